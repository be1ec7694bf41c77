import { gzipSync } from "node:zlib";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import { createServer as createTcpServer } from "node:net";
import type { ServerOptions } from "node:https";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FalseReply, Fault } from "../../../sandbox/faults.ts";
import { idOf } from "../../../src/http/failure-id.ts";
import type { networkProblems } from "../../../src/problems/network.ts";
import { Problem } from "../../../src/problems/problem.ts";
import type { RunInputs } from "../../../src/inputs/run-inputs.ts";
import { authority, FOR_CLIENTS, HERE, link, type Link, root, rsa } from "../../http/chains.ts";
import { provoked, rendered, type Case, type Cases, type Scene } from "../outcome.ts";

const DAY = 24 * 60 * 60 * 1000;
const PLAN = { command: "plan" };
const KEY_MANAGERS = "/api/am/admin/v4/key-managers";
const hasty = (inputs: RunInputs): RunInputs => ({ ...inputs, requestTimeout: 1500 });

/** API Manager does this with every request to store a Key Manager. */
function atCreation(fault: Fault | FalseReply, adjust = (inputs: RunInputs): RunInputs => inputs): Case {
  return provoked({
    before: ({ pair }) =>
      pair.apim.server.faults.orderFor({ fault, target: { method: "POST", path: KEY_MANAGERS }, nth: 1, times: 1000 }),
    inputs: { "smoke-test": "off" },
    adjust,
  });
}

/** Another server in Identity Server's place. */
function instead(listener: RequestListener): Case {
  return provoked({
    inputs: async ({ pair, places }) => {
      const { port, certificate } = await places.serve(listener, { organization: "Instead" });
      const authorities = `${certificate.certPem}\n${pair.apim.certificate.certPem}`;
      return { ...PLAN, "is-url": `https://localhost:${port}`, "ca-certificates": authorities };
    },
  });
}

/** The same with a chain of its own. */
function withChain(leaf: () => Promise<{ leaf: Link; sent?: Link; trusted: Link }>, options: ServerOptions = {}): Case {
  return provoked({
    inputs: async ({ pair, places }) => {
      const { leaf: own, sent, trusted } = await leaf();
      const cert = [own.pem, ...(sent === undefined ? [] : [sent.pem])].join("\n");
      const server = createServer({ cert, key: own.keyPem, ciphers: "DEFAULT@SECLEVEL=0", ...options });
      const url = `https://localhost:${await places.listening(server)}`;
      return { ...PLAN, "is-url": url, "ca-certificates": `${trusted.pem}\n${pair.apim.certificate.certPem}` };
    },
  });
}

const below = async (leaf: Parameters<typeof link>[0]) => {
  const trusted = await root();
  return { leaf: await link({ by: trusted, ...leaf }), trusted };
};

/** A truststore of API Manager that is to get the certificate of whoever is there. */
export function forTruststore({ folder }: Scene, url: string): Record<string, string> {
  const store = join(folder, "client-truststore.jks");
  writeFileSync(store, "");
  return { command: "prepare", "apim-truststore": store, "is-url": url, "ready-timeout": "20" };
}

/** What only a network of its own can do. */
function ofNode(message: string, code: string, tried: string): () => Problem {
  return () => {
    const error = Object.assign(new Error(message), { code, syscall: "getaddrinfo" });
    return new Problem(idOf(error), {
      tried,
      where: "is.example.test:9444",
      request: "GET /oauth2/jwks",
      said: message,
    });
  };
}

