import { expect, it } from "vitest";
import {
  bareEmail,
  maskEmail,
  maskPhone,
  normaliseName,
  normalisePatientNumber,
  normalisePhone,
  numbersInText,
} from "../../../../core/facts/patient-keys.ts";

it.each([
  ["(415) 555-0142", "+14155550142"],
  ["1 415 555 0142", "+14155550142"],
  ["+34 600 123 456", "+34600123456"],
  ["0034 600123456", "+34600123456"],
  ["12345", undefined],
  ["1234567890123456", undefined],
])("a phone number written as %s is one key", (written, key) => {
  expect(normalisePhone(written)).toBe(key);
});

it("the part after a plus goes only where it stands in the name", () => {
  expect(bareEmail("Maya+spa@Example.com")).toBe("maya@example.com");
  expect(bareEmail("+49@example.com")).toBe("+49@example.com");
});

it("masks tell two people apart and give no address away", () => {
  expect([maskEmail("maya@example.com"), maskEmail("al@example.com"), maskEmail("nonsense")]).toEqual([
    "ma•••@example.com",
    "a•••@example.com",
    "•••",
  ]);
  expect(maskPhone("+14155550142")).toBe("•••42");
});

it("names and numbers are found however they are written", () => {
  expect(normaliseName("  José-María  O'Neil ")).toBe("jose maria o neil");
  expect(normalisePatientNumber("hw 10-42")).toBe("HW1042");
});

it.each([
  ["my patient number is HW 1042", "HW1042"],
  ["Patient no. 900", "900"],
  ["chart #12-345", "12345"],
  ["paciente n.º 900", "900"],
])("a number that the mail calls a patient's: %s", (text, number) => {
  expect(numbersInText(text).patientNumbers).toContain(number);
});

it.each(["I paid 900 dollars", "on 2026-02-03", "patients like me waited 3 weeks"])(
  "no patient's number: %s",
  (text) => {
    expect(numbersInText(text).patientNumbers.filter((number) => /^\d+$/.test(number))).toEqual([]);
  },
);

it("a mail full of numbers asks for no more than the store can bind", () => {
  const text = Array.from({ length: 500 }, (_, at) => `ref${at}x +1415555${1000 + at}`).join(" ");
  const { phones, patientNumbers, references } = numbersInText(text);
  expect(Math.max(phones.length, patientNumbers.length, references.length)).toBeLessThanOrEqual(49);
});
