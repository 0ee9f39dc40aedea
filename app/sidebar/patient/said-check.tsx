import { useState } from "react";
import type { PatientCard } from "../../../core/contract/story.ts";
import { isSentence } from "../../../core/sentence.ts";
import { IDENTITY_CHECKS, type IdentityCheck } from "../../../core/words.ts";
import { useVerify } from "../../api/ticket-mutations.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextField } from "../../ui/field.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useKeptText } from "../form/use-case-form.ts";
import { useOpenTicket } from "../ticket-context.ts";

interface SaidCheckProps {
  readonly patient: PatientCard;
  readonly isEstate: boolean;
}

/** Records how somebody made sure who is writing, in their own words. */
export function SaidCheck({ patient, isEstate }: SaidCheckProps) {
  const words = useOpenedWords().identity;
  const common = useWords();
  const announce = useAnnounce();
  const { ref, ticket } = useOpenTicket();
  const verify = useVerify(ref);
  const numbers = (ticket.codes?.contacts ?? []).filter(
    (one) => one.channel === "sms" && one.against !== "added_since",
  );
  // A code is no word of ours: it is told back.
  const choices = IDENTITY_CHECKS.filter((value) => value !== "estate_papers" && value !== "code_to_contact_on_file");
  const [how, setHow] = useState<IdentityCheck | undefined>(isEstate ? "estate_papers" : undefined);
  const [sentence = "", setSentence] = useKeptText("identity");
  const [called, setCalled] = useState<string>();
  const [tried, setTried] = useState(false);
  const tooShort = !isSentence(sentence);
  const record = () => {
    setTried(true);
    if (!how || tooShort || (how === "call_back" && called === undefined)) return;
    const contactId = how === "call_back" ? called : undefined;
    verify.mutate(
      {
        patientId: patient.patientId,
        how,
        sentence: sentence.trim(),
        ...(contactId === undefined ? {} : { contactId }),
      },
      {
        onSuccess: () => {
          setSentence("");
          announce(words.verifiedNow);
        },
      },
    );
  };
  return (
    <div className="stack">
      {isEstate ? null : (
        <SelectField
          label={words.verifyHow}
          value={how}
          choices={choices.map((value) => ({ value, label: common.lists.identityChecks[value] }))}
          onChange={setHow}
          error={tried && !how ? common.fields.required : undefined}
        />
      )}
      {how === "call_back" && numbers.length > 0 ? (
        <SelectField
          label={words.calledNumber}
          value={called}
          choices={numbers.map(({ contactId, masked }) => ({ value: contactId, label: masked }))}
          onChange={setCalled}
          error={tried && called === undefined ? common.fields.required : undefined}
        />
      ) : null}
      {how === "call_back" && numbers.length === 0 ? <p className="field-error">{words.noNumber}</p> : null}
      <TextField
        label={isEstate ? words.estateSentence : words.verifySentence}
        value={sentence}
        maxLength={1000}
        onChange={setSentence}
        error={tried && tooShort ? common.fields.sentenceShort : undefined}
      />
      <Button sends wide onClick={record} disabled={verify.isPending}>
        {verify.isPending ? common.states.saving : words.verify}
      </Button>
      {verify.isError ? <ProblemNotice error={verify.error} /> : null}
    </div>
  );
}
