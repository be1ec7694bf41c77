import type { Pair } from "../../sandbox/pair.ts";

/** What takes the place of the working folder: a runner of GitHub's has such a one. */
const WORKSPACE = "/home/runner/work/shop/shop";
/** What differs between two runs, and what is shown for all of it. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, "6f1d2c3b-0a94-4e58-9d17-b2a0c4e5f678"],
  [/\b[0-9a-f]{28}\b/g, "6f1d2c3b0a944e589d17b2a0c4e5"],
  [/(?<=wso2-is-km-action-)[0-9a-f]{10}\b/g, "6f1d2c3b0a"],
  [/(?<=wso2-is-key-manager-action-)[0-9a-f]{12}\b/g, "6f1d2c3b0a94"],
  [/(?<=wso2-is-key-manager-action )[0-9a-f]{8}\b/g, "6f1d2c3b"],
  [/\b\d+(?=[ \u00a0]ms\b)/g, "20"],
  [/\b\d+\.\d(?= s\b)/g, "2.0"],
  [/(?<=attempt `?)\d+/g, "2"],
  [/\b(?:[0-9A-F]{2}:){31}[0-9A-F]{2}\b/g, Array.from({ length: 32 }, () => "6F").join(":")],
  [/\b20\d\d-\d\d-\d\d(?:T[\d:.]+Z)?/g, "2030-01-01"],
];

/**
 * A summary with what differs from run to run replaced, so that its picture is the same again:
 * ports by the products' own, the rest by one value of its kind. So times measure nothing.
 * @param folder where the run was
 */
export function settled(summary: string, { is, apim, gateway }: Pair, folder: string): string {
  const ports = { [is.url]: 9444, [apim.url]: 9443, [gateway.url]: 8243 };
  const texts = Object.entries(ports).map(([url, port]) => [`localhost:${new URL(url).port}`, `localhost:${port}`]);
  const placed = [...texts, [folder, WORKSPACE]].reduce(
    (text, [from = "", to = ""]) => text.replaceAll(from, to),
    summary,
  );
  return FIXED.reduce((text, [kind, value]) => text.replace(kind, value), placed);
}
