import { join } from "node:path";
import { loadPack } from "@/lib/scenario/load";

/** The folder of the pack that the tests of `pack-*.test.ts` play. */
export const flagshipFolder = join(import.meta.dirname, "../../scenarios/after-the-strike");

const loaded = await loadPack(flagshipFolder);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));

/** The pack as it is played. */
export const flagship = loaded.scenario;
