/** Whether a ticket shows what its case says: what it should hold beside what the helpdesk told, difference by difference. Pure. */

export const SHOWN_FIELDS = ["reason", "state", "amount", "caseId"] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** What a helpdesk told of a ticket. */
export interface TicketShown {
  /** Absent where the list of tags is not ours to write: the clinic's own rules put them on. */
  readonly tags?: readonly string[];
  /** Absent where the clinic has no fields for us. An empty field is empty text. */
  readonly fields?: Readonly<Record<ShownField, string>>;
}

/** What the case says. */
export interface TicketShould {
  readonly labels: readonly string[];
  readonly fields: Readonly<Record<ShownField, string>>;
  /** Every tag that we ever put on this ticket: one of these that the case does not say any more is left over. */
  readonly put: readonly string[];
}

export type TicketDifference =
  | { readonly what: "tag_missing" | "tag_left"; readonly tag: string }
  | { readonly what: "field"; readonly field: ShownField; readonly is: string; readonly should: string };

/** What no clinic writes itself: such a tag is ours, whoever put it there. Of others only those are that we have put. */
const OURS = /^refund_(?:state|also)_/;
/** Helpdesks take capitals in tags for the same or make them small. */
const bare = (tag: string): string => tag.toLowerCase();

/** In the order in which people read a ticket: fields, then tags. */
export function ticketDifferences(should: TicketShould, shown: TicketShown): TicketDifference[] {
  const { fields, tags } = shown;
  return [
    ...(fields ? SHOWN_FIELDS.flatMap((field) => fieldDifference(field, fields[field], should.fields[field])) : []),
    ...(tags ? tagDifferences(should, tags) : []),
  ];
}

function fieldDifference(field: ShownField, is: string, should: string): TicketDifference[] {
  const isSame = field === "amount" ? isSameAmount(is, should) : is === should;
  return isSame ? [] : [{ what: "field", field, is, should }];
}

/** A field of numbers tells "800" where we wrote "800.00". */
const isSameAmount = (is: string, should: string): boolean =>
  is === should || (is !== "" && should !== "" && Number(is) === Number(should));

function tagDifferences({ labels, put }: TicketShould, tags: readonly string[]): TicketDifference[] {
  const wanted = new Set(labels.map(bare));
  const standing = new Set(tags.map(bare));
  const known = new Set(put.map(bare));
  const left = [...standing].filter((tag) => !wanted.has(tag) && (OURS.test(tag) || known.has(tag)));
  return [
    ...labels.filter((tag) => !standing.has(bare(tag))).map((tag) => ({ what: "tag_missing" as const, tag })),
    ...left.sort().map((tag) => ({ what: "tag_left" as const, tag })),
  ];
}

/** What has to come off a ticket by name. */
export const tagsLeft = (differences: readonly TicketDifference[]): string[] =>
  differences.flatMap((one) => (one.what === "tag_left" ? [one.tag] : []));
