import { CodeForm } from "@/components/join/code-form";
import { JoinFrame } from "@/components/join/join-frame";
import { translator } from "@/lib/i18n/translate";
import { pageRequest } from "@/lib/server/page";

/** Nothing stands at this address: the way back is the game code. */
export default async function NotFound() {
  const { locale } = await pageRequest();
  const t = translator(locale, "join");
  const common = translator(locale, "common");
  return (
    <JoinFrame product={common("product")} mark={common("exercise")} title={t("not-found-title")}>
      <div className="mt-4 grid gap-5 border-t-2 border-ink pt-4">
        <p>{t("not-found-detail")}</p>
        <CodeForm label={t("code-label")} hint={t("code-hint")} go={t("code-go")} />
      </div>
    </JoinFrame>
  );
}
