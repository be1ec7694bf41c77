import { mkdir, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HttpsClient } from "../http/client.ts";
import { hasPack, type RunInputs } from "../inputs/run-inputs.ts";
import { installProduct } from "../products/install/install.ts";
import type { OwnFolder } from "../products/install/pack-store.ts";
import { removeOwnFolder } from "../products/install/own-folder.ts";
import { GITHUB_API } from "../products/install/release.ts";
import { PRODUCTS, type Product } from "../text/products.ts";
import type { Due, UndoStack } from "../undo/stack.ts";
import type { TaskSurroundings } from "./task.ts";

/** Where packs are kept when nothing else is said: below the runner's tool cache. */
const PACKS = "wso2-packs";

/**
 * The stage install: both packs at once, each unpacked into a fresh folder of the runner's
 * temporary one, which the post step removes. Once one fails the other is stopped, and nothing of
 * either is left.
 * @returns the inputs with these folders as homes; as they are without a pack
 * @throws Problem of `installProduct`; the signal's reason
 */
export async function installProducts(
  inputs: RunInputs,
  around: TaskSurroundings,
  undo: UndoStack,
  signal: AbortSignal,
): Promise<RunInputs> {
  if (!hasPack(inputs)) return inputs;
  return around.runner.group("Install", async () => {
    const other = new AbortController();
    const stop = AbortSignal.any([signal, other.signal]);
    const github = githubClient(inputs, around, stop);
    try {
      const works = PRODUCTS.map((product) => homeOf(product, inputs, around, undo, stop, github));
      const [is, apim] = await allOrNone(works, other);
      return {
        ...inputs,
        is: { ...inputs.is, ...(is === undefined ? {} : { home: is.path }) },
        apim: { ...inputs.apim, ...(apim === undefined ? {} : { home: apim.path }) },
      };
    } finally {
      github.close();
    }
  });
}

/** @throws what failed first, once all have ended and what was unpacked is gone */
async function allOrNone(
  works: readonly Promise<OwnFolder | undefined>[],
  others: AbortController,
): Promise<readonly (OwnFolder | undefined)[]> {
  const failures: unknown[] = [];
  const ended = works.map((work) =>
    work.catch((error: unknown) => {
      failures.push(error);
      others.abort(error);
      return undefined;
    }),
  );
  const folders = await Promise.all(ended);
  if (failures.length === 0) return folders;
  for (const folder of folders) await folder?.remove();
  throw failures[0];
}

async function homeOf(
  product: Product,
  inputs: RunInputs,
  around: TaskSurroundings,
  undo: UndoStack,
  signal: AbortSignal,
  github: HttpsClient,
): Promise<OwnFolder | undefined> {
  const { pack } = inputs[product];
  if (pack === undefined) return undefined;
  const { environment, runner, clock, secrets } = around;
  const own = (parent: string, due: Due): OwnFolder => ownFolder(join(parent, around.uniqueName()), due, undo);
  // Stays until the end of the job, whatever becomes of the run: its logs say why.
  const unpacked = own(await temporaryFolder(environment), "end-of-job");
  try {
    const path = await installProduct(product, pack, {
      ...{ environment, runner, clock, secrets, signal, github },
      directory: inputs.archiveDirectory ?? toolCache(environment),
      authorities: inputs.caCertificates,
      quiet: inputs.requestTimeout,
      token: inputs.githubToken,
      folder: unpacked.path,
      ownFolder: async (parent) => {
        const folder = own(parent, "always");
        await mkdir(folder.path);
        return folder;
      },
    });
    return { ...unpacked, path };
  } catch (error) {
    await unpacked.remove();
    throw error;
  }
}

/** A folder whose way back is on the stack before it is there. */
function ownFolder(path: string, due: Due, undo: UndoStack): OwnFolder {
  const entry = undo.push(due, { kind: "remove-folder", folder: path });
  return {
    path,
    // What can't be removed now is tried again by who undoes.
    remove: async () => {
      const gone = await removeOwnFolder(path).then(
        () => true,
        () => false,
      );
      if (gone) undo.forget(entry);
    },
  };
}

function githubClient(
  inputs: RunInputs,
  { environment, secrets, runner, clock }: TaskSurroundings,
  signal: AbortSignal,
) {
  return new HttpsClient({
    baseUrl: GITHUB_API,
    trust: { kind: "authorities", ca: inputs.caCertificates },
    requestTimeout: inputs.requestTimeout,
    proxyAuthorities: inputs.caCertificates,
    debug: (line) => runner.debug(line),
    ...{ environment, secrets, signal, clock },
  });
}

/** The runner's own folder for what does not outlive the job. */
async function temporaryFolder({ RUNNER_TEMP = "" }: NodeJS.ProcessEnv): Promise<string> {
  return realpath(RUNNER_TEMP === "" ? tmpdir() : RUNNER_TEMP);
}

function toolCache({ RUNNER_TOOL_CACHE = "" }: NodeJS.ProcessEnv): string {
  return join(RUNNER_TOOL_CACHE === "" ? tmpdir() : RUNNER_TOOL_CACHE, PACKS);
}
