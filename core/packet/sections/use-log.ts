import { PACKETS } from "../../../messages/packets.ts";
import { civilDateInWords } from "../../locale.ts";
import { type Block, heading, text } from "../blocks.ts";
import type { PacketContent, PacketUseLog } from "../content.ts";

/** Each package with its counts and each visit with its day, place and initials. */
export function useLogBlocks({ useLogs, language }: PacketContent): Block[] {
  const words = PACKETS[language];
  if (useLogs.length === 0) return [text(words.log.none)];
  return useLogs.flatMap((log) => [heading(log.title), text(standingOf(log, language)), ...visitsOf(log, language)]);
}

function standingOf(log: PacketUseLog, language: PacketContent["language"]): string {
  const { counts, from, until } = PACKETS[language].log;
  const day = (on: string) => civilDateInWords(on, language);
  return [
    counts(log),
    ...(log.startsOn === undefined ? [] : [from(day(log.startsOn))]),
    ...(log.expiresOn === undefined ? [] : [until(day(log.expiresOn))]),
  ].join(" ");
}

function visitsOf({ uses }: PacketUseLog, language: PacketContent["language"]): Block[] {
  const { log, columns } = PACKETS[language];
  if (uses.length === 0) return [text(log.none)];
  const day = (on: string) => civilDateInWords(on, language);
  return [
    {
      kind: "table",
      columns: [
        { title: columns.day, share: 26 },
        { title: columns.kind, share: 34 },
        { title: columns.initials, share: 12 },
        { title: columns.place, share: 28 },
      ],
      rows: uses.map(({ usedOn, kind, initials = "", location = "", reversedOn }) => [
        day(usedOn),
        reversedOn === undefined ? log.kinds[kind] : `${log.kinds[kind]}, ${log.reversed(day(reversedOn))}`,
        initials,
        location,
      ]),
    },
  ];
}
