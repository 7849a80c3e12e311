import { answer, door } from "@/lib/server/http/route";
import packageJson from "@/package.json";

/** Live and ready, with versions; no secrets. */
export const GET = (request: Request) =>
  door(request, async ({ runtime }) => {
    const ready = await runtime.ready().catch(() => false);
    return answer(
      { live: true, ready, version: packageJson.version, build: runtime.build },
      ready ? 200 : 503,
    );
  });
