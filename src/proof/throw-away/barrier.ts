import type { KeyManagerRepresentation } from "../../clients/api-manager/admin.ts";
import { fingerprintOf } from "../../key-manager/compare.ts";
import { hasMask } from "../../key-manager/secret-fields.ts";
import { isObject } from "../../text/json.ts";
import type { BarrierAudience, ProofContext } from "../check.ts";
import { whileCreating } from "./creation.ts";

/** Role that carries `apim:admin` by default (A-1.4b). */
const ADMINISTRATORS = { permissionType: "ALLOW", roles: ["admin"] };

/**
 * Makes a barrier: a throw-away Key Manager with the connector of an updated one. API Manager
 * handles the events of Key Managers in order (A-6.3e), so once this later one can make keys, the
 * update before it is loaded, too. Its name and issuer are its own, so no token and no other Key
 * Manager is taken for one of it. Its way back is pushed first.
 * @param updated the representation as it was sent
 * @returns its UUID
 * @throws Problem by status
 */
export async function throwAwayKeyManager(
  { servers: { admin }, undo, uniqueName }: Pick<ProofContext, "servers" | "undo" | "uniqueName">,
  updated: KeyManagerRepresentation,
  audience: BarrierAudience,
): Promise<string> {
  const name = uniqueName();
  const body = barrierOf(updated, name, audience);
  const way = { kind: "delete-key-manager", name, made: fingerprintOf(body) } as const;
  const [id] = await whileCreating(
    undo,
    way,
    async () => {
      const answer = await admin.create(body);
      return admin.createdId(answer.expect(201));
    },
    (made) => ({ kind: "delete-key-manager", name, id: made }),
  );
  return id;
}

/** What API Manager made of the updated one, or hides of it, is left out. */
function barrierOf(
  updated: KeyManagerRepresentation,
  name: string,
  audience: BarrierAudience,
): KeyManagerRepresentation {
  const { permissions, additionalProperties } = updated;
  const properties = isObject(additionalProperties) ? Object.entries(additionalProperties) : [];
  return {
    ...Object.fromEntries(Object.entries(updated).filter(([member]) => member !== "id")),
    name,
    displayName: `Throw-away (${name})`,
    description: "Made and removed by a run that proves an updated Key Manager.",
    issuer: `https://${name}.invalid/oauth2/token`,
    additionalProperties: Object.fromEntries(properties.filter(([, value]) => !hasMask(value))),
    permissions: audience === "administrators" ? ADMINISTRATORS : permissions,
  };
}
