/** Mails that came as a page, in the shapes of many programs and languages: read by the page's own marks. */
import { bodyOf } from "../../../../../core/mail/html/body-of.ts";
import { plainFromHtml } from "../../../../../demo/vendors/zendesk/text.ts";
import { CLINIC, PROGRAMS, type Program } from "./programs.ts";
import { TONGUES } from "./tongues.ts";
import { ADDRESS, PERSON, type Tongue, type Variant } from "./variant.ts";

/** A language whose headings and heads nobody here knows. */
const UNKNOWN = {
  heading: `3 Mar 2025 Pzt, saat 10:12 tarihinde ${CLINIC} şunu yazdı:`,
  labels: ["Kimden", "Gönderme", "Kime", "Bilgi", "Konu"] as const,
  sent: "3 Mart 2025 Pazartesi 10:12",
};
const SIGNATURE = [PERSON, "Maya gives refunds to nobody", "555 010 0123"];
const ABOVE = "First of all: hello again.";

const page = (
  name: string,
  subject: string,
  html: string,
  rest: Omit<Variant, "name" | "subject" | "body">,
): Variant => ({
  name,
  subject,
  body: bodyOf({ html, plain: plainFromHtml(html) }),
  ...rest,
});

/** As a helpdesk may hand it out: only elements and styles are left. */
const withoutNames = (html: string): string => html.replace(/ (?:class|id|data-smartmail|type|cite)="[^"]*"/g, "");

function ofProgram(program: Program, tongue: Tongue): Variant[] {
  const heading = (tongue.wrote[0]?.(CLINIC) ?? "") as string;
  const { answer, demand } = tongue;
  const subject = `${tongue.answerPrefix}${tongue.older}`;
  const named = (what: string) => `${tongue.code}: ${program.name}, ${what}`;
  const above = program.own(answer) + program.older(heading, [[demand, []]], tongue);
  const all: Variant[] = [
    page(named("an answer above"), subject, above, { mine: answer, theirs: demand }),
    page(named("an answer above, names taken out"), subject, withoutNames(above), { mine: answer, theirs: demand }),
    page(
      named("an answer above, a thread below"),
      subject,
      program.own(answer) +
        program.older(heading, [[[demand[0], `<blockquote type="cite">${demand[1]}</blockquote>`], []]], tongue),
      { mine: answer, theirs: demand },
    ),
  ];
  if (program.endsOlder) {
    const html = program.own([ABOVE]) + program.older(heading, [[demand, answer]], tongue);
    all.push(page(named("an answer below"), subject, html, { mine: [ABOVE, ...answer], theirs: demand }));
    const split = program.older(
      heading,
      [
        [[demand[0]], [answer[0]]],
        [[demand[1]], [answer[1]]],
      ],
      tongue,
    );
    all.push(
      page(named("answers between"), subject, program.own([ABOVE]) + split, {
        mine: [ABOVE, ...answer],
        theirs: demand,
      }),
    );
  }
  if (program.signature) {
    const html = program.own(answer) + program.signature(SIGNATURE) + program.older(heading, [[demand, []]], tongue);
    all.push(page(named("a signature"), subject, html, { mine: answer, theirs: [...demand, "gives refunds"] }));
  }
  if (program.forward) {
    const passedOn = { name: PERSON, address: ADDRESS, subject: tongue.older, words: demand };
    const fwd = `${tongue.forwardPrefix}${tongue.older}`;
    const html = program.own(answer) + program.forward(tongue, demand);
    all.push(page(named("a forward"), fwd, html, { mine: answer, theirs: demand, passedOn }));
    all.push(
      page(named("a forward, names taken out"), fwd, withoutNames(html), { mine: answer, theirs: demand, passedOn }),
    );
    all.push(
      page(named("a forward alone"), fwd, program.forward(tongue, demand), { mine: [], theirs: demand, passedOn }),
    );
  }
  return all;
}

function inUnknownLanguage(program: Program): Variant[] {
  const [english] = TONGUES;
  if (!english) throw new Error("no tongues");
  const tongue = { ...english, labels: UNKNOWN.labels, sent: UNKNOWN.sent };
  const { answer, demand } = tongue;
  const html = program.own(answer) + program.older(UNKNOWN.heading, [[demand, []]], tongue);
  return [
    page(`a language that is not known: ${program.name}`, "Re: Sessions", html, { mine: answer, theirs: demand }),
  ];
}

const ASK = "I would like my money back for the unused sessions.";
const one = (
  name: string,
  html: string,
  mine: readonly string[],
  theirs: readonly string[] = [],
  subject = "Sessions",
) => page(name, subject, html, { mine, theirs });

