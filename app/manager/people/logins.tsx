import { useState } from "react";
import type { PersonList } from "../../../core/contract/account.ts";
import { isSentence } from "../../../core/sentence.ts";
import { useSayLoginsSame } from "../../api/people-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { TextField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";
import { JoinForm } from "./join-form.tsx";

type Person = PersonList["people"][number];
type Login = Person["logins"][number];

interface LoginsProps {
  readonly person: Person;
  readonly people: readonly Person[];
}

/** By what somebody signs in, with those of them that an admin joined, and a way to join another. */
export function Logins({ person, people }: LoginsProps) {
  const words = usePagesWords().logins;
  return (
    <>
      <ul className="stack stack-tight" aria-label={words.title(person.name)}>
        {person.logins.map((login) => (
          <li key={login.loginId} className="stack stack-tight">
            <OneLogin login={login} person={person} />
          </li>
        ))}
      </ul>
      {person.isMaybeYou ? (
        <p className="small muted">{words.yours}</p>
      ) : (
        <Panel title={words.joinOf(person.name)}>
          <JoinForm one={person} others={people.filter((other) => other !== person && !other.isMaybeYou)} />
        </Panel>
      )}
    </>
  );
}

function OneLogin({ login, person }: { readonly login: Login; readonly person: Person }) {
  const words = usePagesWords().logins;
  const nowMs = useNow();
  const { desk, name, email, usedAtMs, joinedAtMs, sentence } = login;
  return (
    <>
      <p className="small wrap">
        {[...(joinedAtMs === undefined ? [] : [name]), desk, ...(email ? [email] : [])].join(" · ")}
        <span className="muted">
          {" · "}
          {usedAtMs === undefined ? words.neverUsed : words.used}
          {usedAtMs === undefined ? null : <When atMs={usedAtMs} nowMs={nowMs} />}
        </span>
      </p>
      {joinedAtMs === undefined ? null : (
        <>
          <p className="small muted">
            {joinedAtMs === 0 ? words.joined : words.since}
            {joinedAtMs === 0 ? null : <When atMs={joinedAtMs} nowMs={nowMs} />}
          </p>
          {sentence ? (
            <div className="small">
              <p className="muted">{words.said}</p>
              <blockquote className="said">{sentence}</blockquote>
            </div>
          ) : null}
          {person.isMaybeYou ? null : <Part login={login} person={person} />}
        </>
      )}
    </>
  );
}

/** The admin was wrong: two persons after all. */
function Part({
  login: { loginId, name: login },
  person: { name },
}: {
  readonly login: Login;
  readonly person: Person;
}) {
  const words = usePagesWords().logins;
  const { fields } = useWords();
  const announce = useAnnounce();
  const say = useSayLoginsSame();
  const [sentence, setSentence] = useState("");
  const [tried, setTried] = useState(false);
  const isShort = !isSentence(sentence);
  const yes = () => {
    setTried(true);
    if (isShort) return;
    say.mutate(
      { loginId, personId: null, sentence: sentence.trim() },
      { onSuccess: () => announce(words.parted(login, name)) },
    );
  };
  return (
    <TwoStepAct
      button={words.part}
      label={words.partOf(login, name)}
      title={words.partTitle(login, name)}
      yes={words.partYes}
      no={words.partNo}
      danger
      act={say}
      onYes={yes}
    >
      <p className="small">{words.partText(name)}</p>
      <TextField
        label={words.sentence}
        hint={words.sentenceHint}
        value={sentence}
        maxLength={1000}
        onChange={setSentence}
        error={tried && isShort ? fields.sentenceShort : undefined}
      />
    </TwoStepAct>
  );
}
