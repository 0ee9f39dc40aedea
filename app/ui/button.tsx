import { type ReactNode, type Ref, useState } from "react";
import { useNothingSent } from "../api/context.ts";
import { keyPresses } from "./key-presses.ts";

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly kind?: "plain" | "primary" | "danger" | "link";
  readonly wide?: boolean;
  readonly disabled?: boolean;
  /** It waits for something that is said beside it: it keeps the focus, and no press does anything yet. */
  readonly waits?: boolean;
  /** It asks the server for something at once: while nothing can be sent it waits. */
  readonly sends?: boolean;
  /** Where the text alone does not name the thing that is acted on. */
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly describedBy?: string;
  /** It appears under the hands of who pressed another a moment ago: a key that was meant for that one does not press this one. */
  readonly settles?: boolean;
  /** It ends its form, so that Enter in any field does the same: the form says what is done. */
  readonly submits?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

const CLASSES = { plain: "", primary: "button-primary", danger: "button-danger", link: "button-link" };

/** What cannot be sent now is not offered; the button keeps the focus. */
function SendingButton({ waits = false, ...props }: ButtonProps) {
  const isHeld = useNothingSent();
  return <PlainButton {...props} waits={waits || isHeld} />;
}

/** A button that says what it does. A disabled one needs the reason in text beside it. */
export function Button({ sends = false, ...props }: ButtonProps) {
  return sends ? <SendingButton {...props} /> : <PlainButton {...props} />;
}

function PlainButton({
  children,
  onClick,
  kind = "plain",
  wide = false,
  settles = false,
  waits = false,
  submits = false,
  ...rest
}: ButtonProps) {
  const [sinceMs] = useState(() => performance.now());
  return (
    <button
      type={submits ? "submit" : "button"}
      className={`button ${CLASSES[kind]}${wide ? " button-wide" : ""}`}
      onClick={(event) => {
        if (waits) event.preventDefault();
        else onClick?.();
      }}
      onKeyDown={(event) => {
        if (!keyPresses(event, settles, performance.now() - sinceMs)) event.preventDefault();
      }}
      disabled={rest.disabled ?? false}
      aria-disabled={waits || undefined}
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
