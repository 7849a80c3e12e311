import { type Audience, type CellId, type RoleId, type SeatId, toPublic, toRoles } from "@/lib/game/audience";
import { cellsOf } from "@/lib/game/cells";
import type { MoveContent } from "@/lib/game/command-schemas";
import type { Clock, GameEvent } from "@/lib/game/events";
import type { Step } from "@/lib/game/proposals";
import type { Tagged } from "@/lib/game/scenario-book";
import { type Settings, usualSettings } from "@/lib/game/settings";
import { lowWater } from "./scenario";

export const running = (version: number, endsAt: number, lengthMs: number): Clock => ({
  kind: "running",
  version,
  endsAt,
  lengthMs,
});

export const claimed = (seatId: string, cellId: CellId | null): GameEvent => ({
  type: "SeatClaimed",
  seatId,
  personId: `person-of-${seatId}`,
  cellId,
});
export const assigned = (seatId: SeatId, cellId: CellId | null): GameEvent => ({
  type: "SeatAssigned",
  seatId,
  cellId,
});
export const leads = (cellId: CellId, seatId: SeatId | null): GameEvent => ({
  type: "LeadNamed",
  cellId,
  seatId,
});
/** The game is run otherwise than usual from here on. */
export const set = (change: Partial<Settings>): GameEvent => ({
  type: "SettingsChanged",
  settings: { ...usualSettings, ...change },
});
/** A casting of the scenario was chosen, and optional roles switched on besides. */
export const cast = (castingId: string | null, ...switchedOn: RoleId[]): GameEvent => ({
  type: "CastingChosen",
  castingId,
  cells: cellsOf(lowWater, castingId, switchedOn) ?? [],
  switchedOn,
});
export const floorTo = (roleId: RoleId | null): GameEvent => ({ type: "FloorGiven", roleId });

export const content: MoveContent = {
  kind: "act",
  action: "Open the second weir for one night.",
  effect: "The bridge gauge rises by one.",
  reasons: ["The pond is full.", "Nobody watches at night."],
  targets: ["plain"],
  instruments: ["sluice"],
  attribution: "deniable",
  resources: "",
  fields: { pace: "slow" },
};
/** What a role says to all, which is no act. */
export const announcement: MoveContent = {
  ...content,
  kind: "announcement",
  action: "The weirs stay open until the harvest.",
  effect: "",
  reasons: [],
  attribution: "declared",
  fields: {},
};

type Submission = Extract<GameEvent, { type: "MoveSubmitted" }>;

export const submitted = (moveId: string, roleId: RoleId, more: Partial<Submission> = {}): GameEvent => ({
  type: "MoveSubmitted",
  moveId,
  turn: 1,
  roleId,
  seatId: `seat-${roleId}`,
  content,
  late: false,
  ...more,
});
export const withdrawn = (
  moveId: string,
  roleId: RoleId,
  seatId: SeatId | null = `seat-${roleId}`,
): GameEvent => ({
  type: "MoveWithdrawn",
  moveId,
  roleId,
  seatId,
});

/** An acknowledgement; the inject is the role's unless it was addressed otherwise. */
export const acknowledged = (
  injectId: string,
  seatId: string,
  cellId: CellId | null,
  audience: Audience = toRoles("weir"),
): GameEvent => ({ type: "InjectAcknowledged", injectId, seatId, cellId, audience });

/** An inject of the scenario, released; to the weirs unless told otherwise. */
export const released = (injectId: string, audience: Audience = toRoles("weir")): GameEvent => ({
  type: "InjectReleased",
  injectId,
  audience,
  text: null,
});

type Reveal = Extract<GameEvent, { type: "MoveRevealed" }>;
export const revealed = (moveId: string, roleId: RoleId, more: Partial<Reveal> = {}): GameEvent => ({
  type: "MoveRevealed",
  moveId,
  turn: 1,
  roleId,
  content,
  audience: { kind: "public" },
  named: true,
  ...more,
});

type Ruling = Extract<GameEvent, { type: "RulingPublished" }>;
export const ruled = (
  rulingId: string,
  moveId: string,
  roleId: RoleId,
  more: Partial<Ruling> = {},
): GameEvent => ({
  type: "RulingPublished",
  rulingId,
  moveId,
  roleId,
  method: "umpire",
  grade: "success",
  rationale: "The pond was full indeed.",
  publicText: "The river rose in the night.",
  texts: [],
  open: false,
  ...more,
});

/** What a cell had written of a role's move when moves closed. */
export const lapsed = (
  cellId: CellId,
  roleId: RoleId,
  turn = 1,
): Extract<GameEvent, { type: "DraftLapsed" }> => ({
  type: "DraftLapsed",
  turn,
  cellId,
  roleId,
  draft: { ...content, action: "Open the second", attribution: null, reasons: [] },
  seats: [`seat-${cellId}`],
});

/** A track moved, by no ruling. */
export const adjusted = (trackId: string, from: number, to: number, reason = "Rain."): GameEvent => ({
  type: "TrackAdjusted",
  trackId,
  from,
  to,
  rulingId: null,
  reason,
});

/** A fact, established by no ruling; for all unless told otherwise. */
export const established = (factId: string, text: string, audience: Audience = toPublic): GameEvent => ({
  type: "FactEstablished",
  factId,
  text,
  audience,
  rulingId: null,
});

/** All the tags something bears from here on. */
export const marked = (kind: Tagged, id: string, ...tags: string[]): GameEvent => ({
  type: "RecordTagged",
  of: { kind, id },
  tags,
});

/** A proposal taken up, with the steps it proposed. Its id begins with the dynamic's. */
export const takenUp = (proposalId: string, ...proposed: Step[]): GameEvent => ({
  type: "ProposalAccepted",
  proposalId,
  dynamicId: dynamicOf(proposalId),
  proposed,
});

/** A proposal put aside. */
export const putAside = (proposalId: string, reason = ""): GameEvent => ({
  type: "ProposalDismissed",
  proposalId,
  dynamicId: dynamicOf(proposalId),
  reason,
});

const dynamicOf = (proposalId: string): string => proposalId.replace(/:\d+$/, "");
