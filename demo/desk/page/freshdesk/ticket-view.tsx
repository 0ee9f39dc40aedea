import { useState, useSyncExternalStore } from "react";
import { Conversation } from "../common/conversation.tsx";
import { PatientAnswers } from "../common/patient-answers.tsx";
import { usePolled } from "../common/polled.ts";
import { Failure } from "../common/words.tsx";
import type { FreshdeskContext } from "./desk.tsx";
import { Editor } from "./editor.tsx";
import { Properties } from "./properties.tsx";
import { type AppSay, type Sent, saveEdits, sendDraft } from "./send.ts";
import { STATUSES, type Status } from "./statuses.ts";
import type { TicketStore } from "./ticket-store.ts";

const POLL_MS = 1_500;

interface TicketViewProps {
  readonly context: FreshdeskContext;
  readonly ticketId: number;
  readonly app: AppSay | undefined;
}

/** One ticket. What stands in its editor is kept while another is looked at. */
export function TicketView({ context, ticketId, app }: TicketViewProps) {
  const { api, tickets } = context;
  const {
    value: store = tickets.store(ticketId),
    failure,
    again,
  } = usePolled(async () => tickets.told(await api.ticket(ticketId)), POLL_MS);
  return (
    <>
      {failure !== undefined && <Failure text={failure} onAgain={again} />}
      {!store && failure === undefined && <p className="state">Loading ticket #{ticketId}…</p>}
      {store && <OpenTicket context={context} store={store} app={app} />}
    </>
  );
}

const tellsReply = (): boolean => new URLSearchParams(location.search).get("reply") !== "untold";

const focused = (button: HTMLButtonElement | null) => button?.focus();

function OpenTicket({ context, store, app }: Omit<TicketViewProps, "ticketId"> & { readonly store: TicketStore }) {
  useSyncExternalStore(store.subscribe, store.version);
  const { api, place } = context;
  const [blocked, setBlocked] = useState<string>();
  const [unsaved, setUnsaved] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  // Where the agent goes on once the editor comes or goes by what they did; what the app does moves nobody.
  const [goesOnAt, setGoesOnAt] = useState<"editor" | "actions">();
  const ticket = store.ticket();
  const draft = store.draft();

  const run = async (work: () => Promise<Sent>, tell: (because?: string) => void, done: string) => {
    setBusy(true);
    tell(undefined);
    const outcome = await work().finally(() => setBusy(false));
    if (outcome.done) place.toast("notice", done);
    else tell(outcome.because);
  };
  const port = { api, store, app, agentName: place.user.name, tellsReply: tellsReply() };
  const send = (status?: Status) => {
    setGoesOnAt("actions");
    return run(
      () => sendDraft(port, status),
      setBlocked,
      `${draft?.kind === "note" ? "The note was added" : "The reply was sent"}${status ? `, ${STATUSES[status].toLowerCase()}` : ""}.`,
    );
  };
  const open = (kind: "reply" | "note") => {
    setBlocked(undefined);
    setGoesOnAt("editor");
    store.write(kind);
  };
  const discard = () => {
    setBlocked(undefined);
    setGoesOnAt("actions");
    store.closeEditor();
  };

  return (
    <>
      <div className="ticket-main">
        <header className="ticket-head">
          <p>
            <a href="#/inbox">All tickets</a> <span aria-hidden="true">›</span> #{ticket.id}
          </p>
          <h1>{ticket.subject}</h1>
          <p>
            {ticket.requester.name} &lt;{ticket.requester.email}&gt;
          </p>
        </header>
        <Conversation messages={ticket.messages} />
        <PatientAnswers ticket={ticket} onSent={() => place.toast("notice", "The patient has answered.")} />
        {blocked !== undefined && (
          <p className="state is-bad" role="alert" data-testid="blocked">
            {blocked}
          </p>
        )}
        {draft ? (
          <Editor
            key={draft.kind}
            {...{ store, draft }}
            isSending={isBusy}
            takesFocus={goesOnAt === "editor"}
            onDiscard={discard}
            onSend={send}
          />
        ) : (
          <div className="actions">
            <button
              ref={goesOnAt === "actions" ? focused : undefined}
              type="button"
              className="button"
              data-testid="reply"
              onClick={() => open("reply")}
            >
              Reply
            </button>
            <button type="button" className="button" data-testid="add-note" onClick={() => open("note")}>
              Add note
            </button>
          </div>
        )}
      </div>
      <Properties
        store={store}
        isBusy={isBusy}
        unsaved={unsaved}
        onUpdate={() => run(() => saveEdits(port), setUnsaved, "The ticket was updated.")}
      />
    </>
  );
}
