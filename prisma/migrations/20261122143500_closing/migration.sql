-- AlterTable
ALTER TABLE "Settings" ADD COLUMN "closeAfterResponses" INTEGER,
ADD COLUMN "responsesNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN "responsesSetAt" TIMESTAMPTZ(3),
ADD COLUMN "responsesSetBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN "responsesUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Post" ADD COLUMN "responsesThen" "ResponsePolicy",
ADD COLUMN "responsesUntil" TIMESTAMPTZ(3),
ADD COLUMN "slowModeSeconds" INTEGER;

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "threadClosedUntil" TIMESTAMPTZ(3);

-- By hand from here.
ALTER TABLE "Settings" ADD CONSTRAINT "Settings_closing" CHECK (
  "closeAfterResponses" > 0 AND ("openingHours" IS NULL OR jsonb_typeof("openingHours") = 'array'));

ALTER TABLE "Post"
  ADD CONSTRAINT "Post_timer" CHECK (
    ("responsesUntil" IS NULL) = ("responsesThen" IS NULL)
    AND ("responsesThen" IS NULL OR (responses <> 'follow' AND responses <> "responsesThen"))),
  ADD CONSTRAINT "Post_slow_mode" CHECK ("slowModeSeconds" >= 0);

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_thread_timer"
  CHECK ("threadClosedUntil" IS NULL OR "threadClosedAt" IS NOT NULL);

-- Few responses close what stands under them; an article asks for those of its post.
CREATE INDEX "Comment_closed_threads" ON "Comment" ("postId") WHERE "threadClosedAt" IS NOT NULL;
