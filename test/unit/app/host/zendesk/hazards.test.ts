/** Danger: the helpdesk, or somebody who poses as it, behaves as no demo does: the app stops, says what is not so, acts twice, or tells a stranger. */
import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openIn, stubPage } from "../../../../support/zendesk/adapter.ts";
import { OWN_GUID, ProtocolHost, SILENT, WholeAnswer } from "../../../../support/zendesk/protocol-host.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const EVIL = "https://evil.example";
const LETTER = "Dear Maya,\n\nwe return $80.00.";
function isSilent(): unknown {
  return SILENT;
}
const refuses = (): Promise<never> => Promise.reject("No such Api");
const sdkAlone = () => (createRequire(import.meta.url)("zendesk_app_framework_sdk") as { init(): unknown }).init();
const settle = () => vi.advanceTimersByTimeAsync(0);
const answeredAfter = <T>(ms: number, value: T) => new Promise<T>((done) => setTimeout(() => done(value), ms));
/** What a call comes to, in however much time the host takes. */
async function inTime<T>(call: Promise<T>, ms = 30_000): Promise<T | Error> {
  const settled = call.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  await vi.advanceTimersByTimeAsync(ms);
  return settled;
}

describe("who is around the page", () => {
  const origin = (named: string) => `?origin=${encodeURIComponent(named)}&app_guid=${OWN_GUID}`;
  it.each([
    ["another than the server opened it for", origin(EVIL)],
    ["a name that only begins alike", origin(`https://harbourwellness.zendesk.com.evil.example`)],
    ["two, of which the SDK believes the last", `${origin("https://harbourwellness.zendesk.com")}&origin=${EVIL}`],
    ["one without a frame's id", `?origin=${encodeURIComponent("https://harbourwellness.zendesk.com")}`],
  ])("is refused where the address names %s, and nobody is told a word", async (_, search) => {
    const host = new ProtocolHost({ search });
    await expect(openIn(host)).rejects.toThrow("not in the helpdesk");
    await settle();
    expect([host.heard, host.astray]).toEqual([[], []]);
  });

  it("would be told by the SDK alone that there is an app, whoever it is", async () => {
    const host = new ProtocolHost({ search: origin(EVIL) });
    stubPage(host);
    sdkAlone();
    expect(host.astray).toHaveLength(1);
  });

  it("is refused where the server named nobody, as on a page that no helpdesk signed for", async () => {
    const host = new ProtocolHost();
    stubPage(host);
    const { openHost } = await import("../../../../../app/host/open-host.ts");
    await expect(openHost(window, { surface: "sidebar" })).rejects.toThrow("not in the helpdesk");
    expect([host.heard, host.astray]).toEqual([[], []]);
  });

  it("is asked for its word only in the query: the SDK reads what stands behind a # as well", async () => {
    const host = new ProtocolHost({ search: "?ticket=zendesk/42", hash: `#origin=${EVIL}&app_guid=${OWN_GUID}` });
    stubPage(host);
    Object.assign(window, { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
    const { openHost } = await import("../../../../../app/host/open-host.ts");
    expect((await openHost(window, { surface: "sidebar", frameOrigins: [EVIL] })).kind).toBe("standalone");
    expect([host.heard, host.astray]).toEqual([[], []]);
  });
});

describe("messages that are not for this frame", () => {
  const strange: [string, unknown, object?][] = [
    ["another instance's event", JSON.stringify({ key: "zaf.ticket.updated", instanceGuid: "guid-2" })],
    ["another instance's hook", JSON.stringify({ key: "zaf.ticket.save", needsReply: true, instanceGuid: "guid-2" })],
    ["another instance's registration", { key: "zaf.app.registered", message: {}, instanceGuid: "guid-2" }],
    ["another origin's hook", { key: "zaf.ticket.save", needsReply: true }, { origin: EVIL }],
    ["another window's hook", { key: "zaf.ticket.save", needsReply: true }, { source: {} }],
    ["JSON that is nothing", "null"],
    ["no JSON", "{"],
    ["a number", 7],
    ["a second registration without a word", JSON.stringify({ key: "zaf.app.registered" })],
    ["an event named as every object's own", JSON.stringify({ key: "zaf.constructor" })],
    ["an answer so named", JSON.stringify({ id: "constructor" })],
  ];

  it.each(strange)("end before the SDK: %s", async (_, data, from) => {
    const host = new ProtocolHost();
    const app = await openIn(host);
    const ask = vi.fn(async () => "No.");
    app.onSend(ask);
    await settle();
    const before = host.heard.length;
    host.post(data, from);
    await settle();
    expect([host.thrown, host.astray, host.heard.slice(before)]).toEqual([[], [], []]);
    expect(ask).not.toHaveBeenCalled();
    expect(await inTime(app.scheme())).toBe("dark");
  });

  it("are what the SDK alone throws at: where this fails, look whether the guard is still needed", async () => {
    const host = new ProtocolHost();
    stubPage(host);
    sdkAlone();
    await settle();
    const thrown: string[] = [];
    for (const [what, data, from] of strange) {
      host.post(data, from);
      await settle();
      if (host.thrown.length > thrown.length) thrown.push(what);
    }
    expect(thrown).toEqual([
      "another instance's event",
      "another instance's hook",
      "another instance's registration",
      "JSON that is nothing",
      "a second registration without a word",
      "an event named as every object's own",
      "an answer so named",
    ]);
  });

  it("tell a second registration nothing: what waited for the first is not done twice", async () => {
    const host = new ProtocolHost({ registers: undefined });
    stubPage(host);
    const opening = openIn(host);
    await settle();
    host.tell("app.registered", { metadata: {}, context: { ticketId: 42 } });
    await opening;
    await settle();
    host.tell("app.registered", { metadata: {}, context: { ticketId: 43 } });
    await settle();
    expect(host.acts.filter(([name]) => name === "resize")).toHaveLength(1);
  });
});

describe("what the host tells of itself", () => {
  it("is a size before anything else: a frame may be a slit until it is asked for one", async () => {
    const host = new ProtocolHost();
    await openIn(host);
    await settle();
    const asked = host.heard.filter(({ id }) => id !== undefined);
    expect(asked[0]).toMatchObject({ request: "invoke", params: { resize: [{ width: "100%", height: "480px" }] } });
    const page = new ProtocolHost();
    await openIn(page, undefined, "manager");
    await settle();
    expect(page.acts).toEqual([]);
  });

  it.each([
    ["no context at all", { metadata: { settings: {} } }],
    ["nothing but a context that is empty", { context: {} }],
    [
      "settings that are empty, and a role and a status of the clinic's own",
      { metadata: { settings: {} }, context: { location: "ticket_sidebar" } },
    ],
  ])("may be %s: the ticket is asked for", async (_, registers) => {
    const app = await openIn(new ProtocolHost({ registers }));
    expect(await inTime(app.ticket())).toEqual({ helpdesk: "zendesk", ticketId: "42" });
  });

  it("has no ticket on a page of its own", async () => {
    const host = new ProtocolHost({ registers: { context: { location: "nav_bar" } } });
    const app = await openIn(host);
    expect(await inTime(app.ticket())).toBeUndefined();
    expect(host.heard.some(({ request }) => request === "get")).toBe(false);
  });
});

describe("time", () => {
  it("is ours: silence is no answer, the SDK's own time-out is none, and what comes later is nobody's", async () => {
    const silent = await openIn(new ProtocolHost({ says: { colorScheme: isSilent } }));
    expect(await inTime(silent.scheme(), 4_000)).toMatchObject({ message: "The helpdesk did not answer: colorScheme" });
    const late = await openIn(new ProtocolHost({ says: { colorScheme: () => answeredAfter(4_500, "dark") } }));
    expect(await inTime(late.scheme())).toMatchObject({ name: "HostError" });
  });

  it.each([
    ["without a name", { error: { message: "host failure" } }],
    ["that is a bare word", { error: "host failure" }],
    ["that is a time-out of somebody's", { result: { name: "TimeoutError" } }],
    ["that is no result", { result: null }],
  ])("does not make an answer of a failure %s", async (_, message) => {
    const fails = () => new WholeAnswer(message);
    const host = new ProtocolHost({ says: { notify: fails, colorScheme: fails } });
    const app = await openIn(host);
    expect(await inTime(app.notify("ok", "Saved"))).toMatchObject({ name: "HostError" });
    expect(await inTime(app.scheme())).toMatchObject({ name: "HostError" });
  });
});

describe("a letter", () => {
  it.each([
    ["is refused", refuses, "internalNote", "note"],
    ["is ignored", () => "internalNote", "internalNote", "note"],
    ["is never answered", isSilent, "publicReply", "editor"],
  ])("goes in all the same where a change of its kind %s, and is told to be where it is", async (...row) => {
    const [, says, type, where] = row;
    const host = new ProtocolHost({ says: { "set comment.type": says } });
    host.editor.type = type;
    const app = await openIn(host);
    expect(await inTime(app.insertDraft(LETTER))).toBe(where);
    expect(host.editor.text).toBe("<p>Dear Maya,</p><p>we return $80.00.</p>");
  });

  it("is told to be nobody knows where, where the helpdesk does not say what kind of reply it is", async () => {
    const host = new ProtocolHost({ says: { "comment.type": refuses } });
    const app = await openIn(host);
    expect(await inTime(app.insertDraft(LETTER))).toBe("untold");
    expect(host.editor.text).not.toBe("");
  });

  it("goes into a chat as the chat writes it, once, and by the one way that works there", async () => {
    const insert = (html: unknown) => {
      host.editor.text += String((html as unknown[])[0])
        .replaceAll("</p><p>", "\n\n")
        .replace(/<[^>]*>/g, "")
        .replace(".", "\\.");
      return null;
    };
    const host: ProtocolHost = new ProtocolHost({
      says: {
        "ticket.editor.insert": insert,
        "ticket.editor.targetChannel": () => ({ name: "native_messaging" }),
        "set comment.text": refuses,
      },
    });
    const app = await openIn(host);
    expect(await inTime(app.insertDraft(LETTER))).toBe("chat");
    expect(host.editor.text).toBe("Dear Maya,\n\nwe return $80\\.00.");
    expect(host.acts.map(([name]) => name)).toEqual(["resize", "comment.type", "ticket.editor.insert"]);
  });

  it("that is put in and never answered for stands there once", async () => {
    const insert = (html: unknown) => {
      host.editor.text += String((html as unknown[])[0]);
      return SILENT;
    };
    const host: ProtocolHost = new ProtocolHost({ says: { "ticket.editor.insert": insert } });
    const app = await openIn(host);
    expect(await inTime(app.insertDraft(LETTER))).toBe("editor");
    expect(host.editor.text.match(/Dear Maya/g)).toHaveLength(1);
  });

  it("of which nobody knows whether it comes yet is not put in a second way", async () => {
    const host = new ProtocolHost({ says: { "ticket.editor.insert": isSilent } });
    const app = await openIn(host);
    expect(await inTime(app.insertDraft(LETTER))).toMatchObject({ name: "HostError" });
    expect(host.acts.map(([name]) => name)).not.toContain("ticket.comment.appendHtml");
    host.usual("invoke", "ticket.editor.insert", ["<p>Dear Maya,</p><p>we return $80.00.</p>"]);
    // Pressed again it finds the one that came late.
    expect(await inTime(app.insertDraft(LETTER))).toBe("editor");
    expect(host.editor.text.match(/Dear Maya/g)).toHaveLength(1);
  });
});

describe("the hook before a reply is sent", () => {
  const REPLY = "iframe.reply:ticket.save";
  const slow: readonly [string, object, () => Promise<string>][] = [
    ["the server never answers", {}, () => new Promise<never>(() => {})],
    ["the editor never says what it holds", { "comment.text": isSilent }, async () => "No."],
    ["the server answers late", {}, () => answeredAfter(1_500, "No.")],
  ];
  it.each(slow)("is answered within a second where %s", async (_, says, ask) => {
    const host = new ProtocolHost({ says: { "comment.type": () => "publicReply", ...says } });
    host.editor.text = "<p>We return $475.00</p>";
    const app = await openIn(host);
    app.onSend(ask);
    await settle();
    host.save();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.heardOf(REPLY)).toEqual([{ key: REPLY, appGuid: OWN_GUID }]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(host.heardOf(REPLY)).toHaveLength(1);
  });

  it("stops a reply with words, and answers two presses once", async () => {
    const host = new ProtocolHost({ says: { "comment.type": () => "publicReply" } });
    host.editor.text = "<p>We return $475.00</p>";
    const app = await openIn(host);
    const ask = (): Promise<string> => answeredAfter(200, "Nothing is decided.");
    app.onSend(ask);
    await settle();
    host.save();
    host.save();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.heardOf(REPLY)).toMatchObject([{ error: { msg: "Nothing is decided." } }]);
    host.save();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.heardOf(REPLY)).toHaveLength(2);
  });
});
