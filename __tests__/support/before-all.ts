import { shareSigningKeys } from "../../sandbox/identity-server/signing-key.ts";
import startRecording from "../contracts/start-recording.ts";

/** Jest's `globalSetup`: what is done once for all test files of a run. */
export default function beforeAllFiles(...run: Parameters<typeof startRecording>): void {
  shareSigningKeys();
  startRecording(...run);
}
