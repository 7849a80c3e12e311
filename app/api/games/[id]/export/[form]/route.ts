import { type ExportForm, exportForms, logFile } from "@/lib/server/exports";
import { door, refuse } from "@/lib/server/http/route";
import { logCsv } from "@/lib/server/log-csv";
import { refusal } from "@/lib/server/refusal";

type Context = { params: Promise<{ id: string; form: string }> };

const types: Record<ExportForm, string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** The log in a form, redacted for whoever asks. */
export const GET = (request: Request, { params }: Context) =>
  door(request, async ({ runtime, credentials }) => {
    const { id, form } = await params;
    const admitted = await runtime.viewers.admit(id, credentials);
    if (!admitted.ok) return refuse(request, admitted);
    if (!isForm(form)) return refuse(request, refusal("unknown-form"));
    const feed = admitted.game.feed(admitted.viewer);
    if (!feed) return refuse(request, refusal("unavailable"));
    const people = await runtime.people.names(feed.people());
    const body =
      form === "json"
        ? `${JSON.stringify(logFile(admitted, feed, people), null, 2)}
`
        : logCsv(feed.view, people);
    return new Response(body, {
      headers: {
        "content-type": types[form],
        "content-disposition": `attachment; filename="whitecell-log.${form}"`,
        "cache-control": "no-store",
      },
    });
  });

const isForm = (form: string): form is ExportForm => (exportForms as readonly string[]).includes(form);
