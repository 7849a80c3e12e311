import type { SquareFill } from "@/components/ui/figures";
import type { Grade } from "@/lib/game/command-schemas";

/** The mark of each grade, best first. */
export const gradeFill: Record<Grade, SquareFill> = {
  "strong-success": "filled",
  success: "filled",
  "partial-success": "half",
  failure: "open",
  backfire: "crossed",
};
