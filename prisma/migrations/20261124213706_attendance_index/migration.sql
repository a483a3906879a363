-- DropIndex
DROP INDEX "Attendance_personId_idx";

-- CreateIndex
CREATE INDEX "Attendance_personId_activityId_copy_idx" ON "Attendance"("personId", "activityId", "copy");
