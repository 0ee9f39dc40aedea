/** Under which names what was booked, or is listed by a processor, is looked up again, whenever it was. */
import type { MovementRow, Named } from "../../store/books/entries.ts";

/** @param keys as `moveKey` makes them, and `hand:<leg>` */
export function namesIn(entries: readonly MovementRow[], keys: readonly string[]): Named {
  const [refundRefs, disputeRefs, paymentIds, legIds] = [0, 1, 2, 3].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  for (const { refundRef, disputeRef, paymentId } of entries) {
    if (refundRef !== null) refundRefs.add(refundRef);
    if (disputeRef !== null) disputeRefs.add(disputeRef);
    if (paymentId !== null) paymentIds.add(paymentId);
  }
  for (const key of keys) {
    const [kind = "", connection = "", ...rest] = key.split(":");
    const ref = rest.join(":");
    if (kind === "hand") legIds.add([connection, ...rest].join(":"));
    else if (kind !== "dispute") refundRefs.add(ref);
    else {
      // By its payment where that is on file, else by its own name.
      disputeRefs.add(ref);
      paymentIds.add(ref);
    }
  }
  return {
    refundRefs: [...refundRefs],
    disputeRefs: [...disputeRefs],
    paymentIds: [...paymentIds],
    legIds: [...legIds],
  };
}
