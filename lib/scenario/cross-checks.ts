import { checkAudiences } from "./check-audiences";
import { checkBook } from "./check-book";
import { checkCastings } from "./check-castings";
import { checkInjects } from "./check-injects";
import { checkMoveFields } from "./check-move-fields";
import { checkPhases } from "./check-phases";
import { checkRoles } from "./check-roles";
import { checkRunningOrders } from "./check-running-orders";
import { checkDynamics, checkTags } from "./check-tags-and-dynamics";
import { checkTracks } from "./check-tracks";
import { checkTriggers } from "./check-triggers";
import { knownIn } from "./known";
import type { Part, Parts } from "./parts";
import { problemAt } from "./placed";
import type { Problem } from "./problem";
import type { TurnEntry } from "./schema";

/** What is wrong between the files of a pack. An empty list means it can be played. */
export function crossCheck(parts: Parts): Problem[] {
  const known = knownIn(parts);
  const roles = checkRoles(parts);
  return [
    ...roles,
    ...checkTracks(parts),
    ...checkTurns(parts.turns),
    ...checkInjects(parts, known),
    ...checkTriggers(parts),
    ...checkAudiences(parts, known),
    // Who plays what can be told only of roles and desks that are each themselves.
    ...(roles.length === 0 ? checkCastings(parts) : []),
    ...checkMoveFields(parts, known),
    ...checkTags(parts, known),
    ...checkDynamics(parts, known),
    ...checkRunningOrders(parts, known),
    ...checkBook(parts, known),
  ];
}

function checkTurns({ file, value }: Part<TurnEntry[]>): Problem[] {
  return value.flatMap(({ number, phases }, at) => {
    const message = `is ${number}; turns count up from 1, so here stands ${at + 1}`;
    return [
      ...(number === at + 1 ? [] : [problemAt(file, [at, "number"], message)]),
      ...checkPhases(file, [at, "phases"], phases),
    ];
  });
}
