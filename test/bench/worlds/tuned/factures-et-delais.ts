/** Factures et délais: fees, dates, goods and insurers, in letters in French. */
import { card, pack, person, row, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { duLac } from "../houses/dulac.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const facturesEtDelais: Theme = [
  world({
    name: "soixante francs d'absence, annulé la veille au matin",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Christelle Monnier", "c.monnier@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-25",
        lines: [pack("N1", "podo5", 425_00, { uses: 5, each: 98_00, from: "2026-03-25", to: "2027-03-25" })],
        paid: [card("Y1", 425_00)],
      },
      visits("N1", "2026-04-01", "2026-04-29"),
      { id: "B2", of: "P1", on: "2026-05-20", lines: [thing("N2", "absence", 60_00)], paid: [card("Y2", 60_00)] },
    ],
    mail: letter(
      "2026-05-21T07:25",
      "Christelle Monnier <c.monnier@example.com>",
      "absence du 20",
      `Bonjour, je tombe des nues : 60 francs pour mon absence de mercredi après-midi, 16 h. J'ai pourtant appelé mardi à 10 h, mon fils avait la varicelle, et votre apprentie m'a dit que c'était noté. Ce n'est pas passé ? Soyez gentils de me les rendre. On se voit toujours en juin pour mes pieds. C. Monnier`,
    ),
    // Tuesday at ten to Wednesday at four: 30 hours, more than 24. 60.00 go back.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 30 },
      offer: refund({ Y2: 60_00 }),
    }),
  }),
  world({
    name: "la carte de cours échue pendant les vacances",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Ghyslain Bédard", "ghyslain.bedard@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-12-29",
        lines: [pack("N1", "carte10", 245_00, { uses: 10, each: 29_00, from: "2025-12-29", to: "2026-06-29" })],
        paid: [card("Y1", 245_00)],
      },
      visits("N1", "2026-01-12", "2026-01-26", "2026-02-09", "2026-02-23", "2026-03-09", "2026-04-13", "2026-05-11"),
      { id: "B2", of: "P1", on: "2026-05-11", lines: [thing("N2", "rouleau", 47_00)], paid: [card("Y2", 47_00)] },
    ],
    mail: letter(
      "2026-07-13T15:33",
      "Ghyslain Bédard <ghyslain.bedard@example.com>",
      "Carte plus bonne",
      `Bonjour, j'étais au chalet trois semaines et à mon retour la machine me dit que ma carte est plus bonne depuis le 29 juin. Il restait trois cours dessus! C'est de l'argent, ça. Comment je fais pour me le faire rembourser? Ghyslain`,
    ),
    // Past its last day: 30 days more, and nothing else.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("extend", 30) }),
  }),
  world({
    name: "le tarif du peeling découvert à la caisse",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Odile Tessier", "odile.tessier@example.com"),
      { id: "B1", of: "P1", on: "2026-05-13", lines: [thing("N1", "peeling", 125_00)], paid: [card("Y1", 125_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-02-18",
        lines: [pack("N2", "drainage5", 415_00, { uses: 5, each: 95_00, from: "2026-02-18", to: "2027-02-18" })],
        paid: [card("Y2", 415_00)],
      },
      visits("N2", "2026-03-04", "2026-04-01"),
    ],
    mail: letter(
      "2026-05-18T16:48",
      "Odile Tessier <odile.tessier@example.com>",
      "Prix du peeling",
      `Madame, mercredi dernier l'esthéticienne m'a proposé un peeling « puisque j'étais là ». Pas un mot sur le tarif, aucune affichette ; c'est en sortant ma carte que j'ai appris que cela faisait 125 €. À ce prix je n'aurais jamais dit oui. Je vous demande de bien vouloir me les restituer. Mes amitiés à l'équipe, Odile Tessier`,
    ),
    // It was given, and she signed that it is then not paid back.
    right: asks({ who: "P1", lines: ["N1"], reason: "not_informed", offer: offer("decline", 0) }),
  }),
  world({
    name: "plus le temps pour la salle",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Yannick Favre", "yannick.favre@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-01",
        lines: [term("N1", "abo", 1_095_00, { from: "2026-01-01", until: "2027-01-01" })],
        paid: [card("Y1", 1_095_00)],
      },
      { id: "B2", of: "P1", on: "2026-02-12", lines: [thing("N2", "bandes", 34_00)], paid: [card("Y2", 34_00)] },
      { id: "B3", of: "P1", on: "2026-04-15", lines: [thing("N3", "bilan", 140_00)], paid: [card("Y3", 140_00)] },
    ],
    mail: letter(
      "2026-05-20T19:55",
      "Yannick Favre <yannick.favre@example.com>",
      "Résiliation fitness",
      `Bonsoir, avec le bébé je ne mets plus les pieds à la salle, je vais donc arrêter le fitness. Merci d'enregistrer ma résiliation et de me dire combien vous me reversez, j'avais réglé toute l'année 2026 en janvier. Bonne soirée, Yannick Favre`,
    ),
    // Notice of 30 days from 20 May ends on 19 June; to 1 January 196 days at 1,095.00 / 365 = 3.00 are 588.00, less 40.00 = 548.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 548_00 }) }),
  }),
  world({
    name: "les bandes élastiques encore sous plastique",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Béatrice Chappuis", "bea.chappuis@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-22",
        lines: [pack("N1", "physio9", 810_00, { uses: 9, each: 105_00, from: "2026-04-22", to: "2027-04-22" })],
        paid: [card("Y1", 810_00)],
      },
      visits("N1", "2026-04-29", "2026-05-06", "2026-05-13"),
      { id: "B2", of: "P1", on: "2026-05-13", lines: [thing("N2", "bandes", 36_00)], paid: [card("Y2", 36_00)] },
    ],
    mail: letter(
      "2026-05-25T12:02",
      "Béatrice Chappuis <bea.chappuis@example.com>",
      "Bandes à rendre",
      `Coucou, les élastiques que j'ai pris l'autre mercredi, finalement ma sœur m'a donné les siens. Je n'ai même pas défait le plastique. Si je vous les ramène à ma prochaine séance, vous me rendez les 36 francs ? À mercredi, Béa`,
    ),
    // Unopened after 12 of 30 days, once seen: 36.00.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened" },
      offer: refund({ Y2: 36_00 }),
    }),
  }),
  world({
    name: "la complémentaire a versé 55 francs pour l'ongle",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Raymond Pittet", "r.pittet@example.com", { visits: 17 }),
      { id: "B1", of: "P1", on: "2026-03-31", lines: [thing("N1", "ongle", 125_00)], paid: [card("Y1", 125_00)] },
      { id: "B2", of: "P1", on: "2026-03-03", lines: [thing("N2", "bilan", 145_00)], paid: [card("Y2", 145_00)] },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Helvia Complémentaire",
        serviceOn: "2026-03-31",
        state: "paid",
        currency: "CHF",
        overpaidMinor: 55_00,
        foundOn: "2026-05-18",
      }),
    ],
    mail: letter(
      "2026-05-26T08:30",
      "Raymond Pittet <r.pittet@example.com>",
      "Décompte Helvia",
      `Bonjour Mesdames, sur mon dernier décompte, Helvia indique vous avoir versé 55.– pour le soin de l'ongle incarné. Or ce soin, je l'ai payé moi-même en entier à votre guichet. Il y a donc 55 francs à me retourner, sauf erreur de ma part. Avec mes meilleures salutations, R. Pittet`,
    ),
    // The claim says 55.00 too much.
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 55_00 }) }),
  }),
];
