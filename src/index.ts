import { connectEarly } from "./http/early.ts";
import { isTooOld } from "./process/node-version.ts";

// `prepare` asks no server, and a Node that is too old is refused before anything else.
const { INPUT_COMMAND: command, "INPUT_IS-URL": is = "", "INPUT_APIM-URL": apim = "" } = process.env;
if (command !== "prepare" && !isTooOld(process.versions.node)) await connectEarly([is, apim], process.env);
await import("./github/main.ts");
