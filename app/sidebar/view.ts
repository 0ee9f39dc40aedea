/** What the person is looking at, kept in the address's hash: a reload is harmless, and nothing is held twice. */
import { useCallback, useSyncExternalStore } from "react";
import type { EvaluateRequest } from "../../core/contract/evaluate.ts";
import type { MatterView } from "../../core/contract/matter.ts";
import type { UsesChoice } from "../../core/contract/option.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import { REASON_CODES, type ReasonCode } from "../../core/reasons/reasons.ts";
import {
  type Language,
  LETTER_LANGUAGES,
  OFFER_KINDS,
  type OfferKind,
  PAY_CHOICES,
  type PayChoice,
} from "../../core/words.ts";

export const TABS = ["ticket", "cases", "approvals"] as const;
export type Tab = (typeof TABS)[number];
export type Attested = NonNullable<EvaluateRequest["attested"]>;

/** Absent fields keep what the server suggested. */
export interface View {
  readonly tab: Tab;
  /** Another decision after the last one. */
  readonly again: boolean;
  readonly reason?: ReasonCode | undefined;
  readonly lineIds?: readonly string[] | undefined;
  readonly option?: OfferKind | undefined;
  readonly amountMinor?: number | undefined;
  readonly attested?: Attested | undefined;
  /** Who bears the provider's pay, where the person chose otherwise than the rules. */
  readonly pay?: PayChoice | undefined;
  /** What an exception does to the uses of a package, where the person chose otherwise than the sum says. */
  readonly uses?: UsesChoice | undefined;
  /** Days of an extension, where the person chose otherwise than the policy says. */
  readonly days?: number | undefined;
  /** Of the letter, where the person chose another than the patient's. */
  readonly language?: Language | undefined;
}

/** What takes back whatever the person chose instead of the suggestion. */
export const AS_SUGGESTED = { option: undefined, amountMinor: undefined, uses: undefined, days: undefined } as const;

const EMPTY: View = { tab: "ticket", again: false };

/** Our own names in the hash; the helpdesk's stay as they are. Those of one of several matters begin with its number. */
const OURS = ["again", "reason", "lines", "option", "amount", "attested", "pay", "uses", "days", "language"];
const OF_ANY = new RegExp(`^([1-9]\\.)?(${OURS.join("|")})$`);

/** Which of several matters a view is of, by its number; absent where the ticket is one. */
const prefixOf = (matter: number | undefined): string => (matter === undefined ? "" : `${matter}.`);

/** `keep`, `void`, or `trim` with a number. */
function readUses(text: string | null): UsesChoice | undefined {
  if (text === "keep" || text === "void") return { effect: text };
  const uses = /^trim\.([1-9]\d{0,4})$/.exec(text ?? "")?.[1];
  return uses === undefined ? undefined : { effect: "trim", uses: Number(uses) };
}

