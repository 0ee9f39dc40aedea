import { useState } from "react";
import { ulid } from "ulid";
import { useOfferChoice } from "../../api/case-mutations.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useAboutCase } from "../conversation/use-about-case.ts";
import type { CaseForm } from "../form/use-case-form.ts";
import { useOpenTicket } from "../ticket-context.ts";

interface LetChooseProps {
  readonly matter: CaseForm;
  readonly insert: (text: string) => Promise<unknown>;
}

/** Instead of deciding for them: only between what this person may give alone, and while nothing is decided. */
export function LetChoose({ matter, insert }: LetChooseProps) {
  const words = useOpenedWords().page;
  const { ref, ticket } = useOpenTicket();
  const about = useAboutCase(matter);
  const offer = useOfferChoice(ref);
  const [offerId] = useState(ulid);
  const choices = matter.proposal?.options.filter(
    ({ kind, needsApprovalOf, rejected }) => kind !== "decline" && needsApprovalOf === "nobody" && !rejected,
  );
  const isOpen = ticket.decisions.length === 0 && ticket.allowed.decide && ticket.case !== undefined;
  // A payer's page names sums and no services, and has nothing to choose between.
  const isTheirs = ticket.page !== undefined && ticket.page.standing !== "payer";
  if (!about || !isOpen || !isTheirs || (choices?.length ?? 0) < 2) return null;
  const { ticket: _, ...asked } = about.request;
  const request = { offerId, caseId: about.caseId, ...asked };
  const hasChosen = ticket.page?.said.some(({ kind }) => kind === "choice");
  const ask = () =>
    void offer.mutateAsync(request).then(
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
      {offer.isSuccess && !hasChosen ? <p className="small">{words.offered}</p> : null}
      {offer.isError ? <ProblemNotice error={offer.error} /> : null}
    </>
  );
}
