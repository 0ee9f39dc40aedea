import type { Book } from "./book.ts";
import { selfSigned } from "./certificate.ts";
import type { SignerRow } from "./records.ts";

const DAY_MS = 86_400_000;
const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

/** What PayPal signs deliveries with: made once and kept, so that an address never changes its key. */
export interface Signer {
  /** Base64. */
  sign(text: string): Promise<string>;
  /** Below the API's origin. */
  path(): Promise<string>;
  /** PEM; undefined for another's address. */
  certificate(id: string): Promise<string | undefined>;
}

export function createSigner(book: Book): Signer {
  let making: Promise<SignerRow> | undefined;
  const row = async (): Promise<SignerRow> => {
    const [kept] = book.list("signer");
    if (kept) return kept;
    making ??= make(book).finally(() => {
      making = undefined;
    });
    return making;
  };
  return {
    sign: async (text) => {
      const key = await crypto.subtle.importKey("jwk", (await row()).privateKey, ALGORITHM, false, ["sign"]);
      const signature = await crypto.subtle.sign(ALGORITHM.name, key, new TextEncoder().encode(text));
      return btoa(String.fromCharCode(...new Uint8Array(signature)));
    },
    path: async () => `/v1/notifications/certs/${(await row()).id}`,
    certificate: async (id) => {
      const { id: own, certificate } = await row();
      return id === own ? certificate : undefined;
    },
  };
}

async function make(book: Book): Promise<SignerRow> {
  const strength = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  const keys = (await crypto.subtle.generateKey({ ...ALGORITHM, ...strength }, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const certificate = await selfSigned({
    commonName: "messageverificationcerts.paypal.com",
    serial: book.next(),
    validFromMs: book.nowMs() - DAY_MS,
    validToMs: book.nowMs() + 3_650 * DAY_MS,
    keys,
  });
  const privateKey = (await crypto.subtle.exportKey("jwk", keys.privateKey)) as JsonWebKey;
  return book.put("signer", { id: `CERT-${await printOf(certificate)}`, certificate, privateKey });
}

/** Not drawn by the seed: two runs with one seed have two keys, and would have one address. */
async function printOf(certificate: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(certificate)));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
