import { randomBytes } from "node:crypto";
import { lstatSync, lutimesSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { oneLine } from "../text/foreign-text.ts";
import { isObject } from "../text/json.ts";
import { Problem } from "../problems/problem.ts";
import type { Clock } from "../ports.ts";
import { textIfThere } from "./read-file.ts";

const NAME = ".wso2-is-key-manager-action.lock";
const LARGEST_STATUS = 4096;
/**
 * Milliseconds between two signs of life, and of waiting without one until the holder counts as
 * gone.
 */
const SIGN_OF_LIFE = 5000;
const GONE = 60_000;
const LOOK_AGAIN = 250;
/** A file system without symbolic links, or a system that does not let everybody make them. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"] as const;

/** A lock that this run holds on a folder. */
export interface FolderLock {
  /** Path of the file that says so. */
  readonly file: string;
  readonly run: string;
  /**
   * Whether it was left by a run that ended without letting it go: what that run had changed, it
   * may still take back.
   */
  readonly takenOver: boolean;
}

export interface LockOptions {
  /** Milliseconds to wait for another run. */
  readonly timeout: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Called once before the first wait, with what is known of the holder. */
  readonly onWait: (holder: string) => void;
  /**
   * Called before the lock is there, so that a run that is killed right after is known to have it.
   */
  readonly announce: (lock: { readonly file: string; readonly run: string }) => void;
}

interface Holder {
  readonly run: string;
  readonly host: string;
  readonly pid: number;
}

/**
 * Takes the lock of a folder, which runs hold from the moment they read its files until they are
 * done with them or have taken their changes back; else the one that fails could take away what the
 * other relies on. It is in the folder, so that runs in several containers see it; a symbolic link
 * that leads nowhere, since only that is made in one step together with what it says; where there
 * are no links, a file. One whose process is gone, or that gives no sign of life, is taken over.
 * Nobody is told apart by the number of a process alone: numbers come again, and each container has
 * its own.
 * @returns nothing where the folder can't be written: then its files are not replaced either
 * @throws Problem `files-in-use`; the signal's reason
 */
export async function lockFolder(folder: string, options: LockOptions): Promise<FolderLock | undefined> {
  const { clock, signal } = options;
  const file = join(folder, NAME);
  const run = randomBytes(8).toString("hex");
  const began = clock.monotonicTime();
  let takenOver = false;
  let told = false;
  let last: { readonly sign: number | undefined; readonly at: number } = { sign: undefined, at: began };
  options.announce({ file, run });
  for (;;) {
    signal.throwIfAborted();
    const made = make(file, run);
    if (made === "not writable") return undefined;
    if (made === "made") return hold({ file, run, takenOver });
    const holder = holderOf(file);
    if (holder === "none") continue;
    const sign = signOf(file);
    if (sign !== last.sign) last = { sign, at: clock.monotonicTime() };
    // The signs are compared with each other, not with the time: clocks differ, and are set.
    if (clock.monotonicTime() - last.at > GONE || hasEnded(holder)) {
      const taken = setAside(file, holder);
      if (taken === "not writable") return undefined;
      if (taken) {
        takenOver = true;
        continue;
      }
    }
    const who = holder === "unknown" ? "another run" : `a run of process ${holder.pid} on ${oneLine(holder.host, 60)}`;
    if (clock.monotonicTime() - began >= options.timeout) {
      throw new Problem("files-in-use", {
        tried: "work on the product's files",
        where: folder,
        said: `${who} holds ${file}`,
      });
    }
    if (!told) options.onWait(who);
    told = true;
    await clock.sleep(LOOK_AGAIN, signal);
  }
}

/**
 * Lets a lock go, if it is still that run's. @throws the system's error when the file can't be
 * removed
 */
export function releaseLock(file: string, run: string): void {
  const holder = holderOf(file);
  if (holder === "none" || holder === "unknown" || holder.run !== run) return;
  rmSync(file, { force: true });
}

function make(file: string, run: string): "made" | "there" | "not writable" {
  const holder: Holder = { run, host: hostname(), pid: process.pid };
  try {
    put(JSON.stringify(holder), file);
    return "made";
  } catch (error) {
    return isObject(error) && error["code"] === "EEXIST" ? "there" : "not writable";
  }
}

/**
 * Never over what is there. Windows keeps links for administrators, and some shared folders know
 * none: there it is a file, which says nothing of its holder for the moment until it is written.
 */
function put(text: string, file: string): void {
  if (process.platform !== "win32") {
    try {
      return symlinkSync(text, file);
    } catch (error) {
      if (!isObject(error) || !NO_LINKS.some((code) => code === error["code"])) throw error;
    }
  }
  writeFileSync(file, text, { flag: "wx" });
}

/** What a lock says; nothing when it is gone. */
function textOf(file: string): string | undefined {
  try {
    return lstatSync(file).isSymbolicLink() ? readlinkSync(file) : textIfThere(file, LARGEST_STATUS);
  } catch (error) {
    return isObject(error) && error["code"] === "ENOENT" ? undefined : "";
  }
}

function hold(lock: FolderLock): FolderLock {
  const timer = setInterval(() => {
    try {
      lutimesSync(lock.file, new Date(), new Date());
    } catch {
      clearInterval(timer);
    }
  }, SIGN_OF_LIFE);
  timer.unref();
  return lock;
}

function holderOf(file: string): Holder | "unknown" | "none" {
  const text = textOf(file);
  if (text === undefined) return "none";
  try {
    const value: unknown = JSON.parse(text);
    const { run, host, pid }: Record<string, unknown> = isObject(value) ? value : {};
    if (typeof run === "string" && typeof host === "string" && typeof pid === "number") return { run, host, pid };
  } catch {
    // Nothing of ours.
  }
  return "unknown";
}

/** When the holder touched its lock last; nothing when that is gone. */
function signOf(file: string): number | undefined {
  return lstatSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** Whether the holder was a process of this machine that is not there any more. */
function hasEnded(holder: Holder | "unknown"): boolean {
  if (holder === "unknown" || holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return isZombie(holder.pid);
  } catch (error) {
    return isObject(error) && error["code"] === "ESRCH";
  }
}

/** A process that ended, but nobody has asked how. */
function isZombie(pid: number): boolean {
  return /^\d+ \(.*\) [ZX] /s.test(textIfThere(`/proc/${pid}/stat`, LARGEST_STATUS));
}

/**
 * Takes a left lock away; two runs may find it at once, and the later one must not take away what
 * the first has made by then.
 */
function setAside(file: string, left: Holder | "unknown"): boolean | "not writable" {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(file, aside);
    const moved = holderOf(aside);
    const same = typeof moved === "string" || typeof left === "string" ? moved === left : moved.run === left.run;
    // Made anew, it does not replace what somebody else has made meanwhile.
    if (!same) put(textOf(aside) ?? "", file);
    return same;
  } catch (error) {
    return isObject(error) && ["EACCES", "EPERM", "EROFS"].some((code) => code === error["code"])
      ? "not writable"
      : false;
  } finally {
    rmSync(aside, { force: true });
  }
}
