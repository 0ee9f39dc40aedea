import type { Hono } from "hono";
import * as z from "zod";
import { addSendAgain, createControls, readBody, rowNamed } from "../simulator/control.ts";
import { oneOrMany } from "../simulator/control-input.ts";
import type { Simulation } from "./api.ts";
import { queueReport } from "./events.ts";
import { addFault, FLAWS, faultInput } from "./faults.ts";
import { moveMessage, settleDue } from "./messages.ts";
import { NUMBER_KINDS } from "./records.ts";
import { mailboxOf, stateOf } from "./state.ts";

const sid = (letters: string) =>
  z.string().regex(new RegExp(`^${letters}[0-9a-f]{32}$`), `${letters} and 32 hex digits`);
const number = z.string().regex(/^\+[1-9]\d{6,14}$/, "E.164, such as +34600111222");

const accountInput = z
  .strictObject({
    accountSid: sid("AC"),
    name: z.string().default("Clinic"),
    status: z.enum(["active", "suspended", "closed"]).default("active"),
    type: z.enum(["Full", "Trial"]).default("Full"),
    authToken: z.string().min(8),
    keys: z.array(z.strictObject({ sid: sid("SK"), secret: z.string().min(8) })).default([]),
    numbers: z.array(z.strictObject({ number, sms: z.boolean().default(true) })).default([]),
    services: z.array(sid("MG")).default([]),
    redaction: z.boolean().default(false),
    sentAfterMs: z.int().min(0).default(500),
    deliveredAfterMs: z.int().min(0).default(1_500),
  })
  .transform(({ accountSid, ...account }) => ({ id: accountSid, ...account }));

const recipientInput = z
  .strictObject({ number, is: z.enum(NUMBER_KINDS), errorCode: z.int().default(30003) })
  .transform(({ number: id, ...recipient }) => ({ id, ...recipient }));

const moveInput = z.strictObject({
  status: z.enum(["queued", "sending", "sent", "delivered", "undelivered", "failed", "canceled", "read"]),
  errorCode: z.int().nullable().default(null),
});

/** What a person at Twilio, or with a telephone in their hand, would do. Mounted under `/_control/twilio`. */
export function createControl(simulation: Simulation): Hono {
  const { book } = simulation;
  const app = createControls(simulation, {
    faultInput,
    addFault: (fault) => addFault(book, fault),
    state: () => stateOf(simulation),
    settle: () => settleDue(book),
  });
  addSendAgain(app, book, FLAWS, (event, placing) => queueReport(book, event, placing));
  app.post("/accounts", async (c) => c.json(book.put("account", await readBody(c, accountInput)), 201));
  app.post("/recipients", async (c) => {
    const given = await readBody(c, oneOrMany(recipientInput));
    return c.json({ recipients: given.map((one) => book.put("recipient", one)) }, 201);
  });
  app.post("/messages/:id/status", async (c) => {
    const { status, errorCode } = await readBody(c, moveInput);
    return c.json(moveMessage(book, rowNamed(book, c, "message"), status, errorCode));
  });
  app.get("/mailbox", (c) => {
    settleDue(book);
    return c.json({ messages: mailboxOf(book) });
  });
  return app;
}
