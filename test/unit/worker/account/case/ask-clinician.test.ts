/** Danger: a complaint about a result is decided by somebody who cannot judge it, or the clinician's answer is lost, doubled, or says too much. */
import { describe, expect, it } from "vitest";
import {
  type AskClinicianRequest,
  askClinicianRequest,
  clinicianAnswerRequest,
} from "../../../../../core/contract/clinician.ts";
import { ticketView } from "../../../../../core/contract/ticket.ts";
import { assert } from "../../../../../core/result.ts";
import { LETTER_LANGUAGES } from "../../../../../core/words.ts";
import { askClinician, type recordClinicianAnswer } from "../../../../../worker/account/commands/case/ask-clinician.ts";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { aMail, aPolicy, dump, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { decideAs, decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { massagePolicy } from "../../../../support/massage-policy.ts";
import { acted, committed } from "../../../../support/operations.ts";

/** Massages: not as expected gives half back, as expected nothing, a visit first where that is needed. */
const massages = massagePolicy([
  {
    id: "not-expected",
    title: "Not the result to expect",
    text: { en: "Where the result is not what we told you, half comes back." },
    restrictive: false,
    when: [
      { fact: "reason", in: ["result"] },
      { fact: "clinician.answer", in: ["not_expected"] },
    ],
    grants: { offers: [{ kind: "refund", formula: { type: "bps_of_paid", bps: 5_000 }, entitlement: "keep" }] },
  },
  {
    id: "visit",
    title: "A visit first",
    text: { en: "We would like to see you first." },
    restrictive: false,
    when: [
      { fact: "reason", in: ["result"] },
      { fact: "clinician.answer", in: ["visit_needed"] },
    ],
    grants: { offers: [{ kind: "redo", formula: { type: "none" }, entitlement: "keep" }] },
  },
]);
const mail = aMail({
  subject: "Not happy",
  body: "Hello, I am not happy with the result of my massage. I would like a refund. Maya",
});
const CASE = ulidOf("CASE", 1);

const clinicOf = (): TestClinic => testClinic([...mayasMassage(), aPolicy(massages)]);

/** A letter goes in the language of the mail that it answers. */
const WROTE = {
  en: mail,
  es: aMail({
    body: "Hola, no estoy contenta con el resultado de mi masaje. Quisiera que me devuelvan el dinero. Maya",
  }),
  fr: aMail({ body: "Bonjour, je ne suis pas contente du résultat de mon massage. Je voudrais être remboursée. Maya" }),
} satisfies Record<(typeof LETTER_LANGUAGES)[number], typeof mail>;

function ask(clinic: TestClinic, who: PersonActor, bend: Partial<AskClinicianRequest> = {}, snapshot = mail) {
  const request = { ticket, lineIds: [clinic.id("line", "N1")], reason: "result" as const, ...bend };
  return committed(clinic.runtime, "askClinician", who, [CASE, request], { snapshot });
}

function answer(
  clinic: TestClinic,
  who: PersonActor,
  said: Parameters<typeof recordClinicianAnswer>[2],
  caseId = CASE,
) {
  return acted(clinic.runtime, "answerClinician", who, [caseId, said]);
}
const NOT_EXPECTED = { answer: "not_expected", answeredOn: "2026-03-02", answeredBy: "Dr Lee" } as const;

function open(clinic: TestClinic, who: PersonActor) {
  const view = openTicketView(clinic.ctx(), who, ticket, mail);
  assert(view.ok, view.ok ? "" : view.error.detail);
  return ticketView.parse(view.value);
}
const events = (clinic: TestClinic) =>
  clinic.sql.all<{ type: string; data: string }>(
    "SELECT type, data FROM event WHERE type LIKE 'clinician.%' ORDER BY seq",
  );
const openTasks = (clinic: TestClinic) =>
  clinic.sql.all("SELECT kind, due_on FROM task WHERE done_at_ms IS NULL ORDER BY id");

describe("a question to a clinician", () => {
  it("opens the case, waits until the next working day, and gives a letter that promises nothing", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent", "Ana");
    const asked = ask(clinic, agent, { whom: "Dr Lee" });
    // Monday, 2 March: due on Tuesday.
    expect(asked).toMatchObject({
      ok: true,
      value: { caseId: CASE, dueOn: "2026-03-03", reply: { situation: "holding_clinician" } },
    });
    expect(asked.ok && asked.value.reply?.problems).toEqual([]);
    expect(openTasks(clinic)).toEqual([{ kind: "ask_clinician", due_on: "2026-03-03" }]);
    const view = open(clinic, agent);
    expect(view.clinician).toEqual({
      question: { whom: "Dr Lee", askedBy: "Ana", askedAtMs: NOW_MS, dueOn: "2026-03-03", waits: true },
    });
    expect(view.case).toMatchObject({ state: "open", reason: "result", clinicianDueOn: "2026-03-03", owner: "Ana" });
    expect(view.proposal?.needs).toEqual(["clinician.answer"]);
  });

  it.each(LETTER_LANGUAGES)(
    "gives a letter (%s) that nothing stops where it is sent: the day that it names is the question's",
    (language) => {
      const clinic = clinicOf();
      clinic.sql.run("UPDATE patient SET language = ?", language);
      const agent = clinic.staff("agent", "Ana");
      const asked = ask(clinic, agent, {}, WROTE[language]);
      const { reply } = asked.ok ? asked.value : {};
      expect(reply?.language).toBe(language);
      const check = (text: string) => {
        const answered = committed(clinic.runtime, "checkSend", agent, [ticket, { text }], {
          snapshot: WROTE[language],
        });
        assert(answered.ok, answered.ok ? "" : answered.error.detail);
        return answered.value.findings.map(({ check: found, words }) => `${found}: ${words}`);
      };
      expect(check(reply?.text ?? "")).toEqual([]);
      expect(check(`${reply?.text}\nWe will return $80.00 to your card.`)).not.toEqual([]);
    },
  );

  it.each(LETTER_LANGUAGES)(
    "names in its letter (%s) who looks where the records have the name, and no other name",
    (language) => {
      const letterOf = (whom: string, provider: string | null) => {
        const clinic = clinicOf();
        clinic.sql.run("UPDATE patient SET language = ?", language);
        clinic.sql.run("UPDATE line SET provider = ?", provider);
        const snapshot = WROTE[language];
        const agent = clinic.staff("agent", "Ana");
        const asked = ask(clinic, agent, { whom }, snapshot);
        // Asked again while it waits, it is still the same who looks.
        expect(ask(clinic, agent, { whom: "Dr Roe" }, snapshot)).toEqual(asked);
        assert(asked.ok && asked.value.reply, "a letter");
        const { text } = asked.value.reply;
        expect(asked.value.reply.language).toBe(language);
        const sent = committed(clinic.runtime, "checkSend", agent, [ticket, { text }], { snapshot });
        expect(sent.ok && sent.value.findings).toEqual([]);
        return text;
      };
      expect(letterOf("dr  lee", "Dr Lee")).toContain("Dr Lee");
      for (const whom of ["Dr Lee", "whoever is on duty"]) expect(letterOf(whom, null)).not.toMatch(/Lee|duty/);
    },
  );

  it("over a weekend is due on Monday", () => {
    const clinic = clinicOf();
    clinic.setNow(Date.parse("2026-03-06T18:00:00Z"));
    expect(ask(clinic, clinic.staff("agent"))).toMatchObject({ value: { dueOn: "2026-03-09" } });
  });

  it("asked twice is one question, with the same letter", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    const first = ask(clinic, agent);
    const before = dump(clinic.sql);
    expect(ask(clinic, agent, { whom: "Somebody else" })).toEqual(first);
    expect(dump(clinic.sql)).toBe(before);
  });

  it("takes up the case that intake opened, with the reason by which it is asked", () => {
    const clinic = clinicOf();
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, aMail()));
    const asked = ask(clinic, clinic.staff("agent"));
    expect(clinic.sql.all("SELECT id, reason FROM refund_case")).toEqual([
      { id: asked.ok ? asked.value.caseId : "", reason: "result" },
    ]);
  });

  it("keeps the name out of the record", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    ask(clinic, agent, { whom: "Dr Lee" });
    answer(clinic, agent, NOT_EXPECTED);
    expect(events(clinic).map(({ type }) => type)).toEqual(["clinician.asked", "clinician.answered"]);
    expect(JSON.stringify(clinic.sql.all("SELECT data FROM event"))).not.toContain("Lee");
  });

  it.each([
    ["somebody who may only look", "viewer", {}, "forbidden", undefined],
    ["a reason that no clinician can judge", "agent", { reason: "changed_mind" }, "invalid", "reason"],
    ["another patient's purchase", "agent", { lineIds: [ulidOf("NN", 9)] }, "invalid", "lineIds"],
  ] as const)("is refused from %s, and nothing is left behind", (_, role, bend, code, field) => {
    const clinic = clinicOf();
    const who = clinic.staff(role);
    const before = clinic.sql.all("SELECT (SELECT count(*) FROM refund_case) + (SELECT count(*) FROM task) AS n");
    const refused = ask(clinic, who, bend as Partial<AskClinicianRequest>);
    expect(refused).toMatchObject({ ok: false, error: { code, ...(field ? { field } : {}) } });
    expect(clinic.sql.all("SELECT (SELECT count(*) FROM refund_case) + (SELECT count(*) FROM task) AS n")).toEqual(
      before,
    );
  });

  it("gives no letter that names the purchase to a writer whom nobody has verified", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    const request = { ticket, lineIds: [clinic.id("line", "N1")], reason: "result" as const };
    const stranger = aMail({ ...mail, requesterEmail: "maya+x@example.com" });
    const asked = runRepeatable(clinic.runtime, { id: CASE, name: "ask_clinician", actor: agent }, (c) =>
      askClinician(c, CASE, request, stranger),
    );
    expect(asked.ok && asked.value).toEqual({ caseId: CASE, dueOn: "2026-03-03", link: { because: "nobody_named" } });
  });
});

