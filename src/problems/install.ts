import type { CatalogueEntry } from "./entry.ts";

export const installProblems = {
  "pack-not-found": {
    title: "There is no such pack",
    cause: "the release does not exist or is not public, or the address of the archive is wrong.",
    remedy:
      "Correct `is-version` or `apim-version` (WSO2's releases on GitHub list them), or give the pack's own address in `is-archive` or `apim-archive`.",
    nextTry: "final",
  },
  "pack-not-downloaded": {
    title: "The pack could not be downloaded",
    cause: "the server that has it, or something on the way to it, did not send all of it.",
    remedy:
      "Run again; where it happens often, keep packs in `archive-directory` (on GitHub with actions/cache), or use a mirror of your own in `is-archive` or `apim-archive`.",
    nextTry: "transient",
  },
  "pack-digest-mismatch": {
    title: "The pack is not the expected one",
    cause:
      "its SHA-256 is another than the one given, or than the one that GitHub names for this release: the file is damaged, was replaced, or the digest is of another pack.",
    remedy:
      "Compare the digest with its source. Do not use the pack unless you know why they differ; a kept copy that is damaged is removed by hand.",
    nextTry: "final",
  },
  "pack-invalid": {
    title: "The archive is no pack of this product",
    cause: "it is another file (an error page, another product), or it was cut off or changed.",
    remedy: "Give WSO2's own zip of the product, as it is downloaded; `unzip -t` says whether a zip is whole.",
    nextTry: "final",
  },
  "disk-space-missing": {
    title: "There is not enough space on the disk",
    cause: "a pack takes up to 1 GB, and about twice as much once it is unpacked.",
    remedy:
      "Free space where it is named above, or use another disk: `archive-directory` for packs, the temporary folder (RUNNER_TEMP or TMPDIR) for what is unpacked.",
    nextTry: "state",
  },
  "pack-not-written": {
    title: "The pack could not be kept or unpacked",
    cause: "the folder named above can't be written by the user of this run.",
    remedy:
      "Give a folder in `archive-directory` that can be written, and check the temporary folder (RUNNER_TEMP or TMPDIR).",
    nextTry: "final",
  },
  "folder-not-removed": {
    title: "A folder of this run could not be removed",
    cause: "its server could not be stopped, or files of another user are in it.",
    remedy: "End the server that is named above, then remove the folder by hand.",
    nextTry: "state",
  },
} as const satisfies Record<string, CatalogueEntry>;
