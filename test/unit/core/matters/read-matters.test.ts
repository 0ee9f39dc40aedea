/** A mail about two purchases is two matters where something is asked or said of each; everything else stays one. */
import { describe, expect, it } from "vitest";
import { readMatters } from "../../../../core/matters/read-matters.ts";
import { facials, laser, massage, onFile, uses, WRITTEN_ON } from "../../../support/evidence.ts";
import { spentMs } from "../../../support/processor-time.ts";

const serum = onFile("serum", {
  title: "Vitamin C serum",
  category: "Skincare",
  kind: "product",
  paidMinor: 8_900,
  boughtOn: "2026-11-02",
  isDuplicate: true,
});
const peel = onFile("peel", {
  title: "Chemical peel, 3 visits",
  category: "Peels",
  kind: "package",
  paidMinor: 42_000,
  boughtOn: "2026-06-11",
  entitlement: uses(3, 1),
});
const glow = onFile("glow", {
  title: "Glow membership, monthly",
  category: "Memberships",
  kind: "membership",
  paidMinor: 12_900,
  entitlement: uses(2, 1),
});
const lines = [facials(), laser(), massage(), serum, peel, glow];

const matters = (body: string, subject = "", of = lines) =>
  readMatters({ subject, body, writtenOn: WRITTEN_ON, timeZone: "America/Los_Angeles", lines: of });
const told = (body: string, subject = "") =>
  matters(body, subject).map(({ lineId, intent }) => `${lineId} ${intent.reason?.code ?? "-"}`);

describe("two matters", () => {
  it.each([
    [
      "I want a refund for the two facials I have left, and by the way you charged me twice for the serum on 2 November.",
      ["facials -", "serum billing_error"],
    ],
    [
      "1. The serum was charged twice on 2 November, please return one of them.\n2. I have changed my mind about the laser and would like a refund of the four sessions I have not used.",
      ["serum billing_error", "laser changed_mind"],
    ],
    [
      "Hello,\n\nI am moving to another state next month, so please refund the rest of my laser package.\n\nAlso, the serum I bought is unopened and I would like to return it.\n\nThanks, Ana",
      ["laser moved_or_schedule", "serum product_return"],
    ],
    [
      "Please cancel my membership and refund this month. The peel left burns on my face and I want my money back for that too.",
      ["glow membership_cancel", "peel result"],
    ],
    [
      "The machine broke halfway through my massage and I was sent home, I want that money back. And I have changed my mind about the rest of the facials, please refund those.",
      ["massage service_fault", "facials changed_mind"],
    ],
    [
      "El láser no funcionó, quiero mi dinero. Y también quiero el reembolso de los faciales porque me mudo a otra ciudad.",
      ["laser result", "facials moved_or_schedule"],
    ],
    [
      "Primero: me mudo a otra ciudad y quiero el reembolso de las sesiones de láser que me quedan. Segundo: me cobraron dos veces el sérum.",
      ["laser moved_or_schedule", "serum billing_error"],
    ],
    [
      "Quiero cancelar mi membresía y que me devuelvan este mes. Además, el sérum está sin abrir y lo quiero devolver.",
      ["glow membership_cancel", "serum product_return"],
    ],
    [
      "Je déménage à Lyon, merci de me rembourser les séances d'épilation qui restent. Par ailleurs, vous m'avez débité deux fois pour le sérum.",
      ["laser moved_or_schedule", "serum billing_error"],
    ],
    [
      "Two things, the facials and the serum. I am moving away, so please refund the facials. The serum was charged twice.",
      ["facials moved_or_schedule", "serum billing_error"],
    ],
  ])("%s", (body, right) => {
    expect(told(body)).toEqual(right);
  });

  it("has each the words that it was read from, as they stand in the mail", () => {
    const body = "I want a refund for the two facials I have left, and by the way you charged me twice for the serum.";
    expect(matters(body).map(({ words }) => words)).toEqual([
      "I want a refund for the two facials I have left,",
      "and by the way you charged me twice for the serum.",
    ]);
  });

  it("leaves out what is quoted below", () => {
    const body =
      "Please refund my laser, I am moving away.\n\n> On 3 November the clinic wrote:\n> You asked us to refund the serum.";
    expect(told(body)).toEqual([]);
  });
});

