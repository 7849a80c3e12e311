import { answer, door, foreign, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

type Context = { params: Promise<{ id: string }> };

/** Makes every QR link of a game given out so far worth no more than its code, and gives the new secret. */
export const POST = (request: Request, { params }: Context) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const admitted = await visit.runtime.viewers.admit((await params).id, visit.credentials);
    if (!admitted.ok) return refuse(request, admitted);
    if (admitted.viewer.kind !== "control") return refuse(request, refusal("not-yours"));
    const card = await visit.runtime.catalogue.renewJoinLink(admitted.game.id);
    return answer({ ok: true, secret: visit.runtime.join.secretOf(card) });
  });
