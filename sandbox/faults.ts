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

interface Order {
  readonly fault: Fault;
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

  clear(): void {
    this.#orders = [];
    this.#count = 0;
  }

  next(method: string, path: string): Fault | undefined {
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
