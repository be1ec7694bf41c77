/**
 * The first import of the entry: imports are carried out in their order, so this runs before
 * anything that an older Node lacks is touched.
 */
import { writeSync } from "node:fs";
import { isTooOld, OLDEST_NODE } from "../process/node-version.ts";

if (isTooOld(process.versions.node)) {
  writeSync(2, `Node ${OLDEST_NODE} or later is needed, and this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

// Every connection says itself whether it is verified, so this switches nothing; left there, Node
// would warn of insecure connections.
delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
