export const id = 545;
export const ids = [545];
export const modules = {

/***/ 5429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ proof),
  W: () => (/* binding */ provesKeyManager)
});

// EXTERNAL MODULE: ./lib/key-manager/desired.js
var desired = __webpack_require__(9315);
// EXTERNAL MODULE: ./lib/problems/progress.js
var progress = __webpack_require__(8821);
// EXTERNAL MODULE: ./lib/proof/ladder.js + 19 modules
var ladder = __webpack_require__(8661);
// EXTERNAL MODULE: ./lib/proof/stored.js
var proof_stored = __webpack_require__(5375);
// EXTERNAL MODULE: ./lib/proof/checks/scope-registered.js
var scope_registered = __webpack_require__(6143);
// EXTERNAL MODULE: ./lib/proof/checks/user-info-read.js
var user_info_read = __webpack_require__(5185);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
;// CONCATENATED MODULE: ./lib/proof/loaded.js

class Loading {
    done;
    #settle;
    constructor() {
        let settle = () => undefined;
        this.done = new Promise((resolve, reject) => {
            const why = { tried: "go on with the proof", said: "API Manager has not loaded the Key Manager" };
            settle = (loaded) => (loaded ? resolve() : reject(new problem/* Problem */.AF("proof-not-loaded", why)));
        });
        this.done.catch(() => undefined);
        this.#settle = settle;
    }
    settle(loaded) {
        this.#settle(loaded);
    }
}

// EXTERNAL MODULE: ./lib/clients/identity-server/api-resources.js
var api_resources = __webpack_require__(8313);
// EXTERNAL MODULE: ./lib/clients/identity-server/endpoints.js
var endpoints = __webpack_require__(8691);
// EXTERNAL MODULE: ./lib/problems/poll.js
var poll = __webpack_require__(8827);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/proof/throw-away/shared-scope.js
var shared_scope = __webpack_require__(5564);
;// CONCATENATED MODULE: ./lib/proof/scopes.js







