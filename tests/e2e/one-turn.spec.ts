import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { joinSecret, loadSecrets } from "@/lib/server/secrets";
import { verify } from "@/lib/server/verify-log";
import { expect, expectAccessible, openDesk, openPhone, phoneOrigin, test } from "./room";
import * as step from "./steps";
import { account, factForTwo, forMarta, hanaTyped, moves, script } from "./turn-words";

/** Who sits where in this room, and how each came in. */
const people = [
  { name: "Tom", role: "United States", code: "US", by: "typing" },
  { name: "Nadia", role: "Iran", code: "IR", by: "typing" },
  { name: "Dana", role: "Government of Iraq", code: "IQ", by: "camera" },
  { name: "Marta", role: "Kata’ib Hizbullah", code: "KH", by: "typing" },
  { name: "Hana", role: "Sadrists", code: "SAD", by: "typing" },
  { name: "Priya", role: "United Kingdom", code: "UK", by: "camera" },
] as const;
type Name = (typeof people)[number]["name"];

test("a facilitator and six phones play one turn, each seeing what it may and nothing else", async ({
  browser,
  server,
  brought,
}) => {
  // No network, and a reserved name.
  brought.push(
    "ERR_INTERNET_DISCONNECTED",
    "late: Failed to load resource: the server responded with a status of 422",
  );
  const phones = {} as Record<Name, Page>;
  let desk: Page;

  await test.step("the set-up link makes the first account", async () => {
    const link = /http:\/\/localhost:\d+\/set-up\/[\w-]+/.exec(server.output())?.[0] ?? "";
    desk = await openDesk(browser, link);
    await expectAccessible(desk, "set-up");
    await desk.getByLabel("Your name").fill(account.name);
    await desk.getByLabel("E-mail address").fill(account.email);
    await desk.getByLabel("Password").fill(account.password);
    await desk.getByRole("button", { name: "Make the account" }).click();
    await expect(desk.getByRole("heading", { name: "Your games" })).toBeVisible();
    await expectAccessible(desk, "games");
  });

  const { code, link } = await test.step("a game is made and its lobby shows code and QR", async () => {
    await desk.getByRole("button", { name: "Make the game" }).click();
    await expect(desk).toHaveURL(/\/control$/);
    const qr = desk.getByRole("img", { name: /QR code to join/ });
    await expect(qr).toBeVisible();
    await expectAccessible(desk, "lobby");
    const text = await desk.getByRole("main").innerText();
    const typed = step.codeIn(text);
    const gameId = new URL(desk.url()).pathname.split("/")[2] ?? "";
    const secret = joinSecret((await loadSecrets(server.dataDirectory)).token, gameId, 1);
    const scanned = new URL(`${phoneOrigin}/join/${typed}?k=${secret}`);
    await step.expectQrOf(qr, scanned.href);
    return { code: typed, link: scanned };
  });

  await test.step("six phones join, by typing the code and by the link of the QR", async () => {
    for (const { name, role, code: letters, by } of people) {
      phones[name] =
        by === "camera"
          ? await step.joinByLink(browser, name, role, link)
          : await step.joinByCode(browser, name, role, code);
      await expect(phones[name].getByRole("banner").getByText(letters, { exact: true })).toBeVisible();
    }
    expect(await phones.Dana.evaluate(() => isSecureContext)).toBe(false);
    await expectAccessible(phones.Dana, "play, before the first turn");
    for (const { name } of people) await expect(desk.getByText(name, { exact: false }).first()).toBeVisible();
    const taken = await openPhone(browser, `/join/${code}`, "late");
    await expectAccessible(taken, "join");
    await taken.getByRole("textbox", { name: /Your name/ }).fill("Iran");
    await taken.getByRole("radio", { name: /Wait without/ }).check({ force: true });
    await taken.getByRole("button", { name: "Take the seat" }).click();
    await expect(taken.getByText("That name belongs to a role")).toBeVisible();
    await taken.close();
  });

  await test.step("a refresh gives the seat back", async () => {
    await phones.Hana.reload();
    await expect(phones.Hana.getByRole("banner").getByText("SAD", { exact: true })).toBeVisible();
  });

  await test.step("turn 1 begins: situation and card, each side its own private face", async () => {
    await desk.getByRole("button", { name: "Begin turn 1" }).click();
    await expect(phones.Dana.getByText("For your cell only")).toBeVisible();
    await expectAccessible(phones.Dana, "situation");
    await expectAccessible(desk, "desk, brief");
    const faces = await Promise.all(people.map(({ name }) => step.privateFace(phones[name])));
    expect(new Set(faces).size).toBe(people.length);
    await expectAccessible(phones.Priya, "card");
    for (const [index, { name }] of people.entries()) {
      const bytes = await step.everythingSentTo(phones[name]);
      for (const [other, face] of faces.entries()) {
        const first = face.slice(0, 60);
        if (other === index) expect(bytes, `${name} has the own card`).toContain(first);
        else expect(bytes, `${name} was not sent another's card`).not.toContain(first);
      }
    }
  });

  await test.step("an inject to one role reaches it and nobody else, and is acknowledged", async () => {
    await step.releaseInject(desk, "no warning");
    await step.place(phones.Priya, /Inbox/);
    await expectAccessible(phones.Priya, "inbox");
    const slip = phones.Priya.getByRole("main");
    await slip.getByRole("button", { name: "Acknowledge" }).click();
    await expect(slip.getByText(/Acknowledged/)).toBeVisible();
    await expect(desk.getByText(/1 of 1 acknowledged/)).toBeVisible();
    await step.place(phones.Dana, /Inbox/);
    await expect(phones.Dana.getByText("Nothing has reached you yet", { exact: false })).toBeVisible();
    expect(await step.everythingSentTo(phones.Dana)).not.toContain("no-warning");
  });

  await test.step("the clock stands still on every phone while it is paused", async () => {
    await desk.getByRole("button", { name: "Open Deliberate" }).click();
    const banner = phones.Marta.getByRole("banner");
    const clock = banner.getByRole("timer");
    await expect(clock).toHaveAccessibleName(/minutes? and .* left/);
    await desk.getByRole("button", { name: /^Pause/ }).click();
    await expect(banner.getByText("Deliberate, paused")).toBeVisible();
    await expect(clock).toHaveAccessibleName("Paused");
    const stood = await clock.innerText();
    await phones.Marta.waitForTimeout(1500);
    expect(await clock.innerText()).toBe(stood);
    await desk.getByRole("button", { name: /^Resume/ }).click();
    await expect(banner.getByText("Deliberate", { exact: true })).toBeVisible();
    await expect(clock).not.toHaveText(stood);
  });

  await test.step("moves are written, one through a lost connection, and sealed", async () => {
    await step.sendMove(phones.Dana, moves.Dana);
    await step.writeMove(phones.Nadia, { ...moves.Nadia, answers: [] });
    await expect(phones.Nadia.getByText("This is asked of you.")).toBeVisible();
    await expectAccessible(phones.Nadia, "move, with something left out");
    await step.sendMove(phones.Nadia, moves.Nadia);
    await expectAccessible(phones.Nadia, "move, received");
    await step.writeMove(phones.Tom, moves.Tom);
    await expectAccessible(phones.Tom, "move, to be read through");
    await phones.Tom.context().setOffline(true);
    await step.pressSend(phones.Tom);
    await expect(phones.Tom.getByText("Not sent yet, keep this open").first()).toBeVisible();
    await phones.Tom.context().setOffline(false);
    await expect(phones.Tom.getByText("RECEIVED").first()).toBeVisible();
    await expect(desk.getByText("3 of 6 sent, sealed")).toBeVisible();
    for (const name of ["Dana", "Marta", "Hana", "Priya"] as const) {
      const bytes = await step.everythingSentTo(phones[name]);
      expect(bytes, `${name} was sent nothing of Iran's move`).not.toMatch(/friendly group|raid on a depot/);
      expect(bytes, `${name} was sent nothing of the US move`).not.toContain("brings a reply");
    }
  });

  await test.step("what is typed outlives a reload and the closing of moves", async () => {
    await step.place(phones.Hana, /Move/);
    const words = phones.Hana.getByRole("textbox", { name: /What you do/ });
    const shared = phones.Hana.waitForResponse(/\/draft\?/);
    await words.fill(hanaTyped);
    await shared;
    await phones.Hana.reload();
    await step.place(phones.Hana, /Move/);
    await expect(words).toHaveValue(hanaTyped);
    await step.askBeforeMovesClose(desk, "Sadrists");
    await step.closeTime(desk);
    await expect(phones.Hana.getByText(/Not sent in time/).first()).toBeVisible();
    await expect(words).toHaveValue(hanaTyped);
    await expectAccessible(phones.Hana, "move, closed");
  });

  await test.step("a declared move is ruled in the open, with a text for one and a fact for two", async () => {
    await step.openMove(desk, "Call Washington");
    await expectAccessible(desk, "ruling sheet");
    await desk.getByRole("button", { name: /Reveal to all, named/ }).click();
    await step.rule(desk, {
      outcome: "Partial success",
      because: "A guest cannot refuse its host’s table.",
      everyoneReads: "Deputies come, not ministers.",
      open: true,
      toOne: { role: "Kata’ib Hizbullah", text: forMarta },
      fact: { text: factForTwo, roles: ["Government of Iraq", "Kata’ib Hizbullah"] },
      trackUp: "Escalation",
    });
    for (const { name } of people) {
      await step.place(phones[name], /Log/);
      const log = phones[name].getByRole("region", { name: "Log" });
      await expect(log.getByText("Deputies come, not ministers.").first()).toBeVisible();
      await expect(log.getByText("Partial success").first()).toBeVisible();
      await step.expectTold(phones[name], forMarta, name === "Marta");
      await step.expectTold(phones[name], factForTwo, name === "Marta" || name === "Dana");
      await step.place(phones[name], /Situation/);
      const escalation = phones[name].getByRole("listitem").filter({ hasText: "Escalation" });
      await expect(escalation.getByText(/^6\s.*7$/)).toBeVisible();
    }
    await expectAccessible(phones.Marta, "situation with a fact");
  });

  await test.step("a covert move is ruled for its role alone", async () => {
    await step.openMove(desk, "Let a friendly group");
    await expect(desk.getByText("What Washington will do next (secret)")).toBeVisible();
    await expect(desk.getByText("A raid on a depot, no more.")).toBeVisible();
    await step.rule(desk, { outcome: "Backfire", because: "Too many knew the new name." });
    await step.place(phones.Nadia, /Log/);
    await expect(phones.Nadia.getByText("Too many knew the new name.").first()).toBeVisible();
    expect(await step.everythingSentTo(phones.Nadia)).toContain("raid on a depot");
    await expectAccessible(phones.Nadia, "log with rulings");
    for (const name of ["Dana", "Marta", "Priya"] as const) {
      expect(await step.everythingSentTo(phones[name])).not.toMatch(
        /Too many knew|friendly group|raid on a depot/,
      );
    }
    await step.place(phones.Priya, /Log/);
    expect(await phones.Priya.title()).not.toBe("run");
    await expect(phones.Priya.getByText(script, { exact: false }).first()).toBeAttached();
  });

  await test.step("the turn ends; every log shows its own head, and the export's chain holds", async () => {
    await step.deskPlace(desk, "Room and joining");
    await expectAccessible(desk, "room and joining");
    await step.deskPlace(desk, "Tracks and facts");
    await expectAccessible(desk, "tracks and facts");
    await step.deskPlace(desk, "Desk");
    await step.endTurn(desk);
    for (const { name } of people) {
      await step.place(phones[name], /Log/);
      await expect(phones[name].getByText("Turn 1 ended").first()).toBeVisible();
    }
    await expectAccessible(desk, "between turns");
    await step.deskPlace(desk, "Log");
    await expectAccessible(desk, "control’s log");
    const download = desk.waitForEvent("download");
    await desk.getByRole("link", { name: /JSON/i }).first().click();
    const file: unknown = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(verify(file)).toMatchObject({ ok: true, kind: "log" });
  });
});
