/** Agents' browsers that send decisions at once, and ask again with the same id until they are answered, as the app does. */
import { ulid } from "ulid";
import type { DecideRequest, DecisionView } from "../../core/contract/decision.ts";
import type { TicketView } from "../../core/contract/ticket.ts";
import type { RunningDemo } from "../../demo/runtime/demo.ts";

const PAUSE_MS = 250;
const GIVE_UP_MS = 5_000;
/** A session lasts fifteen minutes; this is longer than the whole run. */
const ANSWERED_WITHIN_MS = 80_000;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function signIn(demo: RunningDemo, user: string): Promise<string> {
  const answer = await fetch(`${demo.deskOrigin}/demo/sessions`, { method: "POST", body: JSON.stringify({ user }) });
  const { bearer } = (await answer.json()) as { bearer?: string };
  if (!bearer) throw new Error(`${user} could not sign in: ${answer.status}`);
  return bearer;
}

export class Browser {
  readonly #origin: string;
  readonly #bearer: string;

  constructor(demo: RunningDemo, bearer: string) {
    this.#origin = demo.workerOrigin;
    this.#bearer = bearer;
  }

  /** Asks until there is an answer that is not the server's own trouble. */
  async ask(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const endMs = Date.now() + ANSWERED_WITHIN_MS;
    while (Date.now() < endMs) {
      try {
        const answer = await fetch(this.#origin + path, {
          method,
          headers: { authorization: `Bearer ${this.#bearer}`, "content-type": "application/json" },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(GIVE_UP_MS),
        });
        if (answer.status < 500) return { status: answer.status, body: await answer.json() };
      } catch {
        // Killed in the middle: nobody knows whether it was done, so the same is asked again.
      }
      await pause(PAUSE_MS);
    }
    throw new Error(`${method} ${path} was never answered`);
  }

  async form(ticketId: number): Promise<Omit<DecideRequest, "amountMinor">> {
    const { status, body } = await this.ask("GET", `/v1/tickets/zendesk/${ticketId}`);
    const { proposal } = body as TicketView;
    if (status !== 200 || !proposal) throw new Error(`Ticket ${ticketId} has no proposal: ${JSON.stringify(body)}`);
    const { factsHash, policyVersionIds, rulesVersionId, lineIds, reason } = proposal;
    return {
      ticket: { helpdesk: "zendesk", ticketId: String(ticketId) },
      caseId: ulid(),
      lineIds,
      reason,
      factsHash,
      policyVersionIds,
      rulesVersionId,
      option: "refund",
      currency: "USD",
      exception: { cause: "goodwill", sentence: "For the long wait." },
    };
  }

  /** Answers the decision, or the code of its refusal. */
  async decide(request: DecideRequest): Promise<DecisionView | string> {
    const { status, body } = await this.ask("PUT", `/v1/decisions/${ulid()}`, request);
    return status === 200 ? (body as DecisionView) : String((body as { code?: string }).code ?? status);
  }

  async read(decisionId: string): Promise<DecisionView | undefined> {
    const { status, body } = await this.ask("GET", `/v1/decisions/${decisionId}`);
    return status === 200 ? (body as DecisionView) : undefined;
  }
}
