import type { DeskUser } from "../../users.ts";
import type { ToastKind } from "../common/use-toasts.ts";
import type { DeskTicket, TicketField } from "./desk-api.ts";
import { type AppAnswer, type AppDesk, type AppRequest, NoSuchApi } from "./zaf-host.ts";

/** What the agent is writing. `html` is what the editor holds. */
export interface Draft {
  readonly html: string;
  readonly isPublic: boolean;
}

/** The parts of the desk that an app may see and move, the same in every location. */
export interface DeskHandles {
  readonly viewer: DeskUser;
  readonly subdomain: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly appGuid: string;
  scheme(): "light" | "dark";
  toast(kind: ToastKind, text: string): void;
  resize(heightPx: number): void;
  openTicket(id: number): void;
  openManager(path: string): void;
  request(options: AppRequest): Promise<AppAnswer>;
}

/** The open ticket, with what its form holds unsaved. */
export interface TicketHandles {
  ticket(): DeskTicket;
  fields(): readonly TicketField[];
  tags(): readonly string[];
  fieldValue(id: number): string | boolean | null;
  status(): string;
  draft(): Draft;
  addTags(tags: readonly string[]): void;
  removeTags(tags: readonly string[]): void;
  setField(id: number, value: string | boolean | null): void;
  setStatus(status: string): void;
  setDraftHtml(html: string): void;
  setPublic(isPublic: boolean): void;
  insertAtCursor(textOrHtml: string): void;
  appendToDraft(textOrHtml: string): void;
  setSaveDisabled(disabled: boolean): void;
}

const CUSTOM_FIELD = /^ticket\.customField:custom_field_(\d+)$/;

/** An app's view of the desk: in a ticket when `ticket` is given, on its own page when not. */
export function appDesk(desk: DeskHandles, ticket?: TicketHandles): AppDesk {
  return {
    metadata: desk.metadata,
    context: () => ({
      product: "support",
      location: ticket ? "ticket_sidebar" : "nav_bar",
      instanceGuid: desk.appGuid,
      account: { subdomain: desk.subdomain },
      ...(ticket ? { ticketId: ticket.ticket().id } : {}),
    }),
    get: (path) => readPath(desk, ticket, path),
    set: (path, value) => setPath(need(ticket), path, value),
    invoke: (name, args) => (invokeDesk(desk, name, args) ? null : invokeTicket(need(ticket), name, args)),
    request: (options) => desk.request(options),
  };
}

function need(ticket: TicketHandles | undefined): TicketHandles {
  if (!ticket) throw new NoSuchApi();
  return ticket;
}

function readPath(desk: DeskHandles, ticket: TicketHandles | undefined, path: string): unknown {
  const { viewer, subdomain } = desk;
  switch (path) {
    case "currentUser":
      return {
        id: viewer.zendeskId,
        name: viewer.name,
        email: viewer.email,
        role: viewer.roleLabel === "admin" ? "admin" : "agent",
        locale: "en-US",
        groups: [],
        organizations: [],
        tags: [],
        timeZone: { ianaName: "America/Los_Angeles" },
      };
    case "currentAccount":
      return { subdomain, planName: "Demo", timeZone: { ianaName: "America/Los_Angeles" } };
    case "instances":
      return { [desk.appGuid]: { instanceGuid: desk.appGuid, location: ticket ? "ticket_sidebar" : "nav_bar" } };
    case "colorScheme":
      return desk.scheme();
    default:
      return readTicketPath(need(ticket), path);
  }
}

function readTicketPath(handles: TicketHandles, path: string): unknown {
  const field = CUSTOM_FIELD.exec(path)?.[1];
  if (field) return handles.fieldValue(Number(field));
  const read = TICKET_PATHS[path];
  if (!read) throw new NoSuchApi();
  return read(handles);
}

