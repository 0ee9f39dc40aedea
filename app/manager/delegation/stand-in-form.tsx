import { type FormEvent, useState } from "react";
import { DELEGATION_DAYS_MAX } from "../../../core/approval/delegation.ts";
import type { DelegationList } from "../../../core/contract/delegation.ts";
import { NoAnswer } from "../../api/problem.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { LONGEST_SENTENCE, useStandIn } from "./use-stand-in.ts";

/** Lets somebody approve: who, from when, until when, and why. What was typed survives a reload. */
export function StandInForm({ list }: { readonly list: DelegationList }) {
  const words = useManagerWords().delegations;
  const { lists, states, fields } = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const { wish, write, wrong, give, busy, error } = useStandIn(list);
  const [tried, setTried] = useState(false);
  if (list.people.length === 0) return <p className="muted">{words.nobody}</p>;
  const said = {
    required: fields.required,
    past: words.fromPast,
    early: words.untilEarly,
    late: words.untilLate(DELEGATION_DAYS_MAX),
    short: fields.sentenceShort,
  };
  const shown = (field: keyof typeof wrong) => {
    const why = tried ? wrong[field] : undefined;
    return why && said[why];
  };
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    const who = list.people.find(({ personId }) => personId === wish.toPersonId);
    const days = words.days(format.day(wish.fromOn), format.day(wish.untilOn));
    give()?.then(
      () => {
        setTried(false);
        announce(words.given(who?.name ?? "", days));
      },
      () => {},
    );
  };
  return (
    <form className="stack stand-in-form" aria-label={words.ask} onSubmit={send}>
      <p className="small">{words.askText(DELEGATION_DAYS_MAX)}</p>
      <SelectField
        label={words.to}
        value={wish.toPersonId}
        choices={list.people.map(({ personId, name, role }) => ({
          value: personId,
          label: words.person(name, lists.roles[role]),
        }))}
        onChange={(toPersonId) => write({ toPersonId })}
        error={shown("toPersonId")}
      />
      <div className="stand-in-days">
        <TextField
          label={words.from}
          type="date"
          value={wish.fromOn}
          onChange={(fromOn) => write({ fromOn })}
          error={shown("fromOn")}
        />
        <TextField
          label={words.until}
          type="date"
          value={wish.untilOn}
          onChange={(untilOn) => write({ untilOn })}
          error={shown("untilOn")}
        />
      </div>
      <TextArea
        label={words.sentence}
        hint={words.sentenceHint}
        value={wish.sentence}
        maxLength={LONGEST_SENTENCE}
        onChange={(sentence) => write({ sentence })}
        error={shown("sentence")}
      />
      {error ? <ProblemNotice error={error} /> : null}
      {error instanceof NoAnswer ? <p className="small">{words.again}</p> : null}
      <div>
        <Button kind="primary" sends disabled={busy} onClick={() => send()}>
          {busy ? states.saving : words.give}
        </Button>
      </div>
    </form>
  );
}
