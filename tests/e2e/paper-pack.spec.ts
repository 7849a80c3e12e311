import type { Browser, Page } from "@playwright/test";
import { paperIds } from "@/components/print/papers";
import type { Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";
import { Client } from "@/tests/support/client";
import { facilitator, startServer, type TestServer } from "@/tests/support/server";
import { expect, expectAccessible, openDesk, test } from "./room";

const base = "/scenarios/after-the-strike/print";
/** A4 in points, upright. */
const paper = { short: 595, long: 842 };

let server: TestServer;
let scenario: Scenario;
test.beforeAll(async () => {
  server = await startServer({ port: 3196 });
  const loaded = await loadPack("scenarios/after-the-strike");
  if (!loaded.ok) throw new Error("The pack does not load.");
  scenario = loaded.scenario;
});
test.afterAll(() => server.stop());

test("who is not a signed-in facilitator gets no paper, and comes back to it after signing in", async () => {
  const control = new Client(server.url);
  await control.signIn();
  const game = await control.createGame("On paper");
  const player = new Client(server.url);
  await player.join(game.code, "Yara", "us");
  for (const who of [new Client(server.url), player]) {
    for (const path of ["", ...paperIds.map((id) => `/${id}`)]) {
      const reply = await who.ask(`${base}${path}`);
      expect(reply.status, path).toBe(307);
      expect(reply.headers.get("location")).toContain(`/sign-in?next=${encodeURIComponent(base + path)}`);
      for (const words of secretWords()) expect(reply.text).not.toContain(words);
    }
  }
});

test("the list of papers leads to each of them and can be read by all", async ({ browser }) => {
  const desk = await signedIn(browser);
  await desk.goto(`${server.url}${base}`);
  await expect(desk.getByRole("heading", { name: "The paper pack" })).toBeVisible();
  await expectAccessible(desk, "list of papers");
  const links = desk.getByRole("table").getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(addresses).toEqual(paperIds.map((id) => `${base}/${id}`));
});

for (const id of paperIds) {
  test(`${id}: every sheet is A4 and whole, says that it is an exercise, and can be read by all`, async ({
    browser,
  }) => {
    const desk = await signedIn(browser);
    await desk.goto(`${server.url}${base}/${id}`);
    await expectAccessible(desk, id);
    const pages = await expectOnPaper(desk, id, id === "msel");
    const [least, most] = bounds(id);
    expect(pages, `pages of ${id}`).toBeGreaterThanOrEqual(least);
    expect(pages, `pages of ${id}`).toBeLessThanOrEqual(most);
  });
}

test("a role’s secrets stand on sheets for that role alone, and what is handed out names no other reader", async ({
  browser,
}) => {
  const desk = await signedIn(browser);
  await desk.goto(`${server.url}${base}/role-cards`);
  for (const { code, privateFace } of scenario.roles) {
    const sheets = desk.locator(".sheet", { hasText: lineOf(privateFace.summary) });
    await expect(sheets).toHaveCount(1);
    await expect(sheets).toContainText(`${code} · For this role only`);
  }
  await desk.goto(`${server.url}${base}/inject-slips`);
  const slips = desk.locator(".half-text");
  const milder = scenario.injects.filter(({ substitute }) => substitute !== undefined).length;
  await expect(slips).toHaveCount(scenario.injects.length + milder);
  const readers = await slips.locator(".slip-meta").allInnerTexts();
  expect(readers).toHaveLength(scenario.injects.length + milder);
  for (const reader of readers) expect(["to you only", "to all"]).toContain(reader);
});

test("a casting prints a card for each seat, a timetable the injects it plays", async ({ browser }) => {
  const desk = await signedIn(browser);
  const casting = scenario.castings.find(({ id }) => id === "seven-cells");
  const seats = casting?.cells.reduce((sum, cell) => sum + cell.seats, 0) ?? 0;
  const desks = scenario.roles.filter(({ optional }) => !optional).flatMap((role) => role.desks).length;
  await desk.goto(`${server.url}${base}`);
  await desk.getByRole("link", { name: /^Seven cells/ }).click();
  await desk.getByRole("link", { name: "Role cards" }).click();
  await expect(desk.locator(".sheet")).toHaveCount(2 * seats + 2 * desks);

  const order = scenario.runningOrders.find(({ id }) => id === "short");
  await desk.goto(`${server.url}${base}/msel?order=short`);
  await expect(desk.locator(".msel tbody")).toHaveCount(order?.injects.length ?? 0);
  await expectOnPaper(desk, "MSEL of the short timetable", true);
});

/** Prints a paper and fails unless each sheet is one page of A4 with nothing beyond its edges. */
async function expectOnPaper(desk: Page, what: string, wide: boolean): Promise<number> {
  await desk.evaluate(() => document.fonts.ready);
  const disclaimer = desk.getByText(scenario.disclaimer);
  expect(await disclaimer.count(), `whole disclaimer on ${what}`).toBeGreaterThan(0);
  await desk.emulateMedia({ media: "print" });
  const sheets = await desk.locator(".sheet").evaluateAll((all) =>
    all.map((sheet) => ({
      height: sheet.getBoundingClientRect().height,
      beyond: sheet.scrollWidth - sheet.clientWidth,
      marks: sheet.querySelectorAll(".mark").length,
      feet: [...sheet.querySelectorAll(".sheet-foot")].map((foot) => foot.textContent),
      cards: [...sheet.querySelectorAll(".cut-card")].filter(
        (card) => card.scrollHeight > card.clientHeight + 1,
      ).length,
      halves: [...sheet.querySelectorAll(".half:not(.half-whole)")].map((half) => half.clientHeight),
    })),
  );
  const page = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(page, `width of ${what}`).toBeLessThanOrEqual(0);
  for (const [at, { height, beyond, marks, feet, cards, halves }] of sheets.entries()) {
    const name = `${what}, sheet ${at + 1}`;
    expect(height, name).toBeLessThanOrEqual(toPixels(wide ? 210 : 297));
    expect(beyond, name).toBeLessThanOrEqual(0);
    expect(cards, `cards too small for their text, ${name}`).toBe(0);
    expect(marks, name).toBeGreaterThanOrEqual(2);
    for (const half of halves) expect(half, name).toBeLessThanOrEqual(toPixels(297 / 2));
    for (const foot of feet) expect(foot, name).toContain(`After the Strike, version ${scenario.version}`);
    for (const foot of feet) expect(foot, name).toContain("An unofficial exercise for learning.");
  }
  const boxes = pagesOf(await desk.pdf({ preferCSSPageSize: true }));
  await desk.emulateMedia({ media: null });
  const size = wide ? [paper.long, paper.short] : [paper.short, paper.long];
  expect(boxes, `pages of ${what}`).toEqual(sheets.map(() => size));
  return boxes.length;
}

/** Width and height of every page of a PDF, in whole points. */
const pagesOf = (pdf: Buffer): number[][] =>
  [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) =>
    box.slice(1).map((points) => Math.round(Number(points))),
  );

