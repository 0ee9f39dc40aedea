/** One after the other for each ticket: two updates of ours at once would each write the list of tags that it read before the other. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  async take<T>(ticketId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(ticketId) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(ticketId, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(ticketId) === mine) this.#last.delete(ticketId);
    }
  }
}
