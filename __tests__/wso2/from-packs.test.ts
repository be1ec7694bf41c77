import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { takenPorts } from "../../src/products/ports.ts";
import { makeHomes } from "../../wso2/homes.ts";
import { Mirror } from "../products/install/mirror.ts";
import { sha256Of } from "../products/install/packs.ts";
import type { StepResult } from "../../sandbox/runner.ts";
import { annotationsOf, BOOT_SECONDS, checksOf, freeOffset, Steps } from "./job.ts";

const APIM_OFFSET = await freeOffset();
const IS_OFFSET = APIM_OFFSET + 1;
/** What XML and TOML would each read as something else. */
const PASSWORD = 'pack-"wide"-<&>-1';
const IS_PACK = "wso2is-7.2.0.zip";
const APIM_PACK = "wso2am-4.7.0.zip";

/** Every JDK of this machine, as a hosted runner names them. */
function javaHomes(): Readonly<Record<string, string>> {
  const folder = "/usr/lib/jvm";
  const found = existsSync(folder) ? readdirSync(folder) : [];
  const architecture = process.arch === "x64" ? "X64" : process.arch.toUpperCase();
  return Object.fromEntries(
    found.flatMap((name) => {
      const release = join(folder, name, "release");
      const [, major] = /^JAVA_VERSION="(\d+)/m.exec(existsSync(release) ? readFileSync(release, "utf8") : "") ?? [];
      return major === undefined ? [] : [[`JAVA_HOME_${major}_${architecture}`, join(folder, name)]];
    }),
  );
}

/** A folder as a pack: everything below the given top folder. */
async function packOf(home: string, top: string, version: string): Promise<Buffer> {
  writeFileSync(join(home, "bin", "version.txt"), `${version}\n`);
  const zip = new ZipFile();
  for (const name of readdirSync(home, { recursive: true, encoding: "utf8" })) {
    const path = join(home, name);
    const { mode } = statSync(path);
    if (statSync(path).isFile()) zip.addFile(path, `${top}/${relative(home, path)}`, { compress: false, mode });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/**
 * One step from nothing to a proved pair, with packs made of WSO2's own parts (see `wso2/`) from a
 * mirror that stands for GitHub.
 */
describe("from packs on WSO2's own code", () => {
  const mirror = new Mirror();
  let folder: string;
  let steps: Steps;
  let first: StepResult;
  let javas: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "from-packs-"));
    for (const name of ["temp", "tools"]) mkdirSync(join(folder, name));
    const homes = makeHomes();
    javas = javaHomes();
    const newest = Object.keys(javas).some((name) => Number(/\d+/.exec(name)) >= 21) ? "4.7.0" : "4.6.0";
    const packs: Readonly<Record<string, Buffer>> = {
      [IS_PACK]: await packOf(homes.is, "wso2is-7.2.0", "WSO2 Identity Server v7.2.0"),
      [APIM_PACK]: await packOf(homes.apim, "wso2am-4.7.0", `WSO2 API Manager v${newest}`),
    };
    homes.remove();
    await mirror.start();
    mirror.answer((request, response) => {
      const [, file] = /\/([^/]+\.zip)$/.exec(request.url ?? "") ?? [];
      const bytes = packs[file ?? ""];
      if (bytes !== undefined) return void response.writeHead(200, { "content-length": bytes.length }).end(bytes);
      const assets = Object.entries(packs).map(([name, all]) => ({ name, digest: `sha256:${sha256Of(all)}` }));
      response.setHeader("content-type", "application/json").end(JSON.stringify({ assets }));
    });
    steps = new Steps({
      ...{
        "is-version": "7.2.0",
        "apim-version": "4.7.0",
        "ca-certificates": mirror.ca,
        "ready-timeout": BOOT_SECONDS,
      },
      ...{ "is-password": PASSWORD, "apim-password": PASSWORD },
      // Carbon serves a keystore of `[keystore.tls]`, and signs tokens with the primary one (I-5g).
      ...{ certificates: "generate" },
      ...{ "is-port-offset": String(IS_OFFSET), "apim-port-offset": String(APIM_OFFSET) },
    });
  });
  afterAll(async () => {
    if (first !== undefined) await run({}, first.state);
    steps?.discard();
    mirror.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  function run(inputs: Readonly<Record<string, string>>, state?: StepResult["state"]): Promise<StepResult> {
    const environment = {
      ...javas,
      HTTPS_PROXY: mirror.proxy,
      NO_PROXY: "localhost",
      RUNNER_TEMP: join(folder, "temp"),
      RUNNER_TOOL_CACHE: join(folder, "tools"),
    };
    return steps.run(inputs, { environment, ...(state === undefined ? {} : { state }) });
  }

  it("one step: downloaded, verified, unpacked, set up, booted, registered and proved, each on its Java", async () => {
    first = await run({});
    expect(annotationsOf(first, "error")).toEqual([]);
    expect([first.exitCode, first.outputs["change"], first.outputs["smoke-test"]]).toEqual([0, "created", "passed"]);
    expect(checksOf(first).filter((line) => !line.startsWith("pass"))).toEqual(["skip user-info-read"]);
    expect(mirror.asked.filter((path) => path.endsWith(".zip")).toSorted()).toEqual([
      "github.com/wso2/product-apim/releases/download/v4.7.0/wso2am-4.7.0.zip",
      "github.com/wso2/product-is/releases/download/v7.2.0/wso2is-7.2.0.zip",
    ]);
    const majors = [...first.log.matchAll(/: Java (\d+) of JAVA_HOME_/g)].map(([, major]) => Number(major));
    expect(majors).toHaveLength(2);
    if (Object.keys(javas).length > 1) expect(new Set(majors).size).toBe(2);
    else process.stderr.write("There is one JDK on this machine: two products on two Javas was not tried.\n");
    expect(existsSync(join(first.outputs["is-home"] ?? "", "bin"))).toBe(true);
    expect(readFileSync(first.outputs["ca-certificates"] ?? "", "utf8").match(/BEGIN CERTIFICATE/g)).toHaveLength(4);
  });

  it("the team's next step reaches API Manager with nothing but the outputs", async () => {
    const { "is-url": is, "apim-url": apim, "ca-certificates": trusted = "" } = first.outputs;
    expect([is, apim]).toEqual([`https://localhost:${9443 + IS_OFFSET}`, `https://localhost:${9443 + APIM_OFFSET}`]);
    const ca = readFileSync(trusted, "utf8");
    const status = await new Promise((resolve, reject) => {
      get(`${apim}/services/Version`, { ca }, (response) => resolve(response.resume().statusCode)).once(
        "error",
        reject,
      );
    });
    expect(status).toBe(200);
  });

  it("post: no process, port, folder or file is left; the packs are kept, and a second run downloads nothing", async () => {
    expect((await run({}, first.state)).exitCode).toBe(0);
    expect(await takenPorts("is", IS_OFFSET)).toEqual([]);
    expect(await takenPorts("apim", APIM_OFFSET)).toEqual([]);
    expect(readdirSync(join(folder, "temp")).filter((name) => name.startsWith("wso2-is-km-action-"))).toEqual([]);
    mirror.asked.length = 0;
    const second = await run({ command: "prepare" });
    expect([second.exitCode, mirror.asked.filter((path) => path.endsWith(".zip"))]).toEqual([0, []]);
    expect((await run({ command: "prepare" }, second.state)).exitCode).toBe(0);
    expect(readdirSync(join(folder, "temp")).filter((name) => name.startsWith("wso2-is-km-action-"))).toEqual([]);
  });
});
