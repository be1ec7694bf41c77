import type * as tls from "node:tls";
import { FRESH } from "./place.ts";

/**
 * Connections to one server that are made before a request needs them, while others wait for their
 * answers: connecting takes two round trips, and some work on both sides. Each is judged as any
 * other. None of them has carried a request, so what must not be sent twice may go over it, unless
 * the server has closed it by then.
 */
export class Spares {
  readonly #connect: (stop: AbortSignal) => Promise<tls.TLSSocket>;
  readonly #now: () => number;
  /** With the time since when it has been there. */
  readonly #ready = new Map<tls.TLSSocket, number>();
  #underWay = 0;
  #stop = new AbortController();

  /** @param now milliseconds that only grow */
  constructor(connect: (stop: AbortSignal) => Promise<tls.TLSSocket>, now: () => number) {
    this.#connect = connect;
    this.#now = now;
  }

  /** Begins as many as are missing. What fails is not said: the request that needs one says it. */
  prepare(count: number): void {
    for (const [socket, since] of this.#ready) {
      if (this.#isFresh(since)) continue;
      this.#ready.delete(socket);
      socket.destroy();
    }
    for (let missing = count - this.#ready.size - this.#underWay; missing > 0; missing -= 1)
      this.#make(this.#stop.signal).catch(() => undefined);
  }

  /** One that is there; nothing when none is. */
  async take(): Promise<tls.TLSSocket | undefined> {
    for (const [socket, since] of this.#ready) {
      this.#ready.delete(socket);
      // While this process was busy, the server may have closed it: that is read now.
      for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      socket.removeListener("data", destroyed);
      if (this.#isFresh(since) && !socket.destroyed && socket.writable) return socket;
      socket.destroy();
    }
    return undefined;
  }

  /** Closes all of them, those under way included. */
  drop(): void {
    this.#stop.abort(new Error("not needed"));
    this.#stop = new AbortController();
    for (const socket of this.#ready.keys()) socket.destroy();
    this.#ready.clear();
  }

  #isFresh(since: number): boolean {
    return this.#now() - since < FRESH;
  }

  async #make(stop: AbortSignal): Promise<void> {
    this.#underWay += 1;
    try {
      const socket = await this.#connect(stop);
      if (stop.aborted) return void socket.destroy();
      this.#ready.set(socket, this.#now());
      socket.once("close", () => this.#ready.delete(socket));
      // Also lets it notice that the server has closed it.
      socket.on("data", destroyed);
    } finally {
      this.#underWay -= 1;
    }
  }
}

/** A server that speaks before it is asked answers no request of ours. */
function destroyed(this: tls.TLSSocket): void {
  this.destroy();
}
