import { posix } from "node:path";
import { htmlOf } from "./pictures/page.ts";
import { anchored } from "./pictures/anchors.ts";

/** A file of Markdown, by its path in the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** What is not a path: another site, a mail. */
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Links and pictures of the pages that lead nowhere: to a path that is not in the repository, or to
 * a heading that the page does not have. Addresses of other sites are not looked at.
 * @param exists whether a path of the repository is a file or a folder
 * @returns each as "page: link"
 */
export function deadLinks(pages: readonly Page[], exists: (path: string) => boolean): readonly string[] {
  const html = new Map(pages.map(({ path, text }) => [path, anchored(htmlOf(text))]));
  const hasAnchor = (path: string, anchor: string): boolean => html.get(path)?.includes(` id="${anchor}"`) ?? false;
  return [...html].flatMap(([path, content]) =>
    [...content.matchAll(/ (?:href|src)="([^"]*)"/g)]
      .map(([, link = ""]) => link.replaceAll("&amp;", "&"))
      .filter((link) => !ELSEWHERE.test(link))
      .filter((link) => {
        const [, file = "", anchor] = /^([^#]*)(?:#(.*))?$/.exec(link) ?? [];
        const target = file === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
        return !exists(target) || (anchor !== undefined && !hasAnchor(target, decodeURIComponent(anchor)));
      })
      .map((link) => `${path}: ${link}`),
  );
}
