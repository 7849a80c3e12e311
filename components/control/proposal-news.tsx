"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Proposal } from "@/lib/game/proposals";
import { useDesk } from "./desk-context";

/** Says what has just been proposed to those who cannot see it come, wherever on the desk they are. */
export function ProposalNews() {
  const t = useTranslations("proposals");
  const { proposals } = useDesk();
  const known = useRef(proposals);
  const [news, setNews] = useState<readonly Proposal[]>([]);
  useEffect(() => {
    const fresh = proposals.filter(({ id }) => !known.current.some((each) => each.id === id));
    known.current = proposals;
    if (fresh.length > 0) setNews(fresh);
  }, [proposals]);
  const titles = news.map(({ dynamic }) => dynamic.title).join("; ");
  return (
    <p className="sr-only" role="status">
      {news.length > 0 ? t("news", { count: news.length, titles }) : null}
    </p>
  );
}
