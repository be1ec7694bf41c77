export const FAULTS = [
  "status-500",
  "status-503",
  "status-429",
  "reset-before",
  "reset-after",
  "hang",
  "truncated",
  "wrong-json",
] as const;
export type Fault = (typeof FAULTS)[number];

/** An answer that is given instead of the server's own, which does not act. */
export interface FalseReply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Which requests an order is for: all of the method, if one is given, whose path begins with
 * `path`, if one is given.
 */
export interface Target {
  readonly method?: string;
  readonly path?: string;
}

/** An order that has still to strike. */
export interface Pending {
  readonly fault: Fault | FalseReply;
  readonly target: Target;
  /** To which matching request from now on the fault is applied; 1 is the next. */
  readonly nth: number;
  readonly times: number;
}

interface Order {
  readonly fault: Fault | FalseReply;
  readonly target: Target;
  readonly matches: (method: string, path: string) => boolean;
  /** Matching requests that pass before the fault is applied. */
  pass: number;
  /** How often it still strikes. */
  strikes: number;
}

/** Faults to order: "the third request", "the next POST of a Key Manager". */
export class Faults {
  #orders: Order[] = [];
  #count = 0;

  /** Requests seen so far. */
  get count(): number {
    return this.#count;
  }

  /** Applies `fault` to the `nth` (1 = next) matching request, and to `times - 1` after it. */
  order(fault: Fault, nth = 1, times = 1, matches: Order["matches"] = () => true): void {
    this.#orders.push({ fault, target: {}, matches, pass: nth - 1, strikes: times });
  }

  /** The same with the requests described by data, as a person orders it. */
  orderFor({ fault, target, nth, times }: Pending): void {
    const { method, path = "" } = target;
    const matches = (asked: string, at: string): boolean => (method ?? asked) === asked && at.startsWith(path);
    this.#orders.push({ fault, target, matches, pass: nth - 1, strikes: times });
  }

  get pending(): readonly Pending[] {
    return this.#orders
      .filter(({ strikes }) => strikes > 0)
      .map(({ fault, target, pass, strikes }) => ({ fault, target, nth: pass + 1, times: strikes }));
  }

  /** Answers the next matching request with `reply`, without acting. */
  orderReply(reply: FalseReply, matches: Order["matches"]): void {
    this.#orders.push({ fault: reply, target: {}, matches, pass: 0, strikes: 1 });
  }

  clear(): void {
    this.#orders = [];
    this.#count = 0;
  }

  next(method: string, path: string): Fault | FalseReply | undefined {
    this.#count += 1;
    for (const order of this.#orders) {
      if (order.strikes === 0 || !order.matches(method, path)) continue;
      if (order.pass > 0) {
        order.pass -= 1;
        continue;
      }
      order.strikes -= 1;
      return order.fault;
    }
    return undefined;
  }
}
