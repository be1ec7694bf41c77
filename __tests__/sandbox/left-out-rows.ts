/** Rows of the conformance table that no test holds, with the reason. A row marked F here is a gap that somebody decided on. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  "B-S1":
    "roles of shared scopes: the Action registers no shared scope, it only sets the flag (B-C11) and the key of deployment.toml",
  "B-S2": "as B-S1; and the sources disagree on whether a failed Key Manager call fails the scope (B-P4) or not (B-S2)",
  "B-S3": "a scope bound to a role is decided at the gateway for a user's token; the proof has client credentials only",
};
