import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   Pg: () => (/* binding */ readOpenFile),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   hc: () => (/* binding */ textIfThere),
/* harmony export */   tQ: () => (/* binding */ LARGEST_STORE)
/* harmony export */ });
/* unused harmony exports FLAGS, NotReadable */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);

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

/***/ 111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/* unused harmony export isInside */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);


function isInside(folder, path) {
    const way = relative(folder, path);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
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

/***/ 573:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {


// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./lib/process/node-version.js
const OLDEST_NODE = 24;
function isTooOld(version) {
    return Number(version.split(".")[0]) < OLDEST_NODE;
}

// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __nccwpck_require__(799);
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

/***/ 324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  WN: () => (/* binding */ cancellation),
  fJ: () => (/* binding */ fail),
  dN: () => (/* binding */ githubInputs),
  OA: () => (/* binding */ githubRunner),
  DI: () => (/* binding */ githubSecrets),
  fP: () => (/* binding */ savedState),
  CT: () => (/* binding */ sayFinished)
});

// UNUSED EXPORTS: docsOf, githubRunnerFor, publish, rehearse, saveState, sayEnd

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/utils.js
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
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/command.js


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
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
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
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!fs.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: ./lib/node_modules/@actions/http-client/lib/index.js + 5 modules
var lib = __nccwpck_require__(828);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/http-client/lib/auth.js
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
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/oidc-utils.js
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
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
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
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
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
        return this.addRaw(external_os_namespaceObject.EOL);
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
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/path-utils.js

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
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/core.js
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
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
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
    process.stdout.write(message + external_os_namespaceObject.EOL);
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
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
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
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(551);
// EXTERNAL MODULE: ./lib/text/marks.js
var marks = __nccwpck_require__(609);
;// CONCATENATED MODULE: ./lib/engine/guarded-runner.js


const LONGEST_LINE = 2000;
const LARGEST_ANNOTATION = 4000;
function guarded(runner, secrets) {
    const clean = (text) => {
        const redacted = secrets.redact((0,foreign_text/* firstPart */.Yj)(text));
        const lines = (0,foreign_text/* harmlessLines */.vL)(redacted, foreign_text/* LONGEST_READ */.sG).split("\n");
        return secrets.redact(lines.map((line) => cut(line)).join("\n"));
    };
    const word = (text) => secrets.redact((0,foreign_text/* oneLine */.TN)(secrets.redact(text), LONGEST_LINE));
    const annotate = (kind, text, at) => {
        const whole = (0,marks/* unmarked */.b)(clean(text));
        const short = shortEnough(whole);
        if (short !== whole)
            runner.info(whole);
        if (at === undefined)
            return runner[kind](short);
        const { file, line, title } = at;
        runner[kind](short, {
            ...(file === undefined ? {} : { file: word(file), line: line ?? 1 }),
            ...(title === undefined ? {} : { title: (0,marks/* unmarked */.b)(word(title)) }),
        });
    };
    return {
        debug: (line) => runner.debug(clean(line)),
        info: (line) => runner.info(clean(line)),
        warning: (line, at) => annotate("warning", line, at),
        error: (line, at) => annotate("error", line, at),
        progress: (line) => runner.progress(clean(line)),
        ...(runner.live === undefined ? {} : { live: runner.live }),
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

// EXTERNAL MODULE: ./lib/text/made-late.js
var made_late = __nccwpck_require__(603);
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
const UNESCAPED = /[0-9a-zA-Z]+/g;
const CHARACTERS = (0,made_late/* madeLate */.s)(String.raw `[\s\p{C}\p{Z}]+|.`, "gsu");
const BLANK = (0,made_late/* madeLate */.s)(String.raw `^[\s\p{C}\p{Z}]`, "u");
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
    return normalForms(text)
        .map((one) => characters(one).map(patternOfOne).join(""))
        .join("|");
}
function unescapedParts(text) {
    return normalForms(text).map((one) => (one.match(UNESCAPED) ?? []).reduce((longest, part) => (part.length > longest.length ? part : longest), ""));
}
function normalForms(text) {
    return [...new Set([text, text.normalize("NFC"), text.normalize("NFD")])];
}
function characters(text) {
    return text.match(CHARACTERS()) ?? [];
}
function patternOfOne(character) {
    if (/^[0-9a-zA-Z]$/.test(character))
        return character;
    if (BLANK().test(character))
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
const BEGINS_AS_WORD = (0,made_late/* madeLate */.s)(String.raw `^[\p{L}\p{N}]`, "u");
const ENDS_AS_WORD = (0,made_late/* madeLate */.s)(String.raw `[\p{L}\p{N}]$`, "u");
class Pattern {
    length;
    #sure;
    #orElse;
    #source;
    #made;
    constructor(length, [sure = "", ...orElse], source) {
        this.length = length;
        this.#sure = sure;
        this.#orElse = orElse;
        this.#source = source;
    }
    mayBeIn(text) {
        return text.includes(this.#sure) || (this.#orElse.length > 0 && this.#orElse.some((part) => text.includes(part)));
    }
    redact(text) {
        this.#made ??= new RegExp(this.#source(), "gu");
        return text.replace(this.#made, REPLACEMENT);
    }
}
function redactedBy(patterns, text) {
    return patterns.filter((pattern) => pattern.mayBeIn(text)).reduce((result, one) => one.redact(result), text);
}
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
        const result = redactedBy(this.#patterns, text);
        return result.endsWith(CUT) ? this.#withoutBeginning(result) : result;
    }
    redactForeign(text) {
        return redactedBy(this.#short, this.redact(text));
    }
    foreign(text, longest) {
        return this.redactForeign((0,foreign_text/* oneLine */.TN)(this.redactForeign((0,foreign_text/* firstPart */.Yj)(text)), longest));
    }
    #learn(text) {
        if (text.length < SHORTEST_REDACTED)
            this.#short.push(new Pattern(text.length, unescapedParts(text), () => asWord(text, patternOf(text))));
        else
            for (const part of partsOf(text)) {
                this.#patterns.push(new Pattern(text.length, unescapedParts(part), () => patternOf(part)));
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
                this.#short.push(new Pattern(form.length, [form], () => asWord(form, literal(form))));
            else
                this.#patterns.push(new Pattern(form.length, [form], () => literal(form)));
        }
        for (const sure of forms.inBase64)
            this.#patterns.push(new Pattern(sure.length, [sure], () => base64Around(sure)));
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
    const before = BEGINS_AS_WORD().test(text) ? "(?<![\\p{L}\\p{N}])" : "";
    const after = ENDS_AS_WORD().test(text) ? "(?![\\p{L}\\p{N}])" : "";
    return `${before}(?:${pattern})${after}`;
}

// EXTERNAL MODULE: ./lib/inputs/table.js
var table = __nccwpck_require__(565);
// EXTERNAL MODULE: ./lib/problems/meaning.js
var meaning = __nccwpck_require__(943);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problems_problem = __nccwpck_require__(799);
// EXTERNAL MODULE: ./lib/text/products.js
var products = __nccwpck_require__(635);
;// CONCATENATED MODULE: ./lib/report/diagram.js

const REFUSED_BY_API_MANAGER = new Set([
    "proof-gateway-set-up",
    "proof-scope-set-up",
    "proof-key-manager-denied",
]);
const diagram_PARTY_NAMES = {
    ...products/* PRODUCT_NAMES */.Tk,
    action: "Action",
    gateway: "Gateway",
};
const FAILED = "rect rgba(255, 64, 64, 0.25)";
const PARTIES = (/* unused pure expression or super */ null && (["action", "apim", "gateway", "is"]));
function diagram_diagramOf(checks) {
    const ran = checks.filter(({ status }) => status !== "skipped");
    if (ran.length === 0)
        return "";
    const called = ran.flatMap((check) => {
        const { from, to } = diagram_failedHop(check);
        return check.status === "failed" ? [...check.route, from, to] : check.route;
    });
    const seen = PARTIES.filter((party) => called.includes(party));
    const lines = [
        "sequenceDiagram",
        ...seen.map((party) => `  participant ${party} as ${diagram_PARTY_NAMES[party]}`),
        ...ran.flatMap((check) => (check.status === "failed" ? [`  ${FAILED}`, ...arrows(check), "  end"] : arrows(check))),
    ];
    return ["```mermaid", ...lines, "```"].join("\n");
}
function arrows(check) {
    const { id, route, status, milliseconds } = check;
    const [first = "action", ...rest] = route;
    if (rest.length === 0)
        return [`  ${first}->>${first}: ${id} ${mark(status)}`];
    const failed = status === "failed" ? diagram_failedHop(check) : undefined;
    const hops = hopsOf(route);
    const isFailing = ({ from, to }) => failed?.from === from && failed.to === to;
    const drawn = failed === undefined || hops.some(isFailing) ? hops : [...hops.slice(0, -1), failed];
    return drawn.map((hop, index) => {
        const { from, to } = hop;
        const isFailed = isFailing(hop);
        if (isFailed)
            return `  ${from}-x${to}: ${id} ${mark(status)}${index === 0 ? ` ${milliseconds} ms` : ""}`;
        if (index > 0)
            return `  ${from}-->>${to}: ${id}`;
        return `  ${from}->>${to}: ${id} ${failed === undefined ? `${mark(status)} ` : ""}${milliseconds} ms`;
    });
}
function diagram_failedHop({ route, problem }) {
    if (problem !== undefined && REFUSED_BY_API_MANAGER.has(problem.id))
        return { from: "action", to: "apim" };
    const hops = hopsOf(route);
    const first = hops[0] ?? { from: route[0] ?? "action", to: route[0] ?? "action" };
    if (problem?.id.startsWith("proof-") !== true)
        return first;
    const last = hops.at(-1) ?? first;
    return last.to === "gateway" && last.from === "is" ? { from: "action", to: "gateway" } : last;
}
function hopsOf([first, ...rest]) {
    let from = first ?? "action";
    return rest.map((to) => {
        const hop = { from, to };
        from = to;
        return hop;
    });
}
function mark(status) {
    return status === "failed" ? "\u274c" : "\u2705";
}

;// CONCATENATED MODULE: ./lib/report/certificate-days.js

const certificate_days_HOLDER_NAMES = {
    ...diagram_PARTY_NAMES,
    authority: "Authority of this Action",
};
function certificate_days_daysLeft({ state, daysLeft: days, validFrom }) {
    switch (state) {
        case "valid":
            return String(days);
        case "expires-soon":
            return `\u2757 ${days}, renew it soon`;
        case "expired":
            return `\u2757 expired ${-days} ${days === -1 ? "day" : "days"} ago`;
        case "not-yet-valid":
            return `\u2757 ${days}, but valid only from ${validFrom.slice(0, 10)} on`;
    }
}

;// CONCATENATED MODULE: ./lib/report/inert.js


const LONGEST = 400;
const WORD = (0,made_late/* madeLate */.s)(String.raw `^(?:[\p{L}\p{N}\p{M}]+(?:['\u2019-][\p{L}\p{N}\p{M}]+)*|\d+(?:\.\d+)+)$`, "u");
const WORD_OF_ASCII = /^(?:[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*|\d+(?:\.\d+)+)$/;
const REFERENCE = (0,made_late/* madeLate */.s)(String.raw `^gh-\d|(?<![\p{L}\p{N}])[0-9a-f]{7,}(?![\p{L}\p{N}])`, "iu");
const REFERENCE_IN_ASCII = /^gh-\d|(?<![a-z0-9])[0-9a-f]{7,}(?![a-z0-9])/i;
const NUMBER = /^\d+$/;
const CHUNK = /(?:`[^`]+`|[^ `]|`)+/g;
const MARKS = /^(\(?)(.*?)([,;:!?.)]*)$/s;
const QUOTES = /^([("]*)(.*?)([,;:!?.)"]*)$/s;
const MARKED_CODE = /^`([^`]+)`$/;
const SEVERAL = /^`[^`]*[^`\s][^`]*`(?:\/`[^`]*[^`\s][^`]*`)+$/;
function inert_inert(text, longest = LONGEST) {
    const pieces = [];
    for (const [chunk] of oneLine(text, longest).matchAll(CHUNK)) {
        const piece = pieceOf(chunk, pieces.length === 0);
        const last = pieces.at(-1);
        if (last?.kind === "code" && /^[:,]?$/.test(last.after) && piece.kind === "code" && piece.before === "")
            pieces[pieces.length - 1] = { ...piece, before: last.before, text: `${last.text}${last.after} ${piece.text}` };
        else
            pieces.push(piece);
    }
    return pieces.map(shown).join(" ");
}
function inert_code(text, longest = LONGEST) {
    const flat = inert_withoutMarkup(oneLine(text, longest));
    if (flat === "")
        return "";
    const runs = flat.match(/`+/g) ?? [];
    const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
    const pad = flat.startsWith("`") || flat.endsWith("`") ? " " : "";
    return `${fence}${pad}${flat}${pad}${fence}`;
}
function inert_withoutMarkup(text) {
    return text.replace(/<(?=[a-z/!?])/gi, "< ").replaceAll("](", "] (");
}
function isWord(text, after) {
    const ascii = isAscii(text);
    if (!(ascii ? WORD_OF_ASCII : WORD()).test(text) || (ascii ? REFERENCE_IN_ASCII : REFERENCE()).test(text))
        return false;
    return !(after.startsWith(".") && /^www$/i.test(text));
}
function pieceOf(chunk, isFirst) {
    if (isWord(chunk, ""))
        return { before: "", text: chunk, after: "", kind: "word" };
    const [, ...quoted] = QUOTES.exec(chunk) ?? [];
    const parts = isWord(quoted[1] ?? "", quoted[2] ?? "") ? quoted : (MARKS.exec(chunk) ?? []).slice(1);
    const [before = "", text = "", after = ""] = parts;
    const marked = MARKED_CODE.exec(text)?.[1];
    if (marked !== undefined && marked.trim() !== "")
        return { before, text: marked, after, kind: "marked code" };
    if (SEVERAL.test(text))
        return { before, text, after, kind: "several" };
    if (text === "")
        return { before: "", text: chunk, after: "", kind: "code" };
    const list = isFirst && NUMBER.test(text) && before === "" && after !== "" && after !== ",";
    const word = isWord(text, after) && !list;
    return word ? { before, text, after, kind: "word" } : { before, text, after, kind: "code" };
}
function shown({ before, text, after, kind }) {
    const whole = (inner) => inert_code(inner, Infinity);
    if (kind === "several")
        return `${before}${text.replace(/`([^`]+)`/g, (_marked, inner) => whole(inner))}${after}`;
    return `${before}${kind === "word" ? text : whole(text)}${after}`;
}

;// CONCATENATED MODULE: ./lib/report/plan-lines.js

const WIDTH = 110;
const plan_lines_LONGEST = 400;
const INDENT = "    ";
const FIRST_WIDE = "\u1100";
function plan_lines_planLines(differences) {
    return differences.flatMap(({ path, current, desired }) => {
        const members = ofLists(current, desired);
        if (members !== undefined)
            return [line(" ", `${path}:`), ...members];
        return [...ofValue("-", path, current), ...ofValue("+", path, desired)];
    });
}
function ofLists(current, desired) {
    if (!isList(current ?? []) || !isList(desired ?? []) || (current ?? desired) === undefined)
        return undefined;
    const [before, after] = [plan_lines_textsOf(current), plan_lines_textsOf(desired)];
    const gone = before.filter((one) => !after.includes(one)).map((one) => line("-", `    ${one}`));
    const come = after.filter((one) => !before.includes(one)).map((one) => line("+", `    ${one}`));
    return gone.length + come.length === 0 ? undefined : [...gone, ...come];
}
function isList(value) {
    return Array.isArray(value) && value.every((one) => typeof one === "string");
}
function plan_lines_textsOf(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
function ofValue(mark, path, value) {
    if (value === undefined || value === null || value === "")
        return [];
    return [line(mark, `${path} = ${typeof value === "string" ? value : JSON.stringify(value)}`)];
}
function line(mark, text) {
    return plan_lines_rowsOf(mark, ` ${text}`);
}
function plan_lines_rowsOf(mark, text) {
    const rows = [mark];
    let columns = mark.length;
    for (const character of codeLine(text, plan_lines_LONGEST)) {
        const wide = character < FIRST_WIDE ? 1 : 2;
        if (columns + wide > WIDTH) {
            rows.push(mark + INDENT);
            columns = mark.length + INDENT.length;
        }
        rows[rows.length - 1] += character;
        columns += wide;
    }
    return rows.join("\n");
}

// EXTERNAL MODULE: ./lib/problems/catalogue.js + 8 modules
var problems_catalogue = __nccwpck_require__(159);
;// CONCATENATED MODULE: ./lib/report/report.js


const LARGEST_PLAN = (/* unused pure expression or super */ null && (256 * 1024));
const STAGES = (/* unused pure expression or super */ null && (["inputs", "files", "ready", "preflight", "register", "proof", "clean-up"]));
function report_headline(report) {
    const name = report.keyManagerName;
    if (report.problem?.id === "clean-up-incomplete" && report.undone === "nothing")
        return `Key Manager ${name}: ${report.change}, but something throw-away could not be removed, see below`;
    if (report.problem !== undefined) {
        const failed = report.checks.find((check) => check.status === "failed");
        const check = failed === undefined ? "" : ` (check ${failed.id})`;
        return `${catalogue[report.problem.id].title}${check}; ${fateOf(report)}`;
    }
    const proof = report.smokeTest === "passed" ? `, and ${proved(report)}` : "";
    switch (report.command) {
        case "plan":
            return report.drift
                ? `Key Manager ${name} would be ${report.plan.action === "create" ? "created" : `updated${fieldsOf(report)}`}`
                : `Key Manager ${name} is as wanted`;
        case "verify":
            return `Key Manager ${name} ${report.drift ? "differs from what is wanted" : "is as wanted"}${proof}`;
        case "prepare":
            return report.diffs.length === 0 && report.restartRequired.length === 0
                ? "the files are already as they must be"
                : `the files are prepared${ending(report)}`;
        case "export":
            return `Key Manager ${name} is exported`;
        case "remove":
            return report.change === "none"
                ? `nothing to remove: no Key Manager named ${name} on ${hostOf(report)}`
                : `Key Manager ${name}: ${report.change}`;
        case "apply":
            return `Key Manager ${name}: ${report.change}${proof}${ending(report)}`;
    }
}
function ending({ undone }) {
    return undone === "rolled-back" ? "; taken back at the end (ephemeral)" : "";
}
function hostOf({ servers: { apim } }) {
    return URL.canParse(apim.url) ? new URL(apim.url).host : apim.url;
}
function fieldsOf({ plan: { differences, omitted = 0 } }) {
    const count = differences.length + omitted;
    return count === 0 ? "" : ` (${count} ${count === 1 ? "field" : "fields"})`;
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
    const notProved = notLookedAt(checks);
    if (done.length === 0)
        return `the checks that were asked for passed${notProved}`;
    const last = done.at(-1) ?? "";
    const words = done.length === 1 ? last : `${done.slice(0, -1).join(", ")} and ${last}`;
    const call = passed("gateway-accepts") ? ", and a call with a token passed the gateway" : "";
    return `a token was ${words} through it${call}${notProved}`;
}
const BEYOND_A_TOKEN = (/* unused pure expression or super */ null && ([
    ["scope-registered", "scopes"],
    ["role-bound", "roles"],
    ["gateway-accepts", "gateway"],
]));
function notLookedAt(checks) {
    const missing = BEYOND_A_TOKEN.filter(([id]) => !checks.some((check) => check.id === id)).map(([, about]) => about);
    return missing.length === 0 ? "" : `; not proved: ${missing.join(", ")}`;
}
function withinBytes(plan, largest) {
    let bytes = 0;
    const over = plan.differences.findIndex((one) => (bytes += Buffer.byteLength(JSON.stringify(one)) + 1) > largest);
    if (over === -1)
        return plan;
    const omitted = plan.differences.length - over + (plan.omitted ?? 0);
    return { ...plan, differences: plan.differences.slice(0, over), omitted };
}
function report_outputsOf(report) {
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
        problem: report.problem?.id ?? "",
    };
}
function stays({ problem, undone }) {
    if (problem === undefined)
        return undone !== "rolled-back";
    return undone === "kept" || (problem.id === "clean-up-incomplete" && undone === "nothing");
}
function report_jsonOf(report) {
    const { problem, checks, left, trusted, definition, ...rest } = report;
    return {
        version: 1,
        verdict: problem === undefined ? "passed" : "failed",
        headline: report_headline(report),
        ...rest,
        versions: { action: VERSION, ...(report.apimVersion === undefined ? {} : { apim: report.apimVersion }) },
        objectsLeft: left.length > 0 || rest.undone === "incomplete" || rest.undone === "left-to-post",
        checks: checks.map(({ problem: cause, ...check }) => ({
            ...check,
            ...(cause === undefined ? {} : { problem: problemJson(cause) }),
        })),
        left: left.map(({ what, command, problem: cause }) => ({ what, command, problem: problemJson(cause) })),
        ...(problem === undefined ? {} : { problem: problemJson(problem) }),
    };
}
function problemJson(problem) {
    return { id: problem.id, message: problem.message, evidence: problem.evidence };
}

;// CONCATENATED MODULE: ./lib/report/verdict.js




const LONGEST_OWN = 1500;
const verdict_LONGEST_LINE = 1000;
const ABOVE = /\b(named|fingerprint|message|answer|finding|lines|words|error) above\b/g;
const verdict_MARKS = { failed: "\u274c", passed: "\u2705", changes: "\ud83d\udcdd" };
function verdict_titleOf(report) {
    const changes = report.command === "plan" && report.drift;
    const mark = report.problem !== undefined ? verdict_MARKS.failed : changes ? verdict_MARKS.changes : verdict_MARKS.passed;
    const words = headline(report);
    const name = words.startsWith("Key Manager ") ? "WSO2 IS" : "WSO2 IS Key Manager:";
    return `## ${mark} ${name} ${inert(words)}`;
}
function verdict_reasonLines({ problem, checks }, docs) {
    if (problem === undefined)
        return [];
    const lines = problem.message.split("\n");
    const [evidence, cause = "", remedy = ""] = [lines.slice(0, -2), ...lines.slice(-2)];
    const untitled = (line) => line.replace(`${catalogue[problem.id].title}: could`, "Could");
    const failed = checks.find(({ status }) => status === "failed");
    return [
        ...(cause === "" ? [] : [labelled(cause)]),
        `${labelled(remedy.replace(/ \[[a-z0-9-]+\]$/, ""))} [\`${problem.id}\`](${docs}#${problem.id})`,
        ...(failed === undefined ? [] : [where(failed)]),
        ...evidence.map(untitled).map((line) => {
            const item = /^ *- (.*)/.exec(line)?.[1];
            return item === undefined ? inert(line, verdict_LONGEST_LINE) : `\u2022 ${inert(item, verdict_LONGEST_LINE)}`;
        }),
    ].map((line) => `> ${line}`);
}
function verdict_isReason(check, { problem, checks }) {
    const first = checks.find(({ status }) => status === "failed");
    return check === first && problem !== undefined && check.problem?.message === problem.message;
}
function labelled(line) {
    const [, label, text] = /^([A-Z][a-z ]+): (.*)$/.exec(line) ?? [];
    if (label === undefined || text === undefined)
        return inert(line, LONGEST_OWN);
    return `**${label}:** ${inert(text.replace(ABOVE, "$1 below"), LONGEST_OWN)}`;
}
function where(check) {
    const { from, to } = failedHop(check);
    const between = from === to ? `in the ${PARTY_NAMES[from]}` : `from ${PARTY_NAMES[from]} to ${PARTY_NAMES[to]}`;
    return `**Where:** ${code(check.id)}, ${between}`;
}
function verdict_serversLine({ servers, apimVersion, stages }) {
    if (stages.at(-1) === "inputs")
        return "";
    const version = apimVersion === undefined ? "" : ` ${inert(apimVersion)}`;
    return `Identity Server ${code(servers.is.url)}, API Manager${version} ${code(servers.apim.url)}`;
}

;// CONCATENATED MODULE: ./lib/report/markdown.js








const LONGEST_COMMAND = 2000;
const ROOM = {
    problem: 12,
    facts: 3,
    changes: 10,
    diffs: 7,
    findings: 6,
    failed: 3,
    checks: 7,
    left: 12,
    certificates: 2,
};
const KIB = 1024;
const DOCS = (/* unused pure expression or super */ null && (`https://github.com/${REPOSITORY}/blob/v${VERSION}/docs/problems.md`));
const MOST_OPEN = 12;
function markdown_markdownOf(report, docs = DOCS) {
    return [
        titleOf(report),
        fitting(reasonLines(report, docs), "<br>\n", ROOM.problem, "lines"),
        serversLine(report),
        left(report),
        changes(report),
        diffs(report),
        findings(report),
        checks(report),
        certificates(report),
        facts(report),
    ]
        .filter((part) => part !== "")
        .join("\n\n")
        .concat("\n");
}
function facts(report) {
    const { command, change } = report;
    const rows = [
        ["Key Manager", command === "prepare" ? undefined : report.keyManagerName],
        ["Id", report.keyManagerId],
        ["Issuer", report.issuer],
        ["Change", change === "none" ? undefined : report.undone === "rolled-back" ? `${change}, then put back` : change],
        ["Proof", command === "apply" || command === "verify" ? report.smokeTest : undefined],
        [
            command === "prepare" ? "Restart where it runs already" : "Restart required",
            report.restartRequired.map((product) => PRODUCT_NAMES[product]).join(", "),
        ],
        ["Time", `${(report.milliseconds / 1000).toFixed(1)} s`],
    ].filter((row) => row[1] !== undefined && row[1] !== "");
    return markdown_table(["Command", command], rows.map(([name, value]) => [name, inert(value)]), ROOM.facts);
}
function changes({ command, plan }) {
    if (plan.differences.length === 0)
        return "";
    const created = plan.action === "create";
    const title = command === "plan"
        ? `What would be ${created ? "created" : "changed"}`
        : created
            ? "What is created"
            : "What differs";
    const count = plan.differences.length + (plan.omitted ?? 0);
    const block = fenced(planLines(plan.differences), ROOM.changes, plan.omitted);
    return `### ${title}\n\n${folded(count, `${count} fields`, block, created)}`;
}
function diffs(report) {
    if (report.diffs.length === 0)
        return "";
    const lines = report.diffs.join("\n").replace(/\n$/, "").split("\n");
    return `### Configuration files\n\n${fenced(lines.map((line) => rowsOf(line.slice(0, 1), line.slice(1))), ROOM.diffs)}`;
}
function fenced(lines, room, omitted = 0) {
    const { kept, more } = within(lines.map(withoutMarkup), room);
    const runs = kept.join("\n").match(/`+/g) ?? [];
    const fence = "`".repeat(Math.max(2, ...runs.map(({ length }) => length)) + 1);
    return [`${fence}diff`, ...kept, fence].join("\n") + restOf(more, "lines") + restOf(omitted, "rows");
}
function folded(count, title, content, always = false) {
    if (count <= MOST_OPEN && !always)
        return content;
    return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
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
    const mark = { passed: "\u2705", failed: "\u274c", skipped: "\u26aa" };
    const rowOf = (check) => [
        mark[check.status],
        `\`${check.id}\``,
        inert(check.proves),
        inert(check.evidence),
        `${check.milliseconds}\u00a0ms`,
    ];
    const head = ["", "Check", "Proves", "Evidence", "Time"];
    const failed = report.checks.filter((check) => check.status === "failed" && !isReason(check, report));
    const count = (status) => report.checks.filter((one) => one.status === status).length;
    const title = `${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`;
    const open = failed.length === 0 ? [] : [markdown_table(head, failed.map(rowOf), ROOM.failed)];
    const diagram = diagramOf(report.checks);
    const all = [markdown_table(head, report.checks.map(rowOf), ROOM.checks), ...(diagram === "" ? [] : [diagram])].join("\n\n");
    return ["### Proof", ...open, folded(report.checks.length, title, all, true)].join("\n\n");
}
function certificates(report) {
    if (report.certificates.length === 0)
        return "";
    const rows = report.certificates.map((one) => [
        one.of.map((holder) => HOLDER_NAMES[holder]).join(", "),
        code(one.subject),
        one.validTo.slice(0, 10),
        daysLeft(one),
    ]);
    return `### Certificates\n\n${markdown_table(["Of", "Subject", "Valid until", "Days left"], rows, ROOM.certificates)}`;
}
function left(report) {
    if (report.left.length === 0)
        return "";
    const rows = report.left.map(({ what, command, problem }) => [
        inert(what),
        `${inert(brief(problem))} \`${problem.id}\``,
        code(command, LONGEST_COMMAND),
    ]);
    return `### Left behind\n\nThese could not be undone; remove them by hand.\n\n${markdown_table(["What", "Why", "By hand"], rows, ROOM.left)}`;
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
    const { kept, more } = within(lines, room, between);
    return kept.join(between) + restOf(more + omitted, unit);
}
function within(lines, room, between = "\n") {
    let bytes = 0;
    const over = lines.findIndex((line) => (bytes += Buffer.byteLength(line + between)) > room * KIB);
    const kept = over === -1 ? lines : lines.slice(0, over);
    return { kept, more: lines.length - kept.length };
}
function restOf(count, unit) {
    return count === 0 ? "" : `\n\n${count} more ${unit}, see \`report.json\`.`;
}

// EXTERNAL MODULE: ./lib/process/process.js
var process_process = __nccwpck_require__(576);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./lib/report/junit.js


const NAMES = {
    inputs: "the inputs can be used",
    files: "the products on this machine are set up",
    ready: "the servers are ready",
    preflight: "the servers fit, and the Key Manager is as it was expected",
    register: "the Key Manager is stored as it is wanted",
    "clean-up": "nothing is left behind",
};
function junit_junitOf(report) {
    const suites = report.stages.map((stage) => suite(stage, casesOf(stage, report)));
    if (report.left.length > 0 && !report.stages.includes("clean-up"))
        suites.push(suite("clean-up", casesOf("clean-up", report)));
    return ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites, "</testsuites>", ""].join("\n");
}
function casesOf(stage, report) {
    const { problem, stages, left } = report;
    const stopped = problem !== undefined && stages.at(-1) === stage ? problem : undefined;
    if (stage === "proof") {
        const checks = report.checks.map(checkCase);
        const isSaid = stopped === undefined || checks.some(({ status }) => status === "failed");
        return isSaid ? checks : [...checks, failure("the proof ran to its end", stopped)];
    }
    if (stage === "clean-up" && left.length > 0)
        return left.map(({ what, command, problem: why }) => ({
            ...failure(`${NAMES[stage]}: ${what}`, why),
            text: `${why.message}\n${BY_HAND}${command}`,
        }));
    return [stopped === undefined ? { name: NAMES[stage], status: "passed" } : failure(NAMES[stage], stopped)];
}
function checkCase({ id, status, evidence, milliseconds, problem }) {
    const seconds = (milliseconds / 1000).toFixed(3);
    return {
        name: id,
        seconds,
        status,
        message: evidence,
        ...(problem === undefined ? {} : { type: problem.id, text: problem.message }),
    };
}
function failure(name, { id, message }) {
    return { name, status: "failed", message: catalogue[id].title, type: id, text: message };
}
function suite(stage, cases) {
    const count = (status) => cases.filter((one) => one.status === status).length;
    return [
        `  <testsuite name="${stage}" tests="${cases.length}" failures="${count("failed")}" skipped="${count("skipped")}">`,
        ...cases.map((one) => testCase(stage, one)),
        "  </testsuite>",
    ].join("\n");
}
function testCase(stage, { name, seconds, status, message = "", type, text = "" }) {
    const time = seconds === undefined ? "" : ` time="${seconds}"`;
    const open = `    <testcase classname="wso2-is-key-manager.${stage}" name="${xml(name)}"${time}>`;
    switch (status) {
        case "failed":
            return `${open}<failure message="${xml(message)}"${type === undefined ? "" : ` type="${type}"`}>${xml(text)}</failure></testcase>`;
        case "skipped":
            return `${open}<skipped message="${xml(message)}"/></testcase>`;
        case "passed":
            return message === "" ? `${open}</testcase>` : `${open}<system-out>${xml(message)}</system-out></testcase>`;
    }
}
function xml(text) {
    const plain = unmarked(text).replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
    return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

;// CONCATENATED MODULE: ./lib/process/report-files.js






function report_files_writeReport(report, summary, directory, temporary) {
    const lost = [];
    let folder = directory ?? join(temporary, "wso2-is-key-manager-");
    const texts = report_files_textsOf(report, summary);
    const made = report_files_attempt(lost, `${folder} for ${Object.keys(texts).join(", ")}`, () => {
        if (directory === undefined)
            folder = mkdtempSync(folder);
        else
            makeFolder(resolve(directory));
        return folder;
    });
    if (made === undefined)
        return { paths: { report: "", summary: "", "ca-certificates": "", definition: "" }, lost };
    const put = (name, text) => {
        const file = join(made, name);
        return report_files_attempt(lost, file, () => write(file, text())) ?? "";
    };
    const written = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, put(name, text)]));
    const { trusted, definition } = report;
    return {
        paths: {
            report: written["report.json"] ?? "",
            summary: written["summary.md"] ?? "",
            "ca-certificates": trusted.length === 0 ? "" : put("ca-certificates.pem", () => trusted.join("\n")),
            definition: definition === undefined ? "" : put("key-manager.toml", () => definition),
        },
        lost,
    };
}
function report_files_textsOf(report, summary) {
    return {
        "report.json": () => `${JSON.stringify(jsonOf(report), null, 2)}\n`,
        "junit.xml": () => junitOf(report),
        "summary.md": summary,
    };
}
function report_files_attempt(lost, what, work) {
    try {
        return work();
    }
    catch (error) {
        lost.push(`${what} (${oneLine(reasonOf(error))})`);
        return undefined;
    }
}
const REPLACING = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | (external_node_fs_.constants.O_NONBLOCK ?? 0);
function write(file, text) {
    const opened = openSync(file, REPLACING);
    try {
        writeFileSync(opened, text);
        return file;
    }
    finally {
        closeSync(opened);
    }
}
function makeFolder(path) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
        return;
    if (dirname(path) !== path)
        makeFolder(dirname(path));
    try {
        mkdirSync(path);
    }
    catch (error) {
        if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/github/github.js













const TITLE = "WSO2 IS Key Manager";
const secrets = new Secrets((form) => core_setSecret(form));
function githubRunnerFor(known) {
    return guarded({
        debug: (line) => core_debug(line),
        info: (line) => info((0,foreign_text/* withoutCommands */.Df)(line)),
        warning: (line, at) => warning(line, annotation(at)),
        error: (line, at) => error(line, annotation(at)),
        progress: (line) => info((0,foreign_text/* withoutCommands */.Df)(line)),
        group: (title, work) => group(title, work),
        mask: (secret) => core_setSecret(secret),
    }, known);
}
const githubRunner = githubRunnerFor(secrets);
function annotation({ file, line, title = TITLE } = {}) {
    return file === undefined ? { title } : { title, file, startLine: line ?? 1 };
}
const githubInputs = {
    ...process_process/* inputFiles */.ul,
    input: (name) => getInput(name, { trimWhitespace: false }),
    secret: (text) => void secrets.add(text),
    howToGive: (name) => `\`${name}: \${{ secrets.${name.toUpperCase().replaceAll("-", "_")} }}\``,
};
function githubSecrets() {
    for (const value of (0,table/* secretInputs */._y)((name) => githubInputs.input(name)))
        secrets.add(value);
    return secrets;
}
function sayEnd(report, runner = githubRunner) {
    runner.info(`${report.problem === undefined ? "Done" : "Failed"}: ${headline(report)}`);
    for (const { what, command, problem } of report.left)
        runner.warning(`${what}.\nWhy: ${brief(problem)} [${problem.id}]\n${BY_HAND}${command}`);
    if (report.problem !== undefined)
        runner.error(report.problem.message, placeOf(report.problem));
}
function sayFinished({ left, problems }, runner = githubRunner) {
    for (const { what, command, problem } of left)
        runner.error(`${what}.\n${problem.message}\n${marks/* BY_HAND */.u}${command}`);
    for (const problem of problems)
        runner.error(problem.message, (0,problems_problem/* placeOf */.$t)(problem));
}
function fail(error) {
    const problem = (0,meaning/* asProblem */.gr)(error, "internal", "run the Action");
    githubRunner.error(problem.message, (0,problems_problem/* placeOf */.$t)(problem));
    process.exitCode = 1;
}
function cancellation() {
    return (0,process_process/* stoppedBy */.$)("SIGINT", "SIGTERM");
}
const STATE = "undo";
function github_saveState(text) {
    wholly(process.env["GITHUB_STATE"], () => core.saveState(STATE, text));
}
function savedState() {
    return getState(STATE);
}
async function publish(report, directory) {
    let made;
    const summary = () => (made ??= markdownOf(report, docsOf(process.env)));
    const { paths, lost: notWritten } = writeReport(report, summary, directory, temporaryFolder());
    const lost = [...notWritten];
    const output = process.env["GITHUB_OUTPUT"];
    for (const [name, value] of Object.entries({ ...outputsOf(report), ...paths }))
        attempt(lost, `output ${name} in ${output ?? "the log"}`, () => wholly(output, () => core.setOutput(name, value)));
    const page = process.env["GITHUB_STEP_SUMMARY"] ?? "";
    if (page !== "") {
        const write = async () => core.summary.addRaw(summary()).write();
        await write().catch((error) => lost.push(`the job summary ${page} (${oneLine(reasonOf(error))})`));
    }
    if (lost.length > 0)
        githubRunner.warning(`Could not be written, which changes nothing of the verdict above:\n  - ${lost.join("\n  - ")}`);
}
function rehearse(report) {
    for (const text of Object.values(textsOf(report, () => markdownOf(report, docsOf(process.env)))))
        text();
    headline(report);
    outputsOf(report);
}
function docsOf({ GITHUB_SERVER_URL: server = "", GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "", }) {
    const plain = /^https:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref);
    return plain ? `${server}/${repository}/blob/${ref}/docs/problems.md` : undefined;
}
function wholly(file, append) {
    const before = file === undefined || file === "" ? undefined : statSync(file, { throwIfNoEntry: false });
    try {
        append();
    }
    catch (error) {
        if (file !== undefined && before?.isFile() === true)
            truncateSync(file, before.size);
        throw error;
    }
}


/***/ }),

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ CERTIFICATES),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   hM: () => (/* binding */ ON_FAILURE),
/* harmony export */   oT: () => (/* binding */ SMOKE_TESTS)
/* harmony export */ });
/* unused harmony exports COMMAND_NEEDS, DOCUMENTED_GRANT_TYPES, hasLocalProducts, hasPack */
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
const CERTIFICATES = ["keep", "generate"];
const DOCUMENTED_GRANT_TYPES = (/* unused pure expression or super */ null && ([
    "password",
    "client_credentials",
    "refresh_token",
    "urn:ietf:params:oauth:grant-type:saml2-bearer",
    "iwa:ntlm",
    "urn:ietf:params:oauth:grant-type:device_code",
    "authorization_code",
    "urn:ietf:params:oauth:grant-type:jwt-bearer",
    "urn:ietf:params:oauth:grant-type:token-exchange",
]));
function hasLocalProducts({ is, apim }) {
    return [is, apim].some(({ home, deploymentToml, truststore }) => (home ?? deploymentToml ?? truststore) !== undefined);
}
function hasPack({ is, apim }) {
    return (is.pack ?? apim.pack) !== undefined;
}


