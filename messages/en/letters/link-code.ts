import type { CodeLetter } from "../../shapes/code.ts";

export const linkCode: CodeLetter = {
  subject: (clinic) => `${clinic}: your code`,
  text: (clinic, digits) =>
    `${clinic}: ${digits} is your code. Type it on the page that you opened. It works for 10 minutes. You opened no page? Then somebody else has your link: pass the code on to nobody and tell an admin.`,
};
