import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

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

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

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

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

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

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 1979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ connectEarly),
/* harmony export */   Y: () => (/* binding */ earlyConnection)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7030);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3595);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6674);




const LOOKED_UP = 3;
const begun = new Map();
async function connectEarly(addresses, environment) {
    const underWay = Promise.allSettled(addresses.map((address) => connect(address, environment)));
    await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, LOOKED_UP))]);
}
async function connect(address, environment) {
    if (!URL.canParse(address))
        return;
    const url = new URL(address);
    if (url.protocol !== "https:" || (0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .routeTo */ .Bv)(url, environment).kind !== "direct")
        return;
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeAt */ .BW)(url);
    if (begun.has((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(place)))
        return;
    const socket = node_net__WEBPACK_IMPORTED_MODULE_1__.connect(place).unref();
    socket.once("connect", () => socket.unref());
    socket.on("error", () => undefined);
    begun.set((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(place), socket);
    setTimeout(() => drop(place), _place_js__WEBPACK_IMPORTED_MODULE_2__/* .FRESH */ .Nz).unref();
    if (node_net__WEBPACK_IMPORTED_MODULE_1__.isIP(place.host) === 0)
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, "lookup");
}
async function earlyConnection(place, signal) {
    const socket = begun.get((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(place));
    begun.delete((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(place));
    if (socket === undefined)
        return undefined;
    try {
        if (socket.connecting)
            await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(socket, "connect", { signal });
    }
    catch {
        socket.destroy();
        signal.throwIfAborted();
    }
    if (!socket.destroyed && socket.writable)
        return socket.ref();
    socket.destroy();
    return undefined;
}
function drop(place) {
    begun.get((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(place))?.destroy();
    begun.delete((0,_proxy_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(place));
}


/***/ }),

/***/ 3595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   Nz: () => (/* binding */ FRESH),
/* harmony export */   xW: () => (/* binding */ whereAt)
/* harmony export */ });
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6674);

const HTTPS_PORT = 443;
const FRESH = 2000;
function placeAt(url) {
    return { host: (0,_proxy_js__WEBPACK_IMPORTED_MODULE_0__/* .unbracketed */ .jG)(url.hostname), port: url.port === "" ? HTTPS_PORT : Number(url.port) };
}
function whereAt(url) {
    return `${url.hostname}:${url.port === "" ? HTTPS_PORT : url.port}`;
}


/***/ }),

/***/ 6674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Bs: () => (/* binding */ maskCredentials),
  $t: () => (/* binding */ placeOf),
  Bv: () => (/* binding */ routeTo),
  jG: () => (/* binding */ unbracketed)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
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


/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _http_early_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1979);
/* harmony import */ var _process_node_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1140);


const { INPUT_COMMAND: command, "INPUT_IS-URL": is = "", "INPUT_APIM-URL": apim = "" } = process.env;
if (command !== "prepare" && !(0,_process_node_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooOld */ .U)(process.versions.node))
    await (0,_http_early_js__WEBPACK_IMPORTED_MODULE_0__/* .connectEarly */ .I)([is, apim], process.env);
await Promise.all(/* import() */[__nccwpck_require__.e(858), __nccwpck_require__.e(617)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8222));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isTooOld),
/* harmony export */   n: () => (/* binding */ OLDEST_NODE)
/* harmony export */ });
const OLDEST_NODE = 24;
function isTooOld(version) {
    return Number(version.split(".")[0]) < OLDEST_NODE;
}


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
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
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
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
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
