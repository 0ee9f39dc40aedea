import { exportJWK, exportSPKI, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import type { KeyValueStore } from "../key-value-store.ts";

const KIND = "zendesk-app-key";

interface StoredKey {
  readonly privateJwk: JWK;
  readonly publicPem: string;
}

/** The RS256 key with which Zendesk signs page loads of one app: made once, kept on the shelf through every reset. */
export class AppKey {
  readonly #store: KeyValueStore;
  #making: Promise<StoredKey> | undefined;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  async publicPem(): Promise<string> {
    return (await this.#key()).publicPem;
  }

  async sign(claims: JWTPayload): Promise<string> {
    const { privateJwk } = await this.#key();
    const key = await importJWK(privateJwk, "RS256");
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT" }).sign(key);
  }

  #key(): Promise<StoredKey> {
    this.#making ??= this.#load();
    return this.#making;
  }

  async #load(): Promise<StoredKey> {
    const stored = this.#store.get<StoredKey>(KIND, "rs256");
    if (stored) return stored;
    const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
    const made: StoredKey = { privateJwk: await exportJWK(privateKey), publicPem: await exportSPKI(publicKey) };
    this.#store.put(KIND, "rs256", made);
    return made;
  }
}
