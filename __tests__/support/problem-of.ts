import { Problem } from "../../src/problems/problem.ts";

/** The problem with which it ends. @throws Error when it ends otherwise */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Problem) return error;
  throw new Error(`no problem but ${String(error)}`);
}

/** The same of what does not wait. */
export function problemThrownBy(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("it did not fail");
}
