import { invitationSchema } from "@/lib/server/facilitators";
import { answer, door, foreign, issuesOf, readBody, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

/** A facilitator invites an address to sign in through the organisation's provider. */
export const POST = (request: Request) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const facilitatorId = await visit.runtime.viewers.facilitator(visit.credentials);
    if (!facilitatorId) return refuse(request, refusal("no-credential"));
    const body = await readBody(request);
    if (!body.ok) return refuse(request, body);
    const parsed = invitationSchema.safeParse(body.value);
    if (!parsed.success) return refuse(request, refusal("malformed", { issues: issuesOf(parsed.error) }));
    await visit.runtime.facilitators.invite(parsed.data.email, facilitatorId);
    return answer({ ok: true }, 201);
  });
