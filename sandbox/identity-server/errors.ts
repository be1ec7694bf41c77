import type { Reply } from "../routes.ts";

const UNAUTHORIZED = "Authorization failure. Authorization information was invalid or missing from your request.";
const NO_TRACE = "00000000-0000-0000-0000-000000000000";
const FORBIDDEN = "Operation is not permitted. You do not have permissions to make this request.";

/** Bad credentials on any of IS's common REST APIs (I-3l, run on WSO2's code). */
export function unauthorized(): Reply {
  return {
    status: 401,
    headers: { "www-authenticate": "Bearer realm=localhost" },
    body: {
      code: 401,
      message: "Unauthorized",
      description: UNAUTHORIZED,
      traceId: NO_TRACE,
    },
  };
}

/** A known user without the permission (I-3l). */
export function forbidden(): Reply {
  const body = { code: 403, message: "Forbidden", description: FORBIDDEN, traceId: NO_TRACE };
  return { status: 403, body };
}

/** A caller whom the access rules of SCIM 2.0 do not let in (I-2r). */
export function refusedByScim(status: 401 | 403, user = ""): Reply {
  return {
    status,
    headers: { "www-authenticate": `realm user="${user}"`, "content-type": "application/json;charset=UTF-8" },
    body: {
      status,
      detail: status === 401 ? UNAUTHORIZED : FORBIDDEN,
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
    },
  };
}
