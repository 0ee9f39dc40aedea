/** Who is of the staff, by Freshdesk's own lists. Only an administrator's key may read them. */
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { HelpdeskUser } from "../helpdesk.ts";
import type { FreshdeskHttp } from "./http.ts";
import { agentAnswer, agentsAnswer, rolesAnswer, type WireAgent } from "./wire.ts";

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

/** What Freshdesk calls its administrators; other roles, of a clinic's own as well, are agents'. */
const ADMIN_ROLES = ["account administrator", "administrator"];
const ROLES_KEPT_MS = 10 * 60_000;

/** Only that there is no such agent is a word about them: whoever may not be asked has not left. */
const aboutAgent = (failure: ConnectorFailure): ConnectorFailure =>
  failure.verdict === "refused" && failure.detail !== "freshdesk.404"
    ? { ...failure, verdict: "unauthorised" }
    : failure;

export class Agents {
  readonly #http: FreshdeskHttp;
  readonly #nowMs: () => number;
  #admins: { readonly ids: readonly number[]; readonly readAtMs: number } | undefined;

  constructor(http: FreshdeskHttp, nowMs: () => number) {
    this.#http = http;
    this.#nowMs = nowMs;
  }

  async byId(externalId: string): Answer<HelpdeskUser> {
    const read = await this.#http.read(`/agents/${encodeURIComponent(externalId)}`, agentAnswer);
    return read.ok ? this.#told(read.value) : err(aboutAgent(read.error));
  }

  /** By the whole address: a list that is asked for one may answer others. */
  async byEmail(email: string): Answer<HelpdeskUser | undefined> {
    const wanted = email.trim().toLowerCase();
    const read = await this.#http.read(`/agents?email=${encodeURIComponent(wanted)}`, agentsAnswer);
    if (!read.ok) return err(aboutAgent(read.error));
    const agent = read.value.find(({ contact }) => contact.email?.trim().toLowerCase() === wanted);
    return agent ? this.#told(agent) : ok(undefined);
  }

  async #told({ id, type, role_ids, deactivated, contact }: WireAgent): Answer<HelpdeskUser> {
    const admins = await this.#adminRoles();
    if (!admins.ok) return admins;
    const isStaff = (type ?? "support_agent") === "support_agent";
    const isAdmin = role_ids?.some((role) => admins.value.includes(role)) ?? false;
    return ok({
      externalId: String(id),
      name: contact.name ?? "",
      role: isStaff ? (isAdmin ? "admin" : "agent") : "end-user",
      active: contact.active !== false && deactivated !== true,
      locale: contact.language ?? "en",
      ...(contact.email ? { email: contact.email } : {}),
    });
  }

  async #adminRoles(): Answer<readonly number[]> {
    const nowMs = this.#nowMs();
    if (this.#admins && nowMs - this.#admins.readAtMs < ROLES_KEPT_MS) return ok(this.#admins.ids);
    const read = await this.#http.read("/roles", rolesAnswer);
    if (!read.ok) return err(aboutAgent(read.error));
    const ids = read.value.filter(({ name }) => ADMIN_ROLES.includes(name.toLowerCase())).map(({ id }) => id);
    this.#admins = { ids, readAtMs: nowMs };
    return ok(ids);
  }
}
