import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPair, type Pair } from "../../sandbox/pair.ts";
import { zipOf } from "../products/install/packs.ts";
import { runEngine, runPost, type EngineRun } from "../support/engine.ts";
import { keytoolIsMissing, PASSWORD, SECURITY, Workshop } from "../trust/stores.ts";

const TOML =
  '[server]\nhostname = "localhost"\n\n[super_admin]\nusername = "admin"\npassword = "another-secret"\n' +
  `[keystore.primary]\nfile_name = "wso2carbon.p12"\npassword = "${PASSWORD}"\nalias = "is"\n` +
  `[truststore]\nfile_name = "client-truststore.p12"\npassword = "${PASSWORD}"\n`;
const JAR = "wso2is.notification.event.handlers-2.0.5.jar";
const CLASS = "org/wso2/is/notification/ApimOauthEventInterceptor.class";

(keytoolIsMissing() ? describe.skip : describe)("revocation-events", () => {
  let pair: Pair;
  let shop: Workshop;
  let home: string;
  let dropins: string;
  const stores = new Workshop();

  beforeAll(() => {
    stores.key("wso2carbon.p12", "is");
    stores.key("client-truststore.p12", "authority");
  });
  afterAll(() => stores.remove());
  beforeEach(async () => {
    pair = await startPair({ apim: { password: "apim-secret-1" } });
    shop = new Workshop();
    home = shop.home("is", TOML);
    cpSync(stores.folder, shop.path("is", SECURITY), { recursive: true });
    dropins = join(home, "repository", "components", "dropins");
    mkdirSync(dropins, { recursive: true });
    writeFileSync(join(dropins, "other.jar"), await zipOf({ "org/example/Other.class": "x" }));
    writeFileSync(shop.path(JAR), await zipOf({ [CLASS]: "x", "META-INF/MANIFEST.MF": "y" }));
  });
  afterEach(async () => {
    shop.remove();
    await pair.stop();
  });

  const toml = (): string => readFileSync(join(home, "repository", "conf", "deployment.toml"), "utf8");
  const given = (inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
    ...{ command: "prepare", "revocation-events": "true", "is-home": home, "truststore-password": PASSWORD },
    ...inputs,
  });
  const run = (inputs: Readonly<Record<string, string>> = {}): Promise<EngineRun> =>
    runEngine(pair, { inputs: given(inputs), environment: process.env });

  it("writes the listener for this API Manager and puts the jar there; the second run changes nothing", async () => {
    const { report, log } = await run({ "notifier-jar": shop.path(JAR) });
    expect([report.problem?.message, report.restartRequired]).toEqual([undefined, ["is"]]);
    expect(toml()).toContain(`notification_endpoint = "${pair.apim.url}/internal/data/v1/notify"`);
    expect(toml()).toContain('password = "apim-secret-1"');
    expect(readFileSync(join(dropins, JAR))).toEqual(readFileSync(shop.path(JAR)));
    expect(readdirSync(dropins).toSorted()).toEqual(["other.jar", JAR]);
    for (const shown of [log, report.diffs.join("\n")]) expect(shown).not.toContain("apim-secret-1");
    const [before, second] = [toml(), await run()];
    expect([second.report.problem, second.report.restartRequired, toml()]).toEqual([undefined, [], before]);
  });

  it("plan shows it and writes nothing", async () => {
    const { report } = await run({ command: "plan", "notifier-jar": shop.path(JAR) });
    expect([report.problem?.message, toml(), readdirSync(dropins)]).toEqual([undefined, TOML, ["other.jar"]]);
    expect(report.diffs.join("")).toContain("+[[event_listener]]");
  });

  it("without the jar nothing is written, and the failure says what is missing", async () => {
    const { report } = await run();
    expect([report.problem?.id, report.problem?.evidence.where]).toEqual(["notifier-missing", dropins]);
    expect([toml(), readdirSync(dropins)]).toEqual([TOML, ["other.jar"]]);
  });

  it.each([
    ["another jar", "other.jar", "is not in it"],
    ["another name", "notifier.zip", "does not end with .jar"],
    ["nothing", "nowhere.jar", "ENOENT"],
  ])("refuses %s before anything is written", async (_name, name, said) => {
    writeFileSync(shop.path("other.jar"), "<html>");
    writeFileSync(shop.path("notifier.zip"), readFileSync(shop.path(JAR)));
    const { report } = await run({ "notifier-jar": shop.path(name) });
    expect([report.problem?.id, report.problem?.evidence.said]).toEqual([
      "notifier-invalid",
      expect.stringContaining(said),
    ]);
    expect([toml(), readdirSync(dropins)]).toEqual([TOML, ["other.jar"]]);
  });

  it("a notifier that is there stays, under whatever name, and another one is not added", async () => {
    writeFileSync(join(dropins, "renamed.jar"), await zipOf({ [CLASS]: "newer" }));
    const { report, log } = await run({ "notifier-jar": shop.path(JAR) });
    expect([report.problem?.message, readdirSync(dropins).toSorted()]).toEqual([
      undefined,
      ["other.jar", "renamed.jar"],
    ]);
    expect(log).toContain("renamed.jar is WSO2's notifier already and stays; `notifier-jar` is another one.");
  });

  it("a folder that was copied out of an image has no dropins: the jar is put there, or is the image's affair", async () => {
    rmSync(join(home, "repository", "components"), { recursive: true });
    const without = await run();
    expect(without.report.problem?.message).toBeUndefined();
    expect(without.log).toContain("can't be seen here; it must be there");
    const given = await run({ "notifier-jar": shop.path(JAR) });
    expect([given.report.problem?.message, readdirSync(dropins)]).toEqual([undefined, [JAR]]);
  });

  it("a failed proof takes both back", async () => {
    pair.is.state.switches.introspectionAnswersInactive = true;
    const { report } = await run({ command: "apply", "notifier-jar": shop.path(JAR) });
    expect([report.problem?.id, report.undone]).toEqual(["proof-introspection", "rolled-back"]);
    expect([toml(), readdirSync(dropins)]).toEqual([TOML, ["other.jar"]]);
  });

  it("post takes the jar away with `ephemeral`, unless it is another file by then", async () => {
    const inputs = { ephemeral: "true", "notifier-jar": shop.path(JAR) };
    const first = await run(inputs);
    expect(await runPost(pair, first.saved, { inputs: given(inputs), environment: process.env })).toEqual([]);
    expect([toml(), existsSync(join(dropins, JAR))]).toEqual([TOML, false]);
    const second = await run(inputs);
    writeFileSync(join(dropins, JAR), "by hand");
    const left = await runPost(pair, second.saved, { inputs: given(inputs), environment: process.env });
    expect(left.map(({ problem }) => problem.id)).toEqual(["file-changed-meanwhile"]);
    expect(readFileSync(join(dropins, JAR), "utf8")).toBe("by hand");
  });
});
