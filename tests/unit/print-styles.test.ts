import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const components = join(import.meta.dirname, "../../components");

/** Classes that rules of a folder of styles begin with. */
function classesIn(folder: string): Set<string> {
  const files = readdirSync(join(components, folder)).filter((name) => name.endsWith(".css"));
  const text = files.map((name) => readFileSync(join(components, folder, name), "utf8")).join("\n");
  return new Set([...text.matchAll(/^ *\.([a-z][\w-]*)/gm)].map(([, name = ""]) => name));
}

test("papers give no class of the interface another meaning: both style sheets lie on their pages", () => {
  const [papers, interfaces] = [classesIn("print/styles"), classesIn("ui/styles")];
  expect(papers.size).toBeGreaterThan(50);
  expect(interfaces.size).toBeGreaterThan(50);
  expect([...papers].filter((name) => interfaces.has(name))).toEqual([]);
});
