/** A self-signed X.509 certificate, written as DER by hand: the few rows of it that PayPal's signatures need (RFC 5280). */

const OID = {
  sha256WithRsa: [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b],
  commonName: [0x55, 0x04, 0x03],
} as const;

const TAG = { integer: 0x02, bits: 0x03, null: 0x05, oid: 0x06, utf8: 0x0c, utcTime: 0x17, sequence: 0x30, set: 0x31 };

function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = length < 0x80 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
  const whole = new Uint8Array(head.length + length);
  whole.set(head);
  let at = head.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Up to 2049, as the standard has it. */
const utcTime = (ms: number): Uint8Array =>
  der(TAG.utcTime, text(`${new Date(ms).toISOString().slice(2, 19).replace(/[-:T]/g, "")}Z`));

const name = (commonName: string): Uint8Array =>
  der(
    TAG.sequence,
    der(TAG.set, der(TAG.sequence, der(TAG.oid, bytes(...OID.commonName)), der(TAG.utf8, text(commonName)))),
  );

export interface CertificateOrder {
  readonly commonName: string;
  readonly serial: number;
  readonly validFromMs: number;
  readonly validToMs: number;
  /** RSASSA-PKCS1-v1_5 with SHA-256, extractable. */
  readonly keys: CryptoKeyPair;
}

/** PEM text of a certificate that its own key has signed. */
export async function selfSigned(order: CertificateOrder): Promise<string> {
  const { commonName, serial, validFromMs, validToMs, keys } = order;
  const algorithm = der(TAG.sequence, der(TAG.oid, bytes(...OID.sha256WithRsa)), der(TAG.null));
  const spki = new Uint8Array((await crypto.subtle.exportKey("spki", keys.publicKey)) as ArrayBuffer);
  // One byte, above zero: the shortest form is the only one that is allowed.
  const number = der(TAG.integer, bytes(1 + (serial % 126)));
  const body = der(
    TAG.sequence,
    number,
    algorithm,
    name(commonName),
    der(TAG.sequence, utcTime(validFromMs), utcTime(validToMs)),
    name(commonName),
    spki,
  );
  const signature = new Uint8Array(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", keys.privateKey, body));
  return pem(der(TAG.sequence, body, algorithm, der(TAG.bits, bytes(0), signature)));
}

function pem(whole: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...whole));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
