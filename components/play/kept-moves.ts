import { keptUnder } from "@/lib/client/keep";
import type { Waiting } from "@/lib/client/outbox";
import { draftOf, isBlank, type MoveDraft } from "./move-draft";

/** Words for a move that this device holds and the game may not. */
export interface KeptMove {
  readonly turn: number;
  readonly draft: MoveDraft;
}

/** Every move kept under a prefix: on its way and unanswered, or in the making. */
export function keptMoves(prefix: string): KeptMove[] {
  return keptUnder<MoveDraft | Waiting>(prefix).flatMap(([key, value]) => {
    if ("command" in value) {
      if (value.command.type !== "SubmitMove") return [];
      const { turn, ...content } = value.command.data;
      return { turn, draft: draftOf(content) };
    }
    const turn = /:move:(\d+)$/.exec(key)?.[1];
    return turn === undefined || isBlank(value) ? [] : { turn: Number(turn), draft: value };
  });
}
