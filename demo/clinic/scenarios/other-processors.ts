/** Money that was not taken by Stripe: by PayPal on the clinic's site, by Square at the desk, and one purchase in two parts. */
import { ITEMS } from "../items.ts";
import { AUSTIN } from "../locations.ts";
import type { Stage } from "../stage.ts";
import { addPatient, buy, mail, visit } from "./kit.ts";

export function paidByPayPal(stage: Stage): void {
  const patient = "pt-imogen-tarrant";
  const from = { name: "Imogen Tarrant", email: "imogen.tarrant@example.com" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1032",
    emails: [from.email],
    phone: "+1 442 555 0132",
    sinceDaysAgo: 190,
    visits: 4,
  });
  const line = buy(stage, {
    id: "ps-imogen-massage",
    patient,
    item: ITEMS.massage10,
    daysAgo: 88,
    at: [21, 14],
    signed: 3,
    how: "online",
    line: { seller: "Online" },
    tenders: [{ tender: "card", processor: "paypal" }],
  });
  visit(stage, line, [
    ["used", 74, "A.D."],
    ["used", 60, "A.D."],
    ["used", 39, "A.D."],
  ]);
  mail(stage, {
    ticketId: 1032,
    scenario: "paid-by-paypal",
    subject: "Massage hours I won't use",
    from,
    hoursAgo: 6,
    body: `
Hi,

I bought the ten massage hours on your website in one of my late-night moods and paid with PayPal. I've had three of them and I have changed my mind about the rest.

Could you refund the seven hours I haven't used, to my PayPal?

Thanks,
Imogen`,
  });
}

export function paidBySquare(stage: Stage): void {
  const patient = "pt-calvin-rourke";
  const from = { name: "Calvin Rourke", email: "calvin.rourke@example.net" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1033",
    emails: [from.email],
    phone: "+1 442 555 0133",
    sinceDaysAgo: 260,
    visits: 3,
  });
  const line = buy(stage, {
    id: "ps-calvin-underarms",
    patient,
    item: ITEMS.underarms6,
    daysAgo: 120,
    at: [17, 40],
    location: AUSTIN,
    signed: 8,
    line: { seller: "Front desk" },
    tenders: [{ tender: "card", processor: "square", brand: "mastercard", last4: "6019" }],
  });
  visit(
    stage,
    line,
    [
      ["used", 112, "J.N."],
      ["used", 77, "J.N."],
    ],
    AUSTIN,
  );
  mail(stage, {
    ticketId: 1033,
    scenario: "paid-by-square",
    subject: "laser underarms - moving away",
    from,
    hoursAgo: 16,
    body: `
Hello,

I'm moving to Denver for a new job, so I can't come in for the last four of my six underarm laser sessions. I'd like a refund for those four please. I paid with my Mastercard at your front desk in Austin.

Cheers,
Calvin Rourke`,
  });
}

export function stripeAndPayPal(stage: Stage): void {
  const patient = "pt-rhea-montague";
  const from = { name: "Rhea Montague", email: "rhea.montague@example.org" };
  addPatient(stage, {
    id: patient,
    name: from.name,
    number: "HW-1034",
    emails: [from.email],
    phone: "+1 442 555 0134",
    sinceDaysAgo: 400,
    visits: 7,
  });
  const line = buy(stage, {
    id: "ps-rhea-resurfacing",
    patient,
    item: ITEMS.resurfacing3,
    daysAgo: 66,
    at: [13, 30],
    signed: 18,
    tenders: [
      { tender: "card", brand: "visa", last4: "3184", amountMinor: 58_000 },
      { tender: "card", processor: "paypal", amountMinor: 50_000 },
    ],
  });
  visit(stage, line, [["used", 52, "Dr. L."]]);
  mail(stage, {
    ticketId: 1034,
    scenario: "stripe-and-paypal",
    subject: "Two laser resurfacing sessions left",
    from,
    hoursAgo: 9,
    body: `
Hello,

I have had one of my three laser skin resurfacing sessions. It went well, but I have changed my mind about the other two and would rather stop here.

Please refund the two I have not used. When I bought them I paid one part with my Visa and the other part with PayPal.

Kind regards,
Rhea`,
  });
}
