import { Problem, type Evidence } from "../problems/problem.ts";
import { idOf, wordsOf } from "./failure-id.ts";
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
  const said = secrets.foreign(wordsOf(error));
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
