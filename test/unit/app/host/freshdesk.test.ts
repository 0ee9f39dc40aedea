/** Danger: in a frame that goes from ticket to ticket one patient's answer, letter or check reaches another's ticket. */
import { describe, expect, it, vi } from "vitest";
import { freshdeskFrame } from "../../../../app/host/freshdesk.ts";
import { type Host, HostError } from "../../../../app/host/host.ts";
import { freshworks } from "../../../support/freshworks-client.ts";

const other = (id: number) => ({ id, subject: "x" });

async function opened(location?: string) {
  const desk = freshworks(location);
  const frame = await freshdeskFrame(desk.window);
  const hosts: Host[] = [];
  frame.follow((host) => void hosts.push(host));
  await desk.settled();
  const last = () => hosts.at(-1) as Host;
  return { desk, frame, hosts, last };
}

describe("a ticket in the frame", () => {
  it("is shown once it is opened, and another one when the agent goes there; coming back to it only looks again", async () => {
    const { desk, hosts, last } = await opened();
    expect(await last().ticket()).toEqual({ helpdesk: "freshdesk", ticketId: "1" });
    const returned = vi.fn();
    last().onReturn(returned);
    await desk.activate();
    expect([hosts.length, returned.mock.calls.length]).toEqual([1, 1]);
    desk.data.ticket = other(2);
    await desk.activate();
    expect(hosts).toHaveLength(2);
    expect(await last().ticket()).toEqual({ helpdesk: "freshdesk", ticketId: "2" });
    expect(returned).toHaveBeenCalledTimes(1);
  });

  it("whose answer comes after the next one's is not shown any more", async () => {
    const { desk, hosts, last } = await opened();
    let late: (value: unknown) => void = () => {};
    desk.data.ticket = () => new Promise((resolve) => (late = resolve));
    await desk.activate();
    desk.data.ticket = other(3);
    await desk.activate();
    late(other(2));
    await desk.settled();
    expect(await Promise.all(hosts.map(async (host) => (await host.ticket())?.ticketId))).toEqual(["1", "3"]);
    expect(await last().ticket()).toMatchObject({ ticketId: "3" });
  });

  it("is none on a full page, which the helpdesk says of the place", async () => {
    const { desk, frame } = await opened("full_page_app");
    desk.data.ticket = undefined;
    expect(frame.surface).toBe("manager");
    const hosts: Host[] = [];
    frame.follow((host) => void hosts.push(host));
    await desk.settled();
    expect(await hosts[0]?.ticket()).toBeUndefined();
  });

  it("is never shown by a helpdesk whose client is not there, or never answers", async () => {
    await expect(freshdeskFrame({} as Window)).rejects.toThrow(HostError);
    vi.useFakeTimers();
    const hangs = { app: { initialized: () => new Promise(() => {}) } } as unknown as Window;
    const frame = expect(freshdeskFrame(hangs)).rejects.toThrow(HostError);
    await vi.advanceTimersByTimeAsync(21_000);
    vi.useRealTimers();
    await frame;
  });
});

describe("a letter", () => {
  it("opens the reply with its text, in which nothing is a placeholder or a tag", async () => {
    const { desk, last } = await opened();
    expect(await last().insertDraft("Dear Maya,\n\n{{ticket.url}} <b>8</b>")).toBe("editor");
    expect(desk.triggered).toEqual([
      {
        method: "click",
        options: { id: "reply", text: "<p>Dear Maya,</p><p>{ {ticket.url}} &lt;b&gt;8&lt;/b&gt;</p>" },
      },
    ]);
  });

  it("says that an earlier one may stand beside it, since the editor tells nothing", async () => {
    const { last } = await opened();
    expect(await last().insertDraft("B", ["A"])).toBe("beside");
    expect(await last().takeOut(["A"])).toBe("unknown");
    expect(await last().replies()).toBeUndefined();
  });

  it("of a ticket that was left is not put into the next one's reply, also before the frame heard of it", async () => {
    const { desk, last } = await opened();
    const left = last();
    desk.data.ticket = other(2);
    await expect(left.insertDraft("for the first")).rejects.toThrow("Another ticket is open now");
    await desk.activate();
    await expect(left.insertDraft("for the first")).rejects.toThrow(HostError);
    await left.notify("ok", "It is in the reply");
    expect(desk.triggered).toEqual([]);
  });

  it("that the editor refuses fails, as it does where the helpdesk is silent", async () => {
    const { desk, last } = await opened();
    desk.says.trigger = () => Promise.reject({ message: "Request timed out!" });
    await expect(last().insertDraft("x")).rejects.toThrow(HostError);
  });
});