const PATIENCE = 5000;
const ATTEMPTS = 3;
const NOT_ARRIVED = ["proof-scope-not-registered", "proof-role-not-bound"];
function sharedScopes(needs, loaded, wanted) {
    const first = loaded.then(() => (0,shared_scope/* rememberConnectorResource */.xW)(needs)).then(() => again(() => arrived(needs)));
    const registered = first.then((scope) => goneAgain(needs, scope));
    const kept = wanted.kept ? first.then(async () => (await (0,shared_scope/* throwAwaySharedScope */.SW)(needs)).name) : undefined;
    const { bound: binding } = wanted;
    const bound = binding === undefined ? undefined : first.then(() => again(() => givenByRole(needs, binding)));
    for (const promise of [registered, kept, bound])
        promise?.catch(() => undefined);
    return { registered, kept, bound };
}
async function arrived(needs) {
    const scope = await (0,shared_scope/* throwAwaySharedScope */.SW)(needs).catch((error) => {
        throw withStoredAddress(error, needs, API_RESOURCES);
    });
    await seen(needs, scope, true, `API Manager made the scope ${scope.name}, but Identity Server does not have it`);
    return scope;
}
async function again(work) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            if (attempt === ATTEMPTS || !(error instanceof problem/* Problem */.AF) || !NOT_ARRIVED.includes(error.id))
                throw error;
        }
    }
}
function goneAgain(needs, scope) {
    let next = scope;
    return again(async () => {
        const deleted = next ?? (await arrived(needs));
        next = undefined;
        return goes(needs, deleted);
    });
}
async function goes(needs, scope) {
    const { servers, undo } = needs;
    if (scope.way.id !== undefined)
        await servers.sharedScopes.delete(scope.way.id);
    await seen(needs, scope, false, `API Manager deleted the scope ${scope.name}, but Identity Server still has it`);
    undo.forget(scope.entry);
    return `a shared scope was registered in ${api_resources/* CONNECTOR_RESOURCE */.f}, and taken out of it`;
}
async function seen(needs, { name }, there, said) {
    const { servers, isUser, clock, signal } = needs;
    const outcome = await (0,poll/* poll */.w)(async () => {
        const kept = await servers.is.apiResources.ofConnector(isUser);
        if ((kept?.names.includes(name) === true) === there)
            return { done: undefined };
        const evidence = {
            tried: "see a shared scope of API Manager in Identity Server",
            where: servers.is.client.where,
            request: `GET ${endpoints/* IS_PATHS */.Q.apiResources}`,
            status: 200,
            said: `${said} in ${api_resources/* CONNECTOR_RESOURCE */.f}`,
        };
        return { notYet: new problem/* Problem */.AF("proof-scope-not-registered", evidence) };
    }, {
        what: `Waiting until Identity Server has ${there ? "a" : "no more the"} shared scope`,
        timeout: PATIENCE,
        clock,
        signal,
    });
    if ("notYet" in outcome)
        throw withStoredAddress(outcome.notYet, needs, API_RESOURCES);
}
async function givenByRole(needs, binding) {
    const { servers, isUser, clock, signal } = needs;
    const { role, inIdentityServer: name } = binding;
    const scope = await (0,shared_scope/* throwAwaySharedScope */.SW)(needs, binding).catch((error) => {
        throw withStoredAddress(error, needs, ROLES);
    });
    const outcome = await (0,poll/* poll */.w)(async () => {
        const roles = await servers.is.roles.named(name, isUser);
        if (roles.some(({ permissions }) => permissions.some(({ value }) => value === scope.name)))
            return { done: `role ${role} of API Manager is ${name} in Identity Server, and gives a scope bound to it` };
        const without = roles.length === 0 ? "has no such role" : "does not give the scope by it";
        const evidence = {
            tried: "see the role that a shared scope of API Manager is bound to in Identity Server",
            where: servers.is.client.where,
            request: `POST ${endpoints/* IS_PATHS */.Q.roles}/.search`,
            status: 200,
            said: `API Manager bound a scope to its role ${role}, which is ${name} there, but Identity Server ${without}`,
        };
        return { notYet: new problem/* Problem */.AF("proof-role-not-bound", evidence) };
    }, { what: "Waiting until Identity Server gives the scope by its role", timeout: PATIENCE, clock, signal });
    if ("notYet" in outcome)
        throw withStoredAddress(outcome.notYet, needs, ROLES);
    return outcome.done;
}
const API_RESOURCES = {
    field: "api_resource_management_endpoint",
    usual: endpoints/* IS_PATHS */.Q.apiResources,
    stored: ({ apiResourcesEndpoint }) => apiResourcesEndpoint,
};
const ROLES = {
    field: "is7_roles_endpoint",
    usual: endpoints/* IS_PATHS */.Q.roles,
    stored: ({ rolesEndpoint }) => rolesEndpoint,
};
const OF_AN_ADDRESS = [
    "proof-scope-not-registered",
    "proof-scope-set-up",
    "proof-role-not-bound",
];
function withStoredAddress(error, { stored, bases }, address) {
    if (!(error instanceof problem/* Problem */.AF) || !OF_AN_ADDRESS.includes(error.id))
        return error;
    const { field, usual, stored: read } = address;
    const found = read(stored);
    if (found !== undefined && (0,proof_stored/* pathBelow */.Br)(found, bases) === usual)
        return error;
    const remedy = `The Key Manager has \`${field}\` ${(0,foreign_text/* oneLine */.TN)(found ?? "(none)", 200)}; Identity Server's own path is ${usual}. Correct it in the definition file or the Admin Portal, or run \`apply\` without it.`;
    return new problem/* Problem */.AF(error.id, { ...error.evidence, remedy }, error.cause);
}

