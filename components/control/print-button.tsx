"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's own print dialogue. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button size="desk" look="first" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
