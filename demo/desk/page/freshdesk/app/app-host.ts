import type { Answer, Ask, FromFrame, Greeting, Tell, Verdict } from "./wire.ts";

export type AppLocation = "ticket_sidebar" | "full_page_app";

/** What an app gets of the desk. Each may reject with whatever the real one rejects with. */
export interface AppDesk {
  readonly location: AppLocation;
  data(name: string): unknown;
  trigger(method: string, options: Readonly<Record<string, unknown>>): unknown;
  invokeTemplate(name: string, options: Readonly<Record<string, unknown>>): Promise<unknown>;
  resize(heightPx: number): void;
  close(): void;
}

export type SendAnswer = { readonly allowed: true } | { readonly allowed: false; readonly message: string };

interface FrameWindow {
  postMessage(message: unknown, targetOrigin: string, transfer: Transferable[]): void;
}

/** Nothing says how long the helpdesk waits for who intercepts: as long as its client waits for the helpdesk. */
const PATIENCE_MS = 15_000;
const FRAME_MOST_PX = 700;

/** Freshdesk's side of an app's frame: it answers what the client in it asks, and tells it what happens. */
export class AppHost {
  readonly #desk: AppDesk;
  #port: MessagePort | undefined;
  #isActive = false;
  #intercepts = new Set<string>();
  #lastVerdictId = 0;
  readonly #verdicts = new Map<number, (verdict: Verdict) => void>();

  constructor(desk: AppDesk) {
    this.#desk = desk;
  }

  /** A new document stands in the frame. What the one before still waits for nobody answers. */
  greet(frame: FrameWindow, origin: string): void {
    const { port1, port2 } = new MessageChannel();
    this.meet(port1);
    const greeting: Greeting = { kind: "freshdesk.greeting" };
    frame.postMessage(greeting, origin, [port2]);
  }

  /** From now on the frame is at the other end of `port`. */
  meet(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    this.#intercepts = new Set();
    for (const id of this.#verdicts.keys()) this.#judged({ kind: "verdict", id });
    port.onmessage = ({ data }) => this.#heard(port, data as FromFrame);
    if (this.#isActive) this.tell("app.activated");
  }

  /** The app's icon was pressed, or another ticket stands before the frame that stays. */
  activate(): void {
    this.#isActive = true;
    this.tell("app.activated");
  }

  deactivate(): void {
    if (this.#isActive) this.tell("app.deactivated");
    this.#isActive = false;
  }

  tell(event: string, data: unknown = {}): void {
    this.#say({ kind: "tell", event, data });
  }

  /** Asks an app that intercepts whether it may be. One that keeps silent is no obstacle. */
  async intercept(event: string, data: unknown, patienceMs = PATIENCE_MS): Promise<SendAnswer> {
    if (!this.#intercepts.has(event)) return { allowed: true };
    this.#lastVerdictId += 1;
    const id = this.#lastVerdictId;
    const verdict = new Promise<Verdict>((resolve) => this.#verdicts.set(id, resolve));
    this.#say({ kind: "tell", event, data, verdictId: id });
    const timer = setTimeout(() => this.#judged({ kind: "verdict", id }), patienceMs);
    const { refused } = await verdict;
    clearTimeout(timer);
    return refused === undefined ? { allowed: true } : { allowed: false, message: refused };
  }

  #judged(verdict: Verdict): void {
    const settle = this.#verdicts.get(verdict.id);
    this.#verdicts.delete(verdict.id);
    settle?.(verdict);
  }

  #heard(port: MessagePort, message: FromFrame): void {
    if (message.kind === "verdict") this.#judged(message);
    else if (message.kind === "ask") void this.#answer(port, message);
    else if (message.kind === "listen" && message.intercepts) this.#intercepts.add(message.event);
  }

  async #answer(port: MessagePort, ask: Ask): Promise<void> {
    const { id } = ask;
    const answer = await this.#answerOf(ask).then(
      (value): Answer => ({ kind: "answer", id, value }),
      (error: unknown): Answer => ({ kind: "answer", id, error: plain(error) }),
    );
    // To the document that asked, which may be gone.
    port.postMessage(answer);
  }

  async #answerOf({ service, method, options }: Ask): Promise<unknown> {
    const given = (typeof options === "object" && options !== null ? options : {}) as Readonly<Record<string, unknown>>;
    if (service === "data") return this.#desk.data(String(given.name));
    if (service === "interface") return this.#desk.trigger(method, given);
    if (service === "request") return this.#desk.invokeTemplate(method, given);
    return this.#instance(method, given);
  }

  #instance(method: string, options: Readonly<Record<string, unknown>>): unknown {
    const { location } = this.#desk;
    if (method === "context" || method === "get") return { instanceId: location, location };
    if (method === "resize") this.#desk.resize(heightIn(options));
    else if (method === "close") this.#desk.close();
    else throw { message: `There is no other instance to ${method} to` };
    return {};
  }

  #say(message: Tell): void {
    this.#port?.postMessage(message);
  }
}

/** Above this the helpdesk scrolls. */
function heightIn({ height }: Readonly<Record<string, unknown>>): number {
  const px = Number(/^(\d+(?:\.\d+)?)px$/.exec(String(height))?.[1]);
  if (!(px > 0)) throw { message: "Height should be given in px" };
  return Math.min(px, FRAME_MOST_PX);
}

/** An `Error` does not keep its words on its way through a port. */
const plain = (error: unknown): unknown => (error instanceof Error ? { message: error.message } : error);
