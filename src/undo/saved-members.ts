import { isAbsolute } from "node:path";
import { isObject } from "../text/json.ts";

/**
 * Members of a saved way back, which another process wrote: read by their type, nothing when they
 * are not of it.
 */
export class SavedMembers {
  readonly #way: Readonly<Record<string, unknown>>;

  constructor(way: Readonly<Record<string, unknown>>) {
    this.#way = way;
  }

  /** A name or id: an empty one would mean all, or none. */
  text(name: string): string | undefined {
    const value = this.#way[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  /** The post step may run in another folder, where a relative path leads elsewhere. */
  path(name: string): string | undefined {
    const value = this.#way[name];
    return typeof value === "string" && isAbsolute(value) ? value : undefined;
  }

  /** An integer from 0. */
  count(name: string): number | undefined {
    const value = this.#way[name];
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  }

  object(name: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.#way[name];
    return isObject(value) ? value : undefined;
  }

  /** Texts that may be missing, by their names; nothing when one is there and is none. */
  texts<Key extends string>(...names: readonly Key[]): { readonly [K in Key]?: string } | undefined {
    return this.#optional(names, (name) => this.text(name));
  }

  /** Flags that may be missing. */
  flags<Key extends string>(...names: readonly Key[]): { readonly [K in Key]?: boolean } | undefined {
    return this.#optional(names, (name) => {
      const value = this.#way[name];
      return typeof value === "boolean" ? value : undefined;
    });
  }

  /** Integers from 0 that may be missing. */
  counts<Key extends string>(...names: readonly Key[]): { readonly [K in Key]?: number } | undefined {
    return this.#optional(names, (name) => this.count(name));
  }

  /** Objects that may be missing. */
  objects<Key extends string>(
    ...names: readonly Key[]
  ): { readonly [K in Key]?: Readonly<Record<string, unknown>> } | undefined {
    return this.#optional(names, (name) => this.object(name));
  }

  /** Lists of texts that may be missing. */
  lists<Key extends string>(...names: readonly Key[]): { readonly [K in Key]?: readonly string[] } | undefined {
    return this.#optional(names, (name) => {
      const value = this.#way[name];
      return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
    });
  }

  #optional<Key extends string, Value>(
    names: readonly Key[],
    read: (name: Key) => Value | undefined,
  ): { readonly [K in Key]?: Value } | undefined {
    const found: { [K in Key]?: Value } = {};
    for (const name of names) {
      if (this.#way[name] === undefined) continue;
      const value = read(name);
      if (value === undefined) return undefined;
      found[name] = value;
    }
    return found;
  }
}
