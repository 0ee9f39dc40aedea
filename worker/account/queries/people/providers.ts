import type { ClinicianContacts, ClinicianLink } from "../../../../core/contract/clinician.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { ProviderList } from "../../../../core/contract/providers.ts";
import { providerNorm } from "../../../../core/facts/provider-name.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { masked } from "../../domain/links/make-link.ts";
import { messengerFor, notReachable } from "../../domain/messages/queue-message.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext } from "../../store/context.ts";
import { type ProviderContactRow, providerContacts, providersOnRecords } from "../../store/people/provider-contacts.ts";

/** Every clinician whom the records name, and who else has a contact, for those who keep the contacts. */
export function listProviders(context: AccountContext, hasLinks: boolean): Result<ProviderList, Refusal> {
  const { sql } = context;
  const contacts = new Map(providerContacts(sql).map((row) => [providerNorm(row.provider), row]));
  const named = new Map(providersOnRecords(sql).map((row) => [providerNorm(row.provider), row]));
  const contactOf = (row: ProviderContactRow | undefined) => {
    const value = row && readText(sql, row.contactTextId);
    if (!row || value === undefined) return {};
    const { contactId, channel, language, putAtMs } = row;
    const against = notReachable(context, { channel, value });
    return { contact: { contactId, channel, value, language, sinceMs: putAtMs, ...omitNullish({ against }) } };
  };
  const names = [...new Set([...named.keys(), ...contacts.keys()])].sort();
  return ok({
    providers: names.map((name) => ({
      provider: named.get(name)?.provider ?? contacts.get(name)?.provider ?? name,
      ...omitNullish({ lastOn: named.get(name)?.lastOn }),
      ...contactOf(contacts.get(name)),
    })),
    canSend: {
      sms: messengerFor(sql, "sms") !== undefined,
      email: messengerFor(sql, "email") !== undefined,
      links: hasLinks,
    },
  });
}

/** Whoever has a contact here, for those who ask: the name, and where the link goes, masked, or why none does. */
export function clinicianContacts(context: AccountContext, hasLinks: boolean): Result<ClinicianContacts, Refusal> {
  const { sql } = context;
  const linkTo = (channel: ProviderContactRow["channel"], value: string): ClinicianLink => {
    if (!hasLinks) return { because: "no_public_address" };
    const because = notReachable(context, { channel, value });
    return because === undefined ? { sentTo: masked(channel, value) } : { because };
  };
  const clinicians = providerContacts(sql).flatMap(({ provider, channel, contactTextId }) => {
    const value = readText(sql, contactTextId);
    return value === undefined ? [] : [{ name: provider, link: linkTo(channel, value) }];
  });
  return ok({ clinicians });
}
