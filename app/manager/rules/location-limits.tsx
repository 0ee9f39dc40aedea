import { useState } from "react";
import type { RulesWhole } from "../../../core/contract/rules.ts";
import { MONEY_ROLES, type MoneyRole } from "../../../core/money/switches.ts";
import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { MoneyField } from "../typed/typed-fields.tsx";
import { needed, type RulesDesk, shown, useWrong } from "./desk.ts";

type Here = NonNullable<RulesDraft["locations"]>[number];

const FIGURES = ["perDecisionMinor", "perDayMinor"] as const;

interface LocationLimitsProps {
  readonly desk: RulesDesk;
  readonly locations: RulesWhole["locations"];
}

/** What a role decides alone at one location: lower than elsewhere. */
export function LocationLimits({ desk, locations }: LocationLimitsProps) {
  const words = usePagesWords().rulesPage.locations;
  const { roles } = useWords().lists;
  const { draft, change } = desk;
  const [chosen, setChosen] = useState<string>();
  const [role, setRole] = useState<MoneyRole>("agent");
  const own = draft.locations ?? [];
  const put = (next: Here[]) => {
    const { locations: _, ...rest } = draft;
    change(next.length > 0 ? { ...rest, locations: next } : rest);
  };
  const isTaken = own.some((one) => one.locationId === chosen && one.role === role);
  const add = () => {
    if (chosen === undefined || isTaken) return;
    const { perDecisionMinor, perDayMinor } = draft.authority[role];
    put([...own, { locationId: chosen, role, limits: { perDecisionMinor, perDayMinor } }]);
    setChosen(undefined);
  };
  return (
    <>
      <p className="muted">{words.text}</p>
      {own.length === 0 ? <p className="muted">{words.none}</p> : null}
      {own.map((one, at) => {
        const title = locations.find(({ locationId }) => locationId === one.locationId)?.title ?? words.unknown;
        const who = words.of(title, roles[one.role]);
        return (
          <fieldset key={`${one.locationId} ${one.role}`} className="panel-box stack rules-part">
            <legend className="strong wrap">{who}</legend>
            <Figures
              who={who}
              field={`locations.${at}.limits`}
              limits={one.limits}
              desk={desk}
              onChange={(limits) => put(own.map((before, n) => (n === at ? { ...before, limits } : before)))}
            />
            <div>
              <Button onClick={() => put(own.filter((_, n) => n !== at))}>{words.remove(who)}</Button>
            </div>
          </fieldset>
        );
      })}
      {locations.length > 0 ? (
        <div className="stack stack-tight">
          <SelectField
            key={own.length}
            label={words.where}
            value={chosen}
            unset={words.choose}
            choices={locations.map(({ locationId, title }) => ({ value: locationId, label: title }))}
            onChange={setChosen}
          />
          <SelectField
            label={words.role}
            value={role}
            choices={MONEY_ROLES.map((value) => ({ value, label: roles[value] }))}
            onChange={setRole}
          />
          <div>
            <Button label={`${words.add}: ${words.title}`} disabled={chosen === undefined || isTaken} onClick={add}>
              {words.add}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}

interface FiguresProps {
  readonly who: string;
  readonly field: string;
  readonly limits: Here["limits"];
  readonly desk: RulesDesk;
  readonly onChange: (limits: Here["limits"]) => void;
}

function Figures({ who, field, limits, desk, onChange }: FiguresProps) {
  const words = usePagesWords().rulesPage.limits;
  const wrong = useWrong(desk.faults);
  const { currency } = desk.draft;
  return (
    <div className="rules-fields">
      {FIGURES.map((figure) => (
        <MoneyField
          key={figure}
          label={words.of(who, words.figures[figure], currency)}
          currency={currency}
          value={shown(limits[figure])}
          error={wrong.money(`${field}.${figure}`, currency)}
          onChange={(value) => onChange({ ...limits, [figure]: needed(value) })}
        />
      ))}
    </div>
  );
}
