import { afterAll } from "@jest/globals";
import { type StartOptions } from "../../src/products/start.ts";
import { Homes, OFFSET } from "./homes.ts";

export const homes = new Homes();

export function optionsFor(home: string, change: Partial<StartOptions> = {}): StartOptions {
  return { product: "is", home, portOffset: OFFSET, environment: homes.environment(), ...change };
}

/** Removes the folders of a file at its end. */
export function removeHomes(): void {
  afterAll(() => homes.remove());
}
