import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { encode } from "uqr";
import { describe, expect, test } from "vitest";
import { Button } from "@/components/ui/button";
import { CheckRow } from "@/components/ui/check-row";
import { Chip } from "@/components/ui/chip";
import { ChipToggles, Segments } from "@/components/ui/choices";
import { ClockFace, ClockRule, clockDigits } from "@/components/ui/clock";
import { Field, TextArea } from "@/components/ui/field";
import { Die, Seats } from "@/components/ui/figures";
import { PageFrame } from "@/components/ui/page-frame";
import { Prose, paragraphsOf } from "@/components/ui/prose";
import { QrCode } from "@/components/ui/qr-code";
import { Rungs } from "@/components/ui/rungs";
import { ProbabilitySpan, Scale } from "@/components/ui/scale";
import { Slip } from "@/components/ui/slip";
import type { SlipChannel } from "@/components/ui/slip-form";
import { Tabs } from "@/components/ui/tabs";

const html = (element: ReactElement): string => renderToStaticMarkup(element);
const count = (text: string, part: string): number => text.split(part).length - 1;
const attribute = (text: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1] ?? "";

const channels: SlipChannel[] = ["cable", "wire", "broadcast", "social", "phone", "intelligence", "letter"];

const slip = (channel: SlipChannel, more: { newLabel?: string; body?: string } = {}): ReactElement => (
  <Slip
    channel={channel}
    channelName="Channel"
    mark="MARK"
    from="Cabinet office"
    labels={{ from: "From", title: "Subject" }}
    title="The letter"
    body="First.&#10;&#10;Second."
    {...more}
  />
);

test("no part carries a style attribute, which the content security policy would refuse", () => {
  const parts = [
    <ClockRule key="rule" leftShare={0.5} notches={[0.2]} />,
    <ClockFace key="face" seconds={10} state="running" label="ten seconds left" />,
    <Scale key="scale" min={0} max={10} value={3} was={5} numbers />,
    <ProbabilitySpan key="span" from={55} to={75} label="55–75 %" />,
    <QrCode key="qr" text="http://192.0.2.1:3000" label="code" />,
    <Die key="die" value={5} label="die: 5" />,
    <Seats key="seats" taken={1} total={3} label="1 of 3" />,
    <TextArea key="area" label="Move" error="Say what you do." />,
    ...channels.map((channel) => slip(channel)),
  ];
  for (const part of parts) expect(html(part)).not.toMatch(/\sstyle=/);
});

test("a page has the mark at top and foot, around its one main part", () => {
  const page = html(
    <PageFrame mark="MARK" kind="phone">
      text
    </PageFrame>,
  );
  expect(page.indexOf("MARK")).toBeLessThan(page.indexOf("<main"));
  expect(page.lastIndexOf("MARK")).toBeGreaterThan(page.indexOf("</main>"));
});

describe("fields", () => {
  test("are described by note, hint and error, by id", () => {
    const field = html(<Field label="Name" note="seen by all" hint="Any name." error="Give a name." />);
    const ids = attribute(field, "aria-describedby").split(" ");
    expect(ids).toHaveLength(3);
    for (const id of ids) expect(field).toContain(` id="${id}"`);
    expect(attribute(field, "for")).toBe(attribute(field.slice(field.indexOf("<input")), "id"));
    expect(field).toContain('aria-invalid="true"');
  });

  test("without sentences are neither described nor invalid", () => {
    expect(html(<Field label="Name" />)).not.toMatch(/aria-describedby|aria-invalid/);
  });

  test("a check box is named by its label and described by its hint", () => {
    const row = html(<CheckRow label="Quote me" hint="By role." name="quote" />);
    expect(row).toContain(`id="${attribute(row, "aria-labelledby")}">Quote me`);
    expect(row).toContain(`id="${attribute(row, "aria-describedby")}">By role.`);
  });

  test("segments and chips are native controls with the chosen ones checked", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    const bar = html(<Segments name="s" legend="Which" options={options} defaultValue="b" />);
    expect(count(bar, 'type="radio"')).toBe(2);
    expect(/value="(\w)"[^>]*checked|checked[^>]*value="(\w)"/.exec(bar)?.slice(1).join("")).toBe("b");
    const chips = html(
      <ChipToggles
        name="c"
        legend="Aimed at"
        options={[{ value: "us", code: "US", hue: "bronze", name: "United States" }]}
        defaultValues={["us"]}
      />,
    );
    expect(chips).toContain('aria-label="United States"');
    expect(chips).toContain("checked");
  });

  test("a busy button says what is happening, keeps the focus and sends nothing", () => {
    const button = html(
      <Button look="first" busy="Sending">
        Send
      </Button>,
    );
    expect(button).toContain(">Sending<");
    expect(button).toContain('aria-disabled="true"');
    expect(button).not.toMatch(/\sdisabled/);
  });
});

