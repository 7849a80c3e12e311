import { door, refuse } from "@/lib/server/http/route";
import { refusal } from "@/lib/server/refusal";

/** Answers at addresses of the API where there is no door. */
const nothing = (request: Request) => door(request, async () => refuse(request, refusal("unknown-door")));

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
