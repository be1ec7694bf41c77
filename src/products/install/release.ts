import type { HttpsClient } from "../../http/client.ts";
import type { Product } from "../../text/products.ts";
import { PRODUCT_NAMES } from "../../text/products.ts";
import { filledText, listOf, nullable, object } from "../../text/parser.ts";

/** Where WSO2's public releases are. */
export const GITHUB_API = "https://api.github.com";
const GITHUB = "https://github.com";

/** Repository and name of the pack, as WSO2 publishes them. */
const RELEASES: Readonly<Record<Product, { readonly repository: string; readonly pack: string }>> = {
  is: { repository: "wso2/product-is", pack: "wso2is" },
  apim: { repository: "wso2/product-apim", pack: "wso2am" },
};

/** The pack of a release on GitHub. */
export interface ReleasePack {
  readonly repository: string;
  readonly tag: string;
  /** File name, `wso2is-7.2.0.zip`. */
  readonly name: string;
  readonly url: URL;
}

/** @param version as in `7.2.0` */
export function releasePack(product: Product, version: string): ReleasePack {
  const { repository, pack } = RELEASES[product];
  const [tag, name] = [`v${version}`, `${pack}-${version}.zip`];
  return { repository, tag, name, url: new URL(`${GITHUB}/${repository}/releases/download/${tag}/${name}`) };
}

const RELEASE = object({ assets: listOf(object({ name: filledText, digest: nullable(filledText) })) });

/**
 * SHA-256 that GitHub names for the pack ("Get a release by tag name", `assets[].digest`): lower
 * case hexadecimal digits; nothing where it names none, as for assets of before June 2025.
 * @param token of the job; it only lifts the rate limit
 * @throws Problem `pack-not-found` when there is no such release or it has no such pack; others by
 * status or connection
 */
export async function publishedDigest(
  github: HttpsClient,
  product: Product,
  pack: ReleasePack,
  token: string | undefined,
): Promise<string | undefined> {
  const answer = await github.send({
    method: "GET",
    path: `repos/${pack.repository}/releases/tags/${encodeURIComponent(pack.tag)}`,
    tried: `find the release ${pack.tag} of ${PRODUCT_NAMES[product]}`,
    accept: "application/vnd.github+json",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  });
  if (answer.status === 404) throw answer.problem("pack-not-found", `no release ${pack.tag} of ${pack.repository}`);
  const { assets } = answer.expect(200).parse(RELEASE);
  const asset = assets.find(({ name }) => name === pack.name);
  if (asset === undefined)
    throw answer.problem("pack-not-found", `the release ${pack.tag} of ${pack.repository} has no ${pack.name}`);
  return /^sha256:([0-9a-f]{64})$/i.exec(asset.digest ?? "")?.[1]?.toLowerCase();
}
