import type { FieldIssue } from "./outbox";

/** What a door answered: its body, or why not. `unreachable` is the network's own refusal and has no message. */
export type Answered<T> =
  | { readonly ok: true; readonly body: T }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly issues: readonly FieldIssue[];
    };

/** Sends JSON to a door once. For commands of a game use its outbox, which tries again. */
export async function postJson<T>(url: string, value: unknown): Promise<Answered<T>> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(value),
    });
    const body = await response.json();
    if (response.ok) return { ok: true, body: body as T };
    return { ok: false, code: body.code ?? "", message: body.message ?? "", issues: body.issues ?? [] };
  } catch {
    return { ok: false, code: "unreachable", message: "", issues: [] };
  }
}
