import { test as base, expect } from "@playwright/test";
import { Client } from "@/tests/support/client";
import { startServer, type TestServer, temporaryFolder } from "@/tests/support/server";
import { openPhoneAt } from "./room";

const port = 3191;
const origin = `http://whitecell.test:${port}`;
const dataDirectory = temporaryFolder();
const start = () => startServer({ port, dataDirectory, env: { WHITECELL_URL: origin } });

/** A game under way that a test may pull the plug of. */
async function underWay(server: TestServer) {
  const control = new Client(server.url);
  await control.signIn();
  const { id, code } = await control.createGame("Lost line");
  await control.must(id, "control", { type: "StartTurn", data: { turn: 1 } });
  await control.must(id, "control", { type: "OpenPhase", data: { turn: 1, phase: "deliberate" } });
  return { control, id, code };
}

base(
  "a phone outlives kill -9 of the server in the middle of a turn: it says so, catches up, sends once",
  async ({ browser }) => {
    let server = await start();
    const { control, id, code } = await underWay(server);
    const phone = await openPhoneAt(browser, `${origin}/join/${code}`, "Dana");
    await phone.getByRole("textbox", { name: /Your name/ }).fill("Dana");
    await phone.getByRole("radio", { name: /Government of Iraq/ }).check({ force: true });
    await phone.getByRole("button", { name: "Take the seat" }).click();
    const bar = phone.getByRole("navigation");
    const place = (name: RegExp) =>
      bar.getByRole("link", { name }).or(bar.getByRole("button", { name })).first().click();
    await expect(phone.getByRole("banner").getByText("Live")).toBeVisible();
    await place(/Move/);
    await phone.getByRole("textbox", { name: /What you do/ }).fill("Call talks.");
    await phone.getByRole("textbox", { name: /What you want it to achieve/ }).fill("Quiet.");

    await server.kill();
    await expect(phone.getByRole("banner").getByText("Reconnecting")).toBeVisible();
    await phone.getByRole("textbox", { name: /Why it should work/ }).fill("We are the host.");
    await phone.getByRole("radio", { name: "Declared" }).check({ force: true });
    await phone.getByRole("button", { name: "Read it through, then send" }).click();
    await phone.getByRole("button", { name: "Send", exact: true }).click();
    await expect(phone.getByText("Not sent yet, keep this open").first()).toBeVisible();

    server = await start();
    await expect(phone.getByRole("banner").getByText("Live")).toBeVisible({ timeout: 20_000 });
    await expect(phone.getByText("RECEIVED").first()).toBeVisible({ timeout: 20_000 });
    const again = new Client(server.url);
    await again.signIn();
    const moves = (await again.view(id, "control")).rows.filter(
      ({ event }) => event.type === "MoveSubmitted",
    );
    expect(moves).toHaveLength(1);

    // While the phone sleeps in a pocket, the turn goes on; shown again, it is up to date at once.
    await phone.context().setOffline(true);
    await again.must(id, "control", {
      type: "ReleaseInject",
      data: { injectId: "fifth-step", audience: { kind: "public" } },
    });
    await phone.context().setOffline(false);
    await expect(
      bar
        .getByText("1 new")
        .or(bar.getByText("1", { exact: true }))
        .first(),
    ).toBeVisible({ timeout: 20_000 });
    await control.ask("/api/health");
    await server.stop();
  },
);

base("joining works where scripts are switched off", async ({ browser }) => {
  const server = await start();
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
  await server.stop();
});
