import { type Audience, toControl, toPublic, toRoles, toSome } from "@/lib/game/audience";
import type { Channel, Inject, MoveField } from "@/lib/game/scenario";

const inject = (
  id: string,
  turn: number,
  channel: Channel,
  audience: Audience,
  more: Partial<Inject> = {},
): Inject => ({
  id,
  number: 0,
  turn,
  title: `Paper ${id}`,
  channel,
  from: "River post office",
  body: `What ${id} reports of the river.`,
  audience,
  control: {
    notes: `Hold ${id} back if the room is slow.`,
    expected: "A question",
    contingency: "Ask again.",
    teaches: "Doubt",
    origin: "adapted",
  },
  ...more,
});

const planned: readonly Inject[] = [
  inject("gauge-bulletin", 1, "wire", toPublic, { minute: 0 }),
  inject("weir-survey", 1, "letter", toRoles("weir")),
  inject("town-letter", 1, "letter", toRoles("plain"), {
    contentNote: "Speaks of a drowning.",
    substitute: { title: "A letter from the towns", body: "A letter tells of an accident." },
  }),
  inject("rumour", 1, "social", toRoles("plain", "barge"), { minute: 12 }),
  inject("treaty-clause", 1, "letter", toSome({ desks: ["weir-law"] })),
  inject("creditor-call", 2, "phone", toRoles("barge"), {
    lastTurn: 3,
    trigger: { kind: "track", track: "level", atMost: 3 },
  }),
  inject("canal-offer", 2, "phone", toSome({ desks: ["plain-east"] })),
  inject("spare-plan", 2, "cable", toControl),
  inject("storm-warning", 3, "broadcast", toPublic, {
    contentNote: "Speaks of floods.",
    substitute: { title: "Rain", body: "Much rain is coming.", contentNote: "Speaks of high water." },
  }),
  inject("sealed-reading", 3, "intelligence", toRoles("gauge", "weir")),
];
export const injects: readonly Inject[] = planned.map((each, at) => ({ ...each, number: at + 1 }));

/** What this scenario asks of a move besides: a field of each kind, one secret, one of two roles, one in one turn. */
export const moveFields: readonly MoveField[] = [
  {
    id: "pace",
    label: "How fast",
    help: "What the river sees first.",
    kind: {
      type: "choice",
      options: [
        { id: "slow", name: "Over days" },
        { id: "fast", name: "Over night" },
      ],
    },
    required: true,
    secret: false,
  },
  {
    id: "forecast",
    label: "Level you expect at the bridge",
    kind: { type: "number", min: -3, max: 9 },
    required: false,
    secret: true,
  },
  {
    id: "promise",
    label: "What you promise the other bank",
    kind: { type: "text", limit: 60 },
    required: false,
    roles: ["weir", "barge"],
    secret: false,
  },
  {
    id: "petition",
    label: "Do you sign the petition?",
    kind: { type: "yes-no" },
    required: true,
    turns: [2],
    secret: false,
  },
];
