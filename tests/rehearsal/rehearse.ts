import { loadPack } from "@/lib/scenario/load";
import { rehearse, usualGames, usualSeed } from "./reach";
import { markdownOf, reportOf } from "./report";

/**
 * `npm run rehearse [PACK] [GAMES] [SEED]`: plays a pack under the policy of
 * `policy.ts` and prints what was reached, as the notes of the pack quote it.
 */
const [path = "scenarios/after-the-strike", games = usualGames, seed = usualSeed] = process.argv.slice(2);
const loaded = await loadPack(path);
if (!loaded.ok) {
  for (const { file, path: place, message } of loaded.problems) console.error(`${file}: ${place} ${message}`);
  process.exit(1);
}
const began = Date.now();
const reach = rehearse(loaded.scenario, Number(games), Number(seed));
console.log(markdownOf(reportOf(loaded.scenario, reach)));
console.error(`Took ${((Date.now() - began) / 1000).toFixed(1)} s.`);
