-- CreateEnum
CREATE TYPE "Theme" AS ENUM ('newspaper', 'quiet');

-- CreateEnum
CREATE TYPE "FrontOrder" AS ENUM ('latest', 'featured');

-- CreateEnum
CREATE TYPE "ListText" AS ENUM ('excerpt', 'whole');

-- CreateEnum
CREATE TYPE "DateForm" AS ENUM ('longTime', 'long', 'shortTime', 'short');

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "accent" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "dateForm" "DateForm" NOT NULL DEFAULT 'longTime',
ADD COLUMN     "footerText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "frontOrder" "FrontOrder" NOT NULL DEFAULT 'latest',
ADD COLUMN     "listText" "ListText" NOT NULL DEFAULT 'excerpt',
ADD COLUMN     "logoDarkId" UUID,
ADD COLUMN     "logoId" UUID,
ADD COLUMN     "readingTime" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "theme" "Theme" NOT NULL DEFAULT 'newspaper';

-- CreateTable
CREATE TABLE "PermalinkMove" (
    "id" UUID NOT NULL,
    "pattern" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "afterId" UUID,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PermalinkMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Post_featured" ON "Post"("sticky" DESC, "publishedAt" DESC, "id" DESC) WHERE (featured);

-- AddForeignKey
ALTER TABLE "Settings" ADD CONSTRAINT "Settings_logoId_fkey" FOREIGN KEY ("logoId") REFERENCES "MediaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Settings" ADD CONSTRAINT "Settings_logoDarkId_fkey" FOREIGN KEY ("logoDarkId") REFERENCES "MediaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Settings" ADD CONSTRAINT "Settings_accent_check" CHECK (accent ~ '^(#[0-9a-f]{6})?$');

-- Posts move one way at a time.
CREATE UNIQUE INDEX "PermalinkMove_running" ON "PermalinkMove" ((true)) WHERE "finishedAt" IS NULL;
ALTER TABLE "PermalinkMove" ADD CONSTRAINT "PermalinkMove_counts_check"
  CHECK (moved >= 0 AND kept >= 0 AND moved + kept <= seen);
