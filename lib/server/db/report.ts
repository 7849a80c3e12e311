/** Told of a problem that nobody is waiting for, in a sentence, with what caused it. */
export type Report = (sentence: string, cause: unknown) => void;

/** Writes a problem to standard error: what is used when the process brings no log of its own. */
export const reportToStderr: Report = (sentence, cause) => {
  const detail = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`${sentence} ${detail}\n`);
};
