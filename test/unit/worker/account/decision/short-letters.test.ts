/** Danger: somebody who writes by chat or text message gets a whole letter, which nobody reads there, or a short one that says less than is true. */
import { describe, expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aMail, NOW_MS, testClinic, ticket } from "../../../../support/clinic.ts";
import { decideAs, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const by = (channel: string) => {
  const mail = aMail({ body: "Hello, I changed my mind about my massage. I would like a refund for it. Maya" });
  return { ...mail, sender: { ...(mail.sender ?? ({} as never)), channel } };
};

/** Maya writes by this channel; somebody has checked that it is she, unless nobody has. */
function heard(channel: string, isChecked = true, paidMinor = 8_000) {
  const clinic = testClinic(mayasMassage(paidMinor));
  const ana = clinic.staff("agent");
  const mail = by(channel);
  if (isChecked) {
    const said = {
      patientId: clinic.id("patient", "P1"),
      how: "known_details" as const,
      sentence: "She told her last two visits.",
    };
    expect(acted(clinic.runtime, "verifyTicket", ana, [ticket, said], mail)).toMatchObject({ ok: true });
  }
  const open = () => {
    const view = openTicketView(clinic.ctx(), ana, ticket, mail);
    if (!view.ok) throw new Error(view.error.detail);
    return view.value;
  };
  const draftOf = (option: "refund" | "decline" | "credit") => {
    const lineIds = [clinic.id("line", "N1")];
    const read = evaluateRead(clinic.ctx(), ana, { ticket, lineIds, reason: "changed_mind", option }, mail);
    return read.ok ? read.value.draft : undefined;
  };
  return { clinic, ana, mail, open, draftOf };
}

describe.each(["whatsapp", "sms", "chat"])("who writes by %s", (channel) => {
  it.each(["refund", "decline"] as const)("reads a short letter with a decision: %s", (option) => {
    const draft = heard(channel).draftOf(option);
    expect(draft?.situation).toBe(option);
    expect(draft?.problems).toEqual([]);
    expect(draft?.text).not.toContain("Kind regards");
    expect(draft?.text.length).toBeLessThan(320);
    if (option === "refund") expect(draft?.text).toContain("$80");
  });

  it("is asked shortly who they are, as long as nobody knows", () => {
    const { draft } = heard(channel, false).open();
    expect(draft?.situation).toBe("ask");
    expect(draft?.text.length).toBeLessThan(320);
    expect(draft?.text).not.toMatch(/massage|\$/);
  });

  it("decides with the short letter, and it is what was told", () => {
    const { clinic, ana, mail, draftOf } = heard(channel);
    const replyText = draftOf("refund")?.text ?? "";
    expect(decideAs(clinic, ana, ulidOf("DEC", 1), { mail, replyText })).toMatchObject({ ok: true });
  });

  it("hears shortly that the money has left", async () => {
    const { clinic, ana, mail, open } = heard(channel);
    expect(decideAs(clinic, ana, ulidOf("DEC", 1), { mail })).toMatchObject({ ok: true });
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(worldOf(clinic, scriptedProcessor(8_000)));
    const [sent] = open().letters ?? [];
    expect(sent?.draft?.text).toContain("we sent $80 to your Visa ending in 42");
    expect(sent?.draft?.text.length).toBeLessThan(320);
  });

  it("hears shortly that somebody else has to agree", () => {
    const { clinic, ana, mail, open } = heard(channel, true, 150_000);
    expect(decideAs(clinic, ana, ulidOf("DEC", 1), { mail })).toMatchObject({ value: { state: "awaiting_approval" } });
    const [decision] = open().decisions;
    expect(decision?.reply?.length).toBeLessThan(320);
    expect(decision?.reply).not.toContain("Kind regards");
  });
});

it("who mails reads a whole letter", () => {
  expect(heard("email").draftOf("refund")?.text).toContain("Kind regards");
});
