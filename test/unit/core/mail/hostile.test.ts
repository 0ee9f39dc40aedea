import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesIn } from "../../../../core/mail/addresses.ts";
import type { Extent } from "../../../../core/mail/lines.ts";
import { peopleNamed, type ReadMail, readMail, wordsIn } from "../../../../core/mail/read-mail.ts";
import { spentMs } from "../../../support/processor-time.ts";
import { KEPT } from "./variants/kept.ts";
import { PASSED_ON } from "./variants/passed-on.ts";
import { QUOTED } from "./variants/quoted.ts";

const MEGABYTE = 1_000_000;
/** The goal is 100 ms of a processor; a slow one gets more, and a shape that is read in squared time needs seconds. */
const BOUND_MS = 300;
const filled = (part: string) => part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE);

const SHAPES: readonly (readonly [string, string])[] = [
  ["one word", filled("refund")],
  ["one letter", filled("A")],
  ["line breaks", filled("\n")],
  ["carriage returns", filled("\r\n")],
  ["blanks", `${filled(" ")}-`],
  ["blanks at line ends", filled(`${" ".repeat(290)}x\n`)],
  ["marks of quotes", filled("> ")],
  ["marked lines", filled("> I want a refund\n")],
  ["bars", filled("| x\n")],
  ["headings", filled("On Mon, 3 Mar 2025 at 10:12, Clinic\n")],
  ["whole headings", filled("On Mon, 3 Mar 2025, Clinic wrote:\n> x\n")],
  ["headings by a person", filled("On 3 March your clerk wrote:\n\n\n")],
  ["headings that never end", filled("On Mon, 3 Mar 2025 at 10:12, ")],
  ["verbs of headings", filled("wrote schrieb escribió: ")],
  ["addresses of headings", filled("a@b.example wrote\n")],
  ["senders", filled("From: Maya <maya@example.com>\n")],
  ["heads", filled("From: Maya\nSent: Monday\nTo: Clinic\nSubject: x\n\n")],
  ["heads without an end", filled("From:\n\n")],
  ["copies of heads", `From: a\n${filled("Cc: b@c.example,\n")}`],
  ["heads on one line", filled("From: To: Sent: Subject: ")],
  ["original messages", filled("-----Original Message-----\n")],
  ["original messages and their ends", filled("-----Original Message-----\n-----End of message-----\n")],
  ["forwards", filled("---------- Forwarded message ---------\nFrom: a@b.example\nDate: 3 Mar 2025\n\n")],
  ["marked forwards", filled("Begin forwarded message:\n> From: a@b.example\n> Date: 3 Mar 2025\n\n")],
  ["dashes", filled("-")],
  ["dashes and letters", filled("----a")],
  ["rules", filled("--\n")],
  ["rules of underscores", filled(`${"_".repeat(40)}\n`)],
  ["signatures", filled("-- \nMaya Chen\n555 010 0123\n\n")],
  ["signatures that are none", filled(`--\n${"Some Words Here\n".repeat(12)}`)],
  ["names", filled("Maya Chen\n")],
  ["names without an end", filled("MayaChen ")],
  ["stamps", filled("Maya Chen\nMar 3, 2025, 10:12 AM EST\n")],
  ["dates", filled("3 March 2025, 10:12 AM EST ")],
  ["signs of addresses", filled("@")],
  ["addresses", filled("a@b.")],
  ["addresses without an end", `${filled("a.")}@b.example`],
  ["fields", filled("Message:\n")],
  ["phones", filled("Sent from my iPhone\n")],
  ["notices", filled("This e-mail and any attachments are confidential\n")],
  ["notices that are none", filled("This e-mail and any\n")],
  ["colons", filled(":")],
  ["stars", filled("*")],
  ["marks on a letter", `a${filled("\u0301")}`],
  ["invisible characters", filled("\u200b")],
  ["right-to-left marks", filled("\u202e\u202c")],
  ["ligatures that fold to many letters", filled("\ufdfa")],
  ["lone surrogates", filled("\ud800")],
  ["entities", filled("&nbsp;")],
  ["prefixes", filled("Re: ")],
  ["null characters", filled("\u0000")],
];

