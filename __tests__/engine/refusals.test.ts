import { describe, expect, it } from "@jest/globals";
import { startPair, type Pair, type PairOptions } from "../../sandbox/pair.ts";
import { runEngine, type EngineOptions, type EngineRun } from "../support/engine.ts";

const DAY = 24 * 60 * 60 * 1000;

async function within(options: PairOptions, work: (pair: Pair) => Promise<void>): Promise<void> {
  const pair = await startPair(options);
  try {
    await work(pair);
  } finally {
    await pair.stop();
  }
}

function store(pair: Pair, body: Record<string, unknown>): void {
  const id = `id-of-${String(body["name"])}`;
  pair.apim.state.keyManagers.set(id, {
    id,
    pending: 0,
    body: { id, enabled: true, tokenType: "DIRECT", additionalProperties: {}, ...body },
  });
}

interface Case {
  readonly name: string;
  readonly pair?: PairOptions;
  readonly before?: (pair: Pair) => void;
  readonly inputs?: (pair: Pair) => EngineOptions["inputs"];
  readonly id: string;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: "wrong password of API Manager",
    inputs: () => ({ "apim-password": "wrong" }),
    id: "credentials-refused",
    says: ["sign in to API Manager as user admin", "status 401"],
  },
  {
    name: "A-1.4b: a user without apim:admin, whose token lacks it without an error",
    pair: { apim: { users: { plain: { password: "plain-password", scopes: ["apim:subscribe"] } } } },
    inputs: () => ({ "apim-username": "plain", "apim-password": "plain-password" }),
    id: "permission-denied",
    says: [
      "user plain is accepted elsewhere with the same password",
      "Give the user roles that have the scopes apim:admin",
    ],
  },
  {
    name: "wrong password of Identity Server, before anything is written",
    inputs: () => ({ "is-password": "wrong" }),
    id: "credentials-refused",
    says: ["at Identity Server as user admin", "status 401"],
  },
  {
    name: "B-C24: a Key Manager of another type with the same name",
    before: (pair) => store(pair, { name: "WSO2-IS-7", type: "WSO2-IS" }),
    id: "key-manager-other-type",
    says: ["WSO2-IS-7 exists with type WSO2-IS"],
  },
  {
    name: "B-P6: another enabled Key Manager with the same issuer",
    before: (pair) => store(pair, { name: "Other", type: "WSO2-IS-7", issuer: `${pair.is.url}/oauth2/token` }),
    id: "issuer-taken",
    says: ["Key Manager Other", "WSO2-IS-7"],
  },
  {
    name: "certificate of Identity Server not trusted by the runner, with the fingerprint to pin",
    inputs: () => ({ "ca-certificates": "" }),
    id: "certificate-untrusted",
    says: ["presented SHA-256 fingerprint"],
  },
  {
    name: "expired certificate",
    pair: { is: { certificate: { notBefore: new Date(Date.now() - 3 * DAY), notAfter: new Date(Date.now() - DAY) } } },
    id: "certificate-expired",
    says: ["certificate has expired", "presented SHA-256 fingerprint"],
  },
  {
    name: "certificate for another name",
    pair: { apim: { certificate: { commonName: "apim.test", names: ["apim.test"] } } },
    id: "certificate-name-mismatch",
    says: ["apim.test"],
  },
  {
    name: "a pin that is not the presented certificate's",
    inputs: () => ({ "is-certificate-sha256": "00".repeat(32) }),
    id: "certificate-pin-mismatch",
    says: ["presented SHA-256 fingerprint"],
  },
  {
    name: "server down: the deadline, then the last error",
    inputs: () => ({ "is-url": "https://localhost:1" }),
    id: "servers-not-ready",
    says: ["Identity Server ready within 300 s", "localhost:1", "No server listens there"],
  },
  {
    name: "B-T2: API Manager does not trust Identity Server",
    pair: { apimTrustsIs: false },
    id: "proof-apim-cannot-reach-is",
    says: ["status 500"],
  },
  {
    name: "authorize_all_scopes missing",
    pair: { is: { authorizeAllScopes: false } },
    id: "proof-scope-not-granted",
    says: ["granted nothing", "authorize_all_scopes"],
  },
  {
    name: "IS 7.0.0 GA refuses ext_allowed_audience",
    pair: { is: { strictRegistration: true } },
    id: "proof-strict-registration",
    says: ["7.0.0.65"],
  },
  {
    name: "a Key Manager that never loads: the deadline, with the attempts",
    inputs: () => ({ "propagation-timeout": "10" }),
    pair: { apim: { loadAfterAttempts: 100_000 } },
    id: "proof-not-loaded",
    says: ["attempts in 10 s", "900967"],
  },
  {
    name: "issuer of another host: the token's issuer is compared with the Key Manager's",
    pair: { is: { issuerBase: "https://is.internal.test:9443" } },
    inputs: (pair) => ({ "is-url-from-apim": pair.is.url }),
    id: "nothing",
    says: [],
  },
];

