-- CreateEnum
CREATE TYPE "LearntAs" AS ENUM ('spam', 'ham');

-- CreateTable
CREATE TABLE "SpamLesson" (
    "commentId" UUID NOT NULL,
    "learntAs" "LearntAs" NOT NULL,
    "tokens" TEXT[],

    CONSTRAINT "SpamLesson_pkey" PRIMARY KEY ("commentId")
);

-- AddForeignKey
ALTER TABLE "SpamLesson" ADD CONSTRAINT "SpamLesson_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
