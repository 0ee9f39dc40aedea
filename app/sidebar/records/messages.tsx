import type { Story } from "../../../core/contract/story.ts";
import { isNotReached } from "../../../core/messages/message-state.ts";
import { useOpenedWords } from "../../i18n/opened.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { Dotted } from "../../ui/basics.tsx";
import { Part, SHOWN } from "./part.tsx";
import { Stopped } from "./stopped.tsx";

type Written =
  | { readonly atMs: number; readonly by: "clinic"; readonly message: Story["messages"][number] }
  | { readonly atMs: number; readonly by: "us"; readonly message: NonNullable<Story["sent"]>[number] };

/** What the clinic's own system wrote to the patient and what left from here, as one, the newest first; and what the patient wants no more. */
export function Messages({ story }: { readonly story: Story }) {
  const words = useOpenedWords().records.history;
  const written = [
    ...story.messages.map((message): Written => ({ atMs: message.sentAtMs, by: "clinic", message })),
    ...(story.sent ?? []).map((message): Written => ({ atMs: message.createdAtMs, by: "us", message })),
  ].sort((one, other) => other.atMs - one.atMs);
  return (
    <>
      <Part title={words.messages} empty={words.noMessages} count={written.length}>
        {written
          .slice(0, SHOWN)
          .map((one) =>
            one.by === "clinic" ? (
              <Imported key={`${one.atMs}${one.message.subject}`} message={one.message} />
            ) : (
              <Sent key={one.message.messageId} message={one.message} />
            ),
          )}
      </Part>
      {story.stops && story.stops.length > 0 ? (
        <ul className="stack stack-tight small">
          {story.stops.map((stop) => (
            <Stopped key={stop.contactId ?? `${stop.channel}${stop.contact}`} stop={stop} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Imported({ message }: { readonly message: Story["messages"][number] }) {
  const words = useOpenedWords().records.history;
  const format = useFormat();
  const seen = message.seenAtMs === undefined ? words.notSeen : words.seen(format.instant(message.seenAtMs));
  return (
    <li>
      <Dotted parts={[format.instant(message.sentAtMs), message.subject, seen]} />
    </li>
  );
}

function Sent({ message }: { readonly message: NonNullable<Story["sent"]>[number] }) {
  const { lists } = useWords();
  const { noReport } = useOpenedWords().records.history;
  const format = useFormat();
  const { purpose, channel, contact, state, stateAtMs, createdAtMs, isSilent } = message;
  return (
    <li className={isNotReached(state) ? "warn-text" : undefined}>
      <Dotted
        parts={[
          format.instant(createdAtMs),
          lists.messagePurposes[purpose],
          [lists.messageChannels[channel], contact].filter(Boolean).join(" "),
          isSilent ? noReport : `${lists.messageStates[state]} ${format.instant(stateAtMs)}`,
        ]}
      />
    </li>
  );
}
