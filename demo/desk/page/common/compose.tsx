import { type FormEvent, useState } from "react";
import { type Mail, sendMail } from "./calls.ts";
import { ticketHash } from "./route.ts";

const EMPTY: Mail = { from: { name: "", email: "" }, subject: "", body: "" };

const EXAMPLES: readonly { readonly label: string; readonly mail: Mail }[] = [
  {
    label: "A stranger asks for a refund",
    mail: {
      from: { name: "Jordan Blake", email: "jordan.blake@example.com" },
      subject: "Refund for the sessions I have not used",
      body: "Hello,\n\nI bought a package and I am moving away next month. I would like a refund for what is left.\n\nThanks,\nJordan",
    },
  },
  {
    label: "No refund request at all",
    mail: {
      from: { name: "Priya Nair", email: "priya.nair@example.com" },
      subject: "Parking on Saturday?",
      body: "Hi, is there parking behind the clinic on Saturdays? See you then!",
    },
  },
];

/** How mail can come in, as far as a helpdesk tells it apart; the first is a plain mail. */
export type WaysIn = readonly { readonly how: string; readonly label: string }[];

/** A mail arrives at the clinic, as from anybody in the world. */
export function Compose({ ways }: { ways: WaysIn }) {
  const [mail, setMail] = useState<Mail>(EMPTY);
  const [sent, setSent] = useState<number>();
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    try {
      setSent((await sendMail(mail)).ticketId);
      setMail(EMPTY);
    } catch (error) {
      setSent(undefined);
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const edit = (change: Partial<Mail>) => setMail((before) => ({ ...before, ...change }));

  return (
    <section className="compose" aria-labelledby="compose-title">
      <h1 id="compose-title">Write as a patient</h1>
      <p className="hint">
        This mail arrives at the clinic like any other. An address the helpdesk does not know becomes a new requester.
      </p>
      <p className="examples">
        Fill in:{" "}
        {EXAMPLES.map(({ label, mail: example }) => (
          <button key={label} type="button" className="button" onClick={() => setMail(example)}>
            {label}
          </button>
        ))}
      </p>
      <form data-testid="new-mail" onSubmit={submit}>
        <div className="pair">
          <Field label="Your name" value={mail.from.name} onChange={(name) => edit({ from: { ...mail.from, name } })} />
          <Field
            label="Your e-mail address"
            type="email"
            value={mail.from.email}
            onChange={(email) => edit({ from: { ...mail.from, email } })}
          />
        </div>
        <label className="field">
          How it comes in
          <select
            value={mail.how ?? "mail"}
            data-testid="mail-how"
            onChange={(event) => edit({ how: event.target.value })}
          >
            {ways.map(({ how, label }) => (
              <option key={how} value={how}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Field label="Subject" value={mail.subject} onChange={(subject) => edit({ subject })} />
        <label className="field">
          Message
          <textarea required rows={10} value={mail.body} onChange={(event) => edit({ body: event.target.value })} />
        </label>
        <button type="submit" className="button is-primary" data-testid="send-mail">
          Send to the clinic
        </button>
      </form>
      <p role="status" className="sent">
        {sent !== undefined && (
          <>
            Sent. It became <a href={ticketHash(sent)}>ticket #{sent}</a>.
          </>
        )}
      </p>
      {failure !== undefined && (
        <p role="alert" className="state is-bad">
          {failure}
        </p>
      )}
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly type?: "text" | "email";
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, type = "text", value, onChange }: FieldProps) {
  return (
    <label className="field">
      {label}
      <input type={type} required value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
