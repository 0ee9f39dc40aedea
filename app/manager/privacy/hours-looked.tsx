import type { AccessRow } from "../../../core/contract/access.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { type Column, Listing } from "../listing.tsx";
import { changeParams, type Route } from "../route.ts";
import type { LookedDay } from "./looked-days.ts";

interface HoursProps {
  readonly title: string;
  readonly days: readonly LookedDay[];
  /** More of the last day may follow. */
  readonly isCut: boolean;
  readonly route: Route;
}

/** A line for each person and day; opened, its hours. */
export function Hours({ title, days, isCut, route }: HoursProps) {
  const words = usePagesWords().privacy.looked;
  const format = useFormat();
  if (days.length === 0) return null;
  return (
    <>
      <h3 className="section-title">{title}</h3>
      <ul className="stack stack-tight" aria-label={title}>
        {days.map(({ date, personId, personName, patients, rows }, at) => {
          const who = words.onDay(personName || words.unknownPerson, format.day(date));
          const isOpenEnded = isCut && at === days.length - 1;
          return (
            <li key={`${date} ${personId}`}>
              <Panel title={who} aside={words.shown(patients, format.number(patients), isOpenEnded)} asideBelow>
                <Looks label={who} rows={rows} route={route} />
              </Panel>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface LooksProps {
  readonly label: string;
  readonly rows: readonly AccessRow[];
  readonly route: Route;
}

function Looks({ label, rows, route }: LooksProps) {
  const words = usePagesWords().privacy.looked;
  const format = useFormat();
  const columns: readonly Column<AccessRow>[] = [
    { key: "hour", title: words.hour, cell: ({ lastAtMs }) => format.instant(lastAtMs) },
    {
      key: "patient",
      title: words.patient,
      cell: ({ patientId, patientName, patientNumber }) => (
        <span className="row">
          <Button
            onClick={() => changeParams(route, { patient: patientId, person: undefined })}
            label={words.only(patientName || words.unnamed)}
          >
            {patientName || words.unnamed}
          </Button>
          {patientNumber ? <span className="muted small">{words.number(patientNumber)}</span> : null}
        </span>
      ),
    },
    { key: "opened", title: words.opened, figures: true, cell: ({ opened }) => format.number(opened) },
    { key: "listed", title: words.listed, figures: true, cell: ({ listed }) => format.number(listed) },
    ...(rows.some(({ refused }) => refused > 0)
      ? [
          {
            key: "refused",
            title: words.refused,
            figures: true,
            cell: ({ refused }: AccessRow) => format.number(refused),
          },
        ]
      : []),
  ];
  return (
    <Listing
      label={label}
      columns={columns}
      rows={rows}
      keyOf={({ fromMs, personId, patientId }) => `${fromMs} ${personId} ${patientId}`}
    />
  );
}
