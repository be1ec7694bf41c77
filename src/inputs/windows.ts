import type { InputReader } from "./reader.ts";
import type { RunInputs } from "./run-inputs.ts";

/**
 * Servers are not started on Windows: it has no groups of processes and no signal that asks one to
 * end, so what was started could be neither stopped nor put back. All else works there.
 */
export function judgePlatform(inputs: RunInputs, read: InputReader): void {
  if (read.platform !== "win32" || inputs.command !== "apply" || !inputs.startServers) return;
  const byPack = !read.given("start-servers");
  read.fault(
    "start-servers",
    `is true${byPack ? " (the default with a pack)" : ""}, and servers can't be started on Windows: it has no way to stop them again.`,
    "Set `start-servers: false` and start them yourself (`bin\\wso2server.bat`, `bin\\api-manager.bat`) between `prepare` and `apply`; or use a machine with Linux.",
  );
}
