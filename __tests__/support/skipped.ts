/**
 * Whether tests can't run here, which the suite then says once.
 * @param reason why not, as a sentence without its end; nothing when they can
 * @param what "the tests with real keystores"
 */
export function areSkipped(reason: string | undefined, what: string): boolean {
  if (reason !== undefined) process.stderr.write(`${reason}: ${what} are skipped.\n`);
  return reason !== undefined;
}