// EXTERNAL MODULE: ./lib/proof/throw-away/api.js
var throw_away_api = __webpack_require__(9510);
// EXTERNAL MODULE: ./lib/proof/throw-away/application.js + 1 modules
var throw_away_application = __webpack_require__(8745);
// EXTERNAL MODULE: ./lib/proof/throw-away/api-resource.js
var api_resource = __webpack_require__(5427);
// EXTERNAL MODULE: ./lib/proof/throw-away/role.js
var role = __webpack_require__(3568);
// EXTERNAL MODULE: ./lib/proof/throw-away/key-manager.js
var key_manager = __webpack_require__(5215);
;// CONCATENATED MODULE: ./lib/proof/prove.js












async function prove(inputs, around, servers, undo, signal, subject) {
    const warming = { clock: around.clock, signal };
    const base = { servers, undo, uniqueName: around.uniqueName, isUser: inputs.is };
    const { scope: given, skip, smokeTest } = inputs.proof;
    const findings = [];
    const warn = (finding) => {
        findings.push(finding);
        around.runner.warning(`${finding.message} ${finding.remedy}`);
    };
    const { id, sent } = subject;
    const barrier = sent === undefined || !(0,ladder.isReachable)("key-manager-loaded", skip) ? undefined : (0,key_manager/* barrierAfter */.y)({ id, sent }, base);
    barrier?.catch(() => undefined);
    const application = (0,ladder.isReachable)("key-manager-loaded", skip) ? (0,throw_away_application/* throwAwayApplication */.n)(base) : undefined;
    application?.catch(() => undefined);
    const scope = !(0,ladder.isReachable)("scope-granted", skip)
        ? undefined
        : given === undefined
            ? (0,poll/* whileWarming */.V)(() => (0,api_resource/* throwAwayScope */.t)(base), { what: "Waiting for a throw-away scope", ...warming })
            : Promise.resolve(given);
    scope?.catch(() => undefined);
    const stored = (0,proof_stored/* storedKeyManager */.uG)(subject.stored);
    const { offeredGrants } = subject;
    const readsUserInfo = (0,ladder.isReachable)("user-info-read", skip) && (0,user_info_read/* noUserInfo */.Jg)({ stored, offeredGrants }) === undefined;
    const bases = {
        runner: inputs.is.url,
        others: [subject.bases.fromApim, subject.bases.issuer, subject.bases.forDevelopers],
    };
    const { clock } = around;
    const throughGateway = (check) => smokeTest === "gateway" && (0,ladder.isReachable)(check, skip);
    const loading = new Loading();
    const { connectorFields, otherKeyManagers } = subject;
    const bindsRole = stored.createsRoles && throughGateway("role-bound");
    const inIdentityServer = (0,role/* roleInIdentityServer */.P8)(role/* APIM_ROLE */.pb, connectorFields.includes(role/* ROLE_SETTING */.Cv));
    const gatewayHost = new URL(inputs.gatewayUrl).hostname;
    const deployments = throughGateway("gateway-accepts")
        ? (0,poll/* whileWarming */.V)(() => servers.publisher.deploymentsFor(gatewayHost), {
            what: "Waiting for the gateways",
            ...warming,
        })
        : undefined;
    deployments?.catch(() => undefined);
    const warmed = loading.done.finally(() => Promise.allSettled([deployments]));
    warmed.catch(() => undefined);
    const scopes = (0,scope_registered/* noSharedScopes */.I)(subject) === undefined && throughGateway("scope-registered")
        ? sharedScopes({ ...base, clock, signal, stored, bases }, warmed, {
            kept: throughGateway("gateway-enforces-scope"),
            bound: bindsRole ? { role: role/* APIM_ROLE */.pb, inIdentityServer } : undefined,
        })
        : undefined;
    const makeApi = async (places, shared) => {
        if (shared !== undefined)
            await loading.done;
        return (0,throw_away_api/* throwAwayApi */.$)(base, await places, inputs.apim.portOffset, await shared?.catch(() => undefined));
    };
    const api = deployments === undefined ? undefined : makeApi(deployments, scopes?.kept);
    api?.catch(() => undefined);
    const checks = await (0,ladder.climb)({
        ...base,
        clock,
        signal,
        keyManagerId: id,
        posted: subject.posted,
        stored,
        bases,
        discoveredIssuer: subject.bases.issuer,
        offeredGrants,
        clientGrants: ["client_credentials", ...(readsUserInfo ? [user_info_read/* PASSWORD_GRANT */.zv] : [])],
        connector: inputs.connector,
        apimVersion: subject.apimVersion,
        whenRefused: subject.whenRefused,
        propagationTimeout: inputs.propagationTimeout,
        application,
        scope,
        isScopeGiven: given !== undefined,
        barrier,
        warn,
        connectorFields,
        otherKeyManagers,
        scopes,
        api,
    }, inputs.proof, around.runner, ({ id: check, status }) => {
        if (check === "key-manager-loaded")
            loading.settle(status === "passed");
    }).finally(async () => {
        loading.settle(false);
        await Promise.allSettled([scope, barrier, application, scopes?.registered, scopes?.kept, scopes?.bound, api]);
    });
    return { checks, findings };
}

