import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CodeForm } from "@/components/join/code-form";
import { JoinFrame } from "@/components/join/join-frame";
import { translator } from "@/lib/i18n/translate";
import { pageRequest } from "@/lib/server/page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  return {
    title: `${translator(locale, "join")("title-join")} · ${translator(locale, "common")("product")}`,
  };
}

/** Takes the code of a plain form to the page of that code. */
export default async function JoinByCode({ searchParams }: Props) {
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code.trim().slice(0, 40) : "";
  if (typed !== "") redirect(`/join/${encodeURIComponent(typed)}`);
  const { locale } = await pageRequest();
  const t = translator(locale, "join");
  const common = translator(locale, "common");
  return (
    <JoinFrame product={common("product")} mark={common("exercise")} title={t("join-a-game")}>
      <div className="mt-5 border-t-2 border-ink pt-5">
        <CodeForm label={t("code-label")} hint={t("code-hint")} go={t("code-go")} />
      </div>
    </JoinFrame>
  );
}
