import { useState } from "react";
import type { RulesWhole } from "../../../core/contract/rules.ts";
import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import type { RulesDesk } from "./desk.ts";
import { LimitFields } from "./limit-fields.tsx";

type Own = NonNullable<RulesDraft["people"]>[number];

interface PeopleLimitsProps {
  readonly desk: RulesDesk;
  readonly people: RulesWhole["people"];
}

/** Limits of single people: lower or higher than their role's. */
export function PeopleLimits({ desk, people }: PeopleLimitsProps) {
  const words = usePagesWords().rulesPage.people;
  const { roles } = useWords().lists;
  const { draft, change } = desk;
  const [chosen, setChosen] = useState<string>();
  const owns = draft.people ?? [];
  const put = (next: Own[]) => {
    const { people: _, ...rest } = draft;
    change(next.length > 0 ? { ...rest, people: next } : rest);
  };
  const free = people.filter(
    ({ personId, role }) => !owns.some((own) => own.personId === personId && own.role === role),
  );
  const person = free.find(({ personId }) => personId === chosen);
  const add = () => {
    if (!person) return;
    const { personId, role } = person;
    put([...owns, { personId, role, limits: { ...draft.authority[role] } }]);
    setChosen(undefined);
  };
  return (
    <>
      <p className="muted">{words.text}</p>
      {owns.length === 0 ? <p className="muted">{words.none}</p> : null}
      {owns.map((own, at) => {
        const { personId, role, limits } = own;
        const known = people.find((one) => one.personId === personId);
        const name = known?.name ?? words.unknown;
        const who = words.of(name, roles[role]);
        return (
          <fieldset key={`${personId} ${role}`} className="panel-box stack rules-part">
            <legend className="strong">{who}</legend>
            {known?.role === role ? null : <p className="small warn-text">{words.gone(name)}</p>}
            <LimitFields
              who={who}
              field={`people.${at}.limits`}
              limits={limits}
              desk={desk}
              onChange={(next) => put(owns.map((one, n) => (n === at ? { ...own, limits: next } : one)))}
            />
            <div>
              <Button onClick={() => put(owns.filter((_, n) => n !== at))}>{words.remove(name)}</Button>
            </div>
          </fieldset>
        );
      })}
      {free.length > 0 ? (
        <div className="stack stack-tight">
          <SelectField
            key={owns.length}
            label={words.who}
            value={person?.personId}
            unset={words.choose}
            choices={free.map(({ personId, name, role }) => ({ value: personId, label: words.of(name, roles[role]) }))}
            onChange={setChosen}
          />
          <div>
            <Button label={`${words.add}: ${words.title}`} disabled={!person} onClick={add}>
              {words.add}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
