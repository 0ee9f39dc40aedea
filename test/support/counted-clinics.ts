/** Seeded clinics with a year of sales, visits, signatures and cases, as records: what figures are checked against is counted from these alone. */
import type { ImportRecord } from "../../core/contract/records.ts";
import { type CountedReason, REASON_CODES, ROOT_CAUSES } from "../../core/reasons/reasons.ts";
import { CHANNELS } from "../../core/trends/channel.ts";
import { testClinic } from "./clinic.ts";
import {
  aLine,
  aPatient,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  packagePolicy,
  type TestClinic,
} from "./clinic-records.ts";
import { pastCase } from "./past-case.ts";
import { seededRandom } from "./seeded-random.ts";

/** A case as the raw records have it, with what staff said of it. */
export interface RawCase {
  readonly sourceId: string;
  readonly line: string | undefined;
  readonly day: string;
  readonly reason: CountedReason;
  readonly offer: "refund" | "credit" | "decline";
  readonly amountMinor: number;
  readonly currency: string;
  readonly exception: boolean;
  readonly rootCause: string | undefined;
  readonly channel: string | undefined;
}

export interface RawLine {
  readonly id: string;
  readonly item: string;
  readonly location: string;
  readonly boughtOn: string;
  readonly seller: string | undefined;
  readonly provider: string | undefined;
  readonly quantity: number;
  /** Signed for this very line, before or after it was bought. */
  readonly signed: { readonly version: string; readonly isBefore: boolean } | undefined;
}

export interface RawUse {
  readonly line: string;
  readonly day: string;
  readonly provider: string | undefined;
  readonly location: string | undefined;
  readonly counts: boolean;
}

export interface CountedClinic {
  readonly clinic: TestClinic;
  readonly cases: readonly RawCase[];
  readonly lines: readonly RawLine[];
  readonly uses: readonly RawUse[];
}

const LOCATIONS = ["L1", "L2", "L3"] as const;
const CURRENCIES: Readonly<Record<string, string>> = { L1: "USD", L2: "USD", L3: "EUR" };
const ITEMS = ["laser6", "peel4", "massage", "facial", "serum"] as const;
export const PACKAGES: readonly string[] = ["laser6", "peel4"];
export const SERVICES: Readonly<Record<string, string>> = {
  laser6: "laser",
  peel4: "skin",
  massage: "massage",
  facial: "skin",
  serum: "skin_care",
};
export const PIECES: readonly string[] = ["massage", "facial"];
const PROVIDERS = ["Nia P.", "Tom R.", "Ola V."];
const SELLERS = ["Kim", "Lou"];
/** From 2024 on the first, from 2026 on the second; packages alone have one. */
export const VERSIONS = ["packages@1", "packages@2"] as const;

const place = (id: string) =>
  aRecord("location", id, {
    title: `Place ${id}`,
    timeZone: "America/Los_Angeles",
    jurisdiction: "US-CA",
    currency: CURRENCIES[id] ?? "USD",
  });