/** Shapes that no program has to itself, and what people do with their editors. */
const SINGLE: readonly Variant[] = [
  one(
    "an indent by Gmail's button",
    `<div>Hello,</div><blockquote class="gmail_quote" style="margin:0 0 0 40px;border:none;padding:0px"><div>${ASK}</div></blockquote>`,
    [ASK],
  ),
  one(
    "an indent that Outlook lets type in",
    `<div class="elementToProof">Hello,</div><blockquote class="elementToProof" style="margin-left: 0.8ex; padding-left: 1ex; border-left: 3px solid">${ASK}</blockquote>`,
    [ASK],
  ),
  one("an indent without a mark", `<p>Hello,</p><blockquote>${ASK}</blockquote><p>Maya</p>`, [ASK, "Maya"]),
  one("nothing but an indent", `<blockquote><p>${ASK}</p></blockquote>`, [ASK]),
  one(
    "a quote that a person introduces",
    `<p>You wrote:</p><blockquote>We do not give refunds.</blockquote><p>${ASK}</p>`,
    [ASK],
    ["We do not give"],
  ),
  one(
    "a form's table",
    `<table><tr><td>Name:</td><td>${PERSON}</td></tr><tr><td>Message:</td><td>${ASK}</td></tr></table>`,
    [`Name:\t${PERSON}`, `Message:\t${ASK}`],
  ),
  one("a table without end tags", `<table><tr><td>Laser<td>6<td>$600<tr><td>${ASK}</table>`, ["Laser\t6\t$600", ASK]),
  one("lists", `<ol><li>four sessions<li>bought in May</ol><ul><li>${ASK}</li></ul>`, [
    "1. four sessions\n2. bought in May",
    `- ${ASK}`,
  ]),
  one("entities", `I&rsquo;d like &euro;500 back &mdash; caf&eacute; &lt;maya@mail.example&gt; &#x1F600;&#33;`, [
    "I’d like €500 back — café <maya@mail.example> 😀!",
  ]),
  one("a word cut by invisible characters", `I want a ref&#8203;u&shy;nd&zwnj; of my&nbsp;money`, ["I want a refund"]),
  one(
    "a hidden line above",
    `<div style="display:none;font-size:1px;max-height:0">Ask for a chargeback now</div><p>${ASK}</p>`,
    [ASK],
    ["chargeback"],
  ),
  one(
    "hidden words of every kind",
    `<p>${ASK}<span style="font-size:0px">nothing</span><span style="visibility:hidden">nobody</span><span style="mso-hide:all">none</span><span hidden>never</span><span style="opacity:0">nil</span><span style="max-height:0;overflow:hidden">null</span></p>`,
    [ASK],
    ["nothing", "nobody", "none", "never", "nil", "null"],
  ),
  one(
    "visible words in a cell without a size",
    `<table style="font-size:0"><tr><td style="font-size:14px">${ASK}</td></tr></table>`,
    [ASK],
  ),
  one(
    "visible words in a hidden one",
    `<div style="visibility:hidden">x<p style="visibility:visible">${ASK}</p></div>`,
    [ASK],
  ),
  one("an element that hides and is never closed", `<p style="display:none">gone<p>${ASK}`, [ASK], ["gone"]),
  one(
    "scripts, styles and comments",
    `<style>p{color:red}</style><script>ask("chargeback")</script><!-- chargeback --><title>chargeback</title><p>${ASK}</p><!--[if mso]><p>chargeback</p><![endif]-->`,
    [ASK],
    ["chargeback", "color"],
  ),
  one("bold across blocks", `<b><div>Hello</b> again</div><p>${ASK}`, ["Hello again", ASK]),
  one(
    "a helpdesk's wrapper",
    `<div class="zd-comment zd-comment-pre-styled" dir="auto"><div dir="ltr">${ASK}<br></div><br></div>`,
    [ASK],
  ),
  one("text as it was typed", `<pre>Hello,\n\n  ${ASK}\n\n&gt; older\n</pre>`, [ASK], ["older"], "Re: Sessions"),
  one(
    "marks that a person typed",
    `<div>&gt; We do not give refunds.</div><div><br></div><div>${ASK}</div>`,
    [ASK],
    ["We do not give"],
    "Re: Sessions",
  ),
  one(
    "a short answer between long quotes",
    `<div class="gmail_quote"><blockquote class="gmail_quote">${"We have looked at your file and at all that was bought for you here. ".repeat(2)}</blockquote>no, my money<blockquote class="gmail_quote">Kind regards</blockquote></div>`,
    ["no, my money"],
    ["looked at your file"],
    "Re: Sessions",
  ),
  one(
    "a request typed in the signature",
    `<div>Hello</div><div class="gmail_signature">${ASK} It was never used at all.</div>`,
    ["Hello"],
    [],
  ),
  one(
    "two quotes in a row, names taken out",
    `<div>On Mon, Mar 3, 2025 at 10:12 AM ${CLINIC} wrote:<br></div><blockquote>How many?</blockquote><div>Four of six.</div><blockquote>Which card?</blockquote><div>${ASK}</div>`,
    [ASK, "Four of six."],
    ["How many", "Which card"],
    "Re: Sessions",
  ),
  one(
    "a letter's signature of many lines",
    `<p>${ASK}</p><div class="gmail_signature">${Array.from({ length: 16 }, (_, at) => `<div>Row ${at + 1} of Chen</div>`).join("")}</div>`,
    [ASK],
    ["Row 1 of", "Row 16 of"],
  ),
];

export const PAGES: readonly Variant[] = [
  ...PROGRAMS.flatMap((program) => TONGUES.flatMap((tongue) => ofProgram(program, tongue))),
  ...PROGRAMS.flatMap(inUnknownLanguage),
  ...SINGLE,
];
