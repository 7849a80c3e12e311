import { cookieNames, placeCookie } from "@/lib/server/cookies";
import { answer, door, foreign, issuesOf, readBody, refuse, type Visit } from "@/lib/server/http/route";
import { type Joined, joinSchema } from "@/lib/server/join";
import { type Refusal, refusal } from "@/lib/server/refusal";

/** Takes a seat: JSON in and out, or a plain form that works without JavaScript. */
export const POST = (request: Request) =>
  door(request, async (visit) => {
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const body = await readBody(request);
    if (!body.ok) return refuse(request, body);
    const given = body.form ? withoutBlanks(body.value) : body.value;
    const parsed = joinSchema.safeParse(given);
    const joined = parsed.success
      ? await visit.runtime.join.join(parsed.data, visit.address)
      : refusal("malformed", { issues: issuesOf(parsed.error) });
    return body.form ? byForm(visit, joined, given as Record<string, string>) : byJson(visit, joined);
  });

function byJson(visit: Visit, joined: Joined | Refusal): Response {
  if (!joined.ok) return refuse(visit.request, joined);
  const { gameId, seatId, token } = joined;
  return answer({ gameId, seatId, token }, 200, { "set-cookie": cookieOf(visit, joined) });
}

/** A form is sent on to the seat, or back to the form with what was typed and why it was refused. */
function byForm(visit: Visit, joined: Joined | Refusal, given: Record<string, string>): Response {
  if (joined.ok) {
    const location = `/games/${joined.gameId}/play?as=seat:${joined.seatId}`;
    return new Response(null, {
      status: 303,
      headers: { location, "set-cookie": cookieOf(visit, joined), "cache-control": "no-store" },
    });
  }
  const query = new URLSearchParams({ problem: joined.code });
  if (given.secret) query.set("k", given.secret);
  if (given.name) query.set("name", given.name.slice(0, 60));
  if (given.role) query.set("role", given.role.slice(0, 64));
  const location = `/join/${encodeURIComponent((given.code ?? "").slice(0, 40))}?${query}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

const cookieOf = ({ runtime, secure }: Visit, { seatId, token }: Joined): string =>
  placeCookie(cookieNames(runtime.secrets.installation, secure).seat(seatId), token, secure);

/** A form sends every field; an empty one means it was left out. */
const withoutBlanks = (value: unknown): unknown =>
  Object.fromEntries(Object.entries(value as Record<string, string>).filter(([, each]) => each !== ""));
