import { renderUnicodeCompact } from "uqr";
import { setUpMinutes } from "../facilitators";
import type { Runtime } from "../runtime";
import { origins } from "./hosts";

/**
 * Tells the terminal where to go: this machine, the network, a QR code for joining,
 * and the set-up link while there is no facilitator. That link is never in a QR code:
 * a terminal may stand on the projector.
 */
export async function announce(runtime: Runtime, port: number): Promise<void> {
  const { config, facilitators } = runtime;
  const scheme = config.tls ? "https" : "http";
  const here = `${scheme}://localhost:${port}`;
  const network = origins(config, port);
  const lines = ["", "Whitecell is running.", "", `  On this machine   ${here}`];
  for (const origin of network) lines.push(`  On the network    ${origin}`);
  if (network.length === 0)
    lines.push("  On the network    none found; join a network so that phones can reach this machine");
  if (network[0])
    lines.push(
      "",
      "  To join, point a phone here and type the game's code:",
      "",
      indent(renderUnicodeCompact(network[0])),
    );
  if (!(await facilitators.any())) {
    const token = await facilitators.newSetUpToken();
    lines.push(
      "",
      `  There is no facilitator yet. Open this once, ${config.setUpFromAnywhere ? "" : "on this machine, "}within ${setUpMinutes} minutes:`,
    );
    lines.push(`  ${here}/set-up/${token}`);
  }
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

const indent = (block: string): string => block.replace(/^/gm, "    ");
