import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { configureProblems } from "../../../src/problems/configure.ts";
import { provoked, type Case, type Cases } from "../outcome.ts";

/** `prepare` with this `deployment.toml` of Identity Server. */
function prepared(content: string | Buffer, inputs: Readonly<Record<string, string>> = {}): Case {
  return provoked({
    inputs: ({ folder }) => {
      const file = join(folder, "deployment.toml");
      writeFileSync(file, content);
      return { command: "prepare", "is-deployment-toml": file, ...inputs };
    },
  });
}

/** The same with a whole folder of Identity Server. */
function inFolder(inputs: (folder: string) => Record<string, string>): Case {
  return provoked({
    inputs: ({ folder }) => {
      mkdirSync(join(folder, "is", "repository", "conf"), { recursive: true });
      mkdirSync(join(folder, "is", "repository", "components", "dropins"), { recursive: true });
      writeFileSync(join(folder, "is", "repository", "conf", "deployment.toml"), '[server]\nhostname = "localhost"\n');
      return { command: "prepare", "is-home": join(folder, "is"), ...inputs(folder) };
    },
  });
}

export const configureCases: Cases<keyof typeof configureProblems> = {
  "toml-bom": prepared('\ufeff[server]\nhostname = "localhost"\n'),
  "toml-encoding": prepared(Buffer.from('\ufeff[server]\nhostname = "localhost"\n', "utf16le")),
  "toml-template": prepared("[server]\n{% if offset %}\noffset = {{ offset }}\n{% endif %}\n"),
  "toml-parent-after-child": prepared(
    "[oauth.grant_type.token_exchange]\nenable = true\n\n[oauth]\nauthorize_all_scopes = true\n",
  ),
  "toml-second-header": prepared("[oauth]\na = 1\n[server]\nb = 1\n[oauth]\nauthorize_all_scopes = true\n"),
  "toml-duplicate-key": prepared('[server]\nhostname = "a"\nhostname = "b"\n'),
  "toml-table-and-array": prepared('[event_listener]\nx = 1\n[[event_listener]]\nid = "a"\n'),
  "toml-value": prepared("[server]\nhostname = localhost\noffset = yes\n"),
  "toml-syntax": prepared("[server]\nhostname\n"),
  "toml-misplaced-key": { how: "excused", why: "it is a warning beside a run that goes on" },
  "configuration-not-editable": prepared(
    '[server]\nhostname = "localhost"\n\n[resource.access_control]\ncontext = "a"\n',
  ),
  "configuration-unreadable": provoked({
    inputs: ({ folder }) => ({ command: "prepare", "is-deployment-toml": join(folder, "missing", "deployment.toml") }),
  }),
  "notifier-missing": inFolder(() => ({ "revocation-events": "true" })),
  "notifier-invalid": inFolder((folder) => {
    const jar = join(folder, "wso2is.notification.event.handlers-2.0.4.jar");
    writeFileSync(jar, "<html><title>404 Not Found</title></html>");
    return { "revocation-events": "true", "notifier-jar": jar };
  }),
};
