-- AlterTable
ALTER TABLE "ShareOpening" ADD COLUMN     "format" TEXT;
