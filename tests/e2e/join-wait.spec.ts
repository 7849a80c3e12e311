import { startServer, type TestServer } from "@/tests/support/server";
import { expect, openPhoneAt, test, underWay } from "./room";

const port = 3191;
const origin = `http://whitecell.test:${port}`;

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

/** Guesses codes from the phones' address without a pause, a few at a time; the answer ends it. */
function keepGuessing(): () => void {
  let going = true;
  const guess = async () => {
    const body = JSON.stringify({ code: "AAAAAAAA", name: "Guess" });
    const headers = { "content-type": "application/json" };
    while (going) await fetch(`${server.url}/api/join`, { method: "POST", headers, body });
  };
  for (let n = 0; n < 4; n++) void guess();
  return () => {
    going = false;
  };
}

/** Whether the address has no try left. */
async function isOut(): Promise<boolean> {
  const body = JSON.stringify({ code: "AAAAAAAA", name: "Guess" });
  const headers = { "content-type": "application/json" };
  return (await fetch(`${server.url}/api/join`, { method: "POST", headers, body })).status === 429;
}

test("a network that has guessed too often waits and then joins by itself, with what was typed", async ({
  browser,
  brought,
}) => {
  brought.push("status of 429");
  const { code } = await underWay(server);
  const phone = await openPhoneAt(browser, `${origin}/join/${code}`, "Hana");
  await phone.getByRole("textbox", { name: /Your name/ }).fill("Hana");
  await phone.getByRole("radio", { name: /Sadrists/ }).check({ force: true });
  // The same address as the phone's: whoever guesses on this network spends its tries.
  const stopGuessing = keepGuessing();
  await expect.poll(isOut, { timeout: 30_000 }).toBe(true);

  await phone.getByRole("button", { name: "Take the seat" }).click();
  await expect(phone.getByText("What you typed stays here.")).toBeVisible();
  await expect(phone.getByText(/It tries again by itself in \d+ seconds?\.|Trying again/)).toBeVisible();
  await expect(phone.getByRole("textbox", { name: /Your name/ })).toHaveValue("Hana");
  stopGuessing();
  await expect(phone).toHaveURL(/\/play\?as=seat:/, { timeout: 20_000 });
  await expect(phone.getByRole("banner").getByText("SAD", { exact: true })).toBeVisible();
  await phone.context().close();
});
