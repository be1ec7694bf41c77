import { X509Certificate } from "node:crypto";
import { sameFingerprint } from "../text/fingerprint.ts";
import type { InputReader } from "./reader.ts";
import { COMMAND_NEEDS, type RunInputs } from "./run-inputs.ts";
import { isObject } from "../text/json.ts";
import { RESIDENT_KEY_MANAGER, PRODUCTS } from "../text/products.ts";
import { MASK } from "../text/secret-names.ts";
import { CHECK_IDS } from "./check-ids.ts";
import { judgeProductPlaces } from "./product-places.ts";
import { judgeRevocationEvents } from "./revocation-events.ts";
import { judgePlatform } from "./windows.ts";

const LONGEST_NAME = 100;
const LONGEST_DISPLAY_NAME = 100;
const LONGEST_DESCRIPTION = 256;

/** Rules that look at several inputs, or at what a text means. Every fault goes to `read`. */
export function checkTogether(inputs: RunInputs, read: InputReader): void {
  judgeProductPlaces(inputs, read);
  names(inputs, read);
  passwords(inputs, read);
  for (const name of inputs.proof.skip) {
    if (!CHECK_IDS.some((id) => id === name))
      read.fault("smoke-skip", `\`${name}\` is not a check.`, `Use names of ${CHECK_IDS.join(", ")}.`);
  }
  if (inputs.proof.scope !== undefined && !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(inputs.proof.scope)) {
    read.fault("smoke-scope", "is not a single scope (RFC 6749 3.3).", "Give one scope name without blanks.");
  }
  definition(inputs, read);
  certificates(inputs, read);
  stages(inputs, read);
  judgeRevocationEvents(inputs, read);
  judgePlatform(inputs, read);
}

/**
 * The definition may have any field but those that identify the Key Manager; only the inputs say
 * that.
 */
function definition({ keyManager }: RunInputs, read: InputReader): void {
  const fields = keyManager.definition?.fields ?? {};
  for (const own of ["id", "name", "type"]) {
    if (own in fields)
      read.fault(
        "key-manager-definition",
        `sets \`${own}\`.`,
        "The name is an input, id and type are not yours to choose: take it out.",
      );
  }
  const properties = fields["additionalProperties"];
  const values = isObject(properties) ? Object.values(properties) : [];
  if (values.includes(MASK))
    read.fault(
      "key-manager-definition",
      "holds `*****`, the mask of a secret; API Manager would store it as the secret.",
      "Write the real value, or leave it out.",
    );
}

/**
 * A certificate and a pin that contradict each other: one of them was forgotten at a renewal, and
 * nobody can say which.
 */
function certificates(inputs: RunInputs, read: InputReader): void {
  for (const server of PRODUCTS) {
    const { certificate, certificateSha256 } = inputs[server];
    if (certificate === undefined || certificateSha256 === undefined) continue;
    const presented = new X509Certificate(certificate).fingerprint256;
    if (sameFingerprint(presented, certificateSha256)) continue;
    read.fault(
      `${server}-certificate`,
      `is not the one of \`${server}-certificate-sha256\`: it is ${presented}.`,
      "Give the server's present certificate in both, or leave one of them out.",
    );
  }
}

function names({ keyManager }: RunInputs, read: InputReader): void {
  if (keyManager.name.toLowerCase() === RESIDENT_KEY_MANAGER.toLowerCase()) {
    read.fault(
      "key-manager-name",
      "names the Resident Key Manager.",
      "IS 7.x can't be the resident one; choose another name.",
    );
  }
  if (keyManager.name.length > LONGEST_NAME)
    read.fault("key-manager-name", `is longer than ${LONGEST_NAME} characters.`, "Shorten it.");
  if (/[\u0000-\u001f\u007f]/.test(keyManager.name))
    read.fault("key-manager-name", "holds control characters.", "Use a plain name.");
  if ((keyManager.displayName?.length ?? 0) > LONGEST_DISPLAY_NAME) {
    read.fault("key-manager-display-name", `is longer than ${LONGEST_DISPLAY_NAME} characters.`, "Shorten it.");
  }
  if ((keyManager.description?.length ?? 0) > LONGEST_DESCRIPTION) {
    read.fault(
      "key-manager-description",
      `is longer than ${LONGEST_DESCRIPTION} characters, which API Manager refuses.`,
      "Shorten it.",
    );
  }
}

function passwords(inputs: RunInputs, read: InputReader): void {
  const needs = COMMAND_NEEDS[inputs.command];
  if (needs.apim && inputs.apim.password === "") {
    read.fault("apim-password", "is missing.", read.fromSecret("apim-password"));
  }
  if (needs.isUser && inputs.is.password === "") {
    read.fault("is-password", "is missing.", read.fromSecret("is-password"));
  }
}

/** Inputs that only work together. */
function stages(inputs: RunInputs, read: InputReader): void {
  const given = (name: "home" | "deployment-toml" | "truststore"): boolean =>
    read.given(`is-${name}`) || read.given(`apim-${name}`);
  if (inputs.expectedPlanSha256 !== undefined && (inputs.command !== "apply" || inputs.startServers)) {
    read.fault(
      "expected-plan-sha256",
      inputs.startServers ? "can't be compared before the servers run." : `is nothing for \`${inputs.command}\`.`,
      "Use it with `apply` on servers that run, as they did for the plan.",
    );
  }
  const unpacks = (inputs.is.pack ?? inputs.apim.pack) !== undefined;
  if (inputs.certificates === "generate" && !given("home") && !unpacks) {
    read.fault(
      "certificates",
      "is `generate`, but no folder or pack (`is-home`, `is-version`, `apim-home`, ...) says where keystores are.",
      "Give the folder of the product; single files can't get a new keystore.",
    );
  }
  for (const server of PRODUCTS) {
    if (inputs.certificates === "generate" && inputs[server].home !== undefined && read.given(`${server}-certificate`))
      read.fault(
        `${server}-certificate`,
        "is given although `certificates: generate` makes another one.",
        "Leave one of the two out.",
      );
  }
  if (inputs.startServers && !given("home") && !unpacks) {
    read.fault(
      "start-servers",
      "is true, but no folder or pack (`is-home`, `is-version`, `apim-home`, ...) says what to start.",
      "Give the folder of the product, or the release to install.",
    );
  }
  if (
    COMMAND_NEEDS[inputs.command].files &&
    !unpacks &&
    !(["home", "deployment-toml", "truststore"] as const).some(given)
  ) {
    read.fault(
      "command",
      "`prepare` has no file to prepare.",
      "Give `is-home` or `is-version`, `apim-home` or `apim-version`, or the single files.",
    );
  }
}
