import type { ReplyTemplate } from "../../core/policy/rules.ts";

/** A letter is an opening by family, a body by situation, and what follows; written once a language, put together for all. */
export interface TemplateParts {
  readonly openings: Readonly<Record<Exclude<ReplyTemplate["family"], "condolence">, string>>;
  /** Of one letter about several matters: said once, at the first that calls for it. */
  readonly apologies: Readonly<Record<"own_it" | "sympathy", string>>;
  readonly bodies: Readonly<Record<ReplyTemplate["situation"], string>>;
  readonly clause: string;
  readonly alternatives: string;
  readonly review: string;
  readonly closing: string;
  readonly condolence: CondolenceParts;
}

/** Where the patient has died. */
export interface CondolenceParts {
  readonly greeting: string;
  readonly opening: string;
  readonly bodies: Readonly<Record<ReplyTemplate["situation"], string>>;
  readonly clause: string;
  readonly review: string;
}
