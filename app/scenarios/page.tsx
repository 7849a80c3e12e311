import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LibraryPage } from "@/components/scenario/library-page";
import { translator } from "@/lib/i18n/translate";
import { pageRequest } from "@/lib/server/page";
import { openLibrary } from "@/lib/server/scenario-library";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await pageRequest();
  const title = translator(locale, "scenario")("library.title");
  return { title: `${title} · ${translator(locale, "common")("product")}` };
}

/** The scenarios of this installation. */
export default async function Library() {
  const opened = await openLibrary();
  if (opened.kind !== "found") redirect("/sign-in");
  return <LibraryPage packs={opened.packs} locale={opened.locale} />;
}
