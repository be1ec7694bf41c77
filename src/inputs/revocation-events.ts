import type { InputReader } from "./reader.ts";
import { COMMAND_NEEDS, type RunInputs } from "./run-inputs.ts";

/** The listener is written into a file, with API Manager's user; its jar needs a folder. */
export function judgeRevocationEvents(inputs: RunInputs, read: InputReader): void {
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
