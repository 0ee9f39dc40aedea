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
  place: {
    title: "Where the records are kept",
    means: {
      nearest: "wherever the first call came from; nothing binds it to a place",
      eu: "binding: kept and worked on in the European Union. Ids and addresses may be logged elsewhere",
      fedramp: "binding: only in data centres that Cloudflare runs under FedRAMP",
      wnam: "as far as there is room: western North America",
      enam: "as far as there is room: eastern North America",
      sam: "as far as there is room: South America",
      weur: "as far as there is room: western Europe. Binds nobody; eu does",
      eeur: "as far as there is room: eastern Europe. Binds nobody; eu does",
      apac: "as far as there is room: Asia and the Pacific",
      oc: "as far as there is room: Oceania",
      afr: "as far as there is room: Africa",
      me: "as far as there is room: the Middle East",
    },
    stays:
      "It was chosen when the account was made and cannot be moved. To be elsewhere, a new account is made there and a copy of this one is brought in: whoever runs Makegood for you does that.",
    isTest: "This is the test account. It is kept where the live one is.",
  },
  person: "Set-up link",
  personLater: (name) => `Set-up link, later ${name}`,
};
