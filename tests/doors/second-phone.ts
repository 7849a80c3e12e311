import { Client, type Reply, type Seat } from "@/tests/support/client";

/** The private key of a seat, as its holder gets it. */
export interface SeatKey {
  readonly key: string;
  readonly short: string;
  readonly code: string;
  readonly link: string;
}

/** The private key of somebody's seat. */
export async function keyOf(client: Client, gameId: string, as: string): Promise<SeatKey> {
  const reply = await client.post(`/api/games/${gameId}/rejoin-key?as=${as}`, {});
  if (reply.status !== 200) throw new Error(`No key was given: ${reply.status} ${reply.text}`);
  return reply.json as unknown as SeatKey;
}

/** Tries a key at the join door. */
export const open = (client: Client, code: string, key: string, id?: string): Promise<Reply> =>
  client.post("/api/join", { ...(id === undefined ? {} : { id }), code, key });

/** Another phone, let in by a key. */
export async function secondPhone(
  url: string,
  code: string,
  key: string,
  id?: string,
): Promise<{ readonly client: Client; readonly seat: Seat }> {
  const client = new Client(url);
  const reply = await open(client, code, key, id);
  if (reply.status !== 200) throw new Error(`The seat was not opened: ${reply.status} ${reply.text}`);
  return { client, seat: reply.json as unknown as Seat };
}
