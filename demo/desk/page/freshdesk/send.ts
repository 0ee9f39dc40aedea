import type { SendAnswer } from "./app/app-host.ts";
import type { FreshdeskApi } from "./freshdesk-api.ts";
import { substituted } from "./placeholders.ts";
import type { Status } from "./statuses.ts";
import type { TicketStore } from "./ticket-store.ts";

/** The open app, as far as it has a say; nobody where none is open. */
export interface AppSay {
  intercept(event: string, data: unknown): Promise<SendAnswer>;
  tell(event: string, data: unknown): void;
}

export interface SendPort {
  readonly api: Pick<FreshdeskApi, "reply" | "note" | "update" | "ticket">;
  readonly store: TicketStore;
  readonly agentName: string;
  readonly app: AppSay | undefined;
  /** No document says that an intercepted reply tells its words: with `?reply=untold` it does not. */
  readonly tellsReply: boolean;
}

export type Sent = { readonly done: true } | { readonly done: false; readonly because: string };

const failed = (error: unknown): Sent => ({
  done: false,
  because: error instanceof Error ? error.message : String(error),
});

/** Sends what stands in the editor; a reply only after the app was asked. */
export async function sendDraft(port: SendPort, thenStatus?: Status): Promise<Sent> {
  const { api, store, app, agentName, tellsReply } = port;
  const draft = store.draft();
  if (!draft) return { done: true };
  const ticket = store.ticket();
  const told = tellsReply ? { body: draft.html } : {};
  if (draft.kind === "reply") {
    const answer = (await app?.intercept("ticket.sendReply", told)) ?? { allowed: true };
    if (!answer.allowed) return { done: false, because: answer.message };
  }
  try {
    if (draft.kind === "reply") await api.reply(ticket.id, substituted(draft.html, ticket, agentName));
    else await api.note(ticket.id, draft.html);
  } catch (error) {
    return failed(error);
  }
  // From here on it is sent, whatever else goes wrong: what stood in the editor must not go a second time.
  store.closeEditor();
  app?.tell(draft.kind === "reply" ? "ticket.sendReply" : "ticket.addNote", told);
  try {
    if (thenStatus) await api.update(ticket.id, { status: thenStatus });
    store.accept(await api.ticket(ticket.id));
  } catch (error) {
    return failed(error);
  }
  return { done: true };
}

/** The form's *Update*; an app may stop it as well. */
export async function saveEdits({ api, store, app }: Pick<SendPort, "api" | "store" | "app">): Promise<Sent> {
  const { id } = store.ticket();
  const edits = store.edits();
  const answer = (await app?.intercept("ticket.propertiesUpdated", edits)) ?? { allowed: true };
  if (!answer.allowed) return { done: false, because: answer.message };
  try {
    await api.update(id, edits);
    store.updated();
    store.accept(await api.ticket(id));
  } catch (error) {
    return failed(error);
  }
  return { done: true };
}
