/**
 * What `bin/api-manager.sh` of a home made by `homes.ts` starts: API Manager as far as a Key
 * Manager needs it. `/settings` and `/key-managers` are WSO2's own resources, and the gateway's
 * verdict on a token is that of WSO2's own validator; the rest is the stand-in, which calls
 * Identity Server with the truststore of this home. Arguments as the product's script takes them:
 * `-DportOffset=N -Dcarbon.home=FOLDER`.
 */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { parse as parseToml } from "toml";
import { startApiManager } from "../sandbox/api-manager/api-manager.ts";
import { startManagementHttp } from "../sandbox/api-manager/management-http.ts";
import { startGateway } from "../sandbox/gateway/gateway.ts";
import { observe } from "../sandbox/exchange.ts";
import { Recorder } from "../sandbox/recorder.ts";
import { Keytool } from "../src/trust/keytool.ts";
import { pemOf } from "../src/trust/certificate.ts";
import { isObject, textOf } from "../src/text/json.ts";
import { AdminProcess } from "./admin-process.ts";
import { validatorVerdict } from "./token-verdict.ts";

const STORE_PASSWORD = "wso2carbon";
const LOADING = 500;

const argument = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`-D${name}=`))?.slice(name.length + 3);
const home = argument("carbon.home") ?? "";
const offset = Number(argument("portOffset") ?? "0");
const security = join(home, "repository", "resources", "security");
const logFile = join(home, "repository", "logs", "wso2carbon.log");
const log = (line: string): void => appendFileSync(logFile, `${line}\n`);

writeFileSync(join(home, "wso2carbon.pid"), String(process.pid));
const certificate = readFileSync(join(security, "own.pem"), "utf8");
const keytool = await Keytool.find(process.env);
const trusted = await keytool.list({ file: join(security, "client-truststore.p12"), password: STORE_PASSWORD });
const admin = new AdminProcess({
  home,
  classpath: readFileSync(join(home, "admin-classpath"), "utf8"),
  port: await freePort(),
  certificate,
  connector: "4.5",
  resident: `https://localhost:${9443 + offset}`,
  onLine: log,
});
const pfx = tlsKeystore();
const standIn = await startApiManager(pfx, {
  release: "4.5.0",
  port: 9443 + offset,
  truststore: trusted.map((entry) => pemOf(entry.certificate)),
  password: administratorPassword(),
  loadingDelay: LOADING,
  adminResources: (call) => admin.forward(call),
});
const http = await startManagementHttp("4.5.0", 9763 + offset);
const gateway = await startGateway(pfx, standIn, http.port, {
  port: 8243 + offset,
  gatewayDelay: { milliseconds: LOADING },
  revocationDelay: { milliseconds: LOADING },
  tokenVerdict: (token) => validatorVerdict(admin, token),
});
// WSO2's own resources are those of the 4.7 line, whatever fields their connector has.
standIn.server.standsFor({ name: "API Manager", release: "4.7.0" });
const recording = argument("recording");
const recorder = recording === undefined ? undefined : new Recorder(recording, () => "API Manager of wso2/");
if (recorder !== undefined) observe(recorder.record);
log(`API Manager answers at ${standIn.url}, its gateway at ${gateway.url}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    recorder?.close();
    void Promise.all([standIn.server.stop(), gateway.server.stop(), http.stop(), admin.stop()]).then(() => {
      rmSync(join(home, "wso2carbon.pid"), { force: true });
      process.exit(0);
    });
  });
}

/** `[super_admin] password` as the server's XML has it: a CDATA section is no part of it. */
function administratorPassword(): string {
  const password = textOf(table("super_admin")["password"]);
  return (password ?? "admin").replace(/^<!\[CDATA\[(.*)\]\]>$/s, "$1");
}

/** `[keystore.tls]`, else the primary one. */
function tlsKeystore(): { readonly pfx: Buffer; readonly passphrase: string } {
  const tls = table("keystore")["tls"];
  const own = isObject(tls) ? tls : {};
  const file = join(security, textOf(own["file_name"]) ?? "wso2carbon.p12");
  return { pfx: readFileSync(file), passphrase: textOf(own["password"]) ?? STORE_PASSWORD };
}

function table(name: string): Readonly<Record<string, unknown>> {
  const settings: unknown = parseToml(readFileSync(join(home, "repository", "conf", "deployment.toml"), "utf8"));
  const found = isObject(settings) ? settings[name] : undefined;
  return isObject(found) ? found : {};
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
