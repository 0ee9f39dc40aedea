/** Danger: a code, or a question, reaches a stranger in another country. */
import { describe, expect, it } from "vitest";
import { isNumberOf, typedContact } from "../../../../core/messages/contact.ts";

describe("a contact that is typed", () => {
  it.each([
    ["sms", "+34 600 111 222", "+34600111222"],
    ["sms", "0034 600 111 222", "+34600111222"],
    ["sms", "600 111 222", undefined],
    ["sms", "(415) 555-0142", undefined],
    ["email", " Ines@Example.com ", "ines@example.com"],
    ["email", "ines", undefined],
  ] as const)("%s %s", (channel, typed, value) => expect(typedContact(channel, typed)).toBe(value));
});

describe("a number on file", () => {
  it.each([
    ["US-CA", "+14155550142", true],
    ["ES", "+34600111222", true],
    // A Spanish, a Mexican and a Japanese number that were written without their country.
    ["ES", "+600111222", false],
    ["MX", "+15512345678", false],
    ["JP-14", "+09012345678", false],
    ["US-CA", "+447700900123", false],
    ["US-CA", "+1415555", false],
    ["XX", "+14155550142", false],
    ["", "+14155550142", false],
  ])("at a clinic in %s: %s", (jurisdiction, number, isSure) => expect(isNumberOf(jurisdiction, number)).toBe(isSure));
});
