import { Problem } from "../problems/problem.ts";

/** What must wait until API Manager has loaded the Key Manager. */
export class Loading {
  /** @throws Problem when it was not loaded, or the proof ended before */
  readonly done: Promise<void>;
  readonly #settle: (loaded: boolean) => void;

  constructor() {
    let settle: (loaded: boolean) => void = () => undefined;
    this.done = new Promise((resolve, reject) => {
      const why = { tried: "go on with the proof", said: "API Manager has not loaded the Key Manager" };
      settle = (loaded) => (loaded ? resolve() : reject(new Problem("proof-not-loaded", why)));
    });
    this.done.catch(() => undefined);
    this.#settle = settle;
  }

  /** The first word counts. */
  settle(loaded: boolean): void {
    this.#settle(loaded);
  }
}
