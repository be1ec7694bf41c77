import { expect, it } from "@jest/globals";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeCertificate } from "../../sandbox/certificates.ts";

it("a given certificate counts although the runner trusts another one of the same name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "agent-"));
  const [given, another] = await Promise.all([makeCertificate(), makeCertificate()]);
  const server = createServer({ cert: given.certPem, key: given.keyPem }, (_request, response) => response.end());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    writeFileSync(join(folder, "given.pem"), given.certPem);
    writeFileSync(join(folder, "another.pem"), another.certPem);
    const program = join(import.meta.dirname, "ask-main.ts");
    const words = ["--disable-warning=ExperimentalWarning", program, String(port), join(folder, "given.pem")];
    const environment = { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, "another.pem") };
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: environment });
    expect(stdout.trim()).toBe("answered 200");
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
