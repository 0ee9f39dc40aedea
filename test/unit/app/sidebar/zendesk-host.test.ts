import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editorHtml, readText } from "../../../../app/host/letter-text.ts";
import type { SdkClient } from "../../../../app/host/zendesk/sdk-client.ts";
import { zendeskHost } from "../../../../app/host/zendesk/zendesk.ts";

type Call = readonly [string, ...unknown[]];

/** A helpdesk that answers from a table: a value, an error to reject with, or "silent". `holds`: an editor that keeps what is put into it. */
function helpdesk(told: Readonly<Record<string, unknown>> = {}, context: unknown = { ticketId: 42 }) {
  const calls: Call[] = [];
  const answers: Record<string, unknown> = { ...told };
  const holds = (html: string) => {
    if (told.holds) answers["comment.text"] = { errors: {}, "comment.text": html };
  };
  if (typeof told.holds === "string") holds(told.holds);
  const handlers = new Map<string, (data: unknown) => unknown>();
  const answer = (path: string): Promise<unknown> => {
    const given = answers[path];
    if (given === "silent") return new Promise(() => {});
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given ?? { errors: {} });
  };
  const client: SdkClient = {
    on: (event, handler) => void handlers.set(event, handler),
    off: (event) => void handlers.delete(event),
    get: (path) => answer(path),
    set: (path, value) => {
      calls.push([path, value]);
      if (path === "comment.text") holds(String(value));
      return answer(path);
    },
    invoke: (name, ...values) => {
      calls.push([name, ...values]);
      if (name === "ticket.editor.insert") holds(String(values[0]));
      return answer(name);
    },
    context: () => (context === "silent" ? new Promise(() => {}) : Promise.resolve(context)),
  };
  return { client, calls, handlers };
}

const open = (client: SdkClient) => zendeskHost(client, fetch);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The SDK's own time-out: an object that is no `Error`, and so resolves. */
const SDK_TIMEOUT = { name: "TimeoutError", message: "late", invocationName: "set" };

