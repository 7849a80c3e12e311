import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { hues } from "@/lib/game/scenario";
import { at, type Break, set, write } from "./making";

/** Mistakes that one file shows by itself: its name, its form, its texts, its values. */
export const filesAndTexts: readonly Break[] = [
  {
    broken: "a role file is missing",
    edit: (directory) => rm(join(directory, "roles/tower.json")),
    problem: at("roles/tower.json", "", "is missing"),
  },
  {
    broken: "pack.json is missing",
    edit: (directory) => rm(join(directory, "pack.json")),
    problem: at("pack.json", "", "is missing"),
  },
  {
    broken: "a role file is there that pack.json does not name",
    edit: (directory) => cp(join(directory, "roles/tower.json"), join(directory, "roles/beacon.json")),
    problem: at("roles/beacon.json", "", "is a role that pack.json does not name"),
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
    broken: "a file is far too big",
    edit: write("tracks.json", " ".repeat(1_000_001)),
    problem: at("tracks.json", "", "has 1000001 bytes; at most 1000000 are read"),
  },
  {
    broken: "a file that a pack may leave out is misspelt",
    edit: (directory) => rename(join(directory, "debrief.json"), join(directory, "debriefing.json")),
    problem: at("debriefing.json", "", "is no file of a pack"),
  },
  {
    broken: "a field is unknown",
    edit: set("roles/harbour.json", ["flag"], "white"),
    problem: at("roles/harbour.json", "", "has a field the pack does not know: flag"),
  },
  {
    broken: "a field is missing",
    edit: set("roles/harbour.json", ["privateFace", "summary"], undefined),
    problem: at("roles/harbour.json", "privateFace.summary", "is missing"),
  },
  {
    broken: "a text holds HTML",
    edit: set("turns.json", [1, "situation"], "Fog <b>again</b>."),
    problem: at("turns.json", "[1].situation", "is plain text: no HTML tags or entities"),
  },
  {
    broken: "a text holds an HTML entity",
    edit: set("roles/harbour.json", ["publicFace", "sections", 0, "items", 1], "Stay&nbsp;put"),
    problem: at(
      "roles/harbour.json",
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
    edit: set("roles/tower.json", ["name"], "Light\u202Ehouse"),
    problem: at("roles/tower.json", "name", "holds a hidden character that reorders or breaks lines"),
  },
  {
    broken: "half a character stands in a text",
    edit: set("turns.json", [0, "title"], "Two \uD83D days"),
    problem: at("turns.json", "[0].title", "holds half a character (a lone surrogate)"),
  },
  {
    broken: "a line break stands in a line",
    edit: set("turns.json", [0, "title"], "Low\nlight"),
    problem: at("turns.json", "[0].title", "is one line: no line breaks"),
  },
  {
    broken: "a hue is not one of ours",
    edit: set("roles/fishers.json", ["hue"], "red"),
    problem: at("roles/fishers.json", "hue", `is not one of ${hues.join(", ")}`),
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
    edit: set("injects/turn-1.json", [2, "audience", "seats"], ["s1"]),
    problem: at(
      "injects/turn-1.json",
      "[2].audience.seats",
      "is empty in a pack: seats exist only in a game",
    ),
  },
  {
    broken: "an audience names cells",
    edit: set("injects/turn-1.json", [2, "audience", "cells"], ["tower"]),
    problem: at(
      "injects/turn-1.json",
      "[2].audience.cells",
      "is empty in a pack: cells exist only in a game",
    ),
  },
  {
    broken: "an audience names nobody",
    edit: set("injects/turn-1.json", [0, "audience"], { kind: "some", roles: [], desks: [] }),
    problem: at("injects/turn-1.json", "[0].audience", "names no role and no desk"),
  },
  {
    broken: "an inject is due before its turn",
    edit: set("injects/turn-1.json", [0, "minute"], -1),
    problem: at("injects/turn-1.json", "[0].minute", "is below the least allowed, 0"),
  },
  {
    broken: "a value is not a whole number",
    edit: set("tracks.json", [0, "start"], 6.5),
    problem: at("tracks.json", "[0].start", "is not a whole number"),
  },
  {
    broken: "a role has no seat",
    edit: set("roles/harbour.json", ["seats"], 0),
    problem: at("roles/harbour.json", "seats", "is below the least allowed, 1"),
  },
];
