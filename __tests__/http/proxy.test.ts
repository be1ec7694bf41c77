import { describe, expect, it } from "@jest/globals";
import { isExempt } from "../../src/http/no-proxy.ts";
import { placeOf, routeTo, type Route } from "../../src/http/proxy.ts";

const SERVER = new URL("https://is.example.com:9444");

/** A route in a few words. */
function words(route: Route): string {
  switch (route.kind) {
    case "direct":
      return "direct";
    case "proxy": {
      const { tls, variable, credentials } = route.proxy;
      const user = credentials === undefined ? "" : `${credentials.username}/${credentials.password} at `;
      return `${tls ? "TLS to " : ""}${user}${placeOf(route.proxy)} of ${variable}`;
    }
    case "refused":
      return `${route.variable} refused: ${route.why}`;
  }
}

describe("the proxy of an environment", () => {
  it.each<[NodeJS.ProcessEnv, string]>([
    [{}, "direct"],
    [{ HTTPS_PROXY: "http://proxy:3128" }, "proxy:3128 of HTTPS_PROXY"],
    [{ https_proxy: "http://low:1", HTTPS_PROXY: "http://up:2" }, "low:1 of https_proxy"],
    [{ all_proxy: "http://low:1", HTTPS_PROXY: "http://up:2" }, "up:2 of HTTPS_PROXY"],
    [{ ALL_PROXY: "http://all:2" }, "all:2 of ALL_PROXY"],
    [{ all_proxy: "http://all:2" }, "all:2 of all_proxy"],
    [{ HTTP_PROXY: "http://plain:1", http_proxy: "http://plain:1" }, "direct"],
    [{ https_proxy: "", HTTPS_PROXY: " ", ALL_PROXY: "a:1" }, "a:1 of ALL_PROXY"],
    [{ HTTPS_PROXY: "" }, "direct"],
  ])("%j: %s", (environment, expected) => {
    expect(words(routeTo(SERVER, environment))).toBe(expected);
  });

  it.each([
    ["127.0.0.1:3128", "127.0.0.1:3128"],
    ["proxy:3128", "proxy:3128"],
    ["proxy", "proxy:80"],
    ["HTTP://proxy:3128", "proxy:3128"],
    ["Http://PROXY:3128/", "proxy:3128"],
    ["http://proxy", "proxy:80"],
    ["http://proxy:80", "proxy:80"],
    ["https://proxy", "TLS to proxy:443"],
    ["https://proxy:80", "TLS to proxy:80"],
    ["HTTPS://proxy:3129", "TLS to proxy:3129"],
    ["http://[::1]:3128", "[::1]:3128"],
    ["[fd00::2]:3128", "[fd00::2]:3128"],
    ["  http://proxy:3128  ", "proxy:3128"],
    ["http://user:pa%2Fss@proxy:3128", "user/pa/ss at proxy:3128"],
    ["user:p@ss@proxy:3128", "user/p@ss at proxy:3128"],
    ["http://user@proxy:3128", "user/ at proxy:3128"],
    ["http://user:a:b@proxy:3128", "user/a:b at proxy:3128"],
  ])("%s", (value, expected) => {
    expect(words(routeTo(SERVER, { HTTPS_PROXY: value }))).toBe(`${expected} of HTTPS_PROXY`);
  });

  it.each([
    ["socks5://proxy:1080", "socks5://, and only http:// and https://"],
    ["SOCKS5H://proxy:1080", "socks5h://"],
    ["socks4://proxy:1080", "socks4://"],
    ["ftp://proxy:21", "ftp://"],
    ["constructor://proxy:1", "constructor://"],
    ["pac+http://proxy/x.pac", "pac+http://"],
    ["not a proxy", "white space"],
    ["http://pro\nxy:1", "white space"],
    [":3128", "no address"],
    ["http://", "no address"],
    ["http://:3128", "no address"],
    ["http://proxy:port", "no address"],
    ["http://proxy:99999", "no address"],
    ["http:proxy:3128", "no address"],
    ["http:/proxy:3128", "follows the port"],
    ["http://proxy/proxy.pac", "follows the port"],
    ["http://proxy:3128?x", "follows the port"],
    ["http://proxy:3128#x", "follows the port"],
    // A URL parser takes "user:12" for the host.
    ["http://user:12/34@proxy:3128", "percent-encoded"],
    ["http://user:%zz@proxy:3128", "percent-encoded"],
    ["3128", "no host name"],
    ["http://0:3128", "no host name"],
    ["proxy:0", "port is 0"],
    ["%%%", "no address"],
  ])("%j is refused, and its value is not repeated", (value, says) => {
    const route = routeTo(SERVER, { ALL_PROXY: value });
    expect(route).toMatchObject({ kind: "refused", variable: "ALL_PROXY" });
    expect(words(route)).toContain(says);
    expect(words(route)).not.toContain("34@");
  });
});

