import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { askVendor, type VendorAnswer } from "../ask.ts";
import type { ConnectorTools } from "../connector.ts";
import { ANSWER_BYTES_MAX } from "./limits.ts";
import type { TwilioSettings } from "./settings.ts";

const API = "https://api.twilio.com";
const SERVICES = "https://messaging.twilio.com/v1/Services";

/** Calls to one account. Nothing of a key is in what comes back, and nothing is tried twice: whoever asks owns that. */
export class TwilioClient {
  readonly #settings: TwilioSettings;
  readonly #fetch: typeof fetch;

  constructor(settings: TwilioSettings, { fetch }: Pick<ConnectorTools, "fetch">) {
    this.#settings = settings;
    this.#fetch = fetch;
  }

  createMessage(form: Readonly<Record<string, string>>): Promise<VendorAnswer> {
    return this.#ask("POST", `${this.#account}/Messages.json`, this.#byKey, new URLSearchParams(form).toString());
  }

  message(sid: string): Promise<VendorAnswer> {
    return this.#ask("GET", `${this.#account}/Messages/${sid}.json`, this.#byKey);
  }

  /** By the token, as a standard key may not ask for it: this is what shows that the token is the right one. */
  account(): Promise<VendorAnswer> {
    const { accountSid, authToken } = this.#settings;
    return this.#ask("GET", `${this.#account}.json`, basic(accountSid, authToken));
  }

  /** Numbers of the account that have this one in them. */
  numbers(number: string): Promise<VendorAnswer> {
    const query = new URLSearchParams({ PhoneNumber: number, PageSize: "50" });
    return this.#ask("GET", `${this.#account}/IncomingPhoneNumbers.json?${query}`, this.#byKey);
  }

  service(sid: string): Promise<VendorAnswer> {
    return this.#ask("GET", `${SERVICES}/${sid}`, this.#byKey);
  }

  get #account(): string {
    return `${API}/2010-04-01/Accounts/${this.#settings.accountSid}`;
  }

  get #byKey(): string {
    return basic(this.#settings.apiKeySid, this.#settings.apiKeySecret);
  }

  #ask(method: "GET" | "POST", url: string, authorization: string, body?: string): Promise<VendorAnswer> {
    // By itself and not as a method: the platform's own fetch refuses another `this`.
    const fetching = this.#fetch;
    const type = body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
    const headers = { accept: "application/json", authorization, ...type };
    const bounds = { deadlineMs: SEND_DEADLINE_MS, bytesMax: ANSWER_BYTES_MAX };
    return askVendor(fetching, { url, method, headers, body }, bounds);
  }
}

const basic = (user: string, password: string): string => `Basic ${btoa(`${user}:${password}`)}`;
