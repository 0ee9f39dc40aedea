import type { Limit } from "../../limits.ts";

/** A token of 192 bits is guessed by nobody: these keep a machine from making noise. */
const WINDOW_MS = 10 * 60_000;
const within = (most: number): Limit => ({ most, everyMs: WINDOW_MS / most });

/** A household, or an office behind one address. */
export const MISSES = within(30);
/** A person who reloads a page while their money moves. */
export const LOOKS = within(200);
export const FORMS = within(40);
/** Imports begun with one key: a program that sends each change by itself asks for batches instead. */
export const RECORDS_BEGUN = within(120);
/** Its other calls: a piece of 500 records, or four of a stream. */
export const RECORDS_CALLS = within(2_000);

export const TRIED_TOO_OFTEN = "This was tried too often in the last minutes.";
