import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth-options";
import { door, foreign, readText, refuse, type Visit } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Longest sign-in form, in bytes. */
const maxFormBytes = 16 * 1024;

/**
 * Facilitators' sign-in by next-auth; its options follow the scheme and address of the
 * request. It reads a whole body before it checks anything, so it gets one already
 * read, short, and from our own pages.
 */
const handler = (request: NextRequest, context: Context) =>
  door(request, async (visit) => {
    const { nextauth } = await context.params;
    if (nextauth[0] === "_log") return refuse(request, refusal("unknown-door"));
    if (request.method === "GET") {
      return nextauth.join("/") === "callback/password"
        ? refuse(request, refusal("unknown-door"))
        : signIn(visit, request, context);
    }
    const wrong = foreign(visit);
    if (wrong) return refuse(request, wrong);
    const body = await readText(request, maxFormBytes);
    if (body === undefined) return refuse(request, refusal("too-large"));
    if (!isForm(request, body)) return refuse(request, refusal("malformed"));
    const { url, method, headers } = request;
    return signIn(visit, new NextRequest(url, { method, headers, body }), context);
  });

const signIn = (
  { runtime, secure, address }: Visit,
  request: NextRequest,
  context: Context,
): Promise<Response> => NextAuth(request, context, authOptions(runtime, secure, address));

/** A form, or JSON of plain texts; next-auth would trip over anything else. */
function isForm(request: Request, body: string): boolean {
  const type = request.headers.get("content-type") ?? "";
  if (!type.includes("json")) return type.includes("application/x-www-form-urlencoded");
  try {
    const fields: unknown = JSON.parse(body);
    return (
      typeof fields === "object" &&
      fields !== null &&
      Object.values(fields).every((each) => typeof each === "string")
    );
  } catch {
    return false;
  }
}

export { handler as GET, handler as POST };
