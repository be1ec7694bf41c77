import { writeFileSync } from "node:fs";
import { Mirror } from "../products/install/mirror.ts";
import { sha256Of } from "../products/install/packs.ts";
import { Workshop } from "../trust/stores.ts";
import { standInPack } from "./stand-in-packs.ts";

/** GitHub with the packs of both stand-ins. */
export class World {
  readonly shop = new Workshop();
  readonly #mirror = new Mirror();
  #packs: Readonly<Record<string, Buffer>> = {};

  async start(): Promise<void> {
    this.#packs = {
      "wso2is-7.2.0.zip": await standInPack(this.shop, "is", "7.2.0"),
      "wso2am-4.6.0.zip": await standInPack(this.shop, "apim", "4.6.0"),
    };
    await this.#mirror.start();
    writeFileSync(this.shop.path("mirror.pem"), this.#mirror.ca);
  }

  /** Answers from now on, and forgets what was asked before. */
  serve(): void {
    this.#mirror.answer((request, response) => {
      const bytes = this.#packs[/\/([^/]+\.zip)$/.exec(request.url ?? "")?.[1] ?? ""];
      if (bytes !== undefined) return void response.writeHead(200, { "content-length": bytes.length }).end(bytes);
      const assets = Object.entries(this.#packs).map(([name, all]) => ({ name, digest: `sha256:${sha256Of(all)}` }));
      response.setHeader("content-type", "application/json").end(JSON.stringify({ assets }));
    });
  }

  /** What a runner's administrator sets: the way to GitHub. */
  get environment(): Readonly<Record<string, string>> {
    const trusted = this.shop.path("mirror.pem");
    return { HTTPS_PROXY: this.#mirror.proxy, NO_PROXY: "localhost", NODE_EXTRA_CA_CERTS: trusted };
  }

  /** `host path` of every request. */
  get asked(): readonly string[] {
    return this.#mirror.asked;
  }

  end(): void {
    this.#mirror.end();
    this.shop.remove();
  }
}
