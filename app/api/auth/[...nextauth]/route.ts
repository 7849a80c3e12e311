import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth-options";
import { addressHeader } from "@/lib/server/http/headers";
import { runtime } from "@/lib/server/runtime";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Facilitators' sign-in by next-auth; its options follow the scheme and address of the request. */
async function handler(request: NextRequest, context: Context): Promise<Response> {
  const secure = request.headers.get("x-forwarded-proto") === "https";
  const address = request.headers.get(addressHeader) ?? "";
  return NextAuth(request, context, authOptions(runtime(), secure, address));
}

export { handler as GET, handler as POST };
