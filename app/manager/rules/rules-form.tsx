import { useEffect, useRef, useState } from "react";
import type { RulesWhole } from "../../../core/contract/rules.ts";
import { firstRules, type RulesDraft } from "../../../core/policy/rules-draft.ts";
import { useTryRules } from "../../api/rules-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { CreditTerms } from "./credit-terms.tsx";
import { faultsIn, type RulesDesk, useWrong } from "./desk.ts";
import { Law } from "./law.tsx";
import { Limits } from "./limits.tsx";
import { LocationLimits } from "./location-limits.tsx";
import { PeopleLimits } from "./people-limits.tsx";
import { ProviderPay, Replies, Times } from "./plain-parts.tsx";
import { SendRules } from "./send-rules.tsx";
import { Sight } from "./sight.tsx";
import { TenderLimits } from "./tender-limits.tsx";

interface RulesFormProps {
  readonly start: RulesWhole;
  /** Which part is looked at; both are written and sent together. */
  readonly tab: "rules" | "law";
  readonly onTouched: () => void;
  readonly onSent: (whole: RulesWhole) => void;
}

const PARTS = [
  ["limits", Limits],
  ["people", PeopleLimits],
  ["locations", LocationLimits],
  ["sight", Sight],
  ["times", Times],
  ["pay", ProviderPay],
  ["credit", CreditTerms],
  ["tenders", TenderLimits],
  ["replies", Replies],
] as const;

/** Each part of the rules with its fields. What it would change is shown before anything is sent. */
export function RulesForm({ start, tab, onTouched, onSent }: RulesFormProps) {
  const words = usePagesWords().rulesPage;
  const { states } = useWords();
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<RulesDraft>(() => start.rules ?? firstRules(""));
  const [tries, setTries] = useState(0);
  const trial = useTryRules();
  const faults = faultsIn(trial.error);
  const sent = { base: start.rulesVersionId ?? null, waiting: start.waitingChangeId ?? null, rules: draft };
  const change = (next: RulesDraft) => {
    setDraft(next);
    onTouched();
    // It was said of what stood there.
    if (trial.isSuccess) trial.reset();
  };
  useEffect(() => {
    if (tries > 0 && trial.isError) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries, trial.isError]);
  const desk: RulesDesk = { draft, change, faults };
  const look = () => {
    setTries(tries + 1);
    trial.mutate(sent);
  };
  const isOfLaw = (field: string) => field.startsWith("floors");
  const isHidden = faults.some((field) => isOfLaw(field) !== (tab === "law"));
  const isFirst = start.rules === undefined;
  return (
    <div className="stack" ref={form}>
      <Form className="stack" busy={trial.isPending} onSubmit={look}>
        <fieldset className="rules-whole stack" disabled={!start.mayAsk}>
          {isFirst ? <Currency desk={desk} /> : null}
          {isFirst && draft.currency.length !== 3 ? null : (
            <>
              <div className="rules-whole stack" hidden={tab !== "rules"}>
                {PARTS.map(([name, Part]) => (
                  <section key={name} className="stack" aria-labelledby={`rules-${name}`}>
                    <h2 className="section-title" id={`rules-${name}`}>
                      {words[name].title}
                    </h2>
                    <Part desk={desk} people={start.people} locations={start.locations} />
                  </section>
                ))}
              </div>
              <div className="rules-whole stack" hidden={tab !== "law"}>
                <Law desk={desk} places={start.places} />
              </div>
            </>
          )}
        </fieldset>
        {faults.length > 0 ? (
          <Notice kind="bad" alert>
            <p>{words.wrong.count(faults.length)}</p>
            {isHidden ? <p>{words.elsewhere(words.tabs[tab === "law" ? "rules" : "law"])}</p> : null}
          </Notice>
        ) : null}
        {trial.isError && faults.length === 0 ? <ProblemNotice error={trial.error} /> : null}
        {start.mayAsk && !trial.data ? (
          <div>
            <Button kind="primary" sends submits disabled={trial.isPending}>
              {trial.isPending ? states.loading : words.look}
            </Button>
          </div>
        ) : null}
      </Form>
      {trial.data ? (
        <SendRules
          trial={trial.data}
          sent={sent}
          isFirst={isFirst}
          currency={draft.currency}
          onSent={onSent}
          onBack={() => trial.reset()}
        />
      ) : null}
    </div>
  );
}

/** Asked once: every limit is in it. */
function Currency({ desk }: { readonly desk: RulesDesk }) {
  const words = usePagesWords().rulesPage;
  const wrong = useWrong(desk.faults);
  const put = (typed: string) => desk.change({ ...desk.draft, currency: typed.trim().toUpperCase() });
  return (
    <TextField
      label={words.currency}
      hint={words.currencyHint}
      maxLength={3}
      value={desk.draft.currency}
      error={wrong.at("currency", words.wrong.currency)}
      onChange={put}
    />
  );
}
