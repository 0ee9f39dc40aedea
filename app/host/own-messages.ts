/**
 * The helpdesk tells every frame of an app what is meant for another one, when an agent changes tabs, and the SDK throws at that. Such a
 * message ends here, before the SDK hears it: call it before the SDK is started.
 */
export function hearOwnMessagesOnly(window: Window): void {
  const ownGuid = new URLSearchParams(window.location.search).get("app_guid");
  if (ownGuid === null) return;
  window.addEventListener("message", (event) => {
    const forGuid = instanceOf(event.data);
    if (event.source === window.parent && forGuid !== undefined && forGuid !== ownGuid)
      event.stopImmediatePropagation();
  });
}

function instanceOf(data: unknown): string | undefined {
  try {
    const message: unknown = typeof data === "string" ? JSON.parse(data) : data;
    const guid =
      typeof message === "object" && message !== null && "instanceGuid" in message ? message.instanceGuid : 0;
    return typeof guid === "string" && guid !== "" ? guid : undefined;
  } catch {
    return undefined;
  }
}
