import { describe, expect, it } from "vitest";
import { draftOf, holdsAll } from "@/components/play/move-draft";

const sent = {
  kind: "act" as const,
  action: "Close the strait to tankers.",
  effect: "Prices rise.",
  reasons: ["Mines are cheap.", "Nobody sweeps at night."],
  resources: "Six boats",
  fields: { terms: "None" },
};

describe("words beside a move that was sent", () => {
  it("are in it when they are the same, or were caught while it was being written", () => {
    expect(holdsAll(sent, draftOf(sent))).toBe(true);
    expect(holdsAll(sent, draftOf({ ...sent, action: "Close the  strait", reasons: ["Mines", ""] }))).toBe(
      true,
    );
  });

  it("are not in it when any of them stands nowhere else", () => {
    expect(holdsAll(sent, draftOf({ ...sent, action: "Close the port." }))).toBe(false);
    expect(holdsAll(sent, draftOf({ ...sent, reasons: ["They will fold."] }))).toBe(false);
    expect(holdsAll(sent, draftOf({ ...sent, resources: "Six boats and a tug" }))).toBe(false);
    expect(holdsAll(sent, draftOf({ ...sent, fields: { terms: "Some" } }))).toBe(false);
  });
});
