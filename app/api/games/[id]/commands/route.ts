import { z } from "zod";
import { giveCommand } from "@/lib/server/doors";
import { answer, door, foreign, issuesOf, readBody, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

const schema = z.strictObject({ id: z.uuid(), type: z.string().min(1).max(40), data: z.unknown() });

type Context = { params: Promise<{ id: string }> };

/** The one door in: gives a command to a game as control or as a seat. */
export const POST = (request: Request, { params }: Context) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const body = await readBody(request);
    if (!body.ok) return refuse(request, body);
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return refuse(request, refusal("malformed", { issues: issuesOf(parsed.error) }));
    const { id } = await params;
    const answered = await giveCommand(visit.runtime, id, visit.credentials, parsed.data);
    return answered.ok ? answer(answered) : refuse(request, answered);
  });
