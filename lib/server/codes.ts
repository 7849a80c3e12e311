import { randomBytes } from "node:crypto";

/** No two of these look alike in any of the faces we use, read aloud or on a projector. */
export const codeAlphabet = "34679ACDEFGHJKMNPQRTWXY";
const codeLength = 8;

/** Rejection sampling, so that every letter is as likely as any other. */
export function newCode(): string {
  const letters: string[] = [];
  const fair = 256 - (256 % codeAlphabet.length);
  while (letters.length < codeLength) {
    for (const byte of randomBytes(16)) {
      if (byte < fair && letters.length < codeLength)
        letters.push(codeAlphabet[byte % codeAlphabet.length] ?? "");
    }
  }
  return letters.join("");
}

/** A code as typed: case, blanks and dashes do not matter. */
export const normalCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]+/g, "");

/** Whether a normal code could be one of ours. */
export const isCode = (code: string): boolean =>
  code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter));
