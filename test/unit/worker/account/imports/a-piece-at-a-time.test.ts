/** Danger: one bad line costs a clinic 499 good ones, or a file that is sent again changes what is there. */
import { describe, expect, it, vi } from "vitest";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import {
  aCard,
  aLine,
  aPatient,
  aPurchase,
  aUse,
  dump,
  mayasPackage,
  NOW_MS,
  sixSessions,
  testClinic,
} from "../../../../support/clinic.ts";
import { anImport } from "../../../../support/imports.ts";

const patients = (n: number, from = 0) =>
  Array.from({ length: n }, (_, at) => aPatient(`Q${from + at}`, `Q ${from + at}`));

const sold = (line: string, patient: string) =>
  aPurchase(`B${line}`, patient, [aLine(line, "laser6", 100, { entitlement: sixSessions() })]);

describe("a piece", () => {
  it("takes every record that can be taken, and says of each other one where and why", () => {
    const { must, view } = anImport(testClinic(mayasPackage));
    const answer = must(
      0,
      [
        ...patients(3),
        { ...aPatient("Q8", "Q Eight"), visits: -1 },
        aPurchase("B9", "P404", [aLine("N9", "massage", 100)]),
        "no record",
        { type: "patients", sourceId: "x" },
        { ...aPatient("Q9", "Q Nine"), source: "mindbody" },
        aCard("Y9", "B1", 100, { processorRef: "pi_Y1" }),
        aPatient("Q1", "Somebody Else"),
      ],
      10,
    );
    expect(answer).toMatchObject({ added: 3, taken: 3, changed: 0, unchanged: 0, waiting: 1 });
    expect(answer.refused.map(({ line, field, code }) => [line, field, code])).toEqual([
      [13, "visits", "invalid_field"],
      [14, "patient", "unknown_reference"],
      [15, "", "invalid_field"],
      [16, "type", "unknown_type"],
      [17, "source", "other_source"],
      [18, "processorRef", "contradicts"],
      [19, "sourceId", "same_id"],
    ]);
    expect(answer.refused.at(-1)?.message).toBe("Line 11 has this id and other content.");
    expect(view()).toMatchObject({
      state: "running",
      pieces: 1,
      nextPiece: 1,
      counts: { added: 3, refused: 7, waiting: 1 },
    });
  });

  it("loses only what rests on a refused record", () => {
    const { must } = anImport(testClinic());
    const broken = aPurchase("B2", "Q0", [aLine("N2", "laser", 100, { entitlement: sixSessions() })]);
    const whole = aPurchase("B3", "Q0", [aLine("N3", "laser6", 100, { entitlement: sixSessions() })]);
    const answer = must(0, [
      aUse("U2", "N2"),
      aUse("U3", "N3"),
      aCard("Y2", "B2", 100),
      aCard("Y3", "B3", 100),
      broken,
      whole,
      aPatient("Q0", "Q", { payer: "Q7" }),
      aPatient("Q7", "Payer"),
      aPatient("Q5", "Waits", { payer: "Q6" }),
      aPatient("Q6", "Waits too", { guardian: "Q404" }),
    ]);
    expect(answer.refused.map(({ sourceId, code }) => [sourceId, code])).toEqual([
      ["U2", "unknown_reference"],
      ["Y2", "unknown_reference"],
      ["B2", "unknown_reference"],
      ["Q5", "unknown_reference"],
      ["Q6", "unknown_reference"],
    ]);
    expect(answer.added).toBe(5);
  });

  it("sent twice is answered as it was and changes nothing; another one under its number is refused", () => {
    const clinic = testClinic();
    const { must, send } = anImport(clinic);
    const first = must(0, [...patients(2), "x"]);
    const before = dump(clinic.sql);
    expect(must(0, [...patients(2), "x"])).toEqual(first);
    expect(dump(clinic.sql)).toBe(before);
    expect(send(0, patients(1))).toMatchObject({ ok: false, error: { code: "id_reused" } });
  });

  it("may come in any order, and after the end only again", () => {
    const { must, send, end, view } = anImport(testClinic());
    must(2, patients(1));
    must(0, patients(1, 1));
    expect(view()).toMatchObject({ pieces: 2, nextPiece: 1 });
    expect(end()).toMatchObject({ ok: true, value: { state: "ended" } });
    expect(send(1, patients(1, 2))).toMatchObject({ ok: false, error: { code: "import_over" } });
    expect(must(2, patients(1))).toMatchObject({ added: 1 });
    expect(end()).toMatchObject({ ok: true, value: { state: "ended" } });
  });
});

