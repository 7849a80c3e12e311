import type { Locator, Page } from "@playwright/test";
import { consoleProblems, expect, expectAccessible, openDesk, openPhone, test } from "./room";

/** Who sits where in this room. */
const people = [
  { name: "Tom", role: "United States", code: "US" },
  { name: "Nadia", role: "Iran", code: "IR" },
  { name: "Dana", role: "Government of Iraq", code: "IQ" },
  { name: "Marta", role: "Kata’ib Hizbullah", code: "KH" },
  { name: "Hana", role: "Sadrists", code: "SAD" },
  { name: "Priya", role: "United Kingdom", code: "UK" },
] as const;
type Name = (typeof people)[number]["name"];

const account = { name: "Lotte", email: "lotte@example.org", password: "a long enough one" };
const script = `<img src=x onerror="document.title='run'"><script>document.title="run"</script>`;
const moves = {
  Dana: {
    action: `Call Washington and the E3 to Baghdad. ${script}`,
    effect: "No one fires while talks last.",
    reason: "Troops are here by our letter.",
    owned: "Declared",
  },
  Nadia: {
    action: "Let a friendly group act under a new name.",
    effect: "Pressure without a signature.",
    reason: "Nobody can prove whose it is.",
    owned: "Covert",
  },
  Tom: {
    action: "State in public what brings a reply.",
    effect: "Factions stay out.",
    reason: "The line was named before.",
    owned: "Declared",
  },
} as const;

/** What the browser itself says of the failures this test brings about: no network, and a reserved name. */
const brought = [
  "ERR_INTERNET_DISCONNECTED",
  "late: Failed to load resource: the server responded with a status of 422",
];

