import { useCallback, useState } from "react";

export type ToastKind = "notice" | "alert" | "error";

export interface Toast {
  readonly id: number;
  readonly kind: ToastKind;
  readonly text: string;
}

export type ShowToast = (kind: ToastKind, text: string) => void;

const SHOWN_MS = 6_000;
let lastId = 0;

/** Errors stay until they are closed; the rest goes by itself. */
export function useToasts(): { toasts: readonly Toast[]; toast: ShowToast; dismiss: (id: number) => void } {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const toast = useCallback<ShowToast>(
    (kind, text) => {
      lastId += 1;
      const id = lastId;
      setToasts((all) => [...all.slice(-3), { id, kind, text }]);
      if (kind !== "error") setTimeout(() => dismiss(id), SHOWN_MS);
    },
    [dismiss],
  );
  return { toasts, toast, dismiss };
}
