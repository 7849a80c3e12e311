/** What is kept on a device for a seat begins with this; without a seat, for any seat of the game. */
export const keptPrefix = (gameId: string, seatId = ""): string => `wc:${gameId}:seat:${seatId}`;
