/**
 * What Teams takes: one message with one adaptive card, as far as notices need it. Stricter than Teams: an unknown member or element is
 * refused here, where the real workflow would say 202 and post nothing.
 */
import * as z from "zod";

const textBlock = z.strictObject({
  type: z.literal("TextBlock"),
  text: z.string().min(1),
  wrap: z.boolean().optional(),
  weight: z.enum(["Lighter", "Default", "Bolder"]).optional(),
  size: z.enum(["Small", "Default", "Medium", "Large", "ExtraLarge"]).optional(),
  isSubtle: z.boolean().optional(),
});
const factSet = z.strictObject({
  type: z.literal("FactSet"),
  facts: z.array(z.strictObject({ title: z.string(), value: z.string() })).min(1),
});
const openUrl = z.strictObject({ type: z.literal("Action.OpenUrl"), title: z.string().min(1), url: z.url() });

const card = z.strictObject({
  $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json").optional(),
  type: z.literal("AdaptiveCard"),
  version: z.enum(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"]),
  body: z.array(z.discriminatedUnion("type", [textBlock, factSet])).min(1),
  // Teams shows six.
  actions: z.array(openUrl).max(6).optional(),
});

export const messageInput = z.strictObject({
  type: z.literal("message"),
  attachments: z
    .array(
      z.strictObject({
        contentType: z.literal("application/vnd.microsoft.card.adaptive"),
        contentUrl: z.null().optional(),
        content: card,
      }),
    )
    .length(1),
});
