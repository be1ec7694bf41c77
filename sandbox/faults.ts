export const FAULTS = [
  "status-500",
  "status-503",
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
}

interface Order {
  readonly fault: Fault | FalseReply;
  readonly matches: (method: string, path: string) => boolean;
  /** Requests that still pass before the fault strikes. */
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

  /** Lets `fault` strike the `nth` (1 = next) matching request, and `times - 1` after it. */
  order(fault: Fault, nth = 1, times = 1, matches: Order["matches"] = () => true): void {
    this.#orders.push({ fault, matches, pass: nth - 1, strikes: times });
  }

  /** Answers the next matching request with `reply`, without acting. */
  orderReply(reply: FalseReply, matches: Order["matches"]): void {
    this.#orders.push({ fault: reply, matches, pass: 0, strikes: 1 });
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
