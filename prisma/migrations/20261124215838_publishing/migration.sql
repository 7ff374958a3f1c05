-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "featured" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "publishAt" TIMESTAMPTZ(3),
ADD COLUMN     "sticky" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "unpublishAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PreviewLink_tokenHash_key" ON "PreviewLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PreviewLink_postId_idx" ON "PreviewLink"("postId");

-- CreateIndex
CREATE INDEX "PreviewLink_expiresAt_idx" ON "PreviewLink"("expiresAt");

-- CreateIndex
CREATE INDEX "Post_status_sticky_publishedAt_id_idx" ON "Post"("status", "sticky" DESC, "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_scheduled" ON "Post"("publishAt") WHERE ("publishAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Post_ending" ON "Post"("unpublishAt") WHERE ("unpublishAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Post_in_trash" ON "Post"("trashedAt") WHERE ("trashedAt" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The moment of a scheduled post is its own column: the date it was first published at stays until it goes out again.
UPDATE "Post" SET "publishAt" = "publishedAt" WHERE status = 'scheduled';

ALTER TABLE "Post"
  DROP CONSTRAINT "Post_scheduled_has_date",
  ADD CONSTRAINT "Post_scheduled_has_its_moment" CHECK ((status = 'scheduled') = ("publishAt" IS NOT NULL)),
  ADD CONSTRAINT "Post_ends_when_published" CHECK ("unpublishAt" IS NULL OR status IN ('published', 'trashed'));
