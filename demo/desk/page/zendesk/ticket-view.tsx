import { useCallback, useRef, useState, useSyncExternalStore } from "react";
import { Conversation } from "../common/conversation.tsx";
import { PatientAnswers } from "../common/patient-answers.tsx";
import { usePolled } from "../common/polled.ts";
import { Failure, Status } from "../common/words.tsx";
import { appDesk } from "./app-desk.ts";
import { AppFrame } from "./app-frame.tsx";
import type { DeskContext } from "./desk.tsx";
import { Editor } from "./editor.tsx";
import { asItMay, has } from "./may-behave.ts";
import { submitTicket } from "./submit.ts";
import { TicketForm } from "./ticket-form.ts";
import { TicketPanel } from "./ticket-panel.tsx";
import type { ZafHost } from "./zaf-host.ts";

const POLL_MS = 1_500;

export interface TicketViewProps {
  readonly context: DeskContext;
  readonly ticketId: number;
  readonly isActive: boolean;
  readonly onTitle: (ticketId: number, title: string) => void;
}

/** One ticket in its tab. It stays mounted behind the others, so that its app and its draft live on. */
export function TicketView(props: TicketViewProps) {
  const { ticketId, isActive } = props;
  const host = useRef<ZafHost>(undefined);
  const { form, failure, again } = useTicket(props, host);
  return (
    <section className="ticket" aria-label={`Ticket ${ticketId}`} hidden={!isActive}>
      {failure !== undefined && <Failure text={failure} onAgain={again} />}
      {!form && failure === undefined && <p className="state">Loading ticket #{ticketId}…</p>}
      {form && <OpenTicket {...props} form={form} host={host} />}
    </section>
  );
}

type HostRef = { current: ZafHost | undefined };

/** Reads the ticket, and again whenever its stamp has moved. */
function useTicket({ context, ticketId, onTitle }: TicketViewProps, host: HostRef) {
  const { api } = context;
  const [form, setForm] = useState<TicketForm>();
  const { failure, again } = usePolled(async () => {
    if (!form) {
      const [ticket, fields] = await Promise.all([api.ticket(ticketId), api.fields()]);
      // A slow first read may be overtaken by the next one; the app keeps hold of the first form.
      setForm(
        (first) => first ?? new TicketForm(ticket, fields, (event, message) => host.current?.emit(event, message)),
      );
      onTitle(ticketId, ticket.subject);
    } else if ((await api.updatedAt(ticketId)) !== form.ticket().updatedAt) form.accept(await api.ticket(ticketId));
  }, POLL_MS);
  return { form, failure, again };
}

interface OpenTicketProps extends TicketViewProps {
  readonly form: TicketForm;
  readonly host: HostRef;
}

function OpenTicket({ context, ticketId, isActive, form, host }: OpenTicketProps) {
  useSyncExternalStore(form.subscribe, form.version);
  const [blocked, setBlocked] = useState<string>();
  const [isSending, setSending] = useState(false);
  const keepHost = useCallback(
    (next: ZafHost | undefined) => {
      host.current = next;
    },
    [host],
  );

  const submit = async (status: string) => {
    setSending(true);
    setBlocked(undefined);
    const asked = has("unasked") || has("chat") ? undefined : host.current;
    const beforeSave = () => asked?.beforeSave() ?? Promise.resolve({ allowed: true } as const);
    const emit = (event: string, message?: unknown) => host.current?.emit(event, message);
    const outcome = await submitTicket({ api: context.api, form, beforeSave, emit }, status).finally(() =>
      setSending(false),
    );
    if (outcome.done) context.toast("notice", `Ticket #${ticketId} was submitted as ${status}.`);
    else setBlocked(outcome.because);
  };

  const ticket = form.ticket();
  return (
    <>
      <div className="ticket-main">
        <header className="ticket-head">
          <h1>{ticket.subject}</h1>
          <p>
            <Status status={ticket.status} /> #{ticketId} · {ticket.requester.name} &lt;{ticket.requester.email}&gt;
          </p>
          <TicketPanel form={form} />
        </header>
        <Conversation messages={ticket.messages} />
        <PatientAnswers ticket={ticket} onSent={() => context.toast("notice", "The patient has answered.")} />
        <Editor form={form} blocked={blocked} isSending={isSending} onSubmit={submit} />
      </div>
      {/* Nothing stands above the frame: what grows there would move it under the mouse, between a look and a press. */}
      <aside className="ticket-side" aria-label="App">
        <AppFrame
          key={context.reloads}
          context={context}
          location="ticket_sidebar"
          ticketId={ticketId}
          isActive={isActive}
          makeDesk={(handles) => asItMay(appDesk(handles, form))}
          onHost={keepHost}
        />
      </aside>
    </>
  );
}
