import { notFound, redirect } from "next/navigation";
import { type Asked, type PaperContext, paperContext } from "@/components/print/paper-context";
import { openBook } from "@/lib/server/scenario-library";

export type Query = Record<string, string | string[] | undefined>;

interface OpenedPaper {
  readonly paper: PaperContext;
  /** Address of the scenario, and of its papers. */
  readonly base: string;
  readonly path: string;
}

/** A scenario's papers for a signed-in facilitator; others are sent to sign in and come back to `below`. */
export async function openPaper(id: string, query: Query, below = ""): Promise<OpenedPaper> {
  const opened = await openBook(id);
  const asked = { casting: single(query.casting), order: single(query.order) };
  if (opened.kind === "signed-out") redirect(`/sign-in?next=${encodeURIComponent(here(id, below, asked))}`);
  if (opened.kind === "unknown") notFound();
  const { scenario, locale, base } = opened.book;
  return { paper: paperContext({ scenario, locale, asked }), base, path: `${base}/print` };
}

/** Address of the page that was asked for, with what was chosen on it. */
function here(id: string, below: string, { casting, order }: Asked): string {
  const query = new URLSearchParams({ ...(casting && { casting }), ...(order && { order }) }).toString();
  return `/scenarios/${encodeURIComponent(id)}/print${below}${query === "" ? "" : `?${query}`}`;
}

/** A value that was asked for once; twice means nothing. */
const single = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
