import { createTranslator } from "use-intl/core";
import { type Locale, type Messages, messages, type Section } from "./messages";

/** Interface text of one section, for the server and for plain functions; components use `useTranslations`. */
export const translator = <S extends Section>(locale: Locale, namespace: S) =>
  createTranslator<Messages, S>({ locale, messages: messages[locale], namespace, timeZone: "UTC" });
