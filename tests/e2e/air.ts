import net, { type Socket } from "node:net";

/** The air between phones and a server: it carries everything, until a feed goes dead in it unnoticed. */
export interface Air {
  /** Every feed open now carries nothing any more, and neither end is told. */
  silenceFeeds(): void;
  close(): void;
}

/** Carries every connection to `port` on to the server at `target`, both on loopback. */
export async function openAir(port: number, target: number): Promise<Air> {
  const carried = new Map<Socket, { readonly far: Socket; feed: boolean }>();
  const air = net.createServer((near) => {
    const line = { far: net.connect(target, "127.0.0.1"), feed: false };
    carried.set(near, line);
    near.on("data", (data) => {
      line.feed = data.includes("/feed?");
    });
    near.pipe(line.far).pipe(near);
    near.on("error", () => line.far.destroy());
    line.far.on("error", () => near.destroy());
    near.on("close", () => carried.delete(near));
  });
  await new Promise<void>((resolve) => air.listen(port, "127.0.0.1", resolve));
  return {
    silenceFeeds() {
      for (const [near, { far, feed }] of carried) if (feed) far.unpipe(near).pause();
    },
    close() {
      for (const [near, { far }] of carried) {
        near.destroy();
        far.destroy();
      }
      air.close();
    },
  };
}
