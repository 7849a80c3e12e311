/** Ways an inject reaches its readers; each has a form of its own. */
export type SlipChannel = "cable" | "wire" | "broadcast" | "social" | "phone" | "intelligence" | "letter";

/** One labelled line of a header, e.g. a serial or a date. */
export interface SlipLine {
  readonly label: string;
  readonly value: string;
}

/** What the header of a slip is made of. */
export interface SlipHeading {
  channel: SlipChannel;
  from: string;
  /** Labels of the header where the form has one, e.g. From and Subject, or FROM and SUBJ on a cable. */
  labels: { readonly from: string; readonly title: string };
  title: string;
  /** Further lines of the header, in order. */
  lines?: readonly SlipLine[];
  /** Level of its title in the outline of the page; 2 unless told. */
  level?: 2 | 3;
}
