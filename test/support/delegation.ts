import type { DelegateRequest } from "../../core/contract/delegation.ts";
import type { ImportRecord } from "../../core/contract/records.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import { approveAs } from "./approving.ts";
import { type TestClinic, testClinic } from "./clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "./deciding.ts";
import { runDelegate } from "./operations.ts";

export const LENT = ulidOf("DEG", 1);
/** The clock stands at Monday, 2 March, 10:00 in the clinic. */
const week: Omit<DelegateRequest, "toPersonId"> = {
  fromOn: "2026-03-02",
  untilOn: "2026-03-06",
  sentence: "A week at the sea.",
};

export interface WaitingScene {
  readonly clinic: TestClinic;
  readonly agent: PersonActor;
  readonly other: PersonActor;
  readonly lead: PersonActor;
  readonly approvalId: string;
  say(who: PersonActor, verdict?: "approve" | "reject"): ReturnType<typeof approveAs>;
}

/** An agent's exception of 50.00 waits for a lead. */
export function waitingForALead(
  records: readonly ImportRecord[] = mayasMassage(),
  by: "agent" | "lead" = "agent",
): WaitingScene {
  const clinic = testClinic(records);
  const [agent, lead] = [clinic.staff("agent", "Ana"), clinic.staff("lead", "Leo")];
  const amountMinor = by === "agent" ? 5_000 : 60_000;
  decided(clinic, by === "agent" ? agent : lead, ulidOf("DEC", 1), { amountMinor, exception: goodwill });
  const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  const approvalId = row?.id ?? "";
  return {
    clinic,
    agent,
    other: clinic.staff("agent", "Otto"),
    lead,
    approvalId,
    say: (who, verdict = "approve") =>
      approveAs(clinic.runtime, who, approvalId, { verdict, approvalHash: row?.hash ?? "", sentence: "So it is." }),
  };
}

export const delegate = (
  { clinic }: WaitingScene,
  giver: PersonActor,
  receiver: PersonActor,
  bend: Partial<DelegateRequest> = {},
  id = LENT,
) => runDelegate(clinic.runtime, giver, id, { toPersonId: receiver.personId, ...week, ...bend });
