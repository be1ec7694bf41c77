/** As whom the connector of a Key Manager signed in before a run changed that. */
export const FORMER = { Username: "former-user", Password: "former-password-1" };
