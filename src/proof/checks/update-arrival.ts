import { Problem } from "../../problems/problem.ts";
import type { Barrier, ProofContext } from "../check.ts";
import { registerThroughApim } from "./client-registration.ts";

/** Milliseconds that an event is given where nothing shows it: as in WSO2's tests (A-6.3b). */
const SETTLED = 60_000;
/**
 * 901403: the throw-away Key Manager is not there (A-5h), as after a creation that was only logged
 * (A-2.2j) or somebody's clean-up. 902013: it is not for this user. Neither is the fault of the one
 * that is proved.
 */
const NOT_THERE = "901403";

/**
 * Waits until API Manager has loaded the update: before, it serves generate-keys with what the Key
 * Manager was (A-6.3d), and a pass would say nothing of the new settings.
 * @returns what shows it, for the evidence
 * @throws Problem `proof-not-loaded`: with the new settings no keys are made
 */
export async function updateArrived(
  context: ProofContext,
  barrier: Barrier,
  change: "update" | "creation" = "update",
): Promise<string> {
  if ("none" in barrier) return afterWaiting(context, barrier.none);
  try {
    const { attempts } = await registerThroughApim(context, {
      keyManager: barrier.name,
      timeout: context.propagationTimeout,
      final: [NOT_THERE],
      whenRefused: context.whenRefused,
      note: `with a throw-away Key Manager of the same settings, made after the ${change} so that former ones can't answer`,
    });
    return `after the ${change} was loaded (attempt ${attempts})`;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { id, evidence } = error;
    const isNotThere = id === "proof-not-loaded" && evidence.code === NOT_THERE;
    if (!isNotThere && id !== "proof-key-manager-denied") throw error;
    return afterWaiting(context, `API Manager makes no keys with the throw-away Key Manager (${evidence.code})`);
  }
}

/**
 * Nothing shows when the update arrives, so it gets time; what is proved afterwards is the new one
 * unless the event takes longer still.
 */
async function afterWaiting({ clock, signal, propagationTimeout, warn }: ProofContext, why: string): Promise<string> {
  const pause = Math.min(propagationTimeout, SETTLED);
  const seconds = pause / 1000;
  warn({
    id: "update-not-observed",
    level: "warning",
    message: `${why}, so that nothing shows when API Manager has loaded the update. The proof waits ${seconds} s; should loading take longer, it proves the settings before the update.`,
    remedy: "Give the user of `apim-username` the role `admin`; or run `verify` some minutes later.",
  });
  await clock.sleep(pause, signal);
  return `after ${seconds} s in which the update should have been loaded`;
}
