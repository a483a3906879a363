-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedFile" (
    "programmeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "xml" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byName" TEXT NOT NULL,

    CONSTRAINT "PublishedFile_pkey" PRIMARY KEY ("programmeId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Publication_programmeId_key" ON "Publication"("programmeId");

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFile" ADD CONSTRAINT "PublishedFile_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;