const toPixels = (millimetres: number): number => (millimetres / 25.4) * 96;

/** Fewest and most pages of a paper, from what the pack holds. */
function bounds(id: (typeof paperIds)[number]): [number, number] {
  const { roles, turns, injects, tracks, controlCards, runningOrders } = scenario;
  const desks = roles.flatMap((role) => role.desks).length;
  const milder = injects.filter(({ substitute }) => substitute !== undefined).length;
  const slips = Math.ceil(injects.length / 2) + milder;
  switch (id) {
    case "role-cards":
      return [2 * roles.length + desks, 2 * roles.length + desks];
    case "move-slips":
      return [2, 2 + 2 * roles.length];
    case "ballots":
      return [4, 3 + roles.length];
    case "msel":
      return [turns.length, Math.ceil(injects.length / 2)];
    case "inject-slips":
      return [1 + slips, 2 + slips];
    case "tracks":
      return [2, Math.ceil(tracks.length / 2)];
    case "control-cards":
      return [1, controlCards.length];
    case "timetable":
      return [runningOrders.length, 2 * runningOrders.length];
    case "debrief":
      return [4, 14];
    default:
      return id satisfies never;
  }
}

const lineOf = (text: string): string => text.split("\n")[0] ?? "";

/** Beginnings of texts that only a role or control may read. */
const secretWords = (): string[] => [
  ...scenario.roles.map(({ privateFace }) => lineOf(privateFace.summary).slice(0, 40)),
  ...scenario.injects.map(({ control }) => control.notes.slice(0, 40)),
];

async function signedIn(browser: Browser): Promise<Page> {
  const desk = await openDesk(browser, `${server.url}/sign-in`);
  const { csrfToken } = await (await desk.request.get(`${server.url}/api/auth/csrf`)).json();
  const form = { ...facilitator, csrfToken, json: "true", callbackUrl: `${server.url}/games` };
  await desk.request.post(`${server.url}/api/auth/callback/password`, { form });
  return desk;
}
