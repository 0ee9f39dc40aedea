/** The measure: all histories imported into one clinic, and what is found held against what there is to be found. */
import type { ImportRecord } from "../../../core/contract/records.ts";
import { findIn } from "../../../core/found/find.ts";
import { type Evidence, type Finding, FOUND_KINDS, type FoundKind } from "../../../core/found/finding.ts";
import { readPatientFile } from "../../../worker/account/domain/facts/patient-file.ts";
import { historyOf } from "../../../worker/account/domain/intake/found-history.ts";
import { aPolicy, generalPolicy, type TestClinic, testClinic } from "../../support/clinic.ts";
import type { PatientHistory } from "./histories.ts";
import { type Known, pairOf, store } from "./teller.ts";

const BATCH = 500;

export interface Measured {
  readonly right: readonly { readonly finding: Finding; readonly known: Known }[];
  readonly missed: readonly { readonly story: string; readonly known: Known }[];
  readonly wrong: readonly { readonly story: string; readonly finding: Finding }[];
}

export function measure(all: readonly PatientHistory[]): Measured {
  const clinic = testClinic();
  load(clinic, [
    ...store,
    { ...aPolicy({ ...generalPolicy, policyId: "bench" }), source: "book" },
    ...all.flatMap(({ records }) => records),
  ]);
  const measured = all.map((history) => judge(clinic, history));
  return {
    right: measured.flatMap(({ right }) => right),
    missed: measured.flatMap(({ missed }) => missed),
    wrong: measured.flatMap(({ wrong }) => wrong),
  };
}

function load(clinic: TestClinic, records: readonly ImportRecord[]): void {
  for (let at = 0; at < records.length; at += BATCH) clinic.load(records.slice(at, at + BATCH));
}

function judge(clinic: TestClinic, { story, records, known }: PatientHistory): Measured {
  const patients = records.flatMap((record) => (record.type === "patient" ? [record.sourceId] : []));
  const found = patients.flatMap((sourceId) => {
    const file = readPatientFile(clinic.sql, clinic.id("patient", sourceId));
    return findIn(historyOf(clinic.sql, file));
  });
  const told = found.map((finding) => ({ finding, about: aboutOf(clinic, finding.evidence) }));
  const fits = (one: Known, { finding, about }: (typeof told)[number]) =>
    finding.evidence.kind === one.kind && about === one.about;
  return {
    right: known.flatMap((one) =>
      told.filter((other) => fits(one, other)).map(({ finding }) => ({ finding, known: one })),
    ),
    missed: known.filter((one) => !told.some((other) => fits(one, other))).map((one) => ({ story, known: one })),
    wrong: told.filter((other) => !known.some((one) => fits(one, other))).map(({ finding }) => ({ story, finding })),
  };
}

/** By the names that the records came with. */
function aboutOf({ sql }: TestClinic, evidence: Evidence): string {
  const named = (table: string, id: string) =>
    sql.one<{ name: string }>(`SELECT source_id AS name FROM ${table} WHERE id = ?`, id)?.name ?? "";
  switch (evidence.kind) {
    case "double_charge":
      return pairOf(named("payment", evidence.paymentIds[0]), named("payment", evidence.paymentIds[1]));
    case "insurer_overpaid":
      return named("claim", evidence.claimId);
    case "charged_after_cancel":
      return named("payment", evidence.paymentId);
    case "used_after_refund":
      return named("use_record", evidence.useId);
  }
}

const share = (part: number, whole: number): string => (whole === 0 ? "—" : `${((100 * part) / whole).toFixed(1)}%`);

/** A line for each kind, and one for all. */
export function tableOf({ right, missed, wrong }: Measured): string[] {
  const row = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join("");
  const lineOf = (name: string, isOf: (kind: FoundKind) => boolean) => {
    const [good, gone, bad] = [
      right.filter(({ known }) => isOf(known.kind)),
      missed.filter(({ known }) => isOf(known.kind)),
      wrong.filter(({ finding }) => isOf(finding.evidence.kind)),
    ];
    const sure = good.filter(({ finding }) => finding.isSure).length;
    const isExact = ({ finding, known }: Measured["right"][number]) => finding.owedMinor === known.owedMinor;
    return row([
      name,
      String(good.length + gone.length),
      String(good.length),
      String(bad.length),
      share(good.length, good.length + bad.length),
      share(good.length, good.length + gone.length),
      `${sure}`,
      String(bad.filter(({ finding }) => finding.isSure).length),
      share(good.filter(isExact).length, good.length),
    ]);
  };
  return [
    row(["", "there are", "found", "false", "precision", "recall", "sure", "sure, false", "sum right"]),
    ...FOUND_KINDS.map((kind) => lineOf(kind, (one) => one === kind)),
    lineOf("all", () => true),
  ];
}

/** What was missed and what was found in vain, by story. */
export function wrongOf({ right, missed, wrong }: Measured): string[] {
  const sums = right.filter(({ finding, known }) => finding.owedMinor !== known.owedMinor);
  return [
    ...missed.map(({ story, known }) => `missed: ${known.kind} in "${story}" (${known.about})`),
    ...wrong.map(
      ({ story, finding }) => `in vain: ${finding.matter} in "${story}"${finding.isSure ? ", said to be sure" : ""}`,
    ),
    ...sums.map(({ finding, known }) => `another sum: ${finding.owedMinor} for ${known.owedMinor}, ${known.about}`),
  ];
}
