import { type FormEvent, useState } from "react";
import { DELEGATION_DAYS_MAX } from "../../../core/approval/delegation.ts";
import { ABSENCE_DAYS_MAX } from "../../../core/away/away.ts";
import type { AbsenceList } from "../../../core/contract/absence.ts";
import { useServices } from "../../api/context.ts";
import { NoAnswer } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { AwayField } from "./away-wish.ts";
import { useAway } from "./use-away.ts";

const LONGEST_SENTENCE = 1000;

/** Says who is away, from when, until when, and who takes over. */
export function AwayForm({ list }: { readonly list: AbsenceList }) {
  const words = usePagesWords().away;
  const { lists, states, fields } = useWords();
  const announce = useAnnounce();
  const { boot } = useServices();
  const { wish, canLend, write, wrong, give, busy, error } = useAway(list);
  const [tried, setTried] = useState(false);
  const said = {
    required: fields.required,
    same: words.same,
    past: words.fromPast,
    early: words.untilEarly,
    late: words.untilLate(ABSENCE_DAYS_MAX),
    late_lent: words.untilLate(DELEGATION_DAYS_MAX),
    short: fields.sentenceShort,
  };
  const shown = (field: AwayField) => {
    const why = tried ? wrong[field] : undefined;
    return why && said[why];
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const nameIn = (people: readonly { personId: string; name: string }[], id: string | undefined) =>
      people.find(({ personId }) => personId === id)?.name ?? "";
    const pair = words.pair(nameIn(list.standIns, wish.standInId), nameIn(list.mayBeAway, wish.personId));
    give()?.then(
      () => {
        setTried(false);
        announce(pair);
      },
      () => {},
    );
  };
  return (
    <form className="stack stand-in-form" aria-label={words.ask} onSubmit={send}>
      <p className="small">{words.askText}</p>
      {list.mayBeAway.length > 1 ? (
        <SelectField
          label={words.who}
          value={wish.personId}
          choices={list.mayBeAway.map(({ personId, name }) => ({
            value: personId,
            label: personId === boot.person.personId ? words.me(name) : name,
          }))}
          onChange={(personId) => write({ personId })}
          error={shown("personId")}
        />
      ) : null}
      <SelectField
        label={words.standIn}
        value={wish.standInId}
        choices={list.standIns
          .filter(({ personId }) => personId !== wish.personId)
          .map(({ personId, name, role }) => ({ value: personId, label: words.person(name, lists.roles[role]) }))}
        onChange={(standInId) => write({ standInId })}
        error={shown("standInId")}
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
      {canLend ? (
        <label className="check">
          <input type="checkbox" checked={wish.lend} onChange={({ target }) => write({ lend: target.checked })} />
          <span className="wrap">{words.lend(DELEGATION_DAYS_MAX)}</span>
        </label>
      ) : null}
      {wish.lend ? (
        <TextArea
          label={words.sentence}
          hint={words.sentenceHint}
          value={wish.sentence}
          maxLength={LONGEST_SENTENCE}
          onChange={(sentence) => write({ sentence })}
          error={shown("sentence")}
        />
      ) : null}
      {error ? <ProblemNotice error={error} /> : null}
      {error instanceof NoAnswer ? <p className="small">{words.again}</p> : null}
      <div>
        <Button kind="primary" sends submits disabled={busy}>
          {busy ? states.saving : words.give}
        </Button>
      </div>
    </form>
  );
}
