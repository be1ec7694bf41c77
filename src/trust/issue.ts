import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { isIP } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Keytool, Store } from "./keytool.ts";

/** Days; browsers and Apple's clients refuse more. */
const DAYS = "825";
const KEY = ["-keyalg", "RSA", "-keysize", "2048", "-sigalg", "SHA256withRSA"];
const TIMES = ["-validity", DAYS, "-startdate", "-1d"];
/** Name of a server's key in its new store. */
export const SERVER_ALIAS = "server";
/** Name of the authority's certificate beside it. */
export const AUTHORITY_ALIAS = "authority";

/** A keystore that is to be made. */
export interface Wanted {
  /** Host names and addresses, without brackets, for the SAN. */
  readonly names: readonly string[];
  readonly password: string;
}

/**
 * An authority of this run alone, and by it a certificate for each server.
 * @returns a PKCS12 keystore each, in the order of `wanted`: the server's key with its chain, and
 * the authority's certificate. The authority's own key is gone.
 * @throws Problem of `Keytool`
 */
export async function issueKeystores(keytool: Keytool, wanted: readonly Wanted[]): Promise<readonly Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), "authority-"));
  try {
    const authority: Store = { file: join(folder, "authority.p12"), password: randomBytes(24).toString("hex") };
    const authorityPem = join(folder, "authority.pem");
    const name = `CN=wso2-is-key-manager-action ${randomBytes(4).toString("hex")}`;
    const extensions = ["-ext", "bc:critical=ca:true,pathlen:0", "-ext", "ku:critical=keyCertSign,cRLSign"];
    const tried = "make an authority for the servers' certificates";
    const make = ["-genkeypair", "-alias", AUTHORITY_ALIAS, "-dname", name, "-storetype", "PKCS12"];
    await keytool.work(authority, [...make, ...KEY, ...TIMES, ...extensions], tried);
    await keytool.work(authority, ["-exportcert", "-rfc", "-alias", AUTHORITY_ALIAS, "-file", authorityPem], tried);
    const issued = await Promise.allSettled(
      wanted.map(async (one, index) => {
        const store = { file: join(folder, `${index}.p12`), password: one.password };
        await issueOne(keytool, { authority, authorityPem, store }, one);
        return readFile(store.file);
      }),
    );
    // All have ended, so the folder can go.
    return issued.map((one) => {
      if (one.status === "rejected") throw one.reason;
      return one.value;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Places {
  readonly authority: Store;
  readonly authorityPem: string;
  readonly store: Store;
}

async function issueOne(keytool: Keytool, places: Places, { names }: Wanted): Promise<void> {
  const { authority, authorityPem, store } = places;
  const [request, reply] = [`${store.file}.csr`, `${store.file}.pem`];
  const tried = `make a certificate for ${names.join(", ")}`;
  const own = ["-alias", SERVER_ALIAS];
  const san = names.map((name) => `${isIP(name) === 0 ? "dns" : "ip"}:${name}`).join(",");
  const extensions = [`san=${san}`, "ku:critical=digitalSignature,keyEncipherment", "eku=serverAuth,clientAuth"];
  const dname = ["-dname", `CN=${subjectOf(names)}`, "-storetype", "PKCS12"];
  await keytool.work(store, ["-genkeypair", ...own, ...dname, ...KEY, ...TIMES], tried);
  await keytool.work(store, ["-certreq", ...own, "-file", request], tried);
  const sign = ["-gencert", "-rfc", "-alias", AUTHORITY_ALIAS, "-infile", request, "-outfile", reply];
  await keytool.work(authority, [...sign, ...TIMES, ...extensions.flatMap((one) => ["-ext", one])], tried);
  const trust = ["-importcert", "-noprompt", "-alias", AUTHORITY_ALIAS, "-file", authorityPem];
  await keytool.work(store, trust, tried);
  await keytool.work(store, ["-importcert", "-noprompt", ...own, "-file", reply], tried);
}

/** A CN holds 64 characters at most; clients look at the SAN. */
function subjectOf([name = "localhost"]: readonly string[]): string {
  return name.length <= 64 && isIP(name) === 0 ? name : "localhost";
}
