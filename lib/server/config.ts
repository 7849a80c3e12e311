import path from "node:path";

/** How this installation runs, read once from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** A PostgreSQL server; undefined means the embedded database in the data directory. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  /** Where people reach it from outside, if not by the laptop's own addresses. */
  readonly url: URL | undefined;
  /** Further host names to answer to, e.g. a name the venue's router gives. */
  readonly hosts: readonly string[];
  /** Whether `x-forwarded-*` of whoever connects is believed. */
  readonly trustProxy: boolean;
  /** Whether the set-up link works from other machines too. */
  readonly setUpFromAnywhere: boolean;
  readonly admin: { readonly email: string; readonly password: string } | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly dev: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration. Throws a sentence for a person when a value cannot be used. */
export function readConfig(env: Environment): Config {
  return {
    port: portOf(env.PORT),
    host: env.HOST || "0.0.0.0",
    databaseUrl: env.DATABASE_URL || undefined,
    dataDirectory: path.resolve(env.WHITECELL_DATA || ".data"),
    url: env.WHITECELL_URL ? urlOf(env.WHITECELL_URL) : undefined,
    hosts: (env.WHITECELL_HOSTS ?? "")
      .split(",")
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
    trustProxy: env.WHITECELL_TRUST_PROXY === "1",
    setUpFromAnywhere: env.WHITECELL_SETUP_FROM_ANYWHERE === "1",
    admin: pairOf(env.WHITECELL_ADMIN_EMAIL, env.WHITECELL_ADMIN_PASSWORD, (email, password) => ({
      email,
      password,
    })),
    tls: pairOf(env.WHITECELL_TLS_CERT, env.WHITECELL_TLS_KEY, (cert, key) => ({ cert, key })),
    dev: env.WHITECELL_DEV === "1",
  };
}

function portOf(value: string | undefined): number {
  if (!value) return 3000;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`PORT is ${JSON.stringify(value)}; give a number from 0 to 65535.`);
}

function urlOf(value: string): URL {
  if (!URL.canParse(value))
    throw new Error(`WHITECELL_URL is ${JSON.stringify(value)}; give an address like https://games.example.`);
  return new URL(value);
}

function pairOf<T>(
  a: string | undefined,
  b: string | undefined,
  make: (a: string, b: string) => T,
): T | undefined {
  return a && b ? make(a, b) : undefined;
}
