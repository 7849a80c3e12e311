import type { Browser, Locator, Page } from "@playwright/test";
import type { CommandInput } from "@/lib/game/commands";
import type { View } from "@/lib/game/view/view";
import type { Client } from "@/tests/support/client";
import { facilitator, startServer, type TestServer } from "@/tests/support/server";
import { expect, expectAccessible, openDesk, openPhoneAt, test, underWay } from "./room";
import { deskPlace, everythingSentTo, sendMove, takeSeat } from "./steps";

const port = 3196;
const origin = `http://whitecell.test:${port}`;
let server: TestServer;
test.beforeAll(async () => {
  server = await startServer({ port, env: { WHITECELL_URL: origin } });
});
test.afterAll(() => server.stop());

const threat = {
  action: "Say that fifty-two sites are chosen.",
  effect: "They stop.",
  reason: "They know we can.",
  owned: "Declared",
} as const;
const talks: Extract<CommandInput, { type: "SubmitMove" }>["data"] = {
  turn: 1,
  roleId: "iq",
  action: "Ask both to sit down in Baghdad.",
  effect: "They talk first.",
  reasons: ["They are our guests."],
  targets: [],
  instruments: [],
  attribution: "declared",
};
/** Seen by four roles, and by Kata’ib Hizbullah not. */
const track = { id: "narrative-un", name: "Whose account holds: at the UN and in the Global South" };
const whyNot = "They were one voice by noon.";

test("control marks a move, and what is proposed moves nothing until it is accepted, changed or dismissed", async ({
  browser,
  brought,
}) => {
  brought.push("desk: Failed to load resource: the server responded with a status of 409");
  const { control, id, code } = await underWay(server);
  const tom = await takeSeat(
    await openPhoneAt(browser, `${origin}/join/${code}`, "Tom"),
    "Tom",
    "United States",
  );
  const marta = await takeSeat(
    await openPhoneAt(browser, `${origin}/join/${code}`, "Marta"),
    "Marta",
    "Kata’ib Hizbullah",
  );
  await sendMove(tom, threat);
  const before = await standing(control, id);
  const desk = await signedIn(browser, `/games/${id}/control`);
  const main = desk.getByRole("main");
  const proposals = main.getByRole("region", { name: "Proposals" });
  const card = (title: string): Locator => proposals.getByRole("article", { name: title });

  await test.step("a move is marked by typing, and the tags stand beside it", async () => {
    const tag = main.getByRole("button", { name: /^Tag… move of United States/ });
    await tag.click();
    const picker = desk.getByRole("dialog", { name: /^Tags/ });
    await expect(picker.getByRole("textbox", { name: "Find a tag" })).toBeFocused();
    await expectAccessible(desk, "tag picker");
    await expect(picker.getByRole("checkbox", { name: "London endorses the strike" })).toBeHidden();
    for (const words of ["vague", "contradict"]) {
      await desk.keyboard.type(words);
      await desk.keyboard.press("Enter");
    }
    await expect(picker.getByRole("list", { name: "Tags" })).toHaveText(
      /Officials contradict.*Vague threat/s,
    );
    // A key of the desk that is typed here is a letter, and the clock runs on.
    await desk.keyboard.type("p");
    await desk.keyboard.press("ControlOrMeta+a");
    await desk.keyboard.press("Delete");
    await desk.keyboard.press("Enter");
    await expect(picker).toBeHidden();
    await expect(main.getByRole("list", { name: "Tags" })).toHaveText(/Vague threat/);
    await expect(main.getByRole("button", { name: /^Change move of United States/ })).toBeFocused();
    await expect(desk.getByRole("button", { name: /^Pause/ })).toBeVisible();
  });

  await test.step("what follows is proposed, and nothing has moved", async () => {
    await expect(desk.getByText(/^2 proposals: .*A threat without a condition/)).toBeAttached();
    await desk.getByRole("button", { name: "2 proposals" }).click();
    await expect(card("A threat without a condition")).toContainText("S24");
    await expect(
      card("A threat without a condition").getByRole("img", { name: "United Kingdom" }),
    ).toBeVisible();
    await expectAccessible(desk, "proposals");
    expect(await standing(control, id)).toEqual(before);
    expect(await told(tom)).toEqual(before[track.id]);
  });

  await test.step("one is changed and accepted: who may see its tracks sees them move", async () => {
    const threatCard = card("A threat without a condition");
    await threatCard.getByRole("button", { name: "Change…" }).click();
    await threatCard.getByRole("button", { name: `${track.name}: one down` }).click();
    await expectAccessible(desk, "a proposal being changed");
    await threatCard.getByRole("button", { name: "Accept it so" }).click();
    await expect(threatCard).toBeHidden();
    await expect(card("Two officials, two terms").getByRole("heading")).toBeFocused();
    await expect(proposals).toContainText("Accepted A threat without a condition, changed by control");
    await expect.poll(() => told(tom)).toBe((before[track.id] ?? 0) - 2);
    const after = await standing(control, id);
    expect(after).toEqual({
      ...before,
      clarity: (before.clarity ?? 0) - 1,
      [track.id]: (before[track.id] ?? 0) - 2,
    });
  });

  await test.step("another is dismissed with a reason, and moves nothing", async () => {
    const after = await standing(control, id);
    await card("Two officials, two terms").getByRole("button", { name: "Dismiss…" }).click();
    await desk.keyboard.type(whyNot);
    await proposals.getByRole("button", { name: "Dismiss it" }).click();
    await expect(proposals.getByText("Nothing is proposed now", { exact: false })).toBeVisible();
    await expect(proposals.getByText(whyNot)).toBeVisible();
    expect(await standing(control, id)).toEqual(after);
  });

  await test.step("a phone learns nothing of marks and proposals, nor of a track that is not its own", async () => {
    for (const phone of [tom, marta]) {
      expect(await everythingSentTo(phone)).not.toMatch(/vague-threat|RecordTagged|Proposal|by noon|clarity/);
    }
    expect(await everythingSentTo(marta)).not.toContain(track.id);
  });

  await test.step("one that another desk has decided on is refused here, and says so", async () => {
    const { moveId } = await usMove(control, id);
    await mark(control, id, moveId, ["public-terms"]);
    const terms = card("Public terms make it clearer");
    await expect(terms).toBeVisible();
    const proposalId = "public-terms-clear:1";
    await desk.route("**/commands?**", async (route) => {
      await control.must(id, "control", { type: "DismissProposal", data: { proposalId } });
      await route.continue();
    });
    await terms.getByRole("button", { name: "Accept", exact: true }).click();
    await expect(terms.getByRole("alert")).toHaveText(/not proposed any more/);
    await desk.unroute("**/commands?**");
    await expectAccessible(desk, "a proposal refused");
    await terms.getByRole("button", { name: "Put it away" }).click();
    await expect(terms).toBeHidden();
  });

  await test.step("before the turn ends the desk reminds of what stands open and unmarked", async () => {
    const { moveId } = await usMove(control, id);
    await mark(control, id, moveId, ["evidence-shown"]);
    await control.must(id, "control", { type: "SubmitMove", data: talks });
    await control.must(id, "control", { type: "OpenPhase", data: { turn: 1, phase: "adjudicate" } });
    await deskPlace(desk, "Desk");
    await main.getByRole("link", { name: /Ask both to sit down/ }).click();
    await main.getByRole("radio", { name: "Success", exact: true }).check({ force: true });
    await main.getByRole("textbox", { name: /^Because/ }).fill("Both came.");
    await main.getByRole("button", { name: "Publish ruling" }).click();
    await desk.getByRole("button", { name: "End turn" }).click();
    await expect(main.getByText("1 ruled move bears no tags:")).toBeVisible();
    await expect(main.getByRole("link", { name: /proposals?$/ })).toBeVisible();
    await expectAccessible(desk, "before the turn ends");
    await main.getByRole("link", { name: "Government of Iraq", exact: true }).click();
    await main.getByRole("button", { name: /^Tag… move of Government of Iraq/ }).click();
    await desk.keyboard.type("consult");
    await expect(desk.getByRole("dialog").getByText(/tags? found|No tag/)).toBeAttached();
    await desk.keyboard.press("Escape");
    await expect(desk.getByRole("dialog")).toBeHidden();
  });
});

