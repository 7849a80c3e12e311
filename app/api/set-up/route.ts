import { setUpSchema } from "@/lib/server/facilitators";
import { isLoopbackAddress } from "@/lib/server/http/hosts";
import { answer, door, foreign, issuesOf, readBody, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

/** Makes the first facilitator's account with the one-time link of the terminal. */
export const POST = (request: Request) =>
  door(request, async (visit) => {
    const { runtime, address } = visit;
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    if (!runtime.config.setUpFromAnywhere && !isLoopbackAddress(address))
      return refuse(request, refusal("set-up-elsewhere"));
    const body = await readBody(request);
    if (!body.ok) return refuse(request, body);
    const parsed = setUpSchema.safeParse(body.value);
    if (!parsed.success) return refuse(request, refusal("malformed", { issues: issuesOf(parsed.error) }));
    const { token, ...account } = parsed.data;
    const made = await runtime.facilitators.setUp(token, account);
    return made ? answer({ ok: true }, 201) : refuse(request, refusal("set-up-over"));
  });
