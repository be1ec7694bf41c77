export const id = 221;
export const ids = [221];
export const modules = {

/***/ 4221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installProducts: () => (/* binding */ installProducts)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/http/client.js + 3 modules
var client = __webpack_require__(9241);
// EXTERNAL MODULE: ./lib/inputs/run-inputs.js
var run_inputs = __webpack_require__(3256);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/problems/problem.js
var problem = __webpack_require__(5799);
// EXTERNAL MODULE: ./lib/problems/meaning.js
var meaning = __webpack_require__(8943);
// EXTERNAL MODULE: ./lib/text/products.js
var products = __webpack_require__(3635);
// EXTERNAL MODULE: ./lib/products/home.js
var products_home = __webpack_require__(7221);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./lib/files/read-file.js
var read_file = __webpack_require__(2774);
// EXTERNAL MODULE: ./lib/problems/progress.js + 1 modules
var progress = __webpack_require__(6998);
// EXTERNAL MODULE: ./lib/http/failure.js
var failure = __webpack_require__(8050);
// EXTERNAL MODULE: ./lib/http/proxy.js + 1 modules
var proxy = __webpack_require__(6674);
// EXTERNAL MODULE: ./lib/http/place.js
var place = __webpack_require__(3595);
// EXTERNAL MODULE: ./lib/http/send.js + 6 modules
var send = __webpack_require__(9428);
// EXTERNAL MODULE: ./lib/http/trust-agent.js + 1 modules
var trust_agent = __webpack_require__(5718);
;// CONCATENATED MODULE: ./lib/http/download.js






const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
async function openDownload(url, options) {
    let at = url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const download = await openOnce(at, options);
        if (!REDIRECTS.has(download.status))
            return download;
        download.close();
        const location = download.headers.location;
        const next = location !== undefined && URL.canParse(location, at.href) ? new URL(location, at) : undefined;
        if (next?.protocol !== "https:" || next.username !== "" || next.password !== "")
            throw refusedRedirect(download, options, location);
        at = next;
    }
    throw new problem/* Problem */.AF("redirect-refused", {
        tried: options.tried,
        where: url.host,
        request: `GET ${url.pathname}`,
        said: `more than ${MOST_REDIRECTS} redirects`,
    });
}
function refusedRedirect({ status, where, path }, { tried, secrets }, location) {
    return new problem/* Problem */.AF("redirect-refused", {
        tried,
        where,
        request: `GET ${path}`,
        status,
        said: `to ${location === undefined ? "nowhere" : secrets.foreign(location.split("?")[0] ?? location)}`,
        remedy: "Give an address that leads to the file over https.",
    });
}
async function openOnce(url, options) {
    const { tried, authorities, environment, secrets, quiet } = options;
    const where = (0,place/* whereAt */.xW)(url);
    const route = (0,proxy/* routeTo */.Bv)(url, environment);
    if (route.kind === "refused")
        throw (0,failure/* refusedProxy */.Tp)(tried, where, route);
    if (route.kind === "proxy")
        (0,proxy/* maskCredentials */.Bs)(route.proxy, secrets);
    const agent = new trust_agent/* ServerAgent */.l({ kind: "authorities", ca: authorities }, { route, authorities, keepAlive: false });
    const silence = new Silence(quiet);
    const stop = AbortSignal.any([options.signal, silence.signal]);
    const request = { method: "GET", path: url.pathname, tried };
    const failed = (error) => {
        silence.end();
        return (0,failure/* failureOf */.g5)(error, {
            ...{ request, where, path: url.pathname, secrets },
            cancelled: options.signal.aborted,
            timedOut: silence.signal.aborted ? quiet : undefined,
            stuckAt: agent.isAtProxy(stop) && route.kind === "proxy" ? route.proxy : undefined,
        });
    };
    try {
        stop.throwIfAborted();
        const headers = { "user-agent": send/* USER_AGENT */._, accept: "application/octet-stream, */*", ...options.headers };
        const message = await (0,send/* sendTo */.u)(url, { method: "GET", headers, agent, signal: stop, data: "" });
        silence.broken();
        return {
            ...{ status: message.statusCode ?? 0, where, path: url.pathname, headers: message.headers },
            chunks: chunksOf(message, silence, failed),
            close: () => {
                silence.end();
                message.destroy();
            },
        };
    }
    catch (error) {
        throw failed(error);
    }
}
async function* chunksOf(message, silence, failed) {
    try {
        for await (const chunk of message) {
            silence.broken();
            if (Buffer.isBuffer(chunk))
                yield chunk;
        }
    }
    catch (error) {
        throw failed(error);
    }
    finally {
        silence.end();
        message.destroy();
    }
}
class Silence {
    #stopped = new AbortController();
    #timer;
    constructor(milliseconds) {
        this.#timer = setTimeout(() => this.#stopped.abort(), milliseconds);
    }
    get signal() {
        return this.#stopped.signal;
    }
    broken() {
        this.#timer.refresh();
    }
    end() {
        clearTimeout(this.#timer);
    }
}

// EXTERNAL MODULE: ./lib/text/foreign-text.js
var foreign_text = __webpack_require__(2551);
;// CONCATENATED MODULE: ./lib/products/install/space.js



async function mustHaveSpace(folder, needed, tried) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    const free = bavail * bsize;
    if (free >= needed)
        return;
    throw new problem/* Problem */.AF("disk-space-missing", {
        tried,
        where: folder,
        said: `${inMegabytes(needed)} MB are needed, ${inMegabytes(free)} MB are free`,
    });
}
function inMegabytes(bytes) {
    return Math.ceil(bytes / 1_000_000);
}
function notWritten(error, tried, where) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const full = code === "ENOSPC" || code === "EDQUOT";
    return new problem/* Problem */.AF(full ? "disk-space-missing" : "pack-not-written", {
        tried,
        where,
        said: (0,foreign_text/* oneLine */.TN)((0,problem/* reasonOf */.A3)(error)),
    });
}

