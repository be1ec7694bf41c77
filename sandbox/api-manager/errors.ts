import type { Reply } from "../https-server.ts";

/** API Manager's error body (apim-contract 2.1). */
export function failure(
  status: number,
  code: number,
  message: string,
  description: string = message,
  error: readonly unknown[] = [],
): Reply {
  return { status, body: { code, message, description, moreInfo: "", error } };
}

/** Bad credentials and a missing scope alike (apim-contract 1.1, B-C26). */
export const UNAUTHENTICATED: Reply = failure(401, 401, "", "Unauthenticated request");

/** What any unmapped exception becomes; the cause is only in the server's log. */
export const GENERIC_FAILURE: Reply = failure(
  500,
  500,
  "Internal server error",
  "The server encountered an internal error. Please contact administrator.",
);

/** A Key Manager that could not be used, whatever the reason (apim-contract 5.1). */
export const KEY_MANAGER_FAILURE: Reply = failure(500, 900967, "General Error", "Server Error Occurred");
