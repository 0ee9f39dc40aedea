import * as z from "zod";
import { isReference, isSentence } from "./sentence.ts";

/** Crockford base 32, 26 characters; the first is at most 7, so that it fits 128 bits. */
export const ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, "must be a ULID");

export const currency = z.string().regex(/^[A-Z]{3}$/, "must be a three-letter currency code in upper case");

/** Integer minor units above zero. */
export const positiveMinor = z.int("must be a whole number of minor units").positive("must be above zero");
export const nonNegativeMinor = z.int("must be a whole number of minor units").nonnegative("must not be negative");

/** A day in the location's calendar, `2026-11-21`. */
export const civilDate = z.iso.date();
/** A month in the location's calendar, `2026-11`. */
export const civilMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "must be a month such as 2026-11");
/** Milliseconds since 1970, UTC. From the year 10000 on a day has another form, and soon there is none. */
export const instantMs = z.int().nonnegative().max(253_402_300_799_999);

/** Ids given by an outside system: short, printable, no white space at the ends. */
export const outsideId = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces");

/** Neither control characters nor signs that turn the writing round: beside them a sum may read as another. */
const READABLE = /^(?:[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]|[\t\n\r])*$/u;
const UNREADABLE = /(?![\t\n])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu;
/** What somebody outside typed, without such signs: a browser sends two for the end of a line, and nobody is told off for them. */
export const readableOf = (typed: string): string => typed.replaceAll(UNREADABLE, "").trim();
/** What a person typed for others to read: words, since a name stands behind them and money may follow. */
export const sentence = z
  .string()
  .trim()
  .max(1000)
  .regex(READABLE, "must be readable text")
  .refine(isSentence, "must be a sentence of words");
/** Under what money was paid by hand or credit spent: a cheque's number, a receipt's, an invoice's. One line without control characters. */
export const handReference = z
  .string()
  .trim()
  .max(100, "must have at most 100 characters")
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "must be printable")
  .refine(isReference, "must name something that can be looked up");
/** Short display text from an import. */
export const label = z.string().trim().min(1).max(300);

/** What a view knew of decisions on the same lines and in the same case. */
export const decidedHash = z.string().regex(/^d1:[0-9a-f]{64}$/, "must be a mark of decisions");
export const factsHash = z.string().regex(/^f1:[0-9a-f]{64}$/, "must be a facts hash");

/** What stands for a connection in payments, tickets and addresses: its kind, or a ULID where the account has several of the kind. */
export const connectionId = z
  .string()
  .regex(/^([a-z][a-z0-9_]{1,30}|[0-9A-HJKMNP-TV-Z]{26})$/, "must be a kind or a ULID");
