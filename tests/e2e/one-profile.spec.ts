import type { BrowserContext, Locator, Page } from "@playwright/test";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { expect, listen, test } from "./room";
import { place } from "./steps";

const port = 3194;
const origin = `http://whitecell.test:${port}`;
/** A command is answered, and its news show on every other page, within these. */
const answeredMs = 1000;
const shownMs = 3000;
/** A page that finds no connection free never loads. */
const loadedMs = 15_000;
const inject = "fifth-step";

/** A page of the profile: whose it is, and how it says that the clock stands. */
interface Shown {
  readonly name: string;
  readonly page: "control" | "screen" | "play";
  /** The role of a seat; control and the screen have none. */
  readonly role?: string;
  readonly standsStill: (page: Page) => Locator;
}

const onDesk = (page: Page) => page.getByRole("button", { name: "Resume" });
const onScreen = (page: Page) => page.getByText("Paused", { exact: true }).first();
const onPhone = (page: Page) => page.getByRole("banner").getByText("Deliberate, paused");

/** Everything one browser shows at a time, in windows side by side. Whatever only looks on has no role and gives no command. */
const shown: readonly Shown[] = [
  { name: "Control", page: "control", standsStill: onDesk },
  { name: "The screen", page: "screen", standsStill: onScreen },
  ...["Dana", "Layla", "Omar"].map((name) => seat(name, "iq")),
  ...["Hana", "Yusuf"].map((name) => seat(name, "sad")),
];

function seat(name: string, role: string): Shown {
  return { name, page: "play", role, standsStill: onPhone };
}

/** Opens the page of each, all with the cookies of one profile. */
async function openAll(context: BrowserContext, profile: Client, id: string, code: string) {
  const opened: (Omit<Shown, "page"> & { readonly page: Page })[] = [];
  for (const each of shown) {
    const as = each.role ? `seat:${(await profile.join(code, each.name, each.role)).seatId}` : each.page;
    const cookies = profile.cookies.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url: origin };
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    listen(page, each.name);
    await page.goto(`${origin}/games/${id}/${each.page}?as=${as}`, { timeout: loadedMs });
    if (each.page !== "screen") await expect(page.getByRole("banner").getByText("Live")).toBeVisible();
    if (each.role) await place(page, /Inbox/);
    opened.push({ ...each, page });
  }
  return opened;
}

/** Presses a button that gives a command; answers when the page asked the door and when it was answered. */
async function press(page: Page, name: RegExp): Promise<{ askedAt: number; answeredAt: number }> {
  const asked = page.waitForRequest(/\/commands\?/).then((request) => ({ request, at: Date.now() }));
  await page.getByRole("button", { name }).click();
  const { request, at } = await asked;
  await request.response();
  return { askedAt: at, answeredAt: Date.now() };
}

/** When all of these show. */
async function allShow(news: readonly Locator[]): Promise<number> {
  await Promise.all(news.map((each) => expect(each).toBeVisible()));
  return Date.now();
}

/** Gives a command on one page and looks for its news on the others, all within the time they have. */
async function act(who: string, page: Page, button: RegExp, news: readonly Locator[]): Promise<void> {
  const [{ askedAt, answeredAt }, shownAt] = await Promise.all([press(page, button), allShow(news)]);
  expect(answeredAt - askedAt, `${who}: answered, in ms`).toBeLessThan(answeredMs);
  expect(shownAt - askedAt, `${who}: shown, in ms`).toBeLessThan(shownMs);
}

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

test("seven pages of one profile side by side: every command is answered within a second, and every page keeps up", async ({
  browser,
}) => {
  const profile = new Client(server.url);
  await profile.signIn();
  const { id, code } = await profile.createGame("One profile");
  await profile.must(id, "control", { type: "StartTurn", data: { turn: 1 } });
  await profile.must(id, "control", { type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "en-GB" });
  const pages = await openAll(context, profile, id, code);
  const audience = { kind: "public" } as const;
  await profile.must(id, "control", { type: "ReleaseInject", data: { injectId: inject, audience } });
  for (const { page } of pages) expect(await page.evaluate(() => document.visibilityState)).toBe("visible");

  const desk = pages[0]?.page as Page;
  const seats = pages.filter(({ role }) => role);
  for (const [n, { name, role, page }] of seats.entries()) {
    const mates = seats.filter((each) => each.role === role && each.name !== name);
    const onMates = mates.map((mate) => mate.page.getByText(new RegExp(`Acknowledged .*by ${name}`)));
    const onDesk = desk.getByText(`${n + 1} of ${seats.length} acknowledged`);
    await act(name, page, /^Acknowledge$/, [onDesk, ...onMates]);
    // By now the seat has the line that control had.
    await act(
      "Control",
      desk,
      /^Pause/,
      pages.map((each) => each.standsStill(each.page)),
    );
    await press(desk, /^Resume/);
  }
  for (const { page } of [...seats, { page: desk }])
    await expect(page.getByRole("banner").getByText("Live")).toBeVisible();
  await context.close();
});
