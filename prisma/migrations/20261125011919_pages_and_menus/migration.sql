-- CreateEnum
CREATE TYPE "PostKind" AS ENUM ('article', 'page');

-- CreateEnum
CREATE TYPE "MenuPlace" AS ENUM ('main', 'footer');

-- DropIndex
DROP INDEX "Post_status_publishedAt_id_idx";

-- DropIndex
DROP INDEX "Post_status_sticky_publishedAt_id_idx";

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "kind" "PostKind" NOT NULL DEFAULT 'article',
ADD COLUMN     "parentId" UUID;

-- AlterTable
ALTER TABLE "Settings" ADD COLUMN     "homePageId" UUID;

-- CreateTable
CREATE TABLE "Menu" (
    "place" "MenuPlace" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Menu_pkey" PRIMARY KEY ("place")
);

-- CreateTable
CREATE TABLE "MenuItem" (
    "id" UUID NOT NULL,
    "place" "MenuPlace" NOT NULL,
    "position" INTEGER NOT NULL,
    "parentId" UUID,
    "label" TEXT NOT NULL DEFAULT '',
    "postId" UUID,
    "categoryId" UUID,
    "tagId" UUID,
    "userId" UUID,
    "url" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MenuItem_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MenuItem_parentId_idx" ON "MenuItem"("parentId");

-- CreateIndex
CREATE INDEX "MenuItem_postId_idx" ON "MenuItem"("postId");

-- CreateIndex
CREATE INDEX "MenuItem_categoryId_idx" ON "MenuItem"("categoryId");

-- CreateIndex
CREATE INDEX "MenuItem_tagId_idx" ON "MenuItem"("tagId");

-- CreateIndex
CREATE INDEX "MenuItem_userId_idx" ON "MenuItem"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "MenuItem_place_position_key" ON "MenuItem"("place", "position");

-- CreateIndex
CREATE INDEX "Post_kind_status_publishedAt_id_idx" ON "Post"("kind", "status", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_kind_status_sticky_publishedAt_id_idx" ON "Post"("kind", "status", "sticky" DESC, "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Post_pages" ON "Post"("parentId", "id") WHERE (kind = 'page');

-- AddForeignKey
ALTER TABLE "Settings" ADD CONSTRAINT "Settings_homePageId_fkey" FOREIGN KEY ("homePageId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_place_fkey" FOREIGN KEY ("place") REFERENCES "Menu"("place") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "MenuItem"("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the schema file cannot say.

ALTER TABLE "Post" ADD CONSTRAINT "Post_parent_of_page" CHECK (kind = 'page' OR "parentId" IS NULL);

-- A page stands under pages only, and not under itself. The lock makes two moves that would close a ring wait for each other.
CREATE FUNCTION page_stands_under_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NULL THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('broadside.page-tree'));
  IF NEW."parentId" = NEW.id OR EXISTS (
    WITH RECURSIVE up(id, "parentId", kind) AS (
      SELECT id, "parentId", kind FROM "Post" WHERE id = NEW."parentId"
      UNION
      SELECT p.id, p."parentId", p.kind FROM "Post" p JOIN up ON p.id = up."parentId"
    ) SELECT 1 FROM up WHERE id = NEW.id OR kind <> 'page'
  ) THEN
    RAISE EXCEPTION 'a page stands under other pages only' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER page_stands_under_pages BEFORE INSERT OR UPDATE OF "parentId" ON "Post"
  FOR EACH ROW EXECUTE FUNCTION page_stands_under_pages();

ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_one_target"
  CHECK (num_nonnulls("postId", "categoryId", "tagId", "userId") + (url <> '')::int <= 1);

INSERT INTO "Menu" (place) VALUES ('main'), ('footer');
