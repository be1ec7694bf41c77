import { beforeAll, describe, expect, it } from "@jest/globals";
import { datesOf, SeenCertificates } from "../../src/http/seen-certificates.ts";
import { issue, type Issued } from "../trust/presenting.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Certificates have whole seconds. */
const END = Math.floor(Date.now() / 1000) * 1000 + 100 * DAY;

describe("the certificates that a run meets", () => {
  let server: Issued;
  let other: Issued;

  beforeAll(async () => {
    server = await issue({ name: "CN=a, O=b", to: END });
    other = await issue({ to: END });
  });

  it.each([
    [31 * DAY, "valid", 31],
    [30 * DAY + 1000, "valid", 30],
    [30 * DAY, "expires-soon", 30],
    [DAY - 1000, "expires-soon", 0],
    [0, "expires-soon", 0],
    [-1000, "expired", -1],
    [-DAY, "expired", -1],
    [-2 * DAY, "expired", -2],
    [2000 * DAY, "not-yet-valid", 2000],
  ])("%d ms before its end it is %s, and has %d days", (before, state, daysLeft) => {
    expect(datesOf(server.certificate, END - before)).toEqual({ state, daysLeft });
  });

  it("each stands once, whoever has it, in the order of the servers", () => {
    const seen = new SeenCertificates();
    seen.note("gateway", "presented", server.certificate);
    seen.note("is", "presented", other.certificate);
    seen.note("is", "keystore", other.certificate);
    seen.note("apim", "presented", server.certificate);
    seen.note("apim", "presented", server.certificate);
    expect(seen.at(END - DAY)).toEqual([
      {
        of: ["is"],
        sources: ["keystore", "presented"],
        subject: "CN=localhost",
        sha256: other.certificate.fingerprint256,
        validFrom: new Date(other.certificate.validFrom).toISOString(),
        validTo: new Date(END).toISOString(),
        state: "expires-soon",
        daysLeft: 1,
      },
      expect.objectContaining({ of: ["apim", "gateway"], sources: ["presented"], subject: "CN=a, O=b" }),
    ]);
  });
});
