export const PRODUCTS = ["Identity Server", "API Manager", "Gateway"] as const;

/** Which server a stand-in stands for. */
export interface Product {
  readonly name: (typeof PRODUCTS)[number];
  readonly release: string;
}

/** A message's part that contracts speak of. Header names in lower case. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** One request that reached a stand-in, and what the stand-in said to it. */
export interface Exchange {
  readonly product: Product;
  readonly method: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly request: Message;
  /** Nothing where an ordered fault spoke instead, spoiled the answer, or no route was found: those words are not the product's. */
  readonly answer?: Message & { readonly status: number };
}

export type Observer = (exchange: Exchange) => void;

const observers = new Set<Observer>();

/** Shows every exchange of every stand-in of this process to `observer`. @returns the way to end it */
export function observe(observer: Observer): () => void {
  observers.add(observer);
  return () => void observers.delete(observer);
}

/** Tells the observers, if there are any: without one `exchange` is not even made. */
export function tell(exchange: () => Exchange): void {
  if (observers.size === 0) return;
  const made = exchange();
  for (const observer of observers) observer(made);
}
