import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, devices, expect, type Page } from "@playwright/test";
import { startServer, type TestServer } from "@/tests/support/server";

const port = 3190;

/** Where phones go: plain http on a name that is not loopback, an insecure origin as on a venue's Wi-Fi. */
export const phoneOrigin = `http://whitecell.test:${port}`;
/** Where the facilitator's laptop goes. */
export const deskOrigin = `http://localhost:${port}`;

/** Tests with a built server of their own, one per file, set up from nothing. */
export const test = base.extend<object, { server: TestServer }>({
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
});

export { expect };

/** Every problem a page told its console. Checked at the end of a test; there should be none. */
export const consoleProblems: string[] = [];

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

function listen(page: Page, name: string): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      consoleProblems.push(`${name}: ${message.text()}`);
  });
  page.on("pageerror", (error) => consoleProblems.push(`${name}: ${error.message}`));
}

/** Fails on anything axe finds on a page as it stands. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found, `axe on ${what}`).toEqual([]);
}
