import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { WholeField } from "../typed/typed-fields.tsx";
import { optional, type RulesDesk, shown, useWrong, without } from "./desk.ts";
import { LimitFields } from "./limit-fields.tsx";

const ROLES = ["agent", "lead", "finance"] as const;

/** What each role decides alone. */
export function Limits({ desk }: { readonly desk: RulesDesk }) {
  const words = usePagesWords().rulesPage.limits;
  const { roles } = useWords().lists;
  const wrong = useWrong(desk.faults);
  const { draft, change } = desk;
  return (
    <>
      <p className="muted">{words.text}</p>
      {ROLES.map((role) => (
        <fieldset key={role} className="panel-box stack rules-part">
          <legend className="strong">{roles[role]}</legend>
          <LimitFields
            who={roles[role]}
            field={`authority.${role}`}
            limits={draft.authority[role]}
            desk={desk}
            onChange={(limits) => change({ ...draft, authority: { ...draft.authority, [role]: limits } })}
          />
        </fieldset>
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
