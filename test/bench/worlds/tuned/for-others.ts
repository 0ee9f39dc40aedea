/** A parent's letter, an address that nobody knows, two matters at once, and letters that ask for nothing. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, quiet, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { almendros } from "../houses/almendros.ts";
import { bella } from "../houses/bella.ts";
import { jardines } from "../houses/jardines.ts";
import { northgate } from "../houses/northgate.ts";
import { riveGauche } from "../houses/rivegauche.ts";

export const forOthers: Theme = [
  world({
    name: "la ortodoncia de su hija, que la dentista cambió",
    language: "es",
    house: almendros,
    book: [
      person("P1", "Andrés Calvo", "andres.calvo@example.com", { language: "es" }),
      person("P2", "Lucía Calvo", "", { language: "es", guardian: "P1" }),
      {
        id: "B1",
        of: "P2",
        payer: "P1",
        on: "2025-11-03",
        lines: [pack("N1", "orto18", 3_240_00, { uses: 18, each: 220_00, from: "2025-11-03" })],
        paid: [card("Y1", 3_240_00)],
      },
      visits("N1", "2025-11-17", "2025-12-15", "2026-01-19"),
    ],
    mail: letter(
      "2026-03-02T11:11",
      "Andrés Calvo <andres.calvo@example.com>",
      "Ortodoncia de Lucía",
      `Buenos días, la doctora nos dijo en la última visita que mi hija Lucía ya no necesita los alineadores y que basta con un retenedor. Quedaban quince revisiones por hacer. ¿Nos las podéis reembolsar? Un saludo, Andrés Calvo`,
    ),
    // 15 of 18 × 3,240.00 = 2,700.00, which a lead has to agree to; or as credit. He is her guardian and bought nothing for himself: nobody has to be asked.
    right: asks({
      who: "P2",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 2_700_00 }, { credit: 2_700_00 }, { approval: "lead" }),
    }),
  }),
  world({
    name: "from an address at work that nobody knows",
    language: "en",
    house: northgate,
    book: [
      person("P1", "Moira Fenwick", "moira.fenwick@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-02-16",
        lines: [pack("N1", "pilates8", 320_00, { uses: 8, each: 45_00, from: "2026-02-16", to: "2026-12-31" })],
        paid: [card("Y1", 320_00)],
      },
      visits("N1", "2026-02-23 LW", "2026-03-02 LW"),
    ],
    mail: letter(
      "2026-04-06T16:16",
      "Moira Fenwick <mfenwick@harborlegal.example.com>",
      "Pilates",
      `Hello, my new caseload means I can't get to the Monday pilates any more. Please refund the six classes I have left. I'm writing from the office. Moira Fenwick`,
    ),
    // Who writes has to be found first. Then 320.00 − 2 × 45.00 = 230.00; as credit 6 of 8 × 320.00 = 240.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      asks: ["who"],
      offer: refund({ Y1: 230_00 }, { credit: 240_00 }),
    }),
  }),
  world({
    name: "deux choses: un déménagement et une crème",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Louise Carlier", "louise.carlier@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-01-19",
        lines: [pack("N1", "drainage5", 400_00, { uses: 5, each: 95_00, from: "2026-01-19", to: "2027-01-19" })],
        paid: [card("Y1", 400_00)],
      },
      visits("N1", "2026-02-02", "2026-02-16"),
      { id: "B2", of: "P1", on: "2026-04-02", lines: [thing("N2", "creme", 48_00)], paid: [card("Y2", 48_00)] },
    ],
    mail: letter(
      "2026-04-13T08:08",
      "Louise Carlier <louise.carlier@example.com>",
      "Deux demandes",
      `Bonjour,
D'une part, je pars m'installer à Annecy et je souhaite le remboursement des trois drainages qui me restent.
D'autre part, la crème réparatrice achetée le 2 avril n'a pas été ouverte : puis-je vous la rendre contre remboursement ?
Merci, Louise Carlier`,
    ),
    // Drainage: 3 of 5 × 400.00 = 240.00, less 20.00 = 220.00; as credit 240.00. Cream: unopened, once seen, 48.00 or another.
    right: asks(
      { who: "P1", lines: ["N1"], reason: "moved_or_schedule", offer: refund({ Y1: 220_00 }, { credit: 240_00 }) },
      {
        who: "P1",
        lines: ["N2"],
        reason: "product_return",
        needs: ["product.state"],
        attested: { productState: "unopened" },
        offer: refund({ Y2: 48_00 }, { exchange: 48_00 }),
      },
    ),
  }),
  world({
    name: "une facture pour la mutuelle",
    language: "fr",
    house: riveGauche,
    book: [
      person("P1", "Gilles Royer", "gilles.royer@example.com"),
      { id: "B1", of: "P1", on: "2026-03-24", lines: [thing("N1", "osteo", 70_00)], paid: [card("Y1", 70_00)] },
    ],
    mail: letter(
      "2026-03-30T10:10",
      "Gilles Royer <gilles.royer@example.com>",
      "Facture",
      `Bonjour, ma mutuelle rembourse une partie de l'ostéopathie à condition d'avoir une facture acquittée. Pouvez-vous m'envoyer celle de mardi dernier ? Merci bien. G. Royer`,
    ),
    // The insurer is to pay him; of the clinic he asks for a paper.
    right: quiet(),
  }),
  world({
    name: "quiere saber qué pasa si luego no puede",
    language: "es",
    house: jardines,
    book: [
      person("P1", "Diego Arriaga", "diego.arriaga@example.com", { language: "es" }),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-10",
        lines: [thing("N1", "limpieza", 900_00)],
        paid: [card("Y1", 900_00)],
      },
    ],
    mail: letter(
      "2026-04-20T19:40",
      "Diego Arriaga <diego.arriaga@example.com>",
      "Duda antes de comprar",
      `Hola, me encantó la limpieza y estoy pensando en comprar el paquete de masajes. Una duda: si más adelante no pudiera terminarlo, ¿hacen devoluciones o se pierde? Gracias, Diego`,
    ),
    // Asks before he buys.
    right: quiet("none", "unsure"),
  }),
  world({
    name: "leaves a good word and a question about parking",
    language: "en",
    house: bella,
    book: [
      person("P1", "Harriet Cole", "harriet.cole@example.com"),
      { id: "B1", of: "P1", on: "2026-04-09", lines: [thing("N1", "botox", 420_00)], paid: [card("Y1", 420_00)] },
    ],
    mail: letter(
      "2026-04-16T15:15",
      "Harriet Cole <harriet.cole@example.com>",
      "Thank you!",
      `Just wanted to say the Botox has settled beautifully. Do you still give the parking money back if I bring the ticket next time? Not a big deal if not. See you in the summer. Harriet`,
    ),
    // A question about next time.
    right: quiet("none", "unsure"),
  }),
];
