/**
 * What another try of the same thing would bring:
 * - `transient`: it may succeed, since what failed passes by itself (a broken connection, a rate
 *   limit);
 * - `state`: it fails until a state has changed that time may change: a start, a deployment,
 *   another run;
 * - `final`: it would end the same way, or nobody wants it any more;
 * - `as-its-cause`: the error below says it (`Passing`), since one id stands for both kinds;
 *   without such an error, `state`.
 */
export type NextTry = "transient" | "state" | "final" | "as-its-cause";

/**
 * One kind of failure: in words for users (`cause` and `remedy` are whole sentences), and what it
 * means for the code that meets it.
 */
export interface CatalogueEntry {
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
  readonly nextTry: NextTry;
  /**
   * The server may have acted on the request, or may still do so. Absent: it has not, or has said
   * what it did.
   */
  readonly outcomeUnknown?: true;
}
