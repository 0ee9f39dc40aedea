/** Danger: a value that somebody else typed calls the whole channel, or stands there as a link that looks like ours. */
import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../../../demo/vendors/slack/message.ts";
import { type SlackMessage, slackMessage } from "../../../../../worker/connectors/slack/message.ts";
import { HOSTILE, noticeOf } from "../../../../demo/chat-world.ts";

/** Every text in it that Slack reads its own signs in. */
function texts({ text, blocks }: SlackMessage): string[] {
  const inBlocks = blocks.flatMap((block) => {
    if (block.type === "context") return block.elements;
    return "text" in block ? [block.text] : block.fields;
  });
  expect(inBlocks.every(({ type, verbatim }) => type === "mrkdwn" && verbatim)).toBe(true);
  return [text, ...inBlocks.map((one) => one.text)];
}
/** What Slack would read as a mention, a link or a command. */
const commands = (message: SlackMessage): string[] => texts(message).flatMap((text) => text.match(/<[^>]*>?/g) ?? []);
/** As a person sees it. */
const shown = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

it("says all of a notice, and which one it is", () => {
  const message = slackMessage(noticeOf());
  expect(texts(message)).toEqual([
    "USD 120.00 waits for a second yes",
    "*USD 120.00 waits for a second yes*",
    "Above the limit of the agent who decided.",
    "*Case*\n01JDQ0000000000000000000C1",
    "*Sum*\nUSD 120.00",
    "*State*\nawaiting_approval",
    "*Reason*\nservice_not_received",
    "<https://clinic.zendesk.com/agent/tickets/1001|Open the ticket>",
    "Makegood · 01JDQ0000000000000000000N1",
  ]);
  expect(message).toMatchObject({ unfurl_links: false, unfurl_media: false });
  expect(refusalOf(message)).toBeUndefined();
});

describe.each(HOSTILE)("%s", (hostile) => {
  it("stays text wherever it stands: no mention, no link, no command", () => {
    const { link: _, ...notice } = noticeOf();
    const facts = [{ title: hostile, value: hostile }];
    const message = slackMessage({ ...notice, noticeId: hostile, title: hostile, text: hostile, facts });
    expect(commands(message)).toEqual([]);
    const plain = hostile.replaceAll(/\s+/g, " ").replaceAll("\u202E", "");
    expect(shown(message.text)).toBe(plain);
    expect(refusalOf(message)).toBeUndefined();
  });

  it("as the label of our link changes neither where it goes nor where it ends", () => {
    const address = "https://clinic.example/cases/1?a=1&b=2";
    const message = slackMessage(noticeOf({ link: { label: hostile, address } }));
    const [link, ...more] = commands(message);
    expect(more).toEqual([]);
    expect(link?.startsWith("<https://clinic.example/cases/1?a=1&amp;b=2|")).toBe(true);
  });
});

describe("the link", () => {
  it("cannot be ended by its own address", () => {
    const address = "https://clinic.example/a|b>c<d e";
    expect(commands(slackMessage(noticeOf({ link: { label: "Open", address } })))).toEqual([
      "<https://clinic.example/a%7Cb%3Ec%3Cd%20e|Open>",
    ]);
  });

  it.each([
    ["javascript:alert(1)"],
    ["http://clinic.example/cases/1"],
    ["https://user:password@clinic.example"],
    ["/cases/1"],
    [""],
    [`https://clinic.example/${"x".repeat(3_000)}`],
  ])("is left out where nobody should press it: %s", (address) => {
    const message = slackMessage(noticeOf({ link: { label: "Open", address } }));
    expect(commands(message)).toEqual([]);
    expect(refusalOf(message)).toBeUndefined();
  });

  it("is there on a laptop", () => {
    const address = "http://127.0.0.1:8700/desk/1001";
    expect(commands(slackMessage(noticeOf({ link: { label: "", address } })))).toEqual([`<${address}|127.0.0.1:8700>`]);
  });
});

describe("what is too long", () => {
  it.each(["x", "&", "<", "é", "😀", " ", "\u0000"])(
    "is shortened where a person sees it, and Slack takes it: %o",
    (one) => {
      const long = one.repeat(90_000);
      const facts = Array.from({ length: 500 }, () => ({ title: long, value: long }));
      const link = { label: long, address: "https://clinic.example" };
      const message = slackMessage({ noticeId: long, title: long, text: long, facts, link });
      expect(refusalOf(message)).toBeUndefined();
      for (const text of texts(message)) {
        expect(text.isWellFormed()).toBe(true);
        expect(text.replaceAll(/&(amp|lt|gt);/g, "")).not.toContain("&");
      }
      if (one === "x") expect(message.text.endsWith("x…")).toBe(true);
      expect(texts(message)).toContain("… +301");
    },
  );

  it("is whole where it just fits", () => {
    const title = "x".repeat(2_998);
    expect(slackMessage(noticeOf({ title })).blocks[0]).toMatchObject({ text: { text: `*${title}*` } });
  });

  it("keeps every one of eleven facts, ten to a block", () => {
    const facts = Array.from({ length: 11 }, (_, at) => ({ title: `T${at}`, value: `${at}` }));
    const message = slackMessage(noticeOf({ facts }));
    expect(message.blocks.flatMap((block) => ("fields" in block ? [block.fields.length] : []))).toEqual([10, 1]);
  });
});

it("a notice without words still has a text, for Slack takes none without", () => {
  const message = slackMessage({ noticeId: "N1", title: " \n", facts: [{ title: "", value: "" }] });
  expect(message.text).toBe("N1");
  expect(refusalOf(message)).toBeUndefined();
});
