"use client";

import type { RecordRef } from "@/lib/game/events";
import { useDesk } from "./desk-context";
import { trackName } from "./desk-reading";
import { injectTitle } from "./inject-list";
import { RoleChip } from "./parts";

/** What something on the record goes by, in a few words. */
export function RecordName({ of: { kind, id } }: { of: RecordRef }) {
  const { view, moves, rulings } = useDesk();
  switch (kind) {
    case "inject":
      return <b>{injectTitle(view, id)}</b>;
    case "move":
    case "ruling": {
      const moveId = kind === "move" ? id : rulings.find((ruling) => ruling.id === id)?.moveId;
      const move = moves.find((each) => each.id === moveId);
      return (
        <a href={`#move/${moveId ?? ""}`}>
          <RoleChip id={move?.roleId ?? null} />
        </a>
      );
    }
    case "fact":
      return <b>{view.facts.find((fact) => fact.id === id)?.text ?? id}</b>;
    case "track": {
      const track = view.tracks.find((each) => each.id === id);
      return <b>{track ? trackName(track) : id}</b>;
    }
    default:
      return kind satisfies never;
  }
}