describe("stays one matter", () => {
  it.each([
    ["what was used beside what is asked for", "I have used the facials but not the peel: refund the peel."],
    [
      "a purchase that is only compared with",
      "The facials were lovely, but the peel burnt my skin. I want my money back for the peel.",
    ],
    ["two reasons for one purchase", "I am moving away, and the last laser session hurt. Please refund the laser."],
    ["what is kept", "Please refund the laser, I am moving. I will keep the massages."],
    ["what is not meant", "I want a refund for the peel, not the facials."],
    [
      "what was refunded before",
      "You refunded the serum last month, thank you. Now I am moving and want a refund for the laser.",
    ],
    ["a list under one ask", "Please refund these: the facials, the laser and the peel."],
    ["two things under one ask", "I am moving away, please refund the facials and the laser."],
    ["two things under one reason", "I changed my mind about the laser and the facials, I would like a refund."],
    ["one ask at the end for what it does not name", "My peel burnt me, the massages were fine. Please refund me."],
    ["one purchase", "I want a refund for the two facials I have left, and by the way you never called me back."],
    ["a question about another", "Please refund the laser, I am moving away. What does the serum cost now?"],
    [
      "thanks for another",
      "Thank you for the lovely massage on Friday. I would like a refund for the serum, it arrived broken.",
    ],
    [
      "in Spanish: what was used beside what is asked for",
      "Ya usé los faciales pero el peeling no: quiero el reembolso del peeling.",
    ],
    ["in Spanish: what is kept", "Quiero el reembolso del láser porque me mudo. Los masajes me los quedo."],
    [
      "in French: what was used beside what is asked for",
      "J'ai fait les soins du visage, mais pas le peeling : remboursez-moi le peeling.",
    ],
    ["in French: two things under one ask", "Je déménage, merci de me rembourser le laser et les massages."],
    [
      "what is withdrawn",
      "Please disregard my refund request for the facials, I will use them. I want a refund for the laser, I am moving.",
    ],
    [
      "what is not bought yet",
      "Before I buy the facials, do you refund them? And I want a refund for the laser, I am moving.",
    ],
    [
      "a count of what was done",
      "I had four facials and two laser sessions. I am moving and want my money back for the laser.",
    ],
    [
      "another's purchase",
      "My sister had her massage refunded without a word. I want my money back for the laser, it burnt me.",
    ],
    [
      "an exchange of one for the other",
      "I would like to swap my facials for the laser, and have the difference refunded.",
    ],
    [
      "when it was bought",
      "I bought the facials together with the massage in July. The facials gave me a rash and I want a refund.",
    ],
    [
      "a visit on which it was sold",
      "At my massage on Friday Jess talked me into the serum. It is unopened, I want to return it for a refund.",
    ],
    [
      "in Spanish: what was refunded before",
      "Ya me devolvieron el sérum, gracias. Ahora me mudo y quiero el reembolso del láser.",
    ],
    ["nothing asked", "The facials were great and the laser was fine. See you next week."],
    ["no purchase named", "I want my money back. You charged me twice."],
  ])("%s", (_, body) => {
    expect(told(body)).toEqual([]);
  });

  it("where lines of one purchase are listed, each with the same to say", () => {
    const one = lines.map((line) => ({ ...line, purchaseId: "P" }));
    const body = "Please refund the facials, I am moving. Please refund the laser, I am moving.";
    expect(matters(body, "", one)).toEqual([]);
    expect(told(body)).toHaveLength(2);
  });

  it("where more purchases are named than anybody could tell apart", () => {
    const body = ["facials", "laser", "massage", "serum", "peel"].map((name) => `Refund the ${name}.`).join("\n");
    expect(told(body)).toEqual([]);
  });

  it("where the patient bought one thing", () => {
    expect(matters("Refund the facials. You charged me twice for the serum.", "", [facials()])).toEqual([]);
  });
});

it("asks for each of those that it counts before it tells them, whatever day stands beside a name", () => {
  const mask = onFile("mask", { title: "LED mask", kind: "product", category: "Skincare", paidMinor: 29_000 });
  const body =
    "I am owed two refunds and I'm tired of waiting.\nFirst, I left Glow on September 15 and was billed another $129 on November 1.\n" +
    "Second, I handed the LED mask in at the desk last week, box still sealed, never opened, and haven't seen a cent of the $290.";
  const of = [{ ...glow, boughtOn: "2026-11-01" }, mask];
  expect(matters(body, "", of).map(({ lineId }) => lineId)).toEqual(["glow", "mask"]);
});

it("a fee and the visit that it was charged for are one", () => {
  const fee = onFile("fee", { title: "No-show fee", category: "Fees", paidMinor: 7_500, boughtOn: "2026-11-03" });
  const body =
    "You charged me $75 for missing my massage on 30 October. I cancelled the massage two days before. Please refund the fee.";
  expect(matters(body, "", [massage(), fee])).toEqual([]);
});

it("reads any text in bounded time", () => {
  const nasty = "refund the facials and the serum charged twice, ".repeat(20_000);
  expect(spentMs(() => matters(nasty), 1_500)).toBeLessThan(1_500);
});
