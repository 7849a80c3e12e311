import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { readConfig } from "@/lib/server/config";
import { addressHeader, stampOrigin } from "@/lib/server/http/headers";
import {
  hostName,
  includesLoopback,
  isLoopbackAddress,
  isLoopbackHost,
  isOurs,
  lanAddresses,
  origins,
  ownOrigin,
} from "@/lib/server/http/hosts";

const config = readConfig({
  WHITECELL_URL: "https://games.example:8443",
  WHITECELL_HOSTS: "table.lan, Other.lan",
});
const lan = () => ["192.168.8.20", "fd00::2"];

describe("which hosts we answer to", () => {
  it.each([
    ["localhost:3000", true],
    ["127.0.0.1:3000", true],
    ["127.0.0.2:3000", true],
    ["127.0.0.1.attacker.example:3000", false],
    ["127.attacker:3000", false],
    ["[::1]:3000", true],
    ["192.168.8.20:3000", true],
    ["192.168.8.20", true],
    ["[fd00::2]:3000", true],
    ["games.example", true],
    ["GAMES.example:1", true],
    ["table.lan:3000", true],
    ["other.lan", true],
    ["192.168.8.21:3000", false],
    ["rebound.attacker.example:3000", false],
    ["localhost.attacker.example", false],
    ["localhost@attacker.example", false],
    ["localhost:3000:3000", false],
    ["", false],
    [undefined, false],
  ])("%s: %s", (host, ours) => {
    expect(isOurs(host, config, lan)).toBe(ours);
  });

  it("reads a host name without port, brackets or case", () => {
    expect(hostName("[FE80::1]:80")).toBe("fe80::1");
    expect(hostName("Table.LAN:80")).toBe("table.lan");
    expect(hostName("a b")).toBeUndefined();
  });
});

describe("the addresses of this machine", () => {
  it("lists IPv4 first and leaves out loopback and link-local ones", () => {
    const at = (address: string, family: "IPv4" | "IPv6", internal = false) =>
      ({
        address,
        family,
        internal,
        netmask: "",
        mac: "",
        cidr: null,
        ...(family === "IPv6" ? { scopeid: 0 } : {}),
      }) as never;
    const found = lanAddresses({
      lo: [at("127.0.0.1", "IPv4", true)],
      wlan: [at("fd00::2", "IPv6"), at("fe80::1", "IPv6"), at("192.168.8.20", "IPv4")],
      none: [at("169.254.3.3", "IPv4")],
    });
    expect(found).toEqual(["192.168.8.20", "fd00::2"]);
  });

  it.each([
    ["127.0.0.1", true],
    ["127.8.8.8", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["192.168.8.20", false],
    ["::ffff:192.168.8.20", false],
    [undefined, false],
  ])("knows loopback: %s is %s", (address, loopback) => {
    expect(isLoopbackAddress(address)).toBe(loopback);
  });
});

describe("the addresses it prints", () => {
  const at = (HOST: string, more = {}) => readConfig({ HOST, ...more });

  it.each([
    ["0.0.0.0", ["http://192.168.8.20:3000"]],
    ["::", ["http://192.168.8.20:3000", "http://[fd00::2]:3000"]],
    ["127.0.0.1", []],
    ["127.0.0.2", []],
    ["::1", []],
    ["localhost", []],
    ["192.168.8.20", ["http://192.168.8.20:3000"]],
    ["fd00::2", ["http://[fd00::2]:3000"]],
  ])("are those it listens on: %s", (host, expected) => {
    expect(origins(at(host), 3000, lan)).toEqual(expected);
  });

  it("are the configured one, wherever it listens", () => {
    const behindProxy = at("127.0.0.1", { WHITECELL_URL: "https://games.example/" });
    expect(origins(behindProxy, 3000, lan)).toEqual(["https://games.example"]);
  });

  it("are https with a certificate", () => {
    const tls = { WHITECELL_TLS_CERT: "cert.pem", WHITECELL_TLS_KEY: "key.pem" };
    expect(origins(at("0.0.0.0", tls), 8443, lan)).toEqual(["https://192.168.8.20:8443"]);
    expect(ownOrigin(at("0.0.0.0", tls), 8443)).toBe("https://localhost:8443");
  });

  it.each([
    ["0.0.0.0", "http://localhost:3000", true],
    ["::", "http://localhost:3000", true],
    ["127.0.0.1", "http://localhost:3000", true],
    ["::1", "http://localhost:3000", true],
    ["127.0.0.2", "http://127.0.0.2:3000", true],
    ["192.168.8.20", "http://192.168.8.20:3000", false],
    ["fd00::2", "http://[fd00::2]:3000", false],
  ])("for this machine, listening on %s, are %s; on loopback: %s", (host, own, onLoopback) => {
    expect(ownOrigin(at(host), 3000)).toBe(own);
    expect(includesLoopback(host)).toBe(onLoopback);
    expect(isOurs(new URL(own).host, at(host), () => [])).toBe(true);
  });

  it.each([
    ["localhost", true],
    ["127.9.9.9", true],
    ["::1", true],
    ["127.example", false],
    ["localhost.example", false],
    ["192.168.8.20", false],
  ])("mean this machine to everyone: %s is %s", (host, loopback) => {
    expect(isLoopbackHost(host)).toBe(loopback);
  });
});

describe("who really connects", () => {
  const claimed = () =>
    ({
      socket: { remoteAddress: "192.168.8.77" },
      headers: {
        host: "192.168.8.20:3000",
        "x-forwarded-for": "203.0.113.9, 10.0.0.1",
        "x-forwarded-host": "games.example",
        "x-forwarded-proto": "https",
        "x-real-ip": "203.0.113.9",
        [addressHeader]: "127.0.0.1",
        "x-middleware-subrequest": "x",
      },
    }) as unknown as IncomingMessage;

  it("is the socket, whatever the caller claims", () => {
    const request = claimed();
    const origin = stampOrigin(request, readConfig({}));
    expect(origin).toEqual({ address: "192.168.8.77", scheme: "http", host: "192.168.8.20:3000" });
    expect(request.headers).toEqual({
      host: "192.168.8.20:3000",
      "x-forwarded-for": "192.168.8.77",
      "x-forwarded-host": "192.168.8.20:3000",
      "x-forwarded-proto": "http",
      [addressHeader]: "192.168.8.77",
    });
  });

  it("is what a trusted proxy says of its last hop", () => {
    const origin = stampOrigin(claimed(), readConfig({ WHITECELL_TRUST_PROXY: "1" }));
    expect(origin).toEqual({ address: "10.0.0.1", scheme: "https", host: "games.example" });
  });
});
