import { HAZARDS, type Hazard, hazardsIn } from "./may-behave.ts";

interface MayMenuProps {
  readonly listed: string;
  readonly onChoose: (listed: string) => void;
  readonly onReloadApps: () => void;
  readonly onLanguage: (locale: string) => void;
}

/** Two that the app speaks, two that it does not, and one that nobody does. */
const LOCALES = ["en-US", "es-419", "fr-CA", "pt-BR", "xx-made-up"];

/** How the desk departs from what is documented: each way as a switch, so that one can see what the app does then. */
export function MayMenu({ listed, onChoose, onReloadApps, onLanguage }: MayMenuProps) {
  const chosen = hazardsIn(listed);
  const toggle = (hazard: Hazard) => {
    const next = chosen.has(hazard) ? [...chosen].filter((one) => one !== hazard) : [...chosen, hazard];
    onChoose(next.join(","));
  };
  return (
    <details className="may">
      <summary data-testid="may-menu">As Zendesk may behave{chosen.size > 0 ? ` (${chosen.size})` : ""}</summary>
      <div className="may-box">
        {(Object.keys(HAZARDS) as Hazard[]).map((hazard) => (
          <label key={hazard}>
            <input type="checkbox" checked={chosen.has(hazard)} onChange={() => toggle(hazard)} />
            {HAZARDS[hazard]}
          </label>
        ))}
        <label>
          The agent's language
          <select defaultValue="" onChange={(event) => onLanguage(event.target.value)} data-testid="agent-language">
            <option value="" disabled>
              as it is
            </option>
            {LOCALES.map((locale) => (
              <option key={locale}>{locale}</option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={onReloadApps} data-testid="reload-apps">
          Reload all apps
        </button>
        <p className="hint">Pinning an app reloads all of them as well.</p>
      </div>
    </details>
  );
}
