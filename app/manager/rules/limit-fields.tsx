import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { MoneyField } from "../typed/typed-fields.tsx";
import { needed, optional, type RulesDesk, shown, useWrong, without } from "./desk.ts";

export type DraftLimits = RulesDraft["authority"]["agent"];
type Figure = keyof DraftLimits;

const NEEDED = ["perDecisionMinor", "perDayMinor", "exceptionMinor"] as const satisfies readonly Figure[];
const OPTIONAL = ["perCaseMinor", "perPatientMinor", "exceptionsPerMonthMinor"] as const satisfies readonly Figure[];

interface LimitFieldsProps {
  /** Whose they are, as it stands behind each label. */
  readonly who: string;
  /** Where they stand in the rules. */
  readonly field: string;
  readonly limits: DraftLimits;
  readonly desk: RulesDesk;
  readonly onChange: (limits: DraftLimits) => void;
}

/** All limits of a role or a person, as amounts that people type. */
export function LimitFields({ who, field, limits, desk, onChange }: LimitFieldsProps) {
  const words = usePagesWords().rulesPage.limits;
  const wrong = useWrong(desk.faults);
  const { currency } = desk.draft;
  const one = (figure: Figure, isNeeded: boolean, hint?: string) => (
    <MoneyField
      key={figure}
      label={words.of(who, words.figures[figure], currency)}
      hint={hint}
      currency={currency}
      value={shown(limits[figure])}
      error={wrong.money(`${field}.${figure}`, currency)}
      onChange={(value, isUnreadable) =>
        onChange(without({ ...limits, [figure]: isNeeded ? needed(value) : optional(value, isUnreadable) }))
      }
    />
  );
  return (
    <div className="rules-fields">
      {NEEDED.map((figure) => one(figure, true, figure === "exceptionMinor" ? words.noException : undefined))}
      {OPTIONAL.map((figure) =>
        one(figure, false, figure === "exceptionsPerMonthMinor" ? words.optional : words.asOneDecision),
      )}
    </div>
  );
}
