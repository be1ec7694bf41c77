/** One kind of failure in words for users. `cause` and `remedy` are whole sentences. */
export interface CatalogueEntry {
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
}
