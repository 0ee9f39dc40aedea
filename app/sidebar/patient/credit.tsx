import { useRef, useState } from "react";
import { may } from "../../../core/approval/may.ts";
import type { CreditLotView, CreditView } from "../../../core/contract/credit.ts";
import { useServices } from "../../api/context.ts";
import { unbroken } from "../../i18n/format.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat } from "../../i18n/words.ts";
import { Dotted } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { useOpenTicket } from "../ticket-context.ts";
import { CreditForm, type CreditWish } from "./credit-form.tsx";

const ENTRIES_SHOWN = 6;

/** What a patient has on account, bonus apart, where it comes from, and the acts on it for those with the right. */
export function Credit({ credit }: { readonly credit: CreditView }) {
  const words = useOpenedWords().credit;
  const [wish, setWish] = useState<CreditWish>();
  const title = useRef<HTMLHeadingElement>(null);
  const end = () => {
    setWish(undefined);
    title.current?.focus();
  };
  const open = (credit.lots ?? []).filter((lot) => lot.leftMinor > 0);
  if (credit.entries.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <h3 ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      {credit.balances.map((balance) => (
        <Balance key={balance.currency} balance={balance} onWish={setWish} />
      ))}
      {open.length > 0 ? <h4 className="small strong">{words.lots}</h4> : null}
      <ul className="stack stack-tight small">
        {open.map((lot) => (
          <Lot key={lot.lotId} lot={lot} onWish={setWish} />
        ))}
      </ul>
      {wish ? <CreditForm key={wish.mark} wish={wish} onEnd={end} /> : null}
      <Entries entries={credit.entries} onWish={setWish} />
    </div>
  );
}

interface Wishing {
  readonly onWish: (wish: CreditWish) => void;
}

/** Whether this person may do it; who writes must be known to be the patient before money leaves. */
function useRights() {
  const { boot } = useServices();
  const { ticket } = useOpenTicket();
  const { blocked } = ticket.allowed;
  const isOpen = blocked !== "suggest_only" && blocked !== "frozen" && blocked !== "own_matter";
  const isKnown = ticket.verification.state === "verified";
  return {
    spend: isOpen && isKnown && may(boot.person, "credit.spend").ok,
    undo: isOpen && isKnown && may(boot.person, "credit.undo_use").ok,
    payOut: isOpen && isKnown && may(boot.person, "credit.pay_out").ok,
    takeBack: isOpen && may(boot.person, "credit.take_back").ok,
  };
}

function Balance({ balance, onWish }: Wishing & { readonly balance: CreditView["balances"][number] }) {
  const words = useOpenedWords().credit;
  const format = useFormat();
  const rights = useRights();
  const { currency, balanceMinor, bonusMinor = 0, heldMinor = 0, heldBecause = "dispute", mayBePaidOut } = balance;
  const sum = format.money(balanceMinor, currency);
  const freeMinor = balanceMinor - heldMinor;
  return (
    <div className="stack stack-tight small">
      <p className="wrap">
        <span className="strong">{words.balance(sum)}</span>
        {bonusMinor > 0 ? (
          <span className="muted"> · {words.bonusWithin(format.money(bonusMinor, currency))}</span>
        ) : null}
      </p>
      {heldMinor > 0 ? (
        <p className="warn-text wrap">{words.heldWithin[heldBecause](format.money(heldMinor, currency))}</p>
      ) : null}
      {mayBePaidOut && heldMinor === 0 ? <p className="wrap">{words.mayBePaidOut(mayBePaidOut)}</p> : null}
      {rights.spend && freeMinor > 0 ? (
        <div>
          <Button
            label={words.actOn.spend(sum)}
            onClick={() => onWish({ mark: `spend ${currency}`, act: "spend", currency, maxMinor: freeMinor })}
          >
            {words.act.spend}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Lot({ lot, onWish }: Wishing & { readonly lot: CreditLotView }) {
  const words = useOpenedWords().credit;
  const format = useFormat();
  const rights = useRights();
  const { lotId, currency, leftMinor, from } = lot;
  const sum = (minor: number) => format.money(minor, currency);
  const day = format.day(lot.grantedOn);
  const wish = (act: "pay_out" | "take_back"): CreditWish => ({
    ...{ mark: `${act} ${lotId}`, act, currency, lotId, maxMinor: leftMinor },
    ...(from ? { to: from.label } : {}),
  });
  return (
    <li className="stack stack-tight">
      <Dotted
        parts={[
          words.lot(sum(leftMinor), sum(lot.grantedMinor)),
          lot.bonus && words.bonus,
          lot.held && words.held[lot.heldBecause ?? "dispute"],
          words.granted(day),
          lot.expiresOn && words.expires(format.day(lot.expiresOn)),
          from && words.from(unbroken(from.label)),
          !from && lot.note,
        ]}
      />
      {from ? (
        <div className="row">
          {rights.payOut && !lot.bonus && !lot.held ? (
            <Button label={words.actOn.pay_out(sum(leftMinor), day)} onClick={() => onWish(wish("pay_out"))}>
              {words.act.pay_out}
            </Button>
          ) : null}
          {rights.takeBack ? (
            <Button label={words.actOn.take_back(sum(leftMinor), day)} onClick={() => onWish(wish("take_back"))}>
              {words.act.take_back}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

type Entry = CreditView["entries"][number];

/** All that one recorded use took, where this entry is the first of it that can be taken back. */
function wholeUse(entries: readonly Entry[], at: number): { useId: string; minor: number } | undefined {
  const useId = entries[at]?.useId;
  if (useId === undefined || entries.findIndex((one) => one.useId === useId) !== at) return undefined;
  const minor = entries.reduce((sum, one) => sum - (one.useId === useId ? one.deltaMinor : 0), 0);
  return { useId, minor };
}

function Entries({ entries, onWish }: Wishing & { readonly entries: readonly Entry[] }) {
  const words = useOpenedWords().credit;
  const { more } = useOpenedWords().records.history;
  const format = useFormat();
  const rights = useRights();
  const undo = (entry: Entry, at: number) => {
    const use = rights.undo ? wholeUse(entries, at) : undefined;
    if (!use) return null;
    const { currency, onDate } = entry;
    const label = words.actOn.undo(format.money(use.minor, currency), format.day(onDate));
    const wish = { mark: `undo ${use.useId}`, act: "undo" as const, currency, useId: use.useId, maxMinor: use.minor };
    return (
      <div>
        <Button label={label} onClick={() => onWish(wish)}>
          {words.act.undo}
        </Button>
      </div>
    );
  };
  // Counted from the oldest: the list grows at its head, and two entries of one day may be alike to the cent.
  const shown = entries.slice(0, ENTRIES_SHOWN).map((entry, at) => ({ nth: entries.length - at, entry, at }));
  return (
    <>
      <h4 className="small strong">{words.entries}</h4>
      <ul className="stack stack-tight small">
        {shown.map(({ nth, entry, at }) => (
          <li key={nth}>
            <Dotted
              parts={[
                format.day(entry.onDate),
                format.money(entry.deltaMinor, entry.currency),
                entry.note,
                entry.bonus && entry.kind !== "bonus" && words.bonus,
                entry.said,
                entry.by && words.by(entry.by),
              ]}
            />
            {undo(entry, at)}
          </li>
        ))}
      </ul>
      {entries.length > ENTRIES_SHOWN ? <p className="small muted">{more(entries.length - ENTRIES_SHOWN)}</p> : null}
    </>
  );
}
