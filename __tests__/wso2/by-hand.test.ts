import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../src/products/start.ts";
import { stopServer } from "../../src/products/stop.ts";
import { pemOf } from "../../src/trust/certificate.ts";
import { readPresentedCertificate } from "../../src/trust/presented-certificate.ts";
import { makeHomes, type Homes } from "../../wso2/homes.ts";
import { clock, recorder } from "../products/homes.ts";
import { AdminByHand, annotationsOf, BOOT_SECONDS, checksOf, freeOffset, Steps } from "./job.ts";

const APIM_OFFSET = await freeOffset();
const IS_OFFSET = APIM_OFFSET + 1;
const IS_PORT = 9443 + IS_OFFSET;
const IS = `https://localhost:${IS_PORT}`;
/** Reserved (RFC 6761), so that nobody resolves it. */
const OTHER_NAME = "identity.test";
const BOOT = 1000 * Number(BOOT_SECONDS);
const DOCUMENT = "/oauth2/token/.well-known/openid-configuration";

/**
 * Servers that somebody else set up and started: Identity Server's core under another `[server]
 * hostname`, without `authorize_all_scopes`, with its expired default certificate, which API
 * Manager does not trust. One fault after the other is named, then mended.
 */
describe("servers set up by hand", () => {
  let homes: Homes;
  let steps: Steps;
  let byHand: AdminByHand;
  let pin: string;

  const serverOf = (product: "is" | "apim") =>
    ({ product, home: homes[product], portOffset: product === "is" ? IS_OFFSET : APIM_OFFSET }) as const;
  const start = async (product: "is" | "apim"): Promise<void> => {
    await startServer({ ...serverOf(product), environment: process.env }, recorder(), clock);
  };
  const logOf = (product: "is" | "apim"): string =>
    readFileSync(join(homes[product], "repository", "logs", "wso2carbon.log"), "utf8");

  beforeAll(async () => {
    homes = makeHomes();
    const toml = join(homes.is, "repository", "conf", "deployment.toml");
    writeFileSync(toml, readFileSync(toml, "utf8").replace('hostname = "localhost"', `hostname = "${OTHER_NAME}"`));
    await Promise.all([start("is"), start("apim")]);
    const security = (name: string): string => join(homes.apim, "repository", "resources", "security", name);
    const { certificate } = await within(BOOT, () =>
      readPresentedCertificate("localhost", IS_PORT, { caCertificates: [], timeout: 5000 }),
    );
    pin = certificate.fingerprint256;
    writeFileSync(security("is.pem"), pemOf(certificate));
    steps = new Steps({
      ...{ "is-url": IS, "apim-url": `https://localhost:${9443 + APIM_OFFSET}`, "ready-timeout": BOOT_SECONDS },
      "ca-certificates": [security("own.pem"), security("is.pem")].join("\n"),
    });
    byHand = new AdminByHand(homes, 9443 + APIM_OFFSET);
  });
  afterAll(async () => {
    if (homes === undefined) return;
    for (const product of ["is", "apim"] as const) await stopServer({ ...serverOf(product), clock });
    steps?.discard();
    homes.remove();
  });

  it("the expired default certificate is refused without a pin, although it is among the authorities", async () => {
    const { exitCode, log } = await steps.run({});
    expect([exitCode, log]).toEqual([
      1,
      expect.stringMatching(new RegExp(`on localhost:${IS_PORT}[^]*\\[certificate-expired\\]`)),
    ]);
  });

  it("preflight names the issuer of another host, and what uses it; the proof then stops the run", async () => {
    const result = await steps.run({ "is-certificate-sha256": pin });
    expect(annotationsOf(result, "warning").join("\n")).toContain(
      `Preflight issuer-host: Identity Server was reached at localhost:${IS_PORT}, but its issuer is ` +
        `https://${OTHER_NAME}:${IS_PORT}/oauth2/token: tokens and API Manager's calls use ${OTHER_NAME}:${IS_PORT}.`,
    );
    expect([result.exitCode, checksOf(result)[0]]).toEqual([1, "fail apim-reaches-is"]);
    expect((await byHand.stored()).id).toBe("undefined");
  });

  it("before the exchange WSO2's code refuses Identity Server's certificate, and the run says so", async () => {
    const result = await steps.run({ "is-certificate-sha256": pin, "is-url-from-apim": IS });
    // API Manager's way is given; developers are still shown the issuer's host.
    expect(annotationsOf(result, "warning").join("\n")).toContain(
      `application developers are shown addresses at ${OTHER_NAME}:${IS_PORT}`,
    );
    expect([result.exitCode, checksOf(result)[0]]).toEqual([1, "fail apim-reaches-is"]);
    expect(annotationsOf(result, "error").join("\n")).toMatch(/POST \/api\/am\/admin\/v4\/key-managers\/discover/);
    expect((await byHand.discover(IS + DOCUMENT)).status).toBe(500);
    expect(logOf("apim")).toContain("PKIX path building failed");
  });

  it("after the exchange and the restart that is asked for, WSO2's code reads its document", async () => {
    const truststore = join(homes.apim, "repository", "resources", "security", "client-truststore.p12");
    const prepared = await steps.run({
      ...{ command: "prepare", "apim-truststore": truststore, "is-certificate-sha256": pin },
    });
    expect([prepared.exitCode, prepared.outputs["restart-required"]]).toEqual([0, "apim"]);
    await stopServer({ ...serverOf("apim"), clock });
    await start("apim");
    await within(BOOT, async () => expect((await byHand.call("GET", "/settings")).status).toBe(200));
    const { status, body } = await byHand.discover(IS + DOCUMENT);
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        valid: true,
        value: expect.objectContaining({ issuer: `https://${OTHER_NAME}:${IS_PORT}/oauth2/token` }),
      }),
    ]);
  });

  it("without authorize_all_scopes scope-granted fails, names the setting, and everything else passes", async () => {
    const result = await steps.run({ "is-certificate-sha256": pin, "is-url-from-apim": IS });
    expect([result.exitCode, checksOf(result)]).toEqual([
      1,
      [
        "pass apim-reaches-is",
        "pass key-manager-loaded",
        "pass token-issued",
        "pass token-signature",
        "pass token-claims",
        "fail scope-granted",
        "pass token-introspected",
        "pass tampered-token-refused",
        "skip user-info-read",
        "pass token-revoked",
      ],
    ]);
    const said = annotationsOf(result, "error").join("\n");
    for (const part of ["asked for pets:read, granted nothing", "[oauth] authorize_all_scopes = true is missing"])
      expect(said).toContain(part);
    expect((await byHand.stored()).id).toBe("undefined");
  });
});

/** What `look` returns, once it throws no more. @throws its last error after `timeout` ms */
async function within<Value>(timeout: number, look: () => Promise<Value>): Promise<Value> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await clock.sleep(200);
    }
  }
}
