/** What a platform does by its own clock, dice and threads, taken over while a script is played, so that a run depends on nothing but its seed. */
import { createHmac, createPrivateKey, type KeyObject, sign as signRsa } from "node:crypto";
import { PlainRequest, PlainResponse } from "./plain-http.ts";
import type { VirtualClock } from "./virtual-clock.ts";

type Taken = readonly (readonly [owner: object, name: string, substitute: unknown])[];

const bytesOf = (data: BufferSource): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);

/** HMAC, and the RSA of PayPal's simulator, in this thread: a pool of threads answers in an order of its own. */
class Key {
  readonly signs: (data: Uint8Array) => Buffer;
  constructor(signs: (data: Uint8Array) => Buffer) {
    this.signs = signs;
  }
}

/** Of what each is made: the simulator has one, and asks for it at every delivery. */
const privateKeys = new Map<string, KeyObject>();

function privateKeyOf(jwk: JsonWebKey): KeyObject {
  const known = privateKeys.get(jwk.n ?? "");
  if (known) return known;
  const made = createPrivateKey({ key: jwk as never, format: "jwk" });
  privateKeys.set(jwk.n ?? "", made);
  return made;
}

interface Algorithm {
  readonly name: string;
  readonly hash?: string;
}

async function importKey(format: string, raw: BufferSource | JsonWebKey, { name, hash = "SHA-256" }: Algorithm) {
  if (format === "raw" && name === "HMAC") {
    const secret = bytesOf(raw as BufferSource).slice();
    const digest = hash.replace("-", "").toLowerCase();
    return new Key((data) => createHmac(digest, secret).update(data).digest());
  }
  if (format === "jwk" && name === "RSASSA-PKCS1-v1_5") {
    const secret = privateKeyOf(raw as JsonWebKey);
    return new Key((data) => signRsa("RSA-SHA256", data, secret));
  }
  throw new Error(`Not in a script: a key for ${name}`);
}

async function sign(_: unknown, key: object, data: BufferSource): Promise<ArrayBuffer> {
  if (!(key instanceof Key)) throw new Error("Not in a script: a key from elsewhere");
  return new Uint8Array(key.signs(bytesOf(data))).buffer;
}

/** As one of the seed's own ids: the simulator names each delivery anew. */
const uuidBy = (random: () => number) => () =>
  "00000000-0000-4000-8000-000000000000".replace(/0/g, () => Math.floor(random() * 16).toString(16));

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
    [crypto, "randomUUID", uuidBy(random)],
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
