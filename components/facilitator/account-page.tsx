import type { ReactNode } from "react";
import { Word } from "@/components/ui/headings";
import { PageFrame } from "@/components/ui/page-frame";

interface AccountPageProps {
  product: string;
  mark: string;
  skip: string;
  title: string;
  lead?: string | undefined;
  children: ReactNode;
}

/** A page with one form on it: a narrow sheet under the word mark. */
export function AccountPage({ product, mark, skip, title, lead, children }: AccountPageProps) {
  return (
    <PageFrame mark={mark} kind="phone" skip={skip}>
      <div className="mx-auto grid max-w-[26rem] gap-5 pt-6 pb-10 sm:pt-[10vh]">
        <a href="/" className="justify-self-start no-underline">
          <Word>{product}</Word>
        </a>
        <div className="grid gap-2 border-t-4 border-ink pt-3">
          <h1 className="title">{title}</h1>
          {lead === undefined ? null : <p className="text-ink-2">{lead}</p>}
        </div>
        {children}
      </div>
    </PageFrame>
  );
}
