import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, devices, expect, type Page } from "@playwright/test";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";

const port = 3190;

/** Where phones go: plain http on a name that is not loopback, an insecure origin as on a venue's Wi-Fi. */
export const phoneOrigin = `http://whitecell.test:${port}`;

interface TestFixtures {
  /** Parts of console messages a test brings about itself; it adds to them. */
  brought: string[];
  quietConsole: undefined;
}

/** Tests with a built server of their own, set up from nothing, and consoles that must stay quiet. */
export const test = base.extend<TestFixtures, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern.
    async ({}, use) => {
      const server = await startServer({
        port,
        env: { WHITECELL_URL: phoneOrigin, WHITECELL_ADMIN_EMAIL: "", WHITECELL_ADMIN_PASSWORD: "" },
      });
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern.
  brought: async ({}, use) => use([]),
  quietConsole: [
    async ({ brought, browser }, use) => {
      problems.length = 0;
      await use(undefined);
      // A page left open would tell the next test's console that its server is gone.
      for (const context of browser.contexts()) await context.close();
      expect(problems.filter((problem) => !brought.some((part) => problem.includes(part)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Every problem a page told its console during this test. */
const problems: string[] = [];

/** A phone of its own: a fresh browser context at phone size. */
export async function openPhoneAt(browser: Browser, url: string, name: string): Promise<Page> {
  const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices["Pixel 7"];
  const context = await browser.newContext({
    viewport,
    userAgent,
    deviceScaleFactor,
    isMobile,
    hasTouch,
    locale: "en-GB",
  });
  const page = await context.newPage();
  listen(page, name);
  await page.goto(url);
  return page;
}

/** A phone in this file's room. */
export const openPhone = (browser: Browser, path: string, name: string): Promise<Page> =>
  openPhoneAt(browser, phoneOrigin + path, name);

/** The facilitator's laptop. */
export async function openDesk(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "en-GB" });
  const page = await context.newPage();
  listen(page, "desk");
  await page.goto(url);
  return page;
}

/** Notes what a page tells its console. */
export function listen(page: Page, name: string): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      problems.push(`${name}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${name}: ${error.message}`));
}

/** A game in turn 1 with moves open, and control at its doors without a screen. */
export async function underWay(server: TestServer): Promise<{ control: Client; id: string; code: string }> {
  const control = new Client(server.url);
  await control.signIn();
  const { id, code } = await control.createGame("Under way");
  await control.must(id, "control", { type: "StartTurn", data: { turn: 1 } });
  await control.must(id, "control", { type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
  return { control, id, code };
}

/** How often an event stands in control's log. */
export async function countOf(control: Client, gameId: string, type: string): Promise<number> {
  const { rows } = await control.view(gameId, "control");
  return rows.filter(({ event }) => event.type === type).length;
}

/** Fails on anything axe finds on a page as it stands. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found, `axe on ${what}`).toEqual([]);
}
