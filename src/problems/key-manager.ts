import type { CatalogueEntry } from "./entry.ts";

export const keyManagerProblems = {
  "servers-not-ready": {
    title: "The server was not ready in time",
    cause: "it is not started, starts more slowly than `ready-timeout`, or fails while starting.",
    remedy: "See the last answer above and the server's log; raise `ready-timeout` for a slow machine.",
    nextTry: "state",
  },
  "connector-missing": {
    title: "API Manager does not know WSO2 Identity Server 7",
    cause: "its connector `WSO2-IS-7` is not installed: API Manager is older than 4.3.0, or the connector was removed.",
    remedy:
      "Use API Manager 4.3.0 or later. Where it is one, put the connector's jar (`wso2is7.key.manager-*.jar`, of WSO2's repository apim-km-wso2is) back into `repository/components/dropins`, and restart API Manager.",
    nextTry: "final",
  },
  "connector-field-missing": {
    title: "A field that this API Manager requires is missing",
    cause:
      "the installed connector requires a field that neither the inputs nor this Action set, since it is newer than this Action or was changed; nothing was written.",
    remedy:
      "Set the field named above under `[additionalProperties]` in the file of `key-manager-definition`. What it is for: the form of a new Key Manager of type `WSO2 Identity Server 7` in the Admin Portal.",
    nextTry: "final",
  },
  "preflight-refused": {
    title: "The servers do not fit together as they are",
    cause: "the preflight found what would break the Key Manager; nothing was written.",
    remedy: "Do what each finding above says.",
    nextTry: "final",
  },
  "issuer-taken": {
    title: "Another Key Manager already has this issuer",
    cause:
      "an enabled Key Manager with the same issuer exists under another name; with two of them the gateway picks one at random.",
    remedy:
      "Do what the finding above says. If the other one is of type `WSO2-IS-7`, set `key-manager-name` to its name and look at `plan` first, since `apply` then changes that one. If it is `Resident Key Manager`, never disable it: give Identity Server its own `[server] hostname` or `offset` and restart it. Any other: ask its owner; a disabled one makes no keys any more.",
    nextTry: "final",
  },
  "key-manager-other-type": {
    title: "A Key Manager of this name but another type exists",
    cause:
      "the name belongs to a Key Manager that is not of type `WSO2-IS-7` (such as `WSO2-IS`, for Identity Server 5 and 6); this Action never changes or removes one of another type.",
    remedy:
      "Choose another `key-manager-name`. Or, only when its owner agrees, remove that Key Manager in the Admin Portal (Key Managers) first: applications with keys of it stop working.",
    nextTry: "final",
  },
  "key-manager-not-stored": {
    title: "API Manager did not keep the Key Manager",
    cause:
      "API Manager answered success but stored nothing or something else: a value that it does not know (it then stores another one in silence), a parallel run with the same name, or a database error that it only logged.",
    remedy:
      "Compare the fields named above with the Admin API of your release; let only one pipeline at a time write this Key Manager (on GitHub: `concurrency` in the workflow); see API Manager's log.",
    nextTry: "state",
  },
  "key-manager-refused": {
    title: "API Manager refused the Key Manager",
    cause:
      "a required field is missing or a value is not allowed; API Manager does not name the field (only its log does).",
    remedy:
      "Look into API Manager's log (repository/logs/wso2carbon.log) at this time: it names the field. Then correct it in the file of `key-manager-definition`; without such a file, the plan in the summary shows what was sent.",
    nextTry: "final",
  },
  "key-manager-not-ours": {
    title: "The Key Manager is not the one that this run has made",
    cause:
      "the answer to its creation got lost, and what has its name now differs from what was sent: another run or a person made it, or changed it since.",
    remedy:
      "Leave it: it is probably somebody else's. Ask who made it (Admin Portal, Key Managers), and let only one pipeline at a time write this Key Manager (on GitHub: `concurrency` in the workflow). Only its owner should remove it.",
    nextTry: "final",
  },
  "key-manager-in-use": {
    title: "The Key Manager is in use",
    cause: "an application has keys of it, or an API names it; API Manager does not delete it then.",
    remedy:
      "Leave it until the owners of these applications and APIs agree: they stop working without it. Then remove the keys, take it out of those APIs, and run `remove`, which names them where nobody is named yet.",
    nextTry: "final",
  },
  "secret-not-restored": {
    title: "A secret of the Key Manager could not be put back",
    cause:
      "the run replaced it (such as the connector's password) and was stopped before it could put it back. Secrets are never saved, so what undid the rest afterwards could not know the former value.",
    remedy:
      "Enter the former value in the Admin Portal (Key Managers, connector configuration), or run `apply` with it as the input. Until then API Manager uses what this run set.",
    nextTry: "final",
  },
  "clean-up-incomplete": {
    title: "Something could not be removed",
    cause: "a server did not answer, or refused, while the run was being undone.",
    remedy:
      "Read the reason beside each thing first: with `server-not-ours` or `key-manager-not-ours` see that problem before anything is done. Run the other commands one by one: `curl` needs APIM_USERNAME, APIM_PASSWORD, IS_USERNAME and IS_PASSWORD in the shell; commands for files and processes belong on the machine of the run.",
    nextTry: "state",
  },
  "key-manager-absent": {
    title: "There is no such Key Manager",
    cause: "API Manager has none of exactly this name; upper and lower case count.",
    remedy: "Correct `key-manager-name`; the Admin Portal lists the names.",
    nextTry: "final",
  },
  "plan-changed": {
    title: "The plan is not the one that was reviewed",
    cause:
      "somebody or something changed the Key Manager, the files or the inputs since the plan was made; nothing was written.",
    remedy: "Review the plan that is shown now: run `plan` again, and pass its `plan-sha256`.",
    nextTry: "final",
  },
  drift: {
    title: "The Key Manager differs from what is wanted",
    cause: "it was changed by hand, or the inputs of this pipeline changed.",
    remedy:
      "See the fields named above. Run `apply` to bring the Key Manager back to what the inputs say, or change the inputs when what stands there is right.",
    nextTry: "final",
  },
} as const satisfies Record<string, CatalogueEntry>;
