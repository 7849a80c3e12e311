import { Mark } from "@/components/ui/mark";
import { Slip } from "@/components/ui/slip";
import type { PaperContext } from "./paper-context";
import { SheetFoot } from "./sheet";
import type { SlipText } from "./slip-text";

interface InjectSlipProps {
  readonly paper: PaperContext;
  readonly slip: SlipText;
  readonly page: string;
}

/**
 * A text to hand out, beside a stub that control tears off and keeps. Who else gets it stands
 * on the stub alone: a phone does not tell that either.
 */
export function InjectSlip({ paper, slip, page }: InjectSlipProps) {
  const { t, common, namesOf } = paper;
  const { inject, text } = slip;
  const names = namesOf(inject.audience);
  return (
    <div className="half half-stub">
      <Stub paper={paper} slip={slip} names={names} page={page} />
      <div className="half-text">
        <Mark>{common("exercise")}</Mark>
        <Slip
          channel={inject.channel}
          channelName={common(`channel.${inject.channel}`)}
          from={inject.from}
          title={text.title}
          body={text.body}
          contentNote={text.contentNote}
          mark={common("exercise")}
          labels={{ from: t("injects.from"), title: t("injects.subject") }}
          meta={common(inject.audience.kind === "public" ? "to-all" : "to-you")}
        />
        <Mark>{common("exercise")}</Mark>
        <SheetFoot paper={paper} />
      </div>
    </div>
  );
}

/** What control keeps: which it was, for whom, when it was given. */
function Stub({ paper: { t }, slip, names, page }: InjectSlipProps & { names: string }) {
  const { inject, milder } = slip;
  return (
    <div className="stub">
      <p className="stub-number">{inject.number}</p>
      <p>{t("turn", { turn: inject.turn })}</p>
      <p className="stub-title">{inject.title}</p>
      {milder ? <p className="stub-milder">{t("injects.milder")}</p> : null}
      {inject.substitute && !milder ? <p className="stub-milder">{t("injects.has-milder")}</p> : null}
      <dl>
        <dt>{t("injects.for")}</dt>
        <dd>{names}</dd>
        <dt>{t("msel.given")}</dt>
        <dd>
          <span className="time-box" />
        </dd>
      </dl>
      <p className="stub-page">{page}</p>
    </div>
  );
}