/***/ }),

/***/ 565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   Uz: () => (/* binding */ ALL_INPUTS),
/* harmony export */   _y: () => (/* binding */ secretInputs),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/* harmony import */ var _run_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(256);

function choice(choices, fallback) {
    return { kind: "choice", choices, default: fallback };
}
function seconds(fallback) {
    return { kind: "seconds", default: fallback, least: 1, most: 6 * 60 * 60 };
}
const offset = { kind: "integer", least: 0, most: 56092, unfilled: true };
const host = { kind: "host", default: "localhost", unfilled: true };
const INPUTS = {
    command: choice(_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo, "apply"),
    "is-host": host,
    "is-port-offset": { ...offset, default: "1" },
    "is-url": { kind: "url" },
    "apim-host": host,
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
    "key-manager-definition": { kind: "definition" },
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
    certificates: choice(_run_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .CERTIFICATES */ .$b, "keep"),
    "revocation-events": { kind: "boolean", default: "false" },
    "notifier-jar": { kind: "path" },
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

/***/ 828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qq: () => (/* binding */ HttpClient)
});

// UNUSED EXPORTS: Headers, HttpClientError, HttpClientResponse, HttpCodes, MediaTypes, getProxyUrl, isHttps

;// CONCATENATED MODULE: external "http"
const external_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
var external_http_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_http_namespaceObject, 2);
;// CONCATENATED MODULE: external "https"
const external_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
var external_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_https_namespaceObject, 2);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/http-client/lib/proxy.js
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
;// CONCATENATED MODULE: ./lib/node_modules/tunnel/index.js
/**
 * `@actions/http-client` imports tunnel for agents that reach a server through a proxy. This Action
 * gives every request an agent of its own (`src/http/trust-agent.ts`), and tunnel would load Node's
 * `assert` in every run.
 */
function notBundled() {
  throw new Error("tunnel is not part of this Action");
}



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

;// CONCATENATED MODULE: ./lib/node_modules/@actions/http-client/lib/index.js
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
        info.httpModule = usingSsl ? external_https_namespaceObject_0 : external_http_namespaceObject_0;
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
            maxSockets = this.requestOptions.maxSockets || external_http_namespaceObject.globalAgent.maxSockets;
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
                tunnelAgent = overHttps ? notBundled : notBundled;
            }
            else {
                tunnelAgent = overHttps ? notBundled : notBundled;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_namespaceObject.Agent(options) : new external_http_namespaceObject.Agent(options);
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

/***/ }),

/***/ 317:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _github_before_anything_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(573);
/* harmony import */ var _github_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(324);
/* harmony import */ var _process_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(649);
/* harmony import */ var _process_finish_saved_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(640);
/* harmony import */ var _process_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(576);
/* harmony import */ var _undo_kept_state_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(919);






const secrets = (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubSecrets */ .DI)();
async function post(signal) {
    const found = (0,_undo_kept_state_js__WEBPACK_IMPORTED_MODULE_5__/* .findState */ .B)((0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .savedState */ .fP)());
    if (found === undefined) {
        _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .OA.warning("The main step ended before it had begun its work: it saved no state, which it does before its first request. There is nothing to undo.");
        return;
    }
    const around = { runner: _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubRunner */ .OA, clock: _process_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, secrets, environment: process.env };
    const finished = await (0,_process_finish_saved_js__WEBPACK_IMPORTED_MODULE_3__/* .finishSaved */ .z)({ state: found.state, sources: _github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .githubInputs */ .dN, around, signal });
    (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .sayFinished */ .CT)(finished);
    if (finished.left.length + finished.problems.length > 0)
        process.exitCode = 1;
    found.remove();
}
try {
    await post((0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .cancellation */ .WN)());
}
catch (error) {
    (0,_github_github_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(error);
}
(0,_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .leaveSoon */ .bG)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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
        remedy: "Move the settings of the second one below the first header, and delete the second header.",
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
        cause: "one header has one bracket (`[x]`, a table) and another has two (`[[x]]`, an entry of a list); WSO2's parser refuses a name that is both. Usually a block was copied with a bracket too few or too many.",
        remedy: "Give both lines named above the same brackets: two where there may be several of a kind (`[[resource.access_control]]`, `[[event_listener]]`), one where there is one (`[oauth]`, `[server]`).",
        nextTry: "final",
    },
    "toml-value": {
        title: "deployment.toml has a value that WSO2's parser refuses",
        cause: "a text without quotes, `yes` or `no`, an array of mixed types, an empty array inside another value, or an unknown escape.",
        remedy: "Correct the line named above: texts in double quotes, `true` or `false` and numbers without, lists with values of one kind.",
        nextTry: "final",
    },
    "toml-syntax": {
        title: "deployment.toml has a line that is no TOML",
        cause: "a typing error, or text of another format.",
        remedy: "Correct the line named above, or put `#` before it if it is not needed.",
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
    "notifier-missing": {
        title: "Identity Server can't report revocations",
        cause: "the jar that has the listener of `revocation-events` is not in its `repository/components/dropins`.",
        remedy: "Download the notification event handler (`wso2is.notification.event.handlers-*.jar`), which WSO2's page \"Configure WSO2 IS 7.x as a Key Manager\" of your API Manager's release links to, and give its path in `notifier-jar`.",
        nextTry: "final",
    },
    "notifier-invalid": {
        title: "The file of `notifier-jar` is not WSO2's notifier",
        cause: "it is another jar, an error page, or was cut off: the listener's class is not in it.",
        remedy: "Download the jar again; WSO2's page on Key Managers links to it.",
        nextTry: "final",
    },
};

;// CONCATENATED MODULE: ./lib/problems/inputs.js
const inputProblems = {
    "inputs-invalid": {
        title: "The inputs are not usable",
        cause: "one or more inputs are missing, misspelt or contradict each other; nothing was contacted.",
        remedy: "Correct every input named above; the README describes each, on the command line `--help`, too.",
        nextTry: "final",
    },
    "state-not-kept": {
        title: "What has to be undone later could not be kept",
        cause: "the place for it is missing, full or somebody else's: the runner's state file or, for a long state, its temporary folder (RUNNER_TEMP); on the command line the file of `--state-file`.",
        remedy: "Make room and let this user write there, then run again; nothing is changed whose way back can't be kept.",
        nextTry: "state",
    },
    "state-file-taken": {
        title: "A former run is not finished",
        cause: "the state file of the command line names what a former run has to undo: one that was killed, is still at work, or ended with `--until-resume`. It must not get lost.",
        remedy: "Run `resume` with the same state file and the same secrets, then this command again.",
        nextTry: "state",
    },
    "state-unreadable": {
        title: "It is not known what the run had made",
        cause: "what the run had saved was cut, changed or removed before it was read again.",
        remedy: "Do by hand what is named above as left, if anything is. For the rest see the log of that run: undo only what it says it made or changed (Key Manager, files, folders, servers, and objects named `wso2-is-km-action-...`). Other runs have objects of such names, too: remove only those named in this log, or all when no other run is at work.",
        nextTry: "final",
    },
    internal: {
        title: "The Action itself failed",
        cause: "a fault in this Action, not in your set-up.",
        remedy: "Run again with debug logging on (`ACTIONS_STEP_DEBUG`; on the command line `--verbose`), and report it in this Action's repository with that log, which holds no secrets, and `report.json`.",
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
        remedy: "Run again; where it happens often, keep packs in `archive-directory` (on GitHub with actions/cache), or use a mirror of your own in `is-archive` or `apim-archive`.",
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
        remedy: "Free space where it is named above, or use another disk: `archive-directory` for packs, the temporary folder (RUNNER_TEMP or TMPDIR) for what is unpacked.",
        nextTry: "state",
    },
    "pack-not-written": {
        title: "The pack could not be kept or unpacked",
        cause: "the folder named above can't be written by the user of this run.",
        remedy: "Give a folder in `archive-directory` that can be written, and check the temporary folder (RUNNER_TEMP or TMPDIR).",
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
        remedy: "Use API Manager 4.3.0 or later. Where it is one, put the connector's jar (`wso2is7.key.manager-*.jar`, of WSO2's repository apim-km-wso2is) back into `repository/components/dropins`, and restart API Manager.",
        nextTry: "final",
    },
    "connector-field-missing": {
        title: "A field that this API Manager requires is missing",
        cause: "the installed connector requires a field that neither the inputs nor this Action set, since it is newer than this Action or was changed; nothing was written.",
        remedy: "Set the field named above under `[additionalProperties]` in the file of `key-manager-definition`. What it is for: the form of a new Key Manager of type `WSO2 Identity Server 7` in the Admin Portal.",
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
        remedy: "Do what the finding above says. If the other one is of type `WSO2-IS-7`, set `key-manager-name` to its name and look at `plan` first, since `apply` then changes that one. If it is `Resident Key Manager`, never disable it: give Identity Server its own `[server] hostname` or `offset` and restart it. Any other: ask its owner; a disabled one makes no keys any more.",
        nextTry: "final",
    },
    "key-manager-other-type": {
        title: "A Key Manager of this name but another type exists",
        cause: "the name belongs to a Key Manager that is not of type `WSO2-IS-7` (such as `WSO2-IS`, for Identity Server 5 and 6); this Action never changes or removes one of another type.",
        remedy: "Choose another `key-manager-name`. Or, only when its owner agrees, remove that Key Manager in the Admin Portal (Key Managers) first: applications with keys of it stop working.",
        nextTry: "final",
    },
    "key-manager-not-stored": {
        title: "API Manager did not keep the Key Manager",
        cause: "API Manager answered success but stored nothing or something else: a value that it does not know (it then stores another one in silence), a parallel run with the same name, or a database error that it only logged.",
        remedy: "Compare the fields named above with the Admin API of your release; let only one pipeline at a time write this Key Manager (on GitHub: `concurrency` in the workflow); see API Manager's log.",
        nextTry: "state",
    },
    "key-manager-refused": {
        title: "API Manager refused the Key Manager",
        cause: "a required field is missing or a value is not allowed; API Manager does not name the field (only its log does).",
        remedy: "Look into API Manager's log (repository/logs/wso2carbon.log) at this time: it names the field. Then correct it in the file of `key-manager-definition`; without such a file, the plan in the summary shows what was sent.",
        nextTry: "final",
    },
    "key-manager-not-ours": {
        title: "The Key Manager is not the one that this run has made",
        cause: "the answer to its creation got lost, and what has its name now differs from what was sent: another run or a person made it, or changed it since.",
        remedy: "Leave it: it is probably somebody else's. Ask who made it (Admin Portal, Key Managers), and let only one pipeline at a time write this Key Manager (on GitHub: `concurrency` in the workflow). Only its owner should remove it.",
        nextTry: "final",
    },
    "key-manager-in-use": {
        title: "The Key Manager is in use",
        cause: "an application has keys of it, or an API names it; API Manager does not delete it then.",
        remedy: "Leave it until the owners of these applications and APIs agree: they stop working without it. Then remove the keys, take it out of those APIs, and run `remove`, which names them where nobody is named yet.",
        nextTry: "final",
    },
    "secret-not-restored": {
        title: "A secret of the Key Manager could not be put back",
        cause: "the run replaced it (such as the connector's password) and was stopped before it could put it back. Secrets are never saved, so what undid the rest afterwards could not know the former value.",
        remedy: "Enter the former value in the Admin Portal (Key Managers, connector configuration), or run `apply` with it as the input. Until then API Manager uses what this run set.",
        nextTry: "final",
    },
    "clean-up-incomplete": {
        title: "Something could not be removed",
        cause: "a server did not answer, or refused, while the run was being undone.",
        remedy: "Read the reason beside each thing first: with `server-not-ours` or `key-manager-not-ours` see that problem before anything is done. Run the other commands one by one: `curl` needs APIM_USERNAME, APIM_PASSWORD, IS_USERNAME and IS_PASSWORD in the shell; commands for files and processes belong on the machine of the run.",
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
        remedy: "Review the plan that is shown now: run `plan` again, and pass its `plan-sha256`.",
        nextTry: "final",
    },
    drift: {
        title: "The Key Manager differs from what is wanted",
        cause: "it was changed by hand, or the inputs of this pipeline changed.",
        remedy: "See the fields named above. Run `apply` to bring the Key Manager back to what the inputs say, or change the inputs when what stands there is right.",
        nextTry: "final",
    },
};

