export const id = 413;
export const ids = [413,297];
export const modules = {

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockLocally: () => (/* binding */ lockLocally),
/* harmony export */   unlockLocally: () => (/* binding */ unlockLocally)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5916);
/* harmony import */ var _files_copies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6738);
/* harmony import */ var _files_replace_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4746);
/* harmony import */ var _problems_progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8821);
/* harmony import */ var _files_same_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1111);
/* harmony import */ var _trust_product_stores_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6214);








const HOLDERS = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)("repository", "conf"), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)("repository", "resources", "security")];
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
const PATIENCE = 5 * 60_000;
async function lockLocally(inputs, around, undo, signal) {
    const folders = [inputs.is, inputs.apim].flatMap(({ home, deploymentToml, truststore }) => [
        ...(home === undefined ? [] : [home, ...HOLDERS.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, folder)).filter(isFolder)]),
        ...[deploymentToml, truststore].flatMap((file) => (file === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,_files_same_place_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$)(file).path)])),
    ]);
    let takenOver = false;
    for (const folder of [...new Set(folders.map((one) => (0,_files_same_place_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$)(one).path))].toSorted())
        takenOver = (await lockOne(folder, around, undo, signal)) || takenOver;
    for (const file of await filesOf(inputs, around)) {
        await (0,_files_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .sweep */ .X0)(file);
        if (takenOver)
            await (0,_files_replace_file_js__WEBPACK_IMPORTED_MODULE_4__/* .takeOver */ .w9)(file).catch(() => undefined);
    }
}
function unlockLocally(undo) {
    for (const entry of undo.entries) {
        if (entry.way.kind !== "release-lock")
            continue;
        try {
            (0,_files_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseLock */ .x)(entry.way.file, entry.way.run);
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
        const what = () => `Waiting for another run, which works on ${folder}`;
        const locking = {
            timeout: PATIENCE,
            clock,
            signal,
            onWait: (holder) => runner.info(`Waiting for ${holder}, which works on ${folder}.`),
            announce: (announced) => entries.push(undo.push("always", { kind: "release-lock", ...announced })),
        };
        const lock = await (0,_problems_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .waiting */ .e)({ what, limit: PATIENCE }, () => (0,_files_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .lockFolder */ .M)(folder, locking));
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
        const toml = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, "repository", "conf", "deployment.toml");
        const stores = await (0,_trust_product_stores_js__WEBPACK_IMPORTED_MODULE_7__/* .storesOf */ .o)(home, { truststorePassword, environment }).catch(() => undefined);
        return [toml, stores?.truststore.file];
    });
    const files = (await Promise.all(all)).flat().flatMap((file) => (file === undefined ? [] : [(0,_files_same_place_js__WEBPACK_IMPORTED_MODULE_6__/* .placeOf */ .$)(file)]));
    return files.flatMap(({ path, identity }) => (identity === undefined ? [] : [path]));
}


/***/ }),

/***/ 2413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  setUpLocally: () => (/* binding */ setUpLocally),
  startLocally: () => (/* binding */ startLocally)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/files/same-place.js
