/** Why nobody knows that the patient is the one who writes, in words: for the screen and for the ticket's private note. */
import type { Language } from "../words.ts";
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

export const UNVERIFIED_WORDS: Record<Language, Record<UnverifiedBecause, string>> = {
  en: {
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
  },
  es: {
    not_read: "Aún no se ha comprobado cómo llegó este mensaje.",
    mail_not_authenticated: "El correo no demostró venir de esta dirección: el remitente puede ser falso.",
    not_signed_in: "Llegó por un formulario web sin iniciar sesión: allí cualquiera escribe una dirección.",
    not_in_conversation: "Lo escribió alguien que no formaba parte de esta conversación.",
    entered_by_another: "Otra persona lo introdujo en nombre del solicitante.",
    channel_proves_nothing: "La vía por la que llegó no muestra quién lo escribió.",
    address_not_confirmed: "El sistema de tickets no ha confirmado que esta dirección sea del remitente.",
    requester_changed: "El ticket tiene otro solicitante que antes.",
    address_not_on_file: "La dirección no está en la ficha de este paciente.",
    address_shared: "Más de un paciente tiene esta dirección, y nadie ha dicho cuál de ellos escribe.",
    only_pays: "La dirección es de quien paga por este paciente, nada más.",
    writes_for_another: "Otra persona escribe por este paciente, y no consta como tutora ni como contacto autorizado.",
    patient_died: "El paciente ha fallecido: quien arregla lo que dejó tiene que mostrar que puede hacerlo.",
  },
};
