import { z } from "zod";
import { lineOf } from "@/lib/game/text";
import { answer, door, foreign, issuesOf, readBody, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

const from = z.strictObject({ gameId: z.uuid(), turn: z.number().int().min(1).max(1000) });
const schema = z.union([
  z.strictObject({ scenario: z.string().min(1).max(64), title: lineOf(120) }),
  z.strictObject({ from, title: lineOf(120) }),
]);

/** The signed-in facilitator's games, newest first. */
export const GET = (request: Request) =>
  door(request, async ({ runtime, credentials }) => {
    const facilitatorId = await runtime.viewers.facilitator(credentials);
    if (!facilitatorId) return refuse(request, refusal("no-credential"));
    const cards = await runtime.catalogue.of(facilitatorId);
    return answer(
      cards.map(({ id, code, title, scenario, status }) => ({ id, code, title, scenario, status })),
    );
  });

/** Makes a game, from the beginning or from the start of a turn of another, and opens its lobby. */
export const POST = (request: Request) =>
  door(request, async (visit) => {
    const { runtime, credentials } = visit;
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const facilitatorId = await runtime.viewers.facilitator(credentials);
    if (!facilitatorId) return refuse(request, refusal("no-credential"));
    const body = await readBody(request);
    if (!body.ok) return refuse(request, body);
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return refuse(request, refusal("malformed", { issues: issuesOf(parsed.error) }));
    const { catalogue } = runtime;
    const { title } = parsed.data;
    const later = "from" in parsed.data;
    const card =
      "from" in parsed.data
        ? await catalogue.createFrom(facilitatorId, parsed.data.from, title)
        : await catalogue.create(facilitatorId, parsed.data.scenario, title);
    return card
      ? answer({ id: card.id, code: card.code }, 201)
      : refuse(request, refusal(later ? "unknown-start" : "unknown-scenario"));
  });