// EXTERNAL MODULE: ./lib/text/products.js
var products = __webpack_require__(3635);
;// CONCATENATED MODULE: ./lib/engine/proof-step.js





function provesKeyManager({ proof: { smokeTest, skip } }) {
    return smokeTest !== "off" && (0,ladder.isReachable)("key-manager-loaded", skip);
}
async function* proof(task, id, { discovery, apimVersion }, judged, { change, sent, stored = judged.stored?.representation ?? judged.desired, onRefusal }) {
    const { findings } = judged;
    const { inputs, around, servers, undo, signal } = task;
    if (inputs.proof.smokeTest === "off")
        return;
    yield { stage: "proof" };
    const bases = (0,desired/* basesOf */.cF)(inputs, discovery.issuer);
    let rewritten = false;
    const look = async () => {
        const { rewritten: isNow, ...note } = await onRefusal(task, judged);
        rewritten = isNow;
        return note;
    };
    const whenRefused = inputs.keyManager.definition === undefined ? look : undefined;
    const subject = {
        ...{ id, apimVersion, stored, bases, whenRefused },
        ...(change === "created" ? { posted: sent } : { sent }),
        offeredGrants: discovery.grantTypes,
        connectorFields: fieldsOfConnector(judged.situation.connectors),
        otherKeyManagers: judged.situation.others.flatMap(({ name }) => (name === products/* RESIDENT_KEY_MANAGER */.vD ? [] : [name])),
    };
    const what = "Proof";
    const proved = await around.runner.group(what, () => (0,progress/* waiting */.e)({ what: () => what }, () => prove(inputs, around, servers, undo, signal, subject)));
    if (rewritten)
        yield { registered: { id, change: "updated" } };
    yield { checks: proved.checks, findings: [...findings, ...proved.findings] };
    const failed = proved.checks.find((check) => check.status === "failed");
    if (failed?.problem !== undefined)
        throw failed.problem;
}
function fieldsOfConnector(connectors) {
    return connectors.find(({ type }) => type === desired/* CONNECTOR_TYPE */.Zc)?.fields.map(({ name }) => name) ?? [];
}


/***/ }),

/***/ 9453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ askIdentityServer),
/* harmony export */   Ip: () => (/* binding */ rewriteStored),
/* harmony export */   SW: () => (/* binding */ connectorCanSignIn),
/* harmony export */   zz: () => (/* binding */ nameStoredPassword)
/* harmony export */ });
/* harmony import */ var _key_manager_register_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8612);
/* harmony import */ var _problems_poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8827);
/* harmony import */ var _problems_meaning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8943);
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5799);




