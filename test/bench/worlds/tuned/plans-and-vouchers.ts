/** Memberships that end, deposits, and vouchers that somebody gave or was given. */
import { card, person, term, thing } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const plansAndVouchers: Theme = [
  world({
    name: "a quarter of the club, paid ahead",
    language: "en",
    house: bella,
    book: [
      person("P1", "Ingrid Solberg", "ingrid.solberg@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-01",
        lines: [term("N1", "club", 364_00, { from: "2026-04-01", until: "2026-07-01" })],
        paid: [card("Y1", 364_00)],
      },
    ],
    mail: letter(
      "2026-04-20T16:00",
      "Ingrid Solberg <ingrid.solberg@example.com>",
      "Glow club",
      `Hello, I hardly ever make it in, so I'd like to end the Glow club. I know there's a notice period. I paid until the end of June; what of that would come back to me? Please go ahead. Ingrid`,
    ),
    // Notice of 30 days from 20 April ends on 20 May; to 1 July 42 days at 364.00 / 91 = 4.00 are 168.00; nobody who leaves wants it longer.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "membership_cancel",
      offer: refund({ Y1: 168_00 }),
    }),
  }),
  world({
    name: "se da de baja de la membresía",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Alma Cárdenas", "alma.cardenas@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-01",
        lines: [term("N1", "socia", 1_840_00, { from: "2026-03-01", until: "2026-06-01" })],
        paid: [card("Y1", 1_840_00)],
      },
      { id: "B2", of: "P1", on: "2026-03-01", lines: [thing("N2", "bloqueador", 450_00)], paid: [card("Y2", 450_00)] },
    ],
    mail: letter(
      "2026-03-25T17:17",
      "Alma Cárdenas <alma.cardenas@example.com>",
      "Baja",
      `Buenos días, quiero darme de baja de la membresía, no la estoy aprovechando. Pagué tres meses por adelantado, ¿qué parte me devuelven? Quedo atenta. Alma`,
    ),
    // Notice of 30 days from 25 March ends on 24 April; to 1 June 38 days at 1,840.00 / 92 = 20.00 are 760.00.
    right: asks({ who: "P1", lines: ["N1"], reason: "membership_cancel", offer: refund({ Y1: 760_00 }) }),
  }),
  world({
    name: "abonnement annuel, interdiction du médecin",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Réjean Morin", "rejean.morin@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-01",
        lines: [term("N1", "an", 1_095_00, { from: "2026-02-01", until: "2027-02-01" })],
        paid: [card("Y1", 1_095_00)],
      },
    ],
    mail: letter(
      "2026-06-10T15:25",
      "Réjean Morin <rejean.morin@example.com>",
      "Pilates - arrêt médical",
      `Bonjour, je me suis fracturé deux vertèbres en tombant d'une échelle et le chirurgien m'interdit tout cours de Pilates pour au moins un an. Je joins son billet. J'aimerais qu'on me rembourse la partie de l'abonnement dont je ne pourrai pas profiter. Merci, Réjean Morin`,
    ),
    // Note seen. Notice of 30 days from 10 June ends on 10 July; to 1 February 206 days at 3.00 are 618.00; or it waits 60 days.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-06-08" },
      offer: refund({ Y1: 618_00 }, { extend: 60 }),
    }),
  }),
  world({
    name: "acompte, annulé trois jours avant",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Quentin Lacroix", "q.lacroix@example.com"),
      { id: "B1", of: "P1", on: "2026-04-02", lines: [thing("N1", "acompte", 40_00)], paid: [card("Y1", 40_00)] },
    ],
    mail: letter(
      "2026-04-21T12:12",
      "Quentin Lacroix <q.lacroix@example.com>",
      "Acompte de 40 €",
      `Bonjour, mon employeur m'envoyant à Lyon cette semaine-là, j'ai annulé dimanche mon rendez-vous de mercredi. L'acompte de 40 € n'est toujours pas revenu sur ma carte. Merci de faire le nécessaire. Q. Lacroix`,
    ),
    // Sunday to Wednesday: 72 hours, more than 48. The deposit of 40.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 72 },
      offer: refund({ Y1: 40_00 }),
    }),
  }),
  world({
    name: "la señal, anulada esa misma mañana",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Jimena Ortiz", "jimena.ortiz@example.com", { language: "es" }),
      { id: "B1", of: "P1", on: "2026-05-04", lines: [thing("N1", "senal", 50_00)], paid: [card("Y1", 50_00)] },
    ],
    mail: letter(
      "2026-05-14T15:55",
      "Jimena Ortiz <jimena.ortiz@example.com>",
      "Señal de la cita de hoy",
      `Hola, esta mañana a las ocho he avisado de que no podía ir a la cita de la una porque me ha salido un viaje de trabajo. ¿Me devolvéis los 50 euros de la señal? Gracias, Jimena`,
    ),
    // Five hours, less than 24: it is kept.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 5 },
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "a gift card that his wife does not want",
    language: "en",
    house: bella,
    book: [
      person("P1", "Theo Marchetti", "theo.marchetti@example.com"),
      { id: "B1", of: "P1", on: "2026-05-07", lines: [thing("N1", "gift", 200_00)], paid: [card("Y1", 200_00)] },
    ],
    mail: letter(
      "2026-05-18T11:30",
      "Theo Marchetti <theo.marchetti@example.com>",
      "Mother's Day gift card",
      `Hi, I bought a $200 gift card from you for Mother's Day and my wife says, very sweetly, that she would rather have a lawnmower. It hasn't been touched. Can I get my money back on it? Theo`,
    ),
    // Nothing spent, after 11 of 30 days: 200.00.
    right: asks({ who: "P1", lines: ["N1"], reason: ["changed_mind", "other"], offer: refund({ Y1: 200_00 }) }),
  }),
];
