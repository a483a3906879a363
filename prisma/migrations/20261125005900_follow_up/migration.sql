-- AlterTable
ALTER TABLE "ActivityFacts" ADD COLUMN     "followUpDue" DATE;

-- Few activities have one that is still to be done: found without reading the others.
CREATE INDEX "ActivityFacts_followUpDue" ON "ActivityFacts"("programmeId", "followUpDue") WHERE "followUpDue" IS NOT NULL;
