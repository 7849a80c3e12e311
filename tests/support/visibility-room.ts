import type { EventType } from "@/lib/game/events";
import { to } from "./visibility-readers";
import type { Visibility } from "./visibility-table";

const everyone = to("everyone");
const nobody = to();
const control = to("control");
const theirOwn = to("control", "own seat");
const withinTheCell = to("control", "own seat", "own cell");

const clock = { clock: everyone };

/**
 * The room and the course of the game. Everyone may know who sits where, how the game is
 * run and how far it is: people see that by looking round. They do not see who looks on,
 * what goes on between one person and control, and what a cell says to itself.
 */
export const roomVisibility = {
  // The exact version of the scenario is for the full log; everyone sees the scenario's own
  // id and version. Which game it goes on from is control's affair: others were in that one.
  GameCreated: { seen: everyone, fields: { title: everyone, scenario: nobody, from: control } },
  LobbyOpened: { seen: everyone, fields: {} },
  SettingsChanged: { seen: everyone, fields: { settings: everyone } },
  CastingChosen: { seen: everyone, fields: { castingId: everyone, cells: everyone, switchedOn: everyone } },
  SeatClaimed: { seen: everyone, fields: { seatId: everyone, personId: everyone, cellId: everyone } },
  SeatAssigned: { seen: everyone, fields: { seatId: everyone, cellId: everyone } },
  SeatReleased: { seen: everyone, fields: { seatId: everyone } },
  // Somebody opened a seat by its key: a warning to its holder, and nobody else's business.
  SeatRejoined: { seen: theirOwn, fields: { seatId: theirOwn } },
  RejoinDenied: { seen: theirOwn, fields: { seatId: theirOwn } },
  LeadNamed: { seen: everyone, fields: { cellId: everyone, seatId: everyone } },
  ObserverAdmitted: { seen: control, fields: { observerId: control, sees: control } },
  ObserverDismissed: { seen: control, fields: { observerId: control } },
  ScreenRenewed: { seen: control, fields: {} },
  JoiningLocked: { seen: everyone, fields: {} },
  JoiningUnlocked: { seen: everyone, fields: {} },
  TurnStarted: { seen: everyone, fields: { turn: everyone } },
  PhaseOpened: { seen: everyone, fields: { phase: everyone, ...clock } },
  PhaseUndone: {
    seen: everyone,
    fields: { undone: everyone, phase: everyone, floor: everyone, ...clock },
  },
  ClockExtended: { seen: everyone, fields: { seconds: everyone, ...clock } },
  ClockPaused: { seen: everyone, fields: clock },
  ClockResumed: { seen: everyone, fields: clock },
  TimeCalled: { seen: everyone, fields: { early: everyone, ...clock } },
  ClockOverran: { seen: everyone, fields: clock },
  OrderSet: { seen: everyone, fields: { roles: everyone } },
  FloorGiven: { seen: everyone, fields: { roleId: everyone } },
  // A cell shows others its readiness by looking up, not by its phones.
  ReadySet: {
    seen: withinTheCell,
    fields: { seatId: withinTheCell, cellId: withinTheCell, ready: withinTheCell },
  },
  // Not even the seat itself: whether its wish still waits is control's affair.
  PauseAsked: { seen: control, fields: { seatId: control } },
  PauseAskSettled: { seen: control, fields: { seatId: control } },
  TurnEnded: { seen: everyone, fields: { turn: everyone } },
  GameEnded: { seen: everyone, fields: {} },
} as const satisfies Partial<Visibility<EventType>>;
