#!/usr/bin/env node
/**
 * Stands for `docker` on PATH, as far as examples/containers.yml uses it, and does to folders what
 * the real one does. Images are folders below DOCKER_STATE/images, each the product's folder of the
 * image; a container is a copy of it. There is no network of its own: services listen on this
 * machine, and call each other by name through container-network.mjs.
 */
import { spawn, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join, resolve } from "node:path";
import { load } from "js-yaml";

const STATE = process.env.DOCKER_STATE;
const IMAGE_HOME = "/home/wso2carbon";
const VOLUME = `${IMAGE_HOME}/wso2-config-volume`;
const words = process.argv.slice(2);
const fail = (why) => {
  console.error(`Error response from daemon: ${why} (docker stand-in: ${words.join(" ")})`);
  process.exit(1);
};

/** The one product's folder of an image, and what it is called in it. */
function imageOf(name) {
  const folder = join(STATE, "images", name.replaceAll(/[/:]/g, "_"));
  if (!existsSync(folder)) fail(`No such image: ${name}`);
  const [home] = readdirSync(folder);
  return { folder: join(folder, home), home };
}

function create(image) {
  const { folder, home } = imageOf(image);
  const id = randomBytes(32).toString("hex");
  cpSync(folder, join(STATE, "containers", id, home), { recursive: true });
  return id;
}

/** `docker cp`: into a folder that is there, else as one of the given name, whose parent must be there. */
function copy(from, to) {
  const [id, path] = from.split(":");
  if (!path.startsWith(`${IMAGE_HOME}/`)) fail(`Could not find the file ${path}`);
  const source = join(STATE, "containers", id, path.slice(IMAGE_HOME.length + 1));
  if (!existsSync(source)) fail(`Could not find the file ${path} in container ${id}`);
  const into = existsSync(to) && statSync(to).isDirectory();
  if (!into && !existsSync(join(resolve(to), ".."))) fail(`no such directory: ${to}`);
  cpSync(source, into ? join(to, basename(path)) : to, { recursive: true });
}

function services() {
  return Object.entries(load(readFileSync("compose.yaml", "utf8")).services);
}

function up() {
  const running = [];
  for (const [name, { image, command = [], volumes = [], ports = [] }] of services()) {
    const home = join(STATE, "containers", create(image), imageOf(image).home);
    for (const volume of volumes) {
      const [source, target] = volume.split(":");
      // What does not exist is made as a folder.
      if (!existsSync(source)) mkdirSync(source, { recursive: true });
      if (target !== VOLUME) fail(`nothing is known of ${target}`);
      // As the images' entrypoint does.
      cpSync(source, home, { recursive: true, dereference: true });
    }
    for (const port of ports) if (new Set(port.split(":")).size !== 1) fail(`ports can't be mapped here: ${port}`);
    const [script] = readdirSync(join(home, "bin")).filter((file) => file.endsWith(".sh"));
    const log = openSync(join(STATE, `${name}.log`), "a");
    const names = services()
      .map(([each]) => each)
      .join(",");
    const network = `--import=${join(import.meta.dirname, "container-network.mjs")}`;
    const env = { ...process.env, NODE_OPTIONS: network, CONTAINER_NAMES: names };
    const child = spawn(join(home, "bin", script), command, {
      cwd: home,
      env,
      detached: true,
      stdio: ["ignore", log, log],
    });
    child.unref();
    running.push(child.pid);
  }
  writeFileSync(join(STATE, "running.json"), JSON.stringify(running));
}

function down() {
  const file = join(STATE, "running.json");
  for (const pid of existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : []) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It has ended.
    }
  }
  rmSync(file, { force: true });
  rmSync(join(STATE, "containers"), { recursive: true, force: true });
}

const [what, ...rest] = words;
if (what === "create") console.log(create(rest[0]));
else if (what === "cp") copy(rest[0], rest[1]);
else if (what === "rm") rmSync(join(STATE, "containers", rest[0]), { recursive: true });
else if (what === "compose" && rest[0] === "up") up();
else if (what === "compose" && rest[0] === "down") down();
else if (what === "compose" && rest[0] === "logs") {
  for (const [name] of services())
    process.stdout.write(execFileSync("tail", ["-n", "200", join(STATE, `${name}.log`)]));
} else fail("not known");
