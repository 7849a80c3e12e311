import { afterAll, beforeAll, expect, it } from "vitest";
import { joinSecret, loadSecrets } from "@/lib/server/secrets";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";

/** One server for the whole file: the bucket of tries is per address, and all of these come from one. */
let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it("slows whoever guesses codes, but neither right codes, QR links nor seats already held", async () => {
  const control = new Client(server.url);
  await control.signIn();
  const { id, code } = await control.createGame();
  const secret = joinSecret((await loadSecrets(server.dataDirectory)).token, id, 1);
  // The desk's QR code carries that very secret.
  expect((await control.ask(`/games/${id}/control`)).text).toContain(secret);
  const dana = new Client(server.url);
  const seat = await dana.join(code, "Dana", "iq");

  // Right codes cost nothing: more of them than the bucket holds.
  for (let n = 0; n < 70; n++) await new Client(server.url).join(code, `Player ${n}`, null);

  const guesser = new Client(server.url);
  const statuses: number[] = [];
  for (let n = 0; n < 80; n++)
    statuses.push((await guesser.post("/api/join", { code: "HKHKHKHK", name: "G" })).status);
  expect(statuses.filter((status) => status === 404).length).toBeGreaterThanOrEqual(60);
  expect(statuses.at(-1)).toBe(429);
  const refused = await guesser.post("/api/join", { code, name: "G" });
  expect(refused).toMatchObject({ status: 429, json: { code: "too-many" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  const lookedAt = await guesser.ask(`/join/${code}`);
  expect(lookedAt.status).toBe(429);
  expect(Number(lookedAt.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);

  const byLink = await new Client(server.url).post("/api/join", { code, secret, name: "Yusuf", role: "iq" });
  expect(byLink.status).toBe(200);
  expect((await new Client(server.url).ask(`/join/${code}?k=${secret}`)).status).toBe(200);
  expect((await dana.ask(`/games/${id}/play?as=seat:${seat.seatId}`)).status).toBe(200);
  expect((await dana.ask(`/api/games/${id}/view?as=seat:${seat.seatId}`)).status).toBe(200);

  // Tries came back while those pages were made; they are spent first.
  while ((await guesser.post("/api/join", { code: "HKHKHKHK", name: "G" })).status !== 429);
  // A wrong secret is a guess like any other.
  const wrong = await guesser.post("/api/join", { code, secret: "A".repeat(16), name: "G" });
  expect(wrong.status).toBe(429);

  // A try comes back every second.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect((await new Client(server.url).post("/api/join", { code, name: "Later" })).status).toBe(200);
});

it("slows whoever guesses passwords", async () => {
  const guesser = new Client(server.url);
  for (let n = 0; n < 20; n++) await guesser.signIn("fac@example.org", `wrong-password-${n}`);
  const right = await guesser.signIn();
  expect(right.text).toContain("too-many");
});

it("slows a seat that sends without end, and neither its neighbour nor control", async () => {
  const control = new Client(server.url);
  // The tries of the test before are back one every three seconds.
  const signedIn = async () => {
    await control.signIn();
    return (await control.ask("/api/games")).status;
  };
  await expect.poll(signedIn, { timeout: 20_000, interval: 1000 }).toBe(200);
  const { id, code } = await control.createGame();
  const [loud, quiet] = [new Client(server.url), new Client(server.url)];
  const asLoud = `seat:${(await loud.join(code, "Loud", "iq")).seatId}`;
  const asQuiet = `seat:${(await quiet.join(code, "Quiet", "iq")).seatId}`;
  const nonsense = { type: "AcknowledgeInject", data: { injectId: "no-such" } } as const;
  const replies = await Promise.all(Array.from({ length: 120 }, () => loud.command(id, asLoud, nonsense)));
  const slowed = replies.filter((reply) => reply.status === 429);
  expect(replies.filter((reply) => reply.status === 404).length).toBeGreaterThanOrEqual(60);
  expect(slowed.length).toBeGreaterThan(20);
  for (const reply of slowed) {
    expect(reply.json.code).toBe("too-many");
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  }
  expect((await quiet.command(id, asQuiet, nonsense)).status).toBe(404);
  await control.must(id, "control", { type: "LockJoining", data: {} });
  expect((await loud.ask(`/api/games/${id}/view?as=${asLoud}`)).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect((await loud.command(id, asLoud, nonsense)).status).toBe(404);
});
