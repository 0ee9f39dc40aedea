import { DraftPage } from "./draft-page.tsx";
import { PoliciesPage } from "./policies-page.tsx";
import { VersionPage } from "./version-page.tsx";

interface PoliciesPagesProps {
  readonly policy: string | undefined;
  /** The version that was just withdrawn. */
  readonly withdrawn: string | undefined;
}

/** The list of policies, one version (`harbour-packages@3`), or one draft (its id). */
export function PoliciesPages({ policy, withdrawn }: PoliciesPagesProps) {
  if (policy === undefined) return <PoliciesPage withdrawn={withdrawn} />;
  if (/^[0-9A-Z]{26}$/.test(policy)) return <DraftPage key={policy} draftId={policy} />;
  return <VersionPage key={policy} policyVersionId={policy} />;
}
