/** A public reply that is about to be sent. */
export const send = {
  toldUnread: "Nobody checked what this reply says of money. Read it once more, then submit again to send it as it is.",
  toldBlocks: (what: string) => `${what} See Makegood beside the ticket, change the reply, then submit again.`,
  toldAsks: (what: string) => `${what} See Makegood beside the ticket. Submit again to send it as it is.`,
};
