import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/**
 * A stamp says of what a step's result was made, so that the step is not done again. It
 * lies in the folder that holds the result: whatever wipes that folder wipes the stamp.
 */
export class Stamp {
  #file;

  /** `file`: where it lies below the project's folder. */
  constructor(file) {
    this.#file = path.join(root, file);
  }

  /** Whether the result was made of exactly this. */
  says(value) {
    return existsSync(this.#file) && readFileSync(this.#file, "utf8") === value;
  }

  write(value) {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, value);
  }

  /** Taken away before the step begins: a step that dies half-way must not be taken for done. */
  remove() {
    rmSync(this.#file, { force: true });
  }
}

/** A digest of the names and contents of files and folders below the project's folder. */
export function digest(...names) {
  const hash = createHash("sha256");
  for (const name of names)
    for (const file of filesOf(path.join(root, name))) {
      const content = readFileSync(file);
      hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
    }
  return hash.digest("hex");
}

function filesOf(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  const names = readdirSync(entry)
    .filter((name) => name !== "generated")
    .sort();
  return names.flatMap((name) => filesOf(path.join(entry, name)));
}
