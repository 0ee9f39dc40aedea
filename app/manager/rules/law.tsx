import type { RulesWhole } from "../../../core/contract/rules.ts";
import { placesOf } from "../../../core/policy/floor-force.ts";
import type { Floor } from "../../../core/policy/rules.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { freeCode } from "../typed/read-typed.ts";
import type { DraftFloor, RulesDesk } from "./desk.ts";
import { FloorCard } from "./floor-card.tsx";

type Place = RulesWhole["places"][number];

interface LawProps {
  readonly desk: RulesDesk;
  readonly places: RulesWhole["places"];
}

/** A draft has the shape of a floor; only its numbers may be missing, and none of them is a place. */
const placesIn = (floor: DraftFloor) => placesOf(floor as Floor);

/** The law of each place in which the clinic is. */
export function Law({ desk, places }: LawProps) {
  const words = usePagesWords().law;
  const { floors } = desk.draft;
  const ours = places.map(({ jurisdiction }) => jurisdiction);
  const numbered = floors.map((floor, at) => ({ floor, at, where: placesIn(floor) }));
  const everywhere = numbered.filter(({ where }) => where === undefined);
  const elsewhere = numbered.filter(({ where }) => where && !where.some((one) => ours.includes(one)));
  const cards = (list: typeof numbered) =>
    list.map(({ floor, at }) => <FloorCard key={floor.id} floor={floor} at={at} desk={desk} places={ours} />);
  return (
    <>
      <p className="muted">{words.text}</p>
      {places.length === 0 ? <p className="empty">{words.noPlaces}</p> : null}
      {places.map((place) => {
        const here = numbered.filter(({ where }) => where?.includes(place.jurisdiction));
        return (
          <section
            key={place.jurisdiction}
            className="stack"
            aria-label={words.place(place.jurisdiction, place.locations)}
          >
            <h2 className="section-title wrap">{words.place(place.jurisdiction, place.locations)}</h2>
            {here.length === 0 && place.known.length === 0 ? (
              <p className="muted">{words.none(place.jurisdiction)}</p>
            ) : null}
            {cards(here)}
            <Known place={place} desk={desk} />
            <AddRule jurisdiction={place.jurisdiction} desk={desk} />
          </section>
        );
      })}
      {everywhere.length > 0 ? (
        <section className="stack" aria-label={words.everywhere}>
          <h2 className="section-title">{words.everywhere}</h2>
          {cards(everywhere)}
        </section>
      ) : null}
      {elsewhere.length > 0 ? (
        <Panel title={words.elsewhere(elsewhere.length)}>
          <div className="stack">{cards(elsewhere)}</div>
        </Panel>
      ) : null}
    </>
  );
}

function AddRule({ jurisdiction, desk }: { readonly jurisdiction: string; readonly desk: RulesDesk }) {
  const words = usePagesWords().law;
  const { draft, change } = desk;
  const add = () =>
    change({
      ...draft,
      floors: [
        ...draft.floors,
        {
          id: freeCode(
            jurisdiction,
            draft.floors.map(({ id }) => id),
            "law",
          ),
          jurisdiction,
          source: "",
          reviewed: null,
          isOn: true,
          when: [{ fact: "jurisdiction", in: [jurisdiction] }],
          effect: { type: "at_least", formula: { type: "bps_of_paid", bps: 10_000 } },
        },
      ],
    });
  return (
    <div>
      <Button onClick={add}>{words.add(jurisdiction)}</Button>
    </div>
  );
}

/** What the product knows of the place and the clinic's rules lack: added, it only warns until somebody reviews it. */
function Known({ place, desk }: { readonly place: Place; readonly desk: RulesDesk }) {
  const words = usePagesWords().law.known;
  const format = useFormat();
  const { draft, change } = desk;
  const floors = place.known.filter(({ id }) => !draft.floors.some((one) => one.id === id));
  const credit = draft.credit ?? { expiry: [], cashOutBelow: [] };
  const cashOut = place.knownCashOut.filter(
    (known) =>
      !credit.cashOutBelow.some((one) => one.jurisdiction === known.jurisdiction && one.currency === known.currency),
  );
  if (floors.length + cashOut.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-label={words.title}>
      <h3 className="strong">{words.title}</h3>
      {floors.map((floor) => (
        <div key={floor.id} className="panel-box stack stack-tight">
          <p className="wrap">{words.looked(floor.source, format.day(floor.sourceOn ?? ""))}</p>
          <div>
            <Button
              label={words.addOf(floor.source)}
              onClick={() => change({ ...draft, floors: [...draft.floors, floor] })}
            >
              {words.add}
            </Button>
          </div>
        </div>
      ))}
      {cashOut.map((known) => (
        <div key={`${known.jurisdiction} ${known.currency}`} className="panel-box stack stack-tight">
          <p className="wrap">{words.cashOut(format.money(known.amountMinor, known.currency), known.source)}</p>
          <div>
            <Button
              onClick={() => change({ ...draft, credit: { ...credit, cashOutBelow: [...credit.cashOutBelow, known] } })}
            >
              {words.addCashOut}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