function readAttested(text: string | null): Attested | undefined {
  if (!text) return undefined;
  try {
    // The server checks every field; a hash that somebody edited is refused there.
    const attested: Attested = JSON.parse(text);
    return typeof attested === "object" && attested !== null ? attested : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a hash; what is not understood is as if it were not there. */
export function readView(hash: string, matter?: number): View {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const get = (name: string) => values.get(prefixOf(matter) + name);
  const lines = (get("lines") ?? "").split(",").filter(Boolean);
  const amount = get("amount") ?? "";
  return {
    tab: TABS.find((tab) => tab === values.get("tab")) ?? EMPTY.tab,
    again: get("again") === "1",
    reason: REASON_CODES.find((code) => code === get("reason")),
    lineIds: lines.length > 0 ? lines : undefined,
    option: OFFER_KINDS.find((kind) => kind === get("option")),
    amountMinor: /^[1-9]\d{0,14}$/.test(amount) ? Number(amount) : undefined,
    attested: readAttested(get("attested")),
    pay: PAY_CHOICES.find((choice) => choice === get("pay")),
    uses: readUses(get("uses")),
    days: /^[1-9]\d{0,3}$/.test(get("days") ?? "") ? Number(get("days")) : undefined,
    language: LETTER_LANGUAGES.find((one) => one === get("language")),
  };
}

/** Writes a view over a hash and keeps the names that are not ours. */
export function writeView(hash: string, view: View, matter?: number): string {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  for (const name of OURS) values.delete(prefixOf(matter) + name);
  values.delete("tab");
  if (view.tab !== EMPTY.tab) values.set("tab", view.tab);
  const set = (name: string, text: string) => values.set(prefixOf(matter) + name, text);
  if (view.again) set("again", "1");
  if (view.reason) set("reason", view.reason);
  if (view.lineIds) set("lines", view.lineIds.join(","));
  if (view.option) set("option", view.option);
  if (view.amountMinor !== undefined) set("amount", String(view.amountMinor));
  if (view.attested && Object.keys(view.attested).length > 0) set("attested", JSON.stringify(view.attested));
  if (view.pay) set("pay", view.pay);
  if (view.uses) set("uses", [view.uses.effect, view.uses.uses].filter(Boolean).join("."));
  if (view.days !== undefined) set("days", String(view.days));
  if (view.language) set("language", view.language);
  return values.toString();
}

/** A hash in which nothing was chosen, in no matter. */
function withoutChoices(hash: string): string {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  for (const name of [...values.keys()].filter((one) => OF_ANY.test(one))) values.delete(name);
  return values.toString();
}

/** The question a view asks the policy; undefined where it is the one the ticket already answered. */
export function questionOf(view: View, ticket: TicketRef, matter?: MatterView): EvaluateRequest | undefined {
  const { option, amountMinor, attested, uses, days, language } = view;
  const isChanged = view.reason || view.lineIds || option || amountMinor !== undefined || attested || language;
  if (!isChanged) return undefined;
  // Of one of several matters the server is told which: it would take the first for granted.
  const reason = view.reason ?? matter?.proposal?.reason;
  const lineIds = view.lineIds ?? (matter ? [matter.lineId] : undefined);
  return {
    ticket: { helpdesk: ticket.helpdesk, ticketId: ticket.ticketId },
    ...(reason ? { reason } : {}),
    ...(lineIds ? { lineIds: [...lineIds] } : {}),
    ...(option ? { option } : {}),
    ...(amountMinor === undefined ? {} : { amountMinor, ...(uses ? { uses } : {}) }),
    ...(option === "extend" && days !== undefined ? { extendDays: days } : {}),
    ...(attested ? { attested } : {}),
    ...(language ? { language } : {}),
  };
}

function subscribeHash(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export interface ViewState {
  readonly view: View;
  /** Changes some fields; undefined takes one away. */
  readonly change: (part: Partial<View>) => void;
  /** Forgets what was chosen on this ticket. */
  readonly reset: () => void;
}

export function useView(matter?: number): ViewState {
  const hash = useSyncExternalStore(subscribeHash, () => window.location.hash);
  const change = useCallback(
    (part: Partial<View>) =>
      show(writeView(window.location.hash, { ...readView(window.location.hash, matter), ...part }, matter)),
    [matter],
  );
  // What is chosen in one matter says nothing of another; who the ticket is of says it of all.
  const reset = useCallback(() => {
    const { hash: now } = window.location;
    const { tab } = readView(now);
    show(matter === undefined ? withoutChoices(now) : writeView(now, { ...EMPTY, tab }, matter));
  }, [matter]);
  return { view: readView(hash, matter), change, reset };
}

/** In which language letters are asked for on this ticket, in whichever of its matters that was chosen; undefined where nowhere. */
export function languageIn(hash: string): Language | undefined {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const chosen = [...values].filter(([name]) => /^(?:[1-9]\.)?language$/.test(name)).map(([, value]) => value);
  return LETTER_LANGUAGES.find((one) => chosen.includes(one));
}

export const useLanguageChosen = (): Language | undefined =>
  languageIn(useSyncExternalStore(subscribeHash, () => window.location.hash));

function show(hash: string): void {
  window.history.replaceState(null, "", hash ? `#${hash}` : window.location.pathname + window.location.search);
  // `replaceState` tells nobody.
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
