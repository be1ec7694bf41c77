export const id = 295;
export const ids = [295];
export const modules = {

/***/ 9408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ CONNECTOR_FIELDS),
/* harmony export */   q: () => (/* binding */ KEY_MANAGER)
/* harmony export */ });
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


/***/ }),

/***/ 5295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readDefinition: () => (/* binding */ readDefinition)
});

// EXTERNAL MODULE: ./node_modules/toml/index.js
var toml = __webpack_require__(2132);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/text/json.js
var text_json = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/text/secret-names.js
var secret_names = __webpack_require__(6938);
// EXTERNAL MODULE: ./lib/text/nearest.js
var nearest = __webpack_require__(4581);
// EXTERNAL MODULE: ./lib/inputs/definition/members.js
var members = __webpack_require__(9408);
;// CONCATENATED MODULE: ./lib/inputs/definition/judge.js




const LONGEST_NAME = 60;
function faultsOf(fields) {
    return ofMembers(fields, members/* KEY_MANAGER */.q, false, []);
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
    const near = (0,nearest/* nearest */.p)(name, known);
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
        const near = (0,nearest/* nearest */.p)(value, values);
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
var parser = __webpack_require__(4613);
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

;// CONCATENATED MODULE: ./lib/inputs/definition/read.js








function readDefinition(reader, name) {
    const path = reader.text(name);
    if (path === undefined)
        return undefined;
    const text = reader.file(name, path);
    if (text === undefined)
        return undefined;
    const json = path.toLowerCase().endsWith(".json");
    let parsed;
    try {
        parsed = json ? JSON.parse(text.replace(/^\ufeff/, "")) : (0,toml.parse)(text);
    }
    catch (error) {
        reader.hide((0,secret_names/* secretsInLines */.eY)(text));
        const { reason, remedy } = unreadable(path, text, error, json);
        reader.fault(name, reason, remedy);
        return undefined;
    }
    reader.hide((0,secret_names/* secretsIn */.VY)(parsed));
    if (!(0,text_json/* isObject */.Gv)(parsed)) {
        reader.fault(name, `${(0,foreign_text/* oneLine */.TN)(path, 80)} holds no JSON object.`, "Write the members into { ... }.");
        return undefined;
    }
    const fields = json ? askedFor(parsed, reader.text("key-manager-name")) : parsed;
    const lineOf = json ? jsonLines(text) : tomlLines(text);
    for (const { path: member, reason, remedy } of faultsOf(fields)) {
        const line = lineOf(member) ?? 1;
        reader.faults.push({ name, reason: `line ${line}: ${reason}`, remedy, at: { file: path, line } });
    }
    return { path, fields, lineOf };
}
function unreadable(path, text, error, json) {
    const file = (0,foreign_text/* oneLine */.TN)(path, 80);
    if (json)
        return { reason: `${file} is not valid JSON.`, remedy: "Correct the file, or name it .toml if it is TOML." };
    if (text.trimStart().startsWith("{")) {
        return {
            reason: `${file} is JSON, as the Admin API has it, not TOML.`,
            remedy: 'Name it .json, or write its members as TOML (`tokenType = "DIRECT"`).',
        };
    }
    const said = (0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error), 160);
    return { reason: `${file} is not valid TOML (line ${lineOf(error) ?? "?"}: ${said}).`, remedy: "Correct the file." };
}
function lineOf(error) {
    const location = (0,text_json/* isObject */.Gv)(error) ? error["location"] : undefined;
    const start = (0,text_json/* isObject */.Gv)(location) ? location["start"] : undefined;
    return (0,text_json/* isObject */.Gv)(start) ? (0,text_json/* textOf */.b6)(start["line"]) : undefined;
}


/***/ })

};
