/** A Word template as a report was made with it, for ever the same. */
export type UsedTemplate = {
  name: string;
  version: number;
  /** Of the file, in hex. */
  sha256: string;
};

/** The Word template of a programme's reports, and what was found in it when it was sent. */
export type TemplateContent = {
  /** The file as its sender calls it. */
  name: string;
  bytes: number;
  sha256: string;
  /** Whether it says where the report goes; else the report follows what the template says. */
  marked: boolean;
  /** What of the report its own text says: title, programme, period, date. */
  said: string[];
  /** Styles that it lacks and that are ours, by the names that Word gives them. */
  added: string[];
};

/** How large a template may be: as it is sent, and unpacked; in bytes. */
export const templateLimits = { packed: 5 * 1024 * 1024, unpacked: 40 * 1024 * 1024 };
