export const id = 661;
export const ids = [661];
export const modules = {

/***/ 6143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ noSharedScopes),
/* harmony export */   l: () => (/* binding */ scopeRegistered)
/* harmony export */ });
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5799);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2551);


const API_RESOURCES_FIELD = "api_resource_management_endpoint";
const scopeRegistered = {
    id: "scope-registered",
    proves: "a shared scope of API Manager becomes a scope of Identity Server, and goes with it",
    needs: ["key-manager-loaded"],
    route: ["action", "apim", "is"],
    inapplicable: noSharedScopes,
    async run({ scopes }) {
        if (scopes === undefined)
            throw new _problems_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("proof-scope-set-up", { tried: "make a shared scope in API Manager", said: "none was made" });
        return scopes.registered;
    },
};
function noSharedScopes({ connectorFields, otherKeyManagers, }) {
    if (!connectorFields.includes(API_RESOURCES_FIELD))
        return "this API Manager's connector does not register scopes as API resources";
    const [other] = otherKeyManagers;
    if (other === undefined)
        return undefined;
    return `the Key Manager ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(other, 100)} is enabled, too, and API Manager would send the scope to its server`;
}


/***/ }),

/***/ 5185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ noUserInfo),
/* harmony export */   wO: () => (/* binding */ userInfoRead),
/* harmony export */   zv: () => (/* binding */ PASSWORD_GRANT)
/* harmony export */ });
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5799);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2551);
/* harmony import */ var _stored_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5375);



const PASSWORD_GRANT = "password";
const userInfoRead = {
    id: "user-info-read",
    proves: "a user's token reads the user's claims, so the access rule of `/scim2/Me` is there",
    needs: ["key-manager-loaded"],
    route: ["action", "is"],
    inapplicable: noUserInfo,
    async run({ servers: { is }, stored, bases, isUser }, { client }) {
        if (client === undefined)
            throw new _problems_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("proof-user-token-refused", { tried: "get a user's token", said: "no client" });
        const { userInfoEndpoint = "" } = stored.endpoints;
        if (!userInfoEndpoint.toLowerCase().endsWith("/me")) {
            throw new _problems_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .Problem */ .AF("proof-user-info", {
                tried: "read a user's claims as API Manager's connector does",
                where: is.client.where,
                said: `\`userInfoEndpoint\` is ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(userInfoEndpoint, 200)}, of which the connector makes no call: it must end in /scim2/Me`,
                remedy: "Leave `userInfoEndpoint` out of the definition file, and run `apply`.",
            });
        }
        const token = await (0,_stored_js__WEBPACK_IMPORTED_MODULE_2__/* .askStored */ .pi)(stored, "tokenEndpoint", bases, (path) => is.users.token(client, isUser, path));
        await (0,_stored_js__WEBPACK_IMPORTED_MODULE_2__/* .askStored */ .pi)(stored, "userInfoEndpoint", bases, (path) => is.users.me(token, path));
        return `read with a token of ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(isUser.username)}, got by the password grant`;
    },
};
function noUserInfo({ stored: { grantTypes, endpoints }, offeredGrants, }) {
    if (!grantTypes.includes(PASSWORD_GRANT))
        return "the Key Manager does not have the grant `password`";
    if (offeredGrants.length > 0 && !offeredGrants.includes(PASSWORD_GRANT))
        return "Identity Server does not offer the grant `password`";
    if (endpoints.userInfoEndpoint?.includes("keymanager-operations") === true)
        return "`userInfoEndpoint` is that of keymanager-operations, which takes no user's token";
    return undefined;
}


/***/ }),

/***/ 8661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LADDER: () => (/* binding */ LADDER),
  climb: () => (/* binding */ climb),
  isReachable: () => (/* binding */ isReachable)
});

// EXTERNAL MODULE: ./lib/problems/catalogue.js + 8 modules
var catalogue = __webpack_require__(159);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
;// CONCATENATED MODULE: ./lib/proof/checks/apim-reaches-is.js

