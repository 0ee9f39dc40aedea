import type { Story } from "../../../core/contract/story.ts";
import { REASON_CODES } from "../../../core/reasons/reasons.ts";
import { OFFER_KINDS } from "../../../core/words.ts";
import { useReason } from "../../cases/use-reason.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Dotted } from "../../ui/basics.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Credit } from "../patient/credit.tsx";
import { Messages } from "./messages.tsx";
import { Part, SHOWN } from "./part.tsx";

/** Earlier cases, messages, insurance and account credit: like is treated alike only when it is seen. */
export function History({ story }: { readonly story: Story }) {
  const words = useOpenedWords().records.history;
  const cases = useWords().cases;
  const { earlierCases, claims, credit } = story;
  return (
    <Panel title={words.title} aside={earlierCases.length > 0 ? cases.count(earlierCases.length) : words.noCases}>
      {earlierCases.length > 0 ? (
        <Part title={words.cases} count={earlierCases.length}>
          {earlierCases.slice(0, SHOWN).map((earlier) => (
            <EarlierCase key={earlier.caseId} earlier={earlier} />
          ))}
        </Part>
      ) : null}
      <Messages story={story} />
      {claims.length > 0 ? (
        <Part title={words.claims} count={claims.length}>
          {claims.slice(0, SHOWN).map((claim) => (
            <Claim key={`${claim.insurer}${claim.serviceOn}`} claim={claim} />
          ))}
        </Part>
      ) : null}
      <Credit credit={credit} />
    </Panel>
  );
}

function EarlierCase({ earlier }: { readonly earlier: Story["earlierCases"][number] }) {
  const words = useOpenedWords().records.history;
  const { lists } = useWords();
  const reasonOf = useReason();
  const format = useFormat();
  const reason = REASON_CODES.find((code) => code === earlier.reason);
  const offer = OFFER_KINDS.find((kind) => kind === earlier.offer);
  const sum = earlier.amountMinor && earlier.currency ? format.money(earlier.amountMinor, earlier.currency) : undefined;
  return (
    <li>
      <Dotted
        parts={[
          format.day(earlier.openedOn),
          reason ? reasonOf({ reason, reasonOpen: earlier.reasonOpen }) : earlier.reason,
          offer && lists.offers[offer],
          earlier.amountUnknown ? words.amountUnknown : sum,
          earlier.exception && words.exception,
        ]}
      />
    </li>
  );
}

function Claim({ claim }: { readonly claim: Story["claims"][number] }) {
  const words = useOpenedWords().records.history;
  const format = useFormat();
  const overpaid =
    claim.overpaidMinor === undefined
      ? undefined
      : words.overpaid(
          format.money(claim.overpaidMinor, claim.currency),
          claim.foundOn ? format.day(claim.foundOn) : format.day(claim.serviceOn),
        );
  return (
    <li>
      <Dotted parts={[format.day(claim.serviceOn), words.claim(claim.insurer, claim.state), overpaid]} />
    </li>
  );
}
