import { expect, it } from "vitest";
import { type StandInWish, wrongIn } from "../../../../app/manager/delegation/wish.ts";

const whole: StandInWish = {
  toPersonId: "01PERS00000000000000000001",
  fromOn: "2026-03-02",
  untilOn: "2026-03-31",
  sentence: "A month at sea.",
};

it.each<[string, Partial<StandInWish>, Partial<Record<keyof StandInWish, string>>]>([
  ["a whole wish", {}, {}],
  ["nobody chosen", { toPersonId: undefined }, { toPersonId: "required" }],
  ["a day that is over", { fromOn: "2026-03-01" }, { fromOn: "past" }],
  ["an end before the beginning", { untilOn: "2026-03-01" }, { untilOn: "early" }],
  ["a day too many", { untilOn: "2026-04-01" }, { untilOn: "late" }],
  ["a field that was emptied", { fromOn: "", untilOn: "" }, { fromOn: "required", untilOn: "required" }],
  ["a sentence of blanks", { sentence: "    " }, { sentence: "short" }],
])("a wish that the server would refuse is not sent: %s", (_, bend, expected) => {
  const wrong = wrongIn({ ...whole, ...bend }, "2026-03-02");
  expect(Object.fromEntries(Object.entries(wrong).filter(([, why]) => why))).toEqual(expected);
});
