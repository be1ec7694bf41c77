import { describe, expect, it } from "@jest/globals";
import { EMPTY_STATE, readState, textOfState } from "../../src/undo/saved-state.ts";
import type { UndoEntry } from "../../src/undo/stack.ts";

const ENTRIES: readonly UndoEntry[] = [
  {
    due: "failure",
    way: {
      kind: "restore-key-manager",
      name: 'K }}} "{\\',
      id: "1",
      // It looks like an entry, and is none.
      representation: { a: { due: "always", way: { kind: "delete-api", name: "A" } } },
      secrets: ["Password"],
    },
  },
  { due: "failure", way: { kind: "restore-key-manager", name: "L", id: "2", representation: {}, updating: true } },
  { due: "failure", way: { kind: "restore-file", file: "/a", backup: "/a.bak", copy: "/a.new", before: "0e" } },
  { due: "failure", way: { kind: "stop-server", product: "is", home: "/is", portOffset: 1, script: 7 } },
  { due: "end-of-job", way: { kind: "delete-key-manager", name: "K", id: "1" } },
  { due: "always", way: { kind: "delete-api", name: "A" } },
  { due: "always", way: { kind: "delete-api-resource", identifier: "R", creating: true } },
  { due: "always", way: { kind: "delete-application", name: "A", id: "2", clientName: "c", registering: true } },
  {
    due: "always",
    way: { kind: "delete-application", name: "A", id: "4", clientName: "a_4_PRODUCTION", clientId: "c" },
  },
  { due: "always", way: { kind: "delete-api-resource", identifier: "R", id: "3" } },
  { due: "always", way: { kind: "delete-api-resource", identifier: "R", ifEmpty: true } },
  { due: "always", way: { kind: "delete-shared-scope", name: "S", creating: true } },
  { due: "always", way: { kind: "delete-shared-scope", name: "S", id: "5", role: { name: "r", before: ["1"] } } },
  { due: "failure", way: { kind: "delete-key-manager", name: "K", made: "digest" } },
  { due: "failure", way: { kind: "delete-key-manager", name: "M", made: "digest", creating: true } },
  {
    due: "failure",
    way: {
      kind: "restore-file",
      file: "/a",
      backup: "/a.bak",
      copy: "/a.new",
      before: "0e",
      made: "0f",
      identity: "1:2",
    },
  },
  { due: "always", way: { kind: "release-lock", file: "/a.lock", run: "r" } },
];
const WHOLE = { entries: ENTRIES, pins: { is: "ab" }, caCertificates: ["pem"] };

function withEntry(entry: unknown): string {
  return JSON.stringify({ version: 2, entries: [ENTRIES[5], entry], pins: {}, caCertificates: [] });
}

