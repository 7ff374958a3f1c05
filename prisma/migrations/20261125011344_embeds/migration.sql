-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MediaProvider" ADD VALUE 'dailymotion';
ALTER TYPE "MediaProvider" ADD VALUE 'ted';
ALTER TYPE "MediaProvider" ADD VALUE 'soundcloud';
ALTER TYPE "MediaProvider" ADD VALUE 'spotify';
ALTER TYPE "MediaProvider" ADD VALUE 'x';
ALTER TYPE "MediaProvider" ADD VALUE 'bluesky';
ALTER TYPE "MediaProvider" ADD VALUE 'mastodon';
ALTER TYPE "MediaProvider" ADD VALUE 'instagram';
ALTER TYPE "MediaProvider" ADD VALUE 'tiktok';
ALTER TYPE "MediaProvider" ADD VALUE 'flickr';

-- AlterTable
ALTER TABLE "RelatedMedia" ADD COLUMN     "transcript" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Embed" (
    "url" TEXT NOT NULL,
    "provider" "MediaProvider" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "width" INTEGER,
    "height" INTEGER,
    "posterKey" TEXT,
    "knownAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "misses" INTEGER NOT NULL DEFAULT 0,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Embed_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "Poster" (
    "key" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "fallback" "FallbackFormat" NOT NULL,
    "widths" INTEGER[],
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "Poster_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "EmbedUse" (
    "postId" UUID NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "EmbedUse_pkey" PRIMARY KEY ("postId","url")
);

-- CreateIndex
CREATE UNIQUE INDEX "Embed_posterKey_key" ON "Embed"("posterKey");

-- CreateIndex
CREATE INDEX "Embed_gone" ON "Embed"("url") WHERE ("goneAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Embed_askedAt_idx" ON "Embed"("askedAt");

-- CreateIndex
CREATE INDEX "EmbedUse_url_idx" ON "EmbedUse"("url");

-- CreateIndex
CREATE INDEX "RelatedMedia_url_idx" ON "RelatedMedia"("url");

-- AddForeignKey
ALTER TABLE "Embed" ADD CONSTRAINT "Embed_posterKey_fkey" FOREIGN KEY ("posterKey") REFERENCES "Poster"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmbedUse" ADD CONSTRAINT "EmbedUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "Poster" ALTER COLUMN "widths" SET NOT NULL,
  ADD CONSTRAINT "Poster_sizes" CHECK (width > 0 AND height > 0 AND cardinality(widths) > 0);

ALTER TABLE "Embed"
  ADD CONSTRAINT "Embed_size" CHECK (width > 0 AND height > 0),
  ADD CONSTRAINT "Embed_gone_by_answers" CHECK (misses >= 0 AND ("goneAt" IS NULL OR misses > 0));

-- What a text embeds, in the one form that `embedsIn` of lib/media/body.ts reads. Many commands write a post, and none
-- may forget this.
CREATE FUNCTION post_embeds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.body = NEW.body THEN
    RETURN NULL;
  END IF;
  DELETE FROM "EmbedUse" WHERE "postId" = NEW.id;
  INSERT INTO "EmbedUse" ("postId", url)
    SELECT DISTINCT NEW.id, replace((found.match)[1], '&amp;', '&')
    FROM regexp_matches(NEW.body, '<figure class="embed"><a href="([^"]+)">', 'g') AS found(match)
    WHERE length((found.match)[1]) <= 2000;
  RETURN NULL;
END $$;

CREATE TRIGGER post_embeds AFTER INSERT OR UPDATE OF body ON "Post"
  FOR EACH ROW EXECUTE FUNCTION post_embeds();
