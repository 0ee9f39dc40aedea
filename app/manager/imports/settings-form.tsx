import type { ImportSetup } from "../../../core/contract/import-maps.ts";
import { LETTER_LANGUAGES } from "../../../core/words.ts";
import { languageTitle } from "../../../messages/language-name.ts";
import { useConnections } from "../../api/connections.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage } from "../../i18n/words.ts";
import { SelectField, TextField } from "../../ui/field.tsx";
import type { Settings } from "./kept.ts";

interface SettingsFormProps {
  readonly settings: Settings;
  readonly setup: ImportSetup;
  readonly disabled: boolean;
  readonly onChange: (settings: Settings) => void;
}

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone !== "";
  } catch {
    return false;
  }
};

type Answer = keyof ReturnType<typeof usePagesWords>["imports"]["settings"]["wrong"];

/** Which of them cannot be sent as they stand. */
export function wrongIn({ source, currency, location, since }: Settings): readonly Answer[] {
  const wrong: (readonly [Answer, boolean])[] = [
    ["source", !/^[\x21-\x7e]{1,128}$/.test(source)],
    ["currency", !/^[A-Z]{3}$/.test(currency)],
    ["title", location.title.trim() === ""],
    ["timeZone", !isTimeZone(location.timeZone)],
    ["jurisdiction", !/^[A-Za-z0-9-]{2,10}$/.test(location.jurisdiction)],
    ["since", since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(since)],
  ];
  return wrong.filter(([, is]) => is).map(([name]) => name);
}

const NEW = "+";

export function SettingsForm({ settings, setup, disabled, onChange }: SettingsFormProps) {
  const all = usePagesWords().imports;
  const words = all.settings;
  const reader = useLanguage();
  const connections = useConnections();
  const { source, currency, language, location, processor, since = "" } = settings;
  const wrong = wrongIn(settings);
  const error = (name: Answer) => (wrong.includes(name) ? words.wrong[name] : undefined);
  const set = (changes: Partial<Settings>) => onChange({ ...settings, ...changes });
  const place = (changes: Partial<Settings["location"]>) => set({ location: { ...location, ...changes } });
  const here = setup.locations.filter((one) => one.source === source);
  const known = here.find(({ sourceId }) => sourceId === location.sourceId);
  const { kinds = [], connections: made = [] } = connections.data ?? {};
  const processors = made
    .filter(({ kind }) => kinds.some((one) => one.kind === kind && one.role === "processor"))
    .map(({ connectionId, kind }) => {
      const title = kinds.find((one) => one.kind === kind)?.title ?? kind;
      return { value: connectionId, label: connectionId === kind ? title : `${title} (…${connectionId.slice(-6)})` };
    });
  const choose = (sourceId: string): void => {
    const found = here.find((one) => one.sourceId === sourceId);
    if (!found) {
      place({ sourceId: "main", title: "" });
      return;
    }
    const { title, timeZone, jurisdiction } = found;
    set({ currency: found.currency, location: { sourceId, title, timeZone, jurisdiction } });
  };
  return (
    <fieldset className="panel-box stack import-settings" disabled={disabled} aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      <div className="import-fields">
        <TextField
          label={words.source}
          hint={words.sourceHint}
          value={source}
          error={error("source")}
          maxLength={128}
          onChange={(text) => set({ source: text.trim() })}
        />
        <SelectField
          label={words.location}
          hint={words.locationHint}
          value={known ? location.sourceId : NEW}
          choices={[
            ...here.map(({ sourceId, title }) => ({ value: sourceId, label: title })),
            { value: NEW, label: words.newLocation },
          ]}
          onChange={choose}
        />
        {known ? null : (
          <>
            <TextField
              label={words.locationName}
              value={location.title}
              error={error("title")}
              maxLength={300}
              onChange={(title) => place({ title })}
            />
            <TextField
              label={words.timeZone}
              value={location.timeZone}
              error={error("timeZone")}
              maxLength={64}
              onChange={(timeZone) => place({ timeZone: timeZone.trim() })}
            />
            <TextField
              label={words.jurisdiction}
              value={location.jurisdiction}
              error={error("jurisdiction")}
              maxLength={10}
              onChange={(jurisdiction) => place({ jurisdiction: jurisdiction.trim() })}
            />
            <TextField
              label={words.currency}
              value={currency}
              error={error("currency")}
              maxLength={3}
              onChange={(text) => set({ currency: text.trim().toUpperCase() })}
            />
          </>
        )}
        <SelectField
          label={words.language}
          value={language}
          choices={LETTER_LANGUAGES.map((value) => ({ value, label: languageTitle(reader, value) }))}
          onChange={(value) => set({ language: value })}
        />
        <SelectField
          label={words.processor}
          hint={processor === "none" ? words.byHandHint : undefined}
          value={processor}
          choices={[{ value: "none", label: words.byHand }, ...processors]}
          onChange={(value) => set({ processor: value })}
        />
        <TextField
          label={words.since}
          type="date"
          value={since}
          error={error("since")}
          onChange={(value) => set({ since: value })}
        />
      </div>
    </fieldset>
  );
}
