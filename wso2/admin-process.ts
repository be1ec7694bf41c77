import { spawn, type ChildProcess } from "node:child_process";
import { request } from "node:https";
import { join } from "node:path";
import type { Call, Reply } from "../sandbox/routes.ts";
import { SHORT_LIVED } from "./java.ts";

const PATIENCE = 60_000;
const STORE_PASSWORD = "wso2carbon";
/** The resources know one user (`admin-resources/src/realadmin/Main.java`). */
const AUTHORIZATION = `Basic ${Buffer.from("admin:admin").toString("base64")}`;
const FORWARDED = ["content-type", "accept"];
const KEPT = ["content-type", "location"];

export interface AdminProcessOptions {
  readonly home: string;
  readonly classpath: string;
  readonly port: number;
  /** Its own certificate, the only one that is accepted from it. */
  readonly certificate: string;
  /** Release of the connector whose fields it knows: 4.3, 4.4, 4.5 or 4.6. */
  readonly connector: string;
  /** Stands for the resident Key Manager, whose discovery document is read. */
  readonly resident: string;
  readonly onLine: (line: string) => void;
}

/**
 * API Manager's own Key Manager and settings resources in a JVM of their own. It reads its
 * truststore once, when it starts.
 */
export class AdminProcess {
  readonly #options: AdminProcessOptions;
  readonly #child: ChildProcess;
  /** Resolves once it answers; rejects when it ended before. */
  readonly ready: Promise<void>;

  constructor(options: AdminProcessOptions) {
    this.#options = options;
    const { home, port, connector, resident } = options;
    const store = `${home}/repository/resources/security/client-truststore.p12`;
    const open = [
      "-XX:+UnlockDiagnosticVMOptions",
      "-XX:-BytecodeVerificationRemote",
      ...SHORT_LIVED,
      "--add-opens",
      "java.base/java.lang=ALL-UNNAMED",
    ];
    const properties = {
      "carbon.home": home,
      "carbon.config.dir.path": `${home}/repository/conf`,
      "javax.net.ssl.trustStore": store,
      "javax.net.ssl.trustStorePassword": STORE_PASSWORD,
      "javax.net.ssl.trustStoreType": "PKCS12",
    };
    const words = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
    const javaHome = process.env["JAVA_HOME"] ?? "";
    this.#child = spawn(
      javaHome === "" ? "java" : join(javaHome, "bin", "java"),
      [...open, ...words, "-cp", options.classpath, "realadmin.Main", String(port), connector, resident],
      { cwd: home, stdio: ["ignore", "pipe", "pipe"] },
    );
    this.ready = new Promise((resolve, reject) => {
      const take = (chunk: Buffer): void => {
        const text = chunk.toString("utf8");
        for (const line of text.split("\n").filter((one) => one !== "")) options.onLine(line);
        if (/^ready/m.test(text)) resolve();
      };
      this.#child.stdout?.on("data", take);
      this.#child.stderr?.on("data", take);
      this.#child.once("error", reject);
      this.#child.once("exit", (code) => reject(new Error(`WSO2's Admin resources ended with exit code ${code}`)));
    });
    this.ready.catch((error: unknown) => options.onLine(String(error)));
  }

  /** The call, answered by WSO2's code; 503 while it starts. */
  forward(call: Pick<Call, "method" | "path" | "query" | "header" | "text">): Promise<Reply> {
    const query = call.query.toString();
    const headers = Object.fromEntries(
      FORWARDED.flatMap((name) => {
        const value = call.header(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    return new Promise((resolve) => {
      const outgoing = request(
        {
          host: "localhost",
          port: this.#options.port,
          path: call.path + (query === "" ? "" : `?${query}`),
          method: call.method,
          ca: this.#options.certificate,
          timeout: PATIENCE,
          headers: { ...headers, authorization: AUTHORIZATION, "content-length": Buffer.byteLength(call.text) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.once("end", () => {
            const kept: Record<string, string> = {};
            for (const name of KEPT) {
              const value = response.headers[name];
              if (typeof value === "string") kept[name] = value;
            }
            resolve({
              status: response.statusCode ?? 502,
              headers: kept,
              body: bodyOf(Buffer.concat(chunks).toString("utf8")),
            });
          });
        },
      );
      outgoing.once("timeout", () => outgoing.destroy(new Error("no answer")));
      outgoing.once("error", () => resolve({ status: 503, body: "" }));
      outgoing.end(call.text);
    });
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGTERM");
    const last = setTimeout(() => this.#child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(last);
  }
}

/** JSON as a value, so that the stand-in can look into it. */
function bodyOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
