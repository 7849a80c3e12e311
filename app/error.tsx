"use client";

import { Stumbled } from "@/components/join/stumbled";

/** The last resort of every page that has none of its own. */
export default function PageError() {
  return <Stumbled />;
}
