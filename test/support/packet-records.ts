/** One matter as the account reads it, with words in it that no packet may say. */
import type { PacketRecords } from "../../core/packet/records.ts";
import { packagePolicy } from "./clinic.ts";

/** Stands wherever the records hold something clinical, or another patient's. */
export const CLINICAL = "Erythema";
export const STRANGER = "Ottoline";

const hash = "ab".repeat(32);

export function packetRecords(bend: Partial<PacketRecords> = {}): PacketRecords {
  const policy = packagePolicy(2, "2026-01-01");
  return {
    packetId: "01PACKET000000000000000001",
    caseId: "01CASE00000000000000000001",
    madeFor: "refusal",
    madeOn: "2026-03-02",
    timeZone: "America/Los_Angeles",
    clinic: { name: "Harbour Wellness", address: "1 Pier Road\nSan Diego, CA 92101" },
    customer: { name: "Maya Chen", patientNumber: "HW-1001", email: "maya@example.com" },
    requestedOn: "2026-03-01",
    language: "en",
    jurisdiction: "US-CA",
    reason: "changed_mind",
    lineIds: ["N1"],
    purchases: [
      {
        boughtOn: "2026-01-15",
        location: "Harbour Street",
        invoice: "INV-7",
        currency: "USD",
        lines: [
          {
            ...{ lot: CLINICAL, seller: STRANGER, category: "laser" },
            lineId: "N1",
            title: "Laser hair removal, 6 sessions",
            kind: "package",
            quantity: 1,
            listMinor: 150_000,
            discountMinor: 30_000,
            taxMinor: 0,
            paidMinor: 120_000,
            entitlement: {
              sold: 6,
              bonus: 0,
              used: 2,
              noShows: 1,
              lateCancels: 0,
              left: 4,
              startsOn: "2026-01-15",
              expiresOn: "2027-01-15",
              uses: [
                {
                  kind: "used",
                  usedOn: "2026-01-20",
                  provider: "Dr. Nia Park, MD",
                  location: "Harbour Street",
                  noteRef: CLINICAL,
                },
                { kind: "no_show", usedOn: "2026-02-03" },
                { ...{ note: CLINICAL }, kind: "used", usedOn: "2026-02-10", provider: "Nia Park" },
              ],
            },
          },
          {
            lineId: "N2",
            title: `${STRANGER}'s serum`,
            kind: "product",
            quantity: 1,
            listMinor: 4_000,
            discountMinor: 0,
            taxMinor: 300,
            paidMinor: 4_300,
          },
        ],
        payments: [
          {
            ...{ brand: "visa", last4: "4242", payerName: STRANGER },
            paymentId: "Y1",
            label: "Visa ··42",
            capturedOn: "2026-01-15",
            currency: "USD",
            collectedMinor: 124_300,
            wentBackMinor: 0,
            reference: "pi_Y1",
          },
        ],
      },
    ],
    terms: [
      {
        lineId: "N1",
        hash,
        governing: {
          policyVersionId: "packages@2",
          policy,
          chosenBy: "signed",
          consent: {
            state: "signed_before",
            signature: {
              policyVersionId: "packages@2",
              acceptedAtMs: Date.parse("2026-01-15T18:00:00Z"),
              acceptedOn: "2026-01-15",
              how: "tablet",
            },
          },
        },
      },
    ],
    decisions: [
      {
        decidedOn: "2026-03-02",
        offer: "decline",
        amountMinor: 0,
        currency: "USD",
        isException: false,
        clause: { id: "late", policyVersionId: "packages@2" },
      },
    ],
    messages: [
      { on: "2026-03-01", time: "09:14", by: "patient", said: "asks", words: `I want my money back. ${CLINICAL}!` },
      { on: "2026-03-02", time: "10:00", by: "clinic", said: "decides", words: "We cannot pay this back." },
    ],
    withWords: false,
    ...bend,
  };
}
