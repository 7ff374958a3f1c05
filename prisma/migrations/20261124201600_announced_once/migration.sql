-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "announcedAt" TIMESTAMPTZ(3);

-- What has a number was told of when it got it, but for what a muted commenter wrote and nobody has approved since.
UPDATE "Comment" SET "announcedAt" = coalesce("approvedAt", "createdAt")
WHERE number IS NOT NULL AND NOT (status <> 'approved' AND "heldBy" = 'muted' AND "vettedAt" IS NULL);
