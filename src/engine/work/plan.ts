import type { Ready } from "../ready.ts";
import { judge, planOf, stopAtDrift } from "../steps.ts";
import type { Task, Work } from "../task.ts";

export async function* plan(task: Task, at: Ready): Work {
  const judged = yield* judge(task, at, false);
  const planned = planOf(task, judged);
  yield { plan: planned };
  stopAtDrift(task, planned);
}
