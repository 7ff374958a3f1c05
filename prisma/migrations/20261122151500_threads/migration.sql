-- CreateEnum
CREATE TYPE "ThreadOrder" AS ENUM ('oldest', 'newest', 'mostDiscussed');

-- CreateEnum
CREATE TYPE "ThreadsOpenOn" AS ENUM ('first', 'last');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "shownBelow" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "threadNumber" INTEGER;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "nextThread" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "threadOrder" "ThreadOrder" NOT NULL DEFAULT 'oldest',
ADD COLUMN     "threadsOpenOn" "ThreadsOpenOn" NOT NULL DEFAULT 'last',
ADD COLUMN     "threadsPerPage" INTEGER NOT NULL DEFAULT 50;

-- CreateIndex
CREATE INDEX "Comment_shown" ON "Comment"("postId", "sortPath") WHERE (status = 'approved' OR "shownBelow" > 0);

-- CreateIndex
CREATE INDEX "Comment_discussed" ON "Comment"("postId", "shownBelow" DESC, "threadNumber") WHERE ("threadNumber" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Comment_waiting" ON "Comment"("postId", "sortPath") WHERE (status = 'pending');

-- CreateIndex
CREATE UNIQUE INDEX "Comment_postId_threadNumber_key" ON "Comment"("postId", "threadNumber");

ALTER TABLE "Post" ADD CONSTRAINT "Post_threads" CHECK ("nextThread" > 0);
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threads"
  CHECK ("shownBelow" >= 0 AND ("threadNumber" IS NULL OR ("threadNumber" > 0 AND depth = 0)));

-- The counts of what is there already: every approved response counts for each one above it.
WITH counted AS (
  SELECT c."postId", left(c."sortPath", 5 * level) AS path, count(*) AS below
  FROM "Comment" c, generate_series(1, c.depth) AS level
  WHERE c.status = 'approved'
  GROUP BY 1, 2
)
UPDATE "Comment" c SET "shownBelow" = counted.below
FROM counted WHERE c."postId" = counted."postId" AND c."sortPath" = counted.path;

WITH shown AS (
  SELECT id, row_number() OVER (PARTITION BY "postId" ORDER BY number NULLS LAST, "sortPath") AS place
  FROM "Comment"
  WHERE depth = 0 AND (number IS NOT NULL OR "shownBelow" > 0)
)
UPDATE "Comment" c SET "threadNumber" = shown.place FROM shown WHERE c.id = shown.id;

UPDATE "Post" p SET "nextThread" = 1 + threads.last
FROM (SELECT "postId", max("threadNumber") AS last FROM "Comment" GROUP BY 1) AS threads
WHERE p.id = threads."postId" AND threads.last IS NOT NULL;
