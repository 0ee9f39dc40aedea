/** Whom a ticket is about, where its mail may speak of somebody else (mission A12): what the mail says, who it may be, what a person said. */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";
import { ABOUT } from "../whose/about.ts";
import { RELATIONS } from "../whose/relations.ts";
import { patientHit } from "./story.ts";

/** Why somebody on file may be meant. `writer`: the address is theirs. `household`: the writer's last name and telephone number. */
export const MEANT_BECAUSE = [
  "named",
  "guardian",
  "payer",
  "authorised_contact",
  "household",
  "number",
  "writer",
] as const;
export type MeantBecause = (typeof MEANT_BECAUSE)[number];

/** What a person may say. `not_on_file`: somebody whom the clinic does not know. */
export const SAID_ABOUT = ["writer", "somebody_else", "not_on_file"] as const;
export type SaidAbout = (typeof SAID_ABOUT)[number];

export const whoView = z.strictObject({
  /** What the mail says by itself. */
  about: z.enum(ABOUT),
  /** What whoever it is about is to the writer. */
  relation: z.enum(RELATIONS).optional(),
  /** Its words, verbatim; a screen must isolate their writing direction. */
  words: z.array(z.string()),
  /** The mail says that whoever it is about has died, or somebody did. */
  isDeceased: z.boolean(),
  /** Nobody has said yet who it is: until then there is no patient, no purchase and no money. */
  isAsked: z.boolean(),
  /** Who on file may be meant, the likeliest first, the writer last. */
  meant: z.array(z.strictObject({ patient: patientHit, because: z.array(z.enum(MEANT_BECAUSE)) })),
  /** This person may say who it is, or say it anew: nothing was decided on it. */
  maySay: z.boolean(),
  said: z.strictObject({ about: z.enum(SAID_ABOUT), byPerson: z.string(), atMs: instantMs }).optional(),
});
export type WhoView = z.infer<typeof whoView>;

/** Said of this one ticket, and it may be said anew. `hasDied`: where the mail did not say so. */
export const whoRequest = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("writer"), patientId: ulid }),
  z.strictObject({ about: z.literal("somebody_else"), patientId: ulid, hasDied: z.boolean().optional() }),
  z.strictObject({ about: z.literal("not_on_file"), hasDied: z.boolean().optional() }),
]);
export type WhoRequest = z.infer<typeof whoRequest>;
