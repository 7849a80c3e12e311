import { runProgram } from "./program.mjs";

/** `npm run verify-log FILE [-- --heads]` */
await runProgram("verify-log");
