import type { PreviewRequest } from "../../../core/contract/policy-trial.ts";
import type { FactName } from "../../../core/policy/readable-facts.ts";
import { CLINICIAN_ANSWERS } from "../../../core/words.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useWords } from "../../i18n/words.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import { WholeField } from "../typed/typed-fields.tsx";

export type Attested = NonNullable<PreviewRequest["attested"]>;

const FLAGS = [
  { name: "medicalNote", fact: "evidence.medical_note" },
  { name: "conditionListed", fact: "evidence.condition_listed" },
  { name: "clinicAtFault", fact: "clinic_at_fault" },
] as const;
const COUNTS = [
  { name: "movedMiles", fact: "moved_miles" },
  { name: "cancelledHoursBefore", fact: "visit.cancelled_hours_before" },
] as const;
const DAYS = [
  { name: "medicalNoteOn", fact: "days.medical_note_after_purchase" },
  { name: "productReturnedOn", fact: "product.returned" },
] as const;
const PRODUCT = ["unopened", "opened", "damaged"] as const;

interface AttestFieldsProps {
  readonly needs: readonly FactName[];
  readonly attested: Attested;
  readonly onChange: (attested: Attested) => void;
}

/** Facts that only staff can give, where the draft asks for one: tried here, written nowhere. A field stays once it was filled. */
export function AttestFields({ needs, attested, onChange }: AttestFieldsProps) {
  const { lists, states } = useWords();
  const { needs: asks } = useSidebarWords().decide;
  const isAsked = ({ name, fact }: { readonly name: keyof Attested; readonly fact: FactName }) =>
    needs.includes(fact) || attested[name] !== undefined;
  const put = <K extends keyof Attested>(name: K, value: Attested[K] | undefined) => {
    const { [name]: _, ...others } = attested;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <>
      {FLAGS.filter(isAsked).map(({ name, fact }) => (
        <SelectField
          key={name}
          label={lists.facts[fact]}
          value={attested[name] === undefined ? undefined : attested[name] ? "yes" : "no"}
          choices={[
            { value: "yes", label: states.yes },
            { value: "no", label: states.no },
          ]}
          onChange={(value) => put(name, value === "yes")}
        />
      ))}
      {DAYS.filter(isAsked).map(({ name }) => (
        <TextField
          key={name}
          label={name === "medicalNoteOn" ? asks.medicalNoteOn : asks.productReturnedOn}
          type="date"
          value={attested[name] ?? ""}
          onChange={(day) => put(name, day === "" ? undefined : day)}
        />
      ))}
      {COUNTS.filter(isAsked).map(({ name, fact }) => (
        <WholeField
          key={name}
          label={lists.facts[fact]}
          value={attested[name]}
          onChange={(count) => put(name, count !== undefined && count >= 0 ? count : undefined)}
        />
      ))}
      {isAsked({ name: "clinicianAnswer", fact: "clinician.answer" }) ? (
        <SelectField
          label={asks.clinicianAnswer}
          value={attested.clinicianAnswer}
          choices={CLINICIAN_ANSWERS.map((value) => ({ value, label: lists.clinicianAnswers[value] }))}
          onChange={(answer) => put("clinicianAnswer", answer)}
        />
      ) : null}
      {isAsked({ name: "productState", fact: "product.state" }) ? (
        <SelectField
          label={asks.productState}
          value={attested.productState}
          choices={PRODUCT.map((value) => ({ value, label: asks.product[value] }))}
          onChange={(state) => put("productState", state)}
        />
      ) : null}
    </>
  );
}
