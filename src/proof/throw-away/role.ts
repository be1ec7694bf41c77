import type { RolesApi } from "../../clients/identity-server/roles.ts";
import type { Credentials } from "../../inputs/run-inputs.ts";
import type { BoundRole } from "../../undo/ways/delete-shared-scope.ts";

/** By default who administers API Manager (A-1.4a). */
export const APIM_ROLE = "admin";

/** The connector's field that says whether it makes roles. */
export const ROLE_SETTING = "enable_roles_creation";

/**
 * How the connector names a role of API Manager in Identity Server: with the domain of the primary
 * user store, or, before it had `enable_roles_creation`, as it is (A-3.5e, B-S1).
 */
export function roleInIdentityServer(role: string, hasRoleSetting: boolean): string {
  return hasRoleSetting ? `system_primary_${role}` : role;
}

/**
 * Takes a throw-away scope from its role. One that was not there before, has no other permission
 * and is given to nobody goes; any other only loses the scope, if it still has it.
 * @throws Problem by status
 */
export async function unbind(
  scope: string,
  { name, before }: BoundRole,
  roles: RolesApi,
  isUser: Credentials,
): Promise<void> {
  for (const role of await roles.named(name, isUser)) {
    const permissions = role.permissions.filter(({ value }) => value !== scope);
    if (!before.includes(role.id) && permissions.length === 0 && !role.isGiven) await roles.delete(role.id, isUser);
    else if (permissions.length < role.permissions.length)
      await roles.replacePermissions({ ...role, permissions }, isUser);
  }
}
