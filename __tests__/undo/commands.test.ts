import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import type { WayBack } from "../../src/undo/way-back.ts";
import { commandFor, describeLeft, describeWay } from "../../src/undo/way-back.ts";

const BASES = { apim: "https://apim.test:9443", is: "https://is.test:9444" };
const EVIL = "x'; touch /tmp/evil; echo '$(id)`id`";

/** What a shell makes of a command: its words, with `curl` and the like replaced by `printf`. */
function words(command: string): readonly string[] {
  const [line = ""] = command.split(/; (?=curl)|, then /);
  return execFileSync("sh", ["-c", line.replace(/^\w+/, "printf '%s\\n'")], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
}

describe("what is left to do by hand", () => {
  it.each<[WayBack, readonly string[]]>([
    [
      { kind: "delete-key-manager", name: "K", id: EVIL },
      ["-u", ":", "-X", "DELETE", `https://apim.test:9443/api/am/admin/v4/key-managers/${encodeURIComponent(EVIL)}`],
    ],
    [
      { kind: "delete-api", name: EVIL },
      ["-u", ":", `https://apim.test:9443/api/am/publisher/v4/apis?query=name:${encodeURIComponent(EVIL)}`],
    ],
    [
      { kind: "delete-shared-scope", name: EVIL, id: EVIL },
      ["-u", ":", "-X", "DELETE", `https://apim.test:9443/api/am/publisher/v4/scopes/${encodeURIComponent(EVIL)}`],
    ],
    [
      { kind: "delete-shared-scope", name: EVIL },
      ["-u", ":", "https://apim.test:9443/api/am/publisher/v4/scopes?limit=1000"],
    ],
    [
      { kind: "delete-api-resource", identifier: "r" },
      ["-u", ":", "https://is.test:9444/api/server/v1/api-resources?filter=identifier+eq+r"],
    ],
    [{ kind: "restore-file", file: EVIL, backup: `${EVIL}.bak`, copy: "", before: "" }, [`${EVIL}.bak`, EVIL]],
  ])("%j: foreign text is one word of the shell", (way, expected) => {
    expect(words(commandFor(way, BASES))).toEqual(expected);
  });

  it("what is somebody else's is only looked at", () => {
    const server = { kind: "stop-server", product: "is", home: "/srv/is", portOffset: 1 } as const;
    expect(commandFor(server, BASES)).toMatch(/^kill /);
    expect(words(commandFor(server, BASES, "server-not-ours").replace("ps -ef | ", ""))).toContain(
      "-Dcarbon.home=/srv/is",
    );
    expect(commandFor(server, BASES, "server-not-ours")).not.toContain("kill");
    const keyManager = { kind: "delete-key-manager", name: "K", id: "7" } as const;
    expect(commandFor(keyManager, BASES)).toContain("DELETE");
    expect(words(commandFor(keyManager, BASES, "key-manager-not-ours"))).toEqual([
      "-u",
      ":",
      "https://apim.test:9443/api/am/admin/v4/key-managers",
    ]);
    const file = { kind: "remove-file", file: EVIL, copy: "/c", made: "0e" } as const;
    expect(words(commandFor(file, BASES))).toEqual([EVIL]);
    expect(commandFor(file, BASES)).toMatch(/^rm /);
    expect(commandFor(file, BASES, "file-changed-meanwhile")).toMatch(/^ls -l '/);
  });

  it("names the client that an application may have in Identity Server, in one line", () => {
    const way = { kind: "delete-application", name: "A", id: "7", clientName: `${EVIL}\n_7_PRODUCTION` } as const;
    const [, , ask = ""] = commandFor(way, BASES).split(/; (?=curl)|, then /);
    const url = `https://is.test:9444/api/identity/oauth2/dcr/v1.1/register?client_name=${encodeURIComponent(way.clientName)}`;
    expect(words(ask)).toEqual(["-u", ":", url]);
    expect(describeWay(way)).toBe("application A of API Manager removed");
    expect(describeLeft(way)).toMatch(
      /^application A of API Manager or its client .+_7_PRODUCTION in Identity Server is still there$/,
    );
  });

  it("says that it is done, or that it is left", () => {
    const way = { kind: "delete-api", name: "A" } as const;
    expect([describeWay(way), describeLeft(way)]).toEqual([
      "API A of API Manager removed",
      "API A of API Manager is still there",
    ]);
  });
});
