import { describe, expect, it } from "@jest/globals";
import type { ProblemId } from "../../src/problems/catalogue.ts";
import { entryOf } from "../../src/undo/entry.ts";
import { nameOf } from "../../src/undo/field-path.ts";
import { commandFor, describeLeft, describeObject, describeWay, wayOf, type WayBack } from "../../src/undo/way-back.ts";

const BASES = { apim: "https://apim.test:9443", is: "https://is.test:9444" };
const APIM = 'curl -u "$APIM_USERNAME:$APIM_PASSWORD"';
const IS = 'curl -u "$IS_USERNAME:$IS_PASSWORD"';
const RESTORE = { kind: "restore-key-manager", name: "K", id: "1", representation: {} } as const;
const FILE = { kind: "restore-file", file: "/c/d.toml", backup: "/c/d.bak", copy: "/c/d.new", before: "0e" } as const;
const RESOURCE = `${IS} 'https://is.test:9444/api/server/v1/api-resources?filter=identifier+eq+User-defined-oauth2-resource', then -X DELETE on .../api-resources/ID/scopes/S`;
const OPEN = "open https://apim.test:9443/admin, Key Managers, K, and set the fields back that the summary lists";

/** A way, what it is about, what is said when it is done and when it is left, and the command. */
const WAYS: readonly (readonly [WayBack, string, string, string, string])[] = [
  [
    { kind: "delete-application", name: "A" },
    "application A of API Manager",
    "removed",
    "is still there",
    `${APIM} 'https://apim.test:9443/api/am/devportal/v3/applications?query=A', then -X DELETE on .../applications/APPLICATION_ID`,
  ],
  [
    { kind: "delete-application", name: "A", clientName: "a_7_PRODUCTION" },
    "application A of API Manager",
    "removed",
    "or its client a_7_PRODUCTION in Identity Server is still there",
    `${APIM} 'https://apim.test:9443/api/am/devportal/v3/applications?query=A', then -X DELETE on .../applications/APPLICATION_ID; ${IS} 'https://is.test:9444/api/identity/oauth2/dcr/v1.1/register?client_name=a_7_PRODUCTION', then -X DELETE on .../register/CLIENT_ID`,
  ],
  [
    { kind: "delete-api", name: "A" },
    "API A of API Manager",
    "removed",
    "is still there",
    `${APIM} 'https://apim.test:9443/api/am/publisher/v4/apis?query=name:A', then -X DELETE on .../apis/ID`,
  ],
  [
    { kind: "delete-api-resource", identifier: "R" },
    "API resource R of Identity Server",
    "removed",
    "is still there",
    `${IS} 'https://is.test:9444/api/server/v1/api-resources?filter=identifier+eq+R', then -X DELETE on .../api-resources/ID`,
  ],
  [
    { kind: "delete-key-manager", name: "K" },
    "Key Manager K",
    "removed",
    "is still there",
    `${APIM} 'https://apim.test:9443/api/am/admin/v4/key-managers', then -X DELETE on .../key-managers/ID`,
  ],
  [
    { kind: "delete-key-manager", name: "K", id: "7" },
    "Key Manager K",
    "removed",
    "is still there",
    `${APIM} -X DELETE 'https://apim.test:9443/api/am/admin/v4/key-managers/7'`,
  ],
  [RESTORE, "Key Manager K", "put back as it was", "is not as it was", OPEN],
  [
    { ...RESTORE, secrets: ["additionalProperties.Password", "additionalProperties.ClientSecret"] },
    "Key Manager K",
    "put back as it was",
    "is not as it was",
    `${OPEN}, and Password to what it was, and ClientSecret to what it was`,
  ],
  [
    { kind: "delete-shared-scope", name: "S" },
    "shared scope S of API Manager",
    "removed",
    "is still there",
    `${APIM} 'https://apim.test:9443/api/am/publisher/v4/scopes?limit=1000', then -X DELETE on .../scopes/ID; ${RESOURCE}`,
  ],
  [
    { kind: "delete-shared-scope", name: "S", id: "7", role: { name: "system_primary_r", before: [] } },
    "shared scope S of API Manager",
    "removed",
    "is still there",
    `${APIM} -X DELETE 'https://apim.test:9443/api/am/publisher/v4/scopes/7'; ${RESOURCE}; ${IS} 'https://is.test:9444/scim2/v2/Roles?filter=displayName+eq+system_primary_r', then take the scope from it, or -X DELETE it where it has no other`,
  ],
  [FILE, "/c/d.toml", "put back as it was", "is not as it was", "cp '/c/d.bak' '/c/d.toml'"],
  [{ kind: "release-lock", file: "/l", run: "r" }, "lock /l", "removed", "is still there", "rm '/l'"],
  [
    { kind: "stop-server", product: "is", home: "/is", portOffset: 0 },
    "Identity Server in /is",
    "stopped",
    "still runs",
    `kill "$(tr -d '\\0' <'/is/wso2carbon.pid')"`,
  ],
  [
    { kind: "stop-server", product: "apim", home: "/am", portOffset: 0 },
    "API Manager in /am",
    "stopped",
    "still runs",
    `kill "$(tr -d '\\0' <'/am/wso2carbon.pid')"`,
  ],
  [
    { kind: "remove-file", file: "/h/dropins/n.jar", copy: "/h/dropins/.n.tmp", made: "0e" },
    "/h/dropins/n.jar",
    "removed",
    "is still there",
    "rm '/h/dropins/n.jar'",
  ],
  [
    { kind: "remove-folder", folder: "/t/wso2-is-km-action-x" },
    "the folder /t/wso2-is-km-action-x",
    "removed",
    "is still there",
    "rm -r '/t/wso2-is-km-action-x'",
  ],
];

