import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainEvent, EMPTY_CHAIN, GENESIS, verifyChain } from "../../../../core/audit/chain.ts";
import { type AuditEvent, EVENT_TYPES, type NewEvent } from "../../../../core/audit/event.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";

const actors = fc.constantFrom<NewEvent["actor"]>(
  { kind: "person", personId: "P1", role: "lead" },
  { kind: "patient", offerId: "O1" },
  { kind: "webhook", source: "stripe", deliveryId: "evt_1" },
  { kind: "job", job: "sweep" },
);
const draft = fc.record({
  atMs: fc.nat(),
  actor: actors,
  type: fc.constantFrom(...EVENT_TYPES),
  data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
});
const chains = fc.array(draft, { minLength: 2, maxLength: 8 }).map((drafts) => {
  const events: AuditEvent[] = [];
  drafts.forEach((item, at) => {
    events.push(chainEvent(events.at(-1)?.hash ?? GENESIS, { ...item, seq: at + 1, caseId: `C${at}` }));
  });
  return events;
});

const EDITS: Record<string, (event: AuditEvent) => AuditEvent> = {
  "its time": (event) => ({ ...event, atMs: event.atMs + 1 }),
  "its actor": (event) => ({ ...event, actor: { kind: "job", job: "somebody-else" } }),
  "its type": (event) => ({ ...event, type: event.type === "task.closed" ? "task.opened" : "task.closed" }),
  "its case": (event) => ({ ...event, caseId: "other" }),
  "an added fact": (event) => ({ ...event, data: { ...event.data, "added-later": 1 } }),
  "its hash": (event) => ({ ...event, hash: sha256Hex(event.hash) }),
  "its link": (event) => ({ ...event, prev: sha256Hex(event.prev) }),
};

describe("the chain of the record", () => {
  it("has the hash of the link before and of everything the event says", () => {
    const event = chainEvent(GENESIS, {
      seq: 1,
      atMs: 5,
      actor: { kind: "job", job: "j" },
      type: "case.opened",
      data: { a: 1 },
    });
    const text = `{"actor":{"job":"j","kind":"job"},"atMs":5,"data":{"a":1},"prev":"${GENESIS}","seq":1,"type":"case.opened"}`;
    expect(event.hash).toBe(sha256Hex(GENESIS + text));
  });

  it("is whole as written, in one piece or in pages", () => {
    fc.assert(
      fc.property(chains, fc.nat(8), (events, cut) => {
        const whole = verifyChain(events);
        expect(whole).toEqual({ ok: true, value: { seq: events.length, hash: events.at(-1)?.hash } });
        const first = verifyChain(events.slice(0, cut));
        expect(first.ok && verifyChain(events.slice(cut), first.value)).toEqual(whole);
      }),
    );
  });

  it.each(Object.entries(EDITS))("breaks at the event when somebody changes %s", (_, edit) => {
    fc.assert(
      fc.property(chains, fc.nat(), (events, pick) => {
        const at = pick % events.length;
        const edited = events.map((event, index) => (index === at ? edit(event) : event));
        expect(verifyChain(edited)).toMatchObject({ ok: false, error: { seq: at + 1 } });
      }),
    );
  });

  it("breaks at the next event when an edited one is hashed anew", () => {
    fc.assert(
      fc.property(chains, fc.nat(), (events, pick) => {
        const at = pick % (events.length - 1);
        const forged = events.map((event, index) => {
          if (index !== at) return event;
          const { prev, hash: _hash, ...rest } = event;
          return chainEvent(prev, { ...rest, atMs: rest.atMs + 1 });
        });
        expect(verifyChain(forged)).toEqual({ ok: false, error: { seq: at + 2, why: "prev_differs" } });
      }),
    );
  });

  it("breaks when an event is lost, moved, or written twice", () => {
    fc.assert(
      fc.property(chains, fc.nat(), (events, pick) => {
        const at = pick % (events.length - 1);
        const lost = events.filter((_, index) => index !== at);
        const doubled = events.flatMap((event, index) => (index === at ? [event, event] : [event]));
        for (const broken of [lost, doubled, [...events].reverse()]) {
          expect(verifyChain(broken)).toMatchObject({ ok: false, error: { why: "seq_not_next" } });
        }
      }),
    );
  });

  it("does not start in the middle unless told the head before", () => {
    const second = chainEvent(sha256Hex("x"), {
      seq: 2,
      atMs: 1,
      actor: { kind: "job", job: "j" },
      type: "case.opened",
      data: {},
    });
    expect(verifyChain([second])).toMatchObject({ ok: false, error: { seq: 2 } });
    expect(verifyChain([second], { seq: 1, hash: sha256Hex("x") })).toMatchObject({ ok: true });
    expect(verifyChain([])).toEqual({ ok: true, value: EMPTY_CHAIN });
  });

  it("names a damaged event instead of throwing", () => {
    const event = chainEvent(GENESIS, {
      seq: 1,
      atMs: 1,
      actor: { kind: "job", job: "j" },
      type: "case.opened",
      data: {},
    });
    expect(verifyChain([{ ...event, data: { amountMinor: 0.5 } }])).toEqual({
      ok: false,
      error: { seq: 1, why: "unreadable" },
    });
  });
});
