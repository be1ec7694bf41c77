import { isObject } from "../text/json.ts";
import { Problem, reasonOf, type Evidence } from "../problems/problem.ts";
import type { ProblemId } from "../problems/catalogue.ts";
import { PinMismatch } from "./trust-agent.ts";
import { TooLarge } from "./body.ts";
import type { Request } from "./request.ts";
import { oneLine } from "../text/foreign-text.ts";
import { placeOf, type Proxy, type Route } from "./proxy.ts";
import type { Secrets } from "../text/secrets.ts";
import { ProxyFailure } from "./tunnel.ts";

interface Circumstances {
  readonly request: Request;
  readonly where: string;
  readonly path: string;
  readonly secrets: Secrets;
  readonly cancelled: boolean;
  /** Milliseconds after which the request was given up, if it was. */
  readonly timedOut: number | undefined;
  /** The proxy that the request had not got past. */
  readonly stuckAt: Proxy | undefined;
}

/** Node's and OpenSSL's codes -> id of the catalogue. */
const BY_CODE: Readonly<Record<string, ProblemId>> = {
  ECONNREFUSED: "connection-refused",
  ENOTFOUND: "name-unresolved",
  EAI_AGAIN: "name-unresolved",
  ETIMEDOUT: "request-timeout",
  EHOSTUNREACH: "request-timeout",
  ENETUNREACH: "request-timeout",
  CERT_HAS_EXPIRED: "certificate-expired",
  CERT_NOT_YET_VALID: "certificate-expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificate-name-mismatch",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificate-untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "certificate-untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "certificate-untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "certificate-untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "certificate-untrusted",
  EPROTO: "tls-failed",
  HPE_HEADER_OVERFLOW: "answer-too-large",
};

/** Whatever went wrong below HTTP, as a problem of the catalogue. Problems pass through. */
export function failureOf(error: unknown, circumstances: Circumstances): Problem {
  if (error instanceof Problem) return error;
  const { request, where, path, secrets } = circumstances;
  const redact = (text: string): string => secrets.redact(text);
  const tried = redact(request.tried);
  const evidence: Evidence = {
    tried,
    where: redact(where),
    request: redact(oneLine(`${request.method} ${path}`)),
  };
  if (circumstances.cancelled) return new Problem("cancelled", evidence, error);
  if (circumstances.timedOut !== undefined) {
    const { stuckAt, timedOut } = circumstances;
    if (stuckAt !== undefined) {
      const said = `no tunnel within ${timedOut / 1000} s`;
      const failure = new ProxyFailure(stuckAt, said, { passing: true, cause: error });
      return proxyProblem(failure, request.tried, where, redact);
    }
    return new Problem(
      "request-timeout",
      { ...evidence, said: `nothing within ${circumstances.timedOut / 1000} s` },
      error,
    );
  }
  if (error instanceof ProxyFailure) return proxyProblem(error, request.tried, where, redact);
  // Node adds advice for programmers after a semicolon; the catalogue has that for users.
  const said = secrets.foreign(reasonOf(error).replace(/; if the root CA is installed locally.*/, ""));
  return new Problem(idOf(error), { ...evidence, said }, error);
}

/**
 * The proxy is named, with the variable that names it, not the server behind it, whose place is
 * `where`.
 */
export function proxyProblem(
  failure: ProxyFailure,
  tried: string,
  where: string,
  redact: (text: string) => string,
): Problem {
  const { proxy, status } = failure;
  const said = oneLine(redact(failure.message));
  return new Problem(
    "proxy-failed",
    {
      tried: `${tried} through the proxy of ${proxy.variable}`,
      where: placeOf(proxy),
      request: `CONNECT ${where}`,
      ...(status === undefined ? {} : { status }),
      ...(said === "" ? {} : { said }),
    },
    failure,
  );
}

/**
 * The environment names a proxy that can't be used. Nothing has been sent, by no other way either.
 */
export function refusedProxy(
  tried: string,
  where: string,
  { variable, why }: Extract<Route, { kind: "refused" }>,
): Problem {
  return new Problem("proxy-setting-invalid", { tried, where, said: `the variable ${variable} is set, but ${why}` });
}

function idOf(error: unknown): ProblemId {
  if (error instanceof PinMismatch) return "certificate-pin-mismatch";
  if (error instanceof TooLarge) return "answer-too-large";
  const code = codeOf(error);
  if (code === undefined) return "connection-lost";
  return (
    BY_CODE[code] ??
    (code.startsWith("HPE_") ? "answer-malformed" : code.startsWith("ERR_SSL") ? "tls-failed" : "connection-lost")
  );
}

/**
 * Node puts the code on the error, or, where it tried several addresses, on each of the errors
 * inside.
 */
function codeOf(error: unknown): string | undefined {
  if (!isObject(error)) return undefined;
  if (typeof error["code"] === "string") return error["code"];
  return Array.isArray(error["errors"]) ? error["errors"].map(codeOf).find((code) => code !== undefined) : undefined;
}
