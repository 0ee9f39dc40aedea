/** What was done about causes, for the months of a picture. */
import type { ChangeActionView, ChangeCause, ChangesAnswer } from "../../../../core/contract/changes.ts";
import type { FiguresAnswer } from "../../../../core/contract/figures.ts";

export interface Done {
  readonly action: ChangeActionView;
  readonly cause: ChangeCause;
}

/** Those within the period, the first first. */
export function doneIn(
  alerts: ChangesAnswer["alerts"] | undefined,
  { period }: Pick<FiguresAnswer, "period">,
): readonly Done[] {
  return (alerts ?? [])
    .flatMap(({ actions, cause }) => actions.map((action) => ({ action, cause })))
    .filter(({ action: { onDate } }) => onDate >= period.fromOn && onDate <= period.toOn)
    .sort((a, b) => (a.action.onDate < b.action.onDate ? -1 : 1));
}
