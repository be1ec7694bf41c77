export interface SettingChange {
  readonly setting: string;
  /** As written before; nothing when it was absent. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Edited {
  readonly text: string;
  readonly changes: readonly SettingChange[];
}

/** A file whose form this editor does not change; the user is told what to write. */
export class NotEditable extends Error {
  /** Of `text`, 1-based. */
  readonly line: number;
  readonly remedy: string | undefined;
  /** The text as edited until then. */
  text = "";

  constructor(line: number, message: string, remedy?: string) {
    super(message);
    this.line = line;
    this.remedy = remedy;
  }
}