describe("NO_PROXY", () => {
  it.each<[string, string, number, boolean]>([
    ["*", "is.example.com", 443, true],
    ["example.com", "is.example.com", 443, true],
    ["example.com", "example.com", 443, true],
    ["example.com", "badexample.com", 443, false],
    [".example.com", "is.example.com", 443, true],
    [".example.com", "example.com", 443, true],
    ["*.example.com", "is.example.com", 443, true],
    ["Example.COM.", "IS.example.com", 443, true],
    ["example.com", "is.example.com.", 443, true],
    ["a.test, b.test,c.test d.test", "b.test", 443, true],
    ["a.test, b.test,c.test d.test", "d.test", 443, true],
    ["a.test,,b.test", "c.test", 443, false],
    ["", "a.test", 443, false],
    [".", "a.test", 443, false],
    ["is.test:9444", "is.test", 9444, true],
    ["is.test:9444", "is.test", 9443, false],
    ["*:9444", "is.test", 9444, true],
    ["127.0.0.1", "127.0.0.1", 443, true],
    ["0.0.1", "127.0.0.1", 443, false],
    ["127.0.0.1:9444", "127.0.0.1", 9444, true],
    ["10.0.0.0/8", "10.1.2.3", 443, true],
    ["10.0.0.0/8", "11.1.2.3", 443, false],
    ["10.0.0.0/99", "10.1.2.3", 443, false],
    ["10.0.0.1-10.0.0.9", "10.0.0.5", 443, true],
    ["10.0.0.0/8", "a10.test", 443, false],
    ["::1", "::1", 443, true],
    ["[::1]", "0:0:0:0:0:0:0:1", 443, true],
    ["[::1]:9444", "::1", 9444, true],
    ["[::1]:9444", "::1", 9443, false],
    ["fd00::/8", "fd12::1", 443, true],
    ["[fd00::]/8", "fd12::1", 443, true],
    ["fd00::/8", "fe80::1", 443, false],
  ])("%j exempts %s:%d: %s", (list, host, port, expected) => {
    expect(isExempt(host, port, list)).toBe(expected);
  });

  it.each<[NodeJS.ProcessEnv, string, string]>([
    [{ NO_PROXY: "example.com" }, "https://is.example.com", "direct"],
    [{ no_proxy: "other.test", NO_PROXY: "*" }, "https://is.example.com", "proxy"],
    [{ no_proxy: "", NO_PROXY: "*" }, "https://is.example.com", "direct"],
    [{ NO_PROXY: "example.com:443" }, "https://is.example.com", "direct"],
    [{ NO_PROXY: "[::1]" }, "https://[::1]:9443", "direct"],
    [{ NO_PROXY: "localhost" }, "https://[::1]:9443", "proxy"],
  ])("%j, %s: %s", (exempt, url, kind) => {
    expect(routeTo(new URL(url), { HTTPS_PROXY: "proxy:1", ...exempt }).kind).toBe(kind);
  });

  it("lets a proxy that can't be used alone when the host does not need it", () => {
    expect(routeTo(SERVER, { HTTPS_PROXY: "socks5://p:1", NO_PROXY: "example.com" }).kind).toBe("direct");
  });
});
