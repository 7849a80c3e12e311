"use client";

import { useTranslations } from "use-intl/react";
import { JoinFrame } from "@/components/join/join-frame";
import { Chip } from "@/components/ui/chip";
import type { ChipHue } from "@/components/ui/hue";

interface ChooseSeatProps {
  gameId: string;
  seats: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: { readonly code: string; readonly name: string; readonly hue: ChipHue } | null;
  }[];
}

/** A browser that holds several seats of one game asks which one is meant. */
export function ChooseSeat({ gameId, seats }: ChooseSeatProps) {
  const t = useTranslations("play.choose");
  const common = useTranslations("common");
  return (
    <JoinFrame product={common("product")} mark={common("exercise")} title={t("title")} lead={t("detail")}>
      <ul className="rows mt-4 border-t-2 border-ink">
        {seats.map(({ id, name, role }) => (
          <li key={id}>
            <a
              href={`/games/${gameId}/play?as=seat:${id}`}
              className="flex min-h-14 items-center gap-3 no-underline"
            >
              {role ? <Chip code={role.code} hue={role.hue} /> : null}
              <b className="font-semibold underline">{name}</b>
              <span className="ml-auto text-small text-ink-2">{role?.name ?? t("waiting")}</span>
            </a>
          </li>
        ))}
      </ul>
    </JoinFrame>
  );
}
