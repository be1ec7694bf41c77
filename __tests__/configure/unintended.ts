import { diffArrays } from "diff";
import type { Edited } from "../../src/configure/edit.ts";
import { inXml } from "../../src/configure/in-xml.ts";
import type { Setting } from "../../src/configure/settings.ts";

/**
 * Lines of the diff that the settings do not account for: empty is good. Allowed are the line of a
 * value that the edit reports as changed, with nothing but the value changed in it, and new lines
 * that hold a setting, the header of its table, or nothing.
 */
export function unintended(before: string, { text, changes }: Edited, settings: readonly Setting[]): readonly string[] {
  const meant = new Set(["", ...settings.flatMap(linesOf)]);
  const hunks = diffArrays(linesIn(before), linesIn(text));
  return hunks.flatMap((hunk, index) => {
    if (hunk.added) {
      const removed = hunks[index - 1]?.removed === true ? hunks[index - 1]?.value.join("\n") : undefined;
      const rest = removed === undefined ? hunk.value : withoutReplaced(removed, hunk.value, changes);
      return rest.filter((line) => !meant.has(line.trim())).map((line) => `+${line}`);
    }
    // A removed line must come back in the lines that are added for it, with its value changed.
    return hunk.removed && hunks[index + 1]?.added !== true ? hunk.value.map((line) => `-${line}`) : [];
  });
}

/**
 * The added lines without those that are the removed ones with values replaced; all of them, and
 * the removed, where that is not so.
 */
function withoutReplaced(removed: string, added: readonly string[], changes: Edited["changes"]): readonly string[] {
  const expected = changes.reduce((lines, { setting, before, after }) => {
    const key = setting.split(".").at(-1) ?? "";
    if (before === undefined)
      return added.join("\n").includes(` ${key} = ${after}`) && lines.includes("}")
        ? withInline(lines, setting, after)
        : lines;
    const at = lines.search(new RegExp(`(^|[\\n.\\s"'{,])${key}["']?\\s*=`));
    return at < 0 ? lines : lines.slice(0, at) + lines.slice(at).replace(before, () => after);
  }, removed);
  const lines = expected.split("\n");
  const rest = [...added];
  for (const line of lines) {
    const at = rest.indexOf(line);
    if (at < 0) return [...added, ...lines.map((one) => `missing: ${one}`)];
    rest.splice(at, 1);
  }
  return rest;
}

/**
 * A setting that was added to the inline table of its own name, behind what is in it; of one over
 * lines the last line is there alone.
 */
function withInline(lines: string, setting: string, after: string): string {
  const [table = "", key = ""] = setting.split(".");
  const own = new RegExp(`^(\\s*["']?${table}["']?\\s*=\\s*\\{)(.*?)(\\s*\\}[^}]*)$`, "m");
  const last = /^()([^={[\n]*\].*?)(\s*\}[^}]*)$/m;
  const [whole, above = "", inside = "", below = ""] = own.exec(lines) ?? last.exec(lines) ?? [];
  if (whole === undefined) return lines;
  const member = `${key} = ${after}`;
  const filled =
    inside.trim() === "" ? `${above} ${member} ${below.trimStart()}` : `${above}${inside}, ${member}${below}`;
  return lines.replace(whole, () => filled);
}

/** Line ends apart, which `bareLineEnds` looks at. */
function linesIn(text: string): string[] {
  return text.split(/\r?\n/);
}

/** How many lines end with LF alone: an edit must not add one to a file that has CRLF. */
export function bareLineEnds(text: string): number {
  return (text.match(/(?<!\r)\n/g) ?? []).length;
}

function linesOf(setting: Setting): string[] {
  if (setting.kind === "value") {
    const line = `${setting.key} = ${JSON.stringify(setting.value)}`;
    return [`[${setting.table}]`, line, `${setting.table}.${line}`];
  }
  if (setting.kind === "event-listener") {
    const { array, values, endpoint, username, password, handlers } = setting;
    const properties = {
      notification_endpoint: endpoint,
      username,
      password: inXml(password),
      "'header.X-WSO2-KEY-MANAGER'": handlers[0],
    };
    const lines = Object.entries({ ...values, ...properties }).map(
      ([key, value]) => `${key} = ${JSON.stringify(value)}`,
    );
    return [`[[${array}]]`, `[${array}.properties]`, ...lines];
  }
  return [
    `[[${setting.array}]]`,
    ...Object.entries(setting.values).map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
  ];
}
