/** Danger: a clinic's own list of old refunds makes the system believe that money went back twice, or that it never did. */
import { describe, expect, it } from "vitest";
import { importRecord } from "../../../../../core/contract/records.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import {
  aLine,
  aMail,
  aPatient,
  aPurchase,
  maya,
  mayasPackage,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { erasing } from "../../../../support/erasing.ts";
import { anImport, said } from "../../../../support/imports.ts";

const DAY_MS = 86_400_000;
const AT = Date.parse("2026-02-13T18:00:00Z");
/** As the reader makes it of a row: of Maya's only line, by the number of its sale. */
const refund = (sourceId: string, fields: Readonly<Record<string, unknown>> = {}) => {
  const { purchase = "B1", ...rest } = fields;
  return importRecord.parse({
    ...{ type: "past_case", source: "jane", sourceId, reason: "changed_mind", offer: "refund", amountMinor: 4_000 },
    ...{ openedAtMs: AT - DAY_MS, closedAtMs: AT, currency: "USD", exception: false },
    ...(purchase === null ? {} : { purchase }),
    ...rest,
  });
};
const byEmail = (sourceId: string, email: string, fields: Readonly<Record<string, unknown>> = {}) =>
  refund(sourceId, { purchase: null, email, amountMinor: undefined, ...fields });

const whyNot = (answer: {
  readonly refused: readonly { readonly code: string; readonly field?: string | undefined }[];
}) => answer.refused.map(({ code, field }) => `${code} ${field}`);
function takenOf(clinic: TestClinic) {
  const actor = clinic.staff("finance");
  const lineIds = [clinic.id("line", "N1")];
  const answer = evaluateRead(clinic.ctx(), actor, { ticket, lineIds, reason: "changed_mind" }, aMail());
  if (!answer.ok) throw new Error(answer.error.detail);
  return answer.value.proposal.taken;
}
const pastParts = (clinic: TestClinic) => takenOf(clinic)?.parts.filter(({ by }) => by === "past_case");

describe("a refund from before", () => {
  it("is held against the only line of its sale, once: the same file again changes nothing, and undone it is as it was", () => {
    const clinic = testClinic(mayasPackage);
    const before = said(clinic);
    const one = anImport(clinic);
    expect(one.must(0, [refund("R1")])).toMatchObject({ added: 1, refused: [] });
    one.end();
    expect(pastParts(clinic)).toEqual([{ by: "past_case", amountMinor: 4_000 }]);
    expect(takenOf(clinic)?.takenMinor).toBe(4_000);
    expect(anImport(clinic).must(0, [refund("R1")])).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(takenOf(clinic)?.takenMinor).toBe(4_000);
    expect(one.undo()).toMatchObject({ ok: true });
    expect(said(clinic)).toEqual(before);
    expect(takenOf(clinic)).toBeUndefined();
  });

  it("of a sale with several lines is refused, since each would hold too much or too little; with its line it is taken", () => {
    const clinic = testClinic([
      ...mayasPackage,
      aPurchase("B2", "P1", [aLine("N2", "massage", 8_000), aLine("N3", "massage", 8_000)]),
    ]);
    const several = anImport(clinic);
    expect(whyNot(several.must(0, [refund("R1", { purchase: "B2" })]))).toEqual(["several_lines line"]);
    expect(several.must(1, [refund("R1", { purchase: null, line: "N3" })])).toMatchObject({ added: 1 });
  });

  it("that gave more than was paid, or does not say how much, is never held against a line", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    const lines = [refund("R1", { amountMinor: 9_000_000 }), refund("R2", { amountMinor: undefined })];
    expect(whyNot(one.must(0, lines))).toEqual(["more_than_paid amountMinor", "contradicts amountMinor"]);
    expect(takenOf(clinic)).toBeUndefined();
  });

  it("whose sum is none is not taken, be it credit: three of the highest number would break the page of its patient", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    const highest = { amountMinor: Number.MAX_SAFE_INTEGER, offer: "credit" } as const;
    const lines = ["R1", "R2", "R3"].map((id) => refund(id, highest));
    expect(whyNot(one.must(0, lines))).toEqual(Array(3).fill("beyond_a_sum amountMinor"));
    expect(takenOf(clinic)).toBeUndefined();
  });

  it("is one, whether the list tells it or the ticket, in one file or in two", () => {
    const log = refund("R1", { ticketId: "4821" });
    const told = byEmail("ticket~zendesk~4821", "maya@example.com", { ticketId: "4821", helpdesk: "zendesk" });
    const together = testClinic(mayasPackage);
    expect(whyNot(anImport(together).must(0, [log, told]))).toEqual(["given_here ticketId"]);
    const apart = testClinic(mayasPackage);
    anImport(apart).must(0, [log]);
    expect(whyNot(anImport(apart).must(0, [told]))).toEqual(["given_here ticketId"]);
    expect(takenOf(apart)?.takenMinor).toBe(4_000);
  });
});

