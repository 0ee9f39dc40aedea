import { err, ok, type Result } from "../../../core/result.ts";
import type { PartFound } from "../../../core/setup/helpdesk-parts.ts";
import type { ConnectorFailure } from "../failure.ts";
import { OUT_OF_TIME } from "../helpdesk-parts.ts";
import { parsed, type ZendeskHttp } from "./http.ts";

/** Thrown inside a run only: nothing more is asked. */
export class Stop extends Error {
  readonly failure: ConnectorFailure;
  constructor(failure: ConnectorFailure) {
    super(failure.detail);
    this.failure = failure;
  }
}

type Schema<T> = Parameters<typeof ZendeskHttp.prototype.read<T>>[1];

interface Paged {
  readonly meta?:
    | { readonly has_more?: boolean | null | undefined; readonly after_cursor?: string | null | undefined }
    | null
    | undefined;
}

/** Ten thousand rows: more than an account may have of either. */
const PAGES_MOST = 100;

/** The calls of one run. What says something of one part only is answered; anything else ends the run. */
export class PartCalls {
  readonly #http: ZendeskHttp;
  readonly #isOver: () => boolean;

  constructor(http: ZendeskHttp, isOver: () => boolean) {
    this.#http = http;
    this.#isOver = isOver;
  }

  async read<T>(path: string, schema: Schema<T>, scope: string): Promise<Result<T, PartFound>> {
    this.#mayGoOn();
    const answer = await this.#http.read(path, schema);
    return answer.ok ? answer : err(refusedAs(answer.error, scope));
  }

  /** Every page: one that was overlooked would be made twice. */
  async all<A extends Paged, T>(
    path: string,
    schema: Schema<A>,
    rowsOf: (answer: A) => readonly T[],
    scope: string,
  ): Promise<Result<T[], PartFound>> {
    const rows: T[] = [];
    let after = "";
    for (let page = 0; page < PAGES_MOST; page += 1) {
      const answer = await this.read(`${path}?page%5Bsize%5D=100${after}`, schema, scope);
      if (!answer.ok) return answer;
      rows.push(...rowsOf(answer.value));
      const { meta } = answer.value;
      if (!meta?.has_more) return ok(rows);
      if (!meta.after_cursor) break;
      after = `&page%5Bafter%5D=${encodeURIComponent(meta.after_cursor)}`;
    }
    throw new Stop({ verdict: "refused", detail: "zendesk.unending_list" });
  }

  /** Dies in it: it was made or not, and is found by its mark the next time. */
  async make<T>(path: string, body: unknown, schema: Schema<T>, scope: string): Promise<Result<T, PartFound>> {
    this.#mayGoOn();
    const answer = await this.#http.make(path, body);
    if (!answer.ok) return err(refusedAs(answer.error, scope));
    const read = parsed(answer.value, schema, "unknown");
    if (!read.ok) throw new Stop(read.error);
    return read;
  }

  #mayGoOn(): void {
    if (this.#isOver()) throw new Stop({ verdict: "not_executed", detail: OUT_OF_TIME });
  }
}

function refusedAs(failure: ConnectorFailure, scope: string): PartFound {
  if (failure.verdict !== "refused") throw new Stop(failure);
  const { detail, words } = failure;
  if (detail === "zendesk.403") return { state: "forbidden", scope, ...(words ? { words } : {}) };
  return { state: "refused", words: words || detail };
}