async function connectorCanSignIn({ inputs, servers, around: { clock }, signal, }) {
    if (inputs.keyManager.definition !== undefined)
        return;
    await (0,_problems_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .whileWarming */ .V)(() => servers.is.introspect("preflight", inputs.connector), {
        what: "Waiting for the sign-in of the connector's user",
        clock,
        signal,
    });
}
const askIdentityServer = async (task) => ({ rewritten: false, ...(await asked(task)) });
const rewriteStored = async (task, { desired, stored }) => {
    const { servers, undo, around } = task;
    const found = await asked(task);
    if (stored === undefined)
        return { rewritten: false, ...found };
    const rewritten = await (0,_key_manager_register_js__WEBPACK_IMPORTED_MODULE_0__/* .rewriteSecrets */ .cR)(servers.admin, desired, stored, undo);
    if (!rewritten)
        return { rewritten, ...found };
    around.runner.info("API Manager held another password of the connector; the given one is written.");
    return { rewritten, said: found.said };
};
const nameStoredPassword = async (task) => {
    await connectorCanSignIn(task);
    const found = await asked(task);
    if (found.remedy === undefined)
        return { rewritten: false, ...found };
    throw new _problems_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF("proof-stored-password", {
        tried: "generate keys through the stored Key Manager",
        where: task.servers.admin.session.client.where,
        said: `API Manager's connector is refused, while ${found.said}`,
    });
};
async function asked({ inputs: { connector }, servers: { is } }) {
    try {
        await is.trial.mustBeAllowed(connector);
    }
    catch (error) {
        if (!(error instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF) || (0,_problems_meaning_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinal */ .dR)(error))
            throw error;
        return { said: `asked by this run as the connector's user, Identity Server fails, too: ${(0,_problems_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .dh)(error)}` };
    }
    return {
        said: `Identity Server lets the connector's user as given register clients`,
        remedy: "User and password are right, so look into API Manager's log (repository/logs/wso2carbon.log) at this time: it names what its connector could not reach or load. Check that API Manager trusts Identity Server's certificate and reaches the addresses of the Key Manager; after a restart of API Manager all Key Managers are loaded anew.",
    };
}


/***/ }),

