import { expect, expectAccessible, openPhone, test } from "./room";

test("the pages before a game are accessible, and a wrong address shows the way back", async ({
  browser,
  server,
  brought,
}) => {
  brought.push("nowhere: Failed to load resource: the server responded with a status of 404");
  expect(server.port).toBe(3190);
  for (const [path, words] of [
    ["/", "Join a game"],
    ["/join", "Join a game"],
    ["/sign-in", "Sign in"],
  ] as const) {
    const page = await openPhone(browser, path, path);
    await expect(page.getByRole("heading", { name: words })).toBeVisible();
    await expectAccessible(page, path);
    await page.context().close();
  }
  const nowhere = await openPhone(browser, "/there/is/nothing/here", "nowhere");
  await expect(nowhere.getByRole("heading", { name: "Nothing is here" })).toBeVisible();
  await expectAccessible(nowhere, "404");
  await nowhere.getByLabel("Game code").fill("AAAA AAAA");
  await nowhere.getByRole("button", { name: "Go on" }).click();
  await expect(nowhere.getByText("No game has that code")).toBeVisible();
  await expectAccessible(nowhere, "a code that opens nothing");
  await nowhere.context().close();
});
