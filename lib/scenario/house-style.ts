import type { Face, Scenario } from "@/lib/game/scenario";

/** A word that takes a side, found where the scenario speaks for no side. */
export interface LoadedWord {
  /** Place in the scenario, e.g. `turns[0].situation`. */
  readonly path: string;
  readonly word: string;
  /** What a neutral text says. */
  readonly instead: string;
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/**
 * Words that carry a verdict. A side may speak them in its own voice (private
 * cards and briefings, cables, posts, calls, letters); a text that speaks to
 * all, or for nobody, may not. The sides' verdicts are what the game is about.
 */
export const loadedWords: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bassassin\w*/giu, instead: "killing" },
  { pattern: /\bmurder\w*/giu, instead: "killing" },
  { pattern: /\bexecut(?:e|es|ed|ing|ions?)\b/giu, instead: "killing" },
  { pattern: /\bmartyr\w*/giu, instead: "the dead" },
  { pattern: /\bterror\w*/giu, instead: "name the act or the legal listing" },
  { pattern: /\bregimes?\b/giu, instead: "government" },
  { pattern: /\bprox(?:y|ies)\b/giu, instead: "armed group" },
  { pattern: /\bmilitias?\b/giu, instead: "armed group" },
];

/** Loaded words in the texts that must be neutral, in the scenario's order. */
export function findLoadedWords(scenario: Scenario): LoadedWord[] {
  return neutralTexts(scenario).flatMap(({ path, text }) =>
    loadedWords.flatMap(({ pattern, instead }) =>
      [...text.matchAll(pattern)].map(([word]) => ({ path, word, instead })),
    ),
  );
}

/**
 * Every text that speaks for no side: the frame, public faces, the names of desks and
 * cells, scales, situations, wires and broadcasts, control, what a move is asked.
 */
export function neutralTexts(scenario: Scenario): Text[] {
  return [
    ...(["title", "setting", "disclaimer"] as const).map((key) => ({ path: key, text: scenario[key] })),
    ...scenario.instruments.map(({ name }, at) => ({ path: `instruments[${at}].name`, text: name })),
    ...scenario.roles.flatMap((role, at) => [
      ...faceTexts(`roles[${at}].publicFace`, role.publicFace),
      ...role.desks.map(({ name }, desk) => ({ path: `roles[${at}].desks[${desk}].name`, text: name })),
    ]),
    ...scenario.tracks.flatMap((track, at) => [
      { path: `tracks[${at}].name`, text: track.name },
      { path: `tracks[${at}].group`, text: track.group ?? "" },
      { path: `tracks[${at}].reason`, text: track.reason },
      ...track.rungs.map(({ name }, step) => ({ path: `tracks[${at}].rungs[${step}].name`, text: name })),
    ]),
    ...turnTexts(scenario),
    ...injectTexts(scenario),
    ...castingTexts(scenario),
    ...fieldTexts(scenario),
  ];
}

function faceTexts(path: string, face: Face): Text[] {
  return [
    { path: `${path}.summary`, text: face.summary },
    ...face.sections.flatMap(({ heading, items }, at) => [
      { path: `${path}.sections[${at}].heading`, text: heading },
      ...items.map((text, index) => ({ path: `${path}.sections[${at}].items[${index}]`, text })),
    ]),
  ];
}

const turnTexts = ({ turns }: Scenario): Text[] =>
  turns.flatMap((turn, at) =>
    (["title", "dateline", "situation"] as const).map((key) => ({
      path: `turns[${at}].${key}`,
      text: turn[key],
    })),
  );

function injectTexts({ injects }: Scenario): Text[] {
  return injects.flatMap((inject, at) => [
    { path: `injects[${at}].title`, text: inject.title },
    ...(inject.channel === "wire" || inject.channel === "broadcast"
      ? [{ path: `injects[${at}].body`, text: inject.body }]
      : []),
    { path: `injects[${at}].contentNote`, text: inject.contentNote ?? "" },
    ...(["notes", "expected", "teaches"] as const).map((key) => ({
      path: `injects[${at}].control.${key}`,
      text: inject.control[key],
    })),
  ]);
}

const castingTexts = ({ castings }: Scenario): Text[] =>
  castings.flatMap((casting, at) => [
    { path: `castings[${at}].title`, text: casting.title },
    ...casting.cells.map(({ name }, cell) => ({ path: `castings[${at}].cells[${cell}].name`, text: name })),
  ]);

const fieldTexts = ({ moveFields }: Scenario): Text[] =>
  moveFields.flatMap(({ label, help, kind }, at) => [
    { path: `moveFields[${at}].label`, text: label },
    { path: `moveFields[${at}].help`, text: help ?? "" },
    ...(kind.type === "choice"
      ? kind.options.map(({ name }, option) => ({
          path: `moveFields[${at}].kind.options[${option}].name`,
          text: name,
        }))
      : []),
  ]);
