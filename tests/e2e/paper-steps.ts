import type { Locator, Page } from "@playwright/test";
import { expect } from "./room";
import { place } from "./steps";

/** How many sheets a printed page takes: page objects of a PDF as the browser writes it. */
export const pagesIn = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Takes a seat in a role by its id and turns its card to the private face. */
export async function privateCard(phone: Page, roleId: string): Promise<Locator> {
  await phone.getByRole("textbox", { name: /Your name/ }).fill(`Reader of ${roleId}`);
  await phone.locator(`input[type="radio"][value="${roleId}"]`).check({ force: true });
  await phone.getByRole("button", { name: "Take the seat" }).click();
  await expect(phone).toHaveURL(/\/play\?as=seat:/);
  await place(phone, /Card/);
  const card = phone.getByRole("region", { name: "Card" });
  await card.getByRole("radio", { name: "Private face" }).check({ force: true });
  await expect(card.getByText("For the eyes of your cell")).toBeVisible();
  return card;
}

/**
 * Heights on a card in pixels from its top: of what a screen shows, and where its own parts end.
 * The ways down to the pages of desks stand between these and are not counted: nobody reads them through.
 */
export const cardOf = (card: Locator) =>
  card.evaluate((place) => {
    const ways = place.querySelector<HTMLElement>(".desk-ways");
    if (ways) ways.style.display = "none";
    const screen = place.closest("main")?.clientHeight ?? 0;
    const summary = place.querySelector(".prose");
    const sections = [...(summary?.parentElement?.querySelectorAll(":scope > section") ?? [])];
    const end = (part: Element | null | undefined) =>
      part ? part.getBoundingClientRect().bottom - place.getBoundingClientRect().top : Number.NaN;
    return { screen, summary: end(summary), sections: end(sections.at(-1)) };
  });
