import type { BookGroup, BooksAnswer } from "../../../core/contract/books.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge, Dotted } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { GroupRows } from "./rows.tsx";
import { SaveRows } from "./save-rows.tsx";

/** Each payout with its state in words; its rows open in place. */
export function Payouts({ books }: { readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  return (
    <section className="stack" aria-label={words.payouts}>
      <h2 className="section-title">{words.payouts}</h2>
      <p className="wrap">{words.payoutsText}</p>
      {books.groups.length === 0 ? <p className="empty muted">{words.noPayouts}</p> : null}
      {books.groups.map((group) => (
        <Group key={group.groupId} group={group} books={books} />
      ))}
    </section>
  );
}

export function useGroupName(): (group: BookGroup) => string {
  const words = usePagesWords().books;
  const { day } = useFormat();
  return ({ by, processor = "", tender = "", onDate, payout }) => {
    const when = onDate === undefined ? "" : day(onDate);
    if (by === "hand") return words.hand(words.tenders[tender] ?? tender);
    if (by === "waiting") return words.waiting(processor);
    if (by === "day") return words.day(processor, when);
    return payout?.kind === "by_hand" ? words.withdrawal(processor, when) : words.payout(processor, when);
  };
}

function Group({ group, books }: { readonly group: BookGroup; readonly books: BooksAnswer }) {
  const words = usePagesWords().books;
  const { money, number } = useFormat();
  const name = useGroupName()(group);
  const { payout, rows, sums } = group;
  const aside = (
    <span className="books-aside">
      <State group={group} />
      <Dotted
        parts={[
          payout && words.toBank(money(payout.amountMinor, payout.currency)),
          payout && words.payoutStates[payout.state],
          rows > 0 &&
            words.refunds(sums.map((one) => money(one.oursMinor, one.currency)).join(" + "), rows, number(rows)),
        ]}
      />
    </span>
  );
  if (rows === 0) {
    return (
      <div className="panel-box books-empty">
        <span className="strong wrap">{name}</span>
        {aside}
      </div>
    );
  }
  return (
    <Panel title={name} aside={aside} asideBelow>
      <GroupRows month={books.month} group={group.groupId} stand={books.hash} label={name} />
      <SaveRows month={books.month} group={group.groupId} name={`${books.month} ${name}`} label={words.csvOf(name)}>
        {words.csvGroup}
      </SaveRows>
    </Panel>
  );
}

/** In words: agrees, differs by so much, or why nobody can say. */
function State({ group: { rows, sums, differences, payout, by } }: { readonly group: BookGroup }) {
  const words = usePagesWords().books;
  const { money } = useFormat();
  const off = sums.filter(({ oursMinor, theirsMinor }) => oursMinor !== theirsMinor);
  if (differences > 0 && off.length === 0) return <Badge kind="warn">{words.differsInside(differences)}</Badge>;
  if (differences > 0) {
    return off.map(({ currency, oursMinor, theirsMinor }) => (
      <Badge key={currency} kind="warn">
        {words.differs(money(theirsMinor - oursMinor, currency))}
      </Badge>
    ));
  }
  // In no payout yet: that the processor tells of nothing is no difference.
  if (by === "waiting") return null;
  if (rows > 0) return <Badge kind="ok">{words.agrees}</Badge>;
  return (
    <Badge>{payout?.kind === "by_hand" ? words.notTold : payout?.isRead === false ? words.notRead : words.empty}</Badge>
  );
}
