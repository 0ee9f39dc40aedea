import type { FormEvent, ReactNode } from "react";

interface FormProps {
  readonly children: ReactNode;
  readonly className?: string;
  /** One is on its way: Enter sends no second. */
  readonly busy?: boolean;
  readonly onSubmit: () => void;
}

/** Fields that are sent together: Enter in one of them does what the button at the end does, which `submits`. */
export function Form({ children, className = "stack", busy = false, onSubmit }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form className={className} noValidate onSubmit={submit}>
      {children}
    </form>
  );
}
