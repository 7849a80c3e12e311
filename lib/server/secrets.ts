import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  /** Names this installation in its cookies, so that two on one laptop do not mix. */
  installation: z.string().min(6),
  /** Signs facilitators' sessions. */
  session: z.string().min(32),
  /** Derives seat tokens and join links. */
  token: z.string().min(32),
});
export type Secrets = z.infer<typeof schema>;

/** Reads the installation's secrets, making them on the first start (file mode 600). */
export async function loadSecrets(directory: string): Promise<Secrets> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, "secrets.json");
  const kept = await readSecrets(file);
  if (kept) return kept;
  await makeSecrets(file);
  const made = await readSecrets(file);
  if (!made) throw new Error(`${file} was removed while Whitecell started. Start it again.`);
  return made;
}

/** What the file holds; undefined when there is none. */
async function readSecrets(file: string): Promise<Secrets | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new Error(
      `${file} cannot be read; restore it from a backup, or remove it to make new secrets (everyone must join again).`,
      { cause: error },
    );
  }
}

/**
 * Puts new secrets in place whole, or not at all: a start that dies in between leaves no
 * file that later ones would refuse. Of two that start at once, the first to link wins.
 */
async function makeSecrets(file: string): Promise<void> {
  const secrets: Secrets = {
    installation: randomBytes(6).toString("hex"),
    session: randomBytes(32).toString("base64url"),
    token: randomBytes(32).toString("base64url"),
  };
  const unfinished = `${file}.${randomBytes(6).toString("hex")}.new`;
  await writeDurably(unfinished, `${JSON.stringify(secrets, null, 2)}\n`);
  try {
    await link(unfinished, file);
  } catch (error) {
    if (withoutLinks.includes(codeOf(error))) await rename(unfinished, file);
    else if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncDirectory(path.dirname(file));
}

/** What a file system says that has no links, e.g. a memory stick's. */
const withoutLinks = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? "";

async function writeDurably(file: string, content: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncDirectory(directory: string): Promise<void> {
  // Windows flushes no folders.
  if (process.platform === "win32") return;
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A token as the database keeps it: whoever reads the database cannot use it. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** A value only this installation can make, for a purpose and its parts; length-prefixed so that parts cannot run together. */
export function derive(secret: string, purpose: string, ...parts: string[]): Buffer {
  const mac = createHmac("sha256", secret);
  for (const part of [`whitecell/${purpose}/1`, ...parts]) mac.update(`${Buffer.byteLength(part)}:${part}`);
  return mac.digest();
}

const joinAlphabet = "34679ACDEFGHJKMNPQRTWXYBSV258ZLU";

/** The 80 bits a QR link carries besides the code: 16 characters. */
export function joinSecret(secret: string, gameId: string, generation: number): string {
  const bytes = derive(secret, "join", gameId, String(generation));
  return Array.from(bytes.subarray(0, 16), (byte) => joinAlphabet[byte % 32]).join("");
}

/** The token of a seat taken by one join id; a retried join derives the same again. */
export const seatToken = (secret: string, gameId: string, joinId: string): string =>
  derive(secret, "seat", gameId, joinId).toString("base64url");

/** The key of a game's plenary screen; a new generation makes earlier ones useless. */
export const screenKey = (secret: string, gameId: string, generation: number): string =>
  derive(secret, "screen", gameId, String(generation)).toString("base64url");

/** The key of one observer of a game. */
export const observerKey = (secret: string, gameId: string, observerId: string): string =>
  derive(secret, "observer", gameId, observerId).toString("base64url");

/** The letters of the join alphabet that are not taken for one another when typed. */
const typedAlphabet = joinAlphabet.slice(0, 23);
const typedLength = 10;

/**
 * The private key of a seat, for its holder's other phones: long for a link, short (45 bits)
 * to be typed. A new generation makes earlier ones useless.
 */
export function rejoinKey(secret: string, gameId: string, seatId: string, generation: number) {
  const bytes = derive(secret, "rejoin-typed", gameId, seatId, String(generation));
  const letters = Array.from(bytes.subarray(0, typedLength), (byte) => typedAlphabet[byte % 23]);
  const short = `${letters.slice(0, 5).join("")}-${letters.slice(5).join("")}`;
  const key = derive(secret, "rejoin-link", gameId, seatId, String(generation)).toString("base64url");
  return { key, short };
}

/** Whether two texts are the same, in a time that does not tell how far they are. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
