import { once } from "node:events";
import next from "next";
import { buildRuntime } from "@/lib/server/build-runtime";
import { type Config, readConfig } from "@/lib/server/config";
import { announce } from "@/lib/server/http/announce";
import { listenError, prepareToListen } from "@/lib/server/http/before-start";
import { makeServer } from "@/lib/server/http/listen";
import { type Runtime, shareRuntime } from "@/lib/server/runtime";

/**
 * The process: reads the configuration, builds the runtime, prepares Next, listens.
 * The runtime comes first, so that every page finds it.
 */
async function main(): Promise<void> {
  const config = await prepareToListen(readConfig(process.env));
  // Sign-in follows the address each request came by; a pinned one would break the others.
  delete process.env.NEXTAUTH_URL;
  process.env.AUTH_TRUST_HOST = "1";
  const runtime = await buildRuntime(config);
  shareRuntime(runtime);
  try {
    await serve(config, runtime);
  } catch (error) {
    await runtime.stop();
    throw error;
  }
}

async function serve(config: Config, runtime: Runtime): Promise<void> {
  const app = next({ dev: config.dev, hostname: config.host, port: config.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = makeServer(runtime, (request, response) => handle(request, response));
  server.listen(config.port, config.host);
  await once(server, "listening").catch((cause: unknown) => {
    throw listenError(cause, config);
  });
  const address = server.address();
  await announce(runtime, typeof address === "object" && address ? address.port : config.port);
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await runtime.stop();
    process.exit(0);
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (process.env.LOG_LEVEL === "debug") console.error(error);
  process.exit(1);
});
