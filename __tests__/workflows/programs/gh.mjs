#!/usr/bin/env node
/**
 * Stands for `gh` on PATH: issues, comments, references and files in one JSON file (GH_STATE), and a
 * list of what was asked. Only what the examples use; any other call fails.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const state = JSON.parse(readFileSync(process.env.GH_STATE, "utf8"));
const words = process.argv.slice(2);
const all = (name) => words.flatMap((word, index) => (word === name ? [words[index + 1]] : []));
const one = (name) => all(name).at(-1);
const save = () => writeFileSync(process.env.GH_STATE, JSON.stringify(state));
const fail = (why) => {
  console.error(`gh stand-in: ${why}: ${words.join(" ")}`);
  process.exit(1);
};
if (!process.env.GH_TOKEN) fail("there is no GH_TOKEN");
state.asked.push(words.join(" "));

/** As `gh --jq` prints: texts without quotes, nothing for null. */
function show(value) {
  const filter = one("--jq");
  const json = JSON.stringify(value);
  const text =
    filter === undefined ? `${json}\n` : execFileSync("jq", ["-r", filter], { input: json, encoding: "utf8" });
  process.stdout.write(text);
}

function fields() {
  const pairs = [...all("-f"), ...all("-F")].map((pair) => [
    pair.slice(0, pair.indexOf("=")),
    pair.slice(pair.indexOf("=") + 1),
  ]);
  const read = (value) => (value.startsWith("@") ? readFileSync(value.slice(1), "utf8") : value);
  const typed = new Set(all("-F").map((pair) => pair.slice(0, pair.indexOf("="))));
  return Object.fromEntries(pairs.map(([name, value]) => [name, typed.has(name) ? read(value) : value]));
}

function api(path) {
  const method = one("--method") ?? (all("-f").length + all("-F").length > 0 ? "POST" : "GET");
  const own = `repos/${process.env.GITHUB_REPOSITORY}/`;
  if (!path.startsWith(own)) fail(`not of ${own}`);
  const [place, query = ""] = path.slice(own.length).split("?");
  const comments = /^issues\/(\d+)\/comments$/.exec(place);
  const comment = /^issues\/comments\/(\d+)$/.exec(place);
  if (comments && method === "GET") return show(state.comments.filter(({ issue }) => issue === comments[1]));
  if (comments && method === "POST") {
    const made = {
      id: state.comments.length + 100,
      issue: comments[1],
      user: { login: "github-actions[bot]" },
      ...fields(),
    };
    state.comments.push(made);
    return show(made);
  }
  if (comment && method === "PATCH") {
    const found = state.comments.find(({ id }) => id === Number(comment[1])) ?? fail("no such comment");
    return show(Object.assign(found, fields()));
  }
  const head = /^git\/ref\/heads\/(.+)$/.exec(place);
  if (head && method === "GET")
    return show({ object: { sha: state.refs[`refs/heads/${head[1]}`] ?? fail("no such branch") } });
  if (place === "git/refs" && method === "POST") {
    const { ref, sha } = fields();
    state.refs[ref] = sha;
    return show({ ref });
  }
  const file = /^contents\/(.+)$/.exec(place);
  if (file && method === "GET") {
    const found = state.files[`${new URLSearchParams(query).get("ref")}:${file[1]}`] ?? fail("404");
    return show({ sha: found.sha });
  }
  if (file && method === "PUT") {
    const { branch, content, sha } = fields();
    state.files[`${branch}:${file[1]}`] = { text: Buffer.from(content, "base64").toString("utf8"), over: sha };
    return show({});
  }
  return fail(`${method} is not known`);
}

function issue(command, number) {
  const body = () => readFileSync(one("--body-file"), "utf8");
  const found = () => state.issues.find((each) => String(each.number) === number) ?? fail("no such issue");
  if (command === "list") return show(state.issues.filter(({ state: is }) => is === one("--state")));
  if (command === "create")
    return state.issues.push({
      number: state.issues.length + 1,
      state: "open",
      title: one("--title"),
      texts: [body()],
    });
  if (command === "comment") return found().texts.push(body());
  if (command === "close") return Object.assign(found(), { state: "closed" }).texts.push(one("--comment"));
  return fail("not known");
}

const [what, command, subject] = words;
if (what === "api") api(words.slice(1).find((word) => word.startsWith("repos/")) ?? "");
else if (what === "issue") issue(command, subject);
else if (what === "pr" && command === "create")
  state.pulls.push({ base: one("--base"), head: one("--head"), title: one("--title") });
else fail("not known");
save();
