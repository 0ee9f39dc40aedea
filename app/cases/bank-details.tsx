import type { BankDetailsView } from "../../core/contract/bank-details.ts";
import type { OpenedWords } from "../../messages/shapes/screen.ts";
import { useReadBankDetails } from "../api/case-mutations.ts";
import { useFormat } from "../i18n/words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** How far the bank details are that the patient's page asks for; whoever pays reads them here, once. */
export function BankDetails({
  caseId,
  bank,
  words,
}: {
  readonly caseId: string;
  readonly bank: BankDetailsView | undefined;
  readonly words: OpenedWords["bank"];
}) {
  const format = useFormat();
  const read = useReadBankDetails(caseId);
  if (!bank) return null;
  const { askedAtMs, given, erasedUnreadAtMs, mayRead } = bank;
  return (
    <section className="stack stack-tight" aria-label={words.title}>
      {read.data ? (
        <Notice kind="warn">
          <p className="small strong">{words.note}</p>
          <p className="wrap">{[read.data.holder, read.data.account, read.data.routing].filter(Boolean).join(" · ")}</p>
        </Notice>
      ) : null}
      <Notice kind="plain" title={words.title}>
        <ul className="small">
          {askedAtMs === undefined ? null : <li>{words.asked(format.instant(askedAtMs))}</li>}
          <li>{given ? words.given(format.instant(given.atMs)) : words.notGiven}</li>
          {bank.read ? (
            <li className="wrap">{words.read(bank.read.byPerson, format.instant(bank.read.atMs))}</li>
          ) : null}
          {erasedUnreadAtMs === undefined ? null : <li>{words.erased(format.instant(erasedUnreadAtMs))}</li>}
          {given && !bank.read && erasedUnreadAtMs === undefined ? <li>{words.waits}</li> : null}
        </ul>
        {given && mayRead ? (
          <div>
            <Button sends disabled={read.isPending} onClick={() => read.mutate(given.saidId)}>
              {words.act}
            </Button>
          </div>
        ) : null}
        {read.isError ? <ProblemNotice error={read.error} /> : null}
      </Notice>
    </section>
  );
}