async function signedIn(browser: Browser, path: string): Promise<Page> {
  const desk = await openDesk(browser, `${server.url}/sign-in?next=${encodeURIComponent(path)}`);
  await desk.getByLabel("E-mail address").fill(facilitator.email);
  await desk.getByLabel("Password").fill(facilitator.password);
  await desk.getByRole("button", { name: "Sign in" }).click();
  await expect(desk).toHaveURL(new RegExp(`${path}`));
  return desk;
}

/** Where every track stands, by its id. */
async function standing(control: Client, gameId: string): Promise<Record<string, number>> {
  const { tracks } = await control.view(gameId, "control");
  return Object.fromEntries(tracks.map(({ id, value }) => [id, value]));
}

/** Where a phone was told that the track stands. */
const told = (phone: Page): Promise<number | undefined> =>
  phone.evaluate(async (trackId) => {
    const [, , gameId] = location.pathname.split("/");
    const as = new URLSearchParams(location.search).get("as");
    const { view } = (await (await fetch(`/api/games/${gameId}/view?as=${as}`)).json()) as { view: View };
    return view.tracks.find(({ id }) => id === trackId)?.value;
  }, track.id);

async function usMove(control: Client, gameId: string): Promise<{ moveId: string }> {
  const { rows } = await control.view(gameId, "control");
  const sent = rows.find(({ event }) => event.type === "MoveSubmitted" && event.roleId === "us")?.event;
  if (sent?.type !== "MoveSubmitted") throw new Error("The United States has sent no move.");
  return sent;
}

const mark = (control: Client, gameId: string, moveId: string, tags: string[]): Promise<number> =>
  control.must(gameId, "control", { type: "TagRecord", data: { of: { kind: "move", id: moveId }, tags } });