describe("the clock", () => {
  test.each([
    [804, "13:24"],
    [0.2, "00:01"],
    [-5, "00:00"],
    [3600, "1:00:00"],
  ])("%s seconds read %s", (seconds, digits) => {
    expect(clockDigits(seconds)).toBe(digits);
  });

  const face = (seconds: number, state: "running" | "paused", quiet = false): string =>
    html(<ClockFace seconds={seconds} state={state} label="left" quiet={quiet} />);

  test("stands on the marker under five minutes, and only while it runs and someone must act", () => {
    expect(face(299, "running")).toContain("clock-low");
    expect(face(300, "running")).not.toContain("clock-low");
    expect(face(299, "paused")).not.toContain("clock-low");
    expect(face(299, "running", true)).not.toContain("clock-low");
  });

  test("announces nothing by itself", () => {
    expect(face(10, "running")).toContain('aria-live="off"');
  });

  test("the rule keeps within its ends", () => {
    expect(html(<ClockRule leftShare={1.4} />)).toContain('class="clock-rule-left" width="100%"');
    expect(html(<ClockRule leftShare={-1} />)).toContain('class="clock-rule-left" width="0%"');
  });
});

describe("the scale", () => {
  test("has a tick for every integer, and a ring only where it stood elsewhere", () => {
    const moved = html(<Scale min={-5} max={5} value={3} was={1} label="3, was 1" />);
    expect(count(moved, "<line")).toBe(1 + 11 + 1);
    expect(moved).toContain('class="scale-was" cx="60%"');
    expect(html(<Scale min={-5} max={5} value={3} was={3} />)).not.toContain("scale-was");
  });

  test("the rung a value stands on is current, those above have not happened", () => {
    const list = html(
      <Rungs
        label="Escalation"
        value={6}
        rungs={[
          { at: 3, name: "Three" },
          { at: 5, name: "Five" },
          { at: 7, name: "Seven" },
        ]}
      />,
    );
    const places = [...list.matchAll(/data-place="(\w+)"[^>]*>.*?<span>(\w+)/g)].map((row) => row.slice(1));
    expect(places).toEqual([
      ["above", "Seven"],
      ["now", "Five"],
      ["below", "Three"],
    ]);
    expect(count(list, 'aria-current="true"')).toBe(1);
  });
});

describe("slips", () => {
  test.each(channels)("%s: mark three times above and below, title a heading, body whole", (channel) => {
    const sheet = html(slip(channel));
    expect(count(sheet, "MARK MARK MARK")).toBe(2);
    expect(sheet).toMatch(/<h2[^>]*>The letter<\/h2>/);
    expect(sheet).toContain("First.");
    expect(sheet).toContain("Second.");
    expect(sheet).toContain("Cabinet office");
  });

  test("unread is a bar and a word, together", () => {
    const unread = html(slip("wire", { newLabel: "New" }));
    expect(unread).toContain("data-new");
    expect(unread).toContain('class="mk">New<');
    expect(html(slip("wire"))).not.toMatch(/data-new|class="mk"/);
  });

  test("numbers typed by an author are not printed twice", () => {
    const report = html(slip("intelligence", { body: "1. Alpha.\n\n2) Beta." }));
    expect(report).toContain("<b>1</b><span>Alpha.</span>");
    expect(report).toContain("<b>2</b><span>Beta.</span>");
  });

  test("text is never read as markup", () => {
    expect(html(<Prose text={"<b>bold</b>"} />)).toContain("&lt;b&gt;bold");
  });

  test("paragraphs part at blank lines and keep single breaks", () => {
    expect(paragraphsOf("one\ntwo\n \n\nthree\r\n\r\nfour")).toEqual(["one\ntwo", "three", "four"]);
  });
});

test("a chip alone is named by what its code stands for", () => {
  expect(html(<Chip code="US" hue="bronze" name="United States" />)).toContain(
    'role="img" aria-label="United States"',
  );
});

test("places: the current one says so, and a badge is read in words", () => {
  const bar = html(
    <Tabs
      label="Places"
      current="inbox"
      tabs={[
        { id: "situation", text: "Situation", href: "/s" },
        { id: "inbox", text: "Inbox", href: "/i", badge: { text: "2", label: "2 new" } },
      ]}
    />,
  );
  expect(bar).toMatch(/href="\/i"[^>]*aria-current="page"/);
  expect(count(bar, "aria-current")).toBe(1);
  expect(bar).toContain("2 new");
});

test("the QR code draws exactly the modules of the encoder, inside a quiet border of four", () => {
  const text = "http://192.0.2.7:3000/join/HK7W4P";
  const drawing = html(<QrCode text={text} label="code" />);
  const { data, size } = encode(text, { border: 0, ecc: "M" });
  expect(attribute(drawing, "viewBox")).toBe(`0 0 ${size + 8} ${size + 8}`);
  const drawn = new Set<string>();
  for (const [, x, y, width] of drawing.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step++) drawn.add(`${Number(x) + step},${Number(y)}`);
  }
  const expected = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x + 4},${y + 4}`] : [])));
  expect([...drawn].sort()).toEqual(expected.sort());
});
