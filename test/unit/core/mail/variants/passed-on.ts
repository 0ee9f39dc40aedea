import { TONGUES } from "./tongues.ts";
import { ADDRESS, PERSON, type Tongue, type Variant, WHO } from "./variant.ts";

const FRONT_DESK = "Please take this one, Jo at the front desk.";

function forwardVariants(tongue: Tongue): Variant[] {
  const [from, sent, to, , subject] = tongue.labels;
  const head = `${from}: ${WHO}\n${sent}: ${tongue.sent}\n${to}: Harbour Clinic <hello@harbour.example>\n${subject}: ${tongue.older}`;
  const text = `${tongue.demand[0]}\n\n${tongue.demand[1]}\n\n${PERSON}`;
  const passedOn = { name: PERSON, address: ADDRESS, subject: tongue.older, words: tongue.demand };
  const of = (name: string, body: string, prefix = tongue.forwardPrefix): Variant => ({
    name: `${tongue.code}: ${name}`,
    subject: `${prefix}${tongue.older}`,
    body,
    mine: body.includes(FRONT_DESK) ? [FRONT_DESK] : [],
    theirs: tongue.demand,
    passedOn,
  });
  const signature = "-- \nJo Park\nFront desk, Harbour Clinic\n555 010 0100";
  return [
    of("Gmail", `${FRONT_DESK}\n\n---------- ${tongue.forwarded} ---------\n${head}\n\n\n${text}`, "Fwd: "),
    of("Gmail, nothing above", `---------- ${tongue.forwarded} ----------\n${head}\n\n${text}`, "Fwd: "),
    of("Apple Mail", `${FRONT_DESK}\n\n${tongue.begin}\n\n${head.replaceAll("\n", "\n\n")}\n\n${text}`),
    of(
      "Apple Mail, marked",
      `${FRONT_DESK}\n\n${tongue.begin}\n\n${`${head}\n\n${text}`
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n")}`,
    ),
    of("Outlook", `${FRONT_DESK}\n\n${"_".repeat(32)}\n${head}\n\n${text}`),
    of("Outlook, nothing above", `${head}\n\n${text}`),
    of("Outlook, bold", `${FRONT_DESK}\n\n${head.replace(/^(.+?):/gm, "**$1:**")}\n\n${text}`),
    of("Outlook, below a signature", `${FRONT_DESK}\n\n${signature}\n\n${head}\n\n${text}`),
    of("Thunderbird", `${FRONT_DESK}\n\n-------- ${tongue.forwarded} --------\n${head}\n\n\n${text}`),
  ];
}