const apimReachesIs = {
    id: "apim-reaches-is",
    proves: "API Manager resolves, trusts and reads Identity Server",
    needs: [],
    route: ["action", "apim", "is"],
    async run({ servers, stored: { wellKnownEndpoint: wellKnownUrl }, discoveredIssuer: issuer }) {
        if (wellKnownUrl === undefined) {
            throw new problem/* Problem */.AF("proof-apim-cannot-reach-is", {
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

// EXTERNAL MODULE: ./lib/problems/poll.js
var poll = __webpack_require__(8827);
;// CONCATENATED MODULE: ./lib/proof/checks/gateway-accepts.js


const gatewayAccepts = {
    id: "gateway-accepts",
    proves: "a subscribed application calls an API through the gateway with its token",
    needs: ["token-issued"],
    after: ["token-issued", "token-introspected", "tampered-token-refused", "token-revoked"],
    route: ["action", "gateway"],
    async run(context, facts) {
        const { client, applicationId } = facts;
        const api = await context.api;
        if (api === undefined || client === undefined || applicationId === undefined)
            throw new problem/* Problem */.AF("proof-gateway-set-up", { tried: "call an API through the gateway", said: "no API or client" });
        await context.servers.devPortal.subscribe(applicationId, api.id, api.plan);
        const { clock, signal, propagationTimeout } = context;
        const began = clock.monotonicTime();
        let attempts = 0;
        const outcome = await (0,poll/* poll */.w)((attempt) => {
            attempts = attempt;
            return callWithNewToken(context, client, api.path);
        }, { what: "Waiting until the gateway serves the API", timeout: propagationTimeout, clock, signal });
        const seconds = ((clock.monotonicTime() - began) / 1000).toFixed(1);
        if ("notYet" in outcome) {
            const { id, evidence } = outcome.notYet;
            const said = `${evidence.said ?? "nothing"}; deployed to ${api.deployedTo}; ${attempts} attempts in ${seconds} s`;
            throw new problem/* Problem */.AF(id, { ...evidence, said });
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

// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/proof/stored.js
var proof_stored = __webpack_require__(5375);
;// CONCATENATED MODULE: ./lib/proof/checks/gateway-refusal.js


const UNDECIDED = 15_000;
async function mustRefuse({ servers, clock, signal }, refusal) {
    const began = clock.monotonicTime();
    const seconds = () => ((clock.monotonicTime() - began) / 1000).toFixed(1);
    const outcome = await (0,poll/* poll */.w)(async () => {
        const { verdict, code, answer } = await servers.gateway.call(refusal.path, refusal.accessToken);
        if (verdict === "refused")
            return { done: `401 ${code ?? "without a code"}, after ${seconds()} s` };
        if (verdict !== "accepted")
            return { notYet: answer.problem("proof-gateway-not-served") };
        const problem = answer.problem(refusal.accepted, `let through, ${seconds()} s after it had to be refused`);
        if (clock.monotonicTime() - began >= refusal.patience)
            throw problem;
        return { notYet: problem };
    }, {
        what: "Waiting until the gateway refuses the call",
        timeout: Math.max(refusal.patience, UNDECIDED),
        clock,
        signal,
    });
    if ("notYet" in outcome)
        throw outcome.notYet;
    return outcome.done;
}
function acceptedCall(facts) {
    if (facts.accepted !== undefined)
        return facts.accepted;
    throw new problem/* Problem */.AF("proof-gateway-set-up", { tried: "call the gateway again", said: "no call was accepted before" });
}

;// CONCATENATED MODULE: ./lib/proof/checks/gateway-enforces-scope.js





const FORBIDDEN = "900910";
const PATIENCE = 30_000;
const gatewayEnforcesScope = {
    id: "gateway-enforces-scope",
    proves: "a resource with a scope is served to a token that has the scope, and forbidden to one without",
    needs: ["gateway-accepts", "scope-registered"],
    route: ["action", "gateway"],
    async run(context, facts) {
        await context.scopes?.kept;
        const scoped = (await context.api)?.scoped;
        const { client } = facts;
        if (scoped === undefined || client === undefined)
            throw new problem/* Problem */.AF("proof-gateway-set-up", { tried: "call a resource with a scope", said: "there is none" });
        const { accessToken: without } = acceptedCall(facts);
        await until(context, () => forbidden(context, scoped, without));
        await until(context, () => served(context, scoped, client));
        return `403 ${FORBIDDEN} without the scope, served with it`;
    },
};
async function until({ clock, signal }, attempt) {
    const outcome = await (0,poll/* poll */.w)(attempt, {
        what: "Waiting until the gateway enforces the scope",
        timeout: PATIENCE,
        clock,
        signal,
    });
    if ("notYet" in outcome)
        throw outcome.notYet;
}
async function forbidden({ servers }, { path }, token) {
    const { verdict, code, answer } = await servers.gateway.call(path, token);
    if (verdict === "forbidden" && code === FORBIDDEN)
        return { done: true };
    if (verdict !== "accepted")
        return { notYet: answer.problem("proof-gateway-not-served") };
    return { notYet: answer.problem("proof-gateway-scope", "a token without the scope of the resource was let through") };
}
async function served({ servers: { is, gateway }, stored, bases }, { path, scope }, client) {
    const { accessToken, scopes } = await (0,proof_stored/* askStored */.pi)(stored, "tokenEndpoint", bases, (at) => is.token(client, scope, at));
    const { verdict, code, answer } = await gateway.call(path, accessToken);
    if (verdict === "accepted")
        return { done: true };
    await is.revoke(accessToken, client);
    if (!scopes.includes(scope)) {
        const granted = (0,foreign_text/* oneLine */.TN)(scopes.join(" ")) || "nothing";
        const said = `asked for ${scope}, which API Manager registered, granted ${granted}`;
        return {
            notYet: new problem/* Problem */.AF("proof-scope-not-granted", {
                tried: "get the scope of a resource",
                where: is.client.where,
                request: "POST /oauth2/token",
                status: 200,
                said,
            }),
        };
    }
    const isScope = verdict === "forbidden" && code === FORBIDDEN;
    if (!isScope)
        return { notYet: answer.problem("proof-gateway-not-served") };
    const claim = (0,foreign_text/* oneLine */.TN)(stored.scopesClaim, 60);
    return {
        notYet: answer.problem("proof-gateway-scope", `a token with the scope was refused; \`scopesClaim\` is ${claim}`),
    };
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
    after: ["gateway-accepts", "gateway-refuses-anonymous", "gateway-refuses-tampered", "gateway-enforces-scope"],
    route: ["action", "is", "apim", "gateway"],
    async run(context, facts) {
        const call = acceptedCall(facts);
        if (facts.client === undefined)
            throw new problem/* Problem */.AF("proof-gateway-revocation", { tried: "revoke the token", said: "no client" });
        await context.servers.is.revoke(call.accessToken, facts.client);
        const patience = Math.min(gateway_refuses_revoked_PATIENCE, context.propagationTimeout);
        return mustRefuse(context, { ...call, patience, accepted: "proof-gateway-revocation" });
    },
};

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js
var decode_jwt = __webpack_require__(7961);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jws/compact/verify.js + 1 modules
var verify = __webpack_require__(5705);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwks/local.js
var local = __webpack_require__(6687);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
;// CONCATENATED MODULE: ./lib/proof/token.js




const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];
const SKEW = 300;
function isJwt(token) {
    return token.split(".").length === 3;
}
function claimsOf(token, where) {
    try {
        return (0,decode_jwt/* decodeJwt */.i)(token);
    }
    catch (error) {
        const said = (0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error));
        throw new problem/* Problem */.AF("proof-token-invalid", { tried: "read the claims of the token", where, said }, error);
    }
}
async function verifiedBy(token, { keys }) {
    const { protectedHeader } = await (0,verify/* compactVerify */.B)(token, (0,local/* createLocalJWKSet */.w)({ keys: [...keys] }), {
        algorithms: ALGORITHMS,
    });
    const { alg, kid } = protectedHeader;
    if (kid === undefined)
        throw new Error("the token has no `kid`; the gateway refuses it");
    return `${alg}, kid ${(0,foreign_text/* oneLine */.TN)(kid, 60)}`;
}
function claimFaults(claims, { issuer, consumerKeyClaim }, clientId, now) {
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
    return faults;
}
function hasScope(claim, scope) {
    const scopes = typeof claim === "string" ? claim.split(" ") : Array.isArray(claim) ? claim : [];
    return scopes.includes(scope);
}
function introspectionFault({ active, clientId }, wanted) {
    if (!active)
        return "active: false";
    if (clientId === undefined || clientId === wanted)
        return undefined;
    return `active for client ${(0,foreign_text/* oneLine */.TN)(clientId)}, not ${(0,foreign_text/* oneLine */.TN)(wanted ?? "")}`;
}
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

// EXTERNAL MODULE: ./lib/proof/throw-away/key-manager.js
var key_manager = __webpack_require__(5215);
// EXTERNAL MODULE: ./lib/proof/throw-away/application.js + 1 modules
var throw_away_application = __webpack_require__(8745);
;// CONCATENATED MODULE: ./lib/proof/checks/client-registration.js



const FINAL = ["901405", "901406", "901407", "901410"];
const DENIED = "902013";
const REFUSED = "900967";
const PATIENT_ATTEMPTS = 8;
const CHECKS_AT_ONCE = 4;
async function registerThroughApim(context, registration) {
    const { clock, signal } = context;
    const { timeout, note } = registration;
    let attempts = 0;
    let wasRefused = false;
    let found;
    const outcome = await (0,poll/* poll */.w)(async (attempt) => {
        attempts = attempt;
        const made = await generateKeys(context, registration, attempt);
        const refused = "notYet" in made && made.notYet.evidence.code === REFUSED;
        wasRefused ||= refused;
        if (refused && attempt === PATIENT_ATTEMPTS)
            found = await registration.whenRefused?.();
        return made;
    }, { what: "Waiting until API Manager registers a client through the Key Manager", timeout, clock, signal });
    if ("done" in outcome)
        return { ...outcome.done, attempts, wasRefused };
    const { id, evidence } = outcome.notYet;
    const tries = `${attempts} attempts in ${Math.round(timeout / 100) / 10} s`;
    const said = [evidence.said ?? "nothing", tries, note, found?.said].filter((one) => one !== undefined).join("; ");
    const seen = id === "answered-in-front" ? id : "proof-not-loaded";
    const remedy = seen === "proof-not-loaded" && evidence.code === REFUSED ? found?.remedy : undefined;
    throw new problem/* Problem */.AF(seen, { ...evidence, said, ...(remedy === undefined ? {} : { remedy }) }, outcome.notYet);
}
async function generateKeys(context, { keyManager, application, grantTypes, final = [] }, attempt) {
    const { servers, undo, isUser } = context;
    const made = attempt === 1 && application !== undefined ? application : (0,throw_away_application/* throwAwayApplication */.n)(context);
    const { id, way, entry: registering } = await made;
    if (attempt === 1)
        servers.is.client.connectAhead(CHECKS_AT_ONCE);
    const answer = await servers.devPortal.generateKeys(id, keyManager, grantTypes);
    if (answer.status === 200) {
        const { client, accessToken } = servers.devPortal.keysOf(answer);
        undo.replace(registering, { due: "always", way: { ...way, clientId: client.clientId } });
        return { done: { client, accessToken, applicationId: id } };
    }
    const isUnderWay = answer.status >= 500 && answer.errorBody().code === undefined;
    const tried = isUnderWay ? { ...way, registering: true } : way;
    const entry = undo.replace(registering, { due: "always", way: tried });
    const problem = await judge(answer, context, attempt, [...FINAL, ...final]);
    await (0,throw_away_application/* removeApplication */.$)(tried, servers, isUser, context);
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
    if (asks && (await context.servers.is.trial.refusesAudienceMember(context.connector)))
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
async function updateArrived(context, barrier, change = "update") {
    if ("none" in barrier)
        return afterWaiting(context, barrier.none);
    try {
        const { attempts } = await registerThroughApim(context, {
            keyManager: barrier.name,
            timeout: context.propagationTimeout,
            final: [NOT_THERE],
            whenRefused: context.whenRefused,
            note: `with a throw-away Key Manager of the same settings, made after the ${change} so that former ones can't answer`,
        });
        return `after the ${change} was loaded (attempt ${attempts})`;
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.AF))
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
        remedy: "Give the user of `apim-username` the role `admin`; or run `verify` some minutes later.",
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
        const { barrier } = context;
        const updated = barrier === undefined ? undefined : await updateArrived(context, await barrier);
        const first = await registerOnce(context, context.application);
        const created = await creationArrived(context, first);
        const { client, accessToken, applicationId, attempts } = created === undefined ? first : await registerOnce(context);
        facts.client = client;
        facts.ofApiManager = accessToken;
        facts.applicationId = applicationId;
        const evidence = `client ${(0,foreign_text/* oneLine */.TN)(client.clientId)} registered, attempt ${attempts}`;
        const arrived = updated ?? created;
        return arrived === undefined ? evidence : `${evidence}, ${arrived}`;
    },
};
function registerOnce(context, application) {
    const { keyManagerId: keyManager, propagationTimeout: timeout, clientGrants: grantTypes, whenRefused } = context;
    return registerThroughApim(context, { keyManager, timeout, application, grantTypes, whenRefused });
}
async function creationArrived(context, first) {
    const { posted: sent, keyManagerId: id } = context;
    if (sent === undefined || first.wasRefused)
        return undefined;
    const barrier = await (0,key_manager/* barrierAfter */.y)({ id, sent }, context);
    return "none" in barrier ? undefined : updateArrived(context, barrier, "creation");
}

;// CONCATENATED MODULE: ./lib/proof/checks/role-bound.js

const roleBound = {
    id: "role-bound",
    proves: "a scope bound to a role of API Manager is given by that role in Identity Server",
    needs: ["scope-registered"],
    route: ["action", "apim", "is"],
    inapplicable: ({ stored: { createsRoles } }) => createsRoles ? undefined : "the Key Manager does not create roles (`create-roles: true`)",
    async run({ scopes }) {
        const bound = await scopes?.bound;
        if (bound === undefined)
            throw new problem/* Problem */.AF("proof-role-not-bound", { tried: "bind a shared scope to a role", said: "none was made" });
        return bound;
    },
};

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
            throw new problem/* Problem */.AF("proof-scope-not-granted", { tried: "ask for a scope", said: "no scope" });
        if (facts.token?.scopes.includes(asked) === true)
            return seenInClaim(asked, facts.token.accessToken, stored, servers);
        const client = facts.client;
        const outcome = await (0,poll/* poll */.w)(async () => {
            const token = await (0,proof_stored/* askStored */.pi)(stored, "tokenEndpoint", bases, (path) => servers.is.token(client, asked, path));
            facts.token = token;
            if (token.scopes.includes(asked))
                return { done: token };
            const said = `asked for ${asked}, granted ${(0,foreign_text/* oneLine */.TN)(token.scopes.join(" ")) || "nothing"}`;
            return {
                notYet: new problem/* Problem */.AF("proof-scope-not-granted", {
                    tried: `get the scope ${asked}`,
                    where: servers.is.client.where,
                    request: "POST /oauth2/token",
                    status: 200,
                    said,
                    ...(isScopeGiven ? { remedy: GIVEN } : {}),
                }),
            };
        }, { what: "Waiting for a token with the scope", timeout: scope_granted_PATIENCE, clock, signal });
        if ("notYet" in outcome)
            throw outcome.notYet;
        return seenInClaim(asked, outcome.done.accessToken, stored, servers);
    },
};
function seenInClaim(scope, token, { scopesClaim }, { is }) {
    const said = `scope ${scope} granted`;
    if (!isJwt(token) || hasScope(claimsOf(token, is.client.where)[scopesClaim], scope))
        return said;
    throw new problem/* Problem */.AF("proof-token-invalid", {
        tried: "find the granted scope where the gateway looks for it",
        where: is.client.where,
        said: `the token has no ${scope} in its claim \`${(0,foreign_text/* oneLine */.TN)(scopesClaim, 60)}\``,
        remedy: "Set `scopesClaim` of the Key Manager to the claim that has the token's scopes: `scope`.",
    });
}

// EXTERNAL MODULE: ./lib/proof/checks/scope-registered.js
var scope_registered = __webpack_require__(6143);
;// CONCATENATED MODULE: ./lib/proof/checks/tampered-token-refused.js



const tamperedTokenRefused = {
    id: "tampered-token-refused",
    proves: "a token with a changed signature is not active",
    needs: ["token-introspected"],
    after: ["token-issued", "scope-granted"],
    route: ["action", "is"],
    async run({ servers, connector, stored, bases }, facts) {
        const changed = tampered(facts.token?.accessToken ?? "");
        const seen = await (0,proof_stored/* askStored */.pi)(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(changed, connector, path));
        if (!seen.active)
            return "changed token is inactive";
        throw new problem/* Problem */.AF("proof-introspection", {
            tried: "see a tampered token refused",
            where: servers.is.client.where,
            request: "POST /oauth2/introspect",
            status: 200,
            said: "a token with a changed signature is active",
        });
    },
};

;// CONCATENATED MODULE: ./lib/proof/checks/token-claims.js



const tokenClaims = {
    id: "token-claims",
    proves: "issuer, client and times of the token are those that the gateway will look for",
    needs: ["token-signature"],
    route: ["action"],
    run({ servers, stored, clock }, facts) {
        const { where } = servers.is.client;
        const clientId = facts.client?.clientId;
        const claims = claimsOf(facts.token?.accessToken ?? "", where);
        const faults = claimFaults(claims, stored, clientId, clock.wallTime() / 1000);
        if (faults.length > 0) {
            throw new problem/* Problem */.AF("proof-token-invalid", {
                tried: "compare the token's claims with the Key Manager",
                where,
                said: (0,foreign_text/* oneLine */.TN)(faults.join("; ")),
            });
        }
        return Promise.resolve(`iss ${stored.issuer ?? ""}, ${(0,foreign_text/* oneLine */.TN)(stored.consumerKeyClaim, 60)} ${clientId ?? ""}`);
    },
};

;// CONCATENATED MODULE: ./lib/proof/checks/token-introspected.js




const tokenIntrospected = {
    id: "token-introspected",
    proves: "the connector's user introspects the token as active, for the same client",
    needs: ["token-issued"],
    after: ["token-issued", "scope-granted"],
    route: ["action", "is"],
    async run({ servers, connector, stored, bases }, facts) {
        const token = facts.token?.accessToken ?? "";
        const seen = await (0,proof_stored/* askStored */.pi)(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(token, connector, path));
        const clientId = facts.client?.clientId;
        const fault = introspectionFault(seen, clientId);
        if (fault === undefined)
            return `active, client ${(0,foreign_text/* oneLine */.TN)(clientId ?? "")}`;
        throw new problem/* Problem */.AF("proof-introspection", {
            tried: "introspect the token that was just issued",
            where: servers.is.client.where,
            request: "POST /oauth2/introspect",
            status: 200,
            said: fault,
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
            throw new problem/* Problem */.AF("proof-token-refused", { tried: "get a token", said: "no client" });
        const asked = await scope?.catch(() => undefined);
        facts.token = await (0,proof_stored/* askStored */.pi)(stored, "tokenEndpoint", bases, (path) => servers.is.token(client, asked, path));
        return `access token for client ${(0,foreign_text/* oneLine */.TN)(client.clientId)}${facts.token.expiresIn === undefined ? "" : `, valid ${facts.token.expiresIn} s`}`;
    },
};

;// CONCATENATED MODULE: ./lib/proof/checks/token-revoked.js




const token_revoked_PATIENCE = 10_000;
const tokenRevoked = {
    id: "token-revoked",
    proves: "a revoked token is inactive",
    needs: ["token-introspected"],
    after: ["key-manager-loaded"],
    route: ["action", "is"],
    async run(context, facts, ended) {
        const { servers, stored, bases, clock, signal } = context;
        const { promise: asked, resolve } = Promise.withResolvers();
        facts.revocation = asked;
        const token = (await unusedToken(context, facts, ended)) ?? (await lookedAtToken(facts, ended));
        const { client } = facts;
        if (token === undefined || client === undefined)
            throw new problem/* Problem */.AF("proof-revocation", { tried: "revoke the token", said: "no active token" });
        await (0,proof_stored/* askStored */.pi)(stored, "revokeEndpoint", bases, (path) => servers.is.revoke(token, client, path));
        const outcome = await (0,poll/* poll */.w)(async () => {
            const answer = introspected(token, context);
            setImmediate(resolve);
            if (!(await answer).active)
                return { done: "revoked, then inactive" };
            return {
                notYet: new problem/* Problem */.AF("proof-revocation", {
                    tried: "see the revoked token inactive",
                    where: servers.is.client.where,
                    request: "POST /oauth2/introspect",
                    status: 200,
                    said: `still active ${token_revoked_PATIENCE / 1000} s after the revocation`,
                }),
            };
        }, { what: "Waiting until the revoked token is inactive", timeout: token_revoked_PATIENCE, clock, signal });
        if ("notYet" in outcome)
            throw outcome.notYet;
        return outcome.done;
    },
};
async function unusedToken(context, facts, ended) {
    const token = facts.ofApiManager;
    if (token === undefined || context.scope === undefined)
        return undefined;
    try {
        const first = ended(["token-issued"]).then(() => facts.token);
        const [seen, scope, other] = await Promise.all([introspected(token, context), context.scope, first]);
        const hasItsScope = other?.scopes.includes(scope) === true;
        return hasItsScope && introspectionFault(seen, facts.client?.clientId) === undefined ? token : undefined;
    }
    catch (error) {
        if (error instanceof problem/* Problem */.AF && error.id !== "cancelled")
            return undefined;
        throw error;
    }
}
async function lookedAtToken(facts, ended) {
    const others = await ended(["token-introspected", "tampered-token-refused"]);
    const isActive = others.some(({ id, status }) => id === "token-introspected" && status === "passed");
    return isActive ? facts.token?.accessToken : undefined;
}
function introspected(token, context) {
    const { servers, connector, stored, bases } = context;
    return (0,proof_stored/* askStored */.pi)(stored, "introspectionEndpoint", bases, (path) => servers.is.introspect(token, connector, path));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/proof/checks/token-signature.js





const AFTER_OTHERS = 25;
const tokenSignature = {
    id: "token-signature",
    proves: "the token is a JWT signed by a key of Identity Server's JWKS",
    needs: ["token-issued"],
    route: ["action", "is"],
    async run({ servers, stored, bases }, facts) {
        const token = facts.token?.accessToken ?? "";
        const where = servers.is.client.where;
        if (!isJwt(token)) {
            throw new problem/* Problem */.AF("proof-token-invalid", {
                tried: "verify the token's signature",
                where,
                said: "the token is opaque, not a JWT",
                remedy: "API Manager registers clients for JWT; check the token type in Identity Server.",
            });
        }
        const keys = await (0,proof_stored/* askStored */.pi)(stored, "jwks", bases, (path) => servers.is.jwks(path));
        await Promise.race([facts.revocation, (0,promises_.setTimeout)(AFTER_OTHERS)]);
        try {
            return await verifiedBy(token, keys);
        }
        catch (error) {
            const said = (0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error));
            throw new problem/* Problem */.AF("proof-token-invalid", { tried: "verify the token's signature against the JWKS", where, request: "GET /oauth2/jwks", said }, error);
        }
    },
};

// EXTERNAL MODULE: ./lib/proof/checks/user-info-read.js
var user_info_read = __webpack_require__(5185);
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
    user_info_read/* userInfoRead */.wO,
    tokenRevoked,
];
const GATEWAY_RUNGS = [
    scope_registered/* scopeRegistered */.l,
    roleBound,
    gatewayAccepts,
    gatewayEnforcesScope,
    gatewayRefusesAnonymous,
    gatewayRefusesTampered,
    gatewayRefusesRevoked,
];
const LADDER = [...TOKEN_RUNGS, ...GATEWAY_RUNGS];
const OPTIONAL = "apim-reaches-is";
async function climb(context, { smokeTest, skip }, runner, whenDone = () => undefined, checks = smokeTest === "gateway" ? LADDER : TOKEN_RUNGS) {
    const results = [];
    const facts = {};
    const begun = new Map();
    const ended = (ids) => Promise.all(ids.flatMap((id) => begun.get(id) ?? []));
    for (const check of checks) {
        const running = one(check, { checks, skip, ended }, context, facts);
        running.catch(() => undefined);
        begun.set(check.id, running);
    }
    try {
        for (const running of begun.values()) {
            const result = await running;
            results.push(result);
            whenDone(result);
            const mark = { passed: "pass", failed: "FAIL", skipped: "skip" }[result.status];
            runner.info(`  ${mark}  ${result.id.padEnd(25)} ${String(result.milliseconds).padStart(6)} ms  ${result.evidence}`);
        }
    }
    finally {
        await Promise.allSettled(begun.values());
    }
    return results;
}
function isReachable(id, skip, checks = LADDER) {
    const check = checks.find((one) => one.id === id);
    if (check === undefined || skip.includes(id))
        return false;
    return check.needs.every((need) => need === OPTIONAL || isReachable(need, skip, checks));
}
async function one(check, { checks, skip, ended }, context, facts) {
    const { id, needs, after = needs } = check;
    if (skip.includes(id))
        return skipped(check, "smoke-skip");
    const before = await ended(after);
    const early = before.concat(isReachable(id, skip, checks) ? [] : await ended(needs));
    const ground = early.find((result) => lacks(check, result));
    if (ground !== undefined)
        return skipped(check, reasonFor(ground));
    const inapplicable = check.inapplicable?.(context);
    if (inapplicable !== undefined)
        return skipped(check, inapplicable);
    const result = await run(check, context, facts, ended);
    const late = (await ended(needs)).find((other) => lacks(check, other));
    return late === undefined ? result : skipped(check, reasonFor(late));
}
async function run(check, context, facts, ended) {
    const began = context.clock.monotonicTime();
    const elapsed = () => Math.round(context.clock.monotonicTime() - began);
    try {
        const evidence = await check.run(context, facts, ended);
        return { ...named(check), status: "passed", evidence, milliseconds: elapsed() };
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.AF) || error.id === "cancelled")
            throw error;
        const evidence = evidenceOf(error);
        return { ...named(check), status: "failed", evidence, milliseconds: elapsed(), problem: error };
    }
}
function named({ id, proves, route }) {
    return { id, proves, route };
}
function evidenceOf({ id, evidence }) {
    const answer = evidence.said ?? (0,problem/* answerOf */.ut)(evidence);
    return answer === "" ? catalogue/* catalogue */.s[id].title : answer;
}
function skipped(check, evidence) {
    return { ...named(check), status: "skipped", evidence, milliseconds: 0 };
}
function lacks({ needs }, result) {
    return needs.includes(result.id) && result.status !== "passed" && !isOptional(result);
}
function reasonFor({ id, status }) {
    return `needs ${id}, which ${status === "failed" ? "failed" : "was skipped"}`;
}
function isOptional(result) {
    return result.id === OPTIONAL && result.status === "skipped";
}


/***/ }),

