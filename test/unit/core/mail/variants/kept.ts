import { TONGUES } from "./tongues.ts";
import { ADDRESS, PERSON, type Variant, WHO } from "./variant.ts";

const ASK = "I would like my money back for the unused sessions.";
const MORE = "Nobody has answered me since May.";

const kept = (
  name: string,
  body: string,
  mine: readonly string[] = [ASK],
  theirs: readonly string[] = [],
  subject = "Sessions",
): Variant => ({
  name,
  subject,
  body,
  mine,
  theirs,
});

/** What people fill in on a web page and the page sends as a mail. */
const FORMS: readonly Variant[] = [
  kept(
    "a form with a sender and a subject",
    `From: ${WHO}\nSubject: Sessions\n\nMessage Body:\n${ASK}\n\n-- \nThis e-mail was sent from a contact form on Harbour Clinic (https://harbour.example)`,
  ),
  kept("a form with a sender and a subject and no more", `From: ${WHO}\nSubject: Sessions\n\n${ASK}\n\n${MORE}`, [
    ASK,
    MORE,
  ]),
  kept("a form with fields", `Name: ${PERSON}\nEmail: ${ADDRESS}\nPhone: 555 010 0123\nMessage: ${ASK}`),
  kept(
    "a form with a sender, a date and fields",
    `From: ${PERSON}\nDate: 3 March 2025\nEmail: ${ADDRESS}\nMessage:\n${ASK}`,
  ),
  kept(
    "a form with a recipient and fields",
    `From: ${WHO}\nTo: Harbour Clinic\nSubject: Sessions\nPhone: 555 010 0123\n\nMessage: ${ASK}`,
  ),
  kept("a form with bold fields", `**From:** ${WHO}\n**Subject:** Sessions\n\n**Message:**\n${ASK}`),
  kept("a form with fields below each other", `From:\n${PERSON}\n\nSubject:\nSessions\n\nMessage:\n${ASK}`),
  kept("a form with a rule", `Name\n${PERSON}\n---\nEmail\n${ADDRESS}\n---\nMessage\n${ASK}`),
  kept("a form in Spanish", `De: ${WHO}\nAsunto: Sesiones\n\nMensaje:\nQuiero mi dinero de vuelta.`, [
    "Quiero mi dinero de vuelta.",
  ]),
  kept("a form in French", `De : ${WHO}\nObjet : Forfait\n\nMessage :\nJe veux être remboursée.`, [
    "Je veux être remboursée.",
  ]),
  kept("a form in German", `Von: ${WHO}\nBetreff: Paket\n\nNachricht:\nIch möchte mein Geld zurück.`, [
    "Ich möchte mein Geld zurück.",
  ]),
  kept("a form in Portuguese", `De: ${WHO}\nAssunto: Pacote\n\nMensagem:\nQuero meu dinheiro de volta.`, [
    "Quero meu dinheiro de volta.",
  ]),
  kept("a form in Italian", `Da: ${WHO}\nOggetto: Pacchetto\n\nMessaggio:\nVoglio il rimborso.`, [
    "Voglio il rimborso.",
  ]),
  kept("a table", `| Name | ${PERSON} |\n| Message | ${ASK} |`),
];

