/**
 * Requests and answers whose bodies are texts that are there at once. Node's own carry each body through streams, which costs more than all
 * that is done with it; a body that is to stall or break on its way still is one of Node's.
 */

const RealResponse = Response;

/** Header names in lower case, as `Headers` has them; a name that comes twice keeps the last. */
class PlainHeaders extends Map<string, string> {
  constructor(given: HeadersInit = []) {
    super();
    const entries = Symbol.iterator in given ? given : Object.entries(given);
    for (const [name = "", value = ""] of entries) this.set(name.toLowerCase(), String(value));
  }
  override get(name: string): string | undefined {
    return super.get(name.toLowerCase());
  }
}

class PlainBody {
  readonly headers: PlainHeaders;
  readonly #text: string;
  bodyUsed = false;

  constructor(text: string, headers: HeadersInit | undefined) {
    this.#text = text;
    this.headers = new PlainHeaders(headers);
  }
  async text(): Promise<string> {
    if (this.bodyUsed) throw new TypeError("Body is unusable: Body has already been read");
    this.bodyUsed = true;
    return this.#text;
  }
  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
  async arrayBuffer(): Promise<ArrayBuffer> {
    return new TextEncoder().encode(await this.text()).buffer;
  }
}

/** A stream of one piece. */
class PlainStream {
  readonly locked = false;
  readonly #read: () => Promise<Uint8Array>;

  constructor(read: () => Promise<Uint8Array>) {
    this.#read = read;
  }
  async cancel(): Promise<void> {}
  getReader() {
    let isDone = false;
    return {
      cancel: this.cancel,
      read: async () => {
        if (isDone) return { done: true, value: undefined };
        isDone = true;
        return { done: false, value: await this.#read() };
      },
    };
  }
}

class PlainAnswer extends PlainBody {
  readonly status: number;
  readonly body = new PlainStream(async () => new TextEncoder().encode(await this.text()));

  constructor(text: string, { status = 200, headers }: ResponseInit) {
    super(text, headers);
    this.status = status;
  }
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }
}

/** `new Response(…)` while a script is played: a function, so that it may answer with one of Node's. */
export function PlainResponse(body?: BodyInit | null, init: ResponseInit = {}): PlainAnswer | Response {
  if (typeof body === "string") return new PlainAnswer(body, init);
  return body === null || body === undefined ? new PlainAnswer("", init) : new RealResponse(body, init);
}

PlainResponse.json = (value: unknown, { headers, ...init }: ResponseInit = {}): PlainAnswer => {
  const named = { "content-type": "application/json", ...(headers && Object.fromEntries(new PlainHeaders(headers))) };
  return new PlainAnswer(JSON.stringify(value), { ...init, headers: named });
};

/** `new Request(…)` while a script is played. */
export class PlainRequest extends PlainBody {
  readonly url: string;
  readonly method: string;
  readonly signal: AbortSignal;

  constructor(url: string | URL, { method = "GET", headers, body, signal }: RequestInit = {}) {
    if (typeof body !== "string" && body !== null && body !== undefined) throw new Error("Not in a script: no text");
    super(body ?? "", headers);
    this.url = new URL(url).href;
    this.method = method;
    // One of its own: whoever waits for it to be given up is never taken off it.
    this.signal = signal ?? new AbortController().signal;
  }
}
