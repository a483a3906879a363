-- DropIndex
DROP INDEX "MeasurementFacts_programmeId_indicatorId_date_idx";

-- CreateIndex
CREATE INDEX "MeasurementFacts_series" ON "MeasurementFacts"("programmeId", "indicatorId", "partnerId", "country", "region", "date", "measurementId", "onApproved", "onSubmitted", "amount", "of", "evidence");
