import type { LinkWords } from "../shapes/links.ts";

export const links: LinkWords = {
  outside: {
    noSuchLink: ["There is no such link", "Open the link from your message again, whole. If it is cut off, copy it."],
    notFromHere: [
      "Nothing was sent",
      "This did not come from this page. Open the link from your message and try again.",
    ],
    updating: ["One moment: we are updating", "Nothing was lost. Reload the page in a minute."],
    busy: ["One moment", "Too much is going on. Reload the page in a minute."],
    tooOften: ["Too many tries", "This was opened too often in the last minutes. Try again in ten minutes."],
    failed: [
      "That did not work",
      "Something went wrong on our side. Reload the page: it shows whether your answer arrived.",
    ],
  },
  says: {
    expired: ["This link has expired", "Nothing can be answered with it any more. Please call the clinic."],
    replaced: [
      "This link no longer counts",
      "The address it was sent to was changed. Use the newest message, or call the clinic.",
    ],
    decided_before: ["Somebody decided this before you", "Nothing more is needed from you."],
    approval_over: [
      "This waits no more",
      "What was asked for was taken back, has changed, or has run out. Nothing was decided here.",
    ],
    no_access: ["No access", "By the helpdesk's word you do not work there. Ask an admin of your clinic."],
    not_needed: ["No answer is needed any more", "The clinic has closed this question. Thank you."],
  },
  again: "Show the page again",
  question: {
    title: "One question about a patient",
    asks: (clinic) => `${clinic} asks you`,
    patientNumber: (number) => `Patient no. ${number}`,
    initials: (initials) => `Patient ${initials}`,
    visit: (day) => `Visit of ${day}`,
    bought: (day) => `Bought on ${day}`,
    text: "This patient asks for a refund. Please look at your own notes before you answer.",
    legend: "By your notes, did it go as patients are told to expect?",
    answers: {
      expected: ["Yes, as expected", "It is within what we tell patients beforehand."],
      not_expected: ["No, not as expected", "It is not what we tell patients beforehand."],
      visit_needed: ["I need to see the patient first", "I cannot say without a visit."],
    },
    send: "Send the answer",
    kept: "Only your answer, its day and your name are kept. Nothing about the patient's health is asked here.",
    problems: {
      choose: "Choose one of the three answers.",
      form_old: "The page was open too long and nothing was sent. Please choose again.",
    },
  },
  code: {
    title: "A decision waits for you",
    text: (clinic) => `${clinic} sent you this link. To show that it is you, a code goes to your own e-mail address.`,
    send: (to) => `Send a code to ${to}`,
    sent: (to) => `A code was sent to ${to}. It works for 10 minutes.`,
    label: "The code, six digits",
    triesLeft: (n) => (n === 1 ? "1 try is left." : `${n} tries are left.`),
    check: "Go on",
    another: "Send another code",
    notYou: "This is not your address? Then the link is not yours: close the page and tell whoever gave it to you.",
  },
  approval: {
    title: "Your decision",
    case: "Case",
    until: "Answer by",
    beside: (n) =>
      n === 1
        ? "In the same case 1 other decision was taken or waits."
        : `In the same case ${n} other decisions were taken or wait.`,
    approve: (what) => `Approve: ${what}`,
    sure: (what) => `Approve: ${what}?`,
    yes: (what) => `Yes, approve: ${what}`,
    no: "Not yet",
    say: "A sentence, to reject or to ask back",
    desk: "Open the ticket in the helpdesk",
    cannot: {
      same_person: "You asked for this yourself: somebody else decides.",
      stands_in_for_asker: "You stand in for who asked: somebody else decides.",
      own_matter: "This is your own matter or your family's: somebody else decides.",
      role_too_low: "Your role does not decide this.",
      over_limit: "This is above your limit: finance decides.",
      expired: "The time to answer is over.",
    },
    decided: {
      approved: ["Approved", "You approved this. The person who asked is told in the ticket."],
      rejected: ["Rejected", "You rejected this. The person who asked reads your sentence in the ticket."],
      asked_back: ["Asked back", "You asked back. The person who asked reads your sentence in the ticket."],
    },
    changed: "Not decided: it changed since it was asked",
    problems: {
      form_old: "The page was open too long and nothing was sent. Please try again.",
      wrong_code: "This is not the code. Look at the newest message.",
      not_a_code: "A code has six digits.",
      code_over: "This code opens nothing any more. Send another.",
      tries_over: "This code was tried five times. Send another.",
      codes_over: "Too many codes were sent in the last hour. Decide in the helpdesk, or try again later.",
      not_sent: "No code can be sent to you now. Decide in the helpdesk.",
      sentence: "To reject or to ask back, write a full sentence.",
    },
  },
  answered: {
    title: "Thank you. Your answer is recorded.",
    thanks: (answer, day) => `Your answer on ${day}: ${answer}.`,
    already: ["This was answered already", "Somebody has given the clinic an answer. Nothing more is needed from you."],
    notTaken: "What you chose now was not recorded: the first answer stands.",
    mistaken: (clinic) => `Was it a mistake? Call ${clinic}: they can record another answer.`,
  },
};
