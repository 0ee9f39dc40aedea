import type { ClinicianLetter } from "../../shapes/clinician.ts";

export const clinician: ClinicianLetter = {
  subject: (clinic) => `${clinic}: una pregunta espera su respuesta`,
  text: (clinic, address) =>
    `${clinic}: una pregunta espera su respuesta. Es solo un minuto. El enlace es personal y sirve durante 7 días: ${address}`,
  reminder: (clinic, address) => `${clinic}: una pregunta aún espera su respuesta. El enlace es personal: ${address}`,
};