describe("a way back in words, and by hand", () => {
  it.each(WAYS)("%j", (way, what, done, left, command) => {
    expect([describeObject(way), describeWay(way), describeLeft(way), commandFor(way, BASES)]).toEqual([
      what,
      `${what} ${done}`,
      `${what} ${left}`,
      command,
    ]);
  });

  it.each<[ProblemId, string]>([
    ["backup-missing", "edit '/c/d.toml': its backup is gone"],
    ["file-changed-meanwhile", "diff '/c/d.bak' '/c/d.toml', then merge"],
    ["file-not-writable", "cp '/c/d.bak' '/c/d.toml'"],
  ])("a file that was not put back because of %s", (problem, command) => {
    expect(commandFor(FILE, BASES, problem)).toBe(command);
  });

  it.each<[WayBack, ProblemId, string]>([
    [
      { ...RESTORE, secrets: ["additionalProperties.Password", "certificates"] },
      "secret-not-restored",
      "Key Manager K is as it was before but for Password and certificates of its connector, which could not be put back",
    ],
    [
      RESTORE,
      "secret-not-restored",
      "Key Manager K is as it was before but for  of its connector, which could not be put back",
    ],
    [RESTORE, "server-error", "Key Manager K is not as it was"],
    [{ kind: "delete-api", name: "A" }, "secret-not-restored", "API A of API Manager is still there"],
  ])("%j, left because of %s", (way, problem, words) => {
    expect(describeLeft(way, problem)).toBe(words);
  });

  it.each([
    ["additionalProperties.Password", "Password"],
    ["additionalProperties", "additionalProperties"],
    ["additionalPropertiesX.Password", "additionalPropertiesX.Password"],
    ["certificates", "certificates"],
    ["x.additionalProperties.y", "x.additionalProperties.y"],
  ])("the field %s is named %s", (path, name) => {
    expect(nameOf(path)).toBe(name);
  });
});