/** Shapes that no language has to itself. */
const SINGLE: readonly Variant[] = [
  {
    name: "an address alone as the sender",
    subject: "FW: refund",
    body: `${FRONT_DESK}\n\nFrom: ${ADDRESS}\nSent: 3 March 2025\nTo: Harbour Clinic\nSubject: refund\n\nGive me my money back.`,
    mine: [FRONT_DESK],
    theirs: ["Give me my money back."],
    passedOn: { address: ADDRESS, subject: "refund", words: ["Give me my money back."] },
  },
  {
    name: "a forward of an answer: its history is history",
    subject: "Fwd: Re: My appointment",
    body: `${FRONT_DESK}\n\n---------- Forwarded message ---------\nFrom: ${WHO}\nDate: Mon, Mar 3, 2025\nSubject: Re: My appointment\nTo: Harbour Clinic\n\nI want my money back.\n\nOn Sun, Mar 2, 2025 at 9:00 AM Harbour Clinic <hello@harbour.example> wrote:\n\nWe gave a refund to somebody else.`,
    mine: [FRONT_DESK],
    theirs: ["I want my money back.", "We gave a refund"],
    passedOn: { name: PERSON, address: ADDRESS, subject: "My appointment", words: ["I want my money back."] },
  },
  {
    name: "an answer to a forward: the words above it are new",
    subject: "Re: Fwd: My package",
    body: `${FRONT_DESK}\n\nOn Mon, Mar 3, 2025 at 10:12 AM Jo Park <jo@harbour.example> wrote:\n\n> Please see below\n>\n> ---------- Forwarded message ---------\n> From: ${WHO}\n> Subject: My package\n>\n> I want my money back.`,
    mine: [FRONT_DESK],
    theirs: ["I want my money back.", "Please see below"],
  },
  {
    name: "text below the end of a forward",
    subject: "Fwd: refund",
    body: `---------- Forwarded message ---------\nFrom: ${WHO}\nDate: 3 Mar 2025\nSubject: refund\n\nGive me my money back.\n\n----- End forwarded message -----\n\n${FRONT_DESK}`,
    mine: [FRONT_DESK],
    theirs: ["Give me my money back."],
    passedOn: { name: PERSON, address: ADDRESS, subject: "refund", words: ["Give me my money back."] },
  },
  {
    name: "a contact form that was passed on",
    subject: "Fwd: New message from your website",
    body: `${FRONT_DESK}\n\n---------- Forwarded message ---------\nFrom: Website <noreply@forms.example>\nDate: 3 Mar 2025\nSubject: New message from your website\nTo: Harbour Clinic\n\nName: ${PERSON}\nEmail: ${ADDRESS}\nMessage: Give me my money back.`,
    mine: [FRONT_DESK],
    theirs: ["Give me my money back."],
    passedOn: { address: "noreply@forms.example", words: ["Give me my money back."] },
  },
  {
    name: "a heading instead of a head",
    subject: "Fwd: My package",
    body: `${FRONT_DESK}\n\nOn Mon, Mar 3, 2025 at 10:12 AM ${WHO} wrote:\n\nGive me my money back.`,
    mine: [FRONT_DESK],
    theirs: ["Give me my money back."],
    passedOn: { address: ADDRESS, words: ["Give me my money back."] },
  },
  {
    name: "a forward in a forward",
    subject: "Fwd: Fwd: My package",
    body: `${FRONT_DESK}\n\n---------- Forwarded message ---------\nFrom: Sam Chen <sam@mail.example>\nDate: 4 Mar 2025\nSubject: Fwd: My package\nTo: Harbour Clinic\n\nFor my wife.\n\n---------- Forwarded message ---------\nFrom: ${WHO}\nDate: 3 Mar 2025\nSubject: My package\nTo: Sam\n\nGive me my money back.`,
    mine: [FRONT_DESK],
    theirs: ["Give me my money back.", "For my wife."],
    passedOn: { name: "Sam Chen", address: "sam@mail.example", subject: "My package", words: ["For my wife."] },
  },
  {
    name: "a sender whom the front desk typed",
    subject: "Fwd: cancelling",
    body: `${FRONT_DESK}\n\nFrom: ${PERSON}\nGive me my money back.`,
    mine: [FRONT_DESK],
    theirs: ["Give me my money back."],
    passedOn: { name: PERSON, words: ["Give me my money back."] },
  },
  {
    name: "a sender alone below an original message",
    subject: "FW: cancelling",
    body: `${FRONT_DESK}\n\n-------- Original message --------\nFrom: ${WHO}\nGive me my money back.`,
    mine: [FRONT_DESK],
    theirs: ["Give me my money back."],
    passedOn: { name: PERSON, address: ADDRESS, words: ["Give me my money back."] },
  },
  {
    name: "a sentence that begins like a sender",
    subject: "Fwd: cancelling",
    body: `${FRONT_DESK}\n\nFrom: what I have seen she wants her money back.`,
    mine: [FRONT_DESK, "she wants her money back"],
    theirs: [],
  },
  {
    name: "our own letter, which came back",
    subject: "Fwd: returned",
    body: `${FRONT_DESK}\n\n---\nFrom: Mail Delivery System\nSubject: Undelivered mail\n\nYour message could not be delivered:\n\nWe have accepted your refund request.`,
    mine: [FRONT_DESK],
    theirs: ["accepted your refund request", "could not be delivered"],
    passedOn: { name: "Mail Delivery System", words: [] },
  },
];

export const PASSED_ON: readonly Variant[] = [...TONGUES.flatMap(forwardVariants), ...SINGLE];
