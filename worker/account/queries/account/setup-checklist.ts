import { omitNullish } from "../../../../core/omit-nullish.ts";
import { type ConnectionStanding, type SetupFacts, setupChecklist } from "../../../../core/setup/checklist.ts";
import { SETUP } from "../../../../core/setup/link.ts";
import type { SetupChecklist, SetupPlace } from "../../../../core/setup/steps.ts";
import { SETUP_WORDS } from "../../../../messages/setup.ts";
import { connectorOf } from "../../../connectors/registry.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { type ConnectionHealthRow, connectionsHealth } from "../../store/account/connection-health.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { hasParts } from "../../store/account/go-live-facts.ts";
import { moneyOnFor } from "../../store/account/money-switches.ts";
import { isTestAccount, locations, regionOf, setting } from "../../store/account/settings.ts";
import {
  hasIncidentPeople,
  hasPatients,
  hasPurchases,
  heardFrom,
  isHeardFrom,
  peopleByRole,
  processorsByPlace,
} from "../../store/account/setup-facts.ts";
import { isSetupOpen } from "../../store/account/setup-links.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { letterDraft, newestLetterSet } from "../../store/letters/letter-sets.ts";
import { allPolicies, currentRules } from "../../store/policy/policies.ts";
import { waitingRules } from "../../store/policy/rules-changes.ts";
import type { Sql } from "../../store/sql.ts";

/** How far the clinic is set up, as the stored rows say. Nothing outside is asked. */
export function setupChecklistOf({ sql }: AccountContext, { personId, locale }: PersonActor): SetupChecklist {
  return { ...setupChecklist(factsOf(sql), isSetupOpen(sql, personId)), place: placeIn(sql, locale) };
}

/** The set-up link's page says it in the same words. */
function placeIn(sql: Sql, locale: string): SetupPlace {
  const { title, means, stays, isTest } = SETUP_WORDS[screenLanguageOf(locale)].place;
  return { title, text: [...(isTestAccount(sql) ? [isTest] : []), `${capital(means[regionOf(sql)])}.`, stays] };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function factsOf(sql: Sql): SetupFacts {
  const people = peopleByRole(sql, SETUP);
  const inRole = (role: string) => people.get(role) ?? 0;
  return {
    connections: connectionsHealth(sql).flatMap((row) => standingOf(sql, row) ?? []),
    places: placesOf(sql),
    hasIncidentPeople: hasIncidentPeople(sql),
    locations: locations(sql).length,
    hasPatients: hasPatients(sql),
    hasPurchases: hasPurchases(sql),
    bytes: sql.bytes?.() ?? 0,
    policies: new Set(allPolicies(sql).map(({ policy }) => policy.policyId)).size,
    hasRules: currentRules(sql) !== undefined,
    rulesWait: waitingRules(sql) !== undefined,
    hasOwnLetters: newestLetterSet(sql) !== undefined,
    hasLetterDraft: letterDraft(sql) !== undefined,
    hasAddress: (setting(sql, "postal_address") ?? "") !== "",
    people: { admin: inRole("admin"), lead: inRole("lead"), finance: inRole("finance"), agent: inRole("agent") },
    moneyOn: moneyOnFor(sql),
    isFrozen: setting(sql, "frozen") === "1",
  };
}

/** What our triggers tell of at a helpdesk. */
const TOLD_BY_HELPDESK = ["ticket.created", "comment.added", "comment.sent"];

function standingOf(sql: Sql, row: ConnectionHealthRow): ConnectionStanding | undefined {
  const { id, kind, lastOkAtMs, lastErrorAtMs } = row;
  const connector = connectorOf(kind);
  if (!connector) return undefined;
  const { role, title, webhook, words } = connector;
  const heard = (): ReadonlyMap<string, number> => {
    if (role === "helpdesk") return heardFrom(sql, id, TOLD_BY_HELPDESK);
    return new Map(isHeardFrom(sql, id) ? [["any", 0]] : []);
  };
  return {
    connectionId: id,
    title: id === kind ? title : `${title} (…${id.slice(-6)})`,
    role,
    isHeld: row.heldSinceMs !== null,
    isRefused: row.pausedBecause !== null,
    ...omitNullish({ lastOkAtMs, lastErrorAtMs }),
    isToTell: webhook !== undefined && words.en.webhook !== undefined,
    ...omitNullish({ hasParts: hasParts(sql, id) }),
    heard: heard(),
  };
}

function placesOf(sql: Sql): SetupFacts["places"] {
  const byPlace = Map.groupBy(processorsByPlace(sql), ({ title }) => title);
  return [...byPlace].map(([title, rows]) => ({
    title,
    processors: rows.map(({ processor }) => ({
      connectionId: processor,
      title: connectionTitle(sql, processor),
    })),
  }));
}
