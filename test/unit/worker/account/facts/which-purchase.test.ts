/** Danger: money is offered for a purchase that the mail does not mean. */
import { expect, it } from "vitest";
import { ticketView } from "../../../../../core/contract/ticket.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  aRecord,
  sixSessions,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";

const facial = aRecord("item", "facial", { title: "Facial series, 5 visits", kind: "package", category: "facials" });

/** Six laser sessions of February for 1,200, five facials of January for 500, and a massage given by Lena Ortega. */
function withThree() {
  const clinic = testClinic([
    facial,
    aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })]),
    aCard("Y1", "B1", 120_000),
    aPurchase("B2", "P1", [aLine("N2", "facial", 50_000, { entitlement: { ...sixSessions(), sold: 5 } })], {
      boughtOn: "2026-01-12",
      invoice: "INV-20331",
    }),
    aCard("Y2", "B2", 50_000, { brand: "amex", last4: "0005" }),
    aPurchase("B3", "P1", [aLine("N3", "massage", 7_500, { provider: "Lena Ortega" })], { boughtOn: "2026-02-27" }),
    aCard("Y3", "B3", 7_500, { last4: "1111" }),
  ]);
  const view = (body: string) => {
    const read = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail({ body }));
    if (!read.ok) throw new Error(read.error.detail);
    return ticketView.parse(read.value);
  };
  return { clinic, view, id: (line: string) => clinic.id("line", line) };
}

it.each([
  ["I changed my mind and want a refund for my package, but not the facials.", "N1"],
  ["I changed my mind. Please refund the five hundred I paid.", "N2"],
  ["I changed my mind. Please refund what is on my card ending in 0005.", "N2"],
  ["I changed my mind. I would like a refund of INV-20331.", "N2"],
  ["I was not happy with the result of Lena's work on Friday. I want a refund.", "N3"],
  ["Cambié de opinión y quiero el reembolso de los faciales que compré en enero.", "N2"],
])("%s: that line is proposed", (body, line) => {
  const { view, id } = withThree();
  const seen = view(body);
  expect(seen.asks ?? []).not.toContain("purchase");
  expect(seen.proposal?.lineIds).toEqual([id(line)]);
  expect(seen.about).toMatchObject({ meant: id(line), likely: [{ lineId: id(line) }, {}, {}] });
  expect(seen.about?.likely[0]?.evidence).not.toEqual([]);
});

it.each([
  ["I changed my mind, I would like a refund.", "two fit the reason alike"],
  ["I was unhappy with the result and want my money back.", "nothing names one"],
  [
    "I had laser and I had facials. I changed my mind, I would like a refund.",
    "two are named, and neither is asked for",
  ],
])("%s: which one is asked, and no money is offered (%s)", (body) => {
  const { clinic, view } = withThree();
  const seen = view(body);
  expect(seen.asks).toContain("purchase");
  expect(seen).not.toHaveProperty("proposal");
  expect(seen).not.toHaveProperty("draft");
  expect(seen.about).not.toHaveProperty("meant");
  const read = evaluateRead(clinic.ctx(), clinic.staff("agent"), { ticket }, aMail({ body }));
  expect(read).toMatchObject({ ok: false, error: { code: "needs_fact", field: "lineIds" } });
});

it("two that are asked for in one breath are proposed together", () => {
  const { view, id } = withThree();
  const seen = view("I changed my mind. I would like a refund for the laser and the facials.");
  expect(seen.asks ?? []).not.toContain("purchase");
  expect(new Set(seen.proposal?.lineIds)).toEqual(new Set([id("N1"), id("N2")]));
});

it("a mail about what is on no record says so, also where one thing only was bought", () => {
  const { view } = withThree();
  const body = "I changed my mind about my botox, I would like a refund.";
  expect(view(body)).toMatchObject({ asks: ["purchase"], about: { onNoRecord: "botox" } });
  const one = testClinic([aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)]);
  const seen = openTicketView(one.ctx(), one.staff("agent"), ticket, aMail({ body }));
  expect(seen).toMatchObject({ ok: true, value: { asks: ["purchase"], about: { onNoRecord: "botox" } } });
  expect(seen.ok && seen.value.proposal).toBeUndefined();
});

it("the only purchase is proposed, and it is said that it is the only one", () => {
  const one = testClinic([aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)]);
  const mail = aMail({ body: "I changed my mind. I would like a refund." });
  const seen = openTicketView(one.ctx(), one.staff("agent"), ticket, mail);
  expect(seen).toMatchObject({
    ok: true,
    value: { about: { likely: [{ evidence: [{ kind: "only", side: "for", quote: "" }] }] } },
  });
  expect(seen.ok && seen.value.proposal?.lineIds).toEqual([one.id("line", "N1")]);
});

it("while only the reason is missing, the purchase that is meant is said", () => {
  const { view, id } = withThree();
  const seen = view("I would like a refund of the facials.");
  expect(seen).toMatchObject({ asks: ["reason"], about: { lineIds: [id("N2")] } });
  expect(view("I would like a refund.")).toMatchObject({ asks: ["purchase", "reason"] });
  expect(view("I would like a refund.").about).not.toHaveProperty("lineIds");
});

it("intake puts a mail that fits two into a case of its own without a purchase, and the note asks", () => {
  const { clinic } = withThree();
  const mail = aMail({ body: "I changed my mind, I would like a refund." });
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  expect(clinic.sql.all("SELECT 1 FROM case_line")).toEqual([]);
  const told = ticketUpdateOf(clinic.ctx(), caseId, ticket);
  expect(told?.privateNoteHtml).toContain("It is not clear which purchase the mail is about");
  expect(told?.privateNoteHtml).not.toMatch(/Suggested|\$/);
});

it("who gave a single service comes in with the line, and stands in the story", () => {
  const { view, clinic } = withThree();
  const lines = view("I changed my mind, I would like a refund.").story?.purchases.flatMap((one) => one.lines) ?? [];
  expect(lines.map(({ provider }) => provider)).toEqual(["Lena Ortega", undefined, undefined]);
  clinic.load([aPurchase("B3", "P1", [aLine("N3", "massage", 7_500)], { boughtOn: "2026-02-27" })]);
  expect(clinic.sql.one("SELECT provider FROM line WHERE source_id = 'N3'")).toEqual({ provider: null });
});
