/** Danger: a value that somebody else typed stands in the card as a link that looks like ours, or makes the card too large to be posted. */
import { describe, expect, it } from "vitest";
import { messageInput } from "../../../../../demo/vendors/teams/card.ts";
import { type TeamsMessage, teamsMessage } from "../../../../../worker/connectors/teams/card.ts";
import { HOSTILE, noticeOf } from "../../../../demo/chat-world.ts";

const cardOf = ({ attachments: [one] }: TeamsMessage) => {
  if (!one) throw new Error("no card");
  return one.content;
};
/** Every text in it that Teams reads markdown in. */
const texts = (message: TeamsMessage): string[] =>
  cardOf(message).body.flatMap((one) =>
    one.type === "TextBlock" ? [one.text] : one.facts.flatMap(({ title, value }) => [title, value]),
  );
const bytes = (message: TeamsMessage) => new TextEncoder().encode(JSON.stringify(message)).length;
/** As markdown shows it. */
const shown = (text: string) => text.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1");
/** What is left once escaped signs are gone: of these nothing may begin a link, a picture, a tag, emphasis, code or a card's function. */
const bare = (text: string) => text.replaceAll(/\\[!-/:-@[-`{-~]/g, "");

it("says all of a notice, and which one it is", () => {
  const message = teamsMessage(noticeOf());
  expect(texts(message)).toEqual([
    "USD 120.00 waits for a second yes",
    "Above the limit of the agent who decided.",
    ...["Case", "01JDQ0000000000000000000C1", "Sum", "USD 120.00"],
    ...["State", "awaiting_approval", "Reason", "service_not_received"],
    "Makegood · 01JDQ0000000000000000000N1",
  ]);
  const { version, actions, body } = cardOf(message);
  expect(version).toBe("1.4");
  const url = "https://clinic.zendesk.com/agent/tickets/1001";
  expect(actions).toEqual([{ type: "Action.OpenUrl", title: "Open the ticket", url }]);
  expect(body.every((one) => one.type !== "TextBlock" || one.wrap)).toBe(true);
  expect(body.at(-1)).toMatchObject({ size: "Small", isSubtle: true });
});

it.each(HOSTILE)("%s stays text wherever it stands", (hostile) => {
  const facts = [{ title: hostile, value: hostile }];
  const message = teamsMessage(noticeOf({ noticeId: hostile, title: hostile, text: hostile, facts }));
  for (const text of texts(message)) {
    expect(bare(text)).not.toMatch(/[[<{*`~]|&#?\w+;|^[-+#>]|^\d+\.\s/m);
    expect(bare(text)).not.toMatch(/(^|\W)_|_(\W|$)/);
  }
  const plain = hostile.replaceAll(/\s+/g, " ").replaceAll("\u202E", "");
  expect(shown(texts(message)[0] ?? "")).toBe(plain);
  expect(messageInput.safeParse(message).error).toBeUndefined();
});

describe("the link", () => {
  it.each([
    ["javascript:alert(1)"],
    ["http://clinic.example/cases/1"],
    ["https://user:password@clinic.example"],
    ["/cases/1"],
    [""],
    [`https://clinic.example/${"x".repeat(3_000)}`],
  ])("is left out where nobody should press it: %s", (address) => {
    const message = teamsMessage(noticeOf({ link: { label: "Open", address } }));
    expect(cardOf(message)).not.toHaveProperty("actions");
    expect(messageInput.safeParse(message).error).toBeUndefined();
  });

  it("is there on a laptop, by its host where it has no label", () => {
    const message = teamsMessage(noticeOf({ link: { label: " ", address: "http://127.0.0.1:8700/desk" } }));
    expect(cardOf(message).actions).toMatchObject([{ title: "127.0.0.1:8700" }]);
  });
});

describe("a card", () => {
  it.each(["x", "*", "é", "😀", "\\", '"', "\u0000", "\ud800"])(
    "full of %o fits into 28 KB, and is cut where a person sees it",
    (one) => {
      const long = one.repeat(90_000);
      const facts = Array.from({ length: 500 }, () => ({ title: long, value: long }));
      const link = { label: long, address: `https://clinic.example/${"x".repeat(1_900)}` };
      const message = teamsMessage({ noticeId: long, title: long, text: long, facts, link });
      expect(bytes(message)).toBeLessThanOrEqual(28_000);
      expect(messageInput.safeParse(message).error).toBeUndefined();
      if (one === "x") expect(texts(message)[0]?.endsWith("x…")).toBe(true);
      expect(texts(message)).toContain("+450");
    },
  );

  it("is measured in bytes and not in characters", () => {
    const many = (value: string) => Array.from({ length: 50 }, () => ({ title: "Reason", value }));
    const narrow = teamsMessage(noticeOf({ facts: many("x".repeat(400)) }));
    expect(texts(narrow)).toContain("x".repeat(400));
    const wide = teamsMessage(noticeOf({ facts: many("é".repeat(400)) }));
    expect(texts(wide)).not.toContain("é".repeat(400));
    expect(bytes(wide)).toBeLessThanOrEqual(28_000);
    expect(texts(wide).at(-1)).toBe("Makegood · 01JDQ0000000000000000000N1");
  });
});

it("a notice without words is still a card", () => {
  const message = teamsMessage({ noticeId: "N1", title: " \n", facts: [] });
  expect(texts(message)).toEqual(["N1", "Makegood · N1"]);
  expect(messageInput.safeParse(message).error).toBeUndefined();
});

it("lines of a text stay lines", () => {
  expect(texts(teamsMessage(noticeOf({ text: "One.\r\nTwo.\n\n\nThree." })))[1]).toBe("One.\n\nTwo.\n\nThree.");
});
