import type { SetupWords } from "../shapes/setup.ts";

export const setup: SetupWords = {
  title: "Set up Makegood",
  what: "This link opens the set-up once, in this browser, for eight hours at most. It shows no patients and moves no money. It ends when one of your admins opens Makegood in the helpdesk.",
  begin: "Begin",
  stillOpen: "You have begun in this browser.",
  goOn: "Go on",
  formOld: "This page was open for too long. Please try once more.",
  says: {
    expired: ["This link has expired", "It opens for one hour. Ask whoever gave it to you for a new one."],
    used: [
      "This link was used",
      "It opens once, in one browser. If that was not you, ask for a new link: it ends what this one opened.",
    ],
    ended: ["The set-up has ended", "Go on in your helpdesk: open Makegood there. Or ask for a new link."],
  },
  person: "Set-up link",
  personLater: (name) => `Set-up link, later ${name}`,
};
