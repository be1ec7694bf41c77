/**
 * `npm run sandbox`: the stand-ins on fixed ports, ready for curl and for a workflow. `-- --help`
 * lists the options.
 */
import { appendFileSync } from "node:fs";
import { startControl } from "./control.ts";
import { readOptions, USAGE, UsageError, type SandboxOptions } from "./options.ts";
import { startPair, type Pair } from "./pair.ts";
import { turn } from "./switches.ts";

async function start(options: SandboxOptions): Promise<void> {
  const { is, apim, password } = options;
  const pair = await startPair(options.pair);
  for (const server of [pair.is.server, pair.apim.server, pair.gateway.server]) server.latency = options.latency;
  for (const [name, on] of options.switches) turn(pair, name, on);
  const control = options.controlPort === undefined ? undefined : await startControl(pair, options.controlPort);
  if (options.readyFile !== undefined) {
    const all = Object.entries({
      "is-url": pair.is.url,
      "apim-url": pair.apim.url,
      "apim-gateway-url": pair.gateway.url,
      ...(control === undefined ? {} : { "control-url": control.url }),
      // Last: who waits for it has all of them.
      "ca-certificates": pair.caFile,
    });
    appendFileSync(options.readyFile, all.map(([name, value]) => `${name}=${value}\n`).join(""));
  }
  console.log(`Identity Server ${is} stand-in   ${pair.is.url}    SHA-256 ${pair.is.certificate.sha256}
API Manager ${apim} stand-in       ${pair.apim.url}    SHA-256 ${pair.apim.certificate.sha256}
Its gateway                       ${pair.gateway.url}    the same certificate
User admin, password ${password} on both. Certificates: ${pair.caFile}
${control === undefined ? "" : `Faults and switches (sandbox/README.md): curl ${control.url}\n`}
Try:
  curl --cacert ${pair.caFile} -u admin:${password} ${pair.apim.url}/api/am/admin/v4/key-managers

As inputs of the Action:
  is-url: ${pair.is.url}
  is-password: ${password}
  apim-url: ${pair.apim.url}
  apim-password: ${password}
  apim-gateway-url: ${pair.gateway.url}
  ca-certificates: ${pair.caFile}

As a command, in another terminal and this folder (npm ci brings that Node):
  ${commandFor(pair, password)}

Ctrl-C stops them.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void Promise.all([pair.stop(), control?.stop()]).then(() => process.exit(0));
    });
  }
}

/** The whole job on these stand-ins, to be copied into a shell. */
function commandFor({ is, apim, gateway, caFile }: Pair, password: string): string {
  const quoted = `'${password.replaceAll("'", String.raw`'\''`)}'`;
  return [
    `WSO2_KM_IS_PASSWORD=${quoted} WSO2_KM_APIM_PASSWORD=${quoted} node_modules/.bin/node dist/cli/index.js apply`,
    ...[`--is-url ${is.url}`, `--apim-url ${apim.url}`, `--apim-gateway-url ${gateway.url}`],
    `--ca-certificates ${caFile}`,
  ].join(" ");
}

/** A fault of the command line in one sentence; anything else with its stack. */
function failed(error: unknown): never {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nnpm run sandbox -- --help lists the options.`);
    process.exit(2);
  }
  const { code, port } = error instanceof Error && "code" in error && "port" in error ? error : {};
  if (code === "EADDRINUSE" || code === "EACCES") {
    const why = code === "EACCES" ? "may not be opened by this user" : "is in use";
    console.error(
      `Port ${String(port)} ${why}: choose others with --is-port, --apim-port, --gateway-port and --control-port (0: a free one).`,
    );
    process.exit(1);
  }
  throw error;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(USAGE);
  else await start(options);
} catch (error) {
  failed(error);
}
