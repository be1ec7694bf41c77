/**
 * `npm run licenses`: fails when something is bundled under a licence that nobody has looked at.
 */
import { readFileSync } from "node:fs";
import { licenseFaults } from "./license-faults.ts";

const texts = ["dist", "dist/post", "dist/cli"].map((folder) => readFileSync(`${folder}/licenses.txt`, "utf8"));
const faults = licenseFaults(JSON.parse(readFileSync("package-lock.json", "utf8")), texts);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