export function countedClinic(seed: number, size: { readonly sales: number; readonly cases: number }): CountedClinic {
  const random = seededRandom(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const maybe = <T>(chance: number, value: () => T): T | undefined => (random() < chance ? value() : undefined);
  const day = (from: number, days: number) =>
    new Date(Date.UTC(2025, 8, 1 + from + upTo(days))).toISOString().slice(0, 10);
  const lines = Array.from({ length: size.sales }, (_, at): RawLine => {
    const item = one(ITEMS);
    return {
      id: `N${at}`,
      item,
      location: one(LOCATIONS),
      boughtOn: day(0, 170),
      seller: maybe(0.8, () => one(SELLERS)),
      provider: PACKAGES.includes(item) ? undefined : maybe(0.7, () => one(PROVIDERS)),
      quantity: item === "serum" ? 1 + upTo(3) : 1 + upTo(2),
      signed: PACKAGES.includes(item)
        ? maybe(0.6, () => ({ version: one(VERSIONS), isBefore: random() < 0.8 }))
        : undefined,
    };
  });
  const uses = lines.flatMap((line): RawUse[] =>
    PACKAGES.includes(line.item)
      ? Array.from({ length: upTo(5) }, () => ({
          line: line.id,
          day: day(20, 155),
          provider: maybe(0.9, () => one(PROVIDERS)),
          location: maybe(0.2, () => one(LOCATIONS)),
          counts: random() < 0.85,
        }))
      : [],
  );
  const cases = Array.from({ length: size.cases }, (_, at): RawCase => {
    const line = maybe(0.9, () => one(lines));
    const offer = one(["refund", "refund", "credit", "decline"] as const);
    return {
      sourceId: `H${at}`,
      line: line?.id,
      day: day(30, 140),
      reason: random() < 0.1 ? "unread" : one(REASON_CODES.slice(0, 5)),
      offer,
      amountMinor: offer === "decline" ? 0 : upTo(9_000),
      currency: CURRENCIES[line?.location ?? "L1"] ?? "USD",
      exception: random() < 0.2,
      rootCause: maybe(0.5, () => one(ROOT_CAUSES)),
      channel: maybe(0.8, () => one(CHANNELS)),
    };
  });
  const clinic = testClinic([...LOCATIONS.map(place), ...recordsOf(lines, uses, cases)]);
  said(clinic, cases);
  return { clinic, cases, lines, uses };
}

function recordsOf(lines: readonly RawLine[], uses: readonly RawUse[], cases: readonly RawCase[]): ImportRecord[] {
  const category = (item: string) => SERVICES[item] ?? "";
  return [
    aRecord("item", "peel4", { title: "Four peels", kind: "package", category: category("peel4") }),
    aRecord("item", "facial", { title: "Facial", kind: "service", category: category("facial") }),
    aPolicy(packagePolicy(1, "2024-01-01")),
    ...lines.map((_, at) => aPatient(`P${at + 100}`, "Ada Adler")),
    ...lines.map((line, at) =>
      aPurchase(
        `B${line.id}`,
        `P${at + 100}`,
        [
          aLine(line.id, line.item, 12_000, {
            quantity: PACKAGES.includes(line.item) ? 1 : line.quantity,
            ...(line.seller === undefined ? {} : { seller: line.seller }),
            ...(line.provider === undefined ? {} : { provider: line.provider }),
            ...(PACKAGES.includes(line.item)
              ? {
                  entitlement: {
                    kind: "package" as const,
                    sold: 6,
                    bonus: 0,
                    listPerUseMinor: 2_000,
                    startsOn: line.boughtOn,
                  },
                }
              : {}),
          }),
        ],
        { location: line.location, boughtOn: line.boughtOn, currency: CURRENCIES[line.location] ?? "USD" },
      ),
    ),
    ...uses.map(({ line, day, provider, location, counts }, at) =>
      aUse(`U${at}`, line, {
        usedOn: day,
        kind: counts || at % 2 === 0 ? "used" : "no_show",
        ...(provider === undefined ? {} : { provider }),
        ...(location === undefined ? {} : { location }),
        ...(counts || at % 2 === 1 ? {} : { reversedOn: day }),
      }),
    ),
    ...lines.flatMap((line, at) =>
      line.signed
        ? [
            aRecord("consent", `C${line.id}`, {
              patient: `P${at + 100}`,
              line: line.id,
              policyVersionId: line.signed.version,
              acceptedAtMs: Date.parse(`${line.boughtOn}T18:00:00Z`) + (line.signed.isBefore ? -5 : 9) * 86_400_000,
              how: "tablet",
            }),
          ]
        : [],
    ),
    ...cases.map(({ sourceId, line, day, reason, offer, amountMinor, currency, exception }) =>
      pastCase(sourceId, {
        patient: line === undefined ? "P100" : `P${100 + Number(line.slice(1))}`,
        line,
        reason: reason === "unread" ? "other" : reason,
        openedAtMs: Date.parse(`${day}T20:00:00Z`),
        closedAtMs: Date.parse(`${day}T21:00:00Z`),
        offer,
        amountMinor,
        currency,
        exception,
      }),
    ),
  ];
}

/** What no import tells: set in the rows themselves. */
function said({ sql }: TestClinic, cases: readonly RawCase[]): void {
  sql.transaction(() => {
    for (const { sourceId, reason, rootCause, channel } of cases) {
      sql.run(
        "UPDATE refund_case SET reason_said = ?, root_cause = ?, channel = ? WHERE source_id = ?",
        reason === "unread" ? 0 : 1,
        rootCause ?? null,
        channel ?? null,
        sourceId,
      );
    }
    sql.run("DELETE FROM changed");
  });
}
