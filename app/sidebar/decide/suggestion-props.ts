import type { Inserting } from "../conversation/use-insert.ts";
import type { CaseForm, Reply } from "../form/use-case-form.ts";
import type { DecideFlow } from "./use-decide-flow.ts";

export interface SuggestionProps {
  readonly matter: CaseForm;
  readonly reply: Reply;
  readonly flow: DecideFlow;
  readonly insert: (text: string) => Promise<void>;
  readonly inserting: Inserting;
}
