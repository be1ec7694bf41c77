import { writeConfiguration } from "../configure/configure.ts";
import type { Restore } from "../files/replace-file.ts";
import type { RunInputs } from "../inputs/run-inputs.ts";
import { keystoreSettings, makeKeystores, ownKeystores, hostsOf } from "./local-certificates.ts";
import { configurationOf, sayChanges } from "./local-configuration.ts";
import { lockLocally } from "./local-lock.ts";
import { givenPins, type Pins } from "../inputs/pins.ts";
import type { Finding } from "../problems/finding.ts";
import { runningPid } from "../products/process.ts";
import { placesIn } from "../products/home.ts";
import { PRODUCT_NAMES, PRODUCTS, type Product } from "../text/products.ts";
import { startServer, type StartedServer } from "../products/start.ts";
import type { Surroundings } from "../clients/connect.ts";
import { exchangeCertificates } from "../trust/exchange.ts";
import { pemOf } from "../trust/certificate.ts";
import { notifierFor, putNotifier } from "../products/notifier.ts";
import { Keytool } from "../trust/keytool.ts";
import { storesOf } from "../trust/product-stores.ts";
import { mustAgree } from "../trust/vouched-certificate.ts";
import type { Due, UndoEntry, UndoStack } from "../undo/stack.ts";

/** What was done to the products on this machine. */
export interface LocalResult {
  readonly pins: Pins;
  /** PEM of the servers' own certificates, as far as they were read. */
  readonly certificates: readonly string[];
  readonly diffs: readonly string[];
  readonly findings: readonly Finding[];
  /** Products whose files changed; whoever runs already must restart. */
  readonly changed: readonly Product[];
}

/**
 * The stages configure and trust. With `write: false` (plan, verify, remove) nothing is written:
 * only the diffs and the pins come back. Else the files are this run's alone until it ends.
 * @param signal once it is aborted no further file is written and no program started; those that
 * run are killed
 * @throws Problem of `planConfiguration`, `exchangeCertificates`, `lockLocally`; the signal's
 * reason
 */
export async function setUpLocally(
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  write: boolean,
  signal: AbortSignal,
): Promise<LocalResult> {
  if (write) await lockLocally(inputs, around, undo, signal);
  const keystores = await ownKeystores(inputs, around, signal);
  const plans = await Promise.all(
    PRODUCTS.map(async (product) => {
      const own = keystoreSettings(product, keystores);
      return { product, plan: await configurationOf(product, inputs, around.runner, own) };
    }),
  );
  const notifier = notifierFor(inputs, around.runner);
  const { announce } = waysBack(undo, "failure");
  const authorities = write ? await makeKeystores(keystores, around, undo, signal) : [];
  const findings: Finding[] = [];
  const changed = new Set<Product>();
  // Before the files that name it, so that it goes after them.
  if (write && notifier !== undefined) {
    signal.throwIfAborted();
    await putNotifier(notifier, undo);
    changed.add("is");
  }
  for (const { product, plan } of plans) {
    if (plan === undefined) continue;
    sayChanges(product, plan, around.runner);
    if (plan.diff === "") continue;
    changed.add(product);
    if (!write) continue;
    signal.throwIfAborted();
    await writeConfiguration(plan, (restore) => announce(plan.file, restore));
  }
  const diffs = plans.flatMap(({ plan }) => (plan === undefined || plan.diff === "" ? [] : [plan.diff]));
  if (!write) return { ...(await ownPins(inputs, around, signal)), diffs, findings, changed: [] };
  signal.throwIfAborted();
  // Until both truststores are done they are undone whatever becomes of the run, `on-failure: keep`
  // too: all of them change, or none.
  const stores = waysBack(undo, "always");
  const trust = await exchange(inputs, around, stores.announce, signal);
  stores.settle("failure");
  signal.throwIfAborted();
  for (const product of trust?.restartRequired ?? []) changed.add(product);
  return {
    pins: { ...givenPins(inputs), ...trust?.pins },
    certificates: [
      ...authorities,
      ...Object.values(trust?.certificates ?? {}).map(({ certificate }) => pemOf(certificate)),
    ],
    diffs,
    findings: [...findings, ...(trust?.findings ?? [])],
    changed: [...changed],
  };
}

/**
 * Keeps the ways back of files on the stack: what is known of one now takes the place of what was
 * known before.
 */
