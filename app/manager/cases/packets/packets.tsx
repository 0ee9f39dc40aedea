import { useRef, useState } from "react";
import { ulid } from "ulid";
import type { PacketList, PacketView, TakePacketRequest } from "../../../../core/contract/packet.ts";
import { useMakePacket, usePackets, useTakePacket } from "../../../api/packets.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat, useWords } from "../../../i18n/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { Spinner } from "../../../ui/basics.tsx";
import { Button } from "../../../ui/button.tsx";
import { ProblemNotice } from "../../../ui/problem-notice.tsx";
import { saveFile } from "../../../ui/save-file.ts";

interface Asked {
  readonly caseId: string;
  /** The last event of the case. */
  readonly seen: number;
}

/** The evidence of a case: each packet with what is in it and what is missing, its files, and a way to make another. */
export function Packets({ caseId, seen }: Asked) {
  const words = usePagesWords().packets;
  const { states } = useWords();
  const read = usePackets(caseId, seen);
  return (
    <section className="stack" aria-label={words.title}>
      <h2 className="section-title">{words.title}</h2>
      {read.isPending ? <Spinner>{states.loading}</Spinner> : null}
      {read.isError ? <ProblemNotice error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.data ? <Made caseId={caseId} seen={seen} list={read.data} /> : null}
    </section>
  );
}

interface MadeProps extends Asked {
  readonly list: PacketList;
}

function Made({ caseId, seen, list }: MadeProps) {
  const words = usePagesWords().packets;
  return (
    <>
      {list.packets.length === 0 ? <p className="small muted wrap">{words.none}</p> : null}
      <ul className="stack">
        {list.packets.map((packet) => (
          <li key={packet.packetId} className="panel-box stack stack-tight">
            <Packet caseId={caseId} packet={packet} />
          </li>
        ))}
      </ul>
      <Make caseId={caseId} seen={seen} list={list} />
    </>
  );
}

interface PacketProps {
  readonly caseId: string;
  readonly packet: PacketView;
}

function Packet({ caseId, packet }: PacketProps) {
  const words = usePagesWords().packets;
  const format = useFormat();
  const { madeFor, madeBy, madeAtMs, hash, holds } = packet;
  return (
    <>
      <h3 className="wrap">{words.madeFor[madeFor]}</h3>
      <p className="small muted wrap">
        {madeBy === undefined ? words.byItself(format.instant(madeAtMs)) : words.by(madeBy, format.instant(madeAtMs))}
      </p>
      {holds ? (
        <>
          <p className="wrap">{words.holds(holds)}</p>
          <List title={words.missing} none={words.nothingMissing}>
            {holds.missing.map(({ what, title = "", count = 1 }) => words.missingOf[what](title, count))}
          </List>
          <List title={words.leftOut}>{holds.leftOut.map(({ what, count }) => words.leftOutOf[what](count))}</List>
          <Files caseId={caseId} packet={packet} />
        </>
      ) : (
        <p className="wrap">{words.erased}</p>
      )}
      <p className="small muted wrap">{words.hash(hash)}</p>
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly none?: string;
  readonly children: readonly string[];
}

function List({ title, none, children }: ListProps) {
  if (children.length === 0) return none === undefined ? null : <p className="small wrap">{none}</p>;
  return (
    <div>
      <p className="small strong">{title}</p>
      <ul className="small">
        {children.map((item) => (
          <li key={item} className="wrap">
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Files({ caseId, packet }: PacketProps) {
  const words = usePagesWords().packets;
  const announce = useAnnounce();
  const { states } = useWords();
  const taking = useTakePacket(caseId);
  const take = (form: TakePacketRequest["form"]) =>
    taking.mutate(
      { packetId: packet.packetId, form },
      {
        onSuccess: ({ name, mediaType, base64 }) => {
          saveFile(
            name,
            mediaType,
            Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
          );
          announce(words.taken);
        },
      },
    );
  return (
    <>
      <div className="row">
        <Button sends disabled={taking.isPending} onClick={() => take("pdf")}>
          {words.pdf}
        </Button>
        <Button sends disabled={taking.isPending} onClick={() => take("zip")}>
          {words.zip}
        </Button>
        {taking.isPending ? <Spinner>{states.loading}</Spinner> : null}
      </div>
      {taking.isError ? <ProblemNotice error={taking.error} /> : null}
    </>
  );
}

function Make({ caseId, seen, list }: MadeProps) {
  const words = usePagesWords().packets;
  const announce = useAnnounce();
  const making = useMakePacket(caseId, seen);
  const packetId = useRef(ulid());
  const [withWords, setWithWords] = useState(false);
  const make = (paymentId: string | undefined) =>
    making.mutate(
      {
        packetId: packetId.current,
        withWords,
        ...(paymentId === undefined ? { madeFor: "refusal" as const } : { madeFor: "dispute" as const, paymentId }),
      },
      {
        onSuccess: () => {
          packetId.current = ulid();
          announce(words.made);
        },
      },
    );
  return (
    <div className="stack stack-tight">
      <label className="check">
        <input type="checkbox" checked={withWords} onChange={(event) => setWithWords(event.target.checked)} />
        <span className="wrap">{words.withWords}</span>
      </label>
      <div className="row">
        {list.disputed.map(({ paymentId, label }) => (
          <Button key={paymentId} sends kind="primary" disabled={making.isPending} onClick={() => make(paymentId)}>
            {words.makeForDispute(label)}
          </Button>
        ))}
        <Button sends disabled={making.isPending} onClick={() => make(undefined)}>
          {words.make}
        </Button>
      </div>
      {making.isError ? <ProblemNotice error={making.error} /> : null}
    </div>
  );
}
