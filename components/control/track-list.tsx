"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { hasMoved, said, type TrackGroup, trackGroups } from "@/components/game/track-groups";
import type { TrackView } from "@/lib/game/view/view";
import { useDesk } from "./desk-context";
import { TrackRow } from "./track-row";

interface OpenTrack {
  /** The one that lies open to be moved. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
}

/** Every track, each to be moved by hand: groups are folded as long as the turn has moved nothing in them. */
export function TrackList() {
  const { view } = useDesk();
  const [open, setOpen] = useState<string>();
  return (
    <ul className="track-list">
      {trackGroups(view.tracks).map((each) => {
        const [first] = each.members;
        if (each.group !== undefined && each.members.length > 1)
          return <GroupFold key={each.group} group={each} open={open} onOpen={setOpen} />;
        return first ? <OneTrack key={first.id} track={first} open={open} onOpen={setOpen} inFull /> : null;
      })}
    </ul>
  );
}

interface OneTrackProps extends OpenTrack {
  track: TrackView;
  inFull?: boolean;
  beside?: boolean;
}

function OneTrack({ track, open, onOpen, ...look }: OneTrackProps) {
  const isOpen = open === track.id;
  return (
    <TrackRow track={track} open={isOpen} onToggle={() => onOpen(isOpen ? undefined : track.id)} {...look} />
  );
}

/** A group under its title: folded, it says where each of its tracks stands; open, they stand side by side. */
function GroupFold({ group, ...open }: OpenTrack & { group: TrackGroup }) {
  const t = useTranslations("run");
  const { members } = group;
  const stays = hasMoved(group) || members.some(({ id }) => id === open.open);
  return (
    <li className="track-group">
      <details open={stays || undefined}>
        <summary>
          <b>{group.group}</b>
          <span className="row-note">
            {members
              .map((track) => t("tracks.stands", { track: track.name, value: said(track, track.value) }))
              .join(", ")}
          </span>
        </summary>
        <ul className="track-members">
          {members.map((track) => (
            <OneTrack key={track.id} track={track} beside {...open} />
          ))}
        </ul>
      </details>
    </li>
  );
}
