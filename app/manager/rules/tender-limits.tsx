import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { TENDERS, type Tender } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { EachPart } from "../typed/each-part.tsx";
import { freeCode } from "../typed/read-typed.ts";
import { Checks, ListField, WholeField } from "../typed/typed-fields.tsx";
import { optional, type RulesDesk, shown, useWrong, without } from "./desk.ts";

type Limit = NonNullable<RulesDraft["tenderLimits"]>[number];

const isTender = (word: string): word is Tender => TENDERS.some((one) => one === word);

/** What no call to a processor gives back, and where that is written. */
export function TenderLimits({ desk }: { readonly desk: RulesDesk }) {
  const words = usePagesWords().rulesPage.tenders;
  const { draft, change } = desk;
  const limits = draft.tenderLimits ?? [];
  const put = (tenderLimits: Limit[]) => {
    const { tenderLimits: _, ...rest } = draft;
    change(tenderLimits.length > 0 || draft.tenderLimits ? { ...rest, tenderLimits } : rest);
  };
  const ids = limits.map(({ id }) => id);
  const fresh = (): Limit => ({ id: freeCode("", ids, "limit-1"), source: "", tenders: ["card"] });
  return (
    <>
      <p className="muted">{words.text}</p>
      <EachPart items={limits}>
        {(limit, at) => (
          <OneLimit
            limit={limit}
            at={at}
            desk={desk}
            onChange={(next) => put(limits.map((one, n) => (n === at ? next : one)))}
            onRemove={() => put(limits.filter((_, n) => n !== at))}
          />
        )}
      </EachPart>
      <div>
        <Button onClick={() => put([...limits, fresh()])}>{words.add}</Button>
      </div>
    </>
  );
}

interface OneLimitProps {
  readonly limit: Limit;
  readonly at: number;
  readonly desk: RulesDesk;
  readonly onChange: (limit: Limit) => void;
  readonly onRemove: () => void;
}

function OneLimit({ limit, at, desk, onChange, onRemove }: OneLimitProps) {
  const { tenders: words, wrong: sentences } = usePagesWords().rulesPage;
  const wrong = useWrong(desk.faults);
  const field = `tenderLimits.${at}`;
  const put = (part: { [K in keyof Limit]?: Limit[K] | undefined }) =>
    onChange(without({ ...limit, ...part }) as Limit);
  return (
    <fieldset className="panel-box stack stack-tight rules-part">
      <legend className="strong">{words.one(at + 1)}</legend>
      <TextField
        label={words.id}
        hint={words.idHint}
        maxLength={60}
        value={limit.id}
        error={wrong.at(`${field}.id`, sentences.code)}
        onChange={(id) => put({ id })}
      />
      <Checks
        label={words.paidBy}
        choices={TENDERS.map((value) => ({ value, label: words.names[value] }))}
        chosen={limit.tenders}
        error={wrong.at(`${field}.tenders`, sentences.choose)}
        onChange={(chosen) => put({ tenders: chosen.filter(isTender) })}
      />
      <ListField
        label={words.processors}
        hint={words.processorsHint}
        values={limit.processors ?? []}
        error={wrong.at(`${field}.processors`, sentences.processors)}
        onChange={(processors) => put({ processors: processors.length > 0 ? processors : undefined })}
      />
      <WholeField
        label={words.afterDays}
        hint={words.afterDaysHint}
        value={shown(limit.afterDays)}
        error={wrong.whole(`${field}.afterDays`, "afterDays")}
        onChange={(value, isUnreadable) => put({ afterDays: optional(value, isUnreadable) })}
      />
      <TextArea
        label={words.source}
        maxLength={300}
        value={limit.source}
        error={wrong.text(`${field}.source`, 3, 300)}
        onChange={(source) => put({ source })}
      />
      <div>
        <Button onClick={onRemove}>{words.remove(limit.id)}</Button>
      </div>
    </fieldset>
  );
}
