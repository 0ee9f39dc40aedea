import type { TicketUpdate } from "../../worker/connectors/helpdesk.ts";
import { zendesk } from "../../worker/connectors/zendesk/zendesk.ts";

type Told = Pick<TicketUpdate, "facts"> | undefined;

/** What a ticket of Zendesk's shows of an update: its tags, and what stands in the four fields. */
export const labelsOf = (told: Told) => told && zendesk.shows(told.facts).labels;
export const fieldsOf = (told: Told) => told && zendesk.shows(told.facts).fields;
