import type { RunInputs } from "./run-inputs.ts";
import type { ServerInputs } from "./run-inputs.ts";
import { PRODUCTS, type Product } from "../text/products.ts";

/** SHA-256 fingerprints of the servers' own certificates, read from their keystores. */
export type Pins = Readonly<Partial<Record<Product, string>>>;

/** Inputs with the servers' own certificates pinned, where no pin was given. */
export function withPins(inputs: RunInputs, pins: Pins): RunInputs {
  const pinned = (server: ServerInputs, pin: string | undefined): ServerInputs =>
    server.certificateSha256 !== undefined || pin === undefined ? server : { ...server, certificateSha256: pin };
  return { ...inputs, is: pinned(inputs.is, pins.is), apim: pinned(inputs.apim, pins.apim) };
}

/**
 * SHA-256 fingerprints of `is-certificate` and `apim-certificate`, for the post step, which does
 * not read them again.
 */
export function givenPins(inputs: RunInputs): Partial<Record<Product, string>> {
  const pins: Partial<Record<Product, string>> = {};
  for (const product of PRODUCTS) {
    const { certificate, certificateSha256 } = inputs[product];
    if (certificate !== undefined && certificateSha256 !== undefined) pins[product] = certificateSha256;
  }
  return pins;
}
