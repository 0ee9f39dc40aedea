import { aRecord, NOW_MS } from "./clinic-records.ts";

type Fields = Parameters<typeof aRecord<"past_case">>[2];

/** A case from before: of Maya's first line, who changed her mind and got 40.00 back, unless a test says otherwise. */
export const pastCase = (sourceId: string, fields: Partial<Fields> = {}) =>
  aRecord("past_case", sourceId, {
    patient: "P1",
    line: "N1",
    reason: "changed_mind",
    openedAtMs: NOW_MS,
    closedAtMs: NOW_MS,
    offer: "refund",
    amountMinor: 4_000,
    currency: "USD",
    exception: false,
    ...fields,
  });
