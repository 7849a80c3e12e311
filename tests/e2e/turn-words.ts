import type { MoveWords } from "./steps";

export const account = { name: "Lotte", email: "lotte@example.org", password: "a long enough one" };
/** Runs where a page takes a player’s words for its own. */
export const script = `<img src=x onerror="document.title='run'"><script>document.title="run"</script>`;
export const moves = {
  Dana: {
    action: `Call Washington and the E3 to Baghdad. ${script}`,
    effect: "No one fires while talks last.",
    reason: "Troops are here by our letter.",
    owned: "Declared",
  },
  Nadia: {
    action: "Let a friendly group act under a new name.",
    effect: "Pressure without a signature.",
    reason: "Nobody can prove whose it is.",
    owned: "Covert",
    answers: [{ asked: "What Washington will do next", typed: "A raid on a depot, no more." }],
  },
  Tom: {
    action: "State in public what brings a reply.",
    effect: "Factions stay out.",
    reason: "The line was named before.",
    owned: "Declared",
  },
} as const satisfies Record<string, MoveWords>;
export const hanaTyped = "March, and stay quiet.";
export const forMarta = "Your men in the ministry hear of it first.";
export const factForTwo = "Deputies meet in the guest house by night.";
