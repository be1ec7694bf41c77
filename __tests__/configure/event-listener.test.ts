import { describe, expect, it } from "@jest/globals";
import { edit, NotEditable } from "../../src/configure/edit.ts";
import { faultsIn, valueFaults } from "../../src/configure/faults.ts";
import { identityServerSettings, tlsSettings, type Setting } from "../../src/configure/settings.ts";
import { shownDiff } from "../../src/configure/shown-diff.ts";
import { VALID } from "./cases.ts";
import { bareLineEnds, unintended } from "./unintended.ts";

const ENDPOINT = "https://apim.test:9443/internal/data/v1/notify";
const TYPE = "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler";
const NAME = "org.wso2.is.notification.ApimOauthEventInterceptor";

function listener(password = "apim-secret-1", username = "admin"): readonly Setting[] {
  const revocationEvents = { url: "https://apim.test:9443", username, password };
  return identityServerSettings({ createRoles: false, revocationEvents }).slice(-1);
}

/** The block of WSO2's page, with what a test has otherwise. */
function block(by: Readonly<Record<string, string | undefined>> = {}): string {
  const values: Readonly<Record<string, string | undefined>> = {
    ...{ id: '"token_revocation"', type: `"${TYPE}"`, name: `"${NAME}"`, order: "1" },
    ...{ "-": "\n[event_listener.properties]", notification_endpoint: `"${ENDPOINT}"` },
    ...{ username: '"admin"', password: '"apim-secret-1"', "'header.X-WSO2-KEY-MANAGER'": '"WSO2-IS"' },
    ...by,
  };
  const lines = Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return key === "-" ? [value] : [`${key} = ${value}`];
  });
  return `[[event_listener]]\n${lines.join("\n")}\n`;
}

describe.each(Object.entries(VALID))("the listener in %s", (_name, text) => {
  it("is added: no fault, only the meant lines, and a second edit changes no byte", () => {
    const once = edit(text, listener());
    expect([...faultsIn(once.text), ...valueFaults(once.text)].filter(({ level }) => level === "error")).toEqual([]);
    expect(unintended(text, once, listener())).toEqual([]);
    expect(edit(once.text, listener())).toEqual({ text: once.text, changes: [] });
    if (text.includes("\r\n")) expect(bareLineEnds(once.text)).toBe(bareLineEnds(text));
  });
});

const ADMIN = '[super_admin]\nusername = "admin"\npassword = "apim-secret-1"\n\n';

describe("a password that is kept elsewhere", () => {
  it.each(["$secret{apim_password}", "$env{APIM_PASSWORD}", "$ref{super_admin.password}"])(
    "%s stays in the listener and in [keystore.tls]: it is not written out in clear",
    (reference) => {
      const there = block({ password: `"${reference}"` });
      expect(edit(there, listener("clear-secret-1"))).toEqual({ text: there, changes: [] });
      const keystore = `[keystore.tls]\nfile_name = "old.p12"\npassword = "${reference}"\nkey_password = "${reference}"\n`;
      const tls = tlsSettings({ fileName: "new.p12", alias: "a", password: "clear-secret-1" });
      const { text } = edit(keystore, tls);
      expect(text).toContain('"new.p12"');
      expect(text.split(reference)).toHaveLength(3);
      expect(text).not.toContain("clear-secret-1");
    },
  );
});

