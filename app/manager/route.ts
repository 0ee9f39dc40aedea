/** Where the manager is, kept in the address's hash: `#/cases?pile=failed`, `#/cases/<id>`, `#/trends?measure=money`. */
import { useSyncExternalStore } from "react";
import { may } from "../../core/approval/may.ts";
import type { Boot } from "../../core/contract/account.ts";
import { omitNullish } from "../../core/omit-nullish.ts";
import type { Role } from "../../core/words.ts";

export const PAGES = [
  "home",
  "approvals",
  "cases",
  "trends",
  "policies",
  "rules",
  "letters",
  "money",
  "books",
  "people",
  "patients",
  "notices",
  "connections",
  "setup",
  "live",
  "privacy",
  "imports",
] as const;
export type PageName = (typeof PAGES)[number];

export interface Route {
  readonly page: PageName;
  /** One case, on the page of cases. */
  readonly caseId?: string;
  /** One policy, on the page of policies: a version, or the id of a draft. */
  readonly policy?: string;
  /** One piece, on the page of letters. */
  readonly piece?: string;
  /** One connection, on the page of connections: also one that is being connected. */
  readonly connection?: string;
  /** Of the page of setting up: carrying from another account. */
  readonly part?: "carry";
  readonly params: URLSearchParams;
}

const RIGHT_OF = {
  home: "home.read",
  approvals: "approval.list",
  cases: "case.read",
  privacy: "privacy.read",
  policies: "policy.read",
  rules: "rules.look",
  letters: "letters.read",
  money: "money.read",
  books: "books.read",
  people: "session.end",
  patients: "patient.merge",
  notices: "notice.set",
  connections: "connection.manage",
  imports: "import.apply",
  setup: "connection.manage",
  live: "money.switch",
} as const;

const isOpenToAll = (page: PageName): page is Exclude<PageName, keyof typeof RIGHT_OF> => !(page in RIGHT_OF);

/** Whose page it is, as it was opened. */
type Who = Pick<Boot, "person" | "setup">;

/** All that the set-up link opens. */
const IN_SETUP: readonly PageName[] = ["setup", "connections"];

/** All but the trends are shown to those who may read them; the server asks again. */
export const pagesFor = ({ person, setup }: Who): readonly PageName[] =>
  setup ? IN_SETUP : PAGES.filter((page) => isOpenToAll(page) || may(person, RIGHT_OF[page]).ok);

/** Those who answer for the clinic begin with what is due, who only looks with the trends, everybody else with their cases. */
const homeOf = (role: Role): PageName =>
  may({ personId: "", role }, "home.read").ok ? "home" : role === "viewer" ? "trends" : "cases";

const isList = (page: PageName): boolean => page === "home" || page === "approvals" || page === "cases";

/** Reads a hash; what is not ours, such as the helpdesk's own parameters, is the person's home page. */
export function readRoute(hash: string, role: Role): Route {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  const [, first, second] = path.split("/");
  const params = new URLSearchParams(query);
  const seen = pagesFor({ person: { personId: "", name: "", role } });
  // A page that this person may not see says so itself; only the first are lists and say nothing without rows.
  const page = PAGES.find((known) => known === first && (seen.includes(known) || !isList(known)));
  if (!page) return { page: homeOf(role), params };
  const caseId = page === "cases" && second && /^[0-9A-Z]{26}$/.test(second) ? second : undefined;
  const policy = page === "policies" && second && /^[0-9A-Za-z_@-]{3,80}$/.test(second) ? second : undefined;
  const piece = page === "letters" && second && /^[a-z][a-z_]*(\.[a-z_]+)?$/.test(second) ? second : undefined;
  const connection = page === "connections" && second && /^[0-9A-Za-z_]{2,40}$/.test(second) ? second : undefined;
  const part = page === "setup" && second === "carry" ? second : undefined;
  return { page, ...omitNullish({ caseId, policy, piece, connection, part }), params };
}

/** An address within the page, for a link; `id` is one case, policy, piece or connection. */
export function hrefOf(page: PageName, id?: string, params: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return `#/${page}${id ? `/${id}` : ""}${query ? `?${query}` : ""}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

export function useRoute(who: Who): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const route = readRoute(hash, who.person.role);
  return pagesFor(who).includes(route.page) || !who.setup ? route : { page: "setup", params: route.params };
}

/** Changes parameters of the page in view without a step in the browser's history; undefined takes one away. */
export function changeParams(route: Route, changes: Readonly<Record<string, string | undefined>>): void {
  const params = { ...Object.fromEntries(route.params), ...changes };
  window.history.replaceState(
    window.history.state,
    "",
    hrefOf(route.page, route.caseId ?? route.policy ?? route.piece ?? route.connection ?? route.part, params),
  );
  // `replaceState` tells nobody.
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}
