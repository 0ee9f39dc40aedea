/** Danger: a reply that says another sum than was decided is sent past the app in Freshdesk, and nobody hears of it; or a note is held for one. */
import { describe, expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { ANA, MAYA } from "../../../../demo/freshdesk/world.ts";
import { aMail, ownMail } from "../../../../support/clinic.ts";
import { AT_FRESHDESK, clinicAtFreshdesk } from "../../../../support/clinic-at-freshdesk.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";

const DRAFT = "Hi Maya,\n\nWe will return $80.00 to your Visa.\n\nKind regards,\nAna";
const page = (text: string) =>
  `<div>${text
    .split("\n\n")
    .map((one) => `<p>${one.replaceAll("\n", "<br>")}</p>`)
    .join("")}</div>`;

async function onTicket() {
  const play = await clinicAtFreshdesk();
  const { clinic, ticketOf, control, run } = play;
  const mail = aMail({ sender: ownMail(ticketOf(42).requesterId) });
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, AT_FRESHDESK, mail));
  const { caseId } = decided(clinic, play.ana, ulidOf("DEC", 1), { ticket: AT_FRESHDESK, replyText: DRAFT, mail });
  await run();
  const hear = async () => {
    await play.hear();
    await run(10_000);
  };
  const reply = async (text: string) => {
    await control("POST", "/tickets/42/reply", { agentEmail: ANA, body: page(text) });
    await hear();
  };
  const told = () => {
    const read = readCase(clinic.ctx(), play.ana, caseId);
    if (!read.ok) throw new Error(read.error.detail);
    return read.value.tasks.filter(({ kind }) => kind === "reply_wrong").map(({ texts }) => texts?.sent);
  };
  return { ...play, hear, reply, told };
}

describe("a reply that was sent past the app", () => {
  it.each([
    ["with another sum", "Hi Maya,\n\nWe will return $475.00 to your card."],
    ["as our draft, edited", DRAFT.replace("$80.00", "$180.00")],
    ["in Spanish", "Hola Maya:\n\nLe devolveremos 475,00 $ a su tarjeta."],
    ["in French", "Bonjour Maya,\n\nNous vous rembourserons 475,00 $ sur votre carte."],
    ["that refuses what was given", "Hi Maya,\n\nWe cannot refund this purchase."],
  ])("%s is told on the case, once however often it is told of", async (_, text) => {
    const { reply, told, control, hear } = await onTicket();
    await reply(text);
    expect(told()).toEqual([text]);
    await control("POST", "/tickets/42/reply", { agentEmail: ANA, body: "<p>See you soon.</p>" });
    await hear();
    expect(told()).toHaveLength(1);
  });

  it("as it was decided is told to nobody", async () => {
    const { reply, told } = await onTicket();
    await reply(DRAFT);
    expect(told()).toEqual([]);
  });
});

describe("what the patient never reads", () => {
  const WRONG = "We will return $475.00 to her card.";

  it("is not held against what was decided: a private note", async () => {
    const { api, told, hear, reply } = await onTicket();
    await api("POST", "/tickets/42/notes", { body: page(WRONG), private: true });
    await hear();
    await reply("See you soon.");
    expect(told()).toEqual([]);
  });

  it("is not: what was passed on to somebody else; to the patient it is", async () => {
    const { control, told, hear } = await onTicket();
    const passOn = async (to: string[]) => {
      await control("POST", "/tickets/42/forward", { agentEmail: ANA, body: page(WRONG), to });
      await hear();
    };
    await passOn(["claims@insurer.example"]);
    expect(told()).toEqual([]);
    await passOn(["claims@insurer.example", `Maya Chen <${MAYA.email.toUpperCase()}>`]);
    expect(told()).toEqual([WRONG]);
  });
});
