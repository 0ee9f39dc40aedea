/** How clinicians are reached. */
import { providerContactRequest } from "../../../../core/contract/providers.ts";
import { ok } from "../../../../core/result.ts";
import { putProviderContact, removeProviderContact } from "../../commands/people/provider-contact.ts";
import { clinicianContacts, listProviders } from "../../queries/people/providers.ts";
import { again, once } from "../act.ts";
import { read } from "../operation.ts";

export const providers = [
  read("listProviders", {
    act: "list_providers",
    right: "provider.contact",
    prepare: async ({ services }) => ok(services.deps.links !== undefined),
    run: (context, _who, hasLinks) => listProviders(context, hasLinks),
  }),
  read("clinicianContacts", {
    act: "read_clinician_contacts",
    right: "decision.make",
    prepare: async ({ services }) => ok(services.deps.links !== undefined),
    run: (context, _who, hasLinks) => clinicianContacts(context, hasLinks),
  }),
  once("putProviderContact", {
    act: "put_provider_contact",
    request: providerContactRequest,
    right: "provider.contact",
    id: (_actor, contactId) => `provider_contact:${contactId}`,
    run: putProviderContact,
    answer: ({ ask }) => ask("listProviders"),
  }),
  again("removeProviderContact", {
    act: "remove_provider_contact",
    right: "provider.contact",
    run: removeProviderContact,
    answer: ({ ask }) => ask("listProviders"),
  }),
];
