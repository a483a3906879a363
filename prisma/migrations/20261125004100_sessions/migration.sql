-- AlterTable
ALTER TABLE "ActivityFacts" ADD COLUMN     "sessions" TEXT[] DEFAULT ARRAY[]::TEXT[];
