/** What was said on the patient's own page, each with what a person can do with it. */
import type { PageSaid } from "../../../core/contract/patient-page.ts";
import { useReadBankDetails } from "../../api/case-mutations.ts";
import { useServices } from "../../api/context.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";
import { attestedBy } from "./attested-by.ts";

export function OnPage() {
  const words = useOpenedWords().page;
  const format = useFormat();
  const { ticket } = useOpenTicket();
  const { page } = ticket;
  if (!page) return null;
  const { openUntilMs, said, standing, sentTo } = page;
  if (said.length === 0 && openUntilMs === undefined) return null;
  return (
    <section className="stack stack-tight" aria-label={words.label}>
      {said.map((one) => (
        <Said key={one.saidId} said={one} />
      ))}
      {openUntilMs === undefined ? null : (
        <p className="small muted wrap">
          {words.whose[standing]}: {words.open(sentTo, format.instant(openUntilMs))}
        </p>
      )}
    </section>
  );
}

function Said({ said }: { readonly said: PageSaid }) {
  const words = useOpenedWords().page;
  const format = useFormat();
  const { view, change } = useOpenTicket();
  const when = format.instant(said.atMs);
  if (said.kind === "another_way") return <Bank said={said} />;
  if (said.kind === "choice" && said.option)
    return (
      <Notice kind="plain">
        <p className="small">{words.chose(said.text ?? "", when)}</p>
        {view.option === said.option ? null : (
          <Button onClick={() => change({ ...AS_SUGGESTED, option: said.option })}>{words.take}</Button>
        )}
      </Notice>
    );
  const { question, answer } = said;
  const facts = question && answer !== undefined ? attestedBy(question, answer) : undefined;
  if (!question || !facts) return null;
  const shown = /^\d{4}-/.test(answer ?? "") ? format.day(answer ?? "") : (answer ?? "");
  return (
    <Notice kind="plain">
      <p className="small">{words.answered(words.questions[question], shown, when)}</p>
      <Button onClick={() => change({ attested: { ...view.attested, ...facts } })}>{words.use}</Button>
    </Notice>
  );
}

function Bank({ said }: { readonly said: PageSaid }) {
  const words = useOpenedWords().page;
  const format = useFormat();
  const { boot } = useServices();
  const { ticket } = useOpenTicket();
  const read = useReadBankDetails(ticket.case?.caseId ?? "");
  if (read.data)
    return (
      <Notice kind="warn">
        <p className="small strong">{words.note}</p>
        <p className="wrap">{[read.data.holder, read.data.account, read.data.routing].filter(Boolean).join(" · ")}</p>
      </Notice>
    );
  if (said.shownAtMs !== undefined) return <p className="small">{words.bankRead(format.instant(said.shownAtMs))}</p>;
  if (said.isErased) return <p className="small">{words.bankErased}</p>;
  return (
    <Notice kind="plain">
      <p className="small">{words.bank(format.instant(said.atMs))}</p>
      {boot.person.role === "finance" ? (
        <Button sends disabled={read.isPending} onClick={() => read.mutate(said.saidId)}>
          {words.readBank}
        </Button>
      ) : null}
      {read.isError ? <ProblemNotice error={read.error} /> : null}
    </Notice>
  );
}
