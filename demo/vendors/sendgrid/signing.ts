/** The key of a webhook, and signatures as SendGrid writes them: ECDSA over P-256, as DER. */
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" };
const encode = (bytes: ArrayBuffer | Uint8Array): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const decode = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export interface SigningKey {
  /** PKCS #8, as base64. */
  readonly privateKey: string;
  /** SPKI, as base64: as SendGrid shows it. */
  readonly publicKey: string;
}

export async function newSigningKey(): Promise<SigningKey> {
  const pair = (await crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"])) as CryptoKeyPair;
  return {
    privateKey: encode((await crypto.subtle.exportKey("pkcs8", pair.privateKey)) as ArrayBuffer),
    publicKey: encode((await crypto.subtle.exportKey("spki", pair.publicKey)) as ArrayBuffer),
  };
}

/** Both numbers one after the other. */
export async function signRaw({ privateKey }: SigningKey, text: string): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey("pkcs8", decode(privateKey), ALGORITHM, false, ["sign"]);
  const bytes = new TextEncoder().encode(text);
  return new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, key, bytes));
}

export const asBase64 = (signature: Uint8Array): string => encode(signature);

export function asDer(raw: Uint8Array): string {
  const body = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32))];
  return encode(Uint8Array.from([0x30, body.length, ...body]));
}

/** Without leading zeros, but for one where the number would look negative. */
function integer(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = [...bytes.subarray(first === -1 ? 31 : first)];
  const written = (short[0] ?? 0) > 0x7f ? [0, ...short] : short;
  return [0x02, written.length, ...written];
}
