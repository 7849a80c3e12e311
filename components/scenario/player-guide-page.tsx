import { PageFrame } from "@/components/ui/page-frame";
import type { Guide } from "@/lib/game/scenario-book";
import type { Locale } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { GuideText } from "./guide-text";

interface PlayerGuidePageProps {
  locale: Locale;
  /** Undefined where the scenario has none, or where the reader is not in the game. */
  guide: Guide | undefined;
  /** Whether the reader is in the game. */
  admitted: boolean;
  /** Where the reader came from. */
  back: string;
}

/** The player guide, as it is read on a phone during a game. */
export function PlayerGuidePage({ locale, guide, admitted, back }: PlayerGuidePageProps) {
  const t = translator(locale, "scenario");
  const common = translator(locale, "common");
  return (
    <PageFrame
      mark={common("exercise")}
      kind="phone"
      skip={t("skip")}
      foot={
        <p className="guide-back screen-only">
          <a href={admitted ? back : "/"}>{t(admitted ? "guides.back" : "guides.join")}</a>
        </p>
      }
    >
      <div className="guide-phone">
        {guide ? (
          <GuideText guide={guide} />
        ) : (
          <>
            <h1 className="title">{t(admitted ? "guides.none-title" : "guides.closed-title")}</h1>
            <p>{t(admitted ? "guides.none" : "guides.closed")}</p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
