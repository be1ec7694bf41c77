/**
 * `@actions/http-client` imports tunnel for agents that reach a server through a proxy. This Action
 * gives every request an agent of its own (`src/http/trust-agent.ts`), and tunnel would load Node's
 * `assert` in every run.
 */
function notBundled() {
  throw new Error("tunnel is not part of this Action");
}

export {
  notBundled as httpOverHttp,
  notBundled as httpOverHttps,
  notBundled as httpsOverHttp,
  notBundled as httpsOverHttps,
};
