import { devices, type Page } from "@playwright/test";
import { startServer, type TestServer } from "@/tests/support/server";
import { expect, listen, test, underWay } from "./room";
import { takeSeat } from "./steps";

const port = 3195;
const origin = `http://whitecell.test:${port}`;

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

/** Seconds left as a page shows them. */
async function shownLeft(page: Page): Promise<number> {
  const text = await page.getByRole("banner").getByRole("timer").innerText();
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

test("a phone whose clock is an hour off shows the server's time within a second", async ({ browser }) => {
  const { control, id, code } = await underWay(server);
  for (const hours of [-1, 0, 1]) {
    const context = await browser.newContext({ ...devices["Pixel 7"], locale: "en-GB" });
    await context.addInitScript((off) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + off;
    }, hours * 3_600_000);
    const phone = await context.newPage();
    listen(phone, `phone ${hours} h off`);
    await phone.goto(`${origin}/join/${code}`);
    await takeSeat(phone, `Player ${hours + 1}`, "Sadrists");
    await expect
      .poll(async () => {
        const { json } = await control.ask(`/api/games/${id}/view?as=control`);
        const { view, now } = json as unknown as { view: { clock: { endsAt: number } }; now: number };
        return Math.abs((await shownLeft(phone)) - (view.clock.endsAt - now) / 1000);
      })
      // What is shown is rounded up to a whole second.
      .toBeLessThanOrEqual(1);
    await context.close();
  }
});
