/**
 * Run by a test as a process of its own that starts a server and ends: node start-main.ts HOME
 * PORT_OFFSET
 */
import { startServer } from "../../src/products/start.ts";
import { clock, recorder } from "./homes.ts";

const [home = "", offset = ""] = process.argv.slice(2);
await startServer({ product: "is", home, portOffset: Number(offset), environment: process.env }, recorder(), clock);
