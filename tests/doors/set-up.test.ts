import { statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Client } from "@/tests/support/client";
import { startServer, temporaryFolder } from "@/tests/support/server";

const fresh = { WHITECELL_ADMIN_EMAIL: "", WHITECELL_ADMIN_PASSWORD: "" };
const account = { name: "Lotte", email: "Lotte@Example.org ", password: "a long enough one" };

const linkIn = (output: string) => /\/set-up\/([\w-]+)/.exec(output)?.[1];

describe("the first start", () => {
  it("prints a one-time link that makes the first account, once, and the next start prints none", async () => {
    const dataDirectory = temporaryFolder();
    const server = await startServer({ dataDirectory, env: fresh });
    const token = linkIn(server.output()) ?? "";
    // 128 bits in base64url.
    expect(token).toMatch(/^[\w-]{22}$/);
    const laptop = new Client(server.url);
    expect((await laptop.ask(`/set-up/${token}`)).status).toBe(200);
    expect(await laptop.post("/api/set-up", { token: "A".repeat(22), ...account })).toMatchObject({
      status: 409,
      json: { code: "set-up-over" },
    });
    const short = await laptop.post("/api/set-up", { token, ...account, password: "short" });
    expect(short).toMatchObject({ status: 400, json: { code: "malformed", issues: [{ path: "password" }] } });
    const both = await Promise.all([
      laptop.post("/api/set-up", { token, ...account }),
      laptop.post("/api/set-up", { token, ...account, email: "second@example.org" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    await server.stop();

    const again = await startServer({ dataDirectory, env: fresh });
    expect(linkIn(again.output())).toBeUndefined();
    const late = await new Client(again.url).post("/api/set-up", {
      token,
      ...account,
      email: "third@example.org",
    });
    expect(late).toMatchObject({ status: 409, json: { code: "set-up-over" } });
    await again.stop();
  });

  it("does not put the link in the terminal's QR code, and keeps its secrets to the owner", async () => {
    const server = await startServer({ env: { ...fresh, WHITECELL_URL: "http://table.lan:3000" } });
    const [, afterQr = ""] = server.output().split("To join");
    expect(afterQr).toContain("█");
    expect(afterQr.indexOf("/set-up/")).toBeGreaterThan(afterQr.lastIndexOf("█"));
    expect(statSync(path.join(server.dataDirectory, "secrets.json")).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it("takes the first account from the environment, and only the first", async () => {
    const dataDirectory = temporaryFolder();
    const first = await startServer({ dataDirectory });
    expect(linkIn(first.output())).toBeUndefined();
    await first.stop();
    const env = { WHITECELL_ADMIN_EMAIL: "other@example.org", WHITECELL_ADMIN_PASSWORD: "another-password" };
    const second = await startServer({ dataDirectory, env });
    const other = new Client(second.url);
    await other.signIn("other@example.org", "another-password");
    expect((await other.ask("/api/games")).status).toBe(401);
    const known = new Client(second.url);
    await known.signIn();
    expect((await known.ask("/api/games")).status).toBe(200);
    await second.stop();
  });
});

describe("hosts and headers", () => {
  it("answers 421 to a foreign host, whatever it asks", async () => {
    const server = await startServer();
    for (const path of ["/", "/api/health", "/api/games", "/_next/static/x.js"]) {
      expect(await statusWithHost(server.port, path, "attacker.example")).toBe(421);
      expect(await statusWithHost(server.port, path, `localhost:${server.port}`)).not.toBe(421);
    }
    await server.stop();
  });

  it("sends a strict policy with a fresh nonce that every script of the page carries, and no style attribute", async () => {
    const server = await startServer();
    const [one, two] = await Promise.all([new Client(server.url).ask("/"), new Client(server.url).ask("/")]);
    const policy = one.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce).toHaveLength(24);
    expect(two.headers.get("content-security-policy")).not.toContain(nonce);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const scripts = one.text.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(one.text).not.toMatch(/<[^>]+\sstyle=/);
    expect(one.text).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(one.headers.get("strict-transport-security")).toBeNull();
    await server.stop();
  });
});

async function statusWithHost(port: number, path: string, host: string): Promise<number> {
  const { default: http } = await import("node:http");
  return new Promise((resolve, reject) => {
    http
      .get({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on("error", reject);
  });
}
