import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { createServer as createTlsServer, rootCertificates } from "node:tls";
import { pemOf } from "../../src/trust/certificate.ts";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import type { Clock } from "../../src/ports.ts";
import { Places } from "../http/places.ts";
import { instantClock, runEngine, runPost } from "../support/engine.ts";
import { issue } from "../trust/presenting.ts";
import { keytoolIsMissing, PASSWORD, SECURITY } from "../trust/stores.ts";
import { DEFAULTS, pair, workshop, file, eachWithFiles } from "./local-files.ts";

eachWithFiles();

const stores = (alias: string): string =>
  `\n[keystore.primary]\nfile_name = "wso2carbon.p12"\ntype = "PKCS12"\npassword = "${PASSWORD}"\nalias = "${alias}"\n\n[truststore]\nfile_name = "client-truststore.p12"\npassword = "${PASSWORD}"\n`;

describe("certificates of the products", () => {
  it("a server's own certificate is trusted without its authority, and beside it when a proxy shows another one", async () => {
    const presented = async (url: string): Promise<string> => {
      const { certificate } = await readPresentedCertificate("localhost", Number(new URL(url).port), {
        ...{ caCertificates: [], timeout: 5000 },
      });
      return pemOf(certificate);
    };
    const [is, apim] = [await presented(pair.is.url), await presented(pair.apim.url)];
    const own = { command: "plan", "is-certificate": is, "apim-certificate": apim };
    expect((await runEngine(pair, { inputs: { ...own, "ca-certificates": "" } })).report.problem).toBeUndefined();
    const others = { command: "plan", "is-certificate": rootCertificates[0] ?? "", "apim-certificate": apim };
    expect((await runEngine(pair, { inputs: others })).report.problem).toBeUndefined();
    const nobody = await runEngine(pair, { inputs: { ...others, "ca-certificates": "" } });
    expect(nobody.report.problem?.id).toBe("certificate-pin-mismatch");
  });

  const withKeytool = keytoolIsMissing() ? it.skip : it;
  withKeytool(
    "prepare: a certificate that nobody vouches for is in no truststore, and what was written is put back",
    async () => {
      const path = file("deployment.toml", DEFAULTS);
      for (const name of ["is", "apim"]) workshop.key(`${name}.p12`, "authority");
      const before = ["is", "apim"].map((name) => workshop.entries(`${name}.p12`));
      const stores = { "is-truststore": workshop.path("is.p12"), "apim-truststore": workshop.path("apim.p12") };
      const inputs = { ...stores, "is-deployment-toml": path, "truststore-password": PASSWORD, command: "prepare" };
      for (const change of [{}, { "tls-verify": "false" }]) {
        const run = { inputs: { ...inputs, "ca-certificates": "", ...change }, environment: process.env };
        const { report } = await runEngine(pair, run);
        expect(report).toMatchObject({ problem: { id: "certificate-not-vouched-for" }, undone: "rolled-back" });
        expect(readFileSync(path, "utf8")).toBe(DEFAULTS);
      }
      expect(["is", "apim"].map((name) => workshop.entries(`${name}.p12`))).toEqual(before);
      const { report } = await runEngine(pair, { inputs, environment: process.env });
      expect([report.problem, [...report.restartRequired].sort()]).toEqual([undefined, ["apim", "is"]]);
      expect([...pair.apim.server.journal, ...pair.is.server.journal]).toEqual([]);
    },
  );

  withKeytool.each(["prepare", "apply"])(
    "%s waits for the certificate of a server that is starting, up to ready-timeout",
    async (command) => {
      const { certificate, key } = await issue({});
      const places = new Places();
      const probe = createServer();
      const port = await places.listening(probe);
      await new Promise((resolve) => probe.close(resolve));
      workshop.key("is.p12", "authority");
      const inputs = {
        ...{ command, "is-truststore": workshop.path("is.p12"), "truststore-password": PASSWORD },
        ...{ "apim-url": `https://localhost:${port}`, "apim-certificate-sha256": certificate.fingerprint256 },
      };
      const clock = instantClock();
      let slept = 0;
      const sleep: Clock["sleep"] = async (ms, signal) => {
        await clock.sleep(ms, signal);
        if ((slept += 1) === 3)
          await places.listening(
            createTlsServer({ cert: certificate.toString(), key }, (socket) => socket.end()),
            port,
          );
      };
      const run = { inputs, environment: process.env, clock: { ...clock, sleep } };
      const { report, log } = await runEngine(pair, run);
      expect(log).toContain(
        `API Manager: waiting up to 300 s for its certificate (localhost:${port}: connection-refused)`,
      );
      expect(log).toContain("added in its truststore");
      // What listens there speaks no HTTP, so that apply goes no further.
      expect(report.problem?.id).toBe(command === "prepare" ? undefined : "servers-not-ready");
      places.end();
    },
  );

  withKeytool(
    "prepare, on-failure keep: killed between the two truststores, post puts the first back; after both, none",
    async () => {
      for (const name of ["is", "apim"]) workshop.key(`${name}.p12`, "authority");
      const lists = () => ["is", "apim"].map((name) => workshop.entries(`${name}.p12`));
      const before = lists();
      const stores = { "is-truststore": workshop.path("is.p12"), "apim-truststore": workshop.path("apim.p12") };
      const inputs = { ...stores, "truststore-password": PASSWORD, command: "prepare", "on-failure": "keep" };
      const states: string[] = [];
      const run = { inputs, environment: process.env, onSave: (state: string) => void states.push(state) };
      expect((await runEngine(pair, run)).report.problem).toBeUndefined();
      const after = lists();
      expect([after[0], after[1]]).not.toEqual(before);
      // One truststore is replaced, the other one is announced: the state of a run that was killed
      // there.
      const between = states.find((state) => state.includes("is.p12") && state.includes("apim.p12")) ?? "";
      const put = states.findLast((state) => state.includes("is.p12") && state.includes("apim.p12")) ?? "";
      expect(await runPost(pair, put, { inputs })).toEqual([]);
      expect(lists()).toEqual(after);
      expect(await runPost(pair, between, { inputs })).toEqual([]);
      expect(lists()).toEqual([before[0], after[1]]);
    },
  );

  withKeytool("prepare: both homes are configured and trust each other; again: nothing to do", async () => {
    for (const name of ["is", "apim"]) {
      workshop.home(name, DEFAULTS + stores(name));
      workshop.key(`${name}/${SECURITY}/wso2carbon.p12`, name);
      workshop.key(`${name}/${SECURITY}/client-truststore.p12`, "authority");
    }
    const inputs = {
      command: "prepare",
      "is-home": workshop.path("is"),
      "apim-home": workshop.path("apim"),
      "truststore-password": PASSWORD,
    };
    const { report } = await runEngine(pair, { inputs, environment: process.env });
    expect(report.problem?.message).toBeUndefined();
    expect([...report.restartRequired].sort()).toEqual(["apim", "is"]);
    for (const name of ["is", "apim"]) {
      const list = execFileSync(
        "keytool",
        ["-list", "-keystore", workshop.path(name, SECURITY, "client-truststore.p12"), "-storepass", PASSWORD],
        { encoding: "utf8" },
      );
      expect(list).toContain("3 entries");
    }
    expect(readFileSync(workshop.path("apim", "repository", "conf", "deployment.toml"), "utf8")).toBe(
      DEFAULTS + stores("apim"),
    );
    const again = await runEngine(pair, { inputs, environment: process.env });
    expect(again.report).toMatchObject({ restartRequired: [], diffs: [] });
    expect([...pair.apim.server.journal, ...pair.is.server.journal]).toEqual([]);
    expect(existsSync(workshop.path("is", "repository", "conf", "deployment.toml"))).toBe(true);
  });
});
