/** What changes in the account rules, in the trade's words: which figure, from what to what. */
import type { RulesChangeView } from "../../../core/contract/rules.ts";
import type { CommonWords, ManagerWords } from "../../../messages/shapes/screen.ts";
import type { Format } from "../../i18n/format.ts";
import type { ManagerFormat } from "../format.ts";

type Change = RulesChangeView["changes"][number];

export interface RulesMessages {
  readonly words: ManagerWords["rules"];
  readonly roles: CommonWords["lists"]["roles"];
  readonly format: Format;
  readonly own: ManagerFormat;
  /** The rules' own; undefined before there are rules. */
  readonly currency: string | undefined;
}

/** One change on a line: "Time to undo before money leaves: 120 seconds → 0 seconds". */
export function ruleInWords(change: Change, messages: RulesMessages): string {
  const { words } = messages;
  return words.line(whatOf(change, messages), howOf(change, messages));
}

const wordIn = (list: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(list, name) ? list[name] : undefined;

/** A path that nobody has named shows as it is: a change is never left out. */
function whatOf({ path, who }: Change, { words, roles }: RulesMessages): string {
  const [name = "", ...rest] = path.split(".");
  if (name === "authority") {
    const [role = "", figure = ""] = rest;
    return words.alone(wordIn(roles, role) ?? role, wordIn(words.figures, figure) ?? figure);
  }
  if (name === "people" && who !== undefined) {
    const figure = rest[2];
    return figure === undefined ? words.ownLimits(who) : words.aloneWho(who, wordIn(words.figures, figure) ?? figure);
  }
  if (name === "locations" && rest.length === 3) {
    const [locationId = "", role = "", figure = ""] = rest;
    return words.aloneAt(wordIn(roles, role) ?? role, who ?? locationId, wordIn(words.figures, figure) ?? figure);
  }
  if (name === "signatures" && rest.length > 0) return words.signatureIn(rest.join("."));
  const field = wordIn(words.fields, name) ?? name;
  return rest.length > 0 ? words.one(field, rest.join(".")) : field;
}

const isHash = (value: Change["from"]): boolean => typeof value === "string" && value.startsWith("#");

const LONGEST_INLINE = 120;

/** Whether both texts of a change fit into its line. */
export function isShort({ fromText, toText }: Change): boolean {
  const texts = [fromText, toText].filter((text) => text !== undefined);
  return texts.length > 0 && texts.every((text) => text.length <= LONGEST_INLINE && !text.includes("\n"));
}

const quoted = (text: string | undefined, words: RulesMessages["words"]): string =>
  text === undefined ? words.none : words.quoted(text);

function howOf(change: Change, messages: RulesMessages): string {
  const { path, from, to } = change;
  const { words } = messages;
  const { texts, became } = words;
  if (isShort(change)) return became(quoted(change.fromText, words), quoted(change.toText, words));
  if (!isHash(from) && !isHash(to)) return became(valueInWords(path, from, messages), valueInWords(path, to, messages));
  return from === null ? texts.added : to === null ? texts.removed : texts.changed;
}

const SIGHT = "sightByLocation";

/** What lets more is that more people see patients, and nothing else. */
export const onlySeenByMore = (changes: readonly Change[]): boolean => {
  const raising = changes.filter(({ direction }) => direction === "raises");
  return raising.length > 0 && raising.every(({ path }) => path === SIGHT);
};

export const raisesWhat = ({ path }: Change, words: RulesMessages["words"]): string =>
  path === SIGHT ? words.seenByMore : words.raises;

const UNITS = [
  ["Seconds", "second"],
  ["Hours", "hour"],
  ["Days", "day"],
] as const;

function valueInWords(path: string, value: Change["from"], { words, format, own, currency }: RulesMessages): string {
  if (value === null) return words.none;
  if (path.startsWith("people.") && value === "own") return words.own;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value !== "number") return String(value);
  if (path.endsWith("Minor") && currency !== undefined) return format.money(value, currency);
  const unit = UNITS.find(([ending]) => path.endsWith(ending))?.[1];
  return unit ? own.count(value, unit) : format.number(value);
}
