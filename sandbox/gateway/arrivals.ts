/**
 * How late gateways receive what the control plane stores: after so many calls that needed it (no
 * clock), or after so many milliseconds. In the product an event goes through a message broker, in
 * seconds, and nothing says when it has arrived (A-6.3a).
 */
export type GatewayDelay = { readonly attempts: number } | { readonly milliseconds: number };

/** Something that gateways receive by an event: a new object for every change. */
export interface Artifact {
  /** Time (Date.now) of the change. */
  readonly since?: number;
}

/** What has arrived at one gateway. */
export class Arrivals {
  readonly #delay: GatewayDelay;
  readonly #now: () => number;
  readonly #left = new WeakMap<Artifact, number>();

  constructor(delay: GatewayDelay, now: () => number) {
    this.#delay = delay;
    this.#now = now;
  }

  /** Whether this call finds it; one that does not counts down to it. */
  arrived(artifact: Artifact): boolean {
    if ("milliseconds" in this.#delay) return (artifact.since ?? 0) + this.#delay.milliseconds <= this.#now();
    const left = this.#left.get(artifact) ?? this.#delay.attempts;
    if (left === 0) return true;
    this.#left.set(artifact, left - 1);
    return false;
  }
}
