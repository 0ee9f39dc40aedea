/** À Paris et à Montréal : un déménagement, des dates passées, des frais dont nul n'a parlé. */
import { card, pack, person, row, term, thing, visits } from "../../suggest/book.ts";
import { asks, offer, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const seineEtMontRoyal: Theme = [
  world({
    name: "mutation à Toulouse au milieu d'une épilation",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Inès Delcourt", "ines.delcourt@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-07",
        lines: [pack("N1", "epil6", 720_00, { uses: 6, each: 150_00, from: "2026-04-07", to: "2027-04-07" })],
        paid: [card("Y1", 720_00)],
      },
      visits("N1", "2026-04-21 MB", "2026-06-02 MB", "2026-07-07 missed"),
      { id: "B2", of: "P1", on: "2026-05-19", lines: [thing("N2", "peeling", 110_00)], paid: [card("Y2", 110_00)] },
      { id: "B3", of: "P1", on: "2026-06-12", lines: [thing("N3", "cadeau", 80_00)], paid: [card("Y3", 80_00)] },
    ],
    mail: letter(
      "2026-08-24T12:12",
      "Inès Delcourt <ines.delcourt@example.com>",
      "Toulouse !",
      `Coucou, c'est officiel, le rectorat m'envoie à Toulouse pour la rentrée et je rends l'appart samedi. Pour mes jambes ce sera donc terminé avec vous, snif. Comment ça se passe pour récupérer ce que j'avais payé d'avance sur le laser ? Bises à Manon. Inès`,
    ),
    // Two used, the first missed one free: 4 of 6 × 720.00 = 480.00, less a twentieth of 720.00 (36.00) = 444.00; as credit 480.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 444_00 }, { credit: 480_00 }),
    }),
  }),
  world({
    name: "la carte finie avec le mois de juin",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Normand Lachance", "normand.lachance@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2025-07-02",
        lines: [pack("N1", "carte10", 240_00, { uses: 10, each: 30_00, from: "2025-07-02", to: "2026-06-30" })],
        paid: [card("Y1", 240_00)],
      },
      visits("N1", "2025-09-09", "2025-09-16", "2025-10-07", "2025-11-04", "2025-12-02", "2026-01-13", "2026-02-10"),
      { id: "B2", of: "P1", on: "2026-05-26", lines: [thing("N2", "massage", 98_00)], paid: [card("Y2", 98_00)] },
    ],
    mail: letter(
      "2026-07-13T16:41",
      "Normand Lachance <normand.lachance@example.com>",
      "Cours perdus",
      `Bonjour là, quand j'ai voulu réserver, ça dit que ma carte est plus bonne depuis le 30 juin. Ben voyons, il me reste trois cours dessus, payés! C'est quoi l'affaire? Soit je les prends, soit vous me redonnez mon argent, mais vous gardez pas ça. Normand`,
    ),
    // After its last day the card runs 30 days longer.
    right: asks({ who: "P1", lines: ["N1"], reason: "expired", offer: offer("extend", 30) }),
  }),
  world({
    name: "cinquante dollars de départ, dans aucun papier signé",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Solange Thibault", "solange.thibault@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-01",
        lines: [
          term("N1", "an", 1_095_00, { from: "2026-02-01", until: "2027-02-01", cancelRequestedOn: "2026-08-10" }),
        ],
        paid: [card("Y1", 1_095_00)],
        isUnsigned: true,
      },
      { id: "B2", of: "P1", on: "2026-04-14", lines: [thing("N2", "atelier", 65_00)], paid: [card("Y2", 65_00)] },
    ],
    mail: letter(
      "2026-09-01T13:27",
      "Solange Thibault <solange.thibault@example.com>",
      "Votre retenue de 50 $",
      `Bonjour, j'ai quitté l'atelier de Pilates le 10 août et on m'annonce au comptoir qu'on soustraira 50 $ de ce que vous me devez sur l'abonnement. Première nouvelle. Personne n'en a soufflé mot à l'inscription et je n'ai jamais signé de contrat chez vous. Je réclame le remboursement complet des jours restants. Solange Thibault`,
    ),
    // No form binds her: notice of 30 days from 10 August ends on 9 September; to 1 February 145 days at 3.00 = 435.00, without the 50.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "not_informed",
      offer: refund({ Y1: 435_00 }),
      warnings: ["unsigned"],
    }),
  }),
  world({
    name: "les frais d'octobre, pas ceux de mars",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Étienne Marchetti", "etienne.marchetti@example.com"),
      { id: "B1", of: "P1", on: "2026-03-12", lines: [thing("N1", "manque", 35_00)], paid: [card("Y1", 35_00)] },
      { id: "B2", of: "P1", on: "2026-09-17", lines: [thing("N2", "osteo", 70_00)], paid: [card("Y2", 70_00)] },
      { id: "B3", of: "P1", on: "2026-10-01", lines: [thing("N3", "manque", 35_00)], paid: [card("Y3", 35_00)] },
    ],
    mail: letter(
      "2026-10-02T08:03",
      "Étienne Marchetti <etienne.marchetti@example.com>",
      "Séance du 1er octobre",
      `Bonjour, j'ai été débité hier d'une pénalité d'absence. En mars j'étais fautif et je n'avais rien dit ; cette fois j'avais décommandé dès lundi sur Internet, même heure, j'ai le mail de confirmation sous les yeux. Merci d'annuler ce prélèvement. É. Marchetti`,
    ),
    // Monday to Thursday at the same hour: 72 hours, more than 24: 35.00. The fee of March stays.
    right: asks({
      who: "P1",
      lines: ["N3"],
      reason: "no_show_dispute",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 72 },
      offer: refund({ Y3: 35_00 }),
    }),
  }),
  world({
    name: "annule jeudi, garde tout le reste",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Paulette Grandin", "paulette.grandin@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-11",
        lines: [pack("N1", "drainage5", 400_00, { uses: 5, each: 95_00, from: "2026-05-11", to: "2027-05-11" })],
        paid: [card("Y1", 400_00)],
      },
      visits("N1", "2026-05-18", "2026-06-08"),
      { id: "B2", of: "P1", on: "2026-06-08", lines: [thing("N2", "creme", 48_00)], paid: [card("Y2", 48_00)] },
      row("booking", "K1", { patient: "P1", line: "N1", onDate: "2026-06-25", title: "Drainage lymphatique" }),
    ],
    mail: letter(
      "2026-06-23T09:09",
      "Paulette Grandin <paulette.grandin@example.com>",
      "jeudi 25",
      `Bonjour Mesdames, je dois annuler mon drainage de jeudi, ma petite-fille passe son bac et c'est moi qui conduis. Je rappellerai pour une autre date après le 14 juillet. La crème fait merveille, rendez-moi le service d'en mettre une de côté ! Paulette Grandin`,
    ),
    // A visit is called off; nobody wants money.
    right: quiet(),
  }),
];
