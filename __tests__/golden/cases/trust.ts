import { lutimesSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProblemId } from "../../../src/problems/catalogue.ts";
import { Problem, type Evidence } from "../../../src/problems/problem.ts";
import type { trustProblems } from "../../../src/problems/trust.ts";
import { instantClock } from "../../support/engine.ts";
import { provoked, rendered, renderedAsLeft, type Case, type Cases } from "../outcome.ts";
import { forTruststore } from "./network.ts";

const KEYTOOL = "keytool is a program of its own";
const TRUSTSTORE = "/opt/wso2am/repository/resources/security/client-truststore.jks";
const KEYSTORE = "/opt/wso2is/repository/resources/security/wso2carbon.p12";

/** As `Keytool` and those that use it make it. */
function byKeytool(id: ProblemId, evidence: Evidence, why = KEYTOOL): Case {
  return rendered({ why, stage: "files", problem: () => new Problem(id, evidence) });
}

/** `prepare` of a folder of Identity Server with this `deployment.toml`. */
function withHome(toml: string): Case {
  return provoked({
    inputs: ({ folder }) => {
      const conf = join(folder, "is", "repository", "conf");
      mkdirSync(conf, { recursive: true });
      writeFileSync(join(conf, "deployment.toml"), toml);
      return { command: "plan", "is-home": join(folder, "is") };
    },
  });
}

export const trustCases: Cases<keyof typeof trustProblems> = {
  "keytool-missing": provoked({
    environment: { PATH: "/nowhere" },
    inputs: (scene) => forTruststore(scene, scene.pair.is.url),
  }),
  "keytool-failed": byKeytool("keytool-failed", {
    tried: "list the certificates of the keystore",
    where: TRUSTSTORE,
    said: "Error occurred during initialization of VM",
  }),
  "keystore-missing": withHome('[keystore.primary]\nfile_name = "own.p12"\n'),
  "keystore-password-wrong": byKeytool("keystore-password-wrong", {
    tried: "list the certificates of the keystore",
    where: TRUSTSTORE,
    said: "keystore password was incorrect",
  }),
  "keystore-unreadable": byKeytool("keystore-unreadable", {
    tried: "list the certificates of the keystore",
    where: TRUSTSTORE,
    said: "Invalid keystore format",
  }),
  "keystore-alias-missing": byKeytool("keystore-alias-missing", {
    tried: "export the certificate of wso2carbon",
    where: KEYSTORE,
    said: "Alias <wso2carbon> does not exist",
  }),
  "keystore-password-hidden": withHome('[keystore.primary]\nfile_name = "$env{KEYSTORE_FILE}"\n'),
  "server-config-unreadable": provoked({
    inputs: ({ folder }) => {
      mkdirSync(join(folder, "is"));
      const file = join(folder, "deployment.toml");
      writeFileSync(file, '[server]\nhostname = "localhost"\n');
      mkdirSync(join(folder, "is", "repository", "conf", "deployment.toml"), { recursive: true });
      return { command: "prepare", certificates: "generate", "is-home": join(folder, "is") };
    },
  }),
  "store-outside-product": byKeytool("store-outside-product", {
    tried: "import certificates into a truststore",
    where: TRUSTSTORE,
    said: "it leads to /opt/other/client-truststore.jks",
  }),
  "truststore-alias-taken": byKeytool("truststore-alias-taken", {
    tried: "import a certificate as wso2-is-km-action-5f3c9a",
    where: TRUSTSTORE,
    said: "the alias has SHA-256 0A:1B, wanted is 2C:3D",
  }),
  "truststore-hides-certificates": byKeytool("truststore-hides-certificates", {
    tried: "import certificates into a truststore",
    where: TRUSTSTORE,
    said: "it holds 3 certificates that Java does not see",
  }),
  "file-not-writable": byKeytool(
    "file-not-writable",
    {
      tried: "replace the file",
      where: "/opt/wso2is/repository/conf/deployment.toml",
      said: "EACCES: permission denied, open '/opt/wso2is/repository/conf/deployment.toml'",
    },
    "an administrator, as whom tests may run, can write everything",
  ),
  "file-changed-meanwhile": changedMeanwhile((file) => writeFileSync(file, "# somebody else's\n")),
  "backup-missing": renderedAsLeft("which file is the backup is known only while the run is at work", () =>
    Promise.resolve({
      what: "/opt/wso2is/repository/conf/deployment.toml is not as it was",
      command: "cp '/opt/wso2is/repository/conf/deployment.toml.backup' '/opt/wso2is/repository/conf/deployment.toml'",
      problem: new Problem("backup-missing", {
        tried: "put the file back as it was",
        where: "/opt/wso2is/repository/conf/deployment.toml",
        said: "its backup /opt/wso2is/repository/conf/deployment.toml.backup is gone",
      }),
    }),
  ),
  "files-in-use": whileHeld(),
  "certificate-not-vouched-for": byKeytool("certificate-not-vouched-for", {
    tried: "read the server's certificate for the other server's truststore",
    where: "localhost:9444",
    said: `presented SHA-256 fingerprint ${"AB:".repeat(31)}CD; the authorities do not vouch for it (DEPTH_ZERO_SELF_SIGNED_CERT)`,
  }),
  "certificate-not-own": byKeytool("certificate-not-own", {
    tried: "take `is-certificate` for the certificate of the server in `is-home`",
    where: KEYSTORE,
    said: `given is SHA-256 ${"AB:".repeat(31)}CD, the keystore has ${"12:".repeat(31)}34`,
  }),
  "certificate-unreadable": provoked({
    inputs: (scene) => forTruststore(scene, "https://localhost:1"),
  }),
};

/** Somebody writes the file once its way back is kept, before `apply` does. */
function changedMeanwhile(change: (file: string) => void): Case {
  let file = "";
  let done = false;
  return provoked({
    inputs: ({ folder }) => {
      file = join(folder, "deployment.toml");
      writeFileSync(file, '[server]\nhostname = "localhost"\n');
      return { "is-deployment-toml": file, "apim-password": "wrong-one" };
    },
    onSave: (saved) => {
      if (done || !saved.includes("restore-file")) return;
      done = true;
      change(file);
    },
  });
}

/** Another run works on the folder, and gives signs of life. */
function whileHeld(): Case {
  const clock = instantClock();
  let lock = "";
  let signs = 0;
  return provoked({
    clock: {
      ...clock,
      sleep: async (ms, signal) => {
        lutimesSync(lock, (signs += 1), signs);
        await clock.sleep(ms, signal);
      },
    },
    inputs: ({ folder }) => {
      lock = join(folder, ".wso2-is-key-manager-action.lock");
      symlinkSync(JSON.stringify({ run: "ab".repeat(8), host: "build-7", pid: 4711 }), lock);
      const file = join(folder, "deployment.toml");
      writeFileSync(file, '[server]\nhostname = "localhost"\n');
      return { command: "prepare", "is-deployment-toml": file };
    },
  });
}
