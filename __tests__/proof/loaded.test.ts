import { describe, expect, it } from "@jest/globals";
import { Loading } from "../../src/proof/loaded.ts";

describe("what waits until API Manager has loaded the Key Manager", () => {
  it.each<[string, readonly boolean[], boolean]>([
    ["goes on once it has", [true], true],
    ["goes on although the proof fails later", [true, false], true],
    ["stops when it has not", [false], false],
    ["stops for good", [false, true], false],
  ])("%s", async (_name, words, goesOn) => {
    const loading = new Loading();
    for (const word of words) loading.settle(word);
    const evidence = { tried: "go on with the proof", said: "API Manager has not loaded the Key Manager" };
    const outcome = await loading.done.then(
      () => true,
      (error: unknown) => error,
    );
    expect(outcome).toEqual(goesOn || expect.objectContaining({ id: "proof-not-loaded", evidence }));
  });
});
