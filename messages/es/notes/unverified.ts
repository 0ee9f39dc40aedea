import type { UnverifiedBecause } from "../../../core/facts/unverified.ts";

/** Why nobody knows that the patient is the one who writes: for the screen and for the ticket's private note. */
export const unverified: Readonly<Record<UnverifiedBecause, string>> = {
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
};