describe("a piece with what only the database refuses", () => {
  it("loses that record and no other", () => {
    const clinic = testClinic();
    clinic.sql.run(
      "CREATE TRIGGER refused BEFORE INSERT ON patient WHEN NEW.source_id = 'Q1' BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    const { must, view } = anImport(clinic);
    const answer = must(0, [aUse("U1", "N1"), sold("N1", "Q0"), ...patients(3)]);
    expect(answer).toMatchObject({ added: 4, refused: [{ sourceId: "Q1", code: "contradicts" }] });
    expect(view().counts).toMatchObject({ added: 4, refused: 1, waiting: 0 });
    expect(must(1, patients(2, 5))).toMatchObject({ added: 2 });
  });
});

describe("a file", () => {
  it("taken in twice changes nothing the second time", () => {
    const clinic = testClinic();
    const file = [...patients(2), ...mayasPackage.filter(({ type }) => type !== "consent")];
    const one = anImport(clinic);
    one.must(0, file);
    one.end();
    const two = anImport(clinic);
    expect(two.must(0, file)).toMatchObject({ added: 0, changed: 0, unchanged: file.length, refused: [] });
  });

  it("whose uses come before their purchases is whole when it ends", () => {
    const { must, end, view, refusals } = anImport(testClinic());
    must(0, [aUse("U1", "N1"), aUse("U9", "N404"), aPatient("Q5", "Five", { payer: "Q6" })]);
    must(1, [aPatient("Q6", "Six", { payer: "Q7" }), aCard("Y1", "B1", 100)]);
    must(2, [aPurchase("B1", "Q0", [aLine("N1", "laser6", 100, { entitlement: sixSessions() })])]);
    must(3, [...patients(1), aPatient("Q7", "Seven")]);
    expect(view().counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 6, waiting: 6 });
    end();
    expect(view()).toMatchObject({ state: "ended", counts: { added: 7, refused: 1, waiting: 0 } });
    expect(refusals()).toMatchObject([{ sourceId: "U9", field: "line", code: "unknown_reference", line: 2 }]);
  });

  it("in which an id says two things keeps the first", () => {
    const { must } = anImport(testClinic());
    must(0, patients(1));
    const later = must(1, [aPatient("Q0", "Somebody Else")]);
    expect(later.refused).toMatchObject([{ code: "same_id", field: "sourceId" }]);
  });
});

describe("a file that says more visits than were sold", () => {
  it("is taken in, and names the packages when it has ended", () => {
    const clinic = testClinic(mayasPackage);
    const uses = Array.from({ length: 9 }, (_, n) => aUse(`X${n}`, "N1"));
    const one = anImport(clinic);
    one.must(0, uses.slice(0, 2));
    one.end();
    expect(one.view().overused).toBeUndefined();
    const two = anImport(clinic);
    expect(two.must(0, uses)).toMatchObject({ added: 7, refused: [] });
    expect(two.end()).toMatchObject({ ok: true, value: { overused: { count: 1, lines: ["N1"] } } });
    expect(two.undo()).toMatchObject({ ok: true });
    expect(two.view().overused).toBeUndefined();
  });

  it("is counted once, at its end: reading it counts no visit", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    one.must(
      0,
      Array.from({ length: 9 }, (_, n) => aUse(`X${n}`, "N1")),
    );
    one.end();
    const asked = vi.spyOn(clinic.sql, "all");
    const askedOne = vi.spyOn(clinic.sql, "one");
    expect(one.view().overused).toEqual({ count: 1, lines: ["N1"] });
    const statements = [...asked.mock.calls, ...askedOne.mock.calls].map(([text]) => text);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.filter((text) => text.includes("use_record"))).toEqual([]);
  });

  it("that nobody ended is counted when it ends by itself", () => {
    const clinic = testClinic(mayasPackage);
    const one = anImport(clinic);
    one.must(
      0,
      Array.from({ length: 9 }, (_, n) => aUse(`X${n}`, "N1")),
    );
    clinic.setNow(NOW_MS + 8 * 86_400_000);
    wakeUp(clinic.runtime);
    expect(one.view()).toMatchObject({ state: "ended", overused: { count: 1, lines: ["N1"] } });
  });
});

describe("a dry run", () => {
  it("answers what the import would, over pieces, and leaves only its report", () => {
    const pieces = [
      [aUse("U1", "N1"), aUse("U9", "N404"), ...patients(1)],
      [aPurchase("B1", "Q0", [aLine("N1", "laser6", 100, { entitlement: sixSessions() })]), aCard("Y1", "B1", 100)],
      [
        aCard("Y2", "B1", 100, { processorRef: "pi_Y1" }),
        aPatient("Q0", "Other"),
        ...patients(1),
        ...mayasPackage.slice(0, 1),
      ],
    ];
    const dryClinic = testClinic();
    const reports = (["import", "dry_run"] as const).map((mode) => {
      const { must, end, view, refusals } = anImport(mode === "import" ? testClinic() : dryClinic, mode);
      const answers = pieces.map((piece, n) => must(n, piece));
      end();
      return { answers, counts: view().counts, types: view().types, refusals: refusals() };
    });
    expect(reports[1]).toEqual(reports[0]);
    const fresh = testClinic();
    for (const table of ["patient", "purchase", "line", "payment", "use_record", "found_due", "import_seen"]) {
      const rows = (sql: typeof fresh.sql) => sql.all(`SELECT count(*) AS n FROM ${table}`);
      expect([table, rows(dryClinic.sql)]).toEqual([table, rows(fresh.sql)]);
    }
  });
});
