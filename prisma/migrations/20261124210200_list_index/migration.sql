-- Lists and counts of activities are answered from this index alone, in the order that they show: the latest first,
-- what has no date last. Prisma's schema has no words for NULLS LAST and INCLUDE, and takes it for the index before.
DROP INDEX "ActivityFacts_programmeId_copy_start_activityId_idx";
CREATE INDEX "ActivityFacts_programmeId_copy_start_activityId_idx"
  ON "ActivityFacts" ("programmeId", "copy", "start" DESC NULLS LAST, "activityId")
  INCLUDE ("status", "type", "country", "region", "partnerId", "female", "male", "unknown", "onApproved", "onSubmitted");