function waysBack(
  undo: UndoStack,
  due: Due,
): { readonly announce: (file: string, restore: Restore | undefined) => void; readonly settle: (due: Due) => void } {
  const entries = new Map<string, UndoEntry>();
  const announce = (file: string, restore: Restore | undefined): void => {
    const entry = entries.get(file);
    entries.delete(file);
    if (restore === undefined) {
      if (entry !== undefined) undo.forget(entry);
      return;
    }
    const way = { kind: "restore-file", file, ...restore } as const;
    entries.set(file, entry === undefined ? undo.push(due, way) : undo.replace(entry, { ...entry, way }));
  };
  const settle = (later: Due): void => {
    for (const entry of entries.values()) undo.replace(entry, { ...entry, due: later });
  };
  return { announce, settle };
}

async function exchange(
  inputs: RunInputs,
  { environment, clock, runner, certificates }: Surroundings,
  announce: (file: string, restore: Restore | undefined) => void,
  signal: AbortSignal,
) {
  const involved = [inputs.is, inputs.apim].some(({ home, truststore }) => (home ?? truststore) !== undefined);
  if (!involved) return undefined;
  const result = await exchangeCertificates(await Keytool.find(environment, { signal }), {
    is: inputs.is,
    apim: inputs.apim,
    truststorePassword: inputs.truststorePassword,
    caCertificates: inputs.caCertificates,
    tlsVerify: inputs.tlsVerify,
    hosts: { is: hostsOf(inputs.is.url, inputs.isUrlFromApim), apim: hostsOf(inputs.apim.url) },
    environment,
    now: clock.wallTime(),
    timeout: inputs.requestTimeout,
    waiting: {
      ...{ timeout: inputs.readyTimeout, clock },
      begun: (product, { id, evidence: { where = "" } }) =>
        runner.info(
          `${PRODUCT_NAMES[product]}: waiting up to ${inputs.readyTimeout / 1000} s for its certificate (${where}: ${id})`,
        ),
    },
    signal,
    announce,
    seen: (product, source, certificate) => certificates?.note(product, source, certificate),
  });
  for (const { product, trusted } of result.changes) {
    for (const { change, alias } of trusted)
      runner.info(`${PRODUCT_NAMES[product]}: certificate ${alias} ${change} in its truststore`);
  }
  for (const { message, remedy } of result.findings) runner.warning(`${message} ${remedy}`);
  return result;
}

async function ownPins(
  inputs: RunInputs,
  { environment, certificates: seen }: Surroundings,
  signal: AbortSignal,
): Promise<Pick<LocalResult, "pins" | "certificates">> {
  const pins: Partial<Record<Product, string>> = givenPins(inputs);
  const certificates: string[] = [];
  for (const product of PRODUCTS) {
    const { home, deploymentToml } = inputs[product];
    if (home === undefined) continue;
    const { keystore } = await storesOf(home, {
      truststorePassword: inputs.truststorePassword,
      environment,
      ...(deploymentToml === undefined ? {} : { deploymentToml }),
    });
    const keytool = await Keytool.find(environment, { signal });
    const own = await keytool.certificate(keystore, keystore.alias);
    seen?.note(product, "keystore", own);
    mustAgree(product, inputs[product].certificate, own, keystore.file);
    pins[product] = own.fingerprint256;
    certificates.push(pemOf(own));
  }
  return { pins, certificates };
}

/**
 * The stage start: every product with a home that does not run yet, its stop pushed first.
 * @param signal once it is aborted nothing more is started; what was started stays on the stack
 * @returns what was started; a server that runs already is left alone
 * @throws Problem of `startServer`; the signal's reason
 */
export async function startLocally(
  inputs: RunInputs,
  around: Surroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<ReadonlyMap<Product, StartedServer>> {
  const started = new Map<Product, StartedServer>();
  if (!inputs.startServers) return started;
  for (const product of PRODUCTS) {
    const { home, pack, portOffset } = inputs[product];
    if (home === undefined) continue;
    signal.throwIfAborted();
    const places = placesIn(home);
    if ((await runningPid(places.folder, places.pidFile)) !== undefined) {
      around.runner.info(`${PRODUCT_NAMES[product]} runs already.`);
      continue;
    }
    const way = { kind: "stop-server", product, home, portOffset } as const;
    // A server of a pack ends with the job, as its folder does.
    const entry = undo.push(pack === undefined ? "failure" : "end-of-job", way);
    try {
      const options = { product, home, portOffset, environment: around.environment, signal };
      const server = await startServer(options, around.runner, around.clock);
      undo.replace(entry, { ...entry, way: { ...way, script: server.pid } });
      started.set(product, server);
    } catch (error) {
      undo.forget(entry);
      throw error;
    }
  }
  return started;
}
