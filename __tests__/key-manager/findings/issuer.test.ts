import { describe, expect, it } from "@jest/globals";
import { basesOf } from "../../../src/key-manager/desired.ts";
import { preflight } from "../../../src/key-manager/preflight.ts";
import { ISSUER, fine, leftAlone, taken } from "../fine-situation.ts";

describe("two Key Managers with one issuer", () => {
  it.each<[string, string, string, string, readonly string[]]>([
    ["somebody's", "X", "Okta", "ask its owner whether it can be disabled", []],
    [
      "A-2.6e: API Manager's own, which can't be taken over",
      "Resident Key Manager",
      "default",
      "`[server] hostname` or `offset`",
      ["key-manager-name", "disable"],
    ],
    [
      "A-3.9a: that of tenant sharing, which is this job already",
      "Resident Key Manager",
      "WSO2-IS-7",
      "apim.tenant_sharing",
      ["key-manager-name", "disable"],
    ],
  ])("the other is %s", (_name, name, type, says, saysNot) => {
    const [found] = preflight({ ...fine, others: [{ name, type, issuer: ISSUER, enabled: true }] });
    expect(found).toMatchObject({ id: "issuer-taken", level: "error" });
    expect(found?.remedy).toContain(says);
    for (const word of saysNot) expect(found?.remedy).not.toContain(word);
  });

  it.each([
    ["ours is to be disabled", { stored: fine.desired, desired: { ...fine.desired, enabled: false } }],
    ["ours is disabled and stays so", { stored: { ...fine.desired, enabled: false }, desired: leftAlone }],
  ])("is no matter when %s", (_name, change) => {
    const ids = preflight({ ...fine, ...change, others: taken, proves: false }).map(({ id }) => id);
    expect(ids).toEqual(["key-manager-disabled"]);
  });
});

describe("an issuer whose host nobody of this run calls, with is-url-from-apim", () => {
  const elsewhere = { isUrl: "https://localhost:9444", isUrlFromApimGiven: true };
  it.each<[string, Parameters<typeof basesOf>[0], readonly string[]]>([
    ["developers are shown it", { isUrlFromApim: "https://inner:9443" }, ["issuer-host"]],
    ["API Manager calls it there", { isUrlFromApim: "https://is:9444" }, []],
    [
      "developers have an address of their own",
      { isUrlFromApim: "https://inner:9443", isPublicUrl: "https://login" },
      [],
    ],
  ])("%s", (_name, given, ids) => {
    const found = preflight({ ...fine, ...elsewhere, bases: basesOf(given, ISSUER) });
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const { message, remedy } of found) {
      expect(message).toContain("API Manager calls it at inner:9443");
      expect(remedy).toContain("is-public-url");
      expect(remedy).not.toContain("is-url-from-apim");
    }
  });
});
