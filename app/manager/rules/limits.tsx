import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useWords } from "../../i18n/words.ts";
import { MoneyField, WholeField } from "../typed/typed-fields.tsx";
import { needed, optional, type RulesDesk, shown, useWrong, without } from "./desk.ts";

const ROLES = ["agent", "lead", "finance"] as const;
const NEEDED = ["perDecisionMinor", "perDayMinor"] as const;
const OPTIONAL = ["perCaseMinor", "perPatientMinor", "exceptionsPerMonthMinor"] as const;
type Figure = keyof RulesDraft["authority"]["agent"];

/** What each role decides alone. */
export function Limits({ desk }: { readonly desk: RulesDesk }) {
  const words = useManagerWords().rulesPage.limits;
  const wrong = useWrong(desk.faults);
  const { draft, change } = desk;
  return (
    <>
      <p className="muted">{words.text}</p>
      {ROLES.map((role) => (
        <RoleLimits key={role} role={role} desk={desk} />
      ))}
      <WholeField
        label={words.patientDays}
        hint={words.patientDaysHint}
        value={shown(draft.patientLimitDays)}
        error={wrong.whole("patientLimitDays", "patientLimitDays")}
        onChange={(value, isUnreadable) =>
          change(without({ ...draft, patientLimitDays: optional(value, isUnreadable) }) as RulesDraft)
        }
      />
    </>
  );
}

function RoleLimits({ role, desk }: { readonly role: (typeof ROLES)[number]; readonly desk: RulesDesk }) {
  const words = useManagerWords().rulesPage.limits;
  const { roles } = useWords().lists;
  const wrong = useWrong(desk.faults);
  const { draft, change } = desk;
  const { currency } = draft;
  const own = draft.authority[role];
  const put = (figure: Figure, value: number | null | undefined) =>
    change({ ...draft, authority: { ...draft.authority, [role]: without({ ...own, [figure]: value }) } });
  const field = (figure: Figure, isNeeded: boolean, hint?: string) => (
    <MoneyField
      key={figure}
      label={words.of(roles[role], words.figures[figure], currency)}
      hint={hint}
      currency={currency}
      value={shown(own[figure])}
      error={wrong.money(`authority.${role}.${figure}`, currency)}
      onChange={(value, isUnreadable) => put(figure, isNeeded ? needed(value) : optional(value, isUnreadable))}
    />
  );
  return (
    <fieldset className="panel-box stack rules-part">
      <legend className="strong">{roles[role]}</legend>
      <div className="rules-fields">
        {NEEDED.map((figure) => field(figure, true))}
        {field("exceptionMinor", true, words.noException)}
        {OPTIONAL.map((figure) =>
          field(figure, false, figure === "exceptionsPerMonthMinor" ? words.optional : words.asOneDecision),
        )}
      </div>
    </fieldset>
  );
}
