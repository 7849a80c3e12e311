import path from "node:path";
import { hash } from "@node-rs/argon2";
import { openDatabase } from "@/lib/server/db/open";
import { startServer, type TestServer } from "@/tests/support/server";

/** A facilitator besides the one that every test server is set up with. */
export const second = { email: "second@example.org", password: "another-horse-9" };

/** A server of two facilitators, on a data directory that no server has open. */
export async function startWithTwo(dataDirectory: string): Promise<TestServer> {
  const before = await startServer({ dataDirectory });
  await before.stop();
  const { prisma, close } = await openDatabase({ directory: path.join(dataDirectory, "database") });
  const passwordHash = await hash(second.password);
  await prisma.facilitator.create({ data: { email: second.email, name: "Second", passwordHash } });
  await close();
  return startServer({ dataDirectory });
}
