import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeAlphabet } from "@/lib/server/codes";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";

let server: TestServer;
let control: Client;

beforeAll(async () => {
  server = await startServer();
  control = new Client(server.url);
  await control.signIn();
});
afterAll(() => server.stop());

const seatsIn = async (gameId: string) => (await control.view(gameId, "control")).seats;

describe("taking a seat", () => {
  it("by code, however it is typed; the code has eight letters of which none look alike", async () => {
    const { id, code } = await control.createGame();
    expect(code).toMatch(new RegExp(`^[${codeAlphabet}]{8}$`));
    expect(codeAlphabet).not.toMatch(/[01258BILOSUVZ]/);
    const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4).toLowerCase()} `;
    await new Client(server.url).join(typed, "Dana", "iq");
    expect(await seatsIn(id)).toMatchObject([{ cellId: "iq" }]);
  });

  it("[L4] twice by a retry gives one seat and the same token, at once or late, even with another name", async () => {
    const { id, code } = await control.createGame();
    const joinId = randomUUID();
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => new Client(server.url).join(code, "Dana", "iq", joinId)),
    );
    const late = await new Client(server.url).join(code, "Dana two", "ir", joinId);
    for (const each of [...tries, late]) expect(each).toEqual(tries[0]);
    expect(await seatsIn(id)).toHaveLength(1);
  });

  it("refuses a full cell with a sentence, and waits without one", async () => {
    const { id, code } = await control.createGame();
    for (let n = 0; n < 9; n++) await new Client(server.url).join(code, `Player ${n}`, "kh");
    const tenth = await new Client(server.url).post("/api/join", { code, name: "Late", role: "kh" });
    expect(tenth).toMatchObject({ status: 409, json: { code: "cell-full" } });
    await new Client(server.url).join(code, "Late", null);
    expect((await seatsIn(id)).filter((seat) => seat.cellId === null)).toHaveLength(1);
  });

  it("a lock bars newcomers and nobody who holds a seat", async () => {
    const { id, code } = await control.createGame();
    const dana = new Client(server.url);
    const joinId = randomUUID();
    const seat = await dana.join(code, "Dana", "iq", joinId);
    await control.must(id, "control", { type: "LockJoining", data: {} });
    expect(await new Client(server.url).post("/api/join", { code, name: "Late" })).toMatchObject({
      status: 409,
      json: { code: "joining-locked" },
    });
    expect(await dana.join(code, "Dana", "iq", joinId)).toEqual(seat);
    expect((await dana.view(id, `seat:${seat.seatId}`)).viewer).toMatchObject({ cellId: "iq" });
  });

  it("a released seat's token is worth nothing from then on", async () => {
    const { id, code } = await control.createGame();
    const dana = new Client(server.url);
    const seat = await dana.join(code, "Dana", "iq");
    await control.must(id, "control", { type: "ReleaseSeat", data: { seatId: seat.seatId } });
    const reply = await dana.ask(`/api/games/${id}/view?as=seat:${seat.seatId}`);
    expect(reply).toMatchObject({ status: 401, json: { code: "no-credential" } });
  });
});

describe("names", () => {
  it.each([
    "Control",
    "CONTROL",
    "The White Cell",
    "Iran",
    "I R",
    "the united states",
    "Kata'ib Hizbullah",
    "con\u200Btrol",
    "Ｃontrol",
    "Irán",
    "us",
  ])("%s is taken by the game itself", async (name) => {
    const { code } = await control.createGame();
    const reply = await new Client(server.url).post("/api/join", { code, name });
    expect(reply).toMatchObject({ status: 422, json: { code: "reserved-name" } });
  });

  it.each([
    ["  Dana \t Q ", "Dana Q"],
    ["Da\u202Ena", "Dana"],
    ["Da\u0000na\u0007", "Da na"],
    ["<b>Dana</b>", "<b>Dana</b>"],
    ["دانا", "دانا"],
  ])("%j is kept as %j", async (given, kept) => {
    const { id, code } = await control.createGame();
    await new Client(server.url).join(code, given, "iq");
    const { people } = (await control.ask(`/api/games/${id}/view?as=control`)).json as {
      people: Record<string, string>;
    };
    expect(Object.values(people)).toEqual([kept]);
  });

  it.each(["", "   ", "\u200B\u202E", "x".repeat(41), 7, null])("%j is no name", async (name) => {
    const { code } = await control.createGame();
    const reply = await new Client(server.url).post("/api/join", { code, name });
    expect(reply).toMatchObject({ status: 400, json: { code: "malformed", issues: [{ path: "name" }] } });
  });
});

describe("the plain form", () => {
  const post = (fields: Record<string, string>) =>
    new Client(server.url).ask("/api/join", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields),
    });

  it("leads to the seat, with its cookie, and the page is there", async () => {
    const { id, code } = await control.createGame();
    const reply = await post({ id: randomUUID(), code, name: "Dana", role: "", secret: "" });
    const [seat] = await seatsIn(id);
    expect(reply.status).toBe(303);
    expect(reply.headers.get("location")).toBe(`/games/${id}/play?as=seat:${seat?.id}`);
    expect(reply.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    const page = await fetch(server.url + reply.headers.get("location"), {
      headers: { cookie: reply.headers.get("set-cookie")?.split(";")[0] ?? "" },
    });
    expect(page.status).toBe(200);
  });

  it("leads back with what was typed and why it was refused", async () => {
    const { code } = await control.createGame();
    const reply = await post({ code, name: "Iran", role: "iq" });
    expect(reply.status).toBe(303);
    expect(reply.headers.get("location")).toBe(`/join/${code}?problem=reserved-name&name=Iran&role=iq`);
  });
});
