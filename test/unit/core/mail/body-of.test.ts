/** Danger: words that only one of the two forms of a mail has are lost, or words that nobody saw count as said. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf } from "../../../../core/mail/html/body-of.ts";
import type { Extent } from "../../../../core/mail/lines.ts";
import { peopleNamed, readMail } from "../../../../core/mail/read-mail.ts";

const ASK = "I want my money back.";
const textOf = (body: string, parts: readonly Extent[]) =>
  parts.map(({ start, end }) => body.slice(start, end)).join("\n");

describe("of a page and a plain text", () => {
  it.each([
    ["the plain text where there is no page", { plain: ASK }, ASK],
    ["the page where there is no plain text", { html: `<p>${ASK}</p>` }, ASK],
    ["nothing where there is neither", {}, ""],
    [
      "the page, whose lines the plain text has lost",
      { html: "<p>Hello</p><p>Maya</p>", plain: "Hello \n   Maya" },
      "Hello\n\nMaya",
    ],
    [
      "the page, whose cells the plain text has run together",
      { html: "<table><tr><td>Laser<td>6</table>", plain: "Laser6" },
      "Laser\t6",
    ],
    [
      "the page, of which the plain text left an entity",
      { html: `${ASK}<br>&nbsp;<br>`, plain: `${ASK}\n&nbsp;` },
      ASK,
    ],
    [
      "the page, of which the plain text has what is hidden",
      { html: `<p hidden>Look inside</p><p>${ASK}</p>`, plain: `Look inside\n${ASK}` },
      ASK,
    ],
    [
      "the page, of which the plain text has a comment",
      { html: `<!-- Look inside --><p>${ASK}</p>`, plain: `Look inside ${ASK}` },
      ASK,
    ],
    [
      "the page, of which the plain text has an image's address",
      { html: `<img src="https://a.example/b.png"><p>${ASK}</p>`, plain: `![b.png](https://a.example/b.png)\n${ASK}` },
      ASK,
    ],
    [
      "the plain text where the page was cut",
      { html: "<p>Hello</p><p>I want my", plain: `Hello\n\n${ASK}` },
      `Hello\n\n${ASK}`,
    ],
    [
      "the plain text where it alone has the marks of a quote",
      { html: `<blockquote>older</blockquote><p>${ASK}</p>`, plain: `> older\n\n${ASK}` },
      `> older\n\n${ASK}`,
    ],
    ["the plain text where the page shows nothing", { html: "<img src=x>", plain: ASK }, ASK],
    [
      "the plain text where all of the page is hidden",
      { html: `<div style="display:none">${ASK}</div>`, plain: ASK },
      ASK,
    ],
  ])("it takes %s", (_, written, body) => {
    expect(bodyOf(written)).toBe(body);
  });

  it("takes the plain text of a page too long to be read to its end", () => {
    const plain = `${"word ".repeat(3_000)}${ASK}`;
    const html = `<p>word</p>${"<i></i>".repeat(100_000)}<p>${ASK}</p>`;
    expect(bodyOf({ html, plain })).toBe(plain);
  });
});

describe("what a page does not say for certain", () => {
  const read = (html: string, subject = "Sessions") => {
    const body = bodyOf({ html });
    return { body, ...readMail({ subject, body }) };
  };

  it("is unsure: a request that somebody typed in their signature", () => {
    const mail = read(`<div>Hello</div><div class="gmail_signature">${ASK} It was never used at all.</div>`);
    expect(mail.isUnsure).toBe(true);
  });

  it("is unsure: nothing but a quote", () => {
    expect(read(`<blockquote type="cite">${ASK}</blockquote>`).isUnsure).toBe(true);
  });

  it("is unsure: an older mail below one that answers nothing", () => {
    const head = "<b>From:</b> Jo<br><b>Sent:</b> Monday, March 3, 2025<br><b>To:</b> Maya<br><b>Subject:</b> x";
    const html = `<p>Please see this.</p><hr><div id="divRplyFwdMsg">${head}</div><p>${ASK}</p>`;
    expect(read(html).isUnsure).toBe(true);
    expect(read(html, "Re: Sessions").isUnsure).toBe(false);
  });

  it("is an older mail to be read where a mail that answers nothing begins with it", () => {
    const head = "<b>From:</b> Maya Chen &lt;maya@mail.example&gt;<br><b>Sent:</b> Monday<br><b>Subject:</b> x";
    const mail = read(`<div id="divRplyFwdMsg">${head}</div><p>${ASK}</p>`);
    expect(mail.forwarded && textOf(mail.body, mail.forwarded.own)).toBe(ASK);
    expect(peopleNamed(mail.body, mail)).toEqual([
      { name: "Maya Chen", address: "maya@mail.example", isPassedOn: true },
    ]);
  });
});

describe("any page at all", () => {
  const tags = [
    "div",
    "p",
    "span",
    "b",
    "td",
    "tr",
    "table",
    "ul",
    "li",
    "pre",
    "blockquote",
    "a",
    "x-y",
    "svg",
    "br",
    "hr",
  ];
  const named = [
    "",
    ' class="gmail_quote"',
    ' class="gmail_attr"',
    ' id="divRplyFwdMsg"',
    ' type="cite"',
    ' style="display:none"',
    " hidden",
    ' class="gmail_signature"',
  ];
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...named)).map(([tag, attribute]) => `<${tag}${attribute}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc.constantFrom(
      "<!--",
      "-->",
      "<",
      ">",
      "&",
      "&lt;",
      "&#0;",
      "&#x110000;",
      "<script>",
      "</script>",
      "<style>",
      "<![CDATA[",
      '"',
      "\u0000",
      "\ud800",
    ),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );

  it("is read without a throw, and so is its text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.string(), (pieces, subject) => {
        const body = bodyOf({ html: pieces.join("") });
        readMail({ subject, body });
      }),
      { numRuns: 500 },
    );
  });

  it("loses no word that is seen: one without marks, however it is nested and left open, is the writer's", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const open = fc.constantFrom(
      "",
      "<div>",
      "<p>",
      "</p>",
      "<b>",
      "</b>",
      "</div>",
      "<table><tr><td>",
      "</table>",
      "<ul><li>",
      "<li>",
      "<br>",
      "<span style='color:red'>",
      "</span>",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(open, word), { minLength: 1, maxLength: 30 }), (parts) => {
        const body = bodyOf({ html: parts.map(([tag, said]) => `${tag} ${said} `).join("") });
        const own = textOf(body, readMail({ subject: "", body }).own);
        expect(own.match(/[a-z]+/g)).toEqual(parts.map(([, said]) => said));
      }),
    );
  });
});
