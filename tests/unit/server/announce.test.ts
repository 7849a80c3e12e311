import { describe, expect, it } from "vitest";
import { readConfig } from "@/lib/server/config";
import { announcement } from "@/lib/server/http/announce";
import { origins } from "@/lib/server/http/hosts";

const lan = () => ["192.168.8.20", "10.0.0.5", "fd00::2"];
const token = "A".repeat(22);

function printed(env: Record<string, string>, setUpToken: string | undefined = token): string {
  const config = readConfig(env);
  return announcement(config, 3000, origins(config, 3000, lan), setUpToken);
}

const linksIn = (text: string) => text.match(/https?:\/\/\S+/g);

describe("what a start prints", () => {
  it("on all interfaces: this machine, every address, a QR code, and a link for this machine", () => {
    const text = printed({});
    expect(linksIn(text)).toEqual([
      "http://localhost:3000",
      "http://192.168.8.20:3000",
      "http://10.0.0.5:3000",
      `http://localhost:3000/set-up/${token}`,
    ]);
    expect(text).toContain("█");
    expect(text).toContain("Open this once, on this machine, within 60 minutes:");
  });

  it("on loopback: no address and no QR code, but how to open it to the network", () => {
    const text = printed({ HOST: "127.0.0.1" });
    expect(linksIn(text)).toEqual(["http://localhost:3000", `http://localhost:3000/set-up/${token}`]);
    expect(text).toContain("HOST=0.0.0.0 npm start");
    expect(text).not.toContain("█");
  });

  it("without a network: that there is none", () => {
    const text = announcement(readConfig({}), 3000, [], undefined);
    expect(text).toContain("none found; join a network");
    expect(text).not.toContain("HOST=");
  });

  it("on one address of the network: that one, and no link that would be refused", () => {
    const text = printed({ HOST: "192.168.8.20" });
    expect(linksIn(text)).toEqual(["http://192.168.8.20:3000", "http://192.168.8.20:3000"]);
    expect(text).not.toContain(token);
    expect(text).toMatch(
      /no facilitator yet\. The set-up link works on this machine only, .*HOST=0\.0\.0\.0/,
    );
  });

  it("when the set-up link may come from anywhere: one that others reach", () => {
    const anywhere = { HOST: "192.168.8.20", WHITECELL_SETUP_FROM_ANYWHERE: "1" };
    expect(printed(anywhere)).toContain(`  http://192.168.8.20:3000/set-up/${token}`);
    expect(printed(anywhere)).toContain("Open this once, within 60 minutes:");
    const named = { ...anywhere, HOST: "127.0.0.1", WHITECELL_URL: "https://games.example" };
    expect(linksIn(printed(named))).toEqual([
      "http://localhost:3000",
      "https://games.example",
      `https://games.example/set-up/${token}`,
    ]);
  });

  it("with a facilitator: no word of the set-up", () => {
    expect(announcement(readConfig({}), 3000, lan(), undefined)).not.toMatch(/set-up|facilitator/);
  });
});
