/** Danger: notices about refunds go to an address that is not the clinic's channel, or the address is shown to somebody. */
import { describe, expect, it } from "vitest";
import { slack } from "../../../../../worker/connectors/slack/slack.ts";
import { ADDRESS } from "./world.ts";

const taken = (webhookAddress: unknown) => slack.settings.safeParse({ webhookAddress });

it.each([ADDRESS, ADDRESS.replace("hooks.slack.com", "hooks.slack-gov.com")])(
  "the address of an incoming webhook is taken: %s",
  (address) => {
    expect(taken(address).data).toEqual({ webhookAddress: address });
    expect(taken(`  ${address}\n`).data).toEqual({ webhookAddress: address });
  },
);

it.each([
  ["another host", "https://evil.example/services/T012CANARY/B034CANARY/sEcReTcAnArYsEcReTcAnArY"],
  ["a host that begins like it", ADDRESS.replace("slack.com", "slack.com.evil.example")],
  ["a host that ends like it", ADDRESS.replace("hooks.slack.com", "evilhooks.slack.com")],
  ["a host that looks like it", ADDRESS.replace("slack.com", "sIack.com")],
  ["another sign for a dot", ADDRESS.replace("hooks.slack", "hooks-slack")],
  ["another sign for the last dot", ADDRESS.replace("slack.com", "slack-com")],
  ["a letter of another script", ADDRESS.replace("slack", "sl\u0430ck")],
  ["another port", ADDRESS.replace("slack.com", "slack.com:8443")],
  ["its own port", ADDRESS.replace("slack.com", "slack.com:443")],
  ["a user before the host", ADDRESS.replace("https://", "https://hooks.slack.com@evil.example/")],
  ["a user", ADDRESS.replace("https://", "https://a:b@")],
  ["no lock", ADDRESS.replace("https", "http")],
  ["a way out of the path", ADDRESS.replace("services/", "services/../")],
  ["a part too few", ADDRESS.slice(0, ADDRESS.lastIndexOf("/"))],
  ["a part too many", `${ADDRESS}/more`],
  ["a query", `${ADDRESS}?to=elsewhere`],
  ["a fragment", `${ADDRESS}#x`],
  ["two lines", `${ADDRESS}\n${ADDRESS}`],
  ["the start of a workflow", "https://hooks.slack.com/triggers/T012CANARY/123/sEcReTcAnArYsEcReTcAnArY"],
  ["a workspace", "https://clinic.slack.com/archives/C012"],
  ["nothing", ""],
])("an address with %s is refused, in words that do not repeat it", (_, address) => {
  const [issue] = taken(address).error?.issues ?? [];
  expect(issue?.path).toEqual(["webhookAddress"]);
  expect(issue?.message).toContain("https://hooks.slack.com/services/");
  expect(issue?.message.toLowerCase()).not.toMatch(/canary|evil/);
});

describe("what is shown of a connection", () => {
  it("is the host and nothing of the path", () => {
    expect(slack.origin({ webhookAddress: ADDRESS })).toBe("https://hooks.slack.com");
  });

  it("is not the address, which is a secret", () => {
    expect(slack.secrets).toEqual(["webhookAddress"]);
    expect(slack.role).toBe("notifier");
  });
});