var same_place = __webpack_require__(1111);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __webpack_require__(2774);
// EXTERNAL MODULE: ./lib/files/replace-file.js
var replace_file = __webpack_require__(4746);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problems_problem = __webpack_require__(5799);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./lib/configure/keys.js
const MOST_PARTS = 100;
const IN_QUOTES = "a quotation mark in a name; WSO2's parser fails at it";
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
function haveQuotes(keys) {
    return keys.some((key) => /['"]/.test(key));
}
function isUnder(path, table) {
    return path.length > table.length && table.every((part, index) => path[index] === part);
}
function isSame(a, b) {
    return a.length === b.length && a.every((part, index) => b[index] === part);
}

// EXTERNAL MODULE: ./node_modules/toml/index.js
var toml = __webpack_require__(2132);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
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
function isReference(value) {
    return typeof value === "string" && /\$(?:ref|sys|env|secret)\{/.test(value);
}

;// CONCATENATED MODULE: ./lib/configure/access-rules.js



const PATIENCE = 100;
const JAVA_ONLY = /\\[^./dDwWsS+*?()|^${}[\]-]|&&|\[[^\]]*\[|\(\?</;
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
function isSameValue(found, wanted) {
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
    return (isSameValue(access_rules_valueOf(text, rule, "secure"), secure) &&
        isSameValue(access_rules_valueOf(text, rule, "cross_tenant"), crossTenant) &&
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
    const found = matches(context, paths);
    return found === "yes" ? method : found;
}
function holdsMethod(value, method) {
    if (value === undefined)
        return "no";
    if (typeof value !== "string" || isReference(value))
        return "perhaps";
    if (value.toLowerCase() === "all" || value.includes(method))
        return "yes";
    return value.trim().toLowerCase() === "all" || value.toUpperCase().includes(method) ? "perhaps" : "no";
}
const access_rules_PLAIN = /^(?:[\w/:%~.-]*\(\.\*\)){0,4}[\w/:%~.-]*$/;
const MATCH = new external_node_vm_.Script("{ const pattern = new RegExp(`^(?:${context})$`); paths.map((path) => pattern.test(path)); }");
let sandbox;
function matches(context, paths) {
    if (typeof context !== "string" || isReference(context) || JAVA_ONLY.test(context))
        return "perhaps";
    if (access_rules_PLAIN.test(context)) {
        const pattern = new RegExp(`^(?:${context})$`);
        return inWords(paths.map((path) => pattern.test(path)));
    }
    sandbox ??= (0,external_node_vm_.createContext)({});
    Object.assign(sandbox, { context, paths });
    try {
        const found = MATCH.runInContext(sandbox, { timeout: PATIENCE });
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

;// CONCATENATED MODULE: ./lib/configure/edited.js
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
    valueAbove(path) {
        let line;
        path.reduce((node, part) => {
            line ??= node?.lines.value;
            return node === undefined ? undefined : node.#children.get(part);
        }, this);
        return line;
    }
    clear() {
        this.#children = new Map();
    }
}

;// CONCATENATED MODULE: ./lib/configure/scan.js

function pathOf(item) {
    if (item.kind !== "assignment" || item.header?.kind === "array")
        return undefined;
    return [...(item.header?.path ?? []), ...item.keys];
}
function isValueOf(item, path) {
    const own = pathOf(item);
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
                next = endOfLine(text, assignment.valueEnd);
        }
        line += lineEndsIn(text, at, next);
        at = next;
        if (text[at] === "\n") {
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
    if (!rest.startsWith(close) || !/^[ \t]*(#.*)?$/s.test(rest.slice(close.length)))
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
        const number = BigInt(plain);
        return number >= LOWEST && number <= HIGHEST ? "integer" : undefined;
    }
    if (FLOAT.test(word))
        return /inf|nan/.test(word) || Number.isFinite(Number(plain)) ? "float" : undefined;
    return momentKind(word);
}
function momentKind(word) {
    const [, date, time, offset] = MOMENT.exec(word) ?? [];
    if (date !== undefined && !isDay(date))
        return undefined;
    if (time === undefined)
        return date === undefined ? undefined : "date";
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



const DEEPEST = 100;
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
        if (this.#depth >= DEEPEST)
            throw new Refused(`arrays or tables inside each other more than ${DEEPEST} deep`);
        this.#depth += 1;
        const kind = read();
        this.#depth -= 1;
        return kind;
    }
    #array(inTable) {
        this.#at += 1;
        const kinds = new Set();
        for (let comma = false;;) {
            this.#gap();
            if (this.#take("]")) {
                if (comma && inTable)
                    throw new Refused("a comma at the end of an array inside an inline table; WSO2's parser refuses it");
                break;
            }
            if (this.#at >= this.#text.length)
                throw new Refused("the array is not closed");
            kinds.add(this.value(inTable));
            if (kinds.size > 1)
                throw new Refused("an array of mixed types; WSO2's parser takes one type only");
            this.#blanks();
            comma = this.#take(",");
            if (comma)
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
            if (haveQuotes(keys.keys))
                throw new Refused(`${IN_QUOTES} in the inline table`);
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
const LONGEST_NAME = 200;
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
    const above = all.valueAbove(header.path);
    const faults = above === undefined
        ? faultsAt(place, header)
        : [
            error("toml-duplicate-key", header.line, `\`${named(header.path)}\` is inside a value, that of line ${above}`),
        ];
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
        ...(under === undefined || set !== undefined
            ? []
            : [error("toml-parent-after-child", line, `\`${name}\` ${late}`)]),
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
    if (haveQuotes([...(header?.path ?? []), ...item.keys]) && !isEmptyTable(text, item))
        faults.push(error("toml-syntax", item.line, `\`${path()}\`: ${IN_QUOTES}`));
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
function isEmptyTable(text, { valueStart, valueEnd }) {
    return /^\{[ \t]*\}$/.test(text.slice(valueStart, valueEnd));
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
    for (const { path, isTable } of inlineMembers(raw)) {
        const whole = [...item.keys, ...path];
        if (isTable)
            place.at(whole).lines.table ??= item.line;
        else
            set(whole, "value");
        place.noteUnder(whole, item.line);
    }
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
    return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}...` : name;
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
        const above = pathOf(item);
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

;// CONCATENATED MODULE: ./lib/configure/array-of-tables.js





function mustBeArray(text, items, array, inlineNote = "") {
    const path = array.split(".");
    const place = inlinePlace(text, items, path);
    const inline = items.find((item) => isValueOf(item, path)) ??
        (place?.kind === "value" || place?.kind === "no-table" ? place.item : undefined);
    if (inline !== undefined) {
        const why = `\`${array}\` is written inline; write its entries as [[${array}]] blocks${inlineNote}`;
        throw new NotEditable(inline.line, why);
    }
    const single = items.find((item) => item.kind === "table" && isSame(item.path, path));
    if (single === undefined)
        return;
    const why = `\`[${array}]\` is one table, and its entries must be an array of tables`;
    throw new NotEditable(single.line, why, twoBrackets(array));
}

;// CONCATENATED MODULE: ./lib/configure/in-xml.js
function inXml(text) {
    return /[<&]/.test(text) ? `<![CDATA[${text}]]>` : text;
}

;// CONCATENATED MODULE: ./lib/configure/splices.js
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

;// CONCATENATED MODULE: ./lib/configure/event-listener.js








const PROPERTIES = "properties";
const HIDDEN = "(not shown)";
const HEADER = "header.X-WSO2-KEY-MANAGER";
const OWN_USERNAME = "${admin.username}";
const OWN_PASSWORD = "${admin.password}";
function setListener(text, setting) {
    const items = scan(text);
    mustBeArray(text, items, setting.array);
    const wanted = propertiesOf(text, items, setting);
    const found = listenerIn(text, items, setting);
    return found === undefined ? added(text, setting, wanted) : edited(text, setting, wanted, found);
}
function shownOfListener(text, items, setting) {
    const found = event_listener_named(text, items, setting).map((rule) => withProperties(items, rule, setting));
    const wanted = propertiesOf(text, items, setting);
    return found.flatMap(({ rule, properties }) => [
        ...rule.members.filter(({ keys }) => [...Object.keys(setting.values), "enable"].some((key) => isSame(keys, [key]))),
        ...wanted.flatMap(({ key, isSecret }) => (isSecret ? [] : (properties.get(key) ?? []))),
    ]);
}
function isListenerSecret(changed, setting) {
    return changed === label(setting, "password");
}
function propertiesOf(text, items, setting) {
    const { endpoint, username, password, handlers } = setting;
    const administrator = (key) => {
        const own = items.find((item) => isValueOf(item, ["super_admin", key]));
        return own === undefined ? undefined : parsedValue(text.slice(own.valueStart, own.valueEnd));
    };
    const isOwn = administrator("username") === username &&
        [password, inXml(password)].some((one) => administrator("password") === one);
    const credential = (key, value, own) => ({
        ...{ key, value: isOwn ? own : inXml(value), isSecret: key === "password", isCredential: true },
        same: [...(isOwn ? [own] : []), value, inXml(value)],
    });
    const plain = { isSecret: false, isCredential: false };
    return [
        { key: "notification_endpoint", value: endpoint, same: [endpoint], ...plain },
        credential("username", username, OWN_USERNAME),
        credential("password", password, OWN_PASSWORD),
        { key: HEADER, value: handlers[0], same: handlers, ...plain },
    ];
}
function event_listener_named(text, items, { array, values }) {
    return rulesIn(items, array.split(".")).filter(({ members }) => members.some(({ keys, valueStart, valueEnd }) => isSame(keys, ["name"]) && parsedValue(text.slice(valueStart, valueEnd)) === values.name));
}
function listenerIn(text, items, setting) {
    const [rule, second] = event_listener_named(text, items, setting);
    if (second !== undefined) {
        const twice = `the listener \`${setting.values.name}\` stands twice; the server keeps one of them`;
        throw new NotEditable(second.header.line, twice, "Take one of the two blocks out.");
    }
    if (rule === undefined)
        return undefined;
    const inline = rule.members.find(({ keys }) => isSame(keys, [PROPERTIES]));
    if (inline !== undefined) {
        const table = `[${setting.array}.${PROPERTIES}]`;
        throw new NotEditable(inline.line, `the properties of the listener are written inline; write them below ${table}`);
    }
    return withProperties(items, rule, setting);
}
function withProperties(items, rule, { array }) {
    const path = [...array.split("."), PROPERTIES];
    const next = items.findIndex((item, index) => index > items.indexOf(rule.header) && item.kind === "array" && isSame(item.path, rule.header.path));
    const own = items.slice(items.indexOf(rule.header), next < 0 ? items.length : next);
    const header = own.find((item) => item.kind === "table" && isSame(item.path, path));
    const below = own.filter((item) => item.kind === "assignment" && item.header === header);
    const dotted = rule.members.filter(({ keys }) => isUnder(keys, [PROPERTIES]));
    const all = header === undefined ? dotted.map((item) => [item, 1]) : below.map((item) => [item, 0]);
    const properties = new Map();
    for (const [item, from] of all) {
        const [key = "", ...more] = item.keys.slice(from);
        if (more.length === 0)
            properties.set(key, item);
        else if ([key, ...more].join(".") === HEADER) {
            const why = `\`${HEADER}\` without quotes is a table, and the header is not sent`;
            throw new NotEditable(item.line, why, `Write its name in quotes: '${HEADER}' = "...".`);
        }
    }
    return { rule, header, properties };
}
function added(text, { array, values }, wanted) {
    const lines = Object.entries(values).map(([key, value]) => `${key} = ${literal(value)}`);
    const properties = wanted.map((property) => line(property, property.value));
    const block = [`[[${array}]]`, ...lines, "", `[${array}.${PROPERTIES}]`, ...properties].join(lineEndOf(text));
    const shown = wanted.map((property) => line(property, isHidden(property) ? HIDDEN : property.value));
    const after = [...lines, ...shown].join(", ");
    return { text: append(text, block), changes: [{ setting: `[[${array}]]`, before: undefined, after }] };
}
function edited(text, setting, wanted, found) {
    const { rule, header, properties } = found;
    const splices = [];
    const changes = [];
    const set = (key, own, after, isRight) => {
        const before = own === undefined ? undefined : text.slice(own.valueStart, own.valueEnd);
        if (before !== undefined && isRight(parsedValue(before)))
            return false;
        if (own !== undefined)
            splices.push({ start: own.valueStart, end: own.valueEnd, text: after });
        changes.push({ setting: label(setting, key), before, after });
        return own === undefined;
    };
    const member = (key) => rule.members.find(({ keys }) => isSame(keys, [key]));
    const enable = member("enable");
    if (enable !== undefined)
        set("enable", enable, "true", (value) => String(value) === "true");
    const lines = Object.entries(setting.values).flatMap(([key, value]) => {
        const isMissing = set(key, member(key), literal(value), (one) => key !== "type" || one === value);
        return isMissing ? [`${key} = ${literal(value)}`] : [];
    });
    const texts = wanted.flatMap((property) => {
        const { key, value, same } = property;
        const isRight = (one) => same.some((each) => each === one) || (property.isCredential && isReference(one));
        const isMissing = set(key, properties.get(key), literal(value), isRight);
        return isMissing ? [line(property, value)] : [];
    });
    if (header !== undefined && texts.length > 0)
        splices.push(lineAfter(text, [...properties.values()].at(-1)?.valueEnd ?? header.start, texts));
    else if (properties.size > 0)
        lines.push(...texts.map((one) => `${PROPERTIES}.${one}`));
    else if (texts.length > 0)
        lines.push("", `[${setting.array}.${PROPERTIES}]`, ...texts);
    if (lines.length > 0)
        splices.push(lineAfter(text, rule.members.at(-1)?.valueEnd ?? rule.header.start, lines));
    return { text: splice(text, splices), changes };
}
function isHidden({ isSecret, value }) {
    return isSecret && value !== OWN_PASSWORD;
}
function line({ key }, value) {
    return `${key === HEADER ? `'${key}'` : key} = ${literal(value)}`;
}
function label({ array, values }, key) {
    return `${array}[${values.id}].${key}`;
}

;// CONCATENATED MODULE: ./lib/configure/disguises.js
const LOOKALIKES = [
    [/[\u00a0\u202f\u2007]/u, "a no-break space"],
    [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, "an invisible character"],
    [/[\u1680\u2000-\u200a\u205f\u3000\f\u000b\u0085\u2028\u2029]/u, "a space that is none to WSO2's parser"],
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

;// CONCATENATED MODULE: ./lib/configure/edit.js










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
        switch (setting.kind) {
            case "value":
                return setValue(text, setting);
            case "access-rule":
                return setRule(text, setting);
            case "event-listener":
                return setListener(text, setting);
        }
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
        if (edit_isAsWanted(before, setting))
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
        return setInline(text, inline, path, setting);
    const array = items.find((item) => item.kind === "array" && (isSame(item.path, table) || isUnder(table, item.path)));
    if (array !== undefined)
        throw new NotEditable(array.line, `\`${array.path.join(".")}\` is an array of tables, but must be a table; correct it by hand`);
    if (setting.value === setting.unset)
        return { text, changes: [] };
    const line = `${setting.key} = ${after}`;
    const changes = [{ setting: path.join("."), before: undefined, after }];
    return { text: insert(text, items, table, line), changes };
}
function edit_isAsWanted(raw, { value, orReference }) {
    const found = parsedValue(raw);
    return found === value || (orReference === true && isReference(found));
}
function setInline(text, place, path, wanted) {
    const after = literal(wanted.value);
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
    if (edit_isAsWanted(before, wanted))
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
const EMPTY_ARRAYS = " (the empty arrays of the documented block can't be written inline)";
function setRule(text, setting) {
    const path = setting.array.split(".");
    const items = scan(text);
    mustBeArray(text, items, setting.array, EMPTY_ARRAYS);
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
        if (isSameValue(parsedValue(found), value))
            continue;
        splices.push({ start: member.valueStart, end: member.valueEnd, text: after });
        changes.push({ setting: label, before: found, after });
    }
    if (added.length > 0)
        splices.push(lineAfter(text, members.at(-1)?.valueEnd ?? header.start, added));
    return { text: splice(text, splices), changes };
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 1 modules
var create = __webpack_require__(5725);
;// CONCATENATED MODULE: ./lib/configure/shown-diff.js






const BLANK = "...";
const COMMENTED_VALUE = /^([^=]*=[ \t]*)\S.*$/;
const SECRET_REMARK = /(\w*(?:passw|pwd|passphrase|secret|token|credential|(?:api|private|access)[-_ ]?key)\w*)[^\w\r\n]+\w.*$/i;
const USER_INFO = /:\/\/[^\s/@]*@/g;
function shownDiff(path, before, after, all) {
    const settings = all.filter((setting) => setting.kind !== "value" || setting.secret !== true);
    const [old, made] = [withLineEnds(before), withLineEnds(after)];
    const [oldShown, madeShown] = [shown(old, settings), shown(made, settings)];
    const patch = (0,create/* structuredPatch */.YB)(path, path, old, made, undefined, undefined, { context: 2 });
    const hunks = patch.hunks.map((hunk) => {
        let [oldAt, madeAt] = [hunk.oldStart - 1, hunk.newStart - 1];
        const lines = hunk.lines.map((line) => {
            if (line.startsWith("-"))
                return `-${changed(oldShown, oldAt++)}`;
            if (line.startsWith("+"))
                return `+${changed(madeShown, madeAt++)}`;
            madeAt += 1;
            return ` ${oldShown.blanked[oldAt++] ?? BLANK}`;
        });
        return { ...hunk, lines };
    });
    return (0,create/* formatPatch */.Gu)({ ...patch, hunks }, create/* FILE_HEADERS_ONLY */.jr);
}
function changed({ blanked, own }, at) {
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
        if (place?.kind !== "value" || lineEndsIn(text, place.start, place.end) > 0)
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
        if (setting.kind === "event-listener")
            return [...shownOfListener(text, items, setting)];
        const path = [...setting.table.split("."), setting.key];
        return items.filter((item) => isValueOf(item, path));
    });
    return new Set(found);
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js
var array = __webpack_require__(1318);
;// CONCATENATED MODULE: ./lib/configure/user-lines.js

function userLines(before, after) {
    if (before === after)
        return (line) => line;
    const lines = new Map();
    let [old, made] = [1, 1];
    let removed = 0;
    for (const hunk of (0,array/* diffArrays */.E)(before.split("\n"), after.split("\n"))) {
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
const configure_HIDDEN = "(not shown)";
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
    const change = (copy) => (0,promises_.writeFile)(copy, plan.text, plan.encoding);
    await (0,replace_file/* replaceFile */.fR)(plan.file, change, { planned: plan.before, announce });
}
function shownChange(change, settings) {
    const isSecret = settings.some((one) => (one.kind === "value" && one.secret === true && `${one.table}.${one.key}` === change.setting) ||
        (one.kind === "event-listener" && isListenerSecret(change.setting, one)));
    if (isSecret)
        return { ...change, after: configure_HIDDEN, ...(change.before === undefined ? {} : { before: configure_HIDDEN }) };
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
        file = await (0,promises_.realpath)(path);
        if (home === undefined || (0,same_place/* isInside */.F)(await (0,promises_.realpath)(home), file))
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
    const encoding = (0,external_node_buffer_.isUtf8)(bytes) ? "utf8" : "latin1";
    const before = (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
    return { text: bytes.toString(encoding), encoding, before, disguise: encodingOf(bytes) };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
        ...(wanted.revocationEvents === undefined ? [] : [revocationListener(wanted.revocationEvents)]),
    ];
}
function revocationListener({ url, username, password }) {
    return {
        kind: "event-listener",
        array: "event_listener",
        values: {
            id: "token_revocation",
            type: "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler",
            name: "org.wso2.is.notification.ApimOauthEventInterceptor",
            order: 1,
        },
        endpoint: `${url}/internal/data/v1/notify`,
        username,
        password,
        handlers: ["WSO2-IS", "default"],
    };
}
function serverSettings(wanted) {
    return [
        ...(wanted.hostname === undefined
            ? []
            : [{ kind: "value", table: "server", key: "hostname", value: wanted.hostname }]),
        ...(wanted.offset === undefined
            ? []
            : [{ kind: "value", table: "server", key: "offset", value: wanted.offset, unset: 0 }]),
    ];
}
function tlsSettings({ fileName, alias, password }) {
    const value = (key, text) => ({ kind: "value", table: "keystore.tls", key, value: text });
    return [
        value("file_name", fileName),
        value("type", "PKCS12"),
        value("alias", alias),
        { ...value("password", password), secret: true, orReference: true },
        { ...value("key_password", password), secret: true, orReference: true },
    ];
}

// EXTERNAL MODULE: ./lib/files/new-file.js
var new_file = __webpack_require__(2220);
// EXTERNAL MODULE: ./lib/http/proxy.js + 1 modules
var proxy = __webpack_require__(6674);
// EXTERNAL MODULE: ./lib/text/products.js
var products = __webpack_require__(3635);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/http/seen-certificates.js
var seen_certificates = __webpack_require__(7058);
// EXTERNAL MODULE: ./lib/text/pem.js
var text_pem = __webpack_require__(2929);
;// CONCATENATED MODULE: ./lib/trust/certificate.js






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
    const { state } = (0,seen_certificates/* datesOf */.rs)(certificate, now);
    const to = Date.parse(certificate.validTo);
    const subject = nameOf(certificate);
    if (state === "expired") {
        return [
            {
                id: "certificate-expired",
                level: "warning",
                message: `the certificate ${subject} expired on ${day(to)}.`,
                remedy: "Renew it; the two servers still accept it as a trusted entry, but browsers and curl refuse it.",
            },
        ];
    }
    if (state === "not-yet-valid") {
        return [
            {
                id: "certificate-not-yet-valid",
                level: "warning",
                message: `the certificate ${subject} is valid only from ${day(from)} on.`,
                remedy: "Check the clock of the runner, or issue the certificate anew.",
            },
        ];
    }
    if (state === "valid")
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
        message: `the certificate ${nameOf(certificate)} is not for ${host}, but for ${(0,foreign_text/* oneLine */.TN)(certificate.subjectAltName ?? "no name at all")}.`,
        remedy: `Set \`certificates: generate\` where this Action sets the server up; or serve a certificate with the SAN ${host} through [keystore.tls], or use a name that the certificate has.`,
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
function nameOf(certificate) {
    return `"${(0,foreign_text/* oneLine */.TN)(certificate.subject.replaceAll("\n", ", "))}"`;
}
function day(time) {
    return new Date(time).toISOString().slice(0, 10);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/trust/issue.js





const DAYS = "825";
const KEY = ["-keyalg", "RSA", "-keysize", "2048", "-sigalg", "SHA256withRSA"];
const TIMES = ["-validity", DAYS, "-startdate", "-1d"];
const SERVER_ALIAS = "server";
const AUTHORITY_ALIAS = "authority";
async function issueKeystores(keytool, wanted) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "authority-"));
    try {
        const authority = { file: (0,external_node_path_.join)(folder, "authority.p12"), password: (0,external_node_crypto_.randomBytes)(24).toString("hex") };
        const authorityPem = (0,external_node_path_.join)(folder, "authority.pem");
        const name = `CN=wso2-is-key-manager-action ${(0,external_node_crypto_.randomBytes)(4).toString("hex")}`;
        const extensions = ["-ext", "bc:critical=ca:true,pathlen:0", "-ext", "ku:critical=keyCertSign,cRLSign"];
        const tried = "make an authority for the servers' certificates";
        const make = ["-genkeypair", "-alias", AUTHORITY_ALIAS, "-dname", name, "-storetype", "PKCS12"];
        await keytool.work(authority, [...make, ...KEY, ...TIMES, ...extensions], tried);
        await keytool.work(authority, ["-exportcert", "-rfc", "-alias", AUTHORITY_ALIAS, "-file", authorityPem], tried);
        const issued = await Promise.allSettled(wanted.map(async (one, index) => {
            const store = { file: (0,external_node_path_.join)(folder, `${index}.p12`), password: one.password };
            await issueOne(keytool, { authority, authorityPem, store }, one);
            return (0,promises_.readFile)(store.file);
        }));
        return issued.map((one) => {
            if (one.status === "rejected")
                throw one.reason;
            return one.value;
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function issueOne(keytool, places, { names }) {
    const { authority, authorityPem, store } = places;
    const [request, reply] = [`${store.file}.csr`, `${store.file}.pem`];
    const tried = `make a certificate for ${names.join(", ")}`;
    const own = ["-alias", SERVER_ALIAS];
    const san = names.map((name) => `${(0,external_node_net_.isIP)(name) === 0 ? "dns" : "ip"}:${name}`).join(",");
    const extensions = [`san=${san}`, "ku:critical=digitalSignature,keyEncipherment", "eku=serverAuth,clientAuth"];
    const dname = ["-dname", `CN=${subjectOf(names)}`, "-storetype", "PKCS12"];
    await keytool.work(store, ["-genkeypair", ...own, ...dname, ...KEY, ...TIMES], tried);
    await keytool.work(store, ["-certreq", ...own, "-file", request], tried);
    const sign = ["-gencert", "-rfc", "-alias", AUTHORITY_ALIAS, "-infile", request, "-outfile", reply];
    await keytool.work(authority, [...sign, ...TIMES, ...extensions.flatMap((one) => ["-ext", one])], tried);
    const trust = ["-importcert", "-noprompt", "-alias", AUTHORITY_ALIAS, "-file", authorityPem];
    await keytool.work(store, trust, tried);
    await keytool.work(store, ["-importcert", "-noprompt", ...own, "-file", reply], tried);
}
function subjectOf([name = "localhost"]) {
    return name.length <= 64 && (0,external_node_net_.isIP)(name) === 0 ? name : "localhost";
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
    return (0,external_node_path_.dirname)((0,external_node_path_.dirname)(await (0,promises_.realpath)(tool)));
}
function foreignEnvironment(environment) {
    const hidden = /^(INPUT_|STATE_|WSO2_KM_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$|GITHUB_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$)/;
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !hidden.test(name)));
}
async function isExecutable(path) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/products/run-program.js
var run_program = __webpack_require__(7724);
;// CONCATENATED MODULE: ./lib/trust/keytool.js










const PASSWORD_VARIABLE = "WSO2_IS_KEY_MANAGER_STOREPASS";
const JVM = ["-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1"];
const ENTRY = /^Alias name: (.*)$/m;
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
            const alias = ENTRY.exec(part)?.[1]?.trim();
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
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "certificate-"));
        const file = (0,external_node_path_.join)(folder, "certificate.pem");
        try {
            await (0,promises_.writeFile)(file, pemOf(certificate));
            const args = ["-importcert", "-noprompt", "-alias", alias, "-file", file];
            await this.#on(store, args, `import a certificate as ${alias}`);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    async work(store, args, tried) {
        await this.#run(store, args, tried);
    }
    async #on(store, args, tried) {
        await mustBeFile(store.file, tried);
        return this.#run(store, args, tried);
    }
    async #run(store, args, tried) {
        const all = [...args, "-keystore", store.file, "-storepass:env", PASSWORD_VARIABLE, ...JVM];
        const environment = { ...this.#environment, [PASSWORD_VARIABLE]: store.password };
        let finished;
        try {
            finished = await (0,run_program/* runProgram */.m)(this.program, all, { environment, ...this.#limits });
        }
        catch (error) {
            if (this.#limits.signal?.aborted === true)
                throw error;
            throw new problems_problem/* Problem */.AF("keytool-failed", { tried, where: store.file, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) }, error);
        }
        if (finished.exitCode === 0)
            return finished;
        const said = wordsOf(finished);
        const other = otherFormat(store.file);
        if (other !== undefined)
            throw new problems_problem/* Problem */.AF("keystore-unreadable", { tried, where: store.file, ...other });
        throw new problems_problem/* Problem */.AF(problemOf(said), { tried, where: store.file, said });
    }
}
async function mustBeFile(file, tried) {
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (found?.isFile() === true)
        return;
    throw new problems_problem/* Problem */.AF("keystore-missing", {
        tried,
        where: file,
        said: found === undefined ? "no such file" : "it is a folder, not a file",
    });
}
function wordsOf(finished) {
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

// EXTERNAL MODULE: ./lib/trust/product-stores.js + 1 modules
var product_stores = __webpack_require__(6214);
;// CONCATENATED MODULE: ./lib/engine/local-certificates.js











const PREFIX = "wso2-is-key-manager-action-";
function hostsOf(...urls) {
    const hosts = urls.flatMap((url) => (url === undefined ? [] : [(0,proxy/* unbracketed */.jG)(new URL(url).hostname).toLowerCase()]));
    return [...new Set(hosts)];
}
function namesOf({ is, apim, isUrlFromApim, isPublicUrl, gatewayUrl }, product) {
    const urls = product === "is" ? [is.url, isUrlFromApim, isPublicUrl] : [apim.url, gatewayUrl];
    return [...new Set([...hostsOf(...urls), "localhost", "127.0.0.1"])];
}
async function ownKeystores(inputs, { environment, clock }, signal) {
    if (inputs.certificates !== "generate")
        return [];
    const { truststorePassword } = inputs;
    const found = [];
    for (const product of products/* PRODUCTS */.zv) {
        const { home } = inputs[product];
        if (home === undefined)
            continue;
        const { keystore } = await (0,product_stores/* storesOf */.o)(home, { truststorePassword, environment });
        const names = namesOf(inputs, product);
        const mode = ((0,external_node_fs_.statSync)(keystore.file, { throwIfNoEntry: false })?.mode ?? 0o600) & 0o660;
        for (let attempt = 0;; attempt += 1) {
            const mark = (0,external_node_crypto_.createHash)("sha256")
                .update([attempt, ...names.toSorted()].join(" "))
                .digest("hex")
                .slice(0, 12);
            const fileName = `${PREFIX}${mark}.p12`;
            const file = (0,external_node_path_.join)(home, product_stores/* SECURITY */.l, fileName);
            const own = { product, fileName, file, names, mode, password: keystore.password };
            const isThere = (0,external_node_fs_.existsSync)(file);
            if (isThere && !(await isGood(own, await Keytool.find(environment, { signal }), clock.wallTime())))
                continue;
            found.push({ ...own, isThere });
            break;
        }
    }
    return found;
}
function keystoreSettings(product, keystores) {
    const own = keystores.find((one) => one.product === product);
    return own === undefined ? [] : tlsSettings({ ...own, alias: SERVER_ALIAS });
}
async function makeKeystores(keystores, { environment, runner, certificates }, undo, signal) {
    if (keystores.length === 0)
        return [];
    const keytool = await Keytool.find(environment, { signal });
    const missing = keystores.filter(({ isThere }) => !isThere);
    const made = missing.length === 0 ? [] : await issueKeystores(keytool, missing);
    for (const [index, { product, file, names, mode }] of missing.entries()) {
        signal.throwIfAborted();
        let entry;
        const namedIn = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), "..", "..", "conf", "deployment.toml");
        await (0,new_file/* addFile */.sM)(file, { bytes: made[index] ?? Buffer.alloc(0), mode }, (added) => {
            if (added !== undefined)
                entry = undo.push("failure", { kind: "remove-file", file, ...added, namedIn, namedAs: (0,external_node_path_.basename)(file) });
            else if (entry !== undefined)
                undo.forget(entry);
        });
        runner.info(`${products/* PRODUCT_NAMES */.Tk[product]}: new certificate for ${names.join(", ")} in ${file}`);
    }
    const entries = await Promise.all(keystores.map((store) => keytool.list(store)));
    const authorities = entries.flatMap((all) => all.filter(({ alias }) => alias === AUTHORITY_ALIAS));
    for (const { certificate } of authorities)
        certificates?.note("authority", "keystore", certificate);
    return [...new Set(authorities.map(({ certificate }) => pemOf(certificate)))];
}
async function isGood(store, keytool, now) {
    const certificate = await keytool.certificate(store, SERVER_ALIAS);
    return checkCertificate(certificate, store.names, now).length === 0;
}

;// CONCATENATED MODULE: ./lib/configure/first-administrator.js

function administratorSettings(product, { username, password }) {
    const encoded = encodeURIComponent(password);
    const settings = [
        { kind: "value", table: "super_admin", key: "username", value: username },
        { kind: "value", table: "super_admin", key: "password", value: inXml(password), secret: true, orReference: true },
    ];
    if (product === "is" || encoded === password)
        return settings;
    return [
        ...settings,
        { kind: "value", table: "apim.throttling.jms", key: "username", value: username },
        { kind: "value", table: "apim.throttling.jms", key: "password", value: encoded, secret: true, orReference: true },
    ];
}

;// CONCATENATED MODULE: ./lib/engine/local-configuration.js





async function configurationOf(product, inputs, runner, more) {
    const server = inputs[product];
    const path = server.deploymentToml ??
        (server.home === undefined ? undefined : (0,external_node_path_.join)(server.home, "repository", "conf", "deployment.toml"));
    if (path === undefined)
        return undefined;
    return planConfiguration(path, [...settingsOf(product, server, inputs), ...more], server.home, ({ level, line, message }) => {
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
        ...(startedHere || server.offset === undefined ? {} : { offset: server.offset }),
    };
    const own = product === "is"
        ? identityServerSettings({
            ...wanted,
            createRoles: inputs.keyManager.createRoles === true,
            ...(inputs.revocationEvents ? { revocationEvents: inputs.apim } : {}),
        })
        : serverSettings(wanted);
    return server.pack === undefined ? own : [...administratorSettings(product, server), ...own];
}
function sayChanges(product, plan, runner) {
    if (plan.changes.length === 0)
        return runner.info(`${products/* PRODUCT_NAMES */.Tk[product]}: deployment.toml is already as it must be`);
    for (const { setting, before, after } of plan.changes) {
        runner.info(`${products/* PRODUCT_NAMES */.Tk[product]}: deployment.toml ${setting} ${before === undefined ? "added" : `${before} ->`} ${after}`);
    }
}

// EXTERNAL MODULE: ./lib/engine/local-lock.js
var local_lock = __webpack_require__(4297);
// EXTERNAL MODULE: ./lib/inputs/pins.js
var inputs_pins = __webpack_require__(7693);
// EXTERNAL MODULE: ./lib/products/process.js
var products_process = __webpack_require__(8825);
// EXTERNAL MODULE: ./lib/products/home.js
var products_home = __webpack_require__(7221);
;// CONCATENATED MODULE: ./lib/products/crash.js


const LEVEL = /\b(ERROR|FATAL|SEVERE)\b/;
const THROWN = /^(Caused by: |Exception in thread |Error: )|^[\w.]+(Exception|Error)\b/;
const PARSED = /TomlParser\} - (.*)\(line (\d+), column \d+\)/;
const CAUSED = "Caused by: ";
const FRAME = /^(at |\.\.\. \d+ more)/;
const crash_ENTRY = /^(TID: |\[?\d{4}[-/]\d\d[-/]\d\d|[A-Z][a-z]{2} \d\d?, \d{4}|\d\d-[A-Z][a-z]{2}-\d{4})|\b(TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|SEVERE)\b/;
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
    const next = below.findIndex((line) => crash_ENTRY.test(line));
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
    const version = await (0,products_home/* versionOf */.E4)(folder);
    const majors = (version === undefined ? undefined : MAJORS[product][version]) ?? ANY;
    const name = `${products/* PRODUCT_NAMES */.Tk[product]}${version === undefined ? "" : ` ${version}`}`;
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
            remedy: `Set up Java ${majors.newest ?? majors.oldest} before this run (on GitHub: actions/setup-java with java-version: ${majors.newest ?? majors.oldest}).`,
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
        const { stdout, stderr } = await (0,run_program/* runProgram */.m)(java, ["-version"], { ...options, environment });
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

// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
;// CONCATENATED MODULE: ./lib/products/launch.js





const LOOK_AGAIN = 100;
const LAUNCHER = `
const { spawn } = require("node:child_process");
const output = require("node:fs").openSync(process.argv[1], "a");
const child = spawn("sh", process.argv.slice(2), { detached: true, stdio: ["ignore", output, output] });
child.once("error", (error) => process.stderr.write(error.message));
child.once("spawn", () => process.stdout.write(String(child.pid)));
child.unref();
`;
const SHELL = ["-c", '"$@"; echo $? >"$0"'];
async function launch(start) {
    const { script, args, folder, environment, console, ended: note } = start;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(console), { recursive: true });
    await (0,promises_.writeFile)(console, "");
    await (0,promises_.rm)(note, { force: true });
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
        const alive = await (0,products_process/* isAlive */._n)(pid);
        if (!looking)
            return;
        if (alive)
            setTimeout(() => void look(), LOOK_AGAIN).unref();
        else
            resolve(await noted(note));
    };
    void look();
    return { ended: promise, stopLooking: () => void (looking = false) };
}
async function noted(note) {
    const text = (await (0,promises_.readFile)(note, "utf8").catch(() => "")).trim();
    await (0,promises_.rm)(note, { force: true }).catch(() => undefined);
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
const log_tail_LONGEST_LINE = CHUNK;
const LONGEST_KEPT = 4096;
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
        const found = await (0,promises_.stat)(file).catch(() => undefined);
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
        const current = await (0,promises_.stat)(this.file);
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
        const last = all.lastIndexOf(0x0a);
        const end = last < 0 && all.length >= log_tail_LONGEST_LINE ? all.length : last;
        this.#rest = Buffer.from(all.subarray(end + 1));
        if (end < 0)
            return;
        for (const raw of all.subarray(0, end).toString("utf8").split("\n")) {
            const line = raw.replace(/\r$/, "");
            this.#lines.push(keptOf(line));
            this.#onLine(line);
        }
        if (this.#lines.length > log_tail_MOST_LINES)
            this.#lines = this.#lines.slice(-log_tail_MOST_LINES);
    }
}
function keptOf(line) {
    return line.length <= LONGEST_KEPT ? line : Buffer.from(line.slice(0, LONGEST_KEPT)).toString("utf8");
}
async function openLog(file) {
    const handle = await (0,promises_.open)(file, read_file/* FLAGS */.Wg);
    if ((await handle.stat()).isFile())
        return handle;
    await handle.close();
    throw new Error(`${file} is no file`);
}

// EXTERNAL MODULE: ./lib/products/ports.js
var ports = __webpack_require__(5000);
// EXTERNAL MODULE: ./lib/products/stop.js
var stop = __webpack_require__(2434);
;// CONCATENATED MODULE: ./lib/products/start.js













const start_LOOK_AGAIN = 500;
const start_LONGEST_LINE = 500;
async function startServer(options, runner, clock) {
    const { product, portOffset, environment, signal } = options;
    const home = await (0,products_home/* openHome */.yz)(product, options.home);
    const java = await javaFor(product, home.folder, { environment, ...(signal === undefined ? {} : { signal }) }, runner);
    await (0,ports/* mustBeFree */.v)(product, portOffset, await (0,products_process/* runningPid */.T9)(home.folder, home.pidFile));
    const log = await LogTail.atEnd((0,external_node_path_.join)(home.logs, "wso2carbon.log"), (line) => runner.debug((0,foreign_text/* oneLine */.TN)(line, start_LONGEST_LINE)));
    signal?.throwIfAborted();
    const script = await launchScript(options, home, java);
    const { pid } = script;
    runner.info(`${products/* PRODUCT_NAMES */.Tk[product]} starts on Java ${java.major} with port offset ${portOffset}, process ${pid}.`);
    return follow(options, { home, log, script }, runner, clock);
}
async function launchScript(options, home, java) {
    const environment = { ...foreignEnvironment(options.environment), JAVA_HOME: java.home };
    for (const name of ["CARBON_HOME", "JAVACMD"])
        Reflect.deleteProperty(environment, name);
    const { console, ended, folder } = home;
    const args = [`-DportOffset=${options.portOffset}`];
    try {
        return await launch({ script: home.script, args, folder, environment, console, ended });
    }
    catch (error) {
        const tried = `start ${products/* PRODUCT_NAMES */.Tk[options.product]}`;
        throw new problems_problem/* Problem */.AF("server-start-failed", { tried, where: home.script, said: (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)) }, error);
    }
}
function follow(options, started, runner, clock) {
    const { home, script, log } = started;
    const { pid } = script;
    const name = products/* PRODUCT_NAMES */.Tk[options.product];
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
            await (0,stop/* end */._N)(-pid, { ...options, home: home.folder, clock, ...(grace === undefined ? {} : { grace }) });
        },
    };
}
async function explain(options, started, ended, show) {
    const { home, log } = started;
    const console = await LogTail.fromStart(home.console);
    await show(console.lines.length > 0 ? console.lines : log.lines);
    return crashProblem({
        tried: `start ${products/* PRODUCT_NAMES */.Tk[options.product]}`,
        where: log.lines.length > 0 ? log.file : home.console,
        deploymentToml: home.deploymentToml,
        ended,
        lines: [...console.lines, ...log.lines],
    });
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
    const trusted = [...byFingerprint(certificates).values()].map((certificate) => judge(certificate, entries, file));
    const missing = trusted.filter((one) => one.change === "added");
    if (missing.length === 0)
        return { file, trusted };
    const importInto = async (copy) => {
        const worked = { file: copy, password: store.password };
        const before = await (0,promises_.readFile)(copy);
        let grown = 0;
        for (const { alias, fingerprint } of missing) {
            const certificate = certificates.find((one) => one.fingerprint256 === fingerprint);
            if (certificate === undefined)
                continue;
            await keytool.add(worked, alias, certificate);
            grown += certificate.raw.length + 2 * alias.length + BAG;
        }
        verify(file, await keytool.list(worked), entries, missing);
        nothingHidden(file, before, await (0,promises_.readFile)(copy), { grown, shown: entries.length });
    };
    const undo = await (0,replace_file/* replaceFile */.fR)(file, importInto, { announce: (restore) => announce?.(file, restore) });
    return { file, trusted, undo };
}
function aliasOf(certificate) {
    return `wso2-is-key-manager-action-${certificate.fingerprint256.replaceAll(":", "").slice(0, 12).toLowerCase()}`;
}
function judge(certificate, entries, file) {
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
    const real = await (0,promises_.realpath)(file);
    if (home === undefined)
        return real;
    if ((0,same_place/* isInside */.F)(await (0,promises_.realpath)(home), real))
        return real;
    throw new problems_problem/* Problem */.AF("store-outside-product", {
        tried: "find the truststore in the product's folder",
        where: file,
        said: `it is ${real}`,
    });
}

// EXTERNAL MODULE: ./lib/problems/catalogue.js + 8 modules
var catalogue = __webpack_require__(159);
// EXTERNAL MODULE: ./lib/problems/meaning.js
var meaning = __webpack_require__(8943);
// EXTERNAL MODULE: ./lib/problems/poll.js
var poll = __webpack_require__(8827);
// EXTERNAL MODULE: ./lib/text/fingerprint.js
var fingerprint = __webpack_require__(91);
// EXTERNAL MODULE: ./lib/http/connection.js + 1 modules
var connection = __webpack_require__(8455);
// EXTERNAL MODULE: ./lib/http/failure-id.js
var failure_id = __webpack_require__(5490);
// EXTERNAL MODULE: ./lib/http/failure.js
var failure = __webpack_require__(8050);
// EXTERNAL MODULE: ./lib/http/tunnel.js
var tunnel = __webpack_require__(5028);
;// CONCATENATED MODULE: ./lib/trust/presented-certificate.js







async function readPresentedCertificate(address, port, { caCertificates, timeout, environment = {}, signal }) {
    const host = (0,proxy/* unbracketed */.jG)(address);
    const where = (0,proxy/* placeOf */.$t)({ host, port });
    const tried = "read the certificate that the server presents";
    const route = (0,proxy/* routeTo */.Bv)(new URL(`https://${where}`), environment);
    if (route.kind === "refused")
        throw (0,failure/* refusedProxy */.Tp)(tried, where, route);
    const late = AbortSignal.timeout(timeout);
    const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
    const look = async (refuses) => {
        const judgement = { kind: "authorities", given: caCertificates, refuses };
        const socket = await (0,connection/* openTls */.G)({ host, port }, judgement, { route, authorities: caCertificates, signal: stop });
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
            const words = doubt === "UNSPECIFIED" ? await look(true).then(() => doubt, failure_id/* wordsOf */.Z9) : doubt;
            return { certificate, doubt: (0,foreign_text/* oneLine */.TN)(words) };
        }
    }
    catch (error) {
        if (signal?.aborted === true)
            throw new problems_problem/* Problem */.AF("cancelled", { tried, where }, error);
        if (error instanceof tunnel/* ProxyFailure */.N)
            throw (0,failure/* proxyProblem */.wS)(error, tried, where, (text) => text);
        if (late.aborted)
            throw new problems_problem/* Problem */.AF("request-timeout", { tried, where, said: `no handshake within ${timeout / 1000} s` }, error);
        throw new problems_problem/* Problem */.AF((0,failure_id/* idOf */.TH)(error), { tried, where, said: (0,foreign_text/* oneLine */.TN)((0,failure_id/* wordsOf */.Z9)(error)) }, error);
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
        options.seen?.(product, "keystore", certificate);
        mustAgree(product, side.certificate, certificate, keystore.file);
        return { certificate, source: "keystore" };
    }
    if (side.certificate === undefined)
        return presentedCertificate(product, side, options);
    const [certificate] = certificatesOf(side.certificate, `${product}-certificate`);
    if (certificate !== undefined) {
        options.seen?.(product, "given", certificate);
        return { certificate, source: "given" };
    }
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
async function presentedCertificate(product, side, options) {
    const { host } = new URL(side.url);
    const { certificate, doubt } = await awaited(product, side, options);
    options.seen?.(product, "presented", certificate);
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
        remedy: `Compare the fingerprint with the one in the server's own keystore (\`keytool -list -v\` on that of \`[keystore.tls]\` in its \`deployment.toml\`, else of \`[keystore.primary]\`). Then name the certificate in one of these ways: its product's folder in \`${product}-home\`, its PEM text or path in \`${product}-certificate\`, the fingerprint in \`${product}-certificate-sha256\`, or its authority in \`ca-certificates\`. Nothing was imported.`,
    });
}
async function awaited(product, side, options) {
    const { hostname, port } = new URL(side.url);
    const { waiting, signal = new AbortController().signal } = options;
    const read = () => readPresentedCertificate((0,proxy/* unbracketed */.jG)(hostname), port === "" ? 443 : Number(port), options);
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
    const what = `Waiting for the certificate of ${products/* PRODUCT_NAMES */.Tk[product]} at ${side.url}`;
    const outcome = waiting === undefined ? await attempt(0) : await (0,poll/* poll */.w)(attempt, { what, ...waiting, signal });
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
    const here = id === "certificate-unreadable" ? "Check that the server listens there." : catalogue/* catalogue */.s[id].remedy;
    const remedy = `${here} Before it runs, give its certificate in \`${product}-certificate\` (PEM text or path), or its product's folder in \`${product}-home\`.`;
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
    for (const product of products/* PRODUCTS */.zv) {
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
            await (0,replace_file/* restoreFile */.VX)(file, undo).catch(() => left.push(file));
    return left;
}
async function storesAt(side, options) {
    if (side.home === undefined)
        return undefined;
    const { truststorePassword, environment } = options;
    const at = side.deploymentToml === undefined ? {} : { deploymentToml: side.deploymentToml };
    return (0,product_stores/* storesOf */.o)(side.home, { truststorePassword, environment, ...at });
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
        for (const product of products/* PRODUCTS */.zv) {
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
    return products/* PRODUCTS */.zv.flatMap((product) => {
        const known = certificates[product];
        if (known === undefined)
            return [];
        return checkCertificate(known.certificate, options.hosts[product], options.now);
    });
}
function other(product) {
    return product === "is" ? "apim" : "is";
}

;// CONCATENATED MODULE: ./lib/products/notifier.js








const LISTENER = "org/wso2/is/notification/ApimOauthEventInterceptor.class";
const DROPINS = (0,external_node_path_.join)("repository", "components", "dropins");
function notifierFor({ is, revocationEvents, notifierJar }, runner) {
    if (!revocationEvents)
        return undefined;
    const folder = is.home === undefined ? undefined : (0,external_node_path_.join)(is.home, DROPINS);
    if (folder === undefined || (notifierJar === undefined && !(0,external_node_fs_.existsSync)(folder))) {
        runner.info(`Identity Server: whether WSO2's notifier is in ${DROPINS} can't be seen here; it must be there.`);
        return undefined;
    }
    const there = jarsIn(folder).find((file) => hasListener(file));
    const given = notifierJar === undefined ? undefined : jarOf(notifierJar);
    if (there !== undefined) {
        const other = given !== undefined && digestOf(given) !== digestOf((0,read_file/* readRegularFile */.XF)(there, read_file/* LARGEST_STORE */.tQ));
        if (other)
            runner.warning(`${there} is WSO2's notifier already and stays; \`notifier-jar\` is another one.`);
        else
            runner.info(`Identity Server: ${(0,external_node_path_.basename)(there)} reports revocations`);
        return undefined;
    }
    if (given !== undefined && notifierJar !== undefined)
        return { file: (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(notifierJar)), bytes: given };
    const said = `no jar there has ${LISTENER}`;
    throw new problems_problem/* Problem */.AF("notifier-missing", { tried: "find WSO2's notifier in Identity Server", where: folder, said });
}
async function putNotifier({ file, bytes }, undo) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true }).catch(() => undefined);
    let entry;
    const namedIn = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), "..", "..", "conf", "deployment.toml");
    await (0,new_file/* addFile */.sM)(file, { bytes, mode: new_file/* READABLE */.Jk }, (added) => {
        if (added !== undefined)
            entry = undo.push("failure", { kind: "remove-file", file, ...added, namedIn, namedAs: "notification_endpoint" });
        else if (entry !== undefined)
            undo.forget(entry);
    });
}
function jarOf(path) {
    const invalid = (said, cause) => new problems_problem/* Problem */.AF("notifier-invalid", { tried: "read WSO2's notifier", where: path, said }, cause);
    let bytes;
    try {
        bytes = (0,read_file/* readRegularFile */.XF)(path, read_file/* LARGEST_STORE */.tQ);
    }
    catch (error) {
        throw invalid((0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error)), error);
    }
    if (!path.endsWith(".jar"))
        throw invalid("its name does not end with .jar, so the server would not load it");
    if (!bytes.includes(LISTENER))
        throw invalid(`${LISTENER} is not in it`);
    return bytes;
}
function jarsIn(folder) {
    try {
        const names = (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith(".jar"));
        return names.toSorted().map((name) => (0,external_node_path_.join)(folder, name));
    }
    catch {
        return [];
    }
}
function hasListener(file) {
    try {
        return (0,read_file/* readRegularFile */.XF)(file, read_file/* LARGEST_STORE */.tQ).includes(LISTENER);
    }
    catch {
        return false;
    }
}
function digestOf(bytes) {
    return (0,external_node_crypto_.createHash)("sha256").update(bytes).digest("hex");
}

