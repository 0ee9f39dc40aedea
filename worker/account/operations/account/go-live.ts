/** Where money is switched on, and for whom. */
import { switchMoneyRequest, trialRequest } from "../../../../core/contract/go-live.ts";
import { ok } from "../../../../core/result.ts";
import { switchMoney, tryMoney } from "../../commands/account/switch-money.ts";
import { goLiveView } from "../../queries/account/go-live.ts";
import { again } from "../act.ts";
import { read, shown } from "../operation.ts";

export const goLive = [
  read("readGoLive", { act: "read_go_live", right: "money.switch", run: (context) => ok(goLiveView(context)) }),
  again("switchMoney", {
    act: "switch_money",
    request: switchMoneyRequest,
    right: "money.switch",
    id: (_actor, placeId, role) => `${placeId} ${role}`,
    run: switchMoney,
    answer: (call) => ok(shown(call, goLiveView)),
  }),
  again("tryMoney", {
    act: "try_money",
    request: trialRequest,
    right: "money.switch",
    run: tryMoney,
    answer: (call) => ok(shown(call, goLiveView)),
  }),
];
