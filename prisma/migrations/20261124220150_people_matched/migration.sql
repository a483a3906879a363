-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "ageBand" TEXT,
ADD COLUMN     "consent" JSONB,
ADD COLUMN     "erased" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "matchKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "notSame" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateIndex
CREATE INDEX "Person_matchKeys_idx" ON "Person" USING GIN ("matchKeys");

-- CreateIndex
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId");
