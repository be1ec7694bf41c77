import { describe, expect, it } from "@jest/globals";
import { edit } from "../../src/configure/edit.ts";
import { administratorSettings } from "../../src/configure/first-administrator.ts";
import { identityServerSettings, tlsSettings, type Setting } from "../../src/configure/settings.ts";

const CLEAR = "clear-secret-1";
const KEYSTORE = tlsSettings({ fileName: "new.p12", alias: "a", password: CLEAR });
const OF_APIM = { url: "https://apim.test:9443", username: "admin", password: CLEAR };
const LISTENER = identityServerSettings({ createRoles: false, revocationEvents: OF_APIM }).slice(-1);
/** With a `+`, API Manager's broker gets the password in another form. */
const ADMINISTRATOR = administratorSettings("apim", { username: "admin", password: `${CLEAR}+` });

const NAME = "org.wso2.is.notification.ApimOauthEventInterceptor";
const BLOCK = `[[event_listener]]\nname = "${NAME}"\n`;

describe("a password that is kept elsewhere is never written out in clear", () => {
  it.each<[string, readonly Setting[], string]>([
    ["a keystore in a table", KEYSTORE, '[keystore.tls]\npassword = "REF"\nkey_password = "REF"\n'],
    ["a keystore that is written inline", KEYSTORE, '[keystore]\ntls = { password = "REF", key_password = "REF" }\n'],
    ["all keystores written inline", KEYSTORE, 'keystore = { tls = { password = "REF", key_password = "REF" } }\n'],
    ["dotted keys", KEYSTORE, 'keystore.tls.password = "REF"\nkeystore.tls.key_password = "REF"\n'],
    ["the first administrator in a table", ADMINISTRATOR, '[super_admin]\npassword = "REF"\n'],
    ["the first administrator inline", ADMINISTRATOR, 'super_admin = { username = "x", password = "REF" }\n'],
    [
      "the message broker's",
      ADMINISTRATOR,
      '[super_admin]\npassword = "REF"\n[apim.throttling.jms]\npassword = "REF"\n',
    ],
    ["the listener's", LISTENER, `${BLOCK}[event_listener.properties]\npassword = "REF"\n`],
    ["the listener's, by dotted keys", LISTENER, `${BLOCK}properties.password = "REF"\n`],
  ])("%s", (_name, settings, file) => {
    for (const reference of ["$secret{here}", "$env{HERE}", "$ref{keystore.primary.password}", "$sys{here}"]) {
      const { text, changes } = edit(file.replaceAll("REF", reference), settings);
      expect(text.split(reference)).toHaveLength(file.split("REF").length);
      expect(changes.filter(({ before = "" }) => before.includes(reference))).toEqual([]);
      expect(edit(text, settings)).toEqual({ text, changes: [] });
    }
  });

  it("nor is a user name replaced whose password would stay", () => {
    const file = `${BLOCK}[event_listener.properties]\nusername = "$env{APIM_USER}"\npassword = "$env{APIM_PASSWORD}"\n`;
    const { text } = edit(file, LISTENER);
    expect(text).toContain('username = "$env{APIM_USER}"\npassword = "$env{APIM_PASSWORD}"\n');
  });

  it.each<[string, readonly Setting[], string]>([
    ["a keystore inline", KEYSTORE, 'keystore.tls = { password = "old-1", key_password = "old-1" }\n'],
    ["the first administrator", ADMINISTRATOR, '[super_admin]\npassword = "old-1"\n'],
    ["the listener", LISTENER, `${BLOCK}[event_listener.properties]\npassword = "old-1"\n`],
  ])("what is no reference is replaced: %s", (_name, settings, file) => {
    const { text } = edit(file, settings);
    expect([text.includes("old-1"), text.includes(CLEAR)]).toEqual([false, true]);
  });
});
