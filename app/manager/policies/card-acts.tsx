import { usePagesWords } from "../../i18n/pages.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import type { Marks } from "./marks.ts";

/** How many mistakes and hints a card has. */
export function MarkBadges({ marks: { errors, warnings } }: { readonly marks: Marks }) {
  const { card } = usePagesWords().policies;
  if (errors + warnings === 0) return null;
  return (
    <span className="row">
      {errors > 0 ? <Badge kind="bad">{card.errors(errors)}</Badge> : null}
      {warnings > 0 ? <Badge kind="warn">{card.warnings(warnings)}</Badge> : null}
    </span>
  );
}

interface CardActsProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly onRemove?: () => void;
}

/** What can be done with a card: all of it by keyboard. `data-act` is where the focus finds its button again. */
export function CardActs({ title, isOpen, onToggle, onUp, onDown, onRemove }: CardActsProps) {
  const { card } = usePagesWords().policies;
  return (
    <div className="row">
      <span data-act="edit">
        <Button expanded={isOpen} onClick={onToggle}>
          {isOpen ? card.close(title) : card.edit(title)}
        </Button>
      </span>
      {onUp ? (
        <span data-act="up">
          <Button label={card.up(title)} onClick={onUp}>
            {"↑"}
          </Button>
        </span>
      ) : null}
      {onDown ? (
        <span data-act="down">
          <Button label={card.down(title)} onClick={onDown}>
            {"↓"}
          </Button>
        </span>
      ) : null}
      {onRemove ? (
        <Button label={card.remove(title)} onClick={onRemove}>
          {"×"}
        </Button>
      ) : null}
    </div>
  );
}
