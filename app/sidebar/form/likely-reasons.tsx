import { type ReasonCode, reasonLabel } from "../../../core/reasons/reasons.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useLanguage } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { AS_SUGGESTED } from "../view.ts";

interface Props {
  readonly reasons: readonly ReasonCode[];
  /** The one that stands. */
  readonly shown: ReasonCode | undefined;
}

/** Of two reasons that the mail may mean a person chooses with one press. */
export function LikelyReasons({ reasons, shown }: Props) {
  const words = useSidebarWords().decide;
  const language = useLanguage();
  const { change } = useOpenTicket();
  if (reasons.length === 0) return null;
  return (
    <fieldset className="plain-fieldset row">
      <legend className="visually-hidden">{words.likely}</legend>
      {reasons.map((reason) => (
        <Button key={reason} pressed={reason === shown} onClick={() => change({ ...AS_SUGGESTED, reason })}>
          {reasonLabel(reason, language)}
        </Button>
      ))}
    </fieldset>
  );
}
