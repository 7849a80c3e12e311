"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { WallTime } from "@/components/game/wall-time";
import { Button } from "@/components/ui/button";
import type { PartName } from "@/lib/client/draft-parts";
import type { CellWords } from "@/lib/client/use-shared-draft";
import { usePhone } from "./phone-context";

/** Under a field that somebody else of the cell wrote last: who and when, and the way back to one's own words. */
export function WrittenBy({ part, cellWords }: { part: PartName; cellWords: CellWords }) {
  const t = useTranslations("play.move");
  const { nameOf } = usePhone();
  const writer = cellWords.writerOf(part);
  const aside = cellWords.asideOf(part);
  if (!writer && aside === undefined) return null;
  return (
    <p className="written-by" data-live="">
      {writer ? (
        <span>
          {
            t.rich("written-by", {
              name: nameOf(writer.by),
              when: () => <WallTime at={writer.at} seconds={false} />,
            }) as ReactNode
          }
        </span>
      ) : null}
      {aside === undefined ? null : (
        <Button look="bare" size="desk" onClick={() => cellWords.putBack(part)}>
          {t("put-back")}
        </Button>
      )}
    </p>
  );
}
