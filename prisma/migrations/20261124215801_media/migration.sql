-- CreateEnum
CREATE TYPE "FallbackFormat" AS ENUM ('jpg', 'png', 'gif');

-- CreateTable
CREATE TABLE "MediaItem" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "fallback" "FallbackFormat" NOT NULL,
    "widths" INTEGER[],
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "focusX" INTEGER NOT NULL DEFAULT 50,
    "focusY" INTEGER NOT NULL DEFAULT 50,
    "uploadedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MediaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaUse" (
    "postId" UUID NOT NULL,
    "mediaId" UUID NOT NULL,

    CONSTRAINT "MediaUse_pkey" PRIMARY KEY ("postId","mediaId")
);

-- CreateIndex
CREATE UNIQUE INDEX "MediaItem_hash_key" ON "MediaItem"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "MediaItem_key_key" ON "MediaItem"("key");

-- CreateIndex
CREATE INDEX "MediaItem_uploadedById_idx" ON "MediaItem"("uploadedById");

-- CreateIndex
CREATE INDEX "MediaUse_mediaId_idx" ON "MediaUse"("mediaId");

-- AddForeignKey
ALTER TABLE "MediaItem" ADD CONSTRAINT "MediaItem_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "MediaItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "MediaItem" ALTER COLUMN "widths" SET NOT NULL,
  ADD CONSTRAINT "MediaItem_sizes" CHECK (width > 0 AND height > 0 AND bytes > 0 AND cardinality(widths) > 0),
  ADD CONSTRAINT "MediaItem_focus" CHECK ("focusX" BETWEEN 0 AND 100 AND "focusY" BETWEEN 0 AND 100);

-- The pictures that a text names. Held, so that one that is being deleted is waited for and left out.
CREATE FUNCTION media_named_in(words text) RETURNS SETOF uuid LANGUAGE sql AS $$
  SELECT m.id FROM "MediaItem" m
  WHERE m.id IN (
    SELECT (named.match)[1]::uuid
    FROM regexp_matches(words, '/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-f-])', 'g') AS named(match))
  ORDER BY m.id FOR KEY SHARE;
$$;

-- Many commands write a post, and none may forget this.
CREATE FUNCTION post_names_media() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named uuid[];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.body = NEW.body AND OLD."imageUrl" = NEW."imageUrl" THEN
    RETURN NULL;
  END IF;
  -- The pictures are held before their uses are touched, as by whoever deletes one: so the two wait, and never in a ring.
  named := ARRAY(SELECT media_named_in(NEW.body || ' ' || NEW."imageUrl"));
  PERFORM 1 FROM "MediaItem" m
    WHERE m.id IN (SELECT u."mediaId" FROM "MediaUse" u WHERE u."postId" = NEW.id)
    ORDER BY m.id FOR KEY SHARE;
  DELETE FROM "MediaUse" WHERE "postId" = NEW.id;
  INSERT INTO "MediaUse" ("postId", "mediaId") SELECT NEW.id, unnest(named);
  RETURN NULL;
END $$;

CREATE TRIGGER post_names_media AFTER INSERT OR UPDATE OF body, "imageUrl" ON "Post"
  FOR EACH ROW EXECUTE FUNCTION post_names_media();
