/** Danger: a bank reads a card's number, words that stand in another order than written, or half a sentence that nobody knows was cut. */
import { describe, expect, it } from "vitest";
import { cleanText, fitPieces, type Limits, shortened } from "../../../../core/disputes/fit.ts";
import type { FileKind, TextKind } from "../../../../core/disputes/pieces.ts";

const LIMITS: Limits = {
  charactersMax: (kind) => (kind === "bought_from_ip" ? undefined : kind === "patient_name" ? 20 : 100),
  charactersTogetherMax: 150,
  hasPlace: (kind) => kind !== "shipping",
  fileTypes: ["application/pdf"],
  fileBytesMax: 10,
  bytesTogetherMax: 15,
};
const text = (kind: TextKind, words: string) => ({ kind, text: words });
const file = (kind: FileKind, size: number, mediaType: "application/pdf" | "image/png" = "application/pdf") => ({
  kind,
  mediaType,
  bytes: new Uint8Array(size),
});

describe("texts", () => {
  it("go as they are where there is room", () => {
    const fitted = fitPieces({ texts: [text("refusal", "Clause 4 says no.")], files: [] }, LIMITS);
    expect(fitted).toEqual({ texts: [text("refusal", "Clause 4 says no.")], files: [], left: [] });
  });

  it("end behind a whole sentence, and it is said", () => {
    const long = `${"One sentence of forty characters, or so. ".repeat(4)}`.trim();
    const { texts, left } = fitPieces({ texts: [text("refusal", long)], files: [] }, LIMITS);
    expect(texts[0]?.text).toBe(
      "One sentence of forty characters, or so. One sentence of forty characters, or so. […]",
    );
    expect(left).toEqual([{ kind: "refusal", because: "shortened", limit: 100 }]);
  });

  it("stay out whole where not one sentence fits, and where they have no place", () => {
    const { texts, left } = fitPieces(
      { texts: [text("patient_name", "A name that goes on and on"), text("bought_from_ip", "10.0.0.1")], files: [] },
      LIMITS,
    );
    expect(texts).toEqual([]);
    expect(left).toEqual([
      { kind: "patient_name", because: "no_room", limit: 20 },
      { kind: "bought_from_ip", because: "no_place" },
    ]);
  });

  it("of all together the ones that decide most go first", () => {
    const ninety = `${"x".repeat(88)}.`;
    const pieces = [text("summary", ninety), text("refusal", ninety), text("service_dates", "2 May 2026")];
    const { texts, left } = fitPieces({ texts: pieces, files: [] }, LIMITS);
    expect(texts.map(({ kind }) => kind)).toEqual(["refusal", "service_dates"]);
    expect(left).toEqual([{ kind: "summary", because: "no_room", limit: 100 }]);
  });

  it.each([
    ["a card's number", "Paid by 4242 4242 4242 4242.", "Paid by xxxx xxxx xxxx 4242."],
    ["one with marks between that nobody sees", "4242\u200b4242\u200b4242\u200b4242", "xxxxxxxxxxxx4242"],
    ["words that turn the order around them", "Refused \u202eon\u202c 3 May", "Refused on 3 May"],
    ["control characters", "a\0b\u0007c\r\nd", "a b c\nd"],
    ["half a character", "a\ud83d", "a"],
    ["Arabic, which stays", "العميل وافق", "العميل وافق"],
  ])("%s", (_, given, kept) => expect(cleanText(given)).toBe(kept));

  it("two hundred thousand characters are read in one pass", () => {
    const hostile = "4242 4242 4242 4242 \u202e. ".repeat(9_000);
    const began = performance.now();
    const { texts } = fitPieces(
      { texts: [text("refusal", hostile)], files: [] },
      { ...LIMITS, charactersMax: () => 20_000, charactersTogetherMax: 150_000 },
    );
    expect(texts[0]?.text.length).toBeLessThanOrEqual(20_000);
    expect(texts[0]?.text).not.toMatch(/4242 4242/);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("a text of one long word is not cut in the middle", () => expect(shortened("x".repeat(200), 100)).toBe(""));
});

describe("files", () => {
  it("go in their order as long as there is room, each reason said", () => {
    const files = [
      file("receipt", 9),
      file("packet", 9),
      file("terms", 11),
      file("messages", 3, "image/png"),
      file("shipping", 1),
    ];
    const { files: going, left } = fitPieces({ texts: [], files }, LIMITS);
    expect(going.map(({ kind }) => kind)).toEqual(["packet"]);
    expect(left).toEqual([
      { kind: "terms", because: "too_large", limit: 10 },
      { kind: "messages", because: "wrong_type" },
      { kind: "receipt", because: "no_room" },
      { kind: "shipping", because: "no_place" },
    ]);
  });
});
