import { quoted } from "../by-hand.ts";
import type { WayKind } from "../way-kind.ts";

/** A server that the run has started. */
export interface StopServer {
  readonly kind: "stop-server";
  readonly product: "is" | "apim";
  readonly home: string;
  readonly portOffset: number;
  /**
   * Process id of the start script, once it runs: until its Java has written `wso2carbon.pid`
   * nothing else leads to it.
   */
  readonly script?: number;
}

const PRODUCTS = { is: "Identity Server", apim: "API Manager" } as const;

export const STOP_SERVER: WayKind<StopServer> = {
  read: (members) => {
    const product = (["is", "apim"] as const).find((one) => one === members.text("product"));
    const [home, portOffset, counts] = [members.path("home"), members.count("portOffset"), members.counts("script")];
    if (product === undefined || home === undefined || portOffset === undefined || counts === undefined)
      return undefined;
    return { kind: "stop-server", product, home, portOffset, ...counts };
  },
  words: ({ product, home }) => ({ what: `${PRODUCTS[product]} in ${home}`, done: "stopped", left: "still runs" }),
  // The number in the file may be another program's.
  byHand: ({ home }, _bases, problem) =>
    problem === "server-not-ours"
      ? `ps -ef | grep -F -- ${quoted(`-Dcarbon.home=${home}`)}`
      : `kill "$(tr -d '\\0' <${quoted(`${home}/wso2carbon.pid`)})"`,
};
