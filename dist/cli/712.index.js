export const id = 712;
export const ids = [712];
export const modules = {

/***/ 5712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remove: () => (/* binding */ remove)
});

// EXTERNAL MODULE: ./lib/clients/ready.js + 1 modules
var ready = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
// EXTERNAL MODULE: ./lib/key-manager/desired.js
var desired = __webpack_require__(9315);
;// CONCATENATED MODULE: ./lib/key-manager/remove.js



const MOST_USERS = 100;
async function removeKeyManager(admin, name) {
    const where = admin.session.client.where;
    const found = (await admin.list()).find((item) => item.name === name);
    if (found === undefined)
        return "none";
    if (found.type !== desired/* CONNECTOR_TYPE */.Zc) {
        throw new problem/* Problem */.AF("key-manager-other-type", {
            tried: `remove the Key Manager ${name}`,
            where,
            said: `its type is ${found.type}, not ${desired/* CONNECTOR_TYPE */.Zc}`,
            remedy: "Correct `key-manager-name`. If it is really this one, remove it in the Admin Portal (Key Managers), once its owner agrees: applications with keys of it stop working.",
        });
    }
    const outcome = await admin.delete(found.id);
    if (outcome !== "in-use")
        return "removed";
    const users = await admin.usages(found.id);
    const named = (0,foreign_text/* namesOf */.eZ)(users.map((user) => `${user.kind} ${user.name}`), MOST_USERS);
    throw new problem/* Problem */.AF("key-manager-in-use", {
        tried: `remove the Key Manager ${name}`,
        where,
        status: 412,
        code: "902015",
        said: `used by ${named === "" ? "others that API Manager does not name" : named}`,
    });
}

;// CONCATENATED MODULE: ./lib/engine/work/remove.js


async function* remove({ inputs, servers, around: { clock }, signal }) {
    yield { stage: "ready" };
    const { version } = await (0,ready/* waitForApiManager */.cR)(servers.admin, { timeout: inputs.readyTimeout, clock, signal });
    yield { apimVersion: version };
    yield { stage: "register" };
    yield { removed: await removeKeyManager(servers.admin, inputs.keyManager.name) };
}


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


/***/ })

};
