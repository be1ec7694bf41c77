import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";

/** As many as servers that a test compares. */
const KEYS = 2;
/** Environment variable with keys in PEM, for processes and test files that share them. */
const VARIABLE = "SANDBOX_SIGNING_KEYS";
const PEM = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;
const made: KeyObject[] = [];
let taken = 0;

/**
 * A key that signs tokens, of no other server that runs: to make one takes longer than most tests,
 * so a process makes a few, or is given them, and uses them in turn.
 */
export function signingKey(): KeyObject {
  const place = taken++ % KEYS;
  const key = made[place] ?? given(place) ?? newKey();
  made[place] = key;
  return key;
}

/** Makes the keys for all processes and test files that this process starts. */
export function shareSigningKeys(): void {
  const keys = Array.from({ length: KEYS }, () => newKey().export({ format: "pem", type: "pkcs8" }));
  process.env[VARIABLE] = keys.join("");
}

function given(place: number): KeyObject | undefined {
  const pem = process.env[VARIABLE]?.match(PEM)?.[place];
  return pem === undefined ? undefined : createPrivateKey(pem);
}

function newKey(): KeyObject {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
}
