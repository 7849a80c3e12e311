import type { Browser, Locator, Page } from "@playwright/test";
import { encode } from "uqr";
import { expect, openPhone } from "./room";

/** What the scenario asks of a role's move besides, by the words it is asked in: typed, or one of its options. */
export type Answer =
  | { readonly asked: string; readonly typed: string }
  | { readonly asked: string; readonly chosen: string };

/** Words of a move as they are typed. */
export interface MoveWords {
  readonly action: string;
  readonly effect: string;
  readonly reason: string;
  readonly owned: "Declared" | "Deniable" | "Covert";
  /** Left out for a role of which nothing more is required. */
  readonly answers?: readonly Answer[];
}

/** The game code in what a screen says: two fours of letters that cannot be misread. */
export function codeIn(text: string): string {
  const fours = /\b([34679ACDEFGHJKMNPQRTWXY]{4})\s?([34679ACDEFGHJKMNPQRTWXY]{4})\b/.exec(text);
  expect(fours, text).not.toBeNull();
  return `${fours?.[1]}${fours?.[2]}`;
}

/** Joins as a player does who types the code from the screen. */
export async function joinByCode(browser: Browser, name: string, role: string, code: string): Promise<Page> {
  const phone = await openPhone(browser, "/", name);
  await phone.getByLabel("Game code").fill(code.toLowerCase());
  await phone.getByRole("button", { name: "Go on" }).click();
  return takeSeat(phone, name, role);
}

/** Joins as a player does whose camera has read the QR code. */
export async function joinByLink(browser: Browser, name: string, role: string, link: URL): Promise<Page> {
  const phone = await openPhone(browser, link.pathname + link.search, name);
  return takeSeat(phone, name, role);
}

/** Fills in the join page and comes out at the seat. */
export async function takeSeat(phone: Page, name: string, role: string): Promise<Page> {
  await phone.getByRole("textbox", { name: /Your name/ }).fill(name);
  await phone.getByRole("radio", { name: new RegExp(role) }).check({ force: true });
  await phone.getByRole("button", { name: "Take the seat" }).click();
  await expect(phone).toHaveURL(/\/play\?as=seat:/);
  await expect(phone.getByRole("banner").getByText("Live")).toBeVisible();
  return phone;
}

/** The dark modules a picture of a QR code on a page shows, row by row, without its margin. */
async function modulesShown(code: Locator): Promise<boolean[][]> {
  const drawn = (await code.locator("path").getAttribute("d")) ?? "";
  const runs = [...drawn.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
  const margin = Math.min(...runs.map(([x = 0]) => x));
  const size = Math.max(...runs.map(([x = 0, , width = 0]) => x + width)) - margin;
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [x = 0, y = 0, width = 0] of runs) rows[y - margin]?.fill(true, x - margin, x - margin + width);
  return rows;
}

/** Fails unless the picture is the QR code of this text. */
export async function expectQrOf(code: Locator, text: string): Promise<void> {
  expect(await modulesShown(code)).toEqual(encode(text, { border: 0, ecc: "M" }).data);
}

/** Goes to one of the phone's places by its tab. */
export async function place(phone: Page, name: RegExp): Promise<void> {
  await phone.getByRole("navigation").getByRole("link", { name }).click();
}

/** The first words of the card that only its role may read. */
export async function privateFace(phone: Page): Promise<string> {
  await place(phone, /Card/);
  const card = phone.getByRole("region", { name: "Card" });
  await card.getByRole("radio", { name: "Private face" }).check({ force: true });
  await expect(card.getByText("For the eyes of your cell")).toBeVisible();
  return card.locator(".prose p").first().innerText();
}

/** All that the server has told this phone so far: its view, asked for again with its own cookie. */
export async function everythingSentTo(phone: Page): Promise<string> {
  const page = await phone.content();
  const view = await phone.evaluate(async () => {
    const [, , gameId] = location.pathname.split("/");
    const as = new URLSearchParams(location.search).get("as");
    return (await fetch(`/api/games/${gameId}/view?as=${as}`)).text();
  });
  return page + view;
}

/** A text reaches those it is for, and not a byte of it anybody else. */
export async function expectTold(phone: Page, text: string, told: boolean): Promise<void> {
  if (told) await expect(phone.getByText(text).filter({ visible: true }).first()).toBeVisible();
  else expect(await everythingSentTo(phone)).not.toContain(text);
}

/** Answers what is asked of this role besides. */
export async function answerAsked(phone: Page, answer: Answer): Promise<void> {
  if ("typed" in answer) return phone.getByRole("textbox", { name: answer.asked }).fill(answer.typed);
  const options = phone.getByRole("group", { name: answer.asked });
  await options.getByRole("radio", { name: answer.chosen }).check({ force: true });
}

