import { answer, door, foreign, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";
import { keysOf } from "@/lib/server/rejoin";

type Context = { params: Promise<{ id: string }> };

/** The private key of the caller's own seat, with the game's code and a link for another phone. */
export const POST = (request: Request, { params }: Context) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const { runtime, credentials, url, secure } = visit;
    const admitted = await runtime.viewers.admit((await params).id, credentials);
    if (!admitted.ok) return refuse(request, admitted);
    const { game, viewer } = admitted;
    if (viewer.kind !== "seat") return refuse(request, refusal("not-yours"));
    await game.catchUp();
    const keys = keysOf(runtime.secrets.token, game, viewer.seatId);
    const card = await runtime.catalogue.byId(game.id);
    if (!keys || !card) return refuse(request, refusal("no-credential"));
    const host = request.headers.get("x-forwarded-host") ?? url.host;
    const link = `${secure ? "https" : "http"}://${host}/join/${card.code}#r=${keys.key}`;
    return answer({ ok: true, ...keys, code: card.code, link });
  });