describe("a listener that is there", () => {
  it.each<[string, string, string]>([
    ["another endpoint", block({ notification_endpoint: '"https://old:9443/internal"' }), block()],
    [
      "a type that never fires",
      block({ type: '"org.wso2.carbon.user.core.listener.UserOperationEventListener"' }),
      block(),
    ],
    ["a Key Manager's name in the header", block({ "'header.X-WSO2-KEY-MANAGER'": '"My-KM"' }), block()],
    ["switched off", block({ order: "1\nenable = false" }), block({ order: "1\nenable = true" })],
    [
      "without a password",
      block({ password: undefined }),
      `${block({ password: undefined })}password = "apim-secret-1"\n`,
    ],
    [
      "without properties, with another behind it",
      `[[event_listener]]\nname = "${NAME}"\n\n[[event_listener]]\nname = "other"\n`,
      `[[event_listener]]\nname = "${NAME}"\nid = "token_revocation"\ntype = "${TYPE}"\norder = 1\n${block().slice(block().indexOf("\n\n") + 1)}\n[[event_listener]]\nname = "other"\n`,
    ],
    [
      "properties as dotted keys",
      `[[event_listener]]\nid = "a"\ntype = "${TYPE}"\nname = "${NAME}"\norder = 7\nproperties.username = "x"\n`,
      `[[event_listener]]\nid = "a"\ntype = "${TYPE}"\nname = "${NAME}"\norder = 7\nproperties.username = "admin"\nproperties.notification_endpoint = "${ENDPOINT}"\nproperties.password = "apim-secret-1"\nproperties.'header.X-WSO2-KEY-MANAGER' = "WSO2-IS"\n`,
    ],
    [
      "the page's administrator, who is another one here",
      `[super_admin]\nusername = "admin"\npassword = "other"\n\n${block({ password: '"${admin.password}"' })}`,
      `[super_admin]\nusername = "admin"\npassword = "other"\n\n${block()}`,
    ],
  ])("is corrected in its place: %s", (_name, before, after) => {
    const once = edit(before, listener());
    expect(once.text).toBe(after);
    expect(once.changes.length).toBeGreaterThan(0);
    expect(edit(after, listener())).toEqual({ text: after, changes: [] });
  });

  it.each([
    ["as it must be", block()],
    ["by the default handler", block({ "'header.X-WSO2-KEY-MANAGER'": '"default"' })],
    ["with an id and an order of its own", block({ id: '"revoked"', order: "4" })],
    [
      "with the page's administrator, who is the same",
      ADMIN + block({ username: '"${admin.username}"', password: '"${admin.password}"' }),
    ],
    ["literally, though the administrator is the same", ADMIN + block()],
    [
      "between others",
      `[[event_listener]]\nname = "a"\n\n${block()}\n[[event_listener]]\nname = "b"\n[event_listener.properties]\nusername = "c"\n`,
    ],
  ])("stays: %s", (_name, text) => {
    expect(edit(text, listener())).toEqual({ text, changes: [] });
  });

  it.each([
    ["twice", block() + block(), 12, "stands twice"],
    [
      "its properties inline",
      `[[event_listener]]\nname = "${NAME}"\nproperties = { username = "a" }\n`,
      3,
      "written inline",
    ],
    ["one bracket", "[event_listener]\nx = 1\n", 1, "is one table"],
    ["the list inline", `event_listener = [{ name = "${NAME}" }]\n`, 1, "is written inline"],
    ["a header without quotes", block().replaceAll("'", ""), 11, "without quotes"],
  ])("is left to the user: %s", (_name, text, line, said) => {
    const refused = (): unknown => {
      try {
        return edit(text, listener());
      } catch (error) {
        return error;
      }
    };
    const error = refused();
    expect(error).toBeInstanceOf(NotEditable);
    expect(error).toMatchObject({ line, message: expect.stringContaining(said) });
  });
});

describe("the password of API Manager", () => {
  it("is not written a second time when this server's administrator is the same", () => {
    const { text } = edit(ADMIN, listener());
    expect(text).toContain('password = "${admin.password}"');
    expect(text.match(/apim-secret-1/g)).toHaveLength(1);
  });

  it.each(["<&", "a & b", "<![CDATA["])("is marked for XML: %j", (password) => {
    expect(edit("", listener(password)).text).toContain(`password = ${JSON.stringify(`<![CDATA[${password}]]>`)}`);
  });

  it.each([
    ["added", "", listener()],
    ["replaced", block({ password: '"former-secret-9"' }), listener()],
    ["replaced by the administrator's", ADMIN + block({ password: '"former-secret-9"' }), listener()],
  ])("is in no change that is shown, and in no diff: %s", (_name, text, settings) => {
    const once = edit(text, settings);
    const diff = shownDiff("deployment.toml", text, once.text, settings);
    expect(diff).toContain("password = ...");
    expect(diff).not.toMatch(/secret/);
    if (text === "") expect(JSON.stringify(once.changes)).not.toMatch(/secret/);
  });
});
