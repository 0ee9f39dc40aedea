import * as z from "zod";
import type { Book } from "./book.ts";
import { Refusal } from "./errors.ts";
import { emit, type Told } from "./events.ts";
import type { AccountRow, MailRow, MailState, RecipientRow } from "./records.ts";

const person = z.strictObject({ email: z.email(), name: z.string().optional() });
const off = z.strictObject({ enable: z.boolean(), enable_text: z.boolean().optional() });

/** What SendGrid takes of it, as far as a client of ours could mean it; any other member is refused by name. */
const mailInput = z.strictObject({
  personalizations: z
    .array(
      z.strictObject({
        to: z.array(person).min(1),
        subject: z.string().min(1).optional(),
        custom_args: z.record(z.string(), z.string()).default({}),
      }),
    )
    .length(1),
  from: person,
  reply_to: person.optional(),
  subject: z.string().min(1),
  content: z.array(z.strictObject({ type: z.enum(["text/plain", "text/html"]), value: z.string().min(1) })).min(1),
  categories: z.array(z.string().max(255)).max(10).default([]),
  tracking_settings: z
    .strictObject({
      click_tracking: off.optional(),
      open_tracking: off.optional(),
      subscription_tracking: off.optional(),
    })
    .optional(),
  mail_settings: z.strictObject({ sandbox_mode: z.strictObject({ enable: z.boolean() }).optional() }).optional(),
});

/** The mail that was taken, or null where it was only looked at. @throws Refusal */
export function acceptMail(book: Book, account: AccountRow, given: unknown): MailRow | null {
  const parsed = mailInput.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refusal(400, issue?.message ?? "Bad Request", issue?.path.join(".") || null);
  }
  const { personalizations, from, subject, content, categories, mail_settings } = parsed.data;
  if (account.senders !== null && !account.senders.includes(from.email)) {
    throw new Refusal(403, "The from address does not match a verified Sender Identity.", "from");
  }
  if (mail_settings?.sandbox_mode?.enable) return null;
  const [envelope] = personalizations;
  return book.put("mail", {
    id: book.letters(22),
    account: account.id,
    to: envelope?.to[0]?.email ?? "",
    from: from.email,
    subject,
    text: content.find(({ type }) => type === "text/plain")?.value ?? "",
    customArgs: envelope?.custom_args ?? {},
    categories,
    state: "accepted",
    createdAtMs: book.nowMs(),
  });
}

const DROPPED: Partial<Record<RecipientRow["is"], string>> = {
  bounced_before: "Bounced Address",
  unsubscribed: "Unsubscribed Address",
  spam_reporter: "Spam Reporting Address",
  invalid: "Invalid",
};

/** What has come due by now; what became of an account's mails in one go is told in one delivery. */
export function settleDue(book: Book): void {
  for (const account of book.list("account")) {
    const mails = book.list("mail").filter((mail) => mail.account === account.id);
    const told = mails.flatMap((mail) => moved(book, account, mail));
    if (told.length > 0) emit(book, account, told);
  }
}

function moved(book: Book, account: AccountRow, mail: MailRow): Told[] {
  const is = recipientOf(book, mail.to);
  if (mail.state === "accepted") {
    const reason = DROPPED[is];
    if (reason !== undefined) return [told(book, mail, "dropped", "dropped", { reason })];
    return [told(book, mail, "processed", "processed")];
  }
  const isDue = mail.createdAtMs + account.deliveredAfterMs <= book.nowMs();
  return mail.state === "processed" && isDue ? arrived(book, mail, is) : [];
}

function arrived(book: Book, mail: MailRow, is: RecipientRow["is"]): Told[] {
  switch (is) {
    case "silent":
      return [];
    case "deferred":
      return [told(book, mail, "deferred", "deferred", { response: "451 try again later", attempt: "1" })];
    case "blocked":
      return [
        told(book, mail, "blocked", "bounce", {
          type: "blocked",
          reason: "421 not today",
          bounce_classification: "Reputation",
        }),
      ];
    case "nobody":
      book.put("recipient", { id: mail.to.toLowerCase(), is: "bounced_before" });
      return [
        told(book, mail, "bounce", "bounce", {
          type: "bounce",
          status: "5.1.1",
          reason: `550 5.1.1 ${mail.to} user unknown`,
          bounce_classification: "Invalid Address",
        }),
      ];
    default:
      return [told(book, mail, "delivered", "delivered", { response: "250 OK", tls: 1 })];
  }
}

function told(book: Book, mail: MailRow, state: MailState, event: string, more = {}): Told {
  return { mail: book.put("mail", { ...mail, state }), event, more };
}

export const recipientOf = (book: Book, address: string): RecipientRow["is"] =>
  book.get("recipient", address.toLowerCase())?.is ?? "mailbox";

/** What a person does with a mail that they have, and the list that they stand on from then on. */
export function act(book: Book, mail: MailRow, event: "spamreport" | "unsubscribe"): void {
  const is = event === "spamreport" ? "spam_reporter" : "unsubscribed";
  book.put("recipient", { id: mail.to.toLowerCase(), is });
  emit(book, book.need("account", mail.account), [{ mail, event }]);
}
