/** Sums, days and instants as people of a locale read them. The currency is always the payment's, never the viewer's. */
import { localeOf } from "../../core/locale.ts";
import { minorDigits } from "../../core/money/currency.ts";
import { formatMoney } from "../../core/money/format.ts";
import { SCREEN_LANGUAGES, type ScreenLanguage } from "../../core/words.ts";
import { distanceTo } from "./relative-time.ts";

/** A locale that `Intl` accepts; English where the helpdesk sent something else. */
export function safeLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en";
  } catch {
    return "en";
  }
}

/**
 * The locale in which words and figures are shown: figures and days of one language among words of another would be read wrongly, so a language
 * that we do not speak is shown in English throughout.
 */
export function shownLocale(locale: string): string {
  const safe = safeLocale(locale);
  return safe.split("-")[0] === languageOf(safe) ? safe : "en";
}

/** The language of ours that a locale reads; English where we have none. */
export function languageOf(locale: string): ScreenLanguage {
  const wanted = safeLocale(locale).split("-")[0];
  return SCREEN_LANGUAGES.find((language) => language === wanted) ?? "en";
}

/** A civil date has no time zone: it is read and shown in UTC, so that no viewer sees the day before. */
function utcOfCivil(civilDate: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(civilDate);
  return parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : undefined;
}

const ownTimeZone = (): string => new Intl.DateTimeFormat("en").resolvedOptions().timeZone;

/** A time zone that `Intl` accepts; the viewer's own where the clinic's is not known here. */
function safeTimeZone(timeZone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return ownTimeZone();
  }
}

/** Whole years between two civil dates; 0 when `until` is earlier. */
export function wholeYears(since: string, until: string): number {
  const years = Number(until.slice(0, 4)) - Number(since.slice(0, 4));
  return Math.max(0, until.slice(5) < since.slice(5) ? years - 1 : years);
}

/** Whole months between two civil dates; 0 when `until` is earlier. */
export function wholeMonths(since: string, until: string): number {
  const months = (Number(until.slice(0, 4)) - Number(since.slice(0, 4))) * 12;
  const within = Number(until.slice(5, 7)) - Number(since.slice(5, 7)) - (until.slice(8) < since.slice(8) ? 1 : 0);
  return Math.max(0, months + within);
}

/** Minutes and seconds left, as on a watch: `1:58`. Never below `0:00`. */
export function watchTime(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** "3:15 PM" on one line: browsers put a plain space between the two. Without the points of "p.m.", with which a sentence would end twice. */
function keepHalfOfDay(parts: readonly Intl.DateTimeFormatPart[]): string {
  const isBeforeHalf = (at: number) => parts[at + 1]?.type === "dayPeriod" && parts[at]?.value === " ";
  const written = ({ type, value }: Intl.DateTimeFormatPart) =>
    type === "dayPeriod" ? value.replaceAll(/[.\s]/g, "") : value;
  return parts.map((part, at) => (isBeforeHalf(at) ? "\u00a0" : written(part))).join("");
}

/** "Visa ··42" on one line: the digits of a card never stand apart from its name. */
export const unbroken = (label: string): string => label.replaceAll(" ··", "\u00a0··");

/** The day of an instant where the clock goes by this zone, as a civil date. */
const civilIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (atMs: number): string => {
    const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
    return ["year", "month", "day"].map((name) => parts.get(name as "year") ?? "").join("-");
  };
};

/**
 * Formatters for one locale and the clinic's time zone. `day` takes a civil date, `instant` milliseconds since 1970. Who sits elsewhere reads
 * the clinic's time too, as its letters say it, with the name of the zone.
 */
export function createFormat(wantedLocale: string, clinicTimeZone?: string) {
  const locale = shownLocale(wantedLocale);
  const timeZone = safeTimeZone(clinicTimeZone);
  const zoneFormat = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" });
  const isElsewhere = timeZone !== ownTimeZone();
  const zoneOf = (atMs: number) => {
    const name = zoneFormat.formatToParts(atMs).find(({ type }) => type === "timeZoneName");
    return isElsewhere && name ? `\u00a0${name.value}` : "";
  };
  const dayOf = civilIn(timeZone);
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const instantFormat = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const clockFormat = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  const hourFormat = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" });
  const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  const now = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
  const language = languageOf(locale);
  const numberFormat = new Intl.NumberFormat(locale);
  return {
    locale,
    /** Sums are written, and read where somebody types one, as everywhere in this language: a sum of the server's words stands beside them. */
    moneyLocale: localeOf(language),
    money: (amountMinor: number, currency: string) => formatMoney({ amountMinor, currency }, language),
    /** An amount as it is typed in this currency: what `parseAmount` reads by `moneyLocale`. */
    typedExample: (currency: string) => {
      const digits = minorDigits(currency) ?? 2;
      const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return new Intl.NumberFormat(localeOf(language), { useGrouping: false, ...fraction }).format(
        digits === 0 ? 120 : 120.5,
      );
    },
    day: (civilDate: string) => {
      const utc = utcOfCivil(civilDate);
      return utc === undefined ? civilDate : dayFormat.format(utc);
    },
    instant: (atMs: number) => keepHalfOfDay(instantFormat.formatToParts(atMs)) + zoneOf(atMs),
    /** The time of day alone, for what happened a moment ago. */
    clock: (atMs: number) => keepHalfOfDay(clockFormat.formatToParts(atMs)) + zoneOf(atMs),
    /** A whole hour of a day, 0 to 23, by no clock in particular. */
    hour: (hour: number) => keepHalfOfDay(hourFormat.formatToParts(Date.UTC(2000, 0, 1, hour))),
    /** The clinic's day of an instant, `2026-11-21`. */
    civilDate: dayOf,
    /** "in 3 hours", "2 days ago", "now": days by the calendar, hours and minutes never rounded up. */
    relative: (atMs: number, nowMs: number) => {
      const { amount, unit } = distanceTo(atMs, nowMs, dayOf);
      return amount === 0 ? now : relativeFormat.format(amount, unit);
    },
    number: (n: number) => numberFormat.format(n),
  };
}
export type Format = ReturnType<typeof createFormat>;
