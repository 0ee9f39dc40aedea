import type { FiguresAnswer } from "../../../core/contract/figures.ts";
import { useTrends } from "../../api/manager-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useManagerFormat } from "../use-manager-format.ts";
import { percentOf } from "./model/measure.ts";

/** How well the inbox is read in these months: what opened by itself and was none, what was asked about, and what was missed. Nothing waits for it. */
export function IntakeLine({ period }: Pick<FiguresAnswer, "period">) {
  const words = usePagesWords().trends;
  const own = useManagerFormat();
  const intake = useTrends({ from: period.fromOn.slice(0, 7), to: period.toOn.slice(0, 7) }).data?.intake;
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
