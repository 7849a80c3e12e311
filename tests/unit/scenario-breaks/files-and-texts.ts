import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { at, type Break, set, write } from "./making";

/** Mistakes that one file shows by itself: its name, its form, its texts, its values. */
export const filesAndTexts: readonly Break[] = [
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
    broken: "an audience names cells",
    edit: set("injects/turn-1.json", [0, "audience", "cells"], ["uk"]),
    problem: at(
      "injects/turn-1.json",
      "[0].audience.cells",
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
    edit: set("roles/us.json", ["seats"], 0),
    problem: at("roles/us.json", "seats", "is below the least allowed, 1"),
  },
];
