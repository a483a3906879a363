-- DropIndex
DROP INDEX "JournalEntry_recordId_version_idx";

-- AlterTable
ALTER TABLE "Total" ALTER COLUMN "people" SET DATA TYPE BIGINT,
ALTER COLUMN "named" SET DATA TYPE BIGINT,
ALTER COLUMN "minutes" SET DATA TYPE BIGINT,
ALTER COLUMN "tested" SET DATA TYPE BIGINT,
ALTER COLUMN "gain" SET DATA TYPE BIGINT;

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_recordId_version_key" ON "JournalEntry"("recordId", "version");
