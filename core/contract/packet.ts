/** Packets of evidence of a case: what is in them, what is missing, and the files. */
import * as z from "zod";
import { MADE_FOR, packetContent } from "../packet/content.ts";
import { civilDate, instantMs, ulid } from "../primitives.ts";

export const makePacketRequest = z
  .strictObject({
    madeFor: z.enum(MADE_FOR),
    /** Of a dispute: the payment that the bank asks about. */
    paymentId: ulid.optional(),
    /** Whoever makes it has read the messages and says that nothing in them is clinical: only then their words are in it. */
    withWords: z.boolean(),
  })
  .refine(({ madeFor, paymentId }) => madeFor === "dispute" || paymentId === undefined, {
    path: ["paymentId"],
    message: "goes with a dispute",
  });
export type MakePacketRequest = z.infer<typeof makePacketRequest>;

export const PACKET_FORMS = ["pdf", "zip"] as const;
export const takePacketRequest = z.strictObject({ form: z.enum(PACKET_FORMS) });
export type TakePacketRequest = z.infer<typeof takePacketRequest>;

const packetView = z.strictObject({
  packetId: ulid,
  madeFor: z.enum(MADE_FOR),
  madeAtMs: instantMs,
  /** Absent: by itself, on the day of a refusal. */
  madeBy: z.string().optional(),
  hash: z.string(),
  /** Absent once its patient was erased: then there are no files either. */
  holds: z
    .strictObject({
      madeOn: civilDate,
      purchases: z.int(),
      terms: z.int(),
      accepted: z.int(),
      visits: z.int(),
      messages: z.int(),
      hasWords: z.boolean(),
      ...packetContent.pick({ missing: true, leftOut: true }).shape,
    })
    .optional(),
});
export type PacketView = z.infer<typeof packetView>;

export const packetList = z.strictObject({
  packets: z.array(packetView),
  /** Payments of the case that a bank asks about. */
  disputed: z.array(z.strictObject({ paymentId: ulid, label: z.string(), answerOn: civilDate.optional() })),
});
export type PacketList = z.infer<typeof packetList>;

/** As text, since a helpdesk's proxy carries nothing else. */
export const packetFile = z.strictObject({
  /** Names nobody. */
  name: z.string(),
  mediaType: z.enum(["application/pdf", "application/zip"]),
  base64: z.string(),
  sha256: z.string(),
});
export type PacketFile = z.infer<typeof packetFile>;
