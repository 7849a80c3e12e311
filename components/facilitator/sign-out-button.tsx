"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { signOut } from "@/lib/client/sign-in";

/** Ends the facilitator's session on this device. */
export function SignOutButton() {
  const t = useTranslations("facilitator");
  const [failed, setFailed] = useState(false);

  async function leave() {
    if (await signOut()) location.assign("/sign-in");
    else setFailed(true);
  }

  return (
    <>
      {failed ? (
        <span className="mk" role="alert">
          {t("games.sign-out-failed")}
        </span>
      ) : null}
      <Button look="bare" size="desk" onClick={leave}>
        {t("games.sign-out")}
      </Button>
    </>
  );
}
