import { cashStepMinor } from "../../core/money/currency.ts";

/** A part of a sum that the processor can move; the smallest of all parts is left as it falls, and then nobody may move it. */
export function partOf(amountMinor: number, percent: number, currency: string): number {
  const part = Math.max(1, Math.floor((amountMinor * percent) / 100));
  const step = cashStepMinor(currency.toUpperCase()) ?? 1;
  return percent === 1 ? part : part - (part % step);
}
