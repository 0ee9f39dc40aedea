import type { ClinicianLetter } from "../../shapes/clinician.ts";

export const clinician: ClinicianLetter = {
  subject: (clinic) => `${clinic} : une question vous attend`,
  text: (clinic, address) =>
    `${clinic} : une question attend votre réponse. Il suffit d’une minute. Ce lien est personnel et reste valable 7 jours : ${address}`,
  reminder: (clinic, address) =>
    `${clinic} : une question attend toujours votre réponse. Ce lien est personnel : ${address}`,
};
