/** Contacts that no message goes to any more: said to be wanted again. */
import { allowContactRequest } from "../../../../core/contract/contact-stop.ts";
import { ok } from "../../../../core/result.ts";
import { allowContactAgain } from "../../commands/messages/allow-contact-again.ts";
import { again } from "../act.ts";

export const contactStops = [
  again("allowContactAgain", {
    act: "allow_contact_again",
    request: allowContactRequest,
    right: "contact.allow",
    run: allowContactAgain,
    answer: (_call, _done, patientId, { contactId }) => ok({ patientId, contactId }),
  }),
];