/** Rules that people and pages draw. */
const RULES: readonly Variant[] = [
  kept("text under two dashes", `Hello,\n--\n${ASK}\n${MORE}`, [ASK, MORE]),
  kept("text under three dashes", `About my file.\n\n---\n\n${ASK}\n\n${MORE}`, [ASK, MORE]),
  kept("text under a long rule of dashes", `About my file.\n${"-".repeat(40)}\n${ASK}`),
  kept("text under underscores", `About my file.\n\n${"_".repeat(4)}\n\n${ASK}`),
  kept("text under a long rule of underscores", `About my file.\n\n${"_".repeat(32)}\n\n${ASK}\n${MORE}`, [ASK, MORE]),
  kept("text under stars", `About my file.\n***\n${ASK}`),
  kept("text under equals signs", `About my file.\n==========\n${ASK}`),
  kept("text under a long dash", `About my file.\n—\n${ASK}`),
  kept("a mail that begins with a rule", `--\n${ASK}`),
  kept("a mail that begins with a signature's mark", `-- \n${ASK}`),
  kept("a short request under two dashes", "Hello\n--\nrefund please", ["refund please"]),
  kept("a shouted request under three dashes", "Hello\n---\nREFUND NOW", ["REFUND NOW"]),
  kept("a list of dashes", `- four sessions\n- bought in May\n${ASK}`, [ASK, "four sessions"]),
  kept("a postscript under a signature", `Hello,\n${MORE}\n\n-- \n${PERSON}\n555 010 0123\n\nP.S. ${ASK}`),
  kept(
    "a paragraph under a signature",
    `Hello,\n${MORE}\n\n-- \n${PERSON}\n555 010 0123\n\nI forgot one thing. ${ASK}`,
  ),
];

/** Answers where the older mail stands above them or around them. */
const BELOW: readonly Variant[] = [
  kept(
    "an answer below a marked mail",
    `On Mon, Mar 3, 2025 at 10:12 AM Harbour Clinic <hello@harbour.example> wrote:\n> We do not give refunds.\n> Kind regards\n\n${ASK}`,
    [ASK],
    ["We do not give refunds."],
    "Re: Sessions",
  ),
  kept(
    "answers between marked lines",
    `> When did you buy it?\nIn May.\n> What would you like?\n${ASK}`,
    [ASK, "In May."],
    ["When did you buy it?"],
    "Re: Sessions",
  ),
  kept(
    "answers between marked lines and blank ones",
    `> When did you buy it?\n\nIn May.\n\n> What would you like?\n\n${ASK}`,
    [ASK, "In May."],
    ["When did you buy it?"],
    "Re: Sessions",
  ),
  kept(
    "an answer below a marked head",
    `> From: Harbour Clinic\n> Sent: Monday\n> Subject: Sessions\n>\n> How can we help?\n\n${ASK}`,
    [ASK],
    ["How can we help?"],
    "Re: Sessions",
  ),
  kept(
    "an answer below the end of an original message",
    `-----Original Message-----\nFrom: Harbour Clinic\nSent: Monday\n\nWe do not give refunds.\n-----End of message-----\n\n${ASK}`,
    [ASK],
    ["We do not give refunds."],
    "Re: Sessions",
  ),
  kept(
    "an answer above and below",
    `Hello again.\n\nOn 3 March 2025, Harbour Clinic wrote:\n> We do not give refunds.\n\n${ASK}`,
    [ASK, "Hello again."],
    ["We do not give refunds."],
    "Re: Sessions",
  ),
  kept(
    "a writer who cites somebody",
    `On 3 March your receptionist wrote:\n\n"We will call you."\n\n${ASK}`,
    [ASK],
    ["We will call you."],
  ),
  kept("a writer who tells what they wrote", `On 3 March at 10:12 I wrote:\n\n${ASK}\n\n${MORE}`, [ASK, MORE]),
  ...TONGUES.map((tongue) =>
    kept(
      `${tongue.code}: an answer below a marked mail`,
      `${tongue.wrote[0]?.("Harbour Clinic <hello@harbour.example>") ?? ""}\n\n> Hello\n> We do not give refunds.\n\n${tongue.demand[0]}\n${tongue.demand[1]}`,
      tongue.demand,
      ["We do not give refunds."],
      `${tongue.answerPrefix}${tongue.older}`,
    ),
  ),
];

