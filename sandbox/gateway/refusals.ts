import type { Reply } from "../routes.ts";

/** Codes of a refusal by the gateway's security handlers. */
export type RefusalCode = "900900" | "900901" | "900902" | "900903" | "900908" | "900910";

/** Texts of `APISecurityConstants` in carbon-apimgt 9.33.90. */
const REFUSALS: Readonly<
  Record<RefusalCode, { readonly status: number; readonly message: string; readonly more: string }>
> = {
  "900900": { status: 500, message: "Unclassified Authentication Failure", more: "" },
  "900901": {
    status: 401,
    message: "Invalid Credentials",
    more: "Invalid Credentials. Make sure you have provided the correct security credentials",
  },
  "900902": {
    status: 401,
    message: "Missing Credentials",
    more: "Missing Credentials. Make sure your API invocation call has a header: 'Authorization : Bearer ACCESS_TOKEN'",
  },
  "900903": {
    status: 401,
    message: "Access Token Expired",
    more: "Access Token Expired. Renew the access token and try again",
  },
  "900908": {
    status: 403,
    message: "Resource forbidden ",
    more: "User is NOT authorized to access the Resource. API Subscription validation failed.",
  },
  "900910": {
    status: 403,
    message: "The access token does not allow you to access the requested resource",
    more: "User is NOT authorized to access the Resource. Scope validation failed.",
  },
};

/**
 * `_auth_failure_handler_`: the code is a string here, unlike in the REST APIs; 401 says how to
 * authenticate.
 */
export function refused(code: RefusalCode): Reply {
  const { status, message, more } = REFUSALS[code];
  return {
    status,
    headers: status === 401 ? { "www-authenticate": 'Bearer realm="WSO2 API Manager"' } : {},
    body: { code, message, description: more },
  };
}

/** The `main` sequence: no API at this path, or not yet. */
export const NO_API: Reply = {
  status: 404,
  body: {
    code: "404",
    type: "Status report",
    message: "Not Found",
    description: "The requested resource is not available.",
  },
};

/**
 * The `fault` sequence. A path outside the resources is 404, not 403/900906 as the documentation
 * says (wso2/docs-apim#5524).
 */
export function fault(status: number, code: string, description: string): Reply {
  return { status, body: { code, type: "Status report", message: "Runtime Error", description } };
}
