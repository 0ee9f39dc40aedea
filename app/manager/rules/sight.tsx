import { usePagesWords } from "../../i18n/pages.ts";
import { type RulesDesk, without } from "./desk.ts";

/** Whether people see only patients of their own locations. */
export function Sight({ desk: { draft, change } }: { readonly desk: RulesDesk }) {
  const words = usePagesWords().rulesPage.sight;
  return (
    <>
      <p className="muted">{words.text}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.sightByLocation === true}
          onChange={({ target }) =>
            change(without({ ...draft, sightByLocation: target.checked ? true : undefined }) as typeof draft)
          }
        />
        <span>{words.label}</span>
      </label>
    </>
  );
}
