type Props = { label: string; accept: string; busy: boolean; onFile(file: File): void };

/** A button that opens the device's files; the same file can be chosen twice. */
export const ChooseFile = ({ label, accept, busy, onFile }: Props) => (
  <div>
    <label className="button file" aria-busy={busy}>
      {label}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </label>
  </div>
);
