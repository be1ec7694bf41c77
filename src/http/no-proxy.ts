import { BlockList, isIP } from "node:net";

/**
 * Whether a list such as `NO_PROXY` exempts a host from the proxy. Entries are separated by commas
 * or white space: `*`; a name, which also stands for the names below it, with or without a leading
 * dot or `*.` (as curl has it); an address, a CIDR network or a range `from-to`; each with `:port`
 * for that port alone. What can't be read exempts nothing.
 * @param host name or address, without brackets
 */
export function isExempt(host: string, port: number, list: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry !== "" && matches(entry, name, port));
}

function matches(entry: string, host: string, port: number): boolean {
  if (entry === "*") return true;
  const { place, only } = partsOf(entry);
  if (only !== undefined && only !== port) return false;
  if (isIP(host) !== 0) return place === "*" || holds(place, host);
  const name = place.replace(/^\*?\./, "").replace(/\.$/, "");
  return name === "*" || (name !== "" && (host === name || host.endsWith(`.${name}`)));
}

/** `[::1]:9443`, `::1`, `host:9443`, `10.0.0.0/8`, `[fd00::]/8`. */
function partsOf(entry: string): { place: string; only?: number } {
  const bracketed = /^\[([^\]]+)\](\/\d+)?(?::(\d+))?$/.exec(entry);
  if (bracketed !== null) {
    const [, address = "", prefix = "", port] = bracketed;
    return { place: `${address}${prefix}`, ...(port === undefined ? {} : { only: Number(port) }) };
  }
  const [, place = "", port = ""] = /^([^:]+):(\d+)$/.exec(entry) ?? [];
  return place === "" ? { place: entry } : { place, only: Number(port) };
}

/** Whether an entry is this address, or a network or range that holds it. */
function holds(entry: string, address: string): boolean {
  const family = (text: string): "ipv4" | "ipv6" => (isIP(text) === 6 ? "ipv6" : "ipv4");
  const list = new BlockList();
  const [network = "", prefix] = entry.split("/");
  const [from = "", to] = entry.split("-");
  try {
    if (prefix !== undefined) list.addSubnet(network, Number(prefix), family(network));
    else if (to !== undefined) list.addRange(from, to, family(from));
    else list.addAddress(entry, family(entry));
  } catch {
    return false;
  }
  return list.check(address, family(address));
}
