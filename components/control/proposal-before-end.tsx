"use client";

import { useTranslations } from "use-intl/react";
import { useDesk } from "./desk-context";
import { RoleChip } from "./parts";
import { untagged } from "./tag-reading";

/** What the scenario's dynamics leave open as a turn ends: a reminder, and no bar. */
export function OpenBeforeEnd() {
  const t = useTranslations("proposals");
  const { view, moves, proposals, circumstances } = useDesk();
  const bare = untagged(view, moves, circumstances);
  if (proposals.length + bare.length === 0) return null;
  return (
    <p className="before-end-open">
      {proposals.length === 0
        ? null
        : t.rich("before-end.open", {
            count: proposals.length,
            link: (words) => <a href="#world">{words}</a>,
          })}{" "}
      {bare.length === 0
        ? null
        : t.rich("before-end.untagged", {
            count: bare.length,
            moves: () => (
              <span className="chips">
                {bare.map(({ id, roleId }) => (
                  <a key={id} href={`#move/${id}`}>
                    <RoleChip id={roleId} />
                  </a>
                ))}
              </span>
            ),
          })}
    </p>
  );
}