describe("the clinician's answer", () => {
  it("is the fact that the policy reads, from then on and for everybody, without being typed again", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent", "Ana");
    ask(clinic, agent);
    expect(answer(clinic, agent, NOT_EXPECTED).ok).toBe(true);
    expect(openTasks(clinic)).toEqual([]);
    const view = open(clinic, clinic.staff("lead"));
    // Half of 80.00.
    expect(view.proposal?.options[0]).toMatchObject({
      kind: "refund",
      amountMinor: 4_000,
      clause: { id: "not-expected" },
    });
    expect(view.clinician).toMatchObject({
      question: { waits: false },
      answer: { answer: "not_expected", answeredOn: "2026-03-02", answeredBy: "Dr Lee", recordedBy: "Ana" },
    });
    const view2 = decided(clinic, agent, ulidOf("DEC", 1), {
      reason: "result",
      mail,
      caseId: CASE,
      amountMinor: 4_000,
    });
    expect(view2).toMatchObject({ state: "approved", amountMinor: 4_000 });
    const facts = clinic.sql.one<{ f: string }>("SELECT facts_json AS f FROM evaluation")?.f ?? "";
    expect(JSON.parse(facts)[0].evidence).toEqual({ clinicianAnswer: "not_expected" });
  });

  it("goes before one that somebody types in beside it", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    ask(clinic, agent);
    answer(clinic, agent, { answer: "visit_needed", answeredOn: "2026-03-02" });
    const read = evaluateRead(
      clinic.ctx(),
      agent,
      { ticket, reason: "result", attested: { clinicianAnswer: "not_expected" } },
      mail,
    );
    expect(read.ok && read.value.proposal.options.map((one) => one.kind)).toEqual(["redo"]);
  });

  it("can still be attested where no case has one: what worked before works on", () => {
    const clinic = clinicOf();
    const attested = { clinicianAnswer: "not_expected" } as const;
    const view = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), {
      reason: "result",
      mail,
      attested,
      amountMinor: 4_000,
    });
    expect(view.amountMinor).toBe(4_000);
  });

  it("once it has changed, a decision on the old one is refused", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    ask(clinic, agent);
    answer(clinic, agent, NOT_EXPECTED);
    const { proposal } = open(clinic, agent);
    answer(clinic, agent, { answer: "visit_needed", answeredOn: "2026-03-02" });
    const late = decideAs(clinic, agent, ulidOf("DEC", 1), {
      reason: "result",
      mail,
      caseId: CASE,
      factsHash: proposal?.factsHash ?? "",
      amountMinor: 4_000,
    });
    expect(late).toMatchObject({ ok: false, error: { code: "facts_changed" } });
  });

  it("said twice is written once; a later one counts and the earlier stays", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    ask(clinic, agent);
    answer(clinic, agent, NOT_EXPECTED);
    const before = dump(clinic.sql);
    answer(clinic, agent, NOT_EXPECTED);
    expect(dump(clinic.sql)).toBe(before);
    answer(clinic, agent, { ...NOT_EXPECTED, answer: "expected" });
    expect(clinic.sql.all("SELECT answer FROM clinician_answer ORDER BY id")).toEqual([
      { answer: "not_expected" },
      { answer: "expected" },
    ]);
    const detail = readCase(clinic.ctx(), agent, CASE);
    expect(detail.ok && detail.value.clinician?.answer?.answer).toBe("expected");
    for (const table of ["clinician_question", "clinician_answer"]) {
      for (const change of [`UPDATE ${table} SET case_id = case_id`, `DELETE FROM ${table}`]) {
        expect(() => clinic.sql.run(change)).toThrow(/never/);
      }
      expect(() => clinic.sql.run(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/already/);
    }
  });

  it("nobody waits for ever: closing the task ends the wait, and the question can be asked again", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    ask(clinic, agent);
    const task = clinic.sql.one<{ id: string }>("SELECT id FROM task")?.id ?? "";
    runRepeatable(clinic.runtime, { id: task, name: "close_task", actor: agent }, (c) => closeTask(c, task, {}));
    expect(open(clinic, agent).clinician?.question?.waits).toBe(false);
    clinic.setNow(NOW_MS + 86_400_000);
    expect(ask(clinic, agent)).toMatchObject({ value: { dueOn: "2026-03-04" } });
  });

  it("is refused for a day to come, a case that is not there, and somebody who may only look", () => {
    const clinic = clinicOf();
    const agent = clinic.staff("agent");
    ask(clinic, agent);
    const before = dump(clinic.sql);
    const tomorrow = { ...NOT_EXPECTED, answeredOn: "2026-03-03" };
    expect(answer(clinic, agent, tomorrow)).toMatchObject({ error: { code: "invalid", field: "answeredOn" } });
    expect(answer(clinic, agent, NOT_EXPECTED, ulidOf("CASE", 9))).toMatchObject({ error: { code: "not_found" } });
    expect(dump(clinic.sql)).toBe(before);
    expect(answer(clinic, clinic.staff("viewer"), NOT_EXPECTED)).toMatchObject({ error: { code: "forbidden" } });
  });

  it.each([
    ["a report instead of a name", { ...NOT_EXPECTED, answeredBy: "x".repeat(61) }],
    ["a second line", { ...NOT_EXPECTED, answeredBy: "Dr Lee\nsays that" }],
    ["an answer of one's own", { ...NOT_EXPECTED, answer: "it depends" }],
    ["a field for findings", { ...NOT_EXPECTED, findings: "redness" }],
    ["no day", { answer: "expected" }],
  ])("takes no %s", (_, request) => {
    expect(clinicianAnswerRequest.safeParse(request).success).toBe(false);
    expect(askClinicianRequest.safeParse({ lineIds: [], reason: "result" }).success).toBe(false);
  });
});
