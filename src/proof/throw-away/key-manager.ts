import { MARK } from "../../clients/api-manager/devportal.ts";
import { propertiesOf, type AdminApi, type KeyManagerRepresentation } from "../../clients/api-manager/admin.ts";
import { hasMask } from "../../key-manager/secret-fields.ts";
import { Problem } from "../../problems/problem.ts";
import type { Barrier, ProofContext } from "../check.ts";
import { whileCreating } from "./creation.ts";

/** What was updated: its id, and the body of the PUT with its secrets in clear. */
export interface Update {
  readonly id: string;
  readonly sent: KeyManagerRepresentation;
}

/** By default who may manage Key Managers (A-1.4a); developers don't see it then. */
const ROLE = "admin";
/** Of the Key Manager itself, or of its exchanged tokens. */
const NOT_TAKEN_OVER: readonly string[] = ["id", "alias"];

/**
 * Makes the barrier, its way back pushed first. One that can't be made, or not be removed again, is
 * none: that is said, and nothing is left.
 * @throws Problem by status where API Manager gave no clear answer
 */
export async function barrierAfter(
  { id, sent }: Update,
  { servers: { admin }, undo, uniqueName }: Pick<ProofContext, "servers" | "undo" | "uniqueName">,
): Promise<Barrier> {
  if (hasMask(sent)) return { none: "API Manager holds a secret of the Key Manager that this run does not know" };
  if (!(await admin.mayDelete(id)))
    return { none: `user ${admin.session.username} may not remove Key Managers (scope apim:admin)` };
  const name = uniqueName();
  const way = { kind: "delete-key-manager", name } as const;
  try {
    await whileCreating(
      undo,
      way,
      () => create(admin, barrierBody(sent, name)),
      (made) => ({ ...way, id: made }),
    );
    return { name };
  } catch (error) {
    if (error instanceof Problem && isAnswered(error))
      return { none: `API Manager refused a throw-away Key Manager (${saidBy(error)})` };
    throw error;
  }
}

/**
 * The same settings under a name and an issuer of its own, so that it never meets a token, and
 * without what generate-keys does not need: exchanged tokens (they would want an identity provider
 * inside API Manager) and roles.
 */
export function barrierBody(sent: KeyManagerRepresentation, name: string): KeyManagerRepresentation {
  const fields = Object.entries(sent).filter(([field]) => !NOT_TAKEN_OVER.includes(field));
  return {
    ...Object.fromEntries(fields),
    name,
    displayName: "Throw-away, do not use",
    description: MARK,
    issuer: `https://${name}.invalid/oauth2/token`,
    tokenType: "DIRECT",
    permissions: { permissionType: "ALLOW", roles: [ROLE] },
    additionalProperties: { ...propertiesOf(sent), enable_roles_creation: false },
  };
}

async function create(admin: AdminApi, body: KeyManagerRepresentation): Promise<string> {
  const answer = await admin.create(body);
  if (answer.status !== 201) throw answer.refused("key-manager-refused");
  return admin.createdId(answer);
}

/** A clear refusal of API Manager's own; another 5xx or 429 says nothing. */
function isAnswered({ id, evidence: { status, code } }: Problem): boolean {
  if (id === "permission-denied" || id === "key-manager-refused") return true;
  return id === "server-error" && status === 500 && code !== undefined;
}

function saidBy({ id, evidence: { status, code, said } }: Problem): string {
  return [status, code, said].filter((one) => one !== undefined).join(" ") || id;
}
