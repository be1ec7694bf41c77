export const PRODUCTS = ["Identity Server", "API Manager", "Gateway"] as const;

/** What the products' own HTTP client calls itself. It keeps connections. */
export const PRODUCT_CLIENT = "Apache-HttpClient";

/** Which product a stand-in replaces. */
export interface Product {
  readonly name: (typeof PRODUCTS)[number];
  readonly release: string;
}

/** The part of a message that contracts describe. Header names in lower case. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** One request that reached a stand-in, and the stand-in's answer. */
export interface Exchange {
  readonly product: Product;
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly request: Message;
  /**
   * Nothing where an ordered fault answered or changed the answer, or no route was found: that
   * answer is not the product's.
   */
  readonly answer?: Message & { readonly status: number };
}

export type Observer = (exchange: Exchange) => void;

const observers = new Set<Observer>();

/**
 * Shows every exchange of every stand-in of this process to `observer`. @returns the way to end it
 */
export function observe(observer: Observer): () => void {
  observers.add(observer);
  return () => void observers.delete(observer);
}

/** Calls the observers, if there are any; without one `exchange` is not called. */
export function tell(exchange: () => Exchange): void {
  if (observers.size === 0) return;
  const made = exchange();
  for (const observer of observers) observer(made);
}
