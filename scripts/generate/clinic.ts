/**
 * A made-up clinic of any size, the same at every run: three patients to ten purchases, seven purchases of ten a package, three visits to a
 * purchase. Nobody in it lives.
 */
import type { ImportRecord } from "../../core/contract/records.ts";
import { addDays } from "../../core/facts/civil.ts";

const SOURCE = "made-up";
const FIRST_DAY = "2023-01-02";
const DAYS = 1_400;
const GIVEN =
  "Ada Ben Cleo Dev Elif Finn Gus Hana Ines Jun Kofi Lena Mara Nils Oona Paz Quinn Rosa Sami Tess Uma Vito Wren Xena Yves Zoe".split(
    " ",
  );
const FAMILY =
  "Abara Brandt Chen Dahl Evans Flores Gupta Hayes Ito Jansen Kaya Lind Moreau Novak Okafor Pires Quist Rossi Sato Tull".split(
    " ",
  );

const PLACES = ["North", "South", "East", "Harbour"] as const;
const PACKAGES = [
  { id: "laser-6", title: "Laser hair removal, 6 sessions", category: "laser", sold: 6, eachMinor: 20_000 },
  { id: "massage-10", title: "Massage, 10 hours", category: "massage", sold: 10, eachMinor: 9_900 },
  { id: "physio-12", title: "Physiotherapy, 12 visits", category: "physio", sold: 12, eachMinor: 8_500 },
] as const;
const SERVICE = { id: "facial", title: "Facial", category: "facial", priceMinor: 12_000 } as const;

type Fields = Readonly<Record<string, unknown>>;
const record = (type: ImportRecord["type"], sourceId: string, fields: Fields): ImportRecord =>
  ({ type, source: SOURCE, sourceId, ...fields }) as ImportRecord;

/** Whole numbers below `most`, from a seed: xorshift32, which is even enough for names and days. */
function numbersFrom(seed: number): (most: number) => number {
  let state = seed | 0 || 1;
  return (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
}

/** Records in an order in which each stands after what it refers to; one at a time, so that a million need no memory. */
export function* madeUpClinic(purchases: number, seed = 1): Generator<ImportRecord> {
  const below = numbersFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  yield* theClinic();
  let patients = 0;
  for (let at = 0; at < purchases; at += 1) {
    while (patients * 10 <= at * 3) {
      yield patient(patients, `${pick(GIVEN)} ${pick(FAMILY)}`);
      patients += 1;
    }
    yield* purchase(at, `p${below(patients)}`, addDays(FIRST_DAY, below(DAYS)), below);
  }
}

function* theClinic(): Generator<ImportRecord> {
  for (const place of PLACES)
    yield record("location", place.toLowerCase(), {
      title: `${place} Street`,
      timeZone: "America/Los_Angeles",
      jurisdiction: "US-CA",
      currency: "USD",
    });
  for (const { id, title, category } of PACKAGES) yield record("item", id, { title, kind: "package", category });
  yield record("item", SERVICE.id, { title: SERVICE.title, kind: "service", category: SERVICE.category });
}

const patient = (at: number, name: string): ImportRecord =>
  record("patient", `p${at}`, {
    name,
    patientNumber: `M-${100_000 + at}`,
    emails: [`made-up-${at}@example.com`],
    phones: [],
    language: "en",
    since: FIRST_DAY,
    visits: 3,
  });

function* purchase(at: number, of: string, day: string, below: (most: number) => number): Generator<ImportRecord> {
  const isPackage = at % 10 < 7;
  const kind = PACKAGES[at % PACKAGES.length] ?? PACKAGES[0];
  const paidMinor = isPackage ? kind.sold * kind.eachMinor : SERVICE.priceMinor;
  const lineId = `l${at}`;
  yield record("purchase", `b${at}`, {
    patient: of,
    location: PLACES[at % PLACES.length]?.toLowerCase(),
    boughtOn: day,
    currency: "USD",
    invoice: `I-${at}`,
    lines: [
      {
        sourceId: lineId,
        item: isPackage ? kind.id : SERVICE.id,
        quantity: 1,
        paidMinor,
        listMinor: paidMinor,
        discountMinor: 0,
        taxMinor: 0,
        ...(isPackage ? { entitlement: entitlement(kind.sold, kind.eachMinor, day) } : {}),
      },
    ],
  });
  yield record("payment", `y${at}`, {
    purchase: `b${at}`,
    tender: "card",
    processor: "stripe",
    processorRef: `pi_made_up_${at}`,
    brand: "visa",
    last4: String(1_000 + below(9_000)),
    capturedAtMs: Date.parse(`${day}T18:00:00Z`),
    currency: "USD",
    collectedMinor: paidMinor,
    refundedElsewhereMinor: 0,
  });
  if (!isPackage) return;
  // Thirty visits to the seven packages of ten purchases.
  const visits = Math.min(kind.sold, at % 10 < 2 ? 5 : 4);
  for (let visit = 0; visit < visits; visit += 1)
    yield record("use", `u${at}-${visit}`, { line: lineId, kind: "used", usedOn: addDays(day, 7 * (visit + 1)) });
}

const entitlement = (sold: number, listPerUseMinor: number, startsOn: string) => ({
  kind: "package",
  sold,
  bonus: 0,
  listPerUseMinor,
  startsOn,
  expiresOn: addDays(startsOn, 365),
});
