import { renderUnicodeCompact } from "uqr";
import type { Config } from "../config";
import { setUpMinutes } from "../facilitators";
import type { Runtime } from "../runtime";
import { includesLoopback, isLoopbackHost, origins, ownOrigin } from "./hosts";

/** Tells the terminal where to go, with a set-up link while there is no facilitator. */
export async function announce({ config, facilitators }: Runtime, port: number): Promise<void> {
  const token = (await facilitators.any()) ? undefined : await facilitators.newSetUpToken();
  process.stdout.write(announcement(config, port, origins(config, port), token));
}

/**
 * The words of it: this machine, the network's origins, a QR code for joining, and the link
 * of the set-up token. That link is never in a QR code: a terminal may stand on the projector.
 */
export function announcement(
  config: Config,
  port: number,
  network: readonly string[],
  setUpToken: string | undefined,
): string {
  const lines = [
    "",
    "Whitecell is running.",
    "",
    `  On this machine   ${ownOrigin(config, port)}`,
    ...networkLines(config, network),
    ...(setUpToken === undefined ? [] : setUpLines(config, port, setUpToken)),
  ];
  return `${lines.join("\n")}\n\n`;
}

function networkLines(config: Config, [best, ...others]: readonly string[]): string[] {
  if (best === undefined) return [`  On the network    ${isLoopbackHost(config.host) ? closed : noAddress}`];
  return [
    ...[best, ...others].map((origin) => `  On the network    ${origin}`),
    "",
    "  To join, point a phone here and type the game's code:",
    "",
    renderUnicodeCompact(best).replace(/^/gm, "    "),
  ];
}

const noAddress = "none found; join a network so that phones can reach this machine";
const closed = "closed, as HOST is this machine alone; to let phones in: HOST=0.0.0.0 npm start";

function setUpLines(config: Config, port: number, token: string): string[] {
  const origin = setUpOrigin(config, port);
  if (origin === undefined) return ["", `  There is no facilitator yet. ${unreachable(config)}`];
  const where = config.setUpFromAnywhere ? "" : "on this machine, ";
  return [
    "",
    `  There is no facilitator yet. Open this once, ${where}within ${setUpMinutes} minutes:`,
    `  ${origin}/set-up/${token}`,
  ];
}

/**
 * Where the set-up link works: on loopback, unless it may come from anywhere. A machine that
 * calls itself by an address of the network looks like any other, so then there is no such place.
 */
function setUpOrigin(config: Config, port: number): string | undefined {
  if (config.setUpFromAnywhere) return config.url?.origin ?? ownOrigin(config, port);
  return includesLoopback(config.host) ? ownOrigin(config, port) : undefined;
}

const unreachable = ({ host }: Config): string =>
  `The set-up link works on this machine only, which does not reach itself at ${host}: start with ` +
  "HOST=0.0.0.0, or let the link work from elsewhere with WHITECELL_SETUP_FROM_ANYWHERE=1.";
