/** Rows of the conformance table that no test holds, with the reason. A row marked F here is a gap that somebody decided on. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "B-S3": "a scope bound to a role is decided at the gateway for a user's token; the proof has client credentials only",
};
