/**
 * Zendesk's side of an app's frame, written from its own description of the messages, for tests of the adapter together with the SDK itself. It
 * knows the wire and one ticket's editor; `says` makes it answer otherwise, late, or never.
 */
type Fields = Record<string, unknown>;

/** As an answer: none, ever. */
export const SILENT = Symbol("never answered");

/** What the host answers of a path, or does at an action. What is thrown is the path's error; a promise is a late answer. */
type Says = Readonly<Record<string, (value?: unknown) => unknown>>;

export interface HostOptions {
  readonly says?: Says;
  /** What the page's address ends with; what Zendesk adds to it when absent. */
  readonly search?: string;
  readonly hash?: string;
  /** Of the message that registers the app. */
  readonly registers?: unknown;
}

export const ORIGIN = "https://harbourwellness.zendesk.com";
export const OWN_GUID = "guid-1";
const CONTEXT = { product: "support", location: "ticket_sidebar", instanceGuid: OWN_GUID, ticketId: 42 };
const METADATA = { appId: 0, installationId: 1, name: "Makegood", version: "1.0.0", settings: {} };
const REGISTRATION = { metadata: METADATA, context: CONTEXT };

export interface Posted {
  readonly origin?: string;
  readonly source?: unknown;
}

interface PostedEvent extends Required<Posted> {
  readonly data: unknown;
  stopImmediatePropagation(): void;
}

export class ProtocolHost {
  /** What came from the app, oldest first. */
  readonly heard: Fields[] = [];
  /** What the app addressed to anybody else: a browser gives it to nobody. */
  readonly astray: unknown[] = [];
  /** What the page's listeners threw. */
  readonly thrown: unknown[] = [];
  /** Actions and changes, in the order in which they were asked for. */
  readonly acts: (readonly [string, unknown])[] = [];
  readonly editor = { type: "internalNote", text: "" };
  readonly #says: Says;
  readonly #registers: unknown;
  readonly #listeners: ((event: PostedEvent) => void)[] = [];
  readonly #parent = { postMessage: (data: unknown, target: string) => this.#posted(data, target) };
  /** The globals of the page in the frame. */
  readonly page: { readonly window: object; readonly document: object };

  constructor({ says = {}, registers = REGISTRATION, ...address }: HostOptions = {}) {
    const { search = `?origin=${encodeURIComponent(ORIGIN)}&app_guid=${OWN_GUID}`, hash = "" } = address;
    const location = { search, hash };
    const addEventListener = (_: string, listener: (event: PostedEvent) => void) => void this.#listeners.push(listener);
    this.#says = says;
    this.#registers = registers;
    this.page = {
      window: { parent: this.#parent, addEventListener, location, Promise },
      document: { location },
    };
  }

  /** Posts to the frame, as the host does, or as somebody else. */
  post(data: unknown, { origin = ORIGIN, source = this.#parent }: Posted = {}): void {
    queueMicrotask(() => {
      let isStopped = false;
      const stopImmediatePropagation = () => {
        isStopped = true;
      };
      for (const listener of this.#listeners) {
        try {
          listener({ data, origin, source, stopImmediatePropagation });
        } catch (error) {
          this.thrown.push(error);
        }
        if (isStopped) return;
      }
    });
  }

  tell(event: string, message?: unknown, instanceGuid: unknown = OWN_GUID): void {
    this.post(JSON.stringify({ key: `zaf.${event}`, message, instanceGuid }));
  }

  /** Asks before a reply is sent. */
  save(): void {
    this.post(JSON.stringify({ key: "zaf.ticket.save", needsReply: true, instanceGuid: OWN_GUID }));
  }

  heardOf(key: string): Fields[] {
    return this.heard.filter((message) => message.key === key);
  }

  #posted(data: unknown, target: string): void {
    const message: Fields = typeof data === "string" ? JSON.parse(data) : (data as Fields);
    if (target !== ORIGIN || message.appGuid !== OWN_GUID) {
      this.astray.push(data);
      return;
    }
    this.heard.push(message);
    if (message.key === "iframe.handshake") this.tell("app.registered", this.#registers);
    else if (typeof message.id === "number") void this.#answer(message.id, message);
  }

  async #answer(id: number, { request, params }: Fields): Promise<void> {
    const calls = Array.isArray(params) ? params.map((path) => [path, undefined]) : Object.entries(params as Fields);
    const result: Fields = {};
    const errors: Fields = {};
    for (const [path, value] of calls) {
      if (request !== "get") this.acts.push([path, value]);
      try {
        const answer = await this.#say(String(request), path, value);
        if (answer === SILENT) return;
        if (answer instanceof WholeAnswer) return this.post(JSON.stringify({ id, ...answer.message }));
        result[path] = answer;
      } catch (error) {
        errors[path] = { name: "Error", message: String(error), path };
      }
    }
    this.post(JSON.stringify({ id, result: { errors, ...result } }));
  }

  #say(request: string, path: string, value: unknown): unknown {
    const says = this.#says[`${request} ${path}`] ?? this.#says[path];
    return says ? says(value) : this.usual(request, path, value);
  }

  /** What a helpdesk does that has no peculiarity. */
  usual(request: string, path: string, value?: unknown): unknown {
    const { editor } = this;
    if (path === "comment.type") editor.type = request === "set" ? String(value) : editor.type;
    else if (path === "comment.text") editor.text = request === "set" ? String(value) : editor.text;
    else if (INSERTS.includes(path)) editor.text += String((value as unknown[])[0]);
    else if (!DOES.includes(path)) throw "No such Api";
    return path === "comment.type" ? editor.type : path === "comment.text" ? editor.text : (VALUES[path] ?? null);
  }
}

const INSERTS = ["ticket.editor.insert", "ticket.comment.appendHtml"];
const VALUES: Readonly<Record<string, unknown>> = {
  colorScheme: "dark",
  "ticket.id": 42,
  "ticket.conversation": [],
  "ticket.editor.targetChannel": { name: "email" },
};
const DOES = [...Object.keys(VALUES), "resize", "notify", "routeTo"];

/** An answer as it stands on the wire, beside its number. */
export class WholeAnswer {
  readonly message: Fields;
  constructor(message: Fields) {
    this.message = message;
  }
}
