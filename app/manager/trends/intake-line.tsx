import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { percentOf } from "./measure.ts";
import type { TrendWords } from "./use-trend-words.ts";

/** How well the inbox is read: what opened by itself and was none, what was asked about, and what was missed. */
export function IntakeLine({ intake, say }: { readonly intake: TrendsAnswer["intake"]; readonly say: TrendWords }) {
  const { words, own } = say;
  if (!intake) return null;
  const { opened, wrong, askedYes, askedNo, missed } = intake;
  const requests = opened - wrong + askedYes + missed;
  const parts = [
    opened > 0 && words.intake.opened(opened, wrong, own.percent(percentOf(wrong, opened))),
    askedYes + askedNo > 0 && words.intake.asked(askedYes + askedNo, askedYes),
    requests > 0 && words.intake.missed(missed, own.percent(percentOf(missed, requests))),
  ].filter(Boolean);
  return parts.length > 0 ? <p className="small muted wrap">{`${words.intake.title} ${parts.join(" ")}`}</p> : null;
}
