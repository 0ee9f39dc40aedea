import { TONGUES } from "./tongues.ts";
import { ADDRESS, PERSON, type Tongue, type Variant, WHO } from "./variant.ts";

/** Cuts a line at the blank nearest before a width, as mail programs wrap it. */
function wrapped(line: string, width: number): string {
  const cut = line.lastIndexOf(" ", width);
  return cut > 0 ? `${line.slice(0, cut)}\n${line.slice(cut + 1)}` : line;
}

const older = ({ demand }: Tongue) => `Hello,\n\n${demand[0]}\n\n${demand[1]}\n\n${PERSON}`;
const marked = (text: string) =>
  text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");

function answered(name: string, tongue: Tongue, below: string): Variant {
  return {
    name: `${tongue.code}: ${name}`,
    subject: `${tongue.answerPrefix}${tongue.older}`,
    body: `${tongue.answer[0]}\n${tongue.answer[1]}\n\n${below}`,
    mine: tongue.answer,
    theirs: tongue.demand,
  };
}

/** "On … wrote:" in its forms, with no mark on the lines below. */
function wroteVariants(tongue: Tongue): Variant[] {
  const [gmail, apple, third, fourth] = tongue.wrote;
  if (!gmail || !apple || !third || !fourth) throw new Error(`too few headings: ${tongue.code}`);
  const text = older(tongue);
  const linked = `${PERSON} <[${ADDRESS}](mailto:${ADDRESS})>`;
  return [
    answered("Gmail", tongue, `${gmail(WHO)}\n\n${text}`),
    answered("Gmail, the address on the next line", tongue, `${gmail(WHO).replace(" <", "\n<")}\n\n${text}`),
    answered("Gmail, wrapped in the middle", tongue, `${wrapped(gmail(WHO), 40)}\n\n${text}`),
    answered("Gmail, over three lines", tongue, `${wrapped(gmail(WHO).replace(" <", "\n<"), 22)}\n\n${text}`),
    answered("Gmail, the address as a link", tongue, `${gmail(linked)}\n\n${text}`),
    answered("Gmail, without an address", tongue, `${gmail(PERSON)}\n\n${text}`),
    answered("Apple Mail", tongue, `${apple(WHO)}\n\n${text}`),
    answered("Apple Mail, marked", tongue, `> ${apple(WHO)}\n> \n${marked(text)}`),
    answered("another program", tongue, `${third(WHO)}\n${text}`),
    answered("the name first", tongue, `${fourth(WHO)}\n\n${text}`),
  ];
}

/** The head of an older mail, with no mark on the lines below. */
function headVariants(tongue: Tongue): Variant[] {
  const [from, sent, to, cc, subject] = tongue.labels;
  const values = [WHO, tongue.sent, "Harbour Clinic <hello@harbour.example>", "", tongue.older];
  const head = (label: (text: string) => string, fields = [from, sent, to, cc, subject], gap = "\n") =>
    fields.flatMap((field, at) => (values[at] ? [`${label(field)} ${values[at]}`] : [])).join(gap);
  const text = older(tongue);
  const plain = head((label) => `${label}:`);
  return [
    answered("Outlook", tongue, `${plain}\n\n${text}`),
    answered("Outlook, bold labels", tongue, `${head((label) => `**${label}:**`)}\n\n${text}`),
    answered("Outlook, bold labels of one star", tongue, `${head((label) => `*${label}:*`)}\n\n${text}`),
    answered("Outlook, the colon outside the bold", tongue, `${head((label) => `**${label}**:`)}\n\n${text}`),
    answered("Outlook, a blank before the colon", tongue, `${head((label) => `${label}\u00a0:`)}\n\n${text}`),
    answered("Outlook, the address on the next line", tongue, `${plain.replace(" <", "\n<")}\n\n${text}`),
    answered(
      "Outlook, values below their labels",
      tongue,
      `${head((label) => `${label}:\n`).replaceAll("\n ", "\n")}\n\n${text}`,
    ),
    answered(
      "Outlook, a blank line between headers",
      tongue,
      `${head((label) => `${label}:`, undefined, "\n\n")}\n\n${text}`,
    ),
    answered("Outlook, below a rule", tongue, `${"_".repeat(32)}\n${plain}\n\n${text}`),
    answered("Outlook, below an original message", tongue, `-----${tongue.original}-----\n${plain}\n\n${text}`),
    answered("an original message without a head", tongue, `-------- ${tongue.original} --------\n${text}`),
    answered(
      "Outlook, a copy and an importance",
      tongue,
      `${from}: ${WHO}\n${sent}: ${tongue.sent}\n${to}: a@harbour.example; b@harbour.example;\n c@harbour.example\n${cc}: d@harbour.example\n${subject}: ${tongue.older}\nImportance: High\n\n${text}`,
    ),
    answered("all headers on one line", tongue, `${head((label) => `${label}:`, undefined, " ")}\n\n${text}`),
    answered(
      "entities of a page",
      tongue,
      `${from}:&nbsp;${PERSON} &lt;${ADDRESS}&gt;\n${sent}:&nbsp;${tongue.sent}\n${to}:&nbsp;Harbour Clinic\n${subject}:&nbsp;${tongue.older}\n\n${text}`,
    ),
    answered(
      "the head as links",
      tongue,
      `${from}: ${PERSON} [${ADDRESS}](mailto:${ADDRESS})\n${sent}: ${tongue.sent}\n${subject}: ${tongue.older}\n\n${text}`,
    ),
  ];
}

