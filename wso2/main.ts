/**
 * `npm run real`: WSO2's own parts, built from Maven Central when they are missing, unpacked into new folders, configured and started by
 * the Action's own engine as `apply` would, but without a Key Manager yet. Ctrl-C stops them and removes the folders.
 */
import { discard, runStep } from "../sandbox/runner.ts";
import { makeHomes } from "./homes.ts";

const homes = makeHomes();
const shared = { "is-home": homes.is, "apim-home": homes.apim, "is-password": "admin", "apim-password": "admin" };
console.log("Starting both, about 40 s ...");
// Made and removed again: what stays is two configured servers that trust each other.
const started = await runStep({
  inputs: { ...shared, "start-servers": "true", "smoke-scope": "pets:read", ephemeral: "true" },
});
const removed = await runStep({ inputs: { ...shared, command: "remove" } });
for (const { exitCode, log } of [started, removed]) if (exitCode !== 0) console.log(log);
console.log(`Identity Server core (components of the 7.2 line)          https://localhost:9444   ${homes.is}
API Manager (WSO2's Key Manager resources, stand-in otherwise) https://localhost:9443   ${homes.apim}
User admin, password admin on both; a scope that exists: pets:read

As inputs of the Action:
  is-home: ${homes.is}
  apim-home: ${homes.apim}
  is-password: admin
  apim-password: admin
  smoke-scope: pets:read

Ctrl-C stops them.`);
const stay = setInterval(() => undefined, 60_000);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    clearInterval(stay);
    void runStep({ inputs: shared, state: started.state }).then((post) => {
      for (const result of [started, removed, post]) discard(result);
      homes.remove();
    });
  });
}
if (started.exitCode !== 0) process.kill(process.pid, "SIGTERM");
