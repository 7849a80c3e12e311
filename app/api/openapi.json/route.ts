import { answer, door } from "@/lib/server/http/route";
import { openApi } from "@/lib/server/openapi";

/** The API's own description. */
export const GET = (request: Request) => door(request, async () => answer(openApi()));
