import { describe, expect, it } from "@jest/globals";
import { docsOf } from "../../src/github/github.ts";

const RUNNER = {
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_ACTION_REPOSITORY: "acme/key-manager",
  GITHUB_ACTION_REF: "v1.2.3",
};

describe("problems are explained", () => {
  it.each([
    ["at the release that runs", {}, "https://github.com/acme/key-manager/blob/v1.2.3/docs/problems.md"],
    [
      "at the commit, on the job's own server",
      { GITHUB_SERVER_URL: "https://git.example:8443", GITHUB_ACTION_REF: "0".repeat(40) },
      `https://git.example:8443/acme/key-manager/blob/${"0".repeat(40)}/docs/problems.md`,
    ],
    ["elsewhere for an action of the checkout", { GITHUB_ACTION_REPOSITORY: "", GITHUB_ACTION_REF: "" }, undefined],
    ["elsewhere where a name would end the link", { GITHUB_ACTION_REF: "x)[y](z" }, undefined],
  ])("%s", (_name, given, address) => {
    expect(docsOf({ ...RUNNER, ...given })).toBe(address);
  });
});
