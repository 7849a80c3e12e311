import type { CellDraft } from "@/lib/client/cell-draft";
import { keptUnder } from "@/lib/client/keep";
import type { Waiting } from "@/lib/client/outbox";
import type { DraftContent } from "@/lib/game/command-schemas";
import { draftOf, isBlank } from "./move-draft";
import { contentSent } from "./use-submit";

/** Words that this device holds and the game may not: for a move, an announcement, or an answer to an inject. */
export type KeptWords =
  | { readonly kind: "move"; readonly turn: number; readonly draft: DraftContent }
  | { readonly kind: "answer"; readonly text: string };

/** Under which name a role's move of a turn is kept on this device. */
export const moveKey = (turn: number, roleId: string): string => `move:${turn}:${roleId}`;
/** Under which name an announcement in the making is kept. */
export const announcementKey = (turn: number, roleId: string): string => `announce:${turn}:${roleId}`;
/** Under which name an answer to an inject is kept. */
export const answerKey = (injectId: string): string => `answer:${injectId}`;

/** All words kept under a prefix: on their way and unanswered, or in the making. */
export const keptWords = (prefix: string): KeptWords[] =>
  keptUnder<unknown>(prefix).flatMap(([key, value]) => {
    // What else is kept under it (what was seen, which role is shown) holds no words.
    const [, name, turn] = /^wc:[^:]*:seat:[^:]*:(outbox|move|announce|answer):(\d+)?/.exec(key) ?? [];
    switch (name) {
      case "outbox":
        return onItsWay(value as Waiting);
      case "move":
        return moveOf(Number(turn), (value as Partial<CellDraft>).words);
      case "announce":
        return moveOf(Number(turn), draftOf({ action: String(value) }));
      case "answer":
        return answerOf(String(value));
      default:
        return [];
    }
  });

function onItsWay({ command }: Waiting): KeptWords[] {
  if (command.type === "RespondToInject") return answerOf(command.data.text);
  if (command.type !== "SubmitMove") return [];
  return moveOf(command.data.turn, draftOf(contentSent(command.data)));
}

const moveOf = (turn: number, draft: DraftContent | undefined): KeptWords[] =>
  draft === undefined || isBlank(draft) ? [] : [{ kind: "move", turn, draft }];

const answerOf = (text: string): KeptWords[] => (text.trim() === "" ? [] : [{ kind: "answer", text }]);
