-- AlterTable
ALTER TABLE "MeasurementFacts"
ADD COLUMN     "parts" BIGINT[],
ADD COLUMN     "shape" TEXT;

-- What each cell is of, and whether it has a denominator; then its numbers, one after the other.
UPDATE "MeasurementFacts" f SET
  "shape" = (
    SELECT coalesce(jsonb_agg(jsonb_build_array(cell -> 'categories', cell ->> 'of' IS NOT NULL) ORDER BY place), '[]')::text
    FROM jsonb_array_elements(f."cells") WITH ORDINALITY AS c(cell, place)),
  "parts" = ARRAY(
    SELECT number
    FROM jsonb_array_elements(f."cells") WITH ORDINALITY AS c(cell, place)
    CROSS JOIN LATERAL (VALUES (1, (cell ->> 'amount')::bigint), (2, (cell ->> 'of')::bigint)) AS n(part, number)
    WHERE number IS NOT NULL
    ORDER BY place, part);

ALTER TABLE "MeasurementFacts" DROP COLUMN "cells", ALTER COLUMN "shape" SET NOT NULL;
