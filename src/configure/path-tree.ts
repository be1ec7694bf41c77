/** The lines where a path of a file was first set, each in its own sense; 1-based. */
interface Lines {
  /** As a value, which takes no further keys. */
  value?: number;
  /** As an inline table, which does. */
  table?: number;
  /** Something inside it was. */
  under?: number;
}

/**
 * What stands at each path of a file so far. Every question is answered by walking one path, so
 * that all of a file is judged in time that grows with its length, not with its square.
 */
export class PathTree<Mark = undefined> {
  readonly lines: Lines = {};
  /** Whatever else is known of this path. */
  mark: Mark | undefined;
  #children = new Map<string, PathTree<Mark>>();

  /** The node of a path from here, made where it is missing. */
  at(path: readonly string[]): PathTree<Mark> {
    return path.reduce<PathTree<Mark>>((node, part) => {
      const child = node.#children.get(part) ?? new PathTree<Mark>();
      node.#children.set(part, child);
      return child;
    }, this);
  }

  /** Notes at all nodes above a path that something inside them stands in this line. */
  noteUnder(path: readonly string[], line: number): void {
    path.reduce<PathTree<Mark> | undefined>((node, part) => {
      if (node !== undefined) node.lines.under ??= line;
      return node === undefined ? undefined : node.#children.get(part);
    }, this);
  }

  /** Sets a path: as a `value`, or as a `table` that takes further keys. The first line stays. */
  set(path: readonly string[], kind: "table" | "value", line: number): void {
    this.at(path).lines[kind] ??= line;
    this.noteUnder(path, line);
  }

  /**
   * The first line whose setting lets WSO2's parser refuse to set `path` now; nothing when it may
   * be set.
   */
  collision(path: readonly string[]): number | undefined {
    const found: (number | undefined)[] = [];
    const last = path.reduce<PathTree<Mark> | undefined>((node, part) => {
      found.push(node?.lines.value);
      return node === undefined ? undefined : node.#children.get(part);
    }, this);
    found.push(last?.lines.value, last?.lines.table, last?.lines.under);
    const lines = found.filter((line) => line !== undefined);
    return lines.length === 0 ? undefined : Math.min(...lines);
  }

  /** The line of a value above a path, which takes nothing further. */
  valueAbove(path: readonly string[]): number | undefined {
    let line: number | undefined;
    path.reduce<PathTree<Mark> | undefined>((node, part) => {
      line ??= node?.lines.value;
      return node === undefined ? undefined : node.#children.get(part);
    }, this);
    return line;
  }

  /** Forgets all that is inside: a new element of an array of tables begins with nothing. */
  clear(): void {
    this.#children = new Map();
  }
}
