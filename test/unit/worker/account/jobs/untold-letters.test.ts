/** Danger: a letter that is owed is forgotten, or somebody is asked for one that is owed no more. */
import { describe, expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { aRefundOfMayas, DAY_MS } from "../../../../support/due-letters.ts";
import { daily, readMoney, untoldLetters } from "../../../../support/stored-jobs.ts";

describe("a letter that nobody sent", () => {
  const WITHOUT_A_WORD = { kind: "tell_patient", due_on: "2026-03-03", done_by: null };

  it("is a task of the case's owner on the next working day, once, until it is told", async () => {
    const house = aRefundOfMayas();
    await house.send();
    await untoldLetters(house.world, "all");
    expect(house.tasks()).toEqual([]);
    house.after(1);
    await untoldLetters(house.world, "all");
    await untoldLetters(house.world, "all");
    expect(house.tasks()).toEqual([WITHOUT_A_WORD]);
    const owner = house.clinic.sql.one("SELECT owner_id, values_json FROM task");
    expect(owner).toMatchObject({ owner_id: house.ana.personId });
    expect(JSON.stringify(owner)).not.toMatch(/Maya/);
    house.tell(house.letters()[0]);
    expect(house.tasks()).toMatchObject([{ done_by: house.ana.personId }]);
    await untoldLetters(house.world, "all");
    expect(house.tasks()).toHaveLength(1);
  });

  it("is asked for by the daily job", async () => {
    const house = aRefundOfMayas();
    await house.send();
    house.after(1);
    await daily(house.world, "daily");
    await runJobs(house.world);
    expect(house.tasks()).toEqual([WITHOUT_A_WORD]);
  });

  it("is found also where another case before it cannot be read", async () => {
    const house = aRefundOfMayas();
    await house.send();
    house.after(1);
    const { sql } = house.clinic;
    sql.run(
      `INSERT INTO refund_case (id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
       VALUES ('00CASE', 'open', 'other', '2026-03-01', 1, 'intake', '2026-03', 'USD')`,
    );
    sql.run("INSERT INTO case_ticket (case_id, helpdesk, ticket_id) VALUES ('00CASE', 'zendesk', '9999')");
    sql.run(
      `INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
       SELECT '00EVAL', '00CASE', '{', facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms FROM evaluation LIMIT 1`,
    );
    sql.run(
      `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
       SELECT '00DEC', '00CASE', '00EVAL', offer, 0, 0, currency, reason, decider_id, decided_at_ms, 'approved' FROM decision LIMIT 1`,
    );
    await expect(untoldLetters(house.world, "all")).rejects.toThrow();
    expect(house.tasks()).toEqual([WITHOUT_A_WORD]);
  });

  it("is found at night also where no processor was ever connected, once there is a case", async () => {
    const nights = ({ sql }: ReturnType<typeof testClinic>) =>
      sql.all("SELECT ref FROM job WHERE kind = 'daily'").length;
    const empty = testClinic(mayasMassage());
    wakeUp(empty.runtime);
    expect(nights(empty)).toBe(0);
    const house = aRefundOfMayas();
    house.clinic.sql.run("DELETE FROM connection");
    await house.send();
    for (const _ of [1, 2]) wakeUp(house.clinic.runtime);
    expect(nights(house.clinic)).toBe(1);
    house.after(2);
    await runJobs(house.world);
    await runJobs(house.world);
    expect(house.tasks()).toMatchObject([{ kind: "tell_patient", done_by: null }]);
  });

  it("is no task on a Saturday", async () => {
    const house = aRefundOfMayas();
    house.clinic.setNow(NOW_MS + 4 * DAY_MS);
    await runJobs(house.world);
    for (const [days, tasks] of [
      [5, 0],
      [6, 0],
      [7, 1],
    ] as const) {
      house.after(days);
      await untoldLetters(house.world, "all");
      expect(house.tasks()).toHaveLength(tasks);
    }
  });

  it("is no task any more once the money came back: that is a correction", async () => {
    const house = aRefundOfMayas();
    await house.send();
    house.after(1);
    await untoldLetters(house.world, "all");
    house.processor.move("re_1", "failed");
    await readMoney(house.world, "stripe refund:re_1");
    expect(house.tasks()).toMatchObject([
      { kind: "tell_patient", done_by: "makegood" },
      { kind: "correct_reply", done_by: null },
    ]);
  });

  it("opens nothing for somebody of whom nobody knows who they are, nor for letters of long ago", async () => {
    const stranger = aRefundOfMayas();
    await stranger.send();
    stranger.clinic.sql.run("UPDATE ticket_snapshot SET requester_email = 'else@example.com', sender_json = NULL");
    stranger.after(1);
    await untoldLetters(stranger.world, "all");
    const old = aRefundOfMayas();
    await old.send();
    old.after(60);
    await untoldLetters(old.world, "all");
    expect([...stranger.tasks(), ...old.tasks()].filter(({ kind }) => kind === "tell_patient")).toEqual([]);
  });
});
