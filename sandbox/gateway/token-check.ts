import type { ApiManagerState } from "../api-manager/state.ts";
import { text } from "../body.ts";
import { Arrivals, type GatewayDelay } from "./arrivals.ts";
import { LoadedKeyManagers, type LoadedKeyManager } from "./loaded-key-managers.ts";
import { claimsOf, INVALID, introspected, verified, type TokenVerdict } from "./token-verdict.ts";

/** `[apim.cache] token_expiry_time`, in milliseconds (B-V10). */
const TOKEN_EXPIRY_TIME = 900_000;

export interface TokenCheckOptions {
  /** Another judge of JWTs: WSO2's own validator. Caches and revocations stay here. */
  readonly tokenVerdict?: (token: string) => Promise<TokenVerdict>;
  /** Milliseconds for which an accepted introspection is used again. */
  readonly tokenExpiryTime?: number;
  /** `[apim.cache.gateway_token] enable`: accepted JWTs are not verified again. On unless told. */
  readonly tokenCache?: boolean;
  /** How late a reported revocation reaches the gateway. */
  readonly revocationDelay?: GatewayDelay;
}

interface Cached {
  readonly verdict: TokenVerdict;
  readonly until: number;
}

/** How a gateway judges tokens, with what it has cached of earlier ones. */
export class TokenCheck {
  readonly #apim: ApiManagerState;
  readonly #options: TokenCheckOptions;
  readonly #now: () => number;
  readonly #keyManagers: LoadedKeyManagers;
  readonly #revocations: Arrivals;
  readonly #cache = new Map<string, Cached>();

  constructor(apim: ApiManagerState, arrivals: Arrivals, options: TokenCheckOptions, now: () => number) {
    this.#apim = apim;
    this.#options = options;
    this.#now = now;
    this.#keyManagers = new LoadedKeyManagers(apim, arrivals);
    this.#revocations = new Arrivals(options.revocationDelay ?? { attempts: 1 }, now);
  }

  /**
   * Exactly the issuer decides about a JWT; what no Key Manager verifies itself is introspected, if
   * one does that.
   */
  async judge(token: string): Promise<TokenVerdict> {
    const usable = this.#keyManagers.usable();
    const claims = claimsOf(token);
    const own = usable.find((one) => one.verifiesItself && one.issuer === claims?.iss);
    if (claims !== undefined && (own !== undefined || this.#options.tokenVerdict !== undefined))
      return this.#isRevoked(text(claims.jti) ?? token) ? INVALID : this.#verified(token, claims.exp ?? 0, own);
    const other = usable.find((one) => !one.verifiesItself);
    return other === undefined ? INVALID : this.#introspected(token, other);
  }

  /**
   * A refused signature is remembered: a gateway that could not read the JWKS goes on refusing the
   * token.
   */
  async #verified(token: string, expiry: number, keyManager: LoadedKeyManager | undefined): Promise<TokenVerdict> {
    const known = this.#known(token);
    if (known !== undefined) return known.kind === "accepted" && expiry * 1000 <= this.#now() ? EXPIRED : known;
    const verdict = await (this.#options.tokenVerdict ?? (() => this.#byOwnMeans(token, keyManager)))(token);
    if (verdict.kind === "refused" || this.#options.tokenCache !== false) this.#remember(token, verdict, Infinity);
    return verdict;
  }

  #byOwnMeans(token: string, keyManager: LoadedKeyManager | undefined): Promise<TokenVerdict> {
    return keyManager === undefined ? Promise.resolve(INVALID) : verified(token, keyManager, this.#now());
  }

  /** Revocations are not looked at: only a result that is too old is asked for again (B-V10). */
  async #introspected(token: string, keyManager: LoadedKeyManager): Promise<TokenVerdict> {
    const known = this.#known(token);
    if (known !== undefined) return known;
    const verdict = await introspected(token, keyManager, this.#apim);
    if (verdict.kind === "accepted" || verdict.code !== "900900")
      this.#remember(token, verdict, this.#now() + (this.#options.tokenExpiryTime ?? TOKEN_EXPIRY_TIME));
    return verdict;
  }

  #isRevoked(id: string): boolean {
    const revocation = this.#apim.catalogue.revocations.find(({ token }) => token === id);
    return revocation !== undefined && this.#revocations.arrived(revocation);
  }

  #known(token: string): TokenVerdict | undefined {
    const cached = this.#cache.get(token);
    return cached !== undefined && cached.until > this.#now() ? cached.verdict : undefined;
  }

  #remember(token: string, verdict: TokenVerdict, until: number): void {
    this.#cache.set(token, { verdict, until });
  }
}

const EXPIRED: TokenVerdict = { kind: "refused", code: "900903" };
