import type { RootCause } from "../../../core/reasons/reasons.ts";

/** What went wrong behind a reason, as all pages call it. */
export const rootCauses: Readonly<Record<RootCause, string>> = {
  unclear_at_sale: "Unclear at the sale",
  inclusions_misread: "What is included was misread",
  usage_not_visible: "What was used could not be seen",
  expectation: "Expected something else",
  delivery: "How it was delivered",
  billing_process: "How it was billed",
};
