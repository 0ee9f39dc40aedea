import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { askVendor, type VendorAnswer } from "../ask.ts";
import type { ConnectorTools } from "../connector.ts";
import { ANSWER_BYTES_MAX } from "./limits.ts";
import { SENDGRID_API, type SendGridSettings } from "./settings.ts";
import type { MailBody } from "./wire.ts";

/** Calls by one key. Nothing of it is in what comes back, and nothing is tried twice: whoever asks owns that. */
export class SendGridClient {
  readonly #settings: SendGridSettings;
  readonly #fetch: typeof fetch;

  constructor(settings: SendGridSettings, { fetch }: Pick<ConnectorTools, "fetch">) {
    this.#settings = settings;
    this.#fetch = fetch;
  }

  send(mail: MailBody): Promise<VendorAnswer> {
    return this.#ask("POST", "/v3/mail/send", JSON.stringify(mail));
  }

  /** What the key may do. */
  scopes(): Promise<VendorAnswer> {
    return this.#ask("GET", "/v3/scopes");
  }

  #ask(method: "GET" | "POST", path: string, body?: string): Promise<VendorAnswer> {
    // By itself and not as a method: the platform's own fetch refuses another `this`.
    const fetching = this.#fetch;
    const { region, apiKey } = this.#settings;
    const headers = {
      accept: "application/json",
      authorization: `Bearer ${apiKey}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const bounds = { deadlineMs: SEND_DEADLINE_MS, bytesMax: ANSWER_BYTES_MAX };
    return askVendor(fetching, { url: SENDGRID_API[region] + path, method, headers, body }, bounds);
  }
}
