import { useId, useState } from "react";
import type { ClinicianLink } from "../../../core/contract/clinician.ts";
import type { DraftReply } from "../../../core/contract/draft-reply.ts";
import { CLINICIAN_ANSWERS } from "../../../core/words.ts";
import { useAnswerClinician, useAskClinician } from "../../api/case-mutations.ts";
import { useClinicianContacts } from "../../api/people-queries.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { BrokenLetterNotice } from "../conversation/broken-letter.tsx";
import { useAboutCase } from "../conversation/use-about-case.ts";
import { useInsert } from "../conversation/use-insert.ts";
import { PutLine } from "../letters/put-line.tsx";
import type { BoughtLine } from "./case-form.ts";
import { linkFor } from "./link-for.ts";
import type { CaseForm } from "./use-case-form.ts";

const NAME_MAX = 60;
const NAME_MIN = 2;

/** Who treated the patient last, by the records: the likeliest to know. */
function lastProvider(lines: readonly BoughtLine[]): string {
  const uses = lines.flatMap(({ entitlement }) => entitlement?.uses ?? []);
  return [...uses].sort((a, b) => (a.usedOn < b.usedOn ? 1 : -1)).find(({ provider }) => provider)?.provider ?? "";
}

const nameOf = (typed: string): string | undefined =>
  typed.trim().length >= NAME_MIN ? typed.trim().slice(0, NAME_MAX) : undefined;

export interface AskFormProps {
  readonly matter: CaseForm;
  /** The holding reply on screen, with the person's own words in it; without one the server's is inserted. */
  readonly draft: { readonly situation: DraftReply["situation"] | undefined; readonly text: string } | undefined;
}

/** Asks in one click, and puts the holding reply into the editor. */
export function AskForm({ matter, draft }: AskFormProps) {
  const words = useOpenedWords().judgement.clinician;
  const { states } = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const about = useAboutCase(matter);
  const [typed, setTyped] = useState(() => lastProvider(matter.lines));
  const asking = useAskClinician();
  const inserting = useInsert();
  const contacts = useClinicianContacts();
  const toldId = useId();
  if (!about) return null;
  const whom = nameOf(typed);
  // The form goes once the case waits: what stays on screen stands with the question.
  const linkWords = (link: ClinicianLink) =>
    "sentTo" in link ? words.linkSent(link.sentTo) : words.noLink[link.because];
  const ask = () =>
    void asking.mutateAsync({ caseId: about.caseId, request: { ...about.request, ...(whom ? { whom } : {}) } }).then(
      (asked) => {
        announce([words.asked(format.day(asked.dueOn)), asked.link && linkWords(asked.link)].filter(Boolean).join(" "));
        const text = draft?.situation === "holding_clinician" && draft.text ? draft.text : asked.reply?.text;
        if (asked.reply && text) void inserting.insert(text);
      },
      () => {},
    );
  return (
    <div className="stack stack-tight">
      <p className="small muted">{words.dueNext}</p>
      <TextField label={words.whom} hint={words.whomHint} value={typed} maxLength={NAME_MAX} onChange={setTyped} />
      {contacts.data ? (
        <p id={toldId} className="small wrap">
          <WhoIsTold link={linkFor(contacts.data, whom)} />
        </p>
      ) : null}
      <Button
        kind={draft ? "primary" : "plain"}
        wide
        sends
        disabled={asking.isPending}
        describedBy={toldId}
        onClick={ask}
      >
        {asking.isPending ? states.saving : words.askAndHold}
      </Button>
      {asking.data ? <p className="small">{words.asked(format.day(asking.data.dueOn))}</p> : null}
      {asking.data && !asking.data.reply ? <p className="small warn-text">{words.noLetter}</p> : null}
      <BrokenLetterNotice broken={asking.data?.reply?.brokenLetter} />
      <PutLine text={inserting.lastText} inserting={inserting} />
      {asking.isError ? <ProblemNotice error={asking.error} /> : null}
    </div>
  );
}

function WhoIsTold({ link }: { readonly link: ClinicianLink }) {
  const words = useOpenedWords().judgement.clinician;
  return "sentTo" in link ? words.linkWillGo(link.sentTo) : words.noLinkWillGo[link.because];
}

export interface AnswerFormProps {
  readonly caseId: string;
  /** There is an answer already: this would be another, which then counts. */
  readonly again: boolean;
}

/** Writes down what the clinician said: one of three, a day, a name. */
export function AnswerForm({ caseId, again }: AnswerFormProps) {
  const words = useOpenedWords().judgement.clinician;
  const { needs } = useSidebarWords().decide;
  const { lists, states } = useWords();
  const announce = useAnnounce();
  const format = useFormat();
  const [answer, setAnswer] = useState<(typeof CLINICIAN_ANSWERS)[number]>();
  const [answeredOn, setAnsweredOn] = useState(() => format.civilDate(Date.now()));
  const [typed, setTyped] = useState("");
  const recording = useAnswerClinician();
  const answeredBy = nameOf(typed);
  const record = () => {
    if (!answer) return;
    void recording.mutateAsync({ caseId, request: { answer, answeredOn, ...(answeredBy ? { answeredBy } : {}) } }).then(
      () => announce(words.recorded),
      () => {},
    );
  };
  return (
    <div className="stack stack-tight">
      {again ? <h3>{words.change}</h3> : null}
      <SelectField
        label={needs.clinicianAnswer}
        value={answer}
        choices={CLINICIAN_ANSWERS.map((value) => ({ value, label: lists.clinicianAnswers[value] }))}
        onChange={setAnswer}
      />
      {answer ? (
        <>
          <TextField label={words.on} type="date" value={answeredOn} onChange={setAnsweredOn} />
          <TextField label={words.by} hint={words.onlyThis} value={typed} maxLength={NAME_MAX} onChange={setTyped} />
          <Button sends disabled={recording.isPending || answeredOn === ""} onClick={record}>
            {recording.isPending ? states.saving : words.record}
          </Button>
        </>
      ) : null}
      {recording.isError ? <ProblemNotice error={recording.error} /> : null}
    </div>
  );
}
