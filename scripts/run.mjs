import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Runs a program to its end; rejects with what was being done when it fails. `quiet`
 * keeps its output back and shows it on failure; "silent" never shows it. There is no
 * shell between: it would take a path with blanks apart.
 */
export function run(what, command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const { quiet = false, env = {}, timeoutMs, shell = false, stdout = "inherit" } = options;
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", stdout, "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      shell,
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
    });
    let output = "";
    const collect = (data) => {
      output += data;
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => reject(new Error(`${what} did not work: ${error.message}`)));
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(output);
      if (quiet === true) process.stderr.write(output);
      reject(new Error(`${what} did not work (${signal ?? `exit code ${code}`}).`));
    });
  });
}

/** A tool of the installed packages, run with this very Node. */
export const tool = (name, ...args) => [
  process.execPath,
  [path.join(root, "node_modules", ...name.split("/")), ...args],
];

/**
 * Runs npm: the very one that runs us where it says so, otherwise the one on the path.
 * On Windows that is a batch file, which only a shell starts; its arguments are our own words.
 */
export function runNpm(what, ...args) {
  const { npm_execpath: npm } = process.env;
  // npm's output is progress, so it goes where ours does.
  const options = { stdout: 2 };
  if (npm && path.basename(npm) === "npm-cli.js") return run(what, process.execPath, [npm, ...args], options);
  if (process.platform === "win32") return run(what, "npm.cmd", args, { ...options, shell: true });
  return run(what, "npm", args, options);
}
