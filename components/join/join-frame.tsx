import type { ReactNode } from "react";
import { Word } from "@/components/ui/headings";
import { PageFrame } from "@/components/ui/page-frame";

interface JoinFrameProps {
  product: string;
  mark: string;
  /** The heading of the page. */
  title: string;
  lead?: string | undefined;
  children: ReactNode;
}

/** A page before the game: a column of a phone's width under the word mark. */
export function JoinFrame({ product, mark, title, lead, children }: JoinFrameProps) {
  return (
    <PageFrame mark={mark} kind="phone">
      <div className="mx-auto flex min-h-full max-w-[30rem] flex-col pt-1 pb-5">
        <a href="/" className="inline-flex min-h-11 items-center self-start no-underline">
          <Word>{product}</Word>
        </a>
        <h1 className="title mt-1 text-balance">{title}</h1>
        {lead === undefined ? null : <p className="mt-1 text-ink-2">{lead}</p>}
        {children}
      </div>
    </PageFrame>
  );
}
