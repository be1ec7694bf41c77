import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planConfiguration } from "../../src/configure/configure.ts";
import { administratorSettings } from "../../src/configure/first-administrator.ts";
import { serverSettings, tlsSettings, type Setting } from "../../src/configure/settings.ts";

const HOST = serverSettings({ hostname: "is.test" });
const ADMIN = administratorSettings("is", { username: "ops", password: "s3cret-new" });
const BROKER = administratorSettings("apim", { username: "ops", password: "s3cret&new" });
const TLS = tlsSettings({ fileName: "new.p12", alias: "a", password: "s3cret-new" });
const HIDDEN = "(not shown)";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "configure-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function planOf(text: string, settings: readonly Setting[]) {
  const file = join(folder, "deployment.toml");
  writeFileSync(file, text);
  return planConfiguration(file, settings, folder);
}

describe("changes, as they are shown", () => {
  it.each<[string, string, readonly Setting[], [string, string | undefined, string][]]>([
    ["no secret", '[server]\nhostname = "old"\n', HOST, [["server.hostname", '"old"', '"is.test"']]],
    [
      "a secret that is replaced",
      '[super_admin]\nusername = "admin"\npassword = "s3cret-old"\n',
      [...HOST, ...ADMIN],
      [
        ["server.hostname", undefined, '"is.test"'],
        ["super_admin.username", '"admin"', '"ops"'],
        ["super_admin.password", HIDDEN, HIDDEN],
      ],
    ],
    [
      "a secret that was not there",
      '[super_admin]\nusername = "admin"\n',
      ADMIN,
      [
        ["super_admin.username", '"admin"', '"ops"'],
        ["super_admin.password", undefined, HIDDEN],
      ],
    ],
    [
      "the broker's",
      '[super_admin]\nusername = "ops"\npassword = "s3cret-old"\n[apim.throttling.jms]\npassword = "s3cret-old"\n',
      BROKER,
      [
        ["super_admin.password", HIDDEN, HIDDEN],
        ["apim.throttling.jms.username", undefined, '"ops"'],
        ["apim.throttling.jms.password", HIDDEN, HIDDEN],
      ],
    ],
    [
      "the keystore's",
      '[keystore.tls]\nfile_name = "old.p12"\npassword = "s3cret-old"\n',
      TLS,
      [
        ["keystore.tls.file_name", '"old.p12"', '"new.p12"'],
        ["keystore.tls.type", undefined, '"PKCS12"'],
        ["keystore.tls.alias", undefined, '"a"'],
        ["keystore.tls.password", HIDDEN, HIDDEN],
        ["keystore.tls.key_password", undefined, HIDDEN],
      ],
    ],
  ])("%s", async (_name, text, settings, shown) => {
    const { changes, diff } = await planOf(text, settings);
    expect(changes).toEqual(shown.map(([setting, before, after]) => ({ setting, before, after })));
    expect(diff).not.toContain("s3cret");
  });
});
