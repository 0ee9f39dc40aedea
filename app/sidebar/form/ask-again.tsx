import type { ClinicianView } from "../../../core/contract/clinician.ts";
import { useAskClinician } from "../../api/case-mutations.ts";
import { useClinicianContacts } from "../../api/people-queries.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNow } from "../../ui/use-clock.ts";
import { useAboutCase } from "../conversation/use-about-case.ts";
import { linkFor, newLinkTo } from "./link-for.ts";
import type { CaseForm } from "./use-case-form.ts";

/** A question waits, and no link that still counts went to whoever is asked: now one can. */
export function AskAgain({ matter, clinician }: { readonly matter: CaseForm; readonly clinician: ClinicianView }) {
  const words = useOpenedWords().judgement.clinician;
  const { states } = useWords();
  const announce = useAnnounce();
  const about = useAboutCase(matter);
  const contacts = useClinicianContacts();
  const asking = useAskClinician();
  const nowMs = useNow();
  const { question } = clinician;
  if (!about || !question?.waits || !contacts.data) return null;
  const sentTo = newLinkTo(question.link, linkFor(contacts.data, question.whom), nowMs);
  if (sentTo === undefined) return null;
  const { whom } = question;
  const send = () =>
    void asking.mutateAsync({ caseId: about.caseId, request: { ...about.request, ...(whom ? { whom } : {}) } }).then(
      ({ link }) => link && announce("sentTo" in link ? words.linkSent(link.sentTo) : words.noLink[link.because]),
      () => {},
    );
  return (
    <>
      <Button wide sends disabled={asking.isPending} onClick={send}>
        {asking.isPending ? states.saving : words.sendLink(sentTo)}
      </Button>
      {asking.isError ? <ProblemNotice error={asking.error} /> : null}
    </>
  );
}