/** A name, and below it a date with its time zone. */
function stampVariants(tongue: Tongue): Variant[] {
  const text = older(tongue);
  return [
    answered("a name and a date", tongue, `${PERSON}\n${tongue.stamps[0]}\n\n${text}`),
    answered(
      "a bold name, a firm and a date",
      tongue,
      `**${PERSON}** (Harbour Clinic)\n\n${tongue.stamps[0]}\n\n${text}`,
    ),
    answered("a name and a date in long", tongue, `${PERSON}\n${tongue.stamps[1]}\n${text}`),
  ];
}

const [ENGLISH, SPANISH] = TONGUES;
if (!ENGLISH || !SPANISH) throw new Error("no tongues");

const LETTER =
  "Dear Maya,\n\nThank you for your patience. We have refunded $400.00 to your Visa ending 42.\n\nWarmly,\nHarbour Clinic";

const one = (name: string, body: string, theirs: readonly string[], subject = "Re: Your refund"): Variant => ({
  name,
  subject,
  body,
  mine: ["Thank you so much"],
  theirs,
});

/** Shapes that no language has to itself. */
const SINGLE: readonly Variant[] = [
  one("our letter, marked", `Thank you so much!\n\n${marked(LETTER)}`, ["refunded $400.00"]),
  one(
    "our letter below the helpdesk's line",
    `Thank you so much!\n\n##- Please type your reply above this line -##\n\n${LETTER}`,
    ["refunded $400.00"],
  ),
  one(
    "our letter below the helpdesk's line in Spanish",
    `Thank you so much!\n\n##- Escriba su respuesta por encima de esta línea -##\n\n${LETTER}`,
    ["refunded $400.00"],
  ),
  one(
    "the helpdesk's notice",
    `Thank you so much!\n\nHarbour Clinic (Harbour Clinic)\n\nMar 3, 2025, 10:12 AM PST\n\n${LETTER}`,
    ["refunded $400.00"],
  ),
  one(
    "old Gmail",
    `Thank you so much!\n\n2025-03-03 10:12 GMT+01:00 Harbour Clinic <hello@harbour.example>:\n\n${LETTER}`,
    ["refunded $400.00"],
  ),
  one(
    "a date first",
    `Thank you so much!\n\n3/3/2025 10:12 AM, Harbour Clinic <hello@harbour.example> wrote:\n${LETTER}`,
    ["refunded $400.00"],
  ),
  one("Yahoo", `Thank you so much!\n\n--- On Mon, 3/3/25, Harbour Clinic <hello@harbour.example> wrote:\n\n${LETTER}`, [
    "refunded $400.00",
  ]),
  one(
    "the date before the sender",
    `Thank you so much!\n\nDate: Mon, 3 Mar 2025 10:12:00 +0000\nFrom: hello@harbour.example\nTo: maya@mail.example\nSubject: Your refund\n\n${LETTER}`,
    ["refunded $400.00"],
  ),
  one(
    "the subject before the sender",
    `Thank you so much!\n\nSubject: Your refund\nFrom: hello@harbour.example\nDate: 3 Mar 2025\n\n${LETTER}`,
    ["refunded $400.00"],
  ),
  one("marks of two depths", `Thank you so much!\n\n>> I want my money back\n> ${LETTER.replaceAll("\n", "\n> ")}`, [
    "refunded $400.00",
    "I want my money back",
  ]),
  one(
    "a marked line that was wrapped",
    "Thank you so much!\n\n> We have looked at your file and would like to tell you that we refunded\nyour package\n> last Monday to the card.",
    ["your package"],
  ),
  one("bars as marks", "Thank you so much!\n\n| We have refunded $400.00\n| to your card", ["refunded $400.00"]),
  one(
    "a thread below a thread",
    `Thank you so much!\n\nOn Tue, Mar 4, 2025 at 9:00 AM Harbour Clinic <hello@harbour.example> wrote:\n\n${LETTER}\n\nOn Mon, Mar 3, 2025 at 10:12 AM ${WHO} wrote:\n\nI want my money back`,
    ["refunded $400.00", "I want my money back"],
  ),
  one(
    "carriage returns",
    `Thank you so much!\r\n\r\nOn Mon, Mar 3, 2025 at 10:12 AM ${WHO} wrote:\r\n\r\nI want my money back`,
    ["I want my money back"],
  ),
  one(
    "invisible marks in the head",
    `Thank you so much!\n\n\u200bFrom:\u200e ${WHO}\n\u200bSent:\u200e Monday, March 3, 2025\n\u200bTo: Harbour Clinic\n\nI want my money back`,
    ["I want my money back"],
  ),
];

export const QUOTED: readonly Variant[] = [
  ...TONGUES.flatMap((tongue) => [...wroteVariants(tongue), ...headVariants(tongue), ...stampVariants(tongue)]),
  ...SINGLE,
];
