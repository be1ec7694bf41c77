/** One verified request of a process of its own, since NODE_EXTRA_CA_CERTS is read at its start. Arguments: port, file of the authority. */
import { readFileSync } from "node:fs";
import { get } from "node:https";
import { agentFor } from "../../src/http/agent.ts";

const [, , port = "", file = ""] = process.argv;
const agent = agentFor({ kind: "authorities", ca: [readFileSync(file, "utf8")] }, {});
get({ host: "localhost", port, agent }, (response) => {
  console.log(`answered ${response.statusCode}`);
  process.exit();
}).once("error", (error) => {
  console.log(error.message);
  process.exit();
});