const TICKET_PATHS: Readonly<Record<string, (handles: TicketHandles) => unknown>> = {
  ticket: (handles) => wholeTicket(handles),
  "ticket.id": ({ ticket }) => ticket().id,
  "ticket.subject": ({ ticket }) => ticket().subject,
  "ticket.description": ({ ticket }) => ticket().description,
  "ticket.status": ({ status }) => status(),
  "ticket.tags": ({ tags }) => tags(),
  "ticket.requester": ({ ticket }) => requesterOf(ticket()),
  "ticket.requester.id": ({ ticket }) => requesterOf(ticket()).id,
  "ticket.requester.email": ({ ticket }) => requesterOf(ticket()).email,
  "ticket.requester.name": ({ ticket }) => requesterOf(ticket()).name,
  "ticket.comments": ({ ticket }) => messagesOf(ticket()),
  "ticket.conversation": ({ ticket }) => messagesOf(ticket()),
  "ticket.brand.id": () => 1,
  "ticket.form.id": () => 1,
  "comment.text": ({ draft }) => draft().html,
  "comment.type": ({ draft }) => (draft().isPublic ? "publicReply" : "internalNote"),
  "comment.useRichText": () => true,
  "ticket.editor.targetChannel": ({ draft }) => ({ name: draft().isPublic ? "email" : "internal" }),
  ticketFields: ({ fields }) =>
    fields().map(({ id, title, type }) => ({ name: `custom_field_${id}`, label: title, type })),
};

const wholeTicket = (handles: TicketHandles) => ({
  id: handles.ticket().id,
  subject: handles.ticket().subject,
  description: handles.ticket().description,
  status: handles.status(),
  tags: handles.tags(),
  requester: requesterOf(handles.ticket()),
  comments: messagesOf(handles.ticket()),
});

function requesterOf({ requester }: DeskTicket) {
  return { id: requester.id, name: requester.name, email: requester.email, externalId: null, role: "end-user" };
}

const messagesOf = ({ messages }: DeskTicket) =>
  messages.map((message) => ({
    author: { id: message.author.id, name: message.author.name, role: message.author.role },
    message: { content: message.html, contentType: "text/html" },
    timestamp: message.createdAt,
    channel: { name: message.public ? "email" : "internal" },
  }));

function setPath(handles: TicketHandles, path: string, value: unknown): unknown {
  const field = CUSTOM_FIELD.exec(path)?.[1];
  if (field) handles.setField(Number(field), typeof value === "boolean" || value === null ? value : String(value));
  else if (path === "comment.type") handles.setPublic(value === "publicReply");
  else if (path === "comment.text") handles.setDraftHtml(String(value));
  else if (path === "ticket.status") handles.setStatus(String(value));
  else if (path === "ticket.tags") replaceTags(handles, stringsIn(value));
  else throw new NoSuchApi();
  return readTicketPath(handles, path);
}

function replaceTags(handles: TicketHandles, wanted: readonly string[]): void {
  handles.removeTags(handles.tags().filter((tag) => !wanted.includes(tag)));
  handles.addTags(wanted);
}

/** Says whether the name was one of the desk's own. */
function invokeDesk(desk: DeskHandles, name: string, args: readonly unknown[]): boolean {
  const [first, second, third] = args;
  if (name === "notify") desk.toast(toastKind(second), String(first));
  else if (name === "resize") desk.resize(pixels((first as { height?: unknown } | undefined)?.height));
  else if (name === "routeTo" && first === "ticket") desk.openTicket(Number(second));
  else if (name === "routeTo" && first === "nav_bar") desk.openManager(String(third ?? ""));
  else return name === "preloadPane" || name === "popover" || name === "iconSymbol";
  return true;
}

type TicketAction = (handles: TicketHandles, args: readonly unknown[]) => unknown;

const append: TicketAction = ({ appendToDraft }, [text]) => appendToDraft(String(text ?? ""));

const TICKET_ACTIONS: Readonly<Record<string, TicketAction>> = {
  "ticket.editor.insert": ({ insertAtCursor }, [text]) => insertAtCursor(String(text ?? "")),
  "ticket.comment.appendHtml": append,
  "ticket.comment.appendText": append,
  "comment.appendHtml": append,
  "comment.appendText": append,
  "ticket.tags.add": ({ addTags }, args) => addTags(args.flatMap(stringsIn)),
  "ticket.tags.remove": ({ removeTags }, args) => removeTags(args.flatMap(stringsIn)),
  enableSave: ({ setSaveDisabled }) => setSaveDisabled(false),
  disableSave: ({ setSaveDisabled }) => setSaveDisabled(true),
};

function invokeTicket(handles: TicketHandles, name: string, args: readonly unknown[]): unknown {
  const action = TICKET_ACTIONS[name];
  if (!action) throw new NoSuchApi();
  return action(handles, args) ?? null;
}

const stringsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

const toastKind = (kind: unknown): ToastKind => (kind === "alert" || kind === "error" ? kind : "notice");

/** Heights come as `"640px"` or as a number. */
function pixels(height: unknown): number {
  const amount = Number(String(height).replace(/px$/, ""));
  if (!Number.isFinite(amount) || amount <= 0) throw new TypeError("resize needs a height in pixels");
  return amount;
}
