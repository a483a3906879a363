-- AlterTable
ALTER TABLE "ActivityFacts" ADD COLUMN     "rose" INTEGER;

-- Of what was logged before there were scores per person, the average alone is known: it rose for all, or for none.
UPDATE "ActivityFacts" SET "rose" = CASE WHEN "gain" > 0 THEN "tested" ELSE 0 END WHERE "tested" IS NOT NULL;
