import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planConfiguration } from "../../src/configure/configure.ts";
import { identityServerSettings } from "../../src/configure/settings.ts";
import { shownDiff } from "../../src/configure/shown-diff.ts";

const ENDPOINT = "https://apim.test:9443/internal/data/v1/notify";
const TYPE = "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler";
const NAME = "org.wso2.is.notification.ApimOauthEventInterceptor";
const HIDDEN = "(not shown)";
const LISTENER = identityServerSettings({
  createRoles: false,
  revocationEvents: { url: "https://apim.test:9443", username: "notifier", password: "s3cret-new" },
}).slice(-1);
const ADMIN = '[super_admin]\nusername = "notifier"\npassword = "s3cret-new"\n\n';
/** What is wrong in it: all that may be, and more that is the user's. */
const OTHER = `[[event_listener]]
id = "mine"
type = "a.Type"
name = "${NAME}"
order = 7
enable = false
note = "s3cret-note"
[event_listener.properties]
notification_endpoint = "https://old.test/notify"
username = "former"
password = "s3cret-old"
'header.X-WSO2-KEY-MANAGER' = "My-KM"
client_secret = "s3cret-own"
`;
const BEHIND = `
[[event_listener]]
id = "theirs"
name = "their.Listener"
[event_listener.properties]
username = "s3cret-user"
password = "s3cret-theirs"
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "event-listener-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function planOf(text: string) {
  const file = join(folder, "deployment.toml");
  writeFileSync(file, text);
  const { changes, diff } = await planConfiguration(file, LISTENER, folder);
  return { changes, diff: diff.slice(diff.indexOf("@@")) };
}

describe("a listener that is added, as it is shown", () => {
  const all = (username: string, password: string): readonly string[] => [
    ...['id = "token_revocation"', `type = "${TYPE}"`, `name = "${NAME}"`, "order = 1"],
    ...[`notification_endpoint = "${ENDPOINT}"`, `username = "${username}"`, `password = "${password}"`],
    `'header.X-WSO2-KEY-MANAGER' = "WSO2-IS"`,
  ];

  it.each([
    ["without the password", "", all("notifier", HIDDEN)],
    ["by the server's own administrator, which is no secret", ADMIN, all("${admin.username}", "${admin.password}")],
  ])("in the list of changes: %s", async (_name, text, lines) => {
    const { changes } = await planOf(text);
    expect(changes).toEqual([{ setting: "[[event_listener]]", before: undefined, after: lines.join(", ") }]);
  });

  it("in the diff: all but the password", async () => {
    const added = all("notifier", "").map((line) => (line.startsWith("password") ? "password = ..." : line));
    const lines = ["[[event_listener]]", ...added.slice(0, 4), "", "[event_listener.properties]", ...added.slice(4)];
    expect((await planOf("")).diff).toBe(`@@ -0,0 +1,11 @@\n${lines.map((line) => `+${line}\n`).join("")}`);
  });
});

describe("a listener that is corrected, as it is shown", () => {
  const change = (key: string, before: string | undefined, after: string) => ({
    ...{ setting: `event_listener[token_revocation].${key}`, before, after },
  });

  it("in the list of changes: all but the passwords", async () => {
    expect((await planOf(OTHER + BEHIND)).changes).toEqual([
      change("enable", "false", "true"),
      change("type", '"a.Type"', `"${TYPE}"`),
      change("notification_endpoint", '"https://old.test/notify"', `"${ENDPOINT}"`),
      change("username", '"former"', '"notifier"'),
      change("password", HIDDEN, HIDDEN),
      change("header.X-WSO2-KEY-MANAGER", '"My-KM"', '"WSO2-IS"'),
    ]);
  });

  it.each([
    ["in a table of their own", OTHER.replace(/^password.*\n/m, "")],
    [
      "as dotted keys",
      OTHER.replace(/^password.*\n/m, "")
        .replace("[event_listener.properties]\n", "")
        .replaceAll(/^(notification_endpoint|username|'header.*)/gm, "properties.$1"),
    ],
  ])("a password that was missing among properties %s", async (_name, text) => {
    const { changes, diff } = await planOf(text);
    expect(changes.find(({ setting }) => setting.endsWith(".password"))).toEqual(change("password", undefined, HIDDEN));
    expect(diff).toMatch(/^\+(properties\.)?password = \.\.\.$/m);
    expect(diff).not.toContain("s3cret");
  });

  it("in the diff: all but the passwords, and nothing that is the user's", async () => {
    expect((await planOf(OTHER + BEHIND)).diff).toBe(
      [
        ...["@@ -1,14 +1,14 @@", " [[event_listener]]", " id = ...", '-type = "a.Type"', `+type = "${TYPE}"`],
        ...[" name = ...", " order = ...", "-enable = false", "+enable = true", " note = ..."],
        ...[" [event_listener.properties]", '-notification_endpoint = "https://old.test/notify"'],
        ...['-username = "former"', "-password = ...", `-'header.X-WSO2-KEY-MANAGER' = "My-KM"`],
        ...[`+notification_endpoint = "${ENDPOINT}"`, '+username = "notifier"', "+password = ..."],
        ...[`+'header.X-WSO2-KEY-MANAGER' = "WSO2-IS"`, " client_secret = ...", " ", ""],
      ].join("\n"),
    );
  });
});

it("of lines that are all changed ones, only those of the listener show a value, and no secret does", () => {
  const lines = shownDiff("deployment.toml", OTHER + BEHIND, "", LISTENER).split("\n");
  expect(lines.filter((line) => /^-.*=/.test(line))).toEqual([
    ...['-id = "mine"', '-type = "a.Type"', `-name = "${NAME}"`, "-order = 7", "-enable = false", "-note = ..."],
    ...['-notification_endpoint = "https://old.test/notify"', '-username = "former"', "-password = ..."],
    ...[`-'header.X-WSO2-KEY-MANAGER' = "My-KM"`, "-client_secret = ..."],
    ...["-id = ...", "-name = ...", "-username = ...", "-password = ..."],
  ]);
});
