/** What was said on the patient's own page, each with what a person can do with it; and the way to let them choose. */
import { useState } from "react";
import { ulid } from "ulid";
import type { PageSaid } from "../../../core/contract/patient-page.ts";
import { useOfferChoice, useReadBankDetails } from "../../api/case-mutations.ts";
import { useServices } from "../../api/context.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useAboutCase } from "../conversation/use-about-case.ts";
import type { CaseForm } from "../form/use-case-form.ts";
import { useOpenTicket } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";
import { attestedBy } from "./attested-by.ts";

type Insert = (text: string) => Promise<unknown>;

export function OnPage({ matter, insert }: { readonly matter: CaseForm; readonly insert: Insert }) {
  const words = useOpenedWords().page;
  const format = useFormat();
  const { ticket } = useOpenTicket();
  const { page } = ticket;
  if (!page) return null;
  const { openUntilMs, said, standing, sentTo } = page;
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
      {standing === "payer" ? null : <Offer matter={matter} insert={insert} />}
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

/** Only between what this person may give alone, and while nothing is decided. */
function Offer({ matter, insert }: { readonly matter: CaseForm; readonly insert: Insert }) {
  const words = useOpenedWords().page;
  const { ref, ticket } = useOpenTicket();
  const about = useAboutCase(matter);
  const offer = useOfferChoice(ref);
  const [offerId] = useState(ulid);
  const choices = matter.proposal?.options.filter(
    ({ kind, needsApprovalOf, rejected }) => kind !== "decline" && needsApprovalOf === "nobody" && !rejected,
  );
  const isOpen = ticket.decisions.length === 0 && ticket.allowed.decide && ticket.case !== undefined;
  if (!about || !isOpen || (choices?.length ?? 0) < 2) return null;
  const { lineIds, reason } = about.request;
  const ask = () =>
    void offer.mutateAsync({ offerId, caseId: about.caseId, lineIds, reason }).then(
      ({ text }) => void insert(text),
      () => {},
    );
  return (
    <>
      <div>
        <Button kind="link" sends disabled={offer.isPending} onClick={ask}>
          {words.offer}
        </Button>
      </div>
      {offer.isSuccess ? <p className="small">{words.offered}</p> : null}
      {offer.isError ? <ProblemNotice error={offer.error} /> : null}
    </>
  );
}