describe("refused or failed, with nothing left behind", () => {
  it.each(CASES)("$name", async ({ pair: options = {}, before, inputs, id, says }) => {
    await within(options, async (pair) => {
      before?.(pair);
      const state = pair.state();
      const { report, log }: EngineRun = await runEngine(pair, { inputs: inputs?.(pair) ?? {} });
      if (id === "nothing") {
        expect(report.problem).toBeUndefined();
        return;
      }
      expect(report.problem?.id).toBe(id);
      for (const words of says) expect(report.problem?.message).toContain(words);
      expect(report.problem?.message.split("What came back")).toHaveLength(2);
      // The adapter annotates the problem; nothing else is.
      expect(log).not.toMatch(/^error: /m);
      expect(report.problem?.message).not.toMatch(/[^.]\.\.(?!\.)/);
      expect(pair.state()).toEqual(state);
      expect(report.left).toEqual([]);
    });
  });

  it("does not wait for the deadline with a wrong password", async () => {
    await within({}, async (pair) => {
      pair.apim.server.journal.length = 0;
      await runEngine(pair, { inputs: { "apim-password": "wrong" } });
      expect(pair.apim.server.journal.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(2);
    });
  });

  it("B-V4: a revoked token that stays active fails when its time is over", async () => {
    await within({}, async (pair) => {
      pair.is.state.switches.revocationIgnored = true;
      const { report } = await runEngine(pair);
      expect(report.problem?.id).toBe("proof-revocation");
    });
  });
});

describe("accepted", () => {
  it.each([
    [
      "an expired certificate for another name, pinned",
      {
        certificate: {
          names: ["other"],
          notBefore: new Date(Date.now() - 3 * DAY),
          notAfter: new Date(Date.now() - DAY),
        },
      },
      (pair: Pair) => ({ "is-certificate-sha256": pair.is.certificate.sha256 }),
    ],
    [
      "pins of both, without any authority",
      {},
      (pair: Pair) => ({
        "ca-certificates": "",
        "is-certificate-sha256": pair.is.certificate.sha256,
        "apim-certificate-sha256": pair.apim.certificate.sha256.toLowerCase(),
      }),
    ],
    ["tls-verify: false", {}, () => ({ "ca-certificates": "", "tls-verify": "false" })],
  ])("%s", async (_name, is, inputs) => {
    await within({ is, ...(Object.keys(is).length > 0 ? {} : {}) }, async (pair) => {
      const { report } = await runEngine(pair, {
        inputs: {
          ...inputs(pair),
          "smoke-skip": "apim-reaches-is",
          "smoke-test": Object.keys(is).length > 0 ? "off" : "token",
        },
      });
      expect(report.problem?.message).toBeUndefined();
    });
  });

  it("OAuth where Basic authentication is refused", async () => {
    await within({ apim: { basicRefused: true } }, async (pair) => {
      const { report } = await runEngine(pair);
      expect(report).toMatchObject({ change: "created", smokeTest: "passed" });
      expect(pair.apim.state.restClients.size).toBe(1);
    });
  });
});
