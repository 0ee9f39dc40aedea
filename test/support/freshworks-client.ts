/** A client of the helpdesk's as its documents say it, of which a test says what it answers and when. */
import type { FreshworksClient, FreshworksEvent } from "../../app/host/freshworks-client.ts";

type Heard = (event: FreshworksEvent) => void;

export interface Triggered {
  readonly method: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Invoked {
  readonly name: string;
  readonly context: object;
  readonly body: Readonly<Record<string, unknown>>;
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export function freshworks(location = "ticket_sidebar") {
  const ears: { name: string; heard: Heard; isIntercept: boolean }[] = [];
  const triggered: Triggered[] = [];
  const invoked: Invoked[] = [];
  const resized: string[] = [];
  /** What `data.get` answers next, by name; a function decides when. */
  const data: Record<string, unknown> = {
    ticket: { id: 1 },
    loggedInUser: { contact: { email: "ana@clinic.example" } },
  };
  const says = {
    proxy: async (_: Invoked): Promise<unknown> => ({ status: 200, response: "{}" }),
    trigger: async (_: Triggered): Promise<unknown> => ({}),
  };
  const client: FreshworksClient = {
    data: {
      get: async (name) => {
        const value = typeof data[name] === "function" ? await (data[name] as () => unknown)() : data[name];
        if (value === undefined) throw { message: "Not available in this location" };
        return { [name]: value };
      },
    },
    interface: {
      trigger: async (method, options) => {
        triggered.push({ method, options: options as Triggered["options"] });
        return says.trigger({ method, options: options as Triggered["options"] });
      },
    },
    events: {
      on: (name, heard, options) => {
        ears.push({ name, heard, isIntercept: options?.intercept === true });
      },
    },
    instance: {
      resize: async ({ height }) => resized.push(height),
      context: async () => ({ instanceId: "1", location }),
    },
    request: {
      invokeTemplate: async (name, { context, body }) => {
        const call = { name, context, body: JSON.parse(body) as Invoked["body"] };
        invoked.push(call);
        return says.proxy(call);
      },
    },
  };
  const tell = (name: string, isIntercept: boolean, event: FreshworksEvent) => {
    for (const ear of ears) if (ear.name === name && ear.isIntercept === isIntercept) ear.heard(event);
  };
  const silent = { helper: { getData: () => ({}), done: () => {}, fail: () => {} } };
  return {
    ...{ data, says, triggered, invoked, resized },
    window: { app: { initialized: async () => client } } as unknown as Window,
    activate: async () => {
      tell("app.activated", false, silent);
      await settled();
    },
    /** Presses *Send*; answers why it was stopped, or that it went. */
    send: (told: unknown) =>
      new Promise<string>((resolve) => {
        const helper = { getData: () => told, done: () => resolve("went"), fail: resolve };
        tell("ticket.sendReply", true, { helper });
        tell("ticket.sendReply", false, silent);
      }),
    settled,
  };
}
