/** Danger: a line that nobody's export has takes the account down, gets past its schema, or says a patient's words again. */
import { expect, it } from "vitest";
import { aCard, aLine, aPatient, aPurchase, dump, mayasPackage, testClinic } from "../../../../support/clinic.ts";
import { anImport } from "../../../../support/imports.ts";

const parsed = (text: string): unknown => JSON.parse(text);
const patient = (more: string) =>
  parsed(
    `{"type":"patient","sourceId":"Q1","name":"Q","emails":[],"phones":[],"language":"en","since":"2022-01-01","visits":1${more}}`,
  );
const deep = `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`;

const LINES: [string, unknown, string, string][] = [
  ["a prototype of its own", patient(',"__proto__":{"visits":9}'), "__proto__", "invalid_field"],
  ["a constructor", patient(',"constructor":{"prototype":{}}'), "constructor", "invalid_field"],
  ["a number beyond all numbers", patient(',"visits":1e400'), "visits", "invalid_field"],
  ["a number that loses its last digit", patient(',"visits":9007199254740993'), "visits", "invalid_field"],
  ["half a visit", patient(',"visits":0.5'), "visits", "invalid_field"],
  ["a million letters", patient(`,"name":"${"x".repeat(1_000_000)}"`), "name", "invalid_field"],
  ["half a letter", patient(',"name":"Q \\ud83d"'), "name", "invalid_field"],
  ["the end of a text", patient(',"name":"Q\\u0000 \'; DROP TABLE patient"'), "name", "invalid_field"],
  ["what goes too deep", { type: "patient", sourceId: "Q1", name: parsed(deep) }, "", "invalid_field"],
  ["nothing", null, "", "invalid_field"],
  ["a list", [aPatient("Q1", "Q")], "", "invalid_field"],
  ["a type that is an object's", { type: "toString", sourceId: "Q1" }, "type", "unknown_type"],
  ["a type of nothing", {}, "type", "unknown_type"],
  ["a negative price", aPurchase("B7", "P1", [aLine("N7", "massage", -100)]), "lines.0.paidMinor", "invalid_field"],
  ["microseconds for a time", aCard("Y7", "B1", 100, { capturedAtMs: 1.77e15 }), "capturedAtMs", "invalid_field"],
  ["no purchase at all", aPurchase("B7", "P1", []), "lines", "invalid_field"],
  ["a thousand lines", aPurchase("B7", "P1", Array(1_000).fill(aLine("N7", "massage", 1))), "lines", "invalid_field"],
];

it.each(LINES)("%s is refused alone, by its field", (_, line, field, code) => {
  const clinic = testClinic(mayasPackage);
  const before = dump(clinic.sql).replaceAll(/import_\w+/g, "");
  const { must } = anImport(clinic);
  const answer = must(0, [line, aPatient("Q2", "Good")]);
  expect(answer).toMatchObject({ added: 1, refused: [{ line: 1, code }] });
  const [refused] = answer.refused;
  if (field !== "") expect(refused?.field).toBe(field);
  expect(refused?.message.length).toBeLessThan(300);
  expect(before).not.toContain("DROP TABLE");
});

it("what was wrong is said by its field, and never with its words", () => {
  const { must } = anImport(testClinic());
  const { refused } = must(0, [
    { ...aPatient("Q1", "Ana"), emails: ["ana ruiz at example"], secretNote: "she cried" },
    { ...aPatient("Q2", "Ana"), emails: ["ana ruiz at example"] },
    { ...aPatient("Q3", "Ana"), language: "Klingon, spoken by Ana" },
    { ...aPatient("Q4", "Ana"), since: "03/02/2026" },
    { ...aPatient("Q5", "Ana"), visits: "twelve" },
    { type: "patient", sourceId: "Q6" },
  ]);
  expect(refused.map(({ message }) => message)).toEqual([
    "emails.0 is no e-mail address.",
    "emails.0 is no e-mail address.",
    "language must be one of en, es, fr.",
    "since must be a day such as 2026-11-21.",
    "visits must be a number and is a text.",
    "name is missing.",
  ]);
  expect(JSON.stringify(refused)).not.toMatch(/ana ruiz|cried|Klingon/);
});
