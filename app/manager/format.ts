/** Formats that only the manager's page needs: months, spans of time, shares, round sums for an axis. */
import { localeOf } from "../../core/locale.ts";
import { toDecimalText } from "../../core/money/amount.ts";
import { languageOf } from "../i18n/format.ts";
import { distanceTo } from "../i18n/relative-time.ts";

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const tenth = (n: number): number => Math.round(n * 10) / 10;

/** `month` is a civil month, `2026-03`; `dayOf` an instant is its day in the clinic's calendar. */
export function createManagerFormat(
  locale: string,
  dayOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 10),
) {
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const months = (style: "narrow" | "short" | "long", year?: "numeric") =>
    new Intl.DateTimeFormat(locale, { month: style, ...(year ? { year } : {}), timeZone: "UTC" });
  const styles = {
    narrow: months("narrow"),
    short: months("short"),
    full: months("long", "numeric"),
    brief: months("short", "numeric"),
  };
  const count = (n: number, unit: "second" | "minute" | "hour" | "day") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(n);
  const firstOf = (month: string) => Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1);
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return {
    /** "United States" of "US"; what is no country as it stands. */
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    /** Sunday is 0. */
    weekday: (day: number) => weekdays.format(Date.UTC(2023, 0, 1 + day)),
    month: (month: string, style: keyof typeof styles) => styles[style].format(firstOf(month)),
    /** How long it is to an instant, or since: "21 hours". */
    span: (atMs: number, nowMs: number) => {
      const { amount, unit } = distanceTo(atMs, nowMs, dayOf);
      return count(Math.abs(amount), unit);
    },
    /** How long something took: "40 minutes", "5.5 hours", "2.1 days". */
    took: (ms: number) => {
      if (ms < 60 * MINUTE_MS) return count(Math.round(ms / MINUTE_MS), "minute");
      return ms < 48 * HOUR_MS ? count(tenth(ms / HOUR_MS), "hour") : count(tenth(ms / (24 * HOUR_MS)), "day");
    },
    /** "120 seconds". */
    count,
    /** A rate: "2.9". */
    decimal: (rate: number) => decimal.format(rate),
    /** A share in whole per cent, as 23 for 23 %. */
    percent: (whole: number) => percent.format(whole / 100),
    /** A sum for an axis, such as $1.2K: never for a sum that somebody decides on. */
    roundMoney: (amountMinor: number, currency: string) => {
      const text = toDecimalText({ amountMinor, currency });
      const format = new Intl.NumberFormat(localeOf(languageOf(locale)), {
        style: "currency",
        currency,
        notation: "compact",
        maximumFractionDigits: 1,
        minimumFractionDigits: 0,
      });
      return isDecimal(text) ? format.format(text) : text;
    },
  };
}
export type ManagerFormat = ReturnType<typeof createManagerFormat>;
