import type { Hono } from "hono";
import * as z from "zod";
import { addSendAgain, createControls, readBody, rowNamed } from "../simulator/control.ts";
import { oneOrMany } from "../simulator/control-input.ts";
import type { Simulation } from "./api.ts";
import { queueEvents } from "./events.ts";
import { addFault, FLAWS, faultInput } from "./faults.ts";
import { act, settleDue } from "./mails.ts";
import { MAILBOX_KINDS } from "./records.ts";
import { newSigningKey } from "./signing.ts";
import { mailboxOf, stateOf } from "./state.ts";

const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/, "base64");

const accountInput = z.strictObject({
  id: z.string().default("clinic"),
  region: z.enum(["global", "eu"]).default("global"),
  keys: z.array(z.strictObject({ key: z.string().min(8), scopes: z.array(z.string()).default(["mail.send"]) })).min(1),
  senders: z.array(z.email()).nullable().default(null),
  webhook: z.strictObject({ url: z.url() }).nullable().default(null),
  /** Kept as it was, or made, where it is left out. */
  signing: z.strictObject({ privateKey: base64, publicKey: base64 }).optional(),
  deliveredAfterMs: z.int().min(0).default(1_500),
});

const recipientInput = z
  .strictObject({ address: z.email(), is: z.enum(MAILBOX_KINDS) })
  .transform(({ address, is }) => ({ id: address.toLowerCase(), is }));

/** What a person at SendGrid, or in front of their mailbox, would do. Mounted under `/_control/sendgrid`. */
export function createControl(simulation: Simulation): Hono {
  const { book } = simulation;
  const app = createControls(simulation, {
    faultInput,
    addFault: (fault) => addFault(book, fault),
    state: () => stateOf(simulation),
    settle: () => settleDue(book),
  });
  addSendAgain(app, book, FLAWS, (event, placing) => queueEvents(book, event, placing));
  app.post("/accounts", async (c) => {
    const given = await readBody(c, accountInput);
    const signing = given.signing ?? book.get("account", given.id)?.signing ?? (await newSigningKey());
    const { publicKey } = signing;
    book.put("account", { ...given, signing });
    return c.json({ id: given.id, publicKey }, 201);
  });
  app.post("/recipients", async (c) => {
    const given = await readBody(c, oneOrMany(recipientInput));
    return c.json({ recipients: given.map((one) => book.put("recipient", one)) }, 201);
  });
  for (const event of ["spamreport", "unsubscribe"] as const) {
    app.post(`/mails/:id/${event}`, (c) => {
      act(book, rowNamed(book, c, "mail"), event);
      return c.body(null, 202);
    });
  }
  app.get("/mailbox", (c) => {
    settleDue(book);
    return c.json({ messages: mailboxOf(book) });
  });
  return app;
}
