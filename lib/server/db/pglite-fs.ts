import fs from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type AmendedOptions = Awaited<ReturnType<NodeFS["init"]>>;
type ModuleOptions = Parameters<NodeFS["init"]>[1];

/** The part of Emscripten's NODEFS that is used here; PGlite does not type it. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number };
  realPath(node: unknown): string;
}

/** WASI's number for an input/output error, which is what Postgres is told when the disk refuses. */
const inputOutputError = 29;

/**
 * PGlite's folder on disk, with `fsync` put back: PGlite's own has no such hook, so that a commit
 * is acknowledged while it is still in the page cache (law L5 asks for more).
 *
 * `fsync` is called with the descriptor of a file or folder and throws as `fs.fsyncSync` does;
 * `onAbort` is called when Postgres gives up for good, e.g. on a full disk.
 */
export class DurableNodeFS extends NodeFS {
  readonly #fsync: (descriptor: number) => void;
  readonly #onAbort: () => void;

  constructor(folder: string, fsync: (descriptor: number) => void, onAbort: () => void) {
    super(folder);
    this.#fsync = fsync;
    this.#onAbort = onAbort;
  }

  override async init(database: PGlite, options: ModuleOptions): Promise<AmendedOptions> {
    const amended = await super.init(database, options);
    const install = (module: unknown) => this.#install((module as { NODEFS: NodeFileSystem }).NODEFS);
    return {
      emscriptenOpts: {
        ...amended.emscriptenOpts,
        onAbort: this.#onAbort,
        preRun: [...(amended.emscriptenOpts.preRun ?? []), install],
      },
    };
  }

  #install(nodeFiles: NodeFileSystem): void {
    nodeFiles.stream_ops.fsync = (stream) => {
      // An exception would cross the WASM frames and be swallowed by PGlite, which then
      // acknowledges the commit; an error number makes Postgres panic, as it must.
      try {
        if (typeof stream.nfd === "number") this.#fsync(stream.nfd);
        else this.#syncFolder(nodeFiles.realPath(stream.node));
        return 0;
      } catch {
        return inputOutputError;
      }
    };
  }

  /** A new file is only durable once its folder is; Windows has no such call. */
  #syncFolder(folder: string): void {
    if (process.platform === "win32") return;
    const descriptor = fs.openSync(folder, "r");
    try {
      this.#fsync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  }
}
