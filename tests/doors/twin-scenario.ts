import path from "node:path";
import type { Face, MoveField, Scenario } from "@/lib/game/scenario";
import { loadPack } from "@/lib/scenario/load";

/** A field whose value stays with the role that gives it. */
const sealed: MoveField = {
  id: "forecast",
  label: "How high it will go",
  kind: { type: "number", min: 0, max: 10 },
  required: false,
  secret: true,
};

/** The flagship with a secret field in its moves. */
export async function openScenario(): Promise<Scenario> {
  const loaded = await loadPack(path.resolve("scenarios/after-the-strike"));
  if (!loaded.ok) throw new Error("The flagship pack does not load.");
  return { ...loaded.scenario, moveFields: [sealed] };
}

const face: Face = { summary: "Veiled face.", sections: [{ heading: "Veiled", items: ["Veiled item."] }] };
/** Roles and desks whose people are compared; everybody else's pages differ. */
const known = { roles: ["iq", "ir"], desks: ["ir-ministry"] };

/** The same to those who are compared: whatever only others, or control, may read of it is another. */
export function hiddenScenario(open: Scenario): Scenario {
  const roles = open.roles.map((role) => ({
    ...role,
    privateFace: known.roles.includes(role.id) ? role.privateFace : face,
    desks: role.desks.map((desk) => (known.desks.includes(desk.id) ? desk : { ...desk, face })),
  }));
  const toOthers = { kind: "some" as const, roles: ["us"], desks: ["ir-guards"], cells: [], seats: [] };
  const turns = open.turns.map((turn) => ({
    ...turn,
    // Nobody may read ahead.
    situation: turn.number > 2 ? "Veiled situation." : turn.situation,
    privately: [{ audience: toOthers, text: "Veiled text." }, ...turn.privately],
  }));
  const asked = { ...sealed, id: "covert-line", label: "Veiled field", roles: ["us"] };
  return {
    ...open,
    roles,
    turns,
    moveFields: [sealed, asked],
    injects: open.injects.slice(1).map((each) => ({
      ...each,
      control: { ...each.control, notes: "Veiled notes." },
      body: each.audience.kind === "public" ? each.body : "Veiled body.",
    })),
    tracks: open.tracks.map((track) => ({
      ...track,
      reason: "Veiled reason.",
      start: track.audience.kind === "control" ? track.max : track.start,
    })),
    castings: open.castings.map((each) => ({ ...each, title: "Veiled title" })),
  };
}
