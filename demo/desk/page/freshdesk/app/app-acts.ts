import { ticketHash } from "../../common/route.ts";
import type { ShowToast, ToastKind } from "../../common/use-toasts.ts";
import { own } from "../own.ts";
import { priorityOf, statusOf } from "../statuses.ts";
import type { TicketStore } from "../ticket-store.ts";

type Options = Readonly<Record<string, unknown>>;
type OpenTicket = () => Promise<TicketStore>;

const refused = (message: string): never => {
  throw { message };
};

const TITLE_MOST = 30;
const MESSAGE_MOST = 100;
const NOTICES: Readonly<Record<string, ToastKind>> = {
  info: "notice",
  success: "notice",
  warning: "alert",
  danger: "error",
  alert: "error",
};

/** `interface.trigger`. Rejects for what there is not, or not in this place. */
export async function acted(
  method: string,
  options: Options,
  toast: ShowToast,
  ticket: OpenTicket | undefined,
): Promise<unknown> {
  if (method === "showNotify") return notified(options, toast);
  if (method === "click" && options.id === "ticket") return wentTo(options.value);
  const act = own(TICKET_ACTS, method);
  if (!act) return refused(`${method} is not a valid method`);
  if (!ticket) return refused(`${method} is not available in this location`);
  act(await ticket(), options);
  return {};
}

function notified({ type, title, message }: Options, toast: ShowToast): unknown {
  const kind = own(NOTICES, String(type));
  if (!kind) return refused("type should be one of info, success, warning, danger, alert");
  if (typeof message !== "string" || message === "") return refused("message is mandatory");
  const head = typeof title === "string" && title !== "" ? `${title.slice(0, TITLE_MOST)}: ` : "";
  toast(kind, head + message.slice(0, MESSAGE_MOST));
  return {};
}

function wentTo(ticketId: unknown): unknown {
  const id = Number(ticketId);
  if (!Number.isSafeInteger(id) || id <= 0) return refused("value should be the id of a ticket");
  location.hash = ticketHash(id);
  return {};
}

const textIn = ({ text, value }: Options): string => String(text ?? value ?? "");

const TICKET_ACTS: Readonly<Record<string, (store: TicketStore, options: Options) => void>> = {
  click(store, options) {
    if (options.id === "reply") store.write("reply", textIn(options));
    else if (options.id === "note") store.write("note", textIn(options));
    else if (options.id !== "expandConversation") refused(`${String(options.id)} cannot be clicked`);
  },
  // Of the form: nothing is saved before the agent presses Update.
  setValue(store, { id, value }) {
    const [status, priority] = [statusOf(value), priorityOf(value)];
    if (id === "status" && status) store.edit({ status });
    else if (id === "priority" && priority) store.edit({ priority });
    else refused(`${String(id)} has no such value in this location`);
  },
};
