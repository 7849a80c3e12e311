import { BackToSeat } from "@/components/join/back-to-seat";
import { CodeForm } from "@/components/join/code-form";
import { JoinFrame } from "@/components/join/join-frame";
import { translator } from "@/lib/i18n/translate";
import { heldGames } from "@/lib/server/held-games";
import { pageRequest } from "@/lib/server/page";

/** The first page: back to a seat this browser holds, or where a player types the code. */
export default async function Landing() {
  const request = await pageRequest();
  const { locale } = request;
  const t = translator(locale, "join");
  const common = translator(locale, "common");
  const held = await heldGames(request);
  return (
    <JoinFrame
      product={common("product")}
      mark={common("exercise")}
      title={t("join-a-game")}
      lead={t("what-it-is")}
    >
      {held.map(({ id, title, seats }) => (
        <section key={id} className="mt-5 grid gap-3 border-t-2 border-ink pt-4" aria-label={title}>
          <h2 className="font-semibold">{t("held-title", { count: seats.length, title })}</h2>
          <BackToSeat gameId={id} seats={seats} go={t("back-to")} waiting={common("waiting-seat")} />
        </section>
      ))}
      <div className="mt-5 border-t-2 border-ink pt-5">
        {held.length > 0 ? <h2 className="pb-3 font-semibold">{t("another-game")}</h2> : null}
        <CodeForm label={t("code-label")} hint={t("code-hint")} go={t("code-go")} second={held.length > 0} />
      </div>
      <p className="mt-auto pt-8 text-small text-ink-2">
        {t("run-games")}{" "}
        <a href="/sign-in" className="inline-flex min-h-11 min-w-11 items-center">
          {t("sign-in")}
        </a>
      </p>
    </JoinFrame>
  );
}