/** Fills in a move and goes on to read it through. */
export async function writeMove(
  phone: Page,
  { action, effect, reason, owned, answers = [] }: MoveWords,
  goOn = "Read it through, then send",
): Promise<void> {
  await place(phone, /Move/);
  await phone.getByRole("textbox", { name: /What you do/ }).fill(action);
  await phone.getByRole("textbox", { name: /What you want it to achieve/ }).fill(effect);
  await phone.getByRole("textbox", { name: /Why it should work/ }).fill(reason);
  await phone.getByRole("radio", { name: owned }).check({ force: true });
  for (const answer of answers) await answerAsked(phone, answer);
  await phone.getByRole("button", { name: goOn, exact: true }).click();
}

export const pressSend = (phone: Page): Promise<void> =>
  phone.getByRole("button", { name: "Send", exact: true }).click();

export async function sendMove(phone: Page, words: MoveWords): Promise<void> {
  await writeMove(phone, words);
  await pressSend(phone);
  await expect(phone.getByText("RECEIVED").first()).toBeVisible();
}

/** Goes to one of the desk's places. */
export const deskPlace = (desk: Page, name: string): Promise<void> =>
  desk
    .getByRole("navigation", { name: "Places of the desk" })
    .getByRole("link", { name, exact: true })
    .click();

export async function releaseInject(desk: Page, title: string): Promise<void> {
  await desk
    .getByRole("button", { name: new RegExp(title, "i") })
    .first()
    .click();
  await desk.getByRole("button", { name: /^Release to/ }).click();
}

/** Going on while moves are open asks first and names who has sent none; here it is left. */
export async function askBeforeMovesClose(desk: Page, missing: string): Promise<void> {
  await desk.getByRole("button", { name: "Open Argue", exact: true }).click();
  await expect(desk.getByText(new RegExp(`Moves close\\. Not in: .*${missing}`))).toBeVisible();
  await desk.getByRole("button", { name: "Leave it" }).click();
}

export async function closeTime(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: "Close now" }).first().click();
  await desk.getByRole("button", { name: "Close now" }).last().click();
}

export async function endTurn(desk: Page, turn = 1): Promise<void> {
  await desk.getByRole("button", { name: "End turn" }).click();
  await desk.getByRole("button", { name: `End turn ${turn}` }).click();
}

export const openMove = (desk: Page, words: string): Promise<void> =>
  desk
    .getByRole("link", { name: new RegExp(words) })
    .first()
    .click();

/** A ruling as a facilitator fills it in; what is left out stays empty. */
export interface RulingWords {
  readonly outcome: string;
  readonly because: string;
  readonly everyoneReads?: string;
  readonly open?: boolean;
  /** A text for one role alone. */
  readonly toOne?: { readonly role: string; readonly text: string };
  /** A fact that only these roles come to know. */
  readonly fact?: { readonly text: string; readonly roles: readonly string[] };
  /** A track that goes up by one. */
  readonly trackUp?: string;
}

/** Rules on the move whose sheet is open, and goes back to the desk. */
export async function rule(desk: Page, words: RulingWords): Promise<void> {
  const sheet = desk.getByRole("main");
  await sheet.getByRole("radio", { name: words.outcome, exact: true }).check({ force: true });
  await sheet.getByRole("textbox", { name: /^Because/ }).fill(words.because);
  if (words.everyoneReads) {
    await sheet.getByRole("textbox", { name: /What everyone reads/ }).fill(words.everyoneReads);
  }
  if (words.open) await sheet.getByRole("checkbox", { name: /Everyone sees outcome/ }).check();
  if (words.toOne) await addText(sheet, words.toOne);
  if (words.trackUp) await raiseTrack(sheet, words.trackUp);
  if (words.fact) await addFact(sheet, words.fact);
  await sheet.getByRole("button", { name: "Publish ruling" }).click();
  await expect(sheet.getByText("ON RECORD")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("heading", { name: "The room" })).toBeVisible();
}

async function addText(sheet: Locator, { role, text }: { role: string; text: string }): Promise<void> {
  await sheet.getByRole("button", { name: "Add a text for some" }).click();
  const row = sheet.getByRole("group", { name: "Private text 1" });
  await row.getByRole("checkbox", { name: new RegExp(role) }).check({ force: true });
  await row.getByRole("textbox", { name: "What they read" }).fill(text);
}

async function addFact(
  sheet: Locator,
  { text, roles }: { text: string; roles: readonly string[] },
): Promise<void> {
  await sheet.getByRole("button", { name: "Add a fact" }).click();
  const row = sheet.getByRole("group", { name: "Fact 1" });
  await row.getByRole("textbox", { name: "What holds from now on" }).fill(text);
  await row.getByRole("radio", { name: "Some", exact: true }).check({ force: true });
  for (const role of roles) {
    await row.getByRole("checkbox", { name: new RegExp(role) }).check({ force: true });
  }
}

async function raiseTrack(sheet: Locator, track: string): Promise<void> {
  const choice = sheet.getByRole("combobox", { name: "A track this moves" });
  const option = await choice.locator("option", { hasText: track }).getAttribute("value");
  await choice.selectOption(option);
  await sheet.getByRole("button", { name: "Add", exact: true }).click();
  await sheet.getByRole("button", { name: `${track}: one up` }).click();
}
