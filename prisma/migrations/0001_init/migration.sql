-- CreateTable
CREATE TABLE "Facilitator" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "oidcSubject" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Facilitator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "email" TEXT NOT NULL,
    "invitedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "hash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "consumedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ScenarioVersion" (
    "hash" TEXT NOT NULL,
    "scenarioId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScenarioVersion_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Game" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joinGeneration" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Game_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "gameId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatToken" (
    "hash" TEXT NOT NULL,
    "gameId" TEXT NOT NULL,
    "seatId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "joinId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeatToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "gameId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "command" JSONB NOT NULL,
    "envelope" JSONB NOT NULL,
    "events" JSONB NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("gameId","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Facilitator_email_key" ON "Facilitator"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Facilitator_oidcSubject_key" ON "Facilitator"("oidcSubject");

-- CreateIndex
CREATE UNIQUE INDEX "Game_code_key" ON "Game"("code");

-- CreateIndex
CREATE INDEX "Game_createdBy_idx" ON "Game"("createdBy");

-- CreateIndex
CREATE INDEX "Person_gameId_idx" ON "Person"("gameId");

-- CreateIndex
CREATE INDEX "SeatToken_gameId_seatId_idx" ON "SeatToken"("gameId", "seatId");

-- CreateIndex
CREATE INDEX "SeatToken_personId_idx" ON "SeatToken"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SeatToken_gameId_joinId_key" ON "SeatToken"("gameId", "joinId");

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_gameId_actor_commandId_key" ON "LogEntry"("gameId", "actor", "commandId");

-- AddForeignKey
ALTER TABLE "Game" ADD CONSTRAINT "Game_scenarioHash_fkey" FOREIGN KEY ("scenarioHash") REFERENCES "ScenarioVersion"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Game" ADD CONSTRAINT "Game_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "Facilitator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatToken" ADD CONSTRAINT "SeatToken_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatToken" ADD CONSTRAINT "SeatToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Addresses are compared as stored, so they are stored in lower case.
ALTER TABLE "Facilitator" ADD CONSTRAINT "Facilitator_email_lower_case" CHECK ("email" = lower("email"));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_email_lower_case" CHECK ("email" = lower("email"));

-- The log is append-only (law L6). Forgetting a whole game at the end of its retention is the one
-- exception, and has to be asked for in the same transaction:
--   SELECT set_config('whitecell.forget', GAME_ID, true)
CREATE FUNCTION "whitecell_refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('whitecell.forget', true) = OLD."gameId" THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'The log is append-only: % refused.', TG_OP;
END;
$$;

CREATE TRIGGER "LogEntry_append_only"
    BEFORE UPDATE OR DELETE ON "LogEntry"
    FOR EACH ROW EXECUTE FUNCTION "whitecell_refuse_change"();

CREATE TRIGGER "LogEntry_never_truncated"
    BEFORE TRUNCATE ON "LogEntry"
    FOR EACH STATEMENT EXECUTE FUNCTION "whitecell_refuse_change"();

-- Tells every server process, once the append is committed, which game has grown to which position.
CREATE FUNCTION "whitecell_announce_append"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('whitecell_log', NEW."gameId" || ':' || NEW."seq");
    RETURN NULL;
END;
$$;

CREATE TRIGGER "LogEntry_announce_append"
    AFTER INSERT ON "LogEntry"
    FOR EACH ROW EXECUTE FUNCTION "whitecell_announce_append"();
