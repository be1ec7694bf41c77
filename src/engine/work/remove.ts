import { waitForApiManager } from "../../clients/ready.ts";
import { removeKeyManager } from "../../key-manager/remove.ts";
import type { Task, Work } from "../task.ts";

export async function* remove({ inputs, servers, around: { clock }, signal }: Task): Work {
  yield { stage: "ready" };
  const { version } = await waitForApiManager(servers.admin, { timeout: inputs.readyTimeout, clock, signal });
  yield { apimVersion: version };
  yield { stage: "register" };
  yield { removed: await removeKeyManager(servers.admin, inputs.keyManager.name) };
}
