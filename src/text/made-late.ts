/**
 * A regular expression that is made when it is needed first. One with classes of Unicode is looked
 * through as soon as a file has it as a literal, which takes longer than all the rest of that file.
 */
export function madeLate(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
