import { describe, expect, it } from "@jest/globals";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "toml";
import { planConfiguration } from "../../src/configure/configure.ts";
import { edit } from "../../src/configure/edit.ts";
import { administratorSettings } from "../../src/configure/first-administrator.ts";
import type { Product } from "../../src/text/products.ts";

const FILE =
  '[server]\noffset = 0\n\n[super_admin]\nusername = "admin"\npassword = "admin"\n\n[apim.throttling.x]\ny = 1\n';

function after(product: Product, password: string): unknown {
  return parse(edit(FILE, administratorSettings(product, { username: "ops", password })).text);
}

describe("the first administrator of a pack", () => {
  it.each(["plain-1", "a.b_c~d!e'(f)*g"])("%s: stands as it is, and nothing else is said", (password) => {
    for (const product of ["is", "apim"] as const) {
      expect(after(product, password)).toEqual({
        server: { offset: 0 },
        super_admin: { username: "ops", password },
        apim: { throttling: { x: { y: 1 } } },
      });
    }
  });

  it.each([
    ["~^&*#`43d:3;", "<![CDATA[~^&*#`43d:3;]]>", "~%5E%26*%23%6043d%3A3%3B"],
    ["a<b", "<![CDATA[a<b]]>", "a%3Cb"],
    ['50%"off"\'s', '50%"off"\'s', "50%25%22off%22's"],
    ["a b+c/d", "a b+c/d", "a%20b%2Bc%2Fd"],
  ])("%s: is markup to no XML file, and encoded for API Manager's broker", (password, inXml, encoded) => {
    const admin = { username: "ops", password: inXml };
    expect(after("is", password)).toMatchObject({ super_admin: admin, apim: { throttling: { x: { y: 1 } } } });
    expect(after("apim", password)).toMatchObject({
      super_admin: admin,
      apim: { throttling: { x: { y: 1 }, jms: { username: "ops", password: encoded } } },
    });
    expect(after("is", password)).not.toHaveProperty("apim.throttling.jms");
  });

  it("its password is in no diff and in no list of changes, in either form", async () => {
    const folder = mkdtempSync(join(tmpdir(), "first-administrator-"));
    try {
      const file = join(folder, "deployment.toml");
      writeFileSync(file, FILE);
      const settings = administratorSettings("apim", { username: "ops", password: "50%off&on" });
      const { changes, diff, text } = await planConfiguration(file, settings, folder);
      expect(text).toContain("50%25off");
      expect(diff).toContain("super_admin");
      for (const form of ["50%off", "50%25off"]) expect(JSON.stringify(changes) + diff).not.toContain(form);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
