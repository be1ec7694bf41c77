import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 3313:
/***/ ((module) => {

module.exports = Pend;

function Pend() {
  this.pending = 0;
  this.max = Infinity;
  this.listeners = [];
  this.waiting = [];
  this.error = null;
}

Pend.prototype.go = function(fn) {
  if (this.pending < this.max) {
    pendGo(this, fn);
  } else {
    this.waiting.push(fn);
  }
};

Pend.prototype.wait = function(cb) {
  if (this.pending === 0) {
    cb(this.error);
  } else {
    this.listeners.push(cb);
  }
};

Pend.prototype.hold = function() {
  return pendHold(this);
};

function pendHold(self) {
  self.pending += 1;
  var called = false;
  return onCb;
  function onCb(err) {
    if (called) throw new Error("callback called twice");
    called = true;
    self.error = self.error || err;
    self.pending -= 1;
    if (self.waiting.length > 0 && self.pending < self.max) {
      pendGo(self, self.waiting.shift());
    } else if (self.pending === 0) {
      var listeners = self.listeners;
      self.listeners = [];
      listeners.forEach(cbListener);
    }
  }
  function cbListener(listener) {
    listener(self.error);
  }
}

function pendGo(self, fn) {
  fn(pendHold(self));
}


/***/ }),

/***/ 2132:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var parser = __nccwpck_require__(4613);
var compiler = __nccwpck_require__(4763);

module.exports = {
  parse: function(input, options) {
    var str = input.toString();
    var nodes = parser.parse(str, options);
    return compiler.compile(nodes, str, options);
  }
};


/***/ }),

/***/ 4763:
/***/ ((module) => {



var INT64_MIN = -(2n ** 63n);
var INT64_MAX = 2n ** 63n - 1n;
var MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
var MIN_SAFE = BigInt(Number.MIN_SAFE_INTEGER);

// TOML's redefinition rules depend on how a table came to exist, not on its
// shape, so every container the compiler creates is tagged with its origin.
// Values that arrive from the parser (dates, static arrays, primitives) are
// never tagged, which is what stops key paths from descending into them and
// on into their prototype chains.
var HEADER_TABLE = "header";     // [a]
var IMPLICIT_TABLE = "implicit"; // `a` in [a.b]; a later [a] header may still define it
var DOTTED_TABLE = "dotted";     // `a` in a.b = 1
var INLINE_TABLE = "inline";     // a = { b = 1 }; closed once parsed
var TABLE_ARRAY = "table-array"; // [[a]]

function compile(nodes, inputText, options) {
  options = options || {};
  var temporal = null;
  if (options.useTemporal) {
    temporal = options.temporal || (typeof Temporal !== "undefined" ? Temporal : null);
    if (!temporal) {
      throw new Error(
        "The `useTemporal` option was set, but no Temporal implementation is available. " +
        "Use a runtime with global `Temporal` support, or provide an implementation " +
        "(e.g. from the `@js-temporal/polyfill` package) via the `temporal` option."
      );
    }
  }

  var containerKinds = new WeakMap();
  var data = createTable(HEADER_TABLE);
  var context = data;
  var currentPath = [];

  return reduce(nodes);

  function reduce(nodes) {
    var node;
    for (var i = 0; i < nodes.length; i++) {
      node = nodes[i];
      switch (node.type) {
      case "Assign":
        assign(node);
        break;
      case "ObjectPath":
        setPath(node);
        break;
      case "ArrayPath":
        addTableArray(node);
        break;
      }
    }

    return data;
  }

  function resolveLineCol(off) {
    var line = 1, col = 1;
    for (var i = 0; i < off; i++) {
      if (inputText.charCodeAt(i) === 10) { line++; col = 1; }
      else { col++; }
    }
    return { line: line, column: col };
  }

  function genError(err, off) {
    var pos = resolveLineCol(off);
    var ex = new Error(err);
    ex.line = pos.line;
    ex.column = pos.column;
    throw ex;
  }

  function assign(node) {
    var keys = Array.isArray(node.key) ? node.key : [node.key];
    assignDotted(context, keys, reduceValueNode(node.value), node.offset, currentPath);
  }

  // Walks `keys` down from `table`, creating intermediate tables as needed,
  // and stores `value` under the last key. `prefix` names the path leading to
  // `table` and is only used in error messages.
  function assignDotted(table, keys, value, off, prefix) {
    for (var i = 0; i < keys.length - 1; i++) {
      var key = keys[i];
      var next = table[key];
      if (next === undefined) {
        next = createTable(DOTTED_TABLE);
        table[key] = next;
      } else {
        var kind = containerKinds.get(next);
        if (kind !== DOTTED_TABLE && kind !== IMPLICIT_TABLE) {
          var path = pathKey(prefix.concat(keys.slice(0, i + 1)));
          if (kind === HEADER_TABLE) {
            genError("Cannot use dotted keys to extend table '" + path + "' defined elsewhere.", off);
          }
          if (kind === INLINE_TABLE) {
            genError("Cannot extend inline table '" + path + "'.", off);
          }
          genError("Cannot redefine existing key '" + path + "'.", off);
        }
      }
      table = next;
    }

    var lastKey = keys[keys.length - 1];
    if (table[lastKey] !== undefined) {
      genError("Cannot redefine existing key '" + pathKey(prefix.concat(keys)) + "'.", off);
    }
    table[lastKey] = value;
  }

  function reduceValueNode(node) {
    if (node.type === "Integer") {
      return reduceInteger(node);
    } else if (node.type === "Array") {
      return reduceArray(node.value);
    } else if (node.type === "InlineTable") {
      return reduceInlineTableNode(node.value);
    } else if (temporal) {
      switch (node.type) {
      case "Date":
        return temporal.ZonedDateTime.from(
          truncateFractionalSeconds(node.raw) + node.tz +
          "[" + (node.tz === "Z" ? "UTC" : node.tz) + "]"
        );
      case "LocalDateTime":
        return temporal.PlainDateTime.from(truncateFractionalSeconds(node.value));
      case "LocalDate":
        return temporal.PlainDate.from(node.value);
      case "LocalTime":
        return temporal.PlainTime.from(truncateFractionalSeconds(node.value));
      }
    }
    return node.value;
  }

  // TOML allows arbitrary fractional-second precision (implementations may
  // truncate); Temporal rejects more than 9 digits (nanoseconds).
  function truncateFractionalSeconds(str) {
    return str.replace(/\.(\d{9})\d+/, ".$1");
  }

  // Integer nodes arrive from the parser as BigInt so the full 64-bit
  // range is preserved exactly.
  function reduceInteger(node) {
    var value = node.value;
    if (value < INT64_MIN || value > INT64_MAX) {
      genError(
        "Integer " + value + " is outside the 64-bit signed integer range required by TOML.",
        node.offset
      );
    }
    if (options.bigint) {
      return value;
    }
    if (value < MIN_SAFE || value > MAX_SAFE) {
      genError(
        "Integer " + value + " cannot be represented losslessly as a JavaScript number. " +
        "Use the `bigint` option to parse integers as BigInt values.",
        node.offset
      );
    }
    return Number(value);
  }

  function reduceInlineTableNode(values) {
    var table = createTable(INLINE_TABLE);

    for (var i = 0; i < values.length; i++) {
      var val = values[i];
      if (val.type !== "InlineTableValue") continue;

      var keys = Array.isArray(val.key) ? val.key : [val.key];
      assignDotted(table, keys, reduceValueNode(val.value), val.offset, []);
    }

    return table;
  }

  function setPath(node) {
    var path = node.value;
    var off = node.offset;

    var parent = resolveParentTable(path, off);
    var name = path[path.length - 1];
    var table = parent[name];

    if (table === undefined) {
      table = createTable(HEADER_TABLE);
      parent[name] = table;
    } else if (containerKinds.get(table) === IMPLICIT_TABLE) {
      containerKinds.set(table, HEADER_TABLE);
    } else {
      genError("Cannot redefine existing key '" + pathKey(path) + "'.", off);
    }

    context = table;
    currentPath = path;
  }

  function addTableArray(node) {
    var path = node.value;
    var off = node.offset;

    var parent = resolveParentTable(path, off);
    var name = path[path.length - 1];
    var tableArray = parent[name];

    if (tableArray === undefined) {
      tableArray = createTableArray();
      parent[name] = tableArray;
    } else if (containerKinds.get(tableArray) !== TABLE_ARRAY) {
      if (Array.isArray(tableArray)) {
        genError("Cannot append to statically defined array '" + pathKey(path) + "'.", off);
      }
      genError("Cannot redefine existing key '" + pathKey(path) + "'.", off);
    }

    var table = createTable(HEADER_TABLE);
    tableArray.push(table);
    context = table;
    currentPath = path;
  }

  // Returns the table a header's last key belongs in, creating implicit
  // tables along the way. A path through an array of tables refers to its
  // most recent element.
  function resolveParentTable(path, off) {
    var table = data;
    for (var i = 0; i < path.length - 1; i++) {
      var key = path[i];
      var next = table[key];
      if (next === undefined) {
        next = createTable(IMPLICIT_TABLE);
        table[key] = next;
      }

      var kind = containerKinds.get(next);
      if (kind === TABLE_ARRAY) {
        next = next[next.length - 1];
      } else if (kind === undefined || kind === INLINE_TABLE) {
        genError("Cannot redefine existing key '" + pathKey(path.slice(0, i + 1)) + "'.", off);
      }
      table = next;
    }
    return table;
  }

  function reduceArray(array) {
    return array.map(reduceValueNode);
  }

  function createTable(kind) {
    var table = Object.create(null);
    containerKinds.set(table, kind);
    return table;
  }

  function createTableArray() {
    var tableArray = [];
    containerKinds.set(tableArray, TABLE_ARRAY);
    return tableArray;
  }

  function pathKey(keys) {
    return keys.map(quoteDottedString).join(".");
  }

  function quoteDottedString(str) {
    if (str.indexOf(".") > -1) {
      return "\"" + str + "\"";
    } else {
      return str;
    }
  }
}

module.exports = {
  compile: compile
};


/***/ }),

/***/ 4613:
/***/ ((module) => {

// @generated by Peggy 5.1.0.
//
// https://peggyjs.org/



class peg$SyntaxError extends SyntaxError {
  constructor(message, expected, found, location) {
    super(message);
    this.expected = expected;
    this.found = found;
    this.location = location;
    this.name = "SyntaxError";
  }

  format(sources) {
    let str = "Error: " + this.message;
    if (this.location) {
      let src = null;
      const st = sources.find(s => s.source === this.location.source);
      if (st) {
        src = st.text.split(/\r\n|\n|\r/g);
      }
      const s = this.location.start;
      const offset_s = (this.location.source && (typeof this.location.source.offset === "function"))
        ? this.location.source.offset(s)
        : s;
      const loc = this.location.source + ":" + offset_s.line + ":" + offset_s.column;
      if (src) {
        const e = this.location.end;
        const filler = "".padEnd(offset_s.line.toString().length, " ");
        const line = src[s.line - 1];
        const last = s.line === e.line ? e.column : line.length + 1;
        const hatLen = (last - s.column) || 1;
        str += "\n --> " + loc + "\n"
            + filler + " |\n"
            + offset_s.line + " | " + line + "\n"
            + filler + " | " + "".padEnd(s.column - 1, " ")
            + "".padEnd(hatLen, "^");
      } else {
        str += "\n at " + loc;
      }
    }
    return str;
  }

  static buildMessage(expected, found) {
    function hex(ch) {
      return ch.codePointAt(0).toString(16).toUpperCase();
    }

    const nonPrintable = Object.prototype.hasOwnProperty.call(RegExp.prototype, "unicode")
      ? new RegExp("[\\p{C}\\p{Mn}\\p{Mc}]", "gu")
      : null;
    function unicodeEscape(s) {
      if (nonPrintable) {
        return s.replace(nonPrintable,  ch => "\\u{" + hex(ch) + "}");
      }
      return s;
    }

    function literalEscape(s) {
      return unicodeEscape(s
        .replace(/\\/g, "\\\\")
        .replace(/"/g,  "\\\"")
        .replace(/\0/g, "\\0")
        .replace(/\t/g, "\\t")
        .replace(/\n/g, "\\n")
        .replace(/\r/g, "\\r")
        .replace(/[\x00-\x0F]/g,          ch => "\\x0" + hex(ch))
        .replace(/[\x10-\x1F\x7F-\x9F]/g, ch => "\\x"  + hex(ch)));
    }

    function classEscape(s) {
      return unicodeEscape(s
        .replace(/\\/g, "\\\\")
        .replace(/\]/g, "\\]")
        .replace(/\^/g, "\\^")
        .replace(/-/g,  "\\-")
        .replace(/\0/g, "\\0")
        .replace(/\t/g, "\\t")
        .replace(/\n/g, "\\n")
        .replace(/\r/g, "\\r")
        .replace(/[\x00-\x0F]/g,          ch => "\\x0" + hex(ch))
        .replace(/[\x10-\x1F\x7F-\x9F]/g, ch => "\\x"  + hex(ch)));
    }

    const DESCRIBE_EXPECTATION_FNS = {
      literal(expectation) {
        return "\"" + literalEscape(expectation.text) + "\"";
      },

      class(expectation) {
        const escapedParts = expectation.parts.map(
          part => (Array.isArray(part)
            ? classEscape(part[0]) + "-" + classEscape(part[1])
            : classEscape(part))
        );

        return "[" + (expectation.inverted ? "^" : "") + escapedParts.join("") + "]" + (expectation.unicode ? "u" : "");
      },

      any() {
        return "any character";
      },

      end() {
        return "end of input";
      },

      other(expectation) {
        return expectation.description;
      },
    };

    function describeExpectation(expectation) {
      return DESCRIBE_EXPECTATION_FNS[expectation.type](expectation);
    }

    function describeExpected(expected) {
      const descriptions = expected.map(describeExpectation);
      descriptions.sort();

      if (descriptions.length > 0) {
        let j = 1;
        for (let i = 1; i < descriptions.length; i++) {
          if (descriptions[i - 1] !== descriptions[i]) {
            descriptions[j] = descriptions[i];
            j++;
          }
        }
        descriptions.length = j;
      }

      switch (descriptions.length) {
        case 1:
          return descriptions[0];

        case 2:
          return descriptions[0] + " or " + descriptions[1];

        default:
          return descriptions.slice(0, -1).join(", ")
            + ", or "
            + descriptions[descriptions.length - 1];
      }
    }

    function describeFound(found) {
      return found ? "\"" + literalEscape(found) + "\"" : "end of input";
    }

    return "Expected " + describeExpected(expected) + " but " + describeFound(found) + " found.";
  }
}

function peg$parse(input, options) {
  options = options !== undefined ? options : {};

  const peg$FAILED = {};
  const peg$source = options.grammarSource;

  const peg$startRuleFunctions = {
    start: peg$parsestart,
  };
  let peg$startRuleFunction = peg$parsestart;

  const peg$c0 = "#";
  const peg$c1 = "[";
  const peg$c2 = "]";
  const peg$c3 = ".";
  const peg$c4 = "=";
  const peg$c5 = "inf";
  const peg$c6 = "nan";
  const peg$c7 = "\"\"\"";
  const peg$c8 = "\"";
  const peg$c9 = "'''";
  const peg$c10 = "'";
  const peg$c11 = "\\";
  const peg$c12 = "\r\n";
  const peg$c13 = "\"\"";
  const peg$c14 = "''";
  const peg$c15 = "0";
  const peg$c16 = "0x";
  const peg$c17 = "0o";
  const peg$c18 = "0b";
  const peg$c19 = "true";
  const peg$c20 = "false";
  const peg$c21 = ",";
  const peg$c22 = "{";
  const peg$c23 = "}";
  const peg$c24 = "-";
  const peg$c25 = ":";
  const peg$c26 = "z";
  const peg$c27 = "t";
  const peg$c28 = " ";
  const peg$c29 = "\n";
  const peg$c30 = "\r";
  const peg$c31 = "\uFEFF";
  const peg$c32 = "\\U";
  const peg$c33 = "\\u";
  const peg$c34 = "\\x";

  const peg$r0 = /^[\t -~\x80-\uFFFF]/;
  const peg$r1 = /^[+\-]/;
  const peg$r2 = /^[^"\\\0-\b\v-\x1F\x7F\r]/;
  const peg$r3 = /^[^'\0-\b\v-\x1F\x7F\r]/;
  const peg$r4 = /^[^"\\\0-\b\n-\x1F\x7F]/;
  const peg$r5 = /^[^'\0-\b\n-\x1F\x7F]/;
  const peg$r6 = /^[eE]/;
  const peg$r7 = /^[0-9_]/;
  const peg$r8 = /^[1-9]/;
  const peg$r9 = /^[_]/;
  const peg$r10 = /^[0-9]/;
  const peg$r11 = /^[0-9a-fA-F]/;
  const peg$r12 = /^[0-7]/;
  const peg$r13 = /^[01]/;
  const peg$r14 = /^[ \t]/;
  const peg$r15 = /^[A-Za-z0-9_\-]/;
  const peg$r16 = /^["\\btnfre]/;

  const peg$e0 = peg$literalExpectation("#", false);
  const peg$e1 = peg$classExpectation(["\t", [" ", "~"], ["\x80", "\uFFFF"]], false, false, false);
  const peg$e2 = peg$literalExpectation("[", false);
  const peg$e3 = peg$literalExpectation("]", false);
  const peg$e4 = peg$literalExpectation(".", false);
  const peg$e5 = peg$literalExpectation("=", false);
  const peg$e6 = peg$classExpectation(["+", "-"], false, false, false);
  const peg$e7 = peg$literalExpectation("inf", false);
  const peg$e8 = peg$literalExpectation("nan", false);
  const peg$e9 = peg$literalExpectation("\"\"\"", false);
  const peg$e10 = peg$literalExpectation("\"", false);
  const peg$e11 = peg$literalExpectation("'''", false);
  const peg$e12 = peg$literalExpectation("'", false);
  const peg$e13 = peg$literalExpectation("\\", false);
  const peg$e14 = peg$anyExpectation();
  const peg$e15 = peg$literalExpectation("\r\n", false);
  const peg$e16 = peg$classExpectation(["\"", "\\", ["\0", "\b"], ["\v", "\x1F"], "\x7F", "\r"], true, false, false);
  const peg$e17 = peg$literalExpectation("\"\"", false);
  const peg$e18 = peg$classExpectation(["'", ["\0", "\b"], ["\v", "\x1F"], "\x7F", "\r"], true, false, false);
  const peg$e19 = peg$literalExpectation("''", false);
  const peg$e20 = peg$classExpectation(["\"", "\\", ["\0", "\b"], ["\n", "\x1F"], "\x7F"], true, false, false);
  const peg$e21 = peg$classExpectation(["'", ["\0", "\b"], ["\n", "\x1F"], "\x7F"], true, false, false);
  const peg$e22 = peg$classExpectation(["e", "E"], false, false, false);
  const peg$e23 = peg$literalExpectation("0", false);
  const peg$e24 = peg$literalExpectation("0x", false);
  const peg$e25 = peg$literalExpectation("0o", false);
  const peg$e26 = peg$literalExpectation("0b", false);
  const peg$e27 = peg$classExpectation([["0", "9"], "_"], false, false, false);
  const peg$e28 = peg$classExpectation([["1", "9"]], false, false, false);
  const peg$e29 = peg$classExpectation(["_"], false, false, false);
  const peg$e30 = peg$classExpectation([["0", "9"]], false, false, false);
  const peg$e31 = peg$classExpectation([["0", "9"], ["a", "f"], ["A", "F"]], false, false, false);
  const peg$e32 = peg$classExpectation([["0", "7"]], false, false, false);
  const peg$e33 = peg$classExpectation(["0", "1"], false, false, false);
  const peg$e34 = peg$literalExpectation("true", false);
  const peg$e35 = peg$literalExpectation("false", false);
  const peg$e36 = peg$literalExpectation(",", false);
  const peg$e37 = peg$literalExpectation("{", false);
  const peg$e38 = peg$literalExpectation("}", false);
  const peg$e39 = peg$literalExpectation("-", false);
  const peg$e40 = peg$literalExpectation(":", false);
  const peg$e41 = peg$literalExpectation("Z", true);
  const peg$e42 = peg$literalExpectation("T", true);
  const peg$e43 = peg$literalExpectation(" ", false);
  const peg$e44 = peg$classExpectation([" ", "\t"], false, false, false);
  const peg$e45 = peg$literalExpectation("\n", false);
  const peg$e46 = peg$literalExpectation("\r", false);
  const peg$e47 = peg$literalExpectation("\uFEFF", false);
  const peg$e48 = peg$classExpectation([["A", "Z"], ["a", "z"], ["0", "9"], "_", "-"], false, false, false);
  const peg$e49 = peg$classExpectation(["\"", "\\", "b", "t", "n", "f", "r", "e"], false, false, false);
  const peg$e50 = peg$literalExpectation("\\U", false);
  const peg$e51 = peg$literalExpectation("\\u", false);
  const peg$e52 = peg$literalExpectation("\\x", false);

  function peg$f0() {    return nodes  }
  function peg$f1(name) {    addNode(node('ArrayPath', name, offset()))  }
  function peg$f2(name) {    addNode(node('ObjectPath', name, offset()))  }
  function peg$f3(parts, name) {    return parts.concat(name)  }
  function peg$f4(name) {    return [name]  }
  function peg$f5(name) {    return name  }
  function peg$f6(name) {    return name  }
  function peg$f7(keys, value) {    addNode(node('Assign', value, offset(), keys))  }
  function peg$f8(node) {    return node.value  }
  function peg$f9(node) {    return node.value  }
  function peg$f10() {    if (++depth > MAX_DEPTH) { depth--; genError("Maximum nesting depth of " + MAX_DEPTH + " exceeded.", offset()); } return true;  }
  function peg$f11(v) {    return v;  }
  function peg$f12(v) {    depth--; return v;  }
  function peg$f13() {    depth--; return false;  }
  function peg$f14(sign) {    return node('Float', sign === '-' ? -Infinity : Infinity, offset())  }
  function peg$f15(sign) {    return node('Float', NaN, offset())  }
  function peg$f16(body) {    return node('String', body, offset())  }
  function peg$f17(chars) {    return node('String', chars.join(''), offset())  }
  function peg$f18(body) {    return node('String', body, offset())  }
  function peg$f19(chars) {    return node('String', chars.join(''), offset())  }
  function peg$f20(head, parts, tail) {
    var result = head.join('');
    for (var i = 0; i < parts.length; i++) { result += parts[i][0] + parts[i][1].join(''); }
    return result + (tail || '');
  }
  function peg$f21() {    genError("Invalid escape sequence", offset())  }
  function peg$f22() {    return "\n"  }
  function peg$f23() {    return ''  }
  function peg$f24() {    return '""'  }
  function peg$f25() {    return '"'  }
  function peg$f26() {    return '""'  }
  function peg$f27() {    return '"'  }
  function peg$f28(head, parts, tail) {
    var result = head.join('');
    for (var i = 0; i < parts.length; i++) { result += parts[i][0] + parts[i][1].join(''); }
    return result + (tail || '');
  }
  function peg$f29() {    return "\n"  }
  function peg$f30() {    return "''"  }
  function peg$f31() {    return "'"  }
  function peg$f32() {    return "''"  }
  function peg$f33() {    return "'"  }
  function peg$f34() {    genError("Invalid escape sequence", offset())  }
  function peg$f35(left, right) {    return node('Float', parseFloat(stripUnderscores(left + 'e' + right)), offset())  }
  function peg$f36(text) {    return node('Float', parseFloat(stripUnderscores(text)), offset())  }
  function peg$f37(sign, digits, frac) {    return (sign === '-' ? '-' : '') + digits + '.' + frac  }
  function peg$f38(sign, digits, frac) {    return (sign === '-' ? '-' : '') + digits + '.' + frac  }
  function peg$f39(sign, digits) {    return (sign === '-' ? '-' : '') + digits  }
  function peg$f40() {    return '0'  }
  function peg$f41(sign, digits) {    return (sign || '') + digits  }
  function peg$f42(digits) {    return integerNode(16, digits, offset())  }
  function peg$f43(digits) {    return integerNode(8, digits, offset())  }
  function peg$f44(digits) {    return integerNode(2, digits, offset())  }
  function peg$f45(text) {    return integerNode(10, text, offset())  }
  function peg$f46(sign) {    return (sign || '') + '0'  }
  function peg$f47(sign, digits) {    return (sign || '') + digits  }
  function peg$f48() {    return node('Boolean', true, offset())  }
  function peg$f49() {    return node('Boolean', false, offset())  }
  function peg$f50() {    return node('Array', [], offset())  }
  function peg$f51(head, v) {    return v  }
  function peg$f52(head, tail) {
    tail.unshift(head); return node('Array', tail, offset())
  }
  function peg$f53() {    return node('InlineTable', [], offset())  }
  function peg$f54(head, e) {    return e  }
  function peg$f55(head, tail) {
    tail.unshift(head); return node('InlineTable', tail, offset())
  }
  function peg$f56(keys, value) {    return node('InlineTableValue', value, offset(), keys)  }
  function peg$f57(parts, last) {    return parts.concat(last)  }
  function peg$f58(k) {    return [k]  }
  function peg$f59(k) {    return k  }
  function peg$f60(t, frac) {    return frac ? t + frac : t  }
  function peg$f61(t) {    return t + ':00'  }
  function peg$f62() {    return "Z"  }
  function peg$f63(d, t, o) {    var off = offset(); validateDate(d, off); validateTime(t, off); validateOffset(o, off); var n = node('Date', new Date(d + "T" + t + o), off); n.raw = d + "T" + t; n.tz = o; return n  }
  function peg$f64(d, t) {    var off = offset(); validateDate(d, off); validateTime(t, off); return node('LocalDateTime', d + "T" + t, off)  }
  function peg$f65(d) {    var off = offset(); validateDate(d, off); return node('LocalDate', d, off)  }
  function peg$f66(t) {    var off = offset(); validateTime(t, off); return node('LocalTime', t, off)  }
  function peg$f67(ch) {    return ch === 'n' ? '\n' : ch === 't' ? '\t' : ch === 'r' ? '\r' : ch === '\\' ? '\\' : ch === '"' ? '"' : ch === 'b' ? '\b' : ch === 'f' ? '\f' : '\x1B'  }
  function peg$f68(digits) {    return convertCodePoint(digits)  }
  function peg$f69(digits) {    return convertCodePoint(digits)  }
  function peg$f70(digits) {    return convertCodePoint(digits)  }
  let peg$currPos = options.peg$currPos | 0;
  let peg$savedPos = peg$currPos;
  const peg$posDetailsCache = [{ line: 1, column: 1 }];
  let peg$maxFailPos = peg$currPos;
  let peg$maxFailExpected = options.peg$maxFailExpected || [];
  let peg$silentFails = options.peg$silentFails | 0;

  let peg$result;

  if (options.startRule) {
    if (!(options.startRule in peg$startRuleFunctions)) {
      throw new Error("Can't start parsing from rule \"" + options.startRule + "\".");
    }

    peg$startRuleFunction = peg$startRuleFunctions[options.startRule];
  }

  function text() {
    return input.substring(peg$savedPos, peg$currPos);
  }

  function offset() {
    return peg$savedPos;
  }

  function range() {
    return {
      source: peg$source,
      start: peg$savedPos,
      end: peg$currPos,
    };
  }

  function location() {
    return peg$computeLocation(peg$savedPos, peg$currPos);
  }

  function expected(description, location) {
    location = location !== undefined
      ? location
      : peg$computeLocation(peg$savedPos, peg$currPos);

    throw peg$buildStructuredError(
      [peg$otherExpectation(description)],
      input.substring(peg$savedPos, peg$currPos),
      location
    );
  }

  function error(message, location) {
    location = location !== undefined
      ? location
      : peg$computeLocation(peg$savedPos, peg$currPos);

    throw peg$buildSimpleError(message, location);
  }

  function peg$getUnicode(pos = peg$currPos) {
    const cp = input.codePointAt(pos);
    if (cp === undefined) {
      return "";
    }
    return String.fromCodePoint(cp);
  }

  function peg$literalExpectation(text, ignoreCase) {
    return { type: "literal", text, ignoreCase };
  }

  function peg$classExpectation(parts, inverted, ignoreCase, unicode) {
    return { type: "class", parts, inverted, ignoreCase, unicode };
  }

  function peg$anyExpectation() {
    return { type: "any" };
  }

  function peg$endExpectation() {
    return { type: "end" };
  }

  function peg$otherExpectation(description) {
    return { type: "other", description };
  }

  function peg$computePosDetails(pos) {
    let details = peg$posDetailsCache[pos];
    let p;

    if (details) {
      return details;
    } else {
      if (pos >= peg$posDetailsCache.length) {
        p = peg$posDetailsCache.length - 1;
      } else {
        p = pos;
        while (!peg$posDetailsCache[--p]) {}
      }

      details = peg$posDetailsCache[p];
      details = {
        line: details.line,
        column: details.column,
      };

      while (p < pos) {
        if (input.charCodeAt(p) === 10) {
          details.line++;
          details.column = 1;
        } else {
          details.column++;
        }

        p++;
      }

      peg$posDetailsCache[pos] = details;

      return details;
    }
  }

  function peg$computeLocation(startPos, endPos, offset) {
    const startPosDetails = peg$computePosDetails(startPos);
    const endPosDetails = peg$computePosDetails(endPos);

    const res = {
      source: peg$source,
      start: {
        offset: startPos,
        line: startPosDetails.line,
        column: startPosDetails.column,
      },
      end: {
        offset: endPos,
        line: endPosDetails.line,
        column: endPosDetails.column,
      },
    };
    if (offset && peg$source && (typeof peg$source.offset === "function")) {
      res.start = peg$source.offset(res.start);
      res.end = peg$source.offset(res.end);
    }
    return res;
  }

  function peg$fail(expected) {
    if (peg$currPos < peg$maxFailPos) { return; }

    if (peg$currPos > peg$maxFailPos) {
      peg$maxFailPos = peg$currPos;
      peg$maxFailExpected = [];
    }

    peg$maxFailExpected.push(expected);
  }

  function peg$buildSimpleError(message, location) {
    return new peg$SyntaxError(message, null, null, location);
  }

  function peg$buildStructuredError(expected, found, location) {
    return new peg$SyntaxError(
      peg$SyntaxError.buildMessage(expected, found),
      expected,
      found,
      location
    );
  }

  function peg$parsestart() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    s1 = peg$parseBOM();
    if (s1 === peg$FAILED) {
      s1 = null;
    }
    s2 = [];
    s3 = peg$parseline();
    while (s3 !== peg$FAILED) {
      s2.push(s3);
      s3 = peg$parseline();
    }
    peg$savedPos = s0;
    s0 = peg$f0();

    return s0;
  }

  function peg$parseline() {
    let s0, s1, s2, s3, s4, s5, s6;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parseS();
    while (s2 !== peg$FAILED) {
      s1.push(s2);
      s2 = peg$parseS();
    }
    s2 = peg$parseexpression();
    if (s2 !== peg$FAILED) {
      s3 = [];
      s4 = peg$parseS();
      while (s4 !== peg$FAILED) {
        s3.push(s4);
        s4 = peg$parseS();
      }
      s4 = peg$parsecomment();
      if (s4 === peg$FAILED) {
        s4 = null;
      }
      s5 = [];
      s6 = peg$parseNL();
      if (s6 !== peg$FAILED) {
        while (s6 !== peg$FAILED) {
          s5.push(s6);
          s6 = peg$parseNL();
        }
      } else {
        s5 = peg$FAILED;
      }
      if (s5 === peg$FAILED) {
        s5 = peg$parseEOF();
      }
      if (s5 !== peg$FAILED) {
        s1 = [s1, s2, s3, s4, s5];
        s0 = s1;
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = [];
      s2 = peg$parseS();
      if (s2 !== peg$FAILED) {
        while (s2 !== peg$FAILED) {
          s1.push(s2);
          s2 = peg$parseS();
        }
      } else {
        s1 = peg$FAILED;
      }
      if (s1 !== peg$FAILED) {
        s2 = [];
        s3 = peg$parseNL();
        if (s3 !== peg$FAILED) {
          while (s3 !== peg$FAILED) {
            s2.push(s3);
            s3 = peg$parseNL();
          }
        } else {
          s2 = peg$FAILED;
        }
        if (s2 === peg$FAILED) {
          s2 = peg$parseEOF();
        }
        if (s2 !== peg$FAILED) {
          s1 = [s1, s2];
          s0 = s1;
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
      if (s0 === peg$FAILED) {
        s0 = peg$parseNL();
      }
    }

    return s0;
  }

  function peg$parseexpression() {
    let s0;

    s0 = peg$parsecomment();
    if (s0 === peg$FAILED) {
      s0 = peg$parsetable_or_array_path();
      if (s0 === peg$FAILED) {
        s0 = peg$parseassignment();
      }
    }

    return s0;
  }

  function peg$parsecomment() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 35) {
      s1 = peg$c0;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e0); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = input.charAt(peg$currPos);
      if (peg$r0.test(s3)) {
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e1); }
      }
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = input.charAt(peg$currPos);
        if (peg$r0.test(s3)) {
          peg$currPos++;
        } else {
          s3 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e1); }
        }
      }
      s1 = [s1, s2];
      s0 = s1;
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsetable_or_array_path() {
    let s0, s1, s2, s3, s4, s5, s6, s7;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 91) {
      s1 = peg$c1;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e2); }
    }
    if (s1 !== peg$FAILED) {
      if (input.charCodeAt(peg$currPos) === 91) {
        s2 = peg$c1;
        peg$currPos++;
      } else {
        s2 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e2); }
      }
      if (s2 !== peg$FAILED) {
        s3 = [];
        s4 = peg$parseS();
        while (s4 !== peg$FAILED) {
          s3.push(s4);
          s4 = peg$parseS();
        }
        s4 = peg$parsetable_key();
        if (s4 !== peg$FAILED) {
          s5 = [];
          s6 = peg$parseS();
          while (s6 !== peg$FAILED) {
            s5.push(s6);
            s6 = peg$parseS();
          }
          if (input.charCodeAt(peg$currPos) === 93) {
            s6 = peg$c2;
            peg$currPos++;
          } else {
            s6 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e3); }
          }
          if (s6 !== peg$FAILED) {
            if (input.charCodeAt(peg$currPos) === 93) {
              s7 = peg$c2;
              peg$currPos++;
            } else {
              s7 = peg$FAILED;
              if (peg$silentFails === 0) { peg$fail(peg$e3); }
            }
            if (s7 !== peg$FAILED) {
              peg$savedPos = s0;
              s0 = peg$f1(s4);
            } else {
              peg$currPos = s0;
              s0 = peg$FAILED;
            }
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 91) {
        s1 = peg$c1;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e2); }
      }
      if (s1 !== peg$FAILED) {
        s2 = [];
        s3 = peg$parseS();
        while (s3 !== peg$FAILED) {
          s2.push(s3);
          s3 = peg$parseS();
        }
        s3 = peg$parsetable_key();
        if (s3 !== peg$FAILED) {
          s4 = [];
          s5 = peg$parseS();
          while (s5 !== peg$FAILED) {
            s4.push(s5);
            s5 = peg$parseS();
          }
          if (input.charCodeAt(peg$currPos) === 93) {
            s5 = peg$c2;
            peg$currPos++;
          } else {
            s5 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e3); }
          }
          if (s5 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f2(s3);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parsetable_key() {
    let s0, s1, s2;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parsedot_ended_table_key_part();
    if (s2 !== peg$FAILED) {
      while (s2 !== peg$FAILED) {
        s1.push(s2);
        s2 = peg$parsedot_ended_table_key_part();
      }
    } else {
      s1 = peg$FAILED;
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$parsetable_key_part();
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f3(s1, s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$parsetable_key_part();
      if (s1 !== peg$FAILED) {
        peg$savedPos = s0;
        s1 = peg$f4(s1);
      }
      s0 = s1;
    }

    return s0;
  }

  function peg$parsetable_key_part() {
    let s0, s1, s2, s3, s4;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parseS();
    while (s2 !== peg$FAILED) {
      s1.push(s2);
      s2 = peg$parseS();
    }
    s2 = peg$parsesimple_key();
    if (s2 !== peg$FAILED) {
      s3 = [];
      s4 = peg$parseS();
      while (s4 !== peg$FAILED) {
        s3.push(s4);
        s4 = peg$parseS();
      }
      peg$savedPos = s0;
      s0 = peg$f5(s2);
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsedot_ended_table_key_part() {
    let s0, s1, s2, s3, s4;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parseS();
    while (s2 !== peg$FAILED) {
      s1.push(s2);
      s2 = peg$parseS();
    }
    s2 = peg$parsesimple_key();
    if (s2 !== peg$FAILED) {
      s3 = [];
      s4 = peg$parseS();
      while (s4 !== peg$FAILED) {
        s3.push(s4);
        s4 = peg$parseS();
      }
      if (input.charCodeAt(peg$currPos) === 46) {
        s4 = peg$c3;
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e4); }
      }
      if (s4 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f6(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseassignment() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = peg$parseinline_key();
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parseS();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parseS();
      }
      if (input.charCodeAt(peg$currPos) === 61) {
        s3 = peg$c4;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e5); }
      }
      if (s3 !== peg$FAILED) {
        s4 = [];
        s5 = peg$parseS();
        while (s5 !== peg$FAILED) {
          s4.push(s5);
          s5 = peg$parseS();
        }
        s5 = peg$parsevalue();
        if (s5 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f7(s1, s5);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsekey() {
    let s0, s1, s2;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parseASCII_BASIC();
    if (s2 !== peg$FAILED) {
      while (s2 !== peg$FAILED) {
        s1.push(s2);
        s2 = peg$parseASCII_BASIC();
      }
    } else {
      s1 = peg$FAILED;
    }
    if (s1 !== peg$FAILED) {
      s0 = input.substring(s0, peg$currPos);
    } else {
      s0 = s1;
    }

    return s0;
  }

  function peg$parsequoted_key() {
    let s0, s1;

    s0 = peg$currPos;
    s1 = peg$parsedouble_quoted_single_line_string();
    if (s1 !== peg$FAILED) {
      peg$savedPos = s0;
      s1 = peg$f8(s1);
    }
    s0 = s1;
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$parsesingle_quoted_single_line_string();
      if (s1 !== peg$FAILED) {
        peg$savedPos = s0;
        s1 = peg$f9(s1);
      }
      s0 = s1;
    }

    return s0;
  }

  function peg$parsevalue() {
    let s0, s1, s2;

    s0 = peg$currPos;
    peg$savedPos = peg$currPos;
    s1 = peg$f10();
    if (s1) {
      s1 = undefined;
    } else {
      s1 = peg$FAILED;
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$parsevalue_choice();
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f11(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsevalue_choice() {
    let s0, s1;

    s0 = peg$currPos;
    s1 = peg$parsevalue_body();
    if (s1 !== peg$FAILED) {
      peg$savedPos = s0;
      s1 = peg$f12(s1);
    }
    s0 = s1;
    if (s0 === peg$FAILED) {
      peg$savedPos = peg$currPos;
      s0 = peg$f13();
      if (s0) {
        s0 = undefined;
      } else {
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parsevalue_body() {
    let s0;

    s0 = peg$parsestring();
    if (s0 === peg$FAILED) {
      s0 = peg$parsenumber_or_date();
      if (s0 === peg$FAILED) {
        s0 = peg$parseboolean();
        if (s0 === peg$FAILED) {
          s0 = peg$parsearray();
          if (s0 === peg$FAILED) {
            s0 = peg$parseinline_table();
          }
        }
      }
    }

    return s0;
  }

  function peg$parsenumber_or_date() {
    let s0, s1, s2;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r1.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e6); }
    }
    if (s1 === peg$FAILED) {
      s1 = null;
    }
    if (input.substr(peg$currPos, 3) === peg$c5) {
      s2 = peg$c5;
      peg$currPos += 3;
    } else {
      s2 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e7); }
    }
    if (s2 !== peg$FAILED) {
      peg$savedPos = s0;
      s0 = peg$f14(s1);
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = input.charAt(peg$currPos);
      if (peg$r1.test(s1)) {
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e6); }
      }
      if (s1 === peg$FAILED) {
        s1 = null;
      }
      if (input.substr(peg$currPos, 3) === peg$c6) {
        s2 = peg$c6;
        peg$currPos += 3;
      } else {
        s2 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e8); }
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f15(s1);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
      if (s0 === peg$FAILED) {
        s0 = peg$parsedatetime();
        if (s0 === peg$FAILED) {
          s0 = peg$parsefloat();
          if (s0 === peg$FAILED) {
            s0 = peg$parseinteger();
          }
        }
      }
    }

    return s0;
  }

  function peg$parsestring() {
    let s0;

    s0 = peg$parsedouble_quoted_multiline_string();
    if (s0 === peg$FAILED) {
      s0 = peg$parsedouble_quoted_single_line_string();
      if (s0 === peg$FAILED) {
        s0 = peg$parsesingle_quoted_multiline_string();
        if (s0 === peg$FAILED) {
          s0 = peg$parsesingle_quoted_single_line_string();
        }
      }
    }

    return s0;
  }

  function peg$parsedouble_quoted_multiline_string() {
    let s0, s1, s2, s3, s4;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 3) === peg$c7) {
      s1 = peg$c7;
      peg$currPos += 3;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e9); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$parseNL();
      if (s2 === peg$FAILED) {
        s2 = null;
      }
      s3 = peg$parsemlb_body();
      if (input.substr(peg$currPos, 3) === peg$c7) {
        s4 = peg$c7;
        peg$currPos += 3;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e9); }
      }
      if (s4 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f16(s3);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsedouble_quoted_single_line_string() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 34) {
      s1 = peg$c8;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e10); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parsestring_char();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parsestring_char();
      }
      if (input.charCodeAt(peg$currPos) === 34) {
        s3 = peg$c8;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e10); }
      }
      if (s3 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f17(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsesingle_quoted_multiline_string() {
    let s0, s1, s2, s3, s4;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 3) === peg$c9) {
      s1 = peg$c9;
      peg$currPos += 3;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e11); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$parseNL();
      if (s2 === peg$FAILED) {
        s2 = null;
      }
      s3 = peg$parsemll_body();
      if (input.substr(peg$currPos, 3) === peg$c9) {
        s4 = peg$c9;
        peg$currPos += 3;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e11); }
      }
      if (s4 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f18(s3);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsesingle_quoted_single_line_string() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 39) {
      s1 = peg$c10;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e12); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parseliteral_char();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parseliteral_char();
      }
      if (input.charCodeAt(peg$currPos) === 39) {
        s3 = peg$c10;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e12); }
      }
      if (s3 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f19(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsemlb_body() {
    let s0, s1, s2, s3, s4, s5, s6;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parsemlb_content();
    while (s2 !== peg$FAILED) {
      s1.push(s2);
      s2 = peg$parsemlb_content();
    }
    s2 = [];
    s3 = peg$currPos;
    s4 = peg$parsemlb_quotes();
    if (s4 !== peg$FAILED) {
      s5 = [];
      s6 = peg$parsemlb_content();
      if (s6 !== peg$FAILED) {
        while (s6 !== peg$FAILED) {
          s5.push(s6);
          s6 = peg$parsemlb_content();
        }
      } else {
        s5 = peg$FAILED;
      }
      if (s5 !== peg$FAILED) {
        s4 = [s4, s5];
        s3 = s4;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
    } else {
      peg$currPos = s3;
      s3 = peg$FAILED;
    }
    while (s3 !== peg$FAILED) {
      s2.push(s3);
      s3 = peg$currPos;
      s4 = peg$parsemlb_quotes();
      if (s4 !== peg$FAILED) {
        s5 = [];
        s6 = peg$parsemlb_content();
        if (s6 !== peg$FAILED) {
          while (s6 !== peg$FAILED) {
            s5.push(s6);
            s6 = peg$parsemlb_content();
          }
        } else {
          s5 = peg$FAILED;
        }
        if (s5 !== peg$FAILED) {
          s4 = [s4, s5];
          s3 = s4;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
    }
    s3 = peg$parsemlb_trailing();
    if (s3 === peg$FAILED) {
      s3 = null;
    }
    peg$savedPos = s0;
    s0 = peg$f20(s1, s2, s3);

    return s0;
  }

  function peg$parsemlb_content() {
    let s0, s1, s2;

    s0 = peg$parseESCAPED();
    if (s0 === peg$FAILED) {
      s0 = peg$parsemlb_escaped_newline();
      if (s0 === peg$FAILED) {
        s0 = peg$currPos;
        if (input.charCodeAt(peg$currPos) === 92) {
          s1 = peg$c11;
          peg$currPos++;
        } else {
          s1 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e13); }
        }
        if (s1 !== peg$FAILED) {
          if (input.length > peg$currPos) {
            s2 = input.charAt(peg$currPos);
            peg$currPos++;
          } else {
            s2 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e14); }
          }
          if (s2 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f21();
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
        if (s0 === peg$FAILED) {
          s0 = peg$currPos;
          if (input.substr(peg$currPos, 2) === peg$c12) {
            s1 = peg$c12;
            peg$currPos += 2;
          } else {
            s1 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e15); }
          }
          if (s1 !== peg$FAILED) {
            peg$savedPos = s0;
            s1 = peg$f22();
          }
          s0 = s1;
          if (s0 === peg$FAILED) {
            s0 = peg$currPos;
            s1 = [];
            s2 = input.charAt(peg$currPos);
            if (peg$r2.test(s2)) {
              peg$currPos++;
            } else {
              s2 = peg$FAILED;
              if (peg$silentFails === 0) { peg$fail(peg$e16); }
            }
            if (s2 !== peg$FAILED) {
              while (s2 !== peg$FAILED) {
                s1.push(s2);
                s2 = input.charAt(peg$currPos);
                if (peg$r2.test(s2)) {
                  peg$currPos++;
                } else {
                  s2 = peg$FAILED;
                  if (peg$silentFails === 0) { peg$fail(peg$e16); }
                }
              }
            } else {
              s1 = peg$FAILED;
            }
            if (s1 !== peg$FAILED) {
              s0 = input.substring(s0, peg$currPos);
            } else {
              s0 = s1;
            }
          }
        }
      }
    }

    return s0;
  }

  function peg$parsemlb_escaped_newline() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 92) {
      s1 = peg$c11;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e13); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parseS();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parseS();
      }
      s3 = peg$parseNL();
      if (s3 !== peg$FAILED) {
        s4 = [];
        s5 = peg$parseNLS();
        while (s5 !== peg$FAILED) {
          s4.push(s5);
          s5 = peg$parseNLS();
        }
        peg$savedPos = s0;
        s0 = peg$f23();
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsemlb_quotes() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 2) === peg$c13) {
      s1 = peg$c13;
      peg$currPos += 2;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e17); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$currPos;
      peg$silentFails++;
      if (input.charCodeAt(peg$currPos) === 34) {
        s3 = peg$c8;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e10); }
      }
      peg$silentFails--;
      if (s3 === peg$FAILED) {
        s2 = undefined;
      } else {
        peg$currPos = s2;
        s2 = peg$FAILED;
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f24();
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 34) {
        s1 = peg$c8;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e10); }
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        peg$silentFails++;
        if (input.charCodeAt(peg$currPos) === 34) {
          s3 = peg$c8;
          peg$currPos++;
        } else {
          s3 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e10); }
        }
        peg$silentFails--;
        if (s3 === peg$FAILED) {
          s2 = undefined;
        } else {
          peg$currPos = s2;
          s2 = peg$FAILED;
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f25();
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parsemlb_trailing() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 2) === peg$c13) {
      s1 = peg$c13;
      peg$currPos += 2;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e17); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$currPos;
      peg$silentFails++;
      if (input.substr(peg$currPos, 3) === peg$c7) {
        s3 = peg$c7;
        peg$currPos += 3;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e9); }
      }
      peg$silentFails--;
      if (s3 !== peg$FAILED) {
        peg$currPos = s2;
        s2 = undefined;
      } else {
        s2 = peg$FAILED;
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f26();
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 34) {
        s1 = peg$c8;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e10); }
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        peg$silentFails++;
        if (input.substr(peg$currPos, 3) === peg$c7) {
          s3 = peg$c7;
          peg$currPos += 3;
        } else {
          s3 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e9); }
        }
        peg$silentFails--;
        if (s3 !== peg$FAILED) {
          peg$currPos = s2;
          s2 = undefined;
        } else {
          s2 = peg$FAILED;
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f27();
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parsemll_body() {
    let s0, s1, s2, s3, s4, s5, s6;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parsemll_content();
    while (s2 !== peg$FAILED) {
      s1.push(s2);
      s2 = peg$parsemll_content();
    }
    s2 = [];
    s3 = peg$currPos;
    s4 = peg$parsemll_quotes();
    if (s4 !== peg$FAILED) {
      s5 = [];
      s6 = peg$parsemll_content();
      if (s6 !== peg$FAILED) {
        while (s6 !== peg$FAILED) {
          s5.push(s6);
          s6 = peg$parsemll_content();
        }
      } else {
        s5 = peg$FAILED;
      }
      if (s5 !== peg$FAILED) {
        s4 = [s4, s5];
        s3 = s4;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
    } else {
      peg$currPos = s3;
      s3 = peg$FAILED;
    }
    while (s3 !== peg$FAILED) {
      s2.push(s3);
      s3 = peg$currPos;
      s4 = peg$parsemll_quotes();
      if (s4 !== peg$FAILED) {
        s5 = [];
        s6 = peg$parsemll_content();
        if (s6 !== peg$FAILED) {
          while (s6 !== peg$FAILED) {
            s5.push(s6);
            s6 = peg$parsemll_content();
          }
        } else {
          s5 = peg$FAILED;
        }
        if (s5 !== peg$FAILED) {
          s4 = [s4, s5];
          s3 = s4;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
    }
    s3 = peg$parsemll_trailing();
    if (s3 === peg$FAILED) {
      s3 = null;
    }
    peg$savedPos = s0;
    s0 = peg$f28(s1, s2, s3);

    return s0;
  }

  function peg$parsemll_content() {
    let s0, s1, s2;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 2) === peg$c12) {
      s1 = peg$c12;
      peg$currPos += 2;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e15); }
    }
    if (s1 !== peg$FAILED) {
      peg$savedPos = s0;
      s1 = peg$f29();
    }
    s0 = s1;
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = [];
      s2 = input.charAt(peg$currPos);
      if (peg$r3.test(s2)) {
        peg$currPos++;
      } else {
        s2 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e18); }
      }
      if (s2 !== peg$FAILED) {
        while (s2 !== peg$FAILED) {
          s1.push(s2);
          s2 = input.charAt(peg$currPos);
          if (peg$r3.test(s2)) {
            peg$currPos++;
          } else {
            s2 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e18); }
          }
        }
      } else {
        s1 = peg$FAILED;
      }
      if (s1 !== peg$FAILED) {
        s0 = input.substring(s0, peg$currPos);
      } else {
        s0 = s1;
      }
    }

    return s0;
  }

  function peg$parsemll_quotes() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 2) === peg$c14) {
      s1 = peg$c14;
      peg$currPos += 2;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e19); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$currPos;
      peg$silentFails++;
      if (input.charCodeAt(peg$currPos) === 39) {
        s3 = peg$c10;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e12); }
      }
      peg$silentFails--;
      if (s3 === peg$FAILED) {
        s2 = undefined;
      } else {
        peg$currPos = s2;
        s2 = peg$FAILED;
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f30();
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 39) {
        s1 = peg$c10;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e12); }
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        peg$silentFails++;
        if (input.charCodeAt(peg$currPos) === 39) {
          s3 = peg$c10;
          peg$currPos++;
        } else {
          s3 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e12); }
        }
        peg$silentFails--;
        if (s3 === peg$FAILED) {
          s2 = undefined;
        } else {
          peg$currPos = s2;
          s2 = peg$FAILED;
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f31();
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parsemll_trailing() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 2) === peg$c14) {
      s1 = peg$c14;
      peg$currPos += 2;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e19); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$currPos;
      peg$silentFails++;
      if (input.substr(peg$currPos, 3) === peg$c9) {
        s3 = peg$c9;
        peg$currPos += 3;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e11); }
      }
      peg$silentFails--;
      if (s3 !== peg$FAILED) {
        peg$currPos = s2;
        s2 = undefined;
      } else {
        s2 = peg$FAILED;
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f32();
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 39) {
        s1 = peg$c10;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e12); }
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        peg$silentFails++;
        if (input.substr(peg$currPos, 3) === peg$c9) {
          s3 = peg$c9;
          peg$currPos += 3;
        } else {
          s3 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e11); }
        }
        peg$silentFails--;
        if (s3 !== peg$FAILED) {
          peg$currPos = s2;
          s2 = undefined;
        } else {
          s2 = peg$FAILED;
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f33();
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parsestring_char() {
    let s0, s1, s2;

    s0 = peg$parseESCAPED();
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 92) {
        s1 = peg$c11;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e13); }
      }
      if (s1 !== peg$FAILED) {
        if (input.length > peg$currPos) {
          s2 = input.charAt(peg$currPos);
          peg$currPos++;
        } else {
          s2 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e14); }
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f34();
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
      if (s0 === peg$FAILED) {
        s0 = peg$currPos;
        s1 = [];
        s2 = input.charAt(peg$currPos);
        if (peg$r4.test(s2)) {
          peg$currPos++;
        } else {
          s2 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e20); }
        }
        if (s2 !== peg$FAILED) {
          while (s2 !== peg$FAILED) {
            s1.push(s2);
            s2 = input.charAt(peg$currPos);
            if (peg$r4.test(s2)) {
              peg$currPos++;
            } else {
              s2 = peg$FAILED;
              if (peg$silentFails === 0) { peg$fail(peg$e20); }
            }
          }
        } else {
          s1 = peg$FAILED;
        }
        if (s1 !== peg$FAILED) {
          s0 = input.substring(s0, peg$currPos);
        } else {
          s0 = s1;
        }
      }
    }

    return s0;
  }

  function peg$parseliteral_char() {
    let s0, s1, s2;

    s0 = peg$currPos;
    s1 = [];
    s2 = input.charAt(peg$currPos);
    if (peg$r5.test(s2)) {
      peg$currPos++;
    } else {
      s2 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e21); }
    }
    if (s2 !== peg$FAILED) {
      while (s2 !== peg$FAILED) {
        s1.push(s2);
        s2 = input.charAt(peg$currPos);
        if (peg$r5.test(s2)) {
          peg$currPos++;
        } else {
          s2 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e21); }
        }
      }
    } else {
      s1 = peg$FAILED;
    }
    if (s1 !== peg$FAILED) {
      s0 = input.substring(s0, peg$currPos);
    } else {
      s0 = s1;
    }

    return s0;
  }

  function peg$parsefloat() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    s1 = peg$parsefloat_or_int_text();
    if (s1 !== peg$FAILED) {
      s2 = input.charAt(peg$currPos);
      if (peg$r6.test(s2)) {
        peg$currPos++;
      } else {
        s2 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e22); }
      }
      if (s2 !== peg$FAILED) {
        s3 = peg$parsefloat_exp_text();
        if (s3 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f35(s1, s3);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$parsefloat_text();
      if (s1 !== peg$FAILED) {
        peg$savedPos = s0;
        s1 = peg$f36(s1);
      }
      s0 = s1;
    }

    return s0;
  }

  function peg$parsefloat_text() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r1.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e6); }
    }
    if (s1 === peg$FAILED) {
      s1 = null;
    }
    s2 = peg$parseFLOAT_DEC_INT();
    if (s2 !== peg$FAILED) {
      if (input.charCodeAt(peg$currPos) === 46) {
        s3 = peg$c3;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e4); }
      }
      if (s3 !== peg$FAILED) {
        s4 = peg$currPos;
        s5 = peg$parseDEC_DIGIT_SEQ();
        if (s5 !== peg$FAILED) {
          s4 = input.substring(s4, peg$currPos);
        } else {
          s4 = s5;
        }
        if (s4 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f37(s1, s2, s4);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsefloat_or_int_text() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r1.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e6); }
    }
    if (s1 === peg$FAILED) {
      s1 = null;
    }
    s2 = peg$parseFLOAT_DEC_INT();
    if (s2 !== peg$FAILED) {
      if (input.charCodeAt(peg$currPos) === 46) {
        s3 = peg$c3;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e4); }
      }
      if (s3 !== peg$FAILED) {
        s4 = peg$currPos;
        s5 = peg$parseDEC_DIGIT_SEQ();
        if (s5 !== peg$FAILED) {
          s4 = input.substring(s4, peg$currPos);
        } else {
          s4 = s5;
        }
        if (s4 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f38(s1, s2, s4);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = input.charAt(peg$currPos);
      if (peg$r1.test(s1)) {
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e6); }
      }
      if (s1 === peg$FAILED) {
        s1 = null;
      }
      s2 = peg$parseFLOAT_DEC_INT();
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f39(s1, s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parseFLOAT_DEC_INT() {
    let s0, s1;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 48) {
      s1 = peg$c15;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e23); }
    }
    if (s1 !== peg$FAILED) {
      peg$savedPos = s0;
      s1 = peg$f40();
    }
    s0 = s1;
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$parseDEC_INT_NOZERO_SEQ();
      if (s1 !== peg$FAILED) {
        s0 = input.substring(s0, peg$currPos);
      } else {
        s0 = s1;
      }
    }

    return s0;
  }

  function peg$parsefloat_exp_text() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r1.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e6); }
    }
    if (s1 === peg$FAILED) {
      s1 = null;
    }
    s2 = peg$currPos;
    s3 = peg$parseDEC_DIGIT_SEQ();
    if (s3 !== peg$FAILED) {
      s2 = input.substring(s2, peg$currPos);
    } else {
      s2 = s3;
    }
    if (s2 !== peg$FAILED) {
      peg$savedPos = s0;
      s0 = peg$f41(s1, s2);
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseinteger() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 2) === peg$c16) {
      s1 = peg$c16;
      peg$currPos += 2;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e24); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$currPos;
      s3 = peg$parseHEX_DIGIT_SEQ();
      if (s3 !== peg$FAILED) {
        s2 = input.substring(s2, peg$currPos);
      } else {
        s2 = s3;
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f42(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.substr(peg$currPos, 2) === peg$c17) {
        s1 = peg$c17;
        peg$currPos += 2;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e25); }
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        s3 = peg$parseOCT_DIGIT_SEQ();
        if (s3 !== peg$FAILED) {
          s2 = input.substring(s2, peg$currPos);
        } else {
          s2 = s3;
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f43(s2);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
      if (s0 === peg$FAILED) {
        s0 = peg$currPos;
        if (input.substr(peg$currPos, 2) === peg$c18) {
          s1 = peg$c18;
          peg$currPos += 2;
        } else {
          s1 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e26); }
        }
        if (s1 !== peg$FAILED) {
          s2 = peg$currPos;
          s3 = peg$parseBIN_DIGIT_SEQ();
          if (s3 !== peg$FAILED) {
            s2 = input.substring(s2, peg$currPos);
          } else {
            s2 = s3;
          }
          if (s2 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f44(s2);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
        if (s0 === peg$FAILED) {
          s0 = peg$currPos;
          s1 = peg$parsedec_integer_text();
          if (s1 !== peg$FAILED) {
            peg$savedPos = s0;
            s1 = peg$f45(s1);
          }
          s0 = s1;
        }
      }
    }

    return s0;
  }

  function peg$parsedec_integer_text() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r1.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e6); }
    }
    if (s1 === peg$FAILED) {
      s1 = null;
    }
    if (input.charCodeAt(peg$currPos) === 48) {
      s2 = peg$c15;
      peg$currPos++;
    } else {
      s2 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e23); }
    }
    if (s2 !== peg$FAILED) {
      s3 = peg$currPos;
      peg$silentFails++;
      s4 = input.charAt(peg$currPos);
      if (peg$r7.test(s4)) {
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e27); }
      }
      peg$silentFails--;
      if (s4 === peg$FAILED) {
        s3 = undefined;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
      if (s3 !== peg$FAILED) {
        s4 = peg$currPos;
        peg$silentFails++;
        if (input.charCodeAt(peg$currPos) === 46) {
          s5 = peg$c3;
          peg$currPos++;
        } else {
          s5 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e4); }
        }
        peg$silentFails--;
        if (s5 === peg$FAILED) {
          s4 = undefined;
        } else {
          peg$currPos = s4;
          s4 = peg$FAILED;
        }
        if (s4 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f46(s1);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = input.charAt(peg$currPos);
      if (peg$r1.test(s1)) {
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e6); }
      }
      if (s1 === peg$FAILED) {
        s1 = null;
      }
      s2 = peg$currPos;
      s3 = peg$parseDEC_INT_NOZERO_SEQ();
      if (s3 !== peg$FAILED) {
        s2 = input.substring(s2, peg$currPos);
      } else {
        s2 = s3;
      }
      if (s2 !== peg$FAILED) {
        s3 = peg$currPos;
        peg$silentFails++;
        if (input.charCodeAt(peg$currPos) === 46) {
          s4 = peg$c3;
          peg$currPos++;
        } else {
          s4 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e4); }
        }
        peg$silentFails--;
        if (s4 === peg$FAILED) {
          s3 = undefined;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
        if (s3 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f47(s1, s2);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parseDEC_INT_NOZERO_SEQ() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r8.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e28); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$currPos;
      s4 = input.charAt(peg$currPos);
      if (peg$r9.test(s4)) {
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e29); }
      }
      if (s4 === peg$FAILED) {
        s4 = null;
      }
      s5 = input.charAt(peg$currPos);
      if (peg$r10.test(s5)) {
        peg$currPos++;
      } else {
        s5 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e30); }
      }
      if (s5 !== peg$FAILED) {
        s4 = [s4, s5];
        s3 = s4;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$currPos;
        s4 = input.charAt(peg$currPos);
        if (peg$r9.test(s4)) {
          peg$currPos++;
        } else {
          s4 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e29); }
        }
        if (s4 === peg$FAILED) {
          s4 = null;
        }
        s5 = input.charAt(peg$currPos);
        if (peg$r10.test(s5)) {
          peg$currPos++;
        } else {
          s5 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e30); }
        }
        if (s5 !== peg$FAILED) {
          s4 = [s4, s5];
          s3 = s4;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      }
      s1 = [s1, s2];
      s0 = s1;
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseDEC_DIGIT_SEQ() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r10.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e30); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$currPos;
      s4 = input.charAt(peg$currPos);
      if (peg$r9.test(s4)) {
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e29); }
      }
      if (s4 === peg$FAILED) {
        s4 = null;
      }
      s5 = input.charAt(peg$currPos);
      if (peg$r10.test(s5)) {
        peg$currPos++;
      } else {
        s5 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e30); }
      }
      if (s5 !== peg$FAILED) {
        s4 = [s4, s5];
        s3 = s4;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$currPos;
        s4 = input.charAt(peg$currPos);
        if (peg$r9.test(s4)) {
          peg$currPos++;
        } else {
          s4 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e29); }
        }
        if (s4 === peg$FAILED) {
          s4 = null;
        }
        s5 = input.charAt(peg$currPos);
        if (peg$r10.test(s5)) {
          peg$currPos++;
        } else {
          s5 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e30); }
        }
        if (s5 !== peg$FAILED) {
          s4 = [s4, s5];
          s3 = s4;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      }
      s1 = [s1, s2];
      s0 = s1;
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseHEX_DIGIT_SEQ() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r11.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e31); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$currPos;
      s4 = input.charAt(peg$currPos);
      if (peg$r9.test(s4)) {
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e29); }
      }
      if (s4 === peg$FAILED) {
        s4 = null;
      }
      s5 = input.charAt(peg$currPos);
      if (peg$r11.test(s5)) {
        peg$currPos++;
      } else {
        s5 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e31); }
      }
      if (s5 !== peg$FAILED) {
        s4 = [s4, s5];
        s3 = s4;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$currPos;
        s4 = input.charAt(peg$currPos);
        if (peg$r9.test(s4)) {
          peg$currPos++;
        } else {
          s4 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e29); }
        }
        if (s4 === peg$FAILED) {
          s4 = null;
        }
        s5 = input.charAt(peg$currPos);
        if (peg$r11.test(s5)) {
          peg$currPos++;
        } else {
          s5 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e31); }
        }
        if (s5 !== peg$FAILED) {
          s4 = [s4, s5];
          s3 = s4;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      }
      s1 = [s1, s2];
      s0 = s1;
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseOCT_DIGIT_SEQ() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r12.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e32); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$currPos;
      s4 = input.charAt(peg$currPos);
      if (peg$r9.test(s4)) {
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e29); }
      }
      if (s4 === peg$FAILED) {
        s4 = null;
      }
      s5 = input.charAt(peg$currPos);
      if (peg$r12.test(s5)) {
        peg$currPos++;
      } else {
        s5 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e32); }
      }
      if (s5 !== peg$FAILED) {
        s4 = [s4, s5];
        s3 = s4;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$currPos;
        s4 = input.charAt(peg$currPos);
        if (peg$r9.test(s4)) {
          peg$currPos++;
        } else {
          s4 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e29); }
        }
        if (s4 === peg$FAILED) {
          s4 = null;
        }
        s5 = input.charAt(peg$currPos);
        if (peg$r12.test(s5)) {
          peg$currPos++;
        } else {
          s5 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e32); }
        }
        if (s5 !== peg$FAILED) {
          s4 = [s4, s5];
          s3 = s4;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      }
      s1 = [s1, s2];
      s0 = s1;
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseBIN_DIGIT_SEQ() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (peg$r13.test(s1)) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e33); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$currPos;
      s4 = input.charAt(peg$currPos);
      if (peg$r9.test(s4)) {
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e29); }
      }
      if (s4 === peg$FAILED) {
        s4 = null;
      }
      s5 = input.charAt(peg$currPos);
      if (peg$r13.test(s5)) {
        peg$currPos++;
      } else {
        s5 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e33); }
      }
      if (s5 !== peg$FAILED) {
        s4 = [s4, s5];
        s3 = s4;
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$currPos;
        s4 = input.charAt(peg$currPos);
        if (peg$r9.test(s4)) {
          peg$currPos++;
        } else {
          s4 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e29); }
        }
        if (s4 === peg$FAILED) {
          s4 = null;
        }
        s5 = input.charAt(peg$currPos);
        if (peg$r13.test(s5)) {
          peg$currPos++;
        } else {
          s5 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e33); }
        }
        if (s5 !== peg$FAILED) {
          s4 = [s4, s5];
          s3 = s4;
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      }
      s1 = [s1, s2];
      s0 = s1;
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseboolean() {
    let s0, s1;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 4) === peg$c19) {
      s1 = peg$c19;
      peg$currPos += 4;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e34); }
    }
    if (s1 !== peg$FAILED) {
      peg$savedPos = s0;
      s1 = peg$f48();
    }
    s0 = s1;
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.substr(peg$currPos, 5) === peg$c20) {
        s1 = peg$c20;
        peg$currPos += 5;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e35); }
      }
      if (s1 !== peg$FAILED) {
        peg$savedPos = s0;
        s1 = peg$f49();
      }
      s0 = s1;
    }

    return s0;
  }

  function peg$parsearray() {
    let s0, s1, s2, s3, s4, s5, s6, s7, s8, s9;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 91) {
      s1 = peg$c1;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e2); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parsearray_sep();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parsearray_sep();
      }
      if (input.charCodeAt(peg$currPos) === 93) {
        s3 = peg$c2;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e3); }
      }
      if (s3 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f50();
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 91) {
        s1 = peg$c1;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e2); }
      }
      if (s1 !== peg$FAILED) {
        s2 = [];
        s3 = peg$parsearray_sep();
        while (s3 !== peg$FAILED) {
          s2.push(s3);
          s3 = peg$parsearray_sep();
        }
        s3 = peg$parsevalue();
        if (s3 !== peg$FAILED) {
          s4 = [];
          s5 = peg$currPos;
          s6 = [];
          s7 = peg$parsearray_sep();
          while (s7 !== peg$FAILED) {
            s6.push(s7);
            s7 = peg$parsearray_sep();
          }
          if (input.charCodeAt(peg$currPos) === 44) {
            s7 = peg$c21;
            peg$currPos++;
          } else {
            s7 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e36); }
          }
          if (s7 !== peg$FAILED) {
            s8 = [];
            s9 = peg$parsearray_sep();
            while (s9 !== peg$FAILED) {
              s8.push(s9);
              s9 = peg$parsearray_sep();
            }
            s9 = peg$parsevalue();
            if (s9 !== peg$FAILED) {
              peg$savedPos = s5;
              s5 = peg$f51(s3, s9);
            } else {
              peg$currPos = s5;
              s5 = peg$FAILED;
            }
          } else {
            peg$currPos = s5;
            s5 = peg$FAILED;
          }
          while (s5 !== peg$FAILED) {
            s4.push(s5);
            s5 = peg$currPos;
            s6 = [];
            s7 = peg$parsearray_sep();
            while (s7 !== peg$FAILED) {
              s6.push(s7);
              s7 = peg$parsearray_sep();
            }
            if (input.charCodeAt(peg$currPos) === 44) {
              s7 = peg$c21;
              peg$currPos++;
            } else {
              s7 = peg$FAILED;
              if (peg$silentFails === 0) { peg$fail(peg$e36); }
            }
            if (s7 !== peg$FAILED) {
              s8 = [];
              s9 = peg$parsearray_sep();
              while (s9 !== peg$FAILED) {
                s8.push(s9);
                s9 = peg$parsearray_sep();
              }
              s9 = peg$parsevalue();
              if (s9 !== peg$FAILED) {
                peg$savedPos = s5;
                s5 = peg$f51(s3, s9);
              } else {
                peg$currPos = s5;
                s5 = peg$FAILED;
              }
            } else {
              peg$currPos = s5;
              s5 = peg$FAILED;
            }
          }
          s5 = [];
          s6 = peg$parsearray_sep();
          while (s6 !== peg$FAILED) {
            s5.push(s6);
            s6 = peg$parsearray_sep();
          }
          if (input.charCodeAt(peg$currPos) === 44) {
            s6 = peg$c21;
            peg$currPos++;
          } else {
            s6 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e36); }
          }
          if (s6 === peg$FAILED) {
            s6 = null;
          }
          s7 = [];
          s8 = peg$parsearray_sep();
          while (s8 !== peg$FAILED) {
            s7.push(s8);
            s8 = peg$parsearray_sep();
          }
          if (input.charCodeAt(peg$currPos) === 93) {
            s8 = peg$c2;
            peg$currPos++;
          } else {
            s8 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e3); }
          }
          if (s8 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f52(s3, s4);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parsearray_sep() {
    let s0;

    s0 = peg$parseS();
    if (s0 === peg$FAILED) {
      s0 = peg$parseNL();
      if (s0 === peg$FAILED) {
        s0 = peg$parsecomment();
      }
    }

    return s0;
  }

  function peg$parseinline_table() {
    let s0, s1, s2, s3, s4, s5, s6, s7, s8, s9;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 123) {
      s1 = peg$c22;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e37); }
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parseinline_sep();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parseinline_sep();
      }
      if (input.charCodeAt(peg$currPos) === 125) {
        s3 = peg$c23;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e38); }
      }
      if (s3 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f53();
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 123) {
        s1 = peg$c22;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e37); }
      }
      if (s1 !== peg$FAILED) {
        s2 = [];
        s3 = peg$parseinline_sep();
        while (s3 !== peg$FAILED) {
          s2.push(s3);
          s3 = peg$parseinline_sep();
        }
        s3 = peg$parseinline_table_entry();
        if (s3 !== peg$FAILED) {
          s4 = [];
          s5 = peg$currPos;
          s6 = [];
          s7 = peg$parseinline_sep();
          while (s7 !== peg$FAILED) {
            s6.push(s7);
            s7 = peg$parseinline_sep();
          }
          if (input.charCodeAt(peg$currPos) === 44) {
            s7 = peg$c21;
            peg$currPos++;
          } else {
            s7 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e36); }
          }
          if (s7 !== peg$FAILED) {
            s8 = [];
            s9 = peg$parseinline_sep();
            while (s9 !== peg$FAILED) {
              s8.push(s9);
              s9 = peg$parseinline_sep();
            }
            s9 = peg$parseinline_table_entry();
            if (s9 !== peg$FAILED) {
              peg$savedPos = s5;
              s5 = peg$f54(s3, s9);
            } else {
              peg$currPos = s5;
              s5 = peg$FAILED;
            }
          } else {
            peg$currPos = s5;
            s5 = peg$FAILED;
          }
          while (s5 !== peg$FAILED) {
            s4.push(s5);
            s5 = peg$currPos;
            s6 = [];
            s7 = peg$parseinline_sep();
            while (s7 !== peg$FAILED) {
              s6.push(s7);
              s7 = peg$parseinline_sep();
            }
            if (input.charCodeAt(peg$currPos) === 44) {
              s7 = peg$c21;
              peg$currPos++;
            } else {
              s7 = peg$FAILED;
              if (peg$silentFails === 0) { peg$fail(peg$e36); }
            }
            if (s7 !== peg$FAILED) {
              s8 = [];
              s9 = peg$parseinline_sep();
              while (s9 !== peg$FAILED) {
                s8.push(s9);
                s9 = peg$parseinline_sep();
              }
              s9 = peg$parseinline_table_entry();
              if (s9 !== peg$FAILED) {
                peg$savedPos = s5;
                s5 = peg$f54(s3, s9);
              } else {
                peg$currPos = s5;
                s5 = peg$FAILED;
              }
            } else {
              peg$currPos = s5;
              s5 = peg$FAILED;
            }
          }
          s5 = [];
          s6 = peg$parseinline_sep();
          while (s6 !== peg$FAILED) {
            s5.push(s6);
            s6 = peg$parseinline_sep();
          }
          if (input.charCodeAt(peg$currPos) === 44) {
            s6 = peg$c21;
            peg$currPos++;
          } else {
            s6 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e36); }
          }
          if (s6 === peg$FAILED) {
            s6 = null;
          }
          s7 = [];
          s8 = peg$parseinline_sep();
          while (s8 !== peg$FAILED) {
            s7.push(s8);
            s8 = peg$parseinline_sep();
          }
          if (input.charCodeAt(peg$currPos) === 125) {
            s8 = peg$c23;
            peg$currPos++;
          } else {
            s8 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e38); }
          }
          if (s8 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f55(s3, s4);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parseinline_table_entry() {
    let s0, s1, s2, s3, s4, s5;

    s0 = peg$currPos;
    s1 = peg$parseinline_key();
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parseS();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parseS();
      }
      if (input.charCodeAt(peg$currPos) === 61) {
        s3 = peg$c4;
        peg$currPos++;
      } else {
        s3 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e5); }
      }
      if (s3 !== peg$FAILED) {
        s4 = [];
        s5 = peg$parseS();
        while (s5 !== peg$FAILED) {
          s4.push(s5);
          s5 = peg$parseS();
        }
        s5 = peg$parsevalue();
        if (s5 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f56(s1, s5);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseinline_sep() {
    let s0;

    s0 = peg$parseS();
    if (s0 === peg$FAILED) {
      s0 = peg$parseNL();
      if (s0 === peg$FAILED) {
        s0 = peg$parsecomment();
      }
    }

    return s0;
  }

  function peg$parseinline_key() {
    let s0, s1, s2, s3;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parseinline_dot_key_part();
    if (s2 !== peg$FAILED) {
      while (s2 !== peg$FAILED) {
        s1.push(s2);
        s2 = peg$parseinline_dot_key_part();
      }
    } else {
      s1 = peg$FAILED;
    }
    if (s1 !== peg$FAILED) {
      s2 = [];
      s3 = peg$parseS();
      while (s3 !== peg$FAILED) {
        s2.push(s3);
        s3 = peg$parseS();
      }
      s3 = peg$parsesimple_key();
      if (s3 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f57(s1, s3);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$parsesimple_key();
      if (s1 !== peg$FAILED) {
        peg$savedPos = s0;
        s1 = peg$f58(s1);
      }
      s0 = s1;
    }

    return s0;
  }

  function peg$parseinline_dot_key_part() {
    let s0, s1, s2, s3, s4;

    s0 = peg$currPos;
    s1 = [];
    s2 = peg$parseS();
    while (s2 !== peg$FAILED) {
      s1.push(s2);
      s2 = peg$parseS();
    }
    s2 = peg$parsesimple_key();
    if (s2 !== peg$FAILED) {
      s3 = [];
      s4 = peg$parseS();
      while (s4 !== peg$FAILED) {
        s3.push(s4);
        s4 = peg$parseS();
      }
      if (input.charCodeAt(peg$currPos) === 46) {
        s4 = peg$c3;
        peg$currPos++;
      } else {
        s4 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e4); }
      }
      if (s4 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f59(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parsesimple_key() {
    let s0;

    s0 = peg$parsekey();
    if (s0 === peg$FAILED) {
      s0 = peg$parsequoted_key();
    }

    return s0;
  }

  function peg$parsesecfragment() {
    let s0, s1, s2, s3, s4;

    s0 = peg$currPos;
    s1 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 46) {
      s2 = peg$c3;
      peg$currPos++;
    } else {
      s2 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e4); }
    }
    if (s2 !== peg$FAILED) {
      s3 = [];
      s4 = peg$parseDIGIT();
      if (s4 !== peg$FAILED) {
        while (s4 !== peg$FAILED) {
          s3.push(s4);
          s4 = peg$parseDIGIT();
        }
      } else {
        s3 = peg$FAILED;
      }
      if (s3 !== peg$FAILED) {
        s2 = [s2, s3];
        s1 = s2;
      } else {
        peg$currPos = s1;
        s1 = peg$FAILED;
      }
    } else {
      peg$currPos = s1;
      s1 = peg$FAILED;
    }
    if (s1 !== peg$FAILED) {
      s0 = input.substring(s0, peg$currPos);
    } else {
      s0 = s1;
    }

    return s0;
  }

  function peg$parsedate_part() {
    let s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11;

    s0 = peg$currPos;
    s1 = peg$currPos;
    s2 = peg$parseDIGIT();
    if (s2 !== peg$FAILED) {
      s3 = peg$parseDIGIT();
      if (s3 !== peg$FAILED) {
        s4 = peg$parseDIGIT();
        if (s4 !== peg$FAILED) {
          s5 = peg$parseDIGIT();
          if (s5 !== peg$FAILED) {
            if (input.charCodeAt(peg$currPos) === 45) {
              s6 = peg$c24;
              peg$currPos++;
            } else {
              s6 = peg$FAILED;
              if (peg$silentFails === 0) { peg$fail(peg$e39); }
            }
            if (s6 !== peg$FAILED) {
              s7 = peg$parseDIGIT();
              if (s7 !== peg$FAILED) {
                s8 = peg$parseDIGIT();
                if (s8 !== peg$FAILED) {
                  if (input.charCodeAt(peg$currPos) === 45) {
                    s9 = peg$c24;
                    peg$currPos++;
                  } else {
                    s9 = peg$FAILED;
                    if (peg$silentFails === 0) { peg$fail(peg$e39); }
                  }
                  if (s9 !== peg$FAILED) {
                    s10 = peg$parseDIGIT();
                    if (s10 !== peg$FAILED) {
                      s11 = peg$parseDIGIT();
                      if (s11 !== peg$FAILED) {
                        s2 = [s2, s3, s4, s5, s6, s7, s8, s9, s10, s11];
                        s1 = s2;
                      } else {
                        peg$currPos = s1;
                        s1 = peg$FAILED;
                      }
                    } else {
                      peg$currPos = s1;
                      s1 = peg$FAILED;
                    }
                  } else {
                    peg$currPos = s1;
                    s1 = peg$FAILED;
                  }
                } else {
                  peg$currPos = s1;
                  s1 = peg$FAILED;
                }
              } else {
                peg$currPos = s1;
                s1 = peg$FAILED;
              }
            } else {
              peg$currPos = s1;
              s1 = peg$FAILED;
            }
          } else {
            peg$currPos = s1;
            s1 = peg$FAILED;
          }
        } else {
          peg$currPos = s1;
          s1 = peg$FAILED;
        }
      } else {
        peg$currPos = s1;
        s1 = peg$FAILED;
      }
    } else {
      peg$currPos = s1;
      s1 = peg$FAILED;
    }
    if (s1 !== peg$FAILED) {
      s0 = input.substring(s0, peg$currPos);
    } else {
      s0 = s1;
    }

    return s0;
  }

  function peg$parsetime_part() {
    let s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10;

    s0 = peg$currPos;
    s1 = peg$currPos;
    s2 = peg$currPos;
    s3 = peg$parseDIGIT();
    if (s3 !== peg$FAILED) {
      s4 = peg$parseDIGIT();
      if (s4 !== peg$FAILED) {
        if (input.charCodeAt(peg$currPos) === 58) {
          s5 = peg$c25;
          peg$currPos++;
        } else {
          s5 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e40); }
        }
        if (s5 !== peg$FAILED) {
          s6 = peg$parseDIGIT();
          if (s6 !== peg$FAILED) {
            s7 = peg$parseDIGIT();
            if (s7 !== peg$FAILED) {
              if (input.charCodeAt(peg$currPos) === 58) {
                s8 = peg$c25;
                peg$currPos++;
              } else {
                s8 = peg$FAILED;
                if (peg$silentFails === 0) { peg$fail(peg$e40); }
              }
              if (s8 !== peg$FAILED) {
                s9 = peg$parseDIGIT();
                if (s9 !== peg$FAILED) {
                  s10 = peg$parseDIGIT();
                  if (s10 !== peg$FAILED) {
                    s3 = [s3, s4, s5, s6, s7, s8, s9, s10];
                    s2 = s3;
                  } else {
                    peg$currPos = s2;
                    s2 = peg$FAILED;
                  }
                } else {
                  peg$currPos = s2;
                  s2 = peg$FAILED;
                }
              } else {
                peg$currPos = s2;
                s2 = peg$FAILED;
              }
            } else {
              peg$currPos = s2;
              s2 = peg$FAILED;
            }
          } else {
            peg$currPos = s2;
            s2 = peg$FAILED;
          }
        } else {
          peg$currPos = s2;
          s2 = peg$FAILED;
        }
      } else {
        peg$currPos = s2;
        s2 = peg$FAILED;
      }
    } else {
      peg$currPos = s2;
      s2 = peg$FAILED;
    }
    if (s2 !== peg$FAILED) {
      s1 = input.substring(s1, peg$currPos);
    } else {
      s1 = s2;
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$parsesecfragment();
      if (s2 === peg$FAILED) {
        s2 = null;
      }
      peg$savedPos = s0;
      s0 = peg$f60(s1, s2);
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$currPos;
      s2 = peg$currPos;
      s3 = peg$parseDIGIT();
      if (s3 !== peg$FAILED) {
        s4 = peg$parseDIGIT();
        if (s4 !== peg$FAILED) {
          if (input.charCodeAt(peg$currPos) === 58) {
            s5 = peg$c25;
            peg$currPos++;
          } else {
            s5 = peg$FAILED;
            if (peg$silentFails === 0) { peg$fail(peg$e40); }
          }
          if (s5 !== peg$FAILED) {
            s6 = peg$parseDIGIT();
            if (s6 !== peg$FAILED) {
              s7 = peg$parseDIGIT();
              if (s7 !== peg$FAILED) {
                s3 = [s3, s4, s5, s6, s7];
                s2 = s3;
              } else {
                peg$currPos = s2;
                s2 = peg$FAILED;
              }
            } else {
              peg$currPos = s2;
              s2 = peg$FAILED;
            }
          } else {
            peg$currPos = s2;
            s2 = peg$FAILED;
          }
        } else {
          peg$currPos = s2;
          s2 = peg$FAILED;
        }
      } else {
        peg$currPos = s2;
        s2 = peg$FAILED;
      }
      if (s2 !== peg$FAILED) {
        s1 = input.substring(s1, peg$currPos);
      } else {
        s1 = s2;
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        peg$silentFails++;
        if (input.charCodeAt(peg$currPos) === 58) {
          s3 = peg$c25;
          peg$currPos++;
        } else {
          s3 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e40); }
        }
        peg$silentFails--;
        if (s3 === peg$FAILED) {
          s2 = undefined;
        } else {
          peg$currPos = s2;
          s2 = peg$FAILED;
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f61(s1);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parseoffset() {
    let s0, s1, s2, s3, s4, s5, s6, s7;

    s0 = peg$currPos;
    s1 = input.charAt(peg$currPos);
    if (s1.toLowerCase() === peg$c26) {
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e41); }
    }
    if (s1 !== peg$FAILED) {
      peg$savedPos = s0;
      s1 = peg$f62();
    }
    s0 = s1;
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$currPos;
      s2 = input.charAt(peg$currPos);
      if (peg$r1.test(s2)) {
        peg$currPos++;
      } else {
        s2 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e6); }
      }
      if (s2 !== peg$FAILED) {
        s3 = peg$parseDIGIT();
        if (s3 !== peg$FAILED) {
          s4 = peg$parseDIGIT();
          if (s4 !== peg$FAILED) {
            if (input.charCodeAt(peg$currPos) === 58) {
              s5 = peg$c25;
              peg$currPos++;
            } else {
              s5 = peg$FAILED;
              if (peg$silentFails === 0) { peg$fail(peg$e40); }
            }
            if (s5 !== peg$FAILED) {
              s6 = peg$parseDIGIT();
              if (s6 !== peg$FAILED) {
                s7 = peg$parseDIGIT();
                if (s7 !== peg$FAILED) {
                  s2 = [s2, s3, s4, s5, s6, s7];
                  s1 = s2;
                } else {
                  peg$currPos = s1;
                  s1 = peg$FAILED;
                }
              } else {
                peg$currPos = s1;
                s1 = peg$FAILED;
              }
            } else {
              peg$currPos = s1;
              s1 = peg$FAILED;
            }
          } else {
            peg$currPos = s1;
            s1 = peg$FAILED;
          }
        } else {
          peg$currPos = s1;
          s1 = peg$FAILED;
        }
      } else {
        peg$currPos = s1;
        s1 = peg$FAILED;
      }
      if (s1 !== peg$FAILED) {
        s0 = input.substring(s0, peg$currPos);
      } else {
        s0 = s1;
      }
    }

    return s0;
  }

  function peg$parsedatetime() {
    let s0, s1, s2, s3, s4;

    s0 = peg$currPos;
    s1 = peg$parsedate_part();
    if (s1 !== peg$FAILED) {
      s2 = peg$parsedatetime_delim();
      if (s2 !== peg$FAILED) {
        s3 = peg$parsetime_part();
        if (s3 !== peg$FAILED) {
          s4 = peg$parseoffset();
          if (s4 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f63(s1, s3, s4);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      s1 = peg$parsedate_part();
      if (s1 !== peg$FAILED) {
        s2 = peg$parsedatetime_delim();
        if (s2 !== peg$FAILED) {
          s3 = peg$parsetime_part();
          if (s3 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f64(s1, s3);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
      if (s0 === peg$FAILED) {
        s0 = peg$currPos;
        s1 = peg$parsedate_part();
        if (s1 !== peg$FAILED) {
          s2 = peg$currPos;
          peg$silentFails++;
          s3 = peg$parsedatetime_delim();
          peg$silentFails--;
          if (s3 === peg$FAILED) {
            s2 = undefined;
          } else {
            peg$currPos = s2;
            s2 = peg$FAILED;
          }
          if (s2 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f65(s1);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
        if (s0 === peg$FAILED) {
          s0 = peg$currPos;
          s1 = peg$parsetime_part();
          if (s1 !== peg$FAILED) {
            peg$savedPos = s0;
            s1 = peg$f66(s1);
          }
          s0 = s1;
        }
      }
    }

    return s0;
  }

  function peg$parsedatetime_delim() {
    let s0, s1, s2, s3;

    s0 = input.charAt(peg$currPos);
    if (s0.toLowerCase() === peg$c27) {
      peg$currPos++;
    } else {
      s0 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e42); }
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 32) {
        s1 = peg$c28;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e43); }
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        peg$silentFails++;
        s3 = peg$parseDIGIT();
        peg$silentFails--;
        if (s3 !== peg$FAILED) {
          peg$currPos = s2;
          s2 = undefined;
        } else {
          s2 = peg$FAILED;
        }
        if (s2 !== peg$FAILED) {
          s1 = [s1, s2];
          s0 = s1;
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parseS() {
    let s0;

    s0 = input.charAt(peg$currPos);
    if (peg$r14.test(s0)) {
      peg$currPos++;
    } else {
      s0 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e44); }
    }

    return s0;
  }

  function peg$parseNL() {
    let s0, s1, s2;

    if (input.charCodeAt(peg$currPos) === 10) {
      s0 = peg$c29;
      peg$currPos++;
    } else {
      s0 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e45); }
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.charCodeAt(peg$currPos) === 13) {
        s1 = peg$c30;
        peg$currPos++;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e46); }
      }
      if (s1 !== peg$FAILED) {
        if (input.charCodeAt(peg$currPos) === 10) {
          s2 = peg$c29;
          peg$currPos++;
        } else {
          s2 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e45); }
        }
        if (s2 !== peg$FAILED) {
          s1 = [s1, s2];
          s0 = s1;
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    }

    return s0;
  }

  function peg$parseNLS() {
    let s0;

    s0 = peg$parseNL();
    if (s0 === peg$FAILED) {
      s0 = peg$parseS();
    }

    return s0;
  }

  function peg$parseEOF() {
    let s0, s1;

    s0 = peg$currPos;
    peg$silentFails++;
    if (input.length > peg$currPos) {
      s1 = input.charAt(peg$currPos);
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e14); }
    }
    peg$silentFails--;
    if (s1 === peg$FAILED) {
      s0 = undefined;
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }

    return s0;
  }

  function peg$parseBOM() {
    let s0;

    if (input.charCodeAt(peg$currPos) === 65279) {
      s0 = peg$c31;
      peg$currPos++;
    } else {
      s0 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e47); }
    }

    return s0;
  }

  function peg$parseDIGIT() {
    let s0;

    s0 = input.charAt(peg$currPos);
    if (peg$r10.test(s0)) {
      peg$currPos++;
    } else {
      s0 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e30); }
    }

    return s0;
  }

  function peg$parseHEX() {
    let s0;

    s0 = input.charAt(peg$currPos);
    if (peg$r11.test(s0)) {
      peg$currPos++;
    } else {
      s0 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e31); }
    }

    return s0;
  }

  function peg$parseASCII_BASIC() {
    let s0;

    s0 = input.charAt(peg$currPos);
    if (peg$r15.test(s0)) {
      peg$currPos++;
    } else {
      s0 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e48); }
    }

    return s0;
  }

  function peg$parseESCAPED() {
    let s0, s1, s2;

    s0 = peg$currPos;
    if (input.charCodeAt(peg$currPos) === 92) {
      s1 = peg$c11;
      peg$currPos++;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e13); }
    }
    if (s1 !== peg$FAILED) {
      s2 = input.charAt(peg$currPos);
      if (peg$r16.test(s2)) {
        peg$currPos++;
      } else {
        s2 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e49); }
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f67(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$parseESCAPED_UNICODE();
    }

    return s0;
  }

  function peg$parseESCAPED_UNICODE() {
    let s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11;

    s0 = peg$currPos;
    if (input.substr(peg$currPos, 2) === peg$c32) {
      s1 = peg$c32;
      peg$currPos += 2;
    } else {
      s1 = peg$FAILED;
      if (peg$silentFails === 0) { peg$fail(peg$e50); }
    }
    if (s1 !== peg$FAILED) {
      s2 = peg$currPos;
      s3 = peg$currPos;
      s4 = peg$parseHEX();
      if (s4 !== peg$FAILED) {
        s5 = peg$parseHEX();
        if (s5 !== peg$FAILED) {
          s6 = peg$parseHEX();
          if (s6 !== peg$FAILED) {
            s7 = peg$parseHEX();
            if (s7 !== peg$FAILED) {
              s8 = peg$parseHEX();
              if (s8 !== peg$FAILED) {
                s9 = peg$parseHEX();
                if (s9 !== peg$FAILED) {
                  s10 = peg$parseHEX();
                  if (s10 !== peg$FAILED) {
                    s11 = peg$parseHEX();
                    if (s11 !== peg$FAILED) {
                      s4 = [s4, s5, s6, s7, s8, s9, s10, s11];
                      s3 = s4;
                    } else {
                      peg$currPos = s3;
                      s3 = peg$FAILED;
                    }
                  } else {
                    peg$currPos = s3;
                    s3 = peg$FAILED;
                  }
                } else {
                  peg$currPos = s3;
                  s3 = peg$FAILED;
                }
              } else {
                peg$currPos = s3;
                s3 = peg$FAILED;
              }
            } else {
              peg$currPos = s3;
              s3 = peg$FAILED;
            }
          } else {
            peg$currPos = s3;
            s3 = peg$FAILED;
          }
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
      } else {
        peg$currPos = s3;
        s3 = peg$FAILED;
      }
      if (s3 !== peg$FAILED) {
        s2 = input.substring(s2, peg$currPos);
      } else {
        s2 = s3;
      }
      if (s2 !== peg$FAILED) {
        peg$savedPos = s0;
        s0 = peg$f68(s2);
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
    } else {
      peg$currPos = s0;
      s0 = peg$FAILED;
    }
    if (s0 === peg$FAILED) {
      s0 = peg$currPos;
      if (input.substr(peg$currPos, 2) === peg$c33) {
        s1 = peg$c33;
        peg$currPos += 2;
      } else {
        s1 = peg$FAILED;
        if (peg$silentFails === 0) { peg$fail(peg$e51); }
      }
      if (s1 !== peg$FAILED) {
        s2 = peg$currPos;
        s3 = peg$currPos;
        s4 = peg$parseHEX();
        if (s4 !== peg$FAILED) {
          s5 = peg$parseHEX();
          if (s5 !== peg$FAILED) {
            s6 = peg$parseHEX();
            if (s6 !== peg$FAILED) {
              s7 = peg$parseHEX();
              if (s7 !== peg$FAILED) {
                s4 = [s4, s5, s6, s7];
                s3 = s4;
              } else {
                peg$currPos = s3;
                s3 = peg$FAILED;
              }
            } else {
              peg$currPos = s3;
              s3 = peg$FAILED;
            }
          } else {
            peg$currPos = s3;
            s3 = peg$FAILED;
          }
        } else {
          peg$currPos = s3;
          s3 = peg$FAILED;
        }
        if (s3 !== peg$FAILED) {
          s2 = input.substring(s2, peg$currPos);
        } else {
          s2 = s3;
        }
        if (s2 !== peg$FAILED) {
          peg$savedPos = s0;
          s0 = peg$f69(s2);
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      } else {
        peg$currPos = s0;
        s0 = peg$FAILED;
      }
      if (s0 === peg$FAILED) {
        s0 = peg$currPos;
        if (input.substr(peg$currPos, 2) === peg$c34) {
          s1 = peg$c34;
          peg$currPos += 2;
        } else {
          s1 = peg$FAILED;
          if (peg$silentFails === 0) { peg$fail(peg$e52); }
        }
        if (s1 !== peg$FAILED) {
          s2 = peg$currPos;
          s3 = peg$currPos;
          s4 = peg$parseHEX();
          if (s4 !== peg$FAILED) {
            s5 = peg$parseHEX();
            if (s5 !== peg$FAILED) {
              s4 = [s4, s5];
              s3 = s4;
            } else {
              peg$currPos = s3;
              s3 = peg$FAILED;
            }
          } else {
            peg$currPos = s3;
            s3 = peg$FAILED;
          }
          if (s3 !== peg$FAILED) {
            s2 = input.substring(s2, peg$currPos);
          } else {
            s2 = s3;
          }
          if (s2 !== peg$FAILED) {
            peg$savedPos = s0;
            s0 = peg$f70(s2);
          } else {
            peg$currPos = s0;
            s0 = peg$FAILED;
          }
        } else {
          peg$currPos = s0;
          s0 = peg$FAILED;
        }
      }
    }

    return s0;
  }


  var nodes = [];
  var inputText = input;

  // Bound on how deeply arrays / inline tables may nest. The generated parser
  // is recursive-descent, so nesting depth maps directly onto call-stack depth;
  // without a limit, deeply nested input overflows the stack with an uncatchable
  // RangeError instead of a normal parse error (GHSA-82x6-q7mm-w9cf).
  var depth = 0;
  var MAX_DEPTH = (options && options.maxDepth != null) ? options.maxDepth : 500;

  function resolveLineCol(off) {
    var line = 1, col = 1;
    for (var i = 0; i < off; i++) {
      if (inputText.charCodeAt(i) === 10) { line++; col = 1; }
      else { col++; }
    }
    return { line: line, column: col };
  }

  function genError(err, off) {
    var pos = resolveLineCol(off);
    var ex = new Error(err);
    ex.line = pos.line;
    ex.column = pos.column;
    throw ex;
  }

  function addNode(node) {
    nodes.push(node);
  }

  function node(type, value, off, key) {
    var obj = { type: type, value: value, offset: off };
    if (key) obj.key = key;
    return obj;
  }

  function validateDate(dateStr, off) {
    var year = dateStr.charCodeAt(0) * 1000 + dateStr.charCodeAt(1) * 100 + dateStr.charCodeAt(2) * 10 + dateStr.charCodeAt(3) - 53328;
    var month = (dateStr.charCodeAt(5) - 48) * 10 + dateStr.charCodeAt(6) - 48;
    var day = (dateStr.charCodeAt(8) - 48) * 10 + dateStr.charCodeAt(9) - 48;
    if (month < 1 || month > 12) {
      genError("Invalid date: month " + month + " out of range.", off);
    }
    var maxDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) {
      maxDays[1] = 29;
    }
    if (day < 1 || day > maxDays[month - 1]) {
      genError("Invalid date: day " + day + " out of range for month " + month + ".", off);
    }
  }

  function validateTime(timeStr, off) {
    var hour = (timeStr.charCodeAt(0) - 48) * 10 + timeStr.charCodeAt(1) - 48;
    var minute = (timeStr.charCodeAt(3) - 48) * 10 + timeStr.charCodeAt(4) - 48;
    var second = (timeStr.charCodeAt(6) - 48) * 10 + timeStr.charCodeAt(7) - 48;
    if (hour > 23) {
      genError("Invalid time: hour " + hour + " out of range.", off);
    }
    if (minute > 59) {
      genError("Invalid time: minute " + minute + " out of range.", off);
    }
    if (second > 59) {
      genError("Invalid time: second " + second + " out of range.", off);
    }
  }

  function validateOffset(offsetStr, off) {
    if (offsetStr === "Z" || offsetStr === "z") return;
    var hour = (offsetStr.charCodeAt(1) - 48) * 10 + offsetStr.charCodeAt(2) - 48;
    var minute = (offsetStr.charCodeAt(4) - 48) * 10 + offsetStr.charCodeAt(5) - 48;
    if (hour > 23) {
      genError("Invalid offset: hour " + hour + " out of range.", off);
    }
    if (minute > 59) {
      genError("Invalid offset: minute " + minute + " out of range.", off);
    }
  }

  function stripUnderscores(str) {
    return str.indexOf('_') === -1 ? str : str.replace(/_/g, '');
  }

  // Digits in the largest int64 magnitude for each base. BigInt conversion
  // is super-linear in digit count, so a literal that cannot fit is rejected
  // by length before converting (GHSA-9qmh-m7c6-f92p); the compiler still
  // performs the exact range check on what gets through.
  var MAX_INT64_DIGITS = { 2: 63, 8: 21, 10: 19, 16: 16 };
  var RADIX_PREFIX = { 2: '0b', 8: '0o', 10: '', 16: '0x' };

  function integerNode(radix, text, off) {
    var digits = stripUnderscores(text);
    var significant = digits.replace(/^[+-]?0*/, '');
    if (significant.length > MAX_INT64_DIGITS[radix]) {
      genError("Integer literal is outside the 64-bit signed integer range required by TOML.", off);
    }
    return node('Integer', BigInt(RADIX_PREFIX[radix] + digits), off);
  }

  function convertCodePoint(str) {
    var num = parseInt(str, 16);

    if (
      num !== num ||
      num < 0 ||
      num > 0x10FFFF ||
      (num > 0xD7FF && num < 0xE000)
    ) {
      genError("Invalid Unicode escape code: " + str, offset());
    } else {
      return String.fromCodePoint(num);
    }
  }

  peg$result = peg$startRuleFunction();

  const peg$success = (peg$result !== peg$FAILED && peg$currPos === input.length);
  function peg$throw() {
    if (peg$result !== peg$FAILED && peg$currPos < input.length) {
      peg$fail(peg$endExpectation());
    }

    throw peg$buildStructuredError(
      peg$maxFailExpected,
      peg$maxFailPos < input.length ? peg$getUnicode(peg$maxFailPos) : null,
      peg$maxFailPos < input.length
        ? peg$computeLocation(peg$maxFailPos, peg$maxFailPos + 1)
        : peg$computeLocation(peg$maxFailPos, peg$maxFailPos)
    );
  }
  if (options.peg$library) {
    return /** @type {any} */ ({
      peg$result,
      peg$currPos,
      peg$FAILED,
      peg$maxFailExpected,
      peg$maxFailPos,
      peg$success,
      peg$throw: peg$success ? undefined : peg$throw,
    });
  }
  if (peg$success) {
    return peg$result;
  } else {
    peg$throw();
  }
}

module.exports = {
  StartRules: ["start"],
  SyntaxError: peg$SyntaxError,
  parse: peg$parse,
};


/***/ }),

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 4248:
/***/ ((module) => {

// Adapted from https://github.com/brianloveswords/buffer-crc32/blob/v0.2.13/index.js
const CRC_TABLE = new Int32Array([
  0x00000000, 0x77073096, 0xee0e612c, 0x990951ba, 0x076dc419, 0x706af48f, 0xe963a535, 0x9e6495a3,
  0x0edb8832, 0x79dcb8a4, 0xe0d5e91e, 0x97d2d988, 0x09b64c2b, 0x7eb17cbd, 0xe7b82d07, 0x90bf1d91,
  0x1db71064, 0x6ab020f2, 0xf3b97148, 0x84be41de, 0x1adad47d, 0x6ddde4eb, 0xf4d4b551, 0x83d385c7,
  0x136c9856, 0x646ba8c0, 0xfd62f97a, 0x8a65c9ec, 0x14015c4f, 0x63066cd9, 0xfa0f3d63, 0x8d080df5,
  0x3b6e20c8, 0x4c69105e, 0xd56041e4, 0xa2677172, 0x3c03e4d1, 0x4b04d447, 0xd20d85fd, 0xa50ab56b,
  0x35b5a8fa, 0x42b2986c, 0xdbbbc9d6, 0xacbcf940, 0x32d86ce3, 0x45df5c75, 0xdcd60dcf, 0xabd13d59,
  0x26d930ac, 0x51de003a, 0xc8d75180, 0xbfd06116, 0x21b4f4b5, 0x56b3c423, 0xcfba9599, 0xb8bda50f,
  0x2802b89e, 0x5f058808, 0xc60cd9b2, 0xb10be924, 0x2f6f7c87, 0x58684c11, 0xc1611dab, 0xb6662d3d,
  0x76dc4190, 0x01db7106, 0x98d220bc, 0xefd5102a, 0x71b18589, 0x06b6b51f, 0x9fbfe4a5, 0xe8b8d433,
  0x7807c9a2, 0x0f00f934, 0x9609a88e, 0xe10e9818, 0x7f6a0dbb, 0x086d3d2d, 0x91646c97, 0xe6635c01,
  0x6b6b51f4, 0x1c6c6162, 0x856530d8, 0xf262004e, 0x6c0695ed, 0x1b01a57b, 0x8208f4c1, 0xf50fc457,
  0x65b0d9c6, 0x12b7e950, 0x8bbeb8ea, 0xfcb9887c, 0x62dd1ddf, 0x15da2d49, 0x8cd37cf3, 0xfbd44c65,
  0x4db26158, 0x3ab551ce, 0xa3bc0074, 0xd4bb30e2, 0x4adfa541, 0x3dd895d7, 0xa4d1c46d, 0xd3d6f4fb,
  0x4369e96a, 0x346ed9fc, 0xad678846, 0xda60b8d0, 0x44042d73, 0x33031de5, 0xaa0a4c5f, 0xdd0d7cc9,
  0x5005713c, 0x270241aa, 0xbe0b1010, 0xc90c2086, 0x5768b525, 0x206f85b3, 0xb966d409, 0xce61e49f,
  0x5edef90e, 0x29d9c998, 0xb0d09822, 0xc7d7a8b4, 0x59b33d17, 0x2eb40d81, 0xb7bd5c3b, 0xc0ba6cad,
  0xedb88320, 0x9abfb3b6, 0x03b6e20c, 0x74b1d29a, 0xead54739, 0x9dd277af, 0x04db2615, 0x73dc1683,
  0xe3630b12, 0x94643b84, 0x0d6d6a3e, 0x7a6a5aa8, 0xe40ecf0b, 0x9309ff9d, 0x0a00ae27, 0x7d079eb1,
  0xf00f9344, 0x8708a3d2, 0x1e01f268, 0x6906c2fe, 0xf762575d, 0x806567cb, 0x196c3671, 0x6e6b06e7,
  0xfed41b76, 0x89d32be0, 0x10da7a5a, 0x67dd4acc, 0xf9b9df6f, 0x8ebeeff9, 0x17b7be43, 0x60b08ed5,
  0xd6d6a3e8, 0xa1d1937e, 0x38d8c2c4, 0x4fdff252, 0xd1bb67f1, 0xa6bc5767, 0x3fb506dd, 0x48b2364b,
  0xd80d2bda, 0xaf0a1b4c, 0x36034af6, 0x41047a60, 0xdf60efc3, 0xa867df55, 0x316e8eef, 0x4669be79,
  0xcb61b38c, 0xbc66831a, 0x256fd2a0, 0x5268e236, 0xcc0c7795, 0xbb0b4703, 0x220216b9, 0x5505262f,
  0xc5ba3bbe, 0xb2bd0b28, 0x2bb45a92, 0x5cb36a04, 0xc2d7ffa7, 0xb5d0cf31, 0x2cd99e8b, 0x5bdeae1d,
  0x9b64c2b0, 0xec63f226, 0x756aa39c, 0x026d930a, 0x9c0906a9, 0xeb0e363f, 0x72076785, 0x05005713,
  0x95bf4a82, 0xe2b87a14, 0x7bb12bae, 0x0cb61b38, 0x92d28e9b, 0xe5d5be0d, 0x7cdcefb7, 0x0bdbdf21,
  0x86d3d2d4, 0xf1d4e242, 0x68ddb3f8, 0x1fda836e, 0x81be16cd, 0xf6b9265b, 0x6fb077e1, 0x18b74777,
  0x88085ae6, 0xff0f6a70, 0x66063bca, 0x11010b5c, 0x8f659eff, 0xf862ae69, 0x616bffd3, 0x166ccf45,
  0xa00ae278, 0xd70dd2ee, 0x4e048354, 0x3903b3c2, 0xa7672661, 0xd06016f7, 0x4969474d, 0x3e6e77db,
  0xaed16a4a, 0xd9d65adc, 0x40df0b66, 0x37d83bf0, 0xa9bcae53, 0xdebb9ec5, 0x47b2cf7f, 0x30b5ffe9,
  0xbdbdf21c, 0xcabac28a, 0x53b39330, 0x24b4a3a6, 0xbad03605, 0xcdd70693, 0x54de5729, 0x23d967bf,
  0xb3667a2e, 0xc4614ab8, 0x5d681b02, 0x2a6f2b94, 0xb40bbe37, 0xc30c8ea1, 0x5a05df1b, 0x2d02ef8d,
]);

function crc32(buf) {
  let crc = -1;
  for (let x of buf) {
    crc = CRC_TABLE[(crc ^ x) & 0xff] ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}

module.exports = crc32;


/***/ }),

/***/ 3502:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

// This was adapted from https://github.com/andrewrk/node-fd-slicer by Andrew Kelley under the MIT License.
var fs = __nccwpck_require__(9896);
var util = __nccwpck_require__(9023);
var stream = __nccwpck_require__(2203);
var Readable = stream.Readable;
var PassThrough = stream.PassThrough;
var Pend = __nccwpck_require__(3313);
var EventEmitter = (__nccwpck_require__(4434).EventEmitter);

exports.BufferSlicer = BufferSlicer;
exports.FdSlicer = FdSlicer;

util.inherits(FdSlicer, EventEmitter);
function FdSlicer(fd) {
  EventEmitter.call(this);

  this.fd = fd;
  this.pend = new Pend();
  this.pend.max = 1;
  this.refCount = 0;
}

FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  var self = this;
  self.pend.go(function(cb) {
    fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
      cb();
      callback(err, bytesRead, buffer);
    });
  });
};

FdSlicer.prototype.createReadStream = function(options) {
  return new ReadStream(this, options);
};

FdSlicer.prototype.ref = function() {
  this.refCount += 1;
};

FdSlicer.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;
  if (self.refCount < 0) throw new Error("invalid unref");
  if (self.refCount > 0) return;

  fs.close(self.fd, onCloseDone);

  function onCloseDone(err) {
    if (err) {
      self.emit('error', err);
    } else {
      self.emit('close');
    }
  }
};

util.inherits(ReadStream, Readable);
function ReadStream(context, options) {
  options = options || {};
  Readable.call(this, options);

  this.context = context;
  this.context.ref();

  this.start = options.start || 0;
  this.endOffset = options.end;
  this.pos = this.start;
}

ReadStream.prototype._read = function(n) {
  var self = this;

  var toRead = Math.min(self._readableState.highWaterMark, n);
  if (self.endOffset != null) {
    toRead = Math.min(toRead, self.endOffset - self.pos);
  }
  if (toRead <= 0) {
    self.push(null);
    this._cleanup();
    return;
  }
  self.context.pend.go(function(cb) {
    var buffer = Buffer.allocUnsafe(toRead);
    fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
      if (err) {
        self.destroy(err);
      } else if (bytesRead === 0) {
        self.push(null);
        self._cleanup();
      } else {
        self.pos += bytesRead;
        self.push(buffer.slice(0, bytesRead));
      }
      cb();
    });
  });
};

ReadStream.prototype._destroy = function(err, cb) {
  // Node 14+ calls this automatically at EOF.
  this._cleanup();
  cb(err);
};

ReadStream.prototype._cleanup = function() {
  if (this.context != null) {
    this.context.unref();
    this.context = null;
  }
};

util.inherits(BufferSlicer, EventEmitter);
function BufferSlicer(buffer) {
  EventEmitter.call(this);

  this.refCount = 0;
  this.buffer = buffer;
}

BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
  if (position < 0) throw new RangeError("position is negative: " + position);
  if (offset + length > buffer.length) {
    // The caller's buffer can't hold all the bytes they're trying to read.
    // Clamp the length instead of giving an error.
    // The callback will be informed of fewer than expected bytes written.
    length = buffer.length - offset;
  }
  if (position + length > this.buffer.length) {
    // Clamp any attempt to read past the end of the source buffer.
    length = this.buffer.length - position;
  }
  if (length <= 0) {
    // After any clamping, we're fully out of bounds or otherwise have nothing to do.
    // This isn't an error; it's just zero bytes written.
    setImmediate(function() {
      callback(null, 0);
    });
    return;
  }
  this.buffer.copy(buffer, offset, position, position + length);
  setImmediate(function() {
    callback(null, length);
  });
};

BufferSlicer.prototype.createReadStream = function(options) {
  options = options || {};
  var readStream = new PassThrough(options);
  readStream.start = options.start || 0;
  readStream.endOffset = options.end;
  // by the time this function returns, we'll be done.
  readStream.pos = readStream.endOffset || this.buffer.length;

  var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
  // Cut the buffer into smaller slices for better memory usage when streaming into a zlib inflate stream.
  // See https://github.com/thejoshwolfe/yauzl/issues/87
  var maxChunkSize = 0x10000;
  var offset = 0;
  while (true) {
    var nextOffset = offset + maxChunkSize;
    if (nextOffset >= entireSlice.length) {
      // last chunk
      if (offset < entireSlice.length) {
        readStream.write(entireSlice.slice(offset, entireSlice.length));
      }
      break;
    }
    readStream.write(entireSlice.slice(offset, nextOffset));
    offset = nextOffset;
  }

  readStream.end();
  return readStream;
};

BufferSlicer.prototype.ref = function() {
  this.refCount += 1;
};

BufferSlicer.prototype.unref = function() {
  this.refCount -= 1;

  if (this.refCount < 0) {
    throw new Error("invalid unref");
  }
};


/***/ }),

/***/ 663:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;
var fs = __nccwpck_require__(9896);
var zlib = __nccwpck_require__(3106);
var fd_slicer = __nccwpck_require__(3502);
var util = __nccwpck_require__(9023);
var EventEmitter = (__nccwpck_require__(4434).EventEmitter);
var Transform = (__nccwpck_require__(2203).Transform);
var PassThrough = (__nccwpck_require__(2203).PassThrough);
var Writable = (__nccwpck_require__(2203).Writable);

// Node 20 added zlib.crc32.
const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : __nccwpck_require__(4248);

exports.ho = open;
__webpack_unused_export__ = fromFd;
__webpack_unused_export__ = fromBuffer;
__webpack_unused_export__ = fromRandomAccessReader;
__webpack_unused_export__ = openPromise;
__webpack_unused_export__ = fromFdPromise;
__webpack_unused_export__ = fromBufferPromise;
__webpack_unused_export__ = fromRandomAccessReaderPromise;

__webpack_unused_export__ = dosDateTimeToDate;
__webpack_unused_export__ = getFileNameLowLevel;
__webpack_unused_export__ = validateFileName;
__webpack_unused_export__ = parseExtraFields;
__webpack_unused_export__ = ZipFile;
__webpack_unused_export__ = Entry;
__webpack_unused_export__ = LocalFileHeader;
__webpack_unused_export__ = RandomAccessReader;

function openPromise(path, options) {
  return new Promise((resolve, reject) => {
    open(path, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromFdPromise(fd, options) {
  return new Promise((resolve, reject) => {
    fromFd(fd, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromBufferPromise(buffer, options) {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromRandomAccessReaderPromise(reader, totalSize, options) {
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, totalSize, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}

function open(path, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.open(path, "r", function(err, fd) {
    if (err) return callback(err);
    fromFd(fd, options, function(err, zipfile) {
      if (err) fs.close(fd, defaultCallback);
      callback(err, zipfile);
    });
  });
}

function fromFd(fd, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.fstat(fd, function(err, stats) {
    if (err) return callback(err);
    var reader = new fd_slicer.FdSlicer(fd);
    fromRandomAccessReader(reader, stats.size, options, callback);
  });
}

function fromBuffer(buffer, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  var reader = new fd_slicer.BufferSlicer(buffer);
  fromRandomAccessReader(reader, buffer.length, options, callback);
}

function fromRandomAccessReader(reader, totalSize, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  var decodeStrings = !!options.decodeStrings;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
  if (totalSize > Number.MAX_SAFE_INTEGER) {
    throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
  }

  // the matching unref() call is in zipfile.close()
  reader.ref();

  // eocdr means End of Central Directory Record.
  // search backwards for the eocdr signature.
  // the last field of the eocdr is a variable-length comment.
  // the comment size is encoded in a 2-byte field in the eocdr, which we can't find without trudging backwards through the comment to find it.
  // as a consequence of this design decision, it's possible to have ambiguous zip file metadata if a coherent eocdr was in the comment.
  // we search backwards for a eocdr signature, and hope that whoever made the zip file was smart enough to forbid the eocdr signature in the comment.
  var eocdrWithoutCommentSize = 22;
  var zip64EocdlSize = 20; // Zip64 end of central directory locator
  var maxCommentSize = 0xffff; // 2-byte size
  var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
  var buffer = newBuffer(bufferSize);
  var bufferReadStart = totalSize - buffer.length;
  readAndAssertNoEof(reader, buffer, 0, bufferSize, bufferReadStart, function(err) {
    if (err) return callback(err);
    for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
      if (buffer.readUInt32LE(i) !== 0x06054b50) continue;
      // found eocdr
      var eocdrBuffer = buffer.subarray(i);

      // 0 - End of central directory signature = 0x06054b50
      // 4 - Number of this disk
      var diskNumber = eocdrBuffer.readUInt16LE(4);
      // 6 - Disk where central directory starts
      // 8 - Number of central directory records on this disk
      // 10 - Total number of central directory records
      var entryCount = eocdrBuffer.readUInt16LE(10);
      // 12 - Size of central directory (bytes)
      // 16 - Offset of start of central directory, relative to start of archive
      var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
      // 20 - Comment length
      var commentLength = eocdrBuffer.readUInt16LE(20);
      var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
      if (commentLength !== expectedCommentLength) {
        return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
      }
      // 22 - Comment
      // the encoding is always cp437.
      var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false)
                                  : eocdrBuffer.subarray(22);

      // Look for a Zip64 end of central directory locator
      if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 0x07064b50) {
        // ZIP64 format
        var zip64EocdlBuffer = buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize);
        // 0 - zip64 end of central dir locator signature = 0x07064b50
        // 4 - number of the disk with the start of the zip64 end of central directory
        // 8 - relative offset of the zip64 end of central directory record
        var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
        // 16 - total number of disks

        // ZIP64 end of central directory record
        var zip64EocdrBuffer = newBuffer(56);
        return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
          if (err) return callback(err);

          // 0 - zip64 end of central dir signature                           4 bytes  (0x06064b50)
          if (zip64EocdrBuffer.readUInt32LE(0) !== 0x06064b50) {
            return callback(new Error("invalid zip64 end of central directory record signature"));
          }
          // 4 - size of zip64 end of central directory record                8 bytes
          // 12 - version made by                                             2 bytes
          // 14 - version needed to extract                                   2 bytes
          // 16 - number of this disk                                         4 bytes
          diskNumber = zip64EocdrBuffer.readUInt32LE(16);
          if (diskNumber !== 0) {
            // Check this only after zip64 overrides. See #118.
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          // 20 - number of the disk with the start of the central directory  4 bytes
          // 24 - total number of entries in the central directory on this disk         8 bytes
          // 32 - total number of entries in the central directory            8 bytes
          entryCount = readUInt64LE(zip64EocdrBuffer, 32);
          // 40 - size of the central directory                               8 bytes
          // 48 - offset of start of central directory with respect to the starting disk number     8 bytes
          centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
          // 56 - zip64 extensible data sector                                (variable size)
          return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
        });
      }

      // Not ZIP64 format
      if (diskNumber !== 0) {
        return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
      }
      return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));

    }

    // Not a zip file.
    callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
  });
}

util.inherits(ZipFile, EventEmitter);
function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
  var self = this;
  EventEmitter.call(self);
  self.reader = reader;
  // forward close events
  self.reader.on("error", function(err) {
    // error closing the fd
    emitError(self, err);
  });
  self.reader.once("close", function() {
    self.emit("close");
  });
  self.readEntryCursor = centralDirectoryOffset;
  self.fileSize = fileSize;
  self.entryCount = entryCount;
  self.comment = comment;
  self.entriesRead = 0;
  self.autoClose = !!autoClose;
  self.lazyEntries = !!lazyEntries;
  self.decodeStrings = !!decodeStrings;
  self.validateEntrySizes = !!validateEntrySizes;
  self.strictFileNames = !!strictFileNames;
  self.isOpen = true;
  self.emittedError = false;
  self.hasEachEntryBeenCalled = false;

  if (!self.lazyEntries) self._readEntry();
}
ZipFile.prototype.close = function() {
  if (!this.isOpen) return;
  this.isOpen = false;
  this.reader.unref();
};

function emitErrorAndAutoClose(self, err) {
  if (self.autoClose) self.close();
  emitError(self, err);
}
function emitError(self, err) {
  if (self.emittedError) return;
  self.emittedError = true;
  self.emit("error", err);
}

ZipFile.prototype.readEntry = function() {
  if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
  this._readEntry();
};
ZipFile.prototype._readEntry = function() {
  var self = this;
  if (self.entryCount === self.entriesRead) {
    // done with metadata
    setImmediate(function() {
      if (self.autoClose) self.close();
      if (self.emittedError) return;
      self.emit("end");
    });
    return;
  }
  if (self.emittedError) return;
  var buffer = newBuffer(46);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
    if (err) return emitErrorAndAutoClose(self, err);
    if (self.emittedError) return;
    var entry = new Entry();
    // 0 - Central directory file header signature
    var signature = buffer.readUInt32LE(0);
    if (signature !== 0x02014b50) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
    // 4 - Version made by
    entry.versionMadeBy = buffer.readUInt16LE(4);
    // 6 - Version needed to extract (minimum)
    entry.versionNeededToExtract = buffer.readUInt16LE(6);
    // 8 - General purpose bit flag
    entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
    // 10 - Compression method
    entry.compressionMethod = buffer.readUInt16LE(10);
    // 12 - File last modification time
    entry.lastModFileTime = buffer.readUInt16LE(12);
    // 14 - File last modification date
    entry.lastModFileDate = buffer.readUInt16LE(14);
    // 16 - CRC-32
    entry.crc32 = buffer.readUInt32LE(16);
    // 20 - Compressed size
    entry.compressedSize = buffer.readUInt32LE(20);
    // 24 - Uncompressed size
    entry.uncompressedSize = buffer.readUInt32LE(24);
    // 28 - File name length (n)
    entry.fileNameLength = buffer.readUInt16LE(28);
    // 30 - Extra field length (m)
    entry.extraFieldLength = buffer.readUInt16LE(30);
    // 32 - File comment length (k)
    entry.fileCommentLength = buffer.readUInt16LE(32);
    // 34 - Disk number where file starts
    // 36 - Internal file attributes
    entry.internalFileAttributes = buffer.readUInt16LE(36);
    // 38 - External file attributes
    entry.externalFileAttributes = buffer.readUInt32LE(38);
    // 42 - Relative offset of local file header
    entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);

    if (entry.generalPurposeBitFlag & 0x40) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));

    self.readEntryCursor += 46;

    buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
    readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
      if (err) return emitErrorAndAutoClose(self, err);
      if (self.emittedError) return;
      // 46 - File name
      entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
      // 46+n - Extra field
      var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
      entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
      // 46+n+m - File comment
      entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);

      // Parse the extra fields, which we need for processing other fields.
      try {
        entry.extraFields = parseExtraFields(entry.extraFieldRaw);
      } catch (err) {
        return emitErrorAndAutoClose(self, err);
      }

      // Interpret strings according to bit flags, extra fields, and options.
      if (self.decodeStrings) {
        var isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
        entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
        entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
        var errorMessage = validateFileName(entry.fileName);
        if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
      } else {
        entry.fileComment = entry.fileCommentRaw;
        entry.fileName = entry.fileNameRaw;
      }
      // Maintain API compatibility. See https://github.com/thejoshwolfe/yauzl/issues/47
      entry.comment = entry.fileComment;

      self.readEntryCursor += buffer.length;
      self.entriesRead += 1;

      // Check for the Zip64 Extended Information Extra Field.
      for (var i = 0; i < entry.extraFields.length; i++) {
        var extraField = entry.extraFields[i];
        if (extraField.id !== 0x0001) continue;
        // Found it.

        var zip64EiefBuffer = extraField.data;
        var index = 0;
        // 0 - Original Size          8 bytes
        if (entry.uncompressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
          }
          entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 8 - Compressed Size        8 bytes
        if (entry.compressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
          }
          entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 16 - Relative Header Offset 8 bytes
        if (entry.relativeOffsetOfLocalHeader === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
          }
          entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 24 - Disk Start Number      4 bytes

        break;
      }

      // validate file size
      if (self.validateEntrySizes && entry.compressionMethod === 0) {
        var expectedCompressedSize = entry.uncompressedSize;
        if (entry.isEncrypted()) {
          // traditional encryption prefixes the file data with a header
          expectedCompressedSize += 12;
        }
        if (entry.compressedSize !== expectedCompressedSize) {
          var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
          return emitErrorAndAutoClose(self, new Error(msg));
        }
      }

      self.emit("entry", entry);

      if (!self.lazyEntries) self._readEntry();
    });
  });
};

ZipFile.prototype.eachEntry = function() {
  const self = this;
  if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
  if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
  self.hasEachEntryBeenCalled = true;

  let pendingResolveReject = null;
  self.on("entry", onEntry);
  self.on("end", onEnd);
  self.on("error", onError);
  function cleanup() {
    self.removeListener("entry", onEntry);
    self.removeListener("end", onEnd);
    self.removeListener("error", onError);
    if (self.autoClose) self.close();
  }

  function onEntry(entry) {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    resolve({value: entry});
  }
  function onEnd() {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    resolve({done: true});
  }
  function onError(err) {
    let {reject} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    reject(err);
  }

  return {
    [Symbol.asyncIterator]() {
      // Called once by `for await...of`.
      return this;
    },
    next() {
      // Called on each iteration in a `for await...of`.
      const promise = new Promise((resolve, reject) => {
        if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
        pendingResolveReject = {resolve, reject};
      });
      self.readEntry();
      return promise;
    },
    return(value) {
      // Called when breaking, returning, throwing out of a `for await...of`.
      cleanup();
      return Promise.resolve({done: true, value});
    },
    throw(value) {
      // Almost never called. Something about `yield*` maybe?
      cleanup();
      return Promise.reject(value);
    },
  };
};

ZipFile.prototype.openReadStream = function(entry, options, callback) {
  var self = this;
  // parameter validation
  var relativeStart = 0;
  var relativeEnd = entry.compressedSize;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) {
    options = {};
  } else {
    if (options.decodeFileData === false) {
      // new, simple option
      if (options.decrypt != null) {
        throw new Error("cannot use options.decrypt when options.decodeFileData === false");
      }
      if (options.decompress != null) {
        throw new Error("cannot use options.decompress when options.decodeFileData === false");
      }
      // start and end are allowed
    } else {
      // old, complicated options
      if (options.decrypt != null) {
        if (!entry.isEncrypted()) {
          throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
        }
        if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
        if (entry.isCompressed()) {
          if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
        }
      }
      if (options.decompress != null) {
        if (!entry.isCompressed()) {
          throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
        }
        if (!(options.decompress === false || options.decompress === true)) {
          throw new Error("invalid options.decompress value: " + options.decompress);
        }
        decompress = options.decompress;
      }
    }
    if (options.start != null) {
      relativeStart = options.start;
      if (relativeStart < 0) throw new Error("options.start < 0");
      if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
    }
    if (options.end != null) {
      relativeEnd = options.end;
      if (relativeEnd < 0) throw new Error("options.end < 0");
      if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
      if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
    }
  }
  var rawMode = (
    options.decodeFileData === false || // Explicitly requested raw.
    (
      (entry.compressionMethod === 0 || // Naturally without compression.
        (entry.compressionMethod === 8 && options.decompress === false) // Deprecated compression bypass option.
      ) &&
      (!entry.isEncrypted() || // Naturally without encryption.
        options.decrypt === false // Deprecated encryption bypass option.
      )
    )
  );
  if (options.start != null || options.end != null) {
    // Ensure slicing deals with raw data.
    if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
  }

  // any further errors can either be caused by the zipfile,
  // or were introduced in a minor version of yauzl,
  // so should be passed to the client rather than thrown.
  if (!self.isOpen) return callback(new Error("closed"));
  if (entry.isEncrypted() && !rawMode) {
    if (options.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
  }
  var decompress;
  if (rawMode) {
    decompress = false;
  } else if (entry.compressionMethod === 8) {
    // 8 - The file is Deflated
    decompress = options.decodeFileData !== true;
  } else {
    return callback(new Error("unsupported compression method: " + entry.compressionMethod));
  }

  self.readLocalFileHeader(entry, {minimal: true}, function(err, localFileHeader) {
    if (err) return callback(err);
    self.openReadStreamLowLevel(
      localFileHeader.fileDataStart, entry.compressedSize,
      relativeStart, relativeEnd,
      decompress, entry.uncompressedSize,
      callback);
  });
};

ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
  var self = this;

  var fileDataEnd = fileDataStart + compressedSize;
  var readStream = self.reader.createReadStream({
    start: fileDataStart + relativeStart,
    end: fileDataStart + relativeEnd,
  });
  var endpointStream = readStream;
  if (decompress) {
    var destroyed = false;
    var inflateFilter = zlib.createInflateRaw();
    readStream.on("error", function(err) {
      // setImmediate here because errors can be emitted during the first call to pipe()
      setImmediate(function() {
        if (!destroyed) inflateFilter.emit("error", err);
      });
    });
    readStream.pipe(inflateFilter);

    if (self.validateEntrySizes) {
      endpointStream = new AssertByteCountStream(uncompressedSize);
      inflateFilter.on("error", function(err) {
        // forward zlib errors to the client-visible stream
        setImmediate(function() {
          if (!destroyed) endpointStream.emit("error", err);
        });
      });
      inflateFilter.pipe(endpointStream);
    } else {
      // the zlib filter is the client-visible stream
      endpointStream = inflateFilter;
    }
    // this is part of yauzl's API, so implement this function on the client-visible stream
    installDestroyFn(endpointStream, function() {
      destroyed = true;
      if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
      readStream.unpipe(inflateFilter);
      // TODO: the inflateFilter may cause a memory leak. see Issue #27.
      readStream.destroy();
    });
  }
  callback(null, endpointStream);
};

ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
  var self = this;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) options = {};

  self.reader.ref();
  var buffer = newBuffer(30);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
    try {
      if (err) return callback(err);
      // 0 - Local file header signature = 0x04034b50
      var signature = buffer.readUInt32LE(0);
      if (signature !== 0x04034b50) {
        return callback(new Error("invalid local file header signature: 0x" + signature.toString(16)));
      }

      var fileNameLength = buffer.readUInt16LE(26);
      var extraFieldLength = buffer.readUInt16LE(28);
      var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
      // We now have enough information to do this bounds check.
      if (fileDataStart + entry.compressedSize > self.fileSize) {
        return callback(new Error("file data overflows file bounds: " +
            fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
      }

      if (options.minimal) {
        return callback(null, {fileDataStart: fileDataStart});
      }

      var localFileHeader = new LocalFileHeader();
      localFileHeader.fileDataStart = fileDataStart;

      // 4 - Version needed to extract (minimum)
      localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
      // 6 - General purpose bit flag
      localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
      // 8 - Compression method
      localFileHeader.compressionMethod = buffer.readUInt16LE(8);
      // 10 - File last modification time
      localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
      // 12 - File last modification date
      localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
      // 14 - CRC-32
      localFileHeader.crc32 = buffer.readUInt32LE(14);
      // 18 - Compressed size
      localFileHeader.compressedSize = buffer.readUInt32LE(18);
      // 22 - Uncompressed size
      localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
      // 26 - File name length (n)
      localFileHeader.fileNameLength = fileNameLength;
      // 28 - Extra field length (m)
      localFileHeader.extraFieldLength = extraFieldLength;
      // 30 - File name
      // 30+n - Extra field

      buffer = newBuffer(fileNameLength + extraFieldLength);
      self.reader.ref();
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
        try {
          if (err) return callback(err);
          localFileHeader.fileName = buffer.subarray(0, fileNameLength);
          localFileHeader.extraField = buffer.subarray(fileNameLength);
          return callback(null, localFileHeader);
        } finally {
          self.reader.unref();
        }
      });
    } finally {
      self.reader.unref();
    }
  });
};

ZipFile.prototype.openReadStreamPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.openReadStream(entry, options, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
  return new Promise((resolve, reject) => {
    this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
      if (err) return reject(err);
      resolve(localFileHeader);
    });
  });
};

function Entry() {
}
Entry.prototype.getLastModDate = function(options) {
  if (options == null) options = {};

  if (!options.forceDosFormat) {
    // Check extended fields.
    for (var i = 0; i < this.extraFields.length; i++) {
      var extraField = this.extraFields[i];
      if (extraField.id === 0x5455) {
        // Info-ZIP "universal timestamp" extended field (`0x5455` aka `"UT"`).
        // See the Info-ZIP source code unix/unix.c:set_extra_field() and zipfile.c:ef_scan_ut_time().
        var data = extraField.data;
        if (data.length < 5) continue; // Too short.
        // The flags define which of the three fields are present: mtime, atime, ctime.
        // We only care about mtime.
        // Also, ctime is never included in practice.
        // And also, atime is only included in the local file header for some reason
        // despite the flags lying about its inclusion in the central header.
        var flags = data[0];
        var HAS_MTIME = 1;
        if (!(flags & HAS_MTIME)) continue; // This will realistically never happen.
        // Although the positions of all of the fields shift around depending on the presence of other fields,
        // mtime is always first if present, and that's the only one we care about.
        var posixTimestamp = data.readInt32LE(1);
        return new Date(posixTimestamp * 1000);
      } else if (extraField.id === 0x000a) {
        var data = extraField.data;
        if (data.length !== 32) continue; // The length is always the same.
        // 4 bytes reserved
        // 2 bytes Tag
        if (data.readUInt16LE(4) !== 1) continue; // Tag1 is actually the only defined Tag.
        // 2 bytes Size
        if (data.readUInt16LE(6) !== 24) continue; // Size is always 24.
        // 8 bytes Mtime
        var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
        // Convert from NTFS to POSIX milliseconds.
        // The big number below is the milliseconds between year 1601 and year 1970
        // (i.e. the negative POSIX timestamp of 1601-01-01 00:00:00Z)
        var millisecondsSince1970 = hundredNanoSecondsSince1601 / 10000 - 11644473600000;
        // Note on numeric precision: JavaScript Number objects lose precision above Number.MAX_SAFE_INTEGER,
        // and NTFS timestamps are typically much bigger than that limit.
        // (MAX_SAFE_INTEGER would represent 1629-07-17T23:58:45.475Z.)
        // However, we're losing precision in the conversion from 100nanosecond units to millisecond units anyway,
        // and the time at which we also lose 1-millisecond precision is year 275760, the JavaScript Date limit (by design).
        // Up through the year 2057, this conversion only drops 4 bits of precision,
        // which is well under the 13-14 bits ratio between the milliseconds and 100nanoseconds.
        return new Date(millisecondsSince1970);
      }
    }
  }

  // Fallback to non-extended encoding.
  return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
};

Entry.prototype.canDecodeFileData = function() {
  return (
    !this.isEncrypted() &&
    (this.compressionMethod === 0 || this.compressionMethod === 8)
  );
};
Entry.prototype.isEncrypted = function() {
  return (this.generalPurposeBitFlag & 0x1) !== 0;
};
Entry.prototype.isCompressed = function() {
  return this.compressionMethod === 8;
};

function LocalFileHeader() {
}

function dosDateTimeToDate(date, time, timezone) {
  var day = date & 0x1f; // 1-31
  var month = (date >> 5 & 0xf) - 1; // 1-12, 0-11
  var year = (date >> 9 & 0x7f) + 1980; // 0-128, 1980-2108

  var millisecond = 0;
  var second = (time & 0x1f) * 2; // 0-29, 0-58 (even numbers)
  var minute = time >> 5 & 0x3f; // 0-59
  var hour = time >> 11 & 0x1f; // 0-23

  if (timezone == null || timezone === "local") {
    return new Date(year, month, day, hour, minute, second, millisecond);
  } else if (timezone === "UTC") {
    return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
  } else {
    throw new Error("unrecognized options.timezone: " + options.timezone);
  }
}

function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
  var fileName = null;

  // check for Info-ZIP Unicode Path Extra Field (0x7075)
  // see https://github.com/thejoshwolfe/yauzl/issues/33
  for (var i = 0; i < extraFields.length; i++) {
    var extraField = extraFields[i];
    if (extraField.id === 0x7075) {
      if (extraField.data.length < 6) {
        // too short to be meaningful
        continue;
      }
      // Version       1 byte      version of this extra field, currently 1
      if (extraField.data.readUInt8(0) !== 1) {
        // > Changes may not be backward compatible so this extra
        // > field should not be used if the version is not recognized.
        continue;
      }
      // NameCRC32     4 bytes     File Name Field CRC32 Checksum
      var oldNameCrc32 = extraField.data.readUInt32LE(1);
      if (crc32(fileNameBuffer) !== oldNameCrc32) {
        // > If the CRC check fails, this UTF-8 Path Extra Field should be
        // > ignored and the File Name field in the header should be used instead.
        continue;
      }
      // UnicodeName   Variable    UTF-8 version of the entry File Name
      fileName = decodeBuffer(extraField.data.subarray(5), true);
      break;
    }
  }

  if (fileName == null) {
    // The typical case.
    var isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
    fileName = decodeBuffer(fileNameBuffer, isUtf8);
  }

  if (!strictFileNames) {
    // Allow backslash.
    fileName = fileName.replace(/\\/g, "/");
  }
  return fileName;
}

function validateFileName(fileName) {
  if (fileName.indexOf("\\") !== -1) {
    return "invalid characters in fileName: " + fileName;
  }
  if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) {
    return "absolute path: " + fileName;
  }
  if (fileName.split("/").indexOf("..") !== -1) {
    return "invalid relative path: " + fileName;
  }
  // all good
  return null;
}

function parseExtraFields(extraFieldBuffer) {
  var extraFields = [];
  var i = 0;
  while (i < extraFieldBuffer.length - 3) {
    var headerId = extraFieldBuffer.readUInt16LE(i + 0);
    var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
    var dataStart = i + 4;
    var dataEnd = dataStart + dataSize;
    if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
    var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
    extraFields.push({
      id: headerId,
      data: dataBuffer,
    });
    i = dataEnd;
  }
  return extraFields;
}

function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
  if (length === 0) {
    // fs.read will throw an out-of-bounds error if you try to read 0 bytes from a 0 byte file
    return setImmediate(function() { callback(null, newBuffer(0)); });
  }
  reader.read(buffer, offset, length, position, function(err, bytesRead) {
    if (err) return callback(err);
    if (bytesRead < length) {
      return callback(new Error("unexpected EOF"));
    }
    callback();
  });
}

util.inherits(AssertByteCountStream, Transform);
function AssertByteCountStream(byteCount) {
  Transform.call(this);
  this.actualByteCount = 0;
  this.expectedByteCount = byteCount;
}
AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
  this.actualByteCount += chunk.length;
  if (this.actualByteCount > this.expectedByteCount) {
    var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb(null, chunk);
};
AssertByteCountStream.prototype._flush = function(cb) {
  if (this.actualByteCount < this.expectedByteCount) {
    var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb();
};

util.inherits(RandomAccessReader, EventEmitter);
function RandomAccessReader() {
  EventEmitter.call(this);
  this.refCount = 0;
}
RandomAccessReader.prototype.ref = function() {
  this.refCount += 1;
};
RandomAccessReader.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;

  if (self.refCount > 0) return;
  if (self.refCount < 0) throw new Error("invalid unref");

  self.close(onCloseDone);

  function onCloseDone(err) {
    if (err) return self.emit('error', err);
    self.emit('close');
  }
};
RandomAccessReader.prototype.createReadStream = function(options) {
  if (options == null) options = {};
  var start = options.start;
  var end = options.end;
  if (start === end) {
    var emptyStream = new PassThrough();
    setImmediate(function() {
      emptyStream.end();
    });
    return emptyStream;
  }
  var stream = this._readStreamForRange(start, end);

  var destroyed = false;
  var refUnrefFilter = new RefUnrefFilter(this);
  stream.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) refUnrefFilter.emit("error", err);
    });
  });
  installDestroyFn(refUnrefFilter, function() {
    stream.unpipe(refUnrefFilter);
    refUnrefFilter.unref();
    stream.destroy();
  });

  var byteCounter = new AssertByteCountStream(end - start);
  refUnrefFilter.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) byteCounter.emit("error", err);
    });
  });
  installDestroyFn(byteCounter, function() {
    destroyed = true;
    refUnrefFilter.unpipe(byteCounter);
    refUnrefFilter.destroy();
  });

  return stream.pipe(refUnrefFilter).pipe(byteCounter);
};
RandomAccessReader.prototype._readStreamForRange = function(start, end) {
  throw new Error("not implemented");
};
RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
  var readStream = this.createReadStream({start: position, end: position + length});
  var writeStream = new Writable();
  var written = 0;
  writeStream._write = function(chunk, encoding, cb) {
    chunk.copy(buffer, offset + written, 0, chunk.length);
    written += chunk.length;
    cb();
  };
  writeStream.on("finish", callback);
  readStream.on("error", function(error) {
    callback(error);
  });
  readStream.pipe(writeStream);
};
RandomAccessReader.prototype.close = function(callback) {
  setImmediate(callback);
};

util.inherits(RefUnrefFilter, PassThrough);
function RefUnrefFilter(context) {
  PassThrough.call(this);
  this.context = context;
  this.context.ref();
  this.unreffedYet = false;
}
RefUnrefFilter.prototype._flush = function(cb) {
  this.unref();
  cb();
};
RefUnrefFilter.prototype.unref = function(cb) {
  if (this.unreffedYet) return;
  this.unreffedYet = true;
  this.context.unref();
};

var cp437 = '\u0000☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';
function decodeBuffer(buffer, isUtf8) {
  if (isUtf8) {
    return buffer.toString("utf8");
  } else {
    var result = "";
    for (var i = 0; i < buffer.length; i++) {
      result += cp437[buffer[i]];
    }
    return result;
  }
}

function readUInt64LE(buffer, offset) {
  // There is no native function for this, because we can't actually store 64-bit integers precisely.
  // after 53 bits, JavaScript's Number type (IEEE 754 double) can't store individual integers anymore.
  // but since 53 bits is a whole lot more than 32 bits, we do our best anyway.
  // As of 2020, Node has added support for BigInt, which obviates this whole function,
  // but yauzl hasn't been updated to depend on BigInt (yet?).
  var lower32 = buffer.readUInt32LE(offset);
  var upper32 = buffer.readUInt32LE(offset + 4);
  // we can't use bitshifting here, because JavaScript bitshifting only works on 32-bit integers.
  return upper32 * 0x100000000 + lower32;
  // as long as we're bounds checking the result of this function against the total file size,
  // we'll catch any overflow errors, because we already made sure the total file size was within reason.
}

// Node 10 deprecated new Buffer().
var newBuffer;
if (typeof Buffer.allocUnsafe === "function") {
  newBuffer = function(len) {
    return Buffer.allocUnsafe(len);
  };
} else {
  newBuffer = function(len) {
    return new Buffer(len);
  };
}

// Node 8 introduced a proper destroy() implementation on writable streams.
function installDestroyFn(stream, fn) {
  if (typeof stream.destroy === "function") {
    // New API.
    stream._destroy = function(err, cb) {
      fn();
      if (cb != null) cb(err);
    };
  } else {
    // Old API.
    stream.destroy = fn;
  }
}

function defaultCallback(err) {
  if (err) throw err;
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 3172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/problems/problem.js
var problems_problem = __nccwpck_require__(5799);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __nccwpck_require__(2845);
;// CONCATENATED MODULE: ./lib/text/parser.js
class Malformed extends Error {
    path;
    constructor(path, fault) {
        super(`${path === "" ? "the body" : `\`${path}\``} is ${fault}`);
        this.path = path;
    }
}
const parser_text = (value, path) => {
    if (typeof value === "string")
        return value;
    throw wrong(path, "a text", value);
};
const filledText = (value, path) => {
    const read = parser_text(value, path);
    if (read.trim() === "")
        throw new Malformed(path, "empty");
    return read;
};
const number = (value, path) => {
    if (typeof value === "number" && Number.isFinite(value))
        return value;
    throw wrong(path, "a finite number", value);
};
const parser_boolean = (value, path) => {
    if (typeof value === "boolean")
        return value;
    throw wrong(path, "true or false", value);
};
const anyObject = (value, path) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
        return { ...value };
    throw wrong(path, "an object", value);
};
function listOf(item) {
    return (value, path) => {
        if (!Array.isArray(value))
            throw wrong(path, "a list", value);
        return value.map((one, at) => item(one, `${path}[${at}]`));
    };
}
function optional(parser) {
    return (value, path) => (value === undefined || value === null ? undefined : parser(value, path));
}
function nullable(parser) {
    return (value, path) => (value === undefined || value === null ? value : parser(value, path));
}
function object(members) {
    return (value, path) => {
        const all = anyObject(value, path);
        const read = Object.entries(members).map(([name, parser]) => [
            name,
            parser(Object.hasOwn(all, name) ? all[name] : undefined, path === "" ? name : `${path}.${name}`),
        ]);
        return Object.fromEntries(read);
    };
}
function objectWithOthers(members) {
    const known = object(members);
    return (value, path) => {
        const all = anyObject(value, path);
        const whole = { ...all, ...known(value, path) };
        for (const name of Object.keys(members))
            if (!Object.hasOwn(all, name))
                Reflect.deleteProperty(whole, name);
        return whole;
    };
}
function wrong(path, wanted, value) {
    return new Malformed(path, value === undefined ? "missing" : `${kindOf(value)}, not ${wanted}`);
}
function kindOf(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object")
        return "an object";
    return typeof value === "string" ? "a text" : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./lib/clients/api-manager/admin.js



const BASE = "/api/am/admin/v4";
const DEEPEST_SETTING = 20;
const KEY_MANAGER = objectWithOthers({
    id: filledText,
    name: filledText,
    type: filledText,
    enabled: nullable(parser_boolean),
    issuer: nullable(parser_text),
    availableGrantTypes: nullable(listOf(parser_text)),
    additionalProperties: nullable(anyObject),
});
function propertiesOf(keyManager) {
    const properties = keyManager["additionalProperties"];
    return (0,json/* isObject */.Gv)(properties) ? properties : {};
}
const KEY_MANAGER_INFO = object({
    id: filledText,
    name: filledText,
    type: filledText,
    enabled: optional(parser_boolean),
});
const KEY_MANAGERS = object({ list: listOf(KEY_MANAGER_INFO) });
const CONNECTOR_FIELDS = object({
    type: filledText,
    configurations: optional(listOf(object({ name: optional(parser_text), required: optional(parser_boolean) }))),
});
const SETTINGS = object({ keyManagerConfiguration: listOf(connectorOf) });
const USERS = listOf(object({ name: parser_text }));
const APPLICATION_USAGES = object({ applications: optional(USERS) });
const API_USAGES = object({ apis: optional(USERS) });
const VALIDITY = object({ valid: parser_boolean });
const DISCOVERED = object({ value: object({ issuer: filledText }) });
const CREATED = object({ id: filledText });
class AdminApi {
    session;
    constructor(session) {
        this.session = session;
    }
    async version() {
        const answer = await this.session.client.send({
            method: "GET",
            path: "/services/Version",
            tried: "read the version of API Manager",
            accept: "*/*",
        });
        return /WSO2 API Manager-(\d+\.\d+\.\d+)/.exec(answer.expect(200).text)?.[1];
    }
    async gatewayHealth() {
        const sent = this.session.client.send({
            method: "GET",
            path: "/api/am/gateway/v2/server-startup-healthcheck",
            tried: "read the start-up health of API Manager's gateway",
        });
        return sent.catch((error) => {
            if (error instanceof problems_problem/* Problem */.AF && error.id === "redirect-refused")
                return undefined;
            throw error;
        });
    }
    async connectors() {
        const answer = await this.session.send({
            method: "GET",
            path: `${BASE}/settings`,
            tried: "read the installed connectors of API Manager",
        });
        return answer.expect(200).parse(SETTINGS).keyManagerConfiguration;
    }
    async list() {
        const answer = await this.session.send({
            method: "GET",
            path: `${BASE}/key-managers`,
            tried: "list the Key Managers of API Manager",
        });
        return answer.expect(200).parse(KEY_MANAGERS).list;
    }
    async get(id) {
        const answer = await this.session.send({
            method: "GET",
            path: `${BASE}/key-managers/${encodeURIComponent(id)}`,
            tried: "read a Key Manager of API Manager",
        });
        return answer.status === 404 ? undefined : answer.expect(200).parse(KEY_MANAGER);
    }
    async create(body) {
        return this.session.send({
            method: "POST",
            path: `${BASE}/key-managers`,
            tried: `create the Key Manager ${(0,json/* textOf */.b6)(body["name"]) ?? ""}`,
            body: { kind: "json", value: body },
        });
    }
    createdId(answer) {
        return answer.parse(CREATED).id;
    }
    async update(id, body) {
        const value = Object.fromEntries(Object.entries(body).filter(([name]) => name !== "id"));
        return this.session.send({
            method: "PUT",
            path: `${BASE}/key-managers/${encodeURIComponent(id)}`,
            tried: `update the Key Manager ${(0,json/* textOf */.b6)(body["name"]) ?? ""}`,
            body: { kind: "json", value },
            repeatable: true,
        });
    }
    updated(answer) {
        return answer.parse(KEY_MANAGER);
    }
    async delete(id) {
        const answer = await this.session.send({
            method: "DELETE",
            path: `${BASE}/key-managers/${encodeURIComponent(id)}`,
            tried: "delete the Key Manager",
            repeatable: true,
        });
        if (answer.status === 404)
            return "absent";
        if (answer.status === 412)
            return "in-use";
        answer.expect(200, 204);
        return "deleted";
    }
    async mayDelete(id) {
        const answer = await this.session.ask({
            method: "GET",
            path: `${BASE}/key-managers/${encodeURIComponent(id)}/app-usages?limit=1`,
            tried: "find out whether the user may remove Key Managers",
        });
        if (answer.status === 401 || answer.status === 403)
            return false;
        answer.expect(200, 404);
        return true;
    }
    async usages(id) {
        const read = (kind, path) => this.session.send({
            method: "GET",
            path: `${BASE}/key-managers/${encodeURIComponent(id)}/${path}?limit=100`,
            tried: `read which ${kind}s use the Key Manager`,
        });
        const [byApplications, byApis] = await Promise.all([read("application", "app-usages"), read("API", "api-usages")]);
        const { applications = [] } = byApplications.expect(200).parse(APPLICATION_USAGES);
        const { apis = [] } = byApis.expect(200).parse(API_USAGES);
        return [
            ...applications.map(({ name }) => ({ kind: "application", name })),
            ...apis.map(({ name }) => ({ kind: "API", name })),
        ];
    }
    async discover(url) {
        return this.session.send({
            method: "POST",
            path: `${BASE}/key-managers/discover`,
            tried: `let API Manager read ${url}`,
            body: { kind: "multipart", fields: { url, type: "WSO2-IS-7" } },
            repeatable: true,
        });
    }
    discoveredIssuer(answer) {
        return answer.expect(200).parse(VALIDITY).valid ? answer.parse(DISCOVERED).value.issuer : undefined;
    }
}
function connectorOf(value, path) {
    const { type, configurations = [] } = CONNECTOR_FIELDS(value, path);
    const requiredFields = configurations.flatMap(({ name, required }) => required === true && name !== undefined ? [name] : []);
    return { type, requiredFields, secretFields: secretFieldsOf(value) };
}
function secretFieldsOf(settings, depth = 0) {
    if (depth > DEEPEST_SETTING)
        return [];
    if (Array.isArray(settings))
        return settings.flatMap((item) => secretFieldsOf(item, depth + 1));
    if (!(0,json/* isObject */.Gv)(settings))
        return [];
    const name = (0,json/* textOf */.b6)(settings["name"]);
    const own = name !== undefined && (settings["mask"] === true || settings["type"] === "password") ? [name] : [];
    return [...own, ...Object.values(settings).flatMap((member) => secretFieldsOf(member, depth + 1))];
}

;// CONCATENATED MODULE: ./lib/clients/api-manager/throttling.js

const UNLIMITED = "Unlimited";
const LISTS = {
    application: "/api/am/devportal/v3/throttling-policies/application",
    subscription: "/api/am/devportal/v3/throttling-policies/subscription",
    resource: "/api/am/publisher/v4/throttling-policies/api",
};
const POLICY = object({ name: filledText, requestCount: optional(number), unitTime: optional(number) });
const POLICIES = object({ list: listOf(POLICY) });
async function insteadOfUnlimited(session, level) {
    const answer = await session.send({
        method: "GET",
        path: `${LISTS[level]}?limit=100`,
        tried: `read the ${level} throttling policies of API Manager`,
    });
    const { list } = answer.expect(200).parse(POLICIES);
    const policies = list.filter(({ name }) => !name.startsWith("AI"));
    if (policies.some(({ name }) => name === UNLIMITED))
        return undefined;
    return policies.toSorted((one, other) => perUnitOf(other) - perUnitOf(one))[0]?.name;
}
function perUnitOf({ requestCount: count, unitTime: time }) {
    return count !== undefined && time !== undefined && time > 0 ? count / time : 0;
}

;// CONCATENATED MODULE: ./lib/clients/api-manager/devportal.js


const devportal_BASE = "/api/am/devportal/v3";
const MARK = "Made and removed by the WSO2 IS Key Manager Action";
const devportal_CREATED = object({ applicationId: filledText, owner: optional(parser_text) });
const APPLICATIONS = object({ list: listOf(object({ applicationId: filledText, name: parser_text })) });
const APPLICATION = object({ description: optional(parser_text) });
const KEYS = object({
    consumerKey: filledText,
    consumerSecret: filledText,
    token: optional(object({ accessToken: optional(parser_text) })),
});
class DevPortalApi {
    #session;
    #secrets;
    #applicationPolicy = UNLIMITED;
    constructor(session, secrets) {
        this.#session = session;
        this.#secrets = secrets;
    }
    async createApplication(name) {
        const first = await this.#postApplication(name);
        const other = first.status === 400 ? await insteadOfUnlimited(this.#session, "application") : undefined;
        if (other !== undefined)
            this.#applicationPolicy = other;
        const answer = other === undefined ? first : await this.#postApplication(name);
        const { applicationId: id, owner } = answer.expect(201, 202).parse(devportal_CREATED);
        return { id, ...(owner === undefined || owner === "" ? {} : { owner }) };
    }
    #postApplication(name) {
        return this.#session.send({
            method: "POST",
            path: `${devportal_BASE}/applications`,
            tried: "create a throw-away application in API Manager",
            body: {
                kind: "json",
                value: {
                    name,
                    throttlingPolicy: this.#applicationPolicy,
                    description: MARK,
                },
            },
        });
    }
    async findApplications(name) {
        const answer = await this.#session.send({
            method: "GET",
            path: `${devportal_BASE}/applications?query=${encodeURIComponent(name)}&limit=100`,
            tried: `look for the application ${name} in API Manager`,
        });
        const { list } = answer.expect(200).parse(APPLICATIONS);
        const ids = list.filter((item) => item.name === name).map(({ applicationId }) => applicationId);
        const marked = ids.map(async (id) => ((await this.#isMarked(id)) ? [id] : []));
        return (await Promise.all(marked)).flat();
    }
    async #isMarked(id) {
        const answer = await this.#session.send({
            method: "GET",
            path: `${devportal_BASE}/applications/${encodeURIComponent(id)}`,
            tried: "read an application of API Manager",
        });
        return answer.status !== 404 && answer.expect(200).parse(APPLICATION).description === MARK;
    }
    async deleteApplication(id) {
        const answer = await this.#session.send({
            method: "DELETE",
            path: `${devportal_BASE}/applications/${encodeURIComponent(id)}`,
            tried: "delete the throw-away application of API Manager",
            repeatable: true,
        });
        answer.expect(200, 201, 202, 204, 404);
    }
    async subscribe(applicationId, apiId, plan) {
        const answer = await this.#session.send({
            method: "POST",
            path: `${devportal_BASE}/subscriptions`,
            tried: "subscribe the throw-away application to the throw-away API",
            body: { kind: "json", value: { applicationId, apiId, throttlingPolicy: plan } },
            repeatable: true,
        });
        if (answer.status === 202) {
            throw answer.problem("proof-gateway-set-up", "an approval workflow holds the subscription back", "Approve subscriptions automatically, or use `smoke-test: token`.");
        }
        if (answer.status === 401 || answer.status === 403)
            throw answer.problem("proof-gateway-set-up");
        answer.expect(201, 409);
    }
    async generateKeys(applicationId, keyManagerId) {
        const answer = await this.#session.send({
            method: "POST",
            path: `${devportal_BASE}/applications/${encodeURIComponent(applicationId)}/generate-keys`,
            tried: "generate keys for a throw-away application with the Key Manager",
            body: {
                kind: "json",
                value: {
                    keyType: "PRODUCTION",
                    keyManager: keyManagerId,
                    grantTypesToBeSupported: ["client_credentials"],
                    callbackUrl: "",
                    scopes: [],
                    validityTime: "3600",
                    additionalProperties: {},
                },
            },
        });
        if (answer.status === 200)
            this.keysOf(answer);
        return answer;
    }
    keysOf(answer) {
        const { consumerKey: clientId, consumerSecret: clientSecret, token } = answer.parse(KEYS);
        if (token?.accessToken !== undefined)
            this.#secrets.add(token.accessToken);
        this.#secrets.add(clientSecret);
        return { clientId, clientSecret };
    }
}

;// CONCATENATED MODULE: ./lib/clients/api-manager/gateway.js

class Gateway {
    client;
    constructor(server) {
        this.client = server;
    }
    async reach() {
        const root = { method: "GET", path: "/", tried: "reach the gateway of API Manager", accept: "*/*" };
        await this.client.send(root).catch((error) => {
            if (!(error instanceof problems_problem/* Problem */.AF) || error.id !== "redirect-refused")
                throw error;
        });
    }
    async call(path, accessToken) {
        const answer = await this.client.send({
            method: "GET",
            path,
            tried: accessToken === undefined ? "call the throw-away API without a token" : "call the throw-away API",
            accept: "*/*",
            ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
        });
        return { verdict: verdictOf(answer.status), code: answer.errorBody().code, answer };
    }
}
function verdictOf(status) {
    if (status >= 200 && status < 300)
        return "accepted";
    if (status === 401)
        return "refused";
    return status === 403 ? "forbidden" : "not-served";
}

;// CONCATENATED MODULE: ./lib/clients/api-manager/publisher.js



const publisher_BASE = "/api/am/publisher/v4";
const REGULAR_GATEWAY = "Regular";
const ENVIRONMENT = object({
    name: filledText,
    gatewayType: optional(parser_text),
    mode: optional(parser_text),
    vhosts: optional(listOf(object({ host: optional(parser_text) }))),
});
const publisher_SETTINGS = object({ environment: optional(listOf(ENVIRONMENT)) });
const publisher_CREATED = object({ id: filledText });
const APIS = object({ list: listOf(object({ id: filledText, name: parser_text })) });
const API = object({ description: optional(parser_text) });
const PLACE = object({ name: filledText, vhost: optional(parser_text) });
const REVISIONS = object({ list: listOf(object({ id: filledText, deploymentInfo: optional(listOf(PLACE)) })) });
class PublisherApi {
    #session;
    constructor(session) {
        this.#session = session;
    }
    async deploymentsFor(host) {
        const answer = await this.#send("GET", "/settings", "read the gateway environments of API Manager");
        const { environment = [] } = answer.expect(200).parse(publisher_SETTINGS);
        const environments = environment
            .filter(({ gatewayType = REGULAR_GATEWAY, mode }) => gatewayType === REGULAR_GATEWAY && mode !== "READ_ONLY")
            .map(({ name, vhosts = [] }) => ({
            name,
            vhosts: vhosts.flatMap(({ host: vhost = "" }) => (vhost === "" ? [] : [vhost])),
        }));
        for (const { name, vhosts } of environments) {
            const vhost = vhosts.find((one) => one.toLowerCase() === host.toLowerCase());
            if (vhost !== undefined)
                return [{ name, vhost }];
        }
        const all = environments.flatMap(({ name, vhosts: [vhost] }) => (vhost === undefined ? [] : [{ name, vhost }]));
        return all.length === 0 ? [{ name: "Default", vhost: "localhost" }] : all;
    }
    async createApi(api) {
        const first = await this.#postApi(api, UNLIMITED, UNLIMITED);
        if (first.status !== 400)
            return { id: idOf(first), plan: UNLIMITED };
        const [plan = UNLIMITED, policy = UNLIMITED] = await Promise.all([
            insteadOfUnlimited(this.#session, "subscription"),
            insteadOfUnlimited(this.#session, "resource"),
        ]);
        const known = plan === UNLIMITED && policy === UNLIMITED;
        return { id: idOf(known ? first : await this.#postApi(api, plan, policy)), plan };
    }
    #postApi(api, plan, throttlingPolicy) {
        const { name, context, version, backend, resource } = api;
        return this.#send("POST", "/apis", `create the throw-away API ${name}`, {
            name,
            context,
            version,
            description: MARK,
            type: "HTTP",
            visibility: "PRIVATE",
            transport: ["https"],
            policies: [plan],
            endpointConfig: { endpoint_type: "http", production_endpoints: { url: backend } },
            operations: [{ target: resource, verb: "GET", authType: "Application & Application User", throttlingPolicy }],
        });
    }
    async findApis(name) {
        const query = `?query=${encodeURIComponent(`name:${name}`)}&limit=100`;
        const answer = await this.#send("GET", `/apis${query}`, `look for the API ${name} in API Manager`);
        const { list } = answer.expect(200).parse(APIS);
        const ids = list.filter((item) => item.name === name).map(({ id }) => id);
        const marked = ids.map(async (id) => {
            const one = await this.#send("GET", `/apis/${encodeURIComponent(id)}`, "read an API of API Manager");
            return one.status !== 404 && one.expect(200).parse(API).description === MARK ? [id] : [];
        });
        return (await Promise.all(marked)).flat();
    }
    async isNameTaken(name) {
        const query = `?query=${encodeURIComponent(`name:${name}`)}`;
        const answer = await this.#send("POST", `/apis/validate${query}`, `see whether an API ${name} exists`, undefined, true);
        return answer.expect(200, 404).status === 200;
    }
    async createRevision(apiId) {
        const path = `/apis/${encodeURIComponent(apiId)}/revisions`;
        return idOf(await this.#send("POST", path, "make a revision of the API", { description: "throw-away" }));
    }
    async deploy(apiId, revisionId, deployments) {
        const path = `/apis/${encodeURIComponent(apiId)}/deploy-revision?revisionId=${encodeURIComponent(revisionId)}`;
        const names = deployments.map(({ name }) => name).join(", ");
        const body = deployments.map((deployment) => ({ ...deployment, displayOnDevportal: true }));
        (await this.#send("POST", path, `deploy the API to the environment ${names}`, body)).expect(200, 201);
    }
    async publish(apiId) {
        const path = `/apis/change-lifecycle?apiId=${encodeURIComponent(apiId)}&action=Publish`;
        const answer = await this.#send("POST", path, "publish the throw-away API");
        if (answer.status === 202) {
            throw answer.problem("proof-gateway-set-up", "an approval workflow holds the publication back", "Approve API state changes automatically, or use `smoke-test: token`.");
        }
        answer.expect(200);
    }
    async removeApi(apiId) {
        const path = `/apis/${encodeURIComponent(apiId)}`;
        const deployed = await this.#send("GET", `${path}/revisions?query=deployed%3Atrue`, "read where the API is deployed");
        if (deployed.status === 404)
            return;
        for (const { id, deploymentInfo = [] } of deployed.expect(200).parse(REVISIONS).list) {
            const body = deploymentInfo.map((place) => ({ ...place, displayOnDevportal: true }));
            const query = `?revisionId=${encodeURIComponent(id)}`;
            const undeployed = await this.#send("POST", `${path}/undeploy-revision${query}`, "take the API off its gateway", body, true);
            undeployed.expect(200, 201, 404);
        }
        const deleted = await this.#send("DELETE", path, "delete the throw-away API of API Manager");
        if (deleted.status === 500 && (await this.#send("GET", path, "see whether the API is gone")).status === 404)
            return;
        deleted.expect(200, 204, 404);
    }
    async #send(method, rest, tried, value, repeatable = method === "DELETE") {
        const answer = await this.#session.send({
            method,
            path: `${publisher_BASE}${rest}`,
            tried,
            repeatable,
            ...(value === undefined ? {} : { body: { kind: "json", value } }),
        });
        if (answer.status === 401 || answer.status === 403)
            throw answer.problem("proof-gateway-set-up");
        return answer;
    }
}
function idOf(answer) {
    return answer.expect(201).parse(publisher_CREATED).id;
}

// EXTERNAL MODULE: ./lib/problems/meaning.js
var meaning = __nccwpck_require__(8943);
;// CONCATENATED MODULE: ./lib/clients/api-manager/session.js



const CLIENT_NAME = "wso2-is-key-manager-action";
const SCOPES = ["apim:admin", "apim:app_manage", "apim:subscribe"];
const REGISTERED = object({ clientId: filledText, clientSecret: filledText });
const TOKEN = object({ access_token: filledText, scope: optional(parser_text) });
class Session {
    client;
    username;
    #basic;
    #user;
    #secrets;
    #scopes;
    #bearer;
    #isAccepted = false;
    constructor(server, user, secrets, moreScopes = []) {
        this.client = server;
        this.username = user.username;
        this.#user = user;
        this.#secrets = secrets;
        this.#scopes = [...SCOPES, ...moreScopes].join(" ");
        this.#basic = secrets.basic(user.username, user.password);
    }
    secret(text) {
        return this.#secrets.add(text);
    }
    async send(request) {
        if (this.#bearer !== undefined)
            return this.#send(request, await this.#bearer);
        const answer = await this.#send(request, this.#basic);
        if (answer.status < 300)
            this.#isAccepted = true;
        if (answer.status !== 401)
            return answer;
        this.#bearer ??= this.#token(answer);
        try {
            return await this.#send(request, await this.#bearer);
        }
        catch (error) {
            this.#bearer = undefined;
            throw error;
        }
    }
    async ask(request) {
        return this.#send(request, this.#bearer === undefined ? this.#basic : await this.#bearer);
    }
    async #send(request, authorization) {
        return this.client.send({ ...request, authorization });
    }
    async #token(refused) {
        const { clientId, clientSecret } = await this.#restClient(refused);
        this.#secrets.add(clientSecret);
        const answer = await this.client.send({
            method: "POST",
            path: "/oauth2/token",
            tried: `get a token for API Manager's REST APIs as user ${this.username}`,
            authorization: this.#secrets.basic(clientId, clientSecret),
            body: {
                kind: "form",
                fields: { grant_type: "password", username: this.username, password: this.#user.password, scope: this.#scopes },
            },
            repeatable: true,
        });
        if (answer.status === 400 || answer.status === 401)
            throw answer.problem("credentials-refused");
        const { access_token: token, scope } = answer.expect(200).parse(TOKEN);
        this.#secrets.add(token);
        if (!(scope ?? "").split(" ").includes("apim:admin")) {
            throw refused.problem("permission-denied", `user ${this.username} has no scope apim:admin`, "Give the user the role that carries `apim:admin` (by default `admin`).");
        }
        return `Bearer ${token}`;
    }
    async #restClient(refused) {
        const sent = this.client.send({
            method: "POST",
            path: "/client-registration/v0.17/register",
            tried: `sign in to API Manager as user ${this.username}`,
            authorization: this.#basic,
            body: {
                kind: "json",
                value: {
                    clientName: CLIENT_NAME,
                    owner: this.username,
                    grantType: "password refresh_token",
                    callbackUrl: "",
                    saasApp: true,
                },
            },
            repeatable: true,
        });
        const answer = await sent.catch((error) => {
            if (error instanceof problems_problem/* Problem */.AF && error.id === "redirect-refused")
                return error;
            throw error;
        });
        if (answer instanceof problems_problem/* Problem */.AF || !hasAnswered(answer)) {
            const { status } = answer instanceof problems_problem/* Problem */.AF ? answer.evidence : answer;
            const said = `${refused.errorBody().said ?? "refused"}; client registration, the other way to sign in, answers status ${status ?? "unknown"}`;
            throw refused.problem(this.#isAccepted ? "permission-denied" : "credentials-refused", said);
        }
        if (answer.status === 403)
            throw answer.problem("permission-denied", undefined, `The client ${CLIENT_NAME}, by which the Action signs in where Basic authentication is refused, was probably registered by another user: give that one in \`apim-username\`, or let API Manager's REST APIs accept Basic authentication.`);
        return answer.expect(200, 201).parse(REGISTERED);
    }
}
function hasAnswered(answer) {
    const { status } = answer;
    if (status === 401 || status === 429)
        return true;
    if (!(0,meaning/* isRefusal */.vu)(answer))
        return status >= 500 || !answer.isPage;
    return (status === 400 || status === 403) && answer.errorBody().code === String(status);
}

;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_https_namespaceObject, 2);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./lib/http/no-proxy.js

function isExempt(host, port, list) {
    const name = host.toLowerCase().replace(/\.$/, "");
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .some((entry) => entry !== "" && matches(entry, name, port));
}
function matches(entry, host, port) {
    if (entry === "*")
        return true;
    const { place, only } = partsOf(entry);
    if (only !== undefined && only !== port)
        return false;
    if ((0,external_node_net_.isIP)(host) !== 0)
        return place === "*" || holds(place, host);
    const name = place.replace(/^\*?\./, "").replace(/\.$/, "");
    return name === "*" || (name !== "" && (host === name || host.endsWith(`.${name}`)));
}
function partsOf(entry) {
    const bracketed = /^\[([^\]]+)\](\/\d+)?(?::(\d+))?$/.exec(entry);
    if (bracketed !== null) {
        const [, address = "", prefix = "", port] = bracketed;
        return { place: `${address}${prefix}`, ...(port === undefined ? {} : { only: Number(port) }) };
    }
    const [, place = "", port = ""] = /^([^:]+):(\d+)$/.exec(entry) ?? [];
    return place === "" ? { place: entry } : { place, only: Number(port) };
}
function holds(entry, address) {
    const family = (text) => ((0,external_node_net_.isIP)(text) === 6 ? "ipv6" : "ipv4");
    const list = new external_node_net_.BlockList();
    const [network = "", prefix] = entry.split("/");
    const [from = "", to] = entry.split("-");
    try {
        if (prefix !== undefined)
            list.addSubnet(network, Number(prefix), family(network));
        else if (to !== undefined)
            list.addRange(from, to, family(from));
        else
            list.addAddress(entry, family(entry));
    }
    catch {
        return false;
    }
    return list.check(address, family(address));
}

;// CONCATENATED MODULE: ./lib/http/proxy.js


const VARIABLES = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const EXEMPTIONS = ["no_proxy", "NO_PROXY"];
const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
const DEFAULT_PORTS = new Map([
    ["http", 80],
    ["https", 443],
]);
function routeTo(url, environment) {
    const variable = firstSet(VARIABLES, environment);
    if (variable === undefined)
        return { kind: "direct" };
    const exemptions = firstSet(EXEMPTIONS, environment);
    const port = url.port === "" ? 443 : Number(url.port);
    if (exemptions !== undefined && isExempt(unbracketed(url.hostname), port, environment[exemptions] ?? ""))
        return { kind: "direct" };
    const read = parse((environment[variable] ?? "").trim());
    return typeof read === "string"
        ? { kind: "refused", variable, why: read }
        : { kind: "proxy", proxy: { ...read, variable } };
}
function placeOf({ host, port }) {
    return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}
function unbracketed(host) {
    return host.replace(/^\[(.*)\]$/, "$1");
}
function maskCredentials({ credentials }, secrets) {
    if (credentials === undefined)
        return;
    const { username, password, written } = credentials;
    secrets.basic(username, password);
    secrets.add(written);
    secrets.add(written.slice(written.indexOf(":") + 1));
}
function firstSet(names, environment) {
    return names.find((name) => (environment[name] ?? "").trim() !== "");
}
function parse(value) {
    const scheme = SCHEME.exec(value)?.[1]?.toLowerCase() ?? "http";
    const defaultPort = DEFAULT_PORTS.get(scheme);
    if (defaultPort === undefined)
        return `it names a proxy of the kind ${scheme}://, and only http:// and https:// can be used`;
    if (/[\s\p{Cc}]/u.test(value))
        return "it holds white space or control characters";
    const address = value.replace(SCHEME, "");
    const end = address.search(/[/?#\\]/);
    if (end !== -1 && address.slice(end) !== "/")
        return "something follows the port; special characters in a password must be percent-encoded";
    if (!URL.canParse(`http://${address}`))
        return "it is no address of the form http://host:port";
    const { hostname, port } = new URL(`http://${address}`);
    const host = unbracketed(hostname);
    if ((0,external_node_net_.isIP)(host) === 4 && !address.includes(host))
        return "it has no host name";
    const given = /:(\d+)\/?$/.exec(address)?.[1];
    const number = port !== "" ? Number(port) : given !== undefined ? Number(given) : defaultPort;
    if (number === 0)
        return "its port is 0";
    const credentials = credentialsOf(address);
    if (credentials === "malformed")
        return "its user or password is not percent-encoded as a URL wants it";
    return { tls: scheme === "https", host, port: number, ...(credentials === undefined ? {} : { credentials }) };
}
function credentialsOf(address) {
    const at = address.lastIndexOf("@");
    if (at <= 0)
        return undefined;
    const written = address.slice(0, at);
    const colon = written.indexOf(":");
    const parts = colon === -1 ? [written, ""] : [written.slice(0, colon), written.slice(colon + 1)];
    try {
        const [username = "", password = ""] = parts.map(decodeURIComponent);
        return { username, password, written };
    }
    catch {
        return "malformed";
    }
}

;// CONCATENATED MODULE: ./lib/http/tunnel.js




const USER_AGENT = "wso2-is-key-manager-action";
const SERVER_ERRORS = 500;
class ProxyFailure extends Error {
    proxy;
    status;
    passing;
    constructor(proxy, said, more) {
        super(said, { cause: more.cause });
        this.proxy = proxy;
        this.status = more.status;
        this.passing = more.passing;
    }
}
function openTunnel(proxy, to, proxyTls, signal) {
    return new Promise((resolve, reject) => {
        const connection = proxyTls === undefined ? (0,external_node_net_.connect)({ host: proxy.host, port: proxy.port }) : external_node_tls_namespaceObject.connect(proxyTls);
        const target = placeOf(to);
        const asked = (0,external_node_http_namespaceObject.request)({
            method: "CONNECT",
            path: target,
            headers: { host: target, "user-agent": USER_AGENT, ...authorizationOf(proxy) },
            createConnection: () => connection,
            signal,
        });
        const refuse = (error) => {
            connection.destroy();
            reject(error);
        };
        asked.once("connect", (answer, socket, head) => {
            if (!isSuccess(answer))
                return refuse(refusal(proxy, answer));
            if (head.length > 0)
                return refuse(new ProxyFailure(proxy, "it sent data of its own", { passing: false }));
            connection.on("error", () => undefined);
            resolve(socket);
        });
        asked.once("response", (answer) => refuse(refusal(proxy, answer)));
        asked.on("error", (error) => refuse(broken(proxy, error, signal)));
        asked.end();
    });
}
function authorizationOf({ credentials }) {
    if (credentials === undefined)
        return {};
    const { username, password } = credentials;
    return { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}` };
}
function isSuccess({ statusCode = 0 }) {
    return statusCode >= 200 && statusCode < 300;
}
function refusal(proxy, answer) {
    const { statusCode: status = 0, statusMessage = "", headers } = answer;
    const wanted = headers["proxy-authenticate"];
    const said = wanted === undefined ? statusMessage : `${statusMessage}; it asks for ${[wanted].flat().join(", ")}`;
    return new ProxyFailure(proxy, said, { status, passing: status >= SERVER_ERRORS });
}
const PASSING_CODES = new Set(["ECONNRESET", "EPIPE", "EAI_AGAIN", "ETIMEDOUT"]);
function broken(proxy, error, signal) {
    if (signal.aborted)
        return new ProxyFailure(proxy, "no tunnel in time", { passing: true, cause: error });
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    const said = error.message === "" ? code : error.message;
    return new ProxyFailure(proxy, said, { passing: PASSING_CODES.has(code), cause: error });
}

;// CONCATENATED MODULE: ./lib/http/connection.js




class ClientCertificateDemanded extends Error {
    constructor(cause) {
        super("it ended the handshake after it had shown its own certificate, as it does when it wants one of the client", {
            cause,
        });
    }
}
async function openTls(place, judgement, options) {
    const { route, authorities, signal } = options;
    signal.throwIfAborted();
    if (route.kind === "direct")
        return shakeHands({ ...place, ...secured(place, judgement) }, signal);
    const { proxy } = route;
    const own = { context: contextFor(authorities), rejectUnauthorized: true };
    const proxyTls = proxy.tls ? { ...secured(proxy, own), host: proxy.host, port: proxy.port } : undefined;
    const tunnel = await openTunnel(proxy, place, proxyTls, signal);
    options.tunnelled?.();
    try {
        return await shakeHands({ ...place, ...secured(place, judgement), socket: tunnel }, signal);
    }
    catch (error) {
        tunnel.destroy();
        throw error;
    }
}
function secured({ host }, { context, rejectUnauthorized }) {
    return {
        rejectUnauthorized,
        secureContext: context,
        ALPNProtocols: ["http/1.1"],
        ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
    };
}
function shakeHands(options, signal) {
    return new Promise((resolve, reject) => {
        const socket = external_node_tls_namespaceObject.connect(options);
        const stop = () => {
            socket.destroy();
            reject(reasonFor(signal));
        };
        signal.addEventListener("abort", stop, { once: true });
        socket.on("error", (error) => {
            signal.removeEventListener("abort", stop);
            reject(wantsCertificate(socket, error) ? new ClientCertificateDemanded(error) : error);
        });
        socket.once("secureConnect", () => {
            signal.removeEventListener("abort", stop);
            socket.setKeepAlive(true);
            resolve(socket);
        });
    });
}
function wantsCertificate(socket, error) {
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    return code.endsWith("_ALERT_HANDSHAKE_FAILURE") && socket.getPeerX509Certificate() !== undefined;
}
function reasonFor(signal) {
    return signal.reason instanceof Error ? signal.reason : new Error("stopped");
}
const contexts = new Map();
function contextFor(given) {
    return cached(given.join("\n"), () => {
        const all = [
            ...given,
            ...external_node_tls_namespaceObject.rootCertificates,
            ...external_node_tls_namespaceObject.getCACertificates("extra"),
            ...external_node_tls_namespaceObject.getCACertificates("system"),
        ];
        return [...new Set(all)];
    });
}
function contextWithoutAuthorities() {
    return cached("none", () => []);
}
function cached(key, authorities) {
    const known = contexts.get(key);
    if (known !== undefined)
        return known;
    const context = external_node_tls_namespaceObject.createSecureContext({
        ca: authorities(),
        allowPartialTrustChain: true,
        minVersion: "TLSv1.2",
        maxVersion: "TLSv1.3",
        ciphers: external_node_crypto_.constants.defaultCoreCipherList,
    });
    contexts.set(key, context);
    return context;
}

// EXTERNAL MODULE: ./lib/text/fingerprint.js
var fingerprint = __nccwpck_require__(91);
;// CONCATENATED MODULE: ./lib/http/trust-agent.js





class PinMismatch extends Error {
    presented;
    constructor(presented) {
        super(`presented SHA-256 fingerprint ${presented}`);
        this.presented = presented;
    }
}
const MOST_SOCKETS = 8;
class ServerAgent extends external_node_https_namespaceObject.Agent {
    #trust;
    #options;
    #waiting = new WeakSet();
    constructor(trust, options) {
        super({ keepAlive: options.keepAlive, maxSockets: MOST_SOCKETS });
        this.#trust = trust;
        this.#options = options;
    }
    isAtProxy(signal) {
        return this.#waiting.has(signal);
    }
    createConnection(options, callback) {
        this.#connect(options).then((socket) => callback?.(null, socket), (error) => callback?.(error, new external_node_stream_namespaceObject.Duplex()));
    }
    async #connect({ host, port, connecting }) {
        const { route, authorities } = this.#options;
        const stop = connecting ?? new AbortController().signal;
        if (route.kind === "proxy")
            this.#waiting.add(stop);
        const place = { host: unbracketed(host ?? "localhost"), port: Number(port ?? 443) };
        const tunnelled = () => void this.#waiting.delete(stop);
        const socket = await openTls(place, judgementOf(this.#trust), { route, authorities, signal: stop, tunnelled });
        if (this.#trust.kind === "pin")
            compareWithPin(socket, this.#trust);
        return socket;
    }
}
function judgementOf(trust) {
    switch (trust.kind) {
        case "authorities":
            return { context: contextFor(trust.ca), rejectUnauthorized: true };
        case "pin":
            return {
                context: trust.orCa === undefined ? contextWithoutAuthorities() : contextFor(trust.orCa),
                rejectUnauthorized: false,
            };
        case "none":
            return { context: contextWithoutAuthorities(), rejectUnauthorized: false };
    }
}
function compareWithPin(socket, { sha256, orCa }) {
    const presented = socket.getPeerX509Certificate()?.fingerprint256 ?? "none";
    if ((0,fingerprint/* sameFingerprint */.tU)(presented, sha256))
        return;
    if (orCa !== undefined && socket.authorized)
        return;
    socket.destroy();
    throw new PinMismatch(presented);
}

// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(2551);
;// CONCATENATED MODULE: ./lib/http/repeat.js
const ATTEMPTS = 3;
const PAUSE = 250;
const MOST_OF_THE_REST = 0.25;
const LONGEST_WAIT = 365 * 24 * 60 * 60;
const UNAVAILABLE = new Set([502, 503, 504]);
function pauseBeforeNext(end, { repeatable, attempt, left }) {
    if (left <= 0)
        return undefined;
    const short = Math.min(PAUSE * attempt, left * MOST_OF_THE_REST);
    switch (end.kind) {
        case "answered": {
            const { status, retryAfter } = end;
            if (status === 429 || (status === 503 && retryAfter !== undefined)) {
                const pause = Math.max(retryAfter ?? PAUSE * 2 ** attempt, PAUSE);
                return pause < left ? pause : undefined;
            }
            return repeatable && attempt < ATTEMPTS && UNAVAILABLE.has(status) ? short : undefined;
        }
        case "lost":
            return repeatable && attempt < ATTEMPTS ? short : undefined;
        case "unsent":
            return attempt < ATTEMPTS ? short : undefined;
        case "final":
            return undefined;
    }
}
function retryAfterOf(value, date, now) {
    const text = value?.trim() ?? "";
    if (/^\d+$/.test(text))
        return Math.min(Number(text), LONGEST_WAIT) * 1000;
    const until = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(until))
        return undefined;
    const since = Date.parse(date ?? "");
    return Math.max(until - (Number.isNaN(since) ? now : since), 0);
}

;// CONCATENATED MODULE: ./lib/http/answer.js





const LONGEST_CODE = 100;
const PAGE = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;
const PAGE_TITLE = /<title\b[^>]*>([^<]{1,200})/i;
const WALL = [401, 403];
class Answer {
    status;
    text;
    #parts;
    constructor(parts) {
        this.#parts = parts;
        this.status = parts.status;
        this.text = parts.text;
    }
    get isPage() {
        if (PAGE.test(this.text))
            return true;
        const type = this.header("content-type");
        return type !== undefined && /\bx?html\b/i.test(type) && /^\s*[^\s{[]/.test(this.text);
    }
    header(name) {
        const value = this.#parts.headers[name];
        return Array.isArray(value) ? value[0] : value;
    }
    retryAfter() {
        return retryAfterOf(this.header("retry-after"), this.header("date"), this.#parts.now);
    }
    json() {
        try {
            return JSON.parse(this.text);
        }
        catch {
            const type = this.header("content-type") ?? "no content type";
            throw this.problem("answer-malformed", `${type}, ${this.text.length} characters, not JSON`);
        }
    }
    parse(parser) {
        const value = this.json();
        try {
            return parser(value, "");
        }
        catch (error) {
            if (error instanceof Malformed)
                throw this.problem("answer-malformed", error.message);
            throw error;
        }
    }
    object() {
        return this.parse(anyObject);
    }
    errorBody() {
        let body;
        try {
            body = JSON.parse(this.text);
        }
        catch {
            return this.text === ""
                ? { said: "an empty body" }
                : { said: this.#parts.secrets.foreign(this.header("content-type") ?? "no content type") };
        }
        if (!(0,json/* isObject */.Gv)(body))
            return {};
        const code = (0,json/* textOf */.b6)(body["code"]) ?? (0,json/* textOf */.b6)(body["error"]);
        const details = Array.isArray(body["error"])
            ? body["error"].filter(json/* isObject */.Gv).map((e) => (0,json/* textOf */.b6)(e["message"]) ?? (0,json/* textOf */.b6)(e["description"]))
            : [];
        const words = [
            (0,json/* textOf */.b6)(body["message"]),
            (0,json/* textOf */.b6)(body["description"]),
            (0,json/* textOf */.b6)(body["error_description"]),
            ...details,
        ].filter((word, index, all) => word !== undefined && word !== "" && all.indexOf(word) === index);
        const said = this.#parts.secrets.foreign(words.join(": "));
        return { ...(code === undefined ? {} : { code: (0,foreign_text/* oneLine */.TN)(code, LONGEST_CODE) }), ...(said === "" ? {} : { said }) };
    }
    problem(id, said, remedy) {
        const { request, where, status, secrets } = this.#parts;
        const [instead, cause] = this.#instead(id);
        const body = this.errorBody();
        const again = status === 503 || status === 429 ? this.retryAfter() : undefined;
        const words = [
            instead === "answered-in-front"
                ? this.#page()
                : said === undefined || instead !== undefined
                    ? body.said
                    : secrets.foreign(said),
            again === undefined ? undefined : `it wants to be asked again in ${Math.ceil(again / 1000)} s`,
        ].filter((word) => word !== undefined);
        const evidence = {
            tried: secrets.redact(request.tried),
            where: secrets.redact(where),
            request: secrets.redact((0,foreign_text/* oneLine */.TN)(`${request.method} ${pathOf(request.path)}`)),
            status,
            ...(body.code === undefined ? {} : { code: secrets.redactForeign(body.code) }),
            ...(words.length === 0 ? {} : { said: words.join("; ") }),
            ...(again === undefined ? {} : { retryAfter: again }),
            ...(remedy === undefined || instead !== undefined ? {} : { remedy }),
        };
        return new problems_problem/* Problem */.AF(instead ?? id, evidence, cause);
    }
    #instead(id) {
        const { status, request } = this.#parts;
        if (status === 429)
            return ["too-many-requests"];
        const isDue = request.accept === undefined || id === "answered-in-front";
        if (!this.isPage || !isDue || id === "redirect-refused")
            return [undefined];
        if (WALL.includes(status))
            return ["answered-in-front", new Page(false)];
        return status < 300 || status >= 500 ? ["answered-in-front", new Page(true)] : ["answered-in-front"];
    }
    #page() {
        const type = (this.header("content-type") ?? "no content type").replace(/;.*/s, "");
        const title = PAGE_TITLE.exec(this.text)?.[1]?.trim();
        const titled = title === undefined || title === "" ? "" : `, titled "${title}"`;
        return this.#parts.secrets.foreign(`a web page (${type})${titled}`);
    }
    expect(...statuses) {
        if (statuses.includes(this.status))
            return this;
        throw this.refused("answer-unexpected");
    }
    refused(otherwise) {
        return this.problem(this.isPage ? "answered-in-front" : (answer_idOf(this.status) ?? otherwise));
    }
}
class Page extends Error {
    passing;
    constructor(passing) {
        super("a web page");
        this.passing = passing;
    }
}
function answer_idOf(status) {
    if (status === 401)
        return "credentials-refused";
    if (status === 403)
        return "permission-denied";
    if (status === 429)
        return "too-many-requests";
    return status >= 500 ? "server-error" : undefined;
}
function pathOf(path) {
    return path.split("?")[0] ?? path;
}

;// CONCATENATED MODULE: ./lib/http/body.js
const LARGEST_ANSWER = 8 * 1024 * 1024;
function encode(request, userAgent) {
    const headers = { "user-agent": userAgent, accept: request.accept ?? "application/json" };
    if (request.authorization !== undefined)
        headers["authorization"] = request.authorization;
    const body = request.body;
    if (body === undefined)
        return { headers, data: "" };
    switch (body.kind) {
        case "json":
            headers["content-type"] = "application/json";
            return { headers, data: JSON.stringify(body.value) };
        case "form":
            headers["content-type"] = "application/x-www-form-urlencoded";
            return { headers, data: new URLSearchParams(body.fields).toString() };
        case "multipart": {
            const boundary = `----${userAgent}`;
            headers["content-type"] = `multipart/form-data; boundary=${boundary}`;
            const parts = Object.entries(body.fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
            return { headers, data: `${parts.join("")}--${boundary}--\r\n` };
        }
    }
}
class TooLarge extends Error {
}
async function boundedText(message) {
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        if (!Buffer.isBuffer(chunk))
            continue;
        size += chunk.length;
        if (size > LARGEST_ANSWER) {
            message.destroy();
            throw new TooLarge(`more than ${LARGEST_ANSWER / 1024 / 1024} MiB`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}

;// CONCATENATED MODULE: ./lib/http/failure-id.js





const BY_CODE = {
    ECONNREFUSED: "connection-refused",
    ENOTFOUND: "name-unresolved",
    EAI_AGAIN: "name-lookup-failed",
    ETIMEDOUT: "request-timeout",
    EHOSTUNREACH: "request-timeout",
    ENETUNREACH: "request-timeout",
    CERT_HAS_EXPIRED: "certificate-expired",
    CERT_NOT_YET_VALID: "certificate-expired",
    ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name-mismatch",
    HOSTNAME_MISMATCH: "certificate-name-mismatch",
    DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-untrusted",
    SELF_SIGNED_CERT_IN_CHAIN: "certificate-untrusted",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-untrusted",
    UNABLE_TO_GET_ISSUER_CERT: "certificate-untrusted",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate-untrusted",
    CERT_SIGNATURE_FAILURE: "certificate-untrusted",
    CERT_UNTRUSTED: "certificate-untrusted",
    INVALID_PURPOSE: "certificate-invalid",
    INVALID_CA: "certificate-invalid",
    PATH_LENGTH_EXCEEDED: "certificate-invalid",
    CERT_CHAIN_TOO_LONG: "certificate-invalid",
    CERT_REJECTED: "certificate-invalid",
    CERT_REVOKED: "certificate-invalid",
    EPROTO: "tls-failed",
    HPE_HEADER_OVERFLOW: "answer-too-large",
};
const OTHER_VERDICT = "UNSPECIFIED";
const TOO_WEAK = /too weak$/;
const BY_END = [
    [/_ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE)$/, "client-certificate-demanded"],
    [/_ALERT_(?:PROTOCOL_VERSION|HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY)$/, "tls-not-agreed"],
    [/_(?:UNSUPPORTED_PROTOCOL|DH_KEY_TOO_SMALL)$/, "tls-not-agreed"],
    [/^ERR_SSL_/, "tls-failed"],
    [/^HPE_/, "answer-malformed"],
];
function failure_id_idOf(error) {
    if (error instanceof PinMismatch)
        return "certificate-pin-mismatch";
    if (error instanceof ClientCertificateDemanded)
        return "client-certificate-demanded";
    if (error instanceof TooLarge)
        return "answer-too-large";
    const code = codeOf(error);
    if (code === undefined)
        return "connection-lost";
    if (code === OTHER_VERDICT)
        return TOO_WEAK.test((0,problems_problem/* reasonOf */.A3)(error)) ? "certificate-too-weak" : "certificate-invalid";
    return BY_CODE[code] ?? BY_END.find(([end]) => end.test(code))?.[1] ?? "connection-lost";
}
function wordsOf(error) {
    if ((0,json/* isObject */.Gv)(error) && typeof error["reason"] === "string" && codeOf(error)?.startsWith("ERR_SSL_") === true)
        return error["reason"];
    return (0,problems_problem/* reasonOf */.A3)(error).replace(/; if the root CA is installed locally.*/, "");
}
function codeOf(error) {
    if (!(0,json/* isObject */.Gv)(error))
        return undefined;
    if (typeof error["code"] === "string")
        return error["code"];
    return Array.isArray(error["errors"]) ? error["errors"].map(codeOf).find((code) => code !== undefined) : undefined;
}

;// CONCATENATED MODULE: ./lib/http/failure.js





function failureOf(error, circumstances) {
    if (error instanceof problems_problem/* Problem */.AF)
        return error;
    const { request, where, path, secrets } = circumstances;
    const redact = (text) => secrets.redact(text);
    const tried = redact(request.tried);
    const evidence = {
        tried,
        where: redact(where),
        request: redact((0,foreign_text/* oneLine */.TN)(`${request.method} ${path}`)),
    };
    if (circumstances.cancelled)
        return new problems_problem/* Problem */.AF("cancelled", evidence, error);
    if (circumstances.timedOut !== undefined) {
        const { stuckAt, timedOut } = circumstances;
        if (stuckAt !== undefined) {
            const said = `no tunnel within ${timedOut / 1000} s`;
            const failure = new ProxyFailure(stuckAt, said, { passing: true, cause: error });
            return proxyProblem(failure, request.tried, where, redact);
        }
        return new problems_problem/* Problem */.AF("request-timeout", { ...evidence, said: `nothing within ${circumstances.timedOut / 1000} s` }, error);
    }
    if (error instanceof ProxyFailure)
        return proxyProblem(error, request.tried, where, redact);
    const said = secrets.foreign(wordsOf(error));
    return new problems_problem/* Problem */.AF(failure_id_idOf(error), { ...evidence, said }, error);
}
function proxyProblem(failure, tried, where, redact) {
    const { proxy, status } = failure;
    const said = (0,foreign_text/* oneLine */.TN)(redact(failure.message));
    return new problems_problem/* Problem */.AF("proxy-failed", {
        tried: `${tried} through the proxy of ${proxy.variable}`,
        where: placeOf(proxy),
        request: `CONNECT ${where}`,
        ...(status === undefined ? {} : { status }),
        ...(said === "" ? {} : { said }),
    }, failure);
}
function refusedProxy(tried, where, { variable, why }) {
    return new problems_problem/* Problem */.AF("proxy-setting-invalid", { tried, where, said: `the variable ${variable} is set, but ${why}` });
}

;// CONCATENATED MODULE: ./lib/http/presented.js




const PATIENCE = 5000;
const FOR_SERVERS = new Set(["1.3.6.1.5.5.7.3.1", "2.5.29.37.0"]);
const MOST_ISSUERS = 10;
const ISSUER_MISSING = new Set([
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
]);
async function presentedCertificate(place, route, authorities) {
    const judgement = { context: contextWithoutAuthorities(), rejectUnauthorized: false };
    const signal = AbortSignal.timeout(PATIENCE);
    try {
        const socket = await openTls(place, judgement, { route, authorities, signal });
        const presented = socket.getPeerX509Certificate();
        socket.destroy();
        return presented;
    }
    catch {
        return undefined;
    }
}
function withCertificate(problem, presented) {
    const { evidence, cause } = problem;
    const id = ISSUER_MISSING.has(codeOf(cause) ?? "") && isAlone(presented) ? "certificate-chain-incomplete" : problem.id;
    const said = [
        evidence.said,
        id === "certificate-chain-incomplete" ? `sent alone, issued by ${nameOf(presented.issuer)}` : undefined,
        id === "certificate-invalid" ? faultOf(presented) : undefined,
        `presented SHA-256 fingerprint ${presented.fingerprint256}`,
    ];
    return new problems_problem/* Problem */.AF(id, { ...evidence, said: said.filter((part) => part !== undefined).join("; ") }, cause);
}
function isAlone(presented) {
    return presented.issuerCertificate === undefined && presented.issuer !== presented.subject;
}
function faultOf(presented) {
    const uses = presented.keyUsage;
    if (uses !== undefined && !uses.some((use) => FOR_SERVERS.has(use)))
        return "its extended key usage names no TLS server";
    const issuers = [];
    for (let at = presented.issuerCertificate; at !== undefined && issuers.length < MOST_ISSUERS; at = at.issuerCertificate)
        issuers.push(at);
    const wrong = issuers.find(({ ca }) => !ca);
    return wrong === undefined ? undefined : `its issuer ${nameOf(wrong.subject)} is no authority`;
}
function nameOf(name) {
    return (0,foreign_text/* oneLine */.TN)(name.replaceAll("\n", ", "));
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 2 modules
var lib = __nccwpck_require__(8313);
;// CONCATENATED MODULE: ./lib/http/send.js



const send_USER_AGENT = "wso2-is-key-manager-action";
const HTTPS_PORT = 443;
function placeAt(url) {
    return { host: unbracketed(url.hostname), port: url.port === "" ? HTTPS_PORT : Number(url.port) };
}
function whereAt(url) {
    return `${url.hostname}:${url.port === "" ? HTTPS_PORT : url.port}`;
}
async function sendTo(url, { method, headers, agent, signal, data }) {
    const { message } = await new lib/* HttpClient */.Qq(send_USER_AGENT).requestRaw({
        options: {
            ...{ method, headers: { ...headers }, agent, signal, connecting: signal },
            ...placeAt(url),
            path: `${url.pathname}${url.search}`,
        },
        parsedUrl: url,
        httpModule: external_node_https_namespaceObject_0,
    }, data);
    return message;
}

;// CONCATENATED MODULE: ./lib/http/client.js










const PRESENTED = new Set([
    "certificate-untrusted",
    "certificate-expired",
    "certificate-name-mismatch",
    "certificate-too-weak",
    "certificate-invalid",
]);
class HttpsClient {
    baseUrl;
    where;
    #options;
    #way;
    constructor(options) {
        this.baseUrl = options.baseUrl.replace(/\/+$/, "");
        const url = new URL(this.baseUrl);
        this.where = whereAt(url);
        this.#options = options;
        this.#way = wayTo(url, options);
    }
    async send(request) {
        const { clock, debug, signal, requestTimeout } = this.#options;
        const repeatable = request.method === "GET" || request.repeatable === true;
        const deadline = clock.monotonicTime() + requestTimeout;
        for (let attempt = 1;; attempt += 1) {
            const fresh = attempt > 1 || !repeatable;
            const left = Math.max(deadline - clock.monotonicTime(), 1);
            const outcome = await this.#once(request, fresh, left).catch((error) => {
                if (error instanceof problems_problem/* Problem */.AF)
                    return error;
                throw error;
            });
            const rest = deadline - clock.monotonicTime();
            const pause = pauseBeforeNext(endOf(outcome), { repeatable, attempt, left: rest });
            if (pause === undefined) {
                if (outcome instanceof problems_problem/* Problem */.AF)
                    throw outcome;
                return outcome;
            }
            const reason = outcome instanceof problems_problem/* Problem */.AF ? outcome.id : `status ${outcome.status}`;
            const count = reason === "status 429" ? `${attempt}` : `${attempt} of ${ATTEMPTS}`;
            debug(`${request.tried}: attempt ${count} ended with ${reason}, trying again in ${Math.round(pause)} ms`);
            await clock.sleep(pause, signal).catch((error) => {
                if (!signal.aborted)
                    throw error;
            });
        }
    }
    close() {
        if (this.#way.kind === "open")
            for (const agent of [this.#way.kept, this.#way.single])
                agent.destroy();
    }
    async #once(request, fresh, left) {
        const { signal, requestTimeout, secrets, debug, clock } = this.#options;
        const url = new URL(`${this.baseUrl}/${request.path.replace(/^\//, "")}`);
        const way = this.#way;
        if (way.kind === "refused")
            throw refusedProxy(request.tried, this.where, way);
        const agent = fresh ? way.single : way.kept;
        const deadline = AbortSignal.timeout(Math.ceil(left));
        const stop = AbortSignal.any([signal, deadline]);
        const began = performance.now();
        try {
            stop.throwIfAborted();
            const { headers, data } = encode(request, send_USER_AGENT);
            const message = await sendTo(url, { method: request.method, headers, agent, signal: stop, data });
            const status = message.statusCode ?? 0;
            const text = await boundedText(message);
            debug(`${request.method} ${this.where}${url.pathname} -> ${status} in ${Math.round(performance.now() - began)} ms`);
            const now = clock.wallTime();
            const answer = new Answer({ request, where: this.where, status, headers: message.headers, text, secrets, now });
            if (status >= 300 && status < 400)
                throw answer.problem("redirect-refused", `to ${answer.header("location") ?? "nowhere"}`);
            return answer;
        }
        catch (error) {
            const problem = failureOf(error, {
                request,
                where: this.where,
                path: url.pathname,
                secrets,
                cancelled: signal.aborted,
                timedOut: deadline.aborted ? requestTimeout : undefined,
                stuckAt: agent.isAtProxy(stop) && way.route.kind === "proxy" ? way.route.proxy : undefined,
            });
            debug(`${request.method} ${this.where}${url.pathname} -> ${problem.id}`);
            throw PRESENTED.has(problem.id) ? await this.#withPresented(problem, way.route) : problem;
        }
    }
    async #withPresented(problem, route) {
        const place = placeAt(new URL(this.baseUrl));
        const presented = await presentedCertificate(place, route, this.#options.proxyAuthorities ?? []);
        return presented === undefined ? problem : withCertificate(problem, presented);
    }
}
function wayTo(url, { trust, environment, secrets, proxyAuthorities = [] }) {
    const route = routeTo(url, environment);
    if (route.kind === "refused")
        return route;
    if (route.kind === "proxy")
        maskCredentials(route.proxy, secrets);
    const agent = (keepAlive) => new ServerAgent(trust, { route, authorities: proxyAuthorities, keepAlive });
    return { kind: "open", route, kept: agent(true), single: agent(false) };
}
function endOf(outcome) {
    if (!(outcome instanceof problems_problem/* Problem */.AF))
        return { kind: "answered", status: outcome.status, retryAfter: outcome.retryAfter() };
    if (!(0,meaning/* isTransient */.dg)(outcome))
        return { kind: "final" };
    return { kind: (0,meaning/* isOutcomeUnknown */.B1)(outcome) ? "lost" : "unsent" };
}

// EXTERNAL MODULE: ./lib/inputs/run-inputs.js
var run_inputs = __nccwpck_require__(3256);
;// CONCATENATED MODULE: ./lib/clients/identity-server/endpoints.js
const IS_PATHS = {
    wellKnown: "/oauth2/token/.well-known/openid-configuration",
    issuer: "/oauth2/token",
    token: "/oauth2/token",
    introspect: "/oauth2/introspect",
    revoke: "/oauth2/revoke",
    authorize: "/oauth2/authorize",
    jwks: "/oauth2/jwks",
    clientRegistration: "/api/identity/oauth2/dcr/v1.1/register",
    userInfo: "/scim2/Me",
    scopeManagement: "/api/identity/oauth2/v1.0/scopes",
    apiResources: "/api/server/v1/api-resources",
    roles: "/scim2/v2/Roles",
    applications: "/api/server/v1/applications",
};

;// CONCATENATED MODULE: ./lib/clients/identity-server/registered-clients.js


const LOOK = "look for the client of the throw-away application in Identity Server";
const NOT_FOR_US = new Set([400, 403, 404, 405, 501]);
const registered_clients_APPLICATIONS = object({
    applications: optional(listOf(object({ name: parser_text, clientId: optional(filledText) }))),
});
const registered_clients_REGISTERED = object({ client_id: filledText, client_name: parser_text, client_secret: optional(parser_text) });
class RegisteredClients {
    #server;
    #secrets;
    #accepted;
    constructor(server, secrets, accepted) {
        this.#server = server;
        this.#secrets = secrets;
        this.#accepted = accepted;
    }
    async withNameContaining(part, user) {
        const query = `?filter=${encodeURIComponent(`name co ${part}`)}&attributes=clientId`;
        const answer = await this.#send("GET", `${IS_PATHS.applications}${query}`, LOOK, user);
        if (NOT_FOR_US.has(answer.status))
            return undefined;
        const { applications = [] } = answer.expect(200).parse(registered_clients_APPLICATIONS);
        this.#accepted.add(user.username);
        return applications
            .filter(({ name }) => name.includes(part))
            .map(({ name, clientId }) => ({ name, ...(clientId === undefined ? {} : { clientId }) }));
    }
    async named(name, user) {
        const path = `${IS_PATHS.clientRegistration}?client_name=${encodeURIComponent(name)}`;
        const answer = await this.#send("GET", path, LOOK, user);
        if (await this.#isUnknown(answer, user))
            return undefined;
        const client = answer.expect(200).parse(registered_clients_REGISTERED);
        if (client.client_secret !== undefined)
            this.#secrets.add(client.client_secret);
        return client.client_name === name ? { name, clientId: client.client_id } : undefined;
    }
    async delete(clientId, user) {
        const path = `${IS_PATHS.clientRegistration}/${encodeURIComponent(clientId)}`;
        const tried = "remove the client of the throw-away application from Identity Server";
        const answer = await this.#send("DELETE", path, tried, user);
        if (!(await this.#isUnknown(answer, user)))
            answer.expect(204, 200);
    }
    async #isUnknown(answer, user) {
        if (answer.status === 404)
            return true;
        if (answer.status !== 401 || answer.text !== "" || answer.header("www-authenticate") !== undefined)
            return false;
        if (this.#accepted.has(user.username))
            return true;
        const asked = await this.#server.send({
            method: "POST",
            path: IS_PATHS.introspect,
            tried: `sign in to Identity Server as user ${user.username}`,
            authorization: this.#secrets.basic(user.username, user.password),
            body: { kind: "form", fields: { token: "clean-up" } },
            repeatable: true,
        });
        asked.expect(200, 403);
        this.#accepted.add(user.username);
        return true;
    }
    #send(method, path, tried, user) {
        const authorization = this.#secrets.basic(user.username, user.password);
        return this.#server.send({
            method,
            path,
            tried,
            repeatable: true,
            authorization,
        });
    }
}

;// CONCATENATED MODULE: ./lib/clients/identity-server/identity-server.js



const DISCOVERY = objectWithOthers({ issuer: filledText, grant_types_supported: optional(listOf(parser_text)) });
const JWKS = object({ keys: listOf(objectWithOthers({ kty: filledText })) });
const identity_server_TOKEN = object({ access_token: filledText, scope: optional(parser_text), expires_in: optional(number) });
const INTROSPECTION = object({ active: parser_boolean, client_id: optional(parser_text), scope: optional(parser_text) });
const identity_server_CREATED = object({ id: filledText });
const MAY_NOT_CREATE = "Name a scope that Identity Server already has in `smoke-scope`, so that none is registered; or give the user of `is-username` a role that may create API resources (`internal_api_resource_create`).";
const API_RESOURCES = object({ apiResources: optional(listOf(object({ id: filledText, identifier: parser_text }))) });
const API_RESOURCE = object({ name: parser_text, scopes: optional(listOf(object({ name: parser_text }))) });
class IdentityServerApi {
    client;
    clients;
    #secrets;
    #accepted = new Set();
    constructor(server, secrets) {
        this.client = server;
        this.#secrets = secrets;
        this.clients = new RegisteredClients(server, secrets, this.#accepted);
    }
    async discovery() {
        const answer = await this.client.send({
            method: "GET",
            path: IS_PATHS.wellKnown,
            tried: "read the discovery document of Identity Server",
        });
        const document = answer.expect(200).parse(DISCOVERY);
        const { issuer, grant_types_supported: grantTypes = [] } = document;
        if (!URL.canParse(issuer) || /[\s\p{Cc}]/u.test(issuer))
            throw answer.problem("answer-malformed", "`issuer` is not a usable URL");
        const urls = Object.entries(document).filter((entry) => typeof entry[1] === "string" && URL.canParse(entry[1]));
        return { issuer, grantTypes, endpoints: Object.fromEntries(urls) };
    }
    async jwks(path = IS_PATHS.jwks) {
        const answer = await this.client.send({
            method: "GET",
            path,
            tried: "read the signing keys (JWKS) of Identity Server",
        });
        return answer.expect(200).parse(JWKS);
    }
    async token(client, scope, path = IS_PATHS.token) {
        const answer = await this.client.send({
            method: "POST",
            path,
            tried: "get a token by client credentials from Identity Server",
            authorization: this.#secrets.basic(client.clientId, client.clientSecret),
            body: { kind: "form", fields: { grant_type: "client_credentials", ...(scope === undefined ? {} : { scope }) } },
            repeatable: true,
        });
        if (answer.status >= 500)
            throw answer.refused("proof-token-refused");
        if (answer.status !== 200)
            throw answer.problem("proof-token-refused");
        const { access_token: accessToken, scope: granted, expires_in: expiresIn } = answer.parse(identity_server_TOKEN);
        this.#secrets.add(accessToken);
        return { accessToken, scopes: scopesOf(granted), expiresIn };
    }
    async introspect(token, user, path = IS_PATHS.introspect) {
        const answer = await this.client.send({
            method: "POST",
            path,
            tried: `introspect a token at Identity Server as user ${user.username}`,
            authorization: this.#secrets.basic(user.username, user.password),
            body: { kind: "form", fields: { token } },
            repeatable: true,
        });
        const { active, client_id: clientId, scope } = answer.expect(200).parse(INTROSPECTION);
        this.#accepted.add(user.username);
        return { active, clientId, scopes: scopesOf(scope) };
    }
    async revoke(token, client, path = IS_PATHS.revoke) {
        const answer = await this.client.send({
            method: "POST",
            path,
            tried: "revoke a token at Identity Server",
            authorization: this.#secrets.basic(client.clientId, client.clientSecret),
            body: { kind: "form", fields: { token } },
            repeatable: true,
        });
        answer.expect(200);
    }
    async refusesAudienceMember(user) {
        const answer = await this.client.send({
            method: "POST",
            path: IS_PATHS.clientRegistration,
            tried: "ask Identity Server which members a client registration may have",
            authorization: this.#secrets.basic(user.username, user.password),
            body: { kind: "json", value: { redirect_uris: [], ext_allowed_audience: "organization" } },
            repeatable: true,
        });
        return (answer.status === 400 &&
            answer.text.includes("Unrecognized field") &&
            answer.text.includes("ext_allowed_audience"));
    }
    async createApiResource(resource, user) {
        const value = {
            name: resource.name,
            identifier: resource.identifier,
            requiresAuthorization: true,
            scopes: [{ name: resource.scope, displayName: resource.scope }],
        };
        const answer = await this.#asUser(user, "POST", "", "register a throw-away API resource in Identity Server", value);
        if (answer.status === 403)
            throw answer.problem("permission-denied", undefined, MAY_NOT_CREATE);
        answer.expect(201);
        this.#accepted.add(user.username);
        return answer.parse(identity_server_CREATED).id;
    }
    async findApiResources({ identifier, name, scope }, user) {
        const query = `?filter=${encodeURIComponent(`identifier eq ${identifier}`)}`;
        const answer = await this.#asUser(user, "GET", query, `look for the API resource ${identifier} in Identity Server`);
        const { apiResources = [] } = answer.expect(200).parse(API_RESOURCES);
        const ids = apiResources.filter((item) => item.identifier === identifier).map(({ id }) => id);
        const whole = ids.map(async (id) => {
            const one = await this.#asUser(user, "GET", `/${encodeURIComponent(id)}`, `read the API resource ${identifier}`);
            if (one.status === 404)
                return [];
            const { name: named, scopes = [] } = one.expect(200).parse(API_RESOURCE);
            return named === name && scopes.length === 1 && scopes[0]?.name === scope ? [id] : [];
        });
        return (await Promise.all(whole)).flat();
    }
    async deleteApiResource(id, user) {
        const answer = await this.#asUser(user, "DELETE", `/${encodeURIComponent(id)}`, "remove the throw-away API resource from Identity Server");
        answer.expect(204, 200, 404);
    }
    #asUser(user, method, rest, tried, value) {
        return this.client.send({
            method,
            path: `${IS_PATHS.apiResources}${rest}`,
            tried,
            authorization: this.#secrets.basic(user.username, user.password),
            repeatable: method !== "POST",
            ...(value === undefined ? {} : { body: { kind: "json", value } }),
        });
    }
}
function scopesOf(scope) {
    return scope === undefined ? [] : scope.split(" ").filter((word) => word !== "");
}

;// CONCATENATED MODULE: ./lib/clients/connect.js










const PUBLISHER_SCOPES = ["apim:api_view", "apim:api_manage"];
function connect(inputs, around, signal) {
    const { secrets, runner, clock, environment } = around;
    const open = (baseUrl, trust) => new HttpsClient({
        baseUrl,
        trust,
        requestTimeout: inputs.requestTimeout,
        secrets,
        signal,
        environment,
        debug: (line) => runner.debug(line),
        proxyAuthorities: inputs.caCertificates,
        clock,
    });
    const isServer = open(inputs.is.url, trustFor(inputs.is, inputs));
    const apimServer = open(inputs.apim.url, trustFor(inputs.apim, inputs));
    const gatewayServer = open(inputs.gatewayUrl, gatewayTrust(inputs));
    const scopes = inputs.proof.smokeTest === "gateway" ? PUBLISHER_SCOPES : [];
    const session = new Session(apimServer, inputs.apim, secrets, scopes);
    return {
        is: new IdentityServerApi(isServer, secrets),
        admin: new AdminApi(session),
        devPortal: new DevPortalApi(session, secrets),
        publisher: new PublisherApi(session),
        gateway: new Gateway(gatewayServer),
        close: () => {
            for (const server of [isServer, apimServer, gatewayServer])
                server.close();
        },
    };
}
function judgeProxies(inputs, { environment, secrets }) {
    for (const address of [inputs.is.url, inputs.apim.url, inputs.gatewayUrl]) {
        const url = new URL(address);
        const route = routeTo(url, environment);
        if (route.kind === "proxy")
            maskCredentials(route.proxy, secrets);
        if (route.kind === "refused" && run_inputs/* COMMAND_NEEDS */._E[inputs.command].apim)
            throw refusedProxy("find the way to the servers", url.host, route);
    }
}
function trustFor({ certificateSha256, exactPin }, { tlsVerify, caCertificates }) {
    if (certificateSha256 !== undefined)
        return { kind: "pin", sha256: certificateSha256, ...(exactPin === true ? {} : { orCa: caCertificates }) };
    return tlsVerify ? { kind: "authorities", ca: caCertificates } : { kind: "none" };
}
function gatewayTrust(inputs) {
    const trust = trustFor(inputs.apim, inputs);
    const elsewhere = new URL(inputs.gatewayUrl).hostname !== new URL(inputs.apim.url).hostname;
    return trust.kind === "pin" && elsewhere ? { ...trust, orCa: inputs.caCertificates } : trust;
}

;// CONCATENATED MODULE: ./lib/inputs/pins.js
function withPins(inputs, pins) {
    const pinned = (server, pin) => server.certificateSha256 !== undefined || pin === undefined ? server : { ...server, certificateSha256: pin };
    return { ...inputs, is: pinned(inputs.is, pins.is), apim: pinned(inputs.apim, pins.apim) };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./lib/text/secret-names.js
var secret_names = __nccwpck_require__(6938);
;// CONCATENATED MODULE: ./lib/key-manager/compare.js






const NOT_STORED = new Set(["id", "alias", "endpoints"]);
const MIRRORED = new Set(["self_validate_jwt"]);
const SENT_ALWAYS = new Set(["Password"]);
function compare(desired, current, isSecret = (0,secret_names/* secretNames */.XG)()) {
    const differences = [];
    const { additionalProperties: desiredProperties, ...desiredFields } = desired;
    const { additionalProperties: currentProperties } = current;
    for (const [path, value] of Object.entries(desiredFields)) {
        if (!NOT_STORED.has(path))
            differences.push(...difference(path, path, value, current[path], isSecret));
    }
    const stored = (0,json/* isObject */.Gv)(currentProperties) ? currentProperties : {};
    for (const [key, value] of Object.entries((0,json/* isObject */.Gv)(desiredProperties) ? desiredProperties : {})) {
        if (MIRRORED.has(key) || SENT_ALWAYS.has(key) || stored[key] === secret_names/* MASK */.v5)
            continue;
        differences.push(...difference(`additionalProperties.${key}`, key, value, stored[key], isSecret));
    }
    return differences;
}
function difference(path, name, desired, current, isSecret) {
    if (isSameValue(desired, current))
        return [];
    return [{ path, ...(0,secret_names/* withoutSecrets */.cT)(name, { current: current ?? null, desired }, isSecret) }];
}
function isSameValue(one, other) {
    return (0,external_node_util_.isDeepStrictEqual)(normal(one), normal(other));
}
function normal(value) {
    if (value === undefined || value === null || value === "")
        return null;
    if (Array.isArray(value)) {
        if (value.length === 0)
            return null;
        return value.every((item) => typeof item === "string") ? [...value].sort() : value.map(normal);
    }
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    const members = Object.entries(value).map(([key, member]) => [key, normal(member)]);
    return Object.fromEntries(members.filter(([, member]) => member !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
}
const SHOWN_AS_SENT = [
    ...["name", "type", "displayName", "description", "issuer", "wellKnownEndpoint", "clientRegistrationEndpoint"],
    ...["introspectionEndpoint", "tokenEndpoint", "displayTokenEndpoint", "revokeEndpoint", "displayRevokeEndpoint"],
    ...["userInfoEndpoint", "authorizeEndpoint", "scopeManagementEndpoint", "certificates", "availableGrantTypes"],
    ...["claimMapping", "enabled", "enableTokenGeneration", "enableOAuthAppCreation", "enableMapOAuthConsumerApps"],
];
function fingerprintOf(keyManager) {
    const { Username } = propertiesOf(keyManager);
    const facts = [...SHOWN_AS_SENT.map((name) => keyManager[name]), Username].map(normal);
    const trimmed = facts.map((fact) => (typeof fact === "string" ? fact.trim() : fact));
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(trimmed)).digest("hex");
}
function merge(current, desired) {
    const kept = Object.fromEntries(Object.entries(current).filter(([key, value]) => value !== null && key !== "endpoints"));
    return { ...kept, ...desired, additionalProperties: { ...propertiesOf(current), ...propertiesOf(desired) } };
}

;// CONCATENATED MODULE: ./lib/key-manager/plan.js

function planFor(name, desired, stored, noReason = [], isSecret) {
    const differences = compare(desired, stored?.representation ?? {}, isSecret);
    if (stored === undefined)
        return { action: "create", name, desired, differences };
    if (differences.every(({ path }) => noReason.includes(path)))
        return { action: "unchanged", name, id: stored.id };
    return { action: "update", name, id: stored.id, desired, current: stored.representation, differences };
}
function publicPlan(plan) {
    return {
        action: plan.action,
        name: plan.name,
        differences: plan.action === "unchanged" ? [] : plan.differences,
    };
}

;// CONCATENATED MODULE: ./lib/report/plan-digest.js

const NAMES_A_FILE = /^(?:---|\+\+\+|===|Index:)/;
function planDigest({ action, name, differences }, diffs) {
    const files = diffs.map((diff) => diff.split("\n").filter((line) => !NAMES_A_FILE.test(line)));
    const fields = differences.map(({ path, current, desired }) => sorted({ path, current, desired }));
    return (0,external_node_crypto_.createHash)("sha256")
        .update(JSON.stringify(sorted({ action, name, fields, files })))
        .digest("hex");
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== "object" || value === null)
        return value;
    const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]));
}

// EXTERNAL MODULE: ./lib/report/report.js
var report = __nccwpck_require__(5650);
;// CONCATENATED MODULE: ./lib/report/published.js




const LONGEST_TEXT = 2000;
const LONGEST_SAID = 16 * 1024;
const LONGEST_DIFF = 64 * 1024;
const LONGEST_VALUE = 16 * 1024;
const DEEPEST_VALUE = 50;
const LARGEST_PLAN = 4 * 1024 * 1024;
const ISSUER_WORDS = /(^https:\/\/(?:localhost(?=[:/]))?|\/oauth2\/token$)/;
function published(report, secrets) {
    const clean = new Cleaner(secrets);
    return {
        ...report,
        plan: clean.plan(report.plan),
        ...(report.keyManagerId === undefined ? {} : { keyManagerId: clean.own(report.keyManagerId) }),
        ...(report.issuer === undefined ? {} : { issuer: clean.issuer(report.issuer) }),
        checks: report.checks.map((check) => clean.check(check)),
        findings: report.findings.map((finding) => clean.finding(finding)),
        diffs: report.diffs.map((diff) => clean.lines(diff, LONGEST_DIFF)),
        servers: { is: clean.server(report.servers.is), apim: clean.server(report.servers.apim) },
        left: report.left.map((one) => clean.left(one)),
        ...(report.problem === undefined ? {} : { problem: clean.problem(report.problem) }),
    };
}
class Cleaner {
    #secrets;
    constructor(secrets) {
        this.#secrets = secrets;
    }
    server(server) {
        const { url, home } = server;
        return { ...server, url: this.own(url), ...(home === undefined ? {} : { home: this.own(home) }) };
    }
    own(text) {
        return this.#secrets.redact((0,foreign_text/* oneLine */.TN)(this.#secrets.redact(text.slice(0, foreign_text/* LONGEST_READ */.sG)), LONGEST_TEXT));
    }
    foreign(text) {
        return this.#secrets.foreign(text, LONGEST_TEXT);
    }
    lines(text, longest) {
        const redacted = this.#secrets.redactForeign(text.slice(0, foreign_text/* LONGEST_READ */.sG));
        return this.#secrets.redactForeign((0,foreign_text/* harmlessLines */.vL)(redacted, longest));
    }
    issuer(issuer) {
        const parts = (0,foreign_text/* oneLine */.TN)(issuer, LONGEST_TEXT).split(ISSUER_WORDS);
        return parts.map((part) => (ISSUER_WORDS.test(part) ? part : this.#secrets.redact(part))).join("");
    }
    check(check) {
        const { evidence, problem } = check;
        return {
            ...check,
            evidence: this.foreign(evidence),
            ...(problem === undefined ? {} : { problem: this.problem(problem) }),
        };
    }
    finding(finding) {
        return { ...finding, message: this.foreign(finding.message), remedy: this.own(finding.remedy) };
    }
    left({ what, command, problem }) {
        return { what: this.own(what), command: this.own(command), problem: this.problem(problem) };
    }
    problem({ id, evidence, cause }) {
        return new problems_problem/* Problem */.AF(id, this.#evidence(evidence), cause);
    }
    plan(plan) {
        const differences = plan.differences.map(({ path, current, desired }) => ({
            path: (0,foreign_text/* oneLine */.TN)(path, LONGEST_TEXT),
            current: this.#value(current),
            desired: this.#value(desired),
        }));
        return (0,report/* withinBytes */.XF)({ ...plan, differences }, LARGEST_PLAN);
    }
    #evidence({ status, line, retryAfter, ...texts }) {
        const { code, said, tried, ...others } = texts;
        const own = Object.entries(others).map(([name, text]) => [name, this.own(text)]);
        return {
            ...Object.fromEntries(own),
            tried: this.own(tried),
            ...(code === undefined ? {} : { code: this.foreign(code) }),
            ...(said === undefined ? {} : { said: this.lines(said, LONGEST_SAID) }),
            ...(status === undefined ? {} : { status }),
            ...(line === undefined ? {} : { line }),
            ...(retryAfter === undefined ? {} : { retryAfter }),
        };
    }
    #value(value) {
        const clean = this.#redacted(value, 0);
        const json = JSON.stringify(clean) ?? "null";
        return json.length <= LONGEST_VALUE ? clean : this.lines(json, LONGEST_TEXT);
    }
    #text(value) {
        const redacted = this.#secrets.redact(value.slice(0, foreign_text/* LONGEST_READ */.sG));
        return this.#secrets.redact((0,foreign_text/* harmlessLines */.vL)(redacted, foreign_text/* LONGEST_READ */.sG));
    }
    #redacted(value, depth) {
        if (depth > DEEPEST_VALUE)
            return "(deeper)";
        if (typeof value === "string")
            return this.#text(value);
        if (typeof value === "bigint")
            return this.#text(String(value));
        if (typeof value === "number")
            return this.#text(String(value)) === String(value) ? value : this.#text(String(value));
        if (Array.isArray(value))
            return value.map((item) => this.#redacted(item, depth + 1));
        if (!(0,json/* isObject */.Gv)(value) || value instanceof Date)
            return value;
        const members = Object.entries(value).map(([key, member]) => [this.own(key), this.#redacted(member, depth + 1)]);
        return Object.fromEntries(members);
    }
}

;// CONCATENATED MODULE: ./lib/problems/poll.js


const FIRST_PAUSE = 100;
const GROWTH = 1.6;
const LONGEST_PAUSE = 5000;
async function poll(operation, { timeout, clock, signal, meansNotYet = meaning/* isTransient */.dg }) {
    const end = clock.monotonicTime() + timeout;
    let pause = FIRST_PAUSE;
    for (let attempt = 1;; attempt += 1) {
        const outcome = await operation(attempt).catch((error) => {
            if (error instanceof problems_problem/* Problem */.AF && meansNotYet(error))
                return { notYet: error };
            throw error;
        });
        if ("done" in outcome)
            return outcome;
        const left = end - clock.monotonicTime();
        if (left <= 0)
            return outcome;
        const wanted = Math.max(pause, outcome.notYet.evidence.retryAfter ?? 0);
        await clock.sleep(Math.min(wanted, left), signal);
        pause = Math.min(pause * GROWTH, LONGEST_PAUSE);
    }
}

;// CONCATENATED MODULE: ./lib/clients/ready.js



async function waitForIdentityServer(is, options) {
    return ready("Identity Server", is.client.where, () => is.discovery(), options);
}
async function waitForApiManager(admin, options) {
    return ready("API Manager", admin.session.client.where, async () => {
        const version = await admin.version();
        (await admin.gatewayHealth())?.expect(200, 404);
        await admin.list();
        return version;
    }, options);
}
async function waitForGateway(gateway, options) {
    await ready("the gateway", gateway.client.where, () => gateway.reach(), options);
}
async function ready(name, where, probe, options) {
    const meansNotYet = (problem) => !(0,meaning/* isFinal */.dR)(problem);
    const outcome = await poll(async () => ({ done: await probe() }), { ...options, meansNotYet });
    if ("done" in outcome)
        return outcome.done;
    const last = outcome.notYet;
    if (last.id === "proxy-failed")
        throw last;
    throw new problems_problem/* Problem */.AF("servers-not-ready", {
        tried: `see ${name} ready within ${options.timeout / 1000} s`,
        where,
        said: `the last answer was: ${(0,problems_problem/* brief */.dh)(last)}`,
    }, last);
}

;// CONCATENATED MODULE: ./lib/key-manager/desired.js




const CONNECTOR_TYPE = "WSO2-IS-7";
const BASIC = "BasicAuth";
function basesOf(inputs, issuer) {
    const base = issuer.endsWith(IS_PATHS.issuer) ? issuer.slice(0, -IS_PATHS.issuer.length) : new URL(issuer).origin;
    return { issuer, fromApim: inputs.isUrlFromApim ?? base, forDevelopers: inputs.isPublicUrl ?? base };
}
function defaultGrantTypes(advertised) {
    const offered = run_inputs/* DOCUMENTED_GRANT_TYPES */.A8.filter((grant) => advertised.includes(grant));
    return offered.length === 0 ? run_inputs/* DOCUMENTED_GRANT_TYPES */.A8 : offered;
}
function grantTypesFor(asked, advertised, stored) {
    return asked ?? [...new Set([...(0,json/* textsOf */.CB)(stored?.["availableGrantTypes"]), ...defaultGrantTypes(advertised)])];
}
function desiredKeyManager(inputs, discovery, stored) {
    const { keyManager } = inputs;
    const bases = basesOf(inputs, discovery.issuer);
    const { additionalProperties, ...fields } = keyManager.definition?.fields ?? {};
    return {
        name: keyManager.name,
        type: CONNECTOR_TYPE,
        ...(stored === undefined ? fieldsOfNew(keyManager.name) : {}),
        ...(keyManager.displayName === undefined ? {} : { displayName: keyManager.displayName }),
        ...(keyManager.description === undefined ? {} : { description: keyManager.description }),
        ...endpointsAt(bases),
        availableGrantTypes: grantTypesFor(keyManager.grantTypes, discovery.grantTypes, stored),
        ...fields,
        additionalProperties: connectorFields(inputs, bases, (0,json/* isObject */.Gv)(additionalProperties) ? additionalProperties : {}, stored === undefined ? undefined : propertiesOf(stored)),
    };
}
function derivedKeyManager(inputs, discovery) {
    const keyManager = Object.fromEntries(Object.entries(inputs.keyManager).filter(([name]) => name !== "definition"));
    return desiredKeyManager({ ...inputs, keyManager: { name: inputs.keyManager.name, ...keyManager } }, discovery, undefined);
}
function asksForGrantTypes({ keyManager }) {
    return (keyManager.grantTypes ?? keyManager.definition?.fields["availableGrantTypes"]) !== undefined;
}
function noReasonToWrite(inputs, stored) {
    const has = (0,json/* textsOf */.CB)(stored?.["availableGrantTypes"]).length > 0;
    return has && !asksForGrantTypes(inputs) ? ["availableGrantTypes"] : [];
}
function fieldsOfNew(name) {
    return {
        displayName: name,
        consumerKeyClaim: "azp",
        scopesClaim: "scope",
        enabled: true,
        enableTokenGeneration: true,
        enableOAuthAppCreation: true,
        enableMapOAuthConsumerApps: true,
        enableSelfValidationJWT: true,
        tokenType: "DIRECT",
    };
}
function endpointsAt(bases) {
    const apim = (path) => bases.fromApim + path;
    const shown = (path) => bases.forDevelopers + path;
    return {
        wellKnownEndpoint: apim(IS_PATHS.wellKnown),
        issuer: bases.issuer,
        clientRegistrationEndpoint: apim(IS_PATHS.clientRegistration),
        introspectionEndpoint: apim(IS_PATHS.introspect),
        tokenEndpoint: apim(IS_PATHS.token),
        displayTokenEndpoint: shown(IS_PATHS.token),
        revokeEndpoint: apim(IS_PATHS.revoke),
        displayRevokeEndpoint: shown(IS_PATHS.revoke),
        userInfoEndpoint: apim(IS_PATHS.userInfo),
        authorizeEndpoint: shown(IS_PATHS.authorize),
        scopeManagementEndpoint: apim(IS_PATHS.scopeManagement),
        certificates: { type: "JWKS", value: apim(IS_PATHS.jwks) },
    };
}
function connectorFields({ keyManager: { createRoles }, connector }, bases, defined, stored) {
    const roles = createRoles ?? (stored === undefined ? false : undefined);
    return {
        ...access(connector, defined, stored),
        api_resource_management_endpoint: bases.fromApim + IS_PATHS.apiResources,
        is7_roles_endpoint: bases.fromApim + IS_PATHS.roles,
        ...(roles === undefined ? {} : { enable_roles_creation: roles }),
        ...defined,
    };
}
function access(connector, defined, stored) {
    const standing = (0,json/* textOf */.b6)(stored?.["Authentication"]) ?? "";
    const kept = connector.given || standing === "" ? BASIC : standing;
    if (((0,json/* textOf */.b6)(defined["Authentication"]) ?? kept) !== BASIC)
        return {};
    const said = stored === undefined || standing !== "";
    const user = { Username: connector.username, Password: connector.password };
    return said ? { Authentication: BASIC, ...user } : user;
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/error.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function getLineColFromPtr(string, ptr) {
    let lines = string.slice(0, ptr).split(/\r?\n/);
    return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
    let lines = string.split(/\r?\n/);
    let codeblock = '';
    let numberLen = (Math.log10(line + 1) | 0) + 1;
    for (let i = line - 1; i <= line + 1; i++) {
        let l = lines[i - 1];
        if (!l)
            continue;
        codeblock += i.toString().padEnd(numberLen, ' ');
        codeblock += ':  ';
        codeblock += l;
        codeblock += '\n';
        if (i === line) {
            codeblock += ' '.repeat(numberLen + column + 2);
            codeblock += '^\n';
        }
    }
    return codeblock;
}
class TomlError extends Error {
    line;
    column;
    codeblock;
    constructor(message, options) {
        const [line, column] = getLineColFromPtr(options.toml, options.ptr);
        const codeblock = makeCodeBlock(options.toml, line, column);
        super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
        this.line = line;
        this.column = column;
        this.codeblock = codeblock;
    }
    /** @internal */
    static x(message, ctx, ptr) {
        throw new TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/primitive.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function parseString(ctx) {
    let startPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p++);
    let first = c;
    let isLiteral = c === 0x27; /* ' */
    let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
    if (isMultiline) {
        // Trim initial newline
        if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 0xa /* \n */)
            ctx.p++;
        else if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)
            ctx.p += 2;
    }
    // For the record: it is not worth it to use a fast-path for literal strings using `indexOf`.
    // Doing a char-by-char iteration ends up dispatching less instructions, for the same wall-clock runtime.
    let parsed = '';
    let sliceStart = ctx.p;
    // states:
    //   0 - decoding
    //   1 - decoding escape
    //   2 - whitespace escape (no newline encountered yet, must fail on non-whitespace)
    //   3 - whitespace escape (newline encountered, allowed to transition back to normal decode)
    let state = 0;
    for (; ctx.p < ctx.s.length; ctx.p++) {
        c = ctx.s.charCodeAt(ctx.p);
        // Deal with newlines first, since that simplifies control character checking and handling across all states
        if (isMultiline && (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */))) {
            state = state && 3;
        }
        // Control characters are banned in TOML, so we throw an error if we encounter them
        else if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            TomlError.x('control characters are not allowed in strings', ctx);
        }
        // The string might terminate while we're parsing through a newline escape.
        // It must have encountered a newline; otherwise, it'll simply fail in another branch.
        else if ((!state || state === 3) && c === first && (!isMultiline || (ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first))) {
            if (isMultiline) {
                // If the string ends with 4-5 quotes, then the first 1-2 are part of the string
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
            }
            // If we're in a newline escape still, then there's nothing to add.
            if (!state) {
                // Avoid a useless concat operation if the string can be used as-is.
                let s = ctx.s.slice(sliceStart, ctx.p);
                parsed = parsed ? parsed + s : s;
            }
            ctx.p += isMultiline ? 3 : 1;
            return parsed;
        }
        // Baseline state; keep moving forward unless an escape sequence starts
        else if (!state) {
            if (!isLiteral && c === 0x5c /* \ */) {
                parsed += ctx.s.slice(sliceStart, (sliceStart = ctx.p));
                state = 1;
            }
        }
        else if (state === 1) {
            if (c === 0x78 /* x */ || c === 0x75 /* u */ || c === 0x55 /* U */) { // Unicode escape
                let errPtr = ctx.p++ - 1;
                let value = 0;
                let len = c === 0x78 /* x */ ? 2 : c === 0x75 /* u */ ? 4 : 8;
                for (let j = 0; j < len; j++, ctx.p++) {
                    let hex = ctx.s.charCodeAt(ctx.p);
                    let digit = 
                    /* 0-9 */ hex >= 0x30 && hex <= 0x39 ? hex - 0x30 :
                        /* A-F */ hex >= 0x41 && hex <= 0x46 ? hex - 0x41 + 10 :
                            /* a-f */ hex >= 0x61 && hex <= 0x66 ? hex - 0x61 + 10 : -1;
                    if (digit < 0)
                        TomlError.x('invalid non-hex character in unicode escape', ctx);
                    value = (value << 4) | digit;
                }
                // Because JS does bitwise on signed 32bit integers, all 0xfzzzzzzz values are actually seen as negative
                if (value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
                    TomlError.x('invalid unicode escape', ctx, errPtr);
                }
                parsed += String.fromCodePoint(value);
                sliceStart = ctx.p--;
                state = 0;
            }
            // Newline escape sequence. We only need to care about spaces and tabs; newlines are dealt with earlier
            else if (isMultiline && (c === 0x20 || c === 0x9 /* \t */)) {
                state = 2;
            }
            // Basic escape sequence
            else {
                if (c === 0x62 /* b */)
                    parsed += '\b';
                else if (c === 0x74 /* t */)
                    parsed += '\t';
                else if (c === 0x6e /* n */)
                    parsed += '\n';
                else if (c === 0x66 /* f */)
                    parsed += '\f';
                else if (c === 0x72 /* r */)
                    parsed += '\r';
                else if (c === 0x65 /* e */)
                    parsed += '\x1b';
                else if (c === 0x22 /* " */)
                    parsed += '"';
                else if (c === 0x5c /* \ */)
                    parsed += '\\';
                else
                    TomlError.x('unrecognised escape sequence', ctx);
                sliceStart = ctx.p + 1;
                state = 0;
            }
        }
        // Newline escape continuation: keep moving forward until the first non-whitespace char
        else if (c !== 0x20 && c !== 0x9 /* \t */) {
            if (state === 2)
                TomlError.x('invalid escape: only line-ending whitespace may be escaped', ctx, sliceStart);
            // State cannot be zero, or we'd have branched earlier already.
            // If it's a backslash, immediately transition to the escape state so it can be processed.
            state = !isLiteral && c === 0x5c /* \ */ ? 1 : 0;
            sliceStart = ctx.p;
        }
    }
    TomlError.x('unfinished string', ctx, startPtr);
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/date.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
class TomlDate extends Date {
    #hasDate = false;
    #hasTime = false;
    #offset = null;
    constructor(date, fasttype, unsafeDelim) {
        let hasDate = true;
        let hasTime = true;
        let offset = 'Z';
        let c;
        if (typeof date === 'string') {
            if (fasttype)
                prep: {
                    // Date-time
                    if (fasttype < 3) {
                        if (+date.slice(11, 13) > 23) {
                            date = '';
                            break prep;
                        }
                        // Local
                        if (fasttype === 2) {
                            offset = null;
                            date += 'Z';
                        }
                        // Offset; keep track of offset if not Z
                        else if ((c = date.charCodeAt(date.length - 1)) !== 0x5a /* Z */ && c !== 0x7a /* z */) {
                            offset = date.slice(date.length - 6);
                        }
                        if (unsafeDelim)
                            date = date.slice(0, 10) + 'T' + date.slice(11);
                    }
                    // Time
                    else if (fasttype === 4) {
                        date = +date.slice(0, 2) > 23 ? '' : `0000-01-01T${date}Z`;
                    }
                    hasDate = fasttype !== 4;
                    hasTime = fasttype !== 3;
                }
            else {
                let match = date.match(DATE_TIME_RE);
                if (match) {
                    if (!match[1]) {
                        hasDate = false;
                        date = `0000-01-01T${date}`;
                    }
                    hasTime = !!match[2];
                    // Make sure to use T instead of a space. Breaks in case of extreme values otherwise.
                    hasTime && date[10] === ' ' && (date = date.replace(' ', 'T'));
                    // Do not allow rollover hours.
                    if (match[2] && +match[2] > 23) {
                        date = '';
                    }
                    else {
                        offset = match[3] || null;
                        if (!offset && hasTime)
                            date += 'Z';
                    }
                }
                else {
                    date = '';
                }
            }
        }
        super(date);
        if (!isNaN(this.getTime())) {
            this.#hasDate = hasDate;
            this.#hasTime = hasTime;
            this.#offset = offset;
        }
    }
    isDateTime() {
        return this.#hasDate && this.#hasTime;
    }
    isLocal() {
        return !this.#hasDate || !this.#hasTime || !this.#offset;
    }
    isDate() {
        return this.#hasDate && !this.#hasTime;
    }
    isTime() {
        return this.#hasTime && !this.#hasDate;
    }
    isValid() {
        return this.#hasDate || this.#hasTime;
    }
    toISOString() {
        let iso = super.toISOString();
        // Local Date
        if (this.isDate())
            return iso.slice(0, 10);
        // Local Time
        if (this.isTime())
            return iso.slice(11, 23);
        // Local DateTime
        if (this.#offset === null)
            return iso.slice(0, -1);
        // Offset DateTime
        if (this.#offset === 'Z' || this.#offset === 'z')
            return iso;
        // This part is quite annoying: JS strips the original timezone from the ISO string representation
        // Instead of using a "modified" date and "Z", we restore the representation "as authored"
        let offset = (+(this.#offset.slice(1, 3)) * 60) + +(this.#offset.slice(4, 6));
        offset = this.#offset[0] === '-' ? offset : -offset;
        let offsetDate = new Date(this.getTime() - (offset * 60e3));
        return offsetDate.toISOString().slice(0, -1) + this.#offset;
    }
    static wrapAsOffsetDateTime(jsDate, offset = 'Z') {
        let date = new TomlDate(jsDate);
        date.#offset = offset;
        return date;
    }
    static wrapAsLocalDateTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#offset = null;
        return date;
    }
    static wrapAsLocalDate(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasTime = false;
        date.#offset = null;
        return date;
    }
    static wrapAsLocalTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasDate = false;
        date.#offset = null;
        return date;
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/extract.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function isDigit(char, base = 10) {
    return base === 16
        ? (char > 0x2f && char < 0x3a) || (char > 0x40 && char < 0x47) || (char > 0x60 && char < 0x67)
        : (char > 0x2f && char < 0x30 + base);
}
function isEndOfValue(char, delim) {
    // Whitespace -- we're permissive on `\r` for performance; it'll be dealt with later anyway
    return char === 0x20 || char === 0x9 /* \t */ || char === 0xa /* \n */ || char === 0xd /* \r */ ||
        // Structure end or next value delimiter
        (delim && (char === delim || char === 0x2c /* , */)) ||
        // Comment
        char === 0x23; /* # */
}
/** @internal */
function extractValue(ctx, end) {
    let errPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p);
    // Structs
    if (c === 0x5b /* [ */ || c === 0x7b /* { */) {
        ctx.d-- || TomlError.x('document contains excessively nested structures. aborting.', ctx);
        let value = c === 0x5b /* [ */
            ? parseArray(ctx)
            : parseInlineTable(ctx);
        ctx.d++;
        return value;
    }
    // Strings
    if (c === 0x22 /* " */ || c === 0x27 /* ' */) {
        return parseString(ctx);
    }
    // Booleans
    // We can fast-path because the first character is enough to know the only possible value
    if (c === 0x74 /* t */) { // Only possible valid value is `true`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x72 || ctx.s.charCodeAt(++ctx.p) !== 0x75 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, true;
    }
    if (c === 0x66 /* f */) { // Only possible valid value is `false`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6c || ctx.s.charCodeAt(++ctx.p) !== 0x73 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, false;
    }
    if (c === 0x2b /* + */ || c === 0x2d /* - */) {
        return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 0x2c - c, end);
    }
    // Rough heuristic, but `parseDate` falls back to number parsing if it's a false positive.
    // e.g.: `a = 1\n-------------- = 1` would match this heuristic, but gracefully fallback to numbers.
    if (ctx.s.charCodeAt(ctx.p + 4) === 0x2d /* - */ && ctx.s.charCodeAt(ctx.p + 7) === 0x2d /* - */) {
        return parseDate(ctx, c, end);
    }
    // Same logic as above; `parseTime` falls back to number parsing if it's a false positive.
    if (ctx.s.charCodeAt(ctx.p + 2) === 0x3a /* : */) {
        return parseTime(ctx, c, end);
    }
    return parseNumber(ctx, ctx.p, c, 0, end);
}
// State:
// 0: init
// 1: integer
// 2: fractional dot
// 3: fractional
// 4: exponent letter
// 5: exponent
// 6: exponent sign
// 7: exponent with sign
// >9: underscore; see below
//     -> 12: was integer
//     -> 14: was fractional
//     -> 16: was exponent
// states 2-5, 14, 16 are ONLY permitted iif base === 10
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
    let c = startChr;
    let state = 0;
    let hasUnderscores = false;
    // (+/-)inf
    if (c === 0x69 /* i */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x6e || ctx.s.charCodeAt(++ctx.p) !== 0x66)
            TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, (sign || 1) / 0;
    }
    // (+/-)nan
    if (c === 0x6e /* n */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6e)
            TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, NaN;
    }
    // Leading zero
    // Only allowed cases: `0<EOV>`, `0.(...)`, `0e(...)`, `0x(...)`, `0b(...)`, `0o(...)`
    // FWIW, `0e(...)` is a stupid case, but it's not banned per-se so we have to parse it
    if (c === 0x30 /* 0 */) {
        if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
            return ctx.bi === true ? 0n : 0; // note: conveniently deals with `-0`
        if (!sign) {
            if (c === 0x78 /* x */)
                return parseIntegerBaseN(ctx, startPtr, 16, endChr);
            else if (c === 0x62 /* b */)
                return parseIntegerBaseN(ctx, startPtr, 2, endChr);
            else if (c === 0x6f /* o */)
                return parseIntegerBaseN(ctx, startPtr, 8, endChr);
        }
        if (c === 0x2e /* . */)
            state = 2;
        else if (c === 0x65 /* e */ || c === 0x45 /* E */)
            state = 4;
        else
            TomlError.x('illegal leading zero', ctx, startPtr);
    }
    // If the 1st char is not a digit by now, then it's not a valid TOML value at all
    else if (!isDigit(c))
        TomlError.x('invalid value', ctx, startPtr);
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (!state)
            state = 1; // Detects single-digit numbers we can use a fast parse path for
        // The way the states are numbered is not random: underscores are always permitted in odd-numbered states and
        // never permitted in even-numbered ones.
        if (c === 0x5f /* _ */) {
            if (!(state & 1))
                TomlError.x('illegal underscore', ctx);
            state += 11; // 11 is a marker that makes the state even and greater than 9; see the numbering + rationale above
            hasUnderscores = true;
        }
        // Transition to fractional part.
        else if (state === 1 && c === 0x2e /* . */)
            state = 2;
        // Transition to exponent part.
        else if ((state === 1 || state === 3) && (c === 0x65 /* e */ || c === 0x45 /* E */))
            state = 4;
        // + and - are permitted in state 4 only (handled before entering the function for state 0)
        else if (state === 4 && (c === 0x2b /* + */ || c === 0x2d /* - */)) {
            state = 6;
        }
        // All special cases have been handled; only digits are allowed here
        else if (!isDigit(c))
            TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear state flags
        else if (state > 9)
            state -= 11;
        else if (!(state & 1))
            state++;
    }
    // Single-char number; we can fast-path these very easily.
    if (!state) {
        let val = (startChr - 0x30 /* 0 */) * (sign || 1);
        return ctx.bi === true ? BigInt(val) : val;
    }
    // Even-numbered states absolutely require a digit next; not even end of value is permitted
    if (!(state & 1))
        TomlError.x('unfinished numeric value', ctx, startPtr);
    let str = ctx.s.slice(startPtr, ctx.p);
    if (hasUnderscores)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return state > 1
        ? parseFloat(str)
        : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
    let c, underscore = 1;
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (c === 0x5f /* _ */) {
            if (underscore & 1)
                TomlError.x('illegal underscore', ctx);
            underscore = 3;
        }
        // We only need to check if the number is a valid digit, nothing else is permitted
        else if (!isDigit(c, base))
            TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear underscore flag
        else if (underscore & 1)
            underscore--;
    }
    // Trailing underscore is not allowed
    if (underscore & 1)
        TomlError.x('unfinished numeric value', ctx);
    let str = ctx.s.slice(startPtr + 2, ctx.p);
    if (underscore)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
    if (ctx.bi !== true)
        int: {
            let val = parseInt(str, base);
            if (!Number.isSafeInteger(val)) {
                if (ctx.bi)
                    break int;
                TomlError.x('integer value cannot be represented losslessly', ctx, startPtr);
            }
            return val;
        }
    return base === 10 ? BigInt(str) : BigInt((base === 2 ? '0b' : base === 8 ? '0o' : '0x') + str);
}
function parseDate(ctx, c, endChr) {
    let startPtr = ctx.p++, unsafeSeparator;
    if (!isDigit(c) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++))) {
        return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
    }
    ctx.p += 5;
    if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
        TomlError.x('invalid date-time: date part is malformed', ctx, startPtr);
    if (ctx.p >= ctx.s.length || (((c = ctx.s.charCodeAt(ctx.p)) !== 0x20 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 0x54 /* T */ && c !== 0x74 /* t */)) {
        let t = ctx.s.slice(startPtr, ctx.p);
        return readDate(ctx, t, 3, false, startPtr);
    }
    if (ctx.s.charCodeAt(ctx.p += 3) !== 0x3a /* : */)
        TomlError.x('invalid date-time: time part is malformed', ctx, startPtr);
    if (ctx.s.charCodeAt(ctx.p += 3) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    if (c = ctx.s.charCodeAt(ctx.p)) {
        if (c === 0x5a /* Z */ || c === 0x7a /* z */) {
            let t = ctx.s.slice(startPtr, ++ctx.p);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, '[+00:00]');
        }
        if (c === 0x2b /* + */ || c === 0x2d /* - */) {
            // Temporal's ZonedDateTime is weird asf when it comes to dealing with traditional offsets...
            // It's 1.2x faster to allocate a new string to pass to ZDT than use Instant.toZonedDateTimeISO
            let t = ctx.s.slice(startPtr, ctx.p += 6);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, !ctx.ld && ('[' + ctx.s.slice(ctx.p - 6, ctx.p) + ']'));
        }
    }
    let t = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
    let start = ctx.p;
    if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
        return parseNumber(ctx, --ctx.p, c, 0, endChr);
    }
    if (ctx.s.charCodeAt(ctx.p += 4) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    let t = ctx.s.slice(start, ctx.p);
    return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
    if (ctx.ld) {
        let date = new TomlDate(str, type, unsafeDelim);
        if (!date.isValid())
            TomlError.x('invalid date', ctx, errPtr);
        return date;
    }
    try {
        if (temporalSuffix)
            str += temporalSuffix;
        switch (type) {
            case 1: return Temporal.ZonedDateTime.from(str);
            case 2: return Temporal.PlainDateTime.from(str);
            case 3: return Temporal.PlainDate.from(str);
            case 4: return Temporal.PlainTime.from(str);
        }
    }
    catch (e) {
        TomlError.x(e instanceof Error ? e.message : '' + e, ctx, errPtr);
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/util.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function skipComment(ctx) {
    for (; ctx.p < ctx.s.length; ctx.p++) {
        let c = ctx.s.charCodeAt(ctx.p);
        if (c === 0xa /* \n */)
            break;
        if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */) {
            ctx.p++;
            break;
        }
        if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            TomlError.x('control characters are not allowed in comments', ctx);
        }
    }
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
    let c;
    while (ctx.p < ctx.s.length) {
        while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 0x20 ||
            c === 0x9 /* \t */ ||
            (!banNewLines &&
                (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)))))
            ctx.p++;
        if (banComments || c !== 0x23 /* # */)
            break;
        skipComment(ctx);
    }
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/struct.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




/** @internal */
function parseKey(ctx, end = 0x3d /* = */) {
    // States:
    // 0: before first char
    // 1: parsing bare key
    // 2: after key component
    let startPtr;
    let state = 0;
    let parsed = [];
    let sliceStart;
    let c = ctx.s.charCodeAt(startPtr = ctx.p);
    do {
        // End of key
        if (c === end) {
            if (!state)
                TomlError.x('unexpected end of key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            return ctx.p++, parsed;
        }
        // Dotted key separator
        else if (c === 0x2e /* . */) {
            if (!state)
                TomlError.x('illegal empty bare key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            state = 0;
        }
        // Quoted key
        else if (!state && (c === 0x22 /* " */ || c === 0x27 /* ' */)) {
            if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
                TomlError.x('illegal quoted key: multiline strings are not allowed', ctx);
            parsed.push(parseString(ctx));
            state = 2;
            ctx.p--;
        }
        // Whitespace; no-op in state 0 and 2, end of bare key in state 1
        else if (c === 0x20 || c === 0x9 /* \t */) {
            if (state === 1) {
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
                state = 2;
            }
        }
        // If state is post-key, no character is allowed; otherwise ensure it's a bare-key component
        else if (state === 2 || (c < 0x30 && c !== 0x2d /* - */) || (c > 0x39 && c < 0x41) || (c > 0x5a && c < 0x61 && c !== 0x5f /* _ */) || c > 0x7a) {
            TomlError.x('illegal character in key', ctx);
        }
        // Illegal character
        else if (!state) {
            state = 1;
            sliceStart = ctx.p;
        }
    } while (c = ctx.s.charCodeAt(++ctx.p));
    TomlError.x('incomplete key-value: cannot find end of key', ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
    let startPtr = ctx.p++;
    let res = Object.create(null);
    let seen = new Set();
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x7d /* } */) {
            ctx.p++;
            return res;
        }
        let k;
        let t = res;
        let hasOwn = false;
        let errPtr = ctx.p;
        let key = parseKey(ctx);
        for (let i = 0; i < key.length; i++) {
            if (i)
                t = hasOwn ? t[k] : (t[k] = Object.create(null));
            k = key[i];
            if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== 'object' || seen.has(t[k]))) {
                TomlError.x('trying to redefine an already defined value', ctx, errPtr);
            }
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor')) {
                t = ctx.uk !== 1 && TomlError.x('document contains an unsafe property', ctx, errPtr);
                break;
            }
            if (!hasOwn && unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
            }
        }
        if (hasOwn) {
            TomlError.x('trying to redefine an already defined value', ctx, errPtr);
        }
        skipVoid(ctx, true, true);
        let value = extractValue(ctx, 0x7d /* } */);
        if (t && typeof (t[k] = value) === 'object')
            seen.add(value);
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x7d /* } */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished table', ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
    let startPtr = ctx.p++;
    let res = [];
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x5d /* ] */) {
            ctx.p++;
            return res;
        }
        res.push(extractValue(ctx, 0x5d /* ] */));
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x5d /* ] */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished array', ctx, startPtr);
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/parse.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function peekTable(ctx, key, table, meta, type) {
    let t = table;
    let m = meta;
    let k;
    let hasOwn = false;
    let state;
    for (let i = 0; i < key.length; i++) {
        if (i) {
            t = hasOwn ? t[k] : (t[k] = Object.create(null));
            m = (state = m[k]).c;
            if (type === 0 /* Type.DOTTED */ && (state.t === 1 /* Type.EXPLICIT */ || state.t === 2 /* Type.ARRAY */)) {
                return null;
            }
            if (state.t === 2 /* Type.ARRAY */) {
                let l = t.length - 1;
                t = t[l];
                m = m[l].c;
            }
        }
        k = key[i];
        if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 /* Type.DOTTED */ && m[k]?.d) {
            return null;
        }
        if (!hasOwn) {
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor'))
                return false;
            if (unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
                Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
            }
            m[k] = {
                t: i < key.length - 1 && type === 2 /* Type.ARRAY */
                    ? 3 /* Type.ARRAY_DOTTED */ : type,
                d: false,
                i: 0,
                c: Object.create(null),
            };
        }
    }
    state = m[k];
    if (state.t !== type && !(type === 1 /* Type.EXPLICIT */ && state.t === 3 /* Type.ARRAY_DOTTED */)) {
        // Bad key type!
        return null;
    }
    if (type === 2 /* Type.ARRAY */) {
        if (!state.d) {
            state.d = true;
            t[k] = [];
        }
        t[k].push(t = Object.create(null));
        state.c[state.i++] = (state = { t: 1 /* Type.EXPLICIT */, d: false, i: 0, c: Object.create(null) });
    }
    if (state.d) {
        // Redefining a table!
        return null;
    }
    state.d = true;
    if (type === 1 /* Type.EXPLICIT */) {
        t = hasOwn ? t[k] : (t[k] = Object.create(null));
    }
    else if (type === 0 /* Type.DOTTED */ && hasOwn) {
        return null;
    }
    return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
    if (peek === null || ctx.uk === 2)
        TomlError.x(peek === null
            ? 'trying to redefine an already defined table or value'
            : 'document contains an unsafe property', ctx, ptr);
}
function parse_parse(toml, options = {}) {
    let ctx = {
        s: toml,
        p: 0,
        d: options.maxDepth ?? 1000,
        bi: options.integersAsBigInt ?? false,
        ld: options.useLegacyDate ?? true,
        uk: options.unsafeKeyBehaviour === 'throw' ? 2 : options.unsafeKeyBehaviour === 'drop' ? 1 : 0,
    };
    let res = Object.create(null);
    let meta = Object.create(null);
    let tmp;
    let skipping = false;
    let tbl = res;
    let m = meta;
    // BOM is allowed, skip.
    // JS is UTF-16, so we have to check for the UTF-16 BOM instead of the UTF-8 BOM sequence!
    if (toml.charCodeAt(0) === 0xfeff)
        ctx.p++;
    skipVoid(ctx);
    while (ctx.p < toml.length) {
        if (toml.charCodeAt(ctx.p) === 0x5b /* [ */) {
            let isTableArray = toml.charCodeAt(++ctx.p) === 0x5b; /* [ */
            tmp = ctx.p += +isTableArray;
            skipping = false;
            let k = parseKey(ctx, 0x5d /* ] */);
            if (isTableArray) {
                if (toml.charCodeAt(ctx.p) !== 0x5d /* ] */) {
                    TomlError.x('expected end of table array declaration', ctx);
                }
                ctx.p++;
            }
            let p = peekTable(ctx, k, res, meta, isTableArray ? 2 /* Type.ARRAY */ : 1 /* Type.EXPLICIT */);
            if (!p) {
                validateTablePeek(ctx, p, tmp);
                skipping = true;
            }
            else {
                m = p[2];
                tbl = p[1];
            }
        }
        else {
            tmp = ctx.p;
            let k = parseKey(ctx);
            let p = peekTable(ctx, k, tbl, m, 0 /* Type.DOTTED */);
            if (!p && !skipping)
                validateTablePeek(ctx, p, tmp);
            skipVoid(ctx, true, true);
            let v = extractValue(ctx, void 0);
            if (p && !skipping)
                p[1][p[0]] = v;
        }
        skipVoid(ctx, true);
        if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 0xa /* \n */ && (tmp !== 0xd /* \r */ || toml.charCodeAt(ctx.p + 1) !== 0xa /* \n */)) {
            TomlError.x('each key-value declaration must be followed by an end-of-line', ctx);
        }
        skipVoid(ctx);
    }
    return res;
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/stringify.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let BARE_KEY = /^[a-z0-9-_]+$/i;
let HAS_WELLFORMED = !!(''.isWellFormed);
function extendedTypeOf(obj) {
    let type = typeof obj;
    if (type === 'object') {
        if (Array.isArray(obj))
            return 'array';
        if (typeof obj.getUTCDate === 'function' && obj instanceof Date)
            return 'date';
        if (globalThis.Temporal) {
            if (obj.until) {
                if (obj instanceof Temporal.ZonedDateTime)
                    return 'temporal/tz+uc';
                if (obj instanceof Temporal.PlainDateTime || obj instanceof Temporal.PlainDate)
                    return 'temporal/uc';
                if (obj instanceof Temporal.PlainTime || obj instanceof Temporal.Instant)
                    return 'temporal';
                if (obj instanceof Temporal.PlainYearMonth)
                    return 'temporal/x';
            }
            else if ((obj.toPlainDate && obj instanceof Temporal.PlainMonthDay) ||
                (obj.negated && obj instanceof Temporal.Duration)) {
                return 'temporal/x';
            }
        }
    }
    return type;
}
function isArrayOfTables(obj) {
    for (let i = 0; i < obj.length; i++) {
        if (extendedTypeOf(obj[i]) !== 'object')
            return false;
    }
    return obj.length != 0;
}
function formatWellFormedStringUnchecked(s) {
    return JSON.stringify(s).replaceAll('\x7f', '\\u007f');
}
function formatString(s) {
    return formatWellFormedStringUnchecked(HAS_WELLFORMED ? s.toWellFormed() : s);
}
function formatKey(s) {
    if (BARE_KEY.test(s))
        return s;
    if (HAS_WELLFORMED && !s.isWellFormed())
        throw new RangeError('key contains illegal lone surrogates');
    return formatWellFormedStringUnchecked(s);
}
function stringifyValue(val, type, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    switch (type) {
        // @ts-expect-error -- intentional fallthrough case
        case 'number':
            if (isNaN(val))
                return 'nan';
            if (val === Infinity)
                return 'inf';
            if (val === -Infinity)
                return '-inf';
            if (Number.isInteger(val) && (numberAsFloat || !Number.isSafeInteger(val)))
                return val.toFixed(1);
        case 'bigint':
        case 'boolean':
        case 'temporal':
            return val.toString();
        case 'string':
            return formatString(val);
        case 'date':
            if (isNaN(val.getTime()))
                throw new TypeError('cannot serialize invalid date');
            return val.toISOString();
        case 'object':
            return stringifyInlineTable(val, depth, numberAsFloat, strictTemporal);
        case 'array':
            return stringifyArray(val, depth, numberAsFloat, strictTemporal);
        // @ts-expect-error -- intentional fallthrough case
        case 'temporal/tz+uc':
            if (strictTemporal) {
                let tz = val.timeZoneId;
                let tzc = tz.charCodeAt(0);
                if (
                // Classic offset
                tzc !== 0x2b /* + */ && tzc !== 0x2d /* - */ &&
                    (
                    // Fast pre-check pass; see below for the actually accepted values
                    (tzc !== 0x55 /* U */ && tzc !== 0x47 /* G */ && tzc !== 0x5a /* Z */ && tzc !== 0x45 /* E */) ||
                        (
                        // UTC and its aliases; Temporal implementations don't all canonicalise unfortunately
                        tz !== 'UTC' && tz !== 'UCT' && tz !== 'Universal' && tz !== 'Zulu' &&
                            // GMT is a TZ but it's for all intents and purposes equivalent to UTC. Safe to downgrade.
                            !tz.startsWith('GMT') && tz !== 'Greenwich' &&
                            // Etc/* are all safe to downgrade to offset (either UTC, GMT, or offset)
                            !tz.startsWith('Etc/')))) {
                    throw new TypeError('Temporal objects with an IANA timezone are not allowed in Temporal strict mode');
                }
            }
        case 'temporal/uc':
            if (strictTemporal && val.calendarId !== 'iso8601')
                throw new TypeError('Temporal objects with a non-default calendar are not allowed in Temporal strict mode');
            return val.toString({
                calendarName: 'never',
                timeZoneName: 'never',
            });
        case 'temporal/x':
            throw new TypeError('Unsupported ' + val[Symbol.toStringTag]);
    }
}
function stringifyInlineTable(obj, depth, numberAsFloat, strictTemporal) {
    let keys = Object.keys(obj);
    if (keys.length === 0)
        return '{}';
    let res = '{ ';
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (i)
            res += ', ';
        res += formatKey(k) + ' = ' + stringifyValue(obj[k], extendedTypeOf(obj[k]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' }';
}
function stringifyArray(array, depth, numberAsFloat, strictTemporal) {
    if (array.length === 0)
        return '[]';
    let res = '[ ';
    for (let i = 0; i < array.length; i++) {
        if (i)
            res += ', ';
        if (array[i] === null || array[i] === void 0) {
            throw new TypeError('arrays cannot contain null or undefined values');
        }
        res += stringifyValue(array[i], extendedTypeOf(array[i]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' ]';
}
function stringifyArrayTable(array, key, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let res = '';
    for (let i = 0; i < array.length; i++) {
        res += `${res && '\n'}[[${key}]]\n`;
        res += stringifyTable(0, array[i], key, depth, numberAsFloat, strictTemporal);
    }
    return res;
}
function stringifyTable(tableKey, obj, prefix, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let preamble = '';
    let tables = '';
    let keys = Object.keys(obj);
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (obj[k] !== null && obj[k] !== void 0) {
            let type = extendedTypeOf(obj[k]);
            if (type === 'symbol' || type === 'function') {
                throw new TypeError(`cannot serialize values of type '${type}'`);
            }
            let key = formatKey(k);
            if (type === 'array' && isArrayOfTables(obj[k])) {
                tables += (tables && '\n') + stringifyArrayTable(obj[k], prefix ? `${prefix}.${key}` : key, depth - 1, numberAsFloat, strictTemporal);
            }
            else if (type === 'object') {
                let tblKey = prefix ? `${prefix}.${key}` : key;
                tables += (tables && '\n') + stringifyTable(tblKey, obj[k], tblKey, depth - 1, numberAsFloat, strictTemporal);
            }
            else {
                preamble += key;
                preamble += ' = ';
                preamble += stringifyValue(obj[k], type, depth, numberAsFloat, strictTemporal);
                preamble += '\n';
            }
        }
    }
    if (tableKey && (preamble || !tables)) // Create table only if necessary
        preamble = preamble ? `[${tableKey}]\n${preamble}` : `[${tableKey}]`;
    return preamble && tables
        ? `${preamble}\n${tables}`
        : preamble || tables;
}
function stringify(obj, { maxDepth = 1000, numbersAsFloat = false, strictTemporal = false } = {}) {
    if (extendedTypeOf(obj) !== 'object') {
        throw new TypeError('stringify can only be called with an object');
    }
    let str = stringifyTable(0, obj, '', maxDepth, numbersAsFloat, strictTemporal);
    if (str[str.length - 1] !== '\n')
        return str + '\n';
    return str;
}

;// CONCATENATED MODULE: ./node_modules/smol-toml/dist/index.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */





/** @deprecated use `import * as ... from 'smol-toml'` instead */
/* harmony default export */ const dist = ({ parse: parse_parse, stringify: stringify, TomlDate: TomlDate, TomlError: TomlError });

;// CONCATENATED MODULE: ./lib/key-manager/export.js






const NOT_OF_A_DEFINITION = new Set([
    ...["id", "name", "type", "alias", "endpoints", "isUsed", "isGlobal", "global"],
]);
const FILLED = { enableTokenEncryption: false, enableTokenHashing: false };
const ACCESS = new Set(["Username", "Password", "self_validate_jwt"]);
function definitionOf(stored, derived, isSecret, holdsSecret) {
    const secrets = [];
    const hidden = (value, name) => value === secret_names/* MASK */.v5 || isSecret(name) || (typeof value === "string" && holdsSecret(value));
    const chosen = (value, name, path) => {
        if (!hidden(value, name))
            return plain(value, hidden, (at) => secrets.push(`${path}.${at}`));
        secrets.push(path);
        return undefined;
    };
    const own = Object.entries(stored).flatMap(([name, value]) => {
        if (NOT_OF_A_DEFINITION.has(name) || name === "additionalProperties")
            return [];
        if (isSameValue(value, derived[name] ?? FILLED[name]))
            return [];
        return [[name, chosen(value, name, name)]];
    });
    const derivedProperties = propertiesOf(derived);
    const properties = Object.entries(propertiesOf(stored)).flatMap(([name, value]) => {
        if (ACCESS.has(name) || isSameValue(value, derivedProperties[name]))
            return [];
        return [[name, chosen(value, name, `additionalProperties.${name}`)]];
    });
    const fields = Object.fromEntries(own.filter(([, value]) => !isNothing(value)));
    const given = properties.filter(([, value]) => !isNothing(value));
    return {
        fields: given.length === 0 ? fields : { ...fields, additionalProperties: Object.fromEntries(given) },
        secrets,
    };
}
function isNothing(value) {
    return isSameValue(value, undefined) || isEveryone(value);
}
function isEveryone(value) {
    return (0,json/* isObject */.Gv)(value) && value["permissionType"] === "PUBLIC" && isSameValue(value["roles"], undefined);
}
function plain(value, isSecret, left, path = "") {
    if (Array.isArray(value))
        return value.map((item, index) => plain(item, isSecret, left, `${path}[${index}]`));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    const members = Object.entries(value).flatMap(([name, member]) => {
        if (member === null || member === undefined)
            return [];
        const at = path === "" ? name : `${path}.${name}`;
        if (!isSecret(member, name))
            return [[name, plain(member, isSecret, left, at)]];
        left(at);
        return [];
    });
    return Object.fromEntries(members);
}
function tomlOf({ fields, secrets }, name, where) {
    const head = [
        `Key Manager ${(0,foreign_text/* oneLine */.TN)(name, 200)} of API Manager at ${(0,foreign_text/* oneLine */.TN)(where, 200)}, as it was stored.`,
        "Left out: what the inputs say (name, addresses, the connector's user), and what is as by default.",
        ...(secrets.length === 0
            ? []
            : [`Left out, since they are secrets: ${secrets.map((path) => (0,foreign_text/* oneLine */.TN)(path, 100)).join(", ")}.`]),
    ];
    const body = Object.keys(fields).length === 0 ? "" : `\n${stringify(fields)}`;
    return `${head.map((line) => `# ${line}\n`).join("")}${body}`;
}

;// CONCATENATED MODULE: ./lib/key-manager/preflight.js





const LONGEST_NAME = 100;
const RESIDENT = "Resident Key Manager";
function preflight(situation) {
    return [
        ...connector(situation),
        ...identity(situation),
        ...issuerTaken(situation),
        ...hosts(situation),
        ...storedWrong(situation),
        ...grants(situation),
        ...switchedOff(situation),
    ];
}
function standing({ stored, desired }) {
    return stored === undefined ? desired : merge(stored, desired);
}
function connector(situation) {
    const { connectors } = situation;
    const installed = connectors.find((item) => item.type === CONNECTOR_TYPE);
    if (installed === undefined) {
        return [
            {
                id: "connector-missing",
                level: "error",
                problem: "connector-missing",
                message: `the connector ${CONNECTOR_TYPE} is not installed; installed: ${(0,foreign_text/* namesOf */.eZ)(connectors.map((item) => item.type)) || "none"}.`,
                remedy: "Use API Manager 4.3.0 or later, or install the connector.",
            },
        ];
    }
    const fields = standing(situation);
    const properties = propertiesOf(fields);
    const missing = installed.requiredFields.filter((field) => !(field in properties) && !(field in fields));
    return missing.map((field) => ({
        id: "connector-field-missing",
        level: "error",
        problem: "connector-field-missing",
        message: `the connector requires \`${(0,foreign_text/* oneLine */.TN)(field, LONGEST_NAME)}\`, which is not set (the server would answer 901401 without naming it).`,
        remedy: "Set it under [additionalProperties] in the definition file.",
    }));
}
function identity({ named }) {
    if (named === undefined || named.type === CONNECTOR_TYPE)
        return [];
    return [
        {
            id: "key-manager-other-type",
            level: "error",
            problem: "key-manager-other-type",
            message: `the Key Manager ${named.name} exists with type ${(0,foreign_text/* oneLine */.TN)(named.type, LONGEST_NAME)}, not ${CONNECTOR_TYPE}.`,
            remedy: "Choose another key-manager-name.",
        },
    ];
}
function issuerTaken(situation) {
    const { others, desired, bases } = situation;
    if (standing(situation)["enabled"] === false)
        return [];
    const taken = others.filter(({ issuer, enabled }) => issuer === desired["issuer"] && enabled);
    return taken.map(({ name, type }) => ({
        id: "issuer-taken",
        level: "error",
        problem: "issuer-taken",
        message: `the Key Manager ${(0,foreign_text/* oneLine */.TN)(name, LONGEST_NAME)} is enabled and has the issuer ${(0,foreign_text/* oneLine */.TN)(bases.issuer)}, which ${(0,json/* textOf */.b6)(desired["name"]) ?? "?"} would have too; a gateway picks one of them.`,
        remedy: wayOutOf(name, type),
    }));
}
function wayOutOf(name, type) {
    if (name !== RESIDENT)
        return "Use its name as key-manager-name, or disable it.";
    if (type === CONNECTOR_TYPE)
        return "This tenant has Identity Server as its Key Manager already, by `[[apim.tenant_sharing]]` of API Manager; it needs no other one.";
    return "That one is API Manager itself: give Identity Server its own `[server] hostname` or `offset` in its deployment.toml, and restart it, so that its issuer is another one.";
}
function hosts({ isUrl, isUrlFromApimGiven, discovery, bases }) {
    const hostOf = (url) => (URL.canParse(url) ? new URL(url).host.toLowerCase() : "");
    const [contacted, said, called] = [hostOf(isUrl), hostOf(bases.issuer), hostOf(bases.fromApim)];
    if (said === "")
        return [];
    const findings = [];
    const but = `but its issuer is ${(0,foreign_text/* oneLine */.TN)(bases.issuer)}`;
    if (contacted !== said && !isUrlFromApimGiven) {
        findings.push({
            id: "issuer-host",
            level: "warning",
            message: `Identity Server was reached at ${contacted}, ${but}: tokens and API Manager's calls use ${said}.`,
            remedy: "Set [server] hostname (and the port offset) of Identity Server to the name that API Manager uses, or set is-url-from-apim.",
        });
    }
    else if (![contacted, called].includes(said) && hostOf(bases.forDevelopers) === said) {
        findings.push({
            id: "issuer-host",
            level: "warning",
            message: `Identity Server was reached at ${contacted}, and API Manager calls it at ${called}, ${but}: application developers are shown addresses at ${said}.`,
            remedy: "Set [server] hostname (and the port offset) of Identity Server to a name that developers reach, or give that address in is-public-url.",
        });
    }
    const foreign = Object.entries(discovery.endpoints).filter(([, url]) => new URL(url).host.toLowerCase() !== said);
    if (foreign.length > 0) {
        findings.push({
            id: "endpoint-host",
            level: "warning",
            message: `the discovery document names other hosts than its issuer's: ${(0,foreign_text/* namesOf */.eZ)(foreign.map(([name]) => name))}.`,
            remedy: "Check the proxy and host name settings of Identity Server.",
        });
    }
    return findings;
}
function storedWrong({ desired, bases }) {
    const findings = [];
    const unusable = [bases.fromApim, bases.forDevelopers].filter((base) => !isAddress(base));
    const urls = [...Object.entries(desired), ...Object.entries(propertiesOf(desired))].filter(([key]) => /endpoint$/i.test(key));
    for (const [key, value] of urls) {
        if (typeof value === "string" && (isAddress(value) || unusable.some((base) => value.startsWith(base))))
            continue;
        findings.push({
            id: "endpoint-malformed",
            level: "error",
            message: `\`${(0,foreign_text/* oneLine */.TN)(key, LONGEST_NAME)}\` is not an absolute URL; API Manager would store it as it is, and the Key Manager would not work.`,
            remedy: "Correct it in the definition file.",
        });
    }
    if (unusable.length > 0)
        findings.push({
            id: "endpoint-malformed",
            level: "error",
            message: `Identity Server's issuer is ${(0,foreign_text/* oneLine */.TN)(bases.issuer)}, of which no address of its endpoints can be made; API Manager would store what is none.`,
            remedy: "Let the issuer begin with Identity Server's own https address (`[server] hostname` in Identity Server's deployment.toml), or give both is-url-from-apim and is-public-url.",
        });
    const userInfo = (0,json/* textOf */.b6)(desired["userInfoEndpoint"]) ?? "";
    if (!userInfo.toLowerCase().endsWith("/me") && !userInfo.includes("keymanager-operations")) {
        findings.push({
            id: "user-info-endpoint",
            level: "warning",
            message: "`userInfoEndpoint` does not end in /scim2/Me, which API Manager's connector needs.",
            remedy: "Leave it out of the definition file.",
        });
    }
    return findings;
}
function isAddress(url) {
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
function grants({ desired, stored, grantTypesGiven, discovery }) {
    const kept = grantTypesGiven ? [] : (0,json/* textsOf */.CB)(stored?.["availableGrantTypes"]);
    const unknown = (0,json/* textsOf */.CB)(desired["availableGrantTypes"]).filter((grant) => !discovery.grantTypes.includes(grant) && !kept.includes(grant));
    if (unknown.length === 0 || discovery.grantTypes.length === 0)
        return [];
    return [
        {
            id: "grant-not-offered",
            level: "warning",
            message: `Identity Server does not offer ${(0,foreign_text/* namesOf */.eZ)(unknown)}.`,
            remedy: "Take them out of grant-types, or enable them in Identity Server.",
        },
    ];
}
function switchedOff(situation) {
    const { desired, proves } = situation;
    const { enabled, enableOAuthAppCreation, tokenType } = standing(situation);
    const off = [
        { id: "key-manager-disabled", is: enabled === false, state: "disabled", remedy: "enabled = true" },
        {
            id: "client-creation-off",
            is: enableOAuthAppCreation !== true,
            state: "not allowed to create clients",
            remedy: "enableOAuthAppCreation = true",
        },
        {
            id: "token-type-exchanged",
            is: tokenType === "EXCHANGED",
            state: "for exchanged tokens only",
            remedy: 'tokenType = "DIRECT"` or `tokenType = "BOTH"',
        },
    ];
    return off
        .filter(({ is }) => is)
        .map(({ id, state, remedy }) => ({
        id,
        level: proves ? "error" : "warning",
        message: `the Key Manager ${(0,json/* textOf */.b6)(desired["name"]) ?? "?"} is ${state}: API Manager makes no keys with it, so it can't be proved.`,
        remedy: `Set \`${remedy}\` in the file of \`key-manager-definition\`, or leave the proof out with \`smoke-test: off\`.`,
    }));
}

// EXTERNAL MODULE: ./lib/undo/field-path.js
var field_path = __nccwpck_require__(1404);
;// CONCATENATED MODULE: ./lib/key-manager/secret-fields.js





const isSecret = (0,secret_names/* secretNames */.XG)();
const DEEPEST = 50;
function fieldsOf(body) {
    const members = Object.entries(body).filter(([name]) => name !== field_path/* CONNECTOR */.K);
    const fields = Object.entries(propertiesOf(body)).map(([name, value]) => [`${field_path/* CONNECTOR */.K}.${name}`, value]);
    return Object.fromEntries([...members, ...fields]);
}
function withFields(body, values) {
    const fields = Object.entries({ ...fieldsOf(body), ...values }).filter(([, value]) => value !== undefined);
    const isConnectors = ([path]) => path.startsWith(`${field_path/* CONNECTOR */.K}.`);
    const properties = fields.filter(isConnectors).map(([path, value]) => [(0,field_path/* nameOf */.V)(path), value]);
    return {
        ...Object.fromEntries(fields.filter((field) => !isConnectors(field))),
        ...(field_path/* CONNECTOR */.K in body || properties.length > 0 ? { [field_path/* CONNECTOR */.K]: Object.fromEntries(properties) } : {}),
    };
}
function picked(fields, paths) {
    return Object.fromEntries(paths.flatMap((path) => (path in fields ? [[path, fields[path]]] : [])));
}
function withoutSecrets(body) {
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, masked(value, isSecret(name), 0)]));
}
function masked(value, below, depth) {
    if (depth > DEEPEST)
        return secret_names/* MASK */.v5;
    const text = (0,json/* textOf */.b6)(value);
    if (text !== undefined)
        return text !== "" && (below || (0,secret_names/* secretsIn */.VY)(text).length > 0) ? secret_names/* MASK */.v5 : value;
    if (Array.isArray(value))
        return value.map((item) => masked(item, below, depth + 1));
    if (!(0,json/* isObject */.Gv)(value))
        return value;
    const members = Object.entries(value).map(([name, member]) => {
        const secret = below || (0,secret_names/* isSecretMember */.$C)(value, name, isSecret);
        return [name, masked(member, secret, depth + 1)];
    });
    return Object.fromEntries(members);
}
function unmasked(saved, now) {
    if (saved === secret_names/* MASK */.v5)
        return now;
    if (Array.isArray(saved)) {
        const items = Array.isArray(now) ? now : [];
        return saved.map((item, index) => unmasked(item, items[index])).filter((item) => item !== undefined);
    }
    if (!(0,json/* isObject */.Gv)(saved))
        return saved;
    const members = Object.entries(saved).map(([name, member]) => [name, unmasked(member, memberOf(now, name))]);
    return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
function isAsSaved(read, saved) {
    if (saved === secret_names/* MASK */.v5)
        return read !== undefined;
    if (Array.isArray(saved))
        return Array.isArray(read) && read.length === saved.length && saved.every((item, at) => isAsSaved(read[at], item));
    if (!(0,json/* isObject */.Gv)(saved))
        return (0,external_node_util_.isDeepStrictEqual)(read, saved);
    if (!(0,json/* isObject */.Gv)(read) || Object.keys(read).length !== Object.keys(saved).length)
        return false;
    return Object.entries(saved).every(([name, member]) => isAsSaved(memberOf(read, name), member));
}
function replacedSecrets(stored, wanted) {
    const [before, saved, after] = [fieldsOf(stored), fieldsOf(withoutSecrets(stored)), fieldsOf(wanted)];
    return Object.keys(before).filter((path) => hasMask(saved[path]) && !(0,external_node_util_.isDeepStrictEqual)(unmasked(saved[path], after[path]), before[path]));
}
function hasMask(value) {
    return !(0,external_node_util_.isDeepStrictEqual)(unmasked(value, undefined), value);
}
function memberOf(value, name) {
    return (0,json/* isObject */.Gv)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/key-manager/register.js








async function findKeyManager(admin, name) {
    const info = (await admin.list()).find((item) => item.name === name);
    if (info === undefined)
        return undefined;
    const representation = await admin.get(info.id);
    return representation === undefined ? undefined : { id: info.id, representation };
}
async function register(admin, plan, undo) {
    switch (plan.action) {
        case "unchanged":
            return { id: plan.id, change: "unchanged" };
        case "create":
            return create(admin, plan.name, plan.desired, undo);
        case "update":
            return update(admin, plan, undo);
    }
}
async function create(admin, name, desired, undo) {
    const made = fingerprintOf(desired);
    const way = { kind: "delete-key-manager", name, made };
    const entry = undo.push("failure", { ...way, creating: true });
    const answer = await admin.create(desired).catch(lost);
    if (!(answer instanceof problems_problem/* Problem */.AF) && answer.status === 409) {
        undo.forget(entry);
        throw answer.problem("key-manager-not-stored", "another run created it at the same moment");
    }
    if (!(answer instanceof problems_problem/* Problem */.AF) && answer.status !== 201) {
        if ((0,meaning/* isRefusal */.vu)(answer))
            undo.forget(entry);
        throw answer.refused("key-manager-refused");
    }
    const answered = answer instanceof problems_problem/* Problem */.AF ? undefined : admin.createdId(answer);
    if (answered !== undefined)
        undo.replace(entry, { due: "failure", way: { kind: "delete-key-manager", name, id: answered } });
    const stored = await findKeyManager(admin, name);
    if (stored === undefined) {
        if (answer instanceof problems_problem/* Problem */.AF)
            throw answer;
        throw answer.problem("key-manager-not-stored", "201, but no Key Manager of this name");
    }
    const isOurs = answered === undefined ? fingerprintOf(stored.representation) === made : answered === stored.id;
    if (!isOurs) {
        if (answered === undefined)
            undo.forget(entry);
        throw notKept(admin, name, "what is stored under this name is not what was sent: a parallel run created it");
    }
    if (answered === undefined)
        undo.replace(entry, { due: "failure", way: { kind: "delete-key-manager", name, id: stored.id } });
    register_confirm(admin, desired, stored);
    return { id: stored.id, change: "created", stored: stored.representation };
}
async function rewriteSecrets(admin, desired, stored, undo) {
    const name = (0,json/* textOf */.b6)(desired["name"]) ?? "";
    return (await update(admin, { name, id: stored.id, current: stored.representation, desired }, undo)).replaced;
}
async function update(admin, plan, undo) {
    let replacedOne = false;
    const representation = withoutSecrets(plan.current);
    const way = { kind: "restore-key-manager", name: plan.name, id: plan.id, representation };
    const entry = undo.push("failure", { ...way, updating: true });
    const body = merge(plan.current, plan.desired);
    const replaced = replacedSecrets(plan.current, body);
    const first = await put(admin, plan.id, withFields(body, picked(fieldsOf(plan.current), replaced)));
    if (!(first instanceof problems_problem/* Problem */.AF) && first.status !== 200) {
        if ((0,meaning/* isRefusal */.vu)(first))
            undo.forget(entry);
        throw first.refused("key-manager-refused");
    }
    if (first instanceof problems_problem/* Problem */.AF) {
        if (replaced.length > 0)
            throw first;
    }
    else {
        const [former, wanted] = [fieldsOf(admin.updated(first)), fieldsOf(body)];
        const other = replaced.filter((path) => !(0,external_node_util_.isDeepStrictEqual)(former[path], wanted[path]));
        if (other.length === 0)
            undo.replace(entry, { ...entry, way });
        else
            await replaceSecrets(admin, { ...way, secrets: other }, { entry, former, body, undo });
        replacedOne = other.length > 0;
    }
    const read = await admin.get(plan.id);
    if (read === undefined)
        throw notKept(admin, plan.name, "it is gone after the update");
    register_confirm(admin, plan.desired, { id: plan.id, representation: read });
    const sent = first instanceof problems_problem/* Problem */.AF ? body : withKeptSecrets(admin, body, admin.updated(first));
    return { id: plan.id, change: "updated", sent, stored: read, replaced: replacedOne };
}
function withKeptSecrets(admin, body, answered) {
    const fields = fieldsOf(body);
    const kept = Object.keys(fields).filter((path) => hasMask(fields[path]));
    const values = picked(fieldsOf(answered), kept);
    for (const [path, value] of Object.entries(values))
        hide(admin, path, value);
    return withFields(body, values);
}
function hide(admin, path, value) {
    if (hasMask(value))
        return;
    const texts = typeof value === "string" ? [value] : (0,secret_names/* secretsIn */.VY)({ [(0,field_path/* nameOf */.V)(path)]: value });
    for (const text of texts)
        admin.session.secret(text);
}
async function replaceSecrets(admin, way, { entry, former, body, undo }) {
    const known = (way.secrets ?? []).filter((path) => former[path] !== undefined && !hasMask(former[path]));
    for (const path of known)
        hide(admin, path, former[path]);
    undo.remember(entry, picked(former, known));
    const marked = undo.replace(entry, { ...entry, way: { ...way, updating: true } });
    const second = await put(admin, way.id, body);
    if (!(second instanceof problems_problem/* Problem */.AF) && second.status !== 200)
        throw second.refused("key-manager-refused");
    if (!(second instanceof problems_problem/* Problem */.AF))
        undo.replace(marked, { ...marked, way });
}
async function put(admin, id, body) {
    return admin.update(id, body).catch(lost);
}
function lost(error) {
    if (error instanceof problems_problem/* Problem */.AF && (0,meaning/* isOutcomeUnknown */.B1)(error))
        return error;
    throw error;
}
function register_confirm(admin, desired, stored) {
    const differences = compare(desired, stored.representation);
    if (differences.length === 0)
        return;
    const paths = differences.map(({ path }) => path).join(", ");
    throw notKept(admin, (0,json/* textOf */.b6)(desired["name"]) ?? "", `read again, it differs in ${paths}`);
}
function notKept(admin, name, said) {
    return new problems_problem/* Problem */.AF("key-manager-not-stored", {
        tried: `read the Key Manager ${name} back`,
        where: admin.session.client.where,
        said,
    });
}

;// CONCATENATED MODULE: ./lib/key-manager/remove.js



const MOST_USERS = 100;
async function removeKeyManager(admin, name) {
    const where = admin.session.client.where;
    const found = (await admin.list()).find((item) => item.name === name);
    if (found === undefined)
        return "none";
    if (found.type !== CONNECTOR_TYPE) {
        throw new problems_problem/* Problem */.AF("key-manager-other-type", {
            tried: `remove the Key Manager ${name}`,
            where,
            said: `its type is ${found.type}, not ${CONNECTOR_TYPE}`,
        });
    }
    const outcome = await admin.delete(found.id);
    if (outcome !== "in-use")
        return "removed";
    const users = await admin.usages(found.id);
    const named = (0,foreign_text/* namesOf */.eZ)(users.map((user) => `${user.kind} ${user.name}`), MOST_USERS);
    throw new problems_problem/* Problem */.AF("key-manager-in-use", {
        tried: `remove the Key Manager ${name}`,
        where,
        status: 412,
        code: "902015",
        said: `used by ${named === "" ? "others that API Manager does not name" : named}`,
    });
}

;// CONCATENATED MODULE: ./lib/key-manager/situation.js

async function readSituation(inputs, { admin }, discovery, proves) {
    const [connectors, list] = await Promise.all([admin.connectors(), admin.list()]);
    const named = list.find((item) => item.name === inputs.keyManager.name);
    const others = list.filter((item) => item.enabled && item.id !== named?.id);
    const [own, ...representations] = await Promise.all([
        named === undefined ? undefined : admin.get(named.id),
        ...others.map((item) => admin.get(item.id)),
    ]);
    const adopted = named?.type === CONNECTOR_TYPE ? own : undefined;
    const desired = desiredKeyManager(inputs, discovery, adopted);
    const situation = {
        isUrl: inputs.is.url,
        isUrlFromApimGiven: inputs.isUrlFromApim !== undefined,
        discovery,
        bases: basesOf(inputs, discovery.issuer),
        connectors,
        desired,
        named,
        stored: adopted,
        grantTypesGiven: asksForGrantTypes(inputs),
        proves,
        others: representations.filter((representation) => representation !== undefined),
    };
    return {
        stored: named === undefined || own === undefined ? undefined : { id: named.id, representation: own },
        desired,
        noReason: noReasonToWrite(inputs, adopted),
        situation,
    };
}

;// CONCATENATED MODULE: ./lib/proof/checks/apim-reaches-is.js

const apimReachesIs = {
    id: "apim-reaches-is",
    proves: "API Manager resolves, trusts and reads Identity Server",
    needs: [],
    route: ["action", "apim", "is"],
    async run({ servers, stored: { wellKnownEndpoint: wellKnownUrl }, discoveredIssuer: issuer }) {
        if (wellKnownUrl === undefined) {
            throw new problems_problem/* Problem */.AF("proof-apim-cannot-reach-is", {
                tried: "let API Manager read the discovery document",
                where: servers.admin.session.client.where,
                said: "the Key Manager has no `wellKnownEndpoint`",
            });
        }
        const answer = await servers.admin.discover(wellKnownUrl);
        if (answer.status >= 500)
            throw answer.problem("proof-apim-cannot-reach-is");
        const seen = servers.admin.discoveredIssuer(answer);
        if (seen === undefined)
            throw answer.problem("proof-apim-cannot-reach-is", `API Manager found nothing valid at ${wellKnownUrl}`);
        if (seen !== issuer)
            throw answer.problem("proof-apim-cannot-reach-is", `API Manager read the issuer ${seen}, the runner ${issuer}`);
        return `API Manager read ${wellKnownUrl}`;
    },
};

;// CONCATENATED MODULE: ./lib/proof/checks/gateway-accepts.js


const gatewayAccepts = {
    id: "gateway-accepts",
    proves: "a subscribed application calls an API through the gateway with its token",
    needs: ["token-issued"],
    route: ["action", "gateway"],
    async run(context, facts) {
        const { client, applicationId } = facts;
        const api = await context.api;
        if (api === undefined || client === undefined || applicationId === undefined)
            throw new problems_problem/* Problem */.AF("proof-gateway-set-up", { tried: "call an API through the gateway", said: "no API or client" });
        await context.servers.devPortal.subscribe(applicationId, api.id, api.plan);
        const { clock, signal, propagationTimeout } = context;
        const began = clock.monotonicTime();
        let attempts = 0;
        const outcome = await poll((attempt) => {
            attempts = attempt;
            return callWithNewToken(context, client, api.path);
        }, { timeout: propagationTimeout, clock, signal });
        const seconds = ((clock.monotonicTime() - began) / 1000).toFixed(1);
        if ("notYet" in outcome) {
            const { id, evidence } = outcome.notYet;
            const said = `${evidence.said ?? "nothing"}; deployed to ${api.deployedTo}; ${attempts} attempts in ${seconds} s`;
            throw new problems_problem/* Problem */.AF(id, { ...evidence, said });
        }
        facts.accepted = { path: api.path, accessToken: outcome.done };
        return `GET ${api.path} answered, deployed to ${api.deployedTo}, attempt ${attempts}, after ${seconds} s`;
    },
};
async function callWithNewToken({ servers }, client, path) {
    const { accessToken } = await servers.is.token(client, undefined);
    const seen = await servers.gateway.call(path, accessToken);
    if (seen.verdict === "accepted")
        return { done: accessToken };
    await servers.is.revoke(accessToken, client);
    return { notYet: notAccepted(seen) };
}
function notAccepted({ verdict, answer, code }) {
    switch (verdict) {
        case "refused":
            return answer.problem("proof-gateway-refuses");
        case "forbidden":
            return answer.problem("proof-gateway-refuses", undefined, code === "900908"
                ? "The token is good, but the subscription has not reached the gateway: check that the gateway receives events of the control plane."
                : undefined);
        case "not-served":
        case "accepted":
            return answer.problem("proof-gateway-not-served");
    }
}

;// CONCATENATED MODULE: ./lib/proof/checks/gateway-refusal.js


const UNDECIDED = 15_000;
async function mustRefuse({ servers, clock, signal }, refusal) {
    const began = clock.monotonicTime();
    const seconds = () => ((clock.monotonicTime() - began) / 1000).toFixed(1);
    const outcome = await poll(async () => {
        const { verdict, code, answer } = await servers.gateway.call(refusal.path, refusal.accessToken);
        if (verdict === "refused")
            return { done: `401 ${code ?? "without a code"}, after ${seconds()} s` };
        if (verdict !== "accepted")
            return { notYet: answer.problem("proof-gateway-not-served") };
        const problem = answer.problem(refusal.accepted, `let through, ${seconds()} s after it had to be refused`);
        if (clock.monotonicTime() - began >= refusal.patience)
            throw problem;
        return { notYet: problem };
    }, { timeout: Math.max(refusal.patience, UNDECIDED), clock, signal });
    if ("notYet" in outcome)
        throw outcome.notYet;
    return outcome.done;
}
function acceptedCall(facts) {
    if (facts.accepted !== undefined)
        return facts.accepted;
    throw new problems_problem/* Problem */.AF("proof-gateway-set-up", { tried: "call the gateway again", said: "no call was accepted before" });
}

;// CONCATENATED MODULE: ./lib/proof/checks/gateway-refuses-anonymous.js

const gatewayRefusesAnonymous = {
    id: "gateway-refuses-anonymous",
    proves: "the gateway refuses the same call without a token",
    needs: ["gateway-accepts"],
    route: ["action", "gateway"],
    run: (context, facts) => mustRefuse(context, { path: acceptedCall(facts).path, patience: 0, accepted: "proof-gateway-open" }),
};

;// CONCATENATED MODULE: ./lib/proof/checks/gateway-refuses-revoked.js


const gateway_refuses_revoked_PATIENCE = 60_000;
const gatewayRefusesRevoked = {
    id: "gateway-refuses-revoked",
    proves: "a revocation at Identity Server reaches the gateway",
    needs: ["gateway-accepts"],
    route: ["action", "is", "apim", "gateway"],
    async run(context, facts) {
        const call = acceptedCall(facts);
        if (facts.client === undefined)
            throw new problems_problem/* Problem */.AF("proof-gateway-revocation", { tried: "revoke the token", said: "no client" });
        await context.servers.is.revoke(call.accessToken, facts.client);
        const patience = Math.min(gateway_refuses_revoked_PATIENCE, context.propagationTimeout);
        return mustRefuse(context, { ...call, patience, accepted: "proof-gateway-revocation" });
    },
};

;// CONCATENATED MODULE: ./lib/proof/stored.js




const USUAL = {
    tokenEndpoint: IS_PATHS.token,
    introspectionEndpoint: IS_PATHS.introspect,
    revokeEndpoint: IS_PATHS.revoke,
    jwks: IS_PATHS.jwks,
};
function storedKeyManager(representation) {
    const text = (name) => {
        const value = (0,json/* textOf */.b6)(representation[name])?.trim();
        return value === "" ? undefined : value;
    };
    const certificates = representation["certificates"];
    const jwks = (0,json/* isObject */.Gv)(certificates) && certificates["type"] === "JWKS" ? (0,json/* textOf */.b6)(certificates["value"])?.trim() : "";
    return {
        issuer: text("issuer"),
        wellKnownEndpoint: text("wellKnownEndpoint"),
        endpoints: {
            tokenEndpoint: text("tokenEndpoint"),
            introspectionEndpoint: text("introspectionEndpoint"),
            revokeEndpoint: text("revokeEndpoint"),
            jwks: jwks === "" ? undefined : jwks,
        },
        consumerKeyClaim: text("consumerKeyClaim") ?? "azp",
        scopesClaim: text("scopesClaim") ?? "scope",
    };
}
async function askStored({ endpoints }, endpoint, bases, ask) {
    const address = endpoints[endpoint];
    if (address === undefined && endpoint === "jwks")
        return ask(USUAL[endpoint]);
    const path = address === undefined ? undefined : pathBelow(address, bases);
    if (path === undefined)
        throw unknown(endpoint, address, bases);
    if (path === USUAL[endpoint])
        return ask(path);
    try {
        return await ask(path);
    }
    catch (error) {
        if (!(error instanceof problems_problem/* Problem */.AF) || error.id === "cancelled")
            throw error;
        const remedy = `The Key Manager has ${stored_nameOf(endpoint)} ${(0,foreign_text/* oneLine */.TN)(address ?? "", 200)}; Identity Server's own path is ${USUAL[endpoint]}. Correct it in the definition file or the Admin Portal, or run \`apply\` without it.`;
        throw new problems_problem/* Problem */.AF(error.id, { ...error.evidence, remedy }, error.cause);
    }
}
function pathBelow(address, { runner, others }) {
    if (!URL.canParse(address))
        return undefined;
    const { origin, pathname, search } = new URL(address);
    const known = [runner, ...others].some((base) => URL.canParse(base) && new URL(base).origin === origin);
    return known ? `${pathname}${search}` : undefined;
}
function unknown(endpoint, address, { runner }) {
    return new problems_problem/* Problem */.AF("proof-address-unknown", {
        tried: `ask ${stored_nameOf(endpoint)} of the stored Key Manager`,
        where: new URL(runner).host,
        said: address === undefined ? "the Key Manager has none" : `it is ${(0,foreign_text/* oneLine */.TN)(address, 200)}`,
    });
}
function stored_nameOf(endpoint) {
    return endpoint === "jwks" ? "the JWKS" : `the \`${endpoint}\``;
}

;// CONCATENATED MODULE: ./lib/proof/checks/tampered-token-refused.js


const tamperedTokenRefused = {
    id: "tampered-token-refused",
    proves: "a token with a changed signature is not active",
    needs: ["token-introspected"],
    route: ["action", "is"],
    async run({ servers, connector, stored, bases }, facts) {
        const changed = tampered(facts.token?.accessToken ?? "");
        const seen = await askStored(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(changed, connector, path));
        if (!seen.active)
            return "changed token is inactive";
        throw new problems_problem/* Problem */.AF("proof-introspection", {
            tried: "see a tampered token refused",
            where: servers.is.client.where,
            request: "POST /oauth2/introspect",
            status: 200,
            said: "a token with a changed signature is active",
        });
    },
};
function tampered(token) {
    const start = token.lastIndexOf(".") + 1;
    const at = start + Math.floor((token.length - start) / 2);
    return `${token.slice(0, at)}${token.charAt(at) === "A" ? "B" : "A"}${token.slice(at + 1)}`;
}

;// CONCATENATED MODULE: ./lib/proof/checks/gateway-refuses-tampered.js


const gatewayRefusesTampered = {
    id: "gateway-refuses-tampered",
    proves: "the gateway refuses a token with a changed signature",
    needs: ["gateway-accepts"],
    route: ["action", "gateway"],
    run(context, facts) {
        const { path, accessToken } = acceptedCall(facts);
        return mustRefuse(context, {
            path,
            accessToken: tampered(accessToken),
            patience: 0,
            accepted: "proof-gateway-open",
        });
    },
};

;// CONCATENATED MODULE: ./lib/clients/api-manager/client-name.js
const SUPER_TENANT = /@carbon\.super$/i;
function clientNameOf(owner, applicationId) {
    const user = owner.replace(SUPER_TENANT, "").replaceAll("/", "_").replaceAll("@", "-AT-");
    return `${user}_${applicationId}_PRODUCTION`;
}
function clientNamesOf(users, applicationId) {
    const readings = users.flatMap((user) => [user, user.replace(/@[^@]*$/, "")]);
    return [...new Set(readings.map((user) => clientNameOf(user, applicationId)))];
}
function isClientOf(name, applicationId) {
    return name.endsWith(`_${applicationId}_PRODUCTION`);
}

;// CONCATENATED MODULE: ./lib/undo/under-way.js
const LATE = [500, 1500, 3000, 5000];
async function undoUnderWay(attempt, { underWay, clock, signal, pauses = LATE }) {
    const first = await attempt();
    if (first !== undefined || underWay !== true)
        return first;
    for (const pause of pauses) {
        await clock.sleep(pause, signal);
        const found = await attempt();
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function lookedFor(look, around) {
    const found = await undoUnderWay(async () => {
        const ids = await look();
        return ids.length > 0 ? ids : undefined;
    }, around);
    return found ?? [];
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/creation.js


async function whileCreating(undo, way, create, known) {
    const entry = undo.push("always", { ...way, creating: true });
    try {
        const value = await create();
        return [value, undo.replace(entry, { due: "always", way: known(value) })];
    }
    catch (error) {
        if (error instanceof problems_problem/* Problem */.AF && (0,meaning/* isRefusal */.vu)(error.evidence))
            undo.forget(entry);
        else if (error instanceof problems_problem/* Problem */.AF && !(0,meaning/* isOutcomeUnknown */.B1)(error))
            undo.replace(entry, { due: "always", way });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/client.js



async function removeClient(known, servers, isUser, around) {
    const { clients } = servers.is;
    if (known.clientId !== undefined)
        return clients.delete(known.clientId, isUser);
    let wasListed = true;
    const look = async () => {
        const { ids, isListed } = await find(known, servers, isUser);
        wasListed = isListed;
        return ids;
    };
    const ids = await lookedFor(look, { underWay: known.registering, ...around });
    for (const id of ids)
        await clients.delete(id, isUser);
    if (ids.length > 0 || wasListed || known.registering !== true)
        return;
    around.runner?.warning(`Identity Server does not show its applications to ${isUser.username}, so the client of the throw-away application ${known.id} was looked for by the name ${known.clientName} only, and there is none. It may have another name: look for applications whose name contains ${known.id}.`);
}
async function find({ id, clientName }, { admin, is: { clients } }, isUser) {
    const names = new Set([clientName, ...clientNamesOf([admin.session.username], id)]);
    const [listed, ...named] = await Promise.all([
        clients.withNameContaining(id, isUser).catch(unlessFinal),
        ...[...names].map((name) => clients.named(name, isUser)),
    ]);
    const own = (listed ?? []).filter(({ name }) => isClientOf(name, id));
    const complete = own.map(async (client) => client.clientId === undefined ? clients.named(client.name, isUser) : client);
    const found = [...named, ...(await Promise.all(complete))];
    const ids = [...new Set(found.map((client) => client?.clientId).filter((clientId) => clientId !== undefined))];
    return { ids, isListed: listed !== undefined };
}
function unlessFinal(error) {
    if (error instanceof problems_problem/* Problem */.AF && (error.id === "credentials-refused" || error.id === "cancelled"))
        throw error;
    if (!(error instanceof problems_problem/* Problem */.AF))
        throw error;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/application.js




async function throwAwayApplication({ servers: { devPortal, admin }, undo, uniqueName, }) {
    const name = uniqueName();
    const way = { kind: "delete-application", name };
    const wayOf = ({ id, owner = admin.session.username }) => ({
        ...way,
        id,
        clientName: clientNameOf(owner, id),
    });
    const [made, entry] = await whileCreating(undo, way, () => devPortal.createApplication(name), (created) => ({ ...wayOf(created), registering: true }));
    return { id: made.id, entry, way: wayOf(made) };
}
async function removeApplication(way, servers, isUser, around) {
    const { devPortal } = servers;
    const { id, clientName } = way;
    const ids = id === undefined
        ? await lookedFor(() => devPortal.findApplications(way.name), { underWay: way.creating, ...around })
        : [id];
    for (const one of ids)
        await devPortal.deleteApplication(one);
    if (id === undefined || clientName === undefined)
        return;
    await removeClient({ ...way, id, clientName }, servers, isUser, around);
}

;// CONCATENATED MODULE: ./lib/proof/checks/client-registration.js



const FINAL = ["901405", "901406", "901407", "901410"];
const DENIED = "902013";
const REFUSED = "900967";
const PATIENT_ATTEMPTS = 8;
async function registerThroughApim(context, registration) {
    const { clock, signal } = context;
    const { timeout, note } = registration;
    let attempts = 0;
    const outcome = await poll(async (attempt) => {
        attempts = attempt;
        const made = await generateKeys(context, registration, attempt);
        const refused = "notYet" in made && made.notYet.evidence.code === REFUSED;
        if (refused && attempt === PATIENT_ATTEMPTS)
            await registration.whenRefused?.();
        return made;
    }, { timeout, clock, signal });
    if ("done" in outcome)
        return { ...outcome.done, attempts };
    const { id, evidence } = outcome.notYet;
    const tries = `${attempts} attempts in ${Math.round(timeout / 100) / 10} s`;
    const said = [evidence.said ?? "nothing", tries, ...(note === undefined ? [] : [note])].join("; ");
    const seen = id === "answered-in-front" ? id : "proof-not-loaded";
    throw new problems_problem/* Problem */.AF(seen, { ...evidence, said }, outcome.notYet);
}
async function generateKeys(context, { keyManager, final = [] }, attempt) {
    const { servers, undo, isUser } = context;
    const { id, way, entry: registering } = await throwAwayApplication(context);
    const answer = await servers.devPortal.generateKeys(id, keyManager);
    if (answer.status === 200) {
        const client = servers.devPortal.keysOf(answer);
        undo.replace(registering, { due: "always", way: { ...way, clientId: client.clientId } });
        return { done: { client, applicationId: id } };
    }
    const isUnderWay = answer.status >= 500 && answer.errorBody().code === undefined;
    const tried = isUnderWay ? { ...way, registering: true } : way;
    const entry = undo.replace(registering, { due: "always", way: tried });
    const problem = await judge(answer, context, attempt, [...FINAL, ...final]);
    await removeApplication(tried, servers, isUser, context);
    undo.forget(entry);
    return { notYet: problem };
}
async function judge(answer, context, attempt, final) {
    const code = answer.errorBody().code ?? "";
    if (answer.status === 401)
        throw answer.problem("credentials-refused");
    if (code === DENIED)
        throw answer.problem("proof-key-manager-denied");
    if (final.includes(code))
        throw answer.problem("proof-not-loaded", undefined, remedyFor(code));
    const asks = attempt === 1 && sendsAudienceMember(context.apimVersion);
    if (asks && (await context.servers.is.refusesAudienceMember(context.connector)))
        throw answer.problem("proof-strict-registration");
    return answer.problem("proof-not-loaded");
}
function sendsAudienceMember(apimVersion) {
    return apimVersion?.startsWith("4.3.") !== true;
}
function remedyFor(code) {
    switch (code) {
        case "901405":
            return 'Set `enableOAuthAppCreation = true` and `tokenType = "DIRECT"` or `"BOTH"` in the definition file.';
        default:
            return "Set `enabled = true` in the definition file, and check the application settings.";
    }
}

;// CONCATENATED MODULE: ./lib/proof/checks/update-arrival.js


const SETTLED = 60_000;
const NOT_THERE = "901403";
async function updateArrived(context, barrier) {
    if ("none" in barrier)
        return afterWaiting(context, barrier.none);
    try {
        const { attempts } = await registerThroughApim(context, {
            keyManager: barrier.name,
            timeout: context.propagationTimeout,
            final: [NOT_THERE],
            note: `with a throw-away Key Manager of the same settings, made after the update so that the former ones can't answer`,
        });
        return `after the update was loaded (attempt ${attempts})`;
    }
    catch (error) {
        if (!(error instanceof problems_problem/* Problem */.AF))
            throw error;
        const { id, evidence } = error;
        const isNotThere = id === "proof-not-loaded" && evidence.code === NOT_THERE;
        if (!isNotThere && id !== "proof-key-manager-denied")
            throw error;
        return afterWaiting(context, `API Manager makes no keys with the throw-away Key Manager (${evidence.code})`);
    }
}
async function afterWaiting({ clock, signal, propagationTimeout, warn }, why) {
    const pause = Math.min(propagationTimeout, SETTLED);
    const seconds = pause / 1000;
    warn({
        id: "update-not-observed",
        level: "warning",
        message: `${why}, so that nothing shows when API Manager has loaded the update. The proof waits ${seconds} s; should loading take longer, it proves the settings before the update.`,
        remedy: "Give the user of `apim-username` the role `admin`; or run `command: verify` some minutes later.",
    });
    await clock.sleep(pause, signal);
    return `after ${seconds} s in which the update should have been loaded`;
}

;// CONCATENATED MODULE: ./lib/proof/checks/key-manager-loaded.js



const keyManagerLoaded = {
    id: "key-manager-loaded",
    proves: "API Manager has loaded the Key Manager and registers clients at Identity Server through it",
    needs: ["apim-reaches-is"],
    route: ["action", "apim", "is"],
    async run(context, facts) {
        const { keyManagerId: keyManager, propagationTimeout: timeout, barrier, whenRefused } = context;
        const arrived = barrier === undefined ? undefined : await updateArrived(context, await barrier);
        const { client, applicationId, attempts } = await registerThroughApim(context, {
            keyManager,
            timeout,
            whenRefused,
        });
        facts.client = client;
        facts.applicationId = applicationId;
        const evidence = `client ${(0,foreign_text/* oneLine */.TN)(client.clientId)} registered, attempt ${attempts}`;
        return arrived === undefined ? evidence : `${evidence}, ${arrived}`;
    },
};

;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
const buffer_utils_encoder = new TextEncoder(), decoder = new TextDecoder(), strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function buffer_utils_encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return buffer_utils_encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function buffer_utils_encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends JOSEError {
  static code = "ERR_JOSE_ALG_NOT_ALLOWED";
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class JOSENotSupported extends JOSEError {
  static code = "ERR_JOSE_NOT_SUPPORTED";
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class errors_JWSInvalid extends JOSEError {
  static code = "ERR_JWS_INVALID";
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends JOSEError {
  static code = "ERR_JWKS_INVALID";
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function validate_isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return validate_isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(validate_isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return buffer_utils_encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!validate_isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new errors_JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!validate_isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js




function decodeJwt(jwt) {
  if (typeof jwt != "string")
    throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
  const { 1: encodedPayload, length } = jwt.split(".");
  if (length === 5)
    throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
  if (length !== 3)
    throw new JWTInvalid("Invalid JWT");
  if (!encodedPayload)
    throw new JWTInvalid("JWTs must contain a payload");
  let claimsSetBytes;
  try {
    claimsSetBytes = decode(encodedPayload);
  } catch (cause) {
    throw new JWTInvalid("Failed to base64url decode the payload", { cause });
  }
  let claimsSet;
  try {
    claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
  }
  if (!validate_isObject(claimsSet))
    throw new JWTInvalid("Invalid JWT Claims Set");
  return claimsSet;
}


;// CONCATENATED MODULE: ./lib/proof/claims.js



function claimsOf(token, where) {
    try {
        return decodeJwt(token);
    }
    catch (error) {
        const said = (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error));
        throw new problems_problem/* Problem */.AF("proof-token-invalid", { tried: "read the claims of the token", where, said }, error);
    }
}

;// CONCATENATED MODULE: ./lib/proof/checks/scope-granted.js





const scope_granted_PATIENCE = 10_000;
const GIVEN = "Check that Identity Server has the scope of `smoke-scope`, written exactly so, or leave the input out; if it has, set `[oauth] authorize_all_scopes = true` in its deployment.toml, and restart it.";
const scopeGranted = {
    id: "scope-granted",
    proves: "a registered scope is granted, so `authorize_all_scopes` is on",
    needs: ["token-issued"],
    route: ["action", "is"],
    async run({ servers, scope, isScopeGiven, stored, bases, clock, signal }, facts) {
        const asked = await scope;
        if (asked === undefined || facts.client === undefined)
            throw new problems_problem/* Problem */.AF("proof-scope-not-granted", { tried: "ask for a scope", said: "no scope" });
        if (facts.token?.scopes.includes(asked) === true)
            return seenInClaim(asked, facts.token.accessToken, stored, servers);
        const client = facts.client;
        const outcome = await poll(async () => {
            const token = await askStored(stored, "tokenEndpoint", bases, (path) => servers.is.token(client, asked, path));
            facts.token = token;
            if (token.scopes.includes(asked))
                return { done: token };
            const said = `asked for ${asked}, granted ${(0,foreign_text/* oneLine */.TN)(token.scopes.join(" ")) || "nothing"}`;
            return {
                notYet: new problems_problem/* Problem */.AF("proof-scope-not-granted", {
                    tried: `get the scope ${asked}`,
                    where: servers.is.client.where,
                    request: "POST /oauth2/token",
                    status: 200,
                    said,
                    ...(isScopeGiven ? { remedy: GIVEN } : {}),
                }),
            };
        }, { timeout: scope_granted_PATIENCE, clock, signal });
        if ("notYet" in outcome)
            throw outcome.notYet;
        return seenInClaim(asked, outcome.done.accessToken, stored, servers);
    },
};
function seenInClaim(scope, token, { scopesClaim }, { is }) {
    const said = `scope ${scope} granted`;
    if (token.split(".").length !== 3)
        return said;
    const claim = claimsOf(token, is.client.where)[scopesClaim];
    const scopes = typeof claim === "string" ? claim.split(" ") : Array.isArray(claim) ? claim : [];
    if (scopes.includes(scope))
        return said;
    throw new problems_problem/* Problem */.AF("proof-token-invalid", {
        tried: "find the granted scope where the gateway looks for it",
        where: is.client.where,
        said: `the token has no ${scope} in its claim \`${(0,foreign_text/* oneLine */.TN)(scopesClaim, 60)}\``,
        remedy: "Set `scopesClaim` of the Key Manager to the claim that has the token's scopes: `scope`.",
    });
}

;// CONCATENATED MODULE: ./lib/proof/checks/token-claims.js




const SKEW = 300;
const tokenClaims = {
    id: "token-claims",
    proves: "issuer, client and times of the token are those that the gateway will look for",
    needs: ["token-signature"],
    route: ["action"],
    run({ servers, stored: { issuer, consumerKeyClaim }, clock }, facts) {
        const claims = claimsOf(facts.token?.accessToken ?? "", servers.is.client.where);
        const now = clock.wallTime() / 1000;
        const clientId = facts.client?.clientId;
        const faults = [];
        if (claims.iss !== issuer)
            faults.push(`\`iss\` is ${claims.iss ?? "absent"}, the Key Manager's issuer is ${issuer ?? "absent"}`);
        const client = (0,json/* textOf */.b6)(claims[consumerKeyClaim]);
        if (clientId === undefined || client !== clientId)
            faults.push(`\`${consumerKeyClaim}\` is ${client ?? "absent"}, the client is ${clientId ?? "unknown"}`);
        if (typeof claims.exp !== "number" || claims.exp + SKEW < now)
            faults.push("`exp` is absent or past");
        if (typeof claims.nbf === "number" && claims.nbf - SKEW > now)
            faults.push("`nbf` lies in the future: the clocks differ");
        if (faults.length > 0) {
            throw new problems_problem/* Problem */.AF("proof-token-invalid", {
                tried: "compare the token's claims with the Key Manager",
                where: servers.is.client.where,
                said: (0,foreign_text/* oneLine */.TN)(faults.join("; ")),
            });
        }
        return Promise.resolve(`iss ${issuer ?? ""}, ${(0,foreign_text/* oneLine */.TN)(consumerKeyClaim, 60)} ${clientId ?? ""}`);
    },
};

;// CONCATENATED MODULE: ./lib/proof/checks/token-introspected.js



const tokenIntrospected = {
    id: "token-introspected",
    proves: "the connector's user introspects the token as active, for the same client",
    needs: ["token-issued"],
    route: ["action", "is"],
    async run({ servers, connector, stored, bases }, facts) {
        const token = facts.token?.accessToken ?? "";
        const seen = await askStored(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(token, connector, path));
        const clientId = facts.client?.clientId;
        const shown = (0,foreign_text/* oneLine */.TN)(clientId ?? "");
        if (seen.active && (seen.clientId === undefined || seen.clientId === clientId))
            return `active, client ${shown}`;
        throw new problems_problem/* Problem */.AF("proof-introspection", {
            tried: "introspect the token that was just issued",
            where: servers.is.client.where,
            request: "POST /oauth2/introspect",
            status: 200,
            said: seen.active ? `active for client ${(0,foreign_text/* oneLine */.TN)(seen.clientId ?? "")}, not ${shown}` : "active: false",
        });
    },
};

;// CONCATENATED MODULE: ./lib/proof/checks/token-issued.js



const tokenIssued = {
    id: "token-issued",
    proves: "the client that API Manager registered gets a token from Identity Server",
    needs: ["key-manager-loaded"],
    route: ["action", "is"],
    async run({ servers, scope, stored, bases }, facts) {
        const { client } = facts;
        if (client === undefined)
            throw new problems_problem/* Problem */.AF("proof-token-refused", { tried: "get a token", said: "no client" });
        const asked = await scope?.catch(() => undefined);
        facts.token = await askStored(stored, "tokenEndpoint", bases, (path) => servers.is.token(client, asked, path));
        return `access token for client ${(0,foreign_text/* oneLine */.TN)(client.clientId)}${facts.token.expiresIn === undefined ? "" : `, valid ${facts.token.expiresIn} s`}`;
    },
};

;// CONCATENATED MODULE: ./lib/proof/checks/token-revoked.js



const token_revoked_PATIENCE = 10_000;
const tokenRevoked = {
    id: "token-revoked",
    proves: "a revoked token is inactive",
    needs: ["token-introspected"],
    route: ["action", "is"],
    async run({ servers, connector, stored, bases, clock, signal }, facts) {
        const token = facts.token?.accessToken ?? "";
        const { client } = facts;
        if (client === undefined)
            throw new problems_problem/* Problem */.AF("proof-revocation", { tried: "revoke the token", said: "no client" });
        await askStored(stored, "revokeEndpoint", bases, (path) => servers.is.revoke(token, client, path));
        const introspected = () => askStored(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(token, connector, path));
        const outcome = await poll(async () => {
            if (!(await introspected()).active)
                return { done: "revoked, then inactive" };
            return {
                notYet: new problems_problem/* Problem */.AF("proof-revocation", {
                    tried: "see the revoked token inactive",
                    where: servers.is.client.where,
                    request: "POST /oauth2/introspect",
                    status: 200,
                    said: `still active ${token_revoked_PATIENCE / 1000} s after the revocation`,
                }),
            };
        }, { timeout: token_revoked_PATIENCE, clock, signal });
        if ("notYet" in outcome)
            throw outcome.notYet;
        return outcome.done;
    },
};

;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
  const out = { __proto__: null };
  for (const alg in entries)
    out[alg] = { ...entries[alg], alg };
  return out;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js


const sig = [["verify"], ["sign"]];
function hmac(bits) {
  const subtle = { name: "HMAC", hash: `SHA-${bits}` };
  return { kty: ["oct"], secret: !0, subtle, signing: subtle, usages: sig };
}
function rsa(bits, saltLength) {
  const subtle = { name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${bits}` };
  return {
    kty: ["RSA"],
    subtle,
    signing: saltLength ? { ...subtle, saltLength } : subtle,
    usages: sig,
    minRsaBits: 2048
  };
}
function ecdsa(crv, bits) {
  return {
    kty: ["EC"],
    crv,
    subtle: { name: "ECDSA", namedCurve: crv },
    signing: { name: "ECDSA", hash: `SHA-${bits}` },
    usages: sig
  };
}
function eddsa() {
  const subtle = { name: "Ed25519" };
  return {
    kty: ["OKP"],
    crv: "Ed25519",
    subtle,
    signing: subtle,
    usages: sig
  };
}
function mldsa(parameterSet) {
  const subtle = { name: `ML-DSA-${parameterSet}` };
  return {
    kty: ["AKP"],
    subtle,
    signing: subtle,
    usages: sig
  };
}
const JWS = table({
  HS256: hmac(256),
  HS384: hmac(384),
  HS512: hmac(512),
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: rsa(256, 32),
  PS384: rsa(384, 48),
  PS512: rsa(512, 64),
  ES256: ecdsa("P-256", 256),
  ES384: ecdsa("P-384", 384),
  ES512: ecdsa("P-521", 512),
  EdDSA: eddsa(),
  Ed25519: eddsa(),
  "ML-DSA-44": mldsa(44),
  "ML-DSA-65": mldsa(65),
  "ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
  const entry = typeof alg == "string" ? JWS[alg] : void 0;
  if (!entry)
    throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
  return entry;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/key.js



const tag = (key) => key[Symbol.toStringTag], jwkMatchesOp = (entry, key, usage) => {
  const { alg } = entry;
  if (key.use !== void 0) {
    const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
    if (key.use !== expected)
      throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
  }
  if (key.kty === "AKP" && key.alg === void 0)
    throw new TypeError('missing "alg" (Algorithm) Parameter value');
  if (key.alg !== void 0 && key.alg !== alg)
    throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
  if (Array.isArray(key.key_ops)) {
    const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
    if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp))
      throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
  }
};
async function prepareKey(entry, key, usage) {
  const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
  if (secret && key instanceof Uint8Array)
    return key;
  let normalized, keyObject;
  if (validate_isObject(key)) {
    if (normalized = normalizeJwk(key), typeof normalized.kty != "string")
      throw invalidKeyType(alg, key, secret);
    if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0)))
      throw new TypeError(secret ? 'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present' : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
    if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct")
      return decode(normalized.k);
    if (!Object.isFrozen(key)) {
      const { key_ops } = key;
      Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
    }
  } else {
    if (!isKeyLike(key))
      throw invalidKeyType(alg, key, secret);
    const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
    if (key.type !== expectedType && (secret || ["secret", "public", "private"].includes(key.type)))
      throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
    if (isCryptoKey(key))
      return key;
    if (keyObject = key, keyObject.type === "secret")
      return keyObject.export();
  }
  cache ||= /* @__PURE__ */ new WeakMap();
  const cacheKey = key;
  let cached = cache.get(cacheKey);
  if (cached?.[alg])
    return cached[alg];
  if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
    const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({ crv, asymmetricKeyType: keyObject.asymmetricKeyType }) ?? entry.subtle;
    return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
  }
  return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
  __proto__: null,
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521"
};
function assertCryptoKey(key) {
  if (!isCryptoKey(key))
    throw new Error("CryptoKey instance expected");
}
const isCryptoKey = (key) => {
  if (key?.[Symbol.toStringTag] === "CryptoKey")
    return !0;
  try {
    return key instanceof CryptoKey;
  } catch {
    return !1;
  }
}, isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject", isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
  if (types.length > 2) {
    const last = types.pop();
    msg += `one of type ${types.join(", ")}, or ${last}.`;
  } else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
  return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
const invalidKeyInput = (actual, ...types) => message("Key must be ", actual, ...types);
function invalidKeyType(alg, actual, secret) {
  const types = ["CryptoKey", "KeyObject", "JSON Web Key"];
  return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable = (name, prop = "algorithm.name") => new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
  if (usage && !key.usages.includes(usage))
    throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
  const { modulusLength } = key.algorithm;
  if (typeof modulusLength != "number" || modulusLength < 2048)
    throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
  const algorithm = key.algorithm;
  if (algorithm.name !== expected.name)
    throw unusable(expected.name);
  if (expected.hash && algorithm.hash?.name !== expected.hash)
    throw unusable(expected.hash, "algorithm.hash");
  if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve)
    throw unusable(expected.namedCurve, "algorithm.namedCurve");
  if (expected.length !== void 0 && algorithm.length !== expected.length)
    throw unusable(expected.length, "algorithm.length");
  checkUsage(key, usage);
}
function snapshotJwk(jwk) {
  return { __proto__: null, ...jwk };
}
function normalizeJwk(jwk) {
  const normalized = snapshotJwk(jwk);
  if (normalized.ext !== void 0 && typeof normalized.ext != "boolean")
    throw new TypeError('"ext" (Extractable) Parameter must be a boolean');
  if (normalized.key_ops !== void 0) {
    const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
    if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length)
      throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');
    normalized.key_ops = keyOps;
  }
  return normalized;
}
function validateExtractableOption(extractable) {
  if (extractable !== void 0 && typeof extractable != "boolean")
    throw new TypeError('"extractable" option must be a boolean');
  return extractable;
}
async function jwkToKey(entry, jwk, extractable) {
  if (!entry.kty.includes(jwk.kty))
    throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
  const algorithm = entry.resolve?.({ kty: jwk.kty, crv: jwk.crv }) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = { ...jwk, ext: extractable ?? jwk.ext };
  return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
  return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_verify.js





function snapshotJws(jws, sharedPayload) {
  const encodedProtectedHeader = jws.protected, inputHeader = jws.header, header = isObject(inputHeader) ? { ...inputHeader } : inputHeader;
  let payload = sharedPayload ? sharedPayload[0] : jws.payload;
  !sharedPayload && payload instanceof Uint8Array && (payload = new Uint8Array(payload));
  const signature = jws.signature, snapshot = { payload, signature };
  if (encodedProtectedHeader !== void 0 && (snapshot.protected = encodedProtectedHeader), inputHeader !== void 0 && (snapshot.header = header), encodedProtectedHeader === void 0 && header === void 0)
    throw new JWSInvalid('Flattened JWS must have either of the "protected" or "header" members');
  if (encodedProtectedHeader !== void 0 && typeof encodedProtectedHeader != "string")
    throw new JWSInvalid("JWS Protected Header incorrect type");
  if (payload === void 0)
    throw new JWSInvalid("JWS Payload missing");
  if (typeof signature != "string")
    throw new JWSInvalid("JWS Signature missing or incorrect type");
  if (header !== void 0 && !isObject(header))
    throw new JWSInvalid("JWS Unprotected Header incorrect type");
  return snapshot;
}
function prepareVerify(options) {
  return [options && validateAlgorithms("algorithms", options.algorithms), options?.crit];
}
function parseProtectedHeader(encodedProtectedHeader) {
  return encodedProtectedHeader === void 0 ? {} : parseJoseHeader(encodedProtectedHeader, errors_JWSInvalid, "JWS Protected Header is invalid");
}
function encodeJsonUnencodedPayload(payload) {
  const invalid = /[\p{Cs}\p{Cn}]/u.exec(payload)?.[0];
  if (invalid !== void 0)
    throw new JWSInvalid(/\p{Cs}/u.test(invalid) ? "JWS Payload must be a well-formed Unicode string" : "JWS Payload must not contain unassigned Unicode code points");
  return encoder.encode(payload);
}
function encodeCompactUnencodedPayload(payload) {
  try {
    return buffer_utils_encode(payload);
  } catch (cause) {
    throw new errors_JWSInvalid("JWS Compact Serialization payload must use only ASCII characters", {
      cause
    });
  }
}
async function verifySignature(jws, shared, key, encodeUnencodedPayload, parsedProtected) {
  const { protected: encodedProtectedHeader, header, payload: inputPayload } = jws, protectedHeader = parsedProtected ?? parseProtectedHeader(encodedProtectedHeader);
  if (!isDisjoint(protectedHeader, header))
    throw new errors_JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...header }, b64 = validateB64(protectedHeader, validateCrit(errors_JWSInvalid, JWS_RECOGNIZED, shared[1], protectedHeader, joseHeader)), { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new errors_JWSInvalid('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  if (shared[0] && !shared[0].has(alg))
    throw new JOSEAlgNotAllowed('"alg" (Algorithm) Header Parameter value not allowed');
  if (b64) {
    if (typeof inputPayload != "string")
      throw new errors_JWSInvalid("JWS Payload must be a string");
  } else if (typeof inputPayload != "string" && !(inputPayload instanceof Uint8Array))
    throw new errors_JWSInvalid("JWS Payload must be a string or an Uint8Array instance");
  const signingPayload = b64 || typeof inputPayload != "string" ? inputPayload : encodeUnencodedPayload(inputPayload);
  let resolvedKey = !1;
  typeof key == "function" && (key = await key(protectedHeader, jws), resolvedKey = !0);
  const entry = jwsAlgorithm(alg), signingInput = concat(encodedProtectedHeader !== void 0 ? buffer_utils_encode(encodedProtectedHeader) : new Uint8Array(), buffer_utils_encode("."), typeof signingPayload == "string" ? shared[2] ??= encodeAsciiMember(signingPayload, "payload", errors_JWSInvalid) : signingPayload), signature = decodeBase64url(jws.signature, "signature", errors_JWSInvalid), verificationKey = await prepareKey(entry, key, "verify"), cryptoKey = await rawKey(verificationKey, entry.subtle, "verify");
  entry.minRsaBits && checkModulusLength(entry.alg, cryptoKey);
  let verified = !1;
  try {
    verified = await crypto.subtle.verify(entry.signing, cryptoKey, signature, signingInput);
  } catch (cause) {
    throw new JWSSignatureVerificationFailed(void 0, { cause });
  }
  if (!verified)
    throw new JWSSignatureVerificationFailed();
  const result = { payload: typeof signingPayload == "string" ? decodeBase64url(signingPayload, "payload", errors_JWSInvalid) : signingPayload };
  return encodedProtectedHeader !== void 0 && (result.protectedHeader = protectedHeader), header !== void 0 && (result.unprotectedHeader = header), resolvedKey ? [{ ...result, key: verificationKey }, b64] : [result, b64];
}
async function verifyCompact(jws, shared, key) {
  if (jws instanceof Uint8Array && (jws = decoder.decode(jws)), typeof jws != "string")
    throw new errors_JWSInvalid("Compact JWS must be a string or Uint8Array");
  const { 0: protectedHeader, 1: payload, 2: signature, length } = jws.split(".");
  if (length !== 3)
    throw new errors_JWSInvalid("Invalid Compact JWS");
  return verifySignature({ payload, protected: protectedHeader, signature }, shared, key, encodeCompactUnencodedPayload);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jws/compact/verify.js

async function compactVerify(jws, key, options) {
  const [result] = await verifyCompact(jws, prepareVerify(options), key);
  return result;
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwks/local.js




function isUsableJWK(jwk, entry, alg, kid) {
  const { kty, key_ops: keyOps, ext, kid: jwkKid, alg: jwkAlg, use, crv } = jwk;
  return (ext === void 0 || typeof ext == "boolean") && (keyOps === void 0 || Array.isArray(keyOps) && keyOps.every((operation, index) => typeof operation == "string" && keyOps.indexOf(operation) === index) && keyOps.includes("verify")) && entry.kty.includes(kty) && (kid === void 0 || typeof kid == "string" && kid === jwkKid) && (jwkAlg === void 0 ? kty !== "AKP" : alg === jwkAlg) && (use === void 0 || use === "sig") && (!entry.crv || crv === entry.crv);
}
async function importWithAlgCache(cache, jwk, entry) {
  const cached = cache.get(jwk) || cache.set(jwk, {}).get(jwk), { alg } = entry;
  if (cached[alg] === void 0) {
    const pending = jwkToKey(entry, jwk, !0).then((key) => {
      if (key.type !== "public")
        throw new JWKSInvalid("JSON Web Key Set members must be public keys");
      return cached[alg] = key, key;
    }).catch((error) => {
      throw cached[alg] === pending && delete cached[alg], error;
    });
    cached[alg] = pending;
  }
  return cached[alg];
}
function createLocalJWKSet(jwks) {
  let snapshot;
  try {
    snapshot = structuredClone(jwks);
  } catch (cause) {
    throw new JWKSInvalid("JSON Web Key Set malformed", { cause });
  }
  if (!isJwkSet(snapshot))
    throw new JWKSInvalid("JSON Web Key Set malformed");
  const metadata = snapshot.keys.map((jwk) => {
    const normalized = snapshotJwk(jwk);
    return Array.isArray(normalized.key_ops) && (normalized.key_ops = [...normalized.key_ops]), normalized;
  }), cached = /* @__PURE__ */ new WeakMap();
  return Object.defineProperty(async (protectedHeader, token) => {
    const { alg, kid } = { ...protectedHeader, ...token?.header }, entry = typeof alg == "string" ? JWS[alg] : void 0;
    if (!entry || entry.secret)
      throw new JOSENotSupported('Unsupported "alg" value for a JSON Web Key Set');
    const candidates = snapshot.keys.filter((_, index) => isUsableJWK(metadata[index], entry, alg, kid)), { 0: jwk, length } = candidates;
    if (!length)
      throw new JWKSNoMatchingKey();
    if (length !== 1) {
      const error = new JWKSMultipleMatchingKeys();
      throw error[Symbol.asyncIterator] = async function* () {
        for (const jwk2 of candidates)
          try {
            yield await importWithAlgCache(cached, jwk2, entry);
          } catch {
          }
      }, error;
    }
    return importWithAlgCache(cached, jwk, entry);
  }, "jwks", {
    value: () => structuredClone(snapshot)
  });
}


;// CONCATENATED MODULE: ./lib/proof/checks/token-signature.js




const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];
const tokenSignature = {
    id: "token-signature",
    proves: "the token is a JWT signed by a key of Identity Server's JWKS",
    needs: ["token-issued"],
    route: ["action", "is"],
    async run({ servers, stored, bases }, facts) {
        const token = facts.token?.accessToken ?? "";
        const where = servers.is.client.where;
        if (token.split(".").length !== 3) {
            throw new problems_problem/* Problem */.AF("proof-token-invalid", {
                tried: "verify the token's signature",
                where,
                said: "the token is opaque, not a JWT",
                remedy: "API Manager registers clients for JWT; check the token type in Identity Server.",
            });
        }
        const { keys } = await askStored(stored, "jwks", bases, (path) => servers.is.jwks(path));
        try {
            const { protectedHeader } = await compactVerify(token, createLocalJWKSet({ keys: [...keys] }), {
                algorithms: ALGORITHMS,
            });
            if (protectedHeader.kid === undefined)
                throw new Error("the token has no `kid`; the gateway refuses it");
            return `${protectedHeader.alg}, kid ${(0,foreign_text/* oneLine */.TN)(protectedHeader.kid, 60)}`;
        }
        catch (error) {
            const said = (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error));
            throw new problems_problem/* Problem */.AF("proof-token-invalid", { tried: "verify the token's signature against the JWKS", where, request: "GET /oauth2/jwks", said }, error);
        }
    },
};

;// CONCATENATED MODULE: ./lib/proof/ladder.js














const TOKEN_RUNGS = [
    apimReachesIs,
    keyManagerLoaded,
    tokenIssued,
    tokenSignature,
    tokenClaims,
    scopeGranted,
    tokenIntrospected,
    tamperedTokenRefused,
    tokenRevoked,
];
const GATEWAY_RUNGS = [
    gatewayAccepts,
    gatewayRefusesAnonymous,
    gatewayRefusesTampered,
    gatewayRefusesRevoked,
];
const LADDER = [...TOKEN_RUNGS, ...GATEWAY_RUNGS];
const OPTIONAL = "apim-reaches-is";
async function climb(context, { smokeTest, skip }, runner) {
    const results = [];
    const facts = {};
    for (const check of smokeTest === "gateway" ? LADDER : TOKEN_RUNGS) {
        const result = await one(check, results, context, facts, skip);
        results.push(result);
        const mark = { passed: "pass", failed: "FAIL", skipped: "skip" }[result.status];
        runner.info(`  ${mark}  ${check.id.padEnd(25)} ${String(result.milliseconds).padStart(6)} ms  ${result.evidence}`);
    }
    return results;
}
function isReachable(id, skip) {
    const check = LADDER.find((one) => one.id === id);
    if (check === undefined || skip.includes(id))
        return false;
    return check.needs.every((need) => need === OPTIONAL || isReachable(need, skip));
}
async function one(check, before, context, facts, skip) {
    const { id, proves, route } = check;
    const named = { id, proves, route };
    if (skip.includes(id))
        return { ...named, status: "skipped", evidence: "smoke-skip", milliseconds: 0 };
    const ground = before.find((result) => check.needs.includes(result.id) && result.status !== "passed" && !isOptional(result));
    if (ground !== undefined)
        return {
            ...named,
            status: "skipped",
            evidence: `needs ${ground.id}, which ${ground.status === "failed" ? "failed" : "was skipped"}`,
            milliseconds: 0,
        };
    const began = context.clock.monotonicTime();
    const elapsed = () => Math.round(context.clock.monotonicTime() - began);
    try {
        const evidence = await check.run(context, facts);
        return { ...named, status: "passed", evidence, milliseconds: elapsed() };
    }
    catch (error) {
        if (!(error instanceof problems_problem/* Problem */.AF) || error.id === "cancelled")
            throw error;
        return {
            ...named,
            status: "failed",
            evidence: error.evidence.said ?? `${error.id}`,
            milliseconds: elapsed(),
            problem: error,
        };
    }
}
function isOptional(result) {
    return result.id === OPTIONAL && result.status === "skipped";
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/api.js




const VERSION = "1.0.0";
const RESOURCE = "/services/Version";
const MANAGEMENT_HTTP = 9763;
async function throwAwayApi({ servers: { publisher }, undo, uniqueName }, gatewayHost, portOffset) {
    const name = uniqueName();
    const plain = {
        name,
        context: `/${name}`,
        version: VERSION,
        backend: `http://localhost:${MANAGEMENT_HTTP + portOffset}`,
        resource: RESOURCE,
    };
    const way = { kind: "delete-api", name };
    const creating = whileCreating(undo, way, () => publisher.createApi(plain), (made) => ({ ...way, id: made.id }));
    const [[{ id, plan }], deployments] = await Promise.all([creating, publisher.deploymentsFor(gatewayHost)]);
    await publisher.deploy(id, await publisher.createRevision(id), deployments);
    await publisher.publish(id);
    const deployedTo = (0,foreign_text/* oneLine */.TN)(deployments.map((place) => `${place.name} (vhost ${place.vhost})`).join(", "));
    return { id, plan, path: `/${name}/${VERSION}${RESOURCE}`, deployedTo };
}
async function removeApi(way, publisher, around) {
    const { name, id } = way;
    const found = id === undefined ? await lookedFor(() => publisher.findApis(name), { underWay: way.creating, ...around }) : [id];
    for (const one of found)
        await publisher.removeApi(one);
    if (found.length === 0 && (await publisher.isNameTaken(name))) {
        throw new problems_problem/* Problem */.AF("clean-up-incomplete", {
            tried: `remove the throw-away API ${name}`,
            said: "API Manager has one of this name, but its search does not show it yet, or it is not this run's",
        });
    }
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/api-resource.js


function scopeOf(identifier) {
    return `${identifier}:read`;
}
async function throwAwayScope({ servers: { is }, undo, isUser, uniqueName, }) {
    const identifier = uniqueName();
    const resource = { identifier, name: identifier, scope: scopeOf(identifier) };
    const way = { kind: "delete-api-resource", identifier };
    await whileCreating(undo, way, () => is.createApiResource(resource, isUser), (id) => ({ ...way, id }));
    return resource.scope;
}
async function removeApiResource(way, is, isUser, around) {
    const { identifier, id } = way;
    const resource = { identifier, name: identifier, scope: scopeOf(identifier) };
    const find = () => is.findApiResources(resource, isUser);
    for (const one of id === undefined ? await lookedFor(find, { underWay: way.creating, ...around }) : [id])
        await is.deleteApiResource(one, isUser);
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/key-manager.js





const ROLE = "admin";
const NOT_TAKEN_OVER = ["id", "alias"];
async function barrierAfter({ id, sent }, { servers: { admin }, undo, uniqueName }) {
    if (hasMask(sent))
        return { none: "API Manager holds a secret of the Key Manager that this run does not know" };
    if (!(await admin.mayDelete(id)))
        return { none: `user ${admin.session.username} may not remove Key Managers (scope apim:admin)` };
    const name = uniqueName();
    const way = { kind: "delete-key-manager", name };
    try {
        await whileCreating(undo, way, () => key_manager_create(admin, barrierBody(sent, name)), (made) => ({ ...way, id: made }));
        return { name };
    }
    catch (error) {
        if (error instanceof problems_problem/* Problem */.AF && isAnswered(error))
            return { none: `API Manager refused a throw-away Key Manager (${saidBy(error)})` };
        throw error;
    }
}
function barrierBody(sent, name) {
    const fields = Object.entries(sent).filter(([field]) => !NOT_TAKEN_OVER.includes(field));
    return {
        ...Object.fromEntries(fields),
        name,
        displayName: "Throw-away, do not use",
        description: MARK,
        issuer: `https://${name}.invalid/oauth2/token`,
        tokenType: "DIRECT",
        permissions: { permissionType: "ALLOW", roles: [ROLE] },
        additionalProperties: { ...propertiesOf(sent), enable_roles_creation: false },
    };
}
async function key_manager_create(admin, body) {
    const answer = await admin.create(body);
    if (answer.status !== 201)
        throw answer.refused("key-manager-refused");
    return admin.createdId(answer);
}
function isAnswered({ id, evidence: { status, code } }) {
    if (id === "permission-denied" || id === "key-manager-refused")
        return true;
    return id === "server-error" && status === 500 && code !== undefined;
}
function saidBy({ id, evidence: { status, code, said } }) {
    return [status, code, said].filter((one) => one !== undefined).join(" ") || id;
}

;// CONCATENATED MODULE: ./lib/proof/prove.js





async function prove(inputs, around, servers, undo, signal, subject) {
    const base = { servers, undo, uniqueName: around.uniqueName, isUser: inputs.is };
    const { scope: given, skip, smokeTest } = inputs.proof;
    const findings = [];
    const warn = (finding) => {
        findings.push(finding);
        around.runner.warning(`${finding.message} ${finding.remedy}`);
    };
    const { id, sent } = subject;
    const barrier = sent === undefined || !isReachable("key-manager-loaded", skip) ? undefined : barrierAfter({ id, sent }, base);
    barrier?.catch(() => undefined);
    const scope = !isReachable("scope-granted", skip)
        ? undefined
        : given === undefined
            ? throwAwayScope(base)
            : Promise.resolve(given);
    scope?.catch(() => undefined);
    const api = smokeTest !== "gateway" || !isReachable("gateway-accepts", skip)
        ? undefined
        : throwAwayApi(base, new URL(inputs.gatewayUrl).hostname, inputs.apim.portOffset);
    api?.catch(() => undefined);
    const checks = await climb({
        ...base,
        clock: around.clock,
        signal,
        keyManagerId: id,
        stored: storedKeyManager(subject.stored),
        bases: {
            runner: inputs.is.url,
            others: [subject.bases.fromApim, subject.bases.issuer, subject.bases.forDevelopers],
        },
        discoveredIssuer: subject.bases.issuer,
        connector: inputs.connector,
        apimVersion: subject.apimVersion,
        whenRefused: subject.whenRefused,
        propagationTimeout: inputs.propagationTimeout,
        scope,
        isScopeGiven: given !== undefined,
        barrier,
        warn,
        api,
    }, inputs.proof, around.runner);
    await Promise.allSettled([scope, barrier, api]);
    return { checks, findings };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: ./lib/files/same-place.js
var same_place = __nccwpck_require__(1111);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __nccwpck_require__(2774);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/files/replace-file.js







const replace_file_MARK = ".wso2-is-key-manager-action-";
const STALE = 10 * 60 * 1000;
function backupOf(file, digest) {
    return `${file}.${digest.slice(0, 12)}.bak`;
}
async function replaceFile(file, change, { planned, announce = () => undefined } = {}) {
    const { digest: before } = await writing(file, () => Promise.resolve(look(file)));
    if (planned !== undefined && planned !== before)
        throw changed(file);
    const copy = copyOf(file);
    const backup = backupOf(file, before);
    let backupMade;
    try {
        announce({ backup, copy, before });
        await writing(file, async () => {
            await duplicate(file, copy);
            await (0,promises_namespaceObject.access)(copy, external_node_fs_.constants.W_OK);
        });
        await change(copy);
        await writing(file, async () => {
            await likeIts(file, copy);
            if (lookIfThere(backup)?.digest === before)
                return;
            backupMade = backup;
            await duplicate(file, backup);
        });
        const { digest: made, identity } = look(copy);
        const restore = { backup, copy, before, made, identity };
        announce(restore);
        await writing(file, () => Promise.resolve(takePlace(copy, file, before)));
        await flush((0,external_node_path_.dirname)(file)).catch(() => undefined);
        return restore;
    }
    catch (error) {
        for (const left of [copy, backupMade])
            if (left !== undefined)
                await (0,promises_namespaceObject.rm)(left, { force: true });
        announce(undefined);
        throw error;
    }
}
async function restoreFile(file, restore) {
    const { backup, before, made, identity } = restore;
    await (0,promises_namespaceObject.rm)(restore.copy, { force: true }).catch(() => undefined);
    const tried = "put the file back as it was";
    const now = lookIfThere(file);
    const saved = lookIfThere(backup)?.digest;
    if (now !== undefined && (now.digest === before || made === undefined)) {
        if (saved === before)
            await (0,promises_namespaceObject.rm)(backup, { force: true }).catch(() => undefined);
        return "unchanged";
    }
    const remedy = `Compare the file with its backup ${backup}, and merge by hand what has to stay.`;
    const left = (said) => new problems_problem/* Problem */.AF("file-changed-meanwhile", { tried, where: file, said, remedy });
    if (now === undefined)
        throw left("it is not there any more, or is no file");
    if (now.digest !== made)
        throw left("it is not what this run made of it");
    if (now.identity !== identity)
        throw left("another run or a tool has written the same content since");
    if (saved === undefined)
        throw new problems_problem/* Problem */.AF("backup-missing", { tried, where: file, said: `there is no ${backup}` });
    if (saved !== before)
        throw left("its backup was changed");
    await putThere(backup, file, now);
    await (0,promises_namespaceObject.rm)(backup, { force: true }).catch(() => undefined);
    return "restored";
}
async function takeOver(file) {
    await putThere(file, file, await writing(file, () => Promise.resolve(look(file))));
}
async function putThere(from, file, seen) {
    const copy = copyOf(file);
    try {
        await writing(file, async () => {
            await duplicate(from, copy);
            takePlace(copy, file, seen.digest, seen.identity);
            await flush((0,external_node_path_.dirname)(file)).catch(() => undefined);
        });
    }
    finally {
        await (0,promises_namespaceObject.rm)(copy, { force: true });
    }
}
async function digestOf(file) {
    return Promise.resolve(look(file).digest);
}
async function sweep(file) {
    const start = `.${(0,external_node_path_.basename)(file)}${replace_file_MARK}`;
    const names = await (0,promises_namespaceObject.readdir)((0,external_node_path_.dirname)(file)).catch(() => []);
    for (const name of names.filter((one) => one.startsWith(start) && one.endsWith(".tmp"))) {
        const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), name);
        const pid = Number(/^\d+/.exec(name.slice(start.length))?.[0]);
        const found = await (0,promises_namespaceObject.stat)(path).catch(() => undefined);
        if (found !== undefined && (isGone(pid) || Date.now() - found.mtimeMs > STALE))
            await (0,promises_namespaceObject.rm)(path, { force: true }).catch(() => undefined);
    }
}
function copyOf(file) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `.${(0,external_node_path_.basename)(file)}${replace_file_MARK}${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString("hex")}.tmp`);
}
function isGone(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return replace_file_codeOf(error) === "ESRCH";
    }
}
function look(file) {
    const held = (0,read_file/* openRegularFile */.ZU)(file, read_file/* LARGEST_STORE */.tQ);
    try {
        const { dev, ino } = (0,external_node_fs_.fstatSync)(held, { bigint: true });
        const digest = (0,external_node_crypto_.createHash)("sha256").update((0,read_file/* readOpenFile */.Pg)(held, read_file/* LARGEST_STORE */.tQ)).digest("hex");
        return { digest, identity: `${dev}:${ino}` };
    }
    finally {
        (0,external_node_fs_.closeSync)(held);
    }
}
function lookIfThere(file) {
    try {
        return look(file);
    }
    catch {
        return undefined;
    }
}
async function duplicate(from, to) {
    await (0,promises_namespaceObject.rm)(to, { force: true });
    await (0,promises_namespaceObject.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL);
    await likeIts(from, to);
}
async function likeIts(file, copy) {
    const { mode, uid, gid } = await (0,promises_namespaceObject.stat)(file);
    const made = await (0,promises_namespaceObject.stat)(copy);
    if (made.uid !== uid || made.gid !== gid)
        await (0,promises_namespaceObject.chown)(copy, uid, gid);
    await (0,promises_namespaceObject.chmod)(copy, mode & 0o7777);
    await flush(copy);
}
function takePlace(copy, file, before, identity) {
    const now = look(file);
    if (now.digest !== before || (identity !== undefined && now.identity !== identity))
        throw changed(file);
    (0,external_node_fs_.renameSync)(copy, file);
}
function changed(file) {
    return new problems_problem/* Problem */.AF("file-changed-meanwhile", {
        tried: "replace the file",
        where: file,
        said: "it is not what it was when this run read it",
    });
}
async function flush(path) {
    if (process.platform === "win32" && (await (0,promises_namespaceObject.stat)(path)).isDirectory())
        return;
    const handle = await (0,promises_namespaceObject.open)(path, "r");
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
function replace_file_codeOf(error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}
async function writing(file, work) {
    try {
        return await work();
    }
    catch (error) {
        const evidence = { tried: "write the file", where: file, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) };
        throw error instanceof problems_problem/* Problem */.AF ? error : new problems_problem/* Problem */.AF("file-not-writable", evidence, error);
    }
}

;// CONCATENATED MODULE: ./lib/configure/disguises.js
const LOOKALIKES = [
    [/[\u00a0\u202f\u2007]/u, "a no-break space"],
    [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, "an invisible character"],
    [/[\u1680\u2000-\u200a\u205f\u3000\f\v\u0085\u2028\u2029]/u, "a space that is none to WSO2's parser"],
    [/[\u2018-\u201f\u00ab\u00bb\u2032\u2033]/u, "a typographic quote"],
];
const TEMPLATES = [
    [/\{\{.*(\.(Values|Release|Chart|Capabilities)\b|\b(include|tpl|toYaml|nindent)\b)/, "a Helm template"],
    [/\{%|\{#/, "a Jinja template"],
    [/\{\{-|-\}\}|\{\{\s*(\.|\$|if\b|else\b|end\b|range\b|with\b|define\b|template\b|\/\*)/, "a Go or Helm template"],
    [/\{\{/, "a template (Helm, Go or Jinja)"],
    [/<%/, "an ERB template"],
];
const LOOKED_AT = 512;
function encodingOf(bytes) {
    const [first, second] = bytes;
    const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    const head = bytes.subarray(0, LOOKED_AT);
    const zeros = head.filter((byte) => byte === 0).length;
    if (!marked && (zeros === 0 || zeros * 4 < head.length))
        return undefined;
    const name = zeros * 2 > head.length + 2 ? "UTF-32" : "UTF-16";
    return { id: "toml-encoding", line: undefined, said: `the file is ${name}, not UTF-8` };
}
function templateOf(lines, errors) {
    const refused = errors.map(({ line }) => ({ line, text: lines[line - 1] ?? "" }));
    for (const [pattern, name] of TEMPLATES) {
        const first = refused.find(({ text }) => pattern.test(text));
        if (first === undefined)
            continue;
        const said = `line ${first.line}: the file is ${name}, not the deployment.toml that is made of it`;
        return { id: "toml-template", line: first.line, said };
    }
    return undefined;
}
function withLookalike(lines, fault) {
    const text = lines[fault.line - 1] ?? "";
    const found = LOOKALIKES.map(([pattern, name]) => ({ at: text.search(pattern), name }))
        .filter(({ at }) => at >= 0 && !(fault.line === 1 && at === 0 && text.startsWith("\ufeff")))
        .toSorted((a, b) => a.at - b.at)[0];
    if (fault.level === "warning" || found === undefined)
        return fault;
    const code = (text.codePointAt(found.at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const what = `${found.name} (U+${code}) in column ${found.at + 1}`;
    return {
        ...fault,
        message: `${fault.message}; the line has ${what}`,
        remedy: `Line ${fault.line} has ${what}: type it anew as a plain ${found.name.endsWith("quote") ? "quote" : "blank"}, or delete it.`,
    };
}

;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./lib/configure/keys.js
const MOST_PARTS = 100;
const LITERAL = /'([^'\x00-\x08\x0a-\x1f\x7f]*)'/y;
const BARE = /[A-Za-z0-9_-]+/y;
const BLANKS = /[ \t]*/y;
const ESCAPE = /\\(?:(["\\bfnrt])|u([0-9a-fA-F]{4})|U(00(?:0[0-9a-fA-F]|10)[0-9a-fA-F]{4}))/y;
const ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
function keysAt(text, start) {
    const keys = [];
    for (let at = start; keys.length < MOST_PARTS; at += 1) {
        at += lengthAt(BLANKS, text, at);
        const part = partAt(text, at);
        if (part === undefined)
            return undefined;
        keys.push(part.key);
        at += part.length;
        at += lengthAt(BLANKS, text, at);
        if (text[at] !== ".")
            return { keys, length: at - start };
    }
    return undefined;
}
function partAt(text, at) {
    if (text[at] === '"')
        return quotedAt(text, at);
    const literal = text[at] === "'";
    const pattern = literal ? LITERAL : BARE;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null)
        return undefined;
    const [whole, inside = whole] = match;
    return { key: literal ? inside : whole, length: whole.length };
}
function quotedAt(text, start) {
    const pieces = [];
    let plain = start + 1;
    for (let at = plain; at < text.length; at += 1) {
        const character = text[at] ?? "";
        if (character === '"') {
            pieces.push(text.slice(plain, at));
            return { key: pieces.join(""), length: at + 1 - start };
        }
        if (character < " " || character === "\u007f")
            return undefined;
        if (character !== "\\")
            continue;
        ESCAPE.lastIndex = at;
        const [whole, short, four, eight] = ESCAPE.exec(text) ?? [];
        if (whole === undefined)
            return undefined;
        const code = four ?? eight;
        pieces.push(text.slice(plain, at), code === undefined ? (ESCAPES[short ?? ""] ?? short ?? "") : charOf(code));
        at += whole.length - 1;
        plain = at + 1;
    }
    return undefined;
}
function charOf(code) {
    return String.fromCodePoint(parseInt(code, 16));
}
function lengthAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length ?? 0;
}
function isUnder(path, table) {
    return path.length > table.length && table.every((part, index) => path[index] === part);
}
function isSame(a, b) {
    return a.length === b.length && a.every((part, index) => b[index] === part);
}

// EXTERNAL MODULE: ./node_modules/toml/index.js
var toml = __nccwpck_require__(2132);
;// CONCATENATED MODULE: ./lib/configure/parsed-value.js


const PLAIN = /^"([^"\\\x00-\x1f\x7f]*)"$/;
function parsedValue(raw) {
    const plain = PLAIN.exec(raw)?.[1];
    if (plain !== undefined)
        return plain;
    try {
        const document = (0,toml.parse)(`value = ${raw}`);
        return (0,json/* isObject */.Gv)(document) ? document["value"] : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/configure/access-rules.js



const access_rules_PATIENCE = 100;
const JAVA_ONLY = /\\[^./dDwWsS+*?()|^${}[\]-]|&&|\[[^\]]*\[|\(\?</;
const PLACEHOLDER = /\$(ref|env|sys|secret)\{/;
const TOKEN_HANDLER = "OAuthAuthentication";
function rulesIn(items, array) {
    const rules = [];
    let current;
    for (const item of items) {
        if (item.kind === "array" && isSame(item.path, array))
            rules.push((current = { header: item, members: [] }));
        else if (item.kind === "assignment" && item.header === current?.header)
            current?.members.push(item);
    }
    return rules;
}
function ownRule(text, rules, wanted) {
    return rules.find((rule) => isOwn(text, rule, wanted));
}
function stepFor(text, rules, wanted) {
    for (const rule of rules) {
        const answers = answer(text, rule, wanted);
        if (answers === "no")
            continue;
        if (answers === "yes" && isAsWanted(text, rule, wanted))
            return { kind: "none" };
        return isOwn(text, rule, wanted) && !isNarrowed(text, rule) ? { kind: "edit", rule } : { kind: "before", rule };
    }
    return { kind: "append" };
}
function access_rules_isSameValue(found, wanted) {
    if (Array.isArray(wanted))
        return Array.isArray(found) && isSame(found.map(String), wanted);
    return (typeof found === "string" || typeof found === "boolean") && String(found) === String(wanted);
}
function isOwn(text, rule, { values }) {
    return access_rules_valueOf(text, rule, "http_method") === values.http_method && access_rules_valueOf(text, rule, "context") === values.context;
}
function isAsWanted(text, rule, { values }) {
    const { secure, cross_tenant: crossTenant } = values;
    const isEmpty = (key) => {
        const value = access_rules_valueOf(text, rule, key);
        return value === undefined || (Array.isArray(value) && value.length === 0);
    };
    return (access_rules_isSameValue(access_rules_valueOf(text, rule, "secure"), secure) &&
        access_rules_isSameValue(access_rules_valueOf(text, rule, "cross_tenant"), crossTenant) &&
        isEmpty("permissions") &&
        isEmpty("scopes") &&
        !isNarrowed(text, rule));
}
function isNarrowed(text, rule) {
    const handlers = access_rules_valueOf(text, rule, "allowed_auth_handlers");
    const tenants = access_rules_valueOf(text, rule, "cross_access_allowed_tenants");
    const tokensPass = handlers === undefined || (Array.isArray(handlers) && handlers.includes(TOKEN_HANDLER));
    return !tokensPass || tenants !== undefined;
}
function answer(text, rule, { values, paths }) {
    const method = holdsMethod(access_rules_valueOf(text, rule, "http_method"), values.http_method);
    if (method === "no")
        return "no";
    const context = access_rules_valueOf(text, rule, "context");
    if (context === undefined)
        return "no";
    const found = access_rules_matches(context, paths);
    return found === "yes" ? method : found;
}
function holdsMethod(value, method) {
    if (value === undefined)
        return "no";
    if (typeof value !== "string" || PLACEHOLDER.test(value))
        return "perhaps";
    if (value.toLowerCase() === "all" || value.includes(method))
        return "yes";
    return value.trim().toLowerCase() === "all" || value.toUpperCase().includes(method) ? "perhaps" : "no";
}
const access_rules_PLAIN = /^(?:[\w/:%~.-]*\(\.\*\)){0,4}[\w/:%~.-]*$/;
const MATCH = new external_node_vm_namespaceObject.Script("{ const pattern = new RegExp(`^(?:${context})$`); paths.map((path) => pattern.test(path)); }");
let sandbox;
function access_rules_matches(context, paths) {
    if (typeof context !== "string" || PLACEHOLDER.test(context) || JAVA_ONLY.test(context))
        return "perhaps";
    if (access_rules_PLAIN.test(context)) {
        const pattern = new RegExp(`^(?:${context})$`);
        return inWords(paths.map((path) => pattern.test(path)));
    }
    sandbox ??= (0,external_node_vm_namespaceObject.createContext)({});
    Object.assign(sandbox, { context, paths });
    try {
        const found = MATCH.runInContext(sandbox, { timeout: access_rules_PATIENCE });
        return inWords(Object.values(found ?? {}));
    }
    catch {
        return "perhaps";
    }
}
function inWords(found) {
    if (found.every((one) => one === false))
        return "no";
    return found.every((one) => one === true) ? "yes" : "perhaps";
}
function access_rules_valueOf(text, rule, key) {
    const member = rule.members.find(({ keys }) => isSame(keys, [key]));
    if (member === undefined)
        return undefined;
    const raw = text.slice(member.valueStart, member.valueEnd);
    return parsedValue(raw) ?? raw;
}

;// CONCATENATED MODULE: ./lib/configure/path-tree.js
class PathTree {
    lines = {};
    mark;
    #children = new Map();
    at(path) {
        return path.reduce((node, part) => {
            const child = node.#children.get(part) ?? new PathTree();
            node.#children.set(part, child);
            return child;
        }, this);
    }
    noteUnder(path, line) {
        path.reduce((node, part) => {
            if (node !== undefined)
                node.lines.under ??= line;
            return node === undefined ? undefined : node.#children.get(part);
        }, this);
    }
    set(path, kind, line) {
        this.at(path).lines[kind] ??= line;
        this.noteUnder(path, line);
    }
    collision(path) {
        const found = [];
        const last = path.reduce((node, part) => {
            found.push(node?.lines.value);
            return node === undefined ? undefined : node.#children.get(part);
        }, this);
        found.push(last?.lines.value, last?.lines.table, last?.lines.under);
        const lines = found.filter((line) => line !== undefined);
        return lines.length === 0 ? undefined : Math.min(...lines);
    }
    clear() {
        this.#children = new Map();
    }
}

;// CONCATENATED MODULE: ./lib/configure/scan.js

function scan_pathOf(item) {
    if (item.kind !== "assignment" || item.header?.kind === "array")
        return undefined;
    return [...(item.header?.path ?? []), ...item.keys];
}
function isValueOf(item, path) {
    const own = scan_pathOf(item);
    return own !== undefined && isSame(own, path);
}
function scan(text) {
    const items = [];
    let header;
    let at = text.startsWith("\ufeff") ? 1 : 0;
    let line = 1;
    while (at < text.length) {
        const end = endOfLine(text, at);
        const content = trimmed(text.slice(at, end), end < text.length);
        let next = end;
        if (content.startsWith("[")) {
            header = headerOf(content, line, at);
            items.push(header ?? { kind: "bad", line, text: content });
        }
        else if (content !== "" && !content.startsWith("#")) {
            const assignment = assignmentOf(text, at, line, header);
            items.push(assignment ?? { kind: "bad", line, text: content });
            if (assignment !== undefined)
                next = endOfLine(text, Math.max(assignment.valueEnd, at));
        }
        line += lineEndsIn(text, at, next);
        at = next;
        if (at < text.length && text[at] === "\n") {
            at += 1;
            line += 1;
        }
    }
    return items;
}
function endOfLine(text, from) {
    const end = text.indexOf("\n", from);
    return end < 0 ? text.length : end;
}
function lineEndsIn(text, from, to) {
    let count = 0;
    for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1))
        count += 1;
    return count;
}
function trimmed(line, ended) {
    const isSpace = (character) => character === " " || character === "\t";
    let end = ended && line.endsWith("\r") ? line.length - 1 : line.length;
    let start = 0;
    while (start < end && isSpace(line[start]))
        start += 1;
    while (end > start && isSpace(line[end - 1]))
        end -= 1;
    return line.slice(start, end);
}
function isBlank(text, at) {
    const character = text[at] ?? "";
    return character === " " || character === "\t" || character === "\n" || (character === "\r" && text[at + 1] === "\n");
}
function headerOf(content, line, start) {
    const array = content.startsWith("[[");
    const open = array ? 2 : 1;
    const keys = keysAt(content, open);
    if (keys === undefined)
        return undefined;
    const rest = content.slice(open + keys.length);
    const close = array ? "]]" : "]";
    if (!rest.startsWith(close) || !/^[ \t]*(#.*)?$/.test(rest.slice(close.length)))
        return undefined;
    return { kind: array ? "array" : "table", path: keys.keys, line, start };
}
function assignmentOf(text, start, line, header) {
    const keys = keysAt(text, start);
    if (keys === undefined)
        return undefined;
    let at = start + keys.length;
    while (text[at] === " " || text[at] === "\t")
        at += 1;
    if (text[at] !== "=")
        return undefined;
    at += 1;
    while (text[at] === " " || text[at] === "\t")
        at += 1;
    return { kind: "assignment", keys: keys.keys, header, line, start, valueStart: at, valueEnd: endOfValue(text, at) };
}
function endOfValue(text, start) {
    let depth = 0;
    let at = start;
    let last = start;
    while (at < text.length) {
        const character = text[at] ?? "";
        const string = stringLength(text, at);
        if (string > 0) {
            at += string;
            last = at;
            continue;
        }
        if (character === "#") {
            at = endOfLine(text, at);
            continue;
        }
        if (character === "\n" && depth === 0)
            break;
        if ("[{".includes(character))
            depth += 1;
        if ("]}".includes(character))
            depth -= 1;
        at += 1;
        if (!isBlank(text, at - 1))
            last = at;
    }
    return last;
}
function stringLength(text, at) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'")
        return 0;
    if (text.startsWith(quote.repeat(3), at)) {
        const end = text.indexOf(quote.repeat(3), at + 3);
        return (end < 0 ? text.length : end + 3) - at;
    }
    for (let next = at + 1;; next += 1) {
        const character = text[next];
        if (character === quote)
            return next + 1 - at;
        if (character === undefined || character === "\n")
            return next - at;
        if (character !== "\\" || quote === "'")
            continue;
        if (isLineEnd(text[next + 1]))
            return next - at;
        next += 1;
    }
}
function isLineEnd(character) {
    return character === undefined || "\n\r\u2028\u2029".includes(character);
}

;// CONCATENATED MODULE: ./lib/configure/scalars.js
const DECIMAL = /^[+-]?(0|[1-9](_?\d)*)$/;
const PREFIXED = /^0(x[0-9a-fA-F](_?[0-9a-fA-F])*|o[0-7](_?[0-7])*|b[01](_?[01])*)$/;
const FLOAT = /^[+-]?((0|[1-9](_?\d)*)(\.\d(_?\d)*)?([eE][+-]?(0|[1-9](_?\d)*))?|inf|nan)$/;
const MOMENT = /^(?:(\d{4}-\d\d-\d\d)(?:[T ](?=\d))?)?(?:(\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?$/;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;
const LARGEST_OFFSET = 18 * 60;
const LONGEST = 1000;
function scalarKind(word) {
    if (word === "true" || word === "false")
        return "boolean";
    if (word.length > LONGEST)
        return undefined;
    const plain = word.replaceAll("_", "");
    if (PREFIXED.test(word))
        return BigInt(plain) <= HIGHEST ? "integer" : undefined;
    if (DECIMAL.test(word)) {
        const number = BigInt(plain.replace("+", ""));
        return number >= LOWEST && number <= HIGHEST ? "integer" : undefined;
    }
    if (FLOAT.test(word))
        return /inf|nan/.test(word) || Number.isFinite(Number(plain)) ? "float" : undefined;
    return momentKind(word);
}
function momentKind(word) {
    const [whole, date, time, offset] = MOMENT.exec(word) ?? [];
    if (whole === undefined || whole === "")
        return undefined;
    if (date !== undefined && !isDay(date))
        return undefined;
    if (time === undefined)
        return date !== undefined && whole === date ? "date" : undefined;
    if (!isTime(time))
        return undefined;
    if (date === undefined)
        return offset === undefined ? "time" : undefined;
    if (offset === undefined)
        return "date-time";
    return isOffset(offset) ? "offset-date-time" : undefined;
}
function isDay(date) {
    const time = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
function isTime(time) {
    const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
    return hours < 24 && minutes < 60 && seconds < 60;
}
function isOffset(offset) {
    if (offset === "Z")
        return true;
    const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
    return minutes < 60 && hours * 60 + minutes <= LARGEST_OFFSET;
}

;// CONCATENATED MODULE: ./lib/configure/values.js



const values_DEEPEST = 100;
class Refused extends Error {
}
function valueFault(raw) {
    try {
        const reader = new Reader(raw);
        reader.value(false, []);
        return reader.done() ? undefined : "something follows the value";
    }
    catch (error) {
        if (error instanceof Refused)
            return error.message;
        throw error;
    }
}
function inlineMembers(raw) {
    const members = [];
    if (!raw.startsWith("{"))
        return members;
    try {
        new Reader(raw, (member) => members.push(member)).value(false, []);
    }
    catch (error) {
        if (!(error instanceof Refused))
            throw error;
    }
    return members;
}
class Reader {
    #at = 0;
    #depth = 0;
    #text;
    #tell;
    constructor(text, tell = () => undefined) {
        this.#text = text;
        this.#tell = tell;
    }
    done() {
        this.#blanks();
        return this.#at >= this.#text.length;
    }
    value(inTable, path) {
        const next = this.#text[this.#at] ?? "";
        if (next === "[")
            return this.#inside(() => this.#array(inTable));
        if (next === "{")
            return this.#inside(() => this.#table(path));
        if (next === '"' || next === "'")
            return this.#string();
        const bare = /[^ \t\r\n,\]}#]*(?: \d\d:[^ \t\r\n,\]}#]*)?/y;
        bare.lastIndex = this.#at;
        const word = bare.exec(this.#text)?.[0] ?? "";
        this.#at += word.length;
        const kind = scalarKind(word);
        if (kind !== undefined)
            return kind;
        throw new Refused(word === ""
            ? "the value is missing"
            : "what stands there is no TOML value; a text needs quotes, a switch is true or false");
    }
    #inside(read) {
        if (this.#depth >= values_DEEPEST)
            throw new Refused(`arrays or tables inside each other more than ${values_DEEPEST} deep`);
        this.#depth += 1;
        const kind = read();
        this.#depth -= 1;
        return kind;
    }
    #array(inTable) {
        this.#at += 1;
        const kinds = new Set();
        for (;;) {
            this.#gap();
            if (this.#take("]"))
                break;
            if (this.#at >= this.#text.length)
                throw new Refused("the array is not closed");
            kinds.add(this.value(inTable));
            if (kinds.size > 1)
                throw new Refused("an array of mixed types; WSO2's parser takes one type only");
            this.#blanks();
            if (this.#take(","))
                continue;
            this.#gap();
            if (this.#text[this.#at] === ",")
                throw new Refused("a comma at the start of a line in an array; write it behind the value before it");
            if (this.#text[this.#at] !== "]")
                throw new Refused("a comma is missing in the array");
        }
        if (kinds.size === 0 && inTable)
            throw new Refused("an empty array inside an inline table; WSO2's parser refuses it");
        return "array";
    }
    #table(path) {
        this.#at += 1;
        const own = new PathTree();
        for (let first = true;; first = false) {
            this.#blanks();
            if (first && this.#take("}"))
                return "table";
            const keys = keysAt(this.#text, this.#at);
            if (keys === undefined)
                throw new Refused("the inline table has no `key = value`, or goes over several lines");
            this.#at += keys.length;
            if (!this.#take("="))
                throw new Refused("the inline table has no `key = value`");
            this.#blanks();
            if (own.collision(keys.keys) !== undefined)
                throw new Refused(`\`${keys.keys.join(".")}\` is set twice in the inline table`);
            const here = path === undefined ? undefined : [...path, ...keys.keys];
            if (here !== undefined && here.length > MOST_PARTS)
                throw new Refused(`a key of more than ${MOST_PARTS} parts in the inline table`);
            const start = this.#at;
            const isTable = this.value(true, here) === "table";
            own.set(keys.keys, isTable ? "table" : "value", 1);
            if (here !== undefined)
                this.#tell({ path: here, isTable, start, end: this.#at });
            this.#blanks();
            if (this.#take("}"))
                return "table";
            if (!this.#take(","))
                throw new Refused("a comma is missing in the inline table, or it goes over several lines");
        }
    }
    #string() {
        const quote = ['"""', "'''", '"', "'"].find((mark) => this.#text.startsWith(mark, this.#at)) ?? '"';
        const literal = quote.startsWith("'");
        const multiline = quote.length === 3;
        let at = this.#at + quote.length;
        for (; !this.#text.startsWith(quote, at); at += 1) {
            if (at >= this.#text.length)
                throw new Refused("the text is not closed");
            const character = this.#text[at] ?? "";
            if (multiline && /^\r?\n/.test(this.#text.slice(at, at + 2)))
                continue;
            if (isControl(character) && !(literal && character === "\t"))
                throw new Refused(`a ${character === "\t" ? "tab" : "control character"} in the text; WSO2's parser wants it escaped`);
            if (!literal && character === "\\")
                at = this.#escape(at, multiline);
        }
        this.#at = at + quote.length;
        return "string";
    }
    #escape(at, multiline) {
        const rest = this.#text.slice(at + 1);
        if (/^["\\bfnrt]/.test(rest))
            return at + 1;
        if (/^u[0-9a-fA-F]{4}/.test(rest))
            return at + 5;
        if (/^U00(0[0-9a-fA-F]|10)[0-9a-fA-F]{4}/.test(rest))
            return at + 9;
        const lineEnd = multiline ? /^[ \t]*\r?\n/.exec(rest)?.[0] : undefined;
        if (lineEnd !== undefined)
            return at + lineEnd.length;
        throw new Refused(`\`\\${rest.charAt(0)}\` is no escape in TOML; write \`\\\\${rest.charAt(0)}\` or use single quotes`);
    }
    #take(character) {
        if (this.#text[this.#at] !== character)
            return false;
        this.#at += 1;
        return true;
    }
    #blanks() {
        while (this.#text[this.#at] === " " || this.#text[this.#at] === "\t")
            this.#at += 1;
    }
    #gap() {
        for (;;) {
            this.#blanks();
            if (this.#text[this.#at] === "#") {
                const end = this.#text.indexOf("\n", this.#at);
                this.#at = end < 0 ? this.#text.length : end;
            }
            else if (this.#text.startsWith("\r\n", this.#at))
                this.#at += 2;
            else if (this.#text[this.#at] === "\n")
                this.#at += 1;
            else
                return;
        }
    }
}
function isControl(character) {
    return character < " " || character === "\u007f";
}

;// CONCATENATED MODULE: ./lib/configure/faults.js



const ARRAYS = new Set([
    "resource.access_control",
    "event_listener",
    "event_handler",
    "apim.gateway.environment",
    "oauth.extensions.token_types",
]);
const TOP_LEVEL = new Set([
    "oauth",
    "resource",
    "role_mgt",
    "server",
    "apim",
    "event_listener",
    "super_admin",
    "user_store",
    "database",
    "keystore",
    "truststore",
]);
const faults_LONGEST_NAME = 200;
function faultsIn(text, items = scan(text)) {
    const found = bom(text);
    const place = new PathTree();
    const root = { header: undefined, place, own: new PathTree() };
    let section = root;
    for (const item of items) {
        if (item.kind === "bad")
            found.push(bad(item.line, item.text));
        else if (item.kind !== "assignment") {
            found.push(...headerFaults(place, item));
            section = { header: item, place: place.at(item.path), own: new PathTree() };
        }
        else {
            if (item.header !== section.header)
                section = root;
            found.push(...assignmentFaults(section, item, text));
        }
    }
    return found;
}
function bom(text) {
    return text.startsWith("\ufeff")
        ? [{ id: "toml-bom", level: "error", line: 1, message: "the file begins with a byte order mark" }]
        : [];
}
function bad(line, text) {
    const header = /^\[+[\w.\- ]*/.exec(text)?.[0];
    const what = header === undefined ? "this line" : `\`${shortened(header)}\``;
    return error("toml-syntax", line, `${what} is neither a table nor a setting (\`key = value\`)`);
}
function headerFaults(all, header) {
    const place = all.at(header.path);
    const faults = faultsAt(place, header);
    place.mark ??= header;
    all.noteUnder(header.path, header.line);
    if (header.kind === "array")
        place.clear();
    return faults;
}
function faultsAt({ mark: twin, lines }, { kind, path, line }) {
    const name = named(path);
    if (twin !== undefined && twin.kind !== kind) {
        const [table, array] = kind === "table" ? [line, twin.line] : [twin.line, line];
        const both = `is both a table (line ${table}) and an array of tables (line ${array})`;
        return [error("toml-table-and-array", line, `\`${name}\` ${both}`)];
    }
    if (twin !== undefined) {
        if (kind === "array")
            return [];
        const second = error("toml-second-header", line, `\`[${name}]\` stands already in line ${twin.line}`);
        return [ARRAYS.has(name) ? { ...second, remedy: twoBrackets(name) } : second];
    }
    const { under, value, table } = lines;
    const set = earliest(value, table);
    const late = `stands after something inside it (line ${under}); WSO2's parser overflows the stack and the server does not start`;
    return [
        ...(under === undefined ? [] : [error("toml-parent-after-child", line, `\`${name}\` ${late}`)]),
        ...(set === undefined ? [] : [error("toml-duplicate-key", line, `\`${name}\` has a value already in line ${set}`)]),
    ];
}
function twoBrackets(name) {
    return `Write each entry as \`[[${name}]]\`, with two brackets.`;
}
function assignmentFaults({ header, place, own }, item, text) {
    const faults = [];
    const path = () => named([...(header?.path ?? []), ...item.keys]);
    const twin = setAll(place, own, item, text);
    if (twin !== undefined)
        faults.push(error("toml-duplicate-key", item.line, `\`${path()}\` is set already in line ${twin}`));
    const [first = ""] = item.keys;
    if (item.keys.length > 1 && header !== undefined && TOP_LEVEL.has(first)) {
        const means = `stands under \`[${named(header.path)}]\` and so means \`${path()}\`: it has no effect on \`${first}\``;
        faults.push({
            ...{ id: "toml-misplaced-key", level: "warning", line: item.line },
            message: `\`${named(item.keys)}\` ${means}`,
        });
    }
    return faults;
}
function setAll(place, own, item, text) {
    let twin;
    const set = (path, kind) => {
        const line = own.collision(path);
        if (line !== undefined && line < item.line)
            twin = earliest(twin, line);
        own.set(path, kind, item.line);
        place.at(path).lines[kind] ??= item.line;
    };
    const raw = text.slice(item.valueStart, item.valueEnd);
    set(item.keys, raw.startsWith("{") ? "table" : "value");
    place.noteUnder(item.keys, item.line);
    for (const { path, isTable } of inlineMembers(raw))
        if (!isTable)
            set([...item.keys, ...path], "value");
    return twin;
}
function earliest(a, b) {
    return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
function error(id, line, message) {
    return { id, level: "error", line, message };
}
function named(path) {
    return shortened(path.map(shortened).join("."));
}
function shortened(name) {
    return name.length > faults_LONGEST_NAME ? `${name.slice(0, faults_LONGEST_NAME)}...` : name;
}
function valueFaults(text, items = scan(text)) {
    return items.flatMap((item) => {
        if (item.kind !== "assignment")
            return [];
        const message = valueFault(text.slice(item.valueStart, item.valueEnd));
        return message === undefined ? [] : [error("toml-value", item.line, `\`${named(item.keys)}\`: ${message}`)];
    });
}

;// CONCATENATED MODULE: ./lib/configure/inline.js



function inlinePlace(text, items, path) {
    const places = items.flatMap((item) => {
        const above = scan_pathOf(item);
        if (item.kind !== "assignment" || above === undefined || !isUnder(path, above))
            return [];
        return [placeIn(text, item, path.slice(above.length), above)];
    });
    return places.find(({ kind }) => kind === "value") ?? places.at(-1);
}
function placeIn(text, item, rest, above) {
    const raw = text.slice(item.valueStart, item.valueEnd);
    const whole = { path: [], isTable: raw.startsWith("{"), start: 0, end: raw.length };
    const members = [whole, ...inlineMembers(raw)];
    const at = ({ start, end }) => ({ start: item.valueStart + start, end: item.valueStart + end });
    const own = members.find((member) => isSame(member.path, rest));
    if (own !== undefined)
        return { kind: "value", item, ...at(own) };
    const [closest = whole] = members
        .filter((member) => isUnder(rest, member.path))
        .toSorted((a, b) => b.path.length - a.path.length);
    return closest.isTable
        ? { kind: "table", item, ...at(closest), keys: rest.slice(closest.path.length) }
        : { kind: "no-table", item, path: [...above, ...closest.path] };
}
function intoInline(text, { start, end }, member) {
    const inside = text.slice(start + 1, end - 1);
    const last = start + 1 + inside.trimEnd().length;
    return inside.trim() === ""
        ? { start: start + 1, end: end - 1, text: ` ${member} ` }
        : { start: last, end: last, text: `, ${member}` };
}

;// CONCATENATED MODULE: ./lib/configure/edit.js






class NotEditable extends Error {
    line;
    remedy;
    text = "";
    constructor(line, message, remedy) {
        super(message);
        this.line = line;
        this.remedy = remedy;
    }
}
function edit(text, settings) {
    let current = text;
    const changes = [];
    for (const setting of settings) {
        const edited = editOne(current, setting);
        current = edited.text;
        changes.push(...edited.changes);
    }
    return { text: current, changes };
}
function editOne(text, setting) {
    try {
        return setting.kind === "value" ? setValue(text, setting) : setRule(text, setting);
    }
    catch (error) {
        if (error instanceof NotEditable)
            error.text = text;
        throw error;
    }
}
function setValue(text, setting) {
    const path = [...setting.table.split("."), setting.key];
    const table = path.slice(0, -1);
    const after = literal(setting.value);
    const items = scan(text);
    const own = items.find((item) => isValueOf(item, path));
    if (own !== undefined) {
        const before = text.slice(own.valueStart, own.valueEnd);
        if (parsedValue(before) === setting.value)
            return { text, changes: [] };
        return {
            text: splice(text, [{ start: own.valueStart, end: own.valueEnd, text: after }]),
            changes: [{ setting: path.join("."), before, after }],
        };
    }
    const inline = inlinePlace(text, items, path);
    if (inline?.kind === "table" && setting.value === setting.unset)
        return { text, changes: [] };
    if (inline !== undefined)
        return setInline(text, inline, path, setting.value);
    const array = items.find((item) => item.kind === "array" && isSame(item.path, table));
    if (array !== undefined)
        throw new NotEditable(array.line, `\`${setting.table}\` is an array of tables, but must be a table; correct it by hand`);
    if (setting.value === setting.unset)
        return { text, changes: [] };
    const line = `${setting.key} = ${after}`;
    const changes = [{ setting: path.join("."), before: undefined, after }];
    return { text: insert(text, items, table, line), changes };
}
function setInline(text, place, path, value) {
    const after = literal(value);
    const setting = path.join(".");
    if (place.kind === "no-table") {
        const table = place.path.join(".");
        const member = `${path.slice(place.path.length).join(".")} = ${after}`;
        throw new NotEditable(place.item.line, `\`${table}\` is a value, but must be a table with \`${member}\`; correct it by hand`);
    }
    if (place.kind === "table") {
        const added = intoInline(text, place, `${place.keys.join(".")} = ${after}`);
        return { text: splice(text, [added]), changes: [{ setting, before: undefined, after }] };
    }
    const before = text.slice(place.start, place.end);
    if (parsedValue(before) === value)
        return { text, changes: [] };
    return { text: splice(text, [{ ...place, text: after }]), changes: [{ setting, before, after }] };
}
function insert(text, items, table, line) {
    const eol = lineEndOf(text);
    const name = table.join(".");
    const header = items.find((item) => item.kind === "table" && isSame(item.path, table));
    if (header !== undefined) {
        const last = items
            .filter((item) => item.kind === "assignment" && item.header === header)
            .at(-1);
        const added = `${indentOf(text, (last ?? header).start)}${line}`;
        return splice(text, [lineAfter(text, last?.valueEnd ?? header.start, [added])]);
    }
    const dotted = items
        .filter((item) => item.kind === "assignment" && item.header === undefined && isUnder(item.keys, table))
        .at(-1);
    if (dotted !== undefined)
        return splice(text, [lineAfter(text, dotted.valueEnd, [`${name}.${line}`])]);
    const child = items.find((item) => (item.kind === "table" || item.kind === "array") && isUnder(item.path, table));
    const block = `[${name}]${eol}${line}`;
    return child === undefined ? append(text, block) : before(text, items, child, block);
}
function setRule(text, setting) {
    const path = setting.array.split(".");
    const items = scan(text);
    const place = inlinePlace(text, items, path);
    const inline = items.find((item) => isValueOf(item, path)) ??
        (place?.kind === "value" || place?.kind === "no-table" ? place.item : undefined);
    if (inline !== undefined) {
        throw new NotEditable(inline.line, `\`${setting.array}\` is written inline; write its entries as [[${setting.array}]] blocks (the empty arrays of the documented block can't be written inline)`);
    }
    const single = items.find((item) => item.kind === "table" && isSame(item.path, path));
    if (single !== undefined) {
        const why = `\`[${setting.array}]\` is one table, and its entries must be an array of tables`;
        throw new NotEditable(single.line, why, twoBrackets(setting.array));
    }
    const step = stepFor(text, rulesIn(items, path), setting);
    if (step.kind === "none")
        return { text, changes: [] };
    if (step.kind === "edit")
        return editRule(text, step.rule, setting);
    const lines = Object.entries(setting.values).map(([key, value]) => `${key} = ${literal(value)}`);
    const block = [`[[${setting.array}]]`, ...lines].join(lineEndOf(text));
    const where = step.kind === "append" ? "" : ` (before the rule of line ${step.rule.header.line}, which would answer first)`;
    return {
        text: step.kind === "append" ? append(text, block) : before(text, items, step.rule.header, block),
        changes: [{ setting: `[[${setting.array}]]`, before: undefined, after: `${lines.join(", ")}${where}` }],
    };
}
function editRule(text, { header, members }, setting) {
    const splices = [];
    const added = [];
    const changes = [];
    for (const [key, value] of Object.entries(setting.values)) {
        const { context, http_method: method } = setting.values;
        const label = `${setting.array}[${method} ${context}].${key}`;
        const after = literal(value);
        const member = members.find(({ keys }) => isSame(keys, [key]));
        if (member === undefined) {
            if (Array.isArray(value))
                continue;
            added.push(`${key} = ${after}`);
            changes.push({ setting: label, before: undefined, after });
            continue;
        }
        const found = text.slice(member.valueStart, member.valueEnd);
        if (access_rules_isSameValue(parsedValue(found), value))
            continue;
        splices.push({ start: member.valueStart, end: member.valueEnd, text: after });
        changes.push({ setting: label, before: found, after });
    }
    if (added.length > 0)
        splices.push(lineAfter(text, members.at(-1)?.valueEnd ?? header.start, added));
    return { text: splice(text, splices), changes };
}
function splice(text, splices) {
    let end = 0;
    const pieces = splices
        .toSorted((a, b) => a.start - b.start)
        .flatMap((one) => {
        const kept = text.slice(end, one.start);
        end = one.end;
        return [kept, one.text];
    });
    return [...pieces, text.slice(end)].join("");
}
function lineAfter(text, offset, lines) {
    const eol = lineEndOf(text);
    const end = text.indexOf("\n", offset);
    if (end < 0)
        return { start: text.length, end: text.length, text: lines.map((line) => eol + line).join("") };
    return { start: end + 1, end: end + 1, text: lines.map((line) => line + eol).join("") };
}
function append(text, block) {
    const eol = lineEndOf(text);
    if (text.trim() === "")
        return `${text}${block}${eol}`;
    const gap = text.endsWith("\n") ? (text.endsWith(`${eol}${eol}`) ? "" : eol) : eol + eol;
    return `${text}${gap}${block}${eol}`;
}
function before(text, items, header, block) {
    const eol = lineEndOf(text);
    const previous = items[items.indexOf(header) - 1];
    const floor = previous?.kind === "assignment" ? previous.valueEnd : 0;
    let at = header.start;
    while (at > 0) {
        const above = text.lastIndexOf("\n", at - 2) + 1;
        if (above < floor || !text.slice(above, at).trimStart().startsWith("#"))
            break;
        at = above;
    }
    return splice(text, [{ start: at, end: at, text: `${block}${eol}${eol}` }]);
}
function lineEndOf(text) {
    return text.includes("\r\n") ? "\r\n" : "\n";
}
function indentOf(text, start) {
    return /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
}
function literal(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    return JSON.stringify(value);
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/base.js
class Diff {
    diff(oldStr, newStr, 
    // Type below is not accurate/complete - see above for full possibilities - but it compiles
    options = {}) {
        let callback;
        if (typeof options === 'function') {
            callback = options;
            options = {};
        }
        else if ('callback' in options) {
            callback = options.callback;
        }
        // Allow subclasses to massage the input prior to running
        const oldString = this.castInput(oldStr, options);
        const newString = this.castInput(newStr, options);
        const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
        const newTokens = this.removeEmpty(this.tokenize(newString, options));
        return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
        var _a;
        const done = (value) => {
            value = this.postProcess(value, options);
            if (callback) {
                setTimeout(function () { callback(value); }, 0);
                return undefined;
            }
            else {
                return value;
            }
        };
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let editLength = 1;
        let maxEditLength = newLen + oldLen;
        if (options.maxEditLength != null) {
            maxEditLength = Math.min(maxEditLength, options.maxEditLength);
        }
        const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
        const abortAfterTimestamp = Date.now() + maxExecutionTime;
        const bestPath = [{ oldPos: -1, lastComponent: undefined }];
        // Seed editLength = 0, i.e. the content starts with the same values
        let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
        if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            // Identity per the equality and tokenizer
            return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
        }
        // Once we hit the right edge of the edit graph on some diagonal k, we can
        // definitely reach the end of the edit graph in no more than k edits, so
        // there's no point in considering any moves to diagonal k+1 any more (from
        // which we're guaranteed to need at least k+1 more edits).
        // Similarly, once we've reached the bottom of the edit graph, there's no
        // point considering moves to lower diagonals.
        // We record this fact by setting minDiagonalToConsider and
        // maxDiagonalToConsider to some finite value once we've hit the edge of
        // the edit graph.
        // This optimization is not faithful to the original algorithm presented in
        // Myers's paper, which instead pointlessly extends D-paths off the end of
        // the edit graph - see page 7 of Myers's paper which notes this point
        // explicitly and illustrates it with a diagram. This has major performance
        // implications for some common scenarios. For instance, to compute a diff
        // where the new text simply appends d characters on the end of the
        // original text of length n, the true Myers algorithm will take O(n+d^2)
        // time while this optimization needs only O(n+d) time.
        let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
        // Main worker method. checks all permutations of a given edit length for acceptance.
        const execEditLength = () => {
            for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
                let basePath;
                const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
                if (removePath) {
                    // No one else is going to attempt to use this value, clear it
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath - 1] = undefined;
                }
                let canAdd = false;
                if (addPath) {
                    // what newPos will be after we do an insertion:
                    const addPathNewPos = addPath.oldPos - diagonalPath;
                    canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
                }
                const canRemove = removePath && removePath.oldPos + 1 < oldLen;
                if (!canAdd && !canRemove) {
                    // If this path is a terminal then prune
                    // @ts-expect-error - perf optimisation. This type-violating value will never be read.
                    bestPath[diagonalPath] = undefined;
                    continue;
                }
                // Select the diagonal that we want to branch from. We select the prior
                // path whose position in the old string is the farthest from the origin
                // and does not pass the bounds of the diff graph
                if (!canRemove || (canAdd && removePath.oldPos < addPath.oldPos)) {
                    basePath = this.addToPath(addPath, true, false, 0, options);
                }
                else {
                    basePath = this.addToPath(removePath, false, true, 1, options);
                }
                newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
                if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
                    // If we have hit the end of both strings, then we are done
                    return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
                }
                else {
                    bestPath[diagonalPath] = basePath;
                    if (basePath.oldPos + 1 >= oldLen) {
                        maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
                    }
                    if (newPos + 1 >= newLen) {
                        minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
                    }
                }
            }
            editLength++;
        };
        // Performs the length of edit iteration. Is a bit fugly as this has to support the
        // sync and async mode which is never fun. Loops over execEditLength until a value
        // is produced, or until the edit length exceeds options.maxEditLength (if given),
        // in which case it will return undefined.
        if (callback) {
            (function exec() {
                setTimeout(function () {
                    if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
                        return callback(undefined);
                    }
                    if (!execEditLength()) {
                        exec();
                    }
                }, 0);
            }());
        }
        else {
            while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
                const ret = execEditLength();
                if (ret) {
                    return ret;
                }
            }
        }
    }
    addToPath(path, added, removed, oldPosInc, options) {
        const last = path.lastComponent;
        if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: last.count + 1, added: added, removed: removed, previousComponent: last.previousComponent }
            };
        }
        else {
            return {
                oldPos: path.oldPos + oldPosInc,
                lastComponent: { count: 1, added: added, removed: removed, previousComponent: last }
            };
        }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
        const newLen = newTokens.length, oldLen = oldTokens.length;
        let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
        while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
            newPos++;
            oldPos++;
            commonCount++;
            if (options.oneChangePerToken) {
                basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
            }
        }
        if (commonCount && !options.oneChangePerToken) {
            basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
        basePath.oldPos = oldPos;
        return newPos;
    }
    equals(left, right, options) {
        if (options.comparator) {
            return options.comparator(left, right);
        }
        else {
            return left === right
                || (!!options.ignoreCase && left.toLowerCase() === right.toLowerCase());
        }
    }
    removeEmpty(array) {
        const ret = [];
        for (let i = 0; i < array.length; i++) {
            if (array[i]) {
                ret.push(array[i]);
            }
        }
        return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
        return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
        return Array.from(value);
    }
    join(chars) {
        // Assumes ValueT is string, which is the case for most subclasses.
        // When it's false, e.g. in diffArrays, this method needs to be overridden (e.g. with a no-op)
        // Yes, the casts are verbose and ugly, because this pattern - of having the base class SORT OF
        // assume tokens and values are strings, but not completely - is weird and janky.
        return chars.join('');
    }
    postProcess(changeObjects, 
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    options) {
        return changeObjects;
    }
    get useLongestToken() {
        return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
        // First we convert our linked list of components in reverse order to an
        // array in the right order:
        const components = [];
        let nextComponent;
        while (lastComponent) {
            components.push(lastComponent);
            nextComponent = lastComponent.previousComponent;
            delete lastComponent.previousComponent;
            lastComponent = nextComponent;
        }
        components.reverse();
        const componentLen = components.length;
        let componentPos = 0, newPos = 0, oldPos = 0;
        for (; componentPos < componentLen; componentPos++) {
            const component = components[componentPos];
            if (!component.removed) {
                if (!component.added && this.useLongestToken) {
                    let value = newTokens.slice(newPos, newPos + component.count);
                    value = value.map(function (value, i) {
                        const oldValue = oldTokens[oldPos + i];
                        return oldValue.length > value.length ? oldValue : value;
                    });
                    component.value = this.join(value);
                }
                else {
                    component.value = this.join(newTokens.slice(newPos, newPos + component.count));
                }
                newPos += component.count;
                // Common case
                if (!component.added) {
                    oldPos += component.count;
                }
            }
            else {
                component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
                oldPos += component.count;
            }
        }
        return components;
    }
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/line.js


class LineDiff extends Diff {
    constructor() {
        super(...arguments);
        this.tokenize = tokenize;
    }
    equals(left, right, options) {
        // If we're ignoring whitespace, we need to normalise lines by stripping
        // whitespace before checking equality. (This has an annoying interaction
        // with newlineIsToken that requires special handling: if newlines get their
        // own token, then we DON'T want to trim the *newline* tokens down to empty
        // strings, since this would cause us to treat whitespace-only line content
        // as equal to a separator between lines, which would be weird and
        // inconsistent with the documented behavior of the options.)
        if (options.ignoreWhitespace) {
            if (!options.newlineIsToken || !left.includes('\n')) {
                left = left.trim();
            }
            if (!options.newlineIsToken || !right.includes('\n')) {
                right = right.trim();
            }
        }
        else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
            if (left.endsWith('\n')) {
                left = left.slice(0, -1);
            }
            if (right.endsWith('\n')) {
                right = right.slice(0, -1);
            }
        }
        return super.equals(left, right, options);
    }
}
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
    return lineDiff.diff(oldStr, newStr, options);
}
function diffTrimmedLines(oldStr, newStr, options) {
    options = generateOptions(options, { ignoreWhitespace: true });
    return lineDiff.diff(oldStr, newStr, options);
}
// Exported standalone so it can be used from jsonDiff too.
function tokenize(value, options) {
    if (options.stripTrailingCr) {
        // remove one \r before \n to match GNU diff's --strip-trailing-cr behavior
        value = value.replace(/\r\n/g, '\n');
    }
    const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
    // Ignore the final empty token that occurs if the string ends with a new line
    if (!linesAndNewlines[linesAndNewlines.length - 1]) {
        linesAndNewlines.pop();
    }
    // Merge the content and line separators into single tokens
    for (let i = 0; i < linesAndNewlines.length; i++) {
        const line = linesAndNewlines[i];
        if (i % 2 && !options.newlineIsToken) {
            retLines[retLines.length - 1] += line;
        }
        else {
            retLines.push(line);
        }
    }
    return retLines;
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/patch/create.js

/**
 * Returns true if the filename contains characters that require C-style
 * quoting (as used by Git and GNU diffutils in diff output).
 */
function needsQuoting(s) {
    for (let i = 0; i < s.length; i++) {
        if (s[i] < '\x20' || s[i] > '\x7e' || s[i] === '"' || s[i] === '\\') {
            return true;
        }
    }
    return false;
}
/**
 * C-style quotes a filename, encoding special characters as escape sequences
 * and non-ASCII bytes as octal escapes. This is the inverse of
 * `parseQuotedFileName` in parse.ts.
 *
 * Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
 * This matches the behaviour of both Git and GNU diffutils, which always emit
 * UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
 * Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
 *
 * If the filename doesn't need quoting, returns it as-is.
 */
function quoteFileNameIfNeeded(s) {
    if (!needsQuoting(s)) {
        return s;
    }
    let result = '"';
    const bytes = new TextEncoder().encode(s);
    let i = 0;
    while (i < bytes.length) {
        const b = bytes[i];
        // See https://en.wikipedia.org/wiki/Escape_sequences_in_C#Escape_sequences
        if (b === 0x07) {
            result += '\\a';
        }
        else if (b === 0x08) {
            result += '\\b';
        }
        else if (b === 0x09) {
            result += '\\t';
        }
        else if (b === 0x0a) {
            result += '\\n';
        }
        else if (b === 0x0b) {
            result += '\\v';
        }
        else if (b === 0x0c) {
            result += '\\f';
        }
        else if (b === 0x0d) {
            result += '\\r';
        }
        else if (b === 0x22) {
            result += '\\"';
        }
        else if (b === 0x5c) {
            result += '\\\\';
        }
        else if (b >= 0x20 && b <= 0x7e) {
            // Just a printable ASCII character that is neither a double quote nor a
            // backslash; no need to escape it.
            result += String.fromCharCode(b);
        }
        else {
            // Either part of a non-ASCII character or a control character without a
            // special escape sequence; needs escaping as a 3-digit octal escape
            result += '\\' + b.toString(8).padStart(3, '0');
        }
        i++;
    }
    result += '"';
    return result;
}
const INCLUDE_HEADERS = {
    includeIndex: true,
    includeUnderline: true,
    includeFileHeaders: true
};
const FILE_HEADERS_ONLY = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true
};
const OMIT_HEADERS = {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: false
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    let optionsObj;
    if (!options) {
        optionsObj = {};
    }
    else if (typeof options === 'function') {
        optionsObj = { callback: options };
    }
    else {
        optionsObj = options;
    }
    if (typeof optionsObj.context === 'undefined') {
        optionsObj.context = 4;
    }
    // We copy this into its own variable to placate TypeScript, which thinks
    // optionsObj.context might be undefined in the callbacks below.
    const context = optionsObj.context;
    // @ts-expect-error (runtime check for something that is correctly a static type error)
    if (optionsObj.newlineIsToken) {
        throw new Error('newlineIsToken may not be used with patch-generation functions, only with diffing functions');
    }
    if (!optionsObj.callback) {
        return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
    }
    else {
        const { callback } = optionsObj;
        diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
                const patch = diffLinesResultToPatch(diff);
                // TypeScript is unhappy without the cast because it does not understand that `patch` may
                // be undefined here only if `callback` is StructuredPatchCallbackAbortable:
                callback(patch);
            } }));
    }
    function diffLinesResultToPatch(diff) {
        // STEP 1: Build up the patch with no "\ No newline at end of file" lines and with the arrays
        //         of lines containing trailing newline characters. We'll tidy up later...
        if (!diff) {
            return;
        }
        diff.push({ value: '', lines: [] }); // Append an empty value to make cleanup easier
        function contextLines(lines) {
            return lines.map(function (entry) { return ' ' + entry; });
        }
        const hunks = [];
        let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
        for (let i = 0; i < diff.length; i++) {
            const current = diff[i], lines = current.lines || splitLines(current.value);
            current.lines = lines;
            if (current.added || current.removed) {
                // If we have previous context, start with that
                if (!oldRangeStart) {
                    const prev = diff[i - 1];
                    oldRangeStart = oldLine;
                    newRangeStart = newLine;
                    if (prev) {
                        curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
                        oldRangeStart -= curRange.length;
                        newRangeStart -= curRange.length;
                    }
                }
                // Output our changes
                for (const line of lines) {
                    curRange.push((current.added ? '+' : '-') + line);
                }
                // Track the updated file position
                if (current.added) {
                    newLine += lines.length;
                }
                else {
                    oldLine += lines.length;
                }
            }
            else {
                // Identical context lines. Track line changes
                if (oldRangeStart) {
                    // Close out any changes that have been output (or join overlapping)
                    if (lines.length <= context * 2 && i < diff.length - 2) {
                        // Overlapping
                        for (const line of contextLines(lines)) {
                            curRange.push(line);
                        }
                    }
                    else {
                        // end the range and output
                        const contextSize = Math.min(lines.length, context);
                        for (const line of contextLines(lines.slice(0, contextSize))) {
                            curRange.push(line);
                        }
                        const hunk = {
                            oldStart: oldRangeStart,
                            oldLines: (oldLine - oldRangeStart + contextSize),
                            newStart: newRangeStart,
                            newLines: (newLine - newRangeStart + contextSize),
                            lines: curRange
                        };
                        hunks.push(hunk);
                        oldRangeStart = 0;
                        newRangeStart = 0;
                        curRange = [];
                    }
                }
                oldLine += lines.length;
                newLine += lines.length;
            }
        }
        // Step 2: eliminate the trailing `\n` from each line of each hunk, and, where needed, add
        //         "\ No newline at end of file".
        for (const hunk of hunks) {
            for (let i = 0; i < hunk.lines.length; i++) {
                if (hunk.lines[i].endsWith('\n')) {
                    hunk.lines[i] = hunk.lines[i].slice(0, -1);
                }
                else {
                    hunk.lines.splice(i + 1, 0, '\\ No newline at end of file');
                    i++; // Skip the line we just added, then continue iterating
                }
            }
        }
        return {
            oldFileName: oldFileName, newFileName: newFileName,
            oldHeader: oldHeader, newHeader: newHeader,
            hunks: hunks
        };
    }
}
/**
 * creates a unified diff patch.
 *
 * @param patch either a single structured patch object (as returned by `structuredPatch`) or an
 *   array of them (as returned by `parsePatch`).
 * @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
 *   Ignored for patches where `isGit` is `true`.
 *
 * When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
 * output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
 * properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
 * headers for patches with no hunks (e.g. renames without content changes).
 */
function formatPatch(patch, headerOptions) {
    var _a, _b, _c, _d, _e, _f;
    if (!headerOptions) {
        headerOptions = INCLUDE_HEADERS;
    }
    if (Array.isArray(patch)) {
        if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every(p => p.isGit)) {
            throw new Error('Cannot omit file headers on a multi-file patch. '
                + '(The result would be unparseable; how would a tool trying to apply '
                + 'the patch know which changes are to which file?)');
        }
        return patch.map(p => formatPatch(p, headerOptions)).join('\n');
    }
    const ret = [];
    // Git patches have a fixed header format (diff --git, extended headers,
    // and ---/+++ when hunks are present), so headerOptions is ignored.
    if (patch.isGit) {
        headerOptions = INCLUDE_HEADERS;
        // Emit Git-style diff --git header and extended headers.
        // Git never puts /dev/null in the "diff --git" line; for file
        // creations/deletions it uses the real filename on both sides.
        if (!patch.oldFileName) {
            throw new Error('oldFileName must be specified for Git patches');
        }
        if (!patch.newFileName) {
            throw new Error('newFileName must be specified for Git patches');
        }
        let gitOldName = patch.oldFileName;
        let gitNewName = patch.newFileName;
        if (patch.isCreate && gitOldName === '/dev/null') {
            gitOldName = gitNewName.replace(/^b\//, 'a/');
        }
        else if (patch.isDelete && gitNewName === '/dev/null') {
            gitNewName = gitOldName.replace(/^a\//, 'b/');
        }
        ret.push('diff --git ' + quoteFileNameIfNeeded(gitOldName) + ' ' + quoteFileNameIfNeeded(gitNewName));
        if (patch.isDelete) {
            ret.push('deleted file mode ' + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : '100644'));
        }
        if (patch.isCreate) {
            ret.push('new file mode ' + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : '100644'));
        }
        if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
            ret.push('old mode ' + patch.oldMode);
            ret.push('new mode ' + patch.newMode);
        }
        if (patch.isRename) {
            ret.push('rename from ' + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : '').replace(/^a\//, '')));
            ret.push('rename to ' + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : '').replace(/^b\//, '')));
        }
        if (patch.isCopy) {
            ret.push('copy from ' + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : '').replace(/^a\//, '')));
            ret.push('copy to ' + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : '').replace(/^b\//, '')));
        }
    }
    else {
        if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== undefined) {
            ret.push('Index: ' + patch.oldFileName);
        }
        if (headerOptions.includeUnderline) {
            ret.push('===================================================================');
        }
    }
    // Emit --- / +++ file headers. For Git patches with no hunks (e.g.
    // pure renames, mode-only changes), Git omits these, so we do too.
    const hasHunks = patch.hunks.length > 0;
    if (headerOptions.includeFileHeaders && patch.oldFileName !== undefined && patch.newFileName !== undefined
        && (!patch.isGit || hasHunks)) {
        ret.push('--- ' + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? '\t' + patch.oldHeader : ''));
        ret.push('+++ ' + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? '\t' + patch.newHeader : ''));
    }
    for (let i = 0; i < patch.hunks.length; i++) {
        const hunk = patch.hunks[i];
        // Unified Diff Format quirk: If the chunk size is 0,
        // the first number is one lower than one would expect.
        // https://www.artima.com/weblogs/viewpost.jsp?thread=164293
        const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
        const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
        ret.push('@@ -' + oldStart + ',' + hunk.oldLines
            + ' +' + newStart + ',' + hunk.newLines
            + ' @@');
        for (const line of hunk.lines) {
            ret.push(line);
        }
    }
    return ret.join('\n') + '\n';
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
    if (typeof options === 'function') {
        options = { callback: options };
    }
    if (!(options === null || options === void 0 ? void 0 : options.callback)) {
        const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
        if (!patchObj) {
            return;
        }
        return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
    }
    else {
        const { callback } = options;
        structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: patchObj => {
                if (!patchObj) {
                    callback(undefined);
                }
                else {
                    callback(formatPatch(patchObj, options.headerOptions));
                }
            } }));
    }
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
    return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
/**
 * Split `text` into an array of lines, including the trailing newline character (where present)
 */
function splitLines(text) {
    const hasTrailingNl = text.endsWith('\n');
    const result = text.split('\n').map(line => line + '\n');
    if (hasTrailingNl) {
        result.pop();
    }
    else {
        result.push(result.pop().slice(0, -1));
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/configure/shown-diff.js





const BLANK = "...";
const COMMENTED_VALUE = /^([^=]*=[ \t]*)\S.*$/;
const SECRET_REMARK = /(\w*(?:passw|pwd|passphrase|secret|token|credential|(?:api|private|access)[-_ ]?key)\w*)[^\w\r\n]+\w.*$/i;
const USER_INFO = /:\/\/[^\s/@]*@/g;
function shownDiff(path, before, after, all) {
    const settings = all.filter((setting) => setting.kind !== "value" || setting.secret !== true);
    const [old, made] = [withLineEnds(before), withLineEnds(after)];
    const [oldShown, madeShown] = [shown(old, settings), shown(made, settings)];
    const patch = structuredPatch(path, path, old, made, undefined, undefined, { context: 2 });
    const hunks = patch.hunks.map((hunk) => {
        let [oldAt, madeAt] = [hunk.oldStart - 1, hunk.newStart - 1];
        const lines = hunk.lines.map((line) => {
            if (line.startsWith("-"))
                return `-${shown_diff_changed(oldShown, oldAt++)}`;
            if (line.startsWith("+"))
                return `+${shown_diff_changed(madeShown, madeAt++)}`;
            madeAt += 1;
            return ` ${oldShown.blanked[oldAt++] ?? BLANK}`;
        });
        return { ...hunk, lines };
    });
    return formatPatch({ ...patch, hunks });
}
function shown_diff_changed({ blanked, own }, at) {
    return own.get(at) ?? blanked[at] ?? BLANK;
}
function withLineEnds(text) {
    const lines = text.replaceAll("\r\n", "\n");
    return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
}
function shown(text, settings) {
    const items = scan(text);
    const meant = ownAssignments(text, items, settings);
    const lines = text.split("\n");
    const blanked = lines.map((line) => (/^[ \t]*(#|$)/.test(line) ? withoutValue(line) : BLANK));
    const own = new Map();
    for (const item of items) {
        const first = item.line - 1;
        const line = lines[first] ?? "";
        if (item.kind === "table" || item.kind === "array")
            blanked[first] = headerLine(line);
        if (item.kind !== "assignment")
            continue;
        const more = lineEndsIn(text, item.start, item.valueEnd);
        blanked.fill(BLANK, first, first + more + 1);
        blanked[first] = `${text.slice(item.start, item.valueStart)}${BLANK}`;
        const value = item.valueEnd - item.start;
        for (const [at, members] of ownInline(text, item, settings)) {
            const before = at === 0 ? `${text.slice(item.start, item.valueStart)}{ ${BLANK}, ` : "";
            own.set(first + at, `${before}${members.join(", ")}${at === 0 ? " }" : `, ${BLANK}`}`);
        }
        if (more === 0 && meant.has(item))
            own.set(first, line.slice(0, value) + withoutValue(line.slice(value)));
    }
    return { blanked, own };
}
function ownInline(text, item, settings) {
    const found = new Map();
    for (const setting of settings) {
        if (setting.kind !== "value")
            continue;
        const place = inlinePlace(text, [item], [...setting.table.split("."), setting.key]);
        if (place?.kind !== "value" || place.start === place.item.valueStart)
            continue;
        const at = lineEndsIn(text, place.item.start, place.start);
        found.set(at, [...(found.get(at) ?? []), `${setting.key} = ${text.slice(place.start, place.end)}`]);
    }
    return found;
}
function withoutValue(comment) {
    const blanked = comment.replace(COMMENTED_VALUE, `$1${BLANK}`);
    return blanked.replace(SECRET_REMARK, `$1 ${BLANK}`).replace(USER_INFO, `://${BLANK}@`);
}
function headerLine(line) {
    const comment = /\][ \t]*#/.exec(line);
    return comment === null ? line : line.slice(0, comment.index) + withoutValue(line.slice(comment.index));
}
function ownAssignments(text, items, settings) {
    const found = settings.flatMap((setting) => {
        if (setting.kind === "access-rule") {
            const members = ownRule(text, rulesIn(items, setting.array.split(".")), setting)?.members ?? [];
            return members.filter(({ keys }) => Object.keys(setting.values).some((key) => isSame(keys, [key])));
        }
        const path = [...setting.table.split("."), setting.key];
        return items.filter((item) => isValueOf(item, path));
    });
    return new Set(found);
}

;// CONCATENATED MODULE: ./node_modules/diff/libesm/diff/array.js

class ArrayDiff extends Diff {
    tokenize(value) {
        return value.slice();
    }
    join(value) {
        return value;
    }
    removeEmpty(value) {
        return value;
    }
}
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
}

;// CONCATENATED MODULE: ./lib/configure/user-lines.js

function userLines(before, after) {
    if (before === after)
        return (line) => line;
    const lines = new Map();
    let [old, made] = [1, 1];
    let removed = 0;
    for (const hunk of diffArrays(before.split("\n"), after.split("\n"))) {
        const { length } = hunk.value;
        if (hunk.removed)
            removed = length;
        else {
            const first = hunk.added ? old - removed : old;
            const kept = hunk.added ? Math.min(removed, length) : length;
            for (let index = 0; index < kept; index += 1)
                lines.set(made + index, first + index);
            made += length;
            removed = 0;
        }
        if (!hunk.added)
            old += length;
    }
    return (line) => lines.get(line);
}
function inUserLines(message, userLine) {
    return message.replaceAll(/\bline (\d+)/g, (_words, line) => {
        const own = userLine(Number(line));
        return own === undefined ? "a line that this run would add" : `line ${own}`;
    });
}
function lineFor(fault, userLine) {
    const named = [...fault.message.matchAll(/\bline (\d+)/g)].map(([, line]) => Number(line));
    return [fault.line, ...named].map(userLine).find((line) => line !== undefined);
}

;// CONCATENATED MODULE: ./lib/configure/configure.js














const MOST_FAULTS = 50;
const HIDDEN = "(not shown)";
async function planConfiguration(path, settings, home, onFault = () => undefined) {
    const { file, text, encoding, before, disguise } = await read(path, home);
    if (disguise !== undefined)
        throw disguised(path, disguise);
    const lines = text.split("\n");
    const faults = allFaults(text).map((fault) => withLookalike(lines, fault));
    const errors = faults.filter(isError);
    const template = templateOf(lines, errors);
    if (template !== undefined)
        throw disguised(path, template);
    const [first] = errors;
    for (const fault of faults.slice(0, MOST_FAULTS))
        if (fault !== first)
            onFault(fault);
    if (first !== undefined) {
        const more = errors.length > MOST_FAULTS ? `; and ${errors.length - MOST_FAULTS} more` : "";
        const listed = errors.slice(0, MOST_FAULTS).map((fault) => `line ${fault.line}: ${fault.message}`);
        const said = `${listed.join("; ")}${more}`;
        throw new problems_problem/* Problem */.AF(first.id, {
            tried: "read the configuration as WSO2's parser would",
            where: path,
            said,
            file: path,
            line: first.line,
            ...(first.remedy === undefined ? {} : { remedy: first.remedy }),
        });
    }
    const edited = tryEdit(path, text, settings);
    return {
        file,
        text: edited.text,
        encoding,
        changes: edited.changes.map((change) => shownChange(change, settings)),
        diff: edited.text === text ? "" : shownDiff(path, text, edited.text, settings),
        before,
    };
}
async function writeConfiguration(plan, announce = () => undefined) {
    const change = (copy) => (0,promises_namespaceObject.writeFile)(copy, plan.text, plan.encoding);
    await replaceFile(plan.file, change, { planned: plan.before, announce });
}
function shownChange(change, settings) {
    const isSecret = settings.some((one) => one.kind === "value" && one.secret === true && `${one.table}.${one.key}` === change.setting);
    if (isSecret)
        return { ...change, after: HIDDEN, ...(change.before === undefined ? {} : { before: HIDDEN }) };
    return change.before === undefined ? change : { ...change, before: (0,foreign_text/* oneLine */.TN)(change.before) };
}
function disguised(path, { id, line, said }) {
    const at = line === undefined ? { file: path } : { file: path, line };
    return new problems_problem/* Problem */.AF(id, { tried: "read the configuration as WSO2's parser would", where: path, said, ...at });
}
function tryEdit(path, text, settings) {
    const notEditable = (line, said, remedy) => new problems_problem/* Problem */.AF("configuration-not-editable", {
        ...{ tried: "change the configuration", where: path, file: path },
        said: line === undefined ? said : `line ${line}: ${said}`,
        ...(line === undefined ? {} : { line }),
        ...(remedy === undefined ? {} : { remedy }),
    });
    try {
        const edited = edit(text, settings);
        const fault = allFaults(edited.text).find(isError);
        if (fault === undefined)
            return edited;
        const userLine = userLines(text, edited.text);
        const said = `with the settings in it, ${inUserLines(fault.message, userLine)}`;
        throw notEditable(lineFor(fault, userLine), said, fault.remedy);
    }
    catch (error) {
        if (!(error instanceof NotEditable))
            throw error;
        const userLine = userLines(text, error.text);
        throw notEditable(lineFor(error, userLine), inUserLines(error.message, userLine), error.remedy);
    }
}
function allFaults(text) {
    const items = scan(text);
    return [...faultsIn(text, items), ...valueFaults(text, items)].toSorted((a, b) => a.line - b.line);
}
function isError({ level }) {
    return level === "error";
}
async function read(path, home) {
    let file;
    try {
        file = await (0,promises_namespaceObject.realpath)(path);
        if (home === undefined || (0,same_place/* isInside */.F)(await (0,promises_namespaceObject.realpath)(home), file))
            return { file, ...decoded((0,read_file/* readRegularFile */.XF)(file, read_file/* LARGEST_TEXT */.Jj)) };
    }
    catch (error) {
        throw new problems_problem/* Problem */.AF("configuration-unreadable", { tried: "read the configuration", where: path, said: (0,problems_problem/* reasonOf */.A3)(error) }, error);
    }
    throw new problems_problem/* Problem */.AF("configuration-unreadable", {
        tried: "read the configuration",
        where: path,
        said: "a symbolic link leads out of the product's folder",
    });
}
function decoded(bytes) {
    const encoding = (0,external_node_buffer_namespaceObject.isUtf8)(bytes) ? "utf8" : "latin1";
    const before = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    return { text: bytes.toString(encoding), encoding, before, disguise: encodingOf(bytes) };
}

;// CONCATENATED MODULE: ./lib/configure/settings.js
function identityServerSettings(wanted) {
    return [
        ...serverSettings(wanted),
        { kind: "value", table: "oauth", key: "authorize_all_scopes", value: true },
        ...(wanted.createRoles
            ? [{ kind: "value", table: "role_mgt", key: "allow_system_prefix_for_role", value: true }]
            : []),
        {
            kind: "access-rule",
            array: "resource.access_control",
            values: {
                context: "(.*)/scim2/Me",
                secure: true,
                http_method: "GET",
                cross_tenant: true,
                permissions: [],
                scopes: [],
            },
            paths: ["/scim2/Me", "/t/example.com/scim2/Me"],
        },
    ];
}
function serverSettings(wanted) {
    return [
        ...(wanted.hostname === undefined
            ? []
            : [{ kind: "value", table: "server", key: "hostname", value: wanted.hostname }]),
        ...(wanted.offset === undefined
            ? []
            : [{ kind: "value", table: "server", key: "offset", value: wanted.offset, unset: 0 }]),
        ...(wanted.administrator === undefined
            ? []
            : [
                { kind: "value", table: "super_admin", key: "username", value: wanted.administrator.username },
                {
                    kind: "value",
                    table: "super_admin",
                    key: "password",
                    value: inXml(wanted.administrator.password),
                    secret: true,
                },
            ]),
    ];
}
function inXml(password) {
    return /[<&]/.test(password) ? `<![CDATA[${password}]]>` : password;
}

// EXTERNAL MODULE: ./lib/inputs/table.js
var inputs_table = __nccwpck_require__(4565);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./lib/files/lock.js








const NAME = ".wso2-is-key-manager-action.lock";
const LARGEST_STATUS = 4096;
const SIGN_OF_LIFE = 5000;
const GONE = 60_000;
const LOOK_AGAIN = 250;
async function lockFolder(folder, options) {
    const { clock, signal } = options;
    const file = (0,external_node_path_.join)(folder, NAME);
    const run = (0,external_node_crypto_.randomBytes)(8).toString("hex");
    const began = clock.monotonicTime();
    let takenOver = false;
    let told = false;
    let last = { sign: undefined, at: began };
    options.announce({ file, run });
    for (;;) {
        signal.throwIfAborted();
        const made = make(file, run);
        if (made === "not writable")
            return undefined;
        if (made === "made")
            return hold({ file, run, takenOver });
        const holder = holderOf(file);
        if (holder === "none")
            continue;
        const sign = signOf(file);
        if (sign !== last.sign)
            last = { sign, at: clock.monotonicTime() };
        if (clock.monotonicTime() - last.at > GONE || hasEnded(holder)) {
            const taken = setAside(file, holder);
            if (taken === "not writable")
                return undefined;
            if (taken) {
                takenOver = true;
                continue;
            }
        }
        const who = holder === "unknown" ? "another run" : `a run of process ${holder.pid} on ${(0,foreign_text/* oneLine */.TN)(holder.host, 60)}`;
        if (clock.monotonicTime() - began >= options.timeout) {
            throw new problems_problem/* Problem */.AF("files-in-use", {
                tried: "work on the product's files",
                where: folder,
                said: `${who} holds ${file}`,
            });
        }
        if (!told)
            options.onWait(who);
        told = true;
        await clock.sleep(LOOK_AGAIN, signal);
    }
}
function releaseLock(file, run) {
    const holder = holderOf(file);
    if (holder === "none" || holder === "unknown" || holder.run !== run)
        return;
    (0,external_node_fs_.rmSync)(file, { force: true });
}
function make(file, run) {
    const holder = { run, host: (0,external_node_os_.hostname)(), pid: process.pid };
    try {
        (0,external_node_fs_.symlinkSync)(JSON.stringify(holder), file);
        return "made";
    }
    catch (error) {
        return (0,json/* isObject */.Gv)(error) && error["code"] === "EEXIST" ? "there" : "not writable";
    }
}
function hold(lock) {
    const timer = setInterval(() => {
        try {
            (0,external_node_fs_.lutimesSync)(lock.file, new Date(), new Date());
        }
        catch {
            clearInterval(timer);
        }
    }, SIGN_OF_LIFE);
    timer.unref();
    return lock;
}
function holderOf(file) {
    let text;
    try {
        text = (0,external_node_fs_.readlinkSync)(file);
    }
    catch (error) {
        return (0,json/* isObject */.Gv)(error) && error["code"] === "ENOENT" ? "none" : "unknown";
    }
    try {
        const value = JSON.parse(text);
        const { run, host, pid } = (0,json/* isObject */.Gv)(value) ? value : {};
        if (typeof run === "string" && typeof host === "string" && typeof pid === "number")
            return { run, host, pid };
    }
    catch {
    }
    return "unknown";
}
function signOf(file) {
    return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.mtimeMs;
}
function hasEnded(holder) {
    if (holder === "unknown" || holder.host !== (0,external_node_os_.hostname)())
        return false;
    try {
        process.kill(holder.pid, 0);
        return isZombie(holder.pid);
    }
    catch (error) {
        return (0,json/* isObject */.Gv)(error) && error["code"] === "ESRCH";
    }
}
function isZombie(pid) {
    return /^\d+ \(.*\) [ZX] /s.test((0,read_file/* textIfThere */.hc)(`/proc/${pid}/stat`, LARGEST_STATUS));
}
function setAside(file, left) {
    const aside = `${file}.${(0,external_node_crypto_.randomBytes)(6).toString("hex")}`;
    try {
        (0,external_node_fs_.renameSync)(file, aside);
        const moved = holderOf(aside);
        const same = typeof moved === "string" || typeof left === "string" ? moved === left : moved.run === left.run;
        if (!same)
            (0,external_node_fs_.symlinkSync)((0,external_node_fs_.readlinkSync)(aside), file);
        return same;
    }
    catch (error) {
        return (0,json/* isObject */.Gv)(error) && ["EACCES", "EPERM", "EROFS"].some((code) => code === error["code"])
            ? "not writable"
            : false;
    }
    finally {
        (0,external_node_fs_.rmSync)(aside, { force: true });
    }
}

;// CONCATENATED MODULE: ./lib/trust/references.js


const references_PLACEHOLDER = /\$(ref|env|sys|secret)\{([^}]*)\}/;
const SERVER_ONLY = /\$(secret|sys)\{[^}]*\}/;
const references_ENVIRONMENT = /\$env\{([^}]*)\}/g;
const REFERENCE = /\$ref\{([^}]*)\}/g;
class Hidden extends Error {
}
function flatSettings(value, above = "") {
    if (!(0,json/* isObject */.Gv)(value))
        return {};
    const pairs = Object.entries(value).flatMap(([key, inside]) => {
        const name = above === "" ? key : `${above}.${key}`;
        return (0,json/* isObject */.Gv)(inside) ? Object.entries(flatSettings(inside, name)) : [[name, inside]];
    });
    return Object.fromEntries(pairs);
}
function lookUp(name, settings, environment) {
    if (settings[name] === undefined)
        return undefined;
    try {
        return { text: resolved(name, settings, environment, []) };
    }
    catch (error) {
        if (error instanceof Hidden)
            return { hidden: error.message };
        throw error;
    }
}
function resolved(name, settings, environment, above) {
    if (above.includes(name))
        throw new Hidden(`\`${(0,foreign_text/* oneLine */.TN)(name)}\` refers to itself`);
    const written = settings[name];
    const text = (0,json/* textOf */.b6)(written) ?? (typeof written === "number" || typeof written === "boolean" ? `${written}` : "");
    if (!references_PLACEHOLDER.test(text))
        return text;
    const known = text.replaceAll(references_ENVIRONMENT, (placeholder, variable) => {
        const found = environment[variable];
        if (found === undefined)
            throw new Hidden(`it is written as ${(0,foreign_text/* oneLine */.TN)(placeholder)}, which is not set here`);
        return found;
    });
    const [serverOnly] = SERVER_ONLY.exec(known) ?? [];
    if (serverOnly !== undefined)
        throw new Hidden(`it is written as ${(0,foreign_text/* oneLine */.TN)(serverOnly)}`);
    return known.replaceAll(REFERENCE, (placeholder, target) => {
        if (settings[target] === undefined)
            throw new Hidden(`it is written as ${(0,foreign_text/* oneLine */.TN)(placeholder)}, and there is no such setting`);
        return resolved(target, settings, environment, [...above, name]);
    });
}

;// CONCATENATED MODULE: ./lib/trust/product-stores.js








const SECURITY = (0,external_node_path_.join)("repository", "resources", "security");
const DEFAULT = "wso2carbon";
async function storesOf(home, sources) {
    const path = sources.deploymentToml ?? (0,external_node_path_.join)(home, "repository", "conf", "deployment.toml");
    const written = flatSettings(await Promise.resolve(readConfig(path)));
    const settings = { ...defaultsOf(home), ...written };
    const look = (name) => lookUp(name, settings, sources.environment);
    const plain = (name) => {
        const looked = look(name) ?? { text: "" };
        if ("text" in looked)
            return looked.text;
        const tried = `look up \`${name}\` of the configuration`;
        throw new problems_problem/* Problem */.AF("keystore-password-hidden", { tried, where: path, said: looked.hidden });
    };
    const password = (name) => {
        const looked = look(name) ?? { text: DEFAULT };
        return "text" in looked ? looked.text : sources.truststorePassword;
    };
    const file = (name) => (0,external_node_path_.join)(home, SECURITY, plain(name));
    return {
        keystore: {
            file: file("keystore.tls.file_name"),
            alias: plain("keystore.tls.alias"),
            password: password("keystore.tls.password"),
        },
        truststore: { file: file("truststore.file_name"), password: password("truststore.password") },
    };
}
function defaultsOf(home) {
    const toPrimary = (name) => [`keystore.tls.${name}`, `$ref{keystore.primary.${name}}`];
    return {
        "keystore.primary.file_name": shippedName(home, "wso2carbon"),
        "keystore.primary.alias": DEFAULT,
        "keystore.primary.password": DEFAULT,
        ...Object.fromEntries(["file_name", "alias", "password"].map(toPrimary)),
        "truststore.file_name": shippedName(home, "client-truststore"),
        "truststore.password": DEFAULT,
        ...productDefaults(home),
    };
}
function productDefaults(home) {
    try {
        const parsed = JSON.parse((0,read_file/* textIfThere */.hc)((0,external_node_path_.join)(home, "repository", "resources", "conf", "default.json")));
        return (0,json/* isObject */.Gv)(parsed) ? parsed : {};
    }
    catch {
        return {};
    }
}
function shippedName(home, name) {
    const [jks, p12] = [`${name}.jks`, `${name}.p12`];
    const isThere = (file) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, SECURITY, file));
    return !isThere(p12) && isThere(jks) ? jks : p12;
}
function readConfig(path) {
    const tried = "read which keystores the server uses";
    let text;
    try {
        text = (0,read_file/* readRegularFile */.XF)(path, read_file/* LARGEST_TEXT */.Jj).toString("utf8");
    }
    catch (error) {
        throw new problems_problem/* Problem */.AF("server-config-unreadable", { tried, where: path, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) }, error);
    }
    try {
        const parsed = (0,toml.parse)(text);
        return product_stores_table(parsed);
    }
    catch (error) {
        const line = lineOf(error);
        const at = line === undefined ? {} : { file: path, line };
        const said = `${line === undefined ? "" : `line ${line}: `}${(0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error))}`;
        throw new problems_problem/* Problem */.AF("server-config-unreadable", { tried, where: path, said, ...at }, error);
    }
}
function lineOf(error) {
    if (!(0,json/* isObject */.Gv)(error))
        return undefined;
    const line = error["line"] ?? product_stores_table(product_stores_table(error["location"])["start"])["line"];
    return typeof line === "number" ? line : undefined;
}
function product_stores_table(value) {
    return (0,json/* isObject */.Gv)(value) ? value : {};
}

;// CONCATENATED MODULE: ./lib/engine/local-lock.js






const HOLDERS = [(0,external_node_path_.join)("repository", "conf"), (0,external_node_path_.join)("repository", "resources", "security")];
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
const local_lock_PATIENCE = 5 * 60_000;
async function lockLocally(inputs, around, undo, signal) {
    const folders = [inputs.is, inputs.apim].flatMap(({ home, deploymentToml, truststore }) => [
        ...(home === undefined ? [] : [home, ...HOLDERS.map((folder) => (0,external_node_path_.join)(home, folder)).filter(isFolder)]),
        ...[deploymentToml, truststore].flatMap((file) => (file === undefined ? [] : [(0,external_node_path_.dirname)((0,same_place/* placeOf */.$)(file).path)])),
    ]);
    let takenOver = false;
    for (const folder of [...new Set(folders.map((one) => (0,same_place/* placeOf */.$)(one).path))].toSorted())
        takenOver = (await lockOne(folder, around, undo, signal)) || takenOver;
    for (const file of await filesOf(inputs, around)) {
        await sweep(file);
        if (takenOver)
            await takeOver(file).catch(() => undefined);
    }
}
function unlockLocally(undo) {
    for (const entry of undo.entries) {
        if (entry.way.kind !== "release-lock")
            continue;
        try {
            releaseLock(entry.way.file, entry.way.run);
            undo.forget(entry);
        }
        catch {
        }
    }
}
async function lockOne(folder, { runner, clock }, undo, signal) {
    const entries = [];
    const forget = () => entries.forEach((entry) => undo.forget(entry));
    try {
        const lock = await lockFolder(folder, {
            timeout: local_lock_PATIENCE,
            clock,
            signal,
            onWait: (holder) => runner.info(`Waiting for ${holder}, which works on ${folder}.`),
            announce: (announced) => entries.push(undo.push("always", { kind: "release-lock", ...announced })),
        });
        if (lock === undefined)
            forget();
        if (lock?.takenOver === true)
            runner.info(`A run that was ended had left its lock in ${folder}; it was taken over.`);
        return lock?.takenOver ?? false;
    }
    catch (error) {
        forget();
        throw error;
    }
}
async function filesOf(inputs, { environment }) {
    const { truststorePassword } = inputs;
    const all = [inputs.is, inputs.apim].map(async ({ home, deploymentToml, truststore }) => {
        if (home === undefined)
            return [deploymentToml, truststore];
        const toml = (0,external_node_path_.join)(home, "repository", "conf", "deployment.toml");
        const stores = await storesOf(home, { truststorePassword, environment }).catch(() => undefined);
        return [toml, stores?.truststore.file];
    });
    const files = (await Promise.all(all)).flat().flatMap((file) => (file === undefined ? [] : [(0,same_place/* placeOf */.$)(file)]));
    return files.flatMap(({ path, identity }) => (identity === undefined ? [] : [path]));
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./lib/products/run-program.js



const run_program_PATIENCE = 60_000;
const LARGEST_OUTPUT = 64 * 1024 * 1024;
const LAST_WORDS = 500;
async function runProgram(program, args, { environment, signal, patience = run_program_PATIENCE }) {
    signal?.throwIfAborted();
    const child = (0,external_node_child_process_namespaceObject.spawn)(program, [...args], {
        env: environment,
        detached: process.platform !== "win32",
        stdio: ["ignore", "pipe", "pipe"],
        windowsHide: true,
    });
    const given = Promise.withResolvers();
    const stopped = () => given.reject(signal?.reason);
    signal?.addEventListener("abort", stopped, { once: true });
    const late = setTimeout(() => given.reject(new Error(`it has not ended within ${patience / 1000} s, and was killed`)), patience);
    try {
        return await Promise.race([ended(child, given.reject), given.promise]);
    }
    finally {
        clearTimeout(late);
        signal?.removeEventListener("abort", stopped);
        killGroup(child);
        for (const stream of [child.stdout, child.stderr])
            stream?.destroy();
        child.unref();
    }
}
async function ended(child, giveUp) {
    const written = { stdout: [], stderr: [] };
    let size = 0;
    for (const name of ["stdout", "stderr"]) {
        child[name]?.on("error", () => undefined);
        child[name]?.on("data", (chunk) => {
            size += chunk.length;
            if (size > LARGEST_OUTPUT)
                return giveUp(new Error(`it wrote more than ${LARGEST_OUTPUT / 1024 / 1024} MiB`));
            written[name].push(chunk);
        });
    }
    const exitCode = await new Promise((resolve, reject) => {
        child.once("error", (error) => reject(new Error((0,foreign_text/* oneLine */.TN)(error.message), { cause: error })));
        child.once("exit", (code, by) => {
            const result = code ?? 128 + (by === null ? 0 : external_node_os_.constants.signals[by]);
            const last = setTimeout(() => resolve(result), LAST_WORDS);
            child.once("close", () => {
                clearTimeout(last);
                resolve(result);
            });
        });
    });
    const text = (name) => Buffer.concat(written[name]).toString("utf8");
    return { exitCode, stdout: text("stdout"), stderr: text("stderr") };
}
function killGroup({ pid }) {
    if (pid === undefined)
        return;
    if (process.platform === "win32") {
        (0,external_node_child_process_namespaceObject.spawn)("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true }).once("error", () => {
        });
        return;
    }
    try {
        process.kill(-pid, "SIGKILL");
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./lib/products/process.js




const LARGEST_PID_FILE = 4096;
const ZOMBIE = /^\d+ \(.*\) [ZX] /s;
async function isAlive(pid) {
    if (!isThere(pid))
        return false;
    if (pid < 0)
        return isGroupAlive(-pid);
    const stat = await statOf(String(pid));
    return stat === "" ? isThere(pid) : !ZOMBIE.test(stat);
}
function isThere(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return isCode(error, "EPERM");
    }
}
async function isGroupAlive(group) {
    const numbers = await (0,promises_namespaceObject.readdir)("/proc").catch(() => []);
    if (numbers.length === 0)
        return true;
    const all = await Promise.all(numbers.filter((name) => /^\d+$/.test(name)).map(statOf));
    return all.some((stat) => Number(/^\d+ \(.*\) \S \d+ (\d+) /s.exec(stat)?.[1]) === group && !ZOMBIE.test(stat));
}
function statOf(pid) {
    return (0,promises_namespaceObject.readFile)(`/proc/${pid}/stat`, "utf8").catch(() => "");
}
function signalTo(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch (error) {
        if (!isCode(error, "ESRCH"))
            throw error;
    }
}
async function pidIn(pidFile) {
    const text = await Promise.resolve((0,read_file/* textIfThere */.hc)(pidFile, LARGEST_PID_FILE));
    const pid = Number(/^\s*(\d{1,10})\b/.exec(text.replaceAll("\0", " "))?.[1]);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}
async function isServerOf(pid, folder) {
    const words = await commandOf(pid);
    const home = words.find((word) => word.startsWith("-Dcarbon.home="))?.slice("-Dcarbon.home=".length);
    if (home === undefined)
        return false;
    return (await (0,promises_namespaceObject.realpath)(home).catch(() => home)) === (await (0,promises_namespaceObject.realpath)(folder).catch(() => folder));
}
async function runningPid(folder, pidFile) {
    const pid = await pidIn(pidFile);
    if (pid === undefined || !(await isAlive(pid)))
        return undefined;
    return (await isServerOf(pid, folder)) ? pid : undefined;
}
async function isScriptOf(pid, folder) {
    const real = await (0,promises_namespaceObject.realpath)(folder).catch(() => folder);
    return (await commandOf(pid)).some((word) => word.startsWith((0,external_node_path_.join)(real, "bin") + external_node_path_.sep));
}
async function processWith(word) {
    const numbers = (await (0,promises_namespaceObject.readdir)("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
    const found = await Promise.all(numbers.map(async (pid) => (await commandOf(pid)).includes(word)));
    return numbers.find((_, index) => found[index]);
}
async function commandOf(pid) {
    const text = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
    if (text !== undefined)
        return text.split("\0");
    if (process.platform === "linux")
        return [];
    const args = ["-ww", "-o", "command=", "-p", String(pid)];
    const finished = await runProgram("/bin/ps", args, { environment: process.env }).catch(() => undefined);
    return finished?.stdout.trim().split(" ") ?? [];
}
function isCode(error, code) {
    return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

// EXTERNAL MODULE: ./lib/text/products.js
var products = __nccwpck_require__(3635);
;// CONCATENATED MODULE: ./lib/products/home.js






const START_SCRIPTS = { is: "wso2server.sh", apim: "api-manager.sh" };
const CARBON_SCRIPT = /org\.wso2\.carbon\.bootstrap\.Bootstrap/;
async function openHome(product, home) {
    const tried = `find the start script of ${products/* PRODUCT_NAMES */.T[product]}`;
    let folder;
    let names;
    try {
        folder = await (0,promises_namespaceObject.realpath)(home);
        names = await (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(folder, "bin"));
    }
    catch (error) {
        throw new problems_problem/* Problem */.AF("product-home-invalid", { tried, where: home, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) }, error);
    }
    const usual = START_SCRIPTS[product];
    const script = names.includes(usual) ? usual : await onlyCarbonScript(folder, names, tried);
    return { ...placesIn(folder), script: (0,external_node_path_.join)(folder, "bin", script) };
}
function placesIn(folder) {
    return {
        folder,
        logs: (0,external_node_path_.join)(folder, "repository", "logs"),
        console: (0,external_node_path_.join)(folder, "repository", "logs", "wso2-is-key-manager-action-console.log"),
        deploymentToml: (0,external_node_path_.join)(folder, "repository", "conf", "deployment.toml"),
        pidFile: (0,external_node_path_.join)(folder, "wso2carbon.pid"),
    };
}
async function onlyCarbonScript(folder, names, tried) {
    const found = [];
    for (const name of names.filter((one) => one.endsWith(".sh")))
        if (CARBON_SCRIPT.test(await Promise.resolve((0,read_file/* textIfThere */.hc)((0,external_node_path_.join)(folder, "bin", name)))))
            found.push(name);
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    const said = found.length === 0 ? "no script there starts a Carbon server" : `several do: ${found.join(", ")}`;
    throw new problems_problem/* Problem */.AF("product-home-invalid", { tried, where: (0,external_node_path_.join)(folder, "bin"), said: (0,foreign_text/* oneLine */.TN)(said) });
}
async function versionOf(folder) {
    const text = await Promise.resolve((0,read_file/* textIfThere */.hc)((0,external_node_path_.join)(folder, "bin", "version.txt")));
    return /\bv?(\d+\.\d+)\.\d+/.exec(text)?.[1];
}

;// CONCATENATED MODULE: ./lib/products/java-tools.js



const SUFFIX = process.platform === "win32" ? ".exe" : "";
async function findJavaTool(name, environment) {
    const javaHome = environment["JAVA_HOME"] ?? "";
    const path = (environment["PATH"] ?? "").split(external_node_path_.delimiter).filter((folder) => folder !== "");
    const named = namedJavaHomes(environment).map(({ home }) => (0,external_node_path_.join)(home, "bin"));
    const folders = [...(javaHome === "" ? [] : [(0,external_node_path_.join)(javaHome, "bin")]), ...path, ...named];
    for (const folder of folders) {
        const candidate = (0,external_node_path_.join)(folder, name + SUFFIX);
        if (await isExecutable(candidate))
            return candidate;
    }
    return undefined;
}
function namedJavaHomes(environment) {
    const architecture = process.arch === "x64" ? "X64" : process.arch.toUpperCase();
    return Object.entries(environment)
        .flatMap(([variable, home]) => {
        const [, major, of] = /^JAVA_HOME_(\d+)_([A-Z0-9]+)$/.exec(variable.toUpperCase()) ?? [];
        if (of !== architecture || home === undefined || home === "")
            return [];
        return [{ home, major: Number(major), variable }];
    })
        .toSorted((one, other) => other.major - one.major);
}
async function javaHomeOf(tool) {
    return (0,external_node_path_.dirname)((0,external_node_path_.dirname)(await (0,promises_namespaceObject.realpath)(tool)));
}
function foreignEnvironment(environment) {
    const hidden = /^(INPUT_|STATE_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$)/;
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.test(name)));
}
async function isExecutable(path) {
    try {
        await (0,promises_namespaceObject.access)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/products/crash.js


const LEVEL = /\b(ERROR|FATAL|SEVERE)\b/;
const THROWN = /^(Caused by: |Exception in thread |Error: )|^[\w.]+(Exception|Error)\b/;
const PARSED = /TomlParser\} - (.*)\(line (\d+), column \d+\)/;
const CAUSED = "Caused by: ";
const FRAME = /^(at |\.\.\. \d+ more)/;
const ENTRY = /^(TID: |\[?\d{4}[-/]\d\d[-/]\d\d|[A-Z][a-z]{2} \d\d?, \d{4}|\d\d-[A-Z][a-z]{2}-\d{4})|\b(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\b/;
const UNRESOLVED = [
    [
        /Configuration with key (.+) doesn't exist/,
        (key) => `Correct \`$ref{${key}}\` in deployment.toml, or set \`${key}\` there; a name is that of the table, a dot, and the key.`,
    ],
    [
        /Environment variable (.+) not defined in system/,
        (name) => `Set ${name} in the environment in which the server starts, or replace \`$env{${name}}\` in deployment.toml.`,
    ],
    [
        /String References can't be resolved for (.+)/,
        (names) => `Correct the \`$ref{...}\` of ${names} in deployment.toml: they lead back to themselves.`,
    ],
    [
        /Secret references can't be (?:resolved|plain text) for (.+)/,
        (name) => `Give \`${name}\` its encrypted value below \`[secrets]\` in deployment.toml (\`bin/ciphertool.sh\`).`,
    ],
    [
        /Error while retrieving (.+) system property/,
        (name) => `Start the server with \`-D${name}=...\`, or replace \`$sys{${name}}\` in deployment.toml.`,
    ],
];
const MOST_BELOW = 1000;
const MOST_LINES = 4;
const LONGEST_LINE = 200;
function crashProblem(crash) {
    const { tried, where, lines } = crash;
    const said = `it ended with ${crash.ended}; ${reasonsIn(lines)}`;
    const evidence = { tried, where, said };
    const has = (words) => lines.some((line) => line.includes(words));
    if (has("StackOverflowError"))
        return new problems_problem/* Problem */.AF("server-config-order", { ...evidence, file: crash.deploymentToml });
    const refused = lines.map((line) => PARSED.exec(line)).find((match) => match !== null);
    if (refused?.[1] !== undefined) {
        const at = { where: crash.deploymentToml, file: crash.deploymentToml, line: Number(refused[2]) };
        return new problems_problem/* Problem */.AF("server-config-refused", {
            tried,
            ...at,
            said: `line ${refused[2]}: ${(0,foreign_text/* oneLine */.TN)(refused[1])}`,
        });
    }
    const unresolved = unresolvedProblem(crash);
    if (unresolved !== undefined)
        return unresolved;
    if (has("Error parsing deployment configuration"))
        return new problems_problem/* Problem */.AF("server-config-refused", { ...evidence, file: crash.deploymentToml });
    if (has("UnsupportedClassVersionError"))
        return new problems_problem/* Problem */.AF("java-unsupported", evidence);
    if (has("java.net.BindException") || has("Address already in use"))
        return new problems_problem/* Problem */.AF("port-in-use", evidence);
    return new problems_problem/* Problem */.AF("server-crashed", evidence);
}
function unresolvedProblem({ tried, deploymentToml, lines }) {
    for (const [pattern, remedyFor] of UNRESOLVED) {
        const [said, name] = lines.map((line) => pattern.exec(line)).find((match) => match !== null) ?? [];
        if (said === undefined || name === undefined)
            continue;
        const remedy = remedyFor((0,foreign_text/* oneLine */.TN)(name, LONGEST_LINE));
        const at = { where: deploymentToml, file: deploymentToml };
        return new problems_problem/* Problem */.AF("server-config-refused", { tried, ...at, said: (0,foreign_text/* oneLine */.TN)(said, LONGEST_LINE), remedy });
    }
    return undefined;
}
function reasonsIn(lines) {
    const words = lines.map((line) => line.trim()).filter((line) => line !== "");
    const levelled = words.flatMap((line, at) => (LEVEL.test(line) ? [{ line, because: causeBelow(words, at) }] : []));
    const thrown = words.filter((line) => THROWN.test(line)).map((line) => ({ line, because: undefined }));
    const errors = levelled.length > 0 ? levelled : thrown;
    const different = [
        ...new Map(errors.map((one) => [`${messageOf(one.line)} ${one.because ?? ""}`, one])).values(),
    ].slice(0, MOST_LINES);
    if (different.length > 0) {
        const shown = different.map(({ line, because }) => [line, ...(because === undefined ? [] : [because])].map((part) => (0,foreign_text/* oneLine */.TN)(part, LONGEST_LINE)).join(": "));
        return `its log says: ${shown.join(" | ")}`;
    }
    const last = words.at(-1);
    return last === undefined ? "it wrote nothing" : `the last line of its log: ${(0,foreign_text/* oneLine */.TN)(last, LONGEST_LINE)}`;
}
function causeBelow(words, at) {
    const below = words.slice(at + 1, at + 1 + MOST_BELOW);
    const next = below.findIndex((line) => ENTRY.test(line));
    const own = next < 0 ? below : below.slice(0, next);
    const cause = own.findLast((line) => line.startsWith(CAUSED)) ?? own.find((line) => THROWN.test(line)) ?? own[0];
    return cause === undefined || FRAME.test(cause) ? undefined : cause.replace(CAUSED, "");
}
function messageOf(line) {
    return line
        .replace(/^.*?\b(ERROR|FATAL|SEVERE)\b/, "$1")
        .replaceAll(/\{[\w.$ ]+\}/g, "")
        .replace(/ +/g, " ")
        .trim();
}

;// CONCATENATED MODULE: ./lib/products/java.js






const MAJORS = {
    is: {
        "7.0": { oldest: 11, newest: 17 },
        "7.1": { oldest: 11, newest: 21 },
        "7.2": { oldest: 11, newest: 21 },
        "7.3": { oldest: 21 },
    },
    apim: {
        "4.3": { oldest: 11, newest: 21 },
        "4.4": { oldest: 11, newest: 21 },
        "4.5": { oldest: 11, newest: 21 },
        "4.6": { oldest: 11, newest: 21 },
        "4.7": { oldest: 21, newest: 25 },
    },
};
const ANY = { oldest: 11 };
async function javaFor(product, folder, options, runner) {
    const version = await versionOf(folder);
    const majors = (version === undefined ? undefined : MAJORS[product][version]) ?? ANY;
    const name = `${products/* PRODUCT_NAMES */.T[product]}${version === undefined ? "" : ` ${version}`}`;
    const { found, broken } = await candidates(options);
    const range = majors.newest === undefined ? `${majors.oldest} or later` : `${majors.oldest} to ${majors.newest}`;
    const java = bestOf(found, majors);
    if (java === undefined && found.length === 0)
        throw missing(name, broken);
    if (java === undefined) {
        const seen = found.map(({ major, origin }) => `Java ${major} (${origin})`).join(", ");
        throw new problems_problem/* Problem */.AF("java-unsupported", {
            tried: `start ${name}`,
            said: `${name} needs Java ${range}; there is ${seen}`,
            remedy: `Set up Java ${majors.newest ?? majors.oldest} before this step (actions/setup-java with java-version: ${majors.newest ?? majors.oldest}).`,
        });
    }
    if (majors.newest !== undefined && java.major > majors.newest)
        runner.warning(`${name} supports Java ${range}, but ${java.origin} (${java.home}) is Java ${java.major}.`);
    else
        runner.info(`${name} needs Java ${range}: Java ${java.major} of ${java.origin} (${java.home})`);
    return { home: java.home, major: java.major };
}
function bestOf(found, { oldest, newest = Infinity }) {
    const fitting = found.filter(({ major }) => major >= oldest && major <= newest);
    const tooNew = found.filter(({ major }) => major > newest);
    return (fitting.toSorted((one, other) => other.major - one.major)[0] ?? tooNew.toSorted((a, b) => a.major - b.major)[0]);
}
function missing(name, broken) {
    const said = broken.length === 0 ? "neither JAVA_HOME nor PATH has one" : broken.join("; ");
    return new problems_problem/* Problem */.AF("java-missing", { tried: `find Java for ${name}`, where: "JAVA_HOME, PATH", said });
}
async function candidates(options) {
    const { environment } = options;
    const own = environment["JAVA_HOME"] ?? "";
    const places = [
        ...(own === "" ? [] : [{ origin: "JAVA_HOME", tools: { JAVA_HOME: own }, home: own }]),
        ...namedJavaHomes(environment).map(({ variable, home }) => ({
            origin: variable,
            tools: { JAVA_HOME: home },
            home,
        })),
        { origin: "PATH", tools: { PATH: environment["PATH"] ?? "" }, home: undefined },
    ];
    const looked = await Promise.all(places.map((place) => lookAt(place, options)));
    return {
        found: looked.filter((one) => typeof one === "object"),
        broken: looked.filter((one) => typeof one === "string"),
    };
}
async function lookAt({ origin, tools, home }, options) {
    const java = await findJavaTool("java", tools);
    if (java === undefined)
        return home === undefined ? undefined : `${origin} is ${home}, which has no bin/java`;
    const said = await versionText(java, options);
    const major = majorOf(said);
    if (major === undefined)
        return `${java}: ${(0,foreign_text/* oneLine */.TN)(said, 200) || "it says no version"}`;
    return { origin, home: home ?? (await javaHomeOf(java)), major };
}
async function versionText(java, options) {
    try {
        const environment = foreignEnvironment(options.environment);
        const { stdout, stderr } = await runProgram(java, ["-version"], { ...options, environment });
        return `${stderr}\n${stdout}`;
    }
    catch (error) {
        if (options.signal?.aborted === true)
            throw error;
        return (0,problems_problem/* reasonOf */.A3)(error);
    }
}
function majorOf(text) {
    const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
    if (first === undefined)
        return undefined;
    return first === "1" && second !== undefined ? Number(second) : Number(first);
}

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 6 modules
var exec = __nccwpck_require__(9529);
;// CONCATENATED MODULE: ./lib/products/launch.js





const launch_LOOK_AGAIN = 100;
const LAUNCHER = `
const { spawn } = require("node:child_process");
const output = require("node:fs").openSync(process.argv[1], "a");
const child = spawn("sh", process.argv.slice(2), { detached: true, stdio: ["ignore", output, output] });
child.once("error", (error) => process.stderr.write(error.message));
child.once("spawn", () => process.stdout.write(String(child.pid)));
child.unref();
`;
const SHELL = ["-c", '"$@"; echo $? >"$0"'];
function noteBeside(console) {
    return `${console}.ended`;
}
async function launch({ script, args, folder, environment, console }) {
    const note = noteBeside(console);
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(console), { recursive: true });
    await (0,promises_namespaceObject.writeFile)(console, "");
    await (0,promises_namespaceObject.rm)(note, { force: true });
    const { stdout, stderr } = await (0,exec/* getExecOutput */.H)(`"${process.execPath}"`, ["-e", LAUNCHER, console, ...SHELL, note, "sh", script, ...args], { cwd: folder, env: definedOf(environment), silent: true, ignoreReturnCode: true });
    const pid = Number(stdout);
    if (!Number.isSafeInteger(pid) || pid <= 1)
        throw new Error(stderr === "" ? "the script did not start" : stderr);
    return { pid, ...watch(pid, note) };
}
function watch(pid, note) {
    const { promise, resolve } = Promise.withResolvers();
    let looking = true;
    const look = async () => {
        const alive = await isAlive(pid);
        if (!looking)
            return;
        if (alive)
            setTimeout(() => void look(), launch_LOOK_AGAIN).unref();
        else
            resolve(await noted(note));
    };
    void look();
    return { ended: promise, stopLooking: () => void (looking = false) };
}
async function noted(note) {
    const text = (await (0,promises_namespaceObject.readFile)(note, "utf8").catch(() => "")).trim();
    await (0,promises_namespaceObject.rm)(note, { force: true }).catch(() => undefined);
    if (text === "")
        return "a signal";
    const signal = Object.entries(external_node_os_.constants.signals).find(([, number]) => number === Number(text) - 128);
    return signal === undefined ? `exit code ${text}` : `signal ${signal[0]}`;
}
function definedOf(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

;// CONCATENATED MODULE: ./lib/products/log-tail.js


const log_tail_MOST_LINES = 2000;
const CHUNK = 64 * 1024;
class LogTail {
    file;
    #onLine;
    #lines = [];
    #handle;
    #position;
    #rest = Buffer.alloc(0);
    #turn = Promise.resolve();
    constructor(file, position, onLine) {
        this.file = file;
        this.#position = position;
        this.#onLine = onLine;
    }
    static async atEnd(file, onLine) {
        const found = await (0,promises_namespaceObject.stat)(file).catch(() => undefined);
        const tail = new LogTail(file, found?.size ?? 0, onLine);
        if (found !== undefined)
            tail.#handle = await openLog(file).catch(() => undefined);
        return tail;
    }
    static async fromStart(file) {
        const tail = new LogTail(file, 0, () => undefined);
        await tail.close();
        return tail;
    }
    get lines() {
        return this.#lines;
    }
    read() {
        this.#turn = this.#turn.then(() => this.#read()).catch(() => undefined);
        return this.#turn;
    }
    async close() {
        await this.read();
        if (this.#rest.length > 0)
            this.#take("\n");
        await this.#handle?.close().catch(() => undefined);
        this.#handle = undefined;
    }
    async #read() {
        this.#handle ??= await openLog(this.file);
        await this.#drain(this.#handle);
        const current = await (0,promises_namespaceObject.stat)(this.file);
        const held = await this.#handle.stat();
        if (current.ino === held.ino)
            return;
        await this.#drain(this.#handle);
        await this.#handle.close();
        this.#position = 0;
        this.#handle = await openLog(this.file);
        await this.#drain(this.#handle);
    }
    async #drain(handle) {
        if ((await handle.stat()).size < this.#position)
            this.#position = 0;
        const chunk = Buffer.alloc(CHUNK);
        for (;;) {
            const { bytesRead } = await handle.read(chunk, 0, CHUNK, this.#position);
            if (bytesRead === 0)
                return;
            this.#position += bytesRead;
            this.#take(chunk.subarray(0, bytesRead));
        }
    }
    #take(bytes) {
        const all = Buffer.concat([this.#rest, typeof bytes === "string" ? Buffer.from(bytes) : bytes]);
        const end = all.lastIndexOf(0x0a);
        this.#rest = Buffer.from(all.subarray(end + 1));
        if (end < 0)
            return;
        for (const raw of all.subarray(0, end).toString("utf8").split("\n")) {
            const line = raw.replace(/\r$/, "");
            this.#lines.push(line);
            this.#onLine(line);
        }
        if (this.#lines.length > log_tail_MOST_LINES)
            this.#lines = this.#lines.slice(-log_tail_MOST_LINES);
    }
}
async function openLog(file) {
    const handle = await (0,promises_namespaceObject.open)(file, read_file/* FLAGS */.Wg);
    if ((await handle.stat()).isFile())
        return handle;
    await handle.close();
    throw new Error(`${file} is no file`);
}

;// CONCATENATED MODULE: ./lib/products/ports.js



const ports_HIGHEST = 65535;
const PORTS = {
    is: { "management HTTPS": 9443, "management HTTP": 9763 },
    apim: { "management HTTPS": 9443, "management HTTP": 9763, "gateway HTTPS": 8243, "gateway HTTP": 8280 },
};
async function takenPorts(product, portOffset) {
    const ports = Object.entries(PORTS[product]).map(([use, port]) => ({ use, port: port + portOffset }));
    const free = await Promise.all(ports.map(({ port }) => isFree(port)));
    return ports.filter((_, index) => free[index] === false).map(({ use, port }) => `${port} (${use})`);
}
async function mustBeFree(product, portOffset, runningPid) {
    const taken = await takenPorts(product, portOffset);
    if (taken.length === 0)
        return;
    const pid = runningPid === undefined ? "" : `; this very server already runs with process id ${runningPid}`;
    throw new problems_problem/* Problem */.AF("port-in-use", {
        tried: `start ${products/* PRODUCT_NAMES */.T[product]} with port offset ${portOffset}`,
        where: "this machine",
        said: `taken: ${taken.join(", ")}${pid}`,
    });
}
function isFree(port) {
    if (port > ports_HIGHEST)
        return Promise.resolve(true);
    return new Promise((resolve) => {
        const server = (0,external_node_net_.createServer)();
        server.once("error", () => resolve(false));
        server.listen({ port, host: "0.0.0.0", exclusive: true }, () => server.close(() => resolve(true)));
    });
}

;// CONCATENATED MODULE: ./lib/products/stop.js








const stop_PAUSE = 250;
const AFTER_KILL = 10_000;
const GRACE = 30_000;
async function stopServer(options) {
    const { folder, pidFile } = placesIn(options.home);
    const pid = await pidIn(pidFile);
    if (pid === undefined || !(await isAlive(pid)))
        return stopScript(options);
    if (!(await isServerOf(pid, folder))) {
        throw new problems_problem/* Problem */.AF("server-not-ours", {
            tried: `stop ${products/* PRODUCT_NAMES */.T[options.product]}`,
            where: pidFile,
            said: `process ${pid} has no -Dcarbon.home=${(0,foreign_text/* oneLine */.TN)(folder)}`,
        });
    }
    await end(pid, options);
    return "stopped";
}
async function stopScript(options) {
    const folder = await (0,promises_namespaceObject.realpath)(options.home).catch(() => options.home);
    const script = options.script ?? (await processWith(noteBeside(placesIn(folder).console)));
    if (script === undefined)
        return "not running";
    if (!(await isScriptOf(script, options.home)) && !(await isServerOf(script, options.home)))
        return "not running";
    await end(-script, options);
    return "stopped";
}
async function end(target, options) {
    const { clock } = options;
    send(target, "SIGTERM", options);
    if (!(await until(async () => !(await isAlive(target)), options.grace ?? GRACE, clock))) {
        send(target, "SIGKILL", options);
        if (!(await until(async () => !(await isAlive(target)), AFTER_KILL, clock)))
            throw stuck(options, `process ${Math.abs(target)} is still there`);
    }
    const free = async () => (await takenPorts(options.product, options.portOffset)).length === 0;
    if (await until(free, AFTER_KILL, clock))
        return;
    const taken = await takenPorts(options.product, options.portOffset);
    throw stuck(options, `process ${Math.abs(target)} is gone, but these ports are taken: ${taken.join(", ")}`);
}
function send(target, signal, options) {
    try {
        signalTo(target, signal);
    }
    catch (error) {
        throw stuck(options, `${signal} to process ${Math.abs(target)}: ${(0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error))}`);
    }
}
function stuck(options, said) {
    return new problems_problem/* Problem */.AF("server-did-not-stop", {
        tried: `stop ${products/* PRODUCT_NAMES */.T[options.product]}`,
        where: options.home,
        said,
    });
}
async function until(test, timeout, clock) {
    const deadline = clock.monotonicTime() + timeout;
    for (;;) {
        if (await test())
            return true;
        if (clock.monotonicTime() >= deadline)
            return false;
        await clock.sleep(stop_PAUSE);
    }
}

;// CONCATENATED MODULE: ./lib/products/start.js













const start_LOOK_AGAIN = 500;
const start_LONGEST_LINE = 500;
async function startServer(options, runner, clock) {
    const { product, portOffset, environment, signal } = options;
    const home = await openHome(product, options.home);
    const java = await javaFor(product, home.folder, { environment, ...(signal === undefined ? {} : { signal }) }, runner);
    await mustBeFree(product, portOffset, await runningPid(home.folder, home.pidFile));
    const log = await LogTail.atEnd((0,external_node_path_.join)(home.logs, "wso2carbon.log"), (line) => runner.debug((0,foreign_text/* oneLine */.TN)(line, start_LONGEST_LINE)));
    signal?.throwIfAborted();
    const script = await launchScript(options, home, java);
    const { pid } = script;
    runner.info(`${products/* PRODUCT_NAMES */.T[product]} starts on Java ${java.major} with port offset ${portOffset}, process ${pid}.`);
    return follow(options, { home, log, script }, runner, clock);
}
async function launchScript(options, home, java) {
    const environment = { ...foreignEnvironment(options.environment), JAVA_HOME: java.home };
    for (const name of ["CARBON_HOME", "JAVACMD"])
        Reflect.deleteProperty(environment, name);
    const { console, folder } = home;
    const args = [`-DportOffset=${options.portOffset}`];
    try {
        return await launch({ script: home.script, args, folder, environment, console });
    }
    catch (error) {
        const tried = `start ${products/* PRODUCT_NAMES */.T[options.product]}`;
        throw new problems_problem/* Problem */.AF("server-start-failed", { tried, where: home.script, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) }, error);
    }
}
function follow(options, started, runner, clock) {
    const { home, script, log } = started;
    const { pid } = script;
    const name = products/* PRODUCT_NAMES */.T[options.product];
    const timer = setInterval(() => void log.read(), start_LOOK_AGAIN);
    timer.unref();
    let shown = false;
    const show = async (lines) => {
        if (shown)
            return;
        shown = true;
        await runner.group(`Log of ${name} (${lines.length} lines)`, () => {
            for (const line of lines)
                runner.info((0,foreign_text/* oneLine */.TN)(line, start_LONGEST_LINE));
            return Promise.resolve();
        });
    };
    const finish = async () => {
        clearInterval(timer);
        await log.close();
    };
    return {
        pid,
        exited: script.ended.then(async (ended) => {
            await finish();
            return explain(options, started, ended, show);
        }),
        showLog: async () => {
            await finish();
            await show(log.lines);
        },
        stop: async (grace) => {
            script.stopLooking();
            await finish();
            await end(-pid, { ...options, home: home.folder, clock, ...(grace === undefined ? {} : { grace }) });
        },
    };
}
async function explain(options, started, ended, show) {
    const { home, log } = started;
    const console = await LogTail.fromStart(home.console);
    await show(console.lines.length > 0 ? console.lines : log.lines);
    return crashProblem({
        tried: `start ${products/* PRODUCT_NAMES */.T[options.product]}`,
        where: log.lines.length > 0 ? log.file : home.console,
        deploymentToml: home.deploymentToml,
        ended,
        lines: [...console.lines, ...log.lines],
    });
}

// EXTERNAL MODULE: ./lib/text/pem.js
var text_pem = __nccwpck_require__(2929);
;// CONCATENATED MODULE: ./lib/trust/certificate.js





const SOON = 30 * 24 * 60 * 60 * 1000;
function certificatesOf(pem, where) {
    const blocks = (0,text_pem/* certificateBlocks */.I)(pem);
    const tried = "read the PEM certificate";
    if (blocks.length === 0)
        throw new problems_problem/* Problem */.AF("certificate-unreadable", { tried, where, said: "no certificate in it" });
    return blocks.map((block) => {
        try {
            return new external_node_crypto_.X509Certificate(block);
        }
        catch (error) {
            throw new problems_problem/* Problem */.AF("certificate-unreadable", { tried, where, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) }, error);
        }
    });
}
function pemOf(certificate) {
    return `${certificate.toString().trim()}\n`;
}
function checkCertificate(certificate, hosts, now) {
    return [...dates(certificate, now), ...names(certificate, hosts)];
}
function dates(certificate, now) {
    const from = Date.parse(certificate.validFrom);
    const to = Date.parse(certificate.validTo);
    const subject = certificate_nameOf(certificate);
    if (now > to) {
        return [
            {
                id: "certificate-expired",
                level: "warning",
                message: `the certificate ${subject} expired on ${day(to)}.`,
                remedy: "Renew it; the two servers still accept it as a trusted entry, but browsers and curl refuse it.",
            },
        ];
    }
    if (now < from) {
        return [
            {
                id: "certificate-not-yet-valid",
                level: "warning",
                message: `the certificate ${subject} is valid only from ${day(from)} on.`,
                remedy: "Check the clock of the runner, or issue the certificate anew.",
            },
        ];
    }
    if (to - now > SOON)
        return [];
    return [
        {
            id: "certificate-expires-soon",
            level: "warning",
            message: `the certificate ${subject} expires on ${day(to)}.`,
            remedy: "Renew it before that day, and run this action again, so that the other server trusts the new one.",
        },
    ];
}
function names(certificate, hosts) {
    const wrong = [...new Set(hosts.map(bare))].filter((host) => !certificate_matches(certificate, host));
    return wrong.map((host) => ({
        id: "certificate-name-mismatch",
        level: "warning",
        message: `the certificate ${certificate_nameOf(certificate)} is not for ${host}, but for ${(0,foreign_text/* oneLine */.TN)(certificate.subjectAltName ?? "no name at all")}.`,
        remedy: `Serve a certificate with the SAN ${host} through [keystore.tls], or use a name that the certificate has.`,
    }));
}
function certificate_matches(certificate, host) {
    const subject = certificate.subjectAltName === undefined ? "always" : "never";
    return (0,external_node_net_.isIP)(host) === 0
        ? certificate.checkHost(host, { subject }) !== undefined
        : certificate.checkIP(host) !== undefined;
}
function bare(host) {
    return host.replace(/^\[|\]$/g, "").toLowerCase();
}
function certificate_nameOf(certificate) {
    return `"${(0,foreign_text/* oneLine */.TN)(certificate.subject.replaceAll("\n", ", "))}"`;
}
function day(time) {
    return new Date(time).toISOString().slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/trust/pkcs12-content.js
const SEQUENCE = 0x30;
const DATA = "2a864886f70d010701";
const ENCRYPTED_DATA = "2a864886f70d010706";
const CONSTRUCTED = 0x20;
function isPkcs12(store) {
    return store[0] === SEQUENCE;
}
function contentLength(store) {
    const [, authSafe] = childrenOf(elementAt(store, 0));
    const safes = elementAt(octetsOf(inContentInfo(authSafe, DATA)), 0);
    let length = 0;
    for (const safe of childrenOf(safes)) {
        const [type] = childrenOf(safe);
        if (type?.content.toString("hex") === DATA)
            length += octetsOf(inContentInfo(safe, DATA)).length;
        else
            length += encryptedLength(inContentInfo(safe, ENCRYPTED_DATA));
    }
    return length;
}
function encryptedLength(encryptedData) {
    const [, information] = childrenOf(encryptedData);
    const [, , content] = information === undefined ? [] : childrenOf(information);
    return content === undefined ? 0 : octetsOf(content).length;
}
function inContentInfo(info, type) {
    const [found, explicit] = info === undefined ? [] : childrenOf(info);
    const [inner] = explicit === undefined ? [] : childrenOf(explicit);
    if (inner !== undefined && found?.content.toString("hex") === type)
        return inner;
    throw new Error("another content than that of a store with a password");
}
function octetsOf(element) {
    if ((element.tag & CONSTRUCTED) === 0)
        return element.content;
    return Buffer.concat(childrenOf(element).map(octetsOf));
}
function childrenOf({ content }) {
    const children = [];
    for (let at = 0; at < content.length;) {
        const child = elementAt(content, at);
        children.push(child);
        at += child.whole;
    }
    return children;
}
function elementAt(bytes, at) {
    const tag = bytes[at];
    const first = bytes[at + 1];
    if (tag === undefined || first === undefined)
        throw new Error("it is cut off");
    if (first === 0x80)
        return indefinite(bytes, at, tag);
    const more = first < 0x80 ? 0 : first & 0x7f;
    if (more > 4 || at + 2 + more > bytes.length)
        throw new Error("a length that can't be");
    const length = more === 0 ? first : bytes.readUIntBE(at + 2, more);
    const start = at + 2 + more;
    if (start + length > bytes.length)
        throw new Error("it is cut off");
    return { tag, content: bytes.subarray(start, start + length), whole: start + length - at };
}
function indefinite(bytes, at, tag) {
    const start = at + 2;
    let end = start;
    while (bytes[end] !== 0 || bytes[end + 1] !== 0)
        end += elementAt(bytes, end).whole;
    return { tag, content: bytes.subarray(start, end), whole: end + 2 - at };
}

;// CONCATENATED MODULE: ./lib/trust/import-certificates.js





const BAG = 88;
const ROUNDING = 150;
async function importCertificates(keytool, store, certificates, home, announce) {
    const entries = await keytool.list(store);
    const file = await insideOf(home, store.file);
    const trusted = [...byFingerprint(certificates).values()].map((certificate) => import_certificates_judge(certificate, entries, file));
    const missing = trusted.filter((one) => one.change === "added");
    if (missing.length === 0)
        return { file, trusted };
    const importInto = async (copy) => {
        const worked = { file: copy, password: store.password };
        const before = await (0,promises_namespaceObject.readFile)(copy);
        let grown = 0;
        for (const { alias, fingerprint } of missing) {
            const certificate = certificates.find((one) => one.fingerprint256 === fingerprint);
            if (certificate === undefined)
                continue;
            await keytool.add(worked, alias, certificate);
            grown += certificate.raw.length + 2 * alias.length + BAG;
        }
        verify(file, await keytool.list(worked), entries, missing);
        nothingHidden(file, before, await (0,promises_namespaceObject.readFile)(copy), { grown, shown: entries.length });
    };
    const undo = await replaceFile(file, importInto, { announce: (restore) => announce?.(file, restore) });
    return { file, trusted, undo };
}
function aliasOf(certificate) {
    return `wso2-is-key-manager-action-${certificate.fingerprint256.replaceAll(":", "").slice(0, 12).toLowerCase()}`;
}
function import_certificates_judge(certificate, entries, file) {
    const fingerprint = certificate.fingerprint256;
    const known = entries.find((entry) => entry.certificate.fingerprint256 === fingerprint);
    if (known !== undefined)
        return { fingerprint, alias: known.alias, change: "already trusted" };
    const alias = aliasOf(certificate);
    const holder = entries.find((entry) => entry.alias.toLowerCase() === alias);
    if (holder === undefined)
        return { fingerprint, alias, change: "added" };
    throw new problems_problem/* Problem */.AF("truststore-alias-taken", {
        tried: `import the certificate ${fingerprint}`,
        where: file,
        said: `${alias} is the certificate ${holder.certificate.fingerprint256}`,
    });
}
function byFingerprint(certificates) {
    return new Map(certificates.map((certificate) => [certificate.fingerprint256, certificate]));
}
function verify(file, after, before, added) {
    const has = new Set(after.map((entry) => `${entry.alias} ${entry.certificate.fingerprint256}`));
    const wanted = [
        ...before.map((entry) => `${entry.alias} ${entry.certificate.fingerprint256}`),
        ...added.map((entry) => `${entry.alias} ${entry.fingerprint}`),
    ];
    const lost = wanted.filter((entry) => !has.has(entry));
    if (lost.length === 0)
        return;
    throw new problems_problem/* Problem */.AF("keytool-failed", {
        tried: "import the certificates into a copy of the truststore",
        where: file,
        said: `${lost.length} of ${wanted.length} entries are not in the copy`,
    });
}
function nothingHidden(file, before, after, { grown, shown }) {
    if (!isPkcs12(before))
        return;
    const evidence = { tried: "import a certificate without losing another", where: file };
    let lost;
    try {
        lost = contentLength(before) + grown - contentLength(after);
    }
    catch (error) {
        const said = `whether Java shows all of it can't be known: ${(0,problems_problem/* reasonOf */.A3)(error)}`;
        throw new problems_problem/* Problem */.AF("truststore-hides-certificates", { ...evidence, said }, error);
    }
    if (lost <= ROUNDING)
        return;
    throw new problems_problem/* Problem */.AF("truststore-hides-certificates", {
        ...evidence,
        said: `Java shows ${shown} of its entries, and about ${lost} bytes of certificates that it does not show would be gone`,
    });
}
async function insideOf(home, file) {
    const real = await (0,promises_namespaceObject.realpath)(file);
    if (home === undefined)
        return real;
    if ((0,same_place/* isInside */.F)(await (0,promises_namespaceObject.realpath)(home), real))
        return real;
    throw new problems_problem/* Problem */.AF("store-outside-product", {
        tried: "find the truststore in the product's folder",
        where: file,
        said: `it is ${real}`,
    });
}

;// CONCATENATED MODULE: ./lib/trust/presented-certificate.js







async function readPresentedCertificate(address, port, { caCertificates, timeout, environment = {}, signal }) {
    const host = unbracketed(address);
    const where = placeOf({ host, port });
    const tried = "read the certificate that the server presents";
    const route = routeTo(new URL(`https://${where}`), environment);
    if (route.kind === "refused")
        throw refusedProxy(tried, where, route);
    const late = AbortSignal.timeout(timeout);
    const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
    const look = async (rejectUnauthorized) => {
        const judgement = { context: contextFor(caCertificates), rejectUnauthorized };
        const socket = await openTls({ host, port }, judgement, { route, authorities: caCertificates, signal: stop });
        const certificate = socket.getPeerX509Certificate();
        const doubt = socket.authorized ? {} : { doubt: doubtOf(socket.authorizationError) };
        socket.destroy();
        return { ...(certificate === undefined ? {} : { certificate }), ...doubt };
    };
    try {
        const { certificate, doubt } = await look(false);
        if (certificate !== undefined && doubt === undefined)
            return { certificate };
        if (certificate !== undefined && doubt !== undefined) {
            const words = doubt === "UNSPECIFIED" ? await look(true).then(() => doubt, wordsOf) : doubt;
            return { certificate, doubt: (0,foreign_text/* oneLine */.TN)(words) };
        }
    }
    catch (error) {
        if (signal?.aborted === true)
            throw new problems_problem/* Problem */.AF("cancelled", { tried, where }, error);
        if (error instanceof ProxyFailure)
            throw proxyProblem(error, tried, where, (text) => text);
        if (late.aborted)
            throw new problems_problem/* Problem */.AF("request-timeout", { tried, where, said: `no handshake within ${timeout / 1000} s` }, error);
        throw new problems_problem/* Problem */.AF(failure_id_idOf(error), { tried, where, said: (0,foreign_text/* oneLine */.TN)(wordsOf(error)) }, error);
    }
    throw new problems_problem/* Problem */.AF("certificate-unreadable", { tried, where, said: "it presented none" });
}
function doubtOf(error) {
    if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string")
        return error.code;
    return (0,problems_problem/* reasonOf */.A3)(error);
}

;// CONCATENATED MODULE: ./lib/trust/vouched-certificate.js







async function certificateOf(keytool, product, side, stores, options) {
    if (stores !== undefined) {
        const { keystore } = stores;
        const certificate = await keytool.certificate(keystore, keystore.alias);
        mustAgree(product, side.certificate, certificate, keystore.file);
        return { certificate, source: "keystore" };
    }
    if (side.certificate === undefined)
        return vouched_certificate_presentedCertificate(product, side, options);
    const [certificate] = certificatesOf(side.certificate, `${product}-certificate`);
    if (certificate !== undefined)
        return { certificate, source: "given" };
    throw new problems_problem/* Problem */.AF("certificate-unreadable", { tried: "read the certificate", where: `${product}-certificate` });
}
function mustAgree(product, given, own, keystore) {
    const [certificate] = given === undefined ? [] : certificatesOf(given, `${product}-certificate`);
    if (certificate === undefined || certificate.fingerprint256 === own.fingerprint256)
        return;
    throw new problems_problem/* Problem */.AF("certificate-not-own", {
        tried: `take \`${product}-certificate\` for the certificate of the server in \`${product}-home\``,
        where: keystore,
        said: `given is SHA-256 ${certificate.fingerprint256}, the keystore has ${own.fingerprint256}`,
    });
}
async function vouched_certificate_presentedCertificate(product, side, options) {
    const { host } = new URL(side.url);
    const { certificate, doubt } = await awaited(product, side, options);
    const said = `presented SHA-256 fingerprint ${certificate.fingerprint256}`;
    const evidence = { tried: "read the server's certificate for the other server's truststore", where: host };
    if (side.certificateSha256 !== undefined) {
        if ((0,fingerprint/* sameFingerprint */.tU)(side.certificateSha256, certificate.fingerprint256))
            return { certificate, source: "pinned" };
        throw new problems_problem/* Problem */.AF("certificate-pin-mismatch", { ...evidence, said });
    }
    if (doubt === undefined)
        return { certificate, source: "authorities" };
    if (await options.isTrusted(certificate))
        return { certificate, source: "presented" };
    const unverified = options.tlsVerify
        ? ""
        : "; `tls-verify: false` does not count here, since what is imported stays trusted after this run";
    throw new problems_problem/* Problem */.AF("certificate-not-vouched-for", {
        ...evidence,
        said: `${said}; the authorities do not vouch for it (${doubt})${unverified}`,
        remedy: `Compare the fingerprint with the one in the server's own keystore. Then name the certificate in one of these ways: its product's folder in \`${product}-home\`, its PEM text or path in \`${product}-certificate\`, the fingerprint in \`${product}-certificate-sha256\`, or its authority in \`ca-certificates\`. Nothing was imported.`,
    });
}
async function awaited(product, side, options) {
    const { hostname, port } = new URL(side.url);
    const { waiting, signal = new AbortController().signal } = options;
    const read = () => readPresentedCertificate(unbracketed(hostname), port === "" ? 443 : Number(port), options);
    const attempt = async (count) => {
        try {
            return { done: await read() };
        }
        catch (error) {
            if (!(error instanceof problems_problem/* Problem */.AF))
                throw error;
            if (!(0,meaning/* isTransient */.dg)(error))
                throw (0,meaning/* isFinal */.dR)(error) || error.id === "proxy-failed" ? error : hinted(product, error);
            if (count === 1)
                waiting?.begun(product, error);
            return { notYet: error };
        }
    };
    const outcome = waiting === undefined ? await attempt(0) : await poll(attempt, { ...waiting, signal });
    if ("done" in outcome)
        return outcome.done;
    const last = outcome.notYet;
    if (last.id === "proxy-failed")
        throw last;
    const during = waiting === undefined ? "" : `, for ${waiting.timeout / 1000} s`;
    throw hinted(product, last, "certificate-unreadable", during);
}
function hinted(product, problem, id = problem.id, during = "") {
    const { evidence } = problem;
    const remedy = `Check that the server listens there. Before it runs, give its certificate in \`${product}-certificate\` (PEM text or path), or its product's folder in \`${product}-home\`.`;
    return new problems_problem/* Problem */.AF(id, { ...evidence, said: `${evidence.said ?? problem.id}${during}`, remedy }, problem);
}

;// CONCATENATED MODULE: ./lib/trust/exchange.js






async function exchangeCertificates(keytool, options) {
    const stores = { is: await storesAt(options.is, options), apim: await storesAt(options.apim, options) };
    const truststores = {
        is: truststoreOf(options.is, stores.is, options),
        apim: truststoreOf(options.apim, stores.apim, options),
    };
    const certificates = {};
    for (const product of products/* PRODUCTS */.z) {
        const known = stores[product] !== undefined || options[product].certificate !== undefined;
        const into = truststores[other(product)];
        if (!known && into === undefined)
            continue;
        const isTrusted = async (certificate) => into !== undefined &&
            (await keytool.list(into)).some((entry) => entry.certificate.fingerprint256 === certificate.fingerprint256);
        certificates[product] = await certificateOf(keytool, product, options[product], stores[product], {
            ...options,
            isTrusted,
        });
    }
    const changes = await importAll(keytool, options, truststores, certificates);
    return {
        certificates,
        changes,
        restartRequired: changes.filter((change) => change.undo !== undefined).map((change) => change.product),
        pins: pinsOf(certificates),
        findings: findingsOf(certificates, options),
    };
}
async function takeBack(changes) {
    const left = [];
    for (const { file, undo } of changes.toReversed())
        if (undo !== undefined)
            await restoreFile(file, undo).catch(() => left.push(file));
    return left;
}
async function storesAt(side, options) {
    if (side.home === undefined)
        return undefined;
    const { truststorePassword, environment } = options;
    const at = side.deploymentToml === undefined ? {} : { deploymentToml: side.deploymentToml };
    return storesOf(side.home, { truststorePassword, environment, ...at });
}
function truststoreOf(side, stores, options) {
    if (side.truststore !== undefined)
        return { file: side.truststore, password: options.truststorePassword };
    return stores?.truststore;
}
async function importAll(keytool, options, truststores, certificates) {
    const changes = [];
    const announce = (file, restore) => {
        if (restore !== undefined)
            options.signal?.throwIfAborted();
        options.announce?.(file, restore);
    };
    try {
        for (const product of products/* PRODUCTS */.z) {
            const store = truststores[product];
            if (store === undefined)
                continue;
            const wanted = [certificates[other(product)], certificates[product]].filter(isVouchedFor);
            const imported = await importCertificates(keytool, store, wanted.map(({ certificate }) => certificate), options[product].truststore === undefined ? options[product].home : undefined, announce);
            changes.push({ product, ...imported });
        }
        return changes;
    }
    catch (error) {
        const left = await takeBack(changes);
        for (const { file } of changes)
            if (!left.includes(file))
                options.announce?.(file, undefined);
        throw error;
    }
}
function isVouchedFor(one) {
    return one !== undefined && one.source !== "presented";
}
function pinsOf(certificates) {
    const sure = Object.entries(certificates).filter(([, { source }]) => source === "keystore");
    return Object.fromEntries(sure.map(([product, { certificate }]) => [product, certificate.fingerprint256]));
}
function findingsOf(certificates, options) {
    return products/* PRODUCTS */.z.flatMap((product) => {
        const known = certificates[product];
        if (known === undefined)
            return [];
        return checkCertificate(known.certificate, options.hosts[product], options.now);
    });
}
function other(product) {
    return product === "is" ? "apim" : "is";
}

;// CONCATENATED MODULE: ./lib/trust/keytool.js










const PASSWORD_VARIABLE = "WSO2_IS_KEY_MANAGER_STOREPASS";
const JVM = ["-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1"];
const keytool_ENTRY = /^Alias name: (.*)$/m;
class Keytool {
    program;
    #environment;
    #limits;
    constructor(program, environment, limits) {
        this.program = program;
        this.#environment = { ...foreignEnvironment(environment), LC_ALL: "C.UTF-8" };
        this.#limits = limits;
    }
    static async find(environment, limits = {}) {
        const program = await findJavaTool("keytool", environment);
        if (program !== undefined)
            return new Keytool(program, environment, limits);
        const where = environment["JAVA_HOME"] === undefined ? "PATH" : `${environment["JAVA_HOME"]} and PATH`;
        throw new problems_problem/* Problem */.AF("keytool-missing", { tried: "find Java's keytool", where });
    }
    async list(store) {
        const finished = await this.#on(store, ["-list", "-rfc"], "list the certificates of the keystore");
        const parts = finished.stdout.split(/^(?=Alias name: )/m).slice(1);
        return parts.flatMap((part) => {
            const alias = keytool_ENTRY.exec(part)?.[1]?.trim();
            if (alias === undefined || (0,text_pem/* certificateBlocks */.I)(part).length === 0)
                return [];
            const [certificate] = certificatesOf(part, store.file);
            return certificate === undefined ? [] : [{ alias, certificate }];
        });
    }
    async certificate(store, alias) {
        const tried = `export the certificate of ${(0,foreign_text/* oneLine */.TN)(alias)}`;
        const finished = await this.#on(store, ["-exportcert", "-rfc", "-alias", alias], tried);
        const [certificate] = certificatesOf(finished.stdout, store.file);
        if (certificate === undefined)
            throw new problems_problem/* Problem */.AF("keystore-alias-missing", { tried, where: store.file });
        return certificate;
    }
    async add(store, alias, certificate) {
        const folder = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "certificate-"));
        const file = (0,external_node_path_.join)(folder, "certificate.pem");
        try {
            await (0,promises_namespaceObject.writeFile)(file, pemOf(certificate));
            const args = ["-importcert", "-noprompt", "-alias", alias, "-file", file];
            await this.#on(store, args, `import a certificate as ${alias}`);
        }
        finally {
            await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
        }
    }
    async #on(store, args, tried) {
        await mustBeFile(store.file, tried);
        const all = [...args, "-keystore", store.file, "-storepass:env", PASSWORD_VARIABLE, ...JVM];
        const environment = { ...this.#environment, [PASSWORD_VARIABLE]: store.password };
        let finished;
        try {
            finished = await runProgram(this.program, all, { environment, ...this.#limits });
        }
        catch (error) {
            if (this.#limits.signal?.aborted === true)
                throw error;
            throw new problems_problem/* Problem */.AF("keytool-failed", { tried, where: store.file, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) }, error);
        }
        if (finished.exitCode === 0)
            return finished;
        const said = keytool_wordsOf(finished);
        const other = otherFormat(store.file);
        if (other !== undefined)
            throw new problems_problem/* Problem */.AF("keystore-unreadable", { tried, where: store.file, ...other });
        throw new problems_problem/* Problem */.AF(problemOf(said), { tried, where: store.file, said });
    }
}
async function mustBeFile(file, tried) {
    const found = await (0,promises_namespaceObject.stat)(file).catch(() => undefined);
    if (found?.isFile() === true)
        return;
    throw new problems_problem/* Problem */.AF("keystore-missing", {
        tried,
        where: file,
        said: found === undefined ? "no such file" : "it is a folder, not a file",
    });
}
function keytool_wordsOf(finished) {
    const lines = `${finished.stdout}\n${finished.stderr}`.split("\n").map((line) => line.trim());
    const error = lines.find((line) => line.startsWith("keytool error:"));
    const said = error ?? lines.find((line) => line !== "") ?? `exit code ${finished.exitCode}`;
    return (0,foreign_text/* oneLine */.TN)(said.replace(/^keytool error: (java[\w.]+: )?/, ""));
}
const PBES2 = Buffer.from("06092a864886f70d01050d", "hex");
const HEAD = 64;
function otherFormat(file) {
    let head;
    try {
        head = (0,read_file/* readRegularFile */.XF)(file, read_file/* LARGEST_STORE */.tQ).subarray(0, HEAD);
    }
    catch {
        return undefined;
    }
    const toPkcs12 = "convert it with `keytool -importkeystore -deststoretype PKCS12`, and name the copy in `deployment.toml`";
    if (head[0] === 0x30 && head.includes(PBES2))
        return {
            said: "it is a BCFKS store (Bouncy Castle FIPS), which Java's keytool can't open without that provider",
            remedy: `With the FIPS provider, ${toPkcs12}; or give the server's certificate in \`is-certificate\` or \`apim-certificate\` instead of the home.`,
        };
    if (head.includes("-----BEGIN"))
        return {
            said: "it is PEM text, not a keystore",
            remedy: "Import the PEM into a keystore with `keytool -importcert`, or give it in `is-certificate`, `apim-certificate` or `ca-certificates`.",
        };
    return undefined;
}
function problemOf(said) {
    if (/password was incorrect|password is incorrect|password verification failed|must be at least/i.test(said))
        return "keystore-password-wrong";
    if (/^Alias <.*> does not exist/.test(said))
        return "keystore-alias-missing";
    if (/EOFException|Unrecognized keystore format|Invalid keystore format|is empty|unsupported PKCS12|DerValue|DER input|toDerInputStream|Integrity|Short read|Detect premature EOF|parse/i.test(said))
        return "keystore-unreadable";
    return "keytool-failed";
}

;// CONCATENATED MODULE: ./lib/engine/local-products.js














function hasLocalProducts({ is, apim }) {
    return [is, apim].some(({ home, deploymentToml, truststore }) => (home ?? deploymentToml ?? truststore) !== undefined);
}
async function setUpLocally(inputs, around, undo, write, signal) {
    if (write)
        await lockLocally(inputs, around, undo, signal);
    const plans = await Promise.all(products/* PRODUCTS */.z.map(async (product) => ({ product, plan: await configurationOf(product, inputs, around) })));
    const { announce } = waysBack(undo, "failure");
    const findings = [];
    const changed = new Set();
    for (const { product, plan } of plans) {
        if (plan === undefined)
            continue;
        local_products_report(product, plan, around);
        if (plan.diff === "")
            continue;
        changed.add(product);
        if (!write)
            continue;
        signal.throwIfAborted();
        await writeConfiguration(plan, (restore) => announce(plan.file, restore));
    }
    const diffs = plans.flatMap(({ plan }) => (plan === undefined || plan.diff === "" ? [] : [plan.diff]));
    if (!write)
        return { ...(await ownPins(inputs, around, signal)), diffs, findings, changed: [] };
    signal.throwIfAborted();
    const stores = waysBack(undo, "always");
    const trust = await exchange(inputs, around, stores.announce, signal);
    stores.settle("failure");
    signal.throwIfAborted();
    for (const product of trust?.restartRequired ?? [])
        changed.add(product);
    return {
        pins: { ...givenPins(inputs), ...trust?.pins },
        certificates: Object.values(trust?.certificates ?? {}).map(({ certificate }) => pemOf(certificate)),
        diffs,
        findings: [...findings, ...(trust?.findings ?? [])],
        changed: [...changed],
    };
}
function waysBack(undo, due) {
    const entries = new Map();
    const announce = (file, restore) => {
        const entry = entries.get(file);
        entries.delete(file);
        if (restore === undefined) {
            if (entry !== undefined)
                undo.forget(entry);
            return;
        }
        const way = { kind: "restore-file", file, ...restore };
        entries.set(file, entry === undefined ? undo.push(due, way) : undo.replace(entry, { ...entry, way }));
    };
    const settle = (later) => {
        for (const entry of entries.values())
            undo.replace(entry, { ...entry, due: later });
    };
    return { announce, settle };
}
async function configurationOf(product, inputs, { runner }) {
    const server = inputs[product];
    const path = server.deploymentToml ??
        (server.home === undefined ? undefined : (0,external_node_path_.join)(server.home, "repository", "conf", "deployment.toml"));
    if (path === undefined)
        return undefined;
    return planConfiguration(path, settingsOf(product, server, inputs), server.home, ({ level, line, message }) => {
        const at = { file: path, line };
        if (level === "error")
            runner.error(`line ${line}: ${message}`, at);
        else
            runner.warning(message, at);
    });
}
function settingsOf(product, server, inputs) {
    const startedHere = inputs.startServers && server.home !== undefined;
    const wanted = {
        ...(server.hostname === undefined ? {} : { hostname: server.hostname }),
        ...(startedHere || server.portOffset === Number((0,inputs_table/* defaultOf */.HA)(`${product}-port-offset`))
            ? {}
            : { offset: server.portOffset }),
        ...(server.pack === undefined ? {} : { administrator: { username: server.username, password: server.password } }),
    };
    return product === "is"
        ? identityServerSettings({ ...wanted, createRoles: inputs.keyManager.createRoles === true })
        : serverSettings(wanted);
}
function local_products_report(product, plan, { runner }) {
    if (plan.changes.length === 0)
        return runner.info(`${products/* PRODUCT_NAMES */.T[product]}: deployment.toml is already as it must be`);
    for (const { setting, before, after } of plan.changes) {
        runner.info(`${products/* PRODUCT_NAMES */.T[product]}: deployment.toml ${setting} ${before === undefined ? "added" : `${before} ->`} ${after}`);
    }
}
async function exchange(inputs, { environment, clock, runner }, announce, signal) {
    const involved = [inputs.is, inputs.apim].some(({ home, truststore }) => (home ?? truststore) !== undefined);
    if (!involved)
        return undefined;
    const host = (server) => new URL(server.url).hostname;
    const result = await exchangeCertificates(await Keytool.find(environment, { signal }), {
        is: inputs.is,
        apim: inputs.apim,
        truststorePassword: inputs.truststorePassword,
        caCertificates: inputs.caCertificates,
        tlsVerify: inputs.tlsVerify,
        hosts: {
            is: [
                ...new Set([
                    host(inputs.is),
                    ...(inputs.isUrlFromApim === undefined ? [] : [new URL(inputs.isUrlFromApim).hostname]),
                ]),
            ],
            apim: [host(inputs.apim)],
        },
        environment,
        now: clock.wallTime(),
        timeout: inputs.requestTimeout,
        waiting: {
            ...{ timeout: inputs.readyTimeout, clock },
            begun: (product, { id, evidence: { where = "" } }) => runner.info(`${products/* PRODUCT_NAMES */.T[product]}: waiting up to ${inputs.readyTimeout / 1000} s for its certificate (${where}: ${id})`),
        },
        signal,
        announce,
    });
    for (const { product, trusted } of result.changes) {
        for (const { change, alias } of trusted)
            runner.info(`${products/* PRODUCT_NAMES */.T[product]}: certificate ${alias} ${change} in its truststore`);
    }
    for (const { message, remedy } of result.findings)
        runner.warning(`${message} ${remedy}`);
    return result;
}
async function ownPins(inputs, { environment }, signal) {
    const pins = givenPins(inputs);
    const certificates = [];
    for (const product of products/* PRODUCTS */.z) {
        const { home, deploymentToml } = inputs[product];
        if (home === undefined)
            continue;
        const { keystore } = await storesOf(home, {
            truststorePassword: inputs.truststorePassword,
            environment,
            ...(deploymentToml === undefined ? {} : { deploymentToml }),
        });
        const keytool = await Keytool.find(environment, { signal });
        const own = await keytool.certificate(keystore, keystore.alias);
        mustAgree(product, inputs[product].certificate, own, keystore.file);
        pins[product] = own.fingerprint256;
        certificates.push(pemOf(own));
    }
    return { pins, certificates };
}
function givenPins(inputs) {
    const pins = {};
    for (const product of products/* PRODUCTS */.z) {
        const { certificate, certificateSha256 } = inputs[product];
        if (certificate !== undefined && certificateSha256 !== undefined)
            pins[product] = certificateSha256;
    }
    return pins;
}
async function startLocally(inputs, around, undo, signal) {
    const started = new Map();
    if (!inputs.startServers)
        return started;
    for (const product of products/* PRODUCTS */.z) {
        const { home, pack, portOffset } = inputs[product];
        if (home === undefined)
            continue;
        signal.throwIfAborted();
        const places = placesIn(home);
        if ((await runningPid(places.folder, places.pidFile)) !== undefined) {
            around.runner.info(`${products/* PRODUCT_NAMES */.T[product]} runs already.`);
            continue;
        }
        const way = { kind: "stop-server", product, home, portOffset };
        const entry = undo.push(pack === undefined ? "failure" : "end-of-job", way);
        try {
            const options = { product, home, portOffset, environment: around.environment, signal };
            const server = await startServer(options, around.runner, around.clock);
            undo.replace(entry, { ...entry, way: { ...way, script: server.pid } });
            started.set(product, server);
        }
        catch (error) {
            undo.forget(entry);
            throw error;
        }
    }
    return started;
}
async function orCrash(wait, started) {
    if (started.size === 0)
        return wait;
    const crashes = [...started.values()].map(async ({ exited }) => Promise.reject(await exited));
    const value = await Promise.race([wait, ...crashes]);
    for (const server of started.values())
        await server.showLog();
    return value;
}

;// CONCATENATED MODULE: ./lib/engine/stored-password.js


async function connectorCanSignIn(inputs, servers) {
    if (inputs.keyManager.definition !== undefined)
        return;
    await servers.is.introspect("preflight", inputs.connector);
}
const rewriteStored = async ({ servers, undo, around }, { desired, stored }) => {
    if (stored === undefined)
        return false;
    const rewritten = await rewriteSecrets(servers.admin, desired, stored, undo);
    if (rewritten)
        around.runner.info("API Manager held another password of the connector; the given one is written.");
    return rewritten;
};
const nameStoredPassword = async ({ inputs, servers }) => {
    await connectorCanSignIn(inputs, servers);
    throw new problems_problem/* Problem */.AF("proof-stored-password", {
        tried: "generate keys through the stored Key Manager",
        where: servers.admin.session.client.where,
        said: "API Manager's connector is refused, while Identity Server accepts the connector's user as given",
    });
};

;// CONCATENATED MODULE: ./lib/engine/commands.js














const COMMAND_TABLE = {
    apply: { writesFiles: true, installs: true, startsServers: true, work: apply },
    plan: { writesFiles: false, installs: false, startsServers: false, work: plan },
    verify: { writesFiles: false, installs: false, startsServers: false, work: commands_verify },
    prepare: { writesFiles: true, installs: true, startsServers: false },
    export: { writesFiles: false, installs: false, startsServers: false, work: exportDefinition },
    remove: { writesFiles: false, installs: false, startsServers: false, work: remove },
};
async function* apply(task) {
    const { inputs, servers, around, undo } = task;
    const wanted = wantedProof(inputs);
    const at = yield* commands_ready(task, wanted.throughGateway);
    const judged = yield* commands_judge(task, at, wanted.proves);
    await connectorCanSignIn(inputs, servers);
    const planned = planOf(task, judged);
    yield { plan: planned };
    const { sent, stored, ...registered } = await register(servers.admin, planned, undo);
    yield { registered };
    around.runner.info(`Key Manager ${planned.name} ${registered.change} (${registered.id})`);
    const onRefusal = registered.change === "unchanged" ? rewriteStored : undefined;
    yield* proof(task, registered.id, at, judged, { sent, stored, onRefusal });
}
async function* plan(task) {
    const at = yield* commands_ready(task, false);
    const judged = yield* commands_judge(task, at, false);
    const planned = planOf(task, judged);
    yield { plan: planned };
    stopAtDrift(task, planned);
}
async function* commands_verify(task) {
    const wanted = wantedProof(task.inputs);
    const at = yield* commands_ready(task, wanted.throughGateway);
    const judged = yield* commands_judge(task, at, wanted.proves);
    const planned = planOf(task, judged);
    yield { plan: planned };
    stopAtDrift(task, planned);
    if (planned.action === "create") {
        throw new problems_problem/* Problem */.AF("drift", {
            tried: `verify the Key Manager ${planned.name}`,
            where: task.servers.admin.session.client.where,
            said: "it does not exist",
        });
    }
    yield { registered: { id: planned.id, change: "unchanged" } };
    yield* proof(task, planned.id, at, judged, { onRefusal: nameStoredPassword });
}
async function* exportDefinition(task) {
    const { inputs, servers, around } = task;
    const at = yield* commands_ready(task, false);
    const { stored, isSecret } = await commands_read(task, at, false);
    const { name } = inputs.keyManager;
    const { where } = servers.admin.session.client;
    if (stored === undefined)
        throw new problems_problem/* Problem */.AF("key-manager-absent", {
            tried: `export the Key Manager ${name}`,
            where,
            said: "it does not exist",
        });
    const derived = derivedKeyManager(inputs, at.discovery);
    const exported = definitionOf(stored.representation, derived, isSecret, (text) => around.secrets.redact(text) !== text);
    yield { registered: { id: stored.id, change: "unchanged" }, definition: tomlOf(exported, name, where) };
    for (const path of exported.secrets)
        around.runner.warning(`Left out of the definition, since it is a secret: ${path}`);
}
async function* remove({ inputs, servers, around: { clock }, signal }) {
    yield { apimVersion: await waitForApiManager(servers.admin, { timeout: inputs.readyTimeout, clock, signal }) };
    yield { removed: await removeKeyManager(servers.admin, inputs.keyManager.name) };
}
function wantedProof({ proof: { smokeTest, skip } }) {
    return {
        proves: smokeTest !== "off" && isReachable("key-manager-loaded", skip),
        throughGateway: smokeTest === "gateway" && isReachable("gateway-accepts", skip),
    };
}
async function* commands_ready({ inputs, servers, around: { runner, clock }, signal, started }, throughGateway) {
    const waiting = { timeout: inputs.readyTimeout, clock, signal };
    runner.info(`Waiting for Identity Server at ${servers.is.client.where} and API Manager at ${servers.admin.session.client.where}`);
    const all = Promise.all([
        waitForIdentityServer(servers.is, waiting),
        waitForApiManager(servers.admin, waiting),
        throughGateway ? waitForGateway(servers.gateway, waiting) : undefined,
    ]);
    const [discovery, apimVersion] = await orCrash(all, started);
    yield { discovery, apimVersion };
    runner.info(`Ready: issuer ${discovery.issuer}, API Manager ${apimVersion ?? "of unknown version"}`);
    return { discovery, apimVersion };
}
async function commands_read({ inputs, servers, around }, { discovery }, proves) {
    const situation = await readSituation(inputs, servers, discovery, proves);
    const isSecret = secretsOfConnector(situation.situation.connectors);
    for (const secret of (0,secret_names/* secretsIn */.VY)([situation.desired, situation.stored?.representation], isSecret))
        around.secrets.add(secret);
    return { ...situation, isSecret };
}
async function* commands_judge(task, at, proves) {
    const judged = await commands_read(task, at, proves);
    const findings = preflight(judged.situation);
    yield { findings };
    stopAtErrors(findings, task.around.runner, task.servers);
    return { ...judged, findings };
}
function planOf({ inputs, around }, { desired, stored, noReason, isSecret }) {
    const made = planFor(inputs.keyManager.name, desired, stored, noReason, isSecret);
    around.runner.info(`Plan: ${made.action} Key Manager ${made.name}${made.action === "update" ? ` (${made.differences.map(({ path }) => path).join(", ")})` : ""}`);
    return made;
}
function stopAtDrift({ inputs, servers }, found) {
    if (!inputs.failOnDrift || found.action === "unchanged")
        return;
    throw new problems_problem/* Problem */.AF("drift", {
        tried: `find the Key Manager ${found.name} as wanted`,
        where: servers.admin.session.client.where,
        said: found.action === "update" ? found.differences.map(({ path }) => path).join(", ") : "it does not exist",
    });
}
async function* proof(task, id, { discovery, apimVersion }, judged, { sent, stored = judged.stored?.representation ?? judged.desired, onRefusal }) {
    const { findings } = judged;
    const { inputs, around, servers, undo, signal } = task;
    if (inputs.proof.smokeTest === "off")
        return;
    const bases = basesOf(inputs, discovery.issuer);
    let rewritten = false;
    const looks = onRefusal !== undefined && inputs.keyManager.definition === undefined;
    const whenRefused = looks ? async () => void (rewritten = await onRefusal(task, judged)) : undefined;
    const proved = await around.runner.group("Proof", () => prove(inputs, around, servers, undo, signal, { id, apimVersion, stored, bases, sent, whenRefused }));
    if (rewritten)
        yield { registered: { id, change: "updated" } };
    yield { checks: proved.checks, findings: [...findings, ...proved.findings] };
    const failed = proved.checks.find((check) => check.status === "failed");
    if (failed?.problem !== undefined)
        throw failed.problem;
}
function secretsOfConnector(connectors) {
    return (0,secret_names/* secretNames */.XG)(connectors.find(({ type }) => type === CONNECTOR_TYPE)?.secretFields);
}
function stopAtErrors(findings, runner, servers) {
    for (const finding of findings) {
        const line = `Preflight ${finding.id}: ${finding.message} ${finding.remedy}`;
        if (finding.level === "warning")
            runner.warning(line);
        else
            runner.info(line);
    }
    const errors = findings.filter((finding) => finding.level === "error");
    const [first] = errors;
    if (first === undefined)
        return;
    throw new problems_problem/* Problem */.AF(errors.length === 1 ? (first.problem ?? "preflight-refused") : "preflight-refused", {
        tried: "find both servers fit for each other",
        where: servers.admin.session.client.where,
        said: errors.map(({ message }) => message).join(" "),
        remedy: errors.map(({ remedy }) => remedy).join(" "),
    });
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./lib/http/download.js





const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
async function openDownload(url, options) {
    let at = url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const download = await openOnce(at, options);
        if (!REDIRECTS.has(download.status))
            return download;
        download.close();
        const location = download.headers.location;
        const next = location !== undefined && URL.canParse(location, at.href) ? new URL(location, at) : undefined;
        if (next?.protocol !== "https:" || next.username !== "" || next.password !== "")
            throw refusedRedirect(download, options, location);
        at = next;
    }
    throw new problems_problem/* Problem */.AF("redirect-refused", {
        tried: options.tried,
        where: url.host,
        request: `GET ${url.pathname}`,
        said: `more than ${MOST_REDIRECTS} redirects`,
    });
}
function refusedRedirect({ status, where, path }, { tried, secrets }, location) {
    return new problems_problem/* Problem */.AF("redirect-refused", {
        tried,
        where,
        request: `GET ${path}`,
        status,
        said: `to ${location === undefined ? "nowhere" : secrets.foreign(location.split("?")[0] ?? location)}`,
        remedy: "Give an address that leads to the file over https.",
    });
}
async function openOnce(url, options) {
    const { tried, authorities, environment, secrets, quiet } = options;
    const where = whereAt(url);
    const route = routeTo(url, environment);
    if (route.kind === "refused")
        throw refusedProxy(tried, where, route);
    if (route.kind === "proxy")
        maskCredentials(route.proxy, secrets);
    const agent = new ServerAgent({ kind: "authorities", ca: authorities }, { route, authorities, keepAlive: false });
    const silence = new Silence(quiet);
    const stop = AbortSignal.any([options.signal, silence.signal]);
    const request = { method: "GET", path: url.pathname, tried };
    const failed = (error) => {
        silence.end();
        return failureOf(error, {
            ...{ request, where, path: url.pathname, secrets },
            cancelled: options.signal.aborted,
            timedOut: silence.signal.aborted ? quiet : undefined,
            stuckAt: agent.isAtProxy(stop) && route.kind === "proxy" ? route.proxy : undefined,
        });
    };
    try {
        stop.throwIfAborted();
        const headers = { "user-agent": send_USER_AGENT, accept: "application/octet-stream, */*", ...options.headers };
        const message = await sendTo(url, { method: "GET", headers, agent, signal: stop, data: "" });
        silence.broken();
        return {
            ...{ status: message.statusCode ?? 0, where, path: url.pathname, headers: message.headers },
            chunks: chunksOf(message, silence, failed),
            close: () => {
                silence.end();
                message.destroy();
            },
        };
    }
    catch (error) {
        throw failed(error);
    }
}
async function* chunksOf(message, silence, failed) {
    try {
        for await (const chunk of message) {
            silence.broken();
            if (Buffer.isBuffer(chunk))
                yield chunk;
        }
    }
    catch (error) {
        throw failed(error);
    }
    finally {
        silence.end();
        message.destroy();
    }
}
class Silence {
    #stopped = new AbortController();
    #timer;
    constructor(milliseconds) {
        this.#timer = setTimeout(() => this.#stopped.abort(), milliseconds);
    }
    get signal() {
        return this.#stopped.signal;
    }
    broken() {
        this.#timer.refresh();
    }
    end() {
        clearTimeout(this.#timer);
    }
}

;// CONCATENATED MODULE: ./lib/products/install/space.js


async function mustHaveSpace(folder, needed, tried) {
    const { bavail, bsize } = await (0,promises_namespaceObject.statfs)(folder);
    const free = bavail * bsize;
    if (free >= needed)
        return;
    throw new problems_problem/* Problem */.AF("disk-space-missing", {
        tried,
        where: folder,
        said: `${inMegabytes(needed)} MB are needed, ${inMegabytes(free)} MB are free`,
    });
}
function inMegabytes(bytes) {
    return Math.ceil(bytes / 1_000_000);
}
function notWritten(error, tried, where) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const full = code === "ENOSPC" || code === "EDQUOT";
    return new problems_problem/* Problem */.AF(full ? "disk-space-missing" : "pack-not-written", {
        tried,
        where,
        said: typeof code === "string" ? code : "it can't be written",
    });
}

;// CONCATENATED MODULE: ./lib/products/install/fetch-pack.js







const fetch_pack_ATTEMPTS = 3;
const fetch_pack_PAUSE = 1000;
const SAID_EVERY = 5000;
const fetch_pack_LONGEST = 30 * 60_000;
async function fetchPack(url, file, options) {
    const { clock, runner, signal, name } = options;
    const part = await Part.create(file, options.tried);
    const deadline = clock.monotonicTime() + fetch_pack_LONGEST;
    try {
        for (let attempt = 1;; attempt += 1) {
            try {
                await readOn(url, part, deadline, options);
                return part.sha256();
            }
            catch (error) {
                const problem = (0,meaning/* asProblem */.gr)(error, "pack-not-downloaded", options.tried);
                if (signal.aborted || !(0,meaning/* isTransient */.dg)(problem) || attempt === fetch_pack_ATTEMPTS)
                    throw problem;
                runner.info(`${name}: attempt ${attempt} of ${fetch_pack_ATTEMPTS} ended (${problem.id}), trying again`);
                await clock.sleep(fetch_pack_PAUSE * attempt, signal);
            }
        }
    }
    finally {
        await part.close();
    }
}
async function readOn(url, part, deadline, options) {
    const { clock, runner, name, tried } = options;
    const download = await openDownload(url, { ...options, headers: part.rangeHeaders() });
    try {
        const total = await begin(download, part, options);
        let said = clock.monotonicTime();
        for await (const chunk of download.chunks) {
            await part.add(chunk);
            const now = clock.monotonicTime();
            if (now > deadline)
                throw cutOff(download, options, `it takes more than ${fetch_pack_LONGEST / 60_000} minutes`);
            if (now - said < SAID_EVERY)
                continue;
            said = now;
            const of = total === undefined ? "" : ` of ${inMegabytes(total)}`;
            runner.info(`${name}: ${inMegabytes(part.bytes)}${of} MB`);
        }
        if (total !== undefined && part.bytes !== total)
            throw cutOff(download, options, `${part.bytes} bytes came, ${total} were announced`);
    }
    catch (error) {
        download.close();
        if (error instanceof problems_problem/* Problem */.AF)
            throw error;
        throw notWritten(error, tried, part.file);
    }
}
async function begin(download, part, options) {
    const { status, headers } = download;
    const length = lengthOf(headers["content-length"]);
    if (status === 206) {
        const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers["content-range"] ?? "") ?? [];
        if (Number(start) === part.bytes)
            return Number(total);
        await part.startAnew(undefined);
        throw cutOff(download, options, "another part was sent than was asked for");
    }
    if (status === 200 || status === 416)
        await part.startAnew(headers.etag);
    if (status !== 200)
        throw refused(download, options);
    if (length !== undefined)
        await mustHaveSpace((0,external_node_path_.dirname)(part.file), length, options.tried);
    return length;
}
function refused(download, options) {
    const { status, where, path } = download;
    const evidence = { tried: options.tried, where, request: `GET ${path}`, status };
    if (status === 404 || status === 410)
        return new problems_problem/* Problem */.AF("pack-not-found", evidence);
    if (status === 401 || status === 403) {
        const remedy = "Give an address that can be read without credentials: none are ever sent for a pack.";
        return new problems_problem/* Problem */.AF("pack-not-found", { ...evidence, remedy });
    }
    if (status === 408 || status === 429 || status >= 500)
        return new problems_problem/* Problem */.AF("pack-not-downloaded", evidence);
    return new problems_problem/* Problem */.AF(status === 416 ? "pack-not-downloaded" : "answer-unexpected", evidence);
}
function cutOff({ where, path, status }, { tried }, said) {
    return new problems_problem/* Problem */.AF("pack-not-downloaded", { tried, where, request: `GET ${path}`, status, said });
}
function lengthOf(value) {
    return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
class Part {
    file;
    #handle;
    #hash = (0,external_node_crypto_.createHash)("sha256");
    #bytes = 0;
    #etag;
    constructor(file, handle) {
        this.file = file;
        this.#handle = handle;
    }
    static async create(file, tried) {
        try {
            return new Part(file, await (0,promises_namespaceObject.open)(file, "wx", 0o600));
        }
        catch (error) {
            throw notWritten(error, tried, file);
        }
    }
    get bytes() {
        return this.#bytes;
    }
    rangeHeaders() {
        if (this.#bytes === 0 || this.#etag === undefined)
            return {};
        return { range: `bytes=${this.#bytes}-`, "if-range": this.#etag };
    }
    async startAnew(etag) {
        await this.#handle.truncate(0);
        this.#hash = (0,external_node_crypto_.createHash)("sha256");
        this.#bytes = 0;
        this.#etag = etag?.startsWith('"') === true ? etag : undefined;
    }
    async add(chunk) {
        let written = 0;
        while (written < chunk.length) {
            const rest = chunk.length - written;
            const { bytesWritten } = await this.#handle.write(chunk, written, rest, this.#bytes + written);
            written += bytesWritten;
        }
        this.#hash.update(chunk);
        this.#bytes += chunk.length;
    }
    sha256() {
        return this.#hash.copy().digest("hex");
    }
    async close() {
        await this.#handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/products/install/pack-store.js









async function packFrom(url, name, options) {
    const file = (0,external_node_path_.join)(options.directory, name);
    const kept = await usable(file, options);
    if (kept !== undefined)
        return kept;
    const { runner, tried } = options;
    try {
        await (0,promises_namespaceObject.mkdir)(options.directory, { recursive: true });
    }
    catch (error) {
        throw notWritten(error, tried, options.directory);
    }
    const folder = await options.ownFolder(options.directory);
    try {
        const part = (0,external_node_path_.join)(folder.path, name);
        runner.info(`${name}: downloading from ${url.host}`);
        const sha256 = await fetchPack(url, part, { ...options, name });
        mustBe(options.expected, sha256, { tried, where: `${url.host}${url.pathname}` });
        await keep(part, file, sha256, tried);
        return { file, sha256, vouchedFor: options.expected !== undefined };
    }
    finally {
        await folder.remove();
    }
}
async function packAt(file, { expected, tried }) {
    const sha256 = await pack_store_digestOf(file);
    if (sha256 === undefined)
        throw new problems_problem/* Problem */.AF("pack-not-found", { tried, where: file, said: "there is no such file, or it can't be read" });
    mustBe(expected, sha256, { tried, where: file });
    return { file, sha256, vouchedFor: true };
}
async function usable(file, { expected, runner }) {
    const sha256 = await pack_store_digestOf(file);
    if (sha256 === undefined)
        return undefined;
    const name = (0,external_node_path_.basename)(file);
    const wanted = expected?.sha256 ?? (0,read_file/* textIfThere */.hc)(pack_store_noteBeside(file)).trim();
    if (wanted !== "" && wanted !== sha256) {
        runner.warning(`${name}: the kept copy is another one than expected (SHA-256 ${sha256}); it is replaced.`);
        return undefined;
    }
    const { size } = await (0,promises_namespaceObject.stat)(file);
    runner.info(`${name}: kept in ${(0,external_node_path_.dirname)(file)} (${inMegabytes(size)} MB), nothing is downloaded`);
    return { file, sha256, vouchedFor: expected !== undefined };
}
async function forgetPack({ file }) {
    for (const one of [pack_store_noteBeside(file), file])
        await (0,promises_namespaceObject.rm)(one, { force: true });
}
function pack_store_noteBeside(file) {
    return `${file}.sha256`;
}
async function keep(part, file, sha256, tried) {
    try {
        await (0,promises_namespaceObject.writeFile)(`${part}.sha256`, `${sha256}\n`);
        await (0,promises_namespaceObject.rename)(part, file);
        await (0,promises_namespaceObject.rename)(`${part}.sha256`, pack_store_noteBeside(file));
    }
    catch (error) {
        throw notWritten(error, tried, file);
    }
}
async function pack_store_digestOf(file) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    try {
        await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_.createReadStream)("", { fd: (0,read_file/* openRegularFile */.ZU)(file) }), hash);
    }
    catch {
        return undefined;
    }
    return hash.digest("hex");
}
function mustBe(expected, sha256, { tried, where }) {
    if (expected === undefined || expected.sha256 === sha256)
        return;
    const said = `its SHA-256 is ${sha256}, ${expected.source} says ${expected.sha256}`;
    throw new problems_problem/* Problem */.AF("pack-digest-mismatch", { tried, where, said });
}

;// CONCATENATED MODULE: ./lib/products/install/release.js


const GITHUB_API = "https://api.github.com";
const GITHUB = "https://github.com";
const RELEASES = {
    is: { repository: "wso2/product-is", pack: "wso2is" },
    apim: { repository: "wso2/product-apim", pack: "wso2am" },
};
function releasePack(product, version) {
    const { repository, pack } = RELEASES[product];
    const [tag, name] = [`v${version}`, `${pack}-${version}.zip`];
    return { repository, tag, name, url: new URL(`${GITHUB}/${repository}/releases/download/${tag}/${name}`) };
}
const RELEASE = object({ assets: listOf(object({ name: filledText, digest: nullable(filledText) })) });
async function publishedDigest(github, product, pack, token) {
    const answer = await github.send({
        method: "GET",
        path: `repos/${pack.repository}/releases/tags/${encodeURIComponent(pack.tag)}`,
        tried: `find the release ${pack.tag} of ${products/* PRODUCT_NAMES */.T[product]}`,
        accept: "application/vnd.github+json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    });
    if (answer.status === 404)
        throw answer.problem("pack-not-found", `no release ${pack.tag} of ${pack.repository}`);
    const { assets } = answer.expect(200).parse(RELEASE);
    const asset = assets.find(({ name }) => name === pack.name);
    if (asset === undefined)
        throw answer.problem("pack-not-found", `the release ${pack.tag} of ${pack.repository} has no ${pack.name}`);
    return /^sha256:([0-9a-f]{64})$/i.exec(asset.digest ?? "")?.[1]?.toLowerCase();
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __nccwpck_require__(663);
;// CONCATENATED MODULE: ./lib/products/install/zip-entry.js
const UNIX = 3;
const TYPE_MASK = 0o170000;
const [REGULAR, FOLDER] = [0o100000, 0o040000];
function judgeEntry(entry, topFolder) {
    const { fileName, externalFileAttributes, versionMadeBy } = entry;
    const refused = (why) => ({ kind: "refused", why });
    const isFolder = fileName.endsWith("/");
    const parts = (isFolder ? fileName.slice(0, -1) : fileName).split("/");
    if (/[\u0000-\u001f\u007f\\]/.test(fileName))
        return refused("its name holds a control character or a backslash");
    if (parts.some((part) => part === "" || part === "." || part === ".."))
        return refused("its name leads out of the archive");
    if (parts[0] !== topFolder)
        return refused(`it is not in the archive's folder ${topFolder}`);
    const attributes = versionMadeBy >>> 8 === UNIX ? externalFileAttributes >>> 16 : 0;
    const type = attributes & TYPE_MASK;
    if (type !== 0 && type !== REGULAR && type !== FOLDER)
        return refused("it is a link or a device, no plain file");
    if (isFolder !== (type === FOLDER) && type !== 0)
        return refused("its name and its type contradict each other");
    const path = parts.slice(1).join("/");
    if (isFolder)
        return { kind: "folder", path };
    if (path === "")
        return refused("it has the name of the archive's folder");
    return { kind: "file", path, mode: modeOf(attributes, path) };
}
function modeOf(attributes, path) {
    const executable = (attributes & 0o100) !== 0 || /^bin\/[^/]+\.sh$/.test(path);
    return executable ? 0o755 : 0o644;
}
function topFolderOf(fileName) {
    const [first = "", ...rest] = fileName.split("/");
    return rest.length === 0 || first === "" || first === "." || first === ".." ? undefined : first;
}

;// CONCATENATED MODULE: ./lib/products/install/unpack.js










const MOST_ENTRIES = 200_000;
const MOST_BYTES = 8_000_000_000;
const AT_ONCE = 4;
const OF_THE_ARCHIVE = new Set(["EEXIST", "ENOTDIR", "EISDIR"]);
async function unpack(pack, folder, options) {
    const zip = await openZip(pack, options);
    try {
        const { files, bytes } = await workOf(zip, pack, options);
        await mustHaveSpace(folder, bytes, options.tried);
        const made = new Set();
        const queue = files.values();
        let failed = false;
        const worker = async () => {
            for (const work of queue) {
                if (failed)
                    return;
                options.signal.throwIfAborted();
                await write(zip, pack, folder, work, made, options).catch((error) => {
                    failed = true;
                    throw error;
                });
            }
        };
        await settled(Array.from({ length: AT_ONCE }, worker));
    }
    finally {
        zip.close();
    }
}
async function settled(workers) {
    for (const result of await Promise.allSettled(workers))
        if (result.status === "rejected")
            throw result.reason;
}
function openZip(pack, options) {
    return new Promise((resolve, reject) => {
        (0,yauzl/* open */.ho)(pack, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
            if (error === null)
                resolve(zip);
            else
                reject(unpack_invalid(pack, options, (0,problems_problem/* reasonOf */.A3)(error)));
        });
    });
}
function workOf(zip, pack, options) {
    const files = [];
    let [bytes, top] = [0, undefined];
    return new Promise((resolve, reject) => {
        const refuse = (said) => reject(unpack_invalid(pack, options, said));
        zip.on("error", (error) => refuse((0,problems_problem/* reasonOf */.A3)(error)));
        zip.on("end", () => resolve({ files, bytes }));
        zip.on("entry", (entry) => {
            top ??= topFolderOf(entry.fileName);
            bytes += entry.uncompressedSize;
            if (top === undefined)
                return refuse(`${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)} is in no folder`);
            if (zip.entriesRead > MOST_ENTRIES || bytes > MOST_BYTES)
                return refuse("it holds far more than a pack does");
            const judged = judgeEntry(entry, top);
            if (judged.kind === "refused")
                return refuse(`${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)}: ${judged.why}`);
            if (!entry.canDecodeFileData())
                return refuse(`${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)} is encrypted or compressed oddly`);
            if (judged.kind === "file")
                files.push({ entry, path: judged.path, mode: judged.mode });
            zip.readEntry();
        });
        zip.readEntry();
    });
}
async function write(zip, pack, folder, { entry, path, mode }, made, options) {
    const file = (0,external_node_path_.join)(folder, path);
    try {
        if (!made.has((0,external_node_path_.dirname)(file)))
            await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        made.add((0,external_node_path_.dirname)(file));
        const handle = await (0,promises_namespaceObject.open)(file, "wx", mode);
        const content = await contentOf(zip, entry).catch(async (error) => {
            await handle.close();
            throw error;
        });
        try {
            await (0,external_node_stream_promises_namespaceObject.pipeline)(content, (chunks) => checked(chunks, entry), handle.createWriteStream(), {
                signal: options.signal,
            });
        }
        finally {
            content.destroy();
            if (!content.closed)
                await (0,external_node_events_namespaceObject.once)(content, "close");
        }
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (typeof code === "string" && /^E[A-Z]+$/.test(code) && !OF_THE_ARCHIVE.has(code))
            throw notWritten(error, options.tried, file);
        throw unpack_invalid(pack, options, `${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)}: ${(0,problems_problem/* reasonOf */.A3)(error)}`);
    }
}
async function* checked(chunks, { crc32: expected }) {
    let crc = 0;
    for await (const chunk of chunks) {
        crc = (0,external_node_zlib_namespaceObject.crc32)(chunk, crc);
        yield chunk;
    }
    if (crc !== expected)
        throw new Error("its content is damaged (CRC-32)");
}
function contentOf(zip, entry) {
    return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
            if (error === null)
                resolve(stream);
            else
                reject(error);
        });
    });
}
function unpack_invalid(pack, { tried }, said) {
    return new problems_problem/* Problem */.AF("pack-invalid", { tried, where: pack, said: (0,foreign_text/* oneLine */.TN)(said) });
}

;// CONCATENATED MODULE: ./lib/products/install/install.js











async function installProduct(product, source, options) {
    const { folder } = options;
    const pack = await packOf(product, source, options);
    sayDigest(product, source, pack, options);
    try {
        await unpackProduct(product, source, pack, options);
    }
    catch (error) {
        if (error instanceof problems_problem/* Problem */.AF && error.id === "pack-invalid" && pack.vouchedFor === false)
            await forgetPack(pack);
        throw error;
    }
    return (0,promises_namespaceObject.realpath)(folder);
}
async function unpackProduct(product, source, pack, { folder, runner, signal, clock }) {
    const name = products/* PRODUCT_NAMES */.T[product];
    const tried = `unpack ${name}`;
    try {
        await (0,promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 });
        await (0,promises_namespaceObject.chmod)(folder, 0o700);
    }
    catch (error) {
        throw notWritten(error, tried, folder);
    }
    const began = clock.monotonicTime();
    await unpack(pack.file, folder, { tried, signal });
    await mustBeProduct(product, source, pack, folder);
    const seconds = Math.round((clock.monotonicTime() - began) / 1000);
    runner.info(`${name}: unpacked to ${folder} in ${seconds} s`);
}
async function packOf(product, source, options) {
    const name = products/* PRODUCT_NAMES */.T[product];
    const given = source.sha256 === undefined ? undefined : { sha256: source.sha256, source: `\`${product}-archive-sha256\`` };
    const tried = `get the pack of ${name}`;
    switch (source.kind) {
        case "file":
            return packAt(source.path, { expected: given, tried });
        case "url": {
            const url = new URL(source.url);
            return packFrom(url, nameFor(product, url), { ...options, expected: given, tried });
        }
        case "release": {
            const pack = releasePack(product, source.version);
            const expected = given ?? (await digestOfRelease(product, source.version, options));
            return packFrom(pack.url, pack.name, { ...options, expected, tried: `${tried} ${source.version}` });
        }
    }
}
async function digestOfRelease(product, version, { github, token, runner }) {
    const pack = releasePack(product, version);
    try {
        const sha256 = await publishedDigest(github, product, pack, token);
        return sha256 === undefined ? undefined : { sha256, source: `GitHub for ${pack.name}` };
    }
    catch (error) {
        if (!(error instanceof problems_problem/* Problem */.AF))
            throw error;
        const cannotAsk = (0,meaning/* isTransient */.dg)(error) || ASKED_IN_VAIN.has(error.id);
        if (!cannotAsk)
            throw error;
        runner.warning(`GitHub could not be asked for the digest of ${pack.name} (${error.id}).`);
        return undefined;
    }
}
const ASKED_IN_VAIN = new Set([
    "permission-denied",
    "credentials-refused",
    "name-unresolved",
    "answer-unexpected",
]);
function sayDigest(product, source, { sha256 }, { runner }) {
    const name = products/* PRODUCT_NAMES */.T[product];
    if (source.sha256 !== undefined)
        return runner.info(`${name}: SHA-256 as given`);
    runner.info(`${name}: SHA-256 ${sha256}; to accept only this pack: ${product}-archive-sha256: ${sha256}`);
}
function nameFor(product, url) {
    const own = url.pathname.split("/").at(-1) ?? "";
    const stem = /^([A-Za-z0-9._-]{1,80})\.zip$/.exec(own)?.[1] ?? product;
    return `${stem}-${markOf(url)}.zip`;
}
function markOf({ origin, pathname }) {
    return (0,external_node_crypto_.createHash)("sha256")
        .update(origin + pathname)
        .digest("hex")
        .slice(0, 12);
}
async function mustBeProduct(product, source, { file }, folder) {
    const name = products/* PRODUCT_NAMES */.T[product];
    const invalid = (said) => new problems_problem/* Problem */.AF("pack-invalid", { tried: `find ${name} in what was unpacked`, where: file, said });
    const home = await openHome(product, folder).catch((error) => {
        throw invalid(error instanceof problems_problem/* Problem */.AF ? (error.evidence.said ?? error.id) : "it can't be read");
    });
    if ((0,external_node_path_.basename)(home.script) !== START_SCRIPTS[product])
        throw invalid(`bin/${START_SCRIPTS[product]} is not there, only ${(0,external_node_path_.basename)(home.script)}`);
    const version = await versionOf(home.folder);
    if (source.kind === "release" && version !== undefined && !source.version.startsWith(`${version}.`))
        throw invalid(`its bin/version.txt says ${version}, not ${source.version}`);
}

// EXTERNAL MODULE: ./lib/undo/ways/remove-folder.js
var remove_folder = __nccwpck_require__(4468);
;// CONCATENATED MODULE: ./lib/products/install/own-folder.js







const TRIES = 5;
async function removeOwnFolder(folder) {
    const refused = (said, cause) => new problems_problem/* Problem */.AF("folder-not-removed", { tried: "remove what was unpacked", where: folder, said }, cause);
    if (!(0,external_node_path_.basename)(folder).startsWith(remove_folder/* OWN_FOLDER */.w))
        throw refused("it is no folder of this Action");
    const pid = await runningPid(folder, placesIn(folder).pidFile);
    if (pid !== undefined)
        throw refused(`its server still runs (process ${pid})`);
    try {
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true, maxRetries: TRIES });
    }
    catch (error) {
        throw refused((0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)), error);
    }
}

;// CONCATENATED MODULE: ./lib/engine/install-products.js








const PACKS = "wso2-packs";
async function installProducts(inputs, around, undo, signal) {
    if ((inputs.is.pack ?? inputs.apim.pack) === undefined)
        return inputs;
    return around.runner.group("Install", async () => {
        const github = githubClient(inputs, around, signal);
        try {
            const homes = await Promise.all(products/* PRODUCTS */.z.map((product) => homeOf(product, inputs, around, undo, signal, github)));
            const [is, apim] = homes;
            return {
                ...inputs,
                is: { ...inputs.is, ...(is === undefined ? {} : { home: is }) },
                apim: { ...inputs.apim, ...(apim === undefined ? {} : { home: apim }) },
            };
        }
        finally {
            github.close();
        }
    });
}
async function homeOf(product, inputs, around, undo, signal, github) {
    const { pack } = inputs[product];
    if (pack === undefined)
        return undefined;
    const { environment, runner, clock, secrets } = around;
    const own = (parent, due) => ownFolder((0,external_node_path_.join)(parent, around.uniqueName()), due, undo);
    const unpacked = own(await temporaryFolder(environment), "end-of-job");
    try {
        return await installProduct(product, pack, {
            ...{ environment, runner, clock, secrets, signal, github },
            directory: inputs.archiveDirectory ?? toolCache(environment),
            authorities: inputs.caCertificates,
            quiet: inputs.requestTimeout,
            token: inputs.githubToken,
            folder: unpacked.path,
            ownFolder: async (parent) => {
                const folder = own(parent, "always");
                await (0,promises_namespaceObject.mkdir)(folder.path);
                return folder;
            },
        });
    }
    catch (error) {
        await unpacked.remove();
        throw error;
    }
}
function ownFolder(path, due, undo) {
    const entry = undo.push(due, { kind: "remove-folder", folder: path });
    return {
        path,
        remove: async () => {
            const gone = await removeOwnFolder(path).then(() => true, () => false);
            if (gone)
                undo.forget(entry);
        },
    };
}
function githubClient(inputs, { environment, secrets, runner, clock }, signal) {
    return new HttpsClient({
        baseUrl: GITHUB_API,
        trust: { kind: "authorities", ca: inputs.caCertificates },
        requestTimeout: inputs.requestTimeout,
        proxyAuthorities: inputs.caCertificates,
        debug: (line) => runner.debug(line),
        ...{ environment, secrets, signal, clock },
    });
}
async function temporaryFolder({ RUNNER_TEMP = "" }) {
    return (0,promises_namespaceObject.realpath)(RUNNER_TEMP === "" ? (0,external_node_os_.tmpdir)() : RUNNER_TEMP);
}
function toolCache({ RUNNER_TOOL_CACHE = "" }) {
    return (0,external_node_path_.join)(RUNNER_TOOL_CACHE === "" ? (0,external_node_os_.tmpdir)() : RUNNER_TOOL_CACHE, PACKS);
}

;// CONCATENATED MODULE: ./lib/engine/reviewed-plan.js







async function* asReviewed(inputs, around, undo, signal) {
    const expected = inputs.expectedPlanSha256;
    if (expected === undefined)
        return;
    const local = hasLocalProducts(inputs) ? await setUpLocally(inputs, around, undo, false, signal) : undefined;
    const effective = withPins({ ...inputs, failOnDrift: false }, local?.pins ?? {});
    const servers = connect(effective, around, signal);
    let found = {};
    try {
        const task = { inputs: effective, around, servers, undo, signal, started: new Map() };
        for await (const part of COMMAND_TABLE.plan.work?.(task) ?? []) {
            found = { ...found, ...part };
            yield part;
        }
    }
    finally {
        servers.close();
    }
    if (found.plan === undefined)
        return;
    const digest = planDigest(publicPlan(found.plan), local?.diffs ?? []);
    if (digest === expected)
        return around.runner.info(`The plan is the reviewed one (SHA-256 ${digest}).`);
    throw new problems_problem/* Problem */.AF("plan-changed", {
        tried: "apply the plan that was reviewed",
        where: servers.admin.session.client.where,
        said: `the plan is now ${digest}, the reviewed one was ${expected}; what would change now is shown in the summary`,
    });
}

// EXTERNAL MODULE: ./lib/undo/ways/restore-key-manager.js
var restore_key_manager = __nccwpck_require__(5873);
;// CONCATENATED MODULE: ./lib/key-manager/delete-created.js



async function deleteCreated(admin, { name, id, made, creating }, around) {
    const find = async () => (await admin.list()).find((item) => item.name === name)?.id;
    const found = id ?? (await undoUnderWay(find, { underWay: creating, ...around }));
    if (found === undefined)
        return;
    if (id === undefined && made !== undefined)
        await mustBeOurs(admin, name, found, made);
    if ((await admin.delete(found)) !== "in-use")
        return;
    throw new problems_problem/* Problem */.AF("key-manager-in-use", {
        tried: `delete the Key Manager ${name}`,
        where: admin.session.client.where,
    });
}
async function mustBeOurs(admin, name, id, made) {
    const representation = await admin.get(id);
    if (representation === undefined || fingerprintOf(representation) === made)
        return;
    throw new problems_problem/* Problem */.AF("key-manager-not-ours", {
        tried: `delete the Key Manager ${name}`,
        where: admin.session.client.where,
        said: "what stands there under this name is not what this run has sent",
    });
}

;// CONCATENATED MODULE: ./lib/key-manager/restore.js






const restore_LATE = 1000;
const TOGETHER = {
    "additionalProperties.Password": ["additionalProperties.Username"],
};
async function restoreKeyManager(admin, way, memory, { clock, signal }) {
    const lost = (way.secrets ?? []).filter((path) => memory[path] === undefined);
    const kept = [...lost, ...lost.flatMap((path) => TOGETHER[path] ?? [])];
    await undoUnderWay(() => restore_put(admin, way, memory, kept), { underWay: way.updating, pauses: [restore_LATE], clock, signal });
    if (lost.length === 0)
        return;
    throw new problems_problem/* Problem */.AF("secret-not-restored", {
        tried: `put ${lost.map(field_path/* nameOf */.V).join(" and ")} of the Key Manager ${way.name} back`,
        where: admin.session.client.where,
        said: `all else is as it was before, but ${restore_named(kept)} ${kept.length === 1 ? "is" : "are"} still what this run set`,
    });
}
function restore_named(paths) {
    const names = paths.map(field_path/* nameOf */.V).join(" and ");
    return paths.every((path) => path !== (0,field_path/* nameOf */.V)(path)) ? `${names} of its connector` : names;
}
async function restore_put(admin, way, memory, kept) {
    const saved = way.representation;
    const now = hasMask(saved) || kept.length > 0 ? ((await admin.get(way.id)) ?? {}) : {};
    const whole = Object.fromEntries(Object.entries(saved)
        .map(([name, value]) => [name, unmasked(value, now[name])])
        .filter(([name, value]) => value !== null && name !== "endpoints"));
    const answer = await admin.update(way.id, withFields(whole, { ...memory, ...picked(fieldsOf(now), kept) }));
    const answered = fieldsOf(admin.updated(answer.expect(200)));
    const others = Object.keys(memory).filter((path) => answered[path] !== secret_names/* MASK */.v5 && !(0,external_node_util_.isDeepStrictEqual)(answered[path], memory[path]));
    if (others.length > 0)
        throw notAsBefore(admin, way, `the answer shows another ${restore_named(others)}`);
    const read = await admin.get(way.id);
    const nothing = Object.fromEntries(kept.map((path) => [path, undefined]));
    if (read !== undefined && isAsSaved(withFields(read, nothing), withFields(saved, nothing)))
        return undefined;
    throw notAsBefore(admin, way, "read again, it is not as it was");
}
function notAsBefore(admin, { name }, said) {
    return new problems_problem/* Problem */.AF("key-manager-not-stored", {
        tried: `put the Key Manager ${name} back as it was`,
        where: admin.session.client.where,
        said,
    });
}

// EXTERNAL MODULE: ./lib/undo/way-back.js + 8 modules
var way_back = __nccwpck_require__(8822);
;// CONCATENATED MODULE: ./lib/engine/carry-out.js















const carry_out_PATIENCE = 20_000;
async function goBack(stack, work, around) {
    const left = [];
    const { clock, signal } = around;
    const stopped = whenAborted(signal);
    for (const entry of work) {
        const tried = signal.aborted
            ? stopped
            : Promise.race([
                stopped,
                poll(() => attempt(entry, stack, around), { timeout: carry_out_PATIENCE, clock, signal }),
            ]);
        const outcome = await tried.catch((error) => ({
            notYet: signal.aborted ? stoppedBy(signal.reason) : carry_out_problemOf(error),
        }));
        if ("done" in outcome) {
            stack.forget(entry);
            around.runner.info(`  undone: ${outcome.done}`);
        }
        else {
            left.push({
                what: (0,way_back/* describeLeft */.Jm)(entry.way, outcome.notYet.id),
                command: (0,way_back/* commandFor */.Fw)(entry.way, {
                    apim: around.servers.admin.session.client.baseUrl,
                    is: around.servers.is.client.baseUrl,
                }, outcome.notYet.id),
                problem: outcome.notYet,
            });
        }
    }
    return left;
}
function whenAborted(signal) {
    const stopped = new Promise((_resolve, reject) => {
        const stop = () => reject(new Error((0,problems_problem/* reasonOf */.A3)(signal.reason)));
        if (signal.aborted)
            stop();
        else
            signal.addEventListener("abort", stop, { once: true });
    });
    stopped.catch(() => undefined);
    return stopped;
}
function stoppedBy(reason) {
    return new problems_problem/* Problem */.AF("clean-up-incomplete", {
        tried: "undo it before the clean-up ended",
        said: (0,problems_problem/* reasonOf */.A3)(reason),
        remedy: "Undo it by hand, with the command given.",
    });
}
async function attempt(entry, stack, around) {
    try {
        return { done: await carryOut(entry.way, around, stack.remembered(entry)) };
    }
    catch (error) {
        const problem = carry_out_problemOf(error);
        if ((0,meaning/* isFinal */.dR)(problem))
            throw problem;
        return { notYet: problem };
    }
}
function carry_out_problemOf(error) {
    return (0,meaning/* asProblem */.gr)(error, "clean-up-incomplete", "undo a change");
}
const CARRY_OUT = {
    "delete-application": undone((way, around) => removeApplication(way, around.servers, around.isUser, around)),
    "delete-api": undone((way, around) => removeApi(way, around.servers.publisher, around)),
    "delete-api-resource": undone((way, around) => removeApiResource(way, around.servers.is, around.isUser, around)),
    "delete-key-manager": undone((way, around) => deleteCreated(around.servers.admin, way, around)),
    "restore-key-manager": undone((way, around, memory) => restoreKeyManager(around.servers.admin, way, memory, around)),
    "restore-file": async (way) => (await restoreFile(way.file, way)) === "restored" ? undefined : `${way.file} is as it was`,
    "release-lock": undone((way) => releaseLock(way.file, way.run)),
    "stop-server": stop,
    "remove-folder": undone((way) => removeOwnFolder(way.folder)),
};
function undone(work) {
    return async (way, around, memory) => {
        await work(way, around, memory);
        return undefined;
    };
}
async function carryOut(way, around, memory) {
    return (await CARRY_OUT[way.kind](way, around, memory)) ?? (0,way_back/* describeWay */.x9)(way);
}
async function stop(way, { clock }) {
    if (!(0,external_node_fs_.existsSync)(way.home)) {
        throw new problems_problem/* Problem */.AF("product-home-invalid", {
            tried: `find out whether ${products/* PRODUCT_NAMES */.T[way.product]} still runs, and stop it`,
            where: way.home,
            said: "the folder is gone",
            remedy: "Look for the server's Java process, and end it by hand.",
        });
    }
    if ((await stopServer({ ...way, clock })) === "stopped")
        return undefined;
    return `${(0,way_back/* describeObject */.v8)(way)} does not run any more`;
}

;// CONCATENATED MODULE: ./lib/engine/take-back.js




const DEADLINE = 120_000;
const LAST_MOMENT = 5000;
async function take_back_takeBack(inputs, around, undo, problem, signal) {
    const changed = undo.due("failure").length > 0;
    const rollback = problem !== undefined && inputs.onFailure === "rollback";
    const moments = rollback ? ["always", "failure"] : ["always"];
    const work = undo.due(...moments);
    const left = work.length === 0 || signal.aborted
        ? []
        : await goNow(work, inputs, around, undo, AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]));
    if (signal.aborted)
        return whenCancelled(inputs, around, undo, changed);
    if (!rollback && inputs.ephemeral)
        warnOfSecrets(undo, around);
    if (!rollback)
        undo.settle(inputs.ephemeral ? "end-of-job" : "never");
    const undone = problem === undefined ? "nothing" : howEnded(left, changed, rollback);
    return { left, undone, cancelled: false };
}
function warnOfSecrets(undo, { runner }) {
    for (const { way } of undo.onlyHere) {
        if (way.kind !== "restore-key-manager")
            continue;
        const names = (0,restore_key_manager/* secretNamesOf */.G)(way);
        runner.warning(`This run replaced ${names} of the Key Manager ${way.name}. With \`ephemeral: true\` the post step puts all else back, and fails, because the former value is never saved.`);
    }
}
async function whenCancelled(inputs, around, undo, changed) {
    const work = inputs.onFailure === "keep" ? [] : undo.onlyHere;
    const left = work.length === 0 ? [] : await goNow(work, inputs, around, undo, AbortSignal.timeout(LAST_MOMENT));
    const undone = undo.entries.length > 0 ? "left-to-post" : changed ? "rolled-back" : "nothing";
    return { left, undone, cancelled: true };
}
function howEnded(left, changed, rollback) {
    if (left.length > 0)
        return "incomplete";
    if (!changed)
        return "nothing";
    return rollback ? "rolled-back" : "kept";
}
async function goNow(work, inputs, around, undo, signal) {
    const servers = connect(inputs, around, signal);
    try {
        return await around.runner.group("Clean-up", () => goBack(undo, work, { servers, isUser: inputs.is, clock: around.clock, runner: around.runner, signal }));
    }
    finally {
        servers.close();
    }
}
async function finishLater(inputs, around, undo, signal) {
    const moments = inputs.onFailure === "keep" ? ["always", "end-of-job"] : ["always", "failure", "end-of-job"];
    const work = undo.due(...moments);
    const stop = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]);
    return work.length === 0 ? [] : goNow(work, inputs, around, undo, stop);
}

;// CONCATENATED MODULE: ./lib/engine/run.js














async function run(inputs, around, undo, signal) {
    const began = around.clock.monotonicTime();
    for (const secret of (0,secret_names/* secretsIn */.VY)(inputs.keyManager.definition?.fields))
        around.secrets.add(secret);
    const { found, problem } = await attempted({ inputs, around, undo, signal, ended: new AbortController() });
    const end = await settle(withPins(inputs, found.local?.pins ?? {}), around, undo, problem, signal);
    const milliseconds = Math.round(around.clock.monotonicTime() - began);
    return published(run_report(inputs, found, { ...end, milliseconds }), around.secrets);
}
async function attempted(attempt) {
    const { inputs, signal, ended } = attempt;
    let found = { findings: [], checks: [], restartRequired: [], inputs };
    try {
        for await (const part of work(attempt))
            found = { ...found, ...part };
        signal.throwIfAborted();
        return { found, problem: undefined };
    }
    catch (error) {
        const problem = signal.aborted
            ? new problems_problem/* Problem */.AF("cancelled", { tried: `finish ${inputs.command}` }, error)
            : (0,meaning/* asProblem */.gr)(error, "internal", "run the Action");
        return { found, problem };
    }
    finally {
        ended.abort();
    }
}
async function* work(attempt) {
    const { around, undo, signal, ended } = attempt;
    const command = COMMAND_TABLE[attempt.inputs.command];
    const stop = AbortSignal.any([signal, ended.signal]);
    around.rememberPins?.(givenPins(attempt.inputs));
    judgeProxies(attempt.inputs, around);
    const inputs = command.installs ? await installProducts(attempt.inputs, around, undo, stop) : attempt.inputs;
    yield { inputs };
    yield* asReviewed(inputs, around, undo, stop);
    let local;
    if (hasLocalProducts(inputs)) {
        local = await around.runner.group("Files of the products", () => setUpLocally(inputs, around, undo, command.writesFiles, stop));
        yield { local };
        around.rememberPins?.(local.pins);
    }
    const started = command.startsServers ? await startLocally(inputs, around, undo, signal) : new Map();
    const restartRequired = (local?.changed ?? []).filter((product) => !started.has(product));
    yield { restartRequired };
    if (command.work === undefined)
        return;
    for (const product of restartRequired)
        around.runner.warning(`${product}: its files changed, so it must be restarted before they count.`);
    const effective = withPins(inputs, local?.pins ?? {});
    const servers = connect(effective, around, stop);
    try {
        yield* command.work({ inputs: effective, around, servers, undo, signal: stop, started });
    }
    finally {
        ended.abort();
        servers.close();
    }
}
async function settle(inputs, around, undo, problem, signal) {
    const stays = problem === undefined || inputs.onFailure === "keep" || undo.due("failure").length === 0;
    const files = undo.due("always").some(({ way }) => way.kind === "restore-file");
    if (stays && !files && !signal.aborted)
        unlockLocally(undo);
    try {
        const { left, undone, cancelled } = await take_back_takeBack(inputs, around, undo, problem, signal);
        const late = cancelled ? new problems_problem/* Problem */.AF("cancelled", { tried: `finish ${inputs.command}` }) : incomplete(left);
        return { problem: problem ?? late, left, undone };
    }
    catch (error) {
        return { problem: problem ?? (0,meaning/* asProblem */.gr)(error, "internal", "run the Action"), left: [], undone: "left-to-post" };
    }
}
function incomplete(left) {
    if (left.length === 0)
        return undefined;
    return new problems_problem/* Problem */.AF("clean-up-incomplete", {
        tried: "remove what the run had made",
        said: left.map(({ what, problem: { evidence } }) => `${what} (${evidence.said ?? evidence.tried})`).join("; "),
    });
}
function run_report(inputs, found, end) {
    const { plan, registered, discovery, apimVersion, checks, findings } = found;
    const failed = checks.some((check) => check.status === "failed");
    const proved = end.problem === undefined || end.problem.id === "clean-up-incomplete";
    const passed = !failed && checks.some((check) => check.status === "passed") && proved;
    return {
        command: inputs.command,
        change: found.definition === undefined ? (registered?.change ?? found.removed ?? "none") : "none",
        undone: end.undone,
        drift: plan !== undefined && plan.action !== "unchanged",
        plan: plan === undefined
            ? { action: found.removed === "removed" ? "remove" : "none", name: inputs.keyManager.name, differences: [] }
            : publicPlan(plan),
        ...(plan === undefined ? {} : { planSha256: planDigest(publicPlan(plan), found.local?.diffs ?? []) }),
        keyManagerName: inputs.keyManager.name,
        ...(registered !== undefined
            ? { keyManagerId: registered.id }
            : plan !== undefined && plan.action !== "create"
                ? { keyManagerId: plan.id }
                : {}),
        ...(discovery === undefined ? {} : { issuer: discovery.issuer }),
        ...(apimVersion === undefined ? {} : { apimVersion }),
        smokeTest: failed ? "failed" : passed ? "passed" : "skipped",
        checks,
        findings: [...(found.local?.findings ?? []), ...findings],
        restartRequired: found.restartRequired,
        diffs: found.local?.diffs ?? [],
        left: end.left,
        ...(end.problem === undefined ? {} : { problem: end.problem }),
        milliseconds: end.milliseconds,
        ...(found.definition === undefined ? {} : { definition: found.definition }),
        servers: serversOf(found.inputs),
        trusted: [...new Set([...inputs.caCertificates, ...(found.local?.certificates ?? [])])],
    };
}
function serversOf({ is, apim, gatewayUrl }) {
    const server = ({ url, home }) => (home === undefined ? { url } : { url, home });
    return { is: server(is), apim: { ...server(apim), gatewayUrl } };
}


/***/ }),

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   Pg: () => (/* binding */ readOpenFile),
/* harmony export */   Wg: () => (/* binding */ FLAGS),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   hc: () => (/* binding */ textIfThere),
/* harmony export */   tQ: () => (/* binding */ LARGEST_STORE)
/* harmony export */ });
/* unused harmony export NotReadable */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

const LARGEST_TEXT = 5 * 1024 * 1024;
const LARGEST_STORE = 64 * 1024 * 1024;
const CHUNK = 1024 * 1024;
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY ?? 0);
class NotReadable extends Error {
}
function readRegularFile(path, largest) {
    const file = openRegularFile(path, largest);
    try {
        return readOpenFile(file, largest);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function textIfThere(path, largest = LARGEST_TEXT) {
    try {
        return readRegularFile(path, largest).toString("utf8");
    }
    catch {
        return "";
    }
}
function openRegularFile(path, largest = Infinity) {
    mustBeReadable((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path), largest);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, FLAGS);
    try {
        mustBeReadable((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file), largest);
        return file;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        throw error;
    }
}
function readOpenFile(file, largest) {
    const chunks = [];
    let length = 0;
    for (;;) {
        const chunk = Buffer.alloc(Math.min(CHUNK, largest + 1 - length));
        const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, chunk, 0, chunk.length, length);
        if (read === 0)
            return Buffer.concat(chunks, length);
        chunks.push(chunk.subarray(0, read));
        length += read;
        if (length > largest)
            throw tooLarge(length, largest);
    }
}
function mustBeReadable(found, largest) {
    if (!found.isFile())
        throw new NotReadable(`it is ${kindOf(found)}, not a file`);
    if (found.size > largest)
        throw tooLarge(found.size, largest);
}
function kindOf(found) {
    if (found.isDirectory())
        return "a folder";
    if (found.isFIFO())
        return "a pipe";
    if (found.isSocket())
        return "a socket";
    return "a device";
}
function tooLarge(size, largest) {
    return new NotReadable(`it has ${megabytes(size)} or more, and at most ${megabytes(largest)} are read`);
}
function megabytes(bytes) {
    return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}


/***/ }),

/***/ 1111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   F: () => (/* binding */ isInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
function placeOf(path) {
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    try {
        const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(absolute, { bigint: true });
        return { path: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(absolute), identity: `${dev}:${ino}` };
    }
    catch {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute);
        return { path: above === absolute ? absolute : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(placeOf(above).path, absolute.slice(above.length)) };
    }
}


/***/ }),

/***/ 5693:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/github/node-version.js
const OLDEST_NODE = 24;
function isTooOld(version) {
    return Number(version.split(".")[0]) < OLDEST_NODE;
}

// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __nccwpck_require__(5799);
;// CONCATENATED MODULE: ./lib/github/before-anything.js



if (isTooOld(process.versions.node)) {
    const message = (0,problem/* describe */.q0)("node-too-old", {
        tried: `start on Node ${process.versions.node}`,
        said: `Node ${OLDEST_NODE} or later is needed`,
    });
    (0,external_node_fs_.writeSync)(1, `::error::${message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}\n`);
    process.exit(1);
}
delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];


/***/ }),

/***/ 8931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  WN: () => (/* binding */ cancellation),
  fJ: () => (/* binding */ fail),
  dN: () => (/* binding */ githubInputs),
  OA: () => (/* binding */ githubRunner),
  DI: () => (/* binding */ githubSecrets),
  bG: () => (/* binding */ leaveSoon),
  mk: () => (/* binding */ publish),
  LZ: () => (/* binding */ github_saveState),
  ml: () => (/* binding */ systemClock),
  yy: () => (/* binding */ temporaryFolder),
  Fi: () => (/* binding */ uniqueName)
});

// UNUSED EXPORTS: savedState

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 2 modules
var lib = __nccwpck_require__(8313);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary_summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 6 modules
var lib_exec = __nccwpck_require__(9529);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __nccwpck_require__(2774);
// EXTERNAL MODULE: ./lib/files/same-place.js
var same_place = __nccwpck_require__(1111);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(2551);
;// CONCATENATED MODULE: ./lib/engine/guarded-runner.js

const LONGEST_LINE = 2000;
const LARGEST_ANNOTATION = 4000;
function guarded(runner, secrets) {
    const clean = (text) => {
        const redacted = secrets.redact(text.slice(0, foreign_text/* LONGEST_READ */.sG));
        const lines = (0,foreign_text/* harmlessLines */.vL)(redacted, foreign_text/* LONGEST_READ */.sG).split("\n");
        return secrets.redact(lines.map((line) => cut(line)).join("\n"));
    };
    const annotate = (kind, text, at) => {
        const whole = clean(text);
        const short = shortEnough(whole);
        if (short !== whole)
            runner.info(whole);
        runner[kind](short, at === undefined ? undefined : { ...at, file: secrets.redact((0,foreign_text/* oneLine */.TN)(at.file, LONGEST_LINE)) });
    };
    return {
        debug: (line) => runner.debug(clean(line)),
        info: (line) => runner.info(clean(line)),
        warning: (line, at) => annotate("warning", line, at),
        error: (line, at) => annotate("error", line, at),
        group: (title, work) => runner.group(secrets.redact((0,foreign_text/* oneLine */.TN)(secrets.redact(title))), work),
        mask: (secret) => runner.mask(secret),
    };
}
function cut(line) {
    return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE).replace(/[\uD800-\uDBFF]$/, "")}...` : line;
}
function shortEnough(text) {
    if (Buffer.byteLength(text) <= LARGEST_ANNOTATION)
        return text;
    const note = "\n... (the rest is in the log)";
    let kept = text.slice(0, LARGEST_ANNOTATION);
    while (Buffer.byteLength(kept + note) > LARGEST_ANNOTATION)
        kept = kept.slice(0, -Math.ceil(kept.length / 100));
    return kept.replace(/[\uD800-\uDBFF]$/, "") + note;
}

;// CONCATENATED MODULE: ./lib/text/secret-forms.js
const BASE64_SHIFTS = [0, 1, 2];
const NAMED = {
    "&": ["amp"],
    "<": ["lt"],
    ">": ["gt"],
    '"': ["quot"],
    "'": ["apos"],
    "\u00a0": ["nbsp"],
};
const BACKSLASHES = "\\\\{1,8}";
const PERCENT = "%(?:25){0,4}";
const AMPERSAND = "&(?:amp;){0,4}";
const GAP = `(?:[\\s\\p{C}\\p{Z}+]|${PERCENT}(?:[01][0-9a-fA-F]|20|7[fF])|${BACKSLASHES}(?:[nrtbfv]|u00[01][0-9a-fA-F]|u0020)|${AMPERSAND}(?:#0{0,6}(?:9|10|13|32)|#[xX]0{0,6}(?:9|[aAdD]|20)|nbsp);){1,64}`;
function encodedForms(text) {
    const bytes = Buffer.from(text, "utf8");
    const hex = bytes.toString("hex");
    const whole = [bytes.toString("base64"), bytes.toString("base64url")];
    const wellFormed = text.toWellFormed();
    const inJson = JSON.stringify(text).slice(1, -1);
    return {
        ofBytes: [...new Set([...whole, hex, hex.toUpperCase()])],
        inBase64: [...new Set(BASE64_SHIFTS.flatMap((shift) => base64Inside(bytes, shift)))],
        toMask: [
            text,
            ...whole,
            encodeURIComponent(wellFormed),
            new URLSearchParams({ s: text }).toString().slice(2),
            encodeURI(wellFormed),
            inJson,
            JSON.stringify(inJson).slice(1, -1),
            inHtml(text, "&#39;"),
            inHtml(text, "&#x27;"),
        ],
    };
}
function base64Inside(bytes, shift) {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
    const whole = padded.subarray(0, padded.length - (padded.length % 3)).toString("base64");
    const sure = whole.slice(shift === 0 ? 0 : 4);
    return sure.length < 6 ? [] : [sure, sure.replaceAll("+", "-").replaceAll("/", "_")];
}
function inHtml(text, apostrophe) {
    const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
    return plain.replaceAll("'", apostrophe);
}
function patternOf(text) {
    const normal = new Set([text, text.normalize("NFC"), text.normalize("NFD")]);
    return [...normal].map((one) => characters(one).map(patternOfOne).join("")).join("|");
}
function characters(text) {
    return text.match(/[\s\p{C}\p{Z}]+|./gsu) ?? [];
}
function patternOfOne(character) {
    if (/^[0-9a-zA-Z]$/.test(character))
        return character;
    if (/^[\s\p{C}\p{Z}]/u.test(character))
        return `(?:${GAP}|${Array.from(character, escapesOf).join("")})`;
    const itself = character === "\\" ? BACKSLASHES : `\\\\{0,8}${literal(character)}`;
    const quoted = character === "'" ? ["'\\\\{1,8}''"] : [];
    return `(?:${[...quoted, itself, escapesOf(character)].join("|")})`;
}
function escapesOf(character) {
    const code = character.codePointAt(0) ?? 0;
    const units = Array.from({ length: character.length }, (_unit, index) => character.charCodeAt(index));
    const bytes = [...Buffer.from(character, "utf8")];
    return `(?:${[
        ...(NAMED[character] ?? []).map((name) => `${AMPERSAND}${name};`),
        `${AMPERSAND}#0{0,6}${code};`,
        `${AMPERSAND}#[xX]0{0,6}${hexPattern(code, 0)};`,
        bytes.map((byte) => `${PERCENT}${hexPattern(byte, 2)}`).join(""),
        ...(code < 256 ? [`${PERCENT}${hexPattern(code, 2)}`] : []),
        units.map((unit) => `${BACKSLASHES}u${hexPattern(unit, 4)}`).join(""),
    ].join("|")})`;
}
function base64Around(sure) {
    return `[A-Za-z0-9+/_-]{0,4}${literal(sure)}[A-Za-z0-9+/_-]{0,4}={0,2}`;
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
function hexPattern(value, digits) {
    const hex = value.toString(16).padStart(digits, "0");
    return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

;// CONCATENATED MODULE: ./lib/text/secrets.js


const SHORTEST_MASK = 4;
const SHORTEST_REDACTED = 6;
const LONGEST_PATTERN = 4096;
const REPLACEMENT = "***";
const CUT = "...";
class Secrets {
    #masked = new Set();
    #known = new Set();
    #patterns = [];
    #short = [];
    #plain = [];
    #mask;
    constructor(mask) {
        this.#mask = mask;
    }
    add(secret) {
        if (this.#known.has(secret) || secret.trim() === "")
            return secret;
        this.#known.add(secret);
        const lines = secret.split(/\r?\n/).map((line) => line.trim());
        for (const text of new Set([secret.trim(), ...lines]))
            if (text !== "")
                this.#learn(text);
        if (secret !== secret.trim())
            this.#learnForms(secret);
        this.#patterns.sort((a, b) => b.length - a.length);
        return secret;
    }
    basic(username, password) {
        this.add(password);
        const credentials = Buffer.from(`${username}:${password}`, "utf8").toString("base64");
        this.add(credentials);
        return `Basic ${credentials}`;
    }
    redact(text) {
        let result = text;
        for (const { pattern, sure } of this.#patterns)
            if (sure === undefined || result.includes(sure))
                result = result.replace(pattern, REPLACEMENT);
        return result.endsWith(CUT) ? this.#withoutBeginning(result) : result;
    }
    redactForeign(text) {
        let result = this.redact(text);
        for (const pattern of this.#short)
            result = result.replace(pattern, REPLACEMENT);
        return result;
    }
    foreign(text, longest) {
        return this.redactForeign((0,foreign_text/* oneLine */.TN)(this.redactForeign(text.slice(0, foreign_text/* LONGEST_READ */.sG)), longest));
    }
    #learn(text) {
        if (text.length < SHORTEST_REDACTED)
            this.#short.push(new RegExp(asWord(text, patternOf(text)), "gu"));
        else
            for (const part of partsOf(text)) {
                this.#patterns.push({ length: text.length, pattern: new RegExp(patternOf(part), "gu") });
                this.#plain.push(part);
            }
        this.#learnForms(text);
    }
    #learnForms(text) {
        const forms = encodedForms(text);
        for (const form of forms.toMask)
            this.#maskOnce(form);
        for (const form of forms.ofBytes) {
            if (form.length < SHORTEST_REDACTED)
                this.#short.push(new RegExp(asWord(form, literal(form)), "gu"));
            else
                this.#patterns.push({ length: form.length, pattern: new RegExp(literal(form), "gu") });
        }
        for (const sure of forms.inBase64)
            this.#patterns.push({ length: sure.length, sure, pattern: new RegExp(base64Around(sure), "gu") });
    }
    #maskOnce(form) {
        if (form.length < SHORTEST_MASK || this.#masked.has(form))
            return;
        this.#masked.add(form);
        this.#mask(form);
    }
    #withoutBeginning(text) {
        const body = text.slice(0, -CUT.length);
        for (const secret of this.#plain) {
            for (let length = Math.min(secret.length - 1, body.length); length >= SHORTEST_REDACTED; length -= 1) {
                if (body.endsWith(secret.slice(0, length)))
                    return `${body.slice(0, -length)}${REPLACEMENT}${CUT}`;
            }
        }
        return text;
    }
}
function partsOf(text) {
    const end = text.length - LONGEST_PATTERN < SHORTEST_REDACTED ? text.length : LONGEST_PATTERN;
    return [text.slice(0, end), ...(end < text.length ? partsOf(text.slice(end)) : [])];
}
function asWord(text, pattern) {
    const before = /^[\p{L}\p{N}]/u.test(text) ? "(?<![\\p{L}\\p{N}])" : "";
    const after = /[\p{L}\p{N}]$/u.test(text) ? "(?![\\p{L}\\p{N}])" : "";
    return `${before}(?:${pattern})${after}`;
}

// EXTERNAL MODULE: ./lib/inputs/table.js
var table = __nccwpck_require__(4565);
// EXTERNAL MODULE: ./lib/problems/meaning.js
var meaning = __nccwpck_require__(8943);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __nccwpck_require__(5799);
;// CONCATENATED MODULE: ./lib/report/junit.js
function junitOf(report) {
    const count = (status) => report.checks.filter((check) => check.status === status).length;
    const cases = report.checks.map((check) => {
        const open = `    <testcase classname="wso2-is-key-manager" name="${xml(check.id)}" time="${(check.milliseconds / 1000).toFixed(3)}">`;
        const inner = check.status === "failed"
            ? `<failure message="${xml(check.evidence)}">${xml(check.problem?.message ?? "")}</failure>`
            : check.status === "skipped"
                ? `<skipped message="${xml(check.evidence)}"/>`
                : `<system-out>${xml(check.evidence)}</system-out>`;
        return `${open}${inner}</testcase>`;
    });
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites><testsuite name="WSO2 IS Key Manager proof" tests="${report.checks.length}" failures="${count("failed")}" skipped="${count("skipped")}">`,
        ...cases,
        "</testsuite></testsuites>",
        "",
    ].join("\n");
}
function xml(text) {
    const plain = text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
    return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// EXTERNAL MODULE: ./lib/text/products.js
var products = __nccwpck_require__(3635);
;// CONCATENATED MODULE: ./lib/report/diagram.js

const NAMES = {
    ...products/* PRODUCT_NAMES */.T,
    action: "Action",
    gateway: "Gateway",
};
const PARTIES = ["action", "apim", "gateway", "is"];
function diagramOf(checks) {
    const ran = checks.filter(({ status }) => status !== "skipped");
    if (ran.length === 0)
        return "";
    const seen = PARTIES.filter((party) => ran.some(({ route }) => route.includes(party)));
    const lines = [
        "sequenceDiagram",
        ...seen.map((party) => `  participant ${party} as ${NAMES[party]}`),
        ...ran.flatMap(arrows),
    ];
    return ["```mermaid", ...lines, "```"].join("\n");
}
function arrows({ id, route, status, milliseconds }) {
    const [first = "action", ...rest] = route;
    if (rest.length === 0)
        return [`  ${first}->>${first}: ${id} ${mark(status)}`];
    const hops = rest.map((party, index) => [route[index] ?? first, party]);
    return hops.map(([from, to], index) => index === 0
        ? `  ${from}${status === "failed" ? "-x" : "->>"}${to}: ${id} ${mark(status)} ${milliseconds} ms`
        : `  ${from}-->>${to}: ${id}`);
}
function mark(status) {
    return status === "failed" ? "❌" : "✅";
}

;// CONCATENATED MODULE: ./lib/report/inert.js

const LONGEST = 400;
const WORD = /^(?:[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\d+(?:\.\d+)+)$/u;
const REFERENCE = /^gh-\d|(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])/iu;
const NUMBER = /^\d+$/;
const CHUNK = /(?:`[^`]+`|[^ `]|`)+/g;
const MARKS = /^(\(?)(.*?)([,;:!?.)]*)$/s;
const MARKED_CODE = /^`([^`]+)`$/;
function inert(text, longest = LONGEST) {
    const pieces = [];
    for (const [chunk] of (0,foreign_text/* oneLine */.TN)(text, longest).matchAll(CHUNK)) {
        const piece = pieceOf(chunk);
        const last = pieces.at(-1);
        if (last?.kind === "code" && /^[:,]?$/.test(last.after) && piece.kind === "code" && piece.before === "")
            pieces[pieces.length - 1] = { ...piece, before: last.before, text: `${last.text}${last.after} ${piece.text}` };
        else
            pieces.push(piece);
    }
    return pieces.map(shown).join(" ");
}
function code(text, longest = LONGEST) {
    const flat = withoutMarkup((0,foreign_text/* oneLine */.TN)(text, longest));
    if (flat === "")
        return "";
    const runs = flat.match(/`+/g) ?? [];
    const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
    const pad = flat.startsWith("`") || flat.endsWith("`") ? " " : "";
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function withoutMarkup(text) {
    return text.replace(/<(?=[a-z/!?])/gi, "< ").replaceAll("](", "] (");
}
function pieceOf(chunk) {
    const [, before = "", text = "", after = ""] = MARKS.exec(chunk) ?? [];
    const marked = MARKED_CODE.exec(text)?.[1];
    if (marked !== undefined && marked.trim() !== "")
        return { before, text: marked, after, kind: "marked code" };
    if (text === "")
        return { before: "", text: chunk, after: "", kind: "code" };
    const list = NUMBER.test(text) && before === "" && after !== "" && after !== ",";
    const word = WORD.test(text) && !REFERENCE.test(text) && !list;
    return word ? { before, text, after, kind: "word" } : { before, text, after, kind: "code" };
}
function shown({ before, text, after, kind }) {
    return `${before}${kind === "word" ? text : code(text, Infinity)}${after}`;
}

// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __nccwpck_require__(5650);
;// CONCATENATED MODULE: ./lib/report/markdown.js




const markdown_LONGEST_LINE = 400;
const ROOM = { problem: 8, facts: 5, changes: 13, diffs: 10, findings: 8, checks: 10, left: 8 };
const KIB = 1024;
function markdownOf(report) {
    const failed = report.problem !== undefined;
    return [
        `## ${failed ? "❌" : "✅"} WSO2 IS Key Manager: ${inert((0,report_report/* headline */.Pl)(report))}`,
        markdown_problem(report),
        facts(report),
        changes(report),
        diffs(report),
        findings(report),
        checks(report),
        left(report),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
function markdown_problem({ problem: cause }) {
    if (cause === undefined)
        return "";
    const lines = cause.message.split("\n").map((line) => {
        const item = /^ *- (.*)/.exec(line)?.[1];
        return `> ${item === undefined ? "" : "• "}${inert(item ?? line, markdown_LONGEST_LINE)}`;
    });
    return fitting(lines, "<br>\n", ROOM.problem, "lines");
}
function facts(report) {
    const rows = [
        ["Command", report.command],
        ["Key Manager", report.keyManagerName],
        ["Id", report.keyManagerId],
        ["Issuer", report.issuer],
        ["API Manager", report.apimVersion],
        ["Change", report.undone === "rolled-back" ? `${report.change}, then put back` : report.change],
        ["Proof", report.smokeTest],
        [
            report.command === "prepare" ? "Restart where it runs already" : "Restart required",
            report.restartRequired.join(", "),
        ],
        ["Time", `${(report.milliseconds / 1000).toFixed(1)} s`],
    ].filter((row) => row[1] !== undefined && row[1] !== "");
    return markdown_table(["", ""], rows.map(([name, value]) => [name, inert(value)]), ROOM.facts);
}
function changes({ plan }) {
    if (plan.differences.length === 0)
        return "";
    const title = plan.action === "create" ? "What is created" : "What differs";
    const rows = plan.differences.map(({ path, current, desired }) => [
        code(path),
        show(current),
        show(desired),
    ]);
    const more = plan.omitted ?? 0;
    return `### ${title}\n\n${markdown_table(["Field", "Now", "Wanted"], rows, ROOM.changes, more)}`;
}
function show(value) {
    if (value === null || value === undefined || value === "")
        return "(none)";
    return code(typeof value === "string" ? value : JSON.stringify(value));
}
function diffs(report) {
    if (report.diffs.length === 0)
        return "";
    const lines = report.diffs.flatMap((diff, index) => [
        ...(index === 0 ? [] : [""]),
        ...diff.split("\n").map((line) => `    ${withoutMarkup((0,foreign_text/* codeLine */.U_)(line, markdown_LONGEST_LINE))}`),
    ]);
    return `### Configuration files\n\n${fitting(lines, "\n", ROOM.diffs, "lines")}`;
}
function findings(report) {
    if (report.findings.length === 0)
        return "";
    const rows = report.findings.map(({ level, id, message, remedy }) => [
        level,
        inert(id),
        inert(message),
        inert(remedy),
    ]);
    return `### Preflight\n\n${markdown_table(["Level", "Finding", "What", "Remedy"], rows, ROOM.findings)}`;
}
function checks(report) {
    if (report.checks.length === 0)
        return "";
    const mark = { passed: "✅", failed: "❌", skipped: "⚪" };
    const rows = report.checks.map((check) => [
        mark[check.status],
        `\`${check.id}\``,
        inert(check.proves),
        inert(check.evidence),
        `${check.milliseconds} ms`,
    ]);
    const all = markdown_table(["", "Check", "Proves", "Evidence", "Time"], rows, ROOM.checks);
    const diagram = diagramOf(report.checks);
    return `### Proof\n\n${all}${diagram === "" ? "" : `\n\n${diagram}`}`;
}
function left(report) {
    if (report.left.length === 0)
        return "";
    const rows = report.left.map(({ what, command }) => [inert(what), code(command)]);
    return `### Left behind\n\nThese could not be undone; remove them by hand.\n\n${markdown_table(["What", "By hand"], rows, ROOM.left)}`;
}
function markdown_table(head, rows, room, omitted = 0) {
    const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
    const start = [line(head), line(head.map(() => "---"))];
    return fitting([...start, ...rows.map(line)], "\n", room, "rows", omitted);
}
function cell(markdown) {
    return markdown.replace(/\\(?=\|)/g, "\\ ").replaceAll("|", "\\|");
}
function fitting(lines, between, room, unit, omitted = 0) {
    let bytes = 0;
    const over = lines.findIndex((line) => (bytes += Buffer.byteLength(line + between)) > room * KIB);
    const kept = over === -1 ? lines : lines.slice(0, over);
    const more = lines.length - kept.length + omitted;
    return kept.join(between) + (more === 0 ? "" : `\n\n${more} more ${unit}, see \`report.json\`.`);
}

;// CONCATENATED MODULE: ./lib/github/github.js

















const secrets = new Secrets((form) => core_setSecret(form));
const githubRunner = guarded({
    debug: (line) => core_debug(line),
    info: (line) => info((0,foreign_text/* withoutCommands */.Df)(line)),
    warning: (line, at) => warning(line, at === undefined ? {} : { file: at.file, startLine: at.line }),
    error: (line, at) => error(line, at === undefined ? {} : { file: at.file, startLine: at.line }),
    group: (title, work) => group(title, work),
    mask: (secret) => core_setSecret(secret),
}, secrets);
const systemClock = {
    wallTime: () => Date.now(),
    monotonicTime: () => performance.now(),
    sleep: async (ms, signal) => {
        await (0,promises_namespaceObject.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
    },
};
const githubInputs = {
    input: (name) => getInput(name, { trimWhitespace: false }),
    readFile: (path) => (0,read_file/* readRegularFile */.XF)(path, read_file/* LARGEST_TEXT */.Jj).toString("utf8"),
    secret: (text) => void secrets.add(text),
    placeOf: same_place/* placeOf */.$,
};
function githubSecrets() {
    for (const value of (0,table/* secretInputs */._y)((name) => githubInputs.input(name)))
        secrets.add(value);
    return secrets;
}
function uniqueName() {
    return `wso2-is-km-action-${(0,external_node_crypto_.randomBytes)(5).toString("hex")}`;
}
function fail(error) {
    const problem = (0,meaning/* asProblem */.gr)(error, "internal", "run the Action");
    const { file, line } = problem.evidence;
    githubRunner.error(problem.message, file === undefined ? undefined : { file, line: line ?? 1 });
    process.exitCode = 1;
}
function cancellation() {
    const cancelled = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"])
        process.once(signal, () => cancelled.abort(new Error(`stopped by ${signal}`)));
    return cancelled.signal;
}
function leaveSoon() {
    setTimeout(() => process.exit(), LINGER).unref();
}
const LINGER = 1000;
const STATE = "undo";
function temporaryFolder() {
    const folder = process.env["RUNNER_TEMP"] ?? "";
    return folder === "" ? (0,external_node_os_.tmpdir)() : folder;
}
function github_saveState(text) {
    wholly(process.env["GITHUB_STATE"], () => saveState(STATE, text));
}
function savedState() {
    return core.getState(STATE);
}
async function publish(report, directory) {
    const lost = [];
    const attempt = (what, work) => {
        try {
            work();
            return true;
        }
        catch (error) {
            lost.push(`${what} (${(0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error))})`);
            return false;
        }
    };
    const files = {
        "report.json": () => `${JSON.stringify((0,report_report/* jsonOf */.o_)(report), null, 2)}\n`,
        "junit.xml": () => junitOf(report),
        "summary.md": () => markdownOf(report),
    };
    let folder = directory ?? (0,external_node_path_.join)(temporaryFolder(), "wso2-is-key-manager-");
    let path = "";
    const made = attempt(`${folder} for ${Object.keys(files).join(", ")}`, () => {
        if (directory === undefined)
            folder = (0,external_node_fs_.mkdtempSync)(folder);
        else
            makeFolder((0,external_node_path_.resolve)(directory));
    });
    for (const [name, text] of made ? Object.entries(files) : []) {
        const file = (0,external_node_path_.join)(folder, name);
        if (attempt(file, () => write(file, text())) && name === "report.json")
            path = file;
    }
    const trusted = (0,external_node_path_.join)(folder, "ca-certificates.pem");
    const hasTrusted = made && report.trusted.length > 0 && attempt(trusted, () => write(trusted, report.trusted.join("\n")));
    const exported = (0,external_node_path_.join)(folder, "key-manager.toml");
    const { definition } = report;
    const hasExported = made && definition !== undefined && attempt(exported, () => write(exported, definition));
    const output = process.env["GITHUB_OUTPUT"];
    const paths = { report: path, "ca-certificates": hasTrusted ? trusted : "", definition: hasExported ? exported : "" };
    for (const [name, value] of Object.entries({ ...(0,report_report/* outputsOf */.Yz)(report), ...paths }))
        attempt(`output ${name} in ${output ?? "the log"}`, () => wholly(output, () => setOutput(name, value)));
    const summary = process.env["GITHUB_STEP_SUMMARY"] ?? "";
    if (summary !== "") {
        const write = async () => summary_summary.addRaw(markdownOf(report)).write();
        await write().catch((error) => lost.push(`the job summary ${summary} (${(0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error))})`));
    }
    if (lost.length > 0)
        githubRunner.warning(`Could not be written, which changes nothing of the verdict above:\n  - ${lost.join("\n  - ")}`);
}
const REPLACING = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | (external_node_fs_.constants.O_NONBLOCK ?? 0);
function write(file, text) {
    const opened = (0,external_node_fs_.openSync)(file, REPLACING);
    try {
        (0,external_node_fs_.writeFileSync)(opened, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(opened);
    }
}
function makeFolder(path) {
    if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    if ((0,external_node_path_.dirname)(path) !== path)
        makeFolder((0,external_node_path_.dirname)(path));
    try {
        (0,external_node_fs_.mkdirSync)(path);
    }
    catch (error) {
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() !== true)
            throw error;
    }
}
function wholly(file, append) {
    const before = file === undefined || file === "" ? undefined : (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    try {
        append();
    }
    catch (error) {
        if (file !== undefined && before?.isFile() === true)
            (0,external_node_fs_.truncateSync)(file, before.size);
        throw error;
    }
}


/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_before_anything_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5693);
/* harmony import */ var _github_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8931);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7815);
/* harmony import */ var _undo_kept_state_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3919);
/* harmony import */ var _engine_run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3172);
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5799);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5650);
/* harmony import */ var _undo_stack_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3150);








const secrets = (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubSecrets */ .DI)();
async function main() {
    const state = new _undo_kept_state_js__WEBPACK_IMPORTED_MODULE_3__/* .StateKeeper */ .o(_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ, (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryFolder */ .yy)());
    state.keep({});
    const signal = (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellation */ .WN)();
    const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubInputs */ .dN);
    state.keep({ caCertificates: inputs.caCertificates });
    if (!inputs.tlsVerify)
        _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .OA.warning("TLS verification is OFF (tls-verify: false): anyone on the way can read the passwords. Use ca-certificates or a pin.");
    const around = {
        runner: _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .OA,
        clock: _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .ml,
        secrets,
        environment: process.env,
        uniqueName: _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .uniqueName */ .Fi,
        rememberPins: (pins) => state.keep({ pins }),
    };
    const report = await (0,_engine_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)(inputs, around, new _undo_stack_js__WEBPACK_IMPORTED_MODULE_7__/* .UndoStack */ .Z((entries) => state.keep({ entries })), signal);
    _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .OA.info(`${report.problem === undefined ? "Done" : "Failed"}: ${(0,_report_report_js__WEBPACK_IMPORTED_MODULE_6__/* .headline */ .Pl)(report)}`);
    for (const { what, command } of report.left)
        _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .OA.warning(`${what}. By hand: ${command}`);
    if (report.problem !== undefined)
        (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(report.problem);
    await (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .publish */ .mk)(report, inputs.reportDirectory).catch((error) => _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .OA.warning(`The report could not be written: ${(0,_problems_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A3)(error)}`));
}
try {
    await main();
}
catch (error) {
    (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(error);
}
(0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .leaveSoon */ .bG)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: readInputsForPost

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./lib/text/fingerprint.js
var fingerprint = __nccwpck_require__(91);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __nccwpck_require__(5799);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./node_modules/toml/index.js
var toml = __nccwpck_require__(2132);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(2551);
// EXTERNAL MODULE: ./lib/text/pem.js
var pem = __nccwpck_require__(2929);
// EXTERNAL MODULE: ./lib/text/secret-names.js
var secret_names = __nccwpck_require__(6938);
// EXTERNAL MODULE: ./lib/inputs/table.js
var table = __nccwpck_require__(4565);
// EXTERNAL MODULE: ./lib/text/json.js
var text_json = __nccwpck_require__(2845);
;// CONCATENATED MODULE: ./lib/inputs/definition/members.js
const TEXT = { is: "text" };
const FLAG = { is: "boolean" };
const words = (...values) => ({ is: "text", values });
const listOf = (of) => ({ is: "list", of });
const objectOf = (members) => ({ is: "object", members });
const CONNECTOR_FIELDS = {
    Authentication: words("BasicAuth", "MutualTLS"),
    Username: TEXT,
    Password: TEXT,
    IdentityUser: TEXT,
    MutualTLSOptions: words("ServerWide", "TenantWide"),
    TenantWideCertificate: TEXT,
    api_resource_management_endpoint: TEXT,
    is7_roles_endpoint: TEXT,
    enable_roles_creation: FLAG,
    user_schema_cache_enabled: FLAG,
    self_validate_jwt: FLAG,
};
const ENDPOINTS = ("wellKnownEndpoint introspectionEndpoint clientRegistrationEndpoint tokenEndpoint displayTokenEndpoint " +
    "revokeEndpoint displayRevokeEndpoint userInfoEndpoint authorizeEndpoint scopeManagementEndpoint").split(" ");
const FLAGS = ("enableTokenGeneration enableTokenEncryption enableTokenHashing enableMapOAuthConsumerApps " +
    "enableOAuthAppCreation enableSelfValidationJWT enableProvisionedAppValidation enabled global").split(" ");
const KEY_MANAGER = {
    id: TEXT,
    name: { is: "text", most: 100 },
    displayName: { is: "text", most: 100 },
    type: { is: "text", most: 45 },
    description: { is: "text", most: 256 },
    ...Object.fromEntries(ENDPOINTS.map((name) => [name, TEXT])),
    endpoints: listOf(objectOf({ name: TEXT, value: TEXT })),
    certificates: objectOf({ type: words("JWKS", "PEM"), value: TEXT }),
    issuer: TEXT,
    alias: TEXT,
    availableGrantTypes: listOf(TEXT),
    ...Object.fromEntries(FLAGS.map((name) => [name, FLAG])),
    claimMapping: listOf(objectOf({ remoteClaim: TEXT, localClaim: TEXT })),
    consumerKeyClaim: TEXT,
    scopesClaim: TEXT,
    tokenValidation: listOf(objectOf({ id: { is: "number" }, enable: FLAG, type: words("REFERENCE", "JWT", "CUSTOM"), value: { is: "any" } })),
    additionalProperties: { is: "object", members: CONNECTOR_FIELDS, others: true },
    permissions: objectOf({ permissionType: words("PUBLIC", "ALLOW", "DENY"), roles: listOf(TEXT) }),
    tokenType: words("EXCHANGED", "DIRECT", "BOTH"),
    allowedOrganizations: listOf(TEXT),
};

;// CONCATENATED MODULE: ./lib/inputs/definition/judge.js



const LONGEST_NAME = 60;
function faultsOf(fields) {
    return ofMembers(fields, KEY_MANAGER, false, []);
}
function ofMembers(given, members, others, path) {
    return Object.entries(given).flatMap(([name, value]) => {
        const at = [...path, name];
        const kind = Object.hasOwn(members, name) ? members[name] : undefined;
        if (kind !== undefined)
            return ofValue(value, kind, at);
        return others ? [] : [unknown(at, Object.keys(members))];
    });
}
function unknown(path, known) {
    const name = path.at(-1) ?? "";
    const near = nearest(name, known);
    const remedy = near === undefined
        ? path.length === 1
            ? "Take it out; a field of the connector belongs under [additionalProperties]."
            : `Use one of ${known.join(", ")}.`
        : `Did you mean \`${near}\`?`;
    return { path, reason: `\`${shown(path)}\` is no member of the Admin API's Key Manager.`, remedy };
}
function ofValue(value, kind, path) {
    const wrong = (wanted, remedy) => [
        { path, reason: `\`${shown(path)}\` must be ${wanted}.`, remedy },
    ];
    switch (kind.is) {
        case "any":
            return [];
        case "boolean":
            return typeof value === "boolean" ? [] : wrong("true or false", "Write true or false, without quotes.");
        case "number":
            return typeof value === "number" ? [] : wrong("a number", "Write a number, without quotes.");
        case "text":
            return ofText(value, kind, wrong);
        case "list":
            if (!Array.isArray(value))
                return wrong("a list", "Put it into brackets: [ ... ].");
            return value.flatMap((item, index) => ofValue(item, kind.of, [...path, String(index)]));
        case "object":
            if (!(0,text_json/* isObject */.Gv)(value))
                return wrong("a table of members", `Its members are ${Object.keys(kind.members).join(", ")}.`);
            return ofMembers(value, kind.members, kind.others === true, path);
    }
}
function ofText(value, { values, most }, wrong) {
    if (typeof value !== "string")
        return wrong("a text", "Put it into quotes.");
    if (values !== undefined && !values.includes(value)) {
        const near = nearest(value, values);
        return wrong(`one of ${values.join(", ")}`, near === undefined ? "Use one of them." : `Did you mean \`${near}\`?`);
    }
    if (most !== undefined && [...value].length > most)
        return wrong(`at most ${most} characters`, "Shorten it.");
    return [];
}
function shown(path) {
    const parts = path.map((part, at) => (/^\d+$/.test(part) ? `[${part}]` : `${at === 0 ? "" : "."}${part}`));
    return (0,foreign_text/* oneLine */.TN)(parts.join(""), LONGEST_NAME);
}
function nearest(name, known) {
    if (name.length > LONGEST_NAME)
        return undefined;
    const [best] = known
        .map((one) => ({ one, steps: distance(name.toLowerCase(), one.toLowerCase()) }))
        .toSorted((a, b) => a.steps - b.steps);
    return best !== undefined && best.steps * 3 <= best.one.length ? best.one : undefined;
}
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_none, at) => at);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const [left = 0, above = 0, before = 0] = [next[j], row[j + 1], row[j]];
            next.push(Math.min(left + 1, above + 1, before + (letter === other ? 0 : 1)));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./lib/inputs/definition/json-form.js

const TYPE = "WSO2-IS-7";
function askedFor(shown, name) {
    const asked = Object.entries(shown).filter(([member, value]) => {
        if (value === null || member === "$schema" || member === "id")
            return false;
        if (member === "name")
            return value !== name;
        if (member === "type")
            return value !== TYPE;
        if (member === "global")
            return value !== false;
        const filledIn = member === "endpoints" || member === "allowedOrganizations";
        return !(filledIn && Array.isArray(value) && value.length === 0);
    });
    return Object.fromEntries(asked.map(([member, value]) => [member, member === "tokenValidation" ? withoutIds(value) : value]));
}
function withoutIds(value) {
    if (!Array.isArray(value))
        return value;
    return value.map((item) => (0,text_json/* isObject */.Gv)(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => name !== "id")) : item);
}

// EXTERNAL MODULE: ./node_modules/toml/lib/parser.js
var parser = __nccwpck_require__(4613);
;// CONCATENATED MODULE: ./lib/inputs/definition/lines.js


function tomlLines(text) {
    const lineAt = linesOf(text);
    const found = new Map();
    const counts = new Map();
    let table = [];
    const nodes = parser.parse(text);
    for (const node of Array.isArray(nodes) ? nodes : []) {
        if (!(0,text_json/* isObject */.Gv)(node))
            continue;
        if (node["type"] === "Assign")
            noteNode(found, lineAt, node, table);
        else {
            table = inCurrentItem(keysOf(node["value"]), counts);
            if (node["type"] === "ArrayPath") {
                const index = (counts.get(key(table)) ?? -1) + 1;
                counts.set(key(table), index);
                table = [...table, String(index)];
            }
            note(found, table, lineAt(node["offset"]));
        }
    }
    return lookUp(found);
}
function inCurrentItem(keys, counts) {
    return keys.reduce((path, part, at) => {
        const longer = [...path, part];
        const index = at === keys.length - 1 ? undefined : counts.get(key(longer));
        return index === undefined ? longer : [...longer, String(index)];
    }, []);
}
function noteNode(found, lineAt, node, table) {
    const path = [...table, ...keysOf(node["key"])];
    note(found, path, lineAt(node["offset"]));
    noteValue(found, lineAt, node["value"], path);
}
function noteValue(found, lineAt, node, path) {
    if (!(0,text_json/* isObject */.Gv)(node) || !Array.isArray(node["value"]))
        return;
    for (const [index, item] of node["value"].entries()) {
        if (!(0,text_json/* isObject */.Gv)(item))
            continue;
        if (node["type"] === "InlineTable")
            noteNode(found, lineAt, item, path);
        if (node["type"] !== "Array")
            continue;
        note(found, [...path, String(index)], lineAt(item["offset"]));
        noteValue(found, lineAt, item, [...path, String(index)]);
    }
}
function keysOf(value) {
    return (Array.isArray(value) ? value : [value]).map((part) => (0,text_json/* textOf */.b6)(part) ?? "");
}
function jsonLines(text) {
    const lineAt = linesOf(text);
    const found = new Map();
    const path = [];
    const open = [];
    for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\],]/g)) {
        if (token === "{" || token === "[") {
            open.push(token === "{" ? "object" : "list");
            path.push(token === "{" ? "" : "0");
            if (token === "[")
                note(found, path, lineAt(index));
        }
        else if (token === "}" || token === "]") {
            open.pop();
            path.pop();
        }
        else if (token === ",") {
            if (open.at(-1) !== "list")
                continue;
            path.push(String(Number(path.pop()) + 1));
            note(found, path, lineAt(index));
        }
        else if (token.endsWith(":")) {
            const name = JSON.parse(token.slice(0, -1).trimEnd());
            path[path.length - 1] = (0,text_json/* textOf */.b6)(name) ?? "";
            note(found, path, lineAt(index));
        }
    }
    return lookUp(found);
}
function linesOf(text) {
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
    return (offset) => {
        if (typeof offset !== "number")
            return 1;
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] ?? 0) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low + 1;
    };
}
function key(path) {
    return JSON.stringify(path);
}
function note(found, path, line) {
    for (let length = 1; length <= path.length; length += 1) {
        const part = key(path.slice(0, length));
        if (!found.has(part))
            found.set(part, line);
    }
}
function lookUp(found) {
    return (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const line = found.get(key(path.slice(0, length)));
            if (line !== undefined)
                return line;
        }
        return undefined;
    };
}

;// CONCATENATED MODULE: ./lib/inputs/reader.js














class reader_InputReader {
    faults = [];
    #sources;
    constructor(sources) {
        this.#sources = sources;
    }
    fault(name, reason, remedy) {
        this.faults.push({ name, reason, remedy });
    }
    placeOf(path) {
        return this.#sources.placeOf?.(path) ?? { path: (0,external_node_path_.resolve)(path) };
    }
    given(name) {
        return this.#given(name) !== undefined;
    }
    text(name) {
        return this.#given(name) ?? (0,table/* defaultOf */.HA)(name);
    }
    path(name) {
        const value = this.text(name);
        return value === undefined ? undefined : (0,external_node_path_.resolve)(value);
    }
    password(name) {
        const value = this.#sources.input(name).replace(/[\r\n]+$/, "");
        if (value === secret_names/* MASK */.v5) {
            this.fault(name, "is `*****`, the mask that API Manager shows instead of a password; it would be stored as the password.", "Pass the real password from a secret.");
        }
        return value === "" ? (0,table/* defaultOf */.HA)(name) : value;
    }
    choice(name) {
        const entries = table/* INPUTS */.mc;
        const { choices, default: fallback } = entries[name];
        const value = this.text(name);
        const found = choices.find((choice) => choice === value);
        if (found === undefined)
            this.fault(name, `\`${(0,foreign_text/* oneLine */.TN)(value, 40)}\` is not known.`, `Use one of ${choices.join(", ")}.`);
        return found ?? fallback;
    }
    boolean(name) {
        const value = this.text(name)?.toLowerCase();
        if (value === undefined)
            return undefined;
        if (value !== "true" && value !== "false")
            this.fault(name, `\`${(0,foreign_text/* oneLine */.TN)(value, 40)}\` is neither true nor false.`, "Use true or false.");
        return value === "true";
    }
    integer(name) {
        const { least, most, default: fallback } = table/* INPUTS */.mc[name];
        const value = this.text(name);
        const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
        if (number >= least && number <= most)
            return number;
        this.fault(name, `\`${(0,foreign_text/* oneLine */.TN)(value, 40)}\` is not a whole number from ${least} to ${most}.`, `The default is ${fallback}.`);
        return Number(fallback);
    }
    seconds(name) {
        return this.integer(name) * 1000;
    }
    list(name) {
        return [...new Set((this.text(name) ?? "").split(/[\s,]+/).filter((word) => word !== ""))];
    }
    host(name) {
        const value = this.text(name);
        const address = /^\[?([0-9a-fA-F:.]+)\]?$/.exec(value)?.[1] ?? "";
        if ((0,external_node_net_.isIP)(address) === 6)
            return new URL(`https://[${address}]`).hostname;
        const plain = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(value);
        if (plain && URL.canParse(`https://${value}`))
            return value;
        this.fault(name, `\`${(0,foreign_text/* oneLine */.TN)(value, 60)}\` is not a host name.`, "Give the name alone, or the whole address in the matching `*-url` input.");
        return (0,table/* defaultOf */.HA)(name);
    }
    url(name) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        if (!URL.canParse(value)) {
            this.fault(name, "is not a URL.", "Write it as https://host:port.");
            return undefined;
        }
        const url = new URL(value);
        if (url.protocol !== "https:")
            this.fault(name, "is not an https URL.", "WSO2's management ports speak HTTPS: https://host:port.");
        else if (url.username !== "" || url.password !== "")
            this.fault(name, "holds credentials.", "Use the user name and password inputs.");
        else if (/^\/t\/[^/]+/.test(url.pathname)) {
            this.fault(name, "is a tenant URL.", "Tenants are not supported by the IS 7 connector: use the base URL of the super tenant.");
        }
        else if (url.pathname !== "/" || url.search !== "" || url.hash !== "") {
            this.fault(name, "has a path, query or fragment.", "Give the base address alone: https://host:port.");
        }
        return url.protocol === "https:" ? url.origin : undefined;
    }
    fingerprint(name) {
        const value = this.text(name);
        if (value === undefined)
            return undefined;
        const digits = (0,fingerprint/* sha256Fingerprint */._7)(value);
        if (digits === undefined) {
            this.fault(name, "is not a SHA-256 fingerprint (64 hexadecimal digits).", "Take it from `keytool -list -v` or `openssl x509 -fingerprint -sha256`.");
        }
        return digits;
    }
    toml(name) {
        const path = this.text(name);
        if (path === undefined)
            return undefined;
        const text = this.#read(name, path);
        if (text === undefined)
            return undefined;
        const json = path.toLowerCase().endsWith(".json");
        let parsed;
        try {
            parsed = json ? JSON.parse(text.replace(/^\ufeff/, "")) : (0,toml.parse)(text);
        }
        catch (error) {
            this.#hide((0,secret_names/* secretsInLines */.eY)(text));
            this.#unreadable(name, path, text, error, json);
            return undefined;
        }
        this.#hide((0,secret_names/* secretsIn */.VY)(parsed));
        if (!(0,text_json/* isObject */.Gv)(parsed)) {
            this.fault(name, `${(0,foreign_text/* oneLine */.TN)(path, 80)} holds no JSON object.`, "Write the members into { ... }.");
            return undefined;
        }
        const fields = json ? askedFor(parsed, this.text("key-manager-name")) : parsed;
        const lineOf = json ? jsonLines(text) : tomlLines(text);
        for (const { path: member, reason, remedy } of faultsOf(fields)) {
            const line = lineOf(member) ?? 1;
            this.faults.push({ name, reason: `line ${line}: ${reason}`, remedy, at: { file: path, line } });
        }
        return { path, fields };
    }
    #unreadable(name, path, text, error, json) {
        const file = (0,foreign_text/* oneLine */.TN)(path, 80);
        if (json)
            return this.fault(name, `${file} is not valid JSON.`, "Correct the file, or name it .toml if it is TOML.");
        if (text.trimStart().startsWith("{")) {
            const remedy = 'Name it .json, or write its members as TOML (`tokenType = "DIRECT"`).';
            return this.fault(name, `${file} is JSON, as the Admin API has it, not TOML.`, remedy);
        }
        const said = (0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error), 160);
        this.fault(name, `${file} is not valid TOML (line ${lineOf(error) ?? "?"}: ${said}).`, "Correct the file.");
    }
    certificates(name) {
        const value = this.text(name);
        if (value === undefined)
            return [];
        const texts = (0,pem/* looksLikePem */.o)(value)
            ? [{ origin: "the text", text: value }]
            : value
                .split(/\r?\n/)
                .map((line) => line.trim())
                .filter((line) => line !== "")
                .map((path) => ({ origin: path, text: this.#read(name, path) ?? "" }));
        return texts.flatMap(({ origin, text }) => {
            const found = (0,pem/* certificateBlocks */.I)(text);
            const bad = found.filter((pem) => !isCertificate(pem));
            if (text !== "" && (found.length === 0 || bad.length > 0)) {
                this.fault(name, `${(0,foreign_text/* oneLine */.TN)(origin, 80)} holds no valid PEM certificate.`, "Export it with `keytool -exportcert -rfc`.");
            }
            return found.filter(isCertificate);
        });
    }
    certificate(name) {
        const value = this.text(name) ?? "";
        if (value.split(/\r?\n/).length > 1 && !(0,pem/* looksLikePem */.o)(value)) {
            this.fault(name, "has several lines, and is no PEM text.", "Give one path, or the PEM text of the certificate.");
            return undefined;
        }
        const chain = this.certificates(name);
        const [own] = chain;
        const certificates = chain.map((pem) => new external_node_crypto_.X509Certificate(pem));
        const broken = certificates.findIndex((one, index) => {
            const next = certificates[index + 1];
            return next !== undefined && !one.checkIssued(next);
        });
        if (broken >= 0) {
            this.fault(name, `holds ${chain.length} certificates, of which number ${broken + 2} did not issue the one before it.`, "Give the server's own certificate alone, or first, and its authorities after it.");
        }
        return own;
    }
    #given(name) {
        const value = this.#sources.input(name).trim();
        return value === "" ? undefined : value;
    }
    #hide(secrets) {
        for (const secret of secrets)
            this.#sources.secret?.(secret);
    }
    #read(name, path) {
        try {
            return this.#sources.readFile(path);
        }
        catch (error) {
            const why = ((0,text_json/* isObject */.Gv)(error) ? (0,text_json/* textOf */.b6)(error["code"]) : undefined) ?? (0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error), 120);
            this.fault(name, `the file ${(0,foreign_text/* oneLine */.TN)(path, 120)} can't be read (${why}).`, "Give a path that exists in the workspace, after the checkout.");
            return undefined;
        }
    }
}
function isCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).fingerprint256 !== "";
    }
    catch {
        return false;
    }
}
function lineOf(error) {
    const location = (0,text_json/* isObject */.Gv)(error) ? error["location"] : undefined;
    const start = (0,text_json/* isObject */.Gv)(location) ? location["start"] : undefined;
    return (0,text_json/* isObject */.Gv)(start) ? (0,text_json/* textOf */.b6)(start["line"]) : undefined;
}

// EXTERNAL MODULE: ./lib/text/products.js
var products = __nccwpck_require__(3635);
;// CONCATENATED MODULE: ./lib/inputs/packs.js




const LINES = { is: /^7\.\d+$/, apim: /^4\.(?:[3-9]|\d\d+)$/ };
const OLDEST = { is: "7.0.0", apim: "4.3.0" };
function packOf(read, product) {
    const [version, archive] = [read.text(`${product}-version`), read.text(`${product}-archive`)];
    const sha256 = digest(read, product);
    if (version !== undefined && archive !== undefined) {
        read.fault(`${product}-version`, `and \`${product}-archive\` are both given.`, "Give one of them.");
        return undefined;
    }
    if (sha256 !== undefined && (version ?? archive) === undefined) {
        read.fault(`${product}-archive-sha256`, `is given without \`${product}-version\` or \`${product}-archive\`.`, "Say which pack has this digest, or leave it out.");
    }
    const known = sha256 === undefined ? {} : { sha256 };
    if (version !== undefined)
        return isRelease(read, product, version) ? { kind: "release", version, ...known } : undefined;
    if (archive === undefined)
        return undefined;
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(archive))
        return { kind: "file", path: (0,external_node_path_.resolve)(archive), ...known };
    return isAddress(read, product, archive) ? { kind: "url", url: archive, ...known } : undefined;
}
function tokenOf(read) {
    const token = read.password("github-token");
    return token === (0,table/* defaultOf */.HA)("github-token") ? undefined : token;
}
function digest(read, product) {
    const value = read.text(`${product}-archive-sha256`);
    if (value === undefined)
        return undefined;
    const digits = value.replace(/^sha256:/i, "").toLowerCase();
    if (/^[0-9a-f]{64}$/.test(digits))
        return digits;
    read.fault(`${product}-archive-sha256`, "is not a SHA-256 (64 hexadecimal digits).", "Take it from `sha256sum` of a pack that you trust, or from the log of a run that downloaded it.");
    return undefined;
}
function isRelease(read, product, version) {
    const [, line] = /^(\d{1,3}\.\d{1,3})\.\d{1,3}(?:-[A-Za-z0-9.]{1,20})?$/.exec(version) ?? [];
    const name = `${product}-version`;
    if (line === undefined) {
        read.fault(name, `\`${(0,foreign_text/* oneLine */.TN)(version, 40)}\` is no release.`, `Write all of it, as in ${OLDEST[product]}.`);
        return false;
    }
    if (LINES[product].test(line))
        return true;
    read.fault(name, `${(0,foreign_text/* oneLine */.TN)(version, 40)} is not a release that this job is for.`, `${products/* PRODUCT_NAMES */.T[product]} must be ${OLDEST[product]} or a later one of its line.`);
    return false;
}
function isAddress(read, product, archive) {
    const name = `${product}-archive`;
    if (!URL.canParse(archive) || new URL(archive).protocol !== "https:") {
        read.fault(name, "is neither a path nor an https URL.", "Use https://, or the path of a file on the runner.");
        return false;
    }
    const { username, password } = new URL(archive);
    if (username === "" && password === "")
        return true;
    read.fault(name, "holds credentials.", "Use an address that can be read without them, or download the file before.");
    return false;
}

// EXTERNAL MODULE: ./lib/inputs/run-inputs.js
var run_inputs = __nccwpck_require__(3256);
;// CONCATENATED MODULE: ./lib/inputs/check-ids.js
const TOKEN_CHECK_IDS = [
    "apim-reaches-is",
    "key-manager-loaded",
    "token-issued",
    "token-signature",
    "token-claims",
    "scope-granted",
    "token-introspected",
    "tampered-token-refused",
    "token-revoked",
];
const GATEWAY_CHECK_IDS = [
    "gateway-accepts",
    "gateway-refuses-anonymous",
    "gateway-refuses-tampered",
    "gateway-refuses-revoked",
];
const CHECK_IDS = [...TOKEN_CHECK_IDS, ...GATEWAY_CHECK_IDS];

// EXTERNAL MODULE: ./lib/files/same-place.js
var same_place = __nccwpck_require__(1111);
;// CONCATENATED MODULE: ./lib/inputs/shared-places.js


function sharedPlaces({ is, apim }, placeOf) {
    const named = (server, { home, deploymentToml, truststore }) => {
        const at = (name, path, kind) => path === undefined ? [] : [{ input: `${server}-${name}`, place: placeOf(path), kind }];
        const own = home === undefined ? undefined : (0,external_node_path_.join)(home, "repository", "conf", "deployment.toml");
        return [
            ...at("home", home, "home"),
            ...at("home", own, "file"),
            ...at("deployment-toml", deploymentToml, "file"),
            ...at("truststore", truststore, "file"),
        ];
    };
    const found = named("is", is).flatMap((one) => named("apim", apim).flatMap((other) => {
        const reason = clash(one, other);
        return reason === undefined ? [] : [{ inputs: [one.input, other.input], reason }];
    }));
    return found.filter(({ inputs }, index) => found.findIndex((one) => one.inputs.join() === inputs.join()) === index);
}
function clash(one, other) {
    if (isSame(one.place, other.place))
        return `lead to the same ${one.kind === "home" ? "folder" : "file"}`;
    if (one.kind === other.kind)
        return undefined;
    const [home, file] = one.kind === "home" ? [one, other] : [other, one];
    if (file.input.endsWith("-home") || !(0,same_place/* isInside */.F)(home.place.path, file.place.path))
        return undefined;
    return `are one inside the other`;
}
function isSame(one, other) {
    return one.path === other.path || (one.identity !== undefined && one.identity === other.identity);
}

;// CONCATENATED MODULE: ./lib/inputs/rules.js









const RESIDENT = "Resident Key Manager";
const rules_LONGEST_NAME = 100;
const LONGEST_DISPLAY_NAME = 100;
const LONGEST_DESCRIPTION = 256;
function checkTogether(inputs, read) {
    exclusive(inputs, read);
    packs(inputs, read);
    separate(inputs, read);
    names(inputs, read);
    passwords(inputs, read);
    for (const name of inputs.proof.skip) {
        if (!CHECK_IDS.some((id) => id === name))
            read.fault("smoke-skip", `\`${name}\` is not a check.`, `Use names of ${CHECK_IDS.join(", ")}.`);
    }
    if (inputs.proof.scope !== undefined && !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(inputs.proof.scope)) {
        read.fault("smoke-scope", "is not a single scope (RFC 6749 3.3).", "Give one scope name without blanks.");
    }
    definition(inputs, read);
    certificates(inputs, read);
    stages(inputs, read);
}
function definition({ keyManager }, read) {
    const fields = keyManager.definition?.fields ?? {};
    for (const own of ["id", "name", "type"]) {
        if (own in fields)
            read.fault("key-manager-definition", `sets \`${own}\`.`, "The name is an input, id and type are not yours to choose: take it out.");
    }
    const properties = fields["additionalProperties"];
    const values = (0,text_json/* isObject */.Gv)(properties) ? Object.values(properties) : [];
    if (values.includes(secret_names/* MASK */.v5))
        read.fault("key-manager-definition", "holds `*****`, the mask of a secret; API Manager would store it as the secret.", "Write the real value, or leave it out.");
}
function certificates(inputs, read) {
    for (const server of products/* PRODUCTS */.z) {
        const { certificate, certificateSha256 } = inputs[server];
        if (certificate === undefined || certificateSha256 === undefined)
            continue;
        const presented = new external_node_crypto_.X509Certificate(certificate).fingerprint256;
        if ((0,fingerprint/* sameFingerprint */.tU)(presented, certificateSha256))
            continue;
        read.fault(`${server}-certificate`, `is not the one of \`${server}-certificate-sha256\`: it is ${presented}.`, "Give the server's present certificate in both, or leave one of them out.");
    }
}
function exclusive(inputs, read) {
    for (const server of products/* PRODUCTS */.z) {
        const isUsual = read.text(`${server}-host`) === (0,table/* defaultOf */.HA)(`${server}-host`);
        if (read.given(`${server}-url`) && !isUsual) {
            read.fault(`${server}-url`, `and \`${server}-host\` are both given.`, "Give one of them.");
        }
        if (read.given(`${server}-home`) && inputs[server].pack !== undefined) {
            read.fault(`${server}-home`, `and a pack of the same product (\`${server}-version\`, \`${server}-archive\`) are both given.`, "A pack is unpacked into a folder of its own: give one of them.");
        }
        for (const file of ["deployment-toml", "truststore"]) {
            if (inputs[server].pack !== undefined && read.given(`${server}-${file}`)) {
                read.fault(`${server}-${file}`, "is given although the product is unpacked by this run.", "Its files are in the fresh folder, and are set up there: leave it out.");
            }
            if (read.given(`${server}-home`) && read.given(`${server}-${file}`)) {
                read.fault(`${server}-${file}`, `and \`${server}-home\` are both given.`, "The home already says where its files are: give one of them.");
            }
        }
    }
}
function packs(inputs, read) {
    for (const server of products/* PRODUCTS */.z) {
        if (inputs[server].pack === undefined)
            continue;
        if (!run_inputs/* COMMAND_NEEDS */._E[inputs.command].installs) {
            read.fault(`${server}-${read.given(`${server}-version`) ? "version" : "archive"}`, `is nothing for \`${inputs.command}\`, which sets up no product.`, "Use it with `apply` or `prepare`.");
        }
        else if (inputs[server].password === "" && inputs.command === "prepare") {
            read.fault(`${server}-password`, "is missing: a fresh pack gets it before its first boot.", `Pass it from a secret: ${server}-password: \${{ secrets.${server.toUpperCase()}_PASSWORD }}.`);
        }
    }
}
function separate(inputs, read) {
    for (const { inputs: pair, reason } of sharedPlaces(inputs, (path) => read.placeOf(path))) {
        const [is, apim] = pair;
        read.fault(is, `and \`${apim}\` ${reason}.`, "Identity Server and API Manager each need their own: correct one of the two.");
    }
}
function names({ keyManager }, read) {
    if (keyManager.name.toLowerCase() === RESIDENT.toLowerCase()) {
        read.fault("key-manager-name", "names the Resident Key Manager.", "IS 7.x can't be the resident one; choose another name.");
    }
    if (keyManager.name.length > rules_LONGEST_NAME)
        read.fault("key-manager-name", `is longer than ${rules_LONGEST_NAME} characters.`, "Shorten it.");
    if (/[\u0000-\u001f\u007f]/.test(keyManager.name))
        read.fault("key-manager-name", "holds control characters.", "Use a plain name.");
    if ((keyManager.displayName?.length ?? 0) > LONGEST_DISPLAY_NAME) {
        read.fault("key-manager-display-name", `is longer than ${LONGEST_DISPLAY_NAME} characters.`, "Shorten it.");
    }
    if ((keyManager.description?.length ?? 0) > LONGEST_DESCRIPTION) {
        read.fault("key-manager-description", `is longer than ${LONGEST_DESCRIPTION} characters, which API Manager refuses.`, "Shorten it.");
    }
}
function passwords(inputs, read) {
    const needs = run_inputs/* COMMAND_NEEDS */._E[inputs.command];
    if (needs.apim && inputs.apim.password === "") {
        read.fault("apim-password", "is missing.", "Pass it from a secret: apim-password: ${{ secrets.APIM_PASSWORD }}.");
    }
    if (needs.isUser && inputs.is.password === "") {
        read.fault("is-password", "is missing.", "Pass it from a secret: is-password: ${{ secrets.IS_PASSWORD }}.");
    }
}
function stages(inputs, read) {
    const given = (name) => read.given(`is-${name}`) || read.given(`apim-${name}`);
    if (inputs.expectedPlanSha256 !== undefined && (inputs.command !== "apply" || inputs.startServers)) {
        read.fault("expected-plan-sha256", inputs.startServers ? "can't be compared before the servers run." : `is nothing for \`${inputs.command}\`.`, "Use it with `apply` on servers that run, as they did for the plan.");
    }
    const unpacks = (inputs.is.pack ?? inputs.apim.pack) !== undefined;
    if (inputs.startServers && !given("home") && !unpacks) {
        read.fault("start-servers", "is true, but no folder or pack (`is-home`, `is-version`, `apim-home`, ...) says what to start.", "Give the folder of the product, or the release to install.");
    }
    if (run_inputs/* COMMAND_NEEDS */._E[inputs.command].files &&
        !unpacks &&
        !["home", "deployment-toml", "truststore"].some(given)) {
        read.fault("command", "`prepare` has no file to prepare.", "Give `is-home` or `is-version`, `apim-home` or `apim-version`, or the single files.");
    }
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js






function readInputs(sources) {
    const read = new reader_InputReader(sources);
    const inputs = collect(read);
    checkTogether(inputs, read);
    stopAtFaults(read);
    return inputs;
}
function readInputsForPost(sources, caCertificates) {
    const instead = new Map(["key-manager-definition", "is-certificate", "apim-certificate"].map((name) => [name, ""]));
    if (caCertificates.length > 0)
        instead.set("ca-certificates", caCertificates.join("\n"));
    const read = new InputReader({ ...sources, input: (name) => instead.get(name) ?? sources.input(name) });
    const inputs = collect(read);
    stopAtFaults(read);
    return inputs;
}
function stopAtFaults({ faults }) {
    if (faults.length === 0)
        return;
    const list = faults.map(({ name, reason, remedy }) => `\n  - \`${name}\`: ${reason} ${remedy}`).join("");
    const place = faults.find(({ at }) => at !== undefined)?.at;
    throw new problem/* Problem */.AF("inputs-invalid", { tried: "read the inputs", said: `${faults.length} wrong:${list}`, ...place });
}
function collect(read) {
    const command = read.choice("command");
    const is = server(read, "is");
    const apim = server(read, "apim");
    const skip = read.list("smoke-skip");
    const grantTypes = read.list("grant-types");
    return {
        command,
        is,
        apim,
        gatewayUrl: read.url("apim-gateway-url") ?? `https://${new URL(apim.url).hostname}:${8243 + apim.portOffset}`,
        connector: {
            username: read.text("connector-username") ?? is.username,
            password: read.password("connector-password") ?? is.password,
            given: read.given("connector-username") || read.given("connector-password"),
        },
        ...optional("isUrlFromApim", read.url("is-url-from-apim")),
        ...optional("isPublicUrl", read.url("is-public-url")),
        caCertificates: read.certificates("ca-certificates"),
        tlsVerify: read.boolean("tls-verify"),
        keyManager: {
            name: read.text("key-manager-name"),
            ...optional("displayName", read.text("key-manager-display-name")),
            ...optional("description", read.text("key-manager-description")),
            ...optional("grantTypes", grantTypes.length === 0 ? undefined : grantTypes),
            ...optional("createRoles", read.boolean("create-roles")),
            ...optional("definition", read.toml("key-manager-definition")),
        },
        truststorePassword: read.password("truststore-password"),
        startServers: read.boolean("start-servers") ?? (is.pack ?? apim.pack) !== undefined,
        ...optional("archiveDirectory", read.path("archive-directory")),
        ...optional("githubToken", tokenOf(read)),
        proof: {
            smokeTest: read.choice("smoke-test"),
            ...optional("scope", read.text("smoke-scope")),
            skip,
        },
        readyTimeout: read.seconds("ready-timeout"),
        propagationTimeout: read.seconds("propagation-timeout"),
        requestTimeout: read.seconds("request-timeout"),
        onFailure: read.choice("on-failure"),
        ephemeral: read.boolean("ephemeral"),
        failOnDrift: read.boolean("fail-on-drift"),
        ...optional("expectedPlanSha256", planDigestOf(read)),
        ...optional("reportDirectory", read.path("report-directory")),
    };
}
function planDigestOf(read) {
    const value = read.text("expected-plan-sha256")?.toLowerCase();
    if (value === undefined || /^[0-9a-f]{64}$/.test(value))
        return value;
    read.fault("expected-plan-sha256", "is not a SHA-256 (64 hexadecimal digits).", "Take it from the output `plan-sha256` of the step with `command: plan`.");
    return undefined;
}
function server(read, prefix) {
    const portOffset = read.integer(`${prefix}-port-offset`);
    const host = read.host(`${prefix}-host`);
    const certificate = read.certificate(`${prefix}-certificate`);
    const pin = read.fingerprint(`${prefix}-certificate-sha256`);
    const hostname = host === "localhost" || read.given(`${prefix}-url`) ? undefined : host;
    return {
        ...optional("hostname", hostname),
        url: read.url(`${prefix}-url`) ?? `https://${host}:${9443 + portOffset}`,
        portOffset,
        username: read.text(`${prefix}-username`),
        password: read.password(`${prefix}-password`) ?? "",
        ...optional("certificateSha256", pin ?? (certificate === undefined ? undefined : sha256Of(certificate))),
        ...(pin === undefined ? {} : { exactPin: true }),
        ...optional("certificate", certificate),
        ...optional("home", read.path(`${prefix}-home`)),
        ...optional("pack", packOf(read, prefix)),
        ...optional("deploymentToml", read.path(`${prefix}-deployment-toml`)),
        ...optional("truststore", read.path(`${prefix}-truststore`)),
    };
}
function sha256Of(pem) {
    return (0,fingerprint/* normalisedFingerprint */.Nk)(new external_node_crypto_.X509Certificate(pem).fingerprint256);
}
function optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}


/***/ }),

/***/ 3256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ DOCUMENTED_GRANT_TYPES),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   _E: () => (/* binding */ COMMAND_NEEDS),
/* harmony export */   hM: () => (/* binding */ ON_FAILURE),
/* harmony export */   oT: () => (/* binding */ SMOKE_TESTS)
/* harmony export */ });
const COMMANDS = ["apply", "plan", "verify", "prepare", "export", "remove"];
const COMMAND_NEEDS = {
    apply: { files: false, apim: true, isUser: true, installs: true },
    plan: { files: false, apim: true, isUser: false, installs: false },
    verify: { files: false, apim: true, isUser: true, installs: false },
    prepare: { files: true, apim: false, isUser: false, installs: true },
    export: { files: false, apim: true, isUser: false, installs: false },
    remove: { files: false, apim: true, isUser: false, installs: false },
};
const SMOKE_TESTS = ["off", "token", "gateway"];
const ON_FAILURE = ["rollback", "keep"];
const DOCUMENTED_GRANT_TYPES = [
    "password",
    "client_credentials",
    "refresh_token",
    "urn:ietf:params:oauth:grant-type:saml2-bearer",
    "iwa:ntlm",
    "urn:ietf:params:oauth:grant-type:device_code",
    "authorization_code",
    "urn:ietf:params:oauth:grant-type:jwt-bearer",
    "urn:ietf:params:oauth:grant-type:token-exchange",
];


/***/ }),

/***/ 4565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   _y: () => (/* binding */ secretInputs),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony export ALL_INPUTS */
/* harmony import */ var _run_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3256);

function choice(choices, fallback) {
    return { kind: "choice", choices, default: fallback };
}
function seconds(fallback) {
    return { kind: "seconds", default: fallback, least: 1, most: 6 * 60 * 60 };
}
const offset = { kind: "integer", least: 0, most: 56092 };
const INPUTS = {
    command: choice(_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo, "apply"),
    "is-host": { kind: "host", default: "localhost" },
    "is-port-offset": { ...offset, default: "1" },
    "is-url": { kind: "url" },
    "apim-host": { kind: "host", default: "localhost" },
    "apim-port-offset": { ...offset, default: "0" },
    "apim-url": { kind: "url" },
    "apim-gateway-url": { kind: "url" },
    "is-username": { kind: "text", default: "admin" },
    "is-password": { kind: "password", secret: true },
    "apim-username": { kind: "text", default: "admin" },
    "apim-password": { kind: "password", secret: true },
    "connector-username": { kind: "text" },
    "connector-password": { kind: "password", secret: true },
    "is-url-from-apim": { kind: "url" },
    "is-public-url": { kind: "url" },
    "ca-certificates": { kind: "certificates" },
    "is-certificate": { kind: "certificate" },
    "apim-certificate": { kind: "certificate" },
    "is-certificate-sha256": { kind: "fingerprint" },
    "apim-certificate-sha256": { kind: "fingerprint" },
    "tls-verify": { kind: "boolean", default: "true" },
    "key-manager-name": { kind: "text", default: "WSO2-IS-7" },
    "key-manager-display-name": { kind: "text" },
    "key-manager-description": { kind: "text" },
    "grant-types": { kind: "list" },
    "create-roles": { kind: "boolean" },
    "key-manager-definition": { kind: "toml" },
    "is-home": { kind: "path" },
    "apim-home": { kind: "path" },
    "is-deployment-toml": { kind: "path" },
    "apim-deployment-toml": { kind: "path" },
    "is-truststore": { kind: "path" },
    "apim-truststore": { kind: "path" },
    "is-version": { kind: "text" },
    "apim-version": { kind: "text" },
    "is-archive": { kind: "text" },
    "apim-archive": { kind: "text" },
    "is-archive-sha256": { kind: "text" },
    "apim-archive-sha256": { kind: "text" },
    "archive-directory": { kind: "path" },
    "github-token": { kind: "password", secret: true, default: "${{ github.token }}" },
    "truststore-password": { kind: "password", secret: true, default: "wso2carbon" },
    "start-servers": { kind: "boolean" },
    "smoke-test": choice(_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .SMOKE_TESTS */ .oT, "token"),
    "smoke-scope": { kind: "text" },
    "smoke-skip": { kind: "list" },
    "ready-timeout": seconds("300"),
    "propagation-timeout": seconds("180"),
    "request-timeout": seconds("30"),
    "on-failure": choice(_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .ON_FAILURE */ .hM, "rollback"),
    ephemeral: { kind: "boolean", default: "false" },
    "fail-on-drift": { kind: "boolean", default: "false" },
    "expected-plan-sha256": { kind: "text" },
    "report-directory": { kind: "path" },
};
const ALL_INPUTS = Object.entries(INPUTS);
function defaultOf(name) {
    const input = INPUTS[name];
    return input.default;
}
function secretInputs(input) {
    return ALL_INPUTS.flatMap(([name, entry]) => {
        if (entry.kind !== "password")
            return [];
        const value = input(name).trim();
        return value === "" || value === entry.default ? [] : [value];
    });
}


/***/ }),

/***/ 159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ catalogue)
});

;// CONCATENATED MODULE: ./lib/problems/configure.js
const configureProblems = {
    "toml-bom": {
        title: "deployment.toml begins with a byte order mark",
        cause: "an editor saved the file as UTF-8 with BOM; WSO2's parser refuses it.",
        remedy: "Save the file as UTF-8 without BOM.",
        nextTry: "final",
    },
    "toml-encoding": {
        title: "deployment.toml is not UTF-8",
        cause: "an editor or PowerShell's `>` saved the file as UTF-16; WSO2's parser reads UTF-8 only.",
        remedy: "Save the file as UTF-8 without BOM (PowerShell: `Set-Content -Encoding utf8NoBOM`).",
        nextTry: "final",
    },
    "toml-template": {
        title: "This is a template, not a deployment.toml",
        cause: "the file is what Helm, Jinja or another tool makes a `deployment.toml` of; its marks are no TOML.",
        remedy: "Give the file that the tool writes (`helm template`, `ansible`, `gomplate`), after it has run.",
        nextTry: "final",
    },
    "toml-parent-after-child": {
        title: "A table of deployment.toml stands after something inside it",
        cause: "for instance `[oauth]` was appended behind `[oauth.grant_type.token_exchange]`; WSO2's parser overflows the stack and the server never starts.",
        remedy: "Move the table above the first line named, together with its settings.",
        nextTry: "final",
    },
    "toml-second-header": {
        title: "A table stands twice in deployment.toml",
        cause: "a block was appended although the table was there already; TOML allows each header once.",
        remedy: "Merge both into one table.",
        nextTry: "final",
    },
    "toml-duplicate-key": {
        title: "A setting stands twice in deployment.toml",
        cause: "a line was added although the setting was there already.",
        remedy: "Keep one of the two lines.",
        nextTry: "final",
    },
    "toml-table-and-array": {
        title: "One name is a table and an array of tables in deployment.toml",
        cause: "`[x]` and `[[x]]` can't be used for the same name.",
        remedy: "Use `[[x]]` for each entry, as WSO2's documentation writes it.",
        nextTry: "final",
    },
    "toml-value": {
        title: "deployment.toml has a value that WSO2's parser refuses",
        cause: "a text without quotes, `yes` or `no`, an array of mixed types, an empty array inside another value, or an unknown escape.",
        remedy: "Write the value as TOML 0.5 has it; see the message for the line.",
        nextTry: "final",
    },
    "toml-syntax": {
        title: "deployment.toml has a line that is no TOML",
        cause: "a typing error, or text of another format.",
        remedy: "Correct or comment out the line.",
        nextTry: "final",
    },
    "toml-misplaced-key": {
        title: "A setting of deployment.toml has no effect where it stands",
        cause: "a dotted key below a table header belongs to that table, not to the root.",
        remedy: "Move it into the table that it names.",
        nextTry: "final",
    },
    "configuration-not-editable": {
        title: "deployment.toml can't be changed automatically",
        cause: "the setting is written in a form that this Action does not rewrite.",
        remedy: "Change it by hand as the message says.",
        nextTry: "final",
    },
    "configuration-unreadable": {
        title: "deployment.toml can't be read or written",
        cause: "the path is wrong, or the file belongs to another user.",
        remedy: "Check `is-home`, `apim-home` or the `*-deployment-toml` input, and the owner of the file.",
        nextTry: "final",
    },
};

;// CONCATENATED MODULE: ./lib/problems/inputs.js
const inputProblems = {
    "inputs-invalid": {
        title: "The inputs are not usable",
        cause: "one or more inputs of the step are missing, misspelt or contradict each other; nothing was contacted.",
        remedy: "Correct every input named above; `action.yml` and the README describe them.",
        nextTry: "final",
    },
    "state-not-kept": {
        title: "The post step can't be told what to undo",
        cause: "the runner's state file, or for a long state its temporary folder (RUNNER_TEMP), can't be written: it is missing, full or somebody else's.",
        remedy: "Make room and let the runner's user write there, then run again; nothing is changed whose way back can't be kept.",
        nextTry: "state",
    },
    "state-unreadable": {
        title: "It is not known what the run had made",
        cause: "what the main step saved was cut, changed or removed before the post step ran.",
        remedy: "See the main step's log for what it made, and look on both servers for what is named `wso2-is-km-action-...`; remove it by hand.",
        nextTry: "final",
    },
    internal: {
        title: "The Action itself failed",
        cause: "a fault in this Action, not in your set-up.",
        remedy: "Report it with the log of a run with debug logging on (it holds no secrets).",
        nextTry: "final",
    },
};

;// CONCATENATED MODULE: ./lib/problems/install.js
const installProblems = {
    "pack-not-found": {
        title: "There is no such pack",
        cause: "the release does not exist or is not public, or the address of the archive is wrong.",
        remedy: "Correct `is-version` or `apim-version` (WSO2's releases on GitHub list them), or give the pack's own address in `is-archive` or `apim-archive`.",
        nextTry: "final",
    },
    "pack-not-downloaded": {
        title: "The pack could not be downloaded",
        cause: "the server that has it, or something on the way to it, did not send all of it.",
        remedy: "Run the job again; where it happens often, keep packs in `archive-directory` (actions/cache), or use a mirror of your own in `is-archive` or `apim-archive`.",
        nextTry: "transient",
    },
    "pack-digest-mismatch": {
        title: "The pack is not the expected one",
        cause: "its SHA-256 is another than the one given, or than the one that GitHub names for this release: the file is damaged, was replaced, or the digest is of another pack.",
        remedy: "Compare the digest with its source. Do not use the pack unless you know why they differ; a kept copy that is damaged is removed by hand.",
        nextTry: "final",
    },
    "pack-invalid": {
        title: "The archive is no pack of this product",
        cause: "it is another file (an error page, another product), or it was cut off or changed.",
        remedy: "Give WSO2's own zip of the product, as it is downloaded; `unzip -t` says whether a zip is whole.",
        nextTry: "final",
    },
    "disk-space-missing": {
        title: "There is not enough space on the disk",
        cause: "a pack takes up to 1 GB, and about twice as much once it is unpacked.",
        remedy: "Free space where it is named above, or use another disk: `archive-directory` for packs, the runner's temporary folder (RUNNER_TEMP) for what is unpacked.",
        nextTry: "state",
    },
    "pack-not-written": {
        title: "The pack could not be kept or unpacked",
        cause: "the folder named above can't be written by the runner's user.",
        remedy: "Give a folder in `archive-directory` that can be written, and check the runner's temporary folder.",
        nextTry: "final",
    },
    "folder-not-removed": {
        title: "A folder of this run could not be removed",
        cause: "its server could not be stopped, or files of another user are in it.",
        remedy: "End the server that is named above, then remove the folder by hand.",
        nextTry: "state",
    },
};

;// CONCATENATED MODULE: ./lib/problems/key-manager.js
const keyManagerProblems = {
    "servers-not-ready": {
        title: "The server was not ready in time",
        cause: "it is not started, starts more slowly than `ready-timeout`, or fails while starting.",
        remedy: "See the last answer above and the server's log; raise `ready-timeout` for a slow machine.",
        nextTry: "state",
    },
    "connector-missing": {
        title: "API Manager does not know WSO2 Identity Server 7",
        cause: "its connector `WSO2-IS-7` is not installed: API Manager is older than 4.3.0, or the connector was removed.",
        remedy: "Use API Manager 4.3.0 or later, or put the wso2is7 key manager connector into repository/components/dropins.",
        nextTry: "final",
    },
    "connector-field-missing": {
        title: "A field that this API Manager requires is missing",
        cause: "the installed connector requires a field that this Action does not know.",
        remedy: "Set it under `[additionalProperties]` in the file of `key-manager-definition`.",
        nextTry: "final",
    },
    "preflight-refused": {
        title: "The servers do not fit together as they are",
        cause: "the preflight found what would break the Key Manager; nothing was written.",
        remedy: "Do what each finding above says.",
        nextTry: "final",
    },
    "issuer-taken": {
        title: "Another Key Manager already has this issuer",
        cause: "an enabled Key Manager with the same issuer exists under another name; with two of them the gateway picks one at random.",
        remedy: "Set `key-manager-name` to that one, or disable or remove it first.",
        nextTry: "final",
    },
    "key-manager-other-type": {
        title: "A Key Manager of this name but another type exists",
        cause: "the name belongs to a Key Manager that is not of type `WSO2-IS-7`; this Action never changes a foreign one.",
        remedy: "Choose another `key-manager-name`, or remove that Key Manager yourself.",
        nextTry: "final",
    },
    "key-manager-not-stored": {
        title: "API Manager did not keep the Key Manager",
        cause: "API Manager answered success but stored nothing or something else: a value that it does not know (it then stores another one in silence), a parallel run with the same name, or a database error that it only logged.",
        remedy: "Compare the fields named above with the Admin API of your release; let only one pipeline at a time write this Key Manager (workflow `concurrency`); see API Manager's log.",
        nextTry: "state",
    },
    "key-manager-refused": {
        title: "API Manager refused the Key Manager",
        cause: "a required field is missing or a value is not allowed; API Manager does not name the field (only its log does).",
        remedy: "Compare `key-manager-definition` with the Admin API of your release, and see API Manager's log.",
        nextTry: "final",
    },
    "key-manager-not-ours": {
        title: "The Key Manager is not the one that this run has made",
        cause: "the answer to its creation got lost, and what has its name now differs from what was sent: another run or a person made it, or changed it since.",
        remedy: "Look at it in the Admin Portal; remove it by hand if nobody needs it.",
        nextTry: "final",
    },
    "key-manager-in-use": {
        title: "The Key Manager is in use",
        cause: "applications or APIs still have keys of it; API Manager does not delete it then.",
        remedy: "Remove the keys of the users named above, then run `remove` again.",
        nextTry: "final",
    },
    "secret-not-restored": {
        title: "A secret of the Key Manager could not be put back",
        cause: "the run replaced it, and its former value was known to the main step alone, which ended before it could put it back: secrets are never saved.",
        remedy: "Enter the former value in the Admin Portal, or run `command: apply` again with it.",
        nextTry: "final",
    },
    "clean-up-incomplete": {
        title: "Something could not be removed",
        cause: "a server did not answer, or refused, while the run was being undone.",
        remedy: "Remove what is named above by hand, with the commands given.",
        nextTry: "state",
    },
    "key-manager-absent": {
        title: "There is no such Key Manager",
        cause: "API Manager has none of exactly this name; upper and lower case count.",
        remedy: "Correct `key-manager-name`; the Admin Portal lists the names.",
        nextTry: "final",
    },
    "plan-changed": {
        title: "The plan is not the one that was reviewed",
        cause: "somebody or something changed the Key Manager, the files or the inputs since the plan was made; nothing was written.",
        remedy: "Review the plan that is shown now: run `command: plan` again, and pass its `plan-sha256`.",
        nextTry: "final",
    },
    drift: {
        title: "The Key Manager differs from what is wanted",
        cause: "it was changed by hand, or the inputs of this pipeline changed.",
        remedy: "Run `command: apply` to correct it, or change the inputs.",
        nextTry: "final",
    },
};

;// CONCATENATED MODULE: ./lib/problems/network.js
const networkProblems = {
    "connection-refused": {
        title: "No server listens there",
        cause: "the server is not started yet, has crashed, or listens on another port (port offset).",
        remedy: "Check that the server is up and that host, URL and port offset are right; raise `ready-timeout` for a slow start.",
        nextTry: "transient",
    },
    "name-unresolved": {
        title: "The host name is not known",
        cause: "the name is misspelt, or resolves only inside a container network and not on the runner.",
        remedy: "Use a name that the runner resolves, or map it in /etc/hosts; `is-url-from-apim` is for the name that only API Manager knows.",
        nextTry: "state",
    },
    "name-lookup-failed": {
        title: "The name service did not answer",
        cause: "the runner's name server is busy, restarting or not reachable at the moment, so whether the name is known is open.",
        remedy: "Run again; if it stays, check the runner's name server (/etc/resolv.conf) and its way there.",
        nextTry: "transient",
    },
    "connection-lost": {
        title: "The connection broke",
        cause: "the server, or a proxy before it, closed the connection before the answer was complete.",
        remedy: "Look into the server's log at this time; it may be restarting or out of memory.",
        nextTry: "transient",
        outcomeUnknown: true,
    },
    "request-timeout": {
        title: "No answer in time",
        cause: "the server is overloaded or still starting, or a firewall drops the packets.",
        remedy: "Check the server's log and the network path; raise `request-timeout` if the server is just slow.",
        nextTry: "transient",
        outcomeUnknown: true,
    },
    "proxy-failed": {
        title: "The proxy did not let the request through",
        cause: "the proxy that the environment names is not there, wants a user and password (407), or does not reach the server (502, 503, 504).",
        remedy: "Correct the variable named above, or list the server's host in NO_PROXY when it is reached directly; ask the proxy's owner otherwise.",
        nextTry: "as-its-cause",
    },
    "proxy-setting-invalid": {
        title: "The environment names a proxy that can't be used",
        cause: "HTTPS_PROXY or ALL_PROXY (or their lower-case forms) holds no address of an HTTP proxy; nothing was sent, since a proxy is never bypassed in silence.",
        remedy: "Set the variable to `http://host:port` (or `https://host:port`, or `host:port`), with special characters of a user or password percent-encoded; or empty it, or list the host in NO_PROXY.",
        nextTry: "final",
    },
    "too-many-requests": {
        title: "The server wants fewer requests",
        cause: "a rate limit of the server, or of a gateway or load balancer before it, is used up (status 429).",
        remedy: "Run fewer jobs at once or raise the limit; a higher `request-timeout` lets the Action wait as long as the server asks.",
        nextTry: "transient",
    },
    "certificate-untrusted": {
        title: "The server's certificate is not trusted",
        cause: "it is self-signed or from a private authority, as WSO2's default certificates are.",
        remedy: "Give its authority in `ca-certificates`, or pin it with the fingerprint above once you have compared it with the server's keystore.",
        nextTry: "final",
    },
    "certificate-chain-incomplete": {
        title: "The chain of the server's certificate is not complete",
        cause: "the server sends its own certificate only, and its issuer is not trusted here: an intermediate that the server leaves out, or a private authority that was not given.",
        remedy: "Give the issuer named above in `ca-certificates`, or let the server send its intermediates, too; or pin exactly this certificate with the fingerprint above once you have compared it with the server's keystore.",
        nextTry: "final",
    },
    "certificate-too-weak": {
        title: "The server's certificate is too weak",
        cause: "its key, or the key of an issuer, is too short (RSA below 2048 bits), or it is signed with SHA-1 or MD5.",
        remedy: "Renew the certificate with RSA of 2048 bits or EC P-256, and SHA-256; or pin exactly this one with the fingerprint above once you have compared it with the server's keystore.",
        nextTry: "final",
    },
    "certificate-invalid": {
        title: "The server's certificate was issued wrongly",
        cause: "it is for another use than a server's (extended key usage), or an issuer is no authority or may not issue it (basic constraints, path length, name constraints).",
        remedy: "Have the certificate issued anew by an authority that may; or pin exactly this one with the fingerprint above once you have compared it with the server's keystore.",
        nextTry: "final",
    },
    "certificate-expired": {
        title: "The server's certificate is out of date",
        cause: "the certificate has expired or is not valid yet; the default certificates of IS 7.0 to 7.2 and APIM 4.3 have expired.",
        remedy: "Renew the certificate, or pin exactly this one with the fingerprint above once you have compared it with the server's keystore.",
        nextTry: "final",
    },
    "certificate-name-mismatch": {
        title: "The server's certificate is for another name",
        cause: "the default certificates are for `localhost` only, or a load balancer answers with another certificate.",
        remedy: "Use the name in the certificate, install one with the right SAN, or pin exactly this one with the fingerprint above.",
        nextTry: "final",
    },
    "certificate-pin-mismatch": {
        title: "The server's certificate is not the pinned one",
        cause: "the certificate was renewed, or another server answers at this address.",
        remedy: "Compare the presented fingerprint with the server's keystore, then update the `*-certificate-sha256` input.",
        nextTry: "final",
    },
    "tls-failed": {
        title: "The TLS handshake failed",
        cause: "the port uses plain HTTP or another protocol, or no common TLS version is enabled.",
        remedy: "Check the port (HTTPS management port is 9443 plus the offset) and the server's TLS settings.",
        nextTry: "state",
    },
    "tls-not-agreed": {
        title: "The server speaks no TLS that is safe enough",
        cause: "it offers TLS 1.0 or 1.1 only, or ciphers and keys that are no longer taken for safe; TLS 1.2 is the least.",
        remedy: "Enable TLS 1.2 or 1.3 on the server or on the load balancer before it, with a cipher that has forward secrecy (ECDHE); no input lowers this.",
        nextTry: "final",
    },
    "client-certificate-demanded": {
        title: "The server demands a certificate of the client",
        cause: "it, or a load balancer before it, is set up for mutual TLS; this Action has no certificate to show.",
        remedy: "Give the address of a listener that demands none, or let the server ask for one without demanding it.",
        nextTry: "final",
    },
    "redirect-refused": {
        title: "The server answers with a redirect",
        cause: "the address is not the server itself, but a login page, a load balancer or plain HTTP in front of it.",
        remedy: "Give the address that answers without a redirect; credentials are never sent on to another one.",
        nextTry: "final",
    },
    "answer-too-large": {
        title: "The answer is too large",
        cause: "this is not the API that was asked for, or a broken proxy answers.",
        remedy: "Check the address; open it with curl from the runner to see what answers.",
        nextTry: "final",
        outcomeUnknown: true,
    },
    "answer-malformed": {
        title: "The answer has not the expected form",
        cause: "something else than the expected API answers (a proxy, a login page), or it was cut off.",
        remedy: "Check the address and the server's log; open it with curl from the runner to see what answers.",
        nextTry: "transient",
        outcomeUnknown: true,
    },
    "answered-in-front": {
        title: "Something in front of the server answered",
        cause: "a web page came where the server's API answers JSON: a login page, an ingress, a firewall or a load balancer answered in its place, or the server has not started that API yet. It says nothing about user, password or role.",
        remedy: "Give the address of the server itself, or let what is in front of it pass this path on, with its Authorization header; open it with curl from the runner to see what answers.",
        nextTry: "as-its-cause",
        outcomeUnknown: true,
    },
    "credentials-refused": {
        title: "User or password refused",
        cause: "the password is wrong, the account is locked, or the user lacks the role for this API (API Manager answers 401 for a missing scope, too).",
        remedy: "Check user name and password of this server; on API Manager the user needs the scope `apim:admin` (role `admin`).",
        nextTry: "final",
    },
    "permission-denied": {
        title: "The user may not do this",
        cause: "the user is known but lacks the permission.",
        remedy: "Give the user the role for this API (the `admin` role has it).",
        nextTry: "final",
    },
    "server-error": {
        title: "The server failed",
        cause: "an internal error of the server; the reason is only in its own log.",
        remedy: "Look into the server's log (repository/logs/wso2carbon.log) at this time.",
        nextTry: "transient",
        outcomeUnknown: true,
    },
    "answer-unexpected": {
        title: "The server refused",
        cause: "the server does not accept this request in its present state.",
        remedy: "See the code and the message above; the server's log has more.",
        nextTry: "state",
    },
    cancelled: {
        title: "The run was cancelled",
        cause: "the job was cancelled, or another step stopped it.",
        remedy: "Nothing: the post step removes what the run had made.",
        nextTry: "final",
        outcomeUnknown: true,
    },
};

;// CONCATENATED MODULE: ./lib/problems/proof.js
const proofProblems = {
    "proof-failed": {
        title: "The proof failed",
        cause: "the Key Manager is registered, but the path that an application takes does not work; see the first failed check.",
        remedy: "Follow the remedy of the first failed check; the later ones usually fail because of it.",
        nextTry: "state",
    },
    "proof-apim-cannot-reach-is": {
        title: "API Manager does not reach Identity Server",
        cause: "API Manager does not trust Identity Server's certificate, does not resolve its name, or a firewall is between them.",
        remedy: "Import Identity Server's certificate into API Manager's client-truststore and restart API Manager; check `is-url-from-apim`.",
        nextTry: "state",
    },
    "proof-not-loaded": {
        title: "API Manager has not loaded the Key Manager",
        cause: "loading is asynchronous and did not end in `propagation-timeout`, or API Manager can't register a client at Identity Server (connector user or password wrong).",
        remedy: "Check `connector-username` and `connector-password`; give `propagation-timeout` more seconds; API Manager's log has the reason.",
        nextTry: "state",
    },
    "proof-key-manager-denied": {
        title: "The Key Manager is not for this user",
        cause: "the Key Manager's `permissions` deny a role of the user of `apim-username`, or allow others only, so API Manager makes no keys with it for this user.",
        remedy: "Allow a role of that user in `permissions` (file of `key-manager-definition`, or the Admin Portal), prove with another user, or leave the proof out with `smoke-test: off`.",
        nextTry: "final",
    },
    "proof-stored-password": {
        title: "API Manager probably holds another connector password",
        cause: "Identity Server accepts the given connector user and password, but API Manager's connector keeps failing: the password stored in the Key Manager, which is masked when read, is probably an older one.",
        remedy: "Run `apply` with the same inputs: it writes the password. If it finds the stored one right, see API Manager's log.",
        nextTry: "state",
    },
    "proof-strict-registration": {
        title: "Identity Server refuses API Manager's client registration",
        cause: "Identity Server 7.0.0 GA does not know the member `ext_allowed_audience` that API Manager 4.4 and later sends.",
        remedy: "Update Identity Server 7.0.0 to level 7.0.0.65 or later, or use 7.1 or later.",
        nextTry: "final",
    },
    "proof-token-refused": {
        title: "Identity Server issued no token",
        cause: "the client that API Manager registered is not accepted at the token endpoint, or lacks the grant.",
        remedy: "Check that `client_credentials` is enabled in Identity Server, and its log.",
        nextTry: "state",
    },
    "proof-token-invalid": {
        title: "The token is not one that the gateway would accept",
        cause: "signature, issuer, client or times do not match the Key Manager; usually the issuer differs from the host name in the token.",
        remedy: "Compare `[server] hostname` of Identity Server with the Key Manager's issuer; both must name the same host and port.",
        nextTry: "state",
    },
    "proof-scope-not-granted": {
        title: "A scope is not granted",
        cause: "Identity Server leaves a scope out without an error where `[oauth] authorize_all_scopes = true` is missing in its deployment.toml, and where it has no such scope.",
        remedy: "Set `authorize_all_scopes` (the `configure` stage does, with `is-home` or `is-deployment-toml`) and restart Identity Server. Plain 7.0.0 does not read it: update to level 7.0.0.65 or later.",
        nextTry: "state",
    },
    "proof-introspection": {
        title: "Introspection gives a wrong answer",
        cause: "the connector's user may not introspect, or Identity Server does not recognise its own token.",
        remedy: "Give `connector-username` a role with `internal_oauth2_introspect`, and check Identity Server's log.",
        nextTry: "state",
    },
    "proof-revocation": {
        title: "A revoked token stays active",
        cause: "Identity Server did not revoke it, or answers introspection from a cache.",
        remedy: "Check the revocation endpoint and the token cache of Identity Server.",
        nextTry: "state",
    },
    "proof-address-unknown": {
        title: "The Key Manager points to another server than Identity Server",
        cause: "the stored address is none of those under which this run knows Identity Server (`is-url`, `is-url-from-apim`, `is-public-url`, its own issuer), so it was not asked: credentials would go there.",
        remedy: "Correct the address in the definition file or the Admin Portal. When API Manager reaches Identity Server there, say so with `is-url-from-apim`; to accept it unseen, name the check in `smoke-skip`.",
        nextTry: "final",
    },
    "proof-gateway-set-up": {
        title: "The API to call through the gateway could not be made",
        cause: "the user of `apim-username` may not create or publish APIs, or a workflow wants an approval.",
        remedy: "Give the user a role that carries `apim:api_manage` (or `apim:api_create` and `apim:api_publish`) and `apim:subscribe`, by default `admin`, or use `smoke-test: token`.",
        nextTry: "final",
    },
    "proof-gateway-not-served": {
        title: "The gateway gives no verdict on the token",
        cause: "the throw-away API has not reached this gateway (404), or the gateway can't reach its own version page on port 9763 plus offset (5xx).",
        remedy: "Check `apim-gateway-url` and that the gateway receives events of the control plane; give `propagation-timeout` more seconds; see the gateway's log.",
        nextTry: "state",
    },
    "proof-gateway-refuses": {
        title: "The gateway refuses a good token",
        cause: "the gateway has not loaded the Key Manager, its issuer differs from the token's, it can't read the JWKS of Identity Server, or the subscription has not arrived.",
        remedy: "Check that the gateway trusts Identity Server's certificate (its client-truststore) and reaches the JWKS; its log names the reason.",
        nextTry: "state",
    },
    "proof-gateway-open": {
        title: "The gateway accepts what it must refuse",
        cause: "something in front of the gateway adds a token or answers itself, or the gateway does not verify signatures.",
        remedy: "Check `apim-gateway-url` (it must be the gateway itself) and the proxies before it. Do not promote this state.",
        nextTry: "state",
    },
    "proof-gateway-revocation": {
        title: "The gateway still accepts a revoked token",
        cause: "Identity Server does not tell API Manager of revocations: WSO2's notification event handler is not installed, or its `[[event_listener]]` is missing, of the wrong type, or has another `X-WSO2-KEY-MANAGER` header than `WSO2-IS`. The gateway then accepts the token until it expires.",
        remedy: "Install and configure the notification event handler in Identity Server, or shorten the tokens' lifetime; to accept that, add `gateway-refuses-revoked` to `smoke-skip`.",
        nextTry: "state",
    },
};

;// CONCATENATED MODULE: ./lib/problems/servers.js
const serverProblems = {
    "node-too-old": {
        title: "The Node that runs the Action is too old",
        cause: "`action.yml` asks for `node24`, but whatever started the Action took another Node: act and some self-made runners take the first `node` on PATH.",
        remedy: "Use a GitHub runner 2.327.1 or later, the first that brings Node 24 (GitHub's own are); elsewhere put Node 24 first on PATH.",
        nextTry: "final",
    },
    "product-home-invalid": {
        title: "This is not the product's folder",
        cause: "the path is wrong, or leads to the folder above the unpacked product.",
        remedy: "Give the folder that has `bin` and `repository` in it in `is-home` or `apim-home`.",
        nextTry: "final",
    },
    "java-missing": {
        title: "No Java for the server",
        cause: "JAVA_HOME is not set or has no `bin/java`, and PATH has no java either.",
        remedy: "Set up Java before this step (actions/setup-java).",
        nextTry: "final",
    },
    "java-unsupported": {
        title: "The server doesn't run on this Java",
        cause: "every Java of this machine is older than the product was built for.",
        remedy: "Set up the Java version named above before this step (actions/setup-java), or set JAVA_HOME to it.",
        nextTry: "final",
    },
    "port-in-use": {
        title: "A port of the server is already in use",
        cause: "the server already runs, another one runs with the same port offset, or a former one was not stopped.",
        remedy: "Stop what listens there, or give this server another offset with `is-port-offset` or `apim-port-offset`.",
        nextTry: "state",
    },
    "server-start-failed": {
        title: "The server could not be started",
        cause: "its start script can't be run by this user, or its log folder can't be written.",
        remedy: "Check that the runner's user may run the script in `bin` and write below `repository/logs`.",
        nextTry: "final",
    },
    "server-crashed": {
        title: "The server ended before it was ready",
        cause: "the server found a fault while starting; the lines above are from its own log.",
        remedy: "Correct what the log names; the whole log is in `repository/logs` of the product.",
        nextTry: "final",
    },
    "server-config-refused": {
        title: "The server refused its deployment.toml",
        cause: "WSO2's parser does not accept the file; it is stricter than TOML and stops the server at once.",
        remedy: "Correct the line that is named above, then start again.",
        nextTry: "final",
    },
    "server-config-order": {
        title: "The server's configuration parser overflowed",
        cause: "in `deployment.toml` a parent table stands after its child (`[oauth.x]` before `[oauth]`); WSO2's parser then never ends.",
        remedy: "Move the parent table before its children; this is how appending `[oauth]` or `[apim]` to the end of the file breaks it.",
        nextTry: "final",
    },
    "server-not-ours": {
        title: "The process is not this server",
        cause: "`wso2carbon.pid` is old, and another process has that number now.",
        remedy: "Stop the server by hand if it still runs, and delete `wso2carbon.pid`; nothing was ended.",
        nextTry: "final",
    },
    "server-did-not-stop": {
        title: "The server did not stop",
        cause: "the process belongs to another user, hangs in a system call, or another program uses its ports now.",
        remedy: "End the process that is named above by hand.",
        nextTry: "state",
    },
};

;// CONCATENATED MODULE: ./lib/problems/trust.js
const trustProblems = {
    "keytool-missing": {
        title: "No keytool",
        cause: "the runner has no JDK or JRE on it, or JAVA_HOME points to another folder.",
        remedy: "Set up Java before this step (actions/setup-java), so that JAVA_HOME or PATH leads to `bin/keytool`.",
        nextTry: "final",
    },
    "keytool-failed": {
        title: "keytool failed",
        cause: "this Java is damaged or out of memory, or this keystore needs a provider that this Java lacks.",
        remedy: "Run the same keytool command by hand with the JDK of the server; the store was left as it was.",
        nextTry: "final",
    },
    "keystore-missing": {
        title: "There is no such keystore",
        cause: "the path is wrong, or `deployment.toml` names a file that is not there.",
        remedy: "Correct the path, or `file_name` in `deployment.toml`; stores lie in `repository/resources/security`.",
        nextTry: "final",
    },
    "keystore-password-wrong": {
        title: "The keystore's password is wrong",
        cause: "the store was made with another password than the one in `deployment.toml` or `truststore-password`.",
        remedy: "Give the store's own password in `truststore-password`, or correct it in `deployment.toml`.",
        nextTry: "final",
    },
    "keystore-unreadable": {
        title: "The keystore can't be read",
        cause: "the file is cut off, damaged, or neither JKS nor PKCS12.",
        remedy: "Restore the file from the product's distribution or a backup; it was left as it was.",
        nextTry: "final",
    },
    "keystore-alias-missing": {
        title: "The keystore has no such key",
        cause: "`alias` in `deployment.toml` names another key than the one in the store.",
        remedy: "Correct `alias` in `[keystore.tls]` or `[keystore.primary]`; `keytool -list` shows the aliases.",
        nextTry: "final",
    },
    "keystore-password-hidden": {
        title: "The keystore's file or alias can't be looked up",
        cause: "`deployment.toml` has it as a Java system property, as a secret, in an environment variable that is not set here, or by a `$ref{...}` that leads to no setting.",
        remedy: "Write the file name or the alias into `deployment.toml` as it is, or set the environment variable that `$env{...}` names in this step. Only a password may be hidden: it is then the one in `truststore-password`.",
        nextTry: "final",
    },
    "server-config-unreadable": {
        title: "deployment.toml can't be read",
        cause: "the file is missing, not readable for this user, or not valid TOML.",
        remedy: "Check the path in `is-home`, `apim-home` or `*-deployment-toml`, and the line named above.",
        nextTry: "final",
    },
    "store-outside-product": {
        title: "The keystore lies outside the product",
        cause: "a symbolic link or `..` leads out of the product's folder, so that another product's file would be changed.",
        remedy: "Name that file itself in `is-truststore` or `apim-truststore` when it is really the one to change.",
        nextTry: "final",
    },
    "truststore-alias-taken": {
        title: "The alias is taken by another certificate",
        cause: "somebody stored another certificate under the alias that is made of this certificate's fingerprint.",
        remedy: "Look at that entry with `keytool -list -alias`, and delete it if it is not needed.",
        nextTry: "final",
    },
    "truststore-hides-certificates": {
        title: "Java does not see all certificates of the truststore",
        cause: "the store was made with `openssl pkcs12 -export -nokeys` or alike, so its certificates lack the mark by which Java knows a trusted one: Java ignores them, and drops them as soon as anything is imported. The servers do not trust them either.",
        remedy: "Make the truststore anew with keytool: take the certificates out with `openssl pkcs12 -in STORE -nokeys`, and import each one with `keytool -importcert -alias NAME -file ONE.pem -keystore NEW -storetype PKCS12`. The store was left as it was.",
        nextTry: "final",
    },
    "file-not-writable": {
        title: "The file can't be written",
        cause: "the folder or file belongs to another user, is mounted read-only, or the disk is full.",
        remedy: "Let the runner's user write into the product's folder, or change the file beforehand.",
        nextTry: "state",
    },
    "file-changed-meanwhile": {
        title: "The file was changed by somebody else",
        cause: "another job or administrator wrote the same file after this run had read it; nothing was written over it.",
        remedy: "Run again when nobody else changes the file; nothing of the other change was lost.",
        nextTry: "final",
    },
    "backup-missing": {
        title: "The backup of a file is gone",
        cause: "somebody removed it, or a clean-up of the workspace did (git clean); the file still has this run's change.",
        remedy: "Take the settings that the summary shows out of the file by hand, or restore it from your own copy.",
        nextTry: "final",
    },
    "files-in-use": {
        title: "Another run works on the same files",
        cause: "two jobs change one product's folder at once, and the other one did not end in time.",
        remedy: "Let the jobs run one after the other (`concurrency` in the workflow). If no other one runs, delete the lock named above.",
        nextTry: "state",
    },
    "certificate-not-vouched-for": {
        title: "Nobody vouches for the server's certificate",
        cause: "it was only presented by whoever listens at this address; once in a truststore, it would be trusted from then on. WSO2's default certificates are self-signed, so no authority vouches for them.",
        remedy: "Compare the fingerprint with the one in the server's own keystore. Then name the certificate: its product's folder in `is-home`/`apim-home`, its PEM text or path in `is-certificate`/`apim-certificate`, the fingerprint in `is-certificate-sha256`/`apim-certificate-sha256`, or its authority in `ca-certificates`. Nothing was imported.",
        nextTry: "final",
    },
    "certificate-not-own": {
        title: "The given certificate is not the server's own",
        cause: "the certificate was renewed at one of the two places only, or belongs to another server.",
        remedy: "Give the certificate that the server's keystore has, or leave the input out: the home says it already.",
        nextTry: "final",
    },
    "certificate-unreadable": {
        title: "The certificate can't be read",
        cause: "the text is not a PEM certificate, or the server presented none because it is not up or not TLS.",
        remedy: "Give PEM text from `-----BEGIN CERTIFICATE-----` to its end, or check that the server listens there.",
        nextTry: "final",
    },
};

;// CONCATENATED MODULE: ./lib/problems/catalogue.js








const catalogue = {
    ...inputProblems,
    ...networkProblems,
    ...configureProblems,
    ...trustProblems,
    ...installProblems,
    ...serverProblems,
    ...keyManagerProblems,
    ...proofProblems,
};


/***/ }),

/***/ 8943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ isOutcomeUnknown),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   gr: () => (/* binding */ asProblem),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(159);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5799);


function entryOf(id) {
    return _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
}
function nextTryAfter({ id, cause }) {
    const { nextTry } = entryOf(id);
    if (nextTry !== "as-its-cause")
        return nextTry;
    if (!(cause instanceof Error && "passing" in cause && typeof cause.passing === "boolean"))
        return "state";
    return cause.passing ? "transient" : "final";
}
function isTransient(problem) {
    return nextTryAfter(problem) === "transient";
}
function isFinal(problem) {
    return nextTryAfter(problem) === "final";
}
function isOutcomeUnknown({ id }) {
    return entryOf(id).outcomeUnknown === true;
}
function isRefusal({ status }) {
    return status !== undefined && status >= 400 && status < 500 && status !== 408;
}
function asProblem(error, id, tried) {
    return error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF ? error : new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(id, { tried, said: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error) }, error);
}


/***/ }),

/***/ 5799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   dh: () => (/* binding */ brief),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2551);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(159);


const LONGEST_PART = 1000;
const LONGEST_SAID = 16 * 1024;
class Problem extends Error {
    id;
    evidence;
    constructor(id, evidence, cause) {
        super(describe(id, evidence), cause === undefined ? undefined : { cause });
        this.name = "Problem";
        this.id = id;
        this.evidence = evidence;
    }
}
function describe(id, evidence) {
    const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
    const part = (text, before, after = "") => text === undefined || text === "" ? undefined : `${before}${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text, LONGEST_PART)}${after}`;
    const answer = [
        evidence.status === undefined ? undefined : `status ${evidence.status}`,
        part(evidence.code, "code "),
        evidence.said === undefined || evidence.said === "" ? undefined : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessLines */ .vL)(evidence.said, LONGEST_SAID),
    ].filter((one) => one !== undefined);
    const [at, request] = [part(evidence.where, " on ") ?? "", part(evidence.request, " (", ")") ?? ""];
    return [
        ended(`${entry.title}: could not ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(evidence.tried, LONGEST_PART).replace(/[.\s]+$/, "")}${at}${request}`),
        answer.length === 0 ? undefined : ended(`What came back: ${answer.join(", ")}`),
        `Likely cause: ${entry.cause}`,
        `What to do: ${evidence.remedy === undefined ? entry.remedy : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(evidence.remedy, LONGEST_SAID)} [${id}]`,
    ]
        .filter((line) => line !== undefined)
        .join("\n");
}
function brief({ id, evidence }) {
    const { tried, where, request, status, code, said } = evidence;
    const answer = [status === undefined ? undefined : `status ${status}`, code, said].filter((one) => one !== undefined);
    const at = [where === undefined ? "" : ` on ${where}`, request === undefined ? "" : ` (${request})`].join("");
    return (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(`${_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id].title}: could not ${tried}${at}${answer.length === 0 ? "" : `: ${answer.join(", ")}`}`, LONGEST_PART);
}
function ended(sentence) {
    const whole = sentence.trimEnd();
    return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
function reasonOf(error) {
    if (typeof error === "object" && error !== null && "message" in error && typeof error.message === "string") {
        const code = "code" in error && typeof error.code === "string" && error.message === "" ? error.code : "";
        return error.message + code;
    }
    return typeof error === "string" ? error : "unknown";
}


/***/ }),

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   XF: () => (/* binding */ withinBytes),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   o_: () => (/* binding */ jsonOf)
/* harmony export */ });
/* harmony import */ var _problems_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(159);

const LARGEST_PLAN = 256 * 1024;
function headline(report) {
    const name = report.keyManagerName;
    if (report.problem?.id === "clean-up-incomplete" && report.undone === "nothing")
        return `Key Manager ${name}: ${report.change}, but something throw-away could not be removed, see below`;
    if (report.problem !== undefined) {
        const failed = report.checks.find((check) => check.status === "failed");
        const what = failed === undefined ? _problems_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[report.problem.id].title : `check ${failed.id} failed`;
        return `${what}; ${fateOf(report)}`;
    }
    const proof = report.smokeTest === "passed" ? `, and ${proved(report)}` : "";
    switch (report.command) {
        case "plan":
            return report.drift
                ? `Key Manager ${name} would be ${report.plan.action === "create" ? "created" : "updated"}`
                : `Key Manager ${name} is as wanted`;
        case "verify":
            return `Key Manager ${name} ${report.drift ? "differs from what is wanted" : "is as wanted"}${proof}`;
        case "prepare":
            return report.diffs.length === 0 && report.restartRequired.length === 0
                ? "the files are already as they must be"
                : "the files are prepared";
        case "export":
            return `Key Manager ${name} is exported`;
        case "apply":
        case "remove":
            return `Key Manager ${name}: ${report.change}${proof}`;
    }
}
function fateOf({ command, undone }) {
    const what = command === "prepare" ? "the files are" : "the Key Manager is";
    switch (undone) {
        case "nothing":
            return "nothing was changed";
        case "rolled-back":
            return `${what} as ${command === "prepare" ? "they were" : "it was"} before`;
        case "kept":
            return `${command === "prepare" ? "the files were" : "the Key Manager was"} kept as asked (on-failure: keep)`;
        case "incomplete":
            return "not everything could be put back, see below";
        case "left-to-post":
            return "the post step cleans up";
    }
}
function proved({ checks }) {
    const passed = (id) => checks.some((check) => check.id === id && check.status === "passed");
    const done = [
        passed("token-issued") ? "issued" : undefined,
        passed("token-signature") && passed("token-claims") ? "verified" : undefined,
        passed("token-introspected") ? "introspected" : undefined,
        passed("token-revoked") ? "revoked" : undefined,
    ].filter((word) => word !== undefined);
    if (done.length === 0)
        return "the checks that were asked for passed";
    const last = done.at(-1) ?? "";
    const words = done.length === 1 ? last : `${done.slice(0, -1).join(", ")} and ${last}`;
    const call = passed("gateway-accepts") ? ", and a call with a token passed the gateway" : "";
    return `a token was ${words} through it${call}`;
}
function withinBytes(plan, largest) {
    let bytes = 0;
    const over = plan.differences.findIndex((one) => (bytes += Buffer.byteLength(JSON.stringify(one)) + 1) > largest);
    if (over === -1)
        return plan;
    const omitted = plan.differences.length - over + (plan.omitted ?? 0);
    return { ...plan, differences: plan.differences.slice(0, over), omitted };
}
function outputsOf(report) {
    return {
        "key-manager-id": report.keyManagerId ?? "",
        "key-manager-name": report.keyManagerName,
        change: stays(report) ? report.change : "none",
        drift: String(report.drift),
        plan: JSON.stringify(withinBytes(report.plan, LARGEST_PLAN)),
        "plan-sha256": report.planSha256 ?? "",
        issuer: report.issuer ?? "",
        "smoke-test": report.smokeTest,
        "restart-required": report.restartRequired.join(" "),
        "apim-version": report.apimVersion ?? "",
        "is-url": report.servers.is.url,
        "apim-url": report.servers.apim.url,
        "apim-gateway-url": report.servers.apim.gatewayUrl,
        "is-home": report.servers.is.home ?? "",
        "apim-home": report.servers.apim.home ?? "",
    };
}
function stays({ problem, undone }) {
    return problem === undefined || undone === "kept" || (problem.id === "clean-up-incomplete" && undone === "nothing");
}
function jsonOf(report) {
    const { problem, checks, left, ...rest } = report;
    return {
        version: 1,
        verdict: problem === undefined ? "passed" : "failed",
        headline: headline(report),
        ...rest,
        checks: checks.map(({ problem: cause, ...check }) => ({
            ...check,
            ...(cause === undefined ? {} : { problem: problemJson(cause) }),
        })),
        left: left.map(({ what, command, problem: cause }) => ({ what, command, problem: problemJson(cause) })),
        ...(problem === undefined ? {} : { problem: problemJson(problem) }),
        trusted: undefined,
        definition: undefined,
    };
}
function problemJson(problem) {
    return { id: problem.id, message: problem.message, evidence: problem.evidence };
}


/***/ }),

/***/ 91:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ normalisedFingerprint),
/* harmony export */   _7: () => (/* binding */ sha256Fingerprint),
/* harmony export */   tU: () => (/* binding */ sameFingerprint)
/* harmony export */ });
const SHA256_DIGITS = 64;
function normalisedFingerprint(text) {
    return text.replace(/[^0-9a-fA-F]/g, "").toUpperCase();
}
function sameFingerprint(one, other) {
    return normalisedFingerprint(one) === normalisedFingerprint(other);
}
function sha256Fingerprint(text) {
    const value = text.replace(/^sha-?256[:= ]/i, "");
    const digits = normalisedFingerprint(value);
    return digits.length === SHA256_DIGITS && !/[^0-9a-fA-F:\s-]/.test(value) ? digits : undefined;
}


/***/ }),

/***/ 2551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   U_: () => (/* binding */ codeLine),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   sG: () => (/* binding */ LONGEST_READ),
/* harmony export */   vL: () => (/* binding */ harmlessLines)
/* harmony export */ });
const LONGEST = 300;
const LONGEST_READ = 64 * 1024;
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]+/gu;
const SHAPELESS_BUT_TAB = /[^\P{Cc}\t]+|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]+/gu;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const ANSI = /\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|(?:\u001b\[|\u009b)[0-9:;<=>?]*[ -/]*[@-~]/g;
function oneLine(text, longest = LONGEST) {
    const flat = visible(text)
        .replace(SHAPELESS, " ")
        .replace(/\p{Zs}+/gu, " ")
        .trim();
    return shortened(withoutCommand(flat), longest);
}
function harmlessLines(text, longest) {
    const lines = visible(text)
        .split(LINE_END)
        .map((line) => withoutCommand(line.replace(SHAPELESS_BUT_TAB, " ")));
    return shortened(lines.join("\n"), longest);
}
function withoutCommands(text) {
    return text
        .replace(ANSI, "")
        .split(LINE_END)
        .map((line) => withoutCommand(line.replace(SHAPELESS_BUT_TAB, " ")))
        .join("\n");
}
function codeLine(text, longest) {
    return shortened(visible(text).replace(SHAPELESS, " ").replaceAll("##[", "# ["), longest);
}
function namesOf(names, most = 10) {
    const first = names.slice(0, most).map((name) => oneLine(name, 100));
    return first.join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}
function visible(text) {
    return text.slice(0, LONGEST_READ).replace(ANSI, "");
}
function withoutCommand(line) {
    return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# [");
}
function shortened(text, longest) {
    if (text.length <= longest)
        return text;
    return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}...`;
}


/***/ }),

/***/ 2845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function textOf(value) {
    if (typeof value === "string")
        return value;
    return typeof value === "number" ? String(value) : undefined;
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}


/***/ }),

/***/ 2929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ certificateBlocks),
/* harmony export */   o: () => (/* binding */ looksLikePem)
/* harmony export */ });
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?(?:-----END CERTIFICATE-----|(?=-----BEGIN )|$)/g;
function certificateBlocks(text) {
    return text.match(CERTIFICATE) ?? [];
}
function looksLikePem(text) {
    return text.includes("-----BEGIN");
}


/***/ }),

/***/ 3635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ PRODUCT_NAMES),
/* harmony export */   z: () => (/* binding */ PRODUCTS)
/* harmony export */ });
const PRODUCTS = ["is", "apim"];
const PRODUCT_NAMES = { is: "Identity Server", apim: "API Manager" };


/***/ }),

/***/ 6938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ isSecretMember),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   eY: () => (/* binding */ secretsInLines),
/* harmony export */   v5: () => (/* binding */ MASK)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2845);


const ANYWHERE = /passw(or)?d|passphrase|pwd|secret|credential|api-?key|(private|access|signing|encryption|shared|master|auth)-?key|authorization/;
const AT_THE_END = /(token|keypass|storepass)$|(^|-)(jwt|assertion|cookie|bearer|pin|pass)$/;
const ABOUT_ONE = /(endpoint|url|uri|type|alias|expires?-?(at|in)|policy|length|method|enabled?|claim|name|id)$/;
const SECRET_TEXT = /-----BEGIN [A-Z ]*PRIVATE KEY-----|^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;
const USER_INFO = /\b[a-z][\w+.-]*:\/\/[^\s/@:]*:([^\s/@]+)@/gi;
const NO_SECRET = /^(\*+|\$(secret|ref|env|sys)?\{.*\})?$/;
const PLAIN_VALUE = /^(true|false|\d{1,5})$/;
const DEEPEST = 50;
const SHOWN = "(secret)";
function secretNames(declared = []) {
    const known = new Set(declared.map((name) => name.toLowerCase()));
    return (name) => known.has(name.toLowerCase()) || isSecretName(name);
}
function isSecretName(name) {
    const words = name
        .replace(/(?<=[a-z\d])(?=[A-Z])/g, "-")
        .toLowerCase()
        .replace(/[^a-z\d]+/g, "-");
    return !ABOUT_ONE.test(words) && (ANYWHERE.test(words) || AT_THE_END.test(words));
}
function secretsIn(value, isSecret = secretNames()) {
    const found = [];
    visit(value, isSecret, false, 0, (text) => found.push(text));
    return [...new Set(found)].filter((text) => !NO_SECRET.test(text));
}
function secretsInLines(text) {
    const lines = text.matchAll(/^[ \t]*["']?([\w.-]{1,100})["']?[ \t]*[=:][ \t]*(.{1,4096})$/gm);
    return [...lines].flatMap(([, name = "", value = ""]) => {
        const quoted = /^("""|'''|["'])(.*?)(?:\1|$)/.exec(value);
        const bare = quoted?.[2] ?? value.replace(/[ \t]+#.*$/, "").trim();
        const secret = secretNames()(name.split(".").at(-1) ?? name);
        return secret && !NO_SECRET.test(bare) && !PLAIN_VALUE.test(bare) ? [bare] : [];
    });
}
function visit(value, isSecret, below, depth, found) {
    if (depth > DEEPEST)
        return;
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
    if (text !== undefined) {
        if (below || SECRET_TEXT.test(text))
            found(text);
        else
            for (const [, password = ""] of text.matchAll(USER_INFO))
                found(password);
    }
    else if (Array.isArray(value)) {
        for (const item of value)
            visit(item, isSecret, below, depth + 1, found);
    }
    else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)) {
        for (const [name, member] of Object.entries(value))
            visit(member, isSecret, below || isSecretMember(value, name, isSecret), depth + 1, found);
    }
}
function isSecretMember(owner, name, isSecret) {
    if (isSecret(name))
        return true;
    const called = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(owner["name"]) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(owner["key"]);
    return name === "value" && called !== undefined && isSecret(called);
}
function withoutSecrets(name, { current, desired }, isSecret) {
    return {
        current: hidden(current, isSecret, isSecret(name), () => SHOWN, [], 0),
        desired: hidden(desired, isSecret, isSecret(name), (value, path) => fate(value, at(current, path)), [], 0),
    };
}
function fate(value, stored) {
    if (stored === undefined || stored === null || stored === "")
        return "(secret, set)";
    return stored === MASK || (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(value, stored) ? "(secret, kept)" : "(secret, changed)";
}
function hidden(value, isSecret, below, instead, path, depth) {
    if (depth > DEEPEST)
        return "(deeper)";
    const text = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
    if (text !== undefined)
        return text !== "" && (below || SECRET_TEXT.test(text)) ? instead(value, path) : value;
    if (Array.isArray(value))
        return value.map((item, index) => hidden(item, isSecret, below, instead, [...path, String(index)], depth + 1));
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    const members = Object.entries(value).map(([key, member]) => {
        const secret = below || isSecretMember(value, key, isSecret);
        return [key, hidden(member, isSecret, secret, instead, [...path, key], depth + 1)];
    });
    return Object.fromEntries(members);
}
function at(value, path) {
    return path.reduce((inside, key) => {
        if (Array.isArray(inside))
            return inside[Number(key)];
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined;
    }, value);
}
const MASK = "*****";


/***/ }),

/***/ 7875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ AS_IS_ADMIN),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   jz: () => (/* binding */ AS_APIM_ADMIN)
/* harmony export */ });
const AS_APIM_ADMIN = 'curl -u "$APIM_USERNAME:$APIM_PASSWORD"';
const AS_IS_ADMIN = 'curl -u "$IS_USERNAME:$IS_PASSWORD"';
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
function addressOf(base, path, name = "") {
    return quoted(`${base}${path}${encodeURIComponent(name)}`);
}


/***/ }),

/***/ 1404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ CONNECTOR),
/* harmony export */   V: () => (/* binding */ nameOf)
/* harmony export */ });
const CONNECTOR = "additionalProperties";
function nameOf(path) {
    return path.startsWith(`${CONNECTOR}.`) ? path.slice(CONNECTOR.length + 1) : path;
}


/***/ }),

/***/ 3919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ StateKeeper)
});

// UNUSED EXPORTS: findState

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __nccwpck_require__(2774);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(2551);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __nccwpck_require__(5799);
// EXTERNAL MODULE: ./lib/undo/way-back.js + 8 modules
var way_back = __nccwpck_require__(8822);
;// CONCATENATED MODULE: ./lib/undo/entry.js


const DUES = (/* unused pure expression or super */ null && (["always", "failure", "end-of-job"]));
function entry_entryOf(value) {
    if (!isObject(value) || !isObject(value["way"]))
        return undefined;
    const way = wayOf(value["way"]);
    if (way === undefined)
        return undefined;
    const due = DUES.find((one) => one === value["due"]);
    return due === undefined ? { way } : { due, way };
}

;// CONCATENATED MODULE: ./lib/undo/saved-state.js



const VERSION = 2;
const LONGEST_SHOWN = 200;
const saved_state_EMPTY_STATE = { entries: [], pins: {}, caCertificates: [] };
function textOfState({ entries, pins, caCertificates }) {
    return JSON.stringify({ version: VERSION, entries, pins, caCertificates });
}
function textOfReference({ file, sha256 }) {
    return JSON.stringify({ version: VERSION, file, sha256 });
}
function saved_state_referenceIn(text) {
    const value = parsed(text);
    if (!isObject(value) || value["version"] !== VERSION)
        return undefined;
    const { file, sha256 } = value;
    return typeof file === "string" && typeof sha256 === "string" ? { file, sha256 } : undefined;
}
function saved_state_readState(text) {
    const value = parsed(text);
    if (isObject(value) && value["version"] === VERSION)
        return readMembers(value);
    const objects = objectsIn(text);
    if (value === undefined && text.startsWith(`{"version":${VERSION},`))
        return readMembers({ entries: objects }, [`it is cut or garbled after ${text.length} characters`]);
    const fault = isObject(value)
        ? `its version is ${oneLine(JSON.stringify(value["version"] ?? "not given"), LONGEST_SHOWN)}, not ${VERSION}`
        : `it is garbled (${text.length} characters)`;
    return { ...saved_state_EMPTY_STATE, doubtful: objects.flatMap((object) => entryOf(object)?.way ?? []), faults: [fault] };
}
function saved_state_distrusted({ entries, doubtful, faults, ...rest }, why) {
    return { ...rest, entries: [], doubtful: [...entries.map(({ way }) => way), ...doubtful], faults: [why, ...faults] };
}
function readMembers(value, known = []) {
    const entries = [];
    const doubtful = [];
    const faults = [...known];
    if (!Array.isArray(value["entries"]))
        faults.push("it has no list of what to undo");
    for (const item of Array.isArray(value["entries"]) ? value["entries"] : []) {
        const entry = entryOf(item);
        if (entry !== undefined && "due" in entry)
            entries.push(entry);
        else {
            if (entry !== undefined)
                doubtful.push(entry.way);
            faults.push(`an entry is not understood: ${oneLine(JSON.stringify(item), LONGEST_SHOWN)}`);
        }
    }
    const [pins, certificates] = [pinsOf(value["pins"]), listOf(value["caCertificates"])];
    if (known.length === 0 && pins === undefined)
        faults.push("its certificate fingerprints can't be read");
    if (known.length === 0 && certificates === undefined)
        faults.push("its certificates can't be read");
    return { entries, doubtful, faults, pins: pins ?? {}, caCertificates: certificates ?? [] };
}
function pinsOf(value) {
    if (!isObject(value))
        return undefined;
    const { is, apim } = value;
    if ((is !== undefined && typeof is !== "string") || (apim !== undefined && typeof apim !== "string"))
        return undefined;
    return { ...(is === undefined ? {} : { is }), ...(apim === undefined ? {} : { apim }) };
}
function listOf(value) {
    return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}
function objectsIn(text) {
    const found = [];
    for (let from = text.indexOf('{"due"'); from >= 0;) {
        const end = endOfObject(text, from);
        const value = end === undefined ? undefined : parsed(text.slice(from, end));
        if (value !== undefined)
            found.push(value);
        from = text.indexOf('{"due"', value === undefined || end === undefined ? from + 1 : end);
    }
    return found;
}
function endOfObject(text, from) {
    let depth = 0;
    let inString = false;
    for (let at = from; at < text.length; at += 1) {
        const character = text[at];
        if (inString) {
            if (character === "\\")
                at += 1;
            else if (character === '"')
                inString = false;
        }
        else if (character === '"')
            inString = true;
        else if (character === "{")
            depth += 1;
        else if (character === "}" && (depth -= 1) === 0)
            return at + 1;
    }
    return undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/undo/kept-state.js







const LONGEST = 30_000;
const FOLDER = "wso2-is-key-manager-state-";
const FILE = /^\d+\.json$/;
class StateKeeper {
    #save;
    #temporary;
    #state = saved_state_EMPTY_STATE;
    #file;
    #count = 0;
    constructor(save, temporary) {
        this.#save = save;
        this.#temporary = (0,external_node_path_.resolve)(temporary);
    }
    keep(change) {
        const state = { ...this.#state, ...change };
        const text = textOfState(state);
        const former = this.#file;
        let file;
        try {
            if (Buffer.byteLength(text) > LONGEST) {
                file = this.#write(text);
                this.#save(textOfReference({ file, sha256: digestOf(text) }));
            }
            else
                this.#save(text);
        }
        catch (error) {
            if (file !== undefined)
                remove(file);
            throw notKept(this.#temporary, text, error);
        }
        this.#state = state;
        this.#file = file;
        if (former !== undefined)
            remove(former, file);
    }
    #write(text) {
        const folder = this.#file === undefined ? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(this.#temporary, FOLDER)) : (0,external_node_path_.dirname)(this.#file);
        const file = (0,external_node_path_.join)(folder, `${(this.#count += 1)}.json`);
        try {
            (0,external_node_fs_.writeFileSync)(file, text, { mode: 0o600, flag: "wx" });
        }
        catch (error) {
            remove(file, this.#file);
            throw error;
        }
        return file;
    }
}
function findState(text) {
    if (text === "")
        return undefined;
    const reference = referenceIn(text);
    if (reference === undefined)
        return { state: readState(text), remove: () => undefined };
    const { file, sha256 } = reference;
    const stays = (state) => ({ state, remove: () => undefined });
    const unknown = { ...EMPTY_STATE, doubtful: [] };
    if (!isAbsolute(file) || !FILE.test(basename(file)) || !basename(dirname(file)).startsWith(FOLDER))
        return stays({ ...unknown, faults: [`it leads to ${oneLine(file)}, which no main step makes`] });
    let kept;
    try {
        kept = readRegularFile(file, LARGEST_STORE).toString("utf8");
    }
    catch (error) {
        return stays({ ...unknown, faults: [`its file ${oneLine(file)} can't be read: ${oneLine(reasonOf(error))}`] });
    }
    if (digestOf(kept) !== sha256)
        return stays(distrusted(readState(kept), `its file ${oneLine(file)} was changed`));
    return { state: readState(kept), remove: () => remove(file) };
}
function remove(file, staying) {
    try {
        (0,external_node_fs_.rmSync)(file, { force: true });
        if (staying === undefined)
            (0,external_node_fs_.rmdirSync)((0,external_node_path_.dirname)(file));
    }
    catch {
    }
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text, "utf8").digest("hex");
}
function notKept(temporary, text, error) {
    const long = Buffer.byteLength(text) > LONGEST;
    return new problem/* Problem */.AF("state-not-kept", {
        tried: "keep for the post step what it has to undo",
        where: long ? temporary : "the runner's state (GITHUB_STATE)",
        said: `${(0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error))} (${Buffer.byteLength(text)} bytes)`,
    }, error);
}


/***/ }),

/***/ 3150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ UndoStack)
/* harmony export */ });
class UndoStack {
    #entries = [];
    #save;
    #memory = new WeakMap();
    constructor(save, entries = []) {
        this.#save = save;
        this.#entries = entries;
    }
    get entries() {
        return this.#entries;
    }
    push(due, way) {
        const entry = { due, way };
        const entries = [...this.#entries, entry];
        this.#save(entries);
        this.#entries = entries;
        return entry;
    }
    forget(entry) {
        this.#entries = this.#entries.filter((other) => other !== entry);
        try {
            this.#save(this.#entries);
        }
        catch {
        }
    }
    replace(entry, by) {
        this.#entries = this.#entries.map((other) => (other === entry ? by : other));
        const memory = this.#memory.get(entry);
        if (memory !== undefined)
            this.#memory.set(by, memory);
        this.#save(this.#entries);
        return by;
    }
    settle(at) {
        const entries = this.#entries.flatMap((entry) => {
            if (entry.due !== "failure")
                return [entry];
            return at === "never" ? [] : [{ ...entry, due: at }];
        });
        if (entries.length === this.#entries.length && entries.every((entry, index) => entry === this.#entries[index]))
            return;
        this.#save(entries);
        this.#entries = entries;
    }
    remember(entry, secrets) {
        this.#memory.set(entry, secrets);
    }
    remembered(entry) {
        return this.#memory.get(entry) ?? {};
    }
    get onlyHere() {
        return this.#entries.filter((entry) => this.#memory.has(entry)).toReversed();
    }
    due(...moments) {
        return this.#entries.filter((entry) => moments.includes(entry.due)).toReversed();
    }
}


/***/ }),

/***/ 8822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fw: () => (/* binding */ commandFor),
  Jm: () => (/* binding */ describeLeft),
  v8: () => (/* binding */ describeObject),
  x9: () => (/* binding */ describeWay)
});

// UNUSED EXPORTS: wayOf

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/undo/saved-members.js


class saved_members_SavedMembers {
    #way;
    constructor(way) {
        this.#way = way;
    }
    text(name) {
        const value = this.#way[name];
        return typeof value === "string" && value !== "" ? value : undefined;
    }
    path(name) {
        const value = this.#way[name];
        return typeof value === "string" && isAbsolute(value) ? value : undefined;
    }
    count(name) {
        const value = this.#way[name];
        return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
    }
    object(name) {
        const value = this.#way[name];
        return isObject(value) ? value : undefined;
    }
    texts(...names) {
        return this.#optional(names, (name) => this.text(name));
    }
    flags(...names) {
        return this.#optional(names, (name) => {
            const value = this.#way[name];
            return typeof value === "boolean" ? value : undefined;
        });
    }
    counts(...names) {
        return this.#optional(names, (name) => this.count(name));
    }
    lists(...names) {
        return this.#optional(names, (name) => {
            const value = this.#way[name];
            return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
        });
    }
    #optional(names, read) {
        const found = {};
        for (const name of names) {
            if (this.#way[name] === undefined)
                continue;
            const value = read(name);
            if (value === undefined)
                return undefined;
            found[name] = value;
        }
        return found;
    }
}

// EXTERNAL MODULE: ./lib/undo/by-hand.js
var by_hand = __nccwpck_require__(7875);
// EXTERNAL MODULE: ./lib/undo/way-kind.js
var way_kind = __nccwpck_require__(9280);
;// CONCATENATED MODULE: ./lib/undo/ways/delete-api.js


const DELETE_API = {
    read: (members) => {
        const [name, texts, flags] = [members.text("name"), members.texts("id"), members.flags("creating")];
        if (name === undefined || texts === undefined || flags === undefined)
            return undefined;
        return { kind: "delete-api", name, ...texts, ...flags };
    },
    words: ({ name }) => ({ what: `API ${name} of API Manager`, ...way_kind/* REMOVED */.X }),
    byHand: ({ name }, { apim }) => `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/publisher/v4/apis?query=name:", name)}, then -X DELETE on .../apis/<id>`,
};

;// CONCATENATED MODULE: ./lib/undo/ways/delete-api-resource.js


const DELETE_API_RESOURCE = {
    read: (members) => {
        const identifier = members.text("identifier");
        const [texts, flags] = [members.texts("id"), members.flags("creating")];
        if (identifier === undefined || texts === undefined || flags === undefined)
            return undefined;
        return { kind: "delete-api-resource", identifier, ...texts, ...flags };
    },
    words: ({ identifier }) => ({ what: `API resource ${identifier} of Identity Server`, ...way_kind/* REMOVED */.X }),
    byHand: ({ identifier }, { is }) => `${by_hand/* AS_IS_ADMIN */.EQ} ${(0,by_hand/* addressOf */.ci)(is, "/api/server/v1/api-resources?filter=identifier+eq+", identifier)}, then -X DELETE on .../api-resources/<id>`,
};

// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(2551);
;// CONCATENATED MODULE: ./lib/undo/ways/delete-application.js



const DELETE_APPLICATION = {
    read: (members) => {
        const [name, texts] = [members.text("name"), members.texts("id", "clientName", "clientId")];
        const flags = members.flags("registering", "creating");
        if (name === undefined || texts === undefined || flags === undefined)
            return undefined;
        return { kind: "delete-application", name, ...texts, ...flags };
    },
    words: ({ name, clientName }) => ({
        what: `application ${name} of API Manager`,
        done: way_kind/* REMOVED */.X.done,
        left: clientName === undefined
            ? way_kind/* REMOVED */.X.left
            : `or its client ${(0,foreign_text/* oneLine */.TN)(clientName)} in Identity Server ${way_kind/* REMOVED */.X.left}`,
    }),
    byHand: ({ name, clientName }, { apim, is }) => {
        const application = `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/devportal/v3/applications?query=", name)}, then -X DELETE on .../applications/<applicationId>`;
        if (clientName === undefined)
            return application;
        const ask = (0,by_hand/* addressOf */.ci)(is, "/api/identity/oauth2/dcr/v1.1/register?client_name=", clientName);
        return `${application}; ${by_hand/* AS_IS_ADMIN */.EQ} ${ask}, then -X DELETE on .../register/<client_id>`;
    },
};

;// CONCATENATED MODULE: ./lib/undo/ways/delete-key-manager.js


const DELETE_KEY_MANAGER = {
    read: (members) => {
        const [name, texts, flags] = [members.text("name"), members.texts("id", "made"), members.flags("creating")];
        if (name === undefined || texts === undefined || flags === undefined)
            return undefined;
        return { kind: "delete-key-manager", name, ...texts, ...flags };
    },
    words: ({ name }) => ({ what: `Key Manager ${name}`, ...way_kind/* REMOVED */.X }),
    byHand: ({ id }, { apim }) => id === undefined
        ? `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/admin/v4/key-managers")}, then -X DELETE on .../key-managers/<id>`
        : `${by_hand/* AS_APIM_ADMIN */.jz} -X DELETE ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/admin/v4/key-managers/", id)}`,
};

;// CONCATENATED MODULE: ./lib/undo/ways/release-lock.js


const RELEASE_LOCK = {
    read: (members) => {
        const [file, run] = [members.path("file"), members.text("run")];
        return file === undefined || run === undefined ? undefined : { kind: "release-lock", file, run };
    },
    words: ({ file }) => ({ what: `lock ${file}`, ...way_kind/* REMOVED */.X }),
    byHand: ({ file }) => `rm ${(0,by_hand/* quoted */.TL)(file)}`,
};

// EXTERNAL MODULE: ./lib/undo/ways/remove-folder.js
var remove_folder = __nccwpck_require__(4468);
;// CONCATENATED MODULE: ./lib/undo/ways/restore-file.js


const RESTORE_FILE = {
    read: (members) => {
        const [file, backup, copy] = [members.path("file"), members.path("backup"), members.path("copy")];
        const [before, texts] = [members.text("before"), members.texts("made", "identity")];
        if (file === undefined || backup === undefined || copy === undefined)
            return undefined;
        if (before === undefined || texts === undefined)
            return undefined;
        return { kind: "restore-file", file, backup, copy, before, ...texts };
    },
    words: ({ file }) => ({ what: file, ...way_kind/* PUT_BACK */._ }),
    byHand: ({ file, backup }, _bases, problem) => {
        if (problem === "backup-missing")
            return `edit ${(0,by_hand/* quoted */.TL)(file)}: its backup is gone`;
        if (problem === "file-changed-meanwhile")
            return `diff ${(0,by_hand/* quoted */.TL)(backup)} ${(0,by_hand/* quoted */.TL)(file)}, then merge`;
        return `cp ${(0,by_hand/* quoted */.TL)(backup)} ${(0,by_hand/* quoted */.TL)(file)}`;
    },
};

// EXTERNAL MODULE: ./lib/undo/ways/restore-key-manager.js
var restore_key_manager = __nccwpck_require__(5873);
;// CONCATENATED MODULE: ./lib/undo/ways/stop-server.js

const PRODUCTS = { is: "Identity Server", apim: "API Manager" };
const STOP_SERVER = {
    read: (members) => {
        const product = ["is", "apim"].find((one) => one === members.text("product"));
        const [home, portOffset, counts] = [members.path("home"), members.count("portOffset"), members.counts("script")];
        if (product === undefined || home === undefined || portOffset === undefined || counts === undefined)
            return undefined;
        return { kind: "stop-server", product, home, portOffset, ...counts };
    },
    words: ({ product, home }) => ({ what: `${PRODUCTS[product]} in ${home}`, done: "stopped", left: "still runs" }),
    byHand: ({ home }) => `kill "$(tr -d '\\0' <${(0,by_hand/* quoted */.TL)(`${home}/wso2carbon.pid`)})"`,
};

;// CONCATENATED MODULE: ./lib/undo/way-back.js










const KINDS = {
    "delete-application": DELETE_APPLICATION,
    "delete-api": DELETE_API,
    "delete-api-resource": DELETE_API_RESOURCE,
    "delete-key-manager": DELETE_KEY_MANAGER,
    "restore-key-manager": restore_key_manager/* RESTORE_KEY_MANAGER */.f,
    "restore-file": RESTORE_FILE,
    "release-lock": RELEASE_LOCK,
    "stop-server": STOP_SERVER,
    "remove-folder": remove_folder/* REMOVE_FOLDER */.E,
};
function isKind(value) {
    return typeof value === "string" && Object.hasOwn(KINDS, value);
}
function wayOf(saved) {
    const { kind } = saved;
    return isKind(kind) ? KINDS[kind].read(new SavedMembers(saved)) : undefined;
}
function wordsFor(way) {
    return KINDS[way.kind].words(way);
}
function describeObject(way) {
    return wordsFor(way).what;
}
function describeWay(way) {
    const { what, done } = wordsFor(way);
    return `${what} ${done}`;
}
function describeLeft(way, problem) {
    const { what, left } = wordsFor(way);
    if (problem !== "secret-not-restored" || way.kind !== "restore-key-manager")
        return `${what} ${left}`;
    return `${what} is as it was before but for ${(0,restore_key_manager/* secretNamesOf */.G)(way)} of its connector, which could not be put back`;
}
function commandFor(way, bases, problem) {
    return KINDS[way.kind].byHand(way, bases, problem);
}


/***/ }),

/***/ 9280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ REMOVED),
/* harmony export */   _: () => (/* binding */ PUT_BACK)
/* harmony export */ });
const REMOVED = { done: "removed", left: "is still there" };
const PUT_BACK = { done: "put back as it was", left: "is not as it was" };


/***/ }),

/***/ 4468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ REMOVE_FOLDER),
/* harmony export */   w: () => (/* binding */ OWN_FOLDER)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _by_hand_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7875);
/* harmony import */ var _way_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9280);



const OWN_FOLDER = "wso2-is-km-action-";
const REMOVE_FOLDER = {
    read: (members) => {
        const folder = members.path("folder");
        if (folder === undefined || !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(folder).startsWith(OWN_FOLDER))
            return undefined;
        return { kind: "remove-folder", folder };
    },
    words: ({ folder }) => ({ what: `the folder ${folder}`, ..._way_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .REMOVED */ .X }),
    byHand: ({ folder }) => `rm -r ${(0,_by_hand_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(folder)}`,
};


/***/ }),

/***/ 5873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretNamesOf),
/* harmony export */   f: () => (/* binding */ RESTORE_KEY_MANAGER)
/* harmony export */ });
/* harmony import */ var _field_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1404);
/* harmony import */ var _way_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9280);


const RESTORE_KEY_MANAGER = {
    read: (members) => {
        const [name, id, representation] = [members.text("name"), members.text("id"), members.object("representation")];
        const [lists, flags] = [members.lists("secrets"), members.flags("updating")];
        if (name === undefined || id === undefined || representation === undefined)
            return undefined;
        if (lists === undefined || flags === undefined)
            return undefined;
        return { kind: "restore-key-manager", name, id, representation, ...lists, ...flags };
    },
    words: ({ name }) => ({ what: `Key Manager ${name}`, ..._way_kind_js__WEBPACK_IMPORTED_MODULE_0__/* .PUT_BACK */ ._ }),
    byHand: ({ name, secrets = [] }, { apim }) => `open ${apim}/admin, Key Managers, ${name}, and set the fields back that the summary lists${secrets.map((path) => `, and ${(0,_field_path_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V)(path)} to what it was`).join("")}`,
};
function secretNamesOf({ secrets = [] }) {
    return secrets.map(_field_path_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .V).join(" and ");
}


/***/ }),

/***/ 9529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ getExecOutput)
});

// UNUSED EXPORTS: exec

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 8313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
;// CONCATENATED MODULE: ./stubs/undici/index.js
/**
 * `@actions/http-client` imports undici for `getAgentDispatcher` alone, which this Action never
 * calls: its requests go through agents of its own (`src/http/trust-agent.ts`). The whole undici
 * would be half of `dist`.
 */
class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this Action");
  }
}

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