;// CONCATENATED MODULE: ./lib/problems/network.js
const OWN_CERTIFICATE = "the server's own: `keytool -list -v` on the keystore of `[keystore.tls]` in its `deployment.toml`, or without that table of `[keystore.primary]` (`wso2carbon.jks` or `.p12` in `repository/resources/security`)";
const PIN_IT = `Or pin exactly this one in \`is-certificate-sha256\` or \`apim-certificate-sha256\`, once you have compared the fingerprint above with ${OWN_CERTIFICATE}.`;
const networkProblems = {
    "connection-refused": {
        title: "No server listens there",
        cause: "the server is not started yet, has crashed, or listens on another port (port offset).",
        remedy: "Check that the server is up and that host, URL and port offset are right; raise `ready-timeout` for a slow start.",
        nextTry: "transient",
    },
    "name-unresolved": {
        title: "The host name is not known",
        cause: "the name is misspelt, or resolves only inside a container network and not on the machine of this run.",
        remedy: "Use a name that this machine resolves, or map it in /etc/hosts; `is-url-from-apim` is for the name that only API Manager knows.",
        nextTry: "state",
    },
    "name-lookup-failed": {
        title: "The name service did not answer",
        cause: "this machine's name server is busy, restarting or not reachable at the moment, so whether the name is known is open.",
        remedy: "Run again; if it stays, check this machine's name server (/etc/resolv.conf) and its way there.",
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
        remedy: `Give its authority in \`ca-certificates\`. Or pin it: compare the fingerprint above with ${OWN_CERTIFICATE}; if it is that one, put it into \`is-certificate-sha256\` or \`apim-certificate-sha256\`.`,
        nextTry: "final",
    },
    "certificate-chain-incomplete": {
        title: "The chain of the server's certificate is not complete",
        cause: "the server sends its own certificate only, and its issuer is not trusted here: an intermediate that the server leaves out, or a private authority that was not given.",
        remedy: `Give the issuer named above in \`ca-certificates\`, or let the server send its intermediates, too. ${PIN_IT}`,
        nextTry: "final",
    },
    "certificate-too-weak": {
        title: "The server's certificate is too weak",
        cause: "its key, or the key of an issuer, is too short (RSA below 2048 bits), or it is signed with SHA-1 or MD5.",
        remedy: `Renew the certificate with RSA of 2048 bits or EC P-256, and SHA-256. ${PIN_IT}`,
        nextTry: "final",
    },
    "certificate-invalid": {
        title: "The server's certificate was issued wrongly",
        cause: "it is for another use than a server's (extended key usage), or an issuer is no authority or may not issue it (basic constraints, path length, name constraints).",
        remedy: `Have the certificate issued anew by an authority that may. ${PIN_IT}`,
        nextTry: "final",
    },
    "certificate-expired": {
        title: "The server's certificate is out of date",
        cause: "the certificate has expired or is not valid yet; the default certificates of IS 7.0 to 7.2 and APIM 4.3 have expired.",
        remedy: `Renew the certificate and restart the server. ${PIN_IT}`,
        nextTry: "final",
    },
    "certificate-name-mismatch": {
        title: "The server's certificate is for another name",
        cause: "the default certificates are for `localhost` only, or a load balancer answers with another certificate.",
        remedy: `Use the name in the certificate as host, or give the server a certificate for the name in use (subject alternative name) in \`[keystore.tls]\` of its \`deployment.toml\`. ${PIN_IT}`,
        nextTry: "final",
    },
    "certificate-pin-mismatch": {
        title: "The server's certificate is not the pinned one",
        cause: "the pin is of a former certificate, of the other product or of a signing certificate (`[keystore.primary]` beside a `[keystore.tls]`); or another server answers at this address. Nothing was sent to it.",
        remedy: `Compare the fingerprint above with ${OWN_CERTIFICATE}. If it is that one, put it into \`is-certificate-sha256\` or \`apim-certificate-sha256\`; if not, find out who answers at this address before any password goes there.`,
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
        remedy: "Check the address; open it with curl from this machine to see what answers.",
        nextTry: "final",
        outcomeUnknown: true,
    },
    "answer-compressed": {
        title: "The answer is compressed",
        cause: "something between this run and the server (an ingress, a proxy, a gateway) compresses what passes, although this Action asks for no compression.",
        remedy: "Switch compression (gzip, brotli) off there for the paths of this server's APIs, or give the address of the server itself.",
        nextTry: "final",
        outcomeUnknown: true,
    },
    "answer-malformed": {
        title: "The answer has not the expected form",
        cause: "something else than the expected API answers (a proxy, a login page), or it was cut off.",
        remedy: "Check the address and the server's log; open it with curl from this machine to see what answers.",
        nextTry: "transient",
        outcomeUnknown: true,
    },
    "answered-in-front": {
        title: "Something in front of the server answered",
        cause: "a web page came where the server's API answers JSON: a login page, an ingress, a firewall or a load balancer answered in its place, or the server has not started that API yet. It says nothing about user, password or role.",
        remedy: "Give the address of the server itself, or let what is in front of it pass this path on, with its Authorization header; open it with curl from this machine to see what answers.",
        nextTry: "as-its-cause",
        outcomeUnknown: true,
    },
    "credentials-refused": {
        title: "User or password refused",
        cause: "the password is wrong, the account is locked, or the user lacks the role for this API (API Manager answers 401 for a missing scope, too).",
        remedy: "Check user name and password for the server named above (`is-*`, `apim-*` or `connector-*` inputs) by signing in to its Console or Admin Portal; on API Manager the user needs the scope `apim:admin` (role `admin`).",
        nextTry: "final",
    },
    "permission-denied": {
        title: "The user may not do this",
        cause: "the user is known but lacks the permission.",
        remedy: "On the server named above, give the user that was signed in (`is-username`, `apim-username` or `connector-username`) a role that may do this; the role `admin` may.",
        nextTry: "final",
    },
    "server-error": {
        title: "The server failed",
        cause: "an internal error of the server; the reason is only in its own log.",
        remedy: "Look into the server's log (repository/logs/wso2carbon.log) at this time; run again once the reason is gone.",
        nextTry: "transient",
        outcomeUnknown: true,
    },
    "answer-unexpected": {
        title: "The server refused",
        cause: "the server understood the request and does not do it: this release has no such path (404), or something it has or lacks stands against it (400, 409, 412).",
        remedy: "Correct what the message above names. If it names nothing, look into that server's log (repository/logs/wso2carbon.log) at this time, and check that the address leads to the right product.",
        nextTry: "state",
    },
    cancelled: {
        title: "The run was cancelled",
        cause: "the job was cancelled, or a signal stopped the process.",
        remedy: "Nothing: what the run had made is undone by the job's post step; on the command line before it ends, after a kill by `resume`.",
        nextTry: "final",
        outcomeUnknown: true,
    },
};

