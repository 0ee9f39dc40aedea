/** Danger: what somebody said no to is suggested first again, and asked again until somebody says yes (mission E5). */
import { describe, expect, it } from "vitest";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { aMail, aPolicy, generalPolicy, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { runApprove } from "../../../../support/operations.ts";

/** The money back, which a lead approves, or as much credit, which nobody needs to. */
const refundOrCredit = aPolicy({
  ...generalPolicy,
  version: 2,
  effectiveOn: "2021-01-01",
  otherwise: {
    offers: [
      ...generalPolicy.otherwise.offers.map((offer) => ({ ...offer, approver: "lead" as const })),
      { kind: "credit" as const, formula: { type: "bps_of_paid" as const, bps: 10_000 }, entitlement: "keep" as const },
    ],
  },
});

interface Scene {
  readonly clinic: TestClinic;
  readonly agent: PersonActor;
  readonly lead: PersonActor;
}

/** An agent asked for the refund of 80.00, and a lead answered. */
function answered(verdict: "reject" | "ask_back", bend: object = {}): Scene {
  const clinic = testClinic([...mayasMassage(), refundOrCredit]);
  const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead")];
  decided(clinic, agent, ulidOf("DEC", 1), bend);
  const { id = "", hash = "" } = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval") ?? {};
  const said = { verdict, approvalHash: hash, sentence: "Not without a word of the clinician." };
  expect(runApprove(clinic.runtime, lead, id, said)).toMatchObject({ ok: true });
  return { clinic, agent, lead };
}

const optionsFor = ({ clinic, agent }: Scene) => {
  const view = openTicketView(clinic.ctx(), agent, ticket, aMail());
  return (view.ok ? view.value.proposal?.options : undefined)?.map(({ kind, suggested, rejected }) => [
    kind,
    suggested,
    rejected ?? false,
  ]);
};
const again = { ok: false, error: { code: "rejected_before", values: { kind: "refund" } } };

describe("after a no", () => {
  it("the next allowed option is suggested, and the other stays, marked", () => {
    expect(optionsFor(answered("reject"))).toEqual([
      ["credit", true, false],
      ["refund", false, true],
    ]);
  });

  it("the same sum is refused on the same facts, from whoever asks, as an exception too", () => {
    const { clinic, agent } = answered("reject", { amountMinor: 5_000, exception: goodwill });
    const ask = (who: PersonActor, bend: object) => decideAs(clinic, who, ulidOf("DEC", 2), bend);
    expect(ask(agent, { amountMinor: 5_000, exception: goodwill })).toMatchObject(again);
    expect(ask(clinic.staff("agent", "Otto"), { amountMinor: 5_000, exception: goodwill })).toMatchObject(again);
    const more = { cause: "other" as const, sentence: "The room was cold again." };
    expect(ask(agent, { amountMinor: 5_001, exception: more })).toMatchObject(again);
    expect(ask(agent, {})).toMatchObject(again);
    expect(ask(agent, { amountMinor: 4_999, exception: goodwill })).toMatchObject({ ok: true });
  });

  it("another option is decided as before", () => {
    const { clinic, agent } = answered("reject");
    const credit = { option: "credit" as const, amountMinor: 8_000 };
    expect(decideAs(clinic, agent, ulidOf("DEC", 2), credit)).toMatchObject({ ok: true, value: { state: "approved" } });
  });

  it("a new fact lets it be asked again", () => {
    const scene = answered("reject");
    const { clinic, agent } = scene;
    expect(decideAs(clinic, agent, ulidOf("DEC", 2), { reason: "result" })).toMatchObject({ ok: true });
  });

  it("who could have said yes may decide otherwise", () => {
    const { clinic, lead } = answered("reject");
    expect(decideAs(clinic, lead, ulidOf("DEC", 2))).toMatchObject({ ok: true, value: { state: "approved" } });
  });

  it("a question is no no: the same may be asked again", () => {
    const scene = answered("ask_back");
    expect(optionsFor(scene)?.[0]).toEqual(["refund", true, false]);
    expect(decideAs(scene.clinic, scene.agent, ulidOf("DEC", 2))).toMatchObject({ ok: true });
  });
});
