import type { DraftOffer, DraftOutcome } from "../../../core/policy/draft.ts";
import { OFFER_KINDS } from "../../../core/words.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Button } from "../../ui/button.tsx";
import { EachPart } from "../typed/each-part.tsx";
import { WholeField } from "../typed/typed-fields.tsx";
import type { Marks } from "./marks.ts";
import { OfferEditor } from "./offer-editor.tsx";

export interface OutcomeEditorProps {
  readonly outcome: DraftOutcome;
  /** As the check names it: `grants.` in a clause, empty in the last card. */
  readonly prefix: "grants." | "";
  readonly currency: string;
  readonly marks: Marks;
  readonly onChange: (outcome: DraftOutcome) => void;
}

/** The next kind that is not offered yet, as a start. */
function nextOffer(offers: readonly DraftOffer[]): DraftOffer | undefined {
  const kind = OFFER_KINDS.find((one) => !offers.some((offer) => offer.kind === one));
  if (!kind) return undefined;
  const isCredit = kind === "refund" || kind === "credit" || kind === "exchange";
  return { kind, formula: { type: isCredit ? "unused_share" : "none" }, entitlement: isCredit ? "void" : "keep" };
}

/** What a clause grants: its offers, the suggested one first, and when the money leaves. */
export function OutcomeEditor({ outcome, prefix, currency, marks, onChange }: OutcomeEditorProps) {
  const words = usePagesWords().policies.fields;
  const { method } = usePagesWords().policies;
  const { offers } = outcome;
  const put = (next: DraftOffer[]) => onChange({ ...outcome, offers: next });
  const fresh = nextOffer(offers);
  const error = marks.error(`${prefix}offers`);
  return (
    <fieldset className="policy-group stack">
      <legend className="field-label">{words.offers}</legend>
      <p className="small muted">
        {words.offersHint} {method}
      </p>
      {error ? <p className="field-error">{error}</p> : null}
      <EachPart items={offers}>
        {(offer, at) => (
          <fieldset className="policy-offer stack">
            <legend className="strong">{words.offer(at + 1)}</legend>
            <OfferEditor
              offer={offer}
              field={`${prefix}offers.${at}`}
              currency={currency}
              marks={marks}
              onChange={(next) => put(offers.map((one, place) => (place === at ? next : one)))}
            />
            <div className="row">
              {at > 0 ? (
                <Button label={words.offerUp(at + 1)} onClick={() => put(moved(offers, at, at - 1))}>
                  {"↑"}
                </Button>
              ) : null}
              <Button label={words.removeOffer(at + 1)} onClick={() => put(offers.filter((_, place) => place !== at))}>
                {"×"}
              </Button>
            </div>
          </fieldset>
        )}
      </EachPart>
      {fresh ? (
        <div>
          <Button onClick={() => put([...offers, fresh])}>{words.addOffer}</Button>
        </div>
      ) : null}
      <WholeField
        label={words.payWithin}
        hint={words.optional}
        value={outcome.payWithinDays}
        error={marks.error(`${prefix}payWithinDays`)}
        onChange={(payWithinDays) => onChange(payWithinDays === undefined ? { offers } : { offers, payWithinDays })}
      />
    </fieldset>
  );
}

/** The list with one of its parts at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  const part = list.slice(from, from + 1);
  return [...rest.slice(0, to), ...part, ...rest.slice(to)];
}
