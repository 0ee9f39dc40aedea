import type { ClinicianLetter } from "../../shapes/clinician.ts";

export const clinician: ClinicianLetter = {
  subject: (clinic) => `${clinic}: a question waits for you`,
  text: (clinic, address) =>
    `${clinic}: one question waits for your answer. It takes a minute. The link is yours alone and works for 7 days: ${address}`,
  reminder: (clinic, address) =>
    `${clinic}: a question still waits for your answer. The link is yours alone: ${address}`,
};
