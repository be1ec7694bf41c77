import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ENVIRONMENT } from "./java.ts";

export interface Fetched {
  /** `copy` puts the artifacts into the folder, `unpack` what is in them. */
  readonly goal: "copy" | "unpack";
  /** `group:artifact:version`, with `:type` when it is no jar. */
  readonly coordinates: readonly string[];
  readonly folder: string;
  /** Of an unpacked archive only these, as Ant patterns. */
  readonly includes?: string;
}

/**
 * Fetches artifacts from Maven Central, or the mirror of the machine's Maven settings, in one run
 * of Maven.
 * @throws Error with what Maven printed
 */
export function fetchArtifacts({ goal, coordinates, folder, includes }: Fetched): void {
  const work = mkdtempSync(join(tmpdir(), "maven-"));
  try {
    mkdirSync(folder, { recursive: true });
    const pom = join(work, "pom.xml");
    const only = includes === undefined ? "" : `<includes>${includes}</includes>`;
    writeFileSync(
      pom,
      `<project><modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>t</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId><version>2.8</version>
<configuration>${only}<outputDirectory>${folder}</outputDirectory><artifactItems>${coordinates.map(item).join("")}</artifactItems></configuration>
</plugin></plugins></build></project>`,
    );
    const { status, stdout, stderr } = spawnSync("mvn", ["-q", "-B", "-f", pom, `dependency:${goal}`], {
      encoding: "utf8",
      env: ENVIRONMENT,
    });
    if (status !== 0)
      throw new Error(`Maven could not fetch ${coordinates.join(", ")}:\n${(stdout + stderr).slice(-2000)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function item(coordinates: string): string {
  const [group, artifact, version, type = "jar"] = coordinates.split(":");
  return `<artifactItem><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version><type>${type}</type></artifactItem>`;
}
