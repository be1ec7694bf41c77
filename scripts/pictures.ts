/**
 * `npm run pictures`: makes docs/pictures anew. Each is the job summary of a real run of `dist/`
 * against the stand-ins, as GitHub shows it, drawn by the machine's own Chromium (nothing is
 * downloaded). Needs the JDK's keytool, too. With the same Chromium and fonts a second run makes
 * the same bytes. Fails when a page would scroll sideways or a picture is too large.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CASES, galleryOf, LARGEST_PICTURE, PICTURES_FOLDER } from "./pictures/cases.ts";
import { Chromium, chromiumIsMissing } from "./pictures/chromium.ts";
import { pageOf } from "./pictures/page.ts";
import { unfiltered } from "./pictures/png.ts";
import { summaryOf } from "./pictures/stage.ts";

const keytool = spawnSync("keytool", ["-help"]).error;
const missing = [
  chromiumIsMissing(),
  keytool === undefined
    ? undefined
    : "there is no keytool in PATH. On Debian: apt-get install -y openjdk-17-jdk-headless",
].filter((one) => one !== undefined);

async function makeAll(): Promise<readonly string[]> {
  const faults: string[] = [];
  mkdirSync(PICTURES_FOLDER, { recursive: true });
  for (const name of readdirSync(PICTURES_FOLDER)) rmSync(join(PICTURES_FOLDER, name));
  const chromium = await Chromium.open();
  try {
    for (const { name, pictures, play } of CASES) {
      const summary = await summaryOf(play);
      const { tooWide } = await chromium.show(pageOf(summary, { open: true }));
      faults.push(...tooWide.map((what) => `${name}: wider than its room: ${what}`));
      for (const { file, diagram } of pictures) {
        const page = pageOf(summary, { open: diagram === true });
        const shown = await chromium.show(page, diagram === true ? ".mermaid" : undefined);
        const png = unfiltered(shown.png);
        writeFileSync(join(PICTURES_FOLDER, file), png);
        console.log(`${file}: ${(png.length / 1024).toFixed(0)} KiB`);
        if (png.length > LARGEST_PICTURE) faults.push(`${file}: ${png.length} bytes, at most ${LARGEST_PICTURE}`);
      }
    }
  } finally {
    await chromium.close();
  }
  writeFileSync(join(PICTURES_FOLDER, "README.md"), galleryOf(CASES));
  return faults;
}

const faults = missing.length > 0 ? missing : await makeAll();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
