import { ROOT_CAUSES, type RootCause } from "../../core/reasons/reasons.ts";
import type { OpenedWords } from "../../messages/shapes/screen.ts";
import { useNameRootCause } from "../api/case-mutations.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Button } from "../ui/button.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** What went wrong behind the reason, in one press once something is decided: nobody has to, another press says another one or none. */
export function RootCauses({
  caseId,
  named,
  words,
}: {
  readonly caseId: string;
  readonly named: RootCause | undefined;
  readonly words: OpenedWords["rootCause"];
}) {
  const announce = useAnnounce();
  const name = useNameRootCause(caseId);
  const { causes } = words;
  const press = (cause: RootCause) => {
    const said = cause === named ? null : cause;
    name.mutate(said, { onSuccess: () => announce(said === null ? words.cleared : words.saved(causes[said])) });
  };
  return (
    <section className="stack stack-tight" aria-label={words.title}>
      <h3 className="small strong">{words.title}</h3>
      <div className="row">
        {ROOT_CAUSES.map((cause) => (
          <Button key={cause} pressed={cause === named} disabled={name.isPending} onClick={() => press(cause)}>
            {causes[cause]}
          </Button>
        ))}
      </div>
      <p className="small muted">{words.hint}</p>
      {name.isError ? <ProblemNotice error={name.error} /> : null}
    </section>
  );
}
