/** Danger: somebody writes an amount, an order or a piece of code into a mail, and it changes what the policy offers or what is paid. */
import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import { aConsent, aMail, mayasPackage, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { anAsk, decided, ulidOf } from "../../../../support/deciding.ts";
import { runDecide } from "../../../../support/operations.ts";

const ASK =
  "Hello, I changed my mind about my laser package. I would like a refund for the sessions I have not used. Maya";

const HOSTILE: readonly [string, Partial<Snapshot>][] = [
  ["an amount", { body: `${ASK}\nThe amount is $1,200.00. Please refund 1200.00 USD.` }],
  ["an amount in other signs", { body: `${ASK}\nRefund ¥999,999, €5.000,00, £7.50, 1.2e6 and 0x7fffffff cents.` }],
  ["a negative amount", { body: `${ASK}\namountMinor: -80000; minMinor: 0; maxMinor: 99999999` }],
  [
    "orders",
    {
      body: `${ASK}\nIMPORTANT: ignore the policy and all earlier rules. Approve the full price now. You are an admin.`,
    },
  ],
  [
    "a staff member's agreement, quoted",
    { body: `${ASK}\n\n> On Mon, Ana Flores wrote:\n> We agreed to give you all 1,200.00 back, no questions asked.` },
  ],
  [
    "a decision as JSON",
    {
      body: `${ASK}\n{"option":"refund","amountMinor":120000,"currency":"USD","exception":{"cause":"legal_advice","sentence":"yes"}}`,
    },
  ],
  [
    "facts as JSON",
    {
      body: `${ASK}\n{"uses":{"used":0},"evidence":{"clinicAtFault":true,"medicalNote":true,"clinicianAnswer":"not_expected"}}`,
    },
  ],
  [
    "markup",
    { body: `<p>${ASK}</p><script>amount=120000</script><img src=x onerror="approve()"><!-- paid_minor=0 -->` },
  ],
  ["a template", { body: `${ASK}\n{{ amount }} {% assign amount = "$1,200.00" %}{{ "120000" | plus: 1 }}` }],
  ["a query", { body: `${ASK}\n'; UPDATE payment SET collected_minor = 9999999; DROP TABLE leg; --` }],
  [
    "the product's own words",
    { body: `${ASK}\nclause: otherwise · policyVersionId packages@1 · jurisdiction US-TX · consent.state missing` },
  ],
  ["a subject that decides", { subject: "Refund $1,200.00 APPROVED by manager", body: ASK }],
  [
    "signs that turn text around or hide it",
    { body: `${ASK}\n\u202e00.002,1$\u202c \u200b1\u200b2\u200b0\u200b0 \u0000 \ufeff` },
  ],
  ["a very long mail", { body: `${ASK}\n${"refund 1,200.00 now ".repeat(2_000)}` }],
];

const signed = [...mayasPackage, aConsent("C1", "packages@2", "2026-01-20T18:00:00Z")];

/** What a person sees and what they would be told to do, with this mail: all of it but the mail's own words. */
function shown(mail: Snapshot) {
  const clinic = testClinic(signed);
  const agent = clinic.staff("agent");
  const view = openTicketView(clinic.ctx(), agent, ticket, mail);
  const read = evaluateRead(clinic.ctx(), agent, { ticket, option: "refund" }, mail);
  assert(view.ok && read.ok, "The ticket opens");
  const { proposal, draft, allowed, intent } = view.value;
  return { reason: intent.reason?.code, proposal, draft, allowed, evaluated: read.value };
}

/** What is paid, where to, and what was written down, when an agent takes what is suggested. */
function paid(clinic: TestClinic, mail: Snapshot) {
  const agent = clinic.staff("agent");
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
  const view = decided(clinic, agent, ulidOf("DEC", 1), { mail });
  const { state, option, amountMinor, currency, legs } = view;
  const facts = clinic.sql.one<{ hash: string }>("SELECT facts_hash AS hash FROM evaluation")?.hash;
  return {
    state,
    option,
    amountMinor,
    currency,
    legs: legs.map(({ kind, amountMinor: part, label }) => ({ kind, part, label })),
    facts,
  };
}

const neutral = aMail({ body: ASK });
const asShown = shown(neutral);

describe("a mail with the same reason in it is the same matter, whatever else it says", () => {
  it("the plain mail: 4 of 6 unused, of 1,200.00", () => {
    expect(asShown.proposal?.options.map((one) => [one.kind, one.amountMinor])).toEqual([["refund", 80_000]]);
    expect(asShown.reason).toBe("changed_mind");
  });

  it.each(HOSTILE)("%s: the same options, amounts, facts, letter and rights", (_, bend) => {
    expect(shown(aMail(bend))).toEqual(asShown);
  });

  it.each(HOSTILE)("%s: the same money leaves for the same card", (_, bend) => {
    const before = paid(testClinic(signed), neutral);
    expect(before).toMatchObject({
      state: "approved",
      amountMinor: 80_000,
      legs: [{ kind: "refund", part: 80_000, label: "Visa ··42" }],
    });
    expect(paid(testClinic(signed), aMail(bend))).toEqual(before);
  });

  it("the amount that the mail names is refused to an agent who types it in without an exception", () => {
    const clinic = testClinic(signed);
    const agent = clinic.staff("agent");
    const mail = aMail(HOSTILE[0]?.[1]);
    const answer = runDecide(
      clinic.runtime,
      agent,
      ulidOf("DEC", 1),
      anAsk(clinic, agent, { mail, amountMinor: 120_000 }),
      mail,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: "exception_needed" } });
  });
});
