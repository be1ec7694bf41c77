import type { CatalogueEntry } from "./entry.ts";

export const serverProblems = {
  "node-too-old": {
    title: "The Node that runs the Action is too old",
    cause:
      "`action.yml` asks for `node24`, but whatever started the Action took another Node: act and some self-made runners take the first `node` on PATH.",
    remedy:
      "Use a GitHub runner 2.327.1 or later, the first that brings Node 24 (GitHub's own are); elsewhere put Node 24 first on PATH.",
    nextTry: "final",
  },
  "product-home-invalid": {
    title: "This is not the product's folder",
    cause: "the path is wrong, or leads to the folder above the unpacked product.",
    remedy: "Give the folder that has `bin` and `repository` in it in `is-home` or `apim-home`.",
    nextTry: "final",
  },
  "java-missing": {
    title: "No Java for the server",
    cause: "JAVA_HOME is not set or has no `bin/java`, and PATH has no java either.",
    remedy: "Set up Java before this run (on GitHub: actions/setup-java).",
    nextTry: "final",
  },
  "java-unsupported": {
    title: "The server doesn't run on this Java",
    cause: "every Java of this machine is older than the product was built for.",
    remedy:
      "Set up the Java version named above before this run (on GitHub: actions/setup-java), or set JAVA_HOME to it.",
    nextTry: "final",
  },
  "port-in-use": {
    title: "A port of the server is already in use",
    cause: "the server already runs, another one runs with the same port offset, or a former one was not stopped.",
    remedy:
      "Find out whose program listens there before you stop it, or give this server another offset with `is-port-offset` or `apim-port-offset`.",
    nextTry: "state",
  },
  "server-start-failed": {
    title: "The server could not be started",
    cause: "its start script can't be run by this user, or its log folder can't be written.",
    remedy: "Check that the user of this run may run the script in `bin` and write below `repository/logs`.",
    nextTry: "final",
  },
  "server-crashed": {
    title: "The server ended before it was ready",
    cause: "the server found a fault while starting; the lines above are from its own log.",
    remedy: "Correct what the log names; the whole log is in `repository/logs` of the product.",
    nextTry: "final",
  },
  "server-config-refused": {
    title: "The server refused its deployment.toml",
    cause: "WSO2's parser does not accept the file; it is stricter than TOML and stops the server at once.",
    remedy: "Correct the line that is named above, then start again.",
    nextTry: "final",
  },
  "server-config-order": {
    title: "The server's configuration parser overflowed",
    cause:
      "in `deployment.toml` a parent table stands after its child (`[oauth.x]` before `[oauth]`); WSO2's parser then never ends.",
    remedy:
      "Move the parent table before its children; this is how appending `[oauth]` or `[apim]` to the end of the file breaks it.",
    nextTry: "final",
  },
  "server-not-ours": {
    title: "The process is not this server",
    cause: "`wso2carbon.pid` is old, and another process has that number now.",
    remedy:
      "Do not end the process of that number: it is another program. Look for a Java process with `-Dcarbon.home=` and this product's folder (`ps -ef`). If there is one, end that one. Then delete `wso2carbon.pid`. Nothing was ended.",
    nextTry: "final",
  },
  "server-did-not-stop": {
    title: "The server did not stop",
    cause: "the process belongs to another user, hangs in a system call, or another program uses its ports now.",
    remedy:
      "If the message says that the process is still there, end it by hand. If it says that the process is gone but ports are taken, another program has them: find out whose it is before you end anything, or use another `is-port-offset` or `apim-port-offset` for the next run.",
    nextTry: "state",
  },
} as const satisfies Record<string, CatalogueEntry>;