;// CONCATENATED MODULE: ./lib/products/install/fetch-pack.js








const ATTEMPTS = 3;
const PAUSE = 1000;
const LONGEST = 30 * 60_000;
async function fetchPack(url, file, options) {
    const { clock, name } = options;
    const part = await Part.create(file, options.tried);
    const deadline = clock.monotonicTime() + LONGEST;
    let total;
    const what = () => {
        const of = total === undefined ? "" : ` of ${inMegabytes(total)}`;
        return `Downloading ${name}, ${inMegabytes(part.bytes)}${of} MB`;
    };
    try {
        await (0,progress/* waiting */.e)({ what, limit: LONGEST }, () => attempts(url, part, deadline, options, (bytes) => (total = bytes)));
        return part.sha256();
    }
    finally {
        await part.close();
    }
}
async function attempts(url, part, deadline, options, expected) {
    const { clock, runner, signal, name } = options;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await readOn(url, part, deadline, options, expected);
        }
        catch (error) {
            const problem = (0,meaning/* asProblem */.gr)(error, "pack-not-downloaded", options.tried);
            if (signal.aborted || !(0,meaning/* isTransient */.dg)(problem) || attempt === ATTEMPTS)
                throw problem;
            runner.info(`${name}: attempt ${attempt} of ${ATTEMPTS} ended (${problem.id}), trying again`);
            await clock.sleep(PAUSE * attempt, signal);
        }
    }
}
async function readOn(url, part, deadline, options, expected) {
    const { clock, tried } = options;
    const download = await openDownload(url, { ...options, headers: part.rangeHeaders() });
    try {
        const total = await begin(download, part, options);
        expected(total);
        for await (const chunk of download.chunks) {
            await part.add(chunk);
            if (clock.monotonicTime() > deadline)
                throw cutOff(download, options, `it takes more than ${LONGEST / 60_000} minutes`);
        }
        if (total !== undefined && part.bytes !== total)
            throw cutOff(download, options, `${part.bytes} bytes came, ${total} were announced`);
    }
    catch (error) {
        download.close();
        if (error instanceof problem/* Problem */.AF)
            throw error;
        throw notWritten(error, tried, part.file);
    }
}
async function begin(download, part, options) {
    const { status, headers } = download;
    const length = lengthOf(headers["content-length"]);
    if (status === 206) {
        const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers["content-range"] ?? "") ?? [];
        if (Number(start) === part.bytes)
            return Number(total);
        await part.startAnew(undefined);
        throw cutOff(download, options, "another part was sent than was asked for");
    }
    if (status === 200 || status === 416)
        await part.startAnew(headers.etag);
    if (status !== 200)
        throw refused(download, options);
    if (length !== undefined)
        await mustHaveSpace((0,external_node_path_.dirname)(part.file), length, options.tried);
    return length;
}
function refused(download, options) {
    const { status, where, path } = download;
    const evidence = { tried: options.tried, where, request: `GET ${path}`, status };
    if (status === 404 || status === 410)
        return new problem/* Problem */.AF("pack-not-found", evidence);
    if (status === 401 || status === 403) {
        const remedy = "Give an address that can be read without credentials: none are ever sent for a pack.";
        return new problem/* Problem */.AF("pack-not-found", { ...evidence, remedy });
    }
    if (status === 408 || status === 429 || status >= 500)
        return new problem/* Problem */.AF("pack-not-downloaded", evidence);
    return new problem/* Problem */.AF(status === 416 ? "pack-not-downloaded" : "answer-unexpected", evidence);
}
function cutOff({ where, path, status }, { tried }, said) {
    return new problem/* Problem */.AF("pack-not-downloaded", { tried, where, request: `GET ${path}`, status, said });
}
function lengthOf(value) {
    return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
class Part {
    file;
    #handle;
    #hash = (0,external_node_crypto_.createHash)("sha256");
    #bytes = 0;
    #etag;
    constructor(file, handle) {
        this.file = file;
        this.#handle = handle;
    }
    static async create(file, tried) {
        try {
            return new Part(file, await (0,promises_.open)(file, "wx", 0o600));
        }
        catch (error) {
            throw notWritten(error, tried, file);
        }
    }
    get bytes() {
        return this.#bytes;
    }
    rangeHeaders() {
        if (this.#bytes === 0 || this.#etag === undefined)
            return {};
        return { range: `bytes=${this.#bytes}-`, "if-range": this.#etag };
    }
    async startAnew(etag) {
        await this.#handle.truncate(0);
        this.#hash = (0,external_node_crypto_.createHash)("sha256");
        this.#bytes = 0;
        this.#etag = etag?.startsWith('"') === true ? etag : undefined;
    }
    async add(chunk) {
        let written = 0;
        while (written < chunk.length) {
            const rest = chunk.length - written;
            const { bytesWritten } = await this.#handle.write(chunk, written, rest, this.#bytes + written);
            written += bytesWritten;
        }
        this.#hash.update(chunk);
        this.#bytes += chunk.length;
    }
    sha256() {
        return this.#hash.copy().digest("hex");
    }
    async close() {
        await this.#handle.close();
    }
}

;// CONCATENATED MODULE: ./lib/products/install/pack-store.js










async function packFrom(url, name, options) {
    const file = (0,external_node_path_.join)(options.directory, name);
    const kept = await usable(file, options);
    if (kept !== undefined)
        return kept;
    const { runner, tried } = options;
    try {
        await (0,promises_.mkdir)(options.directory, { recursive: true });
    }
    catch (error) {
        throw notWritten(error, tried, options.directory);
    }
    const folder = await options.ownFolder(options.directory);
    try {
        const part = (0,external_node_path_.join)(folder.path, name);
        runner.info(`${name}: downloading from ${url.host}`);
        const sha256 = await fetchPack(url, part, { ...options, name });
        mustBe(options.expected, sha256, { tried, where: `${url.host}${url.pathname}` });
        await keep(part, file, sha256, tried);
        return { file, sha256, vouchedFor: options.expected !== undefined };
    }
    finally {
        await folder.remove();
    }
}
async function packAt(file, { expected, tried }) {
    const sha256 = await digestOf(file);
    if (sha256 === undefined)
        throw new problem/* Problem */.AF("pack-not-found", { tried, where: file, said: "there is no such file, or it can't be read" });
    mustBe(expected, sha256, { tried, where: file });
    return { file, sha256, vouchedFor: true };
}
async function usable(file, { expected, runner }) {
    const sha256 = await digestOf(file);
    if (sha256 === undefined)
        return undefined;
    const name = (0,external_node_path_.basename)(file);
    const wanted = expected?.sha256 ?? (0,read_file/* textIfThere */.hc)(noteBeside(file)).trim();
    if (wanted !== "" && wanted !== sha256) {
        runner.warning(`${name}: the kept copy is another one than expected (SHA-256 ${sha256}); it is replaced.`);
        return undefined;
    }
    const { size } = await (0,promises_.stat)(file);
    runner.info(`${name}: kept in ${(0,external_node_path_.dirname)(file)} (${inMegabytes(size)} MB), nothing is downloaded`);
    return { file, sha256, vouchedFor: expected !== undefined };
}
async function forgetPack({ file }) {
    for (const one of [noteBeside(file), file])
        await (0,promises_.rm)(one, { force: true });
}
function noteBeside(file) {
    return `${file}.sha256`;
}
async function keep(part, file, sha256, tried) {
    try {
        await (0,promises_.writeFile)(`${part}.sha256`, `${sha256}\n`);
        await (0,promises_.rename)(part, file);
        await (0,promises_.rename)(`${part}.sha256`, noteBeside(file));
    }
    catch (error) {
        throw notWritten(error, tried, file);
    }
}
async function digestOf(file) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    try {
        const what = () => `Computing the SHA-256 of ${(0,external_node_path_.basename)(file)}`;
        await (0,progress/* waiting */.e)({ what }, () => (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)("", { fd: (0,read_file/* openRegularFile */.ZU)(file) }), hash));
    }
    catch {
        return undefined;
    }
    return hash.digest("hex");
}
function mustBe(expected, sha256, { tried, where }) {
    if (expected === undefined || expected.sha256 === sha256)
        return;
    const said = `its SHA-256 is ${sha256}, ${expected.source} says ${expected.sha256}`;
    throw new problem/* Problem */.AF("pack-digest-mismatch", { tried, where, said });
}

// EXTERNAL MODULE: ./lib/text/parser.js
var parser = __webpack_require__(7172);
;// CONCATENATED MODULE: ./lib/products/install/release.js


const GITHUB_API = "https://api.github.com";
const GITHUB = "https://github.com";
const RELEASES = {
    is: { repository: "wso2/product-is", pack: "wso2is" },
    apim: { repository: "wso2/product-apim", pack: "wso2am" },
};
function releasePack(product, version) {
    const { repository, pack } = RELEASES[product];
    const [tag, name] = [`v${version}`, `${pack}-${version}.zip`];
    return { repository, tag, name, url: new URL(`${GITHUB}/${repository}/releases/download/${tag}/${name}`) };
}
const RELEASE = (0,parser/* object */.Ik)({ assets: (0,parser/* listOf */.c3)((0,parser/* object */.Ik)({ name: parser/* filledText */.Uq, digest: (0,parser/* nullable */.me)(parser/* filledText */.Uq) })) });
async function publishedDigest(github, product, pack, token) {
    const answer = await github.send({
        method: "GET",
        path: `repos/${pack.repository}/releases/tags/${encodeURIComponent(pack.tag)}`,
        tried: `find the release ${pack.tag} of ${products/* PRODUCT_NAMES */.Tk[product]}`,
        accept: "application/vnd.github+json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    });
    if (answer.status === 404)
        throw answer.problem("pack-not-found", `no release ${pack.tag} of ${pack.repository}`);
    const { assets } = answer.expect(200).parse(RELEASE);
    const asset = assets.find(({ name }) => name === pack.name);
    if (asset === undefined)
        throw answer.problem("pack-not-found", `the release ${pack.tag} of ${pack.repository} has no ${pack.name}`);
    return /^sha256:([0-9a-f]{64})$/i.exec(asset.digest ?? "")?.[1]?.toLowerCase();
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(663);
;// CONCATENATED MODULE: ./lib/products/install/zip-entry.js
const UNIX = 3;
const TYPE_MASK = 0o170000;
const [REGULAR, FOLDER] = [0o100000, 0o040000];
function judgeEntry(entry, topFolder) {
    const { fileName, externalFileAttributes, versionMadeBy } = entry;
    const refused = (why) => ({ kind: "refused", why });
    const isFolder = fileName.endsWith("/");
    const parts = (isFolder ? fileName.slice(0, -1) : fileName).split("/");
    if (/[\u0000-\u001f\u007f\\]/.test(fileName))
        return refused("its name holds a control character or a backslash");
    if (parts.some((part) => part === "" || part === "." || part === ".."))
        return refused("its name leads out of the archive");
    if (parts[0] !== topFolder)
        return refused(`it is not in the archive's folder ${topFolder}`);
    const attributes = versionMadeBy >>> 8 === UNIX ? externalFileAttributes >>> 16 : 0;
    const type = attributes & TYPE_MASK;
    if (type !== 0 && type !== REGULAR && type !== FOLDER)
        return refused("it is a link or a device, no plain file");
    if (isFolder !== (type === FOLDER) && type !== 0)
        return refused("its name and its type contradict each other");
    const path = parts.slice(1).join("/");
    if (isFolder)
        return { kind: "folder", path };
    if (path === "")
        return refused("it has the name of the archive's folder");
    return { kind: "file", path, mode: modeOf(attributes, path) };
}
function modeOf(attributes, path) {
    const executable = (attributes & 0o100) !== 0 || /^bin\/[^/]+\.sh$/.test(path);
    return executable ? 0o755 : 0o644;
}
function topFolderOf(fileName) {
    const [first = "", ...rest] = fileName.split("/");
    return rest.length === 0 || first === "" || first === "." || first === ".." ? undefined : first;
}

;// CONCATENATED MODULE: ./lib/products/install/unpack.js











const MOST_ENTRIES = 200_000;
const MOST_BYTES = 8_000_000_000;
const AT_ONCE = 4;
const OF_THE_ARCHIVE = new Set(["EEXIST", "ENOTDIR", "EISDIR"]);
async function unpack(pack, folder, options) {
    const zip = await openZip(pack, options);
    try {
        const { files, bytes } = await workOf(zip, pack, options);
        await mustHaveSpace(folder, bytes, options.tried);
        const made = new Set();
        const queue = files.values();
        let written = 0;
        const what = () => `Unpacking ${(0,external_node_path_.basename)(pack)}, ${written} of ${files.length} files`;
        let failed = false;
        const worker = async () => {
            for (const work of queue) {
                if (failed)
                    return;
                options.signal.throwIfAborted();
                await write(zip, pack, folder, work, made, options).catch((error) => {
                    failed = true;
                    throw error;
                });
                written += 1;
            }
        };
        await (0,progress/* waiting */.e)({ what }, () => settled(Array.from({ length: AT_ONCE }, worker)));
    }
    finally {
        zip.close();
    }
}
async function settled(workers) {
    for (const result of await Promise.allSettled(workers))
        if (result.status === "rejected")
            throw result.reason;
}
function openZip(pack, options) {
    return new Promise((resolve, reject) => {
        (0,yauzl/* open */.ho)(pack, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
            if (error === null)
                resolve(zip);
            else
                reject(invalid(pack, options, (0,problem/* reasonOf */.A3)(error)));
        });
    });
}
function workOf(zip, pack, options) {
    const files = [];
    let [bytes, top] = [0, undefined];
    return new Promise((resolve, reject) => {
        const refuse = (said) => reject(invalid(pack, options, said));
        zip.on("error", (error) => refuse((0,problem/* reasonOf */.A3)(error)));
        zip.on("end", () => resolve({ files, bytes }));
        zip.on("entry", (entry) => {
            top ??= topFolderOf(entry.fileName);
            bytes += entry.uncompressedSize;
            if (top === undefined)
                return refuse(`${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)} is in no folder`);
            if (zip.entriesRead > MOST_ENTRIES || bytes > MOST_BYTES)
                return refuse("it holds far more than a pack does");
            const judged = judgeEntry(entry, top);
            if (judged.kind === "refused")
                return refuse(`${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)}: ${judged.why}`);
            if (!entry.canDecodeFileData())
                return refuse(`${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)} is encrypted or compressed oddly`);
            if (judged.kind === "file")
                files.push({ entry, path: judged.path, mode: judged.mode });
            zip.readEntry();
        });
        zip.readEntry();
    });
}
async function write(zip, pack, folder, { entry, path, mode }, made, options) {
    const file = (0,external_node_path_.join)(folder, path);
    try {
        if (!made.has((0,external_node_path_.dirname)(file)))
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        made.add((0,external_node_path_.dirname)(file));
        const handle = await (0,promises_.open)(file, "wx", mode);
        const content = await contentOf(zip, entry).catch(async (error) => {
            await handle.close();
            throw error;
        });
        try {
            await (0,external_node_stream_promises_.pipeline)(content, (chunks) => checked(chunks, entry), handle.createWriteStream(), {
                signal: options.signal,
            });
        }
        finally {
            content.destroy();
            if (!content.closed)
                await (0,external_node_events_.once)(content, "close");
        }
    }
    catch (error) {
        if (options.signal.aborted)
            throw error;
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (typeof code === "string" && /^E[A-Z]+$/.test(code) && !OF_THE_ARCHIVE.has(code))
            throw notWritten(error, options.tried, file);
        throw invalid(pack, options, `${(0,foreign_text/* oneLine */.TN)(entry.fileName, 200)}: ${(0,problem/* reasonOf */.A3)(error)}`);
    }
}
async function* checked(chunks, { crc32: expected }) {
    let crc = 0;
    for await (const chunk of chunks) {
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        yield chunk;
    }
    if (crc !== expected)
        throw new Error("its content is damaged (CRC-32)");
}
function contentOf(zip, entry) {
    return new Promise((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
            if (error === null)
                resolve(stream);
            else
                reject(error);
        });
    });
}
function invalid(pack, { tried }, said) {
    return new problem/* Problem */.AF("pack-invalid", { tried, where: pack, said: (0,foreign_text/* oneLine */.TN)(said) });
}

;// CONCATENATED MODULE: ./lib/products/install/install.js











async function installProduct(product, source, options) {
    const { folder } = options;
    const pack = await packOf(product, source, options);
    sayDigest(product, source, pack, options);
    try {
        await unpackProduct(product, source, pack, options);
    }
    catch (error) {
        if (error instanceof problem/* Problem */.AF && error.id === "pack-invalid" && pack.vouchedFor === false)
            await forgetPack(pack);
        throw error;
    }
    return (0,promises_.realpath)(folder);
}
async function unpackProduct(product, source, pack, { folder, runner, signal, clock }) {
    const name = products/* PRODUCT_NAMES */.Tk[product];
    const tried = `unpack ${name}`;
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        await (0,promises_.chmod)(folder, 0o700);
    }
    catch (error) {
        throw notWritten(error, tried, folder);
    }
    const began = clock.monotonicTime();
    await unpack(pack.file, folder, { tried, signal });
    await mustBeProduct(product, source, pack, folder);
    const seconds = Math.round((clock.monotonicTime() - began) / 1000);
    runner.info(`${name}: unpacked to ${folder} in ${seconds} s`);
}
async function packOf(product, source, options) {
    const name = products/* PRODUCT_NAMES */.Tk[product];
    const given = source.sha256 === undefined ? undefined : { sha256: source.sha256, source: `\`${product}-archive-sha256\`` };
    const tried = `get the pack of ${name}`;
    switch (source.kind) {
        case "file":
            return packAt(source.path, { expected: given, tried });
        case "url": {
            const url = new URL(source.url);
            return packFrom(url, nameFor(product, url), { ...options, expected: given, tried });
        }
        case "release": {
            const pack = releasePack(product, source.version);
            const expected = given ?? (await digestOfRelease(product, source.version, options));
            return packFrom(pack.url, pack.name, { ...options, expected, tried: `${tried} ${source.version}` });
        }
    }
}
async function digestOfRelease(product, version, { github, token, runner }) {
    const pack = releasePack(product, version);
    try {
        const sha256 = await publishedDigest(github, product, pack, token);
        return sha256 === undefined ? undefined : { sha256, source: `GitHub for ${pack.name}` };
    }
    catch (error) {
        if (!(error instanceof problem/* Problem */.AF))
            throw error;
        const cannotAsk = (0,meaning/* isTransient */.dg)(error) || ASKED_IN_VAIN.has(error.id);
        if (!cannotAsk)
            throw error;
        runner.warning(`GitHub could not be asked for the digest of ${pack.name} (${error.id}).`);
        return undefined;
    }
}
const ASKED_IN_VAIN = new Set([
    "permission-denied",
    "credentials-refused",
    "name-unresolved",
    "answer-unexpected",
]);
function sayDigest(product, source, pack, { runner }) {
    const name = products/* PRODUCT_NAMES */.Tk[product];
    const { sha256, vouchedFor } = pack;
    if (source.sha256 !== undefined)
        return runner.info(`${name}: SHA-256 as given`);
    const pin = `to accept only this pack: ${product}-archive-sha256: ${sha256}`;
    if (vouchedFor)
        return runner.info(`${name}: SHA-256 ${sha256}; ${pin}`);
    runner.warning(`${name}: the pack is not verified, since no digest is given and GitHub has named none. Its SHA-256 is ${sha256}; compare it with the one that WSO2 publishes, and ${pin}`);
}
function nameFor(product, url) {
    const own = url.pathname.split("/").at(-1) ?? "";
    const stem = /^([A-Za-z0-9._-]{1,80})\.zip$/.exec(own)?.[1] ?? product;
    return `${stem}-${markOf(url)}.zip`;
}
function markOf({ origin, pathname }) {
    return (0,external_node_crypto_.createHash)("sha256")
        .update(origin + pathname)
        .digest("hex")
        .slice(0, 12);
}
async function mustBeProduct(product, source, { file }, folder) {
    const name = products/* PRODUCT_NAMES */.Tk[product];
    const invalid = (said) => new problem/* Problem */.AF("pack-invalid", { tried: `find ${name} in what was unpacked`, where: file, said });
    const home = await (0,products_home/* openHome */.yz)(product, folder).catch((error) => {
        throw invalid(error instanceof problem/* Problem */.AF ? (error.evidence.said ?? error.id) : "it can't be read");
    });
    if ((0,external_node_path_.basename)(home.script) !== products_home/* START_SCRIPTS */.WO[product])
        throw invalid(`bin/${products_home/* START_SCRIPTS */.WO[product]} is not there, only ${(0,external_node_path_.basename)(home.script)}`);
    const version = await (0,products_home/* versionOf */.E4)(home.folder);
    if (source.kind === "release" && version !== undefined && !source.version.startsWith(`${version}.`))
        throw invalid(`its bin/version.txt says ${version}, not ${source.version}`);
}

