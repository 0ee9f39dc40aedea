import { type FormEvent, useState } from "react";
import { sendMail } from "./calls.ts";
import type { TicketRow } from "./tickets.ts";

/** What patients answer, to try what comes of it. */
const EXAMPLES = ["I will take the credit", "It arrived", "I want somebody else to look at it"];

/** The requester answers on the ticket, as by a mail of their own. */
export function PatientAnswers({
  ticket,
  onSent,
}: {
  readonly ticket: Pick<TicketRow, "id" | "subject" | "requester">;
  readonly onSent: () => void;
}) {
  const [body, setBody] = useState("");
  const [failure, setFailure] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    const { name, email } = ticket.requester;
    try {
      await sendMail({
        from: { name, email },
        subject: `Re: ${ticket.subject}`,
        body,
        ticketId: ticket.id,
      });
      setBody("");
      onSent();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <details className="patient-answers">
      <summary>Answer as the patient</summary>
      <p className="examples">
        {EXAMPLES.map((example) => (
          <button key={example} type="button" className="button" onClick={() => setBody(example)}>
            {example}
          </button>
        ))}
      </p>
      <form onSubmit={submit}>
        <label className="field">
          The patient's answer
          <textarea required rows={3} value={body} onChange={(event) => setBody(event.target.value)} />
        </label>
        <button type="submit" className="button" data-testid="answer-as-patient">
          Send as the patient
        </button>
      </form>
      {failure !== undefined && (
        <p role="alert" className="state is-bad">
          {failure}
        </p>
      )}
    </details>
  );
}
