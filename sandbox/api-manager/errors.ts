import type { Reply } from "../routes.ts";

/** API Manager's error body. */
export function failure(
  status: number,
  code: number,
  message: string,
  description: string = message,
  error: readonly unknown[] = [],
): Reply {
  return { status, body: { code, message, description, moreInfo: "", error } };
}

/** Bad credentials and a missing scope alike (A-1.1, B-C26). */
export const UNAUTHENTICATED: Reply = failure(401, 401, "", "Unauthenticated request");

/** What any unmapped exception becomes; the cause is only in the server's log. */
export const GENERIC_FAILURE: Reply = failure(
  500,
  500,
  "Internal server error",
  "The server encountered an internal error. Please contact administrator.",
);

/** A member and what is wrong with it, in the words of bean validation. */
export type Wrong = readonly [member: string, why: string];

/** A body that the contract's schema does not allow (run on carbon-apimgt 9.33.90). */
export function invalid(wrong: readonly Wrong[]): Reply {
  const items = wrong.map(([member, why]) => ({
    code: `400_${member}`,
    message: `${member}: ${why}`,
    description: null,
  }));
  return failure(400, 400, "Bad Request", "Validation Error", items);
}

/** A member that the JSON reader does not know. */
export function unrecognized(member: string): Reply {
  return failure(400, 400, "Bad Request", `Unrecognized property '${member}'`);
}

/** A value of another type than the contract's, as far as the JSON reader does not convert it. */
export const DISALLOWED: Reply = failure(
  400,
  400,
  "Bad Request",
  "One or more request body parameters contain disallowed values.",
);

/** What JAX-RS says to a body that is not JSON. */
export const UNSUPPORTED_TYPE: Reply = { status: 415 };

/** An application that is not there, or another's (run on carbon-apimgt 9.33.90). */
export function noApplication(id: string): Reply {
  return failure(404, 404, "Not Found", `Requested application with Id '${id}' not found`);
}

/** A Key Manager that could not be used, whatever the reason (A-5f). */
export const KEY_MANAGER_FAILURE: Reply = failure(500, 900967, "General Error", "Server Error Occurred");
