import { derivedKeyManager } from "../../key-manager/desired.ts";
import { definitionOf, tomlOf } from "../../key-manager/export.ts";
import { Problem } from "../../problems/problem.ts";
import type { Ready } from "../ready.ts";
import { read } from "../steps.ts";
import type { Task, Work } from "../task.ts";

export async function* exportDefinition(task: Task, at: Ready): Work {
  const { inputs, servers, around } = task;
  yield { stage: "preflight" };
  const { stored, isSecret } = await read(task, at, false);
  const { name } = inputs.keyManager;
  const { where } = servers.admin.session.client;
  if (stored === undefined)
    throw new Problem("key-manager-absent", {
      tried: `export the Key Manager ${name}`,
      where,
      said: "it does not exist",
    });
  const derived = derivedKeyManager(inputs, at.discovery);
  const exported = definitionOf(
    stored.representation,
    derived,
    isSecret,
    (text) => around.secrets.redact(text) !== text,
  );
  yield { registered: { id: stored.id, change: "unchanged" }, definition: tomlOf(exported, name, where) };
  for (const path of exported.secrets)
    around.runner.warning(`Left out of the definition, since it is a secret: ${path}`);
}
