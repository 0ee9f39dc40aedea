/** What every helpdesk knows of a ticket, whatever its vendor calls it. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: "end-user" | "agent" | "admin";
}

export interface TicketRow {
  readonly id: number;
  readonly subject: string;
  readonly description: string;
  readonly status: string;
  readonly tags: readonly string[];
  readonly requester: Person;
  readonly receivedAt: string;
  readonly updatedAt: string;
}

export interface Message {
  readonly id: number;
  readonly author: Person;
  readonly public: boolean;
  readonly html: string;
  readonly createdAt: string;
}
