import { useState } from "react";
import type { PersonList } from "../../../core/contract/account.ts";
import { useSetLocations } from "../../api/people-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Checks } from "../typed/typed-fields.tsx";

interface WorksProps {
  readonly person: PersonList["people"][number];
  readonly locations: PersonList["locations"];
}

/** Where somebody works, of a clinic with several locations. */
export function Works({ person: { personId, name, locationIds }, locations }: WorksProps) {
  const words = usePagesWords().people.works;
  const announce = useAnnounce();
  const set = useSetLocations();
  const [chosen, setChosen] = useState<readonly string[]>(locationIds);
  const isSame = chosen.length === locationIds.length && chosen.every((one) => locationIds.includes(one));
  const titles = locations.filter(({ locationId }) => chosen.includes(locationId)).map(({ title }) => title);
  const press = () =>
    set.mutate(
      { personId, locationIds: [...chosen] },
      { onSuccess: () => announce(words.saved(name, titles.length > 0 ? titles.join(", ") : words.all)) },
    );
  return (
    <div className="stack stack-tight">
      <Checks
        label={words.label(name)}
        hint={words.none}
        choices={locations.map(({ locationId, title }) => ({ value: locationId, label: title }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <div>
        <Button sends waits={set.isPending || isSame} label={words.saveOf(name)} onClick={press}>
          {words.save}
        </Button>
      </div>
      {set.isError ? <ProblemNotice error={set.error} /> : null}
    </div>
  );
}
