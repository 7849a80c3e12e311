/**
 * Writes to an embedded database on a disk that stops obeying `fsync` when its count runs out,
 * and says `ACK number` after each row that the database acknowledged.
 */
import fs from "node:fs";
import { openEmbedded } from "@/lib/server/db/embedded";
import { reportToStderr } from "@/lib/server/db/report";

const { WHITECELL_DIRECTORY: directory = "" } = process.env;
const rows = Number(process.argv[2]);
let obeys = true;
const fsync = (descriptor: number) => {
  if (!obeys) throw Object.assign(new Error("EIO: i/o error, fsync"), { code: "EIO" });
  fs.fsyncSync(descriptor);
};

const { pool } = await openEmbedded(directory, { report: reportToStderr, fsync });
await pool.query("CREATE TABLE IF NOT EXISTS row (number int)");
for (let number = 1; ; number += 1) {
  obeys = number <= rows;
  await pool.query("INSERT INTO row VALUES ($1)", [number]);
  fs.writeSync(process.stdout.fd, `ACK ${number}\n`);
}
