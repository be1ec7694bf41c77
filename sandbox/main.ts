/**
 * `npm run sandbox`: both stand-ins on fixed ports, ready for curl and for a workflow. Options: --is-port, --apim-port, --gateway-port (0: chosen by the system),
 * --apim (release), --is (release), --password, --ready-file (a file to which the
 * addresses are appended as `name=value` once both listen, for instance "$GITHUB_OUTPUT").
 */
import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { APIM_RELEASES } from "./api-manager/releases.ts";
import { IS_RELEASES } from "./identity-server/releases.ts";
import { startPair } from "./pair.ts";

const { values } = parseArgs({
  options: {
    "is-port": { type: "string", default: "9444" },
    "apim-port": { type: "string", default: "9443" },
    "gateway-port": { type: "string" },
    apim: { type: "string", default: "4.5.0" },
    is: { type: "string", default: "7.2.0" },
    password: { type: "string", default: "admin" },
    "ready-file": { type: "string" },
  },
});
const release = APIM_RELEASES.find((known) => known === values.apim);
const isRelease = IS_RELEASES.find((known) => known === values.is);
if (release === undefined || isRelease === undefined) {
  console.error(`Unknown release. --apim: ${APIM_RELEASES.join(", ")}; --is: ${IS_RELEASES.join(", ")}`);
  process.exit(2);
}

// As in life 8243, with plain HTTP of the same node at 9763, both shifted by the offset.
const gatewayPort = Number(values["gateway-port"] ?? (values["apim-port"] === "0" ? "0" : "8243"));
const pair = await startPair({
  is: {
    port: Number(values["is-port"]),
    password: values.password,
    release: isRelease,
  },
  apim: { port: Number(values["apim-port"]), password: values.password, release },
  gateway: { port: gatewayPort, httpPort: gatewayPort < 8243 ? 0 : gatewayPort - 8243 + 9763 },
});
console.log(`Identity Server ${isRelease} stand-in   ${pair.is.url}    SHA-256 ${pair.is.certificate.sha256}
API Manager ${release} stand-in       ${pair.apim.url}    SHA-256 ${pair.apim.certificate.sha256}
Its gateway                       ${pair.gateway.url}    the same certificate
User admin, password ${values.password} on both. Certificates: ${pair.caFile}

Try:
  curl --cacert ${pair.caFile} -u admin:${values.password} ${pair.apim.url}/api/am/admin/v4/key-managers

As inputs of the Action:
  is-url: ${pair.is.url}
  is-password: ${values.password}
  apim-url: ${pair.apim.url}
  apim-password: ${values.password}
  apim-gateway-url: ${pair.gateway.url}
  ca-certificates: ${pair.caFile}

Ctrl-C stops them.`);
const file = values["ready-file"];
if (file !== undefined) {
  appendFileSync(
    file,
    `is-url=${pair.is.url}\napim-url=${pair.apim.url}\napim-gateway-url=${pair.gateway.url}\nca-certificates=${pair.caFile}\n`,
  );
}
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void pair.stop().then(() => process.exit(0));
  });
}
