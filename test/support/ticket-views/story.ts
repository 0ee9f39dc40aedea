/** The records behind the tickets: one patient, one package, one card. */
import type { LineView, PatientCard, PaymentView, PurchaseView, Story } from "../../../core/contract/story.ts";

/** A ULID that is easy to tell apart in a failure: `idOf("LINE", 1)`. Only letters of Crockford's alphabet. */
export const idOf = (name: string, n = 1): string => `01${name}${String(n).padStart(24 - name.length, "0")}`;

/** 21 November 2026, 09:00 UTC: the day on which the tickets came. */
export const RECEIVED_AT_MS = Date.UTC(2026, 10, 21, 9);

export const POLICY = "harbour-packages@3";

const SIGNED_TEXT =
  "3. Unused sessions\nSessions that you have not used are refunded at the price you paid for each.\n\n4. Missed sessions\nThe first missed session is not counted.";

export const maya: PatientCard = {
  patientId: idOf("PAT"),
  name: "Maya Chen",
  patientNumber: "HW-20714",
  emailMasked: "ma…@example.com",
  phoneMasked: "…4417",
  since: "2022-10-03",
  visits: 31,
  lifetimeSpendMinor: 412_000,
  currency: "USD",
  authorisedContacts: [],
};

const signed: LineView["consent"] = {
  state: "signed_before",
  title: "Package policy",
  policyVersionId: POLICY,
  acceptedAtMs: Date.UTC(2026, 2, 4, 10, 12),
  acceptedOn: "2026-03-04",
  how: "tablet",
  signedText: SIGNED_TEXT,
  todayVersionId: "harbour-packages@4",
  todayText: `${SIGNED_TEXT}\n\n5. Freezing\nA package can be frozen once for 90 days.`,
};

export const visa: PaymentView = {
  paymentId: idOf("PAY"),
  tender: "card",
  label: "Visa ··42",
  processor: "stripe",
  capturedOn: "2026-03-04",
  currency: "USD",
  collectedMinor: 120_000,
  returnedMinor: 0,
  leftMinor: 120_000,
  dispute: "none",
};

/** Six sessions for $1,200.00, two used, one no-show that is forgiven: four are left. */
export const sixSessions: LineView = {
  lineId: idOf("NE"),
  title: "Laser hair removal, 6 sessions",
  kind: "package",
  category: "laser",
  quantity: 1,
  paidMinor: 120_000,
  listMinor: 150_000,
  discountMinor: 30_000,
  taxMinor: 0,
  seller: "Jo P.",
  returnedMinor: 0,
  entitlement: {
    entitlementId: idOf("ENT"),
    kind: "package",
    sold: 6,
    bonus: 0,
    used: 2,
    noShows: 1,
    lateCancels: 0,
    left: 4,
    startsOn: "2026-03-04",
    expiresOn: "2027-03-04",
    uses: [
      {
        useId: idOf("SE", 1),
        kind: "used",
        usedOn: "2026-03-18",
        provider: "L.R.",
        location: "Harbour St",
        noteRef: "N-881",
      },
      {
        useId: idOf("SE", 2),
        kind: "used",
        usedOn: "2026-04-15",
        provider: "L.R.",
        location: "Harbour St",
        noteRef: "N-913",
      },
      { useId: idOf("SE", 3), kind: "no_show", usedOn: "2026-05-09", provider: "L.R.", location: "Harbour St" },
    ],
  },
  consent: signed,
};

export const purchaseOf = (line: LineView, payments: readonly PaymentView[], currency = "USD"): PurchaseView => ({
  purchaseId: idOf("PVR"),
  boughtOn: "2026-03-04",
  location: "Harbour St",
  currency,
  lines: [line],
  payments: [...payments],
});

export const storyOf = (purchases: readonly PurchaseView[], part: Partial<Story> = {}): Story => ({
  purchases: [...purchases],
  messages: [
    {
      sentAtMs: Date.UTC(2026, 2, 4, 10, 20),
      kind: "receipt",
      subject: "Your receipt",
      seenAtMs: Date.UTC(2026, 2, 4, 11),
    },
    { sentAtMs: Date.UTC(2026, 9, 1, 9), kind: "reminder", subject: "Your sessions are waiting" },
  ],
  claims: [],
  credit: { balances: [], entries: [] },
  earlierCases: [],
  bookings: [
    { bookingId: idOf("BK", 1), onDate: "2026-12-02", title: "Laser session", afterExpiry: false },
    { bookingId: idOf("BK", 2), onDate: "2027-03-20", title: "Laser session", afterExpiry: true },
  ],
  unpaid: [],
  ...part,
});
