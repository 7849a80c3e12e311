import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { localeOf } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { findRuntime } from "@/lib/server/runtime";
import { faces } from "./fonts";
import "./globals.css";

export const metadata: Metadata = { title: "Whitecell", icons: { icon: "/icon.svg" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

/** Every page is made per request: the nonce of its scripts is in the request's own policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const locale = localeOf((await headers()).get("accept-language"));
  const started = findRuntime() !== undefined;
  return (
    <html lang={locale} className={faces}>
      <body>{started ? children : <p className="p-4">{translator(locale, "common")("not-server")}</p>}</body>
    </html>
  );
}
