import type { RootCause } from "../../../../core/reasons/reasons.ts";
import { RootCauses } from "../../../cases/root-causes.tsx";
import { usePagesWords } from "../../../i18n/pages.ts";

/** The same question as below a decided matter in the ticket, in the words of the manager's pages. */
export function NamedCause(props: { readonly caseId: string; readonly named: RootCause | undefined }) {
  return <RootCauses {...props} words={usePagesWords().rootCause} />;
}