/***/ 8612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cR: () => (/* binding */ rewriteSecrets),
/* harmony export */   kz: () => (/* binding */ register)
/* harmony export */ });
/* unused harmony export findKeyManager */
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2845);
/* harmony import */ var _problems_meaning_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8943);
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5799);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3558);
/* harmony import */ var _text_secret_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6938);
/* harmony import */ var _undo_field_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1404);
/* harmony import */ var _secret_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4783);








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
    const made = (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(desired);
    const way = { kind: "delete-key-manager", name, made };
    const entry = undo.push("failure", { ...way, creating: true });
    const answer = await admin.create(desired).catch(lost);
    if (!(answer instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF) && answer.status === 409) {
        undo.forget(entry);
        throw answer.problem("key-manager-not-stored", "another run created it at the same moment");
    }
    if (!(answer instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF) && answer.status !== 201) {
        if ((0,_problems_meaning_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusal */ .vu)(answer))
            undo.forget(entry);
        throw answer.refused("key-manager-refused");
    }
    const answered = answer instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF ? undefined : admin.createdId(answer);
    if (answered !== undefined)
        undo.replace(entry, { due: "failure", way: { kind: "delete-key-manager", name, id: answered } });
    const stored = await findKeyManager(admin, name);
    if (stored === undefined) {
        if (answer instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF)
            throw answer;
        throw answer.problem("key-manager-not-stored", "afterwards there is no Key Manager of this name");
    }
    const isOurs = answered === undefined ? (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintOf */ .ax)(stored.representation) === made : answered === stored.id;
    if (!isOurs) {
        if (answered === undefined)
            undo.forget(entry);
        throw notKept(admin, name, "what is stored under this name is not what was sent: a parallel run created it");
    }
    if (answered === undefined)
        undo.replace(entry, { due: "failure", way: { kind: "delete-key-manager", name, id: stored.id } });
    confirm(admin, desired, stored);
    return { id: stored.id, change: "created", sent: desired, stored: stored.representation };
}
async function rewriteSecrets(admin, desired, stored, undo) {
    const name = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(desired["name"]) ?? "";
    return (await update(admin, { name, id: stored.id, current: stored.representation, desired }, undo)).replaced;
}
async function update(admin, plan, undo) {
    let replacedOne = false;
    const representation = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutSecrets */ .cT)(plan.current);
    const way = { kind: "restore-key-manager", name: plan.name, id: plan.id, representation };
    const entry = undo.push("failure", { ...way, updating: true });
    const body = (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .merge */ .h1)(plan.current, plan.desired);
    const replaced = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .replacedSecrets */ .Gd)(plan.current, body);
    const first = await put(admin, plan.id, (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .withFields */ .qO)(body, (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .picked */ .Ng)((0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(plan.current), replaced)));
    if (!(first instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF) && first.status !== 200) {
        if ((0,_problems_meaning_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusal */ .vu)(first))
            undo.forget(entry);
        throw first.refused("key-manager-refused");
    }
    if (first instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF) {
        if (replaced.length > 0)
            throw first;
    }
    else {
        const [former, wanted] = [(0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(admin.updated(first)), (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(body)];
        const other = replaced.filter((path) => !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(former[path], wanted[path]));
        if (other.length === 0)
            undo.replace(entry, { ...entry, way });
        else
            await replaceSecrets(admin, { ...way, secrets: other }, { entry, former, body, undo });
        replacedOne = other.length > 0;
    }
    const read = await admin.get(plan.id);
    if (read === undefined)
        throw notKept(admin, plan.name, "it is gone after the update");
    confirm(admin, plan.desired, { id: plan.id, representation: read });
    const sent = first instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF ? body : withKeptSecrets(admin, body, admin.updated(first));
    return { id: plan.id, change: "updated", sent, stored: read, replaced: replacedOne };
}
function withKeptSecrets(admin, body, answered) {
    const fields = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(body);
    const kept = Object.keys(fields).filter((path) => (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .hasMask */ .jQ)(fields[path]));
    const values = (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .picked */ .Ng)((0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .fieldsOf */ .Pf)(answered), kept);
    for (const [path, value] of Object.entries(values))
        hide(admin, path, value);
    return (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .withFields */ .qO)(body, values);
}
function hide(admin, path, value) {
    if ((0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .hasMask */ .jQ)(value))
        return;
    const texts = typeof value === "string" ? [value] : (0,_text_secret_names_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsIn */ .VY)({ [(0,_undo_field_path_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .V)(path)]: value });
    for (const text of texts)
        admin.session.secret(text);
}
async function replaceSecrets(admin, way, { entry, former, body, undo }) {
    const known = (way.secrets ?? []).filter((path) => former[path] !== undefined && !(0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .hasMask */ .jQ)(former[path]));
    for (const path of known)
        hide(admin, path, former[path]);
    undo.remember(entry, (0,_secret_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .picked */ .Ng)(former, known));
    const marked = undo.replace(entry, { ...entry, way: { ...way, updating: true } });
    const second = await put(admin, way.id, body);
    if (!(second instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF) && second.status !== 200)
        throw second.refused("key-manager-refused");
    if (!(second instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF))
        undo.replace(marked, { ...marked, way });
}
async function put(admin, id, body) {
    return admin.update(id, body).catch(lost);
}
function lost(error) {
    if (error instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF && (0,_problems_meaning_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutcomeUnknown */ .B1)(error))
        return error;
    throw error;
}
function confirm(admin, desired, stored) {
    const differences = (0,_compare_js__WEBPACK_IMPORTED_MODULE_3__/* .compare */ .UD)(desired, stored.representation);
    if (differences.length === 0)
        return;
    const paths = differences.map(({ path }) => path).join(", ");
    throw notKept(admin, (0,_text_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)(desired["name"]) ?? "", `read again, it differs in ${paths}`);
}
function notKept(admin, name, said) {
    return new _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("key-manager-not-stored", {
        tried: `read the Key Manager ${name} back`,
        where: admin.session.client.where,
        said,
    });
}


/***/ })

};
