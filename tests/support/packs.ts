import { join } from "node:path";

/** A small invented pack with every kind of file and every kind of condition a pack can have. */
export const darkCoast = join(import.meta.dirname, "packs/dark-coast");
