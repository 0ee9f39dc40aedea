import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { EachPart } from "../typed/each-part.tsx";
import { MoneyField, WholeField } from "../typed/typed-fields.tsx";
import { needed, optional, type RulesDesk, shown, useWrong, without } from "./desk.ts";

type Terms = NonNullable<RulesDraft["credit"]>;
type Expiry = Terms["expiry"][number];
type CashOut = Terms["cashOutBelow"][number];

const NO_TERMS: Terms = { expiry: [], cashOutBelow: [] };
const SOURCE_MAX = 300;
const PLACE_MAX = 10;

/** When credit ends, which is spent first, and what is paid out in cash. */
export function CreditTerms({ desk }: { readonly desk: RulesDesk }) {
  const words = usePagesWords().rulesPage.credit;
  const wrong = useWrong(desk.faults);
  const { draft, change } = desk;
  const { currency, credit: terms = NO_TERMS } = draft;
  const put = (part: Partial<{ [K in keyof Terms]: Terms[K] | undefined }>) => {
    const next = without({ ...terms, ...part }) as Terms;
    const { credit: _, ...rest } = draft;
    // Terms that say nothing are none, unless they were there before.
    const isEmpty = next.expiry.length + next.cashOutBelow.length === 0 && Object.keys(next).length === 2;
    change(isEmpty && draft.credit === undefined ? rest : { ...rest, credit: next });
  };
  return (
    <>
      <p className="muted">{words.text}</p>
      <SelectField
        label={words.spendFirst}
        value={terms.spendFirst ?? "paid"}
        choices={[
          { value: "paid", label: words.paid },
          { value: "bonus", label: words.bonus },
        ]}
        onChange={(spendFirst) => put({ spendFirst })}
      />
      <WholeField
        label={words.bonusDays}
        hint={words.bonusDaysHint}
        value={shown(terms.bonusExpiresDays)}
        error={wrong.whole("credit.bonusExpiresDays", "creditDays")}
        onChange={(value, isUnreadable) => put({ bonusExpiresDays: optional(value, isUnreadable) })}
      />
      <Places<Expiry>
        name="expiry"
        title={words.expiry}
        items={terms.expiry}
        fresh={{ jurisdiction: "", days: null, source: "" }}
        desk={desk}
        onChange={(expiry) => put({ expiry })}
      >
        {(item, field, set) => (
          <WholeField
            label={words.days}
            value={shown(item.days)}
            error={wrong.whole(`${field}.days`, "creditDays")}
            onChange={(value) => set({ ...item, days: needed(value) })}
          />
        )}
      </Places>
      <Places<CashOut>
        name="cashOutBelow"
        title={words.cashOut}
        items={terms.cashOutBelow}
        fresh={{ jurisdiction: "", amountMinor: null, currency, source: "" }}
        desk={desk}
        onChange={(cashOutBelow) => put({ cashOutBelow })}
      >
        {(item, field, set) => (
          <MoneyField
            label={words.below(item.currency)}
            currency={item.currency}
            value={shown(item.amountMinor)}
            error={wrong.money(`${field}.amountMinor`, item.currency)}
            onChange={(value) => set({ ...item, amountMinor: needed(value) })}
          />
        )}
      </Places>
    </>
  );
}

interface PlacesProps<T extends Expiry | CashOut> {
  readonly name: "expiry" | "cashOutBelow";
  readonly title: string;
  readonly items: readonly T[];
  readonly fresh: T;
  readonly desk: RulesDesk;
  readonly onChange: (items: T[]) => void;
  readonly children: (item: T, field: string, set: (next: T) => void) => React.ReactNode;
}

/** One box a place, with the law that says so. */
function Places<T extends Expiry | CashOut>({ name, title, items, fresh, desk, onChange, children }: PlacesProps<T>) {
  const words = usePagesWords().rulesPage.credit;
  const wrong = useWrong(desk.faults);
  return (
    <section className="stack stack-tight" aria-label={title}>
      <h3 className="strong">{title}</h3>
      <EachPart items={items}>
        {(item, at) => {
          const field = `credit.${name}.${at}`;
          const set = (next: T) => onChange(items.map((one, n) => (n === at ? next : one)));
          return (
            <div className="panel-box stack stack-tight">
              <div className="rules-fields">
                <TextField
                  label={words.place}
                  hint={words.placeHint}
                  maxLength={PLACE_MAX}
                  value={item.jurisdiction}
                  error={wrong.text(`${field}.jurisdiction`, 2, PLACE_MAX)}
                  onChange={(jurisdiction) => set({ ...item, jurisdiction })}
                />
                {children(item, field, set)}
              </div>
              <TextArea
                label={words.source}
                maxLength={SOURCE_MAX}
                value={item.source}
                error={wrong.text(`${field}.source`, 3, SOURCE_MAX)}
                onChange={(source) => set({ ...item, source })}
              />
              <div>
                <Button onClick={() => onChange(items.filter((_, n) => n !== at))}>
                  {words.remove(item.jurisdiction || words.thisOne)}
                </Button>
              </div>
            </div>
          );
        }}
      </EachPart>
      <div>
        <Button label={`${words.add}: ${title}`} onClick={() => onChange([...items, fresh])}>
          {words.add}
        </Button>
      </div>
    </section>
  );
}
