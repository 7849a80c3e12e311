import { draftFormSchema, saveDraft } from "@/lib/server/doors";
import { answer, door, foreign, issuesOf, readBody, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

type Context = { params: Promise<{ id: string }> };

/** Writes fields of the move that a cell is writing together; of a field the last writer's words stay. */
export const PUT = (request: Request, { params }: Context) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const body = await readBody(request);
    if (!body.ok) return refuse(request, body);
    const parsed = draftFormSchema.safeParse(body.value);
    if (!parsed.success) return refuse(request, refusal("malformed", { issues: issuesOf(parsed.error) }));
    const admitted = await visit.runtime.viewers.admit((await params).id, visit.credentials);
    if (!admitted.ok) return refuse(request, admitted);
    const saved = await saveDraft(visit.runtime, admitted, parsed.data);
    return saved.ok ? answer(saved) : refuse(request, saved);
  });