describe("a megabyte of anything", () => {
  readMail({ subject: "", body: filled("On Mon, 3 Mar 2025, Clinic wrote:\n> x\n\nFrom: a\nTo: b\n") });

  it.each(SHAPES)("is read in bounded time: %s", (name, body) => {
    const alone = spentMs(() => readMail({ subject: body, body }), BOUND_MS);
    const plain = readMail({ subject: "", body });
    const passedOn = spentMs(() => peopleNamed(body, readMail({ subject: "Fwd: x", body })), BOUND_MS);
    console.log(
      `mail of 1 MB, ${name}: ${alone.toFixed(1)} ms; as a forward, with its people: ${passedOn.toFixed(1)} ms`,
    );
    expect(Math.max(alone, passedOn)).toBeLessThan(BOUND_MS);
    expect(plain.isUnsure, "not all of it was read").toBe(true);
  });
});

describe("a mail of ten thousand lines", () => {
  it("is read to its end", () => {
    const body = `${"A line of my long story.\n".repeat(7_000)}\n${"x\n".repeat(2_999)}I want my money back.`;
    const read = readMail({ subject: "", body });
    expect(textOf(body, read.own)).toContain("I want my money back.");
    expect(read.isUnsure).toBe(false);
  });
});

const textOf = (body: string, parts: readonly Extent[]) =>
  parts.map(({ start, end }) => body.slice(start, end)).join("\n");

describe("a mail without words", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \n\t\n "],
    ["an image", "[image: IMG_2041.jpeg]"],
    ["an attachment's name", "![](https://files.example/IMG_2041.jpeg)"],
    ["invisible characters", "\u200b\u200e\ufeff"],
  ])("says nothing: %s", (_, body) => {
    const read = readMail({ subject: "", body });
    expect(read.forwarded).toBeUndefined();
    expect(read.quoted).toEqual([]);
  });
});

describe("whoever wrote what", () => {
  it.each([
    ["marks of direction in a head", "Hello\n\u202eFrom\u202c: Clinic\nSent: Monday\nTo: me\n\nWe refund"],
    ["joiners in a heading", "Hello\nOn Mon, 3 Mar 2025 at 10:12, Clinic <a@b.example> wr\u200dote:\nWe refund"],
    ["full-width letters", "Hello\nＦｒｏｍ: Clinic\nＳｅｎｔ: Monday\nＴｏ: me\n\nWe refund"],
  ])("is told through %s", (_, body) => {
    const read = readMail({ subject: "Re: x", body });
    expect(textOf(body, read.own)).toBe("Hello");
  });

  it.each([
    ["an Arabic mail", "أريد استرداد أموالي من فضلك"],
    ["a Hebrew mail", "אני רוצה את הכסף שלי בחזרה"],
    ["a Chinese mail", "请把钱退给我。谢谢"],
    ["broken encodings", "I want my mÃ³ney back \ufffd\ufffd"],
    ["lone surrogates", "\udfff I want my money back \ud800"],
  ])("is kept whole: %s", (_, body) => {
    expect(textOf(body, readMail({ subject: "", body }).own)).toBe(body);
  });
});

/** All parts of a mail that was read, those inside included. */
function partsOf(read: ReadMail): Extent[] {
  const parts: Extent[] = [];
  for (let mail: ReadMail | ReadMail["forwarded"] = read; mail; mail = mail.forwarded) {
    parts.push(...mail.own, ...mail.quoted, ...(mail.signature ? [mail.signature] : []));
  }
  return parts;
}

describe("any text at all", () => {
  const pieces = [...QUOTED, ...PASSED_ON, ...KEPT].flatMap(({ body }) => body.split("\n"));
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 40 })
      .map((lines) => lines.join("\n")),
  );

  it("is read without a throw into parts that stand in it, none of them twice", () => {
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const read = readMail({ subject, body });
        const parts = partsOf(read).sort((a, b) => a.start - b.start);
        let before = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(body.length);
        for (const { start, end } of wordsIn(read)) expect(body.slice(start, end).trim()).not.toBe("");
        peopleNamed(body, read);
      }),
      { numRuns: 400 },
    );
  });

  it("is lost nowhere: a line without any mark, in a mail that answers nothing, is the writer's", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const body = lines.join("\n\n");
        expect(textOf(body, readMail({ subject: "", body }).own)).toBe(body);
      }),
    );
  });
});

it("finds addresses however they are written, in lower case, each once", () => {
  expect(
    addressesIn("Write to <Maya.Chen+x@Mail.Example>, (maya.chen+x@mail.example) or mailto:sam@mail.example."),
  ).toEqual(["maya.chen+x@mail.example", "sam@mail.example"]);
  expect(addressesIn("@maya, a@b, @, a@.example")).toEqual([]);
});
