/** A public reply that was stopped, as the notice in the sidebar tells of it. */
export const stopped = {
  blocked: "This reply was not sent",
  asked: "Before you send this reply",
  change: "Change it in the reply, then submit again.",
  alone: "Makegood does not answer now, so this is what the page knows. Change the reply, or try again in a moment.",
  unread:
    "Makegood did not compare these words with what is decided. Check them yourself, then submit again to send them. They are compared later.",
  again: "Change it, or submit again to send it as it is. That is recorded.",
  leadMay: "A lead can let it go as it is.",
  why: "Why may it go as it is?",
  whyHint: "One sentence. It is recorded.",
  allow: "Let this reply go",
  allowed: "This reply may go now. Submit it again.",
};
