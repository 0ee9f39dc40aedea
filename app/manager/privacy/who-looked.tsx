import type { AccessRow, AccessView, PersonAccess } from "../../../core/contract/access.ts";
import { csvOf } from "../../../core/csv.ts";
import { omitNullish } from "../../../core/omit-nullish.ts";
import type { PagesWords } from "../../../messages/shapes/screen.ts";
import { CSV_ROWS_MOST, useAllLooks, useWhoLooked } from "../../api/privacy-queries.ts";
import { isForbidden } from "../../api/problem.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/field.tsx";
import { Panel } from "../../ui/panel.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { PickPatient } from "../cases/start/pick-patient.tsx";
import { type Column, Listing } from "../listing.tsx";
import { changeParams, type Route } from "../route.ts";
import { Hours } from "./hours-looked.tsx";
import { daysOf } from "./looked-days.ts";

const PERIODS = ["1", "7", "30", "90"] as const;

/** Whom this product showed to whom: by person, by patient, hour by hour. */
export function WhoLooked({ route }: { readonly route: Route }) {
  const words = usePagesWords().privacy.looked;
  const { states } = useWords();
  const format = useFormat();
  const days = PERIODS.find((known) => known === route.params.get("days")) ?? "30";
  const personId = route.params.get("person") ?? undefined;
  const patientId = route.params.get("patient") ?? undefined;
  const asked = { days: Number(days), ...omitNullish({ personId, patientId }) };
  const read = useWhoLooked(asked);
  const [first] = read.data?.pages ?? [];
  const rows = read.data?.pages.flatMap((page) => page.rows) ?? [];
  if (isForbidden(read.error)) return <ReadState read={read} forbidden={words.forbidden} />;
  return (
    <section className="stack" aria-labelledby="who-looked">
      <div className="title-row">
        <h2 className="section-title" id="who-looked">
          {words.title}
        </h2>
        <SelectField
          label={words.period}
          value={days}
          choices={PERIODS.map((value) => ({ value, label: words.days(Number(value)) }))}
          onChange={(next) => changeParams(route, { days: next })}
        />
      </div>
      {first ? <p className="muted">{words.text(first.keptDays)}</p> : null}
      <ReadState read={read} />
      {first ? <People view={first} route={route} asked={asked} /> : null}
      <Panel title={words.byPatient}>
        <PickPatient onPick={(patient) => changeParams(route, { patient: patient.patientId, person: undefined })} />
      </Panel>
      {first ? (
        <Hours
          title={titleOf(first, rows, { personId, patientId }, words)}
          days={daysOf(rows, (row) => format.civilDate(row.fromMs))}
          isCut={read.hasNextPage}
          route={route}
        />
      ) : null}
      <div className="row">
        {read.hasNextPage ? (
          <Button onClick={() => void read.fetchNextPage()} disabled={read.isFetchingNextPage}>
            {read.isFetchingNextPage ? states.loading : words.more}
          </Button>
        ) : null}
        {personId || patientId ? (
          <Button onClick={() => changeParams(route, { person: undefined, patient: undefined })}>{words.all}</Button>
        ) : null}
        {rows.length > 0 ? <Csv asked={asked} /> : null}
      </div>
    </section>
  );
}

type Words = PagesWords["privacy"]["looked"];

function titleOf(
  { people }: AccessView,
  [row]: readonly AccessRow[],
  { personId, patientId }: { readonly personId: string | undefined; readonly patientId: string | undefined },
  words: Words,
): string {
  if (patientId !== undefined && row) return words.rowsOf(row.patientName || words.unnamed);
  const person = personId === undefined ? undefined : people.find((one) => one.personId === personId);
  return person ? words.rowsOf(person.name || words.unknownPerson) : words.rows;
}

interface PeopleProps {
  readonly view: AccessView;
  readonly route: Route;
  readonly asked: Parameters<typeof useWhoLooked>[0];
}

function People({ view: { people }, route, asked: { personId: onlyId, patientId } }: PeopleProps) {
  const words = usePagesWords().privacy.looked;
  const { lists } = useWords();
  const format = useFormat();
  const columns: readonly Column<PersonAccess>[] = [
    {
      key: "person",
      title: words.person,
      cell: ({ personId, name, role, isAboveUsual }) => (
        <span className="row">
          {onlyId !== undefined ? (
            <span className="strong wrap">{name || words.unknownPerson}</span>
          ) : (
            <Button
              onClick={() => changeParams(route, { person: personId, patient: undefined })}
              label={words.only(name || words.unknownPerson)}
            >
              {name || words.unknownPerson}
            </Button>
          )}
          <span className="muted small">{lists.roles[role]}</span>
          {isAboveUsual ? <Badge kind="warn">{words.above}</Badge> : null}
        </span>
      ),
    },
    { key: "patients", title: words.patients, figures: true, cell: ({ patients }) => format.number(patients) },
    { key: "opened", title: words.opened, figures: true, cell: ({ opened }) => format.number(opened) },
    { key: "listed", title: words.listed, figures: true, cell: ({ listed }) => format.number(listed) },
    ...(people.some(({ refused }) => refused > 0)
      ? [
          {
            key: "refused",
            title: words.refused,
            figures: true,
            cell: ({ refused }: PersonAccess) => format.number(refused),
          },
        ]
      : []),
    {
      key: "most",
      title: words.mostOf,
      whole: true,
      cell: ({ most, usual }) => (
        <Dotted
          parts={[words.most(most.patients, format.day(most.onDate)), usual > 0 ? words.usual(usual) : words.noUsual]}
        />
      ),
    },
  ];
  // Of one patient, or of one person, only that was asked.
  if (people.length === 0) {
    return <p className="muted">{patientId ? words.nobodyThis : onlyId ? words.nobodyBy : words.nobody}</p>;
  }
  return (
    <>
      <Listing label={words.people} columns={columns} rows={people} keyOf={({ personId }) => personId} />
      {people.some(({ isAboveUsual }) => isAboveUsual) ? <p className="small muted">{words.aboveWhat}</p> : null}
    </>
  );
}

function Csv({ asked }: { readonly asked: Parameters<typeof useAllLooks>[0] }) {
  const words = usePagesWords().privacy.looked;
  const announce = useAnnounce();
  const all = useAllLooks(asked);
  const save = () =>
    all.mutate(undefined, {
      onSuccess: ({ rows }) => {
        saveFile(words.csvName, "text/csv", csvOfLooks(rows, words));
        announce(words.csvDone);
      },
    });
  return (
    <>
      <Button onClick={save} disabled={all.isPending}>
        {all.isPending ? words.csvMaking : words.csv}
      </Button>
      {all.data?.isCut ? <p className="small">{words.csvCut(CSV_ROWS_MOST)}</p> : null}
      {all.isError ? <ProblemNotice error={all.error} /> : null}
    </>
  );
}

const csvOfLooks = (rows: readonly AccessRow[], words: Words): string =>
  csvOf([
    [words.hour, words.person, words.patient, "id", words.opened, words.listed, words.refused],
    ...rows.map((row) => [
      new Date(row.fromMs).toISOString(),
      row.personName || words.unknownPerson,
      row.patientName || words.unnamed,
      row.patientId,
      row.opened,
      row.listed,
      row.refused,
    ]),
  ]);