describe("whose a ticket from before is", () => {
  it("its address tells, where exactly one patient has it: nobody else's history gets it", () => {
    const twin = aPatient("Q1", "Bo Lind", { emails: ["both@example.com", "bo@example.com"] });
    const other = aPatient("Q2", "Ada Lind", { emails: ["both@example.com"] });
    const clinic = testClinic([...mayasPackage, twin, other]);
    const one = anImport(clinic);
    const lines = ["BO@example.com", "both@example.com", "nobody@example.com"].map((email, at) =>
      byEmail(`T${at}`, email),
    );
    const answer = one.must(0, lines);
    expect(answer).toMatchObject({ added: 1 });
    one.end();
    expect(one.refusals().map(({ code, field }) => `${code} ${field}`)).toEqual([
      "several_patients email",
      "unknown_reference email",
    ]);
    expect(JSON.stringify(one.refusals())).not.toContain("example.com");
    const cases = clinic.sql.all("SELECT patient_id AS patientId, source_id AS sourceId FROM refund_case");
    expect(cases).toEqual([{ patientId: clinic.id("patient", "Q1"), sourceId: "T0" }]);
  });

  it("is found alike when it is only tried, with patients of the same files", () => {
    const ana = aPatient("Q1", "Ana Ruiz", { emails: ["ana@example.com"] });
    const bo = aPatient("Q2", "Bo Ruiz", { emails: ["both@example.com"] });
    const twin = aPatient("Q3", "Cy Ruiz", { emails: ["both@example.com"] });
    const sale = aPurchase("B7", "Q1", [aLine("N7", "massage", 8_000)]);
    const files = [
      [ana, bo, twin, sale],
      [byEmail("T1", "ana@example.com"), byEmail("T2", "both@example.com"), refund("R1", { purchase: "B7" })],
    ];
    const cameOf = (mode: "dry_run" | "import") => {
      const clinic = testClinic(mayasPackage);
      const one = anImport(clinic, mode);
      const answers = files.map((file, n) => one.must(n, file));
      if (mode === "dry_run") expect(JSON.stringify(clinic.sql.all("SELECT * FROM import_seen"))).not.toContain("@");
      return answers.map(({ added, refused }) => [added, refused.map(({ code }) => code)]);
    };
    expect(cameOf("dry_run")).toEqual([
      [4, []],
      [2, ["several_patients"]],
    ]);
    expect(cameOf("import")).toEqual(cameOf("dry_run"));
  });

  it("who was erased comes in by no address and no purchase, also where somebody else has the address too", () => {
    const twin = aPatient("Q1", "Bo Chen", { emails: maya.emails });
    const clinic = testClinic([...mayasPackage, twin]);
    erasing(clinic).erase();
    const lines = [byEmail("T1", String(maya.emails[0])), refund("R1"), refund("R2", { purchase: null, line: "N1" })];
    const answer = anImport(clinic).must(0, lines);
    expect(whyNot(answer).map((why) => why.split(" ")[0])).toEqual(lines.map(() => "patient_erased"));
  });

  it("of another helpdesk than the clinic's has another ticket's number here, and is tied to none", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    const [email] = maya.emails;
    one.must(0, [byEmail("T1", String(email), { ticketId: "77", helpdesk: "freshdesk" })]);
    expect(clinic.sql.all("SELECT * FROM case_ticket")).toEqual([]);
    one.must(1, [byEmail("T2", String(email), { ticketId: "78", helpdesk: "zendesk" })]);
    expect(clinic.sql.all("SELECT ticket_id AS id FROM case_ticket")).toEqual([{ id: "78" }]);
  });
});

it("a sum that nobody knows stands in the history as one, not as nothing", () => {
  const clinic = testClinic(mayasPackage);
  const [email] = maya.emails;
  anImport(clinic).must(0, [byEmail("T1", String(email)), refund("R1")]);
  const seen = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail());
  expect(seen.ok && seen.value.story?.earlierCases).toMatchObject([
    { offer: "refund", amountMinor: 4_000 },
    { offer: "refund", amountUnknown: true },
  ]);
  expect(takenOf(clinic)?.takenMinor).toBe(4_000);
});
