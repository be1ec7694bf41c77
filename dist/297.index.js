export const id = 297;
export const ids = [297];
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
