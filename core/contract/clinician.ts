/**
 * One question to a clinician (mission B9), and asking a patient for a form that is missing (A5). Both open a case where there is none yet,
 * so both name it by the id that the browser minted. No clinical text anywhere: an answer is one of three codes, a day and a name.
 */
import * as z from "zod";
import { civilDate, instantMs, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { CLINICIAN_ANSWERS } from "../words.ts";
import { draftReply } from "./draft-reply.ts";
import { evaluateRequest } from "./evaluate.ts";

/** A name or a role, such as "Dr Lee": one line, too short for a report. */
export const personLabel = z
  .string()
  .trim()
  .min(2, "must have two characters or more")
  .max(60, "must be a name or a role, at most 60 characters")
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "must be printable");

const aboutCase = {
  ticket: evaluateRequest.shape.ticket,
  lineIds: z.array(ulid).min(1).max(20),
  reason: z.enum(REASON_CODES),
  /** Of the letter that is answered, where an agent chose one. */
  language: evaluateRequest.shape.language,
};

/** Who is asked; absent for whichever clinician it concerns. */
export const askClinicianRequest = z.strictObject({ ...aboutCase, whom: personLabel.optional() });
export type AskClinicianRequest = z.infer<typeof askClinicianRequest>;

export const requestConsentRequest = z.strictObject(aboutCase);
export type RequestConsentRequest = z.infer<typeof requestConsentRequest>;

/** Why a question is put by the agent and no link goes: nobody named, nobody's contact on file, or nothing that carries it. */
export const NO_LINK = [
  "nobody_named",
  "no_contact",
  "no_messenger",
  "no_public_address",
  "opted_out",
  "bad_address",
] as const;
export type NoLink = (typeof NO_LINK)[number];

/** Where the link goes, masked; or why none does. */
const clinicianLink = z.union([z.strictObject({ sentTo: z.string() }), z.strictObject({ because: z.enum(NO_LINK) })]);
export type ClinicianLink = z.infer<typeof clinicianLink>;

/** What was opened, and the reply to put into the editor: absent where the account has no letter for it, or nobody knows who writes. */
export const askedAnswer = z.strictObject({
  caseId: ulid,
  dueOn: civilDate,
  reply: draftReply.optional(),
  /** Absent where the question waited already, and from an earlier release. */
  link: clinicianLink.optional(),
});
export type AskedAnswer = z.infer<typeof askedAnswer>;

/** Everybody who has a contact here, before they are asked. Of somebody else it is `no_contact`. */
export const clinicianContacts = z.strictObject({
  clinicians: z.array(z.strictObject({ name: z.string(), link: clinicianLink })),
});
export type ClinicianContacts = z.infer<typeof clinicianContacts>;

export const clinicianAnswerRequest = z.strictObject({
  answer: z.enum(CLINICIAN_ANSWERS),
  /** The day of the answer; not in the future. */
  answeredOn: civilDate,
  answeredBy: personLabel.optional(),
});
export type ClinicianAnswerRequest = z.infer<typeof clinicianAnswerRequest>;

/** The question that stands and the answer that counts: the last of each. */
export const clinicianView = z.strictObject({
  question: z
    .strictObject({
      whom: z.string().optional(),
      askedBy: z.string(),
      askedAtMs: instantMs,
      dueOn: civilDate,
      /** Nobody has answered it or closed its task: the case waits. */
      waits: z.boolean(),
      /** The link that was sent to them, and what became of its message; absent where none was. */
      link: z
        .strictObject({
          sentTo: z.string(),
          sentAtMs: instantMs,
          message: z.string(),
          remindedAtMs: instantMs.optional(),
          expiresAtMs: instantMs,
        })
        .optional(),
    })
    .optional(),
  answer: z
    .strictObject({
      answer: z.enum(CLINICIAN_ANSWERS),
      answeredOn: civilDate,
      answeredBy: z.string().optional(),
      /** Who wrote it down; of one that came through a link, where that was sent. */
      recordedBy: z.string(),
      throughLink: z.boolean().optional(),
      recordedAtMs: instantMs,
    })
    .optional(),
});
export type ClinicianView = z.infer<typeof clinicianView>;
