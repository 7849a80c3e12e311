import type { Grade } from "@/lib/game/command-schemas";
import type { Moving, Step } from "./pack-play";

/** The turn comes, and those before it pass; its moves can be sent. */
export const turn =
  (number: number): Step =>
  (play) =>
    play.goTo(number);

/** A role sends its act of the turn. */
export const move =
  (role: string, moving: Moving = {}): Step =>
  (play) =>
    play.move(role, moving);

/** A role announces something. */
export const says =
  (role: string, moving: Moving = {}): Step =>
  (play) =>
    play.move(role, { ...moving, kind: "announcement" });

/** Control marks what came last: a move, an inject, a fact. */
export const tag =
  (...tags: readonly string[]): Step =>
  (play) =>
    play.mark(tags);

/** A role’s act with its marks, in one step. */
export const did =
  (role: string, tags: string | readonly string[], moving: Moving = {}): Step =>
  (play) => {
    play.move(role, moving);
    play.mark(typeof tags === "string" ? [tags] : tags);
  };

/** Moves of the turn close, and adjudication begins. */
export const close: Step = (play) => {
  play.give("OpenPhase", { turn: play.game.turn, phase: "adjudicate" });
};

/** The move that came last is ruled. */
export const rule =
  (grade: Grade): Step =>
  (play) =>
    play.rule(grade);

/** Something is established as a fact, with marks. */
export const fact =
  (...tags: readonly string[]): Step =>
  (play) => {
    play.fact();
    play.mark(tags);
  };

/** An inject comes out. */
export const release =
  (inject: string): Step =>
  (play) =>
    play.release(inject);

/** Control accepts what dynamics propose, one after the other, as they propose it. */
export const accept =
  (...dynamics: readonly string[]): Step =>
  (play) => {
    for (const id of dynamics) play.accept(id);
  };

/** What a move says of the choice of Asa’ib Ahl al-Haq, and of the posture of other groups. */
export const back: Moving = { fields: { choice: "back" } };
export const quiet: Moving = { fields: { choice: "quiet" } };
export const posture = (is: "quiet" | "talk" | "strike", more: Moving = {}): Moving => {
  return { ...more, fields: { posture: is } };
};
