/** Several patients, one card: nobody was charged twice. */
import type { ImportRecord } from "../../../../core/contract/records.ts";
import { Teller } from "../teller.ts";

/** Two children, paid by their mother with one card in one minute. */
export function family(name: string, chance: () => number): readonly ImportRecord[] {
  const mother = new Teller(`${name}M`, chance);
  const on = mother.day(300);
  const price = mother.price();
  const children = ["A", "B"].map((letter, at) => {
    const child = new Teller(`${name}${letter}`, chance, mother.patient);
    const visit = child.sell("physio", price, { on, minute: 2 + at });
    if (at === 0 || child.int(0, 1) === 1) child.booking(visit.line, on);
    return child;
  });
  return [mother, ...children].flatMap(({ records }) => records);
}
