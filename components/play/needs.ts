import { lapsedDrafts, movesOpenTo } from "@/lib/game/view/read";
import type { RoleView, View } from "@/lib/game/view/view";
import type { PhoneState } from "./phone-context";
import { actsOf, senderInstead, sendingOf } from "./sending";
import { type NewsKind, unreadInjects, unreadNews } from "./unread";

/** What needs this reader. `floor`: it is the role's turn in sequential play. `late`: words were not sent in time. */
export type Need =
  | { readonly kind: "none" }
  | { readonly kind: "unsent" }
  | MoveNeed
  | { readonly kind: "inbox"; readonly count: number }
  | { readonly kind: "log"; readonly count: number; readonly newest: NewsKind };

/** Moves that are due: of the roles named, from whoever may send them. */
export interface MoveNeed {
  readonly kind: "move" | "floor" | "late";
  readonly due: readonly [RoleView, ...RoleView[]];
}

/** The most pressing need. */
export function needOf(phone: PhoneState): Need {
  const { view, waiting } = phone;
  const news = unreadNews(phone);
  const injects = unreadInjects(phone).length;
  if (view.status !== "ended") {
    if (waiting.some(({ command }) => command.type === "SubmitMove")) return { kind: "unsent" };
    const move = moveNeed(phone);
    if (move) return move;
  }
  const newest = news.at(-1);
  if (newest) return { kind: "log", count: news.length, newest: newest.event.type };
  if (injects > 0 && view.status !== "ended") return { kind: "inbox", count: injects };
  return { kind: "none" };
}

function moveNeed({ view, seatId, roles }: PhoneState): MoveNeed | undefined {
  if (senderInstead(view, seatId)) return undefined;
  const unsent = roles.filter(({ id }) => actsOf(view, id).length === 0);
  const sequential = view.settings.order === "sequential";
  return (
    needOfRoles(
      sequential ? "floor" : "move",
      unsent.filter(({ id }) => movesOpenTo(view, id)),
    ) ??
    needOfRoles(
      "late",
      unsent.filter(({ id }) => isLate(view, id)),
    )
  );
}

function needOfRoles(kind: MoveNeed["kind"], [first, ...others]: readonly RoleView[]): MoveNeed | undefined {
  return first && { kind, due: [first, ...others] };
}

/** Words lapsed that can still be sent, while it is likely that control takes them. */
const isLate = (view: View, roleId: string): boolean =>
  sendingOf(view, roleId) === "late" &&
  (view.phase === "deliberate" || view.phase === "argue") &&
  lapsedDrafts(view).some((lapsed) => lapsed.turn === view.turn?.number && lapsed.roleId === roleId);

/** Whether this reader still has something to send before time runs out. */
export const hasToAct = ({ view, roles }: PhoneState): boolean =>
  roles.some(({ id }) => movesOpenTo(view, id) && actsOf(view, id).length === 0);
