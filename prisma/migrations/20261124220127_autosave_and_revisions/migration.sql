-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('save', 'autosave', 'publish', 'update', 'restore', 'merge', 'aside', 'discard');

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "kind" "RevisionKind" NOT NULL DEFAULT 'save',
ADD COLUMN     "passing" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sentFrom" UUID;

-- CreateTable
CREATE TABLE "WaitingChanges" (
    "postId" UUID NOT NULL,
    "form" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" UUID,

    CONSTRAINT "WaitingChanges_pkey" PRIMARY KEY ("postId")
);

-- CreateTable
CREATE TABLE "Editing" (
    "postId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Editing_pkey" PRIMARY KEY ("postId","userId")
);

-- AddForeignKey
ALTER TABLE "WaitingChanges" ADD CONSTRAINT "WaitingChanges_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingChanges" ADD CONSTRAINT "WaitingChanges_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Editing" ADD CONSTRAINT "Editing_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Editing" ADD CONSTRAINT "Editing_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
