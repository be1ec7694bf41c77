import { join } from "node:path";
import { isInside, type Place } from "../files/same-place.ts";
import type { Product } from "../text/products.ts";
import type { RunInputs } from "./run-inputs.ts";

/** Two inputs of different products that lead to the same file or folder. */
export interface SharedPlace {
  readonly inputs: readonly [string, string];
  /** Why: as a sentence's end. */
  readonly reason: string;
}

interface Named {
  readonly input: string;
  readonly place: Place;
  readonly kind: "home" | "file";
}

/**
 * Inputs that make one file or home serve both products, under whatever names: one product's change
 * would be lost in the other's, or both would be one server. A single file inside the other
 * product's home is that product's.
 * @param placeOf where a path leads
 */
export function sharedPlaces({ is, apim }: RunInputs, placeOf: (path: string) => Place): readonly SharedPlace[] {
  const named = (server: Product, { home, deploymentToml, truststore }: RunInputs["is"]): readonly Named[] => {
    const at = (name: string, path: string | undefined, kind: Named["kind"]): Named[] =>
      path === undefined ? [] : [{ input: `${server}-${name}`, place: placeOf(path), kind }];
    const own = home === undefined ? undefined : join(home, "repository", "conf", "deployment.toml");
    return [
      ...at("home", home, "home"),
      // Two homes may share their configuration by links.
      ...at("home", own, "file"),
      ...at("deployment-toml", deploymentToml, "file"),
      ...at("truststore", truststore, "file"),
    ];
  };
  const found = named("is", is).flatMap((one) =>
    named("apim", apim).flatMap((other): SharedPlace[] => {
      const reason = clash(one, other);
      return reason === undefined ? [] : [{ inputs: [one.input, other.input], reason }];
    }),
  );
  // One sentence a pair of inputs: a home and its own file say the same.
  return found.filter(({ inputs }, index) => found.findIndex((one) => one.inputs.join() === inputs.join()) === index);
}

function clash(one: Named, other: Named): string | undefined {
  if (isSame(one.place, other.place)) return `lead to the same ${one.kind === "home" ? "folder" : "file"}`;
  if (one.kind === other.kind) return undefined;
  const [home, file] = one.kind === "home" ? [one, other] : [other, one];
  // A home's own file is inside that home, and homes may stand inside each other.
  if (file.input.endsWith("-home") || !isInside(home.place.path, file.place.path)) return undefined;
  return `are one inside the other`;
}

function isSame(one: Place, other: Place): boolean {
  return one.path === other.path || (one.identity !== undefined && one.identity === other.identity);
}
