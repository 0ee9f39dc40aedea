/** The certificates that PayPal signs deliveries with: read from PayPal alone, kept by their address. */
import { type KeyObject, X509Certificate } from "node:crypto";

export interface SigningKey {
  readonly key: KeyObject;
  readonly validFromMs: number;
  readonly validToMs: number;
}

/** A new key means a new address, so an address never changes its key. A handful is in use at a time. */
const KEPT_MAX = 8;
const CERTIFICATE_MAX_BYTES = 32_768;
/** PayPal signs with 2048 bits; less is nobody's. */
const KEY_BITS_MIN = 2048;

const kept = new Map<string, SigningKey>();

/** Whether an address is PayPal's own: over https, at `*.paypal.com`, at the usual port, with nobody's name in it. */
export function isPayPalAddress(address: string): boolean {
  if (address.length > 500 || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  return protocol === "https:" && hostname.endsWith(".paypal.com") && port === "" && username === "" && password === "";
}

/** Undefined where the address is not PayPal's, or nothing that signs lies there. Never throws. */
export async function signingKeyAt(address: string, fetchFn: typeof fetch): Promise<SigningKey | undefined> {
  if (!isPayPalAddress(address)) return undefined;
  const known = kept.get(address);
  if (known) return known;
  try {
    // A redirect would leave the host that was checked.
    const response = await fetchFn(address, { redirect: "manual" });
    // Not `text()`: it comes under a type that is no text, and the platform would warn.
    const pem = response.status === 200 ? new TextDecoder().decode(await response.arrayBuffer()) : "";
    const found = pem.length <= CERTIFICATE_MAX_BYTES ? keyOf(pem) : undefined;
    if (found) keep(address, found);
    return found;
  } catch {
    return undefined;
  }
}

/** Throws where the text is no certificate. */
function keyOf(pem: string): SigningKey | undefined {
  const { publicKey: key, validFrom, validTo } = new X509Certificate(pem);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== "rsa" || bits < KEY_BITS_MIN) return undefined;
  return { key, validFromMs: Date.parse(validFrom), validToMs: Date.parse(validTo) };
}

function keep(address: string, key: SigningKey): void {
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  kept.set(address, key);
}
