/**
 * `npm run release -- v1.2.3`: fails unless the tag, `package.json` and CHANGELOG.md are of one
 * version.
 */
import { readFileSync } from "node:fs";
import { isObject } from "../src/text/json.ts";
import { releaseFaults } from "./release-faults.ts";

const data: unknown = JSON.parse(readFileSync("package.json", "utf8"));
const version = isObject(data) && typeof data["version"] === "string" ? data["version"] : "";
const faults = releaseFaults(process.argv[2] ?? "", version, readFileSync("CHANGELOG.md", "utf8"));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