test("a facilitator and six phones play one turn, each seeing what it may and nothing else", async ({
  browser,
  server,
}) => {
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

  const code = await test.step("a game is made and its lobby shows code and QR", async () => {
    await desk.getByRole("button", { name: "Make the game" }).click();
    await expect(desk).toHaveURL(/\/control$/);
    await expect(desk.getByRole("img", { name: /QR code to join/ })).toBeVisible();
    await expectAccessible(desk, "lobby");
    const text = await desk.getByRole("main").innerText();
    return (/\b([34679ACDEFGHJKMNPQRTWXY]{4})\s?([34679ACDEFGHJKMNPQRTWXY]{4})\b/.exec(text) ?? [])
      .slice(1)
      .join("");
  });
  expect(code).toHaveLength(8);

  await test.step("six phones join, by typing the code and by the link of the QR", async () => {
    for (const { name, role, code: letters } of people) {
      phones[name] = await joinAs(browser, name, role, code);
      await expect(phones[name].getByRole("banner").getByText(letters, { exact: true })).toBeVisible();
    }
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
    const faces = await Promise.all(people.map(({ name }) => privateFace(phones[name])));
    expect(new Set(faces).size).toBe(people.length);
    await expectAccessible(phones.Priya, "card");
    for (const [index, { name }] of people.entries()) {
      const bytes = await everythingSentTo(phones[name]);
      for (const [other, face] of faces.entries()) {
        const first = face.slice(0, 60);
        if (other === index) expect(bytes, `${name} has the own card`).toContain(first);
        else expect(bytes, `${name} was not sent another's card`).not.toContain(first);
      }
    }
  });

  await test.step("an inject to one role reaches it and nobody else, and is acknowledged", async () => {
    await releaseInject(desk, "no warning");
    await place(phones.Priya, /Inbox/);
    await expectAccessible(phones.Priya, "inbox");
    const slip = phones.Priya.getByRole("main");
    await expect(slip.getByRole("button", { name: "Acknowledge" })).toBeVisible();
    await slip.getByRole("button", { name: "Acknowledge" }).click();
    await expect(slip.getByText(/Acknowledged/)).toBeVisible();
    await expect(desk.getByText(/1 of 1 acknowledged/)).toBeVisible();
    await place(phones.Dana, /Inbox/);
    await expect(phones.Dana.getByText("Nothing has reached you yet", { exact: false })).toBeVisible();
    expect(await everythingSentTo(phones.Dana)).not.toContain("no-warning");
  });

  await test.step("moves are written, one through a lost connection, and sealed", async () => {
    await desk.getByRole("button", { name: "Open Deliberate" }).click();
    await sendMove(phones.Dana, moves.Dana);
    await sendMove(phones.Nadia, moves.Nadia);
    await expectAccessible(phones.Nadia, "move, received");
    await writeMove(phones.Tom, moves.Tom);
    await expectAccessible(phones.Tom, "move, to be read through");
    await phones.Tom.context().setOffline(true);
    await phones.Tom.getByRole("button", { name: "Send", exact: true }).click();
    await expect(phones.Tom.getByText("Not sent yet, keep this open").first()).toBeVisible();
    await phones.Tom.context().setOffline(false);
    await expect(phones.Tom.getByText("RECEIVED", { exact: false }).first()).toBeVisible();
    await expect(desk.getByText("3 of 6 sent, sealed")).toBeVisible();
    for (const name of ["Dana", "Marta", "Hana", "Priya"] as const) {
      const bytes = await everythingSentTo(phones[name]);
      expect(bytes, `${name} was sent nothing of Iran's move`).not.toContain("friendly group");
      expect(bytes, `${name} was sent nothing of the US move`).not.toContain("brings a reply");
    }
  });

  await test.step("what is typed outlives a reload, a lost line, and the closing of moves", async () => {
    await place(phones.Hana, /Move/);
    await phones.Hana.getByRole("textbox", { name: /What you do/ }).fill("March, and stay quiet.");
    await phones.Hana.reload();
    await place(phones.Hana, /Move/);
    await expect(phones.Hana.getByRole("textbox", { name: /What you do/ })).toHaveValue(
      "March, and stay quiet.",
    );
    await closeTime(desk);
    await expect(phones.Hana.getByText("Moves are closed", { exact: true })).toBeVisible();
    await expect(phones.Hana.getByText("March, and stay quiet.")).toBeVisible();
    await expectAccessible(phones.Hana, "move, closed");
  });

  await test.step("a declared move is revealed and ruled in the open; a covert one only for its role", async () => {
    await openMove(desk, "Call Washington");
    await expectAccessible(desk, "ruling sheet");
    await desk.getByRole("button", { name: /Reveal to all, named/ }).click();
    await rule(desk, {
      outcome: "Partial success",
      because: "A guest cannot refuse its host’s table.",
      text: "Deputies come, not ministers.",
      open: true,
    });
    await openMove(desk, "Let a friendly group");
    await rule(desk, { outcome: "Backfire", because: "Too many knew the new name.", text: "", open: false });
    for (const name of ["Dana", "Marta", "Priya"] as const) {
      await place(phones[name], /Log/);
      await expect(phones[name].getByText("Deputies come, not ministers.").first()).toBeVisible();
      await expect(phones[name].getByText("Partial success").first()).toBeVisible();
      expect(await everythingSentTo(phones[name])).not.toMatch(/Too many knew|friendly group/);
    }
    await place(phones.Nadia, /Log/);
    await expect(phones.Nadia.getByText("Too many knew the new name.").first()).toBeVisible();
    await expectAccessible(phones.Nadia, "log with rulings");
    expect(await phones.Priya.title()).not.toBe("run");
    await expect(phones.Priya.getByText(script, { exact: false }).first()).toBeAttached();
  });

  await test.step("the turn ends; every log shows its own head, and the export's chain holds", async () => {
    await endTurn(desk);
    for (const { name } of people) {
      await place(phones[name], /Log/);
      await expect(phones[name].getByText("Turn 1 ended").first()).toBeVisible();
    }
    await expectAccessible(desk, "between turns");
    await desk
      .getByRole("navigation", { name: "Places of the desk" })
      .getByRole("link", { name: "Log" })
      .click();
    await expectAccessible(desk, "control’s log");
    const download = desk.waitForEvent("download");
    await desk.getByRole("link", { name: /JSON/i }).first().click();
    const { verify } = await import("@/lib/server/verify-log");
    const { readFile } = await import("node:fs/promises");
    const file: unknown = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(verify(file)).toMatchObject({ ok: true, kind: "log" });
  });

  expect(consoleProblems.filter((problem) => !brought.some((each) => problem.includes(each)))).toEqual([]);
});

