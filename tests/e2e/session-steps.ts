import type { Browser, Page } from "@playwright/test";
import { facilitator } from "@/tests/support/server";
import { expect, openDesk } from "./room";
import { everythingSentTo, expectQrOf, type MoveWords, openMove, place, writeMove } from "./steps";

/** The facilitator's laptop, signed in. */
export async function signedIn(browser: Browser, url: string): Promise<Page> {
  const desk = await openDesk(browser, `${url}/sign-in`);
  await desk.getByLabel("E-mail address").fill(facilitator.email);
  await desk.getByLabel("Password").fill(facilitator.password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await expect(desk.getByRole("heading", { name: "Your games" })).toBeVisible();
  await desk.waitForLoadState("networkidle");
  return desk;
}

/** Chooses who sits together, in the lobby. */
export async function chooseCasting(desk: Page, title: string): Promise<void> {
  const setUp = desk.getByRole("region", { name: "How the game is set up" });
  await setUp.getByText("Who sits together").click();
  await setUp.getByRole("radio", { name: new RegExp(title) }).check();
  await setUp.getByRole("button", { name: "Sit like this" }).click();
  await expect(setUp.getByRole("button", { name: "Sit like this" })).toBeHidden();
}

/** The first words of the page that only the own desk reads. */
export async function deskPage(phone: Page): Promise<string> {
  await place(phone, /Card/);
  const card = phone.getByRole("region", { name: "Card" });
  await card.getByRole("radio", { name: "Private face" }).check({ force: true });
  await expect(card.getByText("only those who sit at it read this").first()).toBeVisible();
  return card.locator(".desk-page .prose p").first().innerText();
}

/** Writes back to control on the first inject of the inbox. */
export async function answerInject(phone: Page, text: string): Promise<void> {
  const slip = phone.getByRole("main");
  await slip.getByRole("button", { name: "Answer", exact: true }).first().click();
  await slip.getByRole("textbox", { name: /Your answer to control/ }).fill(text);
  await slip.getByRole("button", { name: "Send the answer" }).click();
  await expect(slip.getByText(/answered,/).first()).toBeVisible();
}

const room = async (desk: Page) => {
  await desk
    .getByRole("navigation", { name: "Places of the desk" })
    .getByRole("link", { name: "Room and joining" })
    .click();
  return desk.getByRole("main");
};

/** Gives somebody who waits a place in a cell. */
export async function seatWaiting(desk: Page, name: string, cell: string): Promise<void> {
  const main = await room(desk);
  await main.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await main.getByRole("button", { name: `Move here: ${cell}` }).click();
  await desk.getByRole("link", { name: "Desk", exact: true }).click();
}

/** Gives the place of one who leaves to one who waits. */
export async function replaceSeat(desk: Page, leaver: string, heir: string): Promise<void> {
  const main = await room(desk);
  await main.getByRole("button", { name: new RegExp(`^${leaver}`) }).click();
  await main.getByRole("button", { name: "Replace…" }).click();
  await main.getByRole("combobox", { name: /takes over/ }).selectOption({ label: heir });
  await main.getByRole("button", { name: "Replace now" }).click();
  await expect(main.getByRole("button", { name: "Replace now" })).toBeHidden();
}

/** Goes to what is the seat's own, at the foot of every place. */
const seatPlace = (phone: Page): Promise<void> =>
  phone
    .getByRole("link", { name: /Ask for a pause/ })
    .filter({ visible: true })
    .first()
    .click();

/** The link that opens this seat on another phone, as the QR code on the page carries it. */
export async function seatLink(phone: Page): Promise<string> {
  await seatPlace(phone);
  const answered = phone.waitForResponse(/rejoin-key/);
  await phone.getByRole("button", { name: "Use this seat on another phone" }).click();
  const { link } = (await (await answered).json()) as { link: string };
  await expectQrOf(phone.getByRole("img", { name: /QR code that opens this seat/ }), link);
  return link;
}

export async function askForPause(phone: Page): Promise<void> {
  await seatPlace(phone);
  await phone.getByRole("button", { name: "Ask for a pause" }).click();
  await expect(phone.getByText("Control has been told")).toBeVisible();
}

/** Sends a move after time, for control to decide on. */
export async function sendLate(phone: Page, words: MoveWords): Promise<void> {
  await writeMove(phone, words, "Read it through, then send late");
  await phone.getByRole("button", { name: /^Send late/ }).click();
  await expect(phone.getByText("Late: waits for control.").first()).toBeVisible();
}

/** Releases an inject to everyone, and lets the five seconds for second thoughts pass. */
export async function releaseToAll(desk: Page, title: string): Promise<void> {
  await desk
    .getByRole("button", { name: new RegExp(title, "i") })
    .first()
    .click();
  await desk
    .getByRole("button", { name: /^Release to/ })
    .first()
    .click();
  await expect(desk.getByText(/goes to everyone/)).toBeVisible();
  await expect(desk.getByText(/goes to everyone/)).toBeHidden({ timeout: 15_000 });
}

/** Shows a move to everyone with its author, reads what control has of it, and goes back to the desk. */
export async function showToAll(desk: Page, { action }: MoveWords): Promise<string> {
  await openMove(desk, action);
  const sheet = desk.getByRole("main");
  await sheet.getByRole("button", { name: "Reveal to all, named" }).click();
  await expect(sheet.getByText("with its author.")).toBeVisible();
  const read = await sheet.innerText();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("heading", { name: "The room" })).toBeVisible();
  return read;
}

/** What was answered in secret went to these phones, and not a byte of it to any other. */
export async function expectKeptTo<Name extends string>(
  phones: Readonly<Record<Name, Page>>,
  knowing: readonly Name[],
  secret: RegExp,
): Promise<void> {
  for (const name of Object.keys(phones) as Name[]) {
    const bytes = await everythingSentTo(phones[name]);
    if (knowing.includes(name)) expect(bytes, `${name} knows`).toMatch(secret);
    else expect(bytes, `${name} was sent nothing of it`).not.toMatch(secret);
  }
}