// EXTERNAL MODULE: ./lib/products/install/own-folder.js
var own_folder = __webpack_require__(8133);
;// CONCATENATED MODULE: ./lib/engine/install-products.js









const PACKS = "wso2-packs";
async function installProducts(inputs, around, undo, signal) {
    if (!(0,run_inputs/* hasPack */.gw)(inputs))
        return inputs;
    return around.runner.group("Install", async () => {
        const other = new AbortController();
        const stop = AbortSignal.any([signal, other.signal]);
        const github = githubClient(inputs, around, stop);
        try {
            const works = products/* PRODUCTS */.zv.map((product) => homeOf(product, inputs, around, undo, stop, github));
            const [is, apim] = await allOrNone(works, other);
            return {
                ...inputs,
                is: { ...inputs.is, ...(is === undefined ? {} : { home: is.path }) },
                apim: { ...inputs.apim, ...(apim === undefined ? {} : { home: apim.path }) },
            };
        }
        finally {
            github.close();
        }
    });
}
async function allOrNone(works, others) {
    const failures = [];
    const ended = works.map((work) => work.catch((error) => {
        failures.push(error);
        others.abort(error);
        return undefined;
    }));
    const folders = await Promise.all(ended);
    if (failures.length === 0)
        return folders;
    for (const folder of folders)
        await folder?.remove();
    throw failures[0];
}
async function homeOf(product, inputs, around, undo, signal, github) {
    const { pack } = inputs[product];
    if (pack === undefined)
        return undefined;
    const { environment, runner, clock, secrets } = around;
    const own = (parent, due) => ownFolder((0,external_node_path_.join)(parent, around.uniqueName()), due, undo);
    const unpacked = own(await temporaryFolder(environment), "end-of-job");
    try {
        const path = await installProduct(product, pack, {
            ...{ environment, runner, clock, secrets, signal, github },
            directory: inputs.archiveDirectory ?? toolCache(environment),
            authorities: inputs.caCertificates,
            quiet: inputs.requestTimeout,
            token: inputs.githubToken,
            folder: unpacked.path,
            ownFolder: async (parent) => {
                const folder = own(parent, "always");
                await (0,promises_.mkdir)(folder.path);
                return folder;
            },
        });
        return { ...unpacked, path };
    }
    catch (error) {
        await unpacked.remove();
        throw error;
    }
}
function ownFolder(path, due, undo) {
    const entry = undo.push(due, { kind: "remove-folder", folder: path });
    return {
        path,
        remove: async () => {
            const gone = await (0,own_folder/* removeOwnFolder */.T)(path).then(() => true, () => false);
            if (gone)
                undo.forget(entry);
        },
    };
}
function githubClient(inputs, { environment, secrets, runner, clock }, signal) {
    return new client/* HttpsClient */.z({
        baseUrl: GITHUB_API,
        trust: { kind: "authorities", ca: inputs.caCertificates },
        requestTimeout: inputs.requestTimeout,
        proxyAuthorities: inputs.caCertificates,
        debug: (line) => runner.debug(line),
        ...{ environment, secrets, signal, clock },
    });
}
async function temporaryFolder({ RUNNER_TEMP = "" }) {
    return (0,promises_.realpath)(RUNNER_TEMP === "" ? (0,external_node_os_.tmpdir)() : RUNNER_TEMP);
}
function toolCache({ RUNNER_TOOL_CACHE = "" }) {
    return (0,external_node_path_.join)(RUNNER_TOOL_CACHE === "" ? (0,external_node_os_.tmpdir)() : RUNNER_TOOL_CACHE, PACKS);
}


/***/ })

};
