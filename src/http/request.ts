import type { Body } from "./body.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface Request {
  readonly method: Method;

  /** Path with query, below the server's base URL; whatever it is, it leads to no other server. */
  readonly path: string;

  /** What is being done, as an infinitive, for the failure's text. */
  readonly tried: string;

  /** Value of the `Authorization` header. */
  readonly authorization?: string;
  readonly body?: Body;
  readonly accept?: string;

  /**
   * Whether the request may act twice, so that it goes out again when its answer got lost. GET
   * always may; everything else only if who makes the request says so, knowing that it changes
   * nothing or that a second time changes nothing more.
   */
  readonly repeatable?: boolean;

  /**
   * Whoever makes the request makes it again and again until it is answered well, in time of his
   * own (`poll`): then it goes out once, unless the server names a time.
   */
  readonly polled?: boolean;
}
