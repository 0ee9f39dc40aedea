import type { FreshworksClient } from "../../../../../../app/host/freshworks-client.ts";
import type { Answer, FromDesk, FromFrame, Service, Tell } from "../wire.ts";
import { ears } from "./ears.ts";

/** How long the client waits, by what is asked; then it rejects by itself. */
const LIMITS_MS: Readonly<Record<Service, number>> = {
  data: 5_000,
  interface: 15_000,
  request: 15_000,
  instance: 3_000,
};

export interface StubClient extends FreshworksClient {
  readonly events: FreshworksClient["events"] & { off(name: string, heard: (event: never) => void): void };
  readonly instance: FreshworksClient["instance"] & {
    get(): Promise<unknown>;
    close(): Promise<unknown>;
    send(message: object): Promise<unknown>;
    receive(heard: (message: unknown) => void): void;
  };
}

/** The documented client over a port to the page around the frame. */
export function stubClient(port: MessagePort): StubClient {
  const say = (message: FromFrame) => port.postMessage(message);
  const { ask, settle } = asking(say);
  const heard = ears(say);
  port.onmessage = ({ data }) => {
    if (isAnswer(data)) settle(data);
    else if (isTell(data)) heard.tell(data);
  };
  return {
    data: { get: async (name) => ({ [name]: await ask("data", "get", { name }) }) },
    interface: { trigger: (method, options) => ask("interface", method, options) },
    events: { on: heard.on, off: heard.off },
    instance: {
      resize: (size) => ask("instance", "resize", size),
      context: () => ask("instance", "context", {}),
      get: () => ask("instance", "get", {}),
      close: () => ask("instance", "close", {}),
      send: (message) => ask("instance", "send", message),
      receive: (listener) => heard.on("instance.message", ({ helper }) => listener(helper.getData())),
    },
    request: { invokeTemplate: (name, options) => ask("request", name, options) },
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

function asking(say: (message: FromFrame) => void) {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const ask = (service: Service, method: string, options: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(
        () => settle({ kind: "answer", id, error: { message: "Request timed out!" } }),
        LIMITS_MS[service],
      );
      const over = (then: (value: unknown) => void) => (value: unknown) => {
        clearTimeout(timer);
        then(value);
      };
      waiting.set(id, { resolve: over(resolve), reject: over(reject) });
      say({ kind: "ask", id, service, method, options });
    });
  /** An answer to what nobody waits for any more is dropped. */
  const settle = (answer: Answer): void => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) one?.reject(answer.error);
    else if (answer.value) one?.resolve(answer.value);
    else one?.reject({ message: "The response is empty" });
  };
  return { ask, settle };
}

const kindOf = (data: unknown): unknown => (data as { kind?: unknown } | null)?.kind;
const isAnswer = (data: unknown): data is Answer => kindOf(data) === ("answer" satisfies FromDesk["kind"]);
const isTell = (data: unknown): data is Tell => kindOf(data) === ("tell" satisfies FromDesk["kind"]);
