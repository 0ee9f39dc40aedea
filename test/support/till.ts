import type { LineOnFile } from "../../core/evidence/types.ts";
import { onFile, uses } from "./evidence.ts";

/** A line with its payment and the days on which it was used. */
export function line(lineId: string, title: string, category: string, fields: Partial<LineOnFile> & Till): LineOnFile {
  const { boughtOn, paid, sold, used = [], card = "visa 4242", ...rest } = fields;
  const [brand = "", last4 = ""] = card.split(" ");
  const paidMinor = paid * 100;
  const payment = card === "cash" ? { tender: "cash" as const } : { tender: "card" as const, brand, last4 };
  return onFile(lineId, {
    title,
    category,
    boughtOn,
    paidMinor,
    days: used.map((on) => ({ what: "used", on })),
    payments: [{ ...payment, collectedMinor: paidMinor, currency: "USD", capturedOn: boughtOn }],
    ...(sold === undefined ? {} : { entitlement: uses(sold, used.length) }),
    ...rest,
  });
}

interface Till {
  readonly boughtOn: string;
  readonly paid: number;
  readonly sold?: number;
  readonly used?: readonly string[];
  readonly card?: string;
}
