import { PERSON, type Variant, WHO } from "./variant.ts";

const ASK = "I would like my money back for the unused sessions.";

/** What people and pages write that looks like a mail program's: all of it is theirs. */
const TEXTS: readonly (readonly [string, string])[] = [
  [
    "a booking that was pasted",
    `This is my booking\nHydrafacial\nMonday, March 3, 2025 10:12 AM\nProvider: Lena\n\n${ASK}`,
  ],
  ["hours", `I was there\nFrom: 10:00\nTo: 10:20\nand was sent home. ${ASK}`],
  ["a booking's fields", `Booking details\nDate: March 3, 2025\nTo: 10:30\nFrom: 10:00\n\n${ASK}`],
  ["days in Spanish", `Estuve de viaje\nDe: 3 de marzo\nA: 10 de marzo\n\n${ASK}`],
  ["an order", `Hi,\n\nOrder 1042\nDate: 3 March 2025\nSubject: Laser package\nTo: ${PERSON}\n\n${ASK}`],
  [
    "an invoice",
    `Invoice 1042\nFrom: Harbour Clinic\nTo: ${PERSON}\nDate: 3 March 2025\n\nLaser package $600\n\n${ASK}`,
  ],
  [
    "a letter's head",
    `Please find my letter.\n\nFrom: ${PERSON}, 12 High Street\nTo: The Manager\nDate: 3 March 2025\nSubject: Refund\n\n${ASK}`,
  ],
  ["a letter's line of matter", `Re: my package\n\n${ASK}`],
  ["a letter to nobody", `To: whom it may concern\nSubject: refund\n\n${ASK}`],
  [
    "a form with words above",
    `You have a new message from your website\n\nFrom: ${WHO}\nSubject: refund\n\nMessage:\n${ASK}`,
  ],
  [
    "a form with a line of its firm",
    `This email was sent from your site.\nFrom: ${PERSON}\nEmail: maya.chen@mail.example\nSubject: refund\nDate: March 3, 2025\nMessage:\n${ASK}`,
  ],
  [
    "a form with its facts below a rule",
    `Name: ${PERSON}\nMessage: ${ASK}\n\n---\n\nDate: March 3, 2025\nTime: 10:12 am\nPage URL: https://harbour.example`,
  ],
  ["a title like a marker", `I attach it.\nOriginal message\n${ASK}`],
  ["a colleague who is cited", `Hello,\n\nOn 3 March 2025 your colleague wrote:\n"We will call you."\n\n${ASK}`],
  ["a policy that is cited", `Your policy says:\n\n"Refunds within 14 days."\n\n${ASK}`],
  ["what somebody wrote, in the line", `On Monday you wrote: we will call. ${ASK}`],
  ["stars with blanks", `Hello\n* * *\n${ASK}`],
  ["a drawn rule", `Hello\n-=-=-=-\n${ASK}`],
  [
    "a sentence that begins like a program's",
    `Sent with great anger and after a long wait for your answer to me.\n${ASK}`,
  ],
  [
    "a Spanish sentence that begins like a program's",
    `Enviado desde un hospital: les escribo porque quiero mi dinero de vuelta.\n${ASK}`,
  ],
  ["a sentence that begins like a notice", `This communication is to ask for what you owe me. ${ASK}`],
  ["a Spanish sentence that begins like a notice", `Este mensaje es para pedir que me devuelvan mi dinero. ${ASK}`],
  ["a French sentence that begins like a notice", `Ce message pour demander mon remboursement. ${ASK}`],
  ["an escaped word", `Hello\n>From May on I came every week. ${ASK}`],
  ["the end of a message", `${ASK}\n--- End of message ---`],
];

export const ODD_TEXTS: readonly Variant[] = TEXTS.flatMap(([name, body]) =>
  ["Sessions", "Re: Sessions"]
    // In an answer such a head or title is taken for an older mail's.
    .filter((subject) => subject === "Sessions" || !/^(?:From|To|Date|Original message)\b/m.test(body))
    .map((subject) => ({ name: `${name} (${subject})`, subject, body, mine: [ASK], theirs: [] })),
);
