import type { DraftTest } from "../../../core/policy/draft.ts";
import { type FactName, isSumFact } from "../../../core/policy/readable-facts.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { EachPart } from "../typed/each-part.tsx";
import { Checks, ListField, MoneyField, WholeField } from "../typed/typed-fields.tsx";
import { ALL_FACTS, FACT_VALUES, isEnumFact, isNumberFact } from "./fact-values.ts";
import type { Marks } from "./marks.ts";
import type { PolicyWords } from "./policy-words.ts";

export interface TestsEditorProps {
  readonly tests: readonly DraftTest[];
  readonly currency: string;
  readonly say: PolicyWords;
  readonly marks: Marks;
  /** The clinic's own words for a fact, to choose from. */
  readonly known: (fact: FactName) => readonly string[];
  readonly onChange: (tests: DraftTest[]) => void;
}

const TESTS_MAX = 20;

/** A fresh test of a fact: it holds nothing yet, or a plain yes. */
function testOf(fact: FactName): DraftTest {
  if (isEnumFact(fact)) return { fact, in: [] };
  return isNumberFact(fact) ? { fact } : { fact, is: true };
}

/** All conditions of a clause: what is looked at, and what it must be. */
export function TestsEditor({ tests, onChange, marks, ...rest }: TestsEditorProps) {
  const words = usePagesWords().policies.fields;
  const replace = (at: number, test: DraftTest) => onChange(tests.map((one, place) => (place === at ? test : one)));
  return (
    <fieldset className="policy-group stack">
      <legend className="field-label">{words.conditions}</legend>
      <p className="small muted">{words.conditionsHint}</p>
      {marks.error("when") ? <p className="field-error">{marks.error("when")}</p> : null}
      <EachPart items={tests}>
        {(test, at) => (
          <div className="policy-test">
            <TestFields {...rest} test={test} at={at} marks={marks} onChange={(next) => replace(at, next)} />
            <Button
              label={words.removeCondition(at + 1)}
              onClick={() => onChange(tests.filter((_, place) => place !== at))}
            >
              {"×"}
            </Button>
          </div>
        )}
      </EachPart>
      {tests.length < TESTS_MAX ? (
        <div>
          <Button onClick={() => onChange([...tests, testOf("reason")])}>{words.addCondition}</Button>
        </div>
      ) : null}
    </fieldset>
  );
}

interface TestFieldsProps extends Omit<TestsEditorProps, "tests" | "onChange"> {
  readonly test: DraftTest;
  readonly at: number;
  readonly onChange: (test: DraftTest) => void;
}

function TestFields(props: TestFieldsProps) {
  const { test, at, onChange } = props;
  const words = usePagesWords().policies.fields;
  const { facts } = useWords().lists;
  return (
    <fieldset className="policy-test-fields">
      <legend className="visually-hidden">{words.condition(at + 1)}</legend>
      <SelectField
        label={words.fact}
        value={test.fact}
        choices={ALL_FACTS.map((value) => ({ value, label: facts[value] }))}
        onChange={(fact) => onChange(testOf(fact))}
      />
      <TestValue key={test.fact} {...props} />
    </fieldset>
  );
}

function TestValue({ test, at, currency, say, marks, known, onChange }: TestFieldsProps) {
  const words = usePagesWords().policies.fields;
  const { yes, no } = useWords().states;
  const error = marks.error(`when.${at}`, true);
  const hint = marks.hint(`when.${at}`, true);
  if ("in" in test) {
    const { fact } = test;
    const change = (values: string[]) => onChange({ fact, in: values });
    const choices = [...new Set([...(FACT_VALUES[fact].length > 0 ? FACT_VALUES[fact] : known(fact)), ...test.in])];
    if (FACT_VALUES[fact].length === 0) {
      const suggested = [hint, known(fact).join(", ")].filter(Boolean).join(" ");
      return <ListField label={words.list} hint={suggested} error={error} values={test.in} onChange={change} />;
    }
    return (
      <Checks
        label={words.oneOf}
        {...(hint ? { hint } : {})}
        error={error}
        choices={choices.map((value) => ({ value, label: say.value(fact, value) }))}
        chosen={test.in}
        onChange={change}
      />
    );
  }
  if ("is" in test) {
    return (
      <SelectField
        label={words.is}
        value={test.is ? "yes" : "no"}
        hint={hint}
        error={error}
        choices={[
          { value: "yes", label: yes },
          { value: "no", label: no },
        ]}
        onChange={(value) => onChange({ fact: test.fact, is: value === "yes" })}
      />
    );
  }
  const bound = (name: "from" | "to", value: number | undefined) => {
    const { [name]: _, ...others } = test;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  const fields = [
    { name: "from", label: words.from, error, hint },
    { name: "to", label: words.to, error: undefined, hint: undefined },
  ] as const;
  return (
    <>
      {fields.map(({ name, ...field }) => {
        const shared = { ...field, value: test[name], onChange: (value: number | undefined) => bound(name, value) };
        return isSumFact(test.fact) ? (
          <MoneyField key={name} {...shared} currency={currency} />
        ) : (
          <WholeField key={name} {...shared} />
        );
      })}
    </>
  );
}
