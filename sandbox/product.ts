/**
 * What the start script of a stand-in's folder runs: one product with the keystore, the truststore
 * and the `deployment.toml` of that folder, as far as the Action looks at them. Arguments as the
 * product's own script takes them: `is|apim -DportOffset=N -Dcarbon.home=FOLDER`.
 */
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "toml";
import { startApiManager } from "./api-manager/api-manager.ts";
import { startManagementHttp } from "./api-manager/management-http.ts";
import { APIM_RELEASES } from "./api-manager/releases.ts";
import { isObject, text } from "./body.ts";
import { startGateway } from "./gateway/gateway.ts";
import type { ServerIdentity } from "./https-server.ts";
import { startIdentityServer } from "./identity-server/identity-server.ts";
import { IS_RELEASES } from "./identity-server/releases.ts";

const LISTENER = "org.wso2.is.notification.ApimOauthEventInterceptor";
const record = (found: unknown): Readonly<Record<string, unknown>> | undefined => (isObject(found) ? found : undefined);
const [product = ""] = process.argv.slice(2);
const argument = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`-D${name}=`))?.slice(name.length + 3);
const home = argument("carbon.home") ?? "";
const settings = record(parse(readFileSync(join(home, "repository", "conf", "deployment.toml"), "utf8"))) ?? {};
const value = (table: string, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((found, key) => record(found)?.[key], settings[table]);
const hostname = text(value("server", "hostname")) ?? "localhost";
const offset = Number(argument("portOffset") ?? value("server", "offset") ?? 0);
const username = text(value("super_admin", "username")) ?? "admin";
// As the server's XML has it: a CDATA section is no part of it.
const password = (text(value("super_admin", "password")) ?? "admin").replace(/^<!\[CDATA\[(.*)\]\]>$/s, "$1");
const security = join(home, "repository", "resources", "security");

const running = product === "is" ? await identityServer() : await apiManager();
mkdirSync(join(home, "repository", "logs"), { recursive: true });
appendFileSync(
  join(home, "repository", "logs", "wso2carbon.log"),
  `Stand-in of ${product} answers, offset ${offset}\n`,
);
writeFileSync(join(home, "wso2carbon.pid"), String(process.pid));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void Promise.all(running.map((one) => one.stop())).then(() => {
      rmSync(join(home, "wso2carbon.pid"), { force: true });
      process.exit(0);
    });
  });
}

type Running = readonly { stop(): Promise<void> }[];

async function identityServer(): Promise<Running> {
  const authorizeAllScopes = value("oauth", "authorize_all_scopes") === true;
  const release = IS_RELEASES.find((one) => version().startsWith(one)) ?? "7.2.0";
  const options = { hostname, port: 9443 + offset, username, password, authorizeAllScopes, release };
  const { state, server } = await startIdentityServer(identity(), options);
  const listener = listeners().find((one) => one["name"] === LISTENER);
  const properties = hasNotifier() ? record(listener?.["properties"]) : undefined;
  const own = (given: string | undefined, by: string): string =>
    given === undefined || /^\$\{admin\.\w+\}$/.test(given) ? by : given;
  if (properties !== undefined)
    state.listener = {
      endpoint: text(properties["notification_endpoint"]) ?? "",
      username: own(text(properties["username"]), username),
      password: own(text(properties["password"]), password),
      keyManagerHeader: text(properties["header.X-WSO2-KEY-MANAGER"]) ?? "",
      truststore: trusted(),
    };
  return [server];
}

async function apiManager(): Promise<Running> {
  const release = APIM_RELEASES.find((one) => version().startsWith(one)) ?? "4.5.0";
  const options = { release, port: 9443 + offset, username, password, truststore: trusted() };
  const standIn = await startApiManager(identity(), options);
  const http = await startManagementHttp(release, 9763 + offset);
  const gateway = await startGateway(identity(), standIn, http.port, { port: 8243 + offset });
  return [standIn.server, gateway.server, http];
}

function identity(): ServerIdentity {
  const { file, passphrase } = store(value("keystore", "tls") === undefined ? "primary" : "tls");
  return { pfx: readFileSync(file), passphrase };
}

/** PEM of all that the client truststore has. */
function trusted(): readonly string[] {
  const file = join(security, text(value("truststore", "file_name")) ?? "client-truststore.p12");
  const words = [
    "-list",
    "-rfc",
    "-keystore",
    file,
    "-storepass",
    text(value("truststore", "password")) ?? "wso2carbon",
  ];
  const listed = execFileSync("keytool", ["-J-XX:TieredStopAtLevel=1", ...words], { encoding: "utf8" });
  return listed.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
}

function store(name: string): { readonly file: string; readonly passphrase: string } {
  const own = record(value("keystore", name));
  const file = join(security, text(own?.["file_name"]) ?? "wso2carbon.p12");
  return { file, passphrase: text(own?.["password"]) ?? "wso2carbon" };
}

function listeners(): readonly Readonly<Record<string, unknown>>[] {
  const all: unknown = settings["event_listener"];
  return Array.isArray(all) ? all.filter(isObject) : [];
}

/** Without its jar the server does not know the listener's class (B-T8). */
function hasNotifier(): boolean {
  const folder = join(home, "repository", "components", "dropins");
  const jars = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".jar")) : [];
  return jars.some((name) => readFileSync(join(folder, name)).includes(`${LISTENER.replaceAll(".", "/")}.class`));
}

function version(): string {
  return /v(\d+\.\d+\.\d+)/.exec(readFileSync(join(home, "bin", "version.txt"), "utf8"))?.[1] ?? "";
}
