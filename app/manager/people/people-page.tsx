import { useState } from "react";
import type { PersonList } from "../../../core/contract/account.ts";
import { ROLES, type Role } from "../../../core/words.ts";
import { useServices } from "../../api/context.ts";
import { useEndSessions, useGiveRole, usePeople } from "../../api/people-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { TwoStepAct } from "../../ui/two-step-act.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { When } from "../../ui/when.tsx";
import { Away } from "../away/away.tsx";
import { Delegations } from "../delegation/delegations.tsx";
import { PageTitle } from "../page-title.tsx";
import { hrefOf } from "../route.ts";
import { Logins } from "./logins.tsx";
import { MaybeOne } from "./maybe-one.tsx";
import { Providers } from "./providers.tsx";
import { Works } from "./works.tsx";

type Person = PersonList["people"][number];

/** Who works here, and a way to end somebody's sessions at once. */
export function PeoplePage() {
  const words = usePagesWords().people;
  const read = usePeople();
  return (
    <section className="stack page sections">
      <PageTitle>{words.title}</PageTitle>
      <p className="muted">{words.text}</p>
      <p>
        <a className="link" href={hrefOf("rules")}>
          {words.toLimits}
        </a>
      </p>
      <ReadState read={read} />
      {read.data ? <MaybeOne people={read.data.people} /> : null}
      <ul className="stack">
        {read.data?.people.map((person) => (
          <li key={person.personId} className="panel-box stack stack-tight">
            <Member person={person} list={read.data} />
          </li>
        ))}
      </ul>
      <Away />
      <Delegations />
      <Providers />
    </section>
  );
}

/** Another role for somebody else: their own nobody changes. */
function GiveRole({ person: { personId, name, role } }: { readonly person: Person }) {
  const words = usePagesWords().people;
  const { lists } = useWords();
  const { boot } = useServices();
  const announce = useAnnounce();
  const give = useGiveRole();
  const [chosen, setChosen] = useState<Role>(role);
  if (personId === boot.person.personId) return <p className="small muted">{words.ownRole}</p>;
  const press = () =>
    give.mutate({ personId, role: chosen }, { onSuccess: () => announce(words.roleGiven(name, lists.roles[chosen])) });
  return (
    <div className="stack stack-tight">
      <SelectField
        label={words.roleOf(name)}
        value={chosen}
        choices={ROLES.map((value) => ({ value, label: words.roles[value] }))}
        onChange={setChosen}
        hint={words.does[chosen]}
      />
      <div>
        <Button
          sends
          waits={give.isPending || chosen === role}
          label={words.giveTo(lists.roles[chosen], name)}
          onClick={press}
        >
          {words.give}
        </Button>
      </div>
      {give.isError ? <ProblemNotice error={give.error} /> : null}
    </div>
  );
}

function Member({ person, list }: { readonly person: Person; readonly list: PersonList }) {
  const words = usePagesWords().people;
  const { lists } = useWords();
  const announce = useAnnounce();
  const nowMs = useNow();
  const end = useEndSessions();
  const { personId, name, role, suspendedAtMs, heardAtMs, sessionsEndedAtMs } = person;
  const yes = (close: () => void) =>
    end.mutate(personId, {
      onSuccess: () => {
        close();
        announce(words.ended(name));
      },
    });
  return (
    <>
      <p className="row">
        <span className="strong wrap">{name}</span>
        <span className="muted">{lists.roles[role]}</span>
        {suspendedAtMs === undefined ? null : <Badge kind="warn">{words.left}</Badge>}
      </p>
      <p className="small muted">
        {heardAtMs === undefined ? words.neverHeard : words.heard}
        {heardAtMs === undefined ? null : <When atMs={heardAtMs} nowMs={nowMs} />}
      </p>
      {sessionsEndedAtMs === undefined ? null : (
        <p className="small muted">
          {words.endedAt}
          <When atMs={sessionsEndedAtMs} nowMs={nowMs} />
        </p>
      )}
      <GiveRole person={person} />
      <Logins person={person} people={list.people} />
      {list.locations.length > 1 ? (
        <Works key={person.locationIds.join()} person={person} locations={list.locations} />
      ) : null}
      <TwoStepAct
        button={words.end}
        label={words.endOf(name)}
        title={words.question(name)}
        yes={words.yes}
        no={words.no}
        danger
        act={end}
        onYes={yes}
      >
        <p className="small">{words.what}</p>
      </TwoStepAct>
    </>
  );
}
