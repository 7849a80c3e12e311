import localFont from "next/font/local";

/**
 * Typefaces, served by the application itself: Latin only, woff2. Each sets a CSS
 * variable that app/globals.css reads. Only the sans is preloaded; the others are
 * fetched when a page first sets text in them, so that a phone's form never waits.
 */

/** Machinery. Its width axis (85 to 100 %) sets tables, chips and clocks. */
export const plexSans = localFont({
  src: "../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wdth-normal.woff2",
  weight: "100 700",
  style: "normal",
  declarations: [{ prop: "font-stretch", value: "85% 100%" }],
  variable: "--face-sans",
  display: "swap",
  preload: true,
});

/** Content, at reading sizes. */
export const sourceSerif = localFont({
  src: [
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
      weight: "200 900",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
      weight: "200 900",
      style: "italic",
    },
  ],
  variable: "--face-prose",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

/** The serif with its optical sizes, for titles on the projector, the desk and paper. */
export const sourceSerifDisplay = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
  weight: "200 900",
  style: "normal",
  variable: "--face-display",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

/** Cables and hashes. */
export const plexMono = localFont({
  src: [
    {
      path: "../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
      weight: "400",
      style: "normal",
    },
    {
      path: "../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2",
      weight: "600",
      style: "normal",
    },
  ],
  variable: "--face-cable",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
});

/** For `className` of the `html` element. */
export const faces = [plexSans, sourceSerif, sourceSerifDisplay, plexMono]
  .map((face) => face.variable)
  .join(" ");
