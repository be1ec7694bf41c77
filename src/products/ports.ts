import { createServer } from "node:net";
import { Problem } from "../problems/problem.ts";
import { PRODUCT_NAMES, type Product } from "../text/products.ts";

const HIGHEST = 65535;
/** Without offset; the offset shifts all of them (I-4f, A-7.1e). */
const PORTS: Readonly<Record<Product, Readonly<Record<string, number>>>> = {
  is: { "management HTTPS": 9443, "management HTTP": 9763 },
  apim: { "management HTTPS": 9443, "management HTTP": 9763, "gateway HTTPS": 8243, "gateway HTTP": 8280 },
};

/**
 * The taken ones of a product's ports, as words: "9444 (management HTTPS)". Found by listening on
 * each for a moment.
 */
export async function takenPorts(product: Product, portOffset: number): Promise<readonly string[]> {
  const ports = Object.entries(PORTS[product]).map(([use, port]) => ({ use, port: port + portOffset }));
  const free = await Promise.all(ports.map(({ port }) => isFree(port)));
  return ports.filter((_, index) => free[index] === false).map(({ use, port }) => `${port} (${use})`);
}

/** @throws Problem `port-in-use` naming every taken port */
export async function mustBeFree(product: Product, portOffset: number, runningPid: number | undefined): Promise<void> {
  const taken = await takenPorts(product, portOffset);
  if (taken.length === 0) return;
  const pid = runningPid === undefined ? "" : `; this very server already runs with process id ${runningPid}`;
  throw new Problem("port-in-use", {
    tried: `start ${PRODUCT_NAMES[product]} with port offset ${portOffset}`,
    where: "this machine",
    said: `taken: ${taken.join(", ")}${pid}`,
  });
}

/** On every IPv4 address, as the servers listen (`java.net.preferIPv4Stack`). */
function isFree(port: number): Promise<boolean> {
  if (port > HIGHEST) return Promise.resolve(true);
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "0.0.0.0", exclusive: true }, () => server.close(() => resolve(true)));
  });
}
