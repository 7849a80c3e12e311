"use client";

import { useTranslations } from "use-intl/react";
import type { TaggedRef } from "@/lib/game/events";
import { useDesk } from "./desk-context";
import { injectTitle } from "./inject-list";
import { RoleChip } from "./parts";

/** What somebody wrote in it, by which control knows what it is marking. */
function useWritten({ kind, id }: TaggedRef): string {
  const { view, moves } = useDesk();
  switch (kind) {
    case "move":
      return moves.find((move) => move.id === id)?.content.action ?? id;
    case "inject":
      return injectTitle(view, id);
    case "fact":
      return view.facts.find((fact) => fact.id === id)?.text ?? id;
    default:
      return kind satisfies never;
  }
}

/** The role whose move it is; null for what is nobody's. */
export function useRoleOf({ kind, id }: TaggedRef): string | null {
  const { moves } = useDesk();
  return kind === "move" ? (moves.find((move) => move.id === id)?.roleId ?? null) : null;
}

/** What a button that marks something adds to its own word, for those who hear it alone. */
export function useRecordWords(of: TaggedRef): string {
  const t = useTranslations("proposals");
  const run = useTranslations("run");
  const role = useDesk().roleOf(useRoleOf(of))?.name ?? run("somebody");
  const words = useWritten(of);
  return t(`tags.of-${of.kind}`, { role, words });
}

/** The thing itself in two lines at most, above what is chosen for it. */
export function TagRecordWords({ of }: { of: TaggedRef }) {
  const words = useWritten(of);
  const roleId = useRoleOf(of);
  return (
    <p className="tag-record">
      {of.kind === "move" ? <RoleChip id={roleId} /> : null}
      <span className="move-list-action">{words}</span>
    </p>
  );
}
