import path from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "@/lib/server/config";

describe("the configuration", () => {
  it("needs nothing", () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: "0.0.0.0",
      databaseUrl: undefined,
      dataDirectory: path.resolve(".data"),
      url: undefined,
      hosts: [],
      trustProxy: false,
      setUpFromAnywhere: false,
      admin: undefined,
      tls: undefined,
      dev: false,
    });
  });

  it("takes an empty setting for none", () => {
    const names = [
      "PORT",
      "HOST",
      "DATABASE_URL",
      "WHITECELL_URL",
      "WHITECELL_TLS_CERT",
      "WHITECELL_TLS_KEY",
    ];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ""])))).toEqual(readConfig({}));
  });

  it("reads every setting", () => {
    const config = readConfig({
      PORT: "0",
      HOST: "[::1]",
      DATABASE_URL: "postgresql://user:p%40ss@db.example/whitecell?sslmode=require",
      WHITECELL_DATA: "/var/whitecell",
      WHITECELL_URL: "https://games.example:8443/",
      WHITECELL_HOSTS: "Table.lan, 10.0.0.9,, [FD00:0::2]",
      WHITECELL_TRUST_PROXY: "1",
      WHITECELL_SETUP_FROM_ANYWHERE: "1",
      WHITECELL_ADMIN_EMAIL: "a@example.org",
      WHITECELL_ADMIN_PASSWORD: "long enough",
      WHITECELL_TLS_CERT: "cert.pem",
      WHITECELL_TLS_KEY: "key.pem",
    });
    expect(config).toMatchObject({
      port: 0,
      host: "::1",
      databaseUrl: "postgresql://user:p%40ss@db.example/whitecell?sslmode=require",
      dataDirectory: path.resolve("/var/whitecell"),
      hosts: ["table.lan", "10.0.0.9", "fd00::2"],
      trustProxy: true,
      setUpFromAnywhere: true,
      admin: { email: "a@example.org", password: "long enough" },
      tls: { cert: "cert.pem", key: "key.pem" },
    });
    expect(config.url?.origin).toBe("https://games.example:8443");
  });
});

describe("a setting that cannot be used is named in a sentence", () => {
  it.each(["65536", "-1", "3e3", "0x50", "30 00", "web", "1.5"])("PORT=%s", (port) => {
    expect(() => readConfig({ PORT: port })).toThrow(`PORT is "${port}"; give a number from 0 to 65535.`);
  });

  it.each(["games.example", "localhost:3000", "ftp://games.example", "https://"])(
    "WHITECELL_URL=%s",
    (url) => {
      expect(() => readConfig({ WHITECELL_URL: url })).toThrow(/^WHITECELL_URL is ".*"; give an address/);
    },
  );

  it.each(["http://table.lan", "table.lan:3000", "a b", ":::"])("a host %s", (host) => {
    expect(() => readConfig({ WHITECELL_HOSTS: `ok.lan,${host}` })).toThrow(/^WHITECELL_HOSTS names/);
    expect(() => readConfig({ HOST: host })).toThrow(/^HOST names/);
  });

  it.each(["WHITECELL_TRUST_PROXY", "WHITECELL_SETUP_FROM_ANYWHERE"])("%s=true", (name) => {
    expect(() => readConfig({ [name]: "true" })).toThrow(`${name} is "true"; set it to 1 or leave it out.`);
  });
});

describe("half a pair is never dropped", () => {
  it.each([
    ["WHITECELL_TLS_CERT", "WHITECELL_TLS_KEY"],
    ["WHITECELL_TLS_KEY", "WHITECELL_TLS_CERT"],
    ["WHITECELL_ADMIN_EMAIL", "WHITECELL_ADMIN_PASSWORD"],
    ["WHITECELL_ADMIN_PASSWORD", "WHITECELL_ADMIN_EMAIL"],
    ["OIDC_ISSUER", "OIDC_CLIENT_ID"],
    ["OIDC_CLIENT_ID", "OIDC_ISSUER"],
  ])("%s without %s", (set, missing) => {
    const sentence = `${set} is set and ${missing} is not; set both or neither.`;
    expect(() => readConfig({ [set]: "x" })).toThrow(sentence);
    expect(() => readConfig({ [set]: "x", [missing]: "" })).toThrow(sentence);
  });

  it("a secret of single sign-on alone", () => {
    expect(() => readConfig({ OIDC_CLIENT_SECRET: "x" })).toThrow(/^OIDC_CLIENT_SECRET is set/);
    const whole = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "whitecell", OIDC_CLIENT_SECRET: "x" };
    expect(readConfig(whole)).toEqual(readConfig({}));
  });
});

describe("the address of the database", () => {
  it.each([
    "postgres://localhost/whitecell",
    "postgresql://user:password@127.0.0.1:5432/whitecell",
    "postgresql:///whitecell?host=/var/run/postgresql",
    "postgresql://user:password@/whitecell?host=/var/run/postgresql",
  ])("%s", (url) => {
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it.each([
    "localhost/whitecell",
    "mysql://localhost/whitecell",
    "postgresql://user:hunter2@host:port/whitecell",
    "postgresql://user:hunter2%@host/whitecell",
    "postgresql://user:hunter2/x@host/whitecell",
  ])("is refused without repeating it, for the password in it: %s", (url) => {
    for (const name of ["DATABASE_URL", "DATABASE_DIRECT_URL"]) {
      const read = () => readConfig({ [name]: url });
      expect(read).toThrow(new RegExp(`^${name} is not an address like postgresql://`));
      expect(read).not.toThrow(/hunter2/);
    }
  });
});