/***/ 5375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ pathBelow),
/* harmony export */   pi: () => (/* binding */ askStored),
/* harmony export */   uG: () => (/* binding */ storedKeyManager)
/* harmony export */ });
/* harmony import */ var _clients_api_manager_admin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1395);
/* harmony import */ var _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8691);
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5799);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2845);
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2551);





const USUAL = {
    tokenEndpoint: _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.token,
    introspectionEndpoint: _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.introspect,
    revokeEndpoint: _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.revoke,
    userInfoEndpoint: _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.userInfo,
    jwks: _clients_identity_server_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .IS_PATHS */ .Q.jwks,
};
function storedKeyManager(representation) {
    const text = (name) => {
        const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(representation[name])?.trim();
        return value === "" ? undefined : value;
    };
    const properties = (0,_clients_api_manager_admin_js__WEBPACK_IMPORTED_MODULE_0__/* .propertiesOf */ .P)(representation);
    const certificates = representation["certificates"];
    const jwks = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(certificates) && certificates["type"] === "JWKS" ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(certificates["value"])?.trim() : "";
    return {
        issuer: text("issuer"),
        wellKnownEndpoint: text("wellKnownEndpoint"),
        endpoints: {
            tokenEndpoint: text("tokenEndpoint"),
            introspectionEndpoint: text("introspectionEndpoint"),
            revokeEndpoint: text("revokeEndpoint"),
            userInfoEndpoint: text("userInfoEndpoint"),
            jwks: jwks === "" ? undefined : jwks,
        },
        consumerKeyClaim: text("consumerKeyClaim") ?? "azp",
        scopesClaim: text("scopesClaim") ?? "scope",
        apiResourcesEndpoint: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(properties["api_resource_management_endpoint"])?.trim(),
        rolesEndpoint: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(properties["is7_roles_endpoint"])?.trim(),
        createsRoles: properties["enable_roles_creation"] === true,
        grantTypes: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .CB)(representation["availableGrantTypes"]),
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
        if (!(error instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF) || error.id === "cancelled")
            throw error;
        const remedy = `The Key Manager has ${nameOf(endpoint)} ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(address ?? "", 200)}; Identity Server's own path is ${USUAL[endpoint]}. Correct it in the definition file or the Admin Portal, or run \`apply\` without it.`;
        throw new _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF(error.id, { ...error.evidence, remedy }, error.cause);
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
    return new _problems_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .Problem */ .AF("proof-address-unknown", {
        tried: `ask ${nameOf(endpoint)} of the stored Key Manager`,
        where: new URL(runner).host,
        said: address === undefined ? "the Key Manager has none" : `it is ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(address, 200)}`,
    });
}
function nameOf(endpoint) {
    return endpoint === "jwks" ? "the JWKS" : `the \`${endpoint}\``;
}


