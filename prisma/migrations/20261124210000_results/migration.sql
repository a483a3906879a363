-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "resultId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reviewStatus" TEXT NOT NULL,
    "reviewNote" TEXT,
    "approvedVersion" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasurementFacts" (
    "measurementId" UUID NOT NULL,
    "copy" TEXT NOT NULL,
    "programmeId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "onApproved" BOOLEAN NOT NULL,
    "onSubmitted" BOOLEAN NOT NULL,
    "date" DATE NOT NULL,
    "country" TEXT,
    "region" TEXT,
    "partnerId" UUID NOT NULL,
    "amount" BIGINT,
    "of" BIGINT,
    "cells" JSONB NOT NULL,
    "evidence" INTEGER NOT NULL,

    CONSTRAINT "MeasurementFacts_pkey" PRIMARY KEY ("measurementId","copy")
);

-- CreateIndex
CREATE INDEX "Indicator_programmeId_idx" ON "Indicator"("programmeId");

-- CreateIndex
CREATE INDEX "Measurement_programmeId_reviewStatus_idx" ON "Measurement"("programmeId", "reviewStatus");

-- CreateIndex
CREATE INDEX "Measurement_indicatorId_idx" ON "Measurement"("indicatorId");

-- CreateIndex
CREATE INDEX "MeasurementFacts_programmeId_indicatorId_date_idx" ON "MeasurementFacts"("programmeId", "indicatorId", "date");

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasurementFacts" ADD CONSTRAINT "MeasurementFacts_measurementId_fkey" FOREIGN KEY ("measurementId") REFERENCES "Measurement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was there before keeps its meaning: two levels, no disaggregations of its own, no assumptions.
update "Programme" set content = content || jsonb_build_object(
  'levels', '[{"id":"impact","name":{"fr":"Impact","en":"Impact"}},{"id":"outcome","name":{"fr":"Effet","en":"Outcome"}}]'::jsonb,
  'dimensions', '[]'::jsonb, 'catalogues', '[]'::jsonb, 'margin', null,
  'outcomes', coalesce((select jsonb_agg('{"assumptions": null}'::jsonb || one order by at)
    from jsonb_array_elements(content -> 'outcomes') with ordinality as list (one, at)), '[]'::jsonb))
where content ? 'outcomes' and not content ? 'levels';
