/** What anybody may have bought besides: nothing is to be found in it. */
import { addDays } from "../../../../core/facts/civil.ts";
import type { Teller } from "../teller.ts";

export function ordinary(teller: Teller): void {
  for (let n = teller.int(0, 3); n > 0; n -= 1) {
    const on = teller.day(700, 420);
    const of = teller.pick(["facial", "physio", "cream", "laser", "massage"]);
    if (of === "laser" || of === "massage") {
      const price = teller.price(400, 1500);
      const line = teller.pack(of, price, of === "laser" ? 6 : 10, on);
      teller.pay(teller.buy([line], { on }), price, { on, hour: teller.int(9, 18) });
      teller.uses(line.sourceId, on, teller.int(0, 6));
    } else {
      const visit = teller.sell(of, teller.price(), { on, hour: teller.int(9, 18), minute: teller.int(0, 59) });
      if (of !== "cream") teller.booking(visit.line, addDays(on, teller.int(0, 4)));
    }
  }
}
