import { loadView } from "@/lib/server/doors";
import { answer, door, refuse } from "@/lib/server/http/route";

type Context = { params: Promise<{ id: string }> };

/** The caller's view, at least as far as `min`. */
export const GET = (request: Request, { params }: Context) =>
  door(request, async ({ runtime, credentials, url }) => {
    const { id } = await params;
    const min = Number(url.searchParams.get("min") ?? 0);
    const loaded = await loadView(runtime, id, credentials, Number.isInteger(min) && min > 0 ? min : 0);
    return loaded.ok ? answer(loaded) : refuse(request, loaded);
  });
