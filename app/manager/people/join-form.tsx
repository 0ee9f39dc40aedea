import { useState } from "react";
import type { JoiningView, PersonList } from "../../../core/contract/account.ts";
import { isSentence } from "../../../core/sentence.ts";
import { useJoining, useSayLoginsSame } from "../../api/people-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";

type Person = PersonList["people"][number];

interface JoinFormProps {
  readonly one: Person;
  /** Whom they may be joined with. */
  readonly others: readonly Person[];
}

/** Says that two are one person: with whom, as whom they act from then on, what becomes different, and why. */
export function JoinForm({ one, others }: JoinFormProps) {
  const words = usePagesWords().logins;
  const [only] = others.length === 1 ? others : [];
  const [otherId, setOtherId] = useState(only?.personId);
  const [keptId, setKeptId] = useState(one.personId);
  const other = others.find(({ personId }) => personId === otherId);
  if (others.length === 0) return <p className="small muted">{words.nobody}</p>;
  const choicesOf = (people: readonly Person[]) =>
    people.map(({ personId, name, logins }) => ({ value: personId, label: words.at(name, logins[0]?.desk ?? "") }));
  const kept = keptId === otherId ? other : one;
  const given = kept === one ? other : one;
  return (
    <div className="stack stack-tight">
      {only ? null : (
        <SelectField label={words.other} value={other?.personId} choices={choicesOf(others)} onChange={setOtherId} />
      )}
      {other ? (
        <SelectField
          label={words.keeps}
          hint={words.keepsHint}
          value={kept?.personId}
          choices={choicesOf([one, other])}
          onChange={setKeptId}
        />
      ) : null}
      {given && kept ? <Joining key={`${given.personId} ${kept.personId}`} login={given} person={kept} /> : null}
    </div>
  );
}

interface JoiningProps {
  readonly login: Person;
  readonly person: Person;
}

function Joining({ login, person }: JoiningProps) {
  const words = usePagesWords().logins;
  const { fields, states } = useWords();
  const announce = useAnnounce();
  const read = useJoining(login.personId, person.personId);
  const say = useSayLoginsSame();
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = !isSentence(sentence);
  const send = () => {
    setTried(true);
    if (isShort) return;
    say.mutate(
      { loginId: login.personId, personId: person.personId, sentence: sentence.trim() },
      { onSuccess: () => announce(words.done(person.name)) },
    );
  };
  if (!read.data) return <ReadState read={read} />;
  return (
    <Form className="stack stack-tight" busy={say.isPending} onSubmit={send}>
      <Changes view={read.data} login={login} person={person} />
      <TextField
        label={words.sentence}
        hint={words.sentenceHint}
        value={sentence}
        maxLength={1000}
        onChange={setSentence}
        error={tried && isShort ? fields.sentenceShort : undefined}
      />
      <div>
        <Button kind="primary" sends submits disabled={say.isPending} label={words.yesOf(login.name, person.name)}>
          {say.isPending ? states.saving : words.yes}
        </Button>
      </div>
      {say.isError ? <ProblemNotice error={say.error} /> : null}
    </Form>
  );
}

function Changes({ view, login, person }: JoiningProps & { readonly view: JoiningView }) {
  const words = usePagesWords().logins;
  const { lists } = useWords();
  const format = useFormat();
  const { roles, ownLimits, lends, waitingApprovals, givenApprovals, openWork } = view;
  const [kept, ended] = [lists.roles[roles.person], lists.roles[roles.login]];
  const said = [
    kept === ended ? words.roleSame(person.name, kept) : words.role(person.name, kept, ended),
    words.limits,
    ...(ownLimits.person ? [words.ownLimitsKept(person.name)] : []),
    ...(ownLimits.login ? [words.ownLimitsEnd(login.name)] : []),
    ...lends.map(({ from, to, untilOn }) => words.lend(to, from, format.day(untilOn))),
    ...(waitingApprovals > 0 ? [words.waiting(waitingApprovals)] : []),
    ...(givenApprovals > 0 ? [words.given(givenApprovals)] : []),
    ...(openWork > 0 ? [words.work(openWork)] : []),
    words.sessions,
  ];
  return (
    <div className="stack stack-tight small">
      <p className="strong">{words.changes}</p>
      <ul className="stack stack-tight">
        {said.map((one) => (
          <li key={one} className="wrap">
            {one}
          </li>
        ))}
      </ul>
    </div>
  );
}
