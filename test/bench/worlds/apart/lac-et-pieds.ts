/** Dans un centre de podologie et de fitness : séries, abonnements, assurances. */
import { card, pack, paid, person, row, term, thing, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { duLac } from "../houses/dulac.ts";

export const lacEtPieds: Theme = [
  world({
    name: "la podologue arrête les soins avant la fin",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Josette Pittet", "josette.pittet@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-14",
        lines: [pack("N1", "podo5", 475_00, { uses: 5, each: 110_00, from: "2026-04-14", to: "2027-04-14" })],
        paid: [card("Y1", 475_00)],
      },
      visits("N1", "2026-04-21 Anouk", "2026-05-12 Anouk", "2026-06-09 Anouk"),
      {
        id: "B2",
        of: "P1",
        on: "2026-05-12",
        lines: [thing("N2", "semelles", 320_00)],
        paid: [card("Y2", 320_00)],
      },
    ],
    mail: letter(
      "2026-06-18T14:06",
      "Josette Pittet <josette.pittet@example.com>",
      "Fin de mes soins avec Anouk",
      `Chère équipe, bonne nouvelle, Anouk juge mes pieds en si bon état depuis les semelles qu'elle met un terme aux soins, inutile de revenir d'après elle. Il en restait deux dans ma série. J'aimerais donc qu'on me les rende en argent. Belle journée, Josette Pittet`,
    ),
    // The clinic ended the series: 2 of 5 × 475.00 = 190.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "plan_changed", offer: refund({ Y1: 190_00 }) }),
  }),
  world({
    name: "la complémentaire a payé le bilan du mois d'août",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Cédric Monnard", "cedric.monnard@example.com"),
      { id: "B1", of: "P1", on: "2026-08-20", lines: [thing("N1", "bilan", 120_00)], paid: [card("Y1", 120_00)] },
      { id: "B2", of: "P1", on: "2026-09-03", lines: [thing("N2", "ongle", 90_00)], paid: [card("Y2", 90_00)] },
      {
        id: "B3",
        of: "P1",
        on: "2026-09-03",
        lines: [thing("N3", "bandes", 45_00)],
        paid: [paid("Y3", 45_00, "cash")],
      },
      row("claim", "C1", {
        patient: "P1",
        line: "N1",
        insurer: "Helvia Santé",
        serviceOn: "2026-08-20",
        state: "paid",
        currency: "CHF",
        overpaidMinor: 84_00,
        foundOn: "2026-10-02",
      }),
    ],
    mail: letter(
      "2026-10-08T17:55",
      "Cédric Monnard <cedric.monnard@example.com>",
      "Décompte Helvia",
      `Bonsoir, je reçois mon décompte : Helvia Santé vous a versé 84 francs directement pour le bilan podologique d'août, alors que j'avais tout réglé sur place. Vous avez donc ces 84 francs en trop, merci de me les faire suivre. Meilleures salutations, C. Monnard`,
    ),
    // The claim says 84.00 too much.
    right: asks({ who: "P1", lines: ["N1"], reason: "insurance_overpayment", offer: refund({ Y1: 84_00 }) }),
  }),
  world({
    name: "plus de perfusions, dit le néphrologue",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Bérénice Chappuis", "berenice.chappuis@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-09-08",
        lines: [pack("N1", "perf4", 640_00, { uses: 4, each: 180_00, from: "2026-09-08", to: "2027-09-08" })],
        paid: [card("Y1", 640_00)],
      },
      visits("N1", "2026-09-15"),
      {
        id: "B2",
        of: "P1",
        on: "2026-03-02",
        lines: [term("N2", "abo", 1_095_00, { from: "2026-03-02", until: "2027-03-02" })],
        paid: [card("Y2", 1_095_00)],
      },
    ],
    mail: letter(
      "2026-10-13T08:29",
      "Bérénice Chappuis <berenice.chappuis@example.com>",
      "Vitamines",
      `Bonjour, mes reins ont fait des leurs et le néphrologue m'interdit les perfusions, il a rédigé une attestation le 9. Pour la salle de sport il n'a rien contre, donc ça je garde. Vous me remboursez les trois poches que je n'ai pas reçues ? Merci d'avance. Bérénice C.`,
    ),
    // Note seen: 3 of 4 × 640.00 = 480.00, without the single price.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-10-09" },
      offer: refund({ Y1: 480_00 }),
    }),
  }),
  world({
    name: "les élastiques sont restés dans leur emballage",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Yvan Rochat", "yvan.rochat@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-08-25",
        lines: [thing("N1", "bandes", 45_00), thing("N2", "semelles", 320_00)],
        paid: [card("Y1", 365_00)],
      },
      {
        id: "B2",
        of: "P1",
        on: "2026-08-18",
        lines: [pack("N3", "physio9", 810_00, { uses: 9, each: 100_00, from: "2026-08-18", to: "2027-08-18" })],
        paid: [card("Y2", 810_00)],
      },
      visits("N3", "2026-08-25", "2026-09-01"),
    ],
    mail: letter(
      "2026-09-06T10:44",
      "Yvan Rochat <yvan.rochat@example.com>",
      "Retour d'un article",
      `Hello, en rangeant j'ai retrouvé le même jeu de bandes élastiques offert par mon fils à Noël. Les vôtres n'ont pas quitté leur emballage. Je vous les dépose mardi avant la physio, vous pourrez me recréditer les 45 francs ? Yvan`,
    ),
    // Unopened, once seen, after 12 of 30 days: 45.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "unopened", productReturnedOn: "2026-09-08" },
      offer: refund({ Y1: 45_00 }),
    }),
  }),
  world({
    name: "fitness santé, une sortie en plein été",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Ludivine Corthésy", "ludivine.corthesy@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-01",
        lines: [term("N1", "abo", 1_095_00, { from: "2026-03-01", until: "2027-03-01" })],
        paid: [card("Y1", 1_095_00, "mastercard 5511")],
      },
      { id: "B2", of: "P1", on: "2026-05-07", lines: [thing("N2", "ongle", 90_00)], paid: [card("Y2", 90_00)] },
      { id: "B3", of: "P1", on: "2026-05-07", lines: [thing("N3", "bandes", 45_00)], paid: [card("Y3", 45_00)] },
    ],
    mail: letter(
      "2026-08-17T21:16",
      "Ludivine Corthésy <ludivine.corthesy@example.com>",
      "je résilie",
      `Salut l'équipe, je résilie le fitness avec effet dès que possible. L'appli de mon téléphone me fait bouger gratis, voilà la vraie raison ;) Le trop-payé pour les mois à venir, vous le versez sur ma carte svp. Ludivine`,
    ),
    // Notice of 30 days ends on 16 September; to 1 March 166 days at 3.00 = 498.00, less 40.00 = 458.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 458_00 }) }),
  }),
  world({
    name: "le fils d'un patient décédé",
    language: "fr",
    house: duLac,
    book: [
      person("P1", "Armand Favre", "armand.favre@example.com", { since: "2017-02-06", visits: 61 }),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-05",
        lines: [pack("N1", "physio9", 810_00, { uses: 9, each: 100_00, from: "2026-05-05", to: "2027-05-05" })],
        paid: [card("Y1", 810_00)],
      },
      visits("N1", "2026-05-12", "2026-05-19", "2026-06-02", "2026-06-16"),
      { id: "B2", of: "P1", on: "2026-06-16", lines: [thing("N2", "bandes", 45_00)], paid: [card("Y2", 45_00)] },
    ],
    mail: letter(
      "2026-07-30T15:38",
      "Thierry Favre <thierry.favre@example.com>",
      "Succession d'Armand Favre",
      `Madame, Monsieur, j'ai la tristesse de vous faire part du décès de mon père, Armand Favre, survenu le 11 juillet. En classant ses papiers, je trouve chez vous une série de physiothérapie qu'il n'a pas pu achever. À qui dois-je m'adresser pour que le solde revienne à la succession ? Thierry Favre`,
    ),
    // Who may settle for him is asked first. Then 810.00 − 4 × 100.00 = 410.00; as credit 5 of 9 × 810.00 = 450.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "other",
      asks: ["who"],
      offer: refund({ Y1: 410_00 }, { credit: 450_00 }),
      warnings: ["bereavement"],
    }),
  }),
];
