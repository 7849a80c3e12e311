import { findLoadedWords } from "@/lib/scenario/house-style";
import { loadPack } from "@/lib/scenario/load";
import type { Problem } from "@/lib/scenario/problem";

const usage = "Usage: npm run scenario check PATH   (PATH is the folder of a scenario pack)";

/** Checks one pack and says what it found. Exit codes: 0 playable, 1 problems, 2 wrong call. */
async function main([verb, directory, ...rest]: readonly string[]): Promise<number> {
  if (verb !== "check" || directory === undefined || rest.length > 0) {
    console.error(usage);
    return 2;
  }
  const loaded = await loadPack(directory);
  if (!loaded.ok) {
    for (const problem of loaded.problems) console.error(sentence(problem));
    console.error(`${counted(loaded.problems.length, "problem")}; nothing was loaded.`);
    return 1;
  }
  const { scenario, hash } = loaded;
  for (const { path, word, instead } of findLoadedWords(scenario)) {
    console.log(`House style: ${path} says “${word}” in a neutral text; say: ${instead}.`);
  }
  const sizes = [
    counted(scenario.roles.length, "role"),
    counted(scenario.tracks.length, "track"),
    counted(scenario.turns.length, "turn"),
    counted(scenario.injects.length, "inject"),
    counted(scenario.castings.length, "casting"),
    counted(scenario.tags.length, "tag"),
    counted(scenario.dynamics.length, "dynamic"),
    counted(scenario.runningOrders.length, "running order"),
  ];
  console.log(`${scenario.title} ${scenario.version}: ${sizes.join(", ")}.`);
  console.log(`sha256 ${hash}`);
  return 0;
}

const sentence = ({ file, path, message }: Problem): string =>
  [file, path, message].filter((part) => part !== "").join(": ");

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

process.exitCode = await main(process.argv.slice(2));
