import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { VERSION_PATHS, versionPage } from "./version-page.ts";
import type { ApimRelease } from "./releases.ts";

/** Plain HTTP of an API Manager node, in the product on port 9763 plus offset. */
export interface ManagementHttp {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Serves the version page, which every Carbon server has and a gateway can use as a backend. @param
 * port 0: chosen by the system
 */
export async function startManagementHttp(release: ApimRelease, port: number): Promise<ManagementHttp> {
  const server = createServer((request, response) => {
    const found = request.method === "GET" && VERSION_PATHS.includes(request.url?.split("?")[0] ?? "");
    const body = found ? versionPage(release) : "";
    response.writeHead(found ? 200 : 404, { "content-type": "application/xml" }).end(body);
  });
  await listen(server, port);
  return { port: portOf(server, port), stop: () => stop(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

function portOf(server: Server, asked: number): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : asked;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
