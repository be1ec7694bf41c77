import { generateKeyPairSync, type KeyObject } from "node:crypto";

/** As many as servers that a test compares. */
const KEYS = 2;
const made: KeyObject[] = [];
let taken = 0;

/**
 * A key that signs tokens, of no other server that runs: to make one takes longer than most tests,
 * so a process makes a few and uses them in turn.
 */
export function signingKey(): KeyObject {
  const place = taken++ % KEYS;
  const key = made[place] ?? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  made[place] = key;
  return key;
}
