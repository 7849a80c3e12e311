import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { afterEach } from "vitest";

/** A TypeScript program running beside the tests, which speaks in lines. */
export interface Child {
  /** Whole lines of its standard output so far. */
  readonly lines: readonly string[];
  /** Its standard error so far. */
  complaint(): string;
  /** Resolves with the first line that starts with `prefix`; rejects if it ends without one. */
  line(prefix: string): Promise<string>;
  /** Ends it as a power cut would, and waits until all it wrote has arrived. */
  kill(): Promise<void>;
  /** How it ended: an exit code or a signal. */
  readonly ended: Promise<number | string>;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test left running. */
export function endChildrenAfterEach(): void {
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
  });
}

/** Starts `children/NAME.ts`, below `wrapper` (a program and its arguments) if there is one. */
export function startChild(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  wrapper: readonly string[] = [],
): Child {
  const script = path.join(import.meta.dirname, "children", `${name}.ts`);
  const [program = "", ...rest] = [...wrapper, process.execPath, "--import", "tsx", script, ...args];
  const child = spawn(program, rest, {
    env: cleanEnvironment(environment),
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let partial = "";
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    complaint += chunk;
  });
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const [rest = "", ...whole] = `${partial}${chunk}`.split("\n").reverse();
    partial = rest;
    lines.push(...whole.reverse());
    for (const wake of waiting) wake();
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? "unknown");
      for (const wake of waiting) wake();
    });
  });
  const line = (prefix: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((candidate) => candidate.startsWith(prefix));
        if (found === undefined && running.has(child)) return;
        waiting.delete(look);
        if (found === undefined) reject(new Error(`${name} ended without ${prefix}: ${complaint}`));
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { lines, complaint: () => complaint, line, kill, ended };
}

/** This process's environment without its own database, and with the child's. */
function cleanEnvironment(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATABASE_DIRECT_URL: _direct, ...rest } = process.env;
  return { ...rest, ...environment };
}
