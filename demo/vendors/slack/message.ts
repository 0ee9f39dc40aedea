/** What Slack takes as a message: its block kit as far as notices need it, with its limits. Stricter than Slack: an unknown member is refused. */
import * as z from "zod";

const plainText = (max: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(max), emoji: z.boolean().optional() });
const markdown = (max: number) =>
  z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });
const text = (max: number) => z.union([plainText(max), markdown(max)]);
const blockId = z.string().max(255).optional();

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: text(3_000).optional(),
    fields: z.array(text(2_000)).min(1).max(10).optional(),
  })
  .refine((given) => given.text !== undefined || given.fields !== undefined);
const header = z.strictObject({ type: z.literal("header"), block_id: blockId, text: plainText(150) });
const divider = z.strictObject({ type: z.literal("divider"), block_id: blockId });
const context = z.strictObject({
  type: z.literal("context"),
  block_id: blockId,
  elements: z.array(text(2_000)).min(1).max(10),
});

const blocks = z.array(z.union([section, header, divider, context])).max(50);

const message = z.strictObject({
  text: z.string().max(40_000).optional(),
  blocks: z.unknown().optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
});

/** Slack's word for what is wrong; undefined where it takes the message. */
export function refusalOf(json: unknown): string | undefined {
  const given = message.safeParse(json);
  if (!given.success) return "invalid_payload";
  if (given.data.blocks !== undefined && !blocks.safeParse(given.data.blocks).success) return "invalid_blocks";
  // With blocks Slack would do without; a telephone's locked screen would then say nothing.
  return given.data.text ? undefined : "no_text";
}
