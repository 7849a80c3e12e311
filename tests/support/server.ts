import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The account every test server is set up with. */
export const facilitator = { email: "fac@example.org", password: "correct-horse-9" };

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDirectory: string;
  /** What it printed so far. */
  output(): string;
  /** Ends it at once, as a power cut would end the process. */
  kill(): Promise<void>;
  /** Ends it in good order. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly env?: Record<string, string>;
  readonly dataDirectory?: string;
  readonly port?: number;
}

/** A server that is starting: it may be killed before it is ready. */
export interface StartingServer {
  readonly ready: Promise<TestServer>;
  kill(): Promise<void>;
}

/** Starts the built server (made by the test runner) on loopback and waits until it says where it is. */
export const startServer = (options: ServerOptions = {}): Promise<TestServer> => spawnServer(options).ready;

/** Starts the built server and does not wait. */
export function spawnServer(options: ServerOptions = {}): StartingServer {
  const dataDirectory = options.dataDirectory ?? temporaryFolder();
  const child = spawn(process.execPath, ["dist/server.js"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...cleanEnvironment(),
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(options.port ?? 0),
      WHITECELL_DATA: dataDirectory,
      WHITECELL_ADMIN_EMAIL: facilitator.email,
      WHITECELL_ADMIN_PASSWORD: facilitator.password,
      ...options.env,
    },
  });
  let output = "";
  const collect = (data: Buffer) => {
    output += data.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const kill = () => end(child, "SIGKILL");
  const ready = listening(child, () => output).then(
    (port): TestServer => ({
      url: `http://127.0.0.1:${port}`,
      port,
      pid: child.pid ?? 0,
      dataDirectory,
      output: () => output,
      kill,
      stop: () => end(child, "SIGTERM"),
    }),
  );
  return { ready, kill };
}

/** A folder that goes when the test process does. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "whitecell-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The environment without whatever the machine sets for an installation of its own. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(WHITECELL_|DATABASE_|OIDC_|PORT$|HOST$|NODE_OPTIONS$|VITEST|NODE_ENV$)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name)),
  ) as NodeJS.ProcessEnv;
}

async function listening(child: ChildProcess, output: () => string): Promise<number> {
  for (;;) {
    const port = /On this machine\s+https?:\/\/localhost:(\d+)/.exec(output())?.[1];
    if (port) return Number(port);
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The server did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill(signal);
  await closed;
}
