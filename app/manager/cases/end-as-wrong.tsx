import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { useEndCaseAsWrong } from "../../api/case-mutations.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Ends a case that was no refund request, in one press; *Start a case* beside its ticket takes it back. */
export function EndAsWrong({ detail }: { readonly detail: CaseDetail }) {
  const words = useManagerWords().case.wrong;
  const { states } = useWords();
  const announce = useAnnounce();
  const end = useEndCaseAsWrong();
  if (!detail.mayEndAsWrong) return null;
  const { caseId } = detail.case;
  return (
    <>
      <div className="row">
        <Button
          sends
          disabled={end.isPending}
          onClick={() => end.mutate(caseId, { onSuccess: () => announce(words.done) })}
        >
          {end.isPending ? states.saving : words.act}
        </Button>
        <span className="small muted">{words.hint}</span>
      </div>
      {end.isError ? <ProblemNotice error={end.error} /> : null}
    </>
  );
}
