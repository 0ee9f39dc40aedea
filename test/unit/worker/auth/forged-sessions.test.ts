import { randomBytes } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { readSession, type Session, signSession } from "../../../../worker/auth/session.ts";
import { keysFor } from "../../../../worker/keys.ts";

const root = randomBytes(32).toString("base64");
const other = randomBytes(32).toString("base64");
const nowMs = Date.UTC(2026, 10, 21, 9);
const MINUTE = 60_000;

const session: Session = {
  accountId: "harbour01",
  actor: { type: "person", personId: "P1", name: "Ana", role: "agent", locale: "en", sinceMs: nowMs },
  helpdesk: "zendesk",
  maxAtMs: nowMs + 8 * 60 * MINUTE,
};

const claims = {
  account: "harbour01",
  person: "P1",
  name: "Ana",
  role: "admin",
  locale: "en",
  helpdesk: "zendesk",
  max: nowMs + 60 * MINUTE,
};

/** A token with our claims, changed in one respect. */
function forged(changes: {
  claims?: object;
  key?: Uint8Array;
  alg?: string;
  iss?: string;
  aud?: string;
  exp?: number;
}) {
  const { iss = "makegood", aud = "makegood/v1", exp = nowMs / 1000 + 600, alg = "HS256" } = changes;
  return new SignJWT({ ...claims, ...changes.claims })
    .setProtectedHeader({ alg })
    .setIssuer(iss)
    .setAudience(aud)
    .setExpirationTime(exp)
    .sign(changes.key ?? keysFor(root, "session")[0]);
}

describe("a session", () => {
  it("says who it is until it ends, and then that it has ended", async () => {
    const { bearer, expiresAtMs } = await signSession(root, session, nowMs);
    expect(expiresAtMs).toBe(nowMs + 15 * MINUTE);
    expect(await readSession(root, bearer, nowMs)).toEqual({ ok: true, value: session });
    expect(await readSession(root, bearer, expiresAtMs - 1000)).toMatchObject({ ok: true });
    expect(await readSession(root, bearer, expiresAtMs)).toEqual({ ok: false, error: "session_expired" });
  });

  it("that was let in before is let in under no other key, and not with one character changed", async () => {
    const { bearer } = await signSession(root, session, nowMs);
    for (const at of [1, 2]) expect(await readSession(root, bearer, nowMs + at)).toMatchObject({ ok: true });
    expect(await readSession(other, bearer, nowMs)).toEqual({ ok: false, error: "unauthenticated" });
    expect(await readSession(`${other},${root}`, bearer, nowMs)).toMatchObject({ ok: true });
    const cut = bearer.length - 20;
    const changed = `${bearer.slice(0, cut)}${bearer[cut] === "A" ? "B" : "A"}${bearer.slice(cut + 1)}`;
    expect(await readSession(root, changed, nowMs)).toEqual({ ok: false, error: "unauthenticated" });
  });

  it("that was read before is let in and refused at the same instants as one that nobody has read", async () => {
    const ends = [nowMs + 15 * MINUTE, nowMs + 400, nowMs + 1_600];
    for (const maxAtMs of [session.maxAtMs, nowMs + 400, nowMs + 1_600]) {
      const { bearer } = await signSession(root, { ...session, maxAtMs }, nowMs);
      const around = ends.flatMap((at) => [-1_001, -1_000, -999, -1, 0, 1, 999, 1_000].map((off) => at + off));
      // There and back again: clocks go backwards too.
      for (const at of [...around, ...around.toReversed(), 0]) {
        const unread = `${root},${randomBytes(32).toString("base64")}`;
        expect(await readSession(root, bearer, at)).toEqual(await readSession(unread, bearer, at));
      }
    }
  });

  it("never outlives its eight hours, however it is renewed", async () => {
    const late = session.maxAtMs - 2 * MINUTE;
    const { bearer, expiresAtMs } = await signSession(root, session, late);
    expect(expiresAtMs).toBe(session.maxAtMs);
    expect(await readSession(root, bearer, session.maxAtMs)).toEqual({ ok: false, error: "session_expired" });
  });

  it("is still read while the root key is being changed", async () => {
    const { bearer } = await signSession(root, session, nowMs);
    expect(await readSession(`${other},${root}`, bearer, nowMs)).toMatchObject({ ok: true });
    expect(await readSession(other, bearer, nowMs)).toEqual({ ok: false, error: "unauthenticated" });
  });

  it("is read as forged in every way but the right one", async () => {
    expect(await readSession(root, await forged({}), nowMs)).toMatchObject({ ok: true });
    const wrong = {
      "another key": await forged({ key: keysFor(other, "session")[0] }),
      "another purpose's key": await forged({ key: keysFor(root, "account-key")[0] }),
      "another algorithm": await forged({ alg: "HS512", key: new Uint8Array(64) }),
      "another issuer": await forged({ iss: "zendesk" }),
      "another audience": await forged({ aud: "makegood/v2" }),
      "a role that does not exist": await forged({ claims: { role: "owner" } }),
      "an account that is a path": await forged({ claims: { account: "../other" } }),
      "no account": await forged({ claims: { account: undefined } }),
      "no algorithm": new UnsecuredJWT(claims).setIssuer("makegood").setAudience("makegood/v1").encode(),
      "no token": "x.y.z",
      nothing: "",
    };
    for (const [how, bearer] of Object.entries(wrong)) {
      expect(await readSession(root, bearer, nowMs), how).toEqual({ ok: false, error: "unauthenticated" });
    }
  });

  it("without an end is no session", async () => {
    const endless = await new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer("makegood")
      .setAudience("makegood/v1")
      .sign(keysFor(root, "session")[0]);
    expect(await readSession(root, endless, nowMs)).toEqual({ ok: false, error: "unauthenticated" });
  });
});
