import type { Toast } from "./use-toasts.ts";

export function Toasts({ toasts, onDismiss }: { toasts: readonly Toast[]; onDismiss: (id: number) => void }) {
  return (
    <div className="toasts" role="status" aria-live="polite" data-testid="toasts">
      {toasts.map(({ id, kind, text }) => (
        <div key={id} className={`toast is-${kind}`}>
          <span>{text}</span>
          <button type="button" aria-label="Dismiss" onClick={() => onDismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
