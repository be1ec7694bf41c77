import { describe, expect, it } from "@jest/globals";
import { basesOf, defaultGrantTypes } from "../../src/key-manager/desired.ts";
import { ISSUER } from "./fine-situation.ts";

describe("default grant types", () => {
  it("are the documented ones that are advertised", () => {
    expect(defaultGrantTypes(["implicit", "password", "refresh_token"])).toEqual(["password", "refresh_token"]);
  });

  it("are all nine when none is advertised", () => {
    expect(defaultGrantTypes([])).toHaveLength(9);
  });
});

describe("bases", () => {
  it.each([
    ["issuer alone", {}, "https://is:9444", "https://is:9444"],
    ["API Manager's own way", { isUrlFromApim: "https://inner:9443" }, "https://inner:9443", "https://is:9444"],
    ["a public name", { isPublicUrl: "https://login" }, "https://is:9444", "https://login"],
  ])("%s", (_name, given, fromApim, forDevelopers) => {
    expect(basesOf(given, ISSUER)).toEqual({ issuer: ISSUER, fromApim, forDevelopers });
  });

  it("the origin of an issuer with another path", () => {
    expect(basesOf({}, "https://is:1/custom").fromApim).toBe("https://is:1");
  });
});
