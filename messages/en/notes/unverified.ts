import type { UnverifiedBecause } from "../../../core/facts/unverified.ts";

/** Why nobody knows that the patient is the one who writes: for the screen and for the ticket's private note. */
export const unverified: Readonly<Record<UnverifiedBecause, string>> = {
  not_read: "It was not checked yet how this message came in.",
  mail_not_authenticated: "The mail did not prove that it comes from this address: the sender may be forged.",
  not_signed_in: "It was sent through a web form without signing in: anybody can type an address there.",
  not_in_conversation: "It was written by somebody who was no part of this conversation.",
  entered_by_another: "Somebody else entered this for the requester.",
  channel_proves_nothing: "The way it came in does not show who wrote it.",
  address_not_confirmed: "The helpdesk has not confirmed that this address is the sender’s.",
  requester_changed: "The ticket has another requester than before.",
  address_not_on_file: "The address is not on this patient’s file.",
  address_shared: "More than one patient has this address, and nobody has said which of them writes.",
  only_pays: "The address belongs to somebody who pays for this patient, no more.",
  writes_for_another:
    "Somebody else writes for this patient, and is on file neither as guardian nor as authorised contact.",
  patient_died: "The patient has died: whoever settles what they left has to show that they may.",
};
