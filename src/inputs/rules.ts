import { X509Certificate } from "node:crypto";
import { sameFingerprint } from "../text/fingerprint.ts";
import type { InputReader } from "./reader.ts";
import { COMMAND_NEEDS, type RunInputs } from "./run-inputs.ts";
import { isObject } from "../text/json.ts";
import { RESIDENT_KEY_MANAGER, PRODUCTS } from "../text/products.ts";
import { MASK } from "../text/secret-names.ts";
import { CHECK_IDS } from "./check-ids.ts";
import { judgeAdministrator } from "./first-administrator.ts";
import { sharedPlaces } from "./shared-places.ts";
import { judgePlatform } from "./windows.ts";

const LONGEST_NAME = 100;
const LONGEST_DISPLAY_NAME = 100;
const LONGEST_DESCRIPTION = 256;

/** Rules that look at several inputs, or at what a text means. Every fault goes to `read`. */
export function checkTogether(inputs: RunInputs, read: InputReader): void {
  exclusive(inputs, read);
  packs(inputs, read);
  separate(inputs, read);
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
  revocations(inputs, read);
  judgePlatform(inputs, read);
}

/** The listener is written into a file, with API Manager's user; its jar needs a folder. */
function revocations(inputs: RunInputs, read: InputReader): void {
  const { is, apim, revocationEvents, notifierJar } = inputs;
  const hasFolder = (is.home ?? is.pack) !== undefined;
  if (notifierJar !== undefined && !revocationEvents)
    read.fault(
      "notifier-jar",
      "is given without `revocation-events`.",
      "Set `revocation-events: true`, or leave it out.",
    );
  if (!revocationEvents) return;
  if (!hasFolder && is.deploymentToml === undefined) {
    read.fault(
      "revocation-events",
      "is true, but no file of Identity Server says where its listener is written.",
      "Give `is-home`, `is-version` or `is-deployment-toml`.",
    );
  }
  if (notifierJar !== undefined && !hasFolder) {
    read.fault(
      "notifier-jar",
      "is given without a folder of Identity Server to put it into.",
      "Give `is-home` instead of single files, or put the jar into the image's `repository/components/dropins`.",
    );
  }
  if (apim.password === "" && !COMMAND_NEEDS[inputs.command].apim)
    read.fault(
      "apim-password",
      "is missing: Identity Server reports revocations as this user.",
      read.fromSecret("apim-password"),
    );
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
