import { createLocalJWKSet, importX509, type CryptoKey, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import type { ApiManagerState } from "../api-manager/state.ts";
import type { StoredKeyManager } from "../api-manager/stored.ts";
import { canLoad } from "../api-manager/connector.ts";
import { outbound } from "../api-manager/outbound.ts";
import { isObject, text } from "../body.ts";
import type { Arrivals } from "./arrivals.ts";

/**
 * A Key Manager as a gateway has loaded it: an older one than the stored one until the change has
 * arrived.
 */
export class LoadedKeyManager {
  readonly stored: StoredKeyManager;
  readonly #apim: ApiManagerState;
  #keys: JWTVerifyGetKey | undefined;

  constructor(stored: StoredKeyManager, apim: ApiManagerState) {
    this.stored = stored;
    this.#apim = apim;
  }

  get issuer(): string {
    return text(this.stored.body["issuer"]) ?? "";
  }

  /**
   * Tokens are verified here by their signature (`enableSelfValidationJWT`); otherwise introspected
   * (B-V10).
   */
  get verifiesItself(): boolean {
    return this.stored.body["enableSelfValidationJWT"] !== false;
  }

  get certificateType(): string {
    return text(this.#certificates()["type"]) ?? "JWKS";
  }

  /** The certificate that is pinned: Base64 of PEM (B-V11). @throws when it is none */
  pinnedKey(): Promise<CryptoKey> {
    const pem = Buffer.from(text(this.#certificates()["value"]) ?? "", "base64").toString("utf8");
    return importX509(pem, "RS256");
  }

  /**
   * The JWKS, cached until a token names a key that it does not have. @throws when it can't be
   * fetched
   */
  async keys(fresh: boolean): Promise<JWTVerifyGetKey> {
    if (this.#keys === undefined || fresh) this.#keys = await this.#fetchKeys();
    return this.#keys;
  }

  async #fetchKeys(): Promise<JWTVerifyGetKey> {
    const url = text(this.#certificates()["value"]) ?? "";
    const answer = await outbound(this.#apim, { method: "GET", url });
    const document: unknown = JSON.parse(answer.text);
    if (!isKeySet(document)) throw new Error("no JWKS");
    return createLocalJWKSet(document);
  }

  #certificates(): Readonly<Record<string, unknown>> {
    const certificates = this.stored.body["certificates"];
    return isObject(certificates) ? certificates : {};
  }
}

function isKeySet(value: unknown): value is JSONWebKeySet {
  return isObject(value) && Array.isArray(value["keys"]) && value["keys"].every(isObject);
}

/** The Key Managers of one gateway. */
export class LoadedKeyManagers {
  readonly #apim: ApiManagerState;
  readonly #arrivals: Arrivals;
  readonly #loaded = new Map<string, LoadedKeyManager>();

  constructor(apim: ApiManagerState, arrivals: Arrivals) {
    this.#apim = apim;
    this.#arrivals = arrivals;
  }

  /**
   * Those that are usable now, in the order of their creation; two with one issuer are both there
   * (B-P6).
   */
  usable(): readonly LoadedKeyManager[] {
    const { keyManagers } = this.#apim;
    for (const id of this.#loaded.keys()) if (!keyManagers.has(id)) this.#loaded.delete(id);
    for (const stored of keyManagers.values()) {
      if (this.#loaded.get(stored.id)?.stored === stored || !this.#arrivals.arrived(stored)) continue;
      this.#loaded.set(stored.id, new LoadedKeyManager(stored, this.#apim));
    }
    return [...this.#loaded.values()].filter(({ stored }) => canLoad(this.#apim, stored));
  }
}
