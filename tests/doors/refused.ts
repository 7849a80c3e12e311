import { expect } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { type DoorCode, statusOf } from "@/lib/server/refusal";
import type { Reply } from "@/tests/support/client";
import type { Table } from "./table";

/** A refusal at a door: the status its code has, the sentence for a person, and nothing of our inside. */
export function expectRefusal(reply: Reply, code: DoorCode): Reply {
  expect({ status: reply.status, code: reply.json.code }).toEqual({ status: statusOf(code), code });
  expect(reply.json).toMatchObject({ ok: false, message: messages.en.refusals[code] });
  expect(Object.keys(reply.json).filter((key) => !["ok", "code", "message", "issues"].includes(key))).toEqual(
    [],
  );
  expect(reply.headers.get("content-type")).toMatch(/^application\/json/);
  expect(reply.headers.get("cache-control")).toBe("no-store");
  expect(reply.headers.get("set-cookie")).toBeNull();
  expectNothingInside(reply);
  return reply;
}

/** No stack, no path of a file, no words of the database or of a library. */
export function expectNothingInside({ text }: Reply): void {
  expect(text).not.toMatch(/\bat .*\.(ts|js|mjs):\d+|node_modules|\/dist\/|prisma|SELECT |ECONN|Error:/i);
}

/** As `expectRefusal`, and control's view of a table is what it was before. */
export async function expectRefused(table: Table, ask: () => Promise<Reply>, code: DoorCode): Promise<Reply> {
  const before = await table.control.view(table.gameId, "control");
  const reply = expectRefusal(await ask(), code);
  expect(await table.control.view(table.gameId, "control")).toEqual(before);
  return reply;
}
