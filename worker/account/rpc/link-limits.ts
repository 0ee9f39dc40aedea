import type { Limit } from "../../limits.ts";

/** A token of 192 bits is guessed by nobody: these keep a machine from making noise. */
const WINDOW_MS = 10 * 60_000;
const within = (most: number): Limit => ({ most, everyMs: WINDOW_MS / most });

/** A household, or an office behind one address. */
export const MISSES = within(30);
/** A person who reloads a page while their money moves. */
export const LOOKS = within(200);
export const FORMS = within(40);
/** Requests with one key: a program that sends each change by itself asks for batches instead. */
export const RECORDS_BEGUN = within(120);
/** Each of up to 2,000 records. */
export const RECORDS_CALLS = within(2_000);
