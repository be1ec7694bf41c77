import { PRODUCTS } from "../text/products.ts";
import { judgeAdministrator } from "./first-administrator.ts";
import type { InputReader } from "./reader.ts";
import { COMMAND_NEEDS, type RunInputs } from "./run-inputs.ts";
import { sharedPlaces } from "./shared-places.ts";

/** Where each product is: one address; one folder, pack or set of files, none of the other's. */
export function judgeProductPlaces(inputs: RunInputs, read: InputReader): void {
  exclusive(inputs, read);
  packs(inputs, read);
  separate(inputs, read);
}

function exclusive(inputs: RunInputs, read: InputReader): void {
  for (const server of PRODUCTS) {
    if (read.given(`${server}-url`) && read.given(`${server}-host`)) {
      read.fault(`${server}-url`, `and \`${server}-host\` are both given.`, "Give one of them.");
    }
    if (read.given(`${server}-home`) && inputs[server].pack !== undefined) {
      read.fault(
        `${server}-home`,
        `and a pack of the same product (\`${server}-version\`, \`${server}-archive\`) are both given.`,
        "A pack is unpacked into a folder of its own: give one of them.",
      );
    }
    for (const file of ["deployment-toml", "truststore"] as const) {
      if (inputs[server].pack !== undefined && read.given(`${server}-${file}`)) {
        read.fault(
          `${server}-${file}`,
          "is given although the product is unpacked by this run.",
          "Its files are in the fresh folder, and are set up there: leave it out.",
        );
      }
      if (read.given(`${server}-home`) && read.given(`${server}-${file}`)) {
        read.fault(
          `${server}-${file}`,
          `and \`${server}-home\` are both given.`,
          "The home already says where its files are: give one of them.",
        );
      }
    }
  }
}

/**
 * Packs are for the commands that set products up; a fresh one gets the passwords of the inputs.
 */
function packs(inputs: RunInputs, read: InputReader): void {
  for (const server of PRODUCTS) {
    if (inputs[server].pack === undefined) continue;
    if (!COMMAND_NEEDS[inputs.command].installs) {
      read.fault(
        `${server}-${read.given(`${server}-version`) ? "version" : "archive"}`,
        `is nothing for \`${inputs.command}\`, which sets up no product.`,
        "Use it with `apply` or `prepare`.",
      );
    } else if (inputs[server].password === "" && inputs.command === "prepare") {
      read.fault(
        `${server}-password`,
        "is missing: a fresh pack gets it before its first boot.",
        read.fromSecret(`${server}-password`),
      );
    } else judgeAdministrator(read, server, inputs[server]);
  }
}

/** Each product has its own files. */
function separate(inputs: RunInputs, read: InputReader): void {
  for (const { inputs: pair, reason } of sharedPlaces(inputs, (path) => read.placeOf(path))) {
    const [is, apim] = pair;
    read.fault(
      is,
      `and \`${apim}\` ${reason}.`,
      "Identity Server and API Manager each need their own: correct one of the two.",
    );
  }
}