describe("a saved state", () => {
  it("is read as it was saved", () => {
    expect(readState(textOfState(WHOLE))).toEqual({ ...WHOLE, doubtful: [], faults: [] });
    for (const pins of [{ apim: "cd" }, { is: "ab", apim: "cd" }])
      expect(readState(textOfState({ ...WHOLE, pins })).pins).toEqual(pins);
    expect(readState(textOfState(EMPTY_STATE))).toEqual({ ...EMPTY_STATE, doubtful: [], faults: [] });
  });

  it("cut anywhere: never without a fault, and every entry that is whole counts", () => {
    const text = textOfState(WHOLE);
    const ends = ENTRIES.map((_entry, index) => {
      const entries = JSON.stringify(ENTRIES.slice(0, index + 1));
      return '{"version":2,"entries":'.length + entries.length - 1;
    });
    for (let length = 1; length < text.length; length += 1) {
      const { entries, faults } = readState(text.slice(0, length));
      const whole = ends.filter((end) => end <= length).length;
      const fault =
        length < '{"version":2,'.length
          ? `it is garbled (${length} characters)`
          : `it is cut or garbled after ${length} characters`;
      expect([length, faults, entries]).toEqual([length, [fault], ENTRIES.slice(0, whole)]);
    }
  });

  it.each<[string, unknown]>([
    ["an unknown kind", { due: "always", way: { kind: "rm", name: "/" } }],
    ["no name", { due: "always", way: { kind: "delete-application" } }],
    ["an empty name", { due: "always", way: { kind: "delete-api", name: "" } }],
    [
      "a role without the list of those before",
      { due: "always", way: { kind: "delete-shared-scope", name: "S", role: { name: "r" } } },
    ],
    ["no name of a scope", { due: "always", way: { kind: "delete-shared-scope", id: "1" } }],
    ["an id that is a number", { due: "always", way: { kind: "delete-key-manager", name: "K", id: 5 } }],
    ["a relative home", { due: "always", way: { kind: "stop-server", product: "is", home: "is", portOffset: 1 } }],
    ["a relative file", { due: "always", way: { kind: "restore-file", file: "a", backup: "/b", made: "0" } }],
    ["another product", { due: "always", way: { kind: "stop-server", product: "x", home: "/is", portOffset: 1 } }],
    [
      "a negative script",
      { due: "always", way: { kind: "stop-server", product: "is", home: "/", portOffset: 1, script: -1 } },
    ],
    [
      "secrets that are no names",
      { due: "always", way: { kind: "restore-key-manager", name: "K", id: "1", representation: {}, secrets: [1] } },
    ],
    [
      "a representation that is none",
      { due: "always", way: { kind: "restore-key-manager", name: "K", id: "1", representation: "" } },
    ],
    ["a flag that is a text", { due: "always", way: { kind: "delete-api", name: "A", creating: "true" } }],
    [
      "a change under way that is a number",
      { due: "failure", way: { kind: "restore-key-manager", name: "K", id: "1", representation: {}, updating: 1 } },
    ],
    [
      "a registration that is nothing",
      { due: "always", way: { kind: "delete-application", name: "A", registering: null } },
    ],
    ["a kind that every object has", { due: "always", way: { kind: "toString", name: "A" } }],
    ["a kind that is none", { due: "always", way: { kind: ["delete-api"], name: "A" } }],
    ["no way", { due: "always" }],
    ["no object", 5],
    ["nothing", null],
  ])("%s is a fault; the entries beside it count", (_name, entry) => {
    const { entries, doubtful, faults } = readState(withEntry(entry));
    expect([entries, doubtful, faults.length]).toEqual([[ENTRIES[5]], [], 1]);
    expect(faults.join()).toContain("an entry is not understood");
  });

  it("an entry that is due nobody knows when is named, not gone", () => {
    const way = { kind: "delete-key-manager", name: "K" };
    expect(readState(withEntry({ due: "sometimes", way }))).toMatchObject({ entries: [ENTRIES[5]], doubtful: [way] });
  });

  it.each([
    ["another version", JSON.stringify({ ...WHOLE, version: 1 }), "its version is 1, not 2"],
    ["no version", JSON.stringify(WHOLE), 'its version is "not given", not 2'],
    ["a list", JSON.stringify(ENTRIES), "garbled"],
    ["garbled from the start", `#${textOfState(WHOLE)}`, "garbled"],
    ["only its middle", textOfState(WHOLE).slice('{"version":2,"entries":['.length), "garbled"],
    ["an entry that no release knows", `{"due":"always","way":{"kind":"x"}}${textOfState(WHOLE)}`, "garbled"],
  ])("%s: all that can be read is named, nothing is gone", (_name, text, fault) => {
    const { entries, doubtful, faults } = readState(text);
    expect([entries, doubtful]).toEqual([[], ENTRIES.map(({ way }) => way)]);
    expect(faults.join()).toContain(fault);
  });

  it.each(["{", "null", "{}", "true", "[]", '"x"', "\u0000"])("%j is a fault", (text) => {
    const { entries, faults } = readState(text);
    expect([entries, faults.length]).toEqual([[], 1]);
  });

  it.each(['{"version":2}', '{"version":2,"entries":{}}'])("%j has nothing that can be read", (text) => {
    expect(readState(text)).toEqual({
      entries: [],
      pins: {},
      caCertificates: [],
      doubtful: [],
      faults: [
        "it has no list of what to undo",
        "its certificate fingerprints can't be read",
        "its certificates can't be read",
      ],
    });
  });

  it.each([
    ["pins", { pins: [] }, "its certificate fingerprints can't be read"],
    ["a pin", { pins: { is: 1 } }, "its certificate fingerprints can't be read"],
    ["another pin", { pins: { is: "ab", apim: ["cd"] } }, "its certificate fingerprints can't be read"],
    ["certificates", { caCertificates: "x" }, "its certificates can't be read"],
    ["a certificate", { caCertificates: [1] }, "its certificates can't be read"],
  ])("%s of a wrong type are a fault; the entries count", (_name, wrong, fault) => {
    const { entries, faults } = readState(JSON.stringify({ version: 2, ...WHOLE, ...wrong }));
    expect([entries, faults]).toEqual([ENTRIES, [fault]]);
  });
});
