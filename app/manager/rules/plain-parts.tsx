/** The short parts of the rules: times, what replies hold, provider pay. */
import type { RulesDraft } from "../../../core/policy/rules-draft.ts";
import { LETTER_LANGUAGES } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { SelectField, TextArea, TextField } from "../../ui/field.tsx";
import { WholeField } from "../typed/typed-fields.tsx";
import { needed, type RulesDesk, shown, useWrong, without } from "./desk.ts";

interface PartProps {
  readonly desk: RulesDesk;
}

const TIMES = ["approvalExpiresHours", "undoWindowSeconds", "firstAnswerDays", "decisionDays"] as const;

export function Times({ desk }: PartProps) {
  const words = usePagesWords().rulesPage.times;
  const wrong = useWrong(desk.faults);
  const { draft, change } = desk;
  return (
    <div className="rules-fields">
      {TIMES.map((name) => (
        <WholeField
          key={name}
          label={words[name]}
          hint={name === "undoWindowSeconds" ? words.undoHint : undefined}
          value={shown(draft[name])}
          error={wrong.whole(name, name)}
          onChange={(value) => change({ ...draft, [name]: needed(value) })}
        />
      ))}
    </div>
  );
}

const SIGNATURE_MAX = 300;

export function Replies({ desk }: PartProps) {
  const words = usePagesWords().rulesPage.replies;
  const { wrong: sentences } = usePagesWords().rulesPage;
  const wrong = useWrong(desk.faults);
  const { draft, change } = desk;
  const { signatures = {} } = draft;
  const sign = (language: (typeof LETTER_LANGUAGES)[number], text: string) => {
    const next = without({ ...signatures, [language]: text === "" ? undefined : text });
    const { signatures: _, ...rest } = draft;
    change(Object.keys(next).length > 0 ? { ...rest, signatures: next } : rest);
  };
  return (
    <>
      <TextField
        label={words.signature}
        maxLength={SIGNATURE_MAX}
        value={draft.signature}
        error={wrong.text("signature", 1, SIGNATURE_MAX)}
        onChange={(signature) => change({ ...draft, signature })}
      />
      {LETTER_LANGUAGES.map((language) => (
        <TextField
          key={language}
          label={words.signatureIn(language)}
          hint={words.signatureHint}
          maxLength={SIGNATURE_MAX}
          value={signatures[language] ?? ""}
          error={wrong.text(`signatures.${language}`, 1, SIGNATURE_MAX)}
          onChange={(text) => sign(language, text)}
        />
      ))}
      <TextArea
        label={words.banned}
        hint={words.bannedHint}
        value={draft.bannedPhrases.join("\n")}
        error={wrong.at("bannedPhrases", sentences.lines)}
        onChange={(text) => change({ ...draft, bannedPhrases: text === "" ? [] : text.split("\n") })}
      />
    </>
  );
}

type Pay = NonNullable<RulesDraft["providerPay"]>;
const FALLS_DUE = ["at_sale", "at_redemption"] as const satisfies readonly Pay["fallsDue"][];
const ON_REFUND = ["withheld", "absorbed"] as const satisfies readonly Pay["onRefund"][];

export function ProviderPay({ desk }: PartProps) {
  const words = usePagesWords().rulesPage.pay;
  const { draft, change } = desk;
  const pay = draft.providerPay;
  const put = (fallsDue: Pay["fallsDue"] | "none") => {
    const { providerPay: _, ...rest } = draft;
    change(fallsDue === "none" ? rest : { ...rest, providerPay: { onRefund: "withheld", ...pay, fallsDue } });
  };
  return (
    <>
      <SelectField
        label={words.label}
        value={pay?.fallsDue ?? "none"}
        choices={[
          { value: "none", label: words.none },
          ...FALLS_DUE.map((value) => ({ value, label: words.fallsDue[value] })),
        ]}
        onChange={put}
      />
      {pay ? (
        <SelectField
          label={words.onRefundLabel}
          value={pay.onRefund}
          choices={ON_REFUND.map((value) => ({ value, label: words.onRefund[value] }))}
          onChange={(onRefund) => change({ ...draft, providerPay: { ...pay, onRefund } })}
        />
      ) : null}
    </>
  );
}
