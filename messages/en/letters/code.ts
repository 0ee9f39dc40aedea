import type { ContactCodeLetter } from "../../shapes/code.ts";

export const code: ContactCodeLetter = {
  subject: (clinic) => `${clinic}: your code`,
  text: (clinic, digits) =>
    `${clinic}: ${digits} is your code. Tell it to us to go on with your request. It works for 10 minutes. You asked for nothing? Then do not pass it on.`,
  ofGuardian: (masked) => `${masked}, the guardian’s`,
};
