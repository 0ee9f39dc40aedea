/** What was said on the patient's own page, each with what a person can do with it. */
import type { PageSaid } from "../../../core/contract/patient-page.ts";
import { BankDetails } from "../../cases/bank-details.tsx";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useLetters } from "../letters/use-letters.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";
import { attestedBy } from "./attested-by.ts";

export function OnPage() {
  const { ticket } = useOpenTicket();
  const words = useOpenedWords().bank;
  return (
    <>
      <BankDetails caseId={ticket.case?.caseId ?? ""} bank={ticket.bank} words={words} />
      <SaidOnPage />
    </>
  );
}

function SaidOnPage() {
  const words = useOpenedWords().page;
  const format = useFormat();
  const { ticket } = useOpenTicket();
  const letters = useLetters();
  const { page } = ticket;
  if (!page) return null;
  const { openUntilMs, said, standing, sentTo, address } = page;
  const out = openUntilMs === undefined ? undefined : letters.pageIsOut(address);
  if (said.length === 0 && !out) return null;
  return (
    <section className="stack stack-tight" aria-label={words.label}>
      {said.map((one) => (
        <Said key={one.saidId} said={one} />
      ))}
      {out && openUntilMs !== undefined ? (
        <p className="small muted wrap">
          {words.whose[standing]}: {words.open[out](sentTo, format.instant(openUntilMs))}
        </p>
      ) : null}
    </section>
  );
}

function Said({ said }: { readonly said: PageSaid }) {
  const words = useOpenedWords().page;
  const format = useFormat();
  const { view, change } = useOpenTicket();
  const when = format.instant(said.atMs);
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
