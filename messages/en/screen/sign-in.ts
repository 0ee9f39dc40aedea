/** The shape of the catalog: every other language satisfies the type of this one. */
export const en = {
  title: "Sign in",
  why: "The helpdesk does not tell us who you are. We send a code to your address at the helpdesk.",
  again: "Your session has ended. Sign in again: what you typed is kept.",
  email: "Your e-mail address at the helpdesk",
  emailWrong: "Type a whole e-mail address.",
  send: "Send me a code",
  sent: (to: string) => `A code is on its way to ${to}. It works for 10 minutes.`,
  code: "Code",
  codeHint: "Six digits",
  enter: "Sign in",
  another: "Send another code",
  notListed: "The helpdesk lists no active agent with this address.",
  wrongCode: (left: number) =>
    left > 0
      ? `This is not the code that was sent. ${left === 1 ? "One try is" : `${left} tries are`} left.`
      : "This is not the code that was sent. Ask for another one.",
  notSixDigits: "A code has six digits.",
  codeOver: "This code opens nothing any more. Ask for another one.",
  noMail: "No code can be sent to this address. Ask an admin: an e-mail sender has to be connected.",
  wrongKey: "The app is installed with a key that is not the clinic’s. An admin finds it in its settings.",
};
