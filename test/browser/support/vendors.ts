/** What the simulated vendors know, and what goes wrong at them: their control endpoints (`demo/vendors/README.md`). */
import * as z from "zod";

const refund = z.looseObject({
  id: z.string(),
  amount: z.int(),
  currency: z.string(),
  status: z.string(),
  payment_intent: z.string().nullable(),
  metadata: z.record(z.string(), z.string()).nullable(),
  made_in_dashboard: z.boolean(),
});
const stripeState = z.looseObject({ refunds: z.array(refund), resent_after_prune: z.array(z.unknown()) });

const paypalState = z.looseObject({
  captures: z.array(z.looseObject({ id: z.string(), amount: z.looseObject({ value: z.string() }) })),
});

const comment = z.looseObject({ public: z.boolean(), authorId: z.int(), plainBody: z.string() });
const ticket = z.looseObject({
  id: z.int(),
  requesterId: z.int(),
  status: z.string(),
  tags: z.array(z.string()),
  fields: z.record(z.string(), z.string().nullable()),
  comments: z.array(comment),
});
const zendeskState = z.looseObject({
  tickets: z.array(ticket),
  users: z.array(z.looseObject({ id: z.int(), email: z.string() })),
  waiting: z.array(z.unknown()),
  webhookFaults: z.array(z.unknown()),
  deliveries: z.array(z.looseObject({ body: z.string(), status: z.int().nullable() })),
});

export type StripeRefund = z.infer<typeof refund>;
export type DeskTicket = z.infer<typeof ticket>;

/** The custom fields of the simulated helpdesk. */
export const FIELDS = { reason: "360001", state: "360002", amount: "360003", caseId: "360004" } as const;

/** How long the outbox, the undo window of the demo (5 s) and a webhook may take together on a busy machine. */
export const PATIENCE = { timeout: 30_000, interval: 200 } as const;

async function read<S extends z.ZodType>(url: string, shape: S): Promise<z.infer<S>> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return shape.parse(await answer.json());
}

async function tell(url: string, body: unknown): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

export function vendorsAt(origin: string) {
  const control = `${origin}/_control`;
  const desk = () => read(`${control}/zendesk/state`, zendeskState);
  const ticketOf = async (id: number): Promise<DeskTicket> => {
    const found = (await desk()).tickets.find((one) => one.id === id);
    if (!found) throw new Error(`There is no ticket ${id}`);
    return found;
  };
  return {
    stripe: {
      /** The refunds that Makegood made; those of the clinic's past were made elsewhere. */
      refunds: async (): Promise<StripeRefund[]> =>
        (await read(`${control}/stripe/state`, stripeState)).refunds.filter((one) => !one.made_in_dashboard),
      /** Any of its control endpoints, such as `/faults`. */
      control: (path: string, body: unknown) => tell(`${control}/stripe${path}`, body),
      /** The bank sends a refund back. */
      fail: (id: string, failureReason = "lost_or_stolen_card") =>
        tell(`${control}/stripe/refunds/${id}/fail`, { failureReason }),
    },
    sendgrid: {
      control: (path: string, body: unknown) => tell(`${control}/sendgrid${path}`, body),
    },
    paypal: {
      control: (path: string, body: unknown) => tell(`${control}/paypal${path}`, body),
      /** The payment of this sum, such as `990.00`. */
      captureOf: async (value: string): Promise<string> => {
        const { captures } = await read(`${control}/paypal/state`, paypalState);
        const found = captures.find(({ amount }) => amount.value === value);
        if (!found) throw new Error(`PayPal took no ${value}`);
        return found.id;
      },
    },
    zendesk: {
      seed: (what: unknown) => tell(`${control}/zendesk/seed`, what),
      ticket: ticketOf,
      /** The ticket's private notes, oldest first. */
      notes: async (id: number): Promise<string[]> =>
        (await ticketOf(id)).comments.filter((one) => !one.public).map(({ plainBody }) => plainBody),
      requesterEmail: async (id: number): Promise<string> => {
        const { requesterId } = await ticketOf(id);
        return (await desk()).users.find((one) => one.id === requesterId)?.email ?? "";
      },
      webhookFaultsLeft: async (): Promise<number> => (await desk()).webhookFaults.length,
      webhookFault: (fault: "duplicate" | "repeat") => tell(`${control}/zendesk/webhook-faults`, { fault }),
      /** Tickets with a private note, and how many calls of the webhook wait to be sent. */
      progress: async () => {
        const { tickets, waiting } = await desk();
        const withNote = tickets.filter(({ comments }) => comments.some((one) => !one.public));
        return { withNote: new Set(withNote.map(({ id }) => id)), waiting: waiting.length };
      },
      /** Calls of the webhook that wait to be sent. */
      waiting: async (): Promise<number> => (await desk()).waiting.length,
      /** How often the webhook told of a ticket and was taken at its word. */
      deliveriesOf: async (id: number): Promise<number> =>
        (await desk()).deliveries.filter(({ body, status }) => status === 200 && body.includes(`"ticket_id":"${id}"`))
          .length,
    },
  };
}

export type VendorsOfRing = ReturnType<typeof vendorsAt>;