describe("a reply that is sent", () => {
  const refuse = async () => "This says $90.00; the case gives $80.00.";

  it("is stopped with the words of the check, where the helpdesk says what stands in it", async () => {
    const { desk, last } = await opened();
    const ask = vi.fn(refuse);
    last().onSend(ask);
    expect(await desk.send({ body: "<p>You get $90.00</p>" })).toBe("This says $90.00; the case gives $80.00.");
    expect(ask).toHaveBeenCalledWith("You get $90.00", expect.any(Number));
  });

  it.each([{}, undefined, { body: "" }, { body: 7 }])("goes where its words are not told: %j", async (told) => {
    const { desk, last } = await opened();
    last().onSend(refuse);
    expect(await desk.send(told)).toBe("went");
  });

  it("goes where the helpdesk fails to say what stands in it", async () => {
    const { desk, last } = await opened();
    last().onSend(refuse);
    const told = {
      get body(): string {
        throw new Error("The editor is gone");
      },
    };
    expect(await desk.send(told)).toBe("went");
  });

  it("goes where nobody asks any more, and where nobody answers within a second", async () => {
    const { desk, last } = await opened();
    const stop = last().onSend(refuse);
    stop();
    expect(await desk.send({ body: "x" })).toBe("went");
    last().onSend(() => new Promise(() => {}));
    expect(await desk.send({ body: "x" })).toBe("went");
  });

  it("goes where another ticket is open already than the frame has heard of: what is decided there nobody asks", async () => {
    const { desk, last } = await opened();
    const ask = vi.fn(refuse);
    last().onSend(ask);
    desk.data.ticket = other(2);
    expect(await desk.send({ body: "$90.00" })).toBe("went");
    expect(ask).not.toHaveBeenCalled();
  });

  it("is asked of the ticket that is open, and never of the one before", async () => {
    const { desk, last } = await opened();
    const first = vi.fn(refuse);
    last().onSend(first);
    desk.data.ticket = other(2);
    await desk.activate();
    expect(await desk.send({ body: "$90.00" })).toBe("went");
    expect(first).not.toHaveBeenCalled();
  });

  it("is heard of, so that the ticket is looked at again", async () => {
    const { desk, last } = await opened();
    const heard = vi.fn();
    const stop = last().onReply(heard);
    await desk.send({});
    stop();
    await desk.send({});
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe("the frame", () => {
  it("is no higher than the helpdesk lets it be", async () => {
    const { desk, last } = await opened();
    await last().resize(412);
    await last().resize(1_900);
    expect(desk.resized).toEqual(["412px", "700px"]);
  });

  it("notifies by the kinds that the helpdesk knows, cut between words", async () => {
    const { desk, last } = await opened();
    await last().notify("error", "x".repeat(60) + " ".repeat(1) + "y".repeat(60));
    expect(desk.triggered).toEqual([
      { method: "showNotify", options: { type: "danger", title: "Makegood", message: `${"x".repeat(60)}…` } },
    ]);
  });

  it("opens another ticket, is light, and knows its reader's address only to save typing", async () => {
    const { desk, frame, last } = await opened();
    await last().openTicket("42");
    expect(desk.triggered[0]).toEqual({ method: "click", options: { id: "ticket", value: 42 } });
    expect(await last().scheme()).toBe("light");
    expect(await frame.knownEmail()).toBe("ana@clinic.example");
    desk.data.loggedInUser = undefined;
    expect(await frame.knownEmail()).toBeUndefined();
  });
});
