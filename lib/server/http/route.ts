import { localeOf } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";
import { bearerIn, parseCookies } from "../cookies";
import { troubled } from "../doors";
import { type Refusal, refusal, statusOf } from "../refusal";
import { type Runtime, runtime } from "../runtime";
import type { Credentials } from "../viewers";
import { addressHeader } from "./headers";

/** Longest body any door takes, in bytes: a move with every field full in a three-byte script fits. */
export const maxBodyBytes = 64 * 1024;

/** A request at a door of the API, with what every door needs to know of it. */
export interface Visit {
  readonly runtime: Runtime;
  readonly request: Request;
  readonly url: URL;
  readonly credentials: Credentials;
  readonly address: string;
  readonly secure: boolean;
}

/** Wraps a door: whatever goes wrong inside leaves as a coded refusal, never as a stack. */
export async function door(request: Request, serve: (visit: Visit) => Promise<Response>): Promise<Response> {
  const found = runtime();
  try {
    return await serve(visitOf(found, request));
  } catch (error) {
    return refuse(request, troubled(found, error));
  }
}

/** Answers with JSON that no cache may keep. */
export const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });

/** Answers with a refusal: its code for programs, its sentence for a person. */
export function refuse(request: Request, { code, issues, retryAfter }: Refusal): Response {
  const message = translator(localeOf(request.headers.get("accept-language")), "refusals")(code);
  const body = { ok: false, code, message, ...(issues ? { issues } : {}) };
  return answer(body, statusOf(code), retryAfter ? { "retry-after": String(retryAfter) } : {});
}

/** Refuses what another site's page sends with our cookies. */
export function foreign({ request, url, secure }: Visit): Refusal | undefined {
  const origin = request.headers.get("origin");
  if (origin === null)
    return request.headers.get("sec-fetch-site") === "cross-site" ? refusal("wrong-origin") : undefined;
  const host = request.headers.get("x-forwarded-host") ?? url.host;
  return origin === `${secure ? "https" : "http"}://${host}` ? undefined : refusal("wrong-origin");
}

export type Body = { ok: true; value: unknown; form: boolean } | Refusal;

/** Reads a JSON or form body up to the limit. */
export async function readBody(request: Request): Promise<Body> {
  const text = await readText(request, maxBodyBytes);
  if (text === undefined) return refusal("too-large");
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  if (type === "application/x-www-form-urlencoded") {
    return { ok: true, value: Object.fromEntries(new URLSearchParams(text)), form: true };
  }
  if (type !== "application/json")
    return refusal("malformed", { issues: [{ path: "", message: "Send JSON." }] });
  try {
    return { ok: true, value: JSON.parse(text), form: false };
  } catch {
    return refusal("malformed", { issues: [{ path: "", message: "This is not JSON." }] });
  }
}

/** The text of a body, or undefined when it is longer than `maxBytes`; no more than that is ever read. */
export async function readText(request: Request, maxBytes: number): Promise<string | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function visitOf(found: Runtime, request: Request): Visit {
  const url = new URL(request.url);
  const secure = request.headers.get("x-forwarded-proto") === "https";
  const credentials = {
    cookies: parseCookies(request.headers.get("cookie")),
    bearer: bearerIn(request.headers.get("authorization")),
    as: url.searchParams.get("as") ?? undefined,
    secure,
  };
  return {
    runtime: found,
    request,
    url,
    credentials,
    address: request.headers.get(addressHeader) ?? "",
    secure,
  };
}

/** Issues of a schema, named by field. */
export const issuesOf = (error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }) =>
  error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.map(String).join("."), message }));
