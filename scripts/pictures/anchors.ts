/**
 * The anchor that GitHub gives a heading: letters, digits, hyphens and underscores in lower case,
 * hyphens for spaces.
 */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/** HTML whose headings have their anchors as ids; the second of one name ends with `-1`. */
export function anchored(html: string): string {
  const seen = new Map<string, number>();
  return html.replace(/<(h[1-6])>([^]*?)<\/\1>/g, (_all, tag: string, content: string) => {
    const anchor = anchorOf(textOf(content).trim());
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return `<${tag} id="${count === 0 ? anchor : `${anchor}-${count}`}">${content}</${tag}>`;
  });
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
