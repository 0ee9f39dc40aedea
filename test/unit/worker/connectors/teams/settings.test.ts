/** Danger: notices about refunds go to an address that is not the clinic's channel, or to one that has stopped; or it is shown to somebody. */
import { describe, expect, it } from "vitest";
import { teams } from "../../../../../worker/connectors/teams/teams.ts";
import { ADDRESS, HOST, PATH, QUERY } from "./world.ts";

const taken = (workflowAddress: unknown) => teams.settings.safeParse({ workflowAddress });
const SECRET = /canary|c0ffee|evil/i;

it.each([
  ["with its port", ADDRESS],
  ["without", ADDRESS.replace(":443", "")],
  ["of an environment that is not the default one", ADDRESS.replace("default", "")],
])("the address of a workflow is taken, %s", (_, address) => {
  expect(taken(address).data).toEqual({ workflowAddress: address });
  expect(taken(`\n${address} `).data).toEqual({ workflowAddress: address });
});

it.each([
  ["an Office 365 connector", "https://evil.webhook.office.com/webhookb2/1@2/IncomingWebhook/CANARY/3", "Workflows"],
  ["one of the oldest", "https://outlook.office.com/webhook/1@2/IncomingWebhook/CANARY/3", "Workflows"],
  [
    "an old workflow",
    `https://prod-17.westus.logic.azure.com:443/workflows/c0ffee/triggers/manual/paths/invoke?${QUERY}`,
    "copy the address that it has now",
  ],
  ["one that only members may trigger", `https://${HOST}${PATH}?api-version=1`, "let anyone trigger"],
])("the address of %s is refused, in words that say what to do", (_, address, words) => {
  const message = taken(address).error?.issues[0]?.message;
  expect(message).toContain(words);
  expect(message).not.toMatch(SECRET);
});

it.each([
  ["another host", ADDRESS.replace(HOST, "evil.example")],
  ["a host that begins like it", ADDRESS.replace(".com:443", ".com.evil.example")],
  ["a host that ends like it", ADDRESS.replace(".environment", ".evil-environment")],
  ["another sign for a dot", ADDRESS.replace("environment.api", "environment-api")],
  ["another sign for the last dot", ADDRESS.replace("platform.com", "platform-com")],
  ["a letter of another script", ADDRESS.replace("powerplatform", "p\u043ewerplatform")],
  ["the host without an environment", ADDRESS.replace(HOST, "environment.api.powerplatform.com")],
  ["another port", ADDRESS.replace(":443", ":8443")],
  ["a user", ADDRESS.replace("https://", `https://${HOST}@evil.example/`)],
  ["a user's password", ADDRESS.replace("https://", "https://a:b@")],
  ["no lock", ADDRESS.replace("https", "http")],
  ["another path", ADDRESS.replace("/invoke", "/evil")],
  ["a way out of the path", ADDRESS.replace("/workflows/", "/workflows/../")],
  ["a key that is cut off", ADDRESS.slice(0, ADDRESS.indexOf("sig=") + 12)],
  ["no permission", ADDRESS.replace("&sp=%2Ftriggers%2Fmanual%2Frun", "")],
  ["two keys", `${ADDRESS}&sig=CANARYcanaryCANARYcanaryCANARYcanary_-12345`],
  ["a member too many", `${ADDRESS}&to=evil`],
  ["another version", ADDRESS.replace("api-version=1", "api-version=2")],
  ["a fragment", `${ADDRESS}#evil`],
  ["two lines", `${ADDRESS}\n${ADDRESS}`],
  ["nothing", ""],
])("an address with %s is refused, in words that do not repeat it", (_, address) => {
  const [issue] = taken(address).error?.issues ?? [];
  expect(issue?.path).toEqual(["workflowAddress"]);
  expect(issue?.message).toMatch(/[Cc]opy it whole/);
  expect(issue?.message).not.toMatch(SECRET);
});

describe("what is shown of a connection", () => {
  it("is the host, and nothing of path or query", () => {
    expect(teams.origin({ workflowAddress: ADDRESS })).toBe(`https://${HOST}`);
  });

  it("is not the address, which is a secret", () => {
    expect(teams.secrets).toEqual(["workflowAddress"]);
    expect(teams.role).toBe("notifier");
  });
});
