import { useEffect, useEffectEvent, useId, useState } from "react";

interface DropZoneProps {
  /** On the button, and beside it. */
  readonly choose: string;
  readonly drop: string;
  readonly isOne?: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Words that are dragged go where they always go. */
const hasFilesIn = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/** Files are chosen here, and may be dropped anywhere on the page: beside the box the browser would open them in its place. */
export function DropZone({ choose, drop: hint, isOne = false, disabled, onFiles }: DropZoneProps) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const drop = useEffectEvent((event: DragEvent) => {
    if (!hasFilesIn(event)) return;
    event.preventDefault();
    setIsOver(false);
    if (!disabled) onFiles([...(event.dataTransfer?.files ?? [])]);
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFilesIn(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    // Between two parts of the page it names the next one; out of the window, none.
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    const dropped = (event: DragEvent) => drop(event);
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", dropped);
    };
  }, []);
  return (
    <div className={`import-drop${isOver && !disabled ? " import-drop-over" : ""}`}>
      <input
        className="visually-hidden"
        id={id}
        type="file"
        multiple={!isOne}
        disabled={disabled}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was taken away.
          event.target.value = "";
        }}
      />
      <label className="button" aria-disabled={disabled} htmlFor={id}>
        {choose}
      </label>
      <p className="muted">{hint}</p>
    </div>
  );
}
