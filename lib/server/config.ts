import { isIP } from "node:net";
import path from "node:path";

/** How this installation runs, read once from the environment. */
export interface Config {
  readonly port: number;
  /** The address to listen on; a name until it has been looked up. */
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
  const admin = pairOf(env, "WHITECELL_ADMIN_EMAIL", "WHITECELL_ADMIN_PASSWORD");
  const tls = pairOf(env, "WHITECELL_TLS_CERT", "WHITECELL_TLS_KEY");
  checkDatabase(env, "DATABASE_URL");
  checkDatabase(env, "DATABASE_DIRECT_URL");
  checkSignOn(env);
  return {
    port: portOf(env.PORT),
    host: hostOf("HOST", env.HOST || "0.0.0.0"),
    databaseUrl: env.DATABASE_URL || undefined,
    dataDirectory: path.resolve(env.WHITECELL_DATA || ".data"),
    url: env.WHITECELL_URL ? urlOf(env.WHITECELL_URL) : undefined,
    hosts: hostsOf(env.WHITECELL_HOSTS ?? ""),
    trustProxy: flagOf(env, "WHITECELL_TRUST_PROXY"),
    setUpFromAnywhere: flagOf(env, "WHITECELL_SETUP_FROM_ANYWHERE"),
    admin: admin && { email: admin[0], password: admin[1] },
    tls: tls && { cert: tls[0], key: tls[1] },
    dev: env.WHITECELL_DEV === "1",
  };
}

function portOf(value: string | undefined): number {
  if (!value) return 3000;
  const port = Number(value);
  if (/^\d+$/.test(value) && port < 65536) return port;
  throw new Error(`PORT is ${JSON.stringify(value)}; give a number from 0 to 65535.`);
}

function urlOf(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new Error(`WHITECELL_URL is ${JSON.stringify(value)}; give an address like https://games.example.`);
}

function hostsOf(list: string): string[] {
  const names = list.split(",").map((name) => name.trim());
  return names.filter(Boolean).map((name) => hostOf("WHITECELL_HOSTS", name));
}

/** A host name or an address, in the one form a browser gives it, without brackets. */
function hostOf(setting: string, value: string): string {
  const host = value.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) === 6) return new URL(`http://[${host}]`).hostname.slice(1, -1);
  if (/^[a-z0-9_.-]+$/.test(host)) return host;
  throw new Error(
    `${setting} names ${JSON.stringify(value)}; give host names or addresses, without scheme and port.`,
  );
}

/** Anything but "1" would be read as "no" by us and as "yes" by whoever wrote it. */
function flagOf(env: Environment, name: string): boolean {
  const value = env[name] ?? "";
  if (["", "0", "1"].includes(value)) return value === "1";
  throw new Error(`${name} is ${JSON.stringify(value)}; set it to 1 or leave it out.`);
}

/** Two settings that mean nothing without each other. */
function pairOf(env: Environment, one: string, other: string): readonly [string, string] | undefined {
  const [first, second] = [env[one], env[other]];
  if (first && second) return [first, second];
  if (!first && !second) return undefined;
  const [set, missing] = first ? [one, other] : [other, one];
  throw new Error(`${set} is set and ${missing} is not; set both or neither.`);
}

/** Single sign-on reads its own settings; here only that none of them is alone. */
function checkSignOn(env: Environment): void {
  pairOf(env, "OIDC_ISSUER", "OIDC_CLIENT_ID");
  if (env.OIDC_CLIENT_SECRET && !env.OIDC_CLIENT_ID)
    throw new Error("OIDC_CLIENT_SECRET is set and OIDC_ISSUER and OIDC_CLIENT_ID are not; set all three.");
}

/** The address is never repeated: it holds a password. */
function checkDatabase(env: Environment, name: string): void {
  const value = env[name];
  if (!value || isPostgres(value)) return;
  throw new Error(
    `${name} is not an address like postgresql://user:password@host/database. ` +
      "In a password, write characters other than letters and digits as their %-codes.",
  );
}

function isPostgres(value: string): boolean {
  // An address may name a socket by its query alone and leave the host out.
  const whole = value.replace("@/", "@localhost/");
  if (!/^postgres(?:ql)?:\/\//.test(whole) || !URL.canParse(whole)) return false;
  const { username, password, pathname } = new URL(whole);
  try {
    [username, password, pathname].map(decodeURIComponent);
    return true;
  } catch {
    return false;
  }
}
