export const id = 754;
export const ids = [754];
export const modules = {

/***/ 1754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S4: () => (/* binding */ judge),
  XC: () => (/* binding */ planOf),
  LF: () => (/* binding */ read),
  nI: () => (/* binding */ stopAtDrift),
  wq: () => (/* binding */ stopIfChanged)
});

// EXTERNAL MODULE: ./lib/key-manager/desired.js
var key_manager_desired = __webpack_require__(9315);
// EXTERNAL MODULE: ./lib/key-manager/plan.js
var plan = __webpack_require__(4486);
// EXTERNAL MODULE: ./lib/clients/api-manager/admin.js + 1 modules
var admin = __webpack_require__(1395);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/key-manager/compare.js
var compare = __webpack_require__(3558);
;// CONCATENATED MODULE: ./lib/key-manager/findings/short-name.js

const LONGEST_NAME = 100;
function shortName(name) {
    return (0,foreign_text/* oneLine */.TN)(name, LONGEST_NAME);
}

;// CONCATENATED MODULE: ./lib/key-manager/findings/connector.js





function connectorFindings(situation) {
    const { connectors } = situation;
    const installed = connectors.find((item) => item.type === key_manager_desired/* CONNECTOR_TYPE */.Zc);
    if (installed === undefined) {
        return [
            {
                id: "connector-missing",
                level: "error",
                problem: "connector-missing",
                message: `the connector ${key_manager_desired/* CONNECTOR_TYPE */.Zc} is not installed; installed: ${(0,foreign_text/* namesOf */.eZ)(connectors.map((item) => item.type)) || "none"}.`,
                remedy: "Use API Manager 4.3.0 or later. Where it is one, put the connector's jar (`wso2is7.key.manager-*.jar`, of WSO2's repository apim-km-wso2is) back into `repository/components/dropins`, and restart API Manager.",
            },
        ];
    }
    const fields = (0,compare/* standing */.JA)(situation);
    const properties = (0,admin/* propertiesOf */.P)(fields);
    const missing = installed.requiredFields.filter((field) => !(field in properties) && !(field in fields));
    return missing.map((field) => ({
        id: "connector-field-missing",
        level: "error",
        problem: "connector-field-missing",
        message: `the connector requires \`${shortName(field)}\`, which is not set (the server would answer 901401 without naming it).`,
        remedy: `Write \`${shortName(field)} = "..."\` under \`[additionalProperties]\` in the file of \`key-manager-definition\`. What it is for: the form of a new Key Manager of this type in the Admin Portal.`,
    }));
}
function typeFindings({ named }) {
    if (named === undefined || named.type === key_manager_desired/* CONNECTOR_TYPE */.Zc)
        return [];
    return [
        {
            id: "key-manager-other-type",
            level: "error",
            problem: "key-manager-other-type",
            message: `the Key Manager ${named.name} exists with type ${shortName(named.type)}, not ${key_manager_desired/* CONNECTOR_TYPE */.Zc}.`,
            remedy: "Choose another `key-manager-name`. Or, only when its owner agrees, remove that Key Manager in the Admin Portal (Key Managers) first: applications with keys of it stop working.",
        },
    ];
}

// EXTERNAL MODULE: ./lib/inputs/definition/members.js
var members = __webpack_require__(9408);
// EXTERNAL MODULE: ./lib/text/nearest.js
var nearest = __webpack_require__(4581);
;// CONCATENATED MODULE: ./lib/key-manager/findings/definition.js





