/** For accounts that tell nobody outside: no messenger and no chat is connected. */
export const NO_MESSENGERS = { messenger: () => undefined, notifier: () => undefined } as const;
