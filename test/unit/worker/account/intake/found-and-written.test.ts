/** Danger: a patient who writes about what the records say already has a second case, is owed no answer, or can wave it away. */
import { describe, expect, it } from "vitest";
import { startCase } from "../../../../../worker/account/commands/case/start-case.ts";
import { sayOfReply } from "../../../../../worker/account/commands/intake/answer-reply.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { endCaseAsWrong } from "../../../../../worker/account/commands/intake/say-request.ts";
import { refusable, runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { linkLines } from "../../../../../worker/account/domain/case/cases.ts";
import { aMail, testClinic, ticket } from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import {
  booked,
  detailOf,
  dismiss,
  found,
  look,
  opened,
  second,
  states,
  twice,
  wentBack,
} from "../../../../support/found-clinic.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";

describe("a patient who writes about it", () => {
  const mail = aMail({
    subject: "Charged twice",
    body: "You charged me twice for my massage on 14 February. Please refund one of the two.",
  });

  it("joins the case; what is decided there answers it, and nothing is opened again", () => {
    const clinic = provisioned(opened());
    const joined = transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    expect(joined).toBe("joined");
    const agent = clinic.staff("agent");
    decided(clinic, agent, ulidOf("DEC", 1), { lineIds: [clinic.id("line", "N2")], reason: "billing_error", mail });
    clinic.load([second(), booked("N1")]);
    look(clinic);
    expect(found(clinic)).toHaveLength(1);
    expect(clinic.sql.one("SELECT gone_at_ms AS gone FROM found")).toEqual({ gone: null });
    expect(states(clinic)).toHaveLength(1);
  });

  it("keeps it open when a lead says that it is nothing: the patient is owed an answer", () => {
    const clinic = provisioned(opened());
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    expect(dismiss(clinic, clinic.staff("lead"))).toMatchObject({ ok: true });
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
  });

  it("cannot withdraw what the records say: a lead or finance ends that", () => {
    const clinic = provisioned(opened());
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) =>
      wroteBack(c, aReply("Please disregard my request.")),
    );
    const withdraw = () =>
      refusable(clinic.runtime, clinic.staff("agent"), (c) => sayOfReply(c, ticket, "9001", { act: "withdrawn" }));
    expect(withdraw()).toMatchObject({ ok: false, error: { code: "too_late" } });
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
    expect(dismiss(clinic, clinic.staff("lead"), "agreed")).toMatchObject({ ok: true });
    expect(withdraw()).toMatchObject({ ok: true });
    expect(states(clinic)).toMatchObject([{ state: "done" }]);
  });

  it("and whose mail was said to be no request while the money had gone back: it is a case again when that fails", () => {
    const clinic = provisioned(opened());
    const caseId = found(clinic)[0]?.caseId ?? "";
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    wentBack(clinic, "succeeded");
    const ended = refusable(clinic.runtime, clinic.staff("agent"), (c) => endCaseAsWrong(c, caseId));
    expect(ended).toMatchObject({ ok: true });
    wentBack(clinic, "failed");
    expect(detailOf(clinic, clinic.staff("lead")).case).toMatchObject({ state: "open", marks: ["found"] });
    expect(detailOf(clinic, clinic.staff("lead")).case).not.toHaveProperty("endedWrong");
  });

  it("and whose mail is said to be no request: the mail goes, what the records say stays, and only a lead ends that", () => {
    const clinic = provisioned(opened());
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    const [agent, caseId] = [clinic.staff("agent"), found(clinic)[0]?.caseId ?? ""];
    const end = () =>
      runRepeatable(clinic.runtime, { id: caseId, name: "end_as_wrong", actor: agent }, (c) =>
        endCaseAsWrong(c, caseId),
      );
    expect(end()).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT * FROM case_ticket")).toEqual([]);
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
    expect(end()).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(states(clinic)).toMatchObject([{ state: "open" }]);
  });

  it("has a case already: what is found stands in that one", () => {
    const clinic = provisioned(testClinic(twice));
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, mail));
    look(clinic);
    expect(states(clinic)).toHaveLength(1);
    expect(found(clinic)).toHaveLength(1);
  });
});

describe("a patient who asked at the desk", () => {
  it.each(["the records do not say it any more", "a lead says that it is nothing"])(
    "has a case of their own, in which it stands, and that goes on when %s",
    (why) => {
      const clinic = testClinic(twice);
      const caseId = ulidOf("HAND", 1);
      const request = { patientId: clinic.id("patient", "P1"), how: "phone", said: "She was charged twice." } as const;
      const agent = clinic.staff("agent");
      expect(refusable(clinic.runtime, agent, (c) => startCase(c, caseId, request)).ok).toBe(true);
      transact(clinic.runtime, { type: "job", job: "intake" }, (c) => {
        linkLines(c, caseId, [clinic.id("line", "N2")]);
        c.record("case.lines_set", caseId, { lines: [clinic.id("line", "N2")] });
      });
      look(clinic);
      expect(found(clinic)).toMatchObject([{ caseId }]);
      if (why.startsWith("a lead")) expect(dismiss(clinic, clinic.staff("lead")).ok).toBe(true);
      else wentBack(clinic, "succeeded");
      expect(clinic.sql.all("SELECT state, set_aside_at_ms AS aside FROM refund_case")).toEqual([
        { state: "open", aside: null },
      ]);
    },
  );
});
