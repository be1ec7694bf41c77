import { basicOf } from "../body.ts";
import type { Call, Reply, Route } from "../routes.ts";
import { unauthorized } from "./errors.ts";
import type { IdentityServerState } from "./state.ts";

/** Applications a page where none is asked for. */
const PAGE = 15;
const ATTRIBUTES: ReadonlySet<string> = new Set(["advancedConfigurations", "clientId", "templateId", "issuer"]);

/** The list of applications (application management v1): a client's name is its application's. */
export function applicationRoutes(state: IdentityServerState): readonly Route[] {
  return [
    {
      method: "GET",
      pattern: "/api/server/v1/applications",
      handler: (call) => {
        const basic = basicOf(call);
        return basic?.name === state.username && basic.password === state.password ? list(state, call) : unauthorized();
      },
    },
  ];
}

/**
 * `filter=name co x`, also `eq`, `sw` and `ew`; without `attributes=clientId` no client id is
 * shown.
 */
function list(state: IdentityServerState, call: Call): Reply {
  const filter = call.query.get("filter");
  const attributes = (call.query.get("attributes") ?? "").split(",").filter((name) => name !== "");
  const [, operator = "co", value = ""] = /^name (eq|co|sw|ew) (\S+)$/.exec(filter ?? "name co ") ?? [];
  if ((filter !== null && value === "") || attributes.some((name) => !ATTRIBUTES.has(name))) return invalidFilter();
  const fits = (name: string): boolean => {
    if (operator === "eq") return name === value;
    if (operator === "sw") return name.startsWith(value);
    return operator === "ew" ? name.endsWith(value) : name.includes(value);
  };
  const found = [...state.clients.values()].filter(({ name }) => fits(name));
  const page = found.slice(0, Number(call.query.get("limit") ?? PAGE));
  return {
    status: 200,
    body: {
      totalResults: found.length,
      startIndex: 1,
      count: page.length,
      applications: page.map(({ id, name }) => ({
        id: `application-of-${id}`,
        name,
        ...(attributes.includes("clientId") ? { clientId: id } : {}),
      })),
      links: [],
    },
  };
}

function invalidFilter(): Reply {
  const message = "Invalid filter query format.";
  const description = "Filter needs to be in the format <attribute>+<operation>+<value>. Eg: name+eq+john";
  return { status: 400, body: { code: "APP-60004", message, description, traceId: null } };
}
