import type { Book, Planned } from "./book.ts";
import { erasedFault } from "./check.ts";

/**
 * Takes out of a batch what is of somebody who was erased, and what refers to that: they hold up nobody else's records. Answers the places in
 * the batch.
 */
export function dropErased(book: Book): number[] {
  let gone = new Set(book.planned.filter((planned) => erasedFault(book, planned) !== undefined));
  const all = [...gone];
  while (gone.size > 0) {
    const names = new Set([...gone].flatMap(namesOf));
    book.drop(gone);
    gone = new Set(book.planned.filter((planned) => refersTo(book, planned, names)));
    all.push(...gone);
  }
  return all.map(({ at }) => at).sort((a, b) => a - b);
}

function namesOf({ record }: Planned): string[] {
  const own = `${record.type} ${record.source} ${record.sourceId}`;
  const lines = record.type === "purchase" ? record.lines : [];
  return [own, ...lines.map(({ sourceId }) => `line ${record.source} ${sourceId}`)];
}

type Refers = Readonly<Partial<Record<"patient" | "payer" | "guardian" | "purchase" | "line", unknown>>>;

function refersTo(book: Book, { record }: Planned, names: ReadonlySet<string>): boolean {
  const { patient, payer, guardian, purchase, line } = record as Refers;
  const has = (type: string, name: unknown) =>
    typeof name === "string" && names.has(`${type} ${record.source} ${name}`);
  // Somebody who was erased may be named as who pays or answers: the name is passed over.
  const isOther = (name: unknown) => has("patient", name) && !book.isErasedName(record.source, String(name));
  return (
    has("patient", patient) || isOther(payer) || isOther(guardian) || has("purchase", purchase) || has("line", line)
  );
}
