import { answer, door, foreign, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";
import { observerKey, screenKey } from "@/lib/server/secrets";

type Context = { params: Promise<{ id: string }> };

/** The keys of a game's plenary screen and of its observers, for control to hand on. */
export const POST = (request: Request, { params }: Context) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const { runtime, credentials } = visit;
    const admitted = await runtime.viewers.admit((await params).id, credentials);
    if (!admitted.ok) return refuse(request, admitted);
    if (admitted.viewer.kind !== "control") return refuse(request, refusal("not-yours"));
    const { game } = admitted;
    await game.catchUp();
    const { screenGeneration, observers } = game.game;
    const secret = runtime.secrets.token;
    const keys = Object.keys(observers).map((id) => [id, observerKey(secret, game.id, id)]);
    const screen = screenKey(secret, game.id, screenGeneration);
    return answer({ ok: true, screen, observers: Object.fromEntries(keys) });
  });
