/**
 * Rows of docs/facts/behaviours.md that no test holds, with the reason. A row marked F here is left
 * out on purpose.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "B-S3": "a scope bound to a role is decided at the gateway for a user's token; the proof has client credentials only",
};
