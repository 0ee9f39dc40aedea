/** A front desk for ears and eyes: patients from Bristol, and some over from Ireland. */
import { card, pack, person, thing, visits } from "../../suggest/book.ts";
import { asks, offer, refund } from "../../suggest/right.ts";
import type { Theme } from "../../suggest/world.ts";
import { letter, world } from "../../suggest/written.ts";
import { quayside } from "../houses/quayside.ts";

export const quaysideDesk: Theme = [
  world({
    name: "hearing aids back in their box",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Pádraig Tuohy", "padraig.tuohy@example.com"),
      { id: "B1", of: "P1", on: "2026-07-06", lines: [thing("N1", "wax", 70_00)], paid: [card("Y1", 70_00)] },
      { id: "B2", of: "P1", on: "2026-07-13", lines: [thing("N2", "aids", 1_890_00)], paid: [card("Y2", 1_890_00)] },
    ],
    mail: letter(
      "2026-08-17T10:40",
      "Pádraig Tuohy <padraig.tuohy@example.com>",
      "The hearing aids",
      `How are ye. I've given the hearing aids a fair go, five weeks now, and they have me driven demented, every cup in the kitchen sounds like a dropped tray. They're back in the box and I'll leave them in to ye on Thursday. What way does the refund work? Pádraig Tuohy`,
    ),
    // 35 days, on trial: 1,890.00 less 75.00 = 1,815.00. More than an agent may.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "product_return",
      needs: ["product.state"],
      attested: { productState: "opened" },
      offer: refund({ Y2: 1_815_00 }, {}, { approval: "lead" }),
    }),
  }),
  world({
    name: "took the eye test to be on the NHS",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Mavis Entwistle", "mavis.entwistle@example.com"),
      { id: "B1", of: "P1", on: "2026-06-08", lines: [thing("N1", "eyetest", 95_00)], paid: [card("Y1", 95_00)] },
      { id: "B2", of: "P1", on: "2026-06-15", lines: [thing("N2", "glasses", 310_00)], paid: [card("Y2", 310_00)] },
    ],
    mail: letter(
      "2026-06-18T09:10",
      "Mavis Entwistle <mavis.entwistle@example.com>",
      "Eye examination on the 8th",
      `Good morning. I'm 71 and have always had my eyes looked at for nothing. It wasn't until I was putting my coat on that I was told yours is private and I owed £95. Nobody had breathed a word about it beforehand or I'd have gone to the optician's on Park Street. I think you ought to return it to me. Mrs M Entwistle`,
    ),
    // The price was not said, once somebody says so: 95.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "not_informed",
      needs: ["clinic_at_fault"],
      attested: { clinicAtFault: true },
      offer: refund({ Y1: 95_00 }),
    }),
  }),
  world({
    name: "tinnitus sessions swapped for hearing aids",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Ian Cotterell", "ian.cotterell@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-05-11",
        lines: [pack("N1", "tinnitus6", 540_00, { uses: 6, each: 100_00, from: "2026-05-11", to: "2027-05-11" })],
        paid: [card("Y1", 540_00)],
      },
      visits("N1", "2026-05-18", "2026-06-01"),
      { id: "B2", of: "P1", on: "2026-06-29", lines: [thing("N2", "deposit", 150_00)], paid: [card("Y2", 150_00)] },
    ],
    mail: letter(
      "2026-07-01T18:05",
      "Ian Cotterell <ian.cotterell@example.com>",
      "Change of plan",
      `Hi both, when I saw Meera on Monday she said talking therapy isn't what I need, it's hearing loss, so we're to drop the tinnitus sessions and fit aids. I've put the deposit down for those. That leaves four sessions I paid for. Would you refund them please? Cheers, Ian`,
    ),
    // The clinic changed the plan: 4 of 6 × 540.00 = 360.00; or as credit.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "plan_changed",
      offer: refund({ Y1: 360_00 }, { credit: 360_00 }),
    }),
  }),
  world({
    name: "expecting, and two jabs to go",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Aoife Brannigan", "aoife.brannigan@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-08-03",
        lines: [pack("N1", "travel3", 210_00, { uses: 3, each: 75_00, from: "2026-08-03", to: "2026-12-31" })],
        paid: [card("Y1", 210_00)],
      },
      visits("N1", "2026-08-03"),
      { id: "B2", of: "P1", on: "2026-08-03", lines: [thing("N2", "drops", 18_00)], paid: [card("Y2", 18_00)] },
    ],
    mail: letter(
      "2026-08-12T11:35",
      "Aoife Brannigan <aoife.brannigan@example.com>",
      "rabies jabs",
      `Hi, bit of news, I'm pregnant! My GP has told me to leave the other two rabies jabs, and sure we won't be going to Nepal now anyway. I've a letter from her. Could I get the money for those two back? Thanks a million, Aoife`,
    ),
    // Note seen: 2 of 3 × 210.00 = 140.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "medical_stop",
      needs: ["evidence.medical_note"],
      attested: { medicalNote: true, medicalNoteOn: "2026-08-11" },
      offer: refund({ Y1: 140_00 }),
    }),
  }),
  world({
    name: "eye exercises made no odds",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Gethin Morris", "gethin.morris@example.com"),
      { id: "B1", of: "P1", on: "2026-03-02", lines: [thing("N1", "eyetest", 95_00)], paid: [card("Y1", 95_00)] },
      {
        id: "B2",
        of: "P1",
        on: "2026-03-09",
        lines: [pack("N2", "vision8", 640_00, { uses: 8, each: 90_00, from: "2026-03-09", to: "2027-03-09" })],
        paid: [card("Y2", 640_00)],
      },
      visits("N2", "2026-03-16", "2026-03-30", "2026-04-13", "2026-04-27", "2026-05-11", "2026-06-01"),
    ],
    mail: letter(
      "2026-06-22T07:55",
      "Gethin Morris <gethin.morris@example.com>",
      "Vision therapy",
      `Morning. Six sessions of the vision therapy and I still see double by teatime, same as ever. I did the homework with the string and beads as well. It hasn't worked, so I'd like some of my money back. Gethin Morris`,
    ),
    // A clinician looks, and finds what was to be expected by then: nothing.
    right: asks({
      who: "P1",
      lines: ["N2"],
      reason: "result",
      needs: ["clinician.answer"],
      attested: { clinicianAnswer: "expected" },
      offer: offer("decline", 0),
    }),
  }),
  world({
    name: "home to Sligo before the fitting",
    language: "en",
    house: quayside,
    book: [
      person("P1", "Nuala Feeney", "nuala.feeney@example.com"),
      {
        id: "B1",
        of: "P1",
        on: "2026-04-20",
        lines: [pack("N1", "vision8", 640_00, { uses: 8, each: 90_00, from: "2026-04-20", to: "2027-04-20" })],
        paid: [card("Y1", 640_00)],
      },
      visits("N1", "2026-04-27", "2026-05-11", "2026-05-25"),
      { id: "B2", of: "P1", on: "2026-05-25", lines: [thing("N2", "glasses", 285_00)], paid: [card("Y2", 285_00)] },
    ],
    mail: letter(
      "2026-07-13T20:20",
      "Nuala Feeney <nuala.feeney@example.com>",
      "going home",
      `Hello there, we're selling up and going home to Sligo at the end of the month, so I won't be able to finish the vision therapy. I make it five sessions that I've yet to have. Would you ever refund me for those? The glasses are grand by the way. God bless, Nuala`,
    ),
    // 5 of 8 × 640.00 = 400.00, less 30.00 = 370.00; as credit 400.00.
    right: asks({
      who: "P1",
      lines: ["N1"],
      reason: "moved_or_schedule",
      offer: refund({ Y1: 370_00 }, { credit: 400_00 }),
    }),
  }),
];
