import { CodeForm } from "@/components/join/code-form";
import { JoinFrame } from "@/components/join/join-frame";
import { translator } from "@/lib/i18n/translate";
import { pageRequest } from "@/lib/server/page";

/** The first page: where a player types the code. */
export default async function Landing() {
  const { locale } = await pageRequest();
  const t = translator(locale, "join");
  const common = translator(locale, "common");
  return (
    <JoinFrame
      product={common("product")}
      mark={common("exercise")}
      title={t("join-a-game")}
      lead={t("what-it-is")}
    >
      <div className="mt-5 border-t-2 border-ink pt-5">
        <CodeForm label={t("code-label")} hint={t("code-hint")} go={t("code-go")} />
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
