import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadPack } from "@/lib/scenario/load";
import type { Problem } from "@/lib/scenario/problem";

const flagship = join(import.meta.dirname, "../../scenarios/after-the-strike");

/** Keys and indices that lead to one value of a JSON file. */
type Place = readonly (string | number)[];

interface Break {
  readonly broken: string;
  readonly edit: (directory: string) => Promise<void>;
  readonly problem: Problem;
}

/** Sets one value of one file; `undefined` takes the key away. */
const set =
  (file: string, place: Place, value: unknown): Break["edit"] =>
  async (directory) => {
    const data: unknown = JSON.parse(await readFile(join(directory, file), "utf8"));
    let holder = data;
    for (const key of place.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key];
    (holder as Record<string | number, unknown>)[place.at(-1) ?? ""] = value;
    await writeFile(join(directory, file), JSON.stringify(data));
  };

const write =
  (file: string, content: string | Uint8Array): Break["edit"] =>
  (directory) =>
    writeFile(join(directory, file), content);

const at = (file: string, path: string, message: string): Problem => ({ file, path, message });

const breaks: readonly Break[] = [
  {
    broken: "a role file is missing",
    edit: (directory) => rm(join(directory, "roles/uk.json")),
    problem: at("roles/uk.json", "", "is missing"),
  },
  {
    broken: "pack.json is missing",
    edit: (directory) => rm(join(directory, "pack.json")),
    problem: at("pack.json", "", "is missing"),
  },
  {
    broken: "a role file is there that pack.json does not name",
    edit: (directory) => cp(join(directory, "roles/uk.json"), join(directory, "roles/gb.json")),
    problem: at("roles/gb.json", "", "is a role that pack.json does not name"),
  },
  {
    broken: "an inject file is misspelt",
    edit: (directory) =>
      rename(join(directory, "injects/turn-1.json"), join(directory, "injects/turn1.json")),
    problem: at("injects/turn1.json", "", "is no file of a pack"),
  },
  {
    broken: "the folder of injects is misspelt",
    edit: (directory) => rename(join(directory, "injects"), join(directory, "inject")),
    problem: at("inject/", "", "is no folder of a pack"),
  },
  {
    broken: "a file is not UTF-8",
    edit: write("tracks.json", Uint8Array.from([0x5b, 0xff, 0x5d])),
    problem: at("tracks.json", "", "is not UTF-8 text"),
  },
  {
    broken: "a field is unknown",
    edit: set("roles/us.json", ["flag"], "stars"),
    problem: at("roles/us.json", "", "has a field the pack does not know: flag"),
  },
  {
    broken: "a field is missing",
    edit: set("roles/us.json", ["privateFace", "summary"], undefined),
    problem: at("roles/us.json", "privateFace.summary", "is missing"),
  },
  {
    broken: "a text holds HTML",
    edit: set("turns.json", [1, "situation"], "Monday <b>morning</b>."),
    problem: at("turns.json", "[1].situation", "is plain text: no HTML tags or entities"),
  },
  {
    broken: "a text holds an HTML entity",
    edit: set("roles/iq.json", ["publicFace", "sections", 0, "items", 1], "Stay&nbsp;put"),
    problem: at(
      "roles/iq.json",
      "publicFace.sections[0].items[1]",
      "is plain text: no HTML tags or entities",
    ),
  },
  {
    broken: "a text is too long",
    edit: set("injects/turn-1.json", [0, "body"], "x".repeat(1201)),
    problem: at("injects/turn-1.json", "[0].body", "has 1201 characters; at most 1200 fit"),
  },
  {
    broken: "a text is empty",
    edit: set("pack.json", ["title"], ""),
    problem: at("pack.json", "title", "is empty"),
  },
  {
    broken: "a text hides a character that reorders it",
    edit: set("roles/sad.json", ["name"], "Sad\u202Erists"),
    problem: at("roles/sad.json", "name", "holds a hidden character that reorders or breaks lines"),
  },
  {
    broken: "half a character stands in a text",
    edit: set("turns.json", [0, "title"], "Two \uD83D days"),
    problem: at("turns.json", "[0].title", "holds half a character (a lone surrogate)"),
  },
  {
    broken: "a line break stands in a line",
    edit: set("turns.json", [0, "title"], "First\nhours"),
    problem: at("turns.json", "[0].title", "is one line: no line breaks"),
  },
  {
    broken: "a hue is not one of ours",
    edit: set("roles/kh.json", ["hue"], "red"),
    problem: at("roles/kh.json", "hue", "is not one of bronze, violet, river, clay, mulberry, olive, petrol"),
  },
  {
    broken: "a channel is not one of ours",
    edit: set("injects/turn-1.json", [2, "channel"], "pigeon"),
    problem: at(
      "injects/turn-1.json",
      "[2].channel",
      "is not one of cable, wire, broadcast, social, phone, intelligence, letter",
    ),
  },
  {
    broken: "an audience has an unknown kind",
    edit: set("tracks.json", [0, "audience", "kind"], "everyone"),
    problem: at("tracks.json", "[0].audience.kind", "has a kind that is not one of public, control, some"),
  },
  {
    broken: "an audience names seats",
    edit: set("injects/turn-1.json", [0, "audience", "seats"], ["s1"]),
    problem: at(
      "injects/turn-1.json",
      "[0].audience.seats",
      "is empty in a pack: seats exist only in a game",
    ),
  },
  {
    broken: "a value is not a whole number",
    edit: set("tracks.json", [0, "start"], 6.5),
    problem: at("tracks.json", "[0].start", "is not a whole number"),
  },
  {
    broken: "a role has no seat",
    edit: set("roles/us.json", ["seats"], 0),
    problem: at("roles/us.json", "seats", "is below the least allowed, 1"),
  },
  {
    broken: "a role file holds another role",
    edit: set("roles/us.json", ["id"], "usa"),
    problem: at("roles/us.json", "id", "is “usa”, but the file is roles/us.json"),
  },
  {
    broken: "a role is named twice",
    edit: set("pack.json", ["roles", 7], "us"),
    problem: at("pack.json", "roles[7]", "repeats the role “us” of pack.json roles[0]"),
  },
  {
    broken: "two roles share a code",
    edit: set("roles/uk.json", ["code"], "US"),
    problem: at("roles/uk.json", "code", "repeats the code “US” of roles/us.json code"),
  },
  {
    broken: "two roles share a hue",
    edit: set("roles/uk.json", ["hue"], "clay"),
    problem: at("roles/uk.json", "hue", "repeats the hue “clay” of roles/kh.json hue"),
  },
  {
    broken: "two tracks share an id",
    edit: set("tracks.json", [2, "id"], "escalation"),
    problem: at("tracks.json", "[2].id", "repeats the id “escalation” of tracks.json [0].id"),
  },
  {
    broken: "two injects share an id",
    edit: set("injects/turn-1.json", [3, "id"], "two-vacancies"),
    problem: at(
      "injects/turn-1.json",
      "[3].id",
      "repeats the id “two-vacancies” of injects/turn-1.json [0].id",
    ),
  },
  {
    broken: "an audience names an unknown role",
    edit: set("turns.json", [0, "privately", 2, "audience", "roles"], ["irq"]),
    problem: at(
      "turns.json",
      "[0].privately[2].audience.roles[0]",
      "names “irq”, which is no role of this pack",
    ),
  },
  {
    broken: "an audience names a role twice",
    edit: set("injects/turn-1.json", [0, "audience", "roles"], ["ir", "kh", "ir"]),
    problem: at(
      "injects/turn-1.json",
      "[0].audience.roles[2]",
      "repeats the role “ir” of injects/turn-1.json [0].audience.roles[0]",
    ),
  },
  {
    broken: "a track starts outside its scale",
    edit: set("tracks.json", [0, "start"], 11),
    problem: at("tracks.json", "[0].start", "is 11, outside the scale from 0 to 10"),
  },
  {
    broken: "a scale is upside down",
    edit: set("tracks.json", [0, "min"], 10),
    problem: at("tracks.json", "[0].min", "is 10, which is not below the maximum 10"),
  },
  {
    broken: "rungs do not rise",
    edit: set("tracks.json", [0, "rungs", 4, "at"], 3),
    problem: at("tracks.json", "[0].rungs[4].at", "is 3, but rungs rise and the one before stands at 3"),
  },
  {
    broken: "a turn is skipped",
    edit: set("turns.json", [5, "number"], 7),
    problem: at("turns.json", "[5].number", "is 7; turns count up from 1, so here stands 6"),
  },
  {
    broken: "an inject belongs to no turn",
    edit: set("injects/turn-1.json", [0, "turn"], 9),
    problem: at("injects/turn-1.json", "[0].turn", "is 9, but the pack has no such turn"),
  },
  {
    broken: "an inject stands in another turn's file",
    edit: set("injects/turn-1.json", [0, "turn"], 2),
    problem: at("injects/turn-1.json", "[0].turn", "is 2, but the file is injects/turn-1.json"),
  },
  {
    broken: "phases are out of order",
    edit: set(
      "turns.json",
      [0, "phases"],
      [
        { phase: "argue", minutes: 5 },
        { phase: "deliberate", minutes: 5 },
      ],
    ),
    problem: at("turns.json", "[0].phases[1].phase", "is “deliberate”, which comes before “argue”"),
  },
  {
    broken: "a phase is repeated",
    edit: set("turns.json", [0, "phases", 1, "phase"], "brief"),
    problem: at("turns.json", "[0].phases[1].phase", "repeats the phase “brief”"),
  },
];

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "whitecell-pack-"));
  await cp(flagship, directory, { recursive: true });
});

