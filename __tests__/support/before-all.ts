import { shareCertificates } from "../../sandbox/certificates.ts";
import { shareSigningKeys } from "../../sandbox/identity-server/signing-key.ts";
import { ORGANIZATIONS } from "../../sandbox/pair.ts";
import startRecording from "../contracts/start-recording.ts";

/** Jest's `globalSetup`: what is done once for all test files of a run. */
export default async function beforeAllFiles(...run: Parameters<typeof startRecording>): Promise<void> {
  shareSigningKeys();
  await shareCertificates([{}, ...Object.values(ORGANIZATIONS).map((organization) => ({ organization }))]);
  startRecording(...run);
}
