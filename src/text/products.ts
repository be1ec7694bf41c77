/**
 * The two products, by the prefix that their inputs and outputs have, in the order in which they
 * are worked on.
 */
export const PRODUCTS = ["is", "apim"] as const;

export type Product = (typeof PRODUCTS)[number];

/** As users know them. */
export const PRODUCT_NAMES: Readonly<Record<Product, string>> = { is: "Identity Server", apim: "API Manager" };

/** The Key Manager that API Manager is itself. */
export const RESIDENT_KEY_MANAGER = "Resident Key Manager";
