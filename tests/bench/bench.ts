import { spawn } from "node:child_process";
import { once } from "node:events";
import { Client, type Seat } from "@/tests/support/client";
import { startServer } from "@/tests/support/server";
import { Streams } from "./streams";

/**
 * `npm run bench`: how long an acknowledgement takes, and how much slower a message
 * reaches 200 feeds than a bare node:http broadcast of the same bytes. Both are taken
 * in turn, round by round, in one run, so that a ratio holds on a noisy machine.
 */
const feeds = 200;
const rounds = 60;
const acknowledgements = 300;

async function main(): Promise<void> {
  const server = await startServer();
  const bare = await startBare();
  try {
    const control = new Client(server.url);
    await control.signIn();
    const game = await control.createGame("Bench");
    await measureAcknowledgement(control, (await control.createGame("Alone")).id, bare.url);
    const seats = await joinAll(server.url, game.code);
    for (const type of ["LockJoining", "UnlockJoining"] as const)
      await control.must(game.id, "control", { type, data: {} });
    await measureFanOut(control, game.id, server.url, bare.url, seats);
  } finally {
    bare.stop();
    await server.stop();
  }
}

async function joinAll(url: string, code: string): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let n = 0; n < feeds; n++) seats.push(await new Client(url).join(code, `Player ${n}`, null));
  return seats;
}

async function measureAcknowledgement(control: Client, gameId: string, bareUrl: string): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const yardstick = new Client(bareUrl);
  for (let n = 0; n < acknowledgements; n++) {
    const type = n % 2 === 0 ? "LockJoining" : "UnlockJoining";
    ours.push(await timed(() => control.must(gameId, "control", { type, data: {} })));
    theirs.push(await timed(() => yardstick.post("/", "x")));
  }
  print("Acknowledgement of a command, on disk", ours, theirs, "a bare POST");
}

async function measureFanOut(
  control: Client,
  gameId: string,
  url: string,
  bareUrl: string,
  seats: Seat[],
): Promise<void> {
  const ours = new Streams();
  const theirs = new Streams();
  const tokens = seats.map(({ token }) => ({ authorization: `Bearer ${token}` }));
  await ours.open(url, `/api/games/${gameId}/feed`, tokens);
  await theirs.open(bareUrl, "/", tokens);
  const yardstick = new Client(bareUrl);
  const sample = await frameText(url, gameId, seats[0] as Seat);
  const own: number[] = [];
  const bare: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const type = n % 2 === 0 ? "LockJoining" : "UnlockJoining";
    const marker = n % 2 === 0 ? "JoiningLocked" : "JoiningUnlocked";
    own.push(await ours.untilAllHear(marker, () => control.must(gameId, "control", { type, data: {} })));
    const text = sample.replace(/Joining(Unl|L)ocked/, marker);
    bare.push(await theirs.untilAllHear(marker, () => yardstick.post("/", text)));
  }
  print(
    `From the command until the last of ${feeds} feeds has it`,
    own,
    bare,
    "a bare broadcast of the same bytes",
  );
  ours.close();
  theirs.close();
}

/** The bytes of one message as a feed sends it, to give the yardstick the same. */
async function frameText(url: string, gameId: string, seat: Seat): Promise<string> {
  const headers = { authorization: `Bearer ${seat.token}` };
  const response = await fetch(`${url}/api/games/${gameId}/feed`, { headers });
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    // The backlog is over when the first beat comes; leaving the loop closes the stream.
    if (text.includes("event: beat")) break;
  }
  const message = text.split("\n\n").findLast((each) => /Joining(Unl|L)ocked/.test(each));
  if (!message) throw new Error("The feed showed no message to copy.");
  return `${message}\n\n`;
}

async function startBare(): Promise<{ url: string; stop(): void }> {
  const child = spawn(process.execPath, ["tests/bench/bare.mjs"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: `http://127.0.0.1:${/port (\d+)/.exec(line.toString())?.[1]}`,
    stop: () => void child.kill("SIGKILL"),
  };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function print(title: string, ours: number[], theirs: number[], yardstick: string): void {
  const at = (times: number[], share: number) =>
    [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;
  console.log(`\n${title}, ${ours.length} times`);
  for (const [name, share] of [
    ["p50", 0.5],
    ["p95", 0.95],
    ["p99", 0.99],
  ] as const) {
    const [own, bare] = [at(ours, share), at(theirs, share)];
    console.log(
      `  ${name}  ${own.toFixed(1)} ms; ${yardstick} ${bare.toFixed(1)} ms; ratio ${(own / bare).toFixed(2)}`,
    );
  }
}

await main();