;// CONCATENATED MODULE: ./lib/problems/proof.js
const proofProblems = {
    "proof-apim-cannot-reach-is": {
        title: "API Manager does not reach Identity Server",
        cause: "API Manager does not trust Identity Server's certificate, does not resolve its name, or a firewall is between them.",
        remedy: "Import Identity Server's certificate into API Manager's client-truststore (the `trust` stage does, with `apim-home` or `apim-truststore`) and restart API Manager. Check that API Manager's machine resolves and reaches the address; give the one it can reach in `is-url-from-apim`.",
        nextTry: "state",
    },
    "proof-not-loaded": {
        title: "API Manager has not loaded the Key Manager",
        cause: "loading is asynchronous and did not end in `propagation-timeout`, or API Manager can't register a client at Identity Server (connector user or password wrong).",
        remedy: "Look into API Manager's log (repository/logs/wso2carbon.log) at this time: it has the reason. Check `connector-username` and `connector-password`; where the log says nothing, give `propagation-timeout` more seconds.",
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
        cause: "Identity Server accepts the given connector user and password and lets the user register clients, but API Manager's connector keeps failing. Most often the password stored in the Key Manager (API Manager never shows it) is an older one. Else API Manager has not loaded the Key Manager, or does not reach or trust Identity Server.",
        remedy: "Run `apply` with the same inputs: it writes the password where it is another, and proves again. If it reports `unchanged` and fails as well, the password was right: look into API Manager's log (repository/logs/wso2carbon.log) for what its connector could not reach or load, and restart API Manager.",
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
        remedy: "Read the error above, and look into Identity Server's log at this time. Its discovery document must list `client_credentials` in `grant_types_supported`, and `grant-types` of this Action must not leave it out.",
        nextTry: "state",
    },
    "proof-token-invalid": {
        title: "The token is not one that the gateway would accept",
        cause: "signature, issuer, client or times do not match the Key Manager; usually the issuer differs from the host name in the token.",
        remedy: "See what differs in the message. `iss`: Identity Server makes it of `[server] hostname` and its HTTPS port; correct those and restart, or run `apply`, which writes the issuer and the endpoints. Signature: compare the Key Manager's JWKS address with `/oauth2/jwks`. Client: the consumer key claim is `azp`. Times: set the clocks of this machine and of Identity Server right.",
        nextTry: "state",
    },
    "proof-scope-not-granted": {
        title: "A scope is not granted",
        cause: "Identity Server leaves a scope out without an error where `[oauth] authorize_all_scopes = true` is missing in its deployment.toml, and where it has no such scope.",
        remedy: "Set `authorize_all_scopes = true` in `[oauth]` of Identity Server's deployment.toml (`apply` and `prepare` write it when given `is-home` or `is-deployment-toml`), and restart it. Plain 7.0.0 does not read it: update to level 7.0.0.65 or later.",
        nextTry: "state",
    },
    "proof-introspection": {
        title: "Introspection gives a wrong answer",
        cause: "the Key Manager's introspection endpoint is wrong, the connector's user may not introspect, or Identity Server does not recognise its own token. If a token with a changed signature is active, what answers does not verify tokens.",
        remedy: "If a changed token is active, do not promote this state; find out what answers at the introspection endpoint. Otherwise compare that endpoint with Identity Server's `/oauth2/introspect`, give `connector-username` a role with `internal_oauth2_introspect`, and check Identity Server's log.",
        nextTry: "state",
    },
    "proof-revocation": {
        title: "A revoked token stays active",
        cause: "Identity Server did not revoke it, or answers introspection from a cache.",
        remedy: "Run `verify` some minutes later: a cache has ended by then. If it stays, compare the Key Manager's `revokeEndpoint` with `revocation_endpoint` of the discovery document, and look into Identity Server's log.",
        nextTry: "state",
    },
    "proof-user-token-refused": {
        title: "Identity Server issued no token for a user",
        cause: "the Key Manager has the grant `password`, but Identity Server refuses it to the user of `is-username`: the user must sign in by more than a password, is locked, or the grant is switched off.",
        remedy: "Check Identity Server's log; take `password` out of `grant-types` where no application may use it; to leave this out, add `user-info-read` to `smoke-skip`.",
        nextTry: "state",
    },
    "proof-user-info": {
        title: "A user's claims can't be read",
        cause: "Identity Server's deployment.toml lacks the `[[resource.access_control]]` for `(.*)/scim2/Me` without permissions and scopes, or a broader rule stands before it: then a permission is wanted that no application's token has. API Manager gets no claims of users.",
        remedy: 'Add a `[[resource.access_control]]` with `context = "(.*)/scim2/Me"`, `secure = true`, `http_method = "GET"`, `cross_tenant = true`, `permissions = []` and `scopes = []` (`apply` and `prepare` write it when given `is-home` or `is-deployment-toml`), and restart Identity Server.',
        nextTry: "state",
    },
    "proof-scope-set-up": {
        title: "A shared scope could not be made in API Manager",
        cause: "the user of `apim-username` may not manage shared scopes, or API Manager could not reach Identity Server: it stores no scope that it can't send to its Key Manager.",
        remedy: "Give the user a role that carries `apim:shared_scope_manage`, by default `admin`; where it was a 500, look into API Manager's log (repository/logs/wso2carbon.log) at this time. To leave this out, add `scope-registered` to `smoke-skip`.",
        nextTry: "state",
    },
    "proof-scope-not-registered": {
        title: "Scopes of API Manager do not reach Identity Server",
        cause: "API Manager's connector can't use Identity Server's API resources: `api_resource_management_endpoint` of the Key Manager is wrong, or the connector's user may not manage them. API Manager reports success all the same.",
        remedy: "Look into API Manager's log (repository/logs/wso2carbon.log) at this time: it has the reason. In Identity Server give the user of `connector-username` a role with the scopes `internal_api_resource_view`, `internal_api_resource_create`, `internal_api_resource_update` and `internal_api_resource_delete`; to leave this out, add `scope-registered` to `smoke-skip`.",
        nextTry: "state",
    },
    "proof-role-not-bound": {
        title: "Roles of API Manager do not reach Identity Server",
        cause: "Identity Server refuses the role: `[role_mgt] allow_system_prefix_for_role = true` is missing in its deployment.toml; or `is7_roles_endpoint` of the Key Manager is wrong, or the connector's user may not manage roles. API Manager reports success all the same.",
        remedy: "Set `allow_system_prefix_for_role = true` in `[role_mgt]` of Identity Server's deployment.toml (`apply` and `prepare` write it with `create-roles: true` and `is-home` or `is-deployment-toml`), and restart it; give `connector-username` a role with `internal_role_mgt_view`, `_create` and `_update`.",
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
        cause: "with 404 the throw-away API has not reached this gateway; with 5xx the gateway could not call the API's backend, API Manager's own version page (`http://localhost:9763/services/Version`, the port plus `apim-port-offset`). It says nothing about the token.",
        remedy: "With 404: check that `apim-gateway-url` is a gateway of this API Manager and receives its events, or give `propagation-timeout` more seconds. With 5xx: call that page on the gateway's machine; where it is not there, correct `apim-port-offset`, or use `smoke-test: token`. The gateway's log has the reason.",
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
    "proof-gateway-scope": {
        title: "The gateway does not go by the scopes of the token",
        cause: "the Key Manager's `scopesClaim` is not the claim that has them, or the API has reached the gateway without its scopes.",
        remedy: "Set `scopesClaim` of the Key Manager to `scope`; see the gateway's log. Do not promote this state.",
        nextTry: "state",
    },
    "proof-gateway-revocation": {
        title: "The gateway still accepts a revoked token",
        cause: "Identity Server does not tell API Manager of revocations: WSO2's notification event handler is not installed, or its `[[event_listener]]` is missing, of the wrong type, or has another `X-WSO2-KEY-MANAGER` header than `WSO2-IS`. The gateway then accepts the token until it expires.",
        remedy: "Set `revocation-events: true` where this Action sets Identity Server up, or install and configure the notification event handler by hand; to accept it, add `gateway-refuses-revoked` to `smoke-skip`.",
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
        remedy: "Set up Java before this run (on GitHub: actions/setup-java).",
        nextTry: "final",
    },
    "java-unsupported": {
        title: "The server doesn't run on this Java",
        cause: "every Java of this machine is older than the product was built for.",
        remedy: "Set up the Java version named above before this run (on GitHub: actions/setup-java), or set JAVA_HOME to it.",
        nextTry: "final",
    },
    "port-in-use": {
        title: "A port of the server is already in use",
        cause: "the server already runs, another one runs with the same port offset, or a former one was not stopped.",
        remedy: "Find out whose program listens there before you stop it, or give this server another offset with `is-port-offset` or `apim-port-offset`.",
        nextTry: "state",
    },
    "server-start-failed": {
        title: "The server could not be started",
        cause: "its start script can't be run by this user, or its log folder can't be written.",
        remedy: "Check that the user of this run may run the script in `bin` and write below `repository/logs`.",
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
        remedy: "Do not end the process of that number: it is another program. Look for a Java process with `-Dcarbon.home=` and this product's folder (`ps -ef`). If there is one, end that one. Then delete `wso2carbon.pid`. Nothing was ended.",
        nextTry: "final",
    },
    "server-did-not-stop": {
        title: "The server did not stop",
        cause: "the process belongs to another user, hangs in a system call, or another program uses its ports now.",
        remedy: "If the message says that the process is still there, end it by hand. If it says that the process is gone but ports are taken, another program has them: find out whose it is before you end anything, or use another `is-port-offset` or `apim-port-offset` for the next run.",
        nextTry: "state",
    },
};

;// CONCATENATED MODULE: ./lib/problems/trust.js
const trustProblems = {
    "keytool-missing": {
        title: "No keytool",
        cause: "this machine has no JDK or JRE on it, or JAVA_HOME points to another folder.",
        remedy: "Set up Java before this run (on GitHub: actions/setup-java), so that JAVA_HOME or PATH leads to `bin/keytool`.",
        nextTry: "final",
    },
    "keytool-failed": {
        title: "keytool failed",
        cause: "this Java is damaged or out of memory, or this keystore needs a provider that this Java lacks.",
        remedy: "Read keytool's own words above; try `keytool -list -keystore` on the store with the Java of the server, and set that one up for this run (JAVA_HOME). The store was left as it was.",
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
        remedy: "Restore the file from a backup of this installation; it was left as it was. Do not take the distribution's file where the server has run with its own: the primary keystore signs tokens and encrypts internal data, and a truststore would lose all that was imported. Only for a fresh installation is the distribution's file right.",
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
        remedy: "Write the file name or the alias into `deployment.toml` as it is, or set the environment variable that `$env{...}` names for this run. Only a password may be hidden: it is then the one in `truststore-password`.",
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
        cause: "a symbolic link, or a path that goes up, leads out of the product's folder, so that another product's file would be changed.",
        remedy: "Name that file itself in `is-truststore` or `apim-truststore` when it is really the one to change.",
        nextTry: "final",
    },
    "truststore-alias-taken": {
        title: "The alias is taken by another certificate",
        cause: "somebody stored another certificate under the alias that is made of this certificate's fingerprint.",
        remedy: "Delete nothing: a server may need that certificate. Give it another alias, which changes no trust: `keytool -changealias -alias ALIAS -destalias OTHER -keystore STORE`, with the alias and file of the message. Then run again.",
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
        remedy: "Let the user of this run write into the product's folder, or change the file beforehand.",
        nextTry: "state",
    },
    "file-changed-meanwhile": {
        title: "The file was changed by somebody else",
        cause: "another job or administrator wrote the same file after this run had read it; nothing was written over it.",
        remedy: "If the message names a backup, the run was being undone and the file still has its change: compare the two (`diff`), and merge by hand what has to stay. Otherwise run again when nobody else changes the file; nothing of the other change was lost.",
        nextTry: "final",
    },
    "backup-missing": {
        title: "The backup of a file is gone",
        cause: "somebody removed it, or a clean-up of the workspace did (git clean); the file still has this run's change.",
        remedy: "Without a copy of your own: in `deployment.toml` set each line that the summary shows as changed back to its former value, and remove only the lines that it shows as added. In a truststore the run only added certificates. A server that already reads the file must be restarted.",
        nextTry: "final",
    },
    "files-in-use": {
        title: "Another run works on the same files",
        cause: "two jobs change one product's folder at once, and the other one did not end in time.",
        remedy: "Wait for the end of the run named above, then run again; let the jobs run one after the other (on GitHub: `concurrency` in the workflow). Do not delete the lock while that run may be at work: look for its process on the machine named there first. The lock of a run that has died is taken over by itself.",
        nextTry: "state",
    },
    "certificate-not-vouched-for": {
        title: "Nobody vouches for the server's certificate",
        cause: "it was only presented by whoever listens at this address; once in a truststore, it would be trusted from then on. WSO2's default certificates are self-signed, so no authority vouches for them.",
        remedy: "Compare the fingerprint with the one in the server's own keystore (file of `[keystore.tls]` in its `deployment.toml`, else of `[keystore.primary]`; `keytool -list -v`). Then name the certificate: its product's folder in `is-home` or `apim-home`, its PEM text or path in `is-certificate` or `apim-certificate`, the fingerprint in `is-certificate-sha256` or `apim-certificate-sha256`, or its authority in `ca-certificates`. Nothing was imported.",
        nextTry: "final",
    },
    "certificate-not-own": {
        title: "The given certificate is not the server's own",
        cause: "the certificate was renewed at one of the two places only, or belongs to another server.",
        remedy: "Give the certificate that the keystore named above has (that of `[keystore.tls]`, or where that is missing of `[keystore.primary]`), or leave the input out: the home says it already.",
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

/***/ 943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ isOutcomeUnknown),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   dg: () => (/* binding */ isTransient),
/* harmony export */   gr: () => (/* binding */ asProblem),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(159);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(799);


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

/***/ 799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   dh: () => (/* binding */ brief),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* unused harmony export answerOf */
/* harmony import */ var _text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(551);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(159);


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
    const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .s[id];
    const part = (text, before, after = "") => text === undefined || text === "" ? undefined : `${before}${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, LONGEST_PART)}${after}`;
    const answer = answerOf(evidence);
    const [at, request] = [placed(evidence.where), part(evidence.request, " (", ")") ?? ""];
    return [
        ended(`${entry.title}: could not ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(evidence.tried, LONGEST_PART).replace(/[.\s]+$/, "")}${at}${request}`),
        answer === "" ? undefined : ended(`What came back: ${answer}`),
        `Likely cause: ${entry.cause}`,
        `What to do: ${evidence.remedy === undefined ? entry.remedy : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(evidence.remedy, LONGEST_SAID)} [${id}]`,
    ]
        .filter((line) => line !== undefined)
        .join("\n");
}
function answerOf({ status, code, said }) {
    const own = code === undefined || ["", String(status)].includes(code) ? undefined : `code ${(0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(code, LONGEST_PART)}`;
    const words = said === undefined || said === "" ? undefined : (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessLines */ .vL)(said, LONGEST_SAID);
    const parts = [status === undefined ? undefined : `status ${status}`, own, words].filter((one) => one !== undefined);
    return status === undefined || parts.length > 1 ? parts.join(", ") : `${parts.join("")}, without a message`;
}
function placed(where) {
    if (where === undefined || where === "")
        return "";
    const place = (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(where, LONGEST_PART);
    return /:\d+$/.test(place) && !/^([\\/]|[A-Za-z]:\\)/.test(place) ? ` on ${place}` : `: ${place}`;
}
function brief({ id, evidence }) {
    const { tried, where, request } = evidence;
    const answer = answerOf(evidence);
    const at = [placed(where), request === undefined ? "" : ` (${request})`].join("");
    return (0,_text_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .s[id].title}: could not ${tried}${at}${answer === "" ? "" : `: ${answer}`}`, LONGEST_PART);
}
function ended(sentence) {
    const whole = sentence.trimEnd();
    return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
function placeOf({ id, evidence: { file, line } }) {
    const title = _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .s[id].title;
    return file === undefined ? { title } : { title, file, line: line ?? 1 };
}
function reasonOf(error) {
    if (typeof error === "object" && error !== null && "message" in error && typeof error.message === "string") {
        const code = "code" in error && typeof error.code === "string" && error.message === "" ? error.code : "";
        return error.message + code;
    }
    return typeof error === "string" ? error : "unknown";
}


/***/ }),

/***/ 649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/process/clock.js

const systemClock = {
    wallTime: () => Date.now(),
    monotonicTime: () => Number(process.hrtime.bigint()) / 1e6,
    every: (ms, work) => {
        const timer = setInterval(work, ms);
        timer.unref();
        return () => clearInterval(timer);
    },
    sleep: async (ms, signal) => {
        await (0,promises_namespaceObject.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
    },
};


/***/ }),

/***/ 640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ finishSaved)
});

;// CONCATENATED MODULE: external "node:async_hooks"
const external_node_async_hooks_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
;// CONCATENATED MODULE: ./lib/problems/progress.js

const FIRST = 5000;
const EVERY = 10_000;
const FIRST_LIVE = 1500;
const LOOK = 1000;
class Progress {
    #runner;
    #clock;
    #open = new Set();
    #stop;
    constructor(runner, clock) {
        this.#runner = runner;
        this.#clock = clock;
    }
    begin(wait, outer) {
        const began = this.#clock.monotonicTime();
        const hidden = outer !== undefined && (outer.hidden || outer.whole === true);
        const open = { ...wait, began, hidden, inner: 0, next: began + FIRST };
        if (outer !== undefined && !hidden)
            outer.inner += 1;
        this.#open.add(open);
        this.#stop ??= this.#clock.every(LOOK, () => this.#look());
        return open;
    }
    end(open, outer) {
        if (outer !== undefined && !open.hidden)
            outer.inner -= 1;
        this.#open.delete(open);
        if (this.#open.size > 0)
            return;
        this.#stop?.();
        this.#stop = undefined;
        if (this.#runner.live === true)
            this.#runner.progress("");
    }
    #look() {
        const now = this.#clock.monotonicTime();
        const said = [...this.#open].filter(({ hidden, inner }) => !hidden && inner === 0);
        if (this.#runner.live === true) {
            const lines = said.filter(({ began }) => now - began >= FIRST_LIVE).map((wait) => lineOf(wait, now));
            return this.#runner.progress(lines.join(" | "));
        }
        for (const wait of said) {
            if (now < wait.next)
                continue;
            wait.next = now + EVERY;
            this.#runner.progress(lineOf(wait, now));
        }
    }
}
function lineOf({ what, limit, last, began }, now) {
    const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`;
    const gone = now - began;
    const within = limit === undefined ? "" : ` of ${seconds(limit)}`;
    const late = limit === undefined ? "" : `; ${seconds(limit)} are over, and the last try goes on to its end`;
    const answer = last?.();
    return `${what()}: ${seconds(gone)}${gone <= (limit ?? gone) ? within : late}${answer === undefined ? "" : `. Last answer: ${answer}`}`;
}
const ambient = new external_node_async_hooks_namespaceObject.AsyncLocalStorage();
function withProgress(runner, clock, work) {
    return ambient.run({ progress: new Progress(runner, clock), outer: undefined }, work);
}
async function waiting(wait, work) {
    const around = ambient.getStore();
    if (around === undefined)
        return work();
    const { progress, outer } = around;
    const open = progress.begin(wait, outer);
    try {
        return await ambient.run({ progress, outer: open }, work);
    }
    finally {
        progress.end(open, outer);
    }
}

// EXTERNAL MODULE: ./lib/text/json.js
var json = __nccwpck_require__(845);
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

;// CONCATENATED MODULE: ./lib/clients/api-manager/connector.js


const DEEPEST_SETTING = 20;
const CHOICES = new Set(["dropdown", "options", "select", "radio"]);
const CONNECTOR_FIELDS = object({
    type: filledText,
    configurations: optional(listOf(object({ name: optional(parser_text), required: optional(parser_boolean) }))),
});
function connectorOf(value, path) {
    const { type, configurations = [] } = CONNECTOR_FIELDS(value, path);
    const requiredFields = configurations.flatMap(({ name, required }) => required === true && name !== undefined ? [name] : []);
    const settings = objectsIn(value);
    return { type, requiredFields, secretFields: settings.flatMap(secretOf), fields: settings.flatMap(fieldOf) };
}
function objectsIn(value, depth = 0) {
    if (depth > DEEPEST_SETTING)
        return [];
    if (Array.isArray(value))
        return value.flatMap((item) => objectsIn(item, depth + 1));
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    return [value, ...Object.values(value).flatMap((member) => objectsIn(member, depth + 1))];
}
function secretOf(setting) {
    const name = (0,json/* textOf */.b6)(setting["name"]);
    return name !== undefined && (setting["mask"] === true || setting["type"] === "password") ? [name] : [];
}
function fieldOf({ name, type, multiple, values }) {
    if (typeof name !== "string" || typeof type !== "string")
        return [];
    const listed = Array.isArray(values) && CHOICES.has(type) && multiple !== true ? values : [];
    const choices = listed.flatMap((one) => (0,json/* textOf */.b6)((0,json/* isObject */.Gv)(one) ? one["name"] : one) ?? []);
    return [{ name, ...(choices.length === 0 ? {} : { choices }) }];
}

;// CONCATENATED MODULE: ./lib/clients/api-manager/admin.js



const BASE = "/api/am/admin/v4";
const KEY_MANAGER = objectWithOthers({
    id: filledText,
    name: filledText,
    type: filledText,
    enabled: nullable(parser_boolean),
    issuer: nullable(parser_text),
    availableGrantTypes: nullable(listOf(parser_text)),
    additionalProperties: nullable(anyObject),
});
function admin_propertiesOf(keyManager) {
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
    async connectors() {
        const answer = await this.session.send({
            method: "GET",
            path: `${BASE}/settings`,
            tried: "read the installed connectors of API Manager",
        });
        return answer.expect(200).parse(SETTINGS).keyManagerConfiguration;
    }
    async list({ polled = false } = {}) {
        const answer = await this.session.send({
            method: "GET",
            path: `${BASE}/key-managers`,
            tried: "list the Key Managers of API Manager",
            polled,
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
    async generateKeys(applicationId, keyManagerId, grantTypes = ["client_credentials"]) {
        const answer = await this.#session.send({
            method: "POST",
            path: `${devportal_BASE}/applications/${encodeURIComponent(applicationId)}/generate-keys`,
            tried: "generate keys for a throw-away application with the Key Manager",
            body: {
                kind: "json",
                value: {
                    keyType: "PRODUCTION",
                    keyManager: keyManagerId,
                    grantTypesToBeSupported: grantTypes,
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
        const accessToken = token?.accessToken === "" ? undefined : token?.accessToken;
        if (accessToken !== undefined)
            this.#secrets.add(accessToken);
        this.#secrets.add(clientSecret);
        return { client: { clientId, clientSecret }, accessToken };
    }
}

// EXTERNAL MODULE: ./lib/problems/problem.js
var problems_problem = __nccwpck_require__(799);
;// CONCATENATED MODULE: ./lib/clients/api-manager/gateway.js

class Gateway {
    client;
    constructor(server) {
        this.client = server;
    }
    async reach() {
        const root = { path: "/", tried: "reach the gateway of API Manager", accept: "*/*", polled: true };
        await this.client.send({ method: "GET", ...root }).catch((error) => {
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
        const { name, context, version, backend, resource, scoped } = api;
        const open = { verb: "GET", authType: "Application & Application User", throttlingPolicy };
        const shared = scoped === undefined ? [] : [scoped];
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
            operations: [
                { ...open, target: resource },
                ...shared.map(({ resource: target, scope }) => ({ ...open, target, scopes: [scope] })),
            ],
            ...(shared.length === 0
                ? {}
                : {
                    scopes: shared.map(({ scope }) => ({
                        scope: { name: scope, displayName: scope, bindings: [] },
                        shared: true,
                    })),
                }),
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

;// CONCATENATED MODULE: ./lib/clients/api-manager/shared-scopes.js


const shared_scopes_BASE = "/api/am/publisher/v4/scopes";
const PAGE = 100;
const shared_scopes_CREATED = object({ id: filledText });
const SCOPE = object({ id: filledText, name: parser_text, description: optional(parser_text) });
const SCOPES = object({ list: listOf(SCOPE), pagination: optional(object({ total: optional(number) })) });
class SharedScopesApi {
    #session;
    constructor(session) {
        this.#session = session;
    }
    async create(name, roles) {
        const answer = await this.#send("POST", "", `create the throw-away shared scope ${name}`, {
            name,
            displayName: name,
            description: MARK,
            bindings: roles,
        });
        return answer.expect(201).parse(shared_scopes_CREATED).id;
    }
    async find(name) {
        const found = [];
        for (let offset = 0;; offset += PAGE) {
            const rest = `?limit=${PAGE}&offset=${offset}`;
            const answer = await this.#send("GET", rest, `look for the shared scope ${name} in API Manager`);
            const { list, pagination } = answer.expect(200).parse(SCOPES);
            found.push(...list.filter((one) => one.name === name && one.description === MARK).map(({ id }) => id));
            const total = pagination?.total ?? 0;
            if (list.length === 0 || offset + list.length >= total)
                return found;
        }
    }
    async delete(id) {
        const answer = await this.#send("DELETE", `/${encodeURIComponent(id)}`, "delete the throw-away shared scope of API Manager");
        answer.expect(200, 204, 404);
    }
    async #send(method, rest, tried, value) {
        const answer = await this.#session.send({
            method,
            path: `${shared_scopes_BASE}${rest}`,
            tried,
            repeatable: method !== "POST",
            ...(value === undefined ? {} : { body: { kind: "json", value } }),
        });
        if (answer.status === 401 || answer.status === 403)
            throw answer.problem("proof-scope-set-up");
        return answer;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./lib/problems/meaning.js
var meaning = __nccwpck_require__(943);
;// CONCATENATED MODULE: ./lib/clients/api-manager/client-name.js
const SUPER_TENANT = /@carbon\.super$/i;
const PRIMARY = /^PRIMARY\//i;
const USUAL_NAME = /^[a-zA-Z0-9._-]+(?: [a-zA-Z0-9._-]+)*$/;
function client_name_clientNameOf(owner, applicationId) {
    const user = withoutSuperTenant(owner);
    const inStore = PRIMARY.test(user) ? user : user.replaceAll("/", "_");
    return `${inStore.replaceAll("@", "-AT-")}_${applicationId}_PRODUCTION`;
}
function withoutSuperTenant(user) {
    return user.replace(SUPER_TENANT, "");
}
function isUsualClientName(name) {
    return USUAL_NAME.test(name);
}
function clientNamesOf(users, applicationId) {
    const readings = users.flatMap((user) => [user, user.replace(/@[^@]*$/, "")]);
    return [...new Set(readings.map((user) => client_name_clientNameOf(user, applicationId)))];
}
function isClientOf(name, applicationId) {
    return name.endsWith(`_${applicationId}_PRODUCTION`);
}

;// CONCATENATED MODULE: ./lib/clients/api-manager/session.js





const CLIENT_NAME = "wso2-is-key-manager-action";
const FOREIGN_TO_NAMES = /[^a-zA-Z0-9._-]/g;
const PORTAL = "/api/am/devportal/v3/applications?limit=1";
const session_SCOPES = ["apim:admin", "apim:app_manage", "apim:subscribe"];
const REGISTERED = object({ clientId: filledText, clientSecret: filledText });
const TOKEN = object({ access_token: filledText, scope: optional(parser_text) });
class Session {
    client;
    username;
    #basic;
    #user;
    #secrets;
    #scopes;
    #clientName;
    #bearer;
    #isAccepted = false;
    constructor(server, user, secrets, moreScopes = []) {
        this.client = server;
        this.username = user.username;
        this.#user = user;
        this.#secrets = secrets;
        this.#scopes = [...session_SCOPES, ...moreScopes].join(" ");
        this.#clientName = clientNameFor(user.username);
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
        if (this.#bearer === undefined && (await this.#acceptsBasic(answer)))
            return answer.toKnownUser(this.#lack("is accepted elsewhere with the same password, but not here"));
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
    async #acceptsBasic(refused) {
        if (this.#isAccepted)
            return true;
        await this.#judgePassword(refused);
        const tried = `sign in to API Manager's Developer Portal as user ${this.username}`;
        const answer = await this.#send({ method: "GET", path: PORTAL, tried }, this.#basic);
        return (this.#isAccepted = answer.status === 200 && !answer.isPage);
    }
    #lack(more) {
        const scopes = this.#scopes.replaceAll(" ", ", ");
        return {
            said: `user ${this.username} ${more}`,
            remedy: `Give the user roles that have the scopes ${scopes}: API Manager's role \`admin\` has them all. If it has them, API Manager is set up to refuse Basic authentication on this path: let it do so on all paths of its REST APIs, or on none.`,
        };
    }
    async #token(refused) {
        const { clientId, clientSecret } = await this.#restClient();
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
            const client = `its client ${this.#clientName}, registered to find this out, stays: API Manager has no call that removes it`;
            const { said, remedy } = this.#lack(`has no scope apim:admin; ${client}`);
            throw refused.problem("permission-denied", said, remedy);
        }
        return `Bearer ${token}`;
    }
    async #judgePassword(refused) {
        const answer = await this.#register("").catch((error) => {
            if (error instanceof problems_problem/* Problem */.AF && error.id === "redirect-refused")
                return error;
            throw error;
        });
        if (!(answer instanceof problems_problem/* Problem */.AF) && hasAnswered(answer))
            return void answer.expect(400, 403, 200, 201);
        const { status } = answer instanceof problems_problem/* Problem */.AF ? answer.evidence : answer;
        const said = `${refused.errorBody().said ?? "refused"}; client registration, the other way to sign in, answers status ${status ?? "unknown"}`;
        throw refused.problem("credentials-refused", said);
    }
    async #restClient() {
        const answer = await this.#register(this.username);
        if (answer.status === 403)
            throw answer.problem("permission-denied", undefined, `The client ${this.#clientName}, by which the Action signs in where Basic authentication is refused, was probably registered by another user: give that one in \`apim-username\`, or let API Manager's REST APIs accept Basic authentication.`);
        return answer.expect(200, 201).parse(REGISTERED);
    }
    #register(owner) {
        return this.client.send({
            method: "POST",
            path: "/client-registration/v0.17/register",
            tried: `sign in to API Manager as user ${this.username}`,
            authorization: this.#basic,
            body: {
                kind: "json",
                value: {
                    clientName: this.#clientName,
                    owner,
                    grantType: "password refresh_token",
                    callbackUrl: "",
                    saasApp: true,
                },
            },
            repeatable: true,
        });
    }
}
function clientNameFor(username) {
    const user = withoutSuperTenant(username);
    const plain = user.replaceAll(FOREIGN_TO_NAMES, "-");
    const digest = (0,external_node_crypto_.createHash)("sha256").update(user).digest("hex").slice(0, 8);
    return `${CLIENT_NAME}_${plain}${plain === user ? "" : `_${digest}`}`;
}
function hasAnswered(answer) {
    const { status } = answer;
    if (status === 401 || status === 429)
        return true;
    if (!(0,meaning/* isRefusal */.vu)(answer))
        return status >= 500 || !answer.isPage;
    return (status === 400 || status === 403) && answer.errorBody().code === String(status);
}

// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(551);
;// CONCATENATED MODULE: ./lib/http/repeat.js
const ATTEMPTS = 3;
const PAUSE = 250;
const MOST_OF_THE_REST = 0.25;
const LONGEST_WAIT = 365 * 24 * 60 * 60;
const UNAVAILABLE = new Set([502, 503, 504]);
function pauseBeforeNext(end, { repeatable, polled, attempt, left }) {
    if (left <= 0)
        return undefined;
    const short = polled === true ? undefined : Math.min(PAUSE * attempt, left * MOST_OF_THE_REST);
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
const answer_PAGE = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;
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
        if (answer_PAGE.test(this.text))
            return true;
        const type = this.header("content-type");
        return type !== undefined && /\bx?html\b/i.test(type) && /^\s*[^\s{[]/.test(this.text);
    }
    toKnownUser(known) {
        return new Answer({ ...this.#parts, known });
    }
    header(name) {
        const value = this.#parts.headers[name];
        return Array.isArray(value) ? value[0] : value;
    }
    retryAfter() {
        return retryAfterOf(this.header("retry-after"), this.header("date"), this.#parts.now);
    }
    get #coding() {
        const codings = (this.header("content-encoding") ?? "").split(",").map((one) => one.trim());
        const undone = codings.filter((one) => one !== "" && one.toLowerCase() !== "identity");
        return this.text === "" || undone.length === 0 ? undefined : undone.join(", ");
    }
    json() {
        try {
            return JSON.parse(this.text);
        }
        catch {
            if (this.#coding !== undefined)
                throw this.problem("answer-compressed");
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
            return this.text === "" ? { said: "an empty body" } : { said: this.#parts.secrets.foreign(this.#kind()) };
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
            (0,json/* textOf */.b6)(body["detail"]),
            ...details,
        ].filter((word, index, all) => word !== undefined && word !== "" && all.indexOf(word) === index);
        const said = this.#parts.secrets.foreign(words.join(": "));
        return { ...(code === undefined ? {} : { code: (0,foreign_text/* oneLine */.TN)(code, LONGEST_CODE) }), ...(said === "" ? {} : { said }) };
    }
    problem(id, said, remedy) {
        const { request, where, status, secrets, known } = this.#parts;
        if (id === "credentials-refused" && known !== undefined)
            return this.problem("permission-denied", known.said, known.remedy);
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
    #kind() {
        const type = this.header("content-type") ?? "no content type";
        return this.#coding === undefined ? type : `${type}, compressed (content-encoding: ${this.#coding})`;
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
    const headers = {
        "user-agent": userAgent,
        accept: request.accept ?? "application/json",
        "accept-encoding": "identity",
    };
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

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: ./lib/http/authorities.js


const MOST_NAMESAKES = 20;
function authoritySets(given) {
    const known = sets.get(given.join("\n"));
    if (known !== undefined)
        return known;
    const ofNode = () => [...given, ...external_node_tls_namespaceObject.rootCertificates, ...external_node_tls_namespaceObject.getCACertificates("extra")];
    const made = [
        ...(given.length === 0 ? [] : [new AuthoritySet(given, () => given)]),
        new AuthoritySet(given, ofNode),
        new AuthoritySet(given, () => [...ofNode(), ...external_node_tls_namespaceObject.getCACertificates("system")]),
    ];
    sets.set(given.join("\n"), made);
    return made;
}
const sets = new Map();
class AuthoritySet {
    #given;
    #read;
    #alone = [];
    #all;
    constructor(given, read) {
        this.#given = given;
        this.#read = read;
    }
    get context() {
        return (this.#all ??= contextOf(this.#read()));
    }
    *alone() {
        if (this.#given.length === 0)
            return;
        const all = [...new Set(this.#read())].map((pem) => ({ pem, subject: new external_node_crypto_.X509Certificate(pem).subject }));
        const namesakes = all.filter((one) => this.#given.includes(one.pem) && all.some(({ pem, subject }) => subject === one.subject && pem !== one.pem));
        for (const [at, one] of namesakes.slice(0, MOST_NAMESAKES).entries()) {
            const others = all.filter(({ subject }) => subject !== one.subject).map(({ pem }) => pem);
            yield (this.#alone[at] ??= contextOf([one.pem, ...others]));
        }
    }
}
let without;
function contextWithoutAuthorities() {
    return (without ??= contextOf([]));
}
function contextOf(authorities) {
    return external_node_tls_namespaceObject.createSecureContext({
        ca: [...new Set(authorities)],
        allowPartialTrustChain: true,
        minVersion: "TLSv1.2",
        maxVersion: "TLSv1.3",
        ciphers: external_node_crypto_.constants.defaultCoreCipherList,
    });
}

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
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
    if ((0,external_node_net_namespaceObject.isIP)(host) !== 0)
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
    const family = (text) => ((0,external_node_net_namespaceObject.isIP)(text) === 6 ? "ipv6" : "ipv4");
    const list = new external_node_net_namespaceObject.BlockList();
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
function proxy_routeTo(url, environment) {
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
function proxy_placeOf({ host, port }) {
    return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}
function unbracketed(host) {
    return host.replace(/^\[(.*)\]$/, "$1");
}
function proxy_maskCredentials({ credentials }, secrets) {
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
    if ((0,external_node_net_namespaceObject.isIP)(host) === 4 && !address.includes(host))
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

;// CONCATENATED MODULE: ./lib/http/place.js

const HTTPS_PORT = 443;
const place_FRESH = 2000;
function place_placeAt(url) {
    return { host: unbracketed(url.hostname), port: url.port === "" ? HTTPS_PORT : Number(url.port) };
}
function whereAt(url) {
    return `${url.hostname}:${url.port === "" ? HTTPS_PORT : url.port}`;
}

;// CONCATENATED MODULE: ./lib/http/early.js




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
    if (url.protocol !== "https:" || routeTo(url, environment).kind !== "direct")
        return;
    const place = placeAt(url);
    if (begun.has(placeOf(place)))
        return;
    const socket = net.connect(place).unref();
    socket.once("connect", () => socket.unref());
    socket.on("error", () => undefined);
    begun.set(placeOf(place), socket);
    setTimeout(() => drop(place), FRESH).unref();
    if (net.isIP(place.host) === 0)
        await once(socket, "lookup");
}
async function earlyConnection(place, signal) {
    const socket = begun.get(proxy_placeOf(place));
    begun.delete(proxy_placeOf(place));
    if (socket === undefined)
        return undefined;
    try {
        if (socket.connecting)
            await (0,external_node_events_namespaceObject.once)(socket, "connect", { signal });
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
    begun.get(placeOf(place))?.destroy();
    begun.delete(placeOf(place));
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
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
        const connection = proxyTls === undefined ? (0,external_node_net_namespaceObject.connect)({ host: proxy.host, port: proxy.port }) : external_node_tls_namespaceObject.connect(proxyTls);
        const target = proxy_placeOf(to);
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






const NOT_ITS_KEY = "CERT_SIGNATURE_FAILURE";
const NOT_ITS_NAME = "ERR_TLS_CERT_ALTNAME_INVALID";
class ClientCertificateDemanded extends Error {
    constructor(cause) {
        super("it ended the handshake after it had shown its own certificate, as it does when it wants one of the client", {
            cause,
        });
    }
}
class Closed extends Error {
    code = "ECONNRESET";
    constructor() {
        super("the connection was closed during the TLS handshake");
    }
}
async function openTls(place, judgement, options) {
    if (judgement.kind === "nobody")
        return settled(await attempt(place, UNJUDGED(), options));
    const { given, refuses } = judgement;
    const sets = authoritySets(given);
    const key = `${proxy_placeOf(place)}\n${given.join("\n")}`;
    for (let at = sufficed.get(key) ?? 0;; at += 1) {
        const set = sets[at];
        if (set === undefined)
            throw new Error("no authorities");
        const end = await judged(place, set, refuses, options);
        if (at + 1 < sets.length && isRefused(end)) {
            connection_drop(end);
            continue;
        }
        sufficed.set(key, at);
        return settled(end);
    }
}
const sufficed = new Map();
async function judged(place, set, rejectUnauthorized, options) {
    const first = await attempt(place, { secureContext: set.context, rejectUnauthorized }, options);
    if (connection_verdictOf(first) !== NOT_ITS_KEY)
        return first;
    for (const secureContext of set.alone()) {
        const next = await attempt(place, { secureContext, rejectUnauthorized }, options);
        if (connection_verdictOf(next) !== NOT_ITS_KEY) {
            connection_drop(first);
            return next;
        }
        connection_drop(next);
    }
    return first;
}
const UNJUDGED = () => ({ secureContext: contextWithoutAuthorities(), rejectUnauthorized: false });
function settled(attempt) {
    if ("socket" in attempt)
        return attempt.socket;
    throw attempt.error;
}
function connection_drop(attempt) {
    if ("socket" in attempt)
        attempt.socket.destroy();
}
function connection_verdictOf(attempt) {
    return "socket" in attempt ? verdictOn(attempt.socket) : attempt.verdict;
}
function verdictOn(socket) {
    const code = socket.authorizationError;
    return socket.authorized || typeof code !== "string" ? undefined : code;
}
function isRefused(attempt) {
    const verdict = connection_verdictOf(attempt);
    return verdict !== undefined && verdict !== NOT_ITS_NAME;
}
async function attempt(place, judge, options) {
    try {
        return await connected(place, judge, options);
    }
    catch (error) {
        return { error };
    }
}
async function connected(place, judge, options) {
    const { route, authorities, signal } = options;
    signal.throwIfAborted();
    if (route.kind === "direct") {
        const anew = { ...place, ...secured(place, judge) };
        const socket = await earlyConnection(place, signal);
        const end = socket === undefined ? undefined : await shakeHands({ ...anew, socket }, signal);
        return end !== undefined && (!isBroken(end) || signal.aborted) ? end : shakeHands(anew, signal);
    }
    const { proxy } = route;
    const tunnel = await openTunnel(proxy, place, proxy.tls ? securedProxy(proxy, authorities) : undefined, signal);
    options.tunnelled?.();
    const end = await shakeHands({ ...place, ...secured(place, judge), socket: tunnel }, signal);
    if ("error" in end)
        tunnel.destroy();
    return end;
}
function isBroken(end) {
    return "error" in end && end.verdict === undefined && !(end.error instanceof ClientCertificateDemanded);
}
function secured({ host }, judge) {
    return {
        ...judge,
        ALPNProtocols: ["http/1.1"],
        ...((0,external_node_net_namespaceObject.isIP)(host) === 0 ? { servername: host } : {}),
    };
}
function securedProxy({ host, port }, given) {
    const secureContext = authoritySets(given).at(-1)?.context ?? contextWithoutAuthorities();
    return { ...secured({ host, port }, { secureContext, rejectUnauthorized: true }), host, port };
}
function shakeHands(options, signal) {
    return new Promise((resolve) => {
        const socket = external_node_tls_namespaceObject.connect(options);
        const stop = () => {
            socket.destroy();
            resolve({ error: reasonFor(signal) });
        };
        signal.addEventListener("abort", stop, { once: true });
        socket.on("error", (error) => {
            signal.removeEventListener("abort", stop);
            const demanded = wantsCertificate(socket, error);
            resolve({ error: demanded ? new ClientCertificateDemanded(error) : error, verdict: verdictOn(socket) });
        });
        socket.once("close", () => {
            signal.removeEventListener("abort", stop);
            resolve({ error: new Closed() });
        });
        socket.once("secureConnect", () => {
            signal.removeEventListener("abort", stop);
            socket.setKeepAlive(true);
            resolve({ socket });
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

;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_https_namespaceObject, 2);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./lib/text/fingerprint.js
const SHA256_DIGITS = 64;
function normalisedFingerprint(text) {
    return text.replace(/[^0-9a-fA-F]/g, "").toUpperCase();
}
function fingerprint_sameFingerprint(one, other) {
    return normalisedFingerprint(one) === normalisedFingerprint(other);
}
function sha256Fingerprint(text) {
    const value = text.replace(/^sha-?256[:= ]/i, "");
    const digits = normalisedFingerprint(value);
    return digits.length === SHA256_DIGITS && !/[^0-9a-fA-F:\s-]/.test(value) ? digits : undefined;
}

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
        this.#spareOrNew(options).then((socket) => callback?.(null, socket), (error) => callback?.(error, new external_node_stream_namespaceObject.Duplex()));
    }
    async #spareOrNew(options) {
        return (await this.#options.spares?.take()) ?? this.connected(options);
    }
    async connected({ host, port, connecting }) {
        const { route, authorities } = this.#options;
        const stop = connecting ?? new AbortController().signal;
        if (route.kind === "proxy")
            this.#waiting.add(stop);
        const place = { host: unbracketed(host ?? "localhost"), port: Number(port ?? 443) };
        const tunnelled = () => void this.#waiting.delete(stop);
        const ways = { route, authorities, signal: stop, tunnelled };
        switch (this.#trust.kind) {
            case "authorities":
                return this.#seen(await openTls(place, { kind: "authorities", given: this.#trust.ca, refuses: true }, ways))
                    .socket;
            case "pin":
                return this.#pinned(place, this.#trust, ways);
            case "none":
                return this.#seen(await openTls(place, { kind: "nobody" }, ways)).socket;
        }
    }
    async #pinned(place, trust, ways) {
        const { sha256, orCa } = trust;
        if (!vouchedFor.has(trust) || orCa === undefined) {
            const { socket, presented } = this.#seen(await openTls(place, { kind: "nobody" }, ways));
            if (fingerprint_sameFingerprint(presented, sha256))
                return socket;
            socket.destroy();
            if (orCa === undefined)
                throw new PinMismatch(presented);
        }
        const judged = await openTls(place, { kind: "authorities", given: orCa, refuses: false }, ways);
        const { socket, presented } = this.#seen(judged);
        if (socket.authorized)
            vouchedFor.add(trust);
        if (socket.authorized || fingerprint_sameFingerprint(presented, sha256))
            return socket;
        socket.destroy();
        throw new PinMismatch(presented);
    }
    #seen(socket) {
        const certificate = socket.getPeerX509Certificate();
        if (certificate !== undefined)
            this.#options.presented?.(certificate);
        return { socket, presented: certificate?.fingerprint256 ?? "none" };
    }
}
const vouchedFor = new WeakSet();

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
        where: proxy_placeOf(proxy),
        request: `CONNECT ${where}`,
        ...(status === undefined ? {} : { status }),
        ...(said === "" ? {} : { said }),
    }, failure);
}
function failure_refusedProxy(tried, where, { variable, why }) {
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
    const signal = AbortSignal.timeout(PATIENCE);
    try {
        const socket = await openTls(place, { kind: "nobody" }, { route, authorities, signal });
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

// EXTERNAL MODULE: ./lib/node_modules/@actions/http-client/lib/index.js + 5 modules
var lib = __nccwpck_require__(828);
;// CONCATENATED MODULE: ./lib/http/send.js



const send_USER_AGENT = "wso2-is-key-manager-action";
async function sendTo(url, { method, headers, agent, signal, data }) {
    const { message } = await new lib/* HttpClient */.Qq(send_USER_AGENT).requestRaw({
        options: {
            ...{ method, headers: { ...headers }, agent, signal, connecting: signal },
            ...place_placeAt(url),
            path: `${url.pathname}${url.search}`,
        },
        parsedUrl: url,
        httpModule: external_node_https_namespaceObject_0,
    }, data);
    return message;
}

;// CONCATENATED MODULE: ./lib/http/spares.js

class Spares {
    #connect;
    #now;
    #ready = new Map();
    #underWay = 0;
    #stop = new AbortController();
    constructor(connect, now) {
        this.#connect = connect;
        this.#now = now;
    }
    prepare(count) {
        for (const [socket, since] of this.#ready) {
            if (this.#isFresh(since))
                continue;
            this.#ready.delete(socket);
            socket.destroy();
        }
        for (let missing = count - this.#ready.size - this.#underWay; missing > 0; missing -= 1)
            this.#make(this.#stop.signal).catch(() => undefined);
    }
    async take() {
        for (const [socket, since] of this.#ready) {
            this.#ready.delete(socket);
            for (let turn = 0; turn < 2; turn += 1)
                await new Promise((resolve) => setImmediate(resolve));
            socket.removeListener("data", destroyed);
            if (this.#isFresh(since) && !socket.destroyed && socket.writable)
                return socket;
            socket.destroy();
        }
        return undefined;
    }
    drop() {
        this.#stop.abort(new Error("not needed"));
        this.#stop = new AbortController();
        for (const socket of this.#ready.keys())
            socket.destroy();
        this.#ready.clear();
    }
    #isFresh(since) {
        return this.#now() - since < place_FRESH;
    }
    async #make(stop) {
        this.#underWay += 1;
        try {
            const socket = await this.#connect(stop);
            if (stop.aborted)
                return void socket.destroy();
            this.#ready.set(socket, this.#now());
            socket.once("close", () => this.#ready.delete(socket));
            socket.on("data", destroyed);
        }
        finally {
            this.#underWay -= 1;
        }
    }
}
function destroyed() {
    this.destroy();
}

;// CONCATENATED MODULE: ./lib/http/ways.js




class Connections {
    #ways = new Map();
    to(name, url, options) {
        const key = JSON.stringify([name, url.origin, options.trust]);
        const way = this.#ways.get(key) ?? wayTo(url, options);
        this.#ways.set(key, way);
        return way;
    }
    close() {
        for (const way of this.#ways.values())
            closeWay(way);
        this.#ways.clear();
    }
}
function wayTo(url, options) {
    const { trust, environment, secrets, proxyAuthorities = [], presented, clock } = options;
    const route = proxy_routeTo(url, environment);
    if (route.kind === "refused")
        return route;
    if (route.kind === "proxy")
        proxy_maskCredentials(route.proxy, secrets);
    const spares = new Spares((connecting) => single.connected({ ...place_placeAt(url), connecting }), () => clock.monotonicTime());
    const agent = (keepAlive) => new ServerAgent(trust, { route, authorities: proxyAuthorities, keepAlive, presented, spares });
    const single = agent(false);
    return { kind: "open", route, kept: agent(true), single, spares };
}
function closeWay(way) {
    if (way.kind !== "open")
        return;
    for (const agent of [way.kept, way.single])
        agent.destroy();
    way.spares.drop();
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
        const { connections } = options;
        this.#way = connections?.kept.to(connections.name, url, options) ?? wayTo(url, options);
    }
    async send(request) {
        let last;
        const what = () => `Waiting to ${request.tried}, ${request.method} on ${this.where}`;
        return waiting({ what, limit: this.#options.requestTimeout, last: () => last }, () => this.#send(request, (outcome) => (last = outcome)));
    }
    async #send(request, noted) {
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
            const again = { repeatable, polled: request.polled === true, attempt, left: rest };
            const pause = pauseBeforeNext(endOf(outcome), again);
            if (pause === undefined) {
                if (outcome instanceof problems_problem/* Problem */.AF)
                    throw outcome;
                return outcome;
            }
            const reason = outcome instanceof problems_problem/* Problem */.AF ? outcome.id : `status ${outcome.status}`;
            noted(reason);
            const count = reason === "status 429" ? `${attempt}` : `${attempt} of ${ATTEMPTS}`;
            debug(`${request.tried}: attempt ${count} ended with ${reason}, trying again in ${Math.round(pause)} ms`);
            await clock.sleep(pause, signal).catch((error) => {
                if (!signal.aborted)
                    throw error;
            });
        }
    }
    connectAhead(count) {
        if (this.#way.kind === "open")
            this.#way.spares.prepare(count);
    }
    close() {
        if (this.#options.connections === undefined)
            closeWay(this.#way);
    }
    async #once(request, fresh, left) {
        const { signal, requestTimeout, secrets, debug, clock } = this.#options;
        const url = new URL(`${this.baseUrl}/${request.path.replace(/^\//, "")}`);
        const way = this.#way;
        if (way.kind === "refused")
            throw failure_refusedProxy(request.tried, this.where, way);
        const agent = fresh ? way.single : way.kept;
        const deadline = AbortSignal.timeout(Math.ceil(left));
        const stop = AbortSignal.any([signal, deadline]);
        const began = clock.monotonicTime();
        try {
            stop.throwIfAborted();
            const { headers, data } = encode(request, send_USER_AGENT);
            const message = await sendTo(url, { method: request.method, headers, agent, signal: stop, data });
            const status = message.statusCode ?? 0;
            const text = await boundedText(message);
            debug(`${request.method} ${this.where}${url.pathname} -> ${status} in ${Math.round(clock.monotonicTime() - began)} ms`);
            const now = clock.wallTime();
            const answer = new Answer({ request, where: this.where, status, headers: message.headers, text, secrets, now });
            if (status >= 300 && status < 400)
                throw answer.problem("redirect-refused", `to ${answer.header("location") ?? "nowhere"}`);
            return answer;
        }
        catch (error) {
            way.spares.drop();
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
        const place = place_placeAt(new URL(this.baseUrl));
        const presented = await presentedCertificate(place, route, this.#options.proxyAuthorities ?? []);
        if (presented === undefined)
            return problem;
        this.#options.presented?.(presented);
        return withCertificate(problem, presented);
    }
}
function endOf(outcome) {
    if (!(outcome instanceof problems_problem/* Problem */.AF))
        return { kind: "answered", status: outcome.status, retryAfter: outcome.retryAfter() };
    if (!(0,meaning/* isTransient */.dg)(outcome))
        return { kind: "final" };
    return { kind: (0,meaning/* isOutcomeUnknown */.B1)(outcome) ? "lost" : "unsent" };
}

// EXTERNAL MODULE: ./lib/inputs/run-inputs.js
var run_inputs = __nccwpck_require__(256);
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

;// CONCATENATED MODULE: ./lib/clients/identity-server/api-resources.js


const api_resources_CONNECTOR_RESOURCE = "User-defined-oauth2-resource";
const api_resources_CREATED = object({ id: filledText });
const MAY_NOT_CREATE = "Name a scope that Identity Server already has in `smoke-scope`, so that none is registered; or give the user of `is-username` a role that may create API resources (`internal_api_resource_create`).";
const RESOURCES = object({ apiResources: optional(listOf(object({ id: filledText, identifier: parser_text }))) });
const RESOURCE = object({ name: parser_text, scopes: optional(listOf(object({ name: parser_text }))) });
const api_resources_SCOPES = listOf(object({ name: parser_text }));
class ApiResources {
    #server;
    #secrets;
    #accepted;
    constructor(server, secrets, accepted) {
        this.#server = server;
        this.#secrets = secrets;
        this.#accepted = accepted;
    }
    async create(resource, user) {
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
        return answer.parse(api_resources_CREATED).id;
    }
    async find({ identifier, name, scope }, user) {
        const query = `?filter=${encodeURIComponent(`identifier eq ${identifier}`)}`;
        const answer = await this.#asUser(user, "GET", query, `look for the API resource ${identifier} in Identity Server`);
        const { apiResources = [] } = answer.expect(200).parse(RESOURCES);
        const ids = apiResources.filter((item) => item.identifier === identifier).map(({ id }) => id);
        const whole = ids.map(async (id) => {
            const one = await this.#asUser(user, "GET", `/${encodeURIComponent(id)}`, `read the API resource ${identifier}`);
            if (one.status === 404)
                return [];
            const { name: named, scopes = [] } = one.expect(200).parse(RESOURCE);
            return named === name && scopes.length === 1 && scopes[0]?.name === scope ? [id] : [];
        });
        return (await Promise.all(whole)).flat();
    }
    async delete(id, user) {
        const answer = await this.#asUser(user, "DELETE", `/${encodeURIComponent(id)}`, "remove the throw-away API resource from Identity Server");
        answer.expect(204, 200, 404);
        this.#accepted.add(user.username);
    }
    async ofConnector(user) {
        const filter = `?filter=${encodeURIComponent(`identifier eq ${api_resources_CONNECTOR_RESOURCE}`)}`;
        const listed = await this.#asUser(user, "GET", filter, "look for API Manager's scopes in Identity Server");
        const { apiResources = [] } = listed.expect(200).parse(RESOURCES);
        const id = apiResources.find(({ identifier }) => identifier === api_resources_CONNECTOR_RESOURCE)?.id;
        if (id === undefined)
            return undefined;
        const path = `/${encodeURIComponent(id)}/scopes`;
        const scopes = await this.#asUser(user, "GET", path, "read API Manager's scopes in Identity Server");
        if (scopes.status === 404)
            return undefined;
        const names = scopes
            .expect(200)
            .parse(api_resources_SCOPES)
            .map(({ name }) => name);
        return { id, names };
    }
    async deleteScope(id, name, user) {
        const path = `/${encodeURIComponent(id)}/scopes/${encodeURIComponent(name)}`;
        const tried = "remove the throw-away scope from Identity Server";
        (await this.#asUser(user, "DELETE", path, tried)).expect(204, 200, 404);
    }
    #asUser(user, method, rest, tried, value) {
        return this.#server.send({
            method,
            path: `${IS_PATHS.apiResources}${rest}`,
            tried,
            authorization: this.#secrets.basic(user.username, user.password),
            repeatable: method !== "POST",
            ...(value === undefined ? {} : { body: { kind: "json", value } }),
        });
    }
}

;// CONCATENATED MODULE: ./lib/clients/identity-server/registered-clients.js


const registered_clients_LOOK = "look for the client of the throw-away application in Identity Server";
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
        const answer = await this.#send("GET", `${IS_PATHS.applications}${query}`, registered_clients_LOOK, user);
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
        const answer = await this.#send("GET", path, registered_clients_LOOK, user);
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

;// CONCATENATED MODULE: ./lib/clients/identity-server/roles.js


const SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
const PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
const FOUND = object({ Resources: optional(listOf(object({ id: filledText, displayName: parser_text }))) });
const PERMISSION = object({ value: parser_text, display: optional(parser_text) });
const MEMBERS = optional(listOf(object({ value: optional(parser_text) })));
const ROLE = object({ id: filledText, permissions: nullable(listOf(PERMISSION)), users: MEMBERS, groups: MEMBERS });
class RolesApi {
    #server;
    #secrets;
    constructor(server, secrets) {
        this.#server = server;
        this.#secrets = secrets;
    }
    async named(name, user) {
        const value = { schemas: [SEARCH], filter: `displayName eq ${name}` };
        const tried = `look for the role ${name} in Identity Server`;
        const answer = await this.#send("POST", "/.search", tried, user, value);
        const { Resources = [] } = answer.expect(200).parse(FOUND);
        const roles = Resources.filter(({ displayName }) => displayName === name).map(async ({ id }) => {
            const one = await this.#send("GET", `/${encodeURIComponent(id)}`, `read the role ${name}`, user);
            if (one.status === 404)
                return [];
            const { permissions, users = [], groups = [] } = one.expect(200).parse(ROLE);
            return [{ id, permissions: permissions ?? [], isGiven: users.length + groups.length > 0 }];
        });
        return (await Promise.all(roles)).flat();
    }
    async delete(id, user) {
        const tried = "remove the role that was made for a throw-away scope from Identity Server";
        (await this.#send("DELETE", `/${encodeURIComponent(id)}`, tried, user)).expect(204, 200, 404);
    }
    async replacePermissions({ id, permissions }, user) {
        const value = { schemas: [PATCH], Operations: [{ op: "replace", value: { permissions } }] };
        const tried = "take the throw-away scope from a role of Identity Server";
        (await this.#send("PATCH", `/${encodeURIComponent(id)}`, tried, user, value)).expect(200, 204, 404);
    }
    #send(method, rest, tried, user, value) {
        return this.#server.send({
            method,
            path: `${IS_PATHS.roles}${rest}`,
            tried,
            authorization: this.#secrets.basic(user.username, user.password),
            repeatable: true,
            ...(value === undefined ? {} : { body: { kind: "json", value } }),
        });
    }
}

;// CONCATENATED MODULE: ./lib/clients/identity-server/trial-registration.js

const MAY_NOT_REGISTER = "API Manager registers every application's client as this user: give the user of `connector-username` a role in Identity Server that may register clients (`internal_dcr_create`), introspect tokens, and manage API resources and roles.";
class TrialRegistration {
    #server;
    #secrets;
    constructor(server, secrets) {
        this.#server = server;
        this.#secrets = secrets;
    }
    async refusesAudienceMember(user) {
        const tried = "ask Identity Server which members a client registration may have";
        const answer = await this.#send(user, tried, { ext_allowed_audience: "organization" });
        return (answer.status === 400 &&
            answer.text.includes("Unrecognized field") &&
            answer.text.includes("ext_allowed_audience"));
    }
    async refusesName(name, user) {
        const tried = "ask Identity Server whether a client may have the name that API Manager would give it";
        const answer = await this.#send(user, tried, { client_name: name, grant_types: ["authorization_code"] });
        return answer.status === 400 && /application name/i.test(answer.text);
    }
    async mustBeAllowed(user) {
        const tried = `see whether user ${user.username} may register clients at Identity Server`;
        const answer = await this.#send(user, tried, {});
        if (answer.status === 403)
            throw answer.problem("permission-denied", undefined, MAY_NOT_REGISTER);
        answer.expect(400);
    }
    #send(user, tried, members) {
        return this.#server.send({
            method: "POST",
            path: IS_PATHS.clientRegistration,
            tried,
            authorization: this.#secrets.basic(user.username, user.password),
            body: { kind: "json", value: { redirect_uris: [], ...members } },
            repeatable: true,
        });
    }
}

;// CONCATENATED MODULE: ./lib/clients/identity-server/users.js

const TOKENS = object({ access_token: filledText, refresh_token: optional(parser_text), id_token: optional(parser_text) });
const USER = object({ userName: filledText });
class UsersApi {
    #server;
    #secrets;
    constructor(server, secrets) {
        this.#server = server;
        this.#secrets = secrets;
    }
    async token(client, user, path) {
        const answer = await this.#server.send({
            method: "POST",
            path,
            tried: `get a token for user ${user.username} by the password grant from Identity Server`,
            authorization: this.#secrets.basic(client.clientId, client.clientSecret),
            body: {
                kind: "form",
                fields: { grant_type: "password", username: user.username, password: user.password, scope: "openid" },
            },
            repeatable: true,
        });
        if (answer.status >= 500)
            throw answer.refused("proof-user-token-refused");
        if (answer.status !== 200)
            throw answer.problem("proof-user-token-refused");
        const { access_token: accessToken, refresh_token: refresh = "", id_token: id = "" } = answer.parse(TOKENS);
        for (const secret of [accessToken, refresh, id])
            if (secret !== "")
                this.#secrets.add(secret);
        return accessToken;
    }
    async me(accessToken, path) {
        const answer = await this.#server.send({
            method: "GET",
            path,
            tried: "read a user's claims from Identity Server with the user's token",
            authorization: `Bearer ${accessToken}`,
        });
        if (answer.status >= 400 && answer.status < 500)
            throw answer.problem("proof-user-info");
        return answer.expect(200).parse(USER).userName;
    }
}

;// CONCATENATED MODULE: ./lib/clients/identity-server/identity-server.js







const DISCOVERY = objectWithOthers({ issuer: filledText, grant_types_supported: optional(listOf(parser_text)) });
const JWKS = object({ keys: listOf(objectWithOthers({ kty: filledText })) });
const identity_server_TOKEN = object({ access_token: filledText, scope: optional(parser_text), expires_in: optional(number) });
const INTROSPECTION = object({ active: parser_boolean, client_id: optional(parser_text), scope: optional(parser_text) });
class IdentityServerApi {
    client;
    clients;
    trial;
    users;
    roles;
    apiResources;
    #secrets;
    #accepted = new Set();
    constructor(server, secrets) {
        this.client = server;
        this.#secrets = secrets;
        this.trial = new TrialRegistration(server, secrets);
        this.clients = new RegisteredClients(server, secrets, this.#accepted);
        this.users = new UsersApi(server, secrets);
        this.roles = new RolesApi(server, secrets);
        this.apiResources = new ApiResources(server, secrets, this.#accepted);
    }
    async discovery() {
        const answer = await this.client.send({
            method: "GET",
            path: IS_PATHS.wellKnown,
            tried: "read the discovery document of Identity Server",
            polled: true,
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
}
function scopesOf(scope) {
    return scope === undefined ? [] : scope.split(" ").filter((word) => word !== "");
}

;// CONCATENATED MODULE: ./lib/clients/connect.js











const PUBLISHER_SCOPES = ["apim:api_view", "apim:api_manage", "apim:shared_scope_manage"];
function connect_connect(inputs, around, signal) {
    const { secrets, runner, clock, environment, certificates, connections } = around;
    const open = (holder, baseUrl, trust) => new HttpsClient({
        baseUrl,
        trust,
        requestTimeout: inputs.requestTimeout,
        secrets,
        signal,
        environment,
        debug: (line) => runner.debug(line),
        proxyAuthorities: inputs.caCertificates,
        ...(connections === undefined ? {} : { connections: { kept: connections, name: holder } }),
        presented: (certificate) => certificates?.note(holder, "presented", certificate),
        clock,
    });
    const isServer = open("is", inputs.is.url, trustFor(inputs.is, inputs));
    const apimServer = open("apim", inputs.apim.url, trustFor(inputs.apim, inputs));
    const gatewayServer = open("gateway", inputs.gatewayUrl, gatewayTrust(inputs));
    const scopes = inputs.proof.smokeTest === "gateway" ? PUBLISHER_SCOPES : [];
    const session = new Session(apimServer, inputs.apim, secrets, scopes);
    return {
        is: new IdentityServerApi(isServer, secrets),
        admin: new AdminApi(session),
        devPortal: new DevPortalApi(session, secrets),
        publisher: new PublisherApi(session),
        sharedScopes: new SharedScopesApi(session),
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
        if (route.kind === "refused" && COMMAND_NEEDS[inputs.command].apim)
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

// EXTERNAL MODULE: ./lib/undo/ways/restore-key-manager.js
var restore_key_manager = __nccwpck_require__(873);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
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

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/text/secret-names.js


const ANYWHERE = /passw(or)?d|passphrase|pwd|secret|credential|api-?key|(private|access|signing|encryption|shared|master|auth)-?key|authorization/;
const AT_THE_END = /(token|keypass|storepass)$|(^|-)(jwt|assertion|cookie|bearer|pin|pass)$/;
const ABOUT_ONE = /(endpoint|url|uri|type|alias|expires?-?(at|in)|policy|length|method|enabled?|claim|name|id)$/;
const SECRET_TEXT = /-----BEGIN [A-Z ]*PRIVATE KEY-----|^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;
const USER_INFO = /\b[a-z][\w+.-]*:\/\/[^\s/@:]*:([^\s/@]+)@/gi;
const NO_SECRET = /^(\*+|\$(secret|ref|env|sys)?\{.*\})?$/;
const PLAIN_VALUE = /^(true|false|\d{1,5})$/;
const DEEPEST = 50;
const SHOWN = "(secret)";
function secret_names_secretNames(declared = []) {
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
function secret_names_secretsIn(value, isSecret = secret_names_secretNames()) {
    const found = [];
    visit(value, isSecret, false, 0, (text) => found.push(text));
    return [...new Set(found)].filter((text) => !NO_SECRET.test(text));
}
function secretsInLines(text) {
    const lines = text.matchAll(/^[ \t]*["']?([\w.-]{1,100})["']?[ \t]*[=:][ \t]*(.{1,4096})$/gm);
    return [...lines].flatMap(([, name = "", value = ""]) => {
        const quoted = /^("""|'''|["'])(.*?)(?:\1|$)/.exec(value);
        const bare = quoted?.[2] ?? value.replace(/[ \t]+#.*$/, "").trim();
        const secret = secret_names_secretNames()(name.split(".").at(-1) ?? name);
        return secret && !NO_SECRET.test(bare) && !PLAIN_VALUE.test(bare) ? [bare] : [];
    });
}
function visit(value, isSecret, below, depth, found) {
    if (depth > DEEPEST)
        return;
    const text = textOf(value);
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
    else if (isObject(value)) {
        for (const [name, member] of Object.entries(value))
            visit(member, isSecret, below || secret_names_isSecretMember(value, name, isSecret), depth + 1, found);
    }
}
function secret_names_isSecretMember(owner, name, isSecret) {
    if (isSecret(name))
        return true;
    const called = textOf(owner["name"]) ?? textOf(owner["key"]);
    return name === "value" && called !== undefined && isSecret(called);
}
function secret_names_withoutSecrets(name, { current, desired }, isSecret) {
    return {
        current: secret_names_hidden(current, isSecret, isSecret(name), () => SHOWN, [], 0),
        desired: secret_names_hidden(desired, isSecret, isSecret(name), (value, path) => fate(value, at(current, path)), [], 0),
    };
}
function fate(value, stored) {
    if (stored === undefined || stored === null || stored === "")
        return "(secret, set)";
    return stored === secret_names_MASK || isDeepStrictEqual(value, stored) ? "(secret, kept)" : "(secret, changed)";
}
function secret_names_hidden(value, isSecret, below, instead, path, depth) {
    if (depth > DEEPEST)
        return "(deeper)";
    const text = textOf(value);
    if (text !== undefined)
        return text !== "" && (below || SECRET_TEXT.test(text)) ? instead(value, path) : value;
    if (Array.isArray(value))
        return value.map((item, index) => secret_names_hidden(item, isSecret, below, instead, [...path, String(index)], depth + 1));
    if (!isObject(value))
        return value;
    const members = Object.entries(value).map(([key, member]) => {
        const secret = below || secret_names_isSecretMember(value, key, isSecret);
        return [key, secret_names_hidden(member, isSecret, secret, instead, [...path, key], depth + 1)];
    });
    return Object.fromEntries(members);
}
function at(value, path) {
    return path.reduce((inside, key) => {
        if (Array.isArray(inside))
            return inside[Number(key)];
        return isObject(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined;
    }, value);
}
const secret_names_MASK = "*****";

;// CONCATENATED MODULE: ./lib/key-manager/compare.js






const NOT_STORED = new Set(["id", "alias", "endpoints"]);
const MIRRORED = new Set(["self_validate_jwt"]);
const SENT_ALWAYS = new Set(["Password"]);
function compare(desired, current, isSecret = secretNames()) {
    const differences = [];
    const { additionalProperties: desiredProperties, ...desiredFields } = desired;
    const { additionalProperties: currentProperties } = current;
    for (const [path, value] of Object.entries(desiredFields)) {
        if (!NOT_STORED.has(path))
            differences.push(...difference(path, path, value, current[path], isSecret));
    }
    const stored = isObject(currentProperties) ? currentProperties : {};
    for (const [key, value] of Object.entries(isObject(desiredProperties) ? desiredProperties : {})) {
        if (MIRRORED.has(key) || SENT_ALWAYS.has(key) || stored[key] === MASK)
            continue;
        differences.push(...difference(`additionalProperties.${key}`, key, value, stored[key], isSecret));
    }
    return differences;
}
function difference(path, name, desired, current, isSecret) {
    if (isSameValue(desired, current))
        return [];
    return [{ path, ...withoutSecrets(name, { current: current ?? null, desired }, isSecret) }];
}
function isSameValue(one, other) {
    return isDeepStrictEqual(normal(one), normal(other));
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
    const { Username } = admin_propertiesOf(keyManager);
    const facts = [...SHOWN_AS_SENT.map((name) => keyManager[name]), Username].map(normal);
    const trimmed = facts.map((fact) => (typeof fact === "string" ? fact.trim() : fact));
    return (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify(trimmed)).digest("hex");
}
function merge(current, desired) {
    const kept = Object.fromEntries(Object.entries(current).filter(([key, value]) => value !== null && key !== "endpoints"));
    return { ...kept, ...desired, additionalProperties: { ...propertiesOf(current), ...propertiesOf(desired) } };
}
function standing({ stored, desired, }) {
    return stored === undefined ? desired : merge(stored, desired);
}

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

// EXTERNAL MODULE: ./lib/undo/field-path.js
var field_path = __nccwpck_require__(404);
;// CONCATENATED MODULE: ./lib/key-manager/secret-fields.js





const isSecret = secret_names_secretNames();
const secret_fields_DEEPEST = 50;
function fieldsOf(body) {
    const members = Object.entries(body).filter(([name]) => name !== field_path/* CONNECTOR */.K);
    const fields = Object.entries(admin_propertiesOf(body)).map(([name, value]) => [`${field_path/* CONNECTOR */.K}.${name}`, value]);
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
function secret_fields_withoutSecrets(body) {
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, masked(value, isSecret(name), 0)]));
}
function masked(value, below, depth) {
    if (depth > secret_fields_DEEPEST)
        return MASK;
    const text = textOf(value);
    if (text !== undefined)
        return text !== "" && (below || secretsIn(text).length > 0) ? MASK : value;
    if (Array.isArray(value))
        return value.map((item) => masked(item, below, depth + 1));
    if (!isObject(value))
        return value;
    const members = Object.entries(value).map(([name, member]) => {
        const secret = below || isSecretMember(value, name, isSecret);
        return [name, masked(member, secret, depth + 1)];
    });
    return Object.fromEntries(members);
}
function unmasked(saved, now) {
    if (saved === secret_names_MASK)
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
    if (saved === secret_names_MASK)
        return read !== undefined;
    if (Array.isArray(saved))
        return Array.isArray(read) && read.length === saved.length && saved.every((item, at) => isAsSaved(read[at], item));
    if (!(0,json/* isObject */.Gv)(saved))
        return (0,external_node_util_namespaceObject.isDeepStrictEqual)(read, saved);
    if (!(0,json/* isObject */.Gv)(read) || Object.keys(read).length !== Object.keys(saved).length)
        return false;
    return Object.entries(saved).every(([name, member]) => isAsSaved(memberOf(read, name), member));
}
function replacedSecrets(stored, wanted) {
    const [before, saved, after] = [fieldsOf(stored), fieldsOf(secret_fields_withoutSecrets(stored)), fieldsOf(wanted)];
    return Object.keys(before).filter((path) => hasMask(saved[path]) && !isDeepStrictEqual(unmasked(saved[path], after[path]), before[path]));
}
function hasMask(value) {
    return !(0,external_node_util_namespaceObject.isDeepStrictEqual)(unmasked(value, undefined), value);
}
function memberOf(value, name) {
    return (0,json/* isObject */.Gv)(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./lib/key-manager/restore.js






const restore_LATE = 1000;
const TOGETHER = {
    "additionalProperties.Password": ["additionalProperties.Username"],
};
async function restoreKeyManager(admin, way, memory, { clock, signal }) {
    const lost = (way.secrets ?? []).filter((path) => memory[path] === undefined);
    const kept = [...lost, ...lost.flatMap((path) => TOGETHER[path] ?? [])];
    await undoUnderWay(() => put(admin, way, memory, kept), { underWay: way.updating, pauses: [restore_LATE], clock, signal });
    if (lost.length === 0)
        return;
    throw new problems_problem/* Problem */.AF("secret-not-restored", {
        tried: `put ${lost.map(field_path/* nameOf */.V).join(" and ")} of the Key Manager ${way.name} back`,
        where: admin.session.client.where,
        said: `all else is as it was before, but ${named(kept)} ${kept.length === 1 ? "is" : "are"} still what this run set`,
    });
}
function named(paths) {
    const names = paths.map(field_path/* nameOf */.V).join(" and ");
    return paths.every((path) => path !== (0,field_path/* nameOf */.V)(path)) ? `${names} of its connector` : names;
}
async function put(admin, way, memory, kept) {
    const saved = way.representation;
    const now = hasMask(saved) || kept.length > 0 ? ((await admin.get(way.id)) ?? {}) : {};
    const whole = Object.fromEntries(Object.entries(saved)
        .map(([name, value]) => [name, unmasked(value, now[name])])
        .filter(([name, value]) => value !== null && name !== "endpoints"));
    const answer = await admin.update(way.id, withFields(whole, { ...memory, ...picked(fieldsOf(now), kept) }));
    const answered = fieldsOf(admin.updated(answer.expect(200)));
    const others = Object.keys(memory).filter((path) => answered[path] !== secret_names_MASK && !(0,external_node_util_namespaceObject.isDeepStrictEqual)(answered[path], memory[path]));
    if (others.length > 0)
        throw notAsBefore(admin, way, `the answer shows another ${named(others)}`);
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

;// CONCATENATED MODULE: ./lib/proof/throw-away/creation.js


async function creation_whileCreating(undo, way, create, known) {
    const entry = undo.push("always", { ...way, creating: true });
    try {
        const value = await create();
        return [value, undo.replace(entry, { due: "always", way: known(value) })];
    }
    catch (error) {
        if (error instanceof Problem && isRefusal(error.evidence))
            undo.forget(entry);
        else if (error instanceof Problem && !isOutcomeUnknown(error))
            undo.replace(entry, { due: "always", way });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/api.js




const VERSION = "1.0.0";
const api_RESOURCE = "/services/Version";
const SCOPED_RESOURCE = (/* unused pure expression or super */ null && (`${api_RESOURCE}/getVersion`));
const MANAGEMENT_HTTP = 9763;
async function throwAwayApi({ servers: { publisher }, undo, uniqueName }, deployments, portOffset, scope) {
    const name = uniqueName();
    const plain = {
        name,
        context: `/${name}`,
        version: VERSION,
        backend: `http://localhost:${MANAGEMENT_HTTP + portOffset}`,
        resource: api_RESOURCE,
        ...(scope === undefined ? {} : { scoped: { resource: SCOPED_RESOURCE, scope } }),
    };
    const way = { kind: "delete-api", name };
    const [{ id, plan }] = await whileCreating(undo, way, () => publisher.createApi(plain), (made) => ({ ...way, id: made.id }));
    await publisher.deploy(id, await publisher.createRevision(id), deployments);
    await publisher.publish(id);
    const deployedTo = oneLine(deployments.map((place) => `${place.name} (vhost ${place.vhost})`).join(", "));
    const base = `/${name}/${VERSION}`;
    const scoped = scope === undefined ? {} : { scoped: { path: `${base}${SCOPED_RESOURCE}`, scope } };
    return { id, plan, path: `${base}${api_RESOURCE}`, ...scoped, deployedTo };
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
    await whileCreating(undo, way, () => is.apiResources.create(resource, isUser), (id) => ({ ...way, id }));
    return resource.scope;
}
async function removeApiResource(way, is, isUser, around) {
    const { identifier, id } = way;
    if (way.ifEmpty === true)
        return removeConnectorResource(is, isUser);
    const resource = { identifier, name: identifier, scope: scopeOf(identifier) };
    const find = () => is.apiResources.find(resource, isUser);
    for (const one of id === undefined ? await lookedFor(find, { underWay: way.creating, ...around }) : [id])
        await is.apiResources.delete(one, isUser);
    return undefined;
}
async function removeConnectorResource(is, isUser) {
    const found = await is.apiResources.ofConnector(isUser);
    if (found === undefined)
        return undefined;
    if (found.names.length > 0)
        return `API resource ${api_resources_CONNECTOR_RESOURCE} of Identity Server has other scopes by now`;
    await is.apiResources.delete(found.id, isUser);
    return undefined;
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

;// CONCATENATED MODULE: ./lib/proof/throw-away/role.js
const APIM_ROLE = "admin";
const ROLE_SETTING = "enable_roles_creation";
function roleInIdentityServer(role, hasRoleSetting) {
    return hasRoleSetting ? `system_primary_${role}` : role;
}
async function unbind(scope, { name, before }, roles, isUser) {
    for (const role of await roles.named(name, isUser)) {
        const permissions = role.permissions.filter(({ value }) => value !== scope);
        if (!before.includes(role.id) && permissions.length === 0 && !role.isGiven)
            await roles.delete(role.id, isUser);
        else if (permissions.length < role.permissions.length)
            await roles.replacePermissions({ ...role, permissions }, isUser);
    }
}

;// CONCATENATED MODULE: ./lib/proof/throw-away/shared-scope.js





async function rememberConnectorResource({ servers: { is }, undo, isUser }) {
    if ((await is.apiResources.ofConnector(isUser)) !== undefined)
        return;
    undo.push("always", { kind: "delete-api-resource", identifier: CONNECTOR_RESOURCE, ifEmpty: true });
}
async function throwAwaySharedScope({ servers, undo, isUser, uniqueName }, binding) {
    const name = `${uniqueName()}:read`;
    const role = binding === undefined ? {} : { role: await boundRole(binding, servers.is.roles, isUser) };
    const way = { kind: "delete-shared-scope", name, ...role };
    try {
        const [id, entry] = await whileCreating(undo, way, () => servers.sharedScopes.create(name, binding === undefined ? [] : [binding.role]), (made) => ({ ...way, id: made }));
        return { name, entry, way: { ...way, id } };
    }
    catch (error) {
        if (!(error instanceof Problem) || error.id !== "server-error")
            throw error;
        throw new Problem("proof-scope-set-up", error.evidence, error);
    }
}
async function boundRole({ inIdentityServer: name }, roles, isUser) {
    return { name, before: (await roles.named(name, isUser)).map(({ id }) => id) };
}
async function removeSharedScope(way, { sharedScopes, is }, isUser, around) {
    const { name, id } = way;
    const look = () => sharedScopes.find(name);
    for (const one of id === undefined ? await lookedFor(look, { underWay: way.creating, ...around }) : [id])
        await sharedScopes.delete(one);
    const kept = await is.apiResources.ofConnector(isUser);
    if (kept?.names.includes(name) === true)
        await is.apiResources.deleteScope(kept.id, name, isUser);
    if (way.role !== undefined)
        await unbind(name, way.role, is.roles, isUser);
}

;// CONCATENATED MODULE: ./lib/problems/poll.js



const FIRST_PAUSE = 100;
const GROWTH = 1.6;
const MOST = 250;
const MOST_OF_THE_WAIT = 0.05;
const LONGEST_PAUSE = 5000;
const WARM_UP = 60_000;
async function poll(operation, options) {
    let last;
    const answer = () => (last === undefined ? undefined : (0,problems_problem/* brief */.dh)(last));
    return waiting({ what: () => options.what, limit: options.timeout, last: answer, whole: true }, () => attempts(operation, options, (problem) => (last = problem)));
}
async function attempts(operation, { timeout, clock, signal, meansNotYet = meaning/* isTransient */.dg }, noted) {
    const began = clock.monotonicTime();
    let pause = FIRST_PAUSE;
    for (let attempt = 1;; attempt += 1) {
        const outcome = await operation(attempt).catch((error) => {
            if (error instanceof problems_problem/* Problem */.AF && meansNotYet(error))
                return { notYet: error };
            throw error;
        });
        if ("done" in outcome)
            return outcome;
        noted(outcome.notYet);
        const waited = clock.monotonicTime() - began;
        const left = timeout - waited;
        if (left <= 0)
            return outcome;
        const soon = Math.min(pause, MOST + waited * MOST_OF_THE_WAIT);
        const wanted = Math.max(soon, outcome.notYet.evidence.retryAfter ?? 0);
        await clock.sleep(Math.min(wanted, left), signal);
        pause = Math.min(pause * GROWTH, LONGEST_PAUSE);
    }
}
async function whileWarming(operation, around) {
    const meansNotYet = ({ id }) => id === "request-timeout";
    const outcome = await poll(async () => ({ done: await operation() }), { ...around, timeout: WARM_UP, meansNotYet });
    if ("done" in outcome)
        return outcome.done;
    throw outcome.notYet;
}

// EXTERNAL MODULE: ./lib/text/products.js
var products = __nccwpck_require__(635);
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./lib/products/ports.js



const HIGHEST = 65535;
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
    throw new Problem("port-in-use", {
        tried: `start ${PRODUCT_NAMES[product]} with port offset ${portOffset}`,
        where: "this machine",
        said: `taken: ${taken.join(", ")}${pid}`,
    });
}
function isFree(port) {
    if (port > HIGHEST)
        return Promise.resolve(true);
    return new Promise((resolve) => {
        const server = (0,external_node_net_namespaceObject.createServer)();
        server.once("error", () => resolve(false));
        server.listen({ port, host: "0.0.0.0", exclusive: true }, () => server.close(() => resolve(true)));
    });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __nccwpck_require__(774);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./lib/products/run-program.js




const childProcess = () => process.getBuiltinModule("node:child_process");
const run_program_PATIENCE = 60_000;
const LARGEST_OUTPUT = 64 * 1024 * 1024;
const LAST_WORDS = 500;
async function runProgram(program, args, { environment, signal, patience = run_program_PATIENCE }) {
    signal?.throwIfAborted();
    const what = () => `Waiting for the end of ${(0,external_node_path_.basename)(program)}`;
    return waiting({ what, limit: patience }, () => toItsEnd(program, args, { environment, patience, ...(signal === undefined ? {} : { signal }) }));
}
async function toItsEnd(program, args, { environment, signal, patience }) {
    const child = childProcess().spawn(program, [...args], {
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
function killGroup({ pid, exitCode }) {
    if (pid === undefined)
        return;
    if (process.platform === "win32") {
        if (exitCode !== null)
            return;
        childProcess()
            .spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true })
            .once("error", () => {
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

;// CONCATENATED MODULE: ./lib/products/home.js






const START_SCRIPTS = { is: "wso2server.sh", apim: "api-manager.sh" };
const CARBON_SCRIPT = /org\.wso2\.carbon\.bootstrap\.Bootstrap/;
async function openHome(product, home) {
    const tried = `find the start script of ${PRODUCT_NAMES[product]}`;
    let folder;
    let names;
    try {
        folder = await realpath(home);
        names = await readdir(join(folder, "bin"));
    }
    catch (error) {
        throw new Problem("product-home-invalid", { tried, where: home, said: oneLine(reasonOf(error)) }, error);
    }
    const usual = START_SCRIPTS[product];
    const script = names.includes(usual) ? usual : await onlyCarbonScript(folder, names, tried);
    return { ...placesIn(folder), script: join(folder, "bin", script) };
}
function placesIn(folder) {
    const logs = (0,external_node_path_.join)(folder, "repository", "logs");
    const console = (0,external_node_path_.join)(logs, "wso2-is-key-manager-action-console.log");
    return {
        ...{ folder, logs, console, ended: `${console}.ended` },
        deploymentToml: (0,external_node_path_.join)(folder, "repository", "conf", "deployment.toml"),
        pidFile: (0,external_node_path_.join)(folder, "wso2carbon.pid"),
    };
}
async function onlyCarbonScript(folder, names, tried) {
    const found = [];
    for (const name of names.filter((one) => one.endsWith(".sh")))
        if (CARBON_SCRIPT.test(await Promise.resolve(textIfThere(join(folder, "bin", name)))))
            found.push(name);
    const [only] = found;
    if (only !== undefined && found.length === 1)
        return only;
    const said = found.length === 0 ? "no script there starts a Carbon server" : `several do: ${found.join(", ")}`;
    throw new Problem("product-home-invalid", { tried, where: join(folder, "bin"), said: oneLine(said) });
}
async function versionOf(folder) {
    const text = await Promise.resolve(textIfThere(join(folder, "bin", "version.txt")));
    return /\bv?(\d+\.\d+)\.\d+/.exec(text)?.[1];
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
            tried: `stop ${products/* PRODUCT_NAMES */.Tk[options.product]}`,
            where: pidFile,
            said: `process ${pid} has no -Dcarbon.home=${(0,foreign_text/* oneLine */.TN)(folder)}`,
        });
    }
    await end(pid, options);
    return "stopped";
}
async function stopScript(options) {
    const folder = await (0,promises_namespaceObject.realpath)(options.home).catch(() => options.home);
    const script = options.script ?? (await processWith(placesIn(folder).ended));
    if (script === undefined)
        return "not running";
    if (!(await isScriptOf(script, options.home)) && !(await isServerOf(script, options.home)))
        return "not running";
    await end(-script, options);
    return "stopped";
}
async function end(target, options) {
    const what = () => `Waiting for the end of ${products/* PRODUCT_NAMES */.Tk[options.product]}, process ${Math.abs(target)}`;
    await waiting({ what, limit: (options.grace ?? GRACE) + AFTER_KILL }, () => stop_toItsEnd(target, options));
}
async function stop_toItsEnd(target, options) {
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
        tried: `stop ${products/* PRODUCT_NAMES */.Tk[options.product]}`,
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

;// CONCATENATED MODULE: ./lib/files/lock.js








const NAME = ".wso2-is-key-manager-action.lock";
const LARGEST_STATUS = 4096;
const SIGN_OF_LIFE = 5000;
const GONE = 60_000;
const LOOK_AGAIN = 250;
const NO_LINKS = (/* unused pure expression or super */ null && (["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]));
async function lockFolder(folder, options) {
    const { clock, signal } = options;
    const file = join(folder, NAME);
    const run = randomBytes(8).toString("hex");
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
        const who = holder === "unknown" ? "another run" : `a run of process ${holder.pid} on ${oneLine(holder.host, 60)}`;
        if (clock.monotonicTime() - began >= options.timeout) {
            throw new Problem("files-in-use", {
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
    const holder = { run, host: hostname(), pid: process.pid };
    try {
        lock_put(JSON.stringify(holder), file);
        return "made";
    }
    catch (error) {
        return isObject(error) && error["code"] === "EEXIST" ? "there" : "not writable";
    }
}
function lock_put(text, file) {
    if (process.platform !== "win32") {
        try {
            return symlinkSync(text, file);
        }
        catch (error) {
            if (!isObject(error) || !NO_LINKS.some((code) => code === error["code"]))
                throw error;
        }
    }
    writeFileSync(file, text, { flag: "wx" });
}
function lock_textOf(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file).isSymbolicLink() ? (0,external_node_fs_.readlinkSync)(file) : (0,read_file/* textIfThere */.hc)(file, LARGEST_STATUS);
    }
    catch (error) {
        return (0,json/* isObject */.Gv)(error) && error["code"] === "ENOENT" ? undefined : "";
    }
}
function hold(lock) {
    const timer = setInterval(() => {
        try {
            lutimesSync(lock.file, new Date(), new Date());
        }
        catch {
            clearInterval(timer);
        }
    }, SIGN_OF_LIFE);
    timer.unref();
    return lock;
}
function holderOf(file) {
    const text = lock_textOf(file);
    if (text === undefined)
        return "none";
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
    return lstatSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
function hasEnded(holder) {
    if (holder === "unknown" || holder.host !== hostname())
        return false;
    try {
        process.kill(holder.pid, 0);
        return isZombie(holder.pid);
    }
    catch (error) {
        return isObject(error) && error["code"] === "ESRCH";
    }
}
function isZombie(pid) {
    return /^\d+ \(.*\) [ZX] /s.test(textIfThere(`/proc/${pid}/stat`, LARGEST_STATUS));
}
function setAside(file, left) {
    const aside = `${file}.${randomBytes(6).toString("hex")}`;
    try {
        renameSync(file, aside);
        const moved = holderOf(aside);
        const same = typeof moved === "string" || typeof left === "string" ? moved === left : moved.run === left.run;
        if (!same)
            lock_put(lock_textOf(aside) ?? "", file);
        return same;
    }
    catch (error) {
        return isObject(error) && ["EACCES", "EPERM", "EROFS"].some((code) => code === error["code"])
            ? "not writable"
            : false;
    }
    finally {
        rmSync(aside, { force: true });
    }
}

// EXTERNAL MODULE: ./lib/undo/ways/remove-folder.js
var remove_folder = __nccwpck_require__(468);
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

;// CONCATENATED MODULE: ./lib/files/rename.js


const rename_MOST = 20;
const rename_PAUSE = 100;
function rename_renameOver(from, to) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return (0,external_node_fs_.renameSync)(from, to);
        }
        catch (error) {
            const busy = (0,json/* isObject */.Gv)(error) && ["EPERM", "EACCES", "EBUSY"].some((code) => code === error["code"]);
            if (process.platform !== "win32" || !busy || attempt === rename_MOST)
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, rename_PAUSE);
        }
    }
}

;// CONCATENATED MODULE: ./lib/files/copies.js



const copies_MARK = ".wso2-is-key-manager-action-";
const STALE = (/* unused pure expression or super */ null && (10 * 60 * 1000));
async function sweep(file) {
    const start = `.${basename(file)}${copies_MARK}`;
    const names = await readdir(dirname(file)).catch(() => []);
    for (const name of names.filter((one) => one.startsWith(start) && one.endsWith(".tmp"))) {
        const path = join(dirname(file), name);
        const pid = Number(/^\d+/.exec(name.slice(start.length))?.[0]);
        const found = await stat(path).catch(() => undefined);
        if (found !== undefined && (isGone(pid) || Date.now() - found.mtimeMs > STALE))
            await rm(path, { force: true }).catch(() => undefined);
    }
}
function copies_copyOf(file) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `.${(0,external_node_path_.basename)(file)}${copies_MARK}${process.pid}-${(0,external_node_crypto_.randomBytes)(6).toString("hex")}.tmp`);
}
function copies_backupCopyOf(copy) {
    return copy.replace(/\.tmp$/, "-backup.tmp");
}
function isCopyOf(file, copy) {
    const name = (0,external_node_path_.basename)(copy);
    return (0,external_node_path_.dirname)(copy) === (0,external_node_path_.dirname)(file) && name.startsWith(`.${(0,external_node_path_.basename)(file)}${copies_MARK}`) && name.endsWith(".tmp");
}
function isGone(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return false;
    }
    catch (error) {
        return copies_codeOf(error) === "ESRCH";
    }
}
function copies_codeOf(error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
}

;// CONCATENATED MODULE: ./lib/files/replace-file.js









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
            await access(copy, constants.W_OK);
        });
        await change(copy);
        await writing(file, async () => {
            await likeIts(file, copy);
            if (lookIfThere(backup)?.digest === before)
                return;
            const half = backupCopyOf(copy);
            await duplicate(file, half);
            backupMade = backup;
            renameOver(half, backup);
        });
        const { digest: made, identity } = look(copy);
        const restore = { backup, copy, before, made, identity };
        announce(restore);
        await writing(file, () => Promise.resolve(takePlace(copy, file, before)));
        await flush(dirname(file)).catch(() => undefined);
        return restore;
    }
    catch (error) {
        for (const left of [copy, backupCopyOf(copy), backupMade])
            if (left !== undefined)
                await rm(left, { force: true });
        announce(undefined);
        throw error;
    }
}
async function restoreFile(file, restore) {
    const { backup, before, made, identity } = restore;
    if (isCopyOf(file, restore.copy))
        for (const copy of [restore.copy, copies_backupCopyOf(restore.copy)])
            await (0,promises_namespaceObject.rm)(copy, { force: true }).catch(() => undefined);
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
    const copy = copies_copyOf(file);
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
function digestIfThere(file) {
    return lookIfThere(file)?.digest;
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
    rename_renameOver(copy, file);
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
    const handle = await (0,promises_namespaceObject.open)(path, process.platform === "win32" ? "r+" : "r");
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
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

;// CONCATENATED MODULE: ./lib/files/new-file.js










const READABLE = 0o644;
async function addFile(file, { bytes, mode }, announce) {
    const copy = copyOf(file);
    const made = createHash("sha256").update(bytes).digest("hex");
    announce({ copy, made });
    try {
        await writeFile(copy, bytes, { flag: "wx", mode });
        const [own, folder] = [await stat(copy), await stat(dirname(file))];
        if (own.uid !== folder.uid || own.gid !== folder.gid)
            await chown(copy, folder.uid, folder.gid);
        await chmod(copy, mode);
        if (existsSync(file))
            throw new Error("another file is there already");
        renameOver(copy, file);
    }
    catch (error) {
        await rm(copy, { force: true }).catch(() => undefined);
        announce(undefined);
        const said = oneLine(reasonOf(error));
        throw new Problem("file-not-writable", { tried: "put a file there", where: file, said }, error);
    }
}
async function removeAdded(file, { copy, made, namedIn, namedAs }) {
    if (isCopyOf(file, copy))
        await (0,promises_namespaceObject.rm)(copy, { force: true }).catch(() => undefined);
    if (!(0,external_node_fs_.existsSync)(file))
        return "absent";
    if (digestIfThere(file) !== made) {
        throw new problems_problem/* Problem */.AF("file-changed-meanwhile", {
            ...{ tried: "take away what this run had put there", where: file, said: "it is another file now" },
            remedy: "Look what it is, and remove it by hand if nobody needs it.",
        });
    }
    if (namedIn !== undefined && namedAs !== undefined && (0,read_file/* textIfThere */.hc)(namedIn).includes(namedAs)) {
        throw new problems_problem/* Problem */.AF("file-changed-meanwhile", {
            ...{ tried: "take away what this run had put there", where: file },
            said: `${namedIn} needs it still: somebody has changed that file, or another run relies on it`,
            remedy: "Leave it, or take it out of that file first; the server does not start without it.",
        });
    }
    await (0,promises_namespaceObject.rm)(file);
    return "removed";
}

// EXTERNAL MODULE: ./lib/undo/way-back.js + 9 modules
var way_back = __nccwpck_require__(526);
;// CONCATENATED MODULE: ./lib/engine/carry-out.js

















const carry_out_PATIENCE = 20_000;
const BESIDE = new Set(["delete-application", "delete-api-resource"]);
async function goBack(stack, work, around) {
    const left = [];
    const { stopped, forget } = whenAborted(around.signal);
    try {
        for (const row of rowsOf(work)) {
            const tried = row.map((entry) => ({ entry, outcome: goOne(entry, stack, stopped, around) }));
            for (const { entry, outcome } of tried) {
                const ended = await outcome;
                if ("done" in ended) {
                    stack.forget(entry);
                    around.runner.info(`  undone: ${ended.done}`);
                }
                else
                    left.push(leftOf(entry, ended.notYet, around));
            }
        }
        return left;
    }
    finally {
        forget();
    }
}
function rowsOf(work) {
    const rows = [];
    for (const entry of work) {
        const row = rows.at(-1);
        if (row !== undefined && [...row, entry].every(({ way }) => BESIDE.has(way.kind)))
            row.push(entry);
        else
            rows.push([entry]);
    }
    return rows;
}
async function goOne(entry, stack, stopped, around) {
    const { clock, signal } = around;
    try {
        if (signal.aborted)
            return await stopped;
        const attempts = poll(() => carry_out_attempt(entry, stack, around), {
            what: `Clean-up of ${(0,way_back/* describeObject */.v8)(entry.way)}`,
            timeout: carry_out_PATIENCE,
            clock,
            signal,
        });
        return await Promise.race([stopped, attempts]);
    }
    catch (error) {
        return { notYet: signal.aborted ? stoppedBy(signal.reason) : problemOf(error) };
    }
}
function leftOf({ way }, problem, { servers: { admin, is } }) {
    const bases = { apim: admin.session.client.baseUrl, is: is.client.baseUrl };
    return { what: (0,way_back/* describeLeft */.Jm)(way, problem.id), command: (0,way_back/* commandFor */.Fw)(way, bases, problem.id), problem };
}
function whenAborted(signal) {
    const { promise: stopped, reject } = Promise.withResolvers();
    stopped.catch(() => undefined);
    const stop = () => reject(new Error((0,problems_problem/* reasonOf */.A3)(signal.reason)));
    if (signal.aborted)
        stop();
    else
        signal.addEventListener("abort", stop, { once: true });
    return { stopped, forget: () => signal.removeEventListener("abort", stop) };
}
function stoppedBy(reason) {
    return new problems_problem/* Problem */.AF("clean-up-incomplete", {
        tried: "undo it before the clean-up ended",
        said: (0,problems_problem/* reasonOf */.A3)(reason),
        remedy: "Undo it by hand, with the command given.",
    });
}
async function carry_out_attempt(entry, stack, around) {
    try {
        return { done: await carryOut(entry.way, around, stack.remembered(entry)) };
    }
    catch (error) {
        const problem = problemOf(error);
        if ((0,meaning/* isFinal */.dR)(problem))
            throw problem;
        return { notYet: problem };
    }
}
function problemOf(error) {
    return (0,meaning/* asProblem */.gr)(error, "clean-up-incomplete", "undo a change");
}
const CARRY_OUT = {
    "delete-application": undone((way, around) => removeApplication(way, around.servers, around.isUser, around)),
    "delete-api": undone((way, around) => removeApi(way, around.servers.publisher, around)),
    "delete-api-resource": (way, around) => removeApiResource(way, around.servers.is, around.isUser, around),
    "delete-shared-scope": undone((way, around) => removeSharedScope(way, around.servers, around.isUser, around)),
    "delete-key-manager": undone((way, around) => deleteCreated(around.servers.admin, way, around)),
    "restore-key-manager": undone((way, around, memory) => restoreKeyManager(around.servers.admin, way, memory, around)),
    "restore-file": async (way) => (await restoreFile(way.file, way)) === "restored" ? undefined : `${way.file} is as it was`,
    "remove-file": async (way) => (await removeAdded(way.file, way)) === "removed" ? undefined : `${way.file} is not there any more`,
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
            tried: `find out whether ${products/* PRODUCT_NAMES */.Tk[way.product]} still runs, and stop it`,
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
async function takeBack(inputs, around, undo, problem, signal) {
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
        const names = secretNamesOf(way);
        runner.warning(`This run replaced ${names} of the Key Manager ${way.name}. With \`ephemeral: true\` another process (the post step, \`resume\`) puts all else back and fails, since the former value is never saved.`);
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
    const servers = connect_connect(inputs, around, signal);
    try {
        const going = { servers, isUser: inputs.is, clock: around.clock, runner: around.runner, signal };
        const what = "Clean-up";
        return await around.runner.group(what, () => waiting({ what: () => what, limit: DEADLINE }, () => goBack(undo, work, going)));
    }
    finally {
        servers.close();
    }
}
async function finishLater(inputs, around, undo, signal) {
    const moments = inputs.onFailure === "keep" ? ["always", "end-of-job"] : ["always", "failure", "end-of-job"];
    const work = undo.due(...moments);
    const stop = AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]);
    if (work.length === 0)
        return [];
    return withProgress(around.runner, around.clock, () => goNow(work, inputs, around, undo, stop));
}

;// CONCATENATED MODULE: ./lib/text/pem.js
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?(?:-----END CERTIFICATE-----|(?=-----BEGIN )|$)/g;
function certificateBlocks(text) {
    return text.match(CERTIFICATE) ?? [];
}
function looksLikePem(text) {
    return text.includes("-----BEGIN");
}

;// CONCATENATED MODULE: ./lib/inputs/certificates.js



function readCertificates(reader, name) {
    const value = reader.text(name);
    if (value === undefined)
        return [];
    const texts = looksLikePem(value)
        ? [{ origin: "the text", text: value }]
        : value
            .split(/\r?\n/)
            .map((line) => line.trim())
            .filter((line) => line !== "")
            .map((path) => ({ origin: path, text: reader.file(name, path) ?? "" }));
    return texts.flatMap(({ origin, text }) => {
        const found = certificateBlocks(text);
        const bad = found.filter((pem) => !isCertificate(pem));
        if (text !== "" && (found.length === 0 || bad.length > 0)) {
            const reason = `${(0,foreign_text/* oneLine */.TN)(origin, 80)} holds no valid PEM certificate.`;
            reader.fault(name, reason, "Export it with `keytool -exportcert -rfc`.");
        }
        return found.filter(isCertificate);
    });
}
function readCertificate(reader, name) {
    const value = reader.text(name) ?? "";
    if (value.split(/\r?\n/).length > 1 && !looksLikePem(value)) {
        const remedy = "Give one path, or the PEM text of the certificate.";
        reader.fault(name, "has several lines, and is no PEM text.", remedy);
        return undefined;
    }
    const chain = readCertificates(reader, name);
    const [own] = chain;
    const certificates = chain.map((pem) => new external_node_crypto_.X509Certificate(pem));
    const broken = certificates.findIndex((one, index) => {
        const next = certificates[index + 1];
        return next !== undefined && !one.checkIssued(next);
    });
    if (broken >= 0) {
        reader.fault(name, `holds ${chain.length} certificates, of which number ${broken + 2} did not issue the one before it.`, "Give the server's own certificate alone, or first, and its authorities after it.");
    }
    return own;
}
function isCertificate(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem).fingerprint256 !== "";
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/inputs/table.js
var table = __nccwpck_require__(565);
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
    fromSecret(name) {
        return `Pass it from a secret: ${this.#sources.howToGive?.(name) ?? `\`${name}\``}.`;
    }
    get platform() {
        return this.#sources.platform;
    }
    placeOf(path) {
        return this.#sources.placeOf?.(path) ?? { path: (0,external_node_path_.resolve)(path) };
    }
    given(name) {
        return this.#given(name) !== undefined;
    }
    shown() {
        const texts = table/* ALL_INPUTS */.Uz.flatMap(([name, { kind, default: fallback }]) => {
            if (kind === "password")
                return [];
            const text = this.#sources.input(name).trim();
            if (text === "" || text === fallback)
                return [];
            const shown = looksLikePem(text)
                ? `(PEM text, ${text.length} characters)`
                : /^https:/i.test(text)
                    ? (text.split(/[?#]/)[0] ?? "")
                    : text;
            return [[name, kind === "path" ? (0,external_node_path_.resolve)(shown) : shown]];
        });
        return Object.fromEntries(texts);
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
        if (value === secret_names_MASK) {
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
        if ((0,external_node_net_namespaceObject.isIP)(address) === 6)
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
        const digits = sha256Fingerprint(value);
        if (digits === undefined) {
            this.fault(name, "is not a SHA-256 fingerprint (64 hexadecimal digits).", "Take it from `keytool -list -v` or `openssl x509 -fingerprint -sha256`.");
        }
        return digits;
    }
    hide(secrets) {
        for (const secret of secrets)
            this.#sources.secret?.(secret);
    }
    file(name, path) {
        try {
            return this.#sources.readFile(path);
        }
        catch (error) {
            const why = ((0,json/* isObject */.Gv)(error) ? (0,json/* textOf */.b6)(error["code"]) : undefined) ?? (0,foreign_text/* oneLine */.TN)((0,problems_problem/* reasonOf */.A3)(error), 120);
            this.fault(name, `the file ${(0,foreign_text/* oneLine */.TN)(path, 120)} can't be read (${why}).`, "Give a path that exists in the workspace, after the checkout.");
            return undefined;
        }
    }
    #given(name) {
        const value = this.#sources.input(name).trim();
        return value === "" ? undefined : value;
    }
}

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
    read.fault(name, `${(0,foreign_text/* oneLine */.TN)(version, 40)} is not a release that this job is for.`, `${products/* PRODUCT_NAMES */.Tk[product]} must be ${OLDEST[product]} or a later one of its line.`);
    return false;
}
function isAddress(read, product, archive) {
    const name = `${product}-archive`;
    if (!URL.canParse(archive) || new URL(archive).protocol !== "https:") {
        read.fault(name, "is neither a path nor an https URL.", "Use https://, or the path of a file on the runner.");
        return false;
    }
    const { username, password, search } = new URL(archive);
    if (search !== "")
        read.hide([search.slice(1)]);
    if (username === "" && password === "")
        return true;
    read.fault(name, "holds credentials.", "Use an address that can be read without them, or download the file before.");
    return false;
}

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
    "user-info-read",
    "token-revoked",
];
const GATEWAY_CHECK_IDS = [
    "scope-registered",
    "role-bound",
    "gateway-accepts",
    "gateway-enforces-scope",
    "gateway-refuses-anonymous",
    "gateway-refuses-tampered",
    "gateway-refuses-revoked",
];
const check_ids_CHECK_IDS = [...TOKEN_CHECK_IDS, ...GATEWAY_CHECK_IDS];

;// CONCATENATED MODULE: ./lib/inputs/first-administrator.js

const LIMITS = [
    {
        ...{ of: "both", input: "username", pattern: /[<&]/ },
        has: "`<` or `&`",
        because: "it stands in an XML file of the product, which does not start with it",
    },
    {
        ...{ of: "both", input: "password", pattern: /\]\]>/ },
        has: "`]]>`",
        because: "it ends the part of an XML file that the password stands in",
    },
    ...["username", "password"].flatMap((input) => [
        {
            ...{ of: "apim", input, pattern: /[@{}]/ },
            has: "`@`, `{` or `}`",
            because: "the address of API Manager's message broker can't hold it",
        },
        {
            ...{ of: "is", input, pattern: /\$(?:ref|sys|env|secret)\{/ },
            has: "`$ref{`, `$sys{`, `$env{` or `$secret{`",
            because: "deployment.toml takes it for a reference to another value",
        },
    ]),
    {
        ...{ of: "apim", input: "password", pattern: /[^\x20-\x7e]/ },
        has: "a character beyond ASCII",
        because: "API Manager counts its bytes wrongly",
    },
];
function first_administrator_judgeAdministrator(read, product, credentials) {
    for (const { of, input, pattern, has, because } of LIMITS) {
        if ((of !== "both" && of !== product) || !pattern.test(credentials[input]))
            continue;
        read.fault(`${product}-${input}`, `has ${has}, which can't be in the ${input} that a fresh pack of ${PRODUCT_NAMES[product]} starts with: ${because}.`, `Choose a ${input} without it; it is used for this pack alone.`);
    }
}

// EXTERNAL MODULE: ./lib/files/same-place.js
var same_place = __nccwpck_require__(111);
;// CONCATENATED MODULE: ./lib/inputs/shared-places.js


function shared_places_sharedPlaces({ is, apim }, placeOf) {
    const named = (server, { home, deploymentToml, truststore }) => {
        const at = (name, path, kind) => path === undefined ? [] : [{ input: `${server}-${name}`, place: placeOf(path), kind }];
        const own = home === undefined ? undefined : join(home, "repository", "conf", "deployment.toml");
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
    if (file.input.endsWith("-home") || !isInside(home.place.path, file.place.path))
        return undefined;
    return `are one inside the other`;
}
function isSame(one, other) {
    return one.path === other.path || (one.identity !== undefined && one.identity === other.identity);
}

;// CONCATENATED MODULE: ./lib/inputs/product-places.js




function product_places_judgeProductPlaces(inputs, read) {
    exclusive(inputs, read);
    packs(inputs, read);
    separate(inputs, read);
}
function exclusive(inputs, read) {
    for (const server of PRODUCTS) {
        if (read.given(`${server}-url`) && read.given(`${server}-host`)) {
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
    for (const server of PRODUCTS) {
        if (inputs[server].pack === undefined)
            continue;
        if (!COMMAND_NEEDS[inputs.command].installs) {
            read.fault(`${server}-${read.given(`${server}-version`) ? "version" : "archive"}`, `is nothing for \`${inputs.command}\`, which sets up no product.`, "Use it with `apply` or `prepare`.");
        }
        else if (inputs[server].password === "" && inputs.command === "prepare") {
            read.fault(`${server}-password`, "is missing: a fresh pack gets it before its first boot.", read.fromSecret(`${server}-password`));
        }
        else
            judgeAdministrator(read, server, inputs[server]);
    }
}
function separate(inputs, read) {
    for (const { inputs: pair, reason } of sharedPlaces(inputs, (path) => read.placeOf(path))) {
        const [is, apim] = pair;
        read.fault(is, `and \`${apim}\` ${reason}.`, "Identity Server and API Manager each need their own: correct one of the two.");
    }
}

;// CONCATENATED MODULE: ./lib/inputs/revocation-events.js

function revocation_events_judgeRevocationEvents(inputs, read) {
    const { is, apim, revocationEvents, notifierJar } = inputs;
    const hasFolder = (is.home ?? is.pack) !== undefined;
    if (notifierJar !== undefined && !revocationEvents)
        read.fault("notifier-jar", "is given without `revocation-events`.", "Set `revocation-events: true`, or leave it out.");
    if (!revocationEvents)
        return;
    if (!hasFolder && is.deploymentToml === undefined) {
        read.fault("revocation-events", "is true, but no file of Identity Server says where its listener is written.", "Give `is-home`, `is-version` or `is-deployment-toml`.");
    }
    if (notifierJar !== undefined && !hasFolder) {
        read.fault("notifier-jar", "is given without a folder of Identity Server to put it into.", "Give `is-home` instead of single files, or put the jar into the image's `repository/components/dropins`.");
    }
    if (apim.password === "" && !COMMAND_NEEDS[inputs.command].apim)
        read.fault("apim-password", "is missing: Identity Server reports revocations as this user.", read.fromSecret("apim-password"));
}

;// CONCATENATED MODULE: ./lib/inputs/rules.js










const LONGEST_NAME = 100;
const LONGEST_DISPLAY_NAME = 100;
const LONGEST_DESCRIPTION = 256;
function rules_checkTogether(inputs, read) {
    judgeProductPlaces(inputs, read);
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
    judgeRevocationEvents(inputs, read);
    judgePlatform(inputs, read);
}
function definition({ keyManager }, read) {
    const fields = keyManager.definition?.fields ?? {};
    for (const own of ["id", "name", "type"]) {
        if (own in fields)
            read.fault("key-manager-definition", `sets \`${own}\`.`, "The name is an input, id and type are not yours to choose: take it out.");
    }
    const properties = fields["additionalProperties"];
    const values = isObject(properties) ? Object.values(properties) : [];
    if (values.includes(MASK))
        read.fault("key-manager-definition", "holds `*****`, the mask of a secret; API Manager would store it as the secret.", "Write the real value, or leave it out.");
}
function certificates(inputs, read) {
    for (const server of PRODUCTS) {
        const { certificate, certificateSha256 } = inputs[server];
        if (certificate === undefined || certificateSha256 === undefined)
            continue;
        const presented = new X509Certificate(certificate).fingerprint256;
        if (sameFingerprint(presented, certificateSha256))
            continue;
        read.fault(`${server}-certificate`, `is not the one of \`${server}-certificate-sha256\`: it is ${presented}.`, "Give the server's present certificate in both, or leave one of them out.");
    }
}
function names({ keyManager }, read) {
    if (keyManager.name.toLowerCase() === RESIDENT_KEY_MANAGER.toLowerCase()) {
        read.fault("key-manager-name", "names the Resident Key Manager.", "IS 7.x can't be the resident one; choose another name.");
    }
    if (keyManager.name.length > LONGEST_NAME)
        read.fault("key-manager-name", `is longer than ${LONGEST_NAME} characters.`, "Shorten it.");
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
    const needs = COMMAND_NEEDS[inputs.command];
    if (needs.apim && inputs.apim.password === "") {
        read.fault("apim-password", "is missing.", read.fromSecret("apim-password"));
    }
    if (needs.isUser && inputs.is.password === "") {
        read.fault("is-password", "is missing.", read.fromSecret("is-password"));
    }
}
function stages(inputs, read) {
    const given = (name) => read.given(`is-${name}`) || read.given(`apim-${name}`);
    if (inputs.expectedPlanSha256 !== undefined && (inputs.command !== "apply" || inputs.startServers)) {
        read.fault("expected-plan-sha256", inputs.startServers ? "can't be compared before the servers run." : `is nothing for \`${inputs.command}\`.`, "Use it with `apply` on servers that run, as they did for the plan.");
    }
    const unpacks = (inputs.is.pack ?? inputs.apim.pack) !== undefined;
    if (inputs.certificates === "generate" && !given("home") && !unpacks) {
        read.fault("certificates", "is `generate`, but no folder or pack (`is-home`, `is-version`, `apim-home`, ...) says where keystores are.", "Give the folder of the product; single files can't get a new keystore.");
    }
    for (const server of PRODUCTS) {
        if (inputs.certificates === "generate" && inputs[server].home !== undefined && read.given(`${server}-certificate`))
            read.fault(`${server}-certificate`, "is given although `certificates: generate` makes another one.", "Leave one of the two out.");
    }
    if (inputs.startServers && !given("home") && !unpacks) {
        read.fault("start-servers", "is true, but no folder or pack (`is-home`, `is-version`, `apim-home`, ...) says what to start.", "Give the folder of the product, or the release to install.");
    }
    if (COMMAND_NEEDS[inputs.command].files &&
        !unpacks &&
        !["home", "deployment-toml", "truststore"].some(given)) {
        read.fault("command", "`prepare` has no file to prepare.", "Give `is-home` or `is-version`, `apim-home` or `apim-version`, or the single files.");
    }
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js







function judgeInputs(sources, definition) {
    const read = new InputReader(sources);
    const inputs = collect(read, definition);
    checkTogether(inputs, read);
    const { faults } = read;
    if (faults.length === 0)
        return { inputs, faults };
    const refused = new Set(faults.map(({ name }) => name));
    const given = Object.fromEntries(Object.entries(inputs.given).filter(([name]) => !refused.has(name)));
    return { inputs: { ...inputs, given }, problem: inputs_problemOf(faults), faults };
}
function readInputsForPost(sources, caCertificates) {
    const instead = new Map(["key-manager-definition", "is-certificate", "apim-certificate"].map((name) => [name, ""]));
    if (caCertificates.length > 0)
        instead.set("ca-certificates", caCertificates.join("\n"));
    const read = new reader_InputReader({ ...sources, input: (name) => instead.get(name) ?? sources.input(name) });
    const inputs = collect(read, () => undefined);
    if (read.faults.length > 0)
        throw inputs_problemOf(read.faults);
    return inputs;
}
function inputs_problemOf(faults) {
    const list = faults.map(({ name, reason, remedy }) => `\n  - \`${name}\`: ${reason} ${remedy}`).join("");
    const place = faults.find(({ at }) => at !== undefined)?.at;
    return new problems_problem/* Problem */.AF("inputs-invalid", { tried: "read the inputs", said: `${faults.length} wrong:${list}`, ...place });
}
function collect(read, readDefinition) {
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
        ...inputs_optional("isUrlFromApim", read.url("is-url-from-apim")),
        ...inputs_optional("isPublicUrl", read.url("is-public-url")),
        caCertificates: readCertificates(read, "ca-certificates"),
        tlsVerify: read.boolean("tls-verify"),
        keyManager: {
            name: read.text("key-manager-name"),
            ...inputs_optional("displayName", read.text("key-manager-display-name")),
            ...inputs_optional("description", read.text("key-manager-description")),
            ...inputs_optional("grantTypes", grantTypes.length === 0 ? undefined : grantTypes),
            ...inputs_optional("createRoles", read.boolean("create-roles")),
            ...inputs_optional("definition", readDefinition(read, "key-manager-definition")),
        },
        truststorePassword: read.password("truststore-password"),
        startServers: read.boolean("start-servers") ?? (is.pack ?? apim.pack) !== undefined,
        certificates: read.choice("certificates"),
        revocationEvents: read.boolean("revocation-events"),
        ...inputs_optional("notifierJar", read.path("notifier-jar")),
        ...inputs_optional("archiveDirectory", read.path("archive-directory")),
        ...inputs_optional("githubToken", tokenOf(read)),
        proof: {
            smokeTest: read.choice("smoke-test"),
            ...inputs_optional("scope", read.text("smoke-scope")),
            skip,
        },
        readyTimeout: read.seconds("ready-timeout"),
        propagationTimeout: read.seconds("propagation-timeout"),
        requestTimeout: read.seconds("request-timeout"),
        onFailure: read.choice("on-failure"),
        ephemeral: read.boolean("ephemeral"),
        failOnDrift: read.boolean("fail-on-drift"),
        ...inputs_optional("expectedPlanSha256", planDigestOf(read)),
        ...inputs_optional("reportDirectory", read.path("report-directory")),
        given: read.shown(),
    };
}
function planDigestOf(read) {
    const value = read.text("expected-plan-sha256")?.toLowerCase();
    if (value === undefined || /^[0-9a-f]{64}$/.test(value))
        return value;
    read.fault("expected-plan-sha256", "is not a SHA-256 (64 hexadecimal digits).", "Take it from the output `plan-sha256` of the run with `plan`.");
    return undefined;
}
function server(read, prefix) {
    const portOffset = read.integer(`${prefix}-port-offset`);
    const host = read.host(`${prefix}-host`);
    const certificate = readCertificate(read, `${prefix}-certificate`);
    const pin = read.fingerprint(`${prefix}-certificate-sha256`);
    const isNamed = read.given(`${prefix}-host`) && !read.given(`${prefix}-url`);
    return {
        ...inputs_optional("hostname", isNamed ? host : undefined),
        ...inputs_optional("offset", read.given(`${prefix}-port-offset`) ? portOffset : undefined),
        url: read.url(`${prefix}-url`) ?? `https://${host}:${9443 + portOffset}`,
        portOffset,
        username: read.text(`${prefix}-username`),
        password: read.password(`${prefix}-password`) ?? "",
        ...inputs_optional("certificateSha256", pin ?? (certificate === undefined ? undefined : sha256Of(certificate))),
        ...(pin === undefined ? {} : { exactPin: true }),
        ...inputs_optional("certificate", certificate),
        ...inputs_optional("home", read.path(`${prefix}-home`)),
        ...inputs_optional("pack", packOf(read, prefix)),
        ...inputs_optional("deploymentToml", read.path(`${prefix}-deployment-toml`)),
        ...inputs_optional("truststore", read.path(`${prefix}-truststore`)),
    };
}
function sha256Of(pem) {
    return normalisedFingerprint(new external_node_crypto_.X509Certificate(pem).fingerprint256);
}
function inputs_optional(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./lib/inputs/pins.js

function withPins(inputs, pins) {
    const pinned = (server, pin) => server.certificateSha256 !== undefined || pin === undefined ? server : { ...server, certificateSha256: pin };
    return { ...inputs, is: pinned(inputs.is, pins.is), apim: pinned(inputs.apim, pins.apim) };
}
function givenPins(inputs) {
    const pins = {};
    for (const product of PRODUCTS) {
        const { certificate, certificateSha256 } = inputs[product];
        if (certificate !== undefined && certificateSha256 !== undefined)
            pins[product] = certificateSha256;
    }
    return pins;
}

// EXTERNAL MODULE: ./lib/text/marks.js
var marks = __nccwpck_require__(609);
;// CONCATENATED MODULE: ./lib/undo/stack.js
class UndoStack {
    #entries;
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
        if (this.due("failure").length === 0)
            return;
        const entries = this.#entries.flatMap((entry) => {
            if (entry.due !== "failure")
                return [entry];
            return at === "never" ? [] : [{ ...entry, due: at }];
        });
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
        const due = this.#entries.filter((entry) => moments.includes(entry.due)).toReversed();
        const isFirst = ({ way }) => way.kind === "delete-application";
        return [...due.filter(isFirst), ...due.filter((entry) => !isFirst(entry))];
    }
}

;// CONCATENATED MODULE: ./lib/process/finish-saved.js









async function finishSaved(work) {
    const { state } = work;
    const unread = state.faults.length > 0 ? [unreadable(state, work.sources)] : [];
    if (state.entries.length === 0)
        return { left: [], problems: unread };
    try {
        return { left: await finish_saved_goBack(work), problems: unread };
    }
    catch (error) {
        return { left: [], problems: [(0,meaning/* asProblem */.gr)(error, "internal", "undo what was done"), ...unread] };
    }
}
async function finish_saved_goBack({ state, sources, around, signal, save = () => undefined }) {
    return finishLater(inputsFor(state, sources), around, new UndoStack(save, state.entries), signal);
}
function inputsFor(state, sources) {
    try {
        return withPins(readInputsForPost(sources, state.caCertificates), state.pins);
    }
    catch (error) {
        const why = (error instanceof problems_problem/* Problem */.AF ? error.evidence.said : undefined) ?? (0,problems_problem/* reasonOf */.A3)(error);
        const stays = state.entries.toReversed().map(({ way }) => `\n  - ${(0,way_back/* describeLeft */.Jm)(way)}`);
        throw new problems_problem/* Problem */.AF("clean-up-incomplete", {
            tried: "remove what the run had made, since the inputs can't be read any more",
            said: `${why}\nWhat stays:${stays.join("")}`,
            remedy: "Undo what is named above by hand, and keep the inputs' files until the end of the job.",
        }, error);
    }
}
function unreadable({ faults, entries, doubtful }, sources) {
    const bases = basesOrNothing(sources);
    const named = doubtful
        .toReversed()
        .map((way) => `\n  - ${(0,foreign_text/* oneLine */.TN)((0,way_back/* describeLeft */.Jm)(way))}. ${marks/* BY_HAND */.u}${(0,way_back/* commandFor */.Fw)(way, bases)}`);
    const read = entries.length === 0 ? "" : ` What could be read of it was tried, see above (entries: ${entries.length}).`;
    return new problems_problem/* Problem */.AF("state-unreadable", {
        tried: "read all that the run had saved",
        said: `${faults.join("; ")}.${read}${named.length === 0 ? "" : `\nWhat may be left:${named.join("")}`}`,
    });
}
function basesOrNothing(sources) {
    try {
        const { apim, is } = readInputsForPost(sources, []);
        return { apim: apim.url, is: is.url };
    }
    catch {
        return { apim: "https://<API Manager>", is: "https://<Identity Server>" };
    }
}


/***/ }),

/***/ 576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ stoppedBy),
/* harmony export */   bG: () => (/* binding */ leaveSoon),
/* harmony export */   ul: () => (/* binding */ inputFiles)
/* harmony export */ });
/* unused harmony exports uniqueName, temporaryFolder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(161);
/* harmony import */ var _files_read_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(774);
/* harmony import */ var _files_same_place_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(111);




const LINGER = 1000;
const inputFiles = {
    readFile: (path) => (0,_files_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .XF)(path, _files_read_file_js__WEBPACK_IMPORTED_MODULE_2__/* .LARGEST_TEXT */ .Jj).toString("utf8"),
    placeOf: _files_same_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$,
    platform: process.platform,
};
function uniqueName() {
    return `wso2-is-km-action-${randomBytes(5).toString("hex")}`;
}
function stoppedBy(...signals) {
    const stopped = new AbortController();
    for (const signal of signals)
        process.once(signal, () => stopped.abort(new Error(`stopped by ${signal}`)));
    return stopped.signal;
}
function leaveSoon() {
    setTimeout(() => process.exit(), LINGER).unref();
}
function temporaryFolder() {
    const folder = process.env["RUNNER_TEMP"] ?? "";
    return folder === "" ? tmpdir() : folder;
}


/***/ }),

/***/ 551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Yj: () => (/* binding */ firstPart),
/* harmony export */   sG: () => (/* binding */ LONGEST_READ),
/* harmony export */   vL: () => (/* binding */ harmlessLines)
/* harmony export */ });
/* unused harmony exports codeLine, namesOf, isAscii */
/* harmony import */ var _made_late_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(603);

const LONGEST = 300;
const LONGEST_READ = 64 * 1024;
const SHAPELESS = (0,_made_late_js__WEBPACK_IMPORTED_MODULE_0__/* .madeLate */ .s)(String.raw `[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]+`, "gu");
const SHAPELESS_BUT_TAB = (0,_made_late_js__WEBPACK_IMPORTED_MODULE_0__/* .madeLate */ .s)(String.raw `[^\P{Cc}\t]+|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{DI}]+`, "gu");
const SPACES = (0,_made_late_js__WEBPACK_IMPORTED_MODULE_0__/* .madeLate */ .s)(String.raw `\p{Zs}+`, "gu");
const ASCII = /^[ -~]*$/;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const ANSI = /\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|(?:\u001b\[|\u009b)[0-9:;<=>?]*[ -/]*[@-~]/g;
function oneLine(text, longest = LONGEST) {
    const seen = visible(text);
    const flat = isAscii(seen) ? seen.replace(/ +/g, " ") : seen.replace(SHAPELESS(), " ").replace(SPACES(), " ");
    return shortened(withoutCommand(flat.trim()), longest);
}
function harmlessLines(text, longest) {
    const lines = visible(text)
        .split(LINE_END)
        .map((line) => withoutCommand(shaped(line)));
    return shortened(lines.join("\n"), longest);
}
function withoutCommands(text) {
    return text
        .replace(ANSI, "")
        .split(LINE_END)
        .map((line) => withoutCommand(shaped(line)))
        .join("\n");
}
function codeLine(text, longest) {
    return shortened(visible(text).replace(SHAPELESS(), " ").replaceAll("##[", "# ["), longest);
}
function namesOf(names, most = 10) {
    const first = names.slice(0, most).map((name) => oneLine(name, 100));
    return first.join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}
function firstPart(text) {
    return shortened(text, LONGEST_READ);
}
function isAscii(text) {
    return ASCII.test(text);
}
function shaped(line) {
    return isAscii(line) ? line : line.replace(SHAPELESS_BUT_TAB(), " ");
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

/***/ 845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export textsOf */
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

/***/ 603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ madeLate)
/* harmony export */ });
function madeLate(source, flags) {
    let made;
    return () => (made ??= new RegExp(source, flags));
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unmarked),
/* harmony export */   u: () => (/* binding */ BY_HAND)
/* harmony export */ });
const BY_HAND = "By hand: ";
function unmarked(text) {
    return text
        .split("\n")
        .map((line) => {
        const [words = "", ...command] = line.split(BY_HAND);
        return [words.replace(/`([^`]+)`/g, "$1"), ...command].join(BY_HAND);
    })
        .join("\n");
}


/***/ }),

/***/ 635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tk: () => (/* binding */ PRODUCT_NAMES)
/* harmony export */ });
/* unused harmony exports PRODUCTS, RESIDENT_KEY_MANAGER */
const PRODUCTS = (/* unused pure expression or super */ null && (["is", "apim"]));
const PRODUCT_NAMES = { is: "Identity Server", apim: "API Manager" };
const RESIDENT_KEY_MANAGER = "Resident Key Manager";


/***/ }),

/***/ 875:
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

/***/ 404:
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

/***/ 919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ findState)
});

// UNUSED EXPORTS: StateKeeper

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __nccwpck_require__(774);
// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(551);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __nccwpck_require__(799);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __nccwpck_require__(845);
// EXTERNAL MODULE: ./lib/undo/way-back.js + 9 modules
var way_back = __nccwpck_require__(526);
;// CONCATENATED MODULE: ./lib/undo/entry.js


const DUES = ["always", "failure", "end-of-job"];
function entryOf(value) {
    if (!(0,json/* isObject */.Gv)(value) || !(0,json/* isObject */.Gv)(value["way"]))
        return undefined;
    const way = (0,way_back/* wayOf */.VO)(value["way"]);
    if (way === undefined)
        return undefined;
    const due = DUES.find((one) => one === value["due"]);
    return due === undefined ? { way } : { due, way };
}

// EXTERNAL MODULE: ./lib/undo/saved-members.js
var saved_members = __nccwpck_require__(707);
;// CONCATENATED MODULE: ./lib/undo/saved-state.js




const VERSION = 2;
const LONGEST_SHOWN = 200;
const saved_state_EMPTY_STATE = { entries: [], pins: {}, caCertificates: [] };
function saved_state_textOfState({ entries, pins, caCertificates }) {
    return JSON.stringify({ version: VERSION, entries, pins, caCertificates });
}
function saved_state_textOfReference({ file, sha256 }) {
    return JSON.stringify({ version: VERSION, file, sha256 });
}
function referenceIn(text) {
    const value = parsed(text);
    if (!(0,json/* isObject */.Gv)(value) || value["version"] !== VERSION)
        return undefined;
    const { file, sha256 } = value;
    return typeof file === "string" && typeof sha256 === "string" ? { file, sha256 } : undefined;
}
function readState(text) {
    const value = parsed(text);
    if ((0,json/* isObject */.Gv)(value) && value["version"] === VERSION)
        return readMembers(value);
    const objects = objectsIn(text);
    if (text.startsWith(`{"version":${VERSION},`))
        return readMembers({ entries: objects }, [`it is cut or garbled after ${text.length} characters`]);
    const fault = (0,json/* isObject */.Gv)(value)
        ? `its version is ${(0,foreign_text/* oneLine */.TN)(JSON.stringify(value["version"] ?? "not given"), LONGEST_SHOWN)}, not ${VERSION}`
        : `it is garbled (${text.length} characters)`;
    return { ...saved_state_EMPTY_STATE, doubtful: objects.flatMap((object) => entryOf(object)?.way ?? []), faults: [fault] };
}
function distrusted({ entries, doubtful, faults, ...rest }, why) {
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
            faults.push(`an entry is not understood: ${(0,foreign_text/* oneLine */.TN)(JSON.stringify(item), LONGEST_SHOWN)}`);
        }
    }
    const members = new saved_members/* SavedMembers */.Z(value);
    const pinned = members.object("pins");
    const pins = pinned === undefined ? undefined : new saved_members/* SavedMembers */.Z(pinned).texts("is", "apim");
    const certificates = members.lists("caCertificates")?.caCertificates;
    if (known.length === 0 && pins === undefined)
        faults.push("its certificate fingerprints can't be read");
    if (known.length === 0 && certificates === undefined)
        faults.push("its certificates can't be read");
    return { entries, doubtful, faults, pins: pins ?? {}, caCertificates: certificates ?? [] };
}
function objectsIn(text) {
    const found = [];
    for (let from = text.indexOf('{"due"'); from >= 0;) {
        const end = endOfObject(text, from);
        const value = parsed(text.slice(from, end));
        if (value === undefined)
            break;
        found.push(value);
        from = text.indexOf('{"due"', end);
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
    return text.length;
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
const RUNNER_STATE = { where: "the runner's state (GITHUB_STATE)", longest: LONGEST };
const FOLDER = "wso2-is-key-manager-state-";
const FILE = /^\d+\.json$/;
class StateKeeper {
    #save;
    #temporary;
    #longest;
    #where;
    #state = EMPTY_STATE;
    #file;
    #count = 0;
    constructor(save, temporary, kept = RUNNER_STATE) {
        this.#save = save;
        this.#temporary = resolve(temporary);
        this.#where = kept.where;
        this.#longest = kept.longest;
    }
    keep(change) {
        const state = { ...this.#state, ...change };
        const text = textOfState(state);
        const former = this.#file;
        const long = Buffer.byteLength(text) > this.#longest;
        let file;
        try {
            if (long) {
                file = this.#write(text);
                this.#save(textOfReference({ file, sha256: digestOf(text) }));
            }
            else
                this.#save(text);
        }
        catch (error) {
            if (file !== undefined)
                remove(file);
            if (error instanceof Problem)
                throw error;
            throw notKept(long ? this.#temporary : this.#where, text, error);
        }
        this.#state = state;
        this.#file = file;
        if (former !== undefined)
            remove(former);
    }
    #write(text) {
        const folder = this.#file === undefined ? mkdtempSync(join(this.#temporary, FOLDER)) : dirname(this.#file);
        const file = join(folder, `${(this.#count += 1)}.json`);
        try {
            writeFileSync(file, text, { mode: 0o600 });
        }
        catch (error) {
            remove(file);
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
    const unknown = { ...saved_state_EMPTY_STATE, doubtful: [] };
    if (!(0,external_node_path_.isAbsolute)(file) || !FILE.test((0,external_node_path_.basename)(file)) || !(0,external_node_path_.basename)((0,external_node_path_.dirname)(file)).startsWith(FOLDER))
        return stays({ ...unknown, faults: [`it leads to ${(0,foreign_text/* oneLine */.TN)(file)}, which no run makes`] });
    let kept;
    try {
        kept = (0,read_file/* readRegularFile */.XF)(file, read_file/* LARGEST_STORE */.tQ).toString("utf8");
    }
    catch (error) {
        return stays({ ...unknown, faults: [`its file ${(0,foreign_text/* oneLine */.TN)(file)} can't be read: ${(0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error))}`] });
    }
    if (digestOf(kept) !== sha256)
        return stays(distrusted(readState(kept), `its file ${(0,foreign_text/* oneLine */.TN)(file)} was changed`));
    return { state: readState(kept), remove: () => remove(file) };
}
function remove(file) {
    try {
        (0,external_node_fs_.rmSync)(file, { force: true });
        (0,external_node_fs_.rmdirSync)((0,external_node_path_.dirname)(file));
    }
    catch {
    }
}
function digestOf(text) {
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex");
}
function notKept(where, text, error) {
    return new Problem("state-not-kept", {
        tried: "save the way back of a change",
        where,
        said: `${oneLine(reasonOf(error))} (${Buffer.byteLength(text)} bytes)`,
    }, error);
}


/***/ }),

/***/ 707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ SavedMembers)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(845);


class SavedMembers {
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
        return typeof value === "string" && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(value) ? value : undefined;
    }
    count(name) {
        const value = this.#way[name];
        return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
    }
    object(name) {
        const value = this.#way[name];
        return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : undefined;
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
    objects(...names) {
        return this.#optional(names, (name) => this.object(name));
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


/***/ }),

/***/ 526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fw: () => (/* binding */ commandFor),
  Jm: () => (/* binding */ describeLeft),
  v8: () => (/* binding */ describeObject),
  x9: () => (/* binding */ describeWay),
  VO: () => (/* binding */ wayOf)
});

// EXTERNAL MODULE: ./lib/undo/saved-members.js
var saved_members = __nccwpck_require__(707);
// EXTERNAL MODULE: ./lib/undo/by-hand.js
var by_hand = __nccwpck_require__(875);
// EXTERNAL MODULE: ./lib/undo/way-kind.js
var way_kind = __nccwpck_require__(280);
;// CONCATENATED MODULE: ./lib/undo/ways/delete-api.js


const DELETE_API = {
    read: (members) => {
        const [name, texts, flags] = [members.text("name"), members.texts("id"), members.flags("creating")];
        if (name === undefined || texts === undefined || flags === undefined)
            return undefined;
        return { kind: "delete-api", name, ...texts, ...flags };
    },
    words: ({ name }) => ({ what: `API ${name} of API Manager`, ...way_kind/* REMOVED */.X }),
    byHand: ({ name }, { apim }) => `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/publisher/v4/apis?query=name:", name)}, then -X DELETE on .../apis/ID`,
};

;// CONCATENATED MODULE: ./lib/undo/ways/delete-api-resource.js


const DELETE_API_RESOURCE = {
    read: (members) => {
        const identifier = members.text("identifier");
        const [texts, flags] = [members.texts("id"), members.flags("creating", "ifEmpty")];
        if (identifier === undefined || texts === undefined || flags === undefined)
            return undefined;
        return { kind: "delete-api-resource", identifier, ...texts, ...flags };
    },
    words: ({ identifier }) => ({ what: `API resource ${identifier} of Identity Server`, ...way_kind/* REMOVED */.X }),
    byHand: ({ identifier }, { is }) => `${by_hand/* AS_IS_ADMIN */.EQ} ${(0,by_hand/* addressOf */.ci)(is, "/api/server/v1/api-resources?filter=identifier+eq+", identifier)}, then -X DELETE on .../api-resources/ID`,
};

// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __nccwpck_require__(551);
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
        const application = `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/devportal/v3/applications?query=", name)}, then -X DELETE on .../applications/APPLICATION_ID`;
        if (clientName === undefined)
            return application;
        const ask = (0,by_hand/* addressOf */.ci)(is, "/api/identity/oauth2/dcr/v1.1/register?client_name=", clientName);
        return `${application}; ${by_hand/* AS_IS_ADMIN */.EQ} ${ask}, then -X DELETE on .../register/CLIENT_ID`;
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
    byHand: ({ id }, { apim }, problem) => problem === "key-manager-not-ours"
        ? `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/admin/v4/key-managers")}`
        : id === undefined
            ? `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/admin/v4/key-managers")}, then -X DELETE on .../key-managers/ID`
            : `${by_hand/* AS_APIM_ADMIN */.jz} -X DELETE ${(0,by_hand/* addressOf */.ci)(apim, "/api/am/admin/v4/key-managers/", id)}`,
};

;// CONCATENATED MODULE: ./lib/undo/ways/delete-shared-scope.js



const DELETE_SHARED_SCOPE = {
    read: (members) => {
        const [name, texts, flags] = [members.text("name"), members.texts("id"), members.flags("creating")];
        const objects = members.objects("role");
        if (name === undefined || texts === undefined || flags === undefined || objects === undefined)
            return undefined;
        const way = { kind: "delete-shared-scope", name, ...texts, ...flags };
        if (objects.role === undefined)
            return way;
        const role = roleIn(objects.role);
        return role === undefined ? undefined : { ...way, role };
    },
    words: ({ name }) => ({ what: `shared scope ${name} of API Manager`, ...way_kind/* REMOVED */.X }),
    byHand: ({ name, id, role }, { apim, is }) => {
        const scopes = "/api/am/publisher/v4/scopes";
        const inApim = id === undefined
            ? `${by_hand/* AS_APIM_ADMIN */.jz} ${(0,by_hand/* addressOf */.ci)(apim, `${scopes}?limit=1000`)}, then -X DELETE on .../scopes/ID`
            : `${by_hand/* AS_APIM_ADMIN */.jz} -X DELETE ${(0,by_hand/* addressOf */.ci)(apim, `${scopes}/`, id)}`;
        const resources = "/api/server/v1/api-resources?filter=identifier+eq+User-defined-oauth2-resource";
        const inIs = `${by_hand/* AS_IS_ADMIN */.EQ} ${(0,by_hand/* addressOf */.ci)(is, resources)}, then -X DELETE on .../api-resources/ID/scopes/${encodeURIComponent(name)}`;
        if (role === undefined)
            return `${inApim}; ${inIs}`;
        const roles = (0,by_hand/* addressOf */.ci)(is, "/scim2/v2/Roles?filter=displayName+eq+", role.name);
        return `${inApim}; ${inIs}; ${by_hand/* AS_IS_ADMIN */.EQ} ${roles}, then take the scope from it, or -X DELETE it where it has no other`;
    },
};
function roleIn(saved) {
    const members = new saved_members/* SavedMembers */.Z(saved);
    const [name, before] = [members.text("name"), members.lists("before")?.before];
    return name === undefined || before === undefined ? undefined : { name, before };
}

;// CONCATENATED MODULE: ./lib/undo/ways/release-lock.js


const RELEASE_LOCK = {
    read: (members) => {
        const [file, run] = [members.path("file"), members.text("run")];
        return file === undefined || run === undefined ? undefined : { kind: "release-lock", file, run };
    },
    words: ({ file }) => ({ what: `lock ${file}`, ...way_kind/* REMOVED */.X }),
    byHand: ({ file }) => `rm ${(0,by_hand/* quoted */.TL)(file)}`,
};

;// CONCATENATED MODULE: ./lib/undo/ways/remove-file.js


const REMOVE_FILE = {
    read: (members) => {
        const [file, copy, made] = [members.path("file"), members.path("copy"), members.text("made")];
        const texts = members.texts("namedIn", "namedAs");
        if (file === undefined || copy === undefined || made === undefined || texts === undefined)
            return undefined;
        return { kind: "remove-file", file, copy, made, ...texts };
    },
    words: ({ file }) => ({ what: file, ...way_kind/* REMOVED */.X }),
    byHand: ({ file }, _bases, problem) => problem === "file-changed-meanwhile" ? `ls -l ${(0,by_hand/* quoted */.TL)(file)}` : `rm ${(0,by_hand/* quoted */.TL)(file)}`,
};

// EXTERNAL MODULE: ./lib/undo/ways/remove-folder.js
var remove_folder = __nccwpck_require__(468);
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
var restore_key_manager = __nccwpck_require__(873);
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
    byHand: ({ home }, _bases, problem) => problem === "server-not-ours"
        ? `ps -ef | grep -F -- ${(0,by_hand/* quoted */.TL)(`-Dcarbon.home=${home}`)}`
        : `kill "$(tr -d '\\0' <${(0,by_hand/* quoted */.TL)(`${home}/wso2carbon.pid`)})"`,
};

;// CONCATENATED MODULE: ./lib/undo/way-back.js












const KINDS = {
    "delete-application": DELETE_APPLICATION,
    "delete-api": DELETE_API,
    "delete-api-resource": DELETE_API_RESOURCE,
    "delete-shared-scope": DELETE_SHARED_SCOPE,
    "delete-key-manager": DELETE_KEY_MANAGER,
    "restore-key-manager": restore_key_manager/* RESTORE_KEY_MANAGER */.f,
    "restore-file": RESTORE_FILE,
    "release-lock": RELEASE_LOCK,
    "stop-server": STOP_SERVER,
    "remove-file": REMOVE_FILE,
    "remove-folder": remove_folder/* REMOVE_FOLDER */.E,
};
function isKind(value) {
    return typeof value === "string" && Object.hasOwn(KINDS, value);
}
function wayOf(saved) {
    const { kind } = saved;
    return isKind(kind) ? KINDS[kind].read(new saved_members/* SavedMembers */.Z(saved)) : undefined;
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

/***/ 280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ REMOVED),
/* harmony export */   _: () => (/* binding */ PUT_BACK)
/* harmony export */ });
const REMOVED = { done: "removed", left: "is still there" };
const PUT_BACK = { done: "put back as it was", left: "is not as it was" };


/***/ }),

/***/ 468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ REMOVE_FOLDER),
/* harmony export */   w: () => (/* binding */ OWN_FOLDER)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);
/* harmony import */ var _by_hand_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(875);
/* harmony import */ var _way_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(280);



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

/***/ 873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretNamesOf),
/* harmony export */   f: () => (/* binding */ RESTORE_KEY_MANAGER)
/* harmony export */ });
/* harmony import */ var _field_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(404);
/* harmony import */ var _way_kind_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(280);


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
/******/ var __webpack_exports__ = __nccwpck_require__(317);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
