-- CreateTable
CREATE TABLE "AssessmentTool" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AssessmentTool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ToolEdition" (
    "toolId" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "ToolEdition_pkey" PRIMARY KEY ("toolId","edition")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "toolId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reviewStatus" TEXT NOT NULL,
    "reviewNote" TEXT,
    "approvedVersion" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentFacts" (
    "assessmentId" UUID NOT NULL,
    "copy" TEXT NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "onApproved" BOOLEAN NOT NULL,
    "onSubmitted" BOOLEAN NOT NULL,
    "toolId" UUID NOT NULL,
    "edition" INTEGER NOT NULL,
    "organisationId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "country" TEXT,
    "date" DATE NOT NULL,
    "scores" JSONB NOT NULL,

    CONSTRAINT "AssessmentFacts_pkey" PRIMARY KEY ("assessmentId","copy")
);

-- CreateTable
CREATE TABLE "OutcomeStatement" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "substantiation" JSONB,
    "reviewStatus" TEXT NOT NULL,
    "reviewNote" TEXT,
    "approvedVersion" INTEGER,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "authorId" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OutcomeStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementFacts" (
    "statementId" UUID NOT NULL,
    "copy" TEXT NOT NULL,
    "programmeId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "onApproved" BOOLEAN NOT NULL,
    "onSubmitted" BOOLEAN NOT NULL,
    "date" DATE NOT NULL,
    "country" TEXT,
    "region" TEXT,
    "partnerId" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "indicatorIds" UUID[],
    "substantiated" BOOLEAN NOT NULL,

    CONSTRAINT "StatementFacts_pkey" PRIMARY KEY ("statementId","copy")
);

-- CreateIndex
CREATE INDEX "AssessmentTool_programmeId_idx" ON "AssessmentTool"("programmeId");

-- CreateIndex
CREATE INDEX "Assessment_programmeId_reviewStatus_idx" ON "Assessment"("programmeId", "reviewStatus");

-- CreateIndex
CREATE INDEX "Assessment_toolId_idx" ON "Assessment"("toolId");

-- CreateIndex
CREATE INDEX "AssessmentFacts_programmeId_organisationId_date_idx" ON "AssessmentFacts"("programmeId", "organisationId", "date");

-- CreateIndex
CREATE INDEX "OutcomeStatement_programmeId_reviewStatus_idx" ON "OutcomeStatement"("programmeId", "reviewStatus");

-- CreateIndex
CREATE INDEX "StatementFacts_programmeId_date_idx" ON "StatementFacts"("programmeId", "date");

-- AddForeignKey
ALTER TABLE "AssessmentTool" ADD CONSTRAINT "AssessmentTool_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToolEdition" ADD CONSTRAINT "ToolEdition_toolId_fkey" FOREIGN KEY ("toolId") REFERENCES "AssessmentTool"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_toolId_fkey" FOREIGN KEY ("toolId") REFERENCES "AssessmentTool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentFacts" ADD CONSTRAINT "AssessmentFacts_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeStatement" ADD CONSTRAINT "OutcomeStatement_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementFacts" ADD CONSTRAINT "StatementFacts_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "OutcomeStatement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
