import { normaliseName } from "../../core/facts/patient-keys.ts";
import type { Language } from "../../core/words.ts";
import type { Book } from "./book.ts";
import type { Calendar } from "./calendar.ts";
import { AUSTIN, type ClinicLocation, SAN_DIEGO, YOKOHAMA } from "./locations.ts";
import { FIRST_NAMES, LAST_NAMES } from "./names.ts";
import { randomFor } from "./random.ts";
import type { SaleTender } from "./sell.ts";

const PATIENTS = 340;

/** Somebody of the generated crowd. `since` and `visits` grow while their history is written. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly language: Language;
  readonly location: ClinicLocation;
  readonly card: Pick<SaleTender, "brand" | "last4">;
  readonly guardian?: string;
  readonly payer?: string;
  since: string;
  visits: number;
}

const AREA_CODES: Readonly<Record<string, readonly string[]>> = {
  [SAN_DIEGO.id]: ["619", "858", "760"],
  [AUSTIN.id]: ["512", "737"],
};
const DOMAINS = ["example.com", "example.com", "example.org", "example.net"] as const;
/** Every so many there is a child with a guardian, and somebody whose partner pays. */
const CHILD_EVERY = 40;
const PARTNER_PAYS_EVERY = 55;

/** The crowd, the same for the same seed; `taken` are names that belong to somebody else already. */
export function makePeople(seed: number, calendar: Calendar, taken: ReadonlySet<string>): Person[] {
  const names = new Set([...taken].map(normaliseName));
  const perLocation = new Map<string, number>();
  const people: Person[] = [];
  for (let at = 1; at <= PATIENTS; at += 1) {
    const random = randomFor(seed, `patient ${at}`);
    const before = people.at(-1);
    const isChild = at % CHILD_EVERY === 0 && before !== undefined;
    const location =
      isChild && before
        ? before.location
        : random.weighted([
            [SAN_DIEGO, 58],
            [AUSTIN, 37],
            [YOKOHAMA, 5],
          ]);
    const name = newName(random, names, isChild ? before?.name.split(" ").at(-1) : undefined);
    const count = perLocation.get(location.id) ?? 0;
    perLocation.set(location.id, count + 1);
    const mailbox = normaliseName(name).replaceAll(" ", ".");
    people.push({
      id: `pt-${String(at).padStart(4, "0")}`,
      name,
      number: `HW-${2000 + at}`,
      emails: isChild ? [] : [`${mailbox}@${random.pick(DOMAINS)}`],
      phones: isChild ? [] : [phoneOf(location, count)],
      language: random.chance(0.12) ? "es" : "en",
      location,
      card: {
        brand: random.weighted([
          ["visa", 55],
          ["mastercard", 30],
          ["amex", 10],
          ["discover", 5],
        ]),
        last4: String(random.int(0, 9999)).padStart(4, "0"),
      },
      ...(isChild && before ? { guardian: before.id } : {}),
      ...(at % PARTNER_PAYS_EVERY === 0 && before ? { payer: before.id } : {}),
      since: calendar.ago(random.int(20, 2_400)),
      visits: 0,
    });
  }
  return people;
}

function newName(random: ReturnType<typeof randomFor>, names: Set<string>, family: string | undefined): string {
  for (;;) {
    const name = `${random.pick(FIRST_NAMES)} ${family ?? random.pick(LAST_NAMES)}`;
    if (names.has(normaliseName(name))) continue;
    names.add(normaliseName(name));
    return name;
  }
}

/** Numbers of the range that is kept for fiction, 555-0100 to 555-0199; in Japan mobiles that begin as none does that was given out. */
function phoneOf({ id }: ClinicLocation, count: number): string {
  if (id === YOKOHAMA.id) return `+81 90 0555 0${String(100 + count)}`;
  const codes = AREA_CODES[id] ?? [];
  const code = codes[Math.floor(count / 100)] ?? "442";
  return `+1 ${code} 555 01${String(count % 100).padStart(2, "0")}`;
}

export function addPeople(book: Book, people: readonly Person[]): void {
  for (const { id, name, number, emails, phones, language, since, visits, payer, guardian } of people) {
    book.add({
      type: "patient",
      sourceId: id,
      name,
      patientNumber: number,
      emails: [...emails],
      phones: [...phones],
      language,
      since,
      visits,
      ...(payer ? { payer } : {}),
      ...(guardian ? { guardian } : {}),
    });
  }
}
