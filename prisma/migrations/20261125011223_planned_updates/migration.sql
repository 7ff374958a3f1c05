-- AlterTable
ALTER TABLE "PreviewLink" ADD COLUMN     "withChanges" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "PlannedUpdate" (
    "postId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "form" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "plannedById" UUID,

    CONSTRAINT "PlannedUpdate_pkey" PRIMARY KEY ("postId")
);

-- CreateIndex
CREATE INDEX "PlannedUpdate_at_idx" ON "PlannedUpdate"("at");

-- AddForeignKey
ALTER TABLE "PlannedUpdate" ADD CONSTRAINT "PlannedUpdate_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedUpdate" ADD CONSTRAINT "PlannedUpdate_plannedById_fkey" FOREIGN KEY ("plannedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
