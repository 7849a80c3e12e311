import { Balance } from "@/components/ui/balance";
import { Dial } from "@/components/ui/dial";
import { Scale } from "@/components/ui/scale";
import { StepMarks, Steps } from "@/components/ui/steps";
import type { TrackView } from "@/lib/game/view/view";
import { fullTrackName } from "./track-groups";

interface TrackDrawingProps {
  track: Pick<TrackView, "name" | "group" | "drawn" | "min" | "max" | "rungs" | "value" | "was" | "unit">;
  /** In a line of its own, with what it needs to be read; or in a strip, where the words stand beside it. */
  form: "line" | "strip";
}

/** A track drawn as its scenario says, in a line. The value itself stands beside it. */
export function TrackDrawing({ track, form }: TrackDrawingProps) {
  const { drawn, min, max, rungs, value, was, unit } = track;
  switch (drawn) {
    case "scale":
      return <Scale min={min} max={max} value={value} was={was} numbers={form === "line"} />;
    case "balance":
      return <Balance min={min} max={max} value={value} was={was} />;
    case "dial":
      return <Dial min={min} max={max} value={value} was={was} />;
    case "ladder":
      return <StepMarks rungs={rungs} value={value} was={was} />;
    case "steps":
      return form === "line" ? (
        <Steps label={fullTrackName(track)} rungs={rungs} value={value} was={was} />
      ) : (
        <StepMarks rungs={rungs} value={value} was={was} />
      );
    case "figure":
      return <p className="track-unit">{unit}</p>;
    default:
      return drawn satisfies never;
  }
}
