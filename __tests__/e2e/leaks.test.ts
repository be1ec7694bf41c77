import { expect, it } from "@jest/globals";
import { startPair } from "../../sandbox/pair.ts";
import { leaksIn, secretsOf } from "../support/leaks.ts";

it.each([
  ["plain", (secret: string) => `x ${secret} y`],
  ["Base64", (secret: string) => Buffer.from(secret).toString("base64")],
  ["a header", (secret: string) => `Basic ${Buffer.from(`admin:${secret}`).toString("base64")}`],
  ["URL", (secret: string) => encodeURIComponent(secret)],
])("the scan sees a planted leak: %s", async (_name, plant) => {
  const pair = await startPair({ is: { password: "is-s3cret/+é" } });
  try {
    expect(leaksIn({ log: plant(pair.is.state.password) }, secretsOf(pair))).not.toEqual([]);
  } finally {
    await pair.stop();
  }
});
