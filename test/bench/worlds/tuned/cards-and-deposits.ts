/** Gift cards, deposits, health accounts, instalments, several ways of paying. */
import { card, pack, paid, person, thing, visits } from "../../suggest/book.ts";
import { asks, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { evening, letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { montRoyal } from "../houses/montroyal.ts";
import { quietRiver } from "../houses/quietriver.ts";

export const cardsAndDeposits: Theme = [
  world({
    name: "lo que queda de la tarjeta de regalo",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Efraín Salas", "efrain.salas@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-13",
        lines: [thing("N1", "regalo", 1_500_00, { spentMinor: 400_00 })],
        paid: [card("Y1", 1_500_00)],
      },
    ],
    mail: letter(
      "2026-05-02T18:18",
      "Efraín Salas <efrain.salas@example.com>",
      "Tarjeta de regalo",
      `Buenas tardes, compré una tarjeta de regalo para mi novia y solo usó cuatrocientos pesos. Terminamos, así que prefiero que me devuelvan lo que queda. ¿Se puede?`,
    ),
    // 1,500.00 − 400.00 spent = 1,100.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["changed_mind", "other"],
      offer: refund({ Y1: 1_100_00 }, { credit: 1_100_00 }),
    }),
  }),
  world({
    name: "deposit of a visit cancelled three days before",
    language: "en",
    house: bella,
    book: [
      person("P1", "Iris Tanaka", "iris.tanaka@example.com"),
      { id: "B1", of: "P1", on: "2026-04-01", lines: [thing("N1", "deposit", 100_00)], paid: [card("Y1", 100_00)] },
    ],
    mail: letter(
      "2026-04-20T15:30",
      "Iris Tanaka <iris.tanaka@example.com>",
      "Deposit",
      `You kept my deposit. The appointment was Friday the 17th, I cancelled online on Tuesday because of a work trip, which is well inside your rules. I'd like it back please. Iris`,
    ),
    // Tuesday to Friday: 72 hours, more than 48. The deposit of 100.00 goes back.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: ["moved_or_schedule", "other"],
      needs: ["visit.cancelled_hours_before"],
      attested: { cancelledHoursBefore: 72 },
      offer: refund({ Y1: 100_00 }),
    }),
  }),
  world({
    name: "paid from a health account: no credit",
    language: "en",
    house: quietRiver,
    book: [
      person("P1", "Roland Achebe", "r.achebe@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-04",
        lines: [pack("N1", "needles6", 570_00, { uses: 6, each: 105_00, from: "2026-02-04", to: "2027-02-04" })],
        paid: [card("Y1", 570_00, "visa 6610", { tender: "hsa_fsa" })],
      },
      visits("N1", "2026-02-11 HS", "2026-02-25 HS"),
    ],
    mail: letter(
      "2026-04-29T19:00",
      "Roland Achebe <r.achebe@example.com>",
      "remaining acupuncture visits",
      `Good afternoon. I have decided not to go on with the acupuncture. Four visits remain on my pack, which I paid for with my HSA card. Please return what is due to that account. R. Achebe`,
    ),
    // The text gives credit only; a health account forbids credit, so the same 4 of 6 × 570.00 = 380.00 goes back to it. Or 90 days more.
    right: asks({ who: "P1", lines: ["N1"], reason: "changed_mind", offer: refund({ Y1: 380_00 }, { extend: 90 }) }),
  }),
  world({
    name: "ortodoncia a plazos, la mitad pagada",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Nuria Pascual", "nuria.pascual@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2025-10-01",
        lines: [pack("N1", "orto18", 3_240_00, { uses: 18, each: 220_00, from: "2025-10-01" })],
        paid: ["2025-10-01", "2025-12-01", "2026-02-01"].map((day, at) =>
          card(`Y${at + 1}`, 540_00, "visa 4242", { capturedAtMs: evening(day) }),
        ),
      },
      visits("N1", "2025-10-15", "2025-11-12", "2025-12-10", "2026-01-14", "2026-02-11"),
    ],
    mail: letter(
      "2026-03-16T09:25",
      "Nuria Pascual <nuria.pascual@example.com>",
      "Ortodoncia: lo dejo",
      `Hola, soy Nuria Pascual. Me voy a vivir a Lisboa en abril y no puedo seguir con las revisiones de la ortodoncia. He pagado tres plazos de seis. ¿Me devolvéis la parte que no he usado y anuláis los plazos pendientes? Gracias.`,
    ),
    // 13 of 18 × 3,240.00 = 2,340.00, less 150.00 = 2,190.00, of which 1,620.00 were never paid: 570.00, newest first 540.00 + 30.00.
    // As credit: 2,340.00 − 1,620.00 = 720.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y3: 540_00, Y2: 30_00 }, { credit: 720_00 }),
    }),
  }),
  world({
    name: "carte de cours payée moitié carte, moitié espèces",
    language: "fr",
    house: montRoyal,
    book: [
      person("P1", "Audrey Pelletier", "audrey.p@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-03-03",
        lines: [pack("N1", "carte10", 240_00, { uses: 10, each: 30_00, from: "2026-03-03", to: "2026-12-31" })],
        paid: [card("Y1", 140_00, "visa 5120"), paid("Y2", 100_00, "cash")],
      },
      visits("N1", "2026-03-10", "2026-03-17", "2026-03-24", "2026-04-07"),
    ],
    mail: letter(
      "2026-04-15T13:37",
      "Audrey Pelletier <audrey.p@example.com>",
      "ma carte de 10 cours",
      `Salut! J'ai un nouvel horaire à l'hôpital à partir de mai et je ne pourrai plus venir les mardis. J'aimerais me faire rembourser les 6 cours qui restent sur ma carte. Merci! Audrey`,
    ),
    // She works in a hospital; nobody is ill. 6 of 10 × 240.00 = 144.00: the card first with 140.00, 4.00 in cash. Or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 140_00, Y2: 4_00 }, { credit: 144_00 }),
    }),
  }),
];
