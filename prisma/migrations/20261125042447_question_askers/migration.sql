-- AlterTable
ALTER TABLE "Question" ADD COLUMN     "askerRole" TEXT;

-- As whom they asked, as far as it is still known. Who is in the programme no more is taken for one of the team, whose
-- questions stand in no report.
UPDATE "Question" q SET "askerRole" = CASE
  WHEN q."askerId" LIKE 'link %' THEN 'visitor'
  ELSE coalesce(
    (SELECT m."role" FROM "Membership" m WHERE m."userId" = q."askerId" AND m."programmeId" = q."programmeId"),
    'coordinator'
  )
END;

ALTER TABLE "Question" ALTER COLUMN "askerRole" SET NOT NULL;
