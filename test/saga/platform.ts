/** What a platform does by its own clock, dice and threads, taken over while a script is played, so that a run depends on nothing but its seed. */
import { createHmac } from "node:crypto";
import { PlainRequest, PlainResponse } from "./plain-http.ts";
import type { VirtualClock } from "./virtual-clock.ts";

type Taken = readonly (readonly [owner: object, name: string, substitute: unknown])[];

const bytesOf = (data: BufferSource): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);

/** HMAC with SHA-256 in this thread: a pool of threads answers in an order of its own. Keys are told from others' by being remembered here. */
const rawKeys = new WeakMap<object, Uint8Array>();

async function importKey(format: string, raw: BufferSource, { name }: { name: string }): Promise<object> {
  if (format !== "raw" || name !== "HMAC") throw new Error(`Not in a script: a key for ${name}`);
  const key = {};
  rawKeys.set(key, bytesOf(raw).slice());
  return key;
}

async function sign(_: unknown, key: object, data: BufferSource): Promise<ArrayBuffer> {
  const raw = rawKeys.get(key);
  if (!raw) throw new Error("Not in a script: a key from elsewhere");
  return new Uint8Array(createHmac("sha256", raw).update(bytesOf(data)).digest()).buffer;
}

const never = (what: string) => () => {
  throw new Error(`Not in a script: ${what} follows the real clock`);
};

/** A test that ran out of its time plays on beside the next, and both would follow one another's clock. */
let isTaken = false;

/** Answers how to give everything back. Stacks are taken down at every call of the SDK, so they are left out where nobody will read them. */
export function seizePlatform(clock: VirtualClock, random: () => number, withStacks: boolean): () => void {
  if (isTaken) throw new Error("Two scripts at once");
  isTaken = true;
  const taken: Taken = [
    ...(withStacks ? [] : [[Error, "stackTraceLimit", 0] as const]),
    [globalThis, "setTimeout", (run: () => void, ms?: number) => clock.setTimer(run, ms)],
    [globalThis, "clearTimeout", (id: number | undefined) => clock.clearTimer(id)],
    [globalThis, "setInterval", never("setInterval")],
    [AbortSignal, "timeout", never("AbortSignal.timeout")],
    [Date, "now", () => clock.accountMs],
    [Math, "random", random],
    [globalThis, "Request", PlainRequest],
    [globalThis, "Response", PlainResponse],
    [crypto.subtle, "importKey", importKey],
    [crypto.subtle, "sign", sign],
    // Nobody reads it: the jobs that throw in a script are found by what becomes of the money.
    [console, "error", () => {}],
  ];
  const before = taken.map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const);
  for (const [owner, name, value] of taken) {
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  }
  return () => {
    isTaken = false;
    for (const [owner, name, descriptor] of before) {
      if (descriptor) Object.defineProperty(owner, name, descriptor);
      else Reflect.deleteProperty(owner, name);
    }
  };
}
