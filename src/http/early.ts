import { once } from "node:events";
import * as net from "node:net";
import { FRESH, placeAt, type Place } from "./place.ts";
import { placeOf, routeTo } from "./proxy.ts";

/** Milliseconds for the names to be looked up, before what comes next keeps the processor busy. */
const LOOKED_UP = 3;

/** By their place, for as long as they are as good as new ones. */
const begun = new Map<string, net.Socket>();

/**
 * Begins a TCP connection to the server of each address that is asked without a proxy: it comes
 * about while the program is loaded, which takes longer. Nothing is sent on it before the inputs
 * and the server's certificate have been judged. What is no https URL is left to those who judge
 * the inputs.
 * @returns once the connections are under way
 */
export async function connectEarly(addresses: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const underWay = Promise.allSettled(addresses.map((address) => connect(address, environment)));
  await Promise.race([underWay, new Promise((resolve) => setTimeout(resolve, LOOKED_UP))]);
}

async function connect(address: string, environment: NodeJS.ProcessEnv): Promise<void> {
  if (!URL.canParse(address)) return;
  const url = new URL(address);
  if (url.protocol !== "https:" || routeTo(url, environment).kind !== "direct") return;
  const place = placeAt(url);
  if (begun.has(placeOf(place))) return;
  // Alone it keeps no process running: nor does a further address of the name, for which Node takes
  // another handle.
  const socket = net.connect(place).unref();
  socket.once("connect", () => socket.unref());
  // Why it failed is said by the request that needs it.
  socket.on("error", () => undefined);
  begun.set(placeOf(place), socket);
  setTimeout(() => drop(place), FRESH).unref();
  if (net.isIP(place.host) === 0) await once(socket, "lookup");
}

/**
 * The connection to this place that was begun early, which is then the caller's; nothing where
 * there is none, or none any more. @throws the signal's reason
 */
export async function earlyConnection(place: Place, signal: AbortSignal): Promise<net.Socket | undefined> {
  const socket = begun.get(placeOf(place));
  begun.delete(placeOf(place));
  if (socket === undefined) return undefined;
  try {
    if (socket.connecting) await once(socket, "connect", { signal });
  } catch {
    socket.destroy();
    signal.throwIfAborted();
  }
  if (!socket.destroyed && socket.writable) return socket.ref();
  socket.destroy();
  return undefined;
}

function drop(place: Place): void {
  begun.get(placeOf(place))?.destroy();
  begun.delete(placeOf(place));
}
