import { connector, keyManager, without, type Body } from "./key-manager-body.ts";

/** An Identity Server that nobody asks. */
export const BASE = "https://is7.example.com:9444";
/** A Key Manager of it with every member, and one without those that may be left out. */
export const FULL = keyManager(BASE);
export const MINIMAL = without(
  FULL,
  ...["displayName", "description", "authorizeEndpoint", "userInfoEndpoint", "certificates"],
);

export const given = (changes: Body): Body => keyManager(BASE, changes);
export const properties = (changes: Body): Body => given({ additionalProperties: connector(BASE, changes) });
