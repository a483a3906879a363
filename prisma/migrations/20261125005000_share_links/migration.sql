-- CreateTable
CREATE TABLE "ShareLink" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "revoked" BOOLEAN NOT NULL DEFAULT false,
    "madeByName" TEXT NOT NULL,

    CONSTRAINT "ShareLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShareOpening" (
    "id" BIGSERIAL NOT NULL,
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShareOpening_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_hash_key" ON "ShareLink"("hash");

-- CreateIndex
CREATE INDEX "ShareLink_programmeId_idx" ON "ShareLink"("programmeId");

-- CreateIndex
CREATE INDEX "ShareOpening_linkId_at_idx" ON "ShareOpening"("linkId", "at");

-- AddForeignKey
ALTER TABLE "ShareLink" ADD CONSTRAINT "ShareLink_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareOpening" ADD CONSTRAINT "ShareOpening_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ShareLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;
