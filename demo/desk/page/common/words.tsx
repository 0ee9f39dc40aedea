/** The small things that every view shows in the same way. */
export function Status({ status }: { status: string }) {
  return <span className={`status is-${status}`}>{status}</span>;
}

export function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tag-list" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag} className="tag">
          {tag}
        </li>
      ))}
    </ul>
  );
}

const FORMAT = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

export function When({ at }: { at: string }) {
  return <time dateTime={at}>{FORMAT.format(new Date(at))}</time>;
}

export function Failure({ text, onAgain }: { text: string; onAgain: () => void }) {
  return (
    <p className="state is-bad" role="alert">
      {text}{" "}
      <button type="button" className="button" onClick={onAgain}>
        Try again
      </button>
    </p>
  );
}