async function joinAs(
  browser: Parameters<typeof openPhone>[0],
  name: string,
  role: string,
  code: string,
): Promise<Page> {
  const phone = await openPhone(browser, "/", name);
  await phone.getByLabel("Game code").fill(code.toLowerCase());
  await phone.getByRole("button", { name: "Go on" }).click();
  await phone.getByRole("textbox", { name: /Your name/ }).fill(name);
  await phone.getByRole("radio", { name: new RegExp(role) }).check({ force: true });
  await phone.getByRole("button", { name: "Take the seat" }).click();
  await expect(phone).toHaveURL(/\/play\?as=seat:/);
  return phone;
}

/** Goes to one of the phone's places by its tab. */
async function place(phone: Page, name: RegExp): Promise<void> {
  const bar = phone.getByRole("navigation");
  await bar.getByRole("link", { name }).or(bar.getByRole("button", { name })).first().click();
}

async function privateFace(phone: Page): Promise<string> {
  await place(phone, /Card/);
  const card = phone.getByRole("region", { name: "Card" });
  await card.getByRole("radio", { name: "Private face" }).check({ force: true });
  await expect(card.getByText("For the eyes of your cell")).toBeVisible();
  return (await card.locator(".prose p").first().innerText()) ?? "";
}

/** All that the server has told this phone so far: its view, asked for again with its own cookie. */
async function everythingSentTo(phone: Page): Promise<string> {
  const page = await phone.content();
  const view = await phone.evaluate(async () => {
    const [, , gameId] = location.pathname.split("/");
    const as = new URLSearchParams(location.search).get("as");
    return (await fetch(`/api/games/${gameId}/view?as=${as}`)).text();
  });
  return page + view;
}

async function releaseInject(desk: Page, title: string): Promise<void> {
  await desk
    .getByRole("button", { name: new RegExp(title, "i") })
    .first()
    .click();
  await desk.getByRole("button", { name: /^Release to/ }).click();
}

type MoveWords = (typeof moves)[keyof typeof moves];

async function writeMove(phone: Page, { action, effect, reason, owned }: MoveWords): Promise<void> {
  await place(phone, /Move/);
  await phone.getByRole("textbox", { name: /What you do/ }).fill(action);
  await phone.getByRole("textbox", { name: /What you want it to achieve/ }).fill(effect);
  await phone.getByRole("textbox", { name: /Why it should work/ }).fill(reason);
  await phone.getByRole("radio", { name: owned }).check({ force: true });
  await phone.getByRole("button", { name: "Read it through, then send" }).click();
}

async function sendMove(phone: Page, words: MoveWords): Promise<void> {
  await writeMove(phone, words);
  await phone.getByRole("button", { name: "Send", exact: true }).click();
  await expect(phone.getByText("RECEIVED", { exact: false }).first()).toBeVisible();
}

async function closeTime(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: "Close now" }).first().click();
  await desk.getByRole("button", { name: "Close now" }).last().click();
}

async function openMove(desk: Page, words: string): Promise<void> {
  await desk
    .getByRole("link", { name: new RegExp(words) })
    .first()
    .click();
}

interface Ruling {
  readonly outcome: string;
  readonly because: string;
  readonly text: string;
  readonly open: boolean;
}

async function rule(desk: Page, { outcome, because, text, open }: Ruling): Promise<void> {
  const sheet: Locator = desk.getByRole("main");
  await sheet.getByRole("radio", { name: outcome, exact: true }).check({ force: true });
  await sheet.getByRole("textbox", { name: /^Because/ }).fill(because);
  if (text) await sheet.getByRole("textbox", { name: /What everyone reads/ }).fill(text);
  if (open) await sheet.getByRole("checkbox", { name: /Everyone sees outcome/ }).check();
  await sheet.getByRole("button", { name: "Publish ruling" }).click();
  await expect(sheet.getByText("ON RECORD")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("heading", { name: "The room" })).toBeVisible();
}

async function endTurn(desk: Page): Promise<void> {
  await desk.getByRole("button", { name: "End turn" }).click();
  await desk.getByRole("button", { name: "End turn 1" }).click();
}