/** Every member of every kind: those that must be there, and those that may. */
const WHOLE: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
  [
    "delete-application",
    { name: "A" },
    { id: "7", clientName: "c", clientId: "i", registering: true, creating: false },
  ],
  ["delete-api", { name: "A" }, { id: "7", creating: true }],
  ["delete-api-resource", { identifier: "R" }, { id: "7", creating: true }],
  ["delete-key-manager", { name: "K" }, { id: "7", made: "digest", creating: true }],
  ["restore-key-manager", { name: "K", id: "7", representation: { a: 1 } }, { secrets: ["Password"], updating: true }],
  ["restore-file", { file: "/f", backup: "/b", copy: "/c", before: "0e" }, { made: "0f", identity: "1:2" }],
  ["release-lock", { file: "/l", run: "r" }, {}],
  ["stop-server", { product: "is", home: "/is", portOffset: 0 }, { script: 0 }],
  ["stop-server", { product: "apim", home: "/am", portOffset: 5 }, { script: 7 }],
  ["remove-folder", { folder: "/t/wso2-is-km-action-x" }, {}],
  ["remove-file", { file: "/f", copy: "/c", made: "0e" }, { namedIn: "/d.toml", namedAs: "n" }],
  ["delete-shared-scope", { name: "S" }, { id: "7", creating: true, role: { name: "r", before: ["1"] } }],
];

/** Values that are wrong for a member of this type. */
function wrongFor(value: unknown): readonly unknown[] {
  if (typeof value === "number") return ["1", -1, 0.5, 2 ** 53, null];
  if (typeof value === "boolean") return ["true", 1, null];
  if (Array.isArray(value)) return ["Password", [1], ["Password", null], {}, null];
  if (typeof value === "object") return ["{}", [], null];
  return ["", 7, ["x"], null];
}

describe("a way back that another process has saved", () => {
  it.each(WHOLE)("%s is read with all its members, and with those alone that it must have", (kind, must, may) => {
    expect(wayOf({ kind, ...must, ...may, other: 1 })).toEqual({ kind, ...must, ...may });
    expect(wayOf({ kind, ...must })).toEqual({ kind, ...must });
    for (const [name, value] of Object.entries(may))
      expect(wayOf({ kind, ...must, [name]: value })).toEqual({ kind, ...must, [name]: value });
  });

  const wrong = WHOLE.flatMap(([kind, must, may]) => [
    ...Object.keys(must).map((name) => [kind, name, undefined, { ...must, ...may }] as const),
    ...Object.entries({ ...must, ...may }).flatMap(([name, value]) =>
      wrongFor(value).map((other) => [kind, name, other, { ...must, ...may }] as const),
    ),
  ]);
  it.each(wrong)("%s with %s: %j is none", (kind, name, other, members) => {
    expect(wayOf({ kind, ...members, [name]: other })).toBeUndefined();
  });

  it.each([
    ["restore-file", "file", "f"],
    ["restore-file", "backup", "../b"],
    ["restore-file", "copy", "./c"],
    ["release-lock", "file", "l"],
    ["stop-server", "home", "is"],
    ["stop-server", "product", "IS"],
    ["remove-folder", "folder", "wso2-is-km-action-x"],
    ["remove-folder", "folder", "/t/other"],
    ["remove-folder", "folder", "/wso2-is-km-action-x/y"],
    ["remove-folder", "folder", "/t/x-wso2-is-km-action-"],
    ["remove-file", "file", "f"],
    ["remove-file", "copy", "./c"],
  ])("%s whose %s is %j is none: it would lead elsewhere", (kind, name, value) => {
    const [, must] = WHOLE.find(([one]) => one === kind) ?? [];
    expect(wayOf({ kind, ...must, [name]: value })).toBeUndefined();
  });

  it.each([{ name: "r" }, { before: ["1"] }, { name: "", before: [] }, { name: "r", before: [1] }])(
    "a scope whose role is %j is none",
    (role) => expect(wayOf({ kind: "delete-shared-scope", name: "S", role })).toBeUndefined(),
  );

  it.each(["always", "failure", "end-of-job"])("one that is due %s is an entry", (due) => {
    const way = { kind: "delete-api", name: "A" };
    expect(entryOf({ due, way })).toEqual({ due, way });
  });

  it.each([undefined, null, "", "never", 1, ["always"]])("one that is due %j is a way alone", (due) => {
    const way = { kind: "delete-api", name: "A" };
    expect(entryOf({ due, way })).toEqual({ way });
  });
});