/***/ }),

/***/ 5215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ barrierAfter)
/* harmony export */ });
/* unused harmony export barrierBody */
/* harmony import */ var _clients_api_manager_devportal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7036);
/* harmony import */ var _clients_api_manager_admin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1395);
/* harmony import */ var _key_manager_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4783);
/* harmony import */ var _problems_problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5799);
/* harmony import */ var _creation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6625);





const ROLE = "admin";
const NOT_TAKEN_OVER = ["id", "alias"];
async function barrierAfter({ id, sent }, { servers: { admin }, undo, uniqueName }) {
    if ((0,_key_manager_secret_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .hasMask */ .jQ)(sent))
        return { none: "API Manager holds a secret of the Key Manager that this run does not know" };
    if (!(await admin.mayDelete(id)))
        return { none: `user ${admin.session.username} may not remove Key Managers (scope apim:admin)` };
    const name = uniqueName();
    const way = { kind: "delete-key-manager", name };
    try {
        await (0,_creation_js__WEBPACK_IMPORTED_MODULE_4__/* .whileCreating */ .l)(undo, way, () => create(admin, barrierBody(sent, name)), (made) => ({ ...way, id: made }));
        return { name };
    }
    catch (error) {
        if (error instanceof _problems_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .Problem */ .AF && isAnswered(error))
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
        description: _clients_api_manager_devportal_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M,
        issuer: `https://${name}.invalid/oauth2/token`,
        tokenType: "DIRECT",
        permissions: { permissionType: "ALLOW", roles: [ROLE] },
        additionalProperties: { ...(0,_clients_api_manager_admin_js__WEBPACK_IMPORTED_MODULE_1__/* .propertiesOf */ .P)(sent), enable_roles_creation: false },
    };
}
async function create(admin, body) {
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


/***/ })

};
