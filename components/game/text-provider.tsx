"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale, Messages } from "@/lib/i18n/messages";

/** Gives the screens below their text. `messages` holds only the sections they use. */
export function TextProvider(props: { locale: Locale; messages: Partial<Messages>; children: ReactNode }) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages as Messages} timeZone="UTC">
      {props.children}
    </IntlProvider>
  );
}
