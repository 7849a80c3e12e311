import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { verify } from "@/lib/server/verify-log";
import { startServer, type TestServer } from "@/tests/support/server";
import { expect, expectAccessible, openPhoneAt, test } from "./room";
import * as session from "./session-steps";
import { backOrQuiet, bold, chose, covert, declared, deniable, late, loud, neverSent } from "./session-words";
import * as step from "./steps";

const port = 3192;
const origin = `http://whitecell.test:${port}`;

/** Eleven of the twelve who play; Salma comes late. A cell by itself for nearly every desk. */
const people = {
  Tom: "US: White House",
  Ruth: "US: State Department",
  Gwen: "US: Pentagon",
  Nadia: "Iran: Council and Guards",
  Omid: "Iran: Foreign Ministry",
  Dana: "Government of Iraq",
  Marta: "Kata’ib Hizbullah",
  Yara: "Asa’ib Ahl al-Haq",
  Hana: "Sadrists",
  Priya: "UK: No 10",
  Colin: "UK: Ministry of Defence",
} as const;
type Name = keyof typeof people | "Salma";
const phones = {} as Record<Name, Page>;

let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

test("two whole turns: seven roles, twelve phones, people who come late, leave and change phones", async ({
  browser,
  brought,
}) => {
  test.setTimeout(420_000);
  // A phone whose seat was taken away asks once more and is refused, which browsers note themselves.
  brought.push("401 (Unauthorized)");
  let desk = await session.signedIn(browser, server.url);
  await desk.getByRole("button", { name: "Make the game" }).click();
  await expect(desk).toHaveURL(/\/control$/);
  const game = new URL(desk.url()).pathname.split("/")[2] ?? "";
  const code = step.codeIn(await desk.getByRole("main").innerText());

  await test.step("a casting by desks is chosen, and eleven phones join their cells", async () => {
    await session.chooseCasting(desk, "Twelve cells");
    for (const name of Object.keys(people) as (keyof typeof people)[]) {
      const phone = await openPhoneAt(browser, `${origin}/join/${code}`, name);
      phones[name] = await step.takeSeat(phone, name, people[name]);
    }
    await expect(desk.getByText("Colin").first()).toBeVisible();
    await expectAccessible(desk, "lobby with a casting");
  });

  await test.step("turn 1 begins: each desk has its own page and no other desk's", async () => {
    await desk.getByRole("button", { name: "Begin turn 1" }).click();
    const pages = await Promise.all(
      (["Tom", "Ruth", "Gwen"] as const).map((name) => session.deskPage(phones[name])),
    );
    expect(new Set(pages).size).toBe(3);
    const told = await step.everythingSentTo(phones.Tom);
    expect(told).toContain(pages[0]?.slice(0, 50));
    expect(told).not.toContain(pages[1]?.slice(0, 50));
    await expectAccessible(phones.Tom, "card with a desk");
  });

  await test.step("an inject to one desk of Iran reaches that desk alone, which answers it", async () => {
    await step.releaseInject(desk, "Sealed-room fax");
    await step.place(phones.Omid, /Inbox/);
    await phones.Omid.getByRole("button", { name: "Acknowledge" }).click();
    await session.answerInject(phones.Omid, "We ask for the minutes.");
    await expectAccessible(phones.Omid, "inbox with an answer");
    for (const name of ["Nadia", "Dana", "Tom"] as const) {
      const bytes = await step.everythingSentTo(phones[name]);
      expect(bytes).not.toContain("sealed-room");
      expect(bytes).not.toContain("We ask for the minutes.");
    }
  });

  await test.step("Salma comes late, waits, and is seated beside Dana; each sees what the other writes", async () => {
    await desk.getByRole("button", { name: "Open Deliberate", exact: true }).click();
    const phone = await openPhoneAt(browser, `${origin}/join/${code}`, "Salma");
    phones.Salma = await step.takeSeat(phone, "Salma", "Wait without");
    await expect(phone.getByText("You have no place yet").first()).toBeVisible();
    await session.seatWaiting(desk, "Salma", people.Dana);
    await expect(phone.getByRole("banner").getByText("IQ", { exact: true })).toBeVisible();
    await step.place(phones.Dana, /Move/);
    await phones.Dana.getByRole("textbox", { name: /What you do/ }).fill(declared.action);
    await step.place(phones.Salma, /Move/);
    await expect(phones.Salma.getByRole("textbox", { name: /What you do/ })).toHaveValue(declared.action);
    await expect(phones.Salma.getByText(/Written by Dana/)).toBeVisible();
    await phones.Salma.getByRole("textbox", { name: /achieve/ }).fill(declared.effect);
    await expect(phones.Dana.getByRole("textbox", { name: /achieve/ })).toHaveValue(declared.effect);
    await expectAccessible(phones.Salma, "a shared draft");
  });

  await test.step("a covert and a deniable move are sent and sealed", async () => {
    await step.sendMove(phones.Nadia, covert);
    await step.sendMove(phones.Marta, deniable);
    for (const name of ["Tom", "Dana", "Hana"] as const) {
      const bytes = await step.everythingSentTo(phones[name]);
      expect(bytes).not.toContain("launch teams");
      expect(bytes).not.toContain("claim the rockets");
    }
    // The other desk of Iran sits in the role, so it knows the role's move and what it foresees.
    expect(await step.everythingSentTo(phones.Omid)).toContain("launch teams");
    await session.expectKeptTo(phones, ["Nadia", "Omid"], /More aircraft and no troops/);
  });

  await test.step("Dana goes on with another phone, words and all", async () => {
    const link = await session.seatLink(phones.Dana);
    const old = phones.Dana;
    phones.Dana = await openPhoneAt(browser, link, "Dana again");
    await expect(phones.Dana).toHaveURL(/\/play\?as=seat:/);
    expect(new URL(phones.Dana.url()).hash).not.toContain("r=");
    await old.context().close();
    await step.place(phones.Dana, /Move/);
    await expect(phones.Dana.getByRole("textbox", { name: /What you do/ })).toHaveValue(declared.action);
    await step.sendMove(phones.Dana, declared);
    await step.place(phones.Salma, /Move/);
    await expect(phones.Salma.getByText("RECEIVED").first()).toBeVisible();
  });

  await test.step("the facilitator's tab dies; another opens the desk and finds everything", async () => {
    await desk.context().close();
    await step.place(phones.Yara, /Move/);
    await phones.Yara.getByRole("textbox", { name: /What you do/ }).fill(neverSent);
    await step.answerAsked(phones.Yara, { asked: backOrQuiet, chosen: "Back Kata’ib Hizbullah" });
    await session.askForPause(phones.Hana);
    desk = await session.signedIn(browser, server.url);
    await desk.goto(`${server.url}/games/${game}/control`);
    await expect(desk.getByText(/3 of 7 sent/)).toBeVisible();
    await expect(desk.getByText(/asks for a pause/).first()).toBeVisible();
    await expectAccessible(desk, "desk with a wish for a pause");
    await desk.getByRole("button", { name: "Heard" }).first().click();
  });

  await test.step("time is called: what was never sent lapses for control and its cell alone", async () => {
    await step.closeTime(desk);
    await expect(desk.getByText("Written, never sent").first()).toBeVisible();
    await expect(desk.getByText(neverSent).first()).toBeVisible();
    await expect(phones.Yara.getByText(/Not sent in time/).first()).toBeVisible();
    await session.expectKeptTo(phones, ["Yara"], new RegExp(neverSent));
    await session.expectKeptTo(phones, ["Yara"], chose("back"));
    await expectAccessible(desk, "desk with words never sent");
  });

  await test.step("a late move is kept, and control takes it", async () => {
    await session.sendLate(phones.Priya, late);
    await step.openMove(desk, late.action);
    await desk.getByRole("button", { name: "Accept", exact: true }).click();
    await expect(phones.Priya.getByText(/Came late; control took it/).first()).toBeVisible();
    await desk.keyboard.press("Escape");
  });

  await test.step("the moves are ruled, each for those it concerns, and the turn ends", async () => {
    await desk.getByRole("button", { name: "Open Argue", exact: true }).click();
    await desk.getByRole("button", { name: "Open Adjudicate", exact: true }).click();
    await step.openMove(desk, declared.action);
    await desk.getByRole("button", { name: /Reveal to all, named/ }).click();
    await step.rule(desk, {
      outcome: "Success",
      because: "Hosts are heard.",
      everyoneReads: "Talks begin.",
      open: true,
    });
    await step.openMove(desk, covert.action);
    await step.rule(desk, { outcome: "Partial success", because: "Half of them were seen." });
    await step.place(phones.Omid, /Log/);
    await expect(phones.Omid.getByText("Half of them were seen.").first()).toBeVisible();
    expect(await step.everythingSentTo(phones.Gwen)).not.toContain("Half of them were seen.");
    await step.endTurn(desk);
  });

  await test.step("Hana leaves, and Karim takes over her place", async () => {
    const karim = await openPhoneAt(browser, `${origin}/join/${code}`, "Karim");
    await step.takeSeat(karim, "Karim", "Wait without");
    await session.replaceSeat(desk, "Hana", "Karim");
    await expect(phones.Hana.getByText("This seat was released").first()).toBeVisible();
    await expect(karim.getByRole("banner").getByText("SAD", { exact: true })).toBeVisible();
    await phones.Hana.context().close();
    phones.Hana = karim;
  });

  await test.step("in turn 2 what Iran foresees and what Asa’ib Ahl al-Haq chooses is sealed", async () => {
    await step.deskPlace(desk, "Desk");
    await desk.getByRole("button", { name: "Begin turn 2" }).click();
    await session.releaseToAll(desk, "Letter speaks of moving troops");
    for (const name of Object.keys(phones) as Name[])
      await expect(phones[name].getByRole("link", { name: /Inbox.*1 new/ })).toBeVisible();
    await desk.getByRole("button", { name: "Open Deliberate", exact: true }).click();
    await step.sendMove(phones.Hana, { ...declared, action: "March on Friday." });
    await step.sendMove(phones.Gwen, { ...deniable, action: "Fly one more patrol." });
    await step.sendMove(phones.Nadia, bold);
    await step.sendMove(phones.Yara, loud);
    await expectAccessible(phones.Yara, "a move with a secret choice, received");
    await expect(desk.getByText(/4 of 7 sent/)).toBeVisible();
    await step.closeTime(desk);
  });

  await test.step("shown to all, these moves still keep their secrets to control and their own role", async () => {
    expect(await session.showToAll(desk, loud)).toMatch(/back it, or go quiet\? \(secret\)\s+Go quiet/);
    expect(await session.showToAll(desk, bold)).toMatch(/do next \(secret\)\s+A convoy within the week\./);
    for (const name of Object.keys(phones) as Name[]) {
      await step.place(phones[name], /Log/);
      for (const { action } of [loud, bold])
        await expect(phones[name].getByText(action).filter({ visible: true }).first()).toBeVisible();
    }
    await session.expectKeptTo(phones, ["Yara"], chose("quiet"));
    await session.expectKeptTo(phones, ["Yara"], /back it, or go quiet/);
    await session.expectKeptTo(phones, ["Nadia", "Omid"], /A convoy within the week/);
  });

  await test.step("turn 2 is ruled and ends", async () => {
    await step.openMove(desk, "March on Friday.");
    await desk.getByRole("button", { name: /Reveal to all, named/ }).click();
    await step.rule(desk, {
      outcome: "Strong success",
      because: "The square is theirs.",
      everyoneReads: "A quarter of a million march.",
      open: true,
    });
    for (const name of Object.keys(phones) as Name[]) {
      await step.place(phones[name], /Log/);
      await expect(phones[name].getByText("A quarter of a million march.").first()).toBeVisible();
    }
    await step.endTurn(desk, 2);
  });

  await test.step("the log holds, link by link", async () => {
    await step.deskPlace(desk, "Log");
    await expectAccessible(desk, "log of two turns");
    const download = desk.waitForEvent("download");
    await desk.getByRole("link", { name: /JSON/i }).first().click();
    const file: unknown = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(verify(file)).toMatchObject({ ok: true, kind: "log" });
  });
});
