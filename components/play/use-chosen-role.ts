"use client";

import { useCallback, useEffect, useState } from "react";
import { keep, kept } from "@/lib/client/keep";
import type { RoleView } from "@/lib/game/view/view";

/** Which role of a cell that plays several is shown; kept on the device. */
export function useChosenRole(
  key: string,
  roles: readonly RoleView[],
): [RoleView | undefined, (roleId: string) => void] {
  const [chosen, setChosen] = useState<string>();
  useEffect(() => setChosen(kept<string>(key)), [key]);
  const choose = useCallback(
    (roleId: string) => {
      setChosen(roleId);
      keep(key, roleId);
    },
    [key],
  );
  return [roles.find(({ id }) => id === chosen) ?? roles[0], choose];
}
