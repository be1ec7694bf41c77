import { CONFIG, own, properties } from "./key-manager-cases.ts";
import { keyManager, without, type Body } from "./key-manager-body.ts";
import type { RowCase } from "./payloads.ts";

interface RefusedCase extends RowCase {
  readonly code: number;
  /** What makes the body wrong, where the file is not wrong itself. */
  readonly spoil?: (body: Body) => Body;
}

/** Rows whose body is 400. */
export const REFUSED: readonly RefusedCase[] = [
  {
    row: "B-C8",
    what: "no additionalProperties",
    own,
    file: CONFIG,
    code: 901401,
    spoil: (body) => without(body, "additionalProperties"),
  },
  {
    row: "B-C10",
    what: "without the IS 7 endpoints",
    own: (base) =>
      without(
        keyManager(base),
        "additionalProperties.is7_roles_endpoint",
        "additionalProperties.api_resource_management_endpoint",
      ),
    file: "wso2is7-config-missing-is7-endpoints.json",
    code: 901401,
  },
  {
    row: "B-C13",
    what: "mutual TLS without IdentityUser",
    own: properties({ Authentication: "MutualTLS", MutualTLSOptions: "ServerWide" }),
    file: "wso2is7-config-mtls-no-identity-user.json",
    code: 901401,
  },
  {
    row: "B-C27",
    what: "a description of 257",
    own,
    file: CONFIG,
    code: 400,
    spoil: (body) => ({ ...body, description: "x".repeat(257) }),
  },
];
