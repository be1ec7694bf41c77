/** `npm run demo`: the stand-ins; with `-- --real` WSO2's own parts. */
import { standInDemo } from "../sandbox/demo.ts";
import { realDemo } from "../wso2/demo.ts";

const began = performance.now();
const wrong = await (process.argv.includes("--real") ? realDemo() : standInDemo()).catch((error: unknown) => [
  error instanceof Error ? error.message : String(error),
]);
console.log(
  `\n${wrong.length === 0 ? "The demo ended as it should" : `The demo went wrong: ${wrong.join("; ")}`}, in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
