import { useRequestConsent } from "../../api/case-mutations.ts";
import { useServices } from "../../api/context.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { BrokenLetterNotice } from "../conversation/broken-letter.tsx";
import { useAboutCase } from "../conversation/use-about-case.ts";
import { useInsert } from "../conversation/use-insert.ts";
import { PutLine } from "../letters/put-line.tsx";
import { useOpenTicket, usePartLabel } from "../ticket-context.ts";
import type { CaseForm } from "./use-case-form.ts";

/** A purchase for which nothing was signed, where a signed form would change the answer: says so, and asks the patient for the form in one click. */
export function MissingForm({ matter }: { readonly matter: CaseForm }) {
  const words = useOpenedWords().judgement.form;
  const { boot } = useServices();
  const label = usePartLabel(words.label);
  const { ticket } = useOpenTicket();
  const gap = matter.proposal?.lines.some(({ formMatters }) => formMatters);
  if (!gap) return null;
  const mayAsk = boot.person.role !== "viewer" && ticket.verification.state === "verified";
  return (
    <section aria-label={label}>
      <Notice kind="warn">
        <p className="small">{words.text}</p>
        {mayAsk ? <Ask matter={matter} /> : null}
      </Notice>
    </section>
  );
}

function Ask({ matter }: { readonly matter: CaseForm }) {
  const words = useOpenedWords().judgement.form;
  const { states } = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const about = useAboutCase(matter);
  const request = useRequestConsent();
  const inserting = useInsert();
  if (!about) return null;
  const ask = () =>
    void request.mutateAsync(about).then(
      (asked) => {
        announce(words.asked(format.day(asked.dueOn)));
        if (asked.reply) void inserting.insert(asked.reply.text);
      },
      () => {},
    );
  return (
    <>
      <div>
        <Button sends disabled={request.isPending} onClick={ask}>
          {request.isPending ? states.saving : words.ask}
        </Button>
      </div>
      {request.data ? <p className="small">{words.asked(format.day(request.data.dueOn))}</p> : null}
      {request.data && !request.data.reply ? <p className="small">{words.noLetter}</p> : null}
      <BrokenLetterNotice broken={request.data?.reply?.brokenLetter} />
      <PutLine text={inserting.lastText} inserting={inserting} />
      {inserting.refused(inserting.lastText) && request.data?.reply ? (
        <p className="signed-text small wrap">{request.data.reply.text}</p>
      ) : null}
      {request.isError ? <ProblemNotice error={request.error} /> : null}
    </>
  );
}
