export interface Delivery<Flaw> {
  readonly id: string;
  readonly eventId: string;
  readonly rank: number;
  readonly dueAtMs: number;
  readonly tries: number;
  /** Spoils the first try only. */
  readonly flaw: Flaw | null;
}

interface DeliveryBook<Flaw> {
  get(kind: "delivery", id: string): Delivery<Flaw> | undefined;
  list(kind: "delivery"): Delivery<Flaw>[];
  put(kind: "delivery", row: Delivery<Flaw>): unknown;
  remove(kind: "delivery", id: string): void;
  next(): number;
  nowMs(): number;
}

/** How a vendor sends its events. */
interface Post<Flaw> {
  /** How long it waits after each try that failed; the one after the last of them is the last. */
  readonly retryAfterMs: readonly number[];
  /** null when nobody is to be told any more. */
  readonly request: (delivery: Delivery<Flaw>) => Promise<Request | null>;
  readonly deliver: Deliver;
}

type Deliver = (request: Request) => Promise<Response>;

export interface Placing<Flaw> {
  readonly ranksLater?: number;
  readonly delayMs?: number;
  readonly flaw?: Flaw | null | undefined;
}

export function queueDelivery<Flaw>(
  book: DeliveryBook<Flaw>,
  eventId: string,
  newId: (rank: number) => string,
  { ranksLater = 0, delayMs = 0, flaw = null }: Placing<Flaw> = {},
): void {
  const rank = book.next() + ranksLater;
  book.put("delivery", { id: newId(rank), eventId, rank, dueAtMs: book.nowMs() + delayMs, tries: 0, flaw });
}

/** Queues what a webhook fault, where there is one, makes of a delivery. */
export function queueWithFault<Flaw extends string>(
  fault: { readonly kind: string; readonly delayMs?: number } | undefined,
  flaws: readonly Flaw[],
  queue: (placing?: Placing<Flaw>) => void,
): void {
  if (fault?.kind === "lose") return;
  queue({
    // A place behind the next event's.
    ranksLater: fault?.kind === "reorder" ? 1.5 : 0,
    delayMs: fault?.delayMs ?? 0,
    flaw: flaws.find((flaw) => flaw === fault?.kind) ?? null,
  });
  if (fault?.kind === "duplicate") queue();
}

/**
 * Sends what is due, in order, at each call; an answer other than 2xx, or none, is tried again later.
 * @returns a function that resolves to how many arrived
 */
export function createPostman<Flaw>(book: DeliveryBook<Flaw>, post: Post<Flaw>): () => Promise<number> {
  // Two rounds at once must not send the same delivery twice; it stays on the shelf until it has arrived.
  const underWay = new Set<string>();
  return async () => {
    const due = book
      .list("delivery")
      .filter(({ dueAtMs }) => dueAtMs <= book.nowMs())
      .sort((a, b) => a.dueAtMs - b.dueAtMs || a.rank - b.rank);
    let arrived = 0;
    for (const { id } of due) {
      const delivery = book.get("delivery", id);
      if (!delivery || underWay.has(id)) continue;
      underWay.add(id);
      try {
        if (await deliverOne(book, delivery, post)) arrived += 1;
      } finally {
        underWay.delete(id);
      }
    }
    return arrived;
  };
}

async function deliverOne<Flaw>(
  book: DeliveryBook<Flaw>,
  delivery: Delivery<Flaw>,
  { request: requestOf, deliver, retryAfterMs }: Post<Flaw>,
): Promise<boolean> {
  const request = await requestOf(delivery);
  const isAccepted = request !== null && (await send(request, deliver));
  // A reset while it was under way has taken it off the shelf.
  if (!book.get("delivery", delivery.id)) return false;
  const pauseMs = retryAfterMs[delivery.tries];
  if (isAccepted || !request || pauseMs === undefined) book.remove("delivery", delivery.id);
  else book.put("delivery", { ...delivery, tries: delivery.tries + 1, dueAtMs: book.nowMs() + pauseMs, flaw: null });
  return isAccepted;
}

async function send(request: Request, deliver: Deliver): Promise<boolean> {
  try {
    const response = await deliver(request);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
