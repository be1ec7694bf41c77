const SUPER_TENANT = /@carbon\.super$/i;

/**
 * What API Manager's connector calls the client of an application in Identity Server:
 * `<user>_<application id>_<key type>`, with the user as API Manager knows it
 * (WSO2IS7KeyManager.createApplication, APIUtil.replaceEmailDomain; B-K7). The user store's `/`
 * becomes `_`, the tenant goes, an e-mail's `@` becomes `-AT-`. (For `PRIMARY/` the `/` stays,
 * which Identity Server refuses in a client's name: no client.)
 * @param owner user name of the application's owner, as the Developer Portal API answers it
 */
export function clientNameOf(owner: string, applicationId: string): string {
  const user = owner.replace(SUPER_TENANT, "").replaceAll("/", "_").replaceAll("@", "-AT-");
  return `${user}_${applicationId}_PRODUCTION`;
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
