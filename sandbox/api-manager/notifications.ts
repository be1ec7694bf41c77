import { jsonBody, text } from "../body.ts";
import type { Call, Reply, Route } from "../routes.ts";
import { basicUser } from "./authentication.ts";
import { UNAUTHENTICATED } from "./errors.ts";
import type { ApiManagerState } from "./state.ts";

/**
 * Types of Key Managers that have a handler of events; the name of a Key Manager is none (B-V3).
 */
const HANDLERS = ["WSO2-IS", "default"];

/**
 * Where Identity Server reports revocations (B-V2, B-V3, B-T6); gateways receive them from here.
 */
export function notificationRoutes(state: ApiManagerState): readonly Route[] {
  return [{ method: "POST", pattern: "/internal/data/v1/notify", handler: (call) => notify(state, call) }];
}

function notify(state: ApiManagerState, call: Call): Reply {
  if (basicUser(state, call) === undefined) return UNAUTHENTICATED;
  const event = jsonBody(call);
  const token = text(event?.["accessToken"]);
  // Without a handler of that type the event is dropped, and the answer is the same.
  const handled = HANDLERS.includes(call.header("x-wso2-key-manager") ?? "") && event?.["type"] === "token_revocation";
  if (handled && token !== undefined) state.catalogue.revocations.push({ token, since: Date.now() });
  return { status: 200 };
}
