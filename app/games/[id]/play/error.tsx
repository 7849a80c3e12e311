"use client";

import { Stumbled } from "@/components/join/stumbled";

/** What a player sees when the page itself fails; nothing sent or typed is lost by it. */
export default function PlayError() {
  return <Stumbled />;
}
