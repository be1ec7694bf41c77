import { join } from "node:path";
import { planConfiguration, type ConfigurationPlan } from "../configure/configure.ts";
import { administratorSettings } from "../configure/first-administrator.ts";
import { identityServerSettings, serverSettings, type Setting } from "../configure/settings.ts";
import type { RunInputs, ServerInputs } from "../inputs/run-inputs.ts";
import type { Runner } from "../ports.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";

/**
 * What the product's `deployment.toml` becomes; nothing where no input says where it is.
 * @param more settings beside those that follow from the inputs
 * @throws Problem of `planConfiguration`
 */
export async function configurationOf(
  product: Product,
  inputs: RunInputs,
  runner: Runner,
  more: readonly Setting[],
): Promise<ConfigurationPlan | undefined> {
  const server = inputs[product];
  const path =
    server.deploymentToml ??
    (server.home === undefined ? undefined : join(server.home, "repository", "conf", "deployment.toml"));
  if (path === undefined) return undefined;
  return planConfiguration(
    path,
    [...settingsOf(product, server, inputs), ...more],
    server.home,
    ({ level, line, message }) => {
      const at = { file: path, line };
      if (level === "error") runner.error(`line ${line}: ${message}`, at);
      else runner.warning(message, at);
    },
  );
}

function settingsOf(product: Product, server: ServerInputs, inputs: RunInputs): readonly Setting[] {
  // A single file is of a server that somebody else starts.
  const startedHere = inputs.startServers && server.home !== undefined;
  const wanted = {
    ...(server.hostname === undefined ? {} : { hostname: server.hostname }),
    // Started here, the server gets its offset as -DportOffset.
    ...(startedHere || server.offset === undefined ? {} : { offset: server.offset }),
  };
  const own =
    product === "is"
      ? identityServerSettings({
          ...wanted,
          createRoles: inputs.keyManager.createRoles === true,
          ...(inputs.revocationEvents ? { revocationEvents: inputs.apim } : {}),
        })
      : serverSettings(wanted);
  // First: what follows may refer to the administrator that the file has by then.
  return server.pack === undefined ? own : [...administratorSettings(product, server), ...own];
}

/** One line of the log for each change. */
export function sayChanges(product: Product, plan: ConfigurationPlan, runner: Runner): void {
  if (plan.changes.length === 0)
    return runner.info(`${PRODUCT_NAMES[product]}: deployment.toml is already as it must be`);
  for (const { setting, before, after } of plan.changes) {
    runner.info(
      `${PRODUCT_NAMES[product]}: deployment.toml ${setting} ${before === undefined ? "added" : `${before} ->`} ${after}`,
    );
  }
}