afterEach(() => rm(directory, { recursive: true, force: true }));

describe("a broken pack gives one clear message and loads nothing", () => {
  it.each(breaks)("$broken", async ({ edit, problem }) => {
    await edit(directory);
    expect(await loadPack(directory)).toEqual({ ok: false, problems: [problem] });
  });

  it("says where JSON breaks off, in the reader's own words", async () => {
    await write("turns.json", '[{ "number": 1,')(directory);
    const loaded = await loadPack(directory);
    expect(loaded).toMatchObject({ ok: false, problems: [{ file: "turns.json", path: "" }] });
    expect(!loaded.ok && loaded.problems[0]?.message).toMatch(/^is not valid JSON: \S/);
  });

  it("names the folder when there is none", async () => {
    const loaded = await loadPack(join(directory, "nowhere"));
    expect(loaded).toEqual({ ok: false, problems: [{ file: ".", path: "", message: "is not a folder" }] });
  });

  it("names every problem of every file at once", async () => {
    await set("roles/us.json", ["seats"], 0)(directory);
    await set("turns.json", [0, "title"], "")(directory);
    const loaded = await loadPack(directory);
    expect(!loaded.ok && loaded.problems.map(({ file }) => file)).toEqual(["turns.json", "roles/us.json"]);
  });
});