/** Lines that programs add, and sentences that begin like them. */
const ADDED: readonly Variant[] = [
  ...TONGUES.map((tongue) =>
    kept(
      `${tongue.code}: a phone's line in the middle`,
      `${tongue.answer[0]}\n\n${tongue.phone}\n\n${tongue.demand[0]}`,
      [tongue.answer[0], tongue.demand[0]],
      [tongue.phone],
    ),
  ),
  kept("a phone's line with an excuse", `${ASK}\n\nSent from my iPhone, please excuse typos`, [ASK], ["excuse typos"]),
  kept(
    "a program's line with a link",
    `${ASK}\n\nGet Outlook for Android<https://aka.example/abc>`,
    [ASK],
    ["Get Outlook"],
  ),
  kept(
    "a sentence that begins like a program's line",
    `Sent from the clinic was a letter which says that I get a refund. ${ASK}`,
    ["Sent from the clinic was a letter", ASK],
  ),
  kept("a sentence after a phone's line", `Sent from my iPhone. ${ASK}`),
  kept(
    "a server's warning above",
    `CAUTION: This email originated from outside your organization.\n\n${ASK}`,
    [ASK],
    ["CAUTION"],
  ),
  kept(
    "an address warning above",
    `You don't often get email from ${ADDRESS}. Learn why this is important\n\n${ASK}`,
    [ASK],
    ["You don't often"],
  ),
  kept("a sentence with two colons", `To be clear: I paid in May. From: my own pocket. ${ASK}`),
  kept("one header only", `From: now on I write to you every day.\n${ASK}`, [ASK, "now on"]),
  kept("a date alone on its line", `My last visit was on\nMarch 3, 2025, 10:12 AM EST\n${ASK}`, ["My last visit", ASK]),
  kept("a visit's list", `Appointments:\n3 March 2025, 10:12\n10 March 2025, 10:30\n${ASK}`, [ASK, "10 March"]),
  kept("a colon at the end of a sentence with a date", `On 3 March 2025 I paid for these:\nfour sessions\n${ASK}`, [
    "four sessions",
    ASK,
  ]),
  kept("a colon after an address", `My address is ${ADDRESS} and this is what I want:\n${ASK}`, [ASK, ADDRESS]),
  kept("a forward that is only spoken of", `I have sent you a forwarded message in May.\n${ASK}`, [
    ASK,
    "forwarded message in May",
  ]),
  kept("windows line breaks", `Hello\r\n\r\n${ASK}\r\n\r\n${MORE}`, [ASK, MORE]),
  kept("old Mac line breaks", `Hello\r\r${ASK}\r\r${MORE}`, [ASK, MORE]),
  kept("a subject alone", "", [], [], "I want my money back"),
];

/** Signatures and what belongs to them. */
const SIGNED: readonly Variant[] = [
  kept("a signature", `${ASK}\n\n-- \n${PERSON}\nWe give refunds to nobody.`, [ASK], ["We give refunds"]),
  kept(
    "a signature whose mark lost its blank",
    `${ASK}\n\n--\n${PERSON}\nRefund Officer, Harbour Insurance\n+1 555 010 0123`,
    [ASK],
    ["Refund Officer"],
  ),
  kept(
    "a signature under a rule",
    `${ASK}\n\n_____\n${PERSON}\nRefund Officer\nmaya@insurer.example`,
    [ASK],
    ["Refund Officer"],
  ),
  kept(
    "a firm's notice",
    `${ASK}\n\n-- \n${PERSON}\n\nThis e-mail and any attachments are confidential. No refund is promised by it.`,
    [ASK],
    ["No refund is promised"],
  ),
  kept(
    "a firm's notice without a mark",
    `${ASK}\n\nThis e-mail and any attachments are confidential. No refund is promised by it.`,
    [ASK],
    ["No refund is promised"],
  ),
  kept("only a signature", `-- \n${PERSON}\n555 010 0123\nwww.chen.example`, [], ["555 010 0123"]),
  kept("only a phone's line", "Sent from my iPhone", [], ["Sent from"]),
];

export const KEPT: readonly Variant[] = [...FORMS, ...RULES, ...BELOW, ...ADDED, ...SIGNED];
