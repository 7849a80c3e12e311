import { describe, expect, test } from "vitest";
import { isListed } from "@/lib/server/auth-options";
import { type FacilitatorCard, Facilitators } from "@/lib/server/facilitators";
import { openBench } from "./place";

describe("addresses let in without an invitation", () => {
  const list = " Lotte@Example.org, @ministry.example ,, @Staff.example";

  test.each([
    ["lotte@example.org", true],
    ["LOTTE@EXAMPLE.ORG", true],
    [" lotte@example.org ", true],
    ["anyone@ministry.example", true],
    ["anyone@staff.example", true],
    ["anyone@example.org", false],
    ["otherlotte@example.org", false],
    ["lotte@example.org.attacker.example", false],
    ["anyone@sub.ministry.example", false],
    ["anyone@notministry.example", false],
    ["ministry.example", false],
    ["", false],
  ])("%s: %s", (email, listed) => {
    expect(isListed(email, list)).toBe(listed);
  });

  test.each(["", " , ,", "@"])("nobody is on the list %j", (none) => {
    for (const email of ["lotte@example.org", ""]) expect(isListed(email, none)).toBe(false);
  });
});

describe("signing in through the organisation's provider", () => {
  const bench = openBench("embedded");
  const facilitators = () => new Facilitators(bench.database.prisma);
  const rowOf = (email: string) => bench.database.prisma.facilitator.findUnique({ where: { email } });

  /** Someone with a password, as the set-up link or the environment makes the first one. */
  async function withPassword(email: string): Promise<FacilitatorCard> {
    const token = await facilitators().newSetUpToken();
    await bench.database.prisma.facilitator.deleteMany();
    const made = await facilitators().setUp(token, { name: "Lotte", email, password: "a long enough one" });
    expect(made).toBe(true);
    const card = await facilitators().byPassword(email, "a long enough one");
    if (!card) throw new Error("The account just made does not open.");
    return card;
  }

  test("refuses whoever is neither listed nor invited, and keeps nothing of them", async () => {
    expect(await facilitators().byProvider("s-stranger", "stranger@example.org", "S", false)).toBeUndefined();
    expect(await rowOf("stranger@example.org")).toBeNull();
  });

  test("takes a listed address, and knows its subject again by whatever address", async () => {
    const first = await facilitators().byProvider("s-listed", "Listed@Example.org", "Lena", true);
    expect(first).toMatchObject({ email: "listed@example.org", name: "Lena" });
    const again = await facilitators().byProvider("s-listed", "moved@elsewhere.example", "Lena B", false);
    expect(again).toEqual(first);
    expect(await rowOf("moved@elsewhere.example")).toBeNull();
  });

  test("takes an invited address, and no other", async () => {
    await facilitators().invite(" Invited@Example.org ", "facilitator-1");
    await facilitators().invite("invited@example.org", "facilitator-2");
    const found = await facilitators().byProvider("s-invited", "invited@example.org", "", false);
    expect(found).toMatchObject({ email: "invited@example.org", name: "invited@example.org" });
    expect(await facilitators().byProvider("s-other", "other@example.org", "", false)).toBeUndefined();
  });

  test("gives one address to one subject: a second with the same address is refused", async () => {
    const first = await facilitators().byProvider("s-one", "one@example.org", "One", true);
    expect(first).toBeDefined();
    expect(await facilitators().byProvider("s-two", "one@example.org", "Two", true)).toBeUndefined();
    expect(await facilitators().byProvider("s-one", "one@example.org", "One", false)).toEqual(first);
    expect(await rowOf("one@example.org")).toMatchObject({ name: "One", oidcSubject: "s-one" });
  });

  test("gives two first sign-ins of one address at once to one subject", async () => {
    const asked = ["s-left", "s-right"].map((subject) =>
      facilitators()
        .byProvider(subject, "race@example.org", "R", true)
        .catch(() => undefined),
    );
    const found = (await Promise.all(asked)).filter((each) => each !== undefined);
    expect(found).toHaveLength(1);
    expect(await bench.database.prisma.facilitator.count({ where: { email: "race@example.org" } })).toBe(1);
  });

  test("does not give a password holder's account to the address alone", async () => {
    const lotte = await withPassword("lotte@example.org");
    expect(await facilitators().byProvider("s-thief", "lotte@example.org", "Thief", false)).toBeUndefined();
    expect(await rowOf("lotte@example.org")).toMatchObject({ oidcSubject: null, name: "Lotte" });
    expect(await facilitators().byPassword("lotte@example.org", "a long enough one")).toEqual(lotte);
  });

  test("links a password holder's account once the address is listed or invited, and the password stays", async () => {
    const lotte = await withPassword("lotte@example.org");
    await facilitators().invite("lotte@example.org", lotte.id);
    expect(await facilitators().byProvider("s-lotte", "Lotte@example.org", "Other", false)).toEqual(lotte);
    expect(await facilitators().byPassword("lotte@example.org", "a long enough one")).toEqual(lotte);
    expect(await facilitators().byProvider("s-late", "lotte@example.org", "Late", true)).toBeUndefined();
  });

  test("an account of the provider has no password that opens it", async () => {
    await facilitators().byProvider("s-without", "without@example.org", "W", true);
    for (const password of ["", "null", "undefined", "a long enough one"])
      expect(await facilitators().byPassword("without@example.org", password)).toBeUndefined();
  });

  test("knows a password by the address in any case, and refuses a wrong or unknown one", async () => {
    const lotte = await withPassword("lotte@example.org");
    expect(await facilitators().byPassword(" LOTTE@example.org ", "a long enough one")).toEqual(lotte);
    expect(await facilitators().byPassword("lotte@example.org", "a long enough one ")).toBeUndefined();
    expect(await facilitators().byPassword("lotte@example.org", "")).toBeUndefined();
    expect(await facilitators().byPassword("nobody@example.org", "a long enough one")).toBeUndefined();
  });
});
