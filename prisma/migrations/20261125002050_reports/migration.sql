-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reportId" UUID,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "heldUntil" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "madeAt" TIMESTAMPTZ(3),
    "outside" BOOLEAN NOT NULL DEFAULT true,
    "money" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER,
    "journalNumber" BIGINT,
    "program" TEXT,
    "dataHash" TEXT,
    "figures" JSONB,
    "model" BYTEA,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Report_programmeId_idx" ON "Report"("programmeId");

-- CreateIndex
CREATE INDEX "Edition_programmeId_askedAt_idx" ON "Edition"("programmeId", "askedAt");

-- CreateIndex
CREATE INDEX "Edition_state_heldUntil_idx" ON "Edition"("state", "heldUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_programmeId_number_key" ON "Edition"("programmeId", "number");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
