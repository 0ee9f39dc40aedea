import { callsIn, countIn, cut, type Json, jsonOf, named, parsed, type SaveAnswer, saveAnswer } from "./zaf-wire.ts";

/**
 * The helpdesk's side of Zendesk's app protocol (ZAF v2) for one iframe: it answers what the SDK in the frame asks and
 * tells it what happens. What the answers are is the desk's business (`AppDesk`); this file knows only the wire.
 */
export interface AppDesk {
  readonly metadata: Readonly<Record<string, unknown>>;
  context(): Readonly<Record<string, unknown>>;
  /** @throws NoSuchApi for a path that the desk does not know */
  get(path: string): unknown;
  /** @returns the value as it is afterwards. @throws NoSuchApi */
  set(path: string, value: unknown): unknown;
  /** @throws NoSuchApi */
  invoke(name: string, args: readonly unknown[]): unknown;
  /** A call to the helpdesk's own API as the agent who is signed in. */
  request(options: AppRequest): Promise<AppAnswer>;
}

export interface AppRequest {
  readonly url: string;
  readonly type?: string;
  readonly method?: string;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly httpCompleteResponse?: boolean;
}

export interface AppAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The wording is the protocol's own. */
export class NoSuchApi extends Error {
  override readonly name = "NoSuchApi";

  constructor() {
    super("No such Api");
  }
}

interface FrameWindow {
  postMessage(message: unknown, targetOrigin: string): void;
}

export interface ZafHostOptions {
  readonly desk: AppDesk;
  /** The frame's window, once there is one. */
  readonly frame: () => FrameWindow | null;
  readonly appOrigin: string;
  readonly appGuid: string;
}

export interface FrameMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

export class ZafHost {
  readonly #options: ZafHostOptions;
  readonly #subscribers = new Map<string, number>();
  #registered = false;
  #pendingSave: ((answer: SaveAnswer) => void) | undefined;

  constructor(options: ZafHostOptions) {
    this.#options = options;
  }

  get registered(): boolean {
    return this.#registered;
  }

  listens(event: string): boolean {
    return (this.#subscribers.get(event) ?? 0) > 0;
  }

  /** Takes a window message; says whether it came from this frame's app. */
  receive({ data, origin, source }: FrameMessage): boolean {
    const { frame, appOrigin, appGuid } = this.#options;
    if (source === null || source !== frame() || origin !== appOrigin) return false;
    const message = parsed(data);
    if (!message || message.appGuid !== appGuid) return false;
    if (typeof message.key === "string") this.#onKey(message.key, message);
    else if (this.#registered && typeof message.id === "number") void this.#onCall(message.id, message);
    return true;
  }

  /** Tells the app of an event, if it listens to it. */
  emit(event: string, message?: unknown): void {
    if (this.listens(event)) this.#post({ key: `zaf.${event}`, message });
  }

  /** A new document was posted into the frame: its SDK will shake hands anew. */
  forget(): void {
    this.#registered = false;
    this.#subscribers.clear();
    this.#pendingSave?.({ allowed: true });
  }

  /** Asks the app whether a reply may go. An app that does not listen, or is silent for `patienceMs`, is no obstacle. */
  beforeSave(patienceMs = 10_000): Promise<SaveAnswer> {
    if ((this.#subscribers.get("ticket.save") ?? 0) === 0 || this.#pendingSave)
      return Promise.resolve({ allowed: true });
    return new Promise((resolve) => {
      const finish = (answer: SaveAnswer) => {
        clearTimeout(timer);
        this.#pendingSave = undefined;
        resolve(answer);
      };
      const timer = setTimeout(() => finish({ allowed: true }), patienceMs);
      this.#pendingSave = finish;
      this.#post({ key: "zaf.ticket.save", needsReply: true });
    });
  }

  #onKey(key: string, message: Json): void {
    const [kind = "", event = ""] = cut(key);
    if (key === "iframe.handshake") this.#register();
    else if (key === "iframe.reply:ticket.save") this.#pendingSave?.(saveAnswer(message.error));
    else if (kind === "iframe.on" || kind === "iframe.off") this.#subscribers.set(event, countIn(message.message));
    else if (kind === "iframe.trigger") this.emit(event, message.message);
    else if (kind === "request" && this.#registered) void this.#onRequest(key, message.message);
    // Everything else (`session.live`, `__track__`, the app's own names) needs no answer.
  }

  /** Exactly once for one document: a second time would make the SDK send its queue again. */
  #register(): void {
    if (this.#registered) return;
    this.#registered = true;
    const { desk } = this.#options;
    this.#post({ key: "zaf.app.registered", message: { metadata: desk.metadata, context: desk.context() } });
  }

  async #onCall(id: number, { request, params }: Json): Promise<void> {
    try {
      this.#post({ id, result: await this.#answer(request, params) }, false);
    } catch (error) {
      this.#post({ id, error: named(error) }, false);
    }
  }

  async #answer(request: unknown, params: unknown): Promise<Json> {
    const { desk } = this.#options;
    const result: Json = {};
    const errors: Json = {};
    for (const [path, value] of callsIn(request, params)) {
      try {
        if (request === "get") result[path] = await desk.get(path);
        else if (request === "set") result[path] = await desk.set(path, value);
        else result[path] = await invoked(desk, path, value);
      } catch (error) {
        errors[path] = { ...named(error), path };
      }
    }
    return { errors, ...result };
  }

  async #onRequest(key: string, message: unknown): Promise<void> {
    const options = (typeof message === "string" ? { url: message } : message) as AppRequest;
    const answer = await this.#options.desk
      .request(options)
      .catch((error: unknown): AppAnswer => ({ status: 0, statusText: "error", text: named(error).message }));
    const { status, statusText, text } = answer;
    const responseJSON = jsonOf(text);
    const whole = { status, statusText, responseText: text, responseJSON, headers: answer.headers ?? {} };
    const isDone = status >= 200 && status < 300;
    const body = options.httpCompleteResponse ? whole : (responseJSON ?? text);
    const responseArgs = isDone ? [body, "success", { status }] : [whole, "error", statusText];
    this.#post({ key: `zaf.${key}.${isDone ? "done" : "fail"}`, message: { responseArgs } }, false);
  }

  #post(message: Json, withInstance = true): void {
    const { frame, appOrigin, appGuid } = this.#options;
    const whole = withInstance ? { ...message, instanceGuid: appGuid } : message;
    frame()?.postMessage(JSON.stringify(whole), appOrigin);
  }
}

/** The SDK of the CDN reports every click so and waits for an answer. */
function invoked(desk: AppDesk, name: string, args: unknown): unknown {
  if (name === "track") return null;
  return desk.invoke(name, Array.isArray(args) ? args : [args]);
}
