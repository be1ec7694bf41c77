export const id = 777;
export const ids = [777];
export const modules = {

/***/ 8777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportDefinition: () => (/* binding */ exportDefinition)
});

// EXTERNAL MODULE: ./lib/key-manager/desired.js
var desired = __webpack_require__(9315);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/clients/api-manager/admin.js + 1 modules
var admin = __webpack_require__(1395);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/text/secret-names.js
var secret_names = __webpack_require__(6938);
// EXTERNAL MODULE: ./lib/key-manager/compare.js
var compare = __webpack_require__(3558);
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
        if ((0,compare/* isSameValue */.am)(value, derived[name] ?? FILLED[name]))
            return [];
        return [[name, chosen(value, name, name)]];
    });
    const derivedProperties = (0,admin/* propertiesOf */.P)(derived);
    const properties = Object.entries((0,admin/* propertiesOf */.P)(stored)).flatMap(([name, value]) => {
        if (ACCESS.has(name) || (0,compare/* isSameValue */.am)(value, derivedProperties[name]))
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
    return (0,compare/* isSameValue */.am)(value, undefined) || isEveryone(value);
}
function isEveryone(value) {
    return (0,json/* isObject */.Gv)(value) && value["permissionType"] === "PUBLIC" && (0,compare/* isSameValue */.am)(value["roles"], undefined);
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
    const body = Object.keys(fields).length === 0 ? "" : `\n${(0,dist/* stringify */.As)(fields)}`;
    return `${head.map((line) => `# ${line}\n`).join("")}${body}`;
}

// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
// EXTERNAL MODULE: ./lib/engine/steps.js + 8 modules
var steps = __webpack_require__(1754);
;// CONCATENATED MODULE: ./lib/engine/work/export.js




async function* exportDefinition(task, at) {
    const { inputs, servers, around } = task;
    yield { stage: "preflight" };
    const { stored, isSecret } = await (0,steps/* read */.LF)(task, at, false);
    const { name } = inputs.keyManager;
    const { where } = servers.admin.session.client;
    if (stored === undefined)
        throw new problem/* Problem */.AF("key-manager-absent", {
            tried: `export the Key Manager ${name}`,
            where,
            said: "it does not exist",
        });
    const derived = (0,desired/* derivedKeyManager */.gX)(inputs, at.discovery);
    const exported = definitionOf(stored.representation, derived, isSecret, (text) => around.secrets.redact(text) !== text);
    yield { registered: { id: stored.id, change: "unchanged" }, definition: tomlOf(exported, name, where) };
    for (const path of exported.secrets)
        around.runner.warning(`Left out of the definition, since it is a secret: ${path}`);
}


/***/ })

};
