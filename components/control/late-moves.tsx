"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { useAct } from "@/lib/client/use-act";
import { useDraft } from "@/lib/client/use-draft";
import type { KnownMove } from "@/lib/game/view/read";
import { useDesk } from "./desk-context";
import { MoveOwned } from "./move-state";
import { Refusal, RoleChip } from "./parts";
import { useEscape } from "./use-escape";
import { useFocusBack } from "./use-focus-back";

/** Moves that came after time, each with the two answers control may give. */
export function LateMoves({ moves }: { moves: readonly KnownMove[] }) {
  return (
    <ul className="late-moves">
      {moves.map((move) => (
        <li key={move.id}>
          <p className="late-line">
            <RoleChip id={move.roleId} />
            <a href={`#move/${move.id}`} id={`open-${move.id}`} className="move-list-action">
              {move.content.action}
            </a>
          </p>
          <p className="row-note">
            <MoveOwned move={move} /> · <WallTime at={move.at} />
          </p>
          <LateDecision moveId={move.id} />
        </li>
      ))}
    </ul>
  );
}

/** Accepts a late move, or refuses it with a reason that its role reads. */
export function LateDecision({ moveId }: { moveId: string }) {
  const t = useTranslations("run");
  const act = useAct(useDesk().game.send);
  const [refusing, setRefusing] = useState(false);
  const { opener, inside } = useFocusBack(refusing);
  if (refusing)
    return (
      <div ref={inside}>
        <RefuseForm moveId={moveId} onLeave={() => setRefusing(false)} />
      </div>
    );
  return (
    <>
      <Refusal act={act} />
      <div className="flex gap-2">
        <Button
          size="desk"
          busy={act.busy ? t("sending") : undefined}
          onClick={() => act.act({ type: "AcceptLateMove", data: { moveId } })}
        >
          {t("late.accept")}
        </Button>
        <Button ref={opener} size="desk" onClick={() => setRefusing(true)}>
          {t("late.refuse")}
        </Button>
      </div>
    </>
  );
}

const longest = 300;

function RefuseForm({ moveId, onLeave }: { moveId: string; onLeave: () => void }) {
  const t = useTranslations("run");
  const { game, gameId } = useDesk();
  const act = useAct(game.send);
  const [reason, setReason, clear] = useDraft(`wc:${gameId}:control:refuse:${moveId}`, "");
  const [missing, setMissing] = useState(false);
  useEscape(onLeave);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    if (await act.act({ type: "RefuseMove", data: { moveId, reason } })) clear();
  }
  return (
    <form className="track-form" onSubmit={submit} noValidate>
      <TextArea
        size="desk"
        rows={1}
        maxLength={longest}
        label={t("late.reason")}
        note={t("late.reason-note")}
        value={reason}
        error={missing ? t("late.no-reason") : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal act={act} />
      <div className="flex gap-2">
        <Button type="submit" size="desk" look="first" busy={act.busy ? t("sending") : undefined}>
          {t("late.refuse-now")}
        </Button>
        <Button size="desk" onClick={onLeave}>
          {t("leave-it")}
        </Button>
      </div>
    </form>
  );
}
