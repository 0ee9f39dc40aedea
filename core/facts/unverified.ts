/** Why nobody knows that the patient is the one who writes. */
import { SENDER_DOUBTS } from "./sender.ts";

export const UNVERIFIED_BECAUSE = [
  ...SENDER_DOUBTS,
  "requester_changed",
  "address_not_on_file",
  "address_shared",
  "only_pays",
  "writes_for_another",
  "patient_died",
] as const;
export type UnverifiedBecause = (typeof UNVERIFIED_BECAUSE)[number];
