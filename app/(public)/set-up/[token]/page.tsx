import type { Metadata } from "next";
import { AccountPage } from "@/components/facilitator/account-page";
import { SetUpForm } from "@/components/facilitator/set-up-form";
import { TextProvider } from "@/components/game/text-provider";
import { ButtonLink } from "@/components/ui/button";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { setUpMinutes } from "@/lib/server/facilitators";
import { isLoopbackAddress } from "@/lib/server/http/hosts";
import { pageRequest } from "@/lib/server/page";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  return { title: translator(locale, "facilitator")("set-up.title") };
}

export default async function SetUpPage({ params }: Props) {
  const { token } = await params;
  const { runtime, locale, address } = await pageRequest();
  const t = translator(locale, "facilitator");
  const common = translator(locale, "common");
  const frame = { product: common("product"), mark: common("exercise"), skip: t("skip") };
  if (!runtime.config.setUpFromAnywhere && !isLoopbackAddress(address)) {
    return (
      <AccountPage {...frame} title={t("set-up.elsewhere-title")}>
        <p>{t("set-up.elsewhere")}</p>
      </AccountPage>
    );
  }
  if (!(await runtime.facilitators.setUpTokenWorks(token))) {
    return (
      <AccountPage
        {...frame}
        title={t("set-up.over-title")}
        lead={t("set-up.over", { minutes: setUpMinutes })}
      >
        <p>{t("set-up.over-how")}</p>
        <ButtonLink href="/sign-in">{t("set-up.sign-in")}</ButtonLink>
      </AccountPage>
    );
  }
  return (
    <AccountPage {...frame} title={t("set-up.title")} lead={t("set-up.lead")}>
      <TextProvider locale={locale} messages={pickMessages(locale, ["facilitator"])}>
        <SetUpForm token={token} />
      </TextProvider>
    </AccountPage>
  );
}
