/** What became of an attempt to sign in. */
export type SignInOutcome = "signed-in" | "wrong" | "too-many" | "unreachable";

/** Signs in with address and password at next-auth's own doors. */
export async function signInWithPassword(email: string, password: string): Promise<SignInOutcome> {
  try {
    const response = await postForm("/api/auth/callback/password", {
      email,
      password,
      callbackUrl: "/games",
    });
    const { url = "" } = (await response.json()) as { url?: string };
    const error = new URL(url, location.href).searchParams.get("error");
    if (error === "too-many") return "too-many";
    return response.ok && error === null ? "signed-in" : "wrong";
  } catch {
    return "unreachable";
  }
}

/**
 * Goes to the organisation's provider; false when that could not begin. The address is fetched
 * rather than reached by a form: the page's policy lets forms lead to this server alone.
 */
export async function signInWithProvider(callbackUrl: string): Promise<boolean> {
  try {
    const response = await postForm("/api/auth/signin/oidc", { callbackUrl });
    const { url } = (await response.json()) as { url?: string };
    if (!response.ok || !url) return false;
    location.assign(url);
    return true;
  } catch {
    return false;
  }
}

/** Ends the session; false when the server could not be reached. */
export async function signOut(): Promise<boolean> {
  try {
    return (await postForm("/api/auth/signout", { callbackUrl: "/sign-in" })).ok;
  } catch {
    return false;
  }
}

/** A form to next-auth: with its token against foreign forms, and answered as JSON instead of by redirect. */
async function postForm(url: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf", { cache: "no-store" })).json()) as {
    csrfToken: string;
  };
  return fetch(url, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken, json: "true" }) });
}