export const networkCases: Cases<keyof typeof networkProblems> = {
  "connection-refused": provoked({
    before: ({ pair }) => {
      let gone = false;
      pair.apim.server.held = async ({ method }) => {
        if (method !== "POST" || gone) return;
        gone = true;
        await pair.is.server.stop();
      };
    },
    inputs: { "propagation-timeout": "10" },
  }),
  "name-unresolved": rendered({
    why: "it takes a name server",
    stage: "proof",
    problem: ofNode("getaddrinfo ENOTFOUND is.example.test", "ENOTFOUND", "read the signing keys of Identity Server"),
  }),
  "name-lookup-failed": rendered({
    why: "it takes a name server",
    stage: "proof",
    problem: ofNode("getaddrinfo EAI_AGAIN is.example.test", "EAI_AGAIN", "read the signing keys of Identity Server"),
  }),
  "connection-lost": provoked({
    before: ({ pair }) =>
      pair.apim.server.faults.orderFor({
        fault: "reset-before",
        target: { path: "/api/am/admin/v4/settings" },
        nth: 1,
        times: 1000,
      }),
    inputs: PLAN,
  }),
  "request-timeout": atCreation("hang", hasty),
  "proxy-failed": provoked({ inputs: PLAN, environment: { HTTPS_PROXY: "http://127.0.0.1:1" } }),
  "proxy-setting-invalid": provoked({ inputs: PLAN, environment: { HTTPS_PROXY: "socks5://127.0.0.1:1080" } }),
  "too-many-requests": atCreation("status-429"),
  "certificate-untrusted": provoked({ pair: { untrusted: ["is"] }, inputs: PLAN }),
  "certificate-chain-incomplete": withChain(async () => {
    const trusted = await root();
    const by = await link({ by: trusted, subject: "CN=Middle", extensions: [authority()] });
    return { leaf: await link({ by }), trusted };
  }),
  "certificate-too-weak": withChain(() => below({ algorithm: rsa(1024) })),
  "certificate-invalid": withChain(() => below({ extensions: [HERE, FOR_CLIENTS] })),
  "certificate-expired": provoked({
    pair: { is: { certificate: { notBefore: new Date(Date.now() - 3 * DAY), notAfter: new Date(Date.now() - DAY) } } },
    inputs: PLAN,
  }),
  "certificate-name-mismatch": provoked({
    pair: { apim: { certificate: { commonName: "apim.test", names: ["apim.test"] } } },
    inputs: PLAN,
  }),
  "certificate-pin-mismatch": provoked({ inputs: { ...PLAN, "is-certificate-sha256": "00".repeat(32) } }),
  "tls-failed": provoked({
    inputs: async (scene) => {
      const plain = createTcpServer((socket) => {
        socket.on("error", () => undefined);
        socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
      });
      return forTruststore(scene, `https://localhost:${await scene.places.listening(plain)}`);
    },
  }),
  "tls-not-agreed": withChain(() => below({ algorithm: rsa(2048) }), { minVersion: "TLSv1", maxVersion: "TLSv1.1" }),
  "client-certificate-demanded": withChain(() => below({}), { requestCert: true, rejectUnauthorized: true }),
  "redirect-refused": instead((_request, response) =>
    response.writeHead(302, { location: "https://login.example/?from=is" }).end(),
  ),
  "answer-too-large": instead((_request, response) => response.end(Buffer.alloc(9 * 1024 * 1024, 97))),
  "answer-compressed": instead((_request, response) =>
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(gzipSync("{}")),
  ),
  "answer-malformed": atCreation({ status: 201, body: JSON.stringify({ name: "WSO2-IS-7", type: "WSO2-IS-7" }) }),
  "answered-in-front": provoked({
    before: ({ pair }) =>
      pair.apim.server.faults.orderFor({
        fault: {
          status: 403,
          body: "<!DOCTYPE html><html><head><title>Please sign in</title></head></html>",
          headers: { "content-type": "text/html;charset=UTF-8" },
        },
        target: { path: KEY_MANAGERS },
        nth: 1,
        times: 1000,
      }),
    inputs: PLAN,
  }),
  "credentials-refused": provoked({ inputs: { ...PLAN, "apim-password": "wrong-one" } }),
  "permission-denied": provoked({
    pair: { apim: { users: { plain: { password: "plain-password", scopes: ["apim:subscribe"] } } } },
    inputs: { ...PLAN, "apim-username": "plain", "apim-password": "plain-password" },
  }),
  "server-error": atCreation("status-500"),
  "answer-unexpected": provoked({
    before: ({ pair }) =>
      pair.apim.server.faults.orderFor({
        fault: { status: 404, body: JSON.stringify({ code: 404, message: "Not Found", description: "no such path" }) },
        target: { path: "/api/am/admin/v4/settings" },
        nth: 1,
        times: 1000,
      }),
    inputs: PLAN,
  }),
  cancelled: cancelledInProof(),
};

function cancelledInProof(): Case {
  const stop = new AbortController();
  return provoked({
    signal: stop.signal,
    onSave: (saved) => {
      if (saved.includes("delete-application")) stop.abort(new Error("stopped by SIGINT"));
    },
  });
}