;// CONCATENATED MODULE: ./lib/engine/local-products.js















async function setUpLocally(inputs, around, undo, write, signal) {
    if (write)
        await (0,local_lock.lockLocally)(inputs, around, undo, signal);
    const keystores = await ownKeystores(inputs, around, signal);
    const plans = await Promise.all(products/* PRODUCTS */.zv.map(async (product) => {
        const own = keystoreSettings(product, keystores);
        return { product, plan: await configurationOf(product, inputs, around.runner, own) };
    }));
    const notifier = notifierFor(inputs, around.runner);
    const { announce } = waysBack(undo, "failure");
    const authorities = write ? await makeKeystores(keystores, around, undo, signal) : [];
    const findings = [];
    const changed = new Set();
    if (write && notifier !== undefined) {
        signal.throwIfAborted();
        await putNotifier(notifier, undo);
        changed.add("is");
    }
    for (const { product, plan } of plans) {
        if (plan === undefined)
            continue;
        sayChanges(product, plan, around.runner);
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
        pins: { ...(0,inputs_pins/* givenPins */.k)(inputs), ...trust?.pins },
        certificates: [
            ...authorities,
            ...Object.values(trust?.certificates ?? {}).map(({ certificate }) => pemOf(certificate)),
        ],
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
async function exchange(inputs, { environment, clock, runner, certificates }, announce, signal) {
    const involved = [inputs.is, inputs.apim].some(({ home, truststore }) => (home ?? truststore) !== undefined);
    if (!involved)
        return undefined;
    const result = await exchangeCertificates(await Keytool.find(environment, { signal }), {
        is: inputs.is,
        apim: inputs.apim,
        truststorePassword: inputs.truststorePassword,
        caCertificates: inputs.caCertificates,
        tlsVerify: inputs.tlsVerify,
        hosts: { is: hostsOf(inputs.is.url, inputs.isUrlFromApim), apim: hostsOf(inputs.apim.url) },
        environment,
        now: clock.wallTime(),
        timeout: inputs.requestTimeout,
        waiting: {
            ...{ timeout: inputs.readyTimeout, clock },
            begun: (product, { id, evidence: { where = "" } }) => runner.info(`${products/* PRODUCT_NAMES */.Tk[product]}: waiting up to ${inputs.readyTimeout / 1000} s for its certificate (${where}: ${id})`),
        },
        signal,
        announce,
        seen: (product, source, certificate) => certificates?.note(product, source, certificate),
    });
    for (const { product, trusted } of result.changes) {
        for (const { change, alias } of trusted)
            runner.info(`${products/* PRODUCT_NAMES */.Tk[product]}: certificate ${alias} ${change} in its truststore`);
    }
    for (const { message, remedy } of result.findings)
        runner.warning(`${message} ${remedy}`);
    return result;
}
async function ownPins(inputs, { environment, certificates: seen }, signal) {
    const pins = (0,inputs_pins/* givenPins */.k)(inputs);
    const certificates = [];
    for (const product of products/* PRODUCTS */.zv) {
        const { home, deploymentToml } = inputs[product];
        if (home === undefined)
            continue;
        const { keystore } = await (0,product_stores/* storesOf */.o)(home, {
            truststorePassword: inputs.truststorePassword,
            environment,
            ...(deploymentToml === undefined ? {} : { deploymentToml }),
        });
        const keytool = await Keytool.find(environment, { signal });
        const own = await keytool.certificate(keystore, keystore.alias);
        seen?.note(product, "keystore", own);
        mustAgree(product, inputs[product].certificate, own, keystore.file);
        pins[product] = own.fingerprint256;
        certificates.push(pemOf(own));
    }
    return { pins, certificates };
}
async function startLocally(inputs, around, undo, signal) {
    const started = new Map();
    if (!inputs.startServers)
        return started;
    for (const product of products/* PRODUCTS */.zv) {
        const { home, pack, portOffset } = inputs[product];
        if (home === undefined)
            continue;
        signal.throwIfAborted();
        const places = (0,products_home/* placesIn */.yN)(home);
        if ((await (0,products_process/* runningPid */.T9)(places.folder, places.pidFile)) !== undefined) {
            around.runner.info(`${products/* PRODUCT_NAMES */.Tk[product]} runs already.`);
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


/***/ }),

/***/ 6214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ SECURITY),
  o: () => (/* binding */ storesOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/toml/index.js
var toml = __webpack_require__(2132);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __webpack_require__(2774);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
;// CONCATENATED MODULE: ./lib/trust/references.js


const PLACEHOLDER = /\$(ref|env|sys|secret)\{([^}]*)\}/;
const SERVER_ONLY = /\$(secret|sys)\{[^}]*\}/;
const ENVIRONMENT = /\$env\{([^}]*)\}/g;
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
    if (!PLACEHOLDER.test(text))
        return text;
    const known = text.replaceAll(ENVIRONMENT, (placeholder, variable) => {
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
        throw new problem/* Problem */.AF("keystore-password-hidden", { tried, where: path, said: looked.hidden });
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
        throw new problem/* Problem */.AF("server-config-unreadable", { tried, where: path, said: (0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error)) }, error);
    }
    try {
        const parsed = (0,toml.parse)(text);
        return table(parsed);
    }
    catch (error) {
        const line = lineOf(error);
        const at = line === undefined ? {} : { file: path, line };
        const said = `${line === undefined ? "" : `line ${line}: `}${(0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error))}`;
        throw new problem/* Problem */.AF("server-config-unreadable", { tried, where: path, said, ...at }, error);
    }
}
function lineOf(error) {
    if (!(0,json/* isObject */.Gv)(error))
        return undefined;
    const line = error["line"] ?? table(table(error["location"])["start"])["line"];
    return typeof line === "number" ? line : undefined;
}
function table(value) {
    return (0,json/* isObject */.Gv)(value) ? value : {};
}


/***/ })

};
