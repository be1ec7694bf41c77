/**
 * What Node's own `https` alone needs for as many requests in as many dependent hops as the Action
 * has: certificates verified, connections kept, and nothing read from the answers but that they are
 * JSON. In JavaScript, since Node would take time to strip types. Environment: `URL`, `CA`, a PEM
 * file, and `REQUESTS`, those of each hop with commas between.
 */
import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";

const { URL: url = "", CA: file = "", REQUESTS: requests = "" } = process.env;
const agent = new Agent({ keepAlive: true, ca: readFileSync(file) });

function ask() {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { "user-agent": "least" } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => (text += chunk));
      answer.once("end", () => {
        JSON.parse(text);
        resolve(undefined);
      });
    });
    sent.once("error", reject);
    sent.end();
  });
}

for (const count of requests.split(",")) await Promise.all(Array.from({ length: Number(count) }, ask));
agent.destroy();
