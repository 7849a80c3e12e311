import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, lineOf, optionalTextOf, textOf } from "@/lib/game/text";
import { settings } from "../../support/property-runs";

/** Characters are written by their numbers here: most of them cannot be seen. */
const lines: readonly (readonly [title: string, raw: string, clean: string])[] = [
  ["leaves a plain name", "Amina Weir", "Amina Weir"],
  ["trims, and makes inner space single", "  Amina \u00A0 \u3000 Weir ", "Amina Weir"],
  ["makes one line of several", "Amina\r\nWeir\u2028of\u2029the\u0085Plain", "Amina Weir of the Plain"],
  ["turns tabs and control characters into space", "A\tB\u0000C\u001BD\u007FE\u009FF", "A B C D E F"],
  [
    "drops marks that turn the reading direction",
    "\u202Egnirts\u202C \u2066a\u2069 \u200Eb\u200F\u061C",
    "gnirts a b",
  ],
  ["drops characters of no width", "Am\u200Bi\u200Cn\u200Da\u2060 We\uFEFFir\u00AD\u180E", "Amina Weir"],
  ["drops half characters, wherever they stand", "\uD800a\uDC00b\uDC00\uD800", "ab"],
  ["keeps whole characters beyond the basic plane", "\uD83D\uDE00 \u{20BB7}", "\u{1F600} \u{20BB7}"],
  ["keeps the whole one of three halves", "\uD83D\uD83D\uDE00\uDE00", "\u{1F600}"],
  ["composes letters and their accents", "Amie\u0301lie A\u030A", "Ami\u00E9lie \u00C5"],
  [
    "keeps names of other scripts",
    "\u0632\u0647\u0631\u0627 \u65B0\u5B87 \u0394\u03AD\u03C3\u03C0\u03C9",
    "\u0632\u0647\u0631\u0627 \u65B0\u5B87 \u0394\u03AD\u03C3\u03C0\u03C9",
  ],
  ["leaves nothing of what cannot be seen", " \u200B\u202E\uFEFF\u0000\uD800 ", ""],
];

describe("cleanLine", () => {
  it.each(lines)("%s", (_, raw, clean) => expect(cleanLine(raw)).toBe(clean));

  it("composes what only an invisible character kept apart, or one name could pose as another", () => {
    expect(cleanLine("Ame\u200B\u0301lie")).toBe("Am\u00E9lie");
  });
  it.each([
    ["Hangul filler", "\u3164"],
    ["Hangul choseong filler", "\u115F"],
    ["halfwidth Hangul filler", "\uFFA0"],
    ["combining grapheme joiner", "\u034F"],
    ["tag letter", "\u{E0041}"],
  ])("drops the %s, which cannot be seen either", (_, hidden) => {
    expect(cleanLine(`Amina${hidden}`)).toBe("Amina");
  });
});

const texts: readonly (readonly [title: string, raw: string, clean: string])[] = [
  ["keeps lines and blank lines as typed", "One.\n\n  Two.\nThree.", "One.\n\n  Two.\nThree."],
  ["knows every line end", "One.\r\nTwo.\rThree.", "One.\nTwo.\nThree."],
  ["trims the whole, not each line", "\n  One. \n Two.\n\n", "One. \n Two."],
  ["drops control characters", "O\u0000n\u0008e\u001B\u007F\u009F", "One"],
  ["drops marks that override the reading direction", "\u202Eone\u202C \u2066two\u2069", "one two"],
  [
    "keeps what joins letters and emoji, and plain direction marks",
    "\u0645\u06CC\u200C\u062E \u{1F469}\u200D\u{1F33E} \u200E",
    "\u0645\u06CC\u200C\u062E \u{1F469}\u200D\u{1F33E} \u200E",
  ],
  ["drops half characters", "a\uD800b\uDFFFc", "abc"],
  ["composes letters and their accents", "e\u0301", "\u00E9"],
];

describe("cleanText", () => {
  it.each(texts)("%s", (_, raw, clean) => expect(cleanText(raw)).toBe(clean));

  it("composes what only a dropped character kept apart", () => {
    expect(cleanText("e\u202A\u0301")).toBe("\u00E9");
  });
  it("keeps words apart where a tab or a line separator stood", () => {
    expect(cleanText("twelve\tsluices")).toBe("twelve sluices");
    expect(cleanText("One.\u2028Two.")).toMatch(/^One\.\sTwo\.$/);
  });
});

describe("any text", () => {
  const raw = fc.string({
    unit: fc.oneof(
      fc.constantFrom("\uD800", "\uDC00", "\u200B", "\u202E", "\u0301", "e", "\r", "\n", "\t", " "),
      fc.string({ unit: "binary", maxLength: 1 }),
    ),
  });

  it("comes out well formed, so that any encoding can store it", () => {
    const check = (text: string) => {
      expect(new TextDecoder().decode(new TextEncoder().encode(cleanLine(text)))).toBe(cleanLine(text));
      expect(
        new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(cleanText(text))),
      ).toBe(cleanText(text));
    };
    fc.assert(fc.property(raw, check), settings(500));
  });
  it("of one line holds no control character and no space but single ones inside", () => {
    const check = (text: string) => {
      expect(cleanLine(text)).toMatch(/^(?:[^\s\p{Cc}]+(?: [^\s\p{Cc}]+)*)?$/u);
    };
    fc.assert(fc.property(raw, check), settings(500));
  });
  it("of several lines holds no control character but line ends", () => {
    const check = (text: string) => {
      expect(cleanText(text)).toMatch(/^(?:[^\p{Cc}]|\n)*$/u);
    };
    fc.assert(fc.property(raw, check), settings(500));
  });
  it("cleaned twice is as cleaned once", () => {
    const check = (text: string) => {
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    };
    fc.assert(fc.property(raw, check), settings(500));
  });
});

describe("fields", () => {
  const issuesOf = (result: { error?: { issues: { code: string }[] } | undefined }) =>
    result.error?.issues.map((issue) => issue.code);

  it("measure a text once it is clean", () => {
    expect(textOf(3).parse("  abc \n")).toBe("abc");
    expect(lineOf(3).parse("\u200Ba\u200Bbc")).toBe("abc");
    expect(issuesOf(textOf(3).safeParse("abcd"))).toEqual(["too_big"]);
  });
  it("refuse a text far too long before cleaning it", () => {
    expect(textOf(3).parse(`${" ".repeat(9)}abc`)).toBe("abc");
    expect(issuesOf(textOf(3).safeParse(`${" ".repeat(10)}abc`))).toEqual(["too_big"]);
  });
  it("refuse a text of nothing that can be seen, unless it may be empty", () => {
    for (const raw of ["", " \n ", "\u0000", "\uFEFF"]) {
      expect(issuesOf(textOf(9).safeParse(raw))).toEqual(["too_small"]);
      expect(issuesOf(lineOf(9).safeParse(raw))).toEqual(["too_small"]);
      expect(optionalTextOf(9).parse(raw)).toBe("");
    }
  });
  it("refuse a text made of characters of no width", () => {
    expect(issuesOf(lineOf(9).safeParse("\u200B\u200D"))).toEqual(["too_small"]);
    expect(issuesOf(textOf(9).safeParse("\u200B\u200D"))).toEqual(["too_small"]);
  });
  it("refuse what is not text", () => {
    for (const raw of [null, 7, ["a"], { toString: () => "a" }]) {
      expect(textOf(9).safeParse(raw).success).toBe(false);
      expect(lineOf(9).safeParse(raw).success).toBe(false);
      expect(optionalTextOf(9).safeParse(raw).success).toBe(false);
    }
  });
});
