import { afterAll, describe, expect, it } from "@jest/globals";
import type { PairOptions } from "../../sandbox/pair.ts";
import { withPair } from "./client.ts";
import { create, KEY_MANAGERS } from "./key-manager-body.ts";
import { CASES } from "./key-manager-cases.ts";
import { REFUSED } from "./key-manager-refusals.ts";
import { sourced, tellPayloads } from "./payloads.ts";

const AS_WSO2: PairOptions = { apim: { release: "4.7.0" } };

describe("rows of Key Managers, on the release of WSO2's tests", () => {
  afterAll(() => tellPayloads("Key Manager rows", [...CASES, ...REFUSED]));

  it.each(sourced(CASES))("$row: $what ($source)", async ({ body: bodyOf, of }) => {
    await withPair(AS_WSO2, async ({ pair, apim }) => {
      const body = bodyOf(pair.is.url);
      const path = `${KEY_MANAGERS}/${await create(apim, body)}`;
      await of.then({ apim, body, path });
    });
  });

  it.each(sourced(REFUSED))("$row: $what is 400 ($source)", async ({ body: bodyOf, of }) => {
    await withPair(AS_WSO2, async ({ pair, apim }) => {
      const before = pair.state();
      const body = bodyOf(pair.is.url);
      const answer = await apim("POST", KEY_MANAGERS, { json: of.spoil?.(body) ?? body });
      expect([answer.status, answer.body["code"]]).toEqual([400, of.code]);
      expect(pair.state()).toEqual(before);
    });
  });
});
