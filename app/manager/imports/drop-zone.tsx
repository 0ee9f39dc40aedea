import { type DragEvent, useId, useState } from "react";
import { useManagerWords } from "../../i18n/manager.ts";

interface DropZoneProps {
  readonly hasFiles: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are dropped or chosen. */
export function DropZone({ hasFiles, disabled, onFiles }: DropZoneProps) {
  const words = useManagerWords().imports;
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setIsOver(is && !disabled);
  };
  const drop = (event: DragEvent) => {
    over(event, false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done with the field inside, by keys too
    <div
      className={`import-drop${isOver ? " import-drop-over" : ""}`}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={drop}
    >
      <input
        className="import-input"
        id={id}
        type="file"
        multiple
        disabled={disabled}
        aria-label={words.choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was taken away.
          event.target.value = "";
        }}
      />
      <label className="strong" htmlFor={id}>
        {hasFiles ? words.dropMore : words.drop}
      </label>
    </div>
  );
}
