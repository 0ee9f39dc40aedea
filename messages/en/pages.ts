import type { PageWords } from "../shapes/pages.ts";

export const pages: PageWords = {
  openedByHand: [
    "Makegood",
    "This page opens inside your helpdesk. Open a ticket there and choose Makegood in the sidebar.",
  ],
  noSuchPage: ["Makegood", "There is no page at this address."],
  refused: ["Please reload", "Your helpdesk's sign-in to Makegood was not accepted. Reload the page to sign in again."],
  forbidden: ["No access", "You have no access to Makegood. Ask an admin of your clinic to add you."],
  unreachable: ["Please reload", "The helpdesk does not answer at the moment. Reload the page in a minute."],
  updating: ["Makegood is being updated", "It opens here by itself as soon as it is done."],
  busy: ["One moment", "Makegood opens here by itself in a few seconds."],
  testAccount: ["Test account", "No real money moves from here, and it sends no texts or mails."],
  failed: ["Please reload", "Something went wrong on our side. Reload the page in a minute."],
};
