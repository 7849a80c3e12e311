import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { cookieNames } from "./cookies";
import type { Runtime } from "./runtime";

/** A facilitator's session lasts a long exercise day. */
const sessionSeconds = 12 * 3600;

interface ProviderProfile {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** The organisation's single sign-on, named in the environment. */
export function provider(env = process.env): OAuthConfig<ProviderProfile>[] {
  if (!env.OIDC_ISSUER || !env.OIDC_CLIENT_ID) return [];
  return [
    {
      id: "oidc",
      name: env.OIDC_NAME ?? "Single sign-on",
      type: "oauth",
      wellKnown: `${env.OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET ?? "",
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: ({ sub, name, email }) => ({ id: sub, name: name ?? null, email: email ?? null }),
    },
  ];
}

/** Addresses and domains let in without an invitation: `a@x.org, @y.org`. */
export function isListed(email: string, list = process.env.WHITECELL_OIDC_ALLOW ?? ""): boolean {
  const address = email.trim().toLowerCase();
  const allowed = list
    .toLowerCase()
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  return allowed.some((each) => (each.startsWith("@") ? address.endsWith(each) : address === each));
}

/** Sign-in, made per request: cookie names follow the scheme it came by. */
export function authOptions(runtime: Runtime, secure: boolean, address: string): NextAuthOptions {
  const { facilitators, secrets, signInTries } = runtime;
  return {
    secret: secrets.session,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: secure,
    cookies: cookies(secrets.installation, secure),
    providers: [
      Credentials({
        id: "password",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given) {
          if (signInTries.spend(address) > 0) throw new Error("too-many");
          const { email = "", password = "" } = given ?? {};
          if (email.length > 200 || password.length > 200) return null;
          const found = await facilitators.byPassword(email, password);
          if (!found) return null;
          signInTries.giveBack(address);
          return { id: found.id, name: found.name, email: found.email };
        },
      }),
      ...provider(),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== "oidc") return true;
        const { sub, name, email, email_verified: verified } = profile as ProviderProfile;
        // An address nobody verified could be anybody's: it opens nothing.
        if (!email || verified !== true) return false;
        return (await facilitators.byProvider(sub, email, name ?? "", isListed(email))) !== undefined;
      },
      async jwt({ token, user, account, profile }) {
        if (account?.provider === "oidc") {
          const { sub, name, email } = profile as ProviderProfile;
          const found = await facilitators.byProvider(sub, email ?? "", name ?? "", false);
          if (found) token.sub = found.id;
        } else if (user) token.sub = user.id;
        return token;
      },
    },
  };
}

function cookies(installation: string, secure: boolean): NonNullable<NextAuthOptions["cookies"]> {
  const names = cookieNames(installation, secure);
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  return {
    sessionToken: { name: names.session, options },
    csrfToken: { name: names.csrf, options },
    callbackUrl: { name: names.callback, options },
    state: { name: names.state, options: { ...options, maxAge: 900 } },
    pkceCodeVerifier: { name: names.pkce, options: { ...options, maxAge: 900 } },
    nonce: { name: names.nonce, options },
  };
}
