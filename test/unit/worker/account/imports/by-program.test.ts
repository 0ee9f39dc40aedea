/** Danger: a key brings policies, or touches what is another's; what programs send all day fills the account, or its forgetting takes away what may be undone. */
import { describe, expect, it } from "vitest";
import { beginImport } from "../../../../../worker/account/commands/imports/begin-import.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import {
  aPatient,
  aPolicy,
  aRecord,
  NOW_MS,
  packagePolicy,
  rules,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { anImport, aProgram } from "../../../../support/imports.ts";
import { committed } from "../../../../support/operations.ts";

const ana = aPatient("Q1", "Ana");

describe("a key", () => {
  it("brings no policy and no account rules, however well they are made", () => {
    const clinic = testClinic();
    const policy = aPolicy(packagePolicy(3, "2026-05-01"));
    const rulesAnew = aRecord("rules_version", "test-rules@2", { rules: { ...rules, signature: "Harbour" } });
    const policies = () =>
      clinic.sql.one("SELECT (SELECT count(*) FROM policy_version) p, (SELECT count(*) FROM rules_version) r");
    const before = policies();
    const program = aProgram(clinic);
    const id = ulidOf("FE", 901);
    expect(program.begin(id).ok).toBe(true);
    const sent = program.send(id, 0, [policy, rulesAnew, ana]);
    expect(sent).toMatchObject({ ok: true, value: { added: 1 } });
    expect(sent.ok && sent.value.refused.map(({ line, type, code }) => [line, type, code])).toEqual([
      [1, "policy_version", "not_by_key"],
      [2, "rules_version", "not_by_key"],
    ]);
    expect(policies()).toEqual(before);
    expect(anImport(clinic).must(0, [policy, rulesAnew]).refused).toEqual([]);
  });

  it("goes on with no import of another key, nor of a person", () => {
    const clinic = testClinic();
    const [one, other] = [aProgram(clinic), aProgram(clinic)];
    const person = anImport(clinic);
    const id = ulidOf("FE", 902);
    expect(one.begin(id).ok).toBe(true);
    for (const [program, importId] of [
      [other, id],
      [one, person.importId],
    ] as const) {
      expect(program.begin(importId)).toMatchObject({ ok: false, error: { code: "id_reused" } });
      expect(program.send(importId, 0, [ana])).toMatchObject({ ok: false, error: { code: "not_found" } });
      expect(program.end(importId)).toMatchObject({ ok: false, error: { code: "not_found" } });
    }
    expect(clinic.sql.all("SELECT 1 FROM patient WHERE source_id LIKE 'Q%'")).toEqual([]);
    expect(person.view().state).toBe("running");
    expect(one.send(id, 0, [ana])).toMatchObject({ ok: true, value: { added: 1 } });
    // A person goes on with what a key began: an admin may undo it.
    expect(committed(clinic.runtime, "endImport", clinic.staff("admin"), [id])).toMatchObject({ ok: true });
  });
});

describe("a key that was replaced", () => {
  it("leaves what it began to the next key of its system, and to no other", () => {
    const clinic = testClinic();
    const [old, next] = [aProgram(clinic), aProgram(clinic)];
    const other = aProgram(clinic, undefined, "mindbody");
    const id = ulidOf("FE", 905);
    expect(old.begin(id).ok).toBe(true);
    expect(old.send(id, 0, [ana])).toMatchObject({ ok: true, value: { added: 1 } });
    expect(next.send(id, 1, [ana])).toMatchObject({ ok: false, error: { code: "not_found" } });
    old.revoke();
    expect(next.begin(id)).toMatchObject({ ok: true, value: { state: "running" } });
    expect(next.send(id, 0, [ana])).toMatchObject({ ok: true, value: { added: 1 } });
    expect(next.send(id, 1, [aPatient("Q2", "Bo")])).toMatchObject({ ok: true, value: { added: 1 } });
    for (const refused of [other.send(id, 2, [ana]), other.end(id)]) {
      expect(refused).toMatchObject({ ok: false, error: { code: "not_found" } });
    }
    expect(next.end(id)).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT name FROM patient WHERE source_id LIKE 'Q%' ORDER BY 1")).toEqual([
      { name: "Ana" },
      { name: "Bo" },
    ]);
  });
});

describe("a file that a key sends", () => {
  it("says each record once, as on the page; of what is streamed the later line counts", () => {
    const clinic = testClinic();
    const file = aProgram(clinic, undefined, "jane", "csv:jane");
    const id = ulidOf("FE", 906);
    expect(file.begin(id).ok).toBe(true);
    const twice = file.send(id, 0, [ana, { ...ana, name: "Anna" }]);
    expect(twice).toMatchObject({ ok: true, value: { refused: [{ line: 2, code: "same_id" }] } });
    expect(file.send(id, 1, [{ ...ana, name: "Anne" }])).toMatchObject({ value: { refused: [{ code: "same_id" }] } });
    const streamed = aProgram(clinic);
    streamed.must([
      { ...ana, name: "Anna" },
      { ...ana, name: "Anne" },
    ]);
    expect(clinic.sql.all("SELECT name FROM patient WHERE source_id = 'Q1'")).toEqual([{ name: "Anne" }]);
  });
});

