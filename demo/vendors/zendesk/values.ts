import type { CustomField } from "./fields.ts";
import type { FieldValue, TicketRecord } from "./records.ts";

export interface TagsAndFields {
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
}

interface WantedValues {
  readonly tags?: readonly string[] | undefined;
  readonly custom_fields?: readonly { readonly id: number; readonly value: FieldValue }[] | undefined;
}

/** Lower case, spaces become underscores, each once. */
export function normalTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().toLowerCase().replace(/\s+/g, "_")).filter((tag) => tag !== ""))];
}

/**
 * A ticket's tags and fields after a change. A given tag list replaces the whole list; given fields are merged into the
 * others. A drop-down and its tag move together: a new option adds its tag and takes the old one away, and a tag that
 * comes or goes sets or empties its field. An option or a field that does not exist is ignored without a word.
 */
export function withValues(
  ticket: Pick<TicketRecord, "tags" | "fields">,
  definitions: readonly CustomField[],
  wanted: WantedValues,
): TagsAndFields {
  let tags = wanted.tags ? normalTags(wanted.tags) : [...ticket.tags];
  const fields: Record<string, FieldValue> = { ...ticket.fields };
  for (const definition of definitions) {
    const given = wanted.custom_fields?.findLast(({ id }) => id === definition.id);
    if (definition.type === "tagger") tags = moveTagger(definition, given, ticket, tags, fields);
    else if (given) fields[definition.id] = given.value === "" ? null : given.value;
  }
  return { tags, fields };
}

function moveTagger(
  { id, options }: CustomField,
  given: { readonly value: FieldValue } | undefined,
  before: Pick<TicketRecord, "tags" | "fields">,
  tags: readonly string[],
  fields: Record<string, FieldValue>,
): string[] {
  const known = new Set(options.map(({ value }) => value));
  const old = before.fields[id] ?? null;
  const wantsKnown = given && (given.value === null || given.value === "" || known.has(String(given.value)));
  if (given && wantsKnown) {
    const value = given.value === "" ? null : given.value;
    fields[id] = value;
    const others = tags.filter((tag) => !known.has(tag));
    return value === null ? others : [...others, String(value)];
  }
  const fresh = tags.find((tag) => known.has(tag) && !before.tags.includes(tag));
  const kept = typeof old === "string" && tags.includes(old) ? old : null;
  const value = fresh ?? kept;
  if (value !== old) fields[id] = value;
  return tags.filter((tag) => !known.has(tag) || tag === value || value === null);
}
