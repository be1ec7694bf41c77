/** The parser of the `toml` package alone: nodes with the offsets that its compiler drops. */
declare module "toml/lib/parser.js" {
  const parser: { parse(text: string): unknown };
  export default parser;
}
