import { describe, expect, it } from "@jest/globals";
import { clientNameOf, clientNamesOf, isClientOf } from "../../../src/clients/api-manager/client-name.ts";

describe("the name that the connector gives a client", () => {
  it.each([
    ["admin", "admin_7_PRODUCTION"],
    ["admin@carbon.super", "admin_7_PRODUCTION"],
    ["ops@example.com", "ops-AT-example.com_7_PRODUCTION"],
    ["ops@example.com@carbon.super", "ops-AT-example.com_7_PRODUCTION"],
    ["CORP/ops", "CORP_ops_7_PRODUCTION"],
    ["CORP/ops@carbon.super", "CORP_ops_7_PRODUCTION"],
    ["PRIMARY/ops", "PRIMARY/ops_7_PRODUCTION"],
    ["CORP/ops@example.com", "CORP_ops-AT-example.com_7_PRODUCTION"],
  ])("of %s is %s", (owner, name) => {
    expect(clientNameOf(owner, "7")).toBe(name);
    expect(isClientOf(name, "7")).toBe(true);
  });

  it.each([
    [["admin"], ["admin_7_PRODUCTION"]],
    [["ops@example.com"], ["ops-AT-example.com_7_PRODUCTION", "ops_7_PRODUCTION"]],
    [
      ["ops", "CORP/ops"],
      ["ops_7_PRODUCTION", "CORP_ops_7_PRODUCTION"],
    ],
  ])("may be any of several for %j", (users, names) => {
    expect(clientNamesOf(users, "7")).toEqual(names);
  });

  it.each(["admin_77_PRODUCTION", "admin_7_SANDBOX", "7_PRODUCTION", "admin_7_PRODUCTION_2"])(
    "%s is no client of application 7",
    (name) => {
      expect(isClientOf(name, "7")).toBe(false);
    },
  );
});
