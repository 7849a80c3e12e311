import { z } from "zod";
import { claimPlace } from "@/lib/server/claim";
import { cookieNames, placeCookie } from "@/lib/server/cookies";
import { answer, door, foreign, issuesOf, readBody, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

const schema = z.strictObject({ key: z.string().min(1).max(80) });

type Context = { params: Promise<{ id: string }> };

/** Takes the place of the plenary screen or of an observer by its key, which arrives in a body and never in an address. */
export const POST = (request: Request, { params }: Context) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const body = await readBody(request);
    if (!body.ok) return refuse(request, body);
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return refuse(request, refusal("malformed", { issues: issuesOf(parsed.error) }));
    const { runtime, address, secure } = visit;
    const { id } = await params;
    const { key } = parsed.data;
    const claimed = await claimPlace(runtime, id, key, address);
    if (!claimed.ok) return refuse(request, claimed);
    const names = cookieNames(runtime.secrets.installation, secure);
    const { as, observerId } = claimed;
    const name = observerId === undefined ? names.screen(id) : names.observer(observerId);
    return answer({ ok: true, as }, 200, { "set-cookie": placeCookie(name, key, secure) });
  });
