export type ConnectionState = "live" | "reconnecting" | "offline";

interface ConnectionDotProps {
  state: ConnectionState;
  /** The state in a word or two; always shown, since a dot alone says nothing. */
  label: string;
}

/** Whether this screen still hears the game. Announced politely when it changes. */
export function ConnectionDot({ state, label }: ConnectionDotProps) {
  return (
    <p className="live" role="status" data-state={state} data-live="">
      {label}
    </p>
  );
}
