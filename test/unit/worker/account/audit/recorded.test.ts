/** The net under all other tests of an account: it must hold on every clinic, also on one that was copied. */
import { describe, expect, it } from "vitest";
import { testClinic } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";

const SILENT = /Changed without an event in the same transaction/;

describe("a test's clinic", () => {
  it.each([
    ["adds a row", "INSERT INTO setting (key, value) VALUES ('frozen', '1')", /setting added/],
    ["changes one", "UPDATE payment SET locked = 1", /payment changed/],
    ["takes one away", "DELETE FROM setting WHERE key = 'money'", /setting removed/],
  ])("refuses what %s and says so nowhere", (_, write, what) => {
    for (const clinic of [testClinic(mayasMassage()), testClinic(mayasMassage())]) {
      const change = () => clinic.sql.transaction(() => clinic.sql.run(write));
      expect(change).toThrow(SILENT);
      expect(change).toThrow(what);
    }
  });

  it("takes how the machinery stands without a word", () => {
    const { sql } = testClinic(mayasMassage());
    expect(sql.transaction(() => sql.change("UPDATE payment SET read_at_ms = 1"))).toBe(1);
  });

  it("shares nothing with another, and mints ids that follow its own", () => {
    const [one, other] = [testClinic(), testClinic()];
    one.sql.run("DELETE FROM setting");
    expect(other.sql.all("SELECT key FROM setting")).toContainEqual({ key: "money" });
    expect(one.ctx().newId()).toBe(other.ctx().newId());
    const last = other.sql.one<{ id: string }>("SELECT max(id) AS id FROM patient");
    expect(other.ctx().newId() > (last?.id ?? "")).toBe(true);
  });
});
