/** Ours ran out before the other side answered: whether it acted is not known. */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
}

/**
 * The promise's outcome, or a rejection once `ms` have passed. Covers what an abort signal does not end: a body that stalls and never
 * looks at the signal. What comes later is dropped without a trace.
 */
export async function withDeadline<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed(`no answer within ${ms} ms`)), ms);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
