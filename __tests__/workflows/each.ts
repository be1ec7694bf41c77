import { afterEach, beforeEach, describe } from "@jest/globals";
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { keytoolIsMissing } from "../trust/stores.ts";
import { actIsMissing, Workspace, type WorkflowRun } from "./workspace.ts";

/** `describe` where workflows can be executed. */
export const here = actIsMissing() || keytoolIsMissing() ? describe.skip : describe;

/** A repository of its own for each test of a file. */
export function eachInWorkspace(): () => Workspace {
  let workspace: Workspace | undefined;
  beforeEach(() => void (workspace = new Workspace()));
  afterEach(() => workspace?.remove());
  return () => {
    if (workspace === undefined) throw new Error("outside of a test");
    return workspace;
  };
}

/** Folders of unpacked products that are still there. */
export function leftIn({ folder }: Workspace): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return all.filter((path) => basename(path).startsWith("wso2-is-km-action-"));
}

/** Exit code, and what went wrong of a run that should not. */
export function outcome({ exitCode, log }: WorkflowRun): readonly unknown[] {
  return [exitCode, exitCode === 0 ? "" : log.slice(-6000)];
}
