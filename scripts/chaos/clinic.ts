/** A clinic made for trouble: a few patients who all want the same money back several times over. */
import type { SampleClinic } from "../../demo/clinic/shape.ts";
import {
  aCard,
  aLine,
  aPatient,
  aPolicy,
  aPurchase,
  aRecord,
  generalPolicy,
  items,
  location,
  rules,
} from "../../test/support/clinic-records.ts";

export const TICKETS = 12;
export const PAID_MINOR = 5_000;
const FIRST_CARD_MINOR = 3_000;
const DAY_MS = 86_400_000;

export const ticketIds: readonly number[] = Array.from({ length: TICKETS }, (_, n) => 101 + n);

/** Every second purchase was paid with two cards. */
function paymentsOf(n: number): { id: string; amountMinor: number }[] {
  if (n % 2 === 0) return [{ id: `pi_chaos${n}a`, amountMinor: PAID_MINOR }];
  const rest = PAID_MINOR - FIRST_CARD_MINOR;
  return [
    { id: `pi_chaos${n}a`, amountMinor: FIRST_CARD_MINOR },
    { id: `pi_chaos${n}b`, amountMinor: rest },
  ];
}

export function chaosClinic({ nowMs }: { nowMs: number }): SampleClinic {
  const createdAtMs = nowMs - 10 * DAY_MS;
  const boughtOn = new Date(createdAtMs).toISOString().slice(0, 10);
  const person = (key: "admin" | "finance", helpdeskUserId: number) => ({
    key,
    helpdeskUserId,
    name: `The ${key}`,
    email: `${key}@chaos.example`,
    role: key,
    helpdeskRole: key === "admin" ? ("admin" as const) : ("agent" as const),
  });
  const emailOf = (n: number) => `patient${n}@example.com`;
  return {
    title: "Chaos Clinic",
    phone: "(619) 555-0142",
    language: "en",
    staff: [person("admin", 11), person("finance", 12)],
    records: [
      location,
      ...items,
      aPolicy(generalPolicy),
      aRecord("rules_version", "chaos@1", { rules: { ...rules, undoWindowSeconds: 1 } }),
      ...ticketIds.flatMap((_, n) => [
        aPatient(`P${n}`, `Patient ${n}`, { emails: [emailOf(n)] }),
        aPurchase(`B${n}`, `P${n}`, [aLine(`N${n}`, "massage", PAID_MINOR)], { boughtOn }),
        ...paymentsOf(n).map(({ id, amountMinor }) =>
          aCard(id, `B${n}`, amountMinor, { processorRef: id, capturedAtMs: createdAtMs }),
        ),
      ]),
    ],
    charges: ticketIds.flatMap((_, n) =>
      paymentsOf(n).map((payment) => ({
        ...payment,
        processor: "stripe" as const,
        currency: "USD",
        createdAtMs,
        brand: "visa",
        last4: "4242",
        refundedMinor: 0,
      })),
    ),
    tickets: ticketIds.map((ticketId, n) => ({
      ticketId,
      subject: "Refund",
      requester: { name: `Patient ${n}`, email: emailOf(n) },
      status: "open",
      tags: [],
      messages: [
        {
          from: "patient",
          public: true,
          body: "I changed my mind and would like my money back.",
          atMs: nowMs - 60_000,
        },
      ],
      announce: false,
    })),
  };
}
