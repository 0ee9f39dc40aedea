/** Signatures as SendGrid makes them: ECDSA over P-256 with SHA-256, written as DER, which the platform's own check does not read. */
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };
const NUMBER_BYTES = 32;

/** False for whatever is no signature, and where the key is none. */
export async function isSignedBy(publicKey: string, signature: string, text: string): Promise<boolean> {
  const raw = rawSignature(Buffer.from(signature, "base64"));
  if (!raw) return false;
  try {
    const spki = Buffer.from(publicKey, "base64");
    const key = await crypto.subtle.importKey("spki", spki, ALGORITHM, false, ["verify"]);
    return await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, raw, new TextEncoder().encode(text));
  } catch {
    // A point that is not on the curve.
    return false;
  }
}

/** Both numbers, each of 32 bytes, of a DER sequence of two; undefined where it is no such sequence. */
export function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  // All that there can be is shorter than a length of two bytes.
  if (der[0] !== 0x30 || der[1] !== der.length - 2 || der.length > 72) return undefined;
  const first = numberAt(der, 2);
  const second = first && numberAt(der, first.end);
  if (!first || !second || second.end !== der.length) return undefined;
  const raw = new Uint8Array(2 * NUMBER_BYTES);
  raw.set(first.bytes, NUMBER_BYTES - first.bytes.length);
  raw.set(second.bytes, 2 * NUMBER_BYTES - second.bytes.length);
  return raw;
}

function numberAt(der: Uint8Array, at: number): { readonly bytes: Uint8Array; readonly end: number } | undefined {
  const length = der[at + 1] ?? 0;
  const end = at + 2 + length;
  if (der[at] !== 0x02 || length === 0 || end > der.length) return undefined;
  const written = der.subarray(at + 2, end);
  // A leading zero keeps a number from being a negative one.
  const bytes = written[0] === 0 ? written.subarray(1) : written;
  return bytes.length > NUMBER_BYTES ? undefined : { bytes, end };
}
