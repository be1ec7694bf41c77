import type { Reply } from "../https-server.ts";

/** Bad credentials on any of IS's common REST APIs (I-3l, run on WSO2's code). */
export function unauthorized(): Reply {
  return {
    status: 401,
    headers: { "www-authenticate": "Bearer realm=localhost" },
    body: {
      code: 401,
      message: "Unauthorized",
      description: "Authorization failure. Authorization information was invalid or missing from your request.",
      traceId: "00000000-0000-0000-0000-000000000000",
    },
  };
}
