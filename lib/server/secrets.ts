import { createHash, createHmac, randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
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
  try {
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw new Error(
        `${file} cannot be read; restore it from a backup, or remove it to make new secrets (everyone must join again).`,
        { cause: error },
      );
    }
  }
  return makeSecrets(file);
}

/** `wx` lets only one of two processes starting at once make them; the other reads those. */
async function makeSecrets(file: string): Promise<Secrets> {
  const secrets: Secrets = {
    installation: randomBytes(6).toString("hex"),
    session: randomBytes(32).toString("base64url"),
    token: randomBytes(32).toString("base64url"),
  };
  try {
    const handle = await open(file, "wx", 0o600);
    await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return schema.parse(JSON.parse(await readFile(file, "utf8")));
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
