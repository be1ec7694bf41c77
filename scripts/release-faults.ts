/**
 * What keeps a tag from being released. Pure.
 * @param version of package.json
 * @param changes text of CHANGELOG.md
 */
export function releaseFaults(tag: string, version: string, changes: string): readonly string[] {
  if (!/^v\d+\.\d+\.\d+$/.test(tag)) return [`${tag === "" ? "no tag" : tag}: a release is tagged v1.2.3`];
  const wanted = tag.slice(1);
  const [, ...sections] = changes.split(/^## /m);
  const notes = sections.find((section) => section.startsWith(`${wanted}\n`))?.slice(wanted.length);
  return [
    ...(version === wanted ? [] : [`package.json has version ${version}, the tag is ${tag}`]),
    ...(notes === undefined ? [`CHANGELOG.md has no section ${wanted}`] : []),
    ...(notes?.trim() === "" ? [`CHANGELOG.md says nothing of ${wanted}`] : []),
  ];
}
