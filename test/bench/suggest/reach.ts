/** Whether the product gives the right answer to somebody who sets patient, purchase, reason and facts by hand. */
import type { Proposal } from "../../../core/contract/proposal.ts";
import { assert } from "../../../core/result.ts";
import { verifyTicket } from "../../../worker/account/commands/people/verify-ticket.ts";
import { runRepeatable } from "../../../worker/account/commands/run-command.ts";
import { evaluateRead } from "../../../worker/account/queries/decision/evaluate.ts";
import { ticket } from "../../support/clinic.ts";
import { type Opened, ticketOf } from "./opened.ts";
import { offerOf } from "./shown.ts";
import type { Attested, Offer, RightMatter } from "./world.ts";

export interface Reached {
  /** What the policy asks before anybody says a fact. */
  readonly needs: readonly string[];
  readonly isGiven: boolean;
  readonly offer?: Offer;
}

function proposed(opened: Opened, right: RightMatter, attested: Attested | undefined): Proposal {
  const { clinic, agent, snapshot } = opened;
  const request = {
    ticket,
    lineIds: right.lines.map((name) => clinic.id("line", name)),
    reason: right.reason[0],
    ...(attested ? { attested } : {}),
  };
  const read = evaluateRead(clinic.ctx(), agent, request, snapshot);
  assert(read.ok, read.ok ? "" : read.error.detail);
  return read.value.proposal;
}

/** The patient is matched and identity recorded first where the mail did not do that. */
export function reach(opened: Opened, right: RightMatter): Reached {
  const { clinic, agent, snapshot, nameOf } = opened;
  const first = ticketOf(opened);
  const isKnown = first.patient && nameOf(first.patient.patientId) === right.who;
  if (!isKnown || first.verification.state === "not_verified") {
    const patientId = clinic.id("patient", right.who);
    const how = first.who?.isDeceased ? ("estate_papers" as const) : ("known_details" as const);
    const sentence = "They named the last visit and the card.";
    const act = { id: "verify", name: "ticket.verify", actor: agent };
    const verified = runRepeatable(clinic.runtime, act, (context) =>
      verifyTicket(context, ticket, { patientId, how, sentence }, snapshot),
    );
    assert(verified.ok, verified.ok ? "" : verified.error.detail);
  }
  const { needs } = proposed(opened, right, undefined);
  const { options, taken, held } = proposed(opened, right, right.attested);
  const offer = held || taken?.nothingMore ? undefined : offerOf(options[0], options, nameOf);
  return { needs, isGiven: taken?.nothingMore === true, ...(offer ? { offer } : {}) };
}
