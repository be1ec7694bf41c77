import { describe, expect, it } from "@jest/globals";
import { isRefusal } from "../../src/problems/meaning.ts";

describe("a status that says nothing was made or changed", () => {
  it.each([400, 401, 403, 404, 407, 409, 429, 499])("%d", (status) => {
    expect(isRefusal({ status })).toBe(true);
  });

  it.each([undefined, 200, 302, 399, 408, 500, 503])("not %j", (status) => {
    expect(isRefusal({ status })).toBe(false);
  });
});