const definition_LONGEST_NAME = 60;
const LONGEST_PATH = 120;
const ITS_OWN = new Set(["self_validate_jwt", "constraints"]);
const NOTHING = new Set([false, "", null, "BasicAuth"]);
function definitionFindings({ definition, connectors, stored }) {
    const fields = connectors.find(({ type }) => type === key_manager_desired/* CONNECTOR_TYPE */.Zc)?.fields ?? [];
    if (definition === undefined || fields.length === 0)
        return [];
    const standing = (0,admin/* propertiesOf */.P)(stored ?? {});
    return Object.entries((0,admin/* propertiesOf */.P)(definition.fields)).flatMap(([name, value]) => {
        const listed = fields.find((field) => field.name === name);
        const found = listed !== undefined
            ? wrongValue(listed, value)
            : name in standing || ITS_OWN.has(name)
                ? undefined
                : unlisted(name, value, fields);
        return found === undefined ? [] : [placed(found, name, definition)];
    });
}
function wrongValue({ name, choices }, value) {
    if (choices === undefined || (typeof value === "string" && choices.includes(value)))
        return undefined;
    const near = typeof value === "string" ? (0,nearest/* nearest */.p)(value, choices) : undefined;
    return {
        id: "definition-field-value",
        level: "error",
        message: `\`${shown(name)}\` has a value that this API Manager does not offer.`,
        remedy: near === undefined ? `Use one of ${(0,foreign_text/* namesOf */.eZ)(choices)}.` : `Did you mean \`${shown(near)}\`?`,
    };
}
function unlisted(name, value, fields) {
    const others = Object.keys(members/* CONNECTOR_FIELDS */.G);
    if (others.includes(name)) {
        if (NOTHING.has(value))
            return undefined;
        return {
            id: "definition-field-ignored",
            level: "warning",
            message: `\`${shown(name)}\` is no field of the connector in this release of API Manager, which stores it and does nothing with it.`,
            remedy: "Take it out, or use a release that has it.",
        };
    }
    const near = (0,nearest/* nearest */.p)(name, [...fields.map((field) => field.name), ...others]);
    return {
        ...(near === undefined
            ? { id: "definition-field-ignored", level: "warning", remedy: "Take it out if nothing else reads it." }
            : { id: "definition-field-unknown", level: "error", remedy: `Did you mean \`${shown(near)}\`?` }),
        message: `\`${shown(name)}\` is no field of API Manager's connector ${key_manager_desired/* CONNECTOR_TYPE */.Zc}; it would be stored, and do nothing.`,
    };
}
function shown(name) {
    return (0,foreign_text/* oneLine */.TN)(name, definition_LONGEST_NAME);
}
function placed(finding, name, { path, lineOf }) {
    const line = lineOf?.(["additionalProperties", name]);
    if (line === undefined)
        return finding;
    const message = `${(0,foreign_text/* oneLine */.TN)(path, LONGEST_PATH)} line ${line}: ${finding.message}`;
    return { ...finding, message, at: { file: path, line } };
}

// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/text/products.js
var products = __webpack_require__(3635);
;// CONCATENATED MODULE: ./lib/key-manager/findings/issuer.js






