import type { FiguresAnswer } from "../../../core/contract/figures.ts";
import { summaryOf, type Told } from "./model/summary.ts";
import type { TrendWords } from "./use-trend-words.ts";

/** What the figures say, in one or two sentences: first what rises or falls, then how much it all is. */
export function summaryText(answer: FiguresAnswer, todayOn: string, say: TrendWords): string {
  const { words, own, format } = say;
  const { story, top, changePercent } = summaryOf(answer, todayOn.slice(0, 7));
  const { total, period } = answer;
  const all = words.summary(
    say.cases(total.cases),
    format.day(period.fromOn),
    format.day(period.toOn),
    say.money(total.refundedMinor),
    say.money(total.creditedMinor),
  );
  const most = top ? words.summaryTop(say.group(top.group), own.percent(top.percent)) : "";
  const change = changePercent === undefined ? "" : changeText(changePercent, total.before?.cases ?? 0, say);
  return `${story ? `${storyText(story, say)} ` : ""}${all}${most}${change}.`;
}

/** "“Unhappy with result” rose from 3 cases in July to 13 in October, with 16 so far in November." */
export function storyText({ group, rises, from, to, soFar }: Told, say: TrendWords): string {
  const { words, own, format } = say;
  const sentence = (rises ? words.rose : words.fell)(
    say.group(group),
    say.cases(from.cases),
    own.month(from.month, "full"),
    format.number(to.cases),
    own.month(to.month, "full"),
  );
  return `${sentence}${soFar ? words.soFar(format.number(soFar.cases), own.month(soFar.month, "full")) : ""}.`;
}

/** Beyond this a share says less than the two counts. */
const PERCENT_MOST = 200;

function changeText(percent: number, before: number, { words, own, cases }: TrendWords): string {
  if (percent === 0) return words.summarySame;
  if (percent > PERCENT_MOST) return words.summaryAgainst(cases(before));
  const size = own.percent(Math.abs(percent));
  return percent > 0 ? words.summaryMore(size) : words.summaryFewer(size);
}
