import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { discard, runStep } from "../../sandbox/runner.ts";
import { settled } from "./settled.ts";

const PASSWORD = "sandbox-password";
const STORE_PASSWORD = "wso2carbon";

/** Both stand-ins and a working folder, for one case. */
export class Stage {
  readonly pair: Pair;
  readonly folder = mkdtempSync(join(tmpdir(), "picture-"));

  private constructor(pair: Pair) {
    this.pair = pair;
  }

  static async set(): Promise<Stage> {
    return new Stage(await startPair({ is: { password: PASSWORD }, apim: { password: PASSWORD, release: "4.6.0" } }));
  }

  /**
   * One step of `dist/`, as a runner starts it. @returns its summary
   * @throws Error when it ends otherwise than `succeeds` says
   */
  async step(inputs: Readonly<Record<string, string>>, succeeds = true): Promise<string> {
    const { is, apim, gateway, caFile } = this.pair;
    const servers = {
      ...{ "is-url": is.url, "apim-url": apim.url, "apim-gateway-url": gateway.url },
      ...{ "is-password": PASSWORD, "apim-password": PASSWORD, "ca-certificates": caFile },
    };
    const result = await runStep({ inputs: { ...servers, ...inputs }, cwd: this.folder });
    discard(result);
    if ((result.exitCode === 0) !== succeeds) throw new Error(`the step ended with ${result.exitCode}:\n${result.log}`);
    return result.summary;
  }

  /** A product's folder as it is unpacked: `deployment.toml` and both keystores. */
  product(name: string, toml: string): void {
    const security = join(this.folder, name, "repository", "resources", "security");
    const conf = join(this.folder, name, "repository", "conf");
    for (const one of [security, conf]) mkdirSync(one, { recursive: true });
    writeFileSync(join(conf, "deployment.toml"), toml);
    for (const [store, alias] of [
      ["wso2carbon.p12", "wso2carbon"],
      ["client-truststore.p12", "authority"],
    ] as const)
      execFileSync(
        "keytool",
        [
          ...["-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", `CN=localhost, O=${name}`],
          ...["-ext", "san=dns:localhost", "-keystore", join(security, store), "-storetype", "PKCS12"],
          ...["-storepass", STORE_PASSWORD, "-keypass", STORE_PASSWORD],
        ],
        { stdio: "pipe" },
      );
  }

  async clear(): Promise<void> {
    await this.pair.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The summary of a case, with what differs from run to run replaced. */
export async function summaryOf(play: (stage: Stage) => Promise<string>): Promise<string> {
  const stage = await Stage.set();
  try {
    return settled(await play(stage), stage.pair, stage.folder);
  } finally {
    await stage.clear();
  }
}

/** `deployment.toml` of a product, as far as the Action reads it. */
export function deploymentToml(offset: number): string {
  return [
    "[server]",
    'hostname = "localhost"',
    `offset = ${offset}`,
    "",
    "[keystore.primary]",
    'file_name = "wso2carbon.p12"',
    'type = "PKCS12"',
    `password = "${STORE_PASSWORD}"`,
    'alias = "wso2carbon"',
    "",
    "[truststore]",
    'file_name = "client-truststore.p12"',
    'type = "PKCS12"',
    `password = "${STORE_PASSWORD}"`,
    "",
    "[oauth.token_cleanup]",
    "enable = true",
    "",
  ].join("\n");
}
