import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandSchemas } from "@/lib/game/command-schemas";
import { messages } from "@/lib/i18n/messages";
import { askRaw, Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const stranger = () => new Client(server.url);
const raw = (target: string, method = "GET") => askRaw(server.url, target, { method });

describe("the API's own description", () => {
  interface Described {
    readonly openapi: string;
    readonly paths: Record<
      string,
      Record<string, { requestBody?: unknown; responses: Record<string, unknown> }>
    >;
  }
  const described = async () => (await stranger().ask("/api/openapi.json")).json as unknown as Described;

  it("lists every command with its data, and every refusal", async () => {
    const { openapi, paths } = await described();
    expect(openapi).toBe("3.1.0");
    const commands = JSON.stringify(paths["/api/games/{id}/commands"]?.post?.requestBody);
    const types = [...commands.matchAll(/"type":\{"const":"(\w+)"\}/g)].map(([, type]) => type);
    expect(types).toEqual(Object.keys(commandSchemas));
    const refusals = JSON.stringify(paths["/api/join"]?.post?.responses.default);
    for (const code of Object.keys(messages.en.refusals)) expect(refusals).toContain(`"${code}"`);
  });

  it("lists every door there is, by its methods", async () => {
    const { paths } = await described();
    const doors = apiFolders().filter((door) => !/openapi|auth|rest/.test(door));
    expect(Object.keys(paths).sort()).toEqual([...doors, "/api/games/{id}/feed"].sort());
    for (const [door, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const target = door.replace("{id}", randomUUID()).replace("{form}", "json");
        const { status } = await raw(target, method.toUpperCase());
        expect({ door, method, there: status !== 405 }).toEqual({ door, method, there: true });
      }
    }
  });
});

/** Addresses of the API's route files, with their parameters in braces. */
function apiFolders(): string[] {
  return readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map(
      (file) =>
        `/api/${path.dirname(file).replaceAll(path.sep, "/").replaceAll("[", "{").replaceAll("]", "}")}`,
    );
}
