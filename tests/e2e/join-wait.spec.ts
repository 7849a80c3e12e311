import { startServer, type TestServer } from "@/tests/support/server";
import { expect, openPhoneAt, test, underWay } from "./room";

const port = 3191;
const origin = `http://whitecell.test:${port}`;

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

/**
 * People who come in from the phones' address without a pause, far more than a room. Answers,
 * once the address has to wait, how to end it.
 */
async function keepComing(code: string): Promise<() => Promise<void>> {
  let going = true;
  let came = 0;
  let waits = () => {};
  const mustWait = new Promise<void>((resolve) => {
    waits = resolve;
  });
  const headers = { "content-type": "application/json" };
  const come = async () => {
    while (going) {
      const body = JSON.stringify({ code, name: `Guest ${came++}` });
      const { status } = await fetch(`${server.url}/api/join`, { method: "POST", headers, body });
      if (status === 429) waits();
    }
  };
  const all = Promise.all(Array.from({ length: 6 }, come));
  await mustWait;
  return async () => {
    going = false;
    await all;
  };
}

test("a phone on a network by which too many came at once waits and then joins by itself, with what was typed", async ({
  browser,
  brought,
}) => {
  brought.push("status of 429");
  const { code } = await underWay(server);
  const phone = await openPhoneAt(browser, `${origin}/join/${code}`, "Hana");
  await phone.getByRole("textbox", { name: /Your name/ }).fill("Hana");
  await phone.getByRole("radio", { name: /Sadrists/ }).check({ force: true });
  const stopComing = await keepComing(code);

  await phone.getByRole("button", { name: "Take the seat" }).click();
  await expect(phone.getByText("What you typed stays here.")).toBeVisible();
  await expect(phone.getByText(/It tries again by itself in \d+ seconds?\.|Trying again/)).toBeVisible();
  await expect(phone.getByRole("textbox", { name: /Your name/ })).toHaveValue("Hana");
  await stopComing();
  await expect(phone).toHaveURL(/\/play\?as=seat:/, { timeout: 20_000 });
  await expect(phone.getByRole("banner").getByText("SAD", { exact: true })).toBeVisible();
  await phone.context().close();
});
