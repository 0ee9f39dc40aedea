/** Who opened a page: by the token that Zendesk posts with it, under the key of the account's own app. */
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { PageLoad, PageRefusal, PageVisitor } from "../helpdesk.ts";
import { checkPageToken } from "./page-token.ts";
import type { ZendeskSettings } from "./settings.ts";

const KEPT_FOR_MS = 10 * 60_000;
const ASKED_AGAIN_AFTER_MS = 30_000;

interface PageTools {
  readonly config: Pick<ZendeskSettings, "subdomain" | "installationId">;
  readonly readKey: () => Promise<Result<string, ConnectorFailure>>;
  readonly nowMs: () => number;
}

/** Keeps the public key a while, so that a page load needs no call to Zendesk for its signature. */
export class PageCheck {
  readonly #tools: PageTools;
  #kept: { readonly pem: string; readonly readAtMs: number } | undefined;

  constructor(tools: PageTools) {
    this.#tools = tools;
  }

  /** Once more with a fresh key when only the signature is wrong, because keys change. */
  async check({ form }: PageLoad): Promise<Result<PageVisitor, PageRefusal>> {
    if (!form.token) return err({ why: "token_missing" });
    for (const again of [false, true]) {
      const pem = await this.#pem(again);
      if (!pem.ok) return err({ why: "helpdesk_unreachable", isSilent: true });
      const checked = await checkPageToken(form.token, pem.value, this.#tools.config, this.#tools.nowMs());
      if (checked.ok) return checked;
      if (checked.error !== "signature") return err({ why: checked.error });
    }
    return err({ why: "signature" });
  }

  /** The key that is kept, or a fresh one. `again`: a signature failed, so the key may have been changed since. */
  async #pem(again: boolean): Promise<Result<string, ConnectorFailure>> {
    const nowMs = this.#tools.nowMs();
    const keptForMs = again ? ASKED_AGAIN_AFTER_MS : KEPT_FOR_MS;
    if (this.#kept && nowMs - this.#kept.readAtMs < keptForMs) return ok(this.#kept.pem);
    const read = await this.#tools.readKey();
    if (read.ok) this.#kept = { pem: read.value, readAtMs: nowMs };
    return read;
  }
}
