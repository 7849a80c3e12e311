-- CreateTable
CREATE TABLE "Draft" (
    "gameId" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "cellId" TEXT NOT NULL,
    "roleId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("gameId","turn","cellId","roleId")
);

-- CreateTable
CREATE TABLE "SeatSeen" (
    "gameId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeatSeen_pkey" PRIMARY KEY ("gameId","seatId")
);

-- CreateIndex
CREATE INDEX "Draft_updatedAt_idx" ON "Draft"("updatedAt");

-- CreateIndex
CREATE INDEX "SeatSeen_at_idx" ON "SeatSeen"("at");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatSeen" ADD CONSTRAINT "SeatSeen_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game"("id") ON DELETE CASCADE ON UPDATE CASCADE;
