import { Marker } from "./signal";

export interface Tab {
  id: string;
  text: string;
  /** What waits there: the count on the marker, and the same in words. */
  badge?: { readonly text: string; readonly label: string } | undefined;
  /** A place with an address of its own. Without one the bar calls `onSelect`. */
  href?: string | undefined;
}

interface TabsProps {
  /** Read aloud as the name of the navigation. */
  label: string;
  tabs: readonly Tab[];
  /** Id of the place shown. */
  current: string;
  onSelect?: (id: string) => void;
}

/** The places of a phone, at the foot under the thumb. */
export function Tabs({ label, tabs, current, onSelect }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => {
        const here = tab.id === current ? ("page" as const) : undefined;
        return tab.href === undefined ? (
          <button
            key={tab.id}
            type="button"
            className="tab"
            aria-current={here}
            {...(onSelect && { onClick: () => onSelect(tab.id) })}
          >
            <TabFace tab={tab} />
          </button>
        ) : (
          <a key={tab.id} href={tab.href} className="tab" aria-current={here}>
            <TabFace tab={tab} />
          </a>
        );
      })}
    </nav>
  );
}

function TabFace({ tab }: { tab: Tab }) {
  return (
    <>
      {tab.text}
      {tab.badge === undefined ? null : (
        <Marker>
          <span aria-hidden="true">{tab.badge.text}</span>
          <span className="sr-only">, {tab.badge.label}</span>
        </Marker>
      )}
    </>
  );
}
