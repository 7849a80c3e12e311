import { runProgram } from "./program.mjs";

/** `npm run scenario check PATH` */
await runProgram("scenario");
