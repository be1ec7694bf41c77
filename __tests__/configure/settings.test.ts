import { describe, expect, it } from "@jest/globals";
import { edit } from "../../src/configure/edit.ts";
import { identityServerSettings, serverSettings, tlsSettings, type Setting } from "../../src/configure/settings.ts";

/** A new file that holds the settings and nothing else. */
function written(settings: readonly Setting[]): string {
  return edit("", settings).text;
}

const RULE =
  '[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\nsecure = true\nhttp_method = "GET"\ncross_tenant = true\npermissions = []\nscopes = []\n';

describe("what Identity Server needs", () => {
  it("is the documented two settings", () => {
    expect(written(identityServerSettings({ createRoles: false }))).toBe(
      `[oauth]\nauthorize_all_scopes = true\n\n${RULE}`,
    );
  });

  it("with roles, and a name and ports of its own", () => {
    expect(written(identityServerSettings({ createRoles: true, hostname: "is.test", offset: 1 }))).toBe(
      `[server]\nhostname = "is.test"\noffset = 1\n\n[oauth]\nauthorize_all_scopes = true\n\n[role_mgt]\nallow_system_prefix_for_role = true\n\n${RULE}`,
    );
  });

  it("with the listener that reports revocations", () => {
    const revocationEvents = { url: "https://apim.test:9443", username: "ops", password: "secret-1" };
    expect(written(identityServerSettings({ createRoles: false, revocationEvents }))).toBe(
      `[oauth]\nauthorize_all_scopes = true\n\n${RULE}
[[event_listener]]
id = "token_revocation"
type = "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler"
name = "org.wso2.is.notification.ApimOauthEventInterceptor"
order = 1

[event_listener.properties]
notification_endpoint = "https://apim.test:9443/internal/data/v1/notify"
username = "ops"
password = "secret-1"
'header.X-WSO2-KEY-MANAGER' = "WSO2-IS"
`,
    );
  });

  it.each(["/scim2/Me", "/t/example.com/scim2/Me"])("its rule answers %s before another one does", (path) => {
    const narrow = `[[resource.access_control]]\ncontext = "${path}"\nsecure = true\nhttp_method = "GET"\n`;
    expect(written(identityServerSettings({ createRoles: false })).endsWith(RULE)).toBe(true);
    expect(edit(narrow, identityServerSettings({ createRoles: false })).text.startsWith(`${RULE}\n${narrow}`)).toBe(
      true,
    );
  });
});

describe("what a server may have to say of itself", () => {
  it.each([
    ["nothing", {}, ""],
    ["its name", { hostname: "h" }, '[server]\nhostname = "h"\n'],
    ["its ports", { offset: 3 }, "[server]\noffset = 3\n"],
    ["its usual ports, which need no line", { offset: 0 }, ""],
  ])("%s", (_name, wanted, text) => {
    expect(written(serverSettings(wanted))).toBe(text);
  });

  it("what is not asked for stays as the file has it", () => {
    const text = '[server]\nhostname = "old"\noffset = 5\n';
    expect(edit(text, serverSettings({})).text).toBe(text);
    expect(edit(text, serverSettings({ hostname: "new" })).text).toBe(text.replace("old", "new"));
    expect(edit(text, serverSettings({ offset: 1 })).text).toBe(text.replace("5", "1"));
  });
});

describe("a keystore of its own for TLS", () => {
  const settings = tlsSettings({ fileName: "tls.p12", alias: "wso2", password: "secret-1" });

  it("is written beside the primary one", () => {
    expect(edit('[keystore.primary]\nfile_name = "wso2carbon.jks"\n', settings).text).toBe(
      '[keystore.primary]\nfile_name = "wso2carbon.jks"\n\n[keystore.tls]\nfile_name = "tls.p12"\ntype = "PKCS12"\nalias = "wso2"\npassword = "secret-1"\nkey_password = "secret-1"\n',
    );
  });

  it("only its passwords may be kept elsewhere, and are shown nowhere", () => {
    const keys = settings.flatMap((one) => (one.kind === "value" && one.secret === true ? [one.key] : []));
    expect(keys).toEqual(["password", "key_password"]);
    const kept =
      '[keystore.tls]\nfile_name = "$ref{a}"\ntype = "$ref{a}"\nalias = "$ref{a}"\npassword = "$ref{a}"\nkey_password = "$ref{b}"\n';
    expect(edit(kept, settings).text).toBe(
      '[keystore.tls]\nfile_name = "tls.p12"\ntype = "PKCS12"\nalias = "wso2"\npassword = "$ref{a}"\nkey_password = "$ref{b}"\n',
    );
  });
});
