import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Balance, Poles } from "@/components/ui/balance";
import { Dial } from "@/components/ui/dial";
import { StepMarks, Steps } from "@/components/ui/steps";

const html = (element: ReactElement): string => renderToStaticMarkup(element);
const count = (text: string, part: string): number => text.split(part).length - 1;
const rungs = [
  { at: 0, name: "Quiet" },
  { at: 1, name: "Talk" },
  { at: 2, name: "Strike" },
];

test("no drawing writes a style attribute, which the content policy would refuse", () => {
  const parts = [
    <Balance key="balance" min={-5} max={5} value={-3} was={1} />,
    <Dial key="dial" min={0} max={10} value={7} was={5} />,
    <Steps key="steps" label="Posture" rungs={rungs} value={2} was={1} />,
    <StepMarks key="marks" rungs={rungs} value={2} was={1} />,
  ];
  for (const part of parts) expect(html(part)).not.toMatch(/\sstyle=/);
});

describe("a line between two poles", () => {
  test("leans from the middle to the value, and has a ring only where it stood elsewhere", () => {
    const left = html(<Balance min={-5} max={5} value={-3} was={1} />);
    expect(left).toContain('class="balance-lean" x1="50%" x2="20%"');
    expect(left).toContain('class="scale-was" cx="60%"');
    expect(html(<Balance min={-5} max={5} value={0} was={0} />)).not.toContain("scale-was");
  });

  test("marks the pole it leans to, and neither in the middle", () => {
    const marked = (leans: "low" | "high" | undefined) =>
      [...html(<Poles low="one" high="other" leans={leans} />).matchAll(/<span( data-leans="")?>/g)].map(
        ([, mark]) => mark !== undefined,
      );
    expect(["low", "high", undefined].map((leans) => marked(leans as "low"))).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe("a gauge", () => {
  test("is ink from its low end to the value, and none at the low end itself", () => {
    const half = html(<Dial min={0} max={10} value={5} was={0} />);
    expect(half).toContain('class="dial-is" d="M12 58A48 48 0 0 1 60 10"');
    expect(half).toContain('class="dial-was" cx="12" cy="58"');
    expect(count(half, "dial-tick")).toBe(11);
    expect(html(<Dial min={0} max={10} value={0} was={0} />)).not.toMatch(/dial-is|dial-was/);
  });

  test("beyond its ends stands at the end", () => {
    const arc = (value: number) =>
      /dial-is" d="([^"]+)"/.exec(html(<Dial min={0} max={10} value={value} />))?.[1];
    expect(arc(14)).toBe(arc(10));
  });
});

describe("a few named steps", () => {
  const places = (text: string) => [...text.matchAll(/data-place="(\w+)"/g)].map(([, place]) => place);

  test("say which is now, which was before, and which have not come", () => {
    const list = html(<Steps label="Posture" rungs={rungs} value={1} was={0} />);
    expect(places(list)).toEqual(["was", "now", "above"]);
    expect(count(list, 'aria-current="true"')).toBe(1);
    expect(places(html(<StepMarks rungs={rungs} value={2} was={2} />))).toEqual(["below", "below", "now"]);
  });

  test("stand on the highest step not above the value", () => {
    const sparse = [
      { at: 0, name: "Low" },
      { at: 4, name: "Middle" },
      { at: 8, name: "High" },
    ];
    expect(places(html(<StepMarks rungs={sparse} value={6} was={9} />))).toEqual(["below", "now", "was"]);
  });
});
