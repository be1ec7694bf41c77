/**
 * `@actions/http-client` imports undici for `getAgentDispatcher` alone, which this Action never
 * calls: its requests go through agents of its own (`src/http/trust-agent.ts`). The whole undici
 * would be half of `dist`.
 */
export class ProxyAgent {
  constructor() {
    throw new Error("undici is not part of this Action");
  }
}
