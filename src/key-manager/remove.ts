import type { AdminApi } from "../clients/api-manager/admin.ts";
import { namesOf } from "../text/foreign-text.ts";
import { Problem } from "../problems/problem.ts";
import { CONNECTOR_TYPE } from "./desired.ts";

const MOST_USERS = 100;

/**
 * Removes the Key Manager with exactly this name. Absent is success.
 * @throws Problem `key-manager-other-type`, `key-manager-in-use` (naming the users)
 */
export async function removeKeyManager(admin: AdminApi, name: string): Promise<"removed" | "none"> {
  const where = admin.session.client.where;
  const found = (await admin.list()).find((item) => item.name === name);
  if (found === undefined) return "none";
  if (found.type !== CONNECTOR_TYPE) {
    throw new Problem("key-manager-other-type", {
      tried: `remove the Key Manager ${name}`,
      where,
      said: `its type is ${found.type}, not ${CONNECTOR_TYPE}`,
      remedy:
        "Correct `key-manager-name`. If it is really this one, remove it in the Admin Portal (Key Managers), once its owner agrees: applications with keys of it stop working.",
    });
  }
  const outcome = await admin.delete(found.id);
  if (outcome !== "in-use") return "removed";
  const users = await admin.usages(found.id);
  const named = namesOf(
    users.map((user) => `${user.kind} ${user.name}`),
    MOST_USERS,
  );
  throw new Problem("key-manager-in-use", {
    tried: `remove the Key Manager ${name}`,
    where,
    status: 412,
    code: "902015",
    said: `used by ${named === "" ? "others that API Manager does not name" : named}`,
  });
}
