/**
 * What stands in front of the SDK (decision 0071). It takes the host's origin from the page's address, whoever wrote that, and throws at messages
 * that are meant for another frame or have no shape it knows. Both end here.
 */
export interface HostOfFrame {
  readonly origin: string;
  /** Which frame of the app this one is. */
  readonly appGuid: string;
}

/**
 * The host that the page's address names. `"none"`: it names none, as outside any helpdesk; `"stranger"`: one that is not among `trusted`, or
 * several, of which the SDK would take another than we look at.
 */
export function hostOfAddress(search: string, trusted: readonly string[]): HostOfFrame | "none" | "stranger" {
  const named = new URLSearchParams(search);
  const [origin, ...origins] = named.getAll("origin");
  const [appGuid, ...appGuids] = named.getAll("app_guid");
  if (origin === undefined && appGuid === undefined) return "none";
  const isOne = origins.length + appGuids.length === 0;
  return isOne && origin && appGuid && trusted.includes(origin) ? { origin, appGuid } : "stranger";
}

/** Lets only the host's own messages to this frame through to the SDK. To be called before the SDK starts, so that it is asked first. */
export function hearHostOnly(window: Window, { origin, appGuid }: HostOfFrame): void {
  let isRegistered = false;
  const isHeard = (message: Fields): boolean => {
    if (!isForUs(message, appGuid)) return false;
    if (message.key !== REGISTERED) return true;
    // Told twice that it is registered, the SDK sends once more all that it had kept until then.
    const isFirst = !isRegistered && fieldsIn(message.message) !== undefined;
    isRegistered ||= isFirst;
    return isFirst;
  };
  window.addEventListener("message", (event) => {
    const message = event.origin === origin && event.source === window.parent ? fieldsIn(event.data) : undefined;
    if (!message || !isHeard(message)) event.stopImmediatePropagation();
  });
}

const REGISTERED = "zaf.app.registered";

type Fields = Readonly<Record<string, unknown>>;

function isForUs({ instanceGuid, id, key }: Fields, appGuid: string): boolean {
  if (instanceGuid !== undefined && instanceGuid !== null && instanceGuid !== appGuid) return false;
  // The SDK looks both up in plain objects, which have names of their own.
  return typeof id === "number" || (typeof key === "string" && key.startsWith("zaf.") && !(key.slice(4) in {}));
}

function fieldsIn(data: unknown): Fields | undefined {
  try {
    const value: unknown = typeof data === "string" ? JSON.parse(data) : data;
    return typeof value === "object" && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}
