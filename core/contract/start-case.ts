/** A case that no mail began (mission H7): somebody asked at the desk, by telephone, through a colleague or on the portal. */
import * as z from "zod";
import { instantMs, sentence, ulid } from "../primitives.ts";
import { ASKED_HOW } from "../words.ts";

export const startCaseRequest = z.strictObject({
  patientId: ulid,
  how: z.enum(ASKED_HOW),
  /** What was asked for, in the words of whoever heard it. */
  said: sentence,
  /** It is about something else than the patient's open matters; without it they are answered instead (`case_open`). */
  another: z.literal(true).optional(),
});
export type StartCaseRequest = z.infer<typeof startCaseRequest>;

export const startedView = z.strictObject({
  how: z.enum(ASKED_HOW),
  said: z.string(),
  byPerson: z.string(),
  atMs: instantMs,
});
export type StartedView = z.infer<typeof startedView>;

/** What a case without an open ticket may have: `none` can be made one, `making` waits for the helpdesk, `no_address` has nowhere to write to. */
export const OWN_TICKET_STATES = ["none", "making", "no_address"] as const;
