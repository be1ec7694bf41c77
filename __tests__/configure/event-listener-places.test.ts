import { describe, expect, it } from "@jest/globals";
import { parse } from "toml";
import { edit, NotEditable } from "../../src/configure/edit.ts";
import { identityServerSettings, type Setting } from "../../src/configure/settings.ts";

const ENDPOINT = "https://apim.test:9443/internal/data/v1/notify";
const TYPE = "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler";
const NAME = "org.wso2.is.notification.ApimOauthEventInterceptor";

function listener(password = "apim-secret-1"): readonly Setting[] {
  const revocationEvents = { url: "https://apim.test:9443", username: "admin", password };
  return identityServerSettings({ createRoles: false, revocationEvents }).slice(-1);
}

const MEMBERS = `[[event_listener]]\nid = "a"\ntype = "${TYPE}"\nname = "${NAME}"\norder = 1\n`;
const HEADER = `'header.X-WSO2-KEY-MANAGER' = "WSO2-IS"\n`;
const TABLE = "[event_listener.properties]\n";
const PROPERTIES = `notification_endpoint = "${ENDPOINT}"\nusername = "admin"\npassword = "apim-secret-1"\n${HEADER}`;
const SECOND = '\n[[event_listener]]\nname = "theirs"\n[event_listener.properties]\nusername = "c"\npassword = "d"\n';

describe("whose properties they are", () => {
  it.each([
    ["another listener's, behind one that has none", MEMBERS + SECOND, `${MEMBERS}\n${TABLE}${PROPERTIES}${SECOND}`],
    [
      "another listener's, before one that has none",
      `${SECOND}\n${MEMBERS}`,
      `${SECOND}\n${MEMBERS}\n${TABLE}${PROPERTIES}`,
    ],
    [
      "those of an array of tables behind it, of another path",
      `${MEMBERS}\n[[event_listener.x]]\ny = 1\n\n${TABLE}username = "admin"\n`,
      `${MEMBERS}\n[[event_listener.x]]\ny = 1\n\n${TABLE}username = "admin"\n${PROPERTIES.replace(/^username.*\n/m, "")}`,
    ],
    ["an empty table", `${MEMBERS}${TABLE}`, `${MEMBERS}${TABLE}${PROPERTIES}`],
    ["an empty table before another listener", MEMBERS + TABLE + SECOND, MEMBERS + TABLE + PROPERTIES + SECOND],
  ])("%s", (_name, before, after) => {
    expect(edit(before, listener()).text).toBe(after);
    expect(edit(after, listener())).toEqual({ text: after, changes: [] });
  });

  it.each([
    ["a table behind it with the same keys", `${MEMBERS}${TABLE}${PROPERTIES}\n[x]\nusername = "b"\npassword = "c"\n`],
    ["its own members of the same keys", `${MEMBERS}password = "x"\n${TABLE}${PROPERTIES}`],
    ["another table in its properties", `${MEMBERS}${TABLE}${PROPERTIES}a.b = 1\nheader.other = "x"\n`],
    [
      "another table in its dotted properties",
      `${MEMBERS}${PROPERTIES.replaceAll(/^(?=.)/gm, "properties.")}properties.a.b = 1\n`,
    ],
    ["a table inside its properties", `${MEMBERS}${TABLE}${PROPERTIES}[event_listener.properties.x]\nusername = "b"\n`],
  ])("stays: %s", (_name, text) => {
    expect(edit(text, listener())).toEqual({ text, changes: [] });
  });

  it("a property that is missing is not taken from a table behind it", () => {
    const text = `${MEMBERS}${TABLE}${PROPERTIES.replace(/^password.*\n/m, "")}`;
    const behind = '\n[x]\npassword = "c"\n';
    expect(edit(text + behind, listener()).text).toBe(`${text}password = "apim-secret-1"\n${behind}`);
  });
});

describe("the server's own administrator", () => {
  const admin = (username: string, password: string): string =>
    `[super_admin]\nusername = "${username}"\npassword = "${password}"\n`;
  const properties = (text: string): unknown => {
    const { event_listener: all } = parse(text) as { event_listener: [{ properties: unknown }] };
    return all[0].properties;
  };

  it.each([
    ["another user with the same password", admin("other", "apim-secret-1"), "apim-secret-1"],
    ["the same user with another password", admin("admin", "other"), "apim-secret-1"],
  ])("is not taken: %s", (_name, text, password) => {
    expect(properties(edit(text, listener(password)).text)).toMatchObject({ username: "admin", password });
  });

  it.each([
    ["as it is", admin("admin", "a&b")],
    ["marked for XML", admin("admin", "<![CDATA[a&b]]>")],
  ])("is taken, the password written %s", (_name, text) => {
    const own = { username: "${admin.username}", password: "${admin.password}" };
    expect(properties(edit(text, listener("a&b")).text)).toMatchObject(own);
  });
});

describe("what the user is told to write", () => {
  const refused = (text: string): NotEditable => {
    try {
      edit(text, listener());
    } catch (error) {
      if (error instanceof NotEditable) return error;
    }
    throw new Error("it was edited");
  };

  it("of a listener that stands twice: one", () => {
    expect(refused(MEMBERS + MEMBERS).remedy).toMatch(/one of the two/);
  });

  it("of properties that are written inline: their table", () => {
    expect(refused(`${MEMBERS}properties = { username = "a" }\n`).message).toContain("[event_listener.properties]");
  });

  it.each([
    ["in a table", `${MEMBERS}${TABLE}${PROPERTIES.replaceAll("'", "")}`, 10],
    ["as dotted keys", `${MEMBERS}properties.header.X-WSO2-KEY-MANAGER = "WSO2-IS"\n`, 6],
  ])("of a header that lost its quotes: the header with quotes; %s", (_name, text, line) => {
    expect(refused(text)).toMatchObject({ line, remedy: expect.stringContaining("'header.X-WSO2-KEY-MANAGER' = ") });
  });
});
