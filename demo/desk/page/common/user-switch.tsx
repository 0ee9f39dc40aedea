import type { DeskPlace } from "./use-desk.ts";

/** In the demo one is everybody who works at the clinic. */
export function UserSwitch({ place, onUser }: { place: DeskPlace; onUser: (key: string) => void }) {
  const { boot, user } = place;
  return (
    <label className="user-switch">
      <span className="visually-hidden">Signed in as</span>
      <select value={user.key} onChange={(event) => onUser(event.target.value)} data-testid="user-switch">
        {boot.users.map(({ key, name, roleLabel }) => (
          <option key={key} value={key}>
            {name} ({roleLabel})
          </option>
        ))}
      </select>
    </label>
  );
}
