import { ADDRESS, PERSON, type Variant, WHO } from "./variant.ts";

const THANKS = "Thank you, see you on Thursday.";
const DEMAND = "I want a full refund of my package.";

/** Heads and headings as programs of many makers write them, each over the same older mail, in an answer. */
const HEADS: readonly (readonly [string, string])[] = [
  [
    "Outlook for Mac",
    `From: ${WHO}\nDate: Monday, March 3, 2025 at 10:12 AM\nTo: Harbour Clinic <hello@harbour.example>\nSubject: Sessions`,
  ],
  [
    "every value over two lines",
    `From: ${PERSON}\n<${ADDRESS}>\nSent: Monday, March 3, 2025\n10:12 AM\nTo: Harbour Clinic\n<hello@harbour.example>\nSubject: Re:\nSessions`,
  ],
  ["three headers", `From: ${PERSON}\nSent: Monday\nSubject: x`],
  ["a list of headers", `- From: ${PERSON}\n- Sent: Monday\n- To: Clinic`],
  ["underlined labels", `__From:__ ${PERSON}\n__Sent:__ Monday\n__To:__ Clinic`],
  ["tabs", `From:\t${PERSON}\nSent:\tMonday, March 3\nTo:\tClinic\nSubject:\tx`],
  ["an indent", `    From: ${PERSON}\n    Sent: Monday\n    To: Clinic\n    Subject: x`],
  ["Lotus Notes", `${WHO}\n03/03/2025 10:12 AM\nTo\nHarbour Clinic\ncc\n\nSubject\nSessions`],
  ["GroupWise", `>>> ${WHO} 3/3/2025 10:12 AM >>>`],
  [
    "a phone",
    `-------- Original message --------\nFrom: ${WHO}\nDate: 3/3/25 10:12 AM (GMT-05:00)\nTo: Clinic\nSubject: x`,
  ],
  ["Proton", `------- Original Message -------\nOn Monday, March 3rd, 2025 at 10:12 AM, ${WHO} wrote:`],
  [
    "addresses as links",
    `From: [${ADDRESS}](mailto:${ADDRESS})\n**Sent:** Monday\n**To:** [a@b.example](mailto:a@b.example)`,
  ],
  ["a helpdesk's line of equals signs", "=== Please reply above this line ==="],
  ["a helpdesk's line of dashes", "--- Reply above this line ---"],
  ["Dutch", `Op ma 3 mrt 2025 om 10:12 schreef ${WHO}:`],
  ["Dutch Outlook", `Van: ${PERSON}\nVerzonden: maandag 3 maart 2025 10:12\nAan: Clinic\nOnderwerp: x`],
  ["Polish", `pon., 3 mar 2025 o 10:12 ${WHO} napisał(a):`],
  ["Polish Outlook", `Od: ${WHO}\nWysłano: poniedziałek, 3 marca 2025\nDo: Klinika\nTemat: x`],
  ["Swedish", `Den mån 3 mars 2025 kl 10:12 skrev ${WHO}:`],
  ["Catalan", `Missatge de ${WHO} del dia dl., 3 de març 2025 a les 10:12:`],
  ["Russian", `пн, 3 мар. 2025 г. в 10:12, ${WHO}:`],
  ["Japanese", `2025年3月3日(月) 10:12 ${WHO}:`],
  ["German, the verb at the end", `${WHO} hat am 03.03.2025 10:12 CET geschrieben:`],
  ["French without accents", `Le 03/03/2025 a 10:12, ${PERSON} a ecrit :`],
  ["French, wrapped before its verb", `Le lun. 3 mars 2025 à 10:12, ${WHO} a\nécrit :`],
  ["no colon", `On Mon, Mar 3, 2025 at 10:12 AM ${WHO} wrote`],
  ["the verb on a line of its own", `On Mon, Mar 3, 2025 at 10:12 AM ${PERSON}\n<${ADDRESS}>\nwrote:`],
  ["a blank line within", `On Mon, Mar 3, 2025 at 10:12 AM\n\n${WHO} wrote:`],
  ["a name and a date on one line", `${PERSON}, Mar 3, 2025, 10:12 AM EST:`],
  ["a name, a stroke and a date", `${PERSON} / Mar 3, 2025, 10:12 AM EST`],
  ["a name, a firm and a date on one line", `${PERSON} (Harbour Clinic) Mar 3, 2025, 10:12 AM PST`],
  ["a zone by its name", `${PERSON}\nMar 3, 2025, 10:12 Eastern Time (US & Canada)`],
  ["a zone by its place", `${PERSON}\n3 Mar 2025, 10:12 Europe/Madrid`],
  ["a name in small letters", "maya chen\nMar 3, 2025, 10:12 AM EST"],
  ["an address and a date", `${ADDRESS}\nMar 3, 2025, 10:12 AM EST`],
  ["a date and a name", `Mar 3, 2025, 10:12 AM EST\n${PERSON}`],
  ["a date by numbers", `${PERSON}\n2025-03-03 10:12:00 UTC`],
  ["a date with its offset", `${PERSON}\nMonday, 3 March 2025 10:12 +01:00`],
  ["a Spanish zone", `${PERSON}\nlunes, 3 de marzo de 2025, 10:12 a. m. (hora estándar del este)`],
  ["a French zone", `${PERSON}\nlundi 3 mars 2025 à 10 h 12 (HNE)`],
];

export const ODD_HEADS: readonly Variant[] = [
  ...HEADS.map(([name, head]) => ({
    name,
    subject: "Re: Sessions",
    body: `${THANKS}\n\n${head}\n\n${DEMAND}`,
    mine: [THANKS],
    theirs: [DEMAND],
  })),
  ...["wrote: ", "wrote :\u00a0"].map((verb) => ({
    name: `the older mail on the heading's own line, after ${JSON.stringify(verb)}`,
    subject: "Re: Sessions",
    body: `${THANKS}\n\nOn Mon, Mar 3, 2025 at 10:12 AM ${WHO} ${verb}${DEMAND}`,
    mine: [THANKS],
    theirs: [DEMAND],
  })),
];
