const SUPER_TENANT = /@carbon\.super$/i;
const PRIMARY = /^PRIMARY\//i;
const USUAL_NAME = /^[a-zA-Z0-9._-]+(?: [a-zA-Z0-9._-]+)*$/;

/**
 * What API Manager's connector calls the client of an application in Identity Server:
 * `<user>_<application id>_<key type>`, with the user as API Manager knows it
 * (WSO2IS7KeyManager.createApplication, APIUtil.replaceEmailDomain; B-K7). The user store's `/`
 * becomes `_`, but for `PRIMARY/` it stays (A-3.5i); the tenant goes, an e-mail's `@` becomes
 * `-AT-`.
 * @param owner user name of the application's owner, as the Developer Portal API answers it
 */
export function clientNameOf(owner: string, applicationId: string): string {
  const user = withoutSuperTenant(owner);
  const inStore = PRIMARY.test(user) ? user : user.replaceAll("/", "_");
  return `${inStore.replaceAll("@", "-AT-")}_${applicationId}_PRODUCTION`;
}

/** A user's name without the domain of the super tenant, which may stand there or not. */
export function withoutSuperTenant(user: string): string {
  return user.replace(SUPER_TENANT, "");
}

/** Whether Identity Server takes it as a client name, unless its own setting says other (I-2g). */
export function isUsualClientName(name: string): boolean {
  return USUAL_NAME.test(name);
}

/**
 * Every name that the client may have, the likeliest first. Whether `ops@example.com` is an e-mail
 * or a user of the tenant `example.com` is a setting of API Manager's that its answers do not show.
 * @param users names of one and the same user: as signed in, as owner of the application
 */
export function clientNamesOf(users: readonly string[], applicationId: string): readonly string[] {
  const readings = users.flatMap((user) => [user, user.replace(/@[^@]*$/, "")]);
  return [...new Set(readings.map((user) => clientNameOf(user, applicationId)))];
}

/** Whether a client's name says that it belongs to this application, whoever its owner is. */
export function isClientOf(name: string, applicationId: string): boolean {
  return name.endsWith(`_${applicationId}_PRODUCTION`);
}