function issuerTaken(situation) {
    const { others, desired, bases } = situation;
    if ((0,compare/* standing */.JA)(situation)["enabled"] === false)
        return [];
    const taken = others.filter(({ issuer, enabled }) => issuer === desired["issuer"] && enabled);
    return taken.map(({ name, type }) => ({
        id: "issuer-taken",
        level: "error",
        problem: "issuer-taken",
        message: `the Key Manager ${shortName(name)} is enabled and has the issuer ${(0,foreign_text/* oneLine */.TN)(bases.issuer)}, which ${(0,json/* textOf */.b6)(desired["name"]) ?? "?"} would have too; a gateway picks one of them.`,
        remedy: wayOutOf(name, type),
    }));
}
function wayOutOf(name, type) {
    if (name === products/* RESIDENT_KEY_MANAGER */.vD && type === key_manager_desired/* CONNECTOR_TYPE */.Zc)
        return "This tenant has Identity Server as its Key Manager already, by `[[apim.tenant_sharing]]` of API Manager; it needs no other one.";
    if (name === products/* RESIDENT_KEY_MANAGER */.vD)
        return "That one is API Manager itself: give Identity Server its own `[server] hostname` or `offset` in its deployment.toml, and restart it, so that its issuer is another one.";
    const ask = "ask its owner whether it can be disabled: it makes no keys any more then.";
    if (type !== key_manager_desired/* CONNECTOR_TYPE */.Zc)
        return `Give Identity Server another issuer, or ${ask}`;
    return `Set \`key-manager-name\` to its name, and look at \`plan\` first, since \`apply\` then changes that one; or ${ask}`;
}
function hostFindings({ isUrl, isUrlFromApimGiven, discovery, bases }) {
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

;// CONCATENATED MODULE: ./lib/key-manager/findings/keys.js




function grantFindings({ desired, stored, grantTypesGiven, discovery }) {
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
    const { enabled, enableOAuthAppCreation, tokenType } = (0,compare/* standing */.JA)(situation);
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
function clientNameFindings({ refusedUser }) {
    if (refusedUser === undefined)
        return [];
    const user = shortName(refusedUser);
    const plain = /^PRIMARY\/(.+)$/i.exec(refusedUser)?.[1];
    return [
        {
            id: "client-name-refused",
            level: "error",
            message: `API Manager begins the names of the clients that it registers with the user's name, and Identity Server refuses those of ${user}: a client's name may only have letters without accents, digits, \`.\`, \`_\`, \`-\` and single blanks.`,
            remedy: `Give API Manager's user in \`apim-username\` ${plain === undefined ? "by a name of such characters" : `without its user store, as ${shortName(plain)}`}, or leave the proof out with \`smoke-test: off\`.`,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/key-manager/findings/stored-wrong.js




function storedWrong({ desired, bases }) {
    const findings = [];
    const unusable = [bases.fromApim, bases.forDevelopers].filter((base) => !isAddress(base));
    const urls = [...Object.entries(desired), ...Object.entries((0,admin/* propertiesOf */.P)(desired))].filter(([key]) => /endpoint$/i.test(key));
    for (const [key, value] of urls) {
        if (typeof value === "string" && (isAddress(value) || unusable.some((base) => value.startsWith(base))))
            continue;
        findings.push({
            id: "endpoint-malformed",
            level: "error",
            message: `\`${shortName(key)}\` is not an absolute URL; API Manager would store it as it is, and the Key Manager would not work.`,
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

;// CONCATENATED MODULE: ./lib/key-manager/preflight.js





function preflight(situation) {
    return [
        ...connectorFindings(situation),
        ...typeFindings(situation),
        ...issuerTaken(situation),
        ...hostFindings(situation),
        ...storedWrong(situation),
        ...definitionFindings(situation),
        ...grantFindings(situation),
        ...switchedOff(situation),
        ...clientNameFindings(situation),
    ];
}

// EXTERNAL MODULE: ./lib/clients/api-manager/client-name.js
var client_name = __webpack_require__(5476);
;// CONCATENATED MODULE: ./lib/key-manager/situation.js


const AT_ONCE = 8;
const ANY_APPLICATION = "00000000-0000-0000-0000-000000000000";
async function readSituation(inputs, { admin, is }, discovery, proves, known) {
    const [connectors, isUserRefused, { named, own, representations }] = await Promise.all([
        admin.connectors(),
        proves && refusesUser(inputs, is),
        readKeyManagers(inputs.keyManager.name, admin, known),
    ]);
    const adopted = named?.type === key_manager_desired/* CONNECTOR_TYPE */.Zc ? own : undefined;
    const desired = (0,key_manager_desired/* desiredKeyManager */.Tk)(inputs, discovery, adopted);
    const situation = {
        isUrl: inputs.is.url,
        isUrlFromApimGiven: inputs.isUrlFromApim !== undefined,
        discovery,
        bases: (0,key_manager_desired/* basesOf */.cF)(inputs, discovery.issuer),
        connectors,
        desired,
        named,
        stored: adopted,
        definition: inputs.keyManager.definition,
        grantTypesGiven: (0,key_manager_desired/* asksForGrantTypes */.d2)(inputs),
        proves,
        refusedUser: isUserRefused ? inputs.apim.username : undefined,
        others: representations.filter((representation) => representation !== undefined),
    };
    return {
        stored: named === undefined || own === undefined ? undefined : { id: named.id, representation: own },
        desired,
        noReason: (0,key_manager_desired/* noReasonToWrite */._1)(inputs, adopted),
        situation,
    };
}
async function readKeyManagers(name, admin, known) {
    const list = known ?? (await admin.list());
    const named = list.find((item) => item.name === name);
    const others = list.filter((item) => item.enabled && item.id !== named?.id);
    const [own, representations] = await Promise.all([
        named === undefined ? undefined : admin.get(named.id),
        readAll(others.map(({ id }) => id), admin),
    ]);
    return { named, own, representations };
}
async function readAll(ids, admin) {
    const found = [];
    const left = ids.entries();
    const reader = async () => {
        for (const [at, id] of left)
            found[at] = await admin.get(id);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, reader));
    return found;
}
async function refusesUser({ apim, connector }, is) {
    const name = (0,client_name/* clientNameOf */.sf)(apim.username, ANY_APPLICATION);
    return !(0,client_name/* isUsualClientName */.Hp)(name) && (await is.trial.refusesName(name, connector));
}

// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
// EXTERNAL MODULE: ./lib/report/plan-digest.js
var plan_digest = __webpack_require__(5900);
// EXTERNAL MODULE: ./lib/text/marks.js
var marks = __webpack_require__(7609);
// EXTERNAL MODULE: ./lib/text/secret-names.js
var secret_names = __webpack_require__(6938);
;// CONCATENATED MODULE: ./lib/engine/steps.js








async function read({ inputs, servers, around }, { discovery, keyManagers }, proves) {
    const situation = await readSituation(inputs, servers, discovery, proves, keyManagers);
    const isSecret = secretsOfConnector(situation.situation.connectors);
    for (const secret of (0,secret_names/* secretsIn */.VY)([situation.desired, situation.stored?.representation], isSecret))
        around.secrets.add(secret);
    return { ...situation, isSecret };
}
async function* judge(task, at, proves) {
    yield { stage: "preflight" };
    if (proves) {
        task.servers.is.client.connectAhead(1);
        task.servers.admin.session.client.connectAhead(2);
    }
    const judged = await read(task, at, proves);
    const findings = preflight(judged.situation);
    yield { findings };
    stopAtErrors(findings, task.around.runner, task.servers);
    return { ...judged, findings };
}
function planOf({ inputs, around }, { desired, stored, noReason, isSecret }) {
    const made = (0,plan/* planFor */.b)(inputs.keyManager.name, desired, stored, noReason, isSecret);
    around.runner.info(`Plan: ${made.action} Key Manager ${made.name}${made.action === "update" ? ` (${made.differences.map(({ path }) => path).join(", ")})` : ""}`);
    return made;
}
function stopAtDrift({ inputs, servers }, found) {
    if (!inputs.failOnDrift || found.action === "unchanged")
        return;
    throw new problem/* Problem */.AF("drift", {
        tried: `find the Key Manager ${found.name} as wanted`,
        where: servers.admin.session.client.where,
        said: found.action === "update"
            ? `these fields differ: ${found.differences.map(({ path }) => path).join(", ")}`
            : "it does not exist",
    });
}
function stopIfChanged({ inputs, around, servers, diffs }, found) {
    const expected = inputs.expectedPlanSha256;
    if (expected === undefined)
        return;
    const digest = (0,plan_digest/* planDigest */.G)((0,plan/* publicPlan */.B)(found), diffs);
    if (digest === expected)
        return around.runner.info(`The plan is the reviewed one (SHA-256 ${digest}).`);
    throw new problem/* Problem */.AF("plan-changed", {
        tried: "apply the plan that was reviewed",
        where: servers.admin.session.client.where,
        said: `the plan is now ${digest}, the reviewed one was ${expected}; what would change now is shown in the summary`,
    });
}
function secretsOfConnector(connectors) {
    return (0,secret_names/* secretNames */.XG)(connectors.find(({ type }) => type === key_manager_desired/* CONNECTOR_TYPE */.Zc)?.secretFields);
}
function stopAtErrors(findings, runner, servers) {
    for (const finding of findings) {
        const line = `Preflight ${finding.id}: ${finding.message} ${finding.remedy}`;
        if (finding.level === "warning")
            runner.warning(line, finding.at);
        else
            runner.info((0,marks/* unmarked */.b)(line));
    }
    const errors = findings.filter((finding) => finding.level === "error");
    const [first] = errors;
    if (first === undefined)
        return;
    throw new problem/* Problem */.AF(errors.length === 1 ? (first.problem ?? "preflight-refused") : "preflight-refused", {
        tried: "use these servers together",
        where: servers.admin.session.client.where,
        ...(errors.length === 1
            ? { said: first.message, remedy: first.remedy }
            : {
                said: `${errors.length} findings:${errors.map(({ message, remedy }) => `\n  - ${message} ${remedy}`).join("")}`,
            }),
        ...errors.find(({ at }) => at !== undefined)?.at,
    });
}


/***/ }),

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

/***/ 9315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ desiredKeyManager),
/* harmony export */   Zc: () => (/* binding */ CONNECTOR_TYPE),
/* harmony export */   _1: () => (/* binding */ noReasonToWrite),
/* harmony export */   cF: () => (/* binding */ basesOf),
/* harmony export */   d2: () => (/* binding */ asksForGrantTypes),
/* harmony export */   gX: () => (/* binding */ derivedKeyManager)
/* harmony export */ });
/* unused harmony export defaultGrantTypes */
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2845);
/* harmony import */ var _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3256);
/* harmony import */ var _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8691);
/* harmony import */ var _clients_api_manager_admin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1395);




