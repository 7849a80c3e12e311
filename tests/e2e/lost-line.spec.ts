import { Client } from "@/tests/support/client";
import { startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { countOf, expect, openPhoneAt, test, underWay } from "./room";
import { place, pressSend, takeSeat } from "./steps";

const port = 3191;
const origin = `http://whitecell.test:${port}`;
const dataDirectory = temporaryFolder();
let server: TestServer;
test.afterEach(() => server.stop());
const start = () => startServer({ port, dataDirectory, env: { WHITECELL_URL: origin } });

test("[L4] [L5] a phone outlives kill -9 of the server in the middle of a turn: it says so, catches up, sends once", async ({
  browser,
  brought,
}) => {
  brought.push("ERR_CONNECTION_REFUSED", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_INTERNET_DISCONNECTED");
  server = await start();
  const { id, code } = await underWay(server);
  const phone = await openPhoneAt(browser, `${origin}/join/${code}`, "Dana");
  await takeSeat(phone, "Dana", "Government of Iraq");
  await place(phone, /Move/);
  await phone.getByRole("textbox", { name: /What you do/ }).fill("Call talks.");
  await phone.getByRole("textbox", { name: /What you want it to achieve/ }).fill("Quiet.");

  await server.kill();
  await expect(phone.getByRole("banner").getByText("Reconnecting")).toBeVisible();
  await phone.getByRole("textbox", { name: /Why it should work/ }).fill("We are the host.");
  await phone.getByRole("radio", { name: "Declared" }).check({ force: true });
  await phone.getByRole("button", { name: "Read it through, then send" }).click();
  await pressSend(phone);
  await expect(phone.getByText("Not sent yet, keep this open").first()).toBeVisible();

  server = await start();
  await expect(phone.getByRole("banner").getByText("Live")).toBeVisible({ timeout: 20_000 });
  await expect(phone.getByText("RECEIVED").first()).toBeVisible({ timeout: 20_000 });
  const control = new Client(server.url);
  await control.signIn();
  expect(await countOf(control, id, "MoveSubmitted")).toBe(1);

  // While the phone is out of reach the turn goes on; back in it, it is up to date.
  await phone.context().setOffline(true);
  await control.must(id, "control", {
    type: "ReleaseInject",
    data: { injectId: "fifth-step", audience: { kind: "public" } },
  });
  await phone.context().setOffline(false);
  await expect(phone.getByRole("link", { name: /Inbox.*1 new/ })).toBeVisible({ timeout: 20_000 });
  await phone.context().close();
});

test("joining works where scripts are switched off", async ({ browser }) => {
  server = await start();
  const { code } = await underWay(server);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByLabel("Game code").fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("textbox", { name: /Your name/ }).fill("United Kingdom");
  await page.getByRole("radio", { name: /Sadrists/ }).check({ force: true });
  await page.getByRole("button", { name: "Take the seat" }).click();
  await expect(page.getByText("That name belongs to a role")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /Your name/ })).toHaveValue("United Kingdom");
  await page.getByRole("textbox", { name: /Your name/ }).fill("Hana");
  await page.getByRole("button", { name: "Take the seat" }).click();
  await expect(page).toHaveURL(/\/play\?as=seat:/);
  await expect(page.getByText("SAD", { exact: true }).first()).toBeVisible();
  await context.close();
});
