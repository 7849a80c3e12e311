import { Chip } from "@/components/ui/chip";
import type { View } from "@/lib/game/view/view";

interface RoleLineProps {
  view: View;
  /** Null where the room was not told whose it is. */
  roleId: string | null;
  nameless: string;
}

/** Whose it is: chip and name, or that it was not said. */
export function RoleLine({ view, roleId, nameless }: RoleLineProps) {
  const role = view.scenario.roles.find(({ id }) => id === roleId);
  if (!role) return nameless;
  return (
    <>
      <Chip code={role.code} hue={role.hue} /> {role.name}
    </>
  );
}
