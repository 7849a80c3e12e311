import { startServer } from "@/tests/support/server";
import { expect, openPhoneAt, test, underWay } from "./room";

const port = 3191;
const origin = `http://whitecell.test:${port}`;
/** More wrong codes than an address has tries, however many come back meanwhile. */
const guesses = 90;

test("a network that has guessed too often waits and then joins by itself, with what was typed", async ({
  browser,
  brought,
}) => {
  brought.push("status of 429");
  const server = await startServer({ port, env: { WHITECELL_URL: origin } });
  const { code } = await underWay(server);
  const phone = await openPhoneAt(browser, `${origin}/join/${code}`, "Hana");
  await phone.getByRole("textbox", { name: /Your name/ }).fill("Hana");
  await phone.getByRole("radio", { name: /Sadrists/ }).check({ force: true });
  // The same address as the phone's: whoever guesses on this network spends its tries.
  const statuses = await Promise.all(
    Array.from({ length: guesses }, async () => {
      const body = JSON.stringify({ code: "AAAAAAAA", name: "Guess" });
      const headers = { "content-type": "application/json" };
      return (await fetch(`${server.url}/api/join`, { method: "POST", headers, body })).status;
    }),
  );
  expect(statuses).toContain(429);

  await phone.getByRole("button", { name: "Take the seat" }).click();
  await expect(phone.getByText("What you typed stays here.")).toBeVisible();
  await expect(phone.getByText(/It tries again by itself in \d+ seconds?\.|Trying again/)).toBeVisible();
  await expect(phone.getByRole("textbox", { name: /Your name/ })).toHaveValue("Hana");
  await expect(phone).toHaveURL(/\/play\?as=seat:/, { timeout: 20_000 });
  await expect(phone.getByRole("banner").getByText("SAD", { exact: true })).toBeVisible();
  await phone.context().close();
  await server.stop();
});
