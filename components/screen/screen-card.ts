/** How phones come in, as the server tells the page while the doors are open. */
export interface ScreenCard {
  readonly code: string;
  /** What a QR link adds to the code. */
  readonly secret: string;
  /** Where phones may reach this server, best first. */
  readonly origins: readonly string[];
}
