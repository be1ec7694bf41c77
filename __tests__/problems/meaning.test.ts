import { describe, expect, it } from "@jest/globals";
import { catalogue, type ProblemId } from "../../src/problems/catalogue.ts";
import type { CatalogueEntry } from "../../src/problems/entry.ts";
import { asProblem, isFinal, isOutcomeUnknown, isTransient } from "../../src/problems/meaning.ts";
import { poll } from "../../src/problems/poll.ts";
import { Problem } from "../../src/problems/problem.ts";

const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;
const ids = Object.keys(catalogue) as ProblemId[];
const of = (id: ProblemId, cause?: unknown): Problem => new Problem(id, { tried: "look" }, cause);
const idsThat = (holds: (problem: Problem) => boolean): ProblemId[] => ids.filter((id) => holds(of(id))).sort();

describe("every entry of the catalogue says what it means for the next try", () => {
  it.each(Object.entries(entries))("%s", (_id, { nextTry, outcomeUnknown }) => {
    expect(["transient", "state", "final", "as-its-cause"]).toContain(nextTry);
    expect([undefined, true]).toContain(outcomeUnknown);
  });
});

describe("what is derived from it", () => {
  it("passes by itself", () => {
    expect(idsThat(isTransient)).toEqual([
      "answer-malformed",
      "connection-lost",
      "connection-refused",
      "name-lookup-failed",
      "pack-not-downloaded",
      "request-timeout",
      "server-error",
      "too-many-requests",
    ]);
  });

  it("may have been done by the server", () => {
    expect(idsThat(isOutcomeUnknown)).toEqual([
      "answer-compressed",
      "answer-malformed",
      "answer-too-large",
      "answered-in-front",
      "cancelled",
      "connection-lost",
      "request-timeout",
      "server-error",
    ]);
  });

  it.each<[string, readonly ProblemId[]]>([
    ["credentials", ["credentials-refused", "permission-denied", "proof-gateway-set-up"]],
    [
      "certificates",
      [
        "certificate-untrusted",
        "certificate-expired",
        "certificate-name-mismatch",
        "certificate-pin-mismatch",
        "certificate-not-vouched-for",
        "certificate-chain-incomplete",
        "certificate-too-weak",
        "certificate-invalid",
      ],
    ],
    ["a handshake", ["tls-not-agreed", "client-certificate-demanded"]],
    ["another address", ["redirect-refused", "answer-too-large", "answer-compressed", "proxy-setting-invalid"]],
    ["an end that somebody wants", ["cancelled"]],
    ["a Key Manager", ["key-manager-in-use", "key-manager-not-ours", "secret-not-restored"]],
    ["files and processes", ["file-changed-meanwhile", "backup-missing", "product-home-invalid", "server-not-ours"]],
  ])("waiting changes nothing: %s", (_name, final) => {
    expect(final.filter((id) => !isFinal(of(id)))).toEqual([]);
  });

  it("time may change it, but the next try alone does not", () => {
    const states = idsThat((problem) => !isTransient(problem) && !isFinal(problem));
    expect(states.filter((id) => !id.startsWith("proof-"))).toEqual([
      "answer-unexpected",
      "answered-in-front",
      "clean-up-incomplete",
      "disk-space-missing",
      "file-not-writable",
      "files-in-use",
      "folder-not-removed",
      "key-manager-not-stored",
      "name-unresolved",
      "port-in-use",
      "proxy-failed",
      "server-did-not-stop",
      "servers-not-ready",
      "state-file-taken",
      "state-not-kept",
      "tls-failed",
    ]);
  });

  it.each([
    [true, true, false],
    [false, false, true],
  ])("a proxy that knows (passing: %s) decides for itself", (passing, transient, final) => {
    const problem = of("proxy-failed", Object.assign(new Error("no tunnel"), { passing }));
    expect([isTransient(problem), isFinal(problem)]).toEqual([transient, final]);
  });

  it.each([new Error("no tunnel"), Object.assign(new Error("no tunnel"), { passing: "no" }), { passing: true }])(
    "a proxy that does not know (%j): time may change it",
    (cause) => {
      const problem = of("proxy-failed", cause);
      expect([isTransient(problem), isFinal(problem)]).toEqual([false, false]);
    },
  );

  it("what is below decides nothing else: a run that is cancelled while a proxy is silent is cancelled", () => {
    const problem = of("cancelled", Object.assign(new Error("no tunnel"), { passing: true }));
    expect([isTransient(problem), isFinal(problem)]).toEqual([false, true]);
  });
});

describe("poll", () => {
  const time = { passed: 0 };
  const clock = {
    wallTime: () => time.passed,
    monotonicTime: () => time.passed,
    every: () => () => undefined,
    sleep: (ms: number) => Promise.resolve(void (time.passed += ms)),
  };
  const options = { what: "Waiting", timeout: 5000, clock, signal: new AbortController().signal };
  /** Throws what is in the list, one each time, then is done. */
  const throwing = (...problems: readonly Error[]) => {
    const left = [...problems];
    return () => {
      const next = left.shift();
      return next === undefined ? Promise.resolve({ done: "it" }) : Promise.reject(next);
    };
  };

  it.each(idsThat(isTransient))("%s means not yet", async (id) => {
    expect(await poll(throwing(of(id), of(id)), options)).toEqual({ done: "it" });
  });

  it.each(idsThat((problem) => !isTransient(problem)))("%s ends it at once", async (id) => {
    const problem = of(id);
    await expect(poll(throwing(problem), options)).rejects.toBe(problem);
  });

  it("whoever waits for more says so", async () => {
    const meansNotYet = (problem: Problem): boolean => !isFinal(problem);
    expect(await poll(throwing(of("name-unresolved")), { ...options, meansNotYet })).toEqual({ done: "it" });
    await expect(poll(throwing(of("cancelled")), { ...options, meansNotYet })).rejects.toMatchObject({
      id: "cancelled",
    });
  });

  it("an error that is no problem ends it at once", async () => {
    await expect(poll(throwing(new TypeError("a fault")), options)).rejects.toThrow("a fault");
  });
});

describe("whatever was thrown becomes a problem", () => {
  it("a problem stays what it is", () => {
    const problem = of("drift");
    expect(asProblem(problem, "internal", "run the Action")).toBe(problem);
  });

  it.each([
    ["an error", new Error("no space"), "no space"],
    ["a text", "only text", "only text"],
    ["nothing", null, "unknown"],
  ])("%s", (_name, thrown, said) => {
    expect(asProblem(thrown, "internal", "run the Action")).toMatchObject({
      id: "internal",
      evidence: { tried: "run the Action", said },
      cause: thrown,
    });
  });
});