describe("an import that is begun again", () => {
  const first = { source: "jane", fileName: "a.csv", kind: "jane_sales", mode: "import" } as const;

  it.each([
    ["another source", { source: "mindbody" }],
    ["another file", { fileName: "b.csv" }],
    ["another kind", { kind: "jane_usage" }],
    ["a dry run", { mode: "dry_run" }],
  ] as const)("is not taken for %s", (_what, other) => {
    const clinic = testClinic();
    const id = ulidOf("FE", 904);
    const begin = (asked: Parameters<typeof beginImport>[2]) =>
      refusable(clinic.runtime, clinic.staff("admin"), (context) => beginImport(context, id, asked));
    expect(begin(first)).toMatchObject({ ok: true });
    expect(begin(first)).toMatchObject({ ok: true, value: { fileName: "a.csv" } });
    expect(begin({ ...first, ...other })).toMatchObject({ ok: false, error: { code: "id_reused" } });
  });
});

const DAY_MS = 86_400_000;
const later = (clinic: TestClinic, days: number): void => {
  clinic.setNow(NOW_MS + days * DAY_MS);
  wakeUp(clinic.runtime);
};
const kept = (clinic: TestClinic): string[] =>
  clinic.sql.all<{ id: string }>("SELECT id FROM import_run ORDER BY no").map(({ id }) => id);
const piecesOf = (clinic: TestClinic): number =>
  clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM import_piece")?.n ?? 0;

describe("what programs sent", () => {
  it("goes after a week where it brought nothing, and what it brought can be undone for as long as that is offered", () => {
    const clinic = testClinic();
    const program = aProgram(clinic);
    const brought = program.must([ana]);
    const changed = program.must([{ ...ana, visits: 44 }]);
    const same = [program.must([{ ...ana, visits: 44 }]), program.must([])];
    const refused = program.must(["no record"]);
    const last = program.must([aPatient("Q2", "Bo")]);
    later(clinic, 6);
    expect(kept(clinic)).toEqual([brought, changed, ...same, refused, last]);
    later(clinic, 8);
    expect(kept(clinic)).toEqual([brought, changed, refused, last]);
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'import.forgotten'")).toHaveLength(1);
    later(clinic, 89);
    const undo = (id: string) => committed(clinic.runtime, "undoImport", clinic.staff("admin"), [id]);
    expect(undo(changed)).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT visits FROM patient WHERE source_id = 'Q1'")).toEqual([{ visits: ana.visits }]);
    expect(kept(clinic)).toEqual([brought, changed, refused, last]);
    later(clinic, 91);
    expect(kept(clinic)).toEqual([last]);
    expect(piecesOf(clinic)).toBe(0);
    expect(clinic.sql.all("SELECT 1 FROM patient WHERE source_id LIKE 'Q%'")).toHaveLength(2);
  });

  it("leaves its number behind: the next import is not taken for the one that brought its rows", () => {
    const clinic = testClinic();
    aProgram(clinic).must([ana]);
    later(clinic, 200);
    const next = anImport(clinic);
    next.must(0, [aPatient("Q2", "Bo")]);
    expect(next.undo()).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT name FROM patient WHERE source_id LIKE 'Q%'")).toEqual([{ name: "Ana" }]);
  });

  it("that has not ended is not forgotten before it has, and a person's import never is", () => {
    const clinic = testClinic();
    const person = anImport(clinic);
    person.must(0, [ana]);
    person.end();
    const open = ulidOf("FE", 903);
    const program = aProgram(clinic);
    program.begin(open);
    program.must([]);
    later(clinic, 8);
    expect(kept(clinic)).toContain(person.importId);
    expect(committed(clinic.runtime, "readImport", clinic.staff("admin"), [open])).toMatchObject({
      value: { state: "ended" },
    });
    later(clinic, 400);
    expect(kept(clinic)).toContain(person.importId);
    expect(kept(clinic)).not.toContain(open);
    expect(person.view()).toMatchObject({ state: "ended", counts: { added: 1 } });
  });

  it("pushes no person's import off the list, however much it is", () => {
    const clinic = testClinic();
    const person = anImport(clinic);
    const program = aProgram(clinic);
    for (let n = 0; n < 130; n += 1) program.must([]);
    const list = committed(clinic.runtime, "listImports", clinic.staff("admin"), []);
    const ids = list.ok ? list.value.imports.map(({ importId }) => importId) : [];
    expect(ids).toHaveLength(21);
    expect(ids.at(-1)).toBe(person.importId);
  });
});
