import type { Page } from "@playwright/test";
import type { Client } from "@/tests/support/client";
import { startServer, type TestServer } from "@/tests/support/server";
import { openAir } from "./air";
import { countOf, expect, expectAccessible, openPhoneAt, test, underWay } from "./room";
import { pressSend, takeSeat, writeMove } from "./steps";

const port = 3191;
const origin = `http://whitecell.test:${port}`;
const move = {
  action: "Call talks.",
  effect: "Quiet.",
  reason: "We are the host.",
  owned: "Declared",
} as const;
const signInPage = { status: 200, contentType: "text/html", body: "<html>Sign in to the Wi-Fi</html>" };
const otherAnswer = "The network answers instead of the game";

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

/** A phone in a game under way. */
async function seated(browser: Parameters<typeof openPhoneAt>[0], at = origin) {
  const game = await underWay(server);
  const phone = await openPhoneAt(browser, `${at}/join/${game.code}`, "Dana");
  await takeSeat(phone, "Dana", "Government of Iraq");
  return { ...game, phone };
}

const releaseInject = (control: Client, id: string) =>
  control.must(id, "control", {
    type: "ReleaseInject",
    data: { injectId: "fifth-step", audience: { kind: "public" } },
  });
const inboxWithNew = (phone: Page) => phone.getByRole("link", { name: /Inbox.*1 new/ });
const live = (phone: Page) => phone.getByRole("banner").getByText("Live");

/** Counts what a phone asks of a door from now on. */
function requestsOf(phone: Page, door: string): { readonly count: number } {
  const seen = { count: 0 };
  phone.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith(`/${door}`)) seen.count++;
  });
  return seen;
}

test("a network that is back takes a new line at once, though the dead one still looks open", async ({
  browser,
}) => {
  const air = await openAir(3193, port);
  const { control, id, phone } = await seated(browser, "http://whitecell.test:3193");
  air.silenceFeeds();
  await releaseInject(control, id);
  await phone.waitForTimeout(1500);
  await expect(live(phone)).toBeVisible();
  await expect(inboxWithNew(phone)).toHaveCount(0);
  await phone.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(inboxWithNew(phone)).toBeVisible({ timeout: 3000 });
  await phone.context().close();
  air.close();
});

test("a hidden page holds no line, also when it was opened hidden; shown, it is up to date", async ({
  browser,
}) => {
  const { control, id, phone } = await seated(browser);
  await phone.context().addInitScript(() => {
    Object.assign(window, { shown: false });
    const state = () => ((window as unknown as { shown: boolean }).shown ? "visible" : "hidden");
    Object.defineProperty(document, "visibilityState", { get: state });
  });
  const feeds = requestsOf(phone, "feed");
  const show = (shown: boolean) =>
    phone.evaluate((value) => {
      Object.assign(window, { shown: value });
      document.dispatchEvent(new Event("visibilitychange"));
    }, shown);
  await phone.reload();
  await phone.waitForTimeout(1500);
  expect(feeds.count).toBe(0);
  await show(true);
  await expect(live(phone)).toBeVisible();
  await show(false);
  await releaseInject(control, id);
  await phone.waitForTimeout(1500);
  expect(feeds.count).toBe(1);
  await show(true);
  await expect(inboxWithNew(phone)).toBeVisible({ timeout: 3000 });
  await phone.context().close();
});

test("servers that disagree about where a seat stands are asked ever more slowly, not in a loop", async ({
  browser,
}) => {
  const { phone } = await seated(browser);
  const greeting = `event: hello\ndata: ${JSON.stringify({ build: "other", now: 0 })}\n\n`;
  const body = `${greeting}event: again\ndata: {}\n\n`;
  await phone.route("**/feed?**", (route) => route.fulfill({ contentType: "text/event-stream", body }));
  await phone.reload();
  const feeds = requestsOf(phone, "feed");
  await phone.waitForTimeout(5000);
  expect(feeds.count).toBeGreaterThan(1);
  expect(feeds.count).toBeLessThan(8);
  await phone.unroute("**/feed?**");
  await expect(live(phone)).toBeVisible();
  await phone.context().close();
});

test("a Wi-Fi that wants a sign-in first is told in words, and what waits is sent once after it", async ({
  browser,
}) => {
  const { control, id, phone } = await seated(browser);
  await phone.route("**/commands?**", (route) => route.fulfill(signInPage));
  await writeMove(phone, move);
  await pressSend(phone);
  await expect(phone.getByText(otherAnswer)).toBeVisible();
  await expectAccessible(phone, "an intercepted line");
  await phone.unroute("**/commands?**");
  await expect(phone.getByText("RECEIVED").first()).toBeVisible();
  await expect(phone.getByText(otherAnswer)).toHaveCount(0);
  expect(await countOf(control, id, "MoveSubmitted")).toBe(1);
  await phone.context().close();
});

test("such a Wi-Fi is told where there is nothing to send, and on the join page", async ({
  browser,
  brought,
}) => {
  brought.push("MIME type", "status of 511");
  const { code, phone } = await seated(browser);
  const everything = "**/api/**";
  await phone.route(everything, (route) => route.fulfill({ ...signInPage, status: 511 }));
  await phone.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(phone.getByText(otherAnswer)).toBeVisible();
  await phone.unroute(everything);
  await expect(live(phone)).toBeVisible();
  await expect(phone.getByText(otherAnswer)).toHaveCount(0);
  await phone.context().close();

  const late = await openPhoneAt(browser, `${origin}/join/${code}`, "late");
  await late.route(everything, (route) => route.fulfill(signInPage));
  await late.getByRole("textbox", { name: /Your name/ }).fill("Hana");
  await late.getByRole("radio", { name: /Sadrists/ }).check({ force: true });
  await late.getByRole("button", { name: "Take the seat" }).click();
  await expect(late.getByText(otherAnswer)).toBeVisible();
  await late.unroute(everything);
  await expect(late).toHaveURL(/\/play\?as=seat:/);
  await late.context().close();
});
