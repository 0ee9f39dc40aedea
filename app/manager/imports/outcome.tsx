import type { ImportView } from "../../../core/contract/imports.ts";
import { csvOf } from "../../../core/csv.ts";
import type { FieldName } from "../../../core/imports/fields.ts";
import type { PlacedRefusal } from "../../api/import-refusals.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { type Column, Listing } from "../listing.tsx";
import type { Outcome } from "./use-run.ts";

const SHOWN = 50;

/** An id that was made of several cells is written so that it has no spaces; nobody reads it so. */
function legible(message: string): string {
  try {
    return decodeURIComponent(message);
  } catch {
    return message;
  }
}

/** What came of a run, by the kind of record, and each line that was refused. */
export function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const words = usePagesWords().imports;
  const { number } = useFormat();
  const { view, refused, refusedCount, files } = outcome;
  return (
    <section className="panel-box stack">
      <h2 className="section-title">{view.mode === "dry_run" ? words.triedTitle : words.doneTitle}</h2>
      <Counts view={view} />
      {view.overused ? (
        <Notice kind="warn">
          <p className="wrap">
            {words.overused(view.overused.count, number(view.overused.count), view.overused.lines.join(", "))}
          </p>
        </Notice>
      ) : null}
      {refused.length === 0 ? (
        <p>{words.refused.none}</p>
      ) : (
        <>
          <h3 className="strong">{words.refused.title(refusedCount, number(refusedCount))}</h3>
          {refusedCount > sum(view.types) ? <p className="muted">{words.refused.beside}</p> : null}
          <RefusedLines refused={refused.slice(0, SHOWN)} names={files.map(({ looked }) => looked.file.name)} />
          {refusedCount > SHOWN ? (
            <p className="muted">
              {refusedCount > refused.length
                ? words.refused.firstOfMany(number(SHOWN), number(refused.length))
                : words.refused.first(number(SHOWN))}
            </p>
          ) : null}
          <Download outcome={outcome} />
        </>
      )}
    </section>
  );
}

type Counted = ImportView["types"][number];

const sum = (types: readonly Counted[]): number => types.reduce((before, { refused }) => before + refused, 0);

function Counts({ view }: { readonly view: ImportView }) {
  const words = usePagesWords().imports;
  const { number } = useFormat();
  const figure = (key: "added" | "changed" | "unchanged" | "refused"): Column<Counted> => ({
    key,
    title: words.counts[key],
    figures: true,
    cell: (row) => number(row[key]),
  });
  const columns: Column<Counted>[] = [
    { key: "type", title: words.counts.type, cell: ({ type }) => words.types[type] ?? words.otherType },
    figure("added"),
    figure("changed"),
    figure("unchanged"),
    figure("refused"),
  ];
  return <Listing label={words.counts.type} columns={columns} rows={view.types} keyOf={({ type }) => type} />;
}

interface RefusedLinesProps {
  readonly refused: readonly PlacedRefusal[];
  readonly names: readonly string[];
}

/** In the words of the reader's own refusals; the account's are its sentences, which are English. */
function useWhy() {
  const words = usePagesWords().imports;
  const fieldOf = ({ column, type, field }: PlacedRefusal): string => {
    if (column !== undefined) return column;
    const kind = type === undefined ? undefined : (words.types[type] ?? words.otherType);
    // A past case names one address where a patient has several.
    const known = field === "email" ? "emails" : (field as FieldName | undefined);
    const named = known && (words.fields[known] ?? known);
    return [kind, named].filter(Boolean).join(" · ") || words.refused.whole;
  };
  return { why: ({ code }: PlacedRefusal): string => words.refused.codes[code], fieldOf };
}

function RefusedLines({ refused, names }: RefusedLinesProps) {
  const words = usePagesWords().imports.refused;
  const { number } = useFormat();
  const { why, fieldOf } = useWhy();
  const rows = refused.map((one, at) => ({ ...one, key: `${at}` }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: "line", title: words.line, cell: ({ line }) => words.lineOf(number(line)) },
    ...(names.length > 1 ? [{ key: "file", title: words.file, cell: (row: PlacedRefusal) => names[row.file] }] : []),
    { key: "field", title: words.field, cell: fieldOf },
    {
      key: "why",
      title: words.why,
      whole: true,
      cell: (row) => (
        <>
          {why(row)}
          {row.sample === undefined ? null : <span className="muted"> {words.form(row.sample)}</span>}
          {row.message === undefined ? null : (
            <span className="muted" lang="en">
              {" "}
              {legible(row.message)}
            </span>
          )}
        </>
      ),
    },
  ];
  return <Listing label={words.why} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}

/** A file that a spreadsheet only shows: nothing in it is run. */
function Download({ outcome: { refused, files } }: { readonly outcome: Outcome }) {
  const words = usePagesWords().imports.refused;
  const { why, fieldOf } = useWhy();
  const save = () => {
    const head = [words.file, words.line, words.field, words.why, "code", ""];
    const rows = refused.map((one) => [
      files[one.file]?.looked.file.name,
      one.line,
      fieldOf(one),
      [why(one), one.message && legible(one.message)].filter(Boolean).join(" "),
      one.code,
      one.sample,
    ]);
    saveFile(words.fileName, "text/csv", csvOf([head, ...rows]));
  };
  return (
    <div>
      <Button onClick={save}>{words.download}</Button>
    </div>
  );
}
