/** Danger: the patient is never told of a yes, reads two letters that contradict each other, or the screen asks to send what was sent. */
import { describe, expect, it } from "vitest";
import type { Replies } from "../../../../app/host/host.ts";
import { editorHtml, holdsLetter, inPlaceOf, readText } from "../../../../app/host/letter-text.ts";
import {
  forgetLetter,
  isSent,
  isWithPatient,
  keepLetter,
  lettersOf,
  pageIsOut,
  readLetters,
  unsentOf,
} from "../../../../app/sidebar/letters/kept-letters.ts";

const HOLDING = "Dear Maya,\n\nWe ask a colleague & write by Friday.";
const APPROVED = 'Dear Maya,\n\nWe refund $50.00. You wrote "soon".';
const AT_MS = 1_770_000_000_000;

function aShelf() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

const told = (said: readonly string[], draft = ""): Replies => ({ said, draft });
const kept = (draftStorage: ReturnType<typeof aShelf>) => lettersOf(readLetters(draftStorage, "zendesk:7"));
const put = (
  draftStorage: ReturnType<typeof aShelf>,
  text: string,
  before: Replies | undefined,
  where = "editor" as const,
) =>
  keepLetter(
    draftStorage,
    "zendesk:7",
    { text, where, atMs: AT_MS, ...(before ? { saidBefore: before.said.length } : {}) },
    before,
  );

it("is ours with what an editor puts into it to hold its cursor, and what a word processor hides in it is read by nobody", () => {
  expect(holdsLetter(editorHtml(HOLDING).replace("Maya", "Ma\u200bya"), HOLDING)).toBe(true);
  expect(readText("<p>We will <!--[if gte mso 9]><xml> -->return $50.00.</p>")).toBe("We will return $50.00.");
});

it("is read in no time below however deep a mail that it answers: whoever sends it waits for that", () => {
  const quoted = (depth: number) => `${"<blockquote>".repeat(depth)}old${"</blockquote>".repeat(depth)}`;
  const startMs = performance.now();
  expect(readText(`<p>We pay $50.00.</p>${quoted(20_000)}<p>Zoe</p>`)).toBe("We pay $50.00.\nZoe");
  expect(readText(`<p>We pay</p><blockquote>a${quoted(3)}b`)).toBe("We pay");
  expect(readText(`${"<style ".repeat(20_000)}`)).toBe("");
  expect(readText("If 3 < 4 we pay")).toBe("If 3 < 4 we pay");
  expect(performance.now() - startMs).toBeLessThan(2_000);
});

describe("the page of a patient is said to open", () => {
  const PAGE = "https://app.example/l/acct/Zk3v8Qm1Xo5Rt7Wb2Ny6Lc9Hd4Gs0Pf1?a=1&b=2";
  const LETTER = `${APPROVED}\n\nYou can see how this stands:\n${PAGE}`;

  it("once its letter was sent, and before only for then: nobody has an address that was only put in, or taken out again", () => {
    const draftStorage = aShelf();
    const out = (replies: Replies | undefined) => pageIsOut(PAGE, kept(draftStorage), replies);
    expect(out(told([]))).toBeUndefined();
    put(draftStorage, LETTER, told([]));
    expect(out(told([], editorHtml(LETTER)))).toBe("unsent");
    // Where the helpdesk does not tell.
    expect(out(undefined)).toBe("unsent");
    expect(out(told([], ""))).toBeUndefined();
    expect(out(told([editorHtml(LETTER)]))).toBe("sent");
    forgetLetter(draftStorage, "zendesk:7", LETTER);
    expect(out(undefined)).toBeUndefined();
  });
});

describe("a letter that was put into the reply", () => {
  it("belongs to its text: the holding letter is not the one with the yes", () => {
    const draftStorage = aShelf();
    put(draftStorage, HOLDING, told([]));
    expect(isWithPatient(HOLDING, kept(draftStorage), told([editorHtml(HOLDING)]))).toBe(true);
    expect(isWithPatient(APPROVED, kept(draftStorage), told([editorHtml(HOLDING)]))).toBe(false);
    put(draftStorage, APPROVED, told([editorHtml(HOLDING)]));
    expect(isWithPatient(APPROVED, kept(draftStorage), undefined)).toBe(true);
  });

  it("is known in another tab by the helpdesk's own words, in the reply or sent", () => {
    expect(isWithPatient(APPROVED, [], told([], editorHtml(APPROVED)))).toBe(true);
    expect(isWithPatient(APPROVED, [], told([`<div>Hi</div>${editorHtml(APPROVED)}`]))).toBe(true);
    expect(isWithPatient(APPROVED, [], undefined)).toBe(false);
  });

  it("is over once staff wrote publicly after it, and nobody knows where the helpdesk does not say", () => {
    const draftStorage = aShelf();
    put(draftStorage, HOLDING, told(["Earlier"]));
    const [letter] = kept(draftStorage);
    if (!letter) throw new Error("nothing was kept");
    expect(isSent(letter, told(["Earlier"]))).toBe(false);
    expect(isSent(letter, told(["Earlier", "Changed before it was sent"]))).toBe(true);
    expect(isSent(letter, undefined)).toBeUndefined();
    put(draftStorage, HOLDING, undefined);
    expect(kept(draftStorage).map((one) => isSent(one, told(["Earlier"])))).toEqual([undefined]);
  });

  it("gives way to the next one while it was not sent, and stays on record once it was", () => {
    const draftStorage = aShelf();
    put(draftStorage, HOLDING, told([]));
    expect(unsentOf(kept(draftStorage), told([])).map(({ text }) => text)).toEqual([HOLDING]);
    put(draftStorage, APPROVED, told([]));
    expect(kept(draftStorage).map(({ text }) => text)).toEqual([APPROVED]);
    put(draftStorage, HOLDING, told([editorHtml(APPROVED)]));
    expect(kept(draftStorage).map(({ text }) => text)).toEqual([APPROVED, HOLDING]);
  });
});

describe("the editor with an earlier letter of ours", () => {
  it("holds the new one in its place", () => {
    expect(inPlaceOf(editorHtml(HOLDING), [HOLDING], APPROVED)).toBe(editorHtml(APPROVED));
    const browsersOwn = "<div>Dear Maya,</div><div>We ask a colleague&nbsp;&amp; write by <b>Friday</b>.</div>";
    expect(inPlaceOf(browsersOwn, [HOLDING], APPROVED)).toBe(editorHtml(APPROVED));
  });

  it("keeps what a person wrote around it, and leaves one letter where two stood", () => {
    const both = `<p>PS first</p>${editorHtml(HOLDING)}${editorHtml(APPROVED).replaceAll("&quot;", '"')}<p>Bye</p>`;
    expect(inPlaceOf(both, [HOLDING, APPROVED], APPROVED)).toBe(`<p>PS first</p>${editorHtml(APPROVED)}<p>Bye</p>`);
  });

  it("is left alone where somebody changed the letter, or there is none", () => {
    expect(inPlaceOf(editorHtml(HOLDING).replace("Friday", "Monday"), [HOLDING], APPROVED)).toBeUndefined();
    expect(inPlaceOf("", [HOLDING], APPROVED)).toBeUndefined();
    expect(inPlaceOf("<p>Hello</p>", [""], APPROVED)).toBeUndefined();
    expect(holdsLetter("<p>Hello</p>", "")).toBe(false);
  });
});
