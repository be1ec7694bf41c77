/** The names of a compose file's services, which only their containers can resolve: this machine. */
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";

const names = (process.env.CONTAINER_NAMES ?? "").split(",");
const { lookup } = dns;
dns.lookup = (host, ...more) => lookup(names.includes(host) ? "127.0.0.1" : host, ...more);
syncBuiltinESMExports();
