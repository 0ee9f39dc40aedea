/** Danger: who writes by text message gets a whole letter, or nothing, where something is asked of them, a clinician looks first, or money came back. */
import { describe, expect, it } from "vitest";
import { assert } from "../../../../../core/result.ts";
import { type Language, LETTER_LANGUAGES } from "../../../../../core/words.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import { aMail, mayasPackage, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted, committed } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const CHANGED: Record<Language, string> = {
  en: "Hello, I changed my mind about what I bought. I would like a refund for it. Maya",
  es: "Hola, cambié de idea sobre lo que compré. Quisiera que me devuelvan el dinero, por favor. Maya",
  fr: "Bonjour, j’ai changé d’avis sur mon achat. Je voudrais être remboursée, s’il vous plaît. Maya",
};
const UNHAPPY: Record<Language, string> = {
  en: "Hello, I am not happy with the result of my massage. I would like a refund. Maya",
  es: "Hola, no estoy contenta con el resultado de mi masaje. Quisiera que me devuelvan el dinero. Maya",
  fr: "Bonjour, je ne suis pas contente du résultat de mon massage. Je voudrais être remboursée. Maya",
};

/** Somebody has checked that it is Maya who writes. */
function heard(clinic: TestClinic, channel: string, body: string) {
  const mail = aMail({ body });
  const by: Snapshot = { ...mail, sender: { ...(mail.sender ?? ({} as never)), channel } };
  const ana = clinic.staff("agent", "Ana");
  const said = {
    patientId: clinic.id("patient", "P1"),
    how: "known_details" as const,
    sentence: "She told her last two visits.",
  };
  expect(acted(clinic.runtime, "verifyTicket", ana, [ticket, said], by)).toMatchObject({ ok: true });
  const found = (text: string) => {
    const answer = committed(clinic.runtime, "checkSend", ana, [ticket, { text }], { snapshot: by });
    assert(answer.ok, "the check answers");
    return answer.value.findings;
  };
  return { ana, mail: by, found };
}

const CASE = ulidOf("CASE", 1);
const SIGNED: Record<Language, RegExp> = { en: /Kind regards/, es: /Saludos/, fr: /Cordialement|salutations/ };

describe.each(LETTER_LANGUAGES)("by text message, in %s", (language) => {
  it("the form that the records lack is asked for shortly", () => {
    const clinic = testClinic(mayasPackage);
    const { ana, mail, found } = heard(clinic, "sms", CHANGED[language]);
    const request = { ticket, lineIds: [clinic.id("line", "N1")], reason: "changed_mind" as const };
    const asked = committed(clinic.runtime, "requestConsent", ana, [CASE, request], mail);
    assert(asked.ok && asked.value.reply, "a letter");
    const { text, situation, problems, language: written } = asked.value.reply;
    expect([situation, written, problems, found(text)]).toEqual(["ask", language, [], []]);
    expect(text).toContain("Packages, version 2");
    expect(text).not.toMatch(SIGNED[language]);
    expect(text.length).toBeLessThan(320);
  });

  it("that a clinician looks first is told shortly, with the day and no sum", () => {
    const clinic = testClinic(mayasMassage());
    const { ana, mail, found } = heard(clinic, "whatsapp", UNHAPPY[language]);
    const request = { ticket, lineIds: [clinic.id("line", "N1")], reason: "result" as const };
    const asked = committed(clinic.runtime, "askClinician", ana, [CASE, request], { snapshot: mail });
    assert(asked.ok && asked.value.reply, "a letter");
    const { text, situation, problems, language: written } = asked.value.reply;
    expect([situation, written, problems, found(text)]).toEqual(["holding_clinician", language, [], []]);
    expect(text).toMatch(/2026/);
    expect(text).not.toMatch(/\$|80/);
    expect(text).not.toMatch(SIGNED[language]);
    expect(text.length).toBeLessThan(320);
  });

  it("that the money came back is told shortly, with the sum and the day on which they hear again", async () => {
    const clinic = testClinic(mayasMassage());
    const { ana, mail, found } = heard(clinic, "sms", CHANGED[language]);
    const processor = scriptedProcessor(8_000);
    const world = worldOf(clinic, processor);
    decided(clinic, ana, ulidOf("DEC", 1), { mail });
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    processor.move("re_1", "failed");
    await readMoney(world, "stripe refund:re_1");
    const opened = openTicketView(clinic.ctx(), ana, ticket, mail);
    assert(opened.ok && opened.value.correction, "a correction is owed");
    const { draft, writeAgainOn, decisionId } = opened.value.correction;
    expect([draft.situation, draft.language, draft.problems, found(draft.text)]).toEqual([
      "correction",
      language,
      [],
      [],
    ]);
    expect(draft.text).toMatch(/80/);
    expect(draft.text).not.toMatch(SIGNED[language]);
    expect(draft.text.length).toBeLessThan(320);
    const told = { decisionId, replyText: draft.text, writeAgainOn };
    expect(acted(clinic.runtime, "correctedReply", ana, [ticket, told], mail)).toEqual({ ok: true, value: true });
  });
});
