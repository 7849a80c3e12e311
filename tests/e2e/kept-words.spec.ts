import type { Browser, Page } from "@playwright/test";
import { startServer, type TestServer } from "@/tests/support/server";
import { countOf, expect, expectAccessible, listen, openPhoneAt, test, underWay } from "./room";
import { place, pressSend, takeSeat, writeMove } from "./steps";

const port = 3191;
const origin = `http://whitecell.test:${port}`;
const move = {
  action: "Call talks.",
  effect: "Quiet.",
  reason: "We are the host.",
  owned: "Declared",
} as const;

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

async function seated(browser: Browser) {
  const game = await underWay(server);
  const phone = await openPhoneAt(browser, `${origin}/join/${game.code}`, "Dana");
  await takeSeat(phone, "Dana", "Government of Iraq");
  return { ...game, phone };
}

/** Keys of what this phone keeps for its seat. */
const keptKeys = (phone: Page) =>
  phone.evaluate(() => Object.keys(localStorage).filter((key) => /^wc:[^:]*:seat:/.test(key)));

const seatOf = (phone: Page) => new URL(phone.url()).searchParams.get("as")?.slice("seat:".length) ?? "";

test("two pages of one seat: what each has queued is kept, sent once by the one that stays, and is gone", async ({
  browser,
  brought,
}) => {
  brought.push("ERR_INTERNET_DISCONNECTED");
  const { control, id, phone } = await seated(browser);
  await control.must(id, "control", {
    type: "ReleaseInject",
    data: { injectId: "fifth-step", audience: { kind: "public" } },
  });
  const second = await phone.context().newPage();
  listen(second, "second page");
  await second.goto(phone.url().replace(/#.*/, ""));
  await place(second, /Inbox/);
  await writeMove(phone, move);
  await phone.context().setOffline(true);
  await pressSend(phone);
  await expect(phone.getByText("Not sent yet, keep this open").first()).toBeVisible();
  await second.getByRole("button", { name: "Acknowledge" }).click();
  await expect(second.getByText("Acknowledging")).toBeVisible();
  await phone.close();
  await second.context().setOffline(false);
  await expect(second.getByText(/Acknowledged .*Dana/)).toBeVisible({ timeout: 20_000 });
  await place(second, /Move/);
  await expect(second.getByText("RECEIVED").first()).toBeVisible();
  await second.reload();
  await expect(second.getByText("RECEIVED").first()).toBeVisible();
  expect(await countOf(control, id, "MoveSubmitted")).toBe(1);
  expect(await countOf(control, id, "InjectAcknowledged")).toBe(1);
  expect((await keptKeys(second)).filter((key) => key.includes("outbox"))).toEqual([]);
  await second.context().close();
});

test("[L8] a seat that is released takes no words with it: they stay until their writer clears them", async ({
  browser,
  brought,
}) => {
  brought.push("status of 401");
  const { control, id, phone } = await seated(browser);
  await place(phone, /Move/);
  await phone.getByRole("textbox", { name: /What you do/ }).fill("Call talks in Baghdad.");
  await phone.getByRole("textbox", { name: /What you want it to achieve/ }).fill("Quiet for a week.");
  await control.must(id, "control", { type: "ReleaseSeat", data: { seatId: seatOf(phone) } });
  await expect(phone.getByRole("heading", { name: "This seat was released" })).toBeVisible();
  const words = phone.getByRole("textbox", { name: "Your words" });
  await expect(words).toHaveValue(/Call talks in Baghdad\.[\s\S]*Quiet for a week\./);
  await expectAccessible(phone, "a seat that was released");
  await phone.getByRole("button", { name: "Select all of it" }).click();
  expect(await phone.evaluate(() => getSelection()?.toString())).toContain("Call talks in Baghdad.");

  await phone.reload();
  await expect(phone.getByRole("heading", { name: "You hold no seat in this game" })).toBeVisible();
  await expect(words).toHaveValue(/Call talks in Baghdad\./);
  await phone.getByRole("button", { name: "Clear what is kept here" }).click();
  await expect(phone.getByText("It is cleared.")).toBeVisible();
  await expect(words).toHaveCount(0);
  expect(await keptKeys(phone)).toEqual([]);
  await phone.context().close();
});

test("[L8] a move on its way when the seat is released is shown again, and no longer sent", async ({
  browser,
  brought,
}) => {
  brought.push("ERR_INTERNET_DISCONNECTED", "status of 401");
  const { control, id, phone } = await seated(browser);
  await writeMove(phone, move);
  await phone.context().setOffline(true);
  await pressSend(phone);
  await expect(phone.getByText("Not sent yet, keep this open").first()).toBeVisible();
  await control.must(id, "control", { type: "ReleaseSeat", data: { seatId: seatOf(phone) } });
  await phone.context().setOffline(false);
  await expect(phone.getByRole("heading", { name: "This seat was released" })).toBeVisible({
    timeout: 20_000,
  });
  const words = phone.getByRole("textbox", { name: "Your words" });
  await expect(words).toHaveValue(/Call talks\.[\s\S]*Quiet\.[\s\S]*We are the host\./);
  // Draft and queue hold the same words: they are shown once.
  expect((await words.inputValue()).match(/Call talks\./g)).toHaveLength(1);
  const later: string[] = [];
  phone.on("request", (request) => later.push(request.url()));
  await phone.evaluate(() => window.dispatchEvent(new Event("online")));
  await phone.waitForTimeout(3000);
  expect(later).toEqual([]);
  expect(await countOf(control, id, "MoveSubmitted")).toBe(0);
  await phone.context().close();
});
