/**
 * The first import of every entry: imports are carried out in their order, so this runs before
 * anything that an older Node lacks is touched.
 */
import { writeSync } from "node:fs";
import { isTooOld, OLDEST_NODE } from "../process/node-version.ts";
import { describe } from "../problems/problem.ts";

if (isTooOld(process.versions.node)) {
  const message = describe("node-too-old", {
    tried: `start on Node ${process.versions.node}`,
    said: `Node ${OLDEST_NODE} or later is needed`,
  });
  // Not through @actions/core, and at once: what is only queued may be lost by the exit.
  writeSync(1, `::error::${message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}\n`);
  process.exit(1);
}

// Every connection says itself whether it is verified, so this switches nothing; left there, Node
// would warn of insecure connections.
delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