describe("a draft for the editor", () => {
  it("goes into a public reply, not into whatever note was open", async () => {
    const { client, calls } = helpdesk();
    const host = await open(client);
    await host.insertDraft("Dear Maya");
    expect(calls).toEqual([
      ["comment.type", "publicReply"],
      ["ticket.editor.insert", "<p>Dear Maya</p>"],
    ]);
  });

  it("takes the place of an earlier letter of ours, and says where it stands beside one that somebody changed", async () => {
    const told = { "comment.type": { errors: {}, "comment.type": "publicReply" } };
    const { client, calls } = helpdesk({ ...told, holds: editorHtml("We ask a colleague") });
    const host = await open(client);
    expect(await host.insertDraft("We refund it", ["We ask a colleague"])).toBe("editor");
    expect(calls.slice(1)).toEqual([["comment.text", "<p>We refund it</p>"]]);
    expect(await host.insertDraft("We decline it", ["We asked"])).toBe("beside");
    expect(calls.at(-1)).toEqual(["ticket.editor.insert", "\n<p>We decline it</p>"]);
  });

  it("begins a line of its own behind words that stand there, in an editor that keeps text alone as well", async () => {
    const put = async (holds: string) => {
      const { client, calls } = helpdesk({ holds });
      await (await open(client)).insertDraft("Bonjour");
      return calls.at(-1)?.[1];
    };
    expect(await put("Texte déjà là.")).toBe("<br><p>Bonjour</p>");
    expect(await put("Texte déjà là.\n")).toBe("<p>Bonjour</p>");
    // Nothing between paragraphs; a chat makes a line's end of it.
    expect(await put("<p>Texte déjà là.</p>")).toBe("\n<p>Bonjour</p>");
    expect(await put("<p><br></p>")).toBe("<p>Bonjour</p>");
  });

  it("is told from what was sent: public words of staff, no notes and none of the requester's", async () => {
    const message = (role: unknown, name: string, content: string) => ({
      author: { role },
      channel: { name },
      message: { content },
    });
    const conversation = [
      message("end-user", "email", "Please"),
      message("agent", "internal", "Note"),
      message(360001, "email", "Dear Maya"),
    ];
    const { client } = helpdesk({
      "ticket.conversation": { errors: {}, "ticket.conversation": conversation },
      "comment.text": { errors: {}, "comment.text": "<p>Draft</p>" },
    });
    expect(await (await open(client)).replies()).toEqual({ said: ["Dear Maya"], draft: "<p>Draft</p>" });
    expect(await (await open(helpdesk().client)).replies()).toBeUndefined();
  });

  it("takes the older way when the editor refuses, and says so when both do", async () => {
    const refusal = { errors: { "ticket.editor.insert": { message: "No such Api" } } };
    const { client, calls } = helpdesk({ "ticket.editor.insert": refusal });
    await (await open(client)).insertDraft("Hi");
    expect(calls.at(-1)).toEqual(["ticket.comment.appendHtml", "<p>Hi</p>"]);

    const broken = helpdesk({ "ticket.editor.insert": refusal, "ticket.comment.appendHtml": new Error("no") });
    await expect((await open(broken.client)).insertDraft("Hi")).rejects.toThrow("does not hold it");
  });

  it("is not taken for inserted when the SDK's time-out resolves", async () => {
    const { client } = helpdesk({ "ticket.editor.insert": SDK_TIMEOUT });
    await expect((await open(client)).insertDraft("Hi")).rejects.toThrow("did not answer: ticket.editor.insert");
  });

  it("goes in all the same where the kind of reply cannot be changed, and is told to stand in a note where it does", async () => {
    const refused = helpdesk({ "comment.type": { errors: { "comment.type": { message: "No such Api" } } } });
    expect(await (await open(refused.client)).insertDraft("Hi")).toBe("untold");
    const ignored = helpdesk({ "comment.type": { errors: {}, "comment.type": "internalNote" } });
    expect(await (await open(ignored.client)).insertDraft("Hi")).toBe("note");
    const silent = helpdesk({ "comment.type": "silent" });
    const inserting = (await open(silent.client)).insertDraft("Hi");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await inserting).toBe("untold");
    expect(silent.calls.at(-1)).toEqual(["ticket.editor.insert", "<p>Hi</p>"]);
  });

  it("is not taken for inserted where the editor answers and holds nothing of it", async () => {
    const { client } = helpdesk({ "comment.text": { errors: {}, "comment.text": "<p>Something else</p>" } });
    await expect((await open(client)).insertDraft("Hi")).rejects.toThrow("does not hold it");
  });

  it("is taken out again as long as it stands there word for word, however the editor writes it", async () => {
    const letter = "Dear Maya,\n\nIt's $50.\n\nBye";
    const held = "<div>Mine</div><div>Dear Maya,</div><div><br></div><div>It’s $50.</div><div><br></div><div>Bye</div>";
    const took = async (html: string) => {
      const { client, calls } = helpdesk({ holds: html });
      const where = await (await open(client)).takeOut([letter]);
      return [where, calls.at(-1)?.[1]];
    };
    expect(await took(held)).toEqual(["out", "<div>Mine</div><p></p>"]);
    expect(await took(held.replace("$50", "$60"))).toEqual(["changed", undefined]);
    expect(await took("<p><br></p>")).toEqual(["absent", undefined]);
  });

  it("cannot smuggle markup or a placeholder that the helpdesk expands when the reply is sent", () => {
    expect(editorHtml('<img src=x> & "you"')).toBe("<p>&lt;img src=x&gt; &amp; &quot;you&quot;</p>");
    expect(editorHtml("{{ticket.requester.email}} {{{x}} {% raw %}")).not.toMatch(/\{\{|\{%/);
  });

  it("keeps paragraphs and lines", () => {
    expect(editorHtml("Dear Maya,\n\nOne\ntwo")).toBe("<p>Dear Maya,</p><p>One<br>two</p>");
  });
});

describe("the frame around the app", () => {
  it("has no ticket on a full page and on one that is not saved", async () => {
    for (const context of [{}, { ticketId: null }, { ticketId: "new" }]) {
      expect(await (await open(helpdesk({}, context).client)).ticket()).toBeUndefined();
    }
    expect(await (await open(helpdesk().client)).ticket()).toEqual({ helpdesk: "zendesk", ticketId: "42" });
  });

  it("is given up when the helpdesk never registers the app", async () => {
    const opened = expect(open(helpdesk({}, "silent").client)).rejects.toThrow("app.registered");
    await vi.advanceTimersByTimeAsync(20_000);
    await opened;
  });

  it("tells when the person comes back to this ticket, until it is no longer asked to", async () => {
    const { client, handlers } = helpdesk();
    const listener = vi.fn();
    const stop = (await open(client)).onReturn(listener);
    handlers.get("app.activated")?.(undefined);
    expect(listener).toHaveBeenCalledOnce();
    stop();
    expect(handlers.has("app.activated")).toBe(false);
  });
});

describe("a reply that is about to be sent", () => {
  const told = (type: string, html: string) => ({
    "comment.type": { errors: {}, "comment.type": type },
    "comment.text": { errors: {}, "comment.text": html },
  });
  async function sending(
    answers: Readonly<Record<string, unknown>>,
    ask: (text: string) => Promise<string | undefined>,
  ) {
    const { client, handlers } = helpdesk(answers);
    (await open(client)).onSend(ask);
    return () => handlers.get("ticket.save")?.(undefined);
  }

  it("is stopped by a promise that is rejected with words: one that resolves with them would let it go", async () => {
    const send = await sending(told("publicReply", "<p>We return $475.00</p>"), async () => "Nothing is decided.");
    await expect(send()).rejects.toBe("Nothing is decided.");
    const fine = await sending(told("publicReply", "<p>Hello</p>"), async () => undefined);
    expect(await fine()).toBeUndefined();
  });

  it("is not asked about where it is a note, or empty", async () => {
    const ask = vi.fn(async () => "No.");
    expect(await (await sending(told("internalNote", "<p>$475.00</p>"), ask))()).toBeUndefined();
    expect(await (await sending(told("publicReply", "<p><br></p>"), ask))()).toBeUndefined();
    expect(ask).not.toHaveBeenCalled();
  });

  it("is checked where the helpdesk does not say what kind it is", async () => {
    const silent = await sending({ ...told("", "<p>$475.00</p>"), "comment.type": "silent" }, async () => "No.");
    const stopped = expect(silent()).rejects.toBe("No.");
    await vi.advanceTimersByTimeAsync(400);
    await stopped;
  });

  it("goes after a second whatever is asked, since nobody knows what the helpdesk does with silence", async () => {
    const send = (await sending(told("publicReply", "Hi"), () => new Promise(() => {})))();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await send).toBeUndefined();
  });

  it("is read with its spaces, lines and quotation marks, without the mails below it", () => {
    const html =
      "<style>p{}</style><p>Hi&nbsp;Maya, &ldquo;soon&#8221; &#x24;5 &amp; more</p><p>One<br>two</p><div>&gt; $900.00</div><blockquote>We return<blockquote>old</blockquote>$475.00</blockquote><p>three</p><blockquote>$9";
    expect(readText(html)).toBe("Hi Maya, &ldquo;soon” $5 & more\nOne\ntwo\nthree");
  });
});
