import type { KeyboardEvent, ReactNode, Ref } from "react";

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly kind?: "plain" | "primary" | "danger" | "link";
  readonly wide?: boolean;
  readonly disabled?: boolean;
  /** Where the text alone does not name the thing that is acted on. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

const CLASSES = { plain: "", primary: "button-primary", danger: "button-danger", link: "button-link" };

/** A key that is held down presses once: its repeat would answer a question that took the focus meanwhile. */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === "Enter") event.preventDefault();
}

/** A button that says what it does. A disabled one needs the reason in text beside it. */
export function Button({ children, onClick, kind = "plain", wide = false, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`button ${CLASSES[kind]}${wide ? " button-wide" : ""}`}
      onClick={onClick}
      onKeyDown={pressOnce}
      disabled={rest.disabled ?? false}
      aria-label={rest.label}
      aria-pressed={rest.pressed}
      aria-expanded={rest.expanded}
      aria-describedby={rest.describedBy}
      ref={rest.ref}
    >
      {children}
    </button>
  );
}
