import { alignment } from "./alignment";
import { escalation } from "./escalation";
import { iran } from "./iran";
import { iraq } from "./iraq";
import { narrative } from "./narrative";
import { postures } from "./postures";
import { pressure } from "./pressure";
import { rules } from "./rules";
import { terms } from "./terms";
import { uk } from "./uk";

/** The witnesses of the flagship pack, by subject. */
export const subjects = {
  terms,
  alignment,
  postures,
  iraq,
  iran,
  escalation,
  rules,
  uk,
  pressure,
  narrative,
};