const CONNECTOR_TYPE = "WSO2-IS-7";
const BASIC = "BasicAuth";
function basesOf(inputs, issuer) {
    const base = issuer.endsWith(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.issuer) ? issuer.slice(0, -_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.issuer.length) : new URL(issuer).origin;
    return { issuer, fromApim: inputs.isUrlFromApim ?? base, forDevelopers: inputs.isPublicUrl ?? base };
}
function defaultGrantTypes(advertised) {
    const offered = _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCUMENTED_GRANT_TYPES */ .A8.filter((grant) => advertised.includes(grant));
    return offered.length === 0 ? _inputs_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCUMENTED_GRANT_TYPES */ .A8 : offered;
}
function grantTypesFor(asked, advertised, stored) {
    return asked ?? [...new Set([...(0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .CB)(stored?.["availableGrantTypes"]), ...defaultGrantTypes(advertised)])];
}
function desiredKeyManager(inputs, discovery, stored, defined = inputs.keyManager.definition?.fields ?? {}) {
    const { keyManager } = inputs;
    const bases = basesOf(inputs, discovery.issuer);
    const { additionalProperties, ...fields } = defined;
    return {
        name: keyManager.name,
        type: CONNECTOR_TYPE,
        ...(stored === undefined ? fieldsOfNew(keyManager.name) : {}),
        ...(keyManager.displayName === undefined ? {} : { displayName: keyManager.displayName }),
        ...(keyManager.description === undefined ? {} : { description: keyManager.description }),
        ...endpointsAt(bases),
        availableGrantTypes: grantTypesFor(keyManager.grantTypes, discovery.grantTypes, stored),
        ...fields,
        additionalProperties: connectorFields(inputs, bases, (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(additionalProperties) ? additionalProperties : {}, stored === undefined ? undefined : (0,_clients_api_manager_admin_js__WEBPACK_IMPORTED_MODULE_2__/* .propertiesOf */ .P)(stored)),
    };
}
function derivedKeyManager(inputs, discovery) {
    return desiredKeyManager(inputs, discovery, undefined, {});
}
function asksForGrantTypes({ keyManager }) {
    return (keyManager.grantTypes ?? keyManager.definition?.fields["availableGrantTypes"]) !== undefined;
}
function noReasonToWrite(inputs, stored) {
    const has = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textsOf */ .CB)(stored?.["availableGrantTypes"]).length > 0;
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
        wellKnownEndpoint: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.wellKnown),
        issuer: bases.issuer,
        clientRegistrationEndpoint: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.clientRegistration),
        introspectionEndpoint: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.introspect),
        tokenEndpoint: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.token),
        displayTokenEndpoint: shown(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.token),
        revokeEndpoint: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.revoke),
        displayRevokeEndpoint: shown(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.revoke),
        userInfoEndpoint: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.userInfo),
        authorizeEndpoint: shown(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.authorize),
        scopeManagementEndpoint: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.scopeManagement),
        certificates: { type: "JWKS", value: apim(_clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.jwks) },
    };
}
function connectorFields({ keyManager: { createRoles }, connector }, bases, defined, stored) {
    const roles = createRoles ?? (stored === undefined ? false : undefined);
    return {
        ...access(connector, defined, stored),
        api_resource_management_endpoint: bases.fromApim + _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.apiResources,
        is7_roles_endpoint: bases.fromApim + _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.roles,
        ...(roles === undefined ? {} : { enable_roles_creation: roles }),
        ...defined,
    };
}
function access(connector, defined, stored) {
    const standing = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(stored?.["Authentication"]) ?? "";
    const kept = connector.given || standing === "" ? BASIC : standing;
    if (((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(defined["Authentication"]) ?? kept) !== BASIC)
        return {};
    const said = stored === undefined || standing !== "";
    const user = { Username: connector.username, Password: connector.password };
    return said ? { Authentication: BASIC, ...user } : user;
}


/***/ }),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
const LONGEST = 60;
function nearest(name, known) {
    if (name.length > LONGEST)
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


/***/ })

};
