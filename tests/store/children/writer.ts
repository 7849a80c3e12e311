/**
 * Appends a chain of entries to a game until it is killed, and says `ACK seq` only after the store
 * said that the entry is in. With a count it appends that many, says `DONE` and stays open.
 */
import fs from "node:fs";
import { openDatabase } from "@/lib/server/db/open";
import { createStore } from "@/lib/server/store";
import { chainEntry, makeGame } from "../entries";

const [game = "crash", count = "Infinity"] = process.argv.slice(2);

/** At once and whole: an acknowledgement must not sit in a buffer of a process about to die. */
function say(line: string): void {
  fs.writeSync(process.stdout.fd, `${line}\n`);
}

say("START");
const { DATABASE_URL: url, WHITECELL_DIRECTORY: directory = "unused" } = process.env;
const database = await openDatabase({ url, directory });
const store = createStore(database);
await makeGame(database, game);
let last = (await store.read(game, 0)).at(-1);
say(`OPEN ${last?.seq ?? 0}`);
for (let appended = 0; appended < Number(count); appended += 1) {
  const entry = chainEntry(game, last);
  const answer = await store.append(entry);
  if (answer !== "appended") throw new Error(`Entry ${entry.seq}: ${answer}`);
  say(`ACK ${entry.seq}`);
  last = entry;
}
say("DONE");
setInterval(() => {}, 60_000);
