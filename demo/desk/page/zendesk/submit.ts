import { DeskFailure } from "../common/calls.ts";
import type { DeskApi } from "./desk-api.ts";
import type { TicketForm } from "./ticket-form.ts";
import type { SaveAnswer } from "./zaf-wire.ts";

export interface SubmitPort {
  readonly api: Pick<DeskApi, "change" | "ticket">;
  readonly form: TicketForm;
  /** The app's say; allowed where no app is open. */
  readonly beforeSave: () => Promise<SaveAnswer>;
  readonly emit: (event: string, message?: unknown) => void;
}

export type Submitted = { readonly done: true } | { readonly done: false; readonly because: string };

const ATTEMPTS = 3;

/** Asks the app, then sends the form. A ticket that changed meanwhile is read again and the same edits are laid on it. */
export async function submitTicket({ api, form, beforeSave, emit }: SubmitPort, status: string): Promise<Submitted> {
  emit("ticket.submit.start");
  const answer = await beforeSave();
  if (!answer.allowed) return failed(emit, answer.message ?? "The app stopped this reply.");
  const { id } = form.ticket();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await api.change(id, form.change(status), form.ticket().updatedAt);
      break;
    } catch (error) {
      const isStale = error instanceof DeskFailure && error.status === 409;
      if (!isStale || attempt === ATTEMPTS) return failed(emit, error instanceof Error ? error.message : String(error));
      form.accept(await api.ticket(id));
    }
  }
  form.saved();
  emit("ticket.submit.done");
  emit("ticket.submit.always");
  form.accept(await api.ticket(id));
  return { done: true };
}

function failed(emit: SubmitPort["emit"], because: string): Submitted {
  emit("ticket.submit.fail", because);
  emit("ticket.submit.always");
  return { done: false, because };
}
