import type { CodeLetter } from "../../shapes/code.ts";

export const signInCode: CodeLetter = {
  subject: (clinic) => `${clinic}: your sign-in code`,
  text: (clinic, digits) =>
    `${clinic}: ${digits} is your sign-in code. Type it in Makegood where you asked for it. It works for 10 minutes, only there. You asked for none? Then somebody else tried to sign in as you: pass the code on to nobody and tell an admin.`,
};
