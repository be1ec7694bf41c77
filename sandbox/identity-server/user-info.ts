import { bearerOf } from "../body.ts";
import type { Call, Reply, Route } from "../routes.ts";
import { refusedByScim } from "./errors.ts";
import type { IdentityServerState } from "./state.ts";

/** The user whose token calls, as API Manager's connector reads claims (I-2p, B-V6). */
export function userInfoRoutes(state: IdentityServerState): readonly Route[] {
  return [{ method: "GET", pattern: "/scim2/Me", handler: (call) => me(state, call) }];
}

/**
 * Without the documented rule the built-in one counts, which wants `internal_login`: a scope that
 * no token of an application of API Manager has. What a token of the application itself gets is not
 * known; here it is nobody.
 */
function me(state: IdentityServerState, call: Call): Reply {
  const token = state.active(bearerOf(call) ?? "");
  if (token?.user === undefined) return refusedByScim(401);
  if (!state.switches.userInfoRule) return refusedByScim(403, token.user);
  return {
    status: 200,
    headers: { "content-type": "application/scim+json" },
    body: {
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
      id: state.idOf(token.user),
      userName: token.user,
      meta: { resourceType: "User", location: `${state.base}/scim2/Me` },
    },
  };
}
