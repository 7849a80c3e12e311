import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/facilitator/account-page";
import { ProviderButton } from "@/components/facilitator/provider-button";
import { SignInForm } from "@/components/facilitator/sign-in-form";
import { TextProvider } from "@/components/game/text-provider";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/signal";
import { pickMessages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { provider } from "@/lib/server/auth-options";
import { pageRequest } from "@/lib/server/page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  return {
    title: `${translator(locale, "facilitator")("sign-in.title")} · ${translator(locale, "common")("product")}`,
  };
}

export default async function SignInPage({ searchParams }: Props) {
  const { runtime, locale, credentials } = await pageRequest();
  const query = await searchParams;
  const next = ownPath(query.next ?? query.callbackUrl);
  if (await runtime.viewers.facilitator(credentials())) redirect(next);
  const t = translator(locale, "facilitator");
  const common = translator(locale, "common");
  const organisation = provider()[0]?.name;
  const returned =
    query.error === undefined
      ? undefined
      : query.error === "AccessDenied"
        ? "not-invited"
        : "provider-trouble";
  return (
    <AccountPage
      product={common("product")}
      mark={common("exercise")}
      skip={t("skip")}
      title={t("sign-in.title")}
      lead={t("sign-in.lead")}
    >
      <TextProvider locale={locale} messages={pickMessages(locale, ["facilitator", "refusals"])}>
        {returned ? <Notice kind="refusal">{t(`sign-in.${returned}`)}</Notice> : null}
        {query.next === undefined ? null : <Notice kind="plain">{t("sign-in.ended")}</Notice>}
        {organisation === undefined ? null : <ProviderButton name={organisation} next={next} />}
        <SignInForm next={next} />
      </TextProvider>
      <ButtonLink look="bare" href="/" className="justify-self-start">
        {t("sign-in.join")}
      </ButtonLink>
    </AccountPage>
  );
}

/** A path of this server, and never another site's address, however it is spelt. */
function ownPath(given: string | string[] | undefined): string {
  return typeof given === "string" && /^\/(?![/\\])[^\\\s]*$/.test(given) ? given : "/games";
}
