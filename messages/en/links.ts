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
    text: "This patient is not content and asks about a refund. Please look at your own notes first.",
    legend: "Is what happened to be expected?",
    answers: {
      expected: ["Expected", "It is within what patients are told beforehand."],
      not_expected: ["Not expected", "It is not what patients are told to expect."],
      visit_needed: ["A visit is needed", "It cannot be said before the patient was seen."],
    },
    send: "Send the answer",
    kept: "Only your answer, its day and your name are kept. Nothing about the patient's health is asked here.",
    problems: {
      choose: "Choose one of the three answers.",
      form_old: "The page was open too long and nothing was sent. Please choose again.",
    },
  },
  answered: {
    title: "Thank you. Your answer is recorded.",
    thanks: (answer, day) => `Your answer on ${day}: ${answer}.`,
    already: ["This was answered already", "Somebody has given the clinic an answer. Nothing more is needed from you."],
    mistaken: (clinic) => `Was it a mistake? Call ${clinic}: they can record another answer.`,
  },
};
