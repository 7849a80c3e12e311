import type { Browser, Page } from "@playwright/test";
import { Client } from "@/tests/support/client";
import { facilitator, startServer, type TestServer } from "@/tests/support/server";
import { cardOf, pagesIn, privateCard } from "./paper-steps";
import { expect, expectAccessible, listen, openDesk, openPhoneAt, test } from "./room";

const port = 3196;
const origin = `http://whitecell.test:${port}`;
const base = "/scenarios/after-the-strike";

const pages = [
  "",
  "/roles",
  "/turns",
  "/moves",
  "/injects",
  "/tracks",
  "/dynamics",
  "/tags",
  "/control-cards",
  "/castings",
  "/baseline",
  "/debrief",
  "/guide/facilitator",
  "/guide/player",
  "/guide/cheat-sheet",
] as const;

/** One of each kind: a cover, tables, cards, a text. */
const kinds: readonly string[] = ["", "/turns", "/tags", "/control-cards", "/guide/facilitator"];

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

/** The facilitator's laptop, signed in. */
async function signedIn(browser: Browser, path: string): Promise<Page> {
  const desk = await openDesk(browser, `${origin}/sign-in`);
  await desk.getByLabel("E-mail address").fill(facilitator.email);
  await desk.getByLabel("Password").fill(facilitator.password);
  await desk.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(desk).toHaveURL(/\/games$/);
  await desk.goto(origin + path);
  return desk;
}

test("the library leads to every page of a scenario, and each can be read by everyone", async ({
  browser,
}) => {
  const desk = await signedIn(browser, "/games");
  await desk.getByRole("link", { name: "Read the scenarios" }).click();
  await expect(desk.getByRole("heading", { name: "Scenarios" })).toBeVisible();
  await expectAccessible(desk, "the library");
  await desk.getByRole("heading", { name: "After the Strike" }).getByRole("link").click();
  await expect(desk.getByRole("img", { name: "Iraq, Iran and their neighbours" })).toBeVisible();
  const listed = await desk
    .getByRole("main")
    .getByRole("region", { name: "Contents" })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(listed).toEqual(expect.arrayContaining(pages.slice(1).map((path) => base + path)));
  for (const path of pages) {
    await desk.goto(origin + base + path);
    await expect(desk.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(desk, path);
    // Nothing stands outside the page's own width.
    const over = await desk.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(over, path).toBe(0);
  }
});

test("on a phone the pages keep to its width, and those of every kind stay accessible", async ({
  browser,
}) => {
  const desk = await signedIn(browser, base);
  await desk.setViewportSize({ width: 360, height: 740 });
  for (const path of pages) {
    await desk.goto(origin + base + path);
    const over = await desk.locator("main").evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(over, path).toBe(0);
    if (kinds.includes(path)) await expectAccessible(desk, `${path} on a phone`);
  }
});

test("every inject stands on its page with what control needs, and its trigger in words", async ({
  browser,
}) => {
  const desk = await signedIn(browser, `${base}/injects`);
  const rumour = desk.getByRole("region", { name: "Who is next?" });
  await expect(rumour.getByText(/Clarity of US terms is \d+ .*or less/)).toBeVisible();
  await expect(rumour.getByText("If it does not come")).toBeVisible();
  const numbered = await desk.locator(".inject-entry").count();
  expect(numbered).toBe(await desk.locator(".inject-table tbody tr:not(.table-group)").count());
  expect(numbered).toBeGreaterThanOrEqual(38);
});

test("without a session the pages lead to signing in, and what is not there is not found", async ({
  browser,
  brought,
}) => {
  brought.push("Failed to load resource: the server responded with a status of 404");
  const context = await browser.newContext();
  const stranger = await context.newPage();
  listen(stranger, "stranger");
  for (const path of ["/scenarios", ...pages.map((each) => base + each), "/scenarios/nothing"]) {
    await stranger.goto(origin + path);
    await expect(stranger, path).toHaveURL(/\/sign-in$/);
  }
  const desk = await signedIn(browser, "/scenarios/nothing");
  await expect(desk.getByRole("heading", { name: "Nothing is here" })).toBeVisible();
  await desk.goto(`${origin + base}/nothing`);
  await expect(desk.getByRole("heading", { name: "Nothing is here" })).toBeVisible();
});

test("guides print: the cheat sheet on one sheet, marked at head and foot", async ({ browser }) => {
  const desk = await signedIn(browser, `${base}/guide/cheat-sheet`);
  expect(pagesIn(await desk.pdf({ preferCSSPageSize: true }))).toBe(1);
  await desk.emulateMedia({ media: "print" });
  await expect(desk.getByText("EXERCISE", { exact: true })).toHaveCount(2);
  await expect(desk.getByRole("navigation", { name: "Pages of this scenario" })).toBeHidden();
  await desk.emulateMedia({ media: null });
  await desk.goto(`${origin + base}/guide/facilitator`);
  const sheets = pagesIn(await desk.pdf({ preferCSSPageSize: true }));
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThanOrEqual(14);
});

const roles = ["us", "ir", "iq", "kh", "aah", "sad", "uk"];
const optionalRoles = ["pmf", "pro", "naj", "krg"];

test("a private face fits a phone: its summary one screen, its sections two more", async ({ browser }) => {
  const control = new Client(server.url);
  await control.signIn();
  const { id, code } = await control.createGame("Cards");
  const casting = { castingId: null, switchedOn: optionalRoles };
  await control.must(id, "control", { type: "ChooseCasting", data: casting });
  for (const role of [...roles, ...optionalRoles]) {
    const phone = await openPhoneAt(browser, `${origin}/join/${code}`, role);
    await phone.setViewportSize({ width: 390, height: 844 });
    const card = await privateCard(phone, role);
    const { screen, summary, sections } = await cardOf(card);
    expect(summary, `${role}: end of its summary`).toBeLessThanOrEqual(screen);
    expect(sections, `${role}: end of its sections`).toBeLessThanOrEqual(3 * screen);
    await phone.context().close();
  }
});

test("the phone has the map and the player guide, and nobody outside the game reads the guide there", async ({
  browser,
}) => {
  const control = new Client(server.url);
  await control.signIn();
  const { id, code } = await control.createGame("Guide");
  const phone = await openPhoneAt(browser, `${origin}/join/${code}`, "phone");
  await privateCard(phone, "iq");
  await phone.getByRole("navigation").getByRole("link", { name: "Situation" }).click();
  await phone.getByText("Map", { exact: true }).click();
  const map = phone.getByRole("img", { name: "Iraq, Iran and their neighbours" });
  await expect(map).toBeVisible();
  await expect(map.getByText("Baghdad")).toBeVisible();
  await expectAccessible(phone, "the situation with its map");
  await phone.getByRole("navigation").getByRole("link", { name: "Card" }).click();
  await phone.getByRole("link", { name: "Player guide" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: /player guide/ })).toBeVisible();
  await expectAccessible(phone, "the player guide");
  await phone.getByRole("link", { name: "Back to the game" }).click();
  await expect(phone).toHaveURL(/\/play\?as=seat(:|%3A).*#card$/);
  const stranger = await openPhoneAt(browser, `${origin}/games/${id}/guide`, "stranger");
  await expect(stranger.getByRole("heading", { name: "This guide is for those in the game" })).toBeVisible();
  await expectAccessible(stranger, "the closed guide");
});
